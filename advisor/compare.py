"""Sets programs side by side: row by row what is known, which side is ahead, and what one gives up for the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

from advisor.checks import comparisons
from advisor.evaluation import Case
from advisor.finding import Finding, Read
from advisor.intervals import Interval
from advisor.judging import CLEAR, MAYBE, RAISED, Outcomes
from advisor.reasons import named
from advisor.rules import Rule, SourceRef
from advisor.schema import Contrast
from advisor.texts import fill
from advisor.wording import NOT_KNOWN, joined, span

SAME = "same"
CANT_TELL = "can't tell"
ABOUT_AS_MUCH = 0.05  # numbers no further apart than this share of the larger count as the same


@dataclass(frozen=True, slots=True)
class Cell:
    """One program's value in a row: in words, how good it is (good, mixed, poor, open), and whether it is known."""

    shown: str
    tone: str
    known: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One thing compared. `better` is a program's name, "same", "can't tell", or None where neither way is better."""

    rule: str
    title: str
    cells: Mapping[str, Cell]
    better: str | None
    text: str
    sources: tuple[SourceRef, ...]
    priorities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rows (those on the applicant's priorities first), trade-offs that hold, facts missing by program, and the upshot in a sentence."""

    rows: list[Row]
    trade_offs: list[TradeOffFinding]
    missing: dict[str, list[str]]
    headline: str


class TradeOffFinding(Finding):
    """A trade-off between two programs: like any finding, with the facts of both sides."""

    def __init__(self, rule: Rule, one: tuple[str, Case], other: tuple[str, Case]) -> None:
        super().__init__(one[1], rule)
        self.names = (one[0], other[0])
        self.other = other[1]
        self.outcomes = trade_off(rule, one[1], other[1])

    @cached_property
    def reads(self) -> tuple[Read, ...]:
        """The facts of both programs it stands on; labels tell whose they are."""
        found = []
        for name, case, check in zip(self.names, (self.case, self.other), (self.rule.check, self.rule.other_check), strict=True):
            own = dict.fromkeys(fact for tested in comparisons(check) for fact in named(tested) if fact in case.rulebook.vocabulary.facts)
            labels = case.rulebook.vocabulary.facts
            for fact in case.stands_on(own):
                found.append(Read(fact, f"{labels[fact].label} ({name})", case.shown(fact), case.said.get(fact), case.known(fact)))
        return tuple(found)

    @cached_property
    def text(self) -> str:
        """The trade-off in the rulebook's words; empty when it doesn't hold."""
        return self._fill(self.rule.found) if self.outcomes == RAISED else ""

    def _value(self, name: str) -> str:
        return {"one": self.names[0], "other": self.names[1]}.get(name) or super()._value(name)


def trade_off(rule: Rule, one: Case, other: Case) -> Outcomes:
    """Whether a trade-off holds between two programs: raised, clear, or both while that is open."""
    if rule.check is None or rule.other_check is None:
        return CLEAR
    truths = (rule.check.test(one.cells), rule.other_check.test(other.cells))
    return CLEAR if False in truths else MAYBE if None in truths else RAISED


def compare(cases: Mapping[str, Case], priorities: Sequence[str] = ()) -> Comparison:
    """The programs side by side. `priorities` come in the applicant's order; rows of which nothing is known are left out.

    Among rows that matter alike those known of every program come first: they tell the programs apart.
    """
    if not cases:
        return Comparison([], [], {}, "There is nothing to compare yet.")
    rulebook = next(iter(cases.values())).rulebook
    rows = [row for rule in rulebook.by_kind("comparison") if (row := _row(rule, cases)) is not None]
    rows.sort(key=lambda row: (_rank(row.priorities, priorities), not all(cell.known for cell in row.cells.values())))
    offs = [
        found
        for rule in rulebook.by_kind("trade_off")
        for one, other in permutations(cases.items(), 2)
        if (found := TradeOffFinding(rule, one, other)).outcomes == RAISED
    ]
    offs.sort(key=lambda found: _rank(found.rule.priorities, priorities))
    return Comparison(rows, offs, _missing(rows, cases), _headline(rows, cases, priorities))


def _rank(own: Sequence[str], wanted: Sequence[str]) -> int:
    return min((wanted.index(p) for p in own if p in wanted), default=len(wanted))


def _row(rule: Rule, cases: Mapping[str, Case]) -> Row | None:
    entry = rule.entry
    assert isinstance(entry, Contrast)
    views = {name: _View(rule, entry, case) for name, case in cases.items()}
    if not any(view.known for view in views.values()):
        return None
    better = _better(entry, views)
    cells = {name: Cell(view.shown, _tone(view, name, better), view.known) for name, view in views.items()}
    return Row(rule.id, entry.title, cells, better, _text(entry, views, better), rule.refs, tuple(entry.priorities))


class _View:
    """One program's side of a row."""

    def __init__(self, rule: Rule, entry: Contrast, case: Case) -> None:
        self.rule, self.case = rule, case
        self.facts = case.stands_on(rule.facts)
        self.interval: Interval | None = rule.measure(case.cells) if rule.measure else None
        self.fact = case.rulebook.vocabulary.facts.get(entry.measure)
        numeric = self.interval is not None and (self.fact is None or not self.fact.choices)
        if numeric and self.interval is not None and not (self.fact and self.fact.name in case.values):
            loose = rule.measure(case.loose()) if rule.measure else self.interval
            self.shown = span(*loose, widest=rule.widest, unit=entry.unit or (self.fact.unit if self.fact else ""))
        else:
            self.shown = case.shown(entry.measure)
        self.value = span(*self.interval, widest=rule.widest) if self.interval and self.fact and self.fact.choices else self.shown
        self.known = self.shown != NOT_KNOWN

    @property
    def missing(self) -> list[str]:
        return [fact for fact in self.facts if not self.case.known(fact)]


def _better(entry: Contrast, views: Mapping[str, _View]) -> str | None:
    wanted = entry.better.partition(":")[0]
    if wanted == "none":
        return None
    if wanted in ("more", "less"):
        return _ahead({name: view.interval for name, view in views.items() if view.known and view.interval}, views, wanted == "more")
    truths = {name: _truth(view, wanted) for name, view in views.items()}
    yes, no = [n for n, t in truths.items() if t], [n for n, t in truths.items() if t is False]
    if len(yes) + len(no) < len(views):
        return CANT_TELL
    return yes[0] if len(yes) == 1 else SAME if not yes or not no else CANT_TELL


def _ahead(known: Mapping[str, Interval], views: Mapping[str, _View], more: bool) -> str:
    if len(known) < len(views):
        return CANT_TELL
    order = sorted(known, key=lambda name: known[name][0] + known[name][1], reverse=more)
    if all(_alike(known[order[0]], known[name]) for name in order[1:]):
        return SAME
    first = known[order[0]]
    ahead = all((first[0] > known[name][1] if more else first[1] < known[name][0]) and not _alike(first, known[name]) for name in order[1:])
    return order[0] if ahead else CANT_TELL


def _alike(a: Interval, b: Interval) -> bool:
    """Whether two intervals say about the same number: their ends no further apart than a small share of the larger."""
    return all(abs(x - y) <= ABOUT_AS_MUCH * max(abs(x), abs(y)) for x, y in zip(a, b, strict=True))


def _truth(view: _View, wanted: str) -> bool | None:
    if view.rule.check is not None:
        return view.rule.check.test(view.case.cells)
    possible = view.case.cells[view.case.rulebook.program.layout.facts[view.fact.name]] if view.fact else ()
    return None if len(possible) != 1 else wanted in possible


def _tone(view: _View, name: str, better: str | None) -> str:
    if not view.known:
        return "open"
    return "good" if better == name else "mixed"


def _text(entry: Contrast, views: Mapping[str, _View], better: str | None) -> str:
    names = list(views)
    if better == CANT_TELL:
        unknown = [name for name, view in views.items() if not view.known]
        if unknown:
            return f"{entry.title}: not known for {joined(unknown, 'and')}."
        open_facts = [
            f"{view.case.rulebook.vocabulary.facts[fact].label} ({name})" for name, view in views.items() for fact in view.missing
        ]
        return (
            f"{entry.title}: open until this is known: {joined(open_facts, 'and')}."
            if open_facts
            else f"{entry.title}: too close to tell apart."
        )
    if better == SAME:
        return fill(entry.same, lambda name: f"{{{name}}}") if entry.same else f"{entry.title}: about the same."
    values = {view.value for view in views.values()}
    if better is None and len(values) == 1:
        return fill(entry.same, lambda name: f"{{{name}}}") if entry.same else f"{entry.title}: {names[0]} and the others alike."
    if better is None and not all(view.known for view in views.values()):
        return f"{entry.title}: not known for {joined([n for n, v in views.items() if not v.known], 'and')}."
    first = better or names[0]
    others = [name for name in names if name != first]
    words = {
        "better": first,
        "worse": joined(others, "and"),
        "better_value": views[first].value,
        "worse_value": joined([views[name].value for name in others], "and"),
    }
    return fill(entry.found, lambda name: words.get(name, f"{{{name}}}"))


def _missing(rows: Sequence[Row], cases: Mapping[str, Case]) -> dict[str, list[str]]:
    """By program the unknown facts without which a row can't be told apart, in the order of the rows."""
    found: dict[str, dict[str, None]] = {name: {} for name in cases}
    for row in rows:
        for name, case in cases.items():
            if not row.cells[name].known or row.better == CANT_TELL:
                rule = case.rulebook.rules[row.rule]
                found[name].update(dict.fromkeys(fact for fact in case.stands_on(rule.facts) if not case.known(fact)))
    return {name: list(facts) for name, facts in found.items() if facts}


def _headline(rows: Sequence[Row], cases: Mapping[str, Case], priorities: Sequence[str]) -> str:
    """Who is ahead in what; with priorities only in what bears on them."""
    wanted = [row for row in rows if not priorities or _rank(row.priorities, priorities) < len(priorities)]
    wanted = [row for row in wanted if not _is_ingredient(row, rows, cases)]
    ahead = {name: [row.title for row in wanted if row.better == name] for name in cases}
    told = [f"{name} is ahead in {joined([_inside(t) for t in titles[:3]], 'and')}" for name, titles in ahead.items() if titles]
    undecided = [
        row.text for row in wanted if row.better == CANT_TELL and all(cell.known for cell in row.cells.values()) and _open(row, cases)
    ]
    if told and undecided:
        return f"{'; '.join(told)}. {' '.join(undecided[:1])}"
    if not told:
        return "What is known doesn't tell them apart" + (" on what matters to you." if priorities else ".")
    return ("On what matters to you, " if priorities else "") + "; ".join(told) + "."


def _open(row: Row, cases: Mapping[str, Case]) -> bool:
    """Whether an unknown fact keeps a row from being decided."""
    return any(not case.known(fact) for case in cases.values() for fact in case.stands_on(case.rulebook.rules[row.rule].facts))


def _is_ingredient(row: Row, rows: Sequence[Row], cases: Mapping[str, Case]) -> bool:
    """Whether a row's facts only go into another row's measure: a yearly total says little beside the share of each trainee."""
    case = next(iter(cases.values()))
    own, others = set(_parts(row, case)), [set(_parts(other, case)) for other in rows if other is not row]
    return any(own < parts for parts in others)


def _parts(row: Row, case: Case) -> list[str]:
    parts = case.rulebook.program.parts
    found: list[str] = []
    for fact in case.rulebook.rules[row.rule].facts:
        found += [leaf for part in parts[fact] for leaf in (parts.get(part) or (part,))] if parts.get(fact) else [fact]
    return found


def _inside(title: str) -> str:
    """A title inside a sentence: its first letter small unless the first word is an abbreviation or name."""
    first = title.split(" ", 1)[0]
    return title if not first[1:].islower() and len(first) > 1 else title[:1].lower() + title[1:]
