"""The reasons behind a finding in words: the lines a rule draws, how far they are, and what would have come out otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from advisor.checks import Check, Tested, comparisons, if_flipped
from advisor.judging import RAISED, Outcomes
from advisor.phrasing import in_words
from advisor.rules import Rule
from advisor.schema import Benchmark, Estimate, Flag, Target, Verdict, Window
from advisor.syntax import Compare, names
from advisor.wording import joined, number, plain

if TYPE_CHECKING:
    from advisor.finding import Finding

_HOLDS = {True: "yes", False: "no", None: "not known"}


def named(tested: Tested) -> Iterator[str]:
    """The facts and rules one comparison names."""
    yield from (name.name for name in names(tested.leaf))


def checks_of(rule: Rule) -> Iterator[Check]:
    """The checks that decide a flag or a verdict."""
    if isinstance(rule.entry, Verdict):
        yield from (check for check in rule.cases_checks if check is not None)
    elif rule.check is not None:
        yield rule.check


def tone(rule: Rule, outcomes: Outcomes) -> str:
    """good, mixed, poor, or open."""
    entry = rule.entry
    if isinstance(entry, Flag):
        return ("good" if rule.kind == "green_flag" else "poor") if outcomes == RAISED else "open"
    if isinstance(entry, Verdict):
        tones = {case.tone for case in entry.cases if case.outcome in outcomes}
    elif isinstance(entry, Target):
        tones = {"good" if outcome == "met" else "mixed" for outcome in outcomes}
    elif isinstance(entry, (Benchmark, Window)):
        tones = {"good" if outcome in entry.good else "poor" if outcome in entry.poor else "mixed" for outcome in outcomes}
    else:
        return "open"
    return tones.pop() if len(tones) == 1 else "open"


def threshold(finding: Finding) -> str:
    """The boundaries next to what was found."""
    rule, entry = finding.rule, finding.rule.entry
    if isinstance(entry, Benchmark):
        edges = [(band, start) for band, start in list(entry.bands.items())[1:]]
        low, high = finding.span or (0.0, 0.0)
        inside = [edge for edge in edges if low < edge[1] <= high]
        below = [edge for edge in edges if edge[1] <= low][-1:]
        above = [edge for edge in edges if edge[1] > high][:1]
        return "; ".join(f"{plain(band)} starts at {number(start, finding.unit)}" for band, start in below + inside + above)
    if isinstance(entry, Target):
        return f"the target is {number(entry.at_least, finding.unit)} or more"
    if isinstance(entry, Window):
        return "; ".join(f"{plain(band)} is {months}" for band, months in entry.windows.items())
    if isinstance(entry, Flag):
        return f"raised when {_words(finding, rule.check)}"
    if isinstance(entry, Verdict) and finding.certain:
        check = next(
            (c for case, c in zip(entry.cases, rule.cases_checks, strict=True) if case.outcome == finding.outcomes[0]),
            None,
        )
        return f"{plain(finding.outcomes[0])} when {_words(finding, check)}" if check else ""
    if isinstance(entry, Estimate) and rule.check is not None:
        return f"told when {_words(finding, rule.check)}"
    return ""


def would_change(finding: Finding) -> str | None:
    """The nearest other outcome and what it would take."""
    if not finding.certain or not finding.outcomes:
        return None
    entry = finding.rule.entry
    if isinstance(entry, (Benchmark, Target)):
        return _nearest_band(finding)
    if isinstance(entry, Flag):
        return _flip(finding, finding.rule.check)
    return _other_verdict(finding, entry) if isinstance(entry, Verdict) else None


def conditions(finding: Finding) -> tuple[tuple[str, int, str], ...]:
    """Each comparison with its line and whether it holds."""
    checks = [finding.rule.check, finding.rule.other_check, *finding.rule.cases_checks]
    cells = finding.case.cells
    return tuple((t.text, t.line, _HOLDS[t.test(cells)]) for check in checks for t in comparisons(check))


def distance(finding: Finding) -> str:
    """How far the measure is from the next boundary up, or down from the highest, as a number in words; empty while that is open."""
    edge = _next_edge(finding)
    return number(edge[2], finding.unit) if edge else ""


def _edges(entry: Benchmark | Target) -> list[tuple[str, float]]:
    if isinstance(entry, Target):
        return [("missed", float("-inf")), ("met", entry.at_least)]
    return [(band, float(start)) for band, start in entry.bands.items()]


def _next_edge(finding: Finding) -> tuple[str, float, float] | None:
    """The nearest other band, the boundary to it, and how far that is from the measure; None while the band is open."""
    entry = finding.rule.entry
    if not isinstance(entry, (Benchmark, Target)) or finding.span is None or not finding.certain:
        return None
    low, high = finding.span
    ways = []
    for (before, _), (band, start) in pairwise(_edges(entry)):
        if band == finding.outcomes[0]:
            ways.append((before, start, low - start))
        elif before == finding.outcomes[0]:
            ways.append((band, start, start - high))
    upward = [way for way in ways if way[1] > high]
    return min(upward or ways, key=lambda way: way[2], default=None)


def _nearest_band(finding: Finding) -> str | None:
    edge = _next_edge(finding)
    if edge is None or finding.span is None:
        return None
    band, start, far = edge
    limit = number(start, finding.unit)
    if start > finding.span[1]:
        return f"from {limit} on, {number(far, finding.unit)} more, it would be {plain(band)}"
    return f"below {limit} it would be {plain(band)}"


def _flip(finding: Finding, check: Check | None) -> str | None:
    if check is None:
        return None
    cells, now = finding.case.cells, check.test(finding.case.cells)
    raised = finding.outcomes == RAISED
    for tested in comparisons(check):
        if if_flipped(check, cells, tested) is (not now):
            words = in_words(tested.leaf, finding.case.rulebook, not tested.test(cells))
            return f"it would {'not ' if raised else ''}be raised if this held: {words}"
    return None


def _other_verdict(finding: Finding, entry: Verdict) -> str | None:
    checks, cells = finding.rule.cases_checks, finding.case.cells
    candidates = [tested for check in checks for tested in comparisons(check)]
    for tested in sorted(candidates, key=lambda t: not isinstance(t.leaf, Compare)):
        for case, check in zip(entry.cases, checks, strict=True):
            truth = True if check is None else if_flipped(check, cells, tested)
            if truth is None:
                break
            if truth:
                if case.outcome != finding.outcomes[0]:
                    words = in_words(tested.leaf, finding.case.rulebook, not tested.test(cells))
                    return f"it would be {plain(case.outcome)} if this held: {words}"
                break
    return None


def _words(finding: Finding, check: Check | None) -> str:
    if check is None:
        return ""
    if isinstance(check, Tested):
        return in_words(check.leaf, finding.case.rulebook)
    if check.word == "none" and len(check.parts) == 1 and isinstance(check.parts[0], Tested):
        return in_words(check.parts[0].leaf, finding.case.rulebook, holds=False)
    parts = [f"({words})" if _several(part) else words for part in check.parts if (words := _words(finding, part))]
    if check.word == "none":
        return f"none of these: {joined(parts)}"
    return joined(parts, "and" if check.word == "all" else "or")


def _several(check: Check) -> bool:
    return not isinstance(check, Tested) and len(check.parts) > 1
