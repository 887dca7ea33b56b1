"""What the pages tell of what a rule stands on: bands, conditions, facts, sources and examples, with labels in place of names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from advisor.book.words import ABOUT, RAISED
from advisor.checks import Check, Tested
from advisor.compare import TradeOffFinding
from advisor.evaluation import Case
from advisor.language import parse_sum
from advisor.phrasing import in_words, sum_in_words
from advisor.reasons import tone
from advisor.rulebook import Rulebook
from advisor.rules import Rule, SourceRef, expected_outcomes
from advisor.schema import Benchmark, Entry, Example, Source, Target, Window
from advisor.season import shown_day
from advisor.wording import joined, number, plain


@dataclass(frozen=True, slots=True)
class Band:
    """A result, the numbers or months it stands for, and whether it is good or bad news."""

    name: str
    where: str
    tone: str


@dataclass(frozen=True, slots=True)
class Clause:
    """Conditions of which all, any or none must hold; `parts` are phrases and further clauses."""

    word: str
    parts: tuple[str | Clause, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that a rule reads: its label, whom it is about, and how it is worked out when it isn't told itself."""

    label: str
    about: str
    formula: str


@dataclass(frozen=True, slots=True)
class Cited:
    """A source with every place in it that a rule stands on."""

    source: Source
    places: tuple[SourceRef, ...]

    @property
    def link(self) -> str:
        """Its address, if it is one a reader may be sent to."""
        return self.source.address if urlsplit(self.source.address).scheme in ("http", "https") else ""

    @property
    def host(self) -> str:
        """Whose server the address leads to."""
        return (urlsplit(self.link).hostname or "").removeprefix("www.")


@dataclass(frozen=True, slots=True)
class Tried:
    """An example: what is given, what comes out, and what is said then."""

    given: str
    outcome: str
    says: str


def bands(rule: Rule, rulebook: Rulebook) -> list[Band]:
    """The results of a rule that measures, in their order."""
    entry = rule.entry
    if isinstance(entry, Window):
        rest = [(entry.otherwise, "all other months")]
        ranges = [*((band, months) for band, months in entry.windows.items()), *rest]
    elif isinstance(entry, (Benchmark, Target)):
        unit = "%" if unit_of(rule, rulebook) == "%" else ""
        starts = [*entry.bands.items()] if isinstance(entry, Benchmark) else [("missed", 0.0), ("met", entry.at_least)]
        ends = [start for _, start in starts[1:]] + [None]
        ranges = [
            (band, _range(None if i == 0 else start, end, unit)) for i, ((band, start), end) in enumerate(zip(starts, ends, strict=True))
        ]
    else:
        return []
    return [Band(plain(band), where, tone(rule, (band,))) for band, where in ranges]


def _range(start: float | None, end: float | None, unit: str) -> str:
    if start is None:
        return f"under {number(end or 0, unit)}"
    return f"{number(start, unit)} or more" if end is None else f"{number(start, unit)} to under {number(end, unit)}"


def unit_of(rule: Rule, rulebook: Rulebook) -> str:
    """The unit of what a rule measures, as it says itself or as its fact does."""
    fact = rulebook.vocabulary.facts.get(_measured(rule.entry))
    return rule.entry.unit or (fact.unit if fact else "")


def measured(rule: Rule, rulebook: Rulebook) -> str:
    """What a rule measures, in words; empty for a rule that measures nothing."""
    if rule.tree is not None:
        return sum_in_words(rule.tree, rulebook)
    fact = rulebook.vocabulary.facts.get(_measured(rule.entry))
    return fact.label if fact else ""


def _measured(entry: Entry) -> str:
    return str(getattr(entry, "measure", getattr(entry, "value", "")))


def clause(check: Check, rulebook: Rulebook) -> Clause:
    """A condition as phrases in groups; a group of one is the phrase itself, turned round where none may hold."""
    told = _told(check, rulebook)
    return told if isinstance(told, Clause) else Clause("all", (told,))


def _told(check: Check, rulebook: Rulebook) -> str | Clause:
    if isinstance(check, Tested):
        return in_words(check.leaf, rulebook)
    first = check.parts[0] if len(check.parts) == 1 else None
    if first is not None and check.word != "none":
        return _told(first, rulebook)
    if isinstance(first, Tested):
        return in_words(first.leaf, rulebook, holds=False)
    return Clause(check.word, tuple(_told(part, rulebook) for part in check.parts))


def facts(rule: Rule, rulebook: Rulebook) -> list[Fact]:
    """The facts a rule reads itself."""
    found = []
    for name in rule.facts:
        fact = rulebook.vocabulary.facts[name]
        formula = sum_in_words(parse_sum(fact.formula), rulebook) if fact.formula else ""
        found.append(Fact(fact.label, ABOUT[fact.about], formula))
    return found


def cited(rule: Rule) -> list[Cited]:
    """Each source of a rule once."""
    places: dict[str, list[SourceRef]] = {}
    for ref in rule.refs:
        places.setdefault(ref.source.id, []).append(ref)
    return [Cited(same[0].source, tuple(same)) for same in places.values()]


def published(source: Source) -> str:
    """When a source was published, as far as it says so."""
    return "no date stated" if source.published in ("", "not stated") else f"published: {source.published}"


def read_on(source: Source) -> str:
    """When we read a source; empty when that isn't written down."""
    try:
        return f"read on {shown_day(date.fromisoformat(source.retrieved))}"
    except ValueError:
        return f"read: {source.retrieved}" if source.retrieved else ""


def differences(rule: Rule, rulebook: Rulebook) -> list[str]:
    """Where the sources behind a rule don't agree, in words."""
    items = dict.fromkeys(item for ref in rule.refs for item in ref.covers)
    return [rulebook.told.differences[item] for item in items if item in rulebook.told.differences]


def tried(rule: Rule, rulebook: Rulebook, today: date) -> Iterator[Tried]:
    """A rule's examples, with what the engine makes of each."""
    for example in rule.entry.examples:
        case = Case(rulebook, example.given, today=today)
        given = _given(example.given, rulebook)
        if example.other is None:
            yield Tried(given, _outcome(rule, example), case.finding(rule.id).text)
        else:
            one, other = ("Program A", case), ("Program B", Case(rulebook, example.other, today=today))
            both = f"{one[0]}: {given}. {other[0]}: {_given(example.other, rulebook)}"
            yield Tried(both, _outcome(rule, example), TradeOffFinding(rule, one, other).text)


def _given(values: Mapping[str, Any], rulebook: Rulebook) -> str:
    told = [f"{rulebook.vocabulary.facts[name].label}: {rulebook.vocabulary.show(name, value)}" for name, value in values.items()]
    return "; ".join(told) or "nothing known"


def _outcome(rule: Rule, example: Example) -> str:
    if rule.kind == "estimate":
        return {"unknown": "open", "none": "not told"}.get(example.expect, example.expect)
    expected = expected_outcomes(example.expect.strip(), rule.outcomes)
    if len(expected) == len(rule.outcomes) > 1:
        return "open"
    return joined([RAISED.get(outcome, plain(outcome)) for outcome in expected])
