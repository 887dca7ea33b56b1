"""Plausible worlds: every unknown fact settled at something usual, what is known kept; and how each rule would come out there.

A fact's values are spread evenly over what is usual and dealt to the worlds in a random order of their own (a Latin hypercube), so that
few worlds show a lot; facts are independent of each other. The same case always gives the same worlds. They only steer questions.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from advisor.checks import comparisons
from advisor.compiler import Cells
from advisor.evaluation import Case
from advisor.intervals import Interval, meet
from advisor.rules import JUDGED, Rule
from advisor.syntax import Has
from advisor.vocabulary import Fact, Listed, folded

BINS = 6  # a number's values are told apart in so many steps
MOST_WORLDS, FEWEST_WORLDS = 198, 48
STEPS_AFFORDED = 2_500  # judgements one question may cost
LISTED = 3  # one in so many items is on a list nothing is known of
_SEED = 2026


@dataclass(frozen=True, slots=True)
class Worlds:
    """By fact the group its value falls in, and by rule its outcomes, one for each world."""

    count: int
    groups: Mapping[str, Sequence[Hashable]]
    outcomes: Mapping[str, Sequence[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class _Column:
    """One fact's cell, and for each world its value and the group of it."""

    fact: str
    cell: int
    values: Sequence[Any]
    groups: Sequence[Hashable]


def draw_worlds(case: Case, rules: Sequence[Rule], facts: Sequence[str]) -> Worlds:
    """Worlds in which `facts` (those the rules stand on) are settled, and the outcomes of `rules` in each."""
    program = case.rulebook.program
    vocabulary = case.rulebook.vocabulary.facts
    steps = _steps(case, rules, facts)
    count = max(FEWEST_WORLDS, min(MOST_WORLDS, STEPS_AFFORDED // max(1, len(steps)) // BINS * BINS))
    random = Random(_SEED)
    columns = [column for name in facts if (column := _column(case, vocabulary[name], count, random)) is not None]
    asked = {name: program.layout.facts[name] for name in program.parts if vocabulary[name].ask}
    derived: dict[str, list[Any]] = {name: [] for name in asked}
    rule_cells = {rule.id: program.layout.rules[rule.id] for rule in rules}
    outcomes: dict[str, list[tuple[str, ...]]] = {rule: [] for rule in rule_cells}
    base = case.cells
    for world in range(count):
        cells = base.copy()
        for column in columns:
            cells[column.cell] = column.values[world]
        for cell, compute in steps:
            cells[cell] = compute(cells)
        for rule, cell in rule_cells.items():
            outcomes[rule].append(cells[cell])
        for name, cell in asked.items():
            derived[name].append(cells[cell])
    groups = {name: _binned(values) for name, values in derived.items()}
    return Worlds(count, groups | {column.fact: column.groups for column in columns}, outcomes)


def _steps(case: Case, rules: Sequence[Rule], facts: Sequence[str]) -> list[tuple[int, Callable[[Cells], Any]]]:
    """The program's steps needed to judge the rules when the facts change, in order."""
    program = case.rulebook.program
    wanted = {program.layout.facts[name] for name in program.parts}
    front = list(rules)
    while front:
        rule = front.pop()
        cell = program.layout.rules.get(rule.id)
        if cell is not None and cell not in wanted and rule.kind in JUDGED and len(case.cells[cell]) > 1:
            wanted.add(cell)
            front += [case.rulebook.rules[other] for other in rule.refers]
    due = {number for name in facts for number in program.after[name]}
    return [program.steps[number] for number in sorted(due) if program.steps[number][0] in wanted]


def _column(case: Case, fact: Fact, count: int, random: Random) -> _Column | None:
    """The values of one base fact in each world; None when it is settled."""
    program = case.rulebook.program
    cell = program.layout.said.get(fact.name, program.layout.facts[fact.name])
    now = case.cells[cell]
    order = list(range(count))
    random.shuffle(order)
    if isinstance(now, Listed):
        return None if now.complete else _listed(case, fact, cell, now, count, random)
    if isinstance(now, frozenset):
        options = [frozenset({option}) for option in fact.options if option in now]
        drawn = [options[place % len(options)] for place in order]
        return _Column(fact.name, cell, drawn, drawn) if len(options) > 1 else None
    if not fact.numeric or now is None or now[0] == now[1]:
        return None
    low, high = _plausible(fact, now)
    step = (high - low) / count
    spread = [low + (place + 0.5) * step for place in range(count)]
    if fact.integer:
        spread = [float(round(value)) for value in spread]
    few = len(set(spread)) <= BINS
    return _Column(
        fact.name, cell, [(spread[place], spread[place]) for place in order], [spread[p] if few else p * BINS // count for p in order]
    )


def _plausible(fact: Fact, now: Interval) -> Interval:
    """What is usual within what is known; beyond what is usual, a stretch of the same order and not all that is possible."""
    usual = meet(now, fact.usual)
    if usual is not None and (usual[0] != usual[1] or usual == now):
        return usual
    low, high = now
    return (low, min(high, 2 * low)) if low >= fact.usual[1] > 0 else now


def _listed(case: Case, fact: Fact, cell: int, now: Listed, count: int, random: Random) -> _Column:
    loose = [item for item in _tested_items(case, fact.name) if item not in now.has and item not in now.lacks]
    chosen: list[set[str]] = [set() for _ in range(count)]
    for item in loose:
        for world in random.sample(range(count), count // LISTED):
            chosen[world].add(item)
    values = [replace(now, has=now.has | items, complete=True) for items in chosen]
    return _Column(fact.name, cell, values, [value.has for value in values])


def _tested_items(case: Case, name: str) -> list[str]:
    """The items of a list that any rule looks for."""
    found: dict[str, None] = {}
    for rule in case.rulebook.rules.values():
        if name in rule.facts:
            for check in (rule.check, rule.other_check, *rule.cases_checks):
                for tested in comparisons(check):
                    if isinstance(tested.leaf, Has) and tested.leaf.subject.name == name:
                        found[folded(tested.leaf.item)] = None
    return list(found)


def _binned(values: Sequence[Interval]) -> Sequence[Hashable]:
    """The values of a derived fact in steps of about equal frequency."""
    if len(set(values)) <= BINS:
        return values
    ordered = sorted(values)
    edges = [ordered[len(ordered) * step // BINS] for step in range(1, BINS)]
    return [sum(value >= edge for edge in edges) for value in values]
