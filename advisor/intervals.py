"""Arithmetic on intervals `(low, high)`: the result holds every value the operation can have for numbers inside the operands.

Widening an operand never narrows a result, so what is certain of little knowledge stays certain of more. Infinite ends are allowed;
0 times infinity and 0 by 0 count as 0 at an end, which keeps that promise without a "not a number".
"""

from __future__ import annotations

from math import copysign, inf, isinf

Interval = tuple[float, float]
EVERYTHING: Interval = (-inf, inf)


def add(a: Interval, b: Interval) -> Interval:
    """a + b."""
    return _ends(a[0] + b[0], a[1] + b[1])


def subtract(a: Interval, b: Interval) -> Interval:
    """a - b."""
    return _ends(a[0] - b[1], a[1] - b[0])


def multiply(a: Interval, b: Interval) -> Interval:
    """a * b."""
    if a[0] >= 0 and b[0] >= 0:
        return _times(a[0], b[0]), _times(a[1], b[1])
    products = [_times(x, y) for x in a for y in b]
    return min(products), max(products)


def divide(a: Interval, b: Interval) -> Interval:
    """a / b; unbounded where b can be 0."""
    if a[0] >= 0 and b[0] >= 0:
        return _by(a[0], b[1]), _by(a[1], b[0])
    if b[0] <= 0 <= b[1]:
        return EVERYTHING
    quotients = [_by(x, y) for x in a for y in b]
    return min(quotients), max(quotients)


def meet(a: Interval, b: Interval) -> Interval | None:
    """What a and b have in common, or None."""
    low, high = max(a[0], b[0]), min(a[1], b[1])
    return (low, high) if low <= high else None


def _ends(low: float, high: float) -> Interval:
    return (low if low == low else -inf), (high if high == high else inf)  # only "not a number" differs from itself


def _times(x: float, y: float) -> float:
    return 0.0 if x == 0 or y == 0 else x * y


def _by(x: float, y: float) -> float:
    if x == 0 or isinf(y):
        return 0.0
    return copysign(inf, x) if y == 0 else x / y
