"""Asks of every rule's examples that they would notice a wrong threshold: a hit, a near miss, the threshold itself, and a fact unknown."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from advisor.checks import comparisons
from advisor.compiler import Measure, Scope, compile_sum
from advisor.evaluation import Case
from advisor.intervals import Interval
from advisor.problems import Problem
from advisor.rulebook import Rulebook
from advisor.rules import JUDGED, Rule, expected_outcomes
from advisor.schema import Answer, Benchmark, Target, Window
from advisor.syntax import Between, Compare, Constant, Is, Sum
from advisor.vocabulary import FactError
from advisor.wording import MONTHS, number

NEAR = 0.2  # a near miss lies within this share of the threshold, or within 1 of it
_WITH_EXAMPLES = JUDGED | {"estimate", "trade_off"}


def untried(rulebook: Rulebook) -> Iterator[Problem]:
    """A problem for each thing that a rule's examples leave untried."""
    for rule in rulebook.rules.values():
        if rule.kind in _WITH_EXAMPLES or (isinstance(rule.entry, Answer) and rule.check is not None):
            for what, remedy in _untried(rule, rulebook):
                yield rule.problem(("examples",), what, remedy)


def _untried(rule: Rule, rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    examples = rule.entry.examples
    if not examples:
        yield "no examples", "add what is given and what to expect: a hit, a near miss, the threshold itself, and nothing known"
        return
    if rule.kind != "estimate":
        expected = [expected_outcomes(example.expect, rule.outcomes) for example in examples]
        for outcome in rule.outcomes:
            if (outcome,) not in expected:
                yield f"no example comes to '{outcome}' and nothing else", f"add one that expects {outcome}"
        if all(len(outcomes) == 1 for outcomes in expected) and not _asks_what_was_told(rule):
            yield "no example leaves it open", "add one with a fact unknown, such as `given: {}` and `expect: unknown`"
    try:
        given = [Case(rulebook, example.given) for example in examples]
        other = [Case(rulebook, example.other or {}) for example in examples]
    except FactError:
        return  # told elsewhere, at its place
    yield from _boundaries(rule, given, other, rulebook)


def _asks_what_was_told(rule: Rule) -> bool:
    """Whether a condition asks if something `is known`: then it may never be open."""
    leaves = [tested.leaf for tested in comparisons(rule.check)]
    return any(isinstance(leaf, Is) and leaf.words in ("known", "unknown") for leaf in leaves)


def _boundaries(rule: Rule, given: list[Case], other: list[Case], rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    entry = rule.entry
    if isinstance(entry, Window):
        yield from _months(rule, entry, given)
    if isinstance(entry, (Benchmark, Target)) and rule.measure is not None:
        edges = list(entry.bands.items())[1:] if isinstance(entry, Benchmark) else [("met", entry.at_least)]
        spans = [rule.measure(case.cells) for case in given]
        for name, start in edges:
            yield from _tried(f"the start of '{name}'", float(start), spans, below=True, above=False)
        return
    scope = Scope(rulebook.vocabulary.facts, rulebook.program.layout.facts)
    seen: set[tuple[Sum, float, bool]] = set()
    for check, cases in ((rule.check, given), (rule.other_check, other), *((check, given) for check in rule.cases_checks)):
        for tested in comparisons(check):
            for tree, limit, below, above in limits(tested.leaf):
                if (tree, limit, cases is other) in seen:
                    continue
                seen.add((tree, limit, cases is other))
                measure: Measure = compile_sum(tree, scope)
                spans = [measure(case.cells) for case in cases]
                yield from _tried(f"`{tested.text}`", limit, spans, below, above)


def _months(rule: Rule, entry: Window, given: list[Case]) -> Iterator[tuple[str, str]]:
    """Each month at which a window begins or ends, and the one beside it, must be tried."""
    cell = given[0].rulebook.program.layout.facts[entry.measure]
    tried = {month for case in given if len(case.cells[cell]) == 1 for month in case.cells[cell]}
    bands = {month: band for band, months in rule.months for month in months}
    for here, following in pairwise([*MONTHS, MONTHS[0]]):
        for month in (here, following):
            if bands[here] != bands[following] and month not in tried:
                tried.add(month)
                yield (
                    f"no example stands in {month.capitalize()}, at the edge of '{bands[month]}'",
                    f"add one that gives {month.capitalize()}",
                )


def limits(leaf: object) -> Iterator[tuple[Sum, float, bool, bool]]:
    """The fixed thresholds of a comparison: what is measured, the limit, and on which side of it the truth changes."""
    if isinstance(leaf, Compare):
        below = leaf.comparator in ("at least", "less than", "=")
        if isinstance(leaf.right, Constant):
            yield leaf.left, leaf.right.value, below, not below or leaf.comparator == "="
        elif isinstance(leaf.left, Constant):
            mirrored = leaf.comparator in ("at most", "more than", "above", "=")
            yield leaf.right, leaf.left.value, mirrored, not mirrored or leaf.comparator == "="
    elif isinstance(leaf, Between):
        if isinstance(leaf.low, Constant):
            yield leaf.inner, leaf.low.value, True, False
        if isinstance(leaf.high, Constant):
            yield leaf.inner, leaf.high.value, False, True


def _tried(where: str, limit: float, spans: list[Interval], below: bool, above: bool) -> Iterator[tuple[str, str]]:
    shown = number(limit)
    if (limit, limit) not in spans:
        yield f"no example stands at the threshold of {where}", f"add one that gives exactly {shown}"
    room = max(NEAR * abs(limit), 1.0)
    if below and not any(limit - room <= high < limit for _, high in spans) and limit > 0:
        yield f"no example stands just below the threshold of {where}", f"add one a little under {shown}"
    if above and not any(limit < low <= limit + room for low, _ in spans):
        yield f"no example stands just above the threshold of {where}", f"add one a little over {shown}"
