"""Notes what no case can reach: comparisons that can only come out one way, bands beyond what is possible, division by what may be 0."""

from __future__ import annotations

from math import inf

from advisor.builder import Builder
from advisor.compiler import compile_sum
from advisor.schema import Benchmark, Target
from advisor.syntax import Compare, Is, Leaf, divisors, names
from advisor.wording import number, span
from advisor.yaml_reader import YamlPath


def about_reach(builder: Builder) -> None:
    """Notes it of a rule that was built."""
    document, scope = builder.document, builder.scope
    for at, tree in builder.trees:
        for divisor in divisors(tree):
            low, high = compile_sum(divisor, scope)(scope.blank)
            if low <= 0 <= high:
                shown = " with ".join(f"'{name.name}'" for name in names(divisor)) or "this"
                remedy = "divide by what never is (a fact whose range in facts.yml begins above 0)"
                document.problem(at, f"{shown} can be 0, by which nothing can be divided", remedy, offset=divisor.at)
    for at, tested in builder.tested:
        asks_what_was_told = isinstance(tested.leaf, Is) and tested.leaf.words in ("known", "unknown")
        truth = None if asks_what_was_told else tested.test(scope.blank)
        if truth is not None:
            what = f"`{tested.text}` {'always holds' if truth else 'can never hold'}"
            document.problem(at, what, _possible(tested.leaf, builder), offset=tested.leaf.at)
    _beyond(builder)


def _possible(leaf: Leaf, builder: Builder) -> str:
    names_numbers = isinstance(leaf, Compare) and [name.name for name in names(leaf)]
    facts = builder.scope.facts
    if names_numbers and names_numbers[0] in facts and facts[names_numbers[0]].numeric:
        fact = facts[names_numbers[0]]
        return f"correct the number: '{fact.name}' lies between {' and '.join(number(end) for end in fact.range)} (facts.yml)"
    return "compare it with something that it can be and can fail to be"


def _beyond(builder: Builder) -> None:
    entry, measure = builder.rule.entry, builder.rule.measure
    if measure is None or builder.hindered:
        return
    low, high = measure(builder.scope.blank)
    starts: list[tuple[YamlPath, float]] = []
    if isinstance(entry, Benchmark):
        edges = list(entry.bands.values())
        starts = [(("bands", band), start) for band, start in list(entry.bands.items())[1:] if edges == sorted(edges)]
    elif isinstance(entry, Target):
        starts = [(("at_least",), entry.at_least)]
    for path, start in starts:
        if start > high or start <= low:
            possible = span(low, high) if high < inf else f"{number(low)} or more"
            what = f"{number(start)} is {'more than the measure can be' if start > high else 'what the measure is at least'}"
            builder.document.problem((*builder.at, *path), what, f"correct the number: what is possible is {possible}")
