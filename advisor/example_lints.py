"""Asks of every rule's examples that they would notice a wrong threshold: a hit, a near miss, the threshold itself, and a fact unknown."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.checks import comparisons
from advisor.compiler import Measure, Scope, compile_sum
from advisor.evaluation import Case
from advisor.intervals import Interval
from advisor.problems import Problem
from advisor.rulebook import Rulebook
from advisor.rules import JUDGED, Rule, expected_outcomes
from advisor.schema import Benchmark, Target
from advisor.syntax import Between, Compare, Constant, Sum
from advisor.vocabulary import FactError
from advisor.wording import number

NEAR = 0.2  # a near miss lies within this share of the threshold, or within 1 of it
_WITH_EXAMPLES = JUDGED | {"estimate", "trade_off"}


def untried(rulebook: Rulebook) -> Iterator[Problem]:
    """A problem for each thing that a rule's examples leave untried."""
    for rule in rulebook.rules.values():
        if rule.kind in _WITH_EXAMPLES:
            for what, remedy in _untried(rule, rulebook):
                yield rule.problem(("examples",), what, remedy)


def _untried(rule: Rule, rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    examples = rule.entry.examples
    if not examples:
        yield "no examples", "add what is given and what to expect: a hit, a near miss, the threshold itself, and nothing known"
        return
    if rule.kind == "estimate":
        return
    expected = [expected_outcomes(example.expect, rule.outcomes) for example in examples]
    for outcome in rule.outcomes:
        if (outcome,) not in expected:
            yield f"no example comes to '{outcome}' and nothing else", f"add one that expects {outcome}"
    if all(len(outcomes) == 1 for outcomes in expected):
        yield "no example leaves it open", "add one with a fact unknown, such as `given: {}` and `expect: unknown`"
    if rule.kind == "trade_off":
        return
    try:
        cases = [Case(rulebook, example.given) for example in examples]
    except FactError:
        return  # told elsewhere, at its place
    yield from _boundaries(rule, cases, rulebook)


def _boundaries(rule: Rule, cases: list[Case], rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    entry = rule.entry
    if isinstance(entry, (Benchmark, Target)) and rule.measure is not None:
        edges = list(entry.bands.items())[1:] if isinstance(entry, Benchmark) else [("met", entry.at_least)]
        spans = [rule.measure(case.cells) for case in cases]
        for name, start in edges:
            yield from _tried(f"the start of '{name}'", float(start), spans, below=True, above=False)
        return
    scope = Scope(rulebook.vocabulary.facts, rulebook.program.layout.facts)
    seen: set[tuple[Sum, float]] = set()
    for check in (rule.check, *rule.cases_checks):
        for tested in comparisons(check):
            for tree, limit, below, above in _limits(tested.leaf):
                if (tree, limit) in seen:
                    continue
                seen.add((tree, limit))
                measure: Measure = compile_sum(tree, scope)
                spans = [measure(case.cells) for case in cases]
                yield from _tried(f"`{tested.text}`", limit, spans, below, above)


def _limits(leaf: object) -> Iterator[tuple[Sum, float, bool, bool]]:
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
