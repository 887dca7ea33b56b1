"""How a rule comes to its outcomes: all that are still possible for what the cells allow, in the rule's own order."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from math import inf, nextafter
from typing import Any

from advisor.checks import Check, comparisons
from advisor.compiler import Cells, Measure, Scope, Test
from advisor.syntax import Between, Compare, Constant, Is, Name

Outcomes = tuple[str, ...]
Judge = Callable[[Cells], Outcomes]
Pieces = Callable[[Any], Sequence[Any]]
RAISED, CLEAR, MAYBE = ("raised",), ("clear",), ("raised", "clear")
MOST_SPLITS = 24  # ways to look at a rule one by one before it counts as open


def banded(starts: Sequence[float], bands: Outcomes, measure: Measure) -> Judge:
    """The bands a measure may lie in; each starts at its number, and numbers below the first start count to the first band."""
    edges = list(starts)
    slices: Mapping[tuple[int, int], Outcomes] = {(i, j): bands[i:j] for i in range(len(bands)) for j in range(i + 1, len(bands) + 1)}

    def judge(cells: Cells) -> Outcomes:
        low, high = measure(cells)
        first = bisect_right(edges, low) - 1
        last = bisect_right(edges, high)
        return slices[first if first > 0 else 0, last if last > 0 else 1]

    return judge


def flagged(test: Test) -> Judge:
    """Raised, clear, or both while the test is open."""

    def judge(cells: Cells) -> Outcomes:
        found = test(cells)
        return RAISED if found else MAYBE if found is None else CLEAR

    return judge


def first_that_holds(cases: list[tuple[str, Test]], order: Outcomes) -> Judge:
    """The outcomes of the first case that certainly holds and of those before it that may hold."""

    def judge(cells: Cells) -> Outcomes:
        possible = []
        for outcome, test in cases:
            found = test(cells)
            if found is not False:
                possible.append(outcome)
                if found:
                    break
        return tuple(possible) if len(possible) < 2 else tuple(o for o in order if o in possible)

    return judge


def tightened(judge: Judge, order: Outcomes, checks: Iterable[Check | None], scope: Scope) -> Judge:
    """The judge made sharper where several comparisons look at the same cell.

    Taken one by one, `x is a` and `x is b` may each hold or fail, and "neither" seems possible even when x can only be a or b. So
    while the outcome is open, such cells are split into what they can be, and only what comes out of some piece is possible.
    """
    splits = _splits(checks, scope)
    if not splits:
        return judge

    def sharper(cells: Cells) -> Outcomes:
        found = judge(cells)
        if len(found) < 2:
            return found
        pieces: list[list[tuple[int, Any]]] = []
        ways = 1
        for cell, split in splits:
            parts = split(cells[cell])
            ways *= len(parts)
            if ways > MOST_SPLITS:
                return found
            if len(parts) > 1:
                pieces.append([(cell, part) for part in parts])
        if not pieces:
            return found
        seen: set[str] = set()
        trial = cells.copy()
        for way in product(*pieces):
            for cell, part in way:
                trial[cell] = part
            seen.update(judge(trial))
            if len(seen) == len(found):
                return found
        return tuple(outcome for outcome in order if outcome in seen)

    return sharper


def _splits(checks: Iterable[Check | None], scope: Scope) -> list[tuple[int, Pieces]]:
    """The cells that more than one comparison looks at, and how each is split."""
    seen: Counter[int] = Counter()
    limits: dict[int, set[float]] = {}
    for check in checks:
        for tested in comparisons(check):
            leaf = tested.leaf
            if isinstance(leaf, Is):
                cells = scope.rule_cells if leaf.subject.is_rule else scope.fact_cells
                seen[cells[leaf.subject.name]] += 1
            elif isinstance(leaf, (Compare, Between)):
                parts = (leaf.left, leaf.right) if isinstance(leaf, Compare) else (leaf.inner, leaf.low, leaf.high)
                names = [part for part in parts if isinstance(part, Name)]
                if len(names) == 1 and all(isinstance(part, (Name, Constant)) for part in parts) and scope.facts[names[0].name].numeric:
                    cell = scope.fact_cells[names[0].name]
                    seen[cell] += 1
                    limits.setdefault(cell, set()).update(part.value for part in parts if isinstance(part, Constant))
    return [(cell, _at(sorted(limits[cell])) if cell in limits else _one_by_one) for cell, times in seen.items() if times > 1]


def _one_by_one(value: Any) -> Sequence[Any]:
    """Each possibility of a choice (a frozenset) or of a rule (a tuple of outcomes) alone."""
    return [(outcome,) for outcome in value] if isinstance(value, tuple) else [frozenset({option}) for option in sorted(value)]


def _at(limits: Sequence[float]) -> Pieces:
    """An interval cut at the limits: between them, and the limits themselves."""

    def split(value: Any) -> Sequence[Any]:
        low, high = value
        pieces = []
        for limit in limits:
            if low <= limit <= high:
                if low < limit:
                    pieces.append((low, nextafter(limit, -inf)))
                pieces.append((limit, limit))
                low = nextafter(limit, inf)
        if low <= high:
            pieces.append((low, high))
        return pieces

    return split
