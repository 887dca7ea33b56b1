"""Looks for a rule that is certain of something untrue.

Run from the project's root:  uv run python benchmarks/engine/soundness.py [--evaluations 100000] [--seed 1]

In a sampled world every fact has one value. Every rule is judged on all of it, and on what is told of it: facts left out, exact, rounded,
as ranges, as several possibilities. What is true must be among the outcomes on what is told, a measure within its interval, a condition
that is decided decided rightly; and facts told one after the other must come to the same as told at once. Comparing one rule so is one
evaluation. Numbers are drawn at and beside the thresholds the rules have, and over what is usual and possible.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from random import Random
from typing import Any

from advisor.checks import Check, comparisons
from advisor.evaluation import Case
from advisor.rulebook import Rulebook, load_rulebook
from advisor.rules import JUDGED, Rule
from advisor.schema import Benchmark, Target
from advisor.syntax import Between, Compare, Constant, Is, Name, Sum
from advisor.vocabulary import Fact

RULES = Path("rules")
World = dict[str, Any]
SLACK = 1e-6  # a ratio worked out in another order may differ in its last digits


@dataclass
class Found:
    """What a run saw: evaluations by kind of rule, outcomes that were true in some world or left open in some case, and what went wrong."""

    evaluations: Counter[str] = field(default_factory=Counter)
    true: set[tuple[str, str]] = field(default_factory=set)
    left_open: set[str] = field(default_factory=set)
    violations: list[str] = field(default_factory=list)
    worlds: int = 0

    @property
    def whole(self) -> int:
        """All evaluations."""
        return self.evaluations.total()


class Sampler:
    """Draws worlds, and what is told of them, for one rulebook."""

    def __init__(self, rulebook: Rulebook, seed: int) -> None:
        self.rulebook, self.random = rulebook, Random(seed)
        self.facts = [fact for fact in rulebook.vocabulary.facts.values() if fact.type != "text"]
        self.edges: dict[str, list[float]] = {}
        for rule in rulebook.rules.values():
            for name, edge in _edges(rule):
                self.edges.setdefault(name, []).append(edge)

    def world(self) -> tuple[World, Case]:
        """A world and the case in which all of it is known; derived facts follow from the others."""
        while True:
            world = self._drawn()
            case = Case(self.rulebook, world)
            if all(self._settled(case, fact) for fact in self.facts):
                return world, case

    def _drawn(self) -> World:
        world: World = {}
        for fact in self.facts:
            if fact.formula is not None or fact.name in world:
                continue
            if fact.numeric:
                value = self._number(fact)
                world[fact.name] = [value, value]
            elif fact.type == "list":
                on = [item for item in fact.choices if self.random.random() < 0.3]
                world[fact.name] = on
                if fact.opposite:
                    covered = {*on, *(wide for item in on for wide in fact.includes.get(item, ()))}
                    world[fact.opposite] = [item for item in fact.choices if item not in covered]
            else:
                world[fact.name] = self.random.choice(fact.options)
        return world

    def _number(self, fact: Fact) -> float:
        edges = self.edges.get(fact.name, [])
        how = self.random.random()
        if edges and how < 0.5:
            step = 1.0 if fact.integer else 0.01
            value = self.random.choice(edges) + self.random.choice((-step, 0.0, 0.0, step))
        else:
            value = self.random.uniform(*(fact.usual if how < 0.9 else fact.range))
            value = round(value) if self.random.random() < 0.5 else value
        low, high = fact.range
        return min(high, max(low, float(round(value)) if fact.integer else value))

    def _settled(self, case: Case, fact: Fact) -> bool:
        """Whether a derived fact has one value there: no division by 0, nothing beyond what is possible."""
        if fact.formula is None:
            return True
        low, high = case.cells[self.rulebook.program.layout.facts[fact.name]]
        return bool(isfinite(high) and high - low <= SLACK * max(1.0, abs(high)))

    def told(self, world: World, case: Case) -> tuple[World, set[str]]:
        """Something true of the world, and the facts among it that are told as approximate."""
        told: World = {}
        approximate: set[str] = set()
        share = self.random.random()
        for fact in self.facts:
            if self.random.random() > share:
                continue
            if fact.formula is None:
                told[fact.name] = self._part(fact, world[fact.name], approximate)
            elif self.random.random() < 0.2:
                low, high = case.cells[self.rulebook.program.layout.facts[fact.name]]
                told[fact.name] = self._range(fact, low, high)
        return told, approximate

    def _part(self, fact: Fact, value: Any, approximate: set[str]) -> Any:
        if fact.numeric:
            how = self.random.random()
            if how < 0.35:
                return value
            if how < 0.5:
                approximate.add(fact.name)
                return value
            return self._range(fact, *value)
        if fact.type == "list":
            return list(value) if fact.complete else [item for item in value if self.random.random() < 0.6]
        if self.random.random() < 0.6:
            return value
        return list({value, *self.random.choices(fact.options, k=2)})

    def _range(self, fact: Fact, low: float, high: float) -> list[float | None]:
        width = self.random.choice((0.0, 0.05, 0.5, 3.0)) * max(1.0, high)
        below, above = low - self.random.random() * width, high + self.random.random() * width
        if fact.integer:
            below, above = float(int(below)), float(int(above) + 1)
        least, most = fact.range
        ends = (max(least, min(below, low)), min(most, max(above, high)))
        return [None if self.random.random() < 0.15 else end for end in ends]


def _edges(rule: Rule) -> Iterator[tuple[str, float]]:
    """The numbers a rule decides by, each with every fact that stands on its side."""
    entry = rule.entry
    if isinstance(entry, (Benchmark, Target)) and isinstance(rule.tree, Name):
        starts = entry.bands.values() if isinstance(entry, Benchmark) else [entry.at_least]
        yield from ((rule.tree.name, float(start)) for start in starts)
    for check in (rule.check, rule.other_check, *rule.cases_checks):
        for tested in comparisons(check):
            leaf = tested.leaf
            if isinstance(leaf, Compare):
                yield from _limits(leaf.left, leaf.right)
                yield from _limits(leaf.right, leaf.left)
            elif isinstance(leaf, Between):
                yield from _limits(leaf.inner, leaf.low)
                yield from _limits(leaf.inner, leaf.high)


def _limits(measured: Sum, limit: Sum) -> Iterator[tuple[str, float]]:
    if isinstance(measured, Name) and isinstance(limit, Constant):
        yield measured.name, limit.value


def search(rulebook: Rulebook, evaluations: int, seed: int = 1) -> Found:
    """Samples until that many evaluations are done, over all rules alike."""
    sampler, found = Sampler(rulebook, seed), Found()
    while found.whole < evaluations:
        world, truth = sampler.world()
        given, approximate = sampler.told(world, truth)
        told = Case(rulebook, given, approximate=approximate)
        found.worlds += 1
        for rule in rulebook.rules.values():
            _compare(rule, truth, told, found)
        _in_another_order(given, approximate, told, sampler, found)
    return found


def _compare(rule: Rule, truth: Case, told: Case, found: Found) -> None:
    """Judges one rule on everything and on what is told; notes what does not fit."""

    def wrong(what: str) -> None:
        found.violations.append(f"{rule.id}: {what}, told {told.values}, true {truth.values}")

    looked = False
    if rule.kind in JUDGED:
        looked = True
        true, possible = truth.outcomes(rule.id), told.outcomes(rule.id)
        found.true.update((rule.id, outcome) for outcome in true)
        if len(possible) > 1:
            found.left_open.add(rule.id)
        if len(true) != 1:
            wrong(f"{true} although everything is known")
        elif not set(true) <= set(possible):
            wrong(f"{possible} although {true[0]}")
    if rule.measure is not None:
        looked = True
        (low, high), (least, most) = rule.measure(truth.cells), rule.measure(told.cells)
        slack = SLACK * max(1.0, abs(low), abs(high))
        if low < least - slack or high > most + slack:
            wrong(f"the measure lies between {least} and {most} although it is {low} to {high}")
    for check in (rule.check, rule.other_check):
        if check is not None and not _asks_what_was_told(check):
            looked = True
            true_holds, told_holds = check.test(truth.cells), check.test(told.cells)
            if true_holds is None and rule.kind not in JUDGED:
                wrong("a condition is open although everything is known")
            if told_holds is not None and told_holds != true_holds:
                wrong(f"a condition {'holds' if told_holds else 'fails'} although it does not")
            found.true.add((rule.id, f"condition {true_holds}"))
            if told_holds is None:
                found.left_open.add(rule.id)
    if looked:
        found.evaluations[rule.kind] += 1


def _asks_what_was_told(check: Check) -> bool:
    leaves = [tested.leaf for tested in comparisons(check)]
    return any(isinstance(leaf, Is) and leaf.words in ("known", "unknown") for leaf in leaves)


def _in_another_order(given: World, approximate: set[str], told: Case, sampler: Sampler, found: Found) -> None:
    names = list(given)
    sampler.random.shuffle(names)
    case = Case(told.rulebook, {})
    for name in names:
        case = case.tell(name, given[name], approximate=name in approximate)
    if case.cells != told.cells:
        found.violations.append(f"told in the order {names} it comes to something else: {given}")


def unreached(rulebook: Rulebook, found: Found) -> list[str]:
    """Outcomes of rules that judge which were true in no sampled world."""
    judged = [rule for rule in rulebook.rules.values() if rule.kind in JUDGED]
    return [f"{rule.id}: {outcome}" for rule in judged for outcome in rule.outcomes if (rule.id, outcome) not in found.true]


def main() -> int:
    """Prints what was sampled and every violation; exit code 1 when there is any."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--evaluations", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rulebook = load_rulebook(RULES)
    found = search(rulebook, options.evaluations, options.seed)
    kinds = ", ".join(f"{kind} {count:,}" for kind, count in sorted(found.evaluations.items()))
    print(f"{found.whole:,} evaluations in {found.worlds:,} worlds ({kinds}): {len(found.violations)} violations, target 0")
    judged = [rule for rule in rulebook.rules.values() if rule.kind in JUDGED]
    missed, outcomes = unreached(rulebook, found), sum(len(rule.outcomes) for rule in judged)
    print(f"{outcomes - len(missed)} of {outcomes} outcomes of {len(judged)} rules that judge were true in some world")
    print(f"{sum(rule.id in found.left_open for rule in judged)} of these rules were left open in some case")
    for what in missed:
        print(f"  never true: {what}")
    for what in found.violations[:20]:
        print(f"  violation: {what}")
    return 1 if found.violations else 0


if __name__ == "__main__":
    sys.exit(main())
