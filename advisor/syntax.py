"""Conditions and sums as trees, and what can be read off them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Constant:
    """A number."""

    value: float
    at: int


@dataclass(frozen=True, slots=True)
class Name:
    """A fact, or (with a dot) a rule."""

    name: str
    at: int

    @property
    def is_rule(self) -> bool:
        """Whether this names a rule."""
        return "." in self.name


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """left + - * / right."""

    sign: str
    left: Sum
    right: Sum
    at: int


Sum = Constant | Name | Arithmetic


@dataclass(frozen=True, slots=True)
class Compare:
    """Two sums compared; `text` is the phrase as written."""

    left: Sum
    comparator: str
    right: Sum
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Between:
    """A sum within two limits, both included."""

    inner: Sum
    low: Sum
    high: Sum
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Is:
    """A fact that is one of its values, or a rule that has one of its outcomes. `words` known and unknown ask whether it was told."""

    subject: Name
    words: str
    negated: bool
    quoted: bool
    text: str
    at: int
    words_at: int


@dataclass(frozen=True, slots=True)
class Has:
    """A list that holds an item."""

    subject: Name
    item: str
    negated: bool
    text: str
    at: int
    item_at: int


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite of a condition."""

    inner: Condition


@dataclass(frozen=True, slots=True)
class Both:
    """All parts hold."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part holds."""

    parts: tuple[Condition, ...]


Leaf = Compare | Between | Is | Has
Condition = Leaf | Not | Both | Either


def leaves(condition: Condition) -> Iterator[Leaf]:
    """The comparisons a condition is made of, left to right."""
    if isinstance(condition, Not):
        yield from leaves(condition.inner)
    elif isinstance(condition, (Both, Either)):
        for part in condition.parts:
            yield from leaves(part)
    else:
        yield condition


def names(node: Condition | Sum) -> Iterator[Name]:
    """Every fact and rule named, left to right, with repetitions."""
    if isinstance(node, Name):
        yield node
    elif isinstance(node, (Is, Has)):
        yield node.subject
    else:
        for part in _parts(node):
            yield from names(part)


def divisors(node: Condition | Sum) -> Iterator[Sum]:
    """Every sum that something is divided by."""
    if isinstance(node, Arithmetic) and node.sign == "/":
        yield node.right
    for part in _parts(node):
        yield from divisors(part)


def _parts(node: Condition | Sum) -> tuple[Condition | Sum, ...]:
    if isinstance(node, (Arithmetic, Compare)):
        return node.left, node.right
    if isinstance(node, Between):
        return node.inner, node.low, node.high
    if isinstance(node, Not):
        return (node.inner,)
    return node.parts if isinstance(node, (Both, Either)) else ()
