"""What one rule says of one case, with everything "why?" asks for: numbers, facts and words it stands on, thresholds, sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import isinf
from typing import TYPE_CHECKING, Any

from advisor import reasons
from advisor.checks import undecided_in
from advisor.intervals import Interval
from advisor.judging import CLEAR, RAISED, Outcomes
from advisor.rules import Rule, SourceRef
from advisor.schema import Answer, Benchmark, Checklist, Estimate, Flag, Item, Question, Target, Verdict, Window
from advisor.season import Dated, figures_notice, in_season, season_notice
from advisor.texts import fill, placeholders
from advisor.wording import joined, plain, span

if TYPE_CHECKING:
    from advisor.evaluation import Case, Said


@dataclass(frozen=True, slots=True)
class Read:
    """A fact a rule read: its label, its value in words, what the person said, and whether it is known at all."""

    fact: str
    label: str
    value_shown: str
    said: Said | None
    known: bool

    def as_json(self) -> dict[str, Any]:
        """The fact, its value in words, and who said it in which words and turn, as plain data."""
        return {
            "fact": self.fact,
            "label": self.label,
            "value": self.value_shown,
            "said": self.said.text if self.said else None,
            "turn": self.said.turn if self.said else None,
            "who": self.said.who if self.said else None,
            "known": self.known,
        }


class Finding:
    """One rule on one case. Everything but the outcomes is worked out when it is first asked for."""

    def __init__(self, case: Case, rule: Rule) -> None:
        self.case = case
        self.rule = rule
        self.outcomes: Outcomes = case.outcomes(rule.id)

    def __repr__(self) -> str:
        return f"Finding({self.rule.id}: {joined(self.outcomes) or self.rule.kind})"

    @property
    def certain(self) -> bool:
        """Whether one outcome is left."""
        return len(self.outcomes) <= 1

    @cached_property
    def span(self) -> Interval | None:
        """The interval the measure lies in; None for a rule without one. An estimate's uses assumed values."""
        if self.rule.measure is None or self.rule.kind == "comparison":
            return None
        return self.rule.measure(self.case.assumed if self.rule.kind == "estimate" else self.case.cells)

    @cached_property
    def _loose_span(self) -> Interval | None:
        if self.span is None or self.rule.measure is None:
            return None
        return self.rule.measure(self.case.loose(assume=self.rule.kind == "estimate"))

    @property
    def measure(self) -> tuple[float | None, float | None] | None:
        """The measure as `(low, high)`; None in it for an end that isn't known, None for a rule without a measure."""
        if self._loose_span is None:
            return None
        low, high = self._loose_span
        if low == high and not isinf(low):
            return low, high
        widest = self.rule.widest
        return (None if low <= widest[0] else low), (None if high >= widest[1] or isinf(high) else high)

    @cached_property
    def measure_shown(self) -> str:
        """The measure in words: "1,200 to 1,400", "not known"."""
        if isinstance(self.rule.entry, Window):
            return self.case.shown(self.rule.entry.measure)
        if self._loose_span is None:
            return ""
        return span(*self._loose_span, widest=self.rule.widest, unit=self.unit)

    @cached_property
    def unit(self) -> str:
        """The measure's unit, as the rule says or its fact; empty when neither does."""
        fact = self.case.rulebook.vocabulary.facts.get(getattr(self.rule.entry, "measure", getattr(self.rule.entry, "value", "")))
        return self.rule.entry.unit or (fact.unit if fact else "")

    @cached_property
    def nothing_known(self) -> bool:
        """Whether none of the facts it reads is known (true for a rule that reads none)."""
        return not any(read.known for read in self.reads)

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The facts it stands on, through derived facts and the rules it refers to."""
        return tuple(self._with_opposites(self.case.stands_on(self.rule.all_facts)))

    @cached_property
    def reads(self) -> tuple[Read, ...]:
        """The facts it stands on, known or not, each with the words it was told in."""
        facts = self.case.rulebook.vocabulary.facts
        assume = self.rule.kind == "estimate"
        return tuple(
            Read(name, facts[name].label, self._shown(name, assume), self.case.said.get(name), self.case.known(name)) for name in self.facts
        )

    def _shown(self, name: str, assume: bool) -> str:
        text = self.case.shown(name, assume)
        taken = assume and not self.case.known(name) and self.case.rulebook.vocabulary.facts[name].assumed is not None
        return f"{text} (assumed)" if taken else text

    @cached_property
    def missing(self) -> tuple[str, ...]:
        """The unknown facts that keep it open; empty when it is certain. For an estimate those without which there is no number."""
        if self.rule.kind == "estimate":
            facts = self.case.rulebook.vocabulary.facts
            return tuple(name for name in self.facts if not self.case.known(name) and facts[name].assumed is None)
        if self.certain:
            return ()
        wanted = dict.fromkeys(self.rule.facts if self.rule.measure or isinstance(self.rule.entry, Window) else ())
        for check in reasons.checks_of(self.rule):
            for tested in undecided_in(check, self.case.cells):
                for name in reasons.named(tested):
                    if name in self.case.rulebook.rules:
                        wanted.update(dict.fromkeys(self.case.finding(name).missing))
                    else:
                        wanted[name] = None
        return tuple(name for name in self._with_opposites(self.case.stands_on(wanted)) if not self.case.known(name))

    def _with_opposites(self, names: list[str]) -> list[str]:
        """The facts, and the opposite of each list as soon as one of the two is known: then the other tells what is left open."""
        facts = self.case.rulebook.vocabulary.facts
        pairs = [(name, other) for name in names if (other := facts[name].opposite) is not None]
        added = [other for name, other in pairs if self.case.known(name) or self.case.known(other)]
        return list(dict.fromkeys([*names, *added]))

    @cached_property
    def text(self) -> str:
        """What was found, in the rulebook's words; empty for a flag that isn't raised."""
        return self._fill(self._found())

    @property
    def why(self) -> str:
        """Why it matters."""
        return self._fill(self.rule.entry.why)

    @property
    def do(self) -> str:
        """What to do about it."""
        return self._fill(self.rule.entry.do)

    @property
    def more(self) -> str:
        """The longer part of an answer; empty for other kinds."""
        return self._fill(self._more)

    @property
    def _more(self) -> str:
        return self.rule.entry.more if isinstance(self.rule.entry, Answer) else ""

    @property
    def items(self) -> tuple[tuple[str, str | None], ...]:
        """The lines of a checklist, each with the fact that ticks it off; none for other kinds."""
        return tuple((self._fill(item.text), item.fact) for item in self._items)

    @property
    def _items(self) -> list[Item]:
        items = self.rule.entry.items if isinstance(self.rule.entry, Checklist) else []
        return [item if isinstance(item, Item) else Item(text=item) for item in items]

    @property
    def tone(self) -> str:
        """good, mixed or poor; open while outcomes of different tones are possible, and for rules without a tone."""
        return reasons.tone(self.rule, self.outcomes)

    @property
    def threshold(self) -> str:
        """The lines drawn by the rule that matter here: "solid starts at 800"."""
        return reasons.threshold(self)

    @property
    def would_change(self) -> str | None:
        """The nearest other outcome and what it would take; None when nothing sensible can be said."""
        return reasons.would_change(self)

    @property
    def conditions(self) -> tuple[tuple[str, int, str], ...]:
        """Each comparison of the rule's conditions: its words, its line in the file, and "yes", "no" or "not known"."""
        return reasons.conditions(self)

    @property
    def sources(self) -> tuple[SourceRef, ...]:
        """Where the rule comes from, and the figures that its texts name."""
        refs = [*self.rule.refs, *(ref for figure in self.figures for ref in figure.held.refs)]
        return tuple({(ref.source.id, ref.at): ref for ref in reversed(refs)}.values())[::-1]

    @property
    def location(self) -> str:
        """The rule's file and line."""
        return self.rule.location

    @property
    def in_season(self) -> bool:
        """Whether the rule's own dates include the case's day."""
        return in_season(self.rule.entry, self.case.today)

    @property
    def notice(self) -> str | None:
        """A plain warning when the rule, or a figure its texts name, is of another season or second hand; None otherwise."""
        return notice_of([self])

    @cached_property
    def figures(self) -> tuple[Dated, ...]:
        """The figures that what it says here names, as they are on the case's day."""
        figures, entry = self.case.rulebook.figures, self.rule.entry
        texts = (self._found(), entry.why, entry.do, self._more, *(item.text for item in self._items))
        named = dict.fromkeys(name for text in texts for name in placeholders(text) if name in figures)
        return tuple(figures.on(name, self.case.today) for name in named)

    def _found(self) -> str:
        entry, outcomes = self.rule.entry, self.outcomes
        if isinstance(entry, (Benchmark, Target, Window)):
            if self.certain:
                return entry.found_when.get(outcomes[0], entry.found)
            return entry.found_open or f"{entry.title}: {{measure}}; it could be {{possible}}."
        if isinstance(entry, Flag):
            return entry.found if outcomes == RAISED else "" if outcomes == CLEAR else entry.found_open
        if isinstance(entry, Verdict):
            return self._verdict(entry)
        if isinstance(entry, Estimate):
            return "" if outcomes == ("none",) else entry.found
        if isinstance(entry, Answer):
            return entry.short
        if isinstance(entry, Question):
            return entry.ask
        return entry.intro if isinstance(entry, Checklist) else ""

    def _verdict(self, entry: Verdict) -> str:
        if self.certain:
            return self._case_that_holds(entry)
        for headline, check in zip(entry.undecided, self.rule.headlines, strict=True):
            if check.test(self.case.cells):
                return headline.found
        return f"{entry.title}: it could be {{possible}}."

    def _case_that_holds(self, entry: Verdict) -> str:
        """The text of the certain outcome's first case that certainly holds, else of the first that can (several may share an outcome)."""
        cases = zip(entry.cases, self.rule.cases_checks, strict=True)
        truths = [
            (case, True if check is None else check.test(self.case.cells)) for case, check in cases if case.outcome == self.outcomes[0]
        ]
        return next((case.found for truth in (True, None) for case, holds in truths if holds is truth), entry.cases[-1].found)

    def _fill(self, text: str) -> str:
        return fill(text, self._value) if text else ""

    def _value(self, name: str) -> str:
        match name:
            case "measure":
                return self.measure_shown
            case "band":
                return joined([plain(o) for o in self.outcomes])
            case "possible":
                return joined([plain(o) for o in self.outcomes])
            case "distance":
                return reasons.distance(self)
        if name in self.case.rulebook.figures:
            return self.case.rulebook.figures.on(name, self.case.today).text
        return self.case.shown(name, assume=self.rule.kind == "estimate") if name in self.case.rulebook.vocabulary.facts else f"{{{name}}}"

    def as_json(self) -> dict[str, Any]:
        """The trace as plain data: what was found, why, and all it stands on."""
        return {
            "rule": self.rule.id,
            "kind": self.rule.kind,
            "title": self.rule.title,
            "outcomes": list(self.outcomes),
            "certain": self.certain,
            "tone": self.tone,
            "nothing_known": self.nothing_known,
            "measure": None if self.measure is None else list(self.measure),
            "measure_shown": self.measure_shown or None,
            "unit": self.unit or None,
            "text": self.text,
            "why": self.why,
            "do": self.do,
            "reads": [read.as_json() for read in self.reads],
            "missing": list(self.missing),
            "threshold": self.threshold or None,
            "would_change": self.would_change,
            "conditions": [{"says": text, "line": line, "holds": holds} for text, line, holds in self.conditions],
            "sources": [
                {"id": ref.source.id, "title": ref.source.title, "at": ref.at, "covers": list(ref.covers), "note": ref.note or None}
                for ref in self.sources
            ],
            "location": self.location,
            "notice": self.notice,
        }


def notice_of(findings: Iterable[Finding]) -> str | None:
    """What must be said with several findings together about seasons and second-hand figures, each thing once; None when nothing must."""
    told = list(findings)
    seasons = dict.fromkeys(season_notice(f.rule, f.case.today) for f in told)
    figures = figures_notice(figure for f in told for figure in f.figures)
    return " ".join(notice for notice in (*seasons, figures) if notice) or None
