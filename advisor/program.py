"""The rulebook as one list of cells, like a spreadsheet: facts, derived facts, rules; and the steps that fill those that are computed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from graphlib import CycleError, TopologicalSorter
from math import inf
from typing import Any

from advisor.compiler import KNOWN, Cells, Measure
from advisor.intervals import Interval, meet
from advisor.rules import Rule
from advisor.vocabulary import Fact, Listed, Value

Step = tuple[int, Callable[[Cells], Any]]


@dataclass(frozen=True, slots=True)
class Layout:
    """Which cell holds what. A derived fact has a second cell for a value that was said and overrides the formula."""

    facts: Mapping[str, int]
    said: Mapping[str, int]
    rules: Mapping[str, int]
    size: int


@dataclass(frozen=True, slots=True)
class Program:
    """The computed steps in an order in which each finds what it reads, the steps each fact sets off, and the cells with nothing known."""

    layout: Layout
    facts: Mapping[str, Fact]
    steps: tuple[Step, ...]
    after: Mapping[str, tuple[int, ...]]
    parts: Mapping[str, tuple[str, ...]]
    formulas: Mapping[str, Measure]
    blank: tuple[Any, ...]

    def fill(self, cells: Cells, told: Mapping[str, Value]) -> None:
        """Puts told facts into the cells and recomputes what depends on them."""
        cells[KNOWN] = cells[KNOWN] | told.keys()
        for name, value in told.items():
            self._put(cells, name, value)
        self.rerun(cells, told)

    def rerun(self, cells: Cells, facts: Iterable[str]) -> None:
        """Recomputes every cell that depends on one of the facts."""
        due: set[int] = set()
        for name in facts:
            due.update(self.after[name])
        steps = self.steps
        for number in sorted(due):
            cell, compute = steps[number]
            cells[cell] = compute(cells)

    def loosened(self, cells: Sequence[Any]) -> Cells:
        """The cells with every end that only the possible range gives left open, for showing: not "4 to 44" but "4 or more"."""
        loose = list(cells)
        for name, fact in self.facts.items():
            if not fact.numeric:
                continue
            cell, said = self.layout.facts[name], self.layout.said.get(name)
            told = None if said is None else cells[said]
            if said is None:
                low, high = loose[cell]
            else:
                worked_out = self.formulas[name](loose)
                low, high = worked_out if told is None else meet(worked_out, told) or told
            least, most = fact.range
            loose[cell] = (max(low, least), inf if high >= most and low != high else high)
        return loose

    def _put(self, cells: Cells, name: str, value: Value) -> None:
        said = self.layout.said.get(name)
        if said is not None:
            cells[said] = value
            return
        cell = self.layout.facts[name]
        against = self.facts[name].opposite
        if isinstance(value, Listed) and against is not None:
            other = self.layout.facts[against]
            value = replace(value, lacks=cells[other].has - value.has)
            cells[other] = replace(cells[other], lacks=value.has - cells[other].has)
        cells[cell] = value


def lay_out(facts: Mapping[str, Fact], rules: Iterable[str]) -> Layout:
    """A cell for each fact, each said value of a derived fact, and each rule that judges."""
    fact_cells = {name: i for i, name in enumerate(facts, KNOWN + 1)}
    derived = [name for name, fact in facts.items() if fact.formula is not None]
    said = {name: i for i, name in enumerate(derived, KNOWN + 1 + len(facts))}
    rule_cells = {rule: i for i, rule in enumerate(rules, KNOWN + 1 + len(facts) + len(said))}
    return Layout(fact_cells, said, rule_cells, KNOWN + 1 + len(facts) + len(said) + len(rule_cells))


def blank_cells(facts: Mapping[str, Fact], outcomes: Mapping[str, tuple[str, ...]], layout: Layout) -> Cells:
    """The cells with nothing known: every fact all that is possible, every rule that has `outcomes` any of them."""
    cells: Cells = [None] * layout.size
    cells[KNOWN] = frozenset()
    for name, fact in facts.items():
        cells[layout.facts[name]] = fact.possible
    for rule, possible in outcomes.items():
        cells[layout.rules[rule]] = possible
    return cells


def assemble(
    facts: Mapping[str, Fact], formulas: Mapping[str, Measure], parts: Mapping[str, tuple[str, ...]], rules: Sequence[Rule], layout: Layout
) -> Program:
    """The program of a rulebook whose rules and formulas are compiled. `parts` are the facts each formula names, in an order in which
    a formula comes after those it reads; `rules` likewise come after the rules they refer to.
    """
    steps: list[Step] = []
    readers: dict[str, set[int]] = {name: set() for name in facts}
    for name, formula in formulas.items():
        readers[name].add(len(steps))
        for part in parts[name]:
            readers[part].add(len(steps))
        steps.append((layout.facts[name], _derived(formula, layout.said[name], facts[name].range)))
    by_rule: dict[str, set[int]] = {}
    for rule in rules:
        if rule.judge is None:
            continue
        by_rule.setdefault(rule.id, set())
        for name in rule.facts:
            readers[name].add(len(steps))
        for other in rule.refers:
            by_rule.setdefault(other, set()).add(len(steps))
        steps.append((layout.rules[rule.id], rule.judge))
    after = _reach(facts, readers, by_rule, layout, steps)
    cells = blank_cells(facts, {}, layout)
    for cell, compute in steps:
        cells[cell] = compute(cells)
    return Program(layout, facts, tuple(steps), after, dict(parts), dict(formulas), tuple(cells))


def _reach(
    facts: Mapping[str, Fact],
    readers: Mapping[str, set[int]],
    by_rule: Mapping[str, set[int]],
    layout: Layout,
    steps: Sequence[Step],
) -> dict[str, tuple[int, ...]]:
    """For each fact all steps that depend on it, through derived facts, opposite lists and rules that refer to rules."""
    fact_of_cell = {cell: name for name, cell in layout.facts.items()}
    rule_of_cell = {cell: rule for rule, cell in layout.rules.items()}
    result: dict[str, tuple[int, ...]] = {}
    for name, fact in facts.items():
        due: set[int] = set()
        front = set(readers[name])
        if fact.opposite:
            front |= readers[fact.opposite]
        while front:
            due |= front
            found: set[int] = set()
            for number in front:
                cell = steps[number][0]
                if cell in fact_of_cell:
                    found |= readers[fact_of_cell[cell]]
                else:
                    found |= by_rule.get(rule_of_cell[cell], set())
            front = found - due
        result[name] = tuple(sorted(due))
    return result


def _derived(formula: Measure, said: int, possible: Interval) -> Callable[[Cells], Interval]:
    """A derived fact: its formula within what is possible, and what was said of it where they agree; else what was said."""

    def compute(cells: Cells) -> Interval:
        found = meet(formula(cells), possible) or possible
        told = cells[said]
        return found if told is None else (meet(found, told) or told)

    return compute


def in_order(reads: Mapping[str, Iterable[str]]) -> tuple[list[str], list[str]]:
    """The names in an order in which each comes after what it reads, and the members of a circle when there is one."""
    try:
        return list(TopologicalSorter(reads).static_order()), []
    except CycleError as error:
        return [], list(dict.fromkeys(error.args[1]))
