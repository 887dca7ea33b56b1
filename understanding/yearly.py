"""A count as it is meant: one for a month, a week or a day in a year, and a small one beside thousands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from advisor.amounts import PER_YEAR

_THOUSAND, _SMALL = 1000, 100


class Yearly(NamedTuple):
    """What a count comes to in a year, and the sentence that tells how it was converted (None for a count that was a year's)."""

    low: float | None
    high: float | None
    note: str | None


def in_a_year(low: float | None, high: float | None, period: str, said: str) -> Yearly:
    """The count from `low` to `high` (None: an open end) in a `period` (year, month, week or day), in a year; `said` are its words."""
    factor = PER_YEAR.get(period, 1)
    if factor == 1:
        return Yearly(low, high, None)
    low, high = (None if end is None else end * factor for end in (low, high))
    shown = f"{low if low is not None else high:,.0f}" if low == high or low is None or high is None else f"{low:,.0f} to {high:,.0f}"
    days = ", counting 250 working days" if period == "day" else ""
    return Yearly(low, high, f"{said} a {period} taken as {shown} a year{days}")


def in_thousands(number: Sequence[float | None], beside: Sequence[float | None]) -> list[float | None]:
    """The small number as thousands where the one told beside it is in thousands ("7k, not 9"); any other as it is."""
    small = all(end is None or 0 < end < _SMALL for end in number)
    thousands = any(end is not None and end >= _THOUSAND for end in beside)
    return [end * _THOUSAND if end and small and thousands else end for end in number]
