"""Numbers, ranges and lists in words, as every text of the advisor shows them."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, inf, isinf

NOT_KNOWN = "not known"
MONTHS = tuple("january february march april may june july august september october november december".split())


def joined(words: Sequence[str], last: str = "or") -> str:
    """ "solid", "solid or strong", "thin, solid or strong"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def number(value: float, unit: str = "") -> str:
    """One number: "1,200", "2.5", "40%".

    Rounded, but never up to a number that thresholds are made of: a ratio of 1,999.7 is not yet 2,000 and must not be shown as 2,000.
    """
    if unit == "%":
        return f"{number(value * 100)}%"
    sign, size = ("-" if value < 0 else ""), abs(value)
    nearest = floor(size + 0.5)
    if abs(size - nearest) < 1e-9:
        return f"{sign}{nearest:,}"
    if size >= 10:
        return f"{sign}{nearest - 1 if nearest > size and nearest % 5 == 0 else nearest:,}"
    tenths = floor(size * 10 + 0.5)
    if tenths > size * 10 and tenths % 5 == 0:
        tenths -= 1
    return f"{sign}{tenths / 10:.1f}".removesuffix(".0")


def span(low: float, high: float, widest: tuple[float, float] = (-inf, inf), unit: str = "") -> str:
    """A range in words; an end that is no nearer than the widest possible is not told: "800 to 900", "8,000 or more", "up to 300"."""
    from_below = isinf(low) or low <= widest[0]
    from_above = isinf(high) or high >= widest[1]
    if low == high and not isinf(low):
        return number(low, unit)
    if from_below and from_above:
        return NOT_KNOWN
    if from_below:
        return f"up to {number(high, unit)}"
    if from_above:
        return f"{number(low, unit)} or more"
    first, last = number(low, unit), number(high, unit)
    return first if first == last else f"{first} to {last}"


def plain(identifier: str) -> str:
    """An identifier as words: `program_director` -> "program director"."""
    return identifier.replace("_", " ")
