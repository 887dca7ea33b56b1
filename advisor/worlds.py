"""Plausible worlds: every unknown fact drawn from what is usual, what is known kept; and how each rule would come out there.

Facts are drawn independently of each other, and always the same way for the same case. Worlds only steer questions; they decide nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from advisor.compiler import Cells
from advisor.evaluation import Case
from advisor.intervals import Interval, meet
from advisor.language import Has
from advisor.rules import JUDGED, Rule, comparisons
from advisor.vocabulary import Fact, Listed, folded

MOST_WORLDS = 200
FEWEST_WORLDS = 48
STEPS_AFFORDED = 7_000  # judgements one question may cost
LISTED = 0.3  # how often an item is on a list nothing is known of
_SEED = 20_26

Draw = Callable[[Random], Any]


@dataclass(frozen=True, slots=True)
class Worlds:
    """By fact its value and by rule its outcomes, one for each world."""

    count: int
    facts: Mapping[str, list[Any]]
    outcomes: Mapping[str, list[tuple[str, ...]]]


def draw_worlds(case: Case, rules: Sequence[Rule], facts: Sequence[str]) -> Worlds:
    """Worlds in which `facts` (base facts the rules stand on) are settled, and the outcomes of `rules` in each."""
    program = case.rulebook.program
    vocabulary = case.rulebook.vocabulary.facts
    draws = [(cell, draw) for name in facts for cell, draw in _draws(case, vocabulary[name])]
    steps = _steps(case, rules, facts)
    count = max(FEWEST_WORLDS, min(MOST_WORLDS, STEPS_AFFORDED // max(1, len(steps) + len(draws))))
    random = Random(_SEED)
    derived = [name for name, fact in vocabulary.items() if fact.formula and fact.ask]
    cells_of = {name: program.layout.facts[name] for name in [*facts, *derived]}
    rule_cells = {rule.id: program.layout.rules[rule.id] for rule in rules}
    values: dict[str, list[Any]] = {name: [] for name in cells_of}
    outcomes: dict[str, list[tuple[str, ...]]] = {rule: [] for rule in rule_cells}
    base = case.cells
    for _ in range(count):
        cells = base.copy()
        for cell, draw in draws:
            cells[cell] = draw(random)
        for cell, compute in steps:
            cells[cell] = compute(cells)
        for name, cell in cells_of.items():
            values[name].append(cells[cell])
        for rule, cell in rule_cells.items():
            outcomes[rule].append(cells[cell])
    return Worlds(count, values, outcomes)


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


def _draws(case: Case, fact: Fact) -> list[tuple[int, Draw]]:
    """How to settle one base fact: its cell, and what to draw for it; nothing for one that is settled."""
    program = case.rulebook.program
    cell = program.layout.said.get(fact.name, program.layout.facts[fact.name])
    now = case.cells[cell]
    if fact.numeric:
        return [(cell, _number(fact, now))] if now is not None and now[0] != now[1] else []
    if isinstance(now, Listed):
        return [(cell, _list(now, _tested_items(case, fact.name)))] if not now.complete else []
    if isinstance(now, frozenset) and len(now) > 1:
        options = [option for option in fact.options if option in now]
        single = [frozenset({option}) for option in options]
        return [(cell, lambda random: single[int(random.random() * len(single))])]
    return []


def _number(fact: Fact, now: Interval) -> Draw:
    low, high = meet(now, fact.usual) or now
    if high > 4 * max(low, fact.usual[1], 1.0):  # an open end: what is usual beyond it, not all that is possible
        high = max(2 * low, fact.usual[1])
    width = high - low

    def draw(random: Random) -> Interval:
        value = low + width * random.random()
        if fact.integer:
            value = float(round(value))
        return value, value

    return draw


def _list(now: Listed, items: Sequence[str]) -> Draw:
    loose = [item for item in items if item not in now.has and item not in now.lacks]

    def draw(random: Random) -> Listed:
        found = {item for item in loose if random.random() < LISTED}
        return replace(now, has=now.has | found, complete=True)

    return draw


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
