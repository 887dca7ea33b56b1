"""Conditions as trees of tests: what holds, what is still open, and what would have come out otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from advisor.compiler import Cells, Test, Truth, all_of, any_of, opposite
from advisor.syntax import Leaf


@dataclass(frozen=True, slots=True, eq=False)
class Tested:
    """One comparison of a rule's conditions: its words, where they stand, its tree and the test made of it."""

    text: str
    line: int
    leaf: Leaf
    test: Test


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Tests of which all, any or none must hold."""

    word: str
    parts: tuple[Tested | Group, ...]
    test: Test


Check = Tested | Group


def group(word: str, parts: Sequence[Check]) -> Group:
    """The parts as one check."""
    tests = [part.test for part in parts]
    test = all_of(tests) if word == "all" else any_of(tests) if word == "any" else opposite(any_of(tests))
    return Group(word, tuple(parts), test)


def comparisons(check: Check | None) -> Iterator[Tested]:
    """Every comparison of a check, in the order written."""
    if isinstance(check, Tested):
        yield check
    elif check is not None:
        for part in check.parts:
            yield from comparisons(part)


def undecided_in(check: Check, cells: Cells) -> Iterator[Tested]:
    """The comparisons that keep a check open; none when it is decided, whatever is unknown in parts that no longer matter."""
    if check.test(cells) is not None:
        return
    if isinstance(check, Tested):
        yield check
    else:
        for part in check.parts:
            yield from undecided_in(part, cells)


def if_flipped(check: Check, cells: Cells, flipped: Tested) -> Truth:
    """The truth of a check if one comparison in it came out the other way."""
    if check is flipped:
        found = check.test(cells)
        return None if found is None else not found
    if isinstance(check, Tested):
        return check.test(cells)
    truths = [if_flipped(part, cells, flipped) for part in check.parts]
    if check.word == "all":
        return False if False in truths else None if None in truths else True
    found = True if True in truths else None if None in truths else False
    return found if check.word == "any" or found is None else not found
