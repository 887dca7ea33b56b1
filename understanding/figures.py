"""A count read as a fact."""

from __future__ import annotations

from typing import NamedTuple

from understanding.counts import Count


class Figure(NamedTuple):
    """A count read as a fact: its value, the conversion made (`note`), or `aside`, the reason it is no fact."""

    count: Count  # type: ignore[assignment]  # nobody counts how often something stands in a figure
    fact: str | None
    low: float | None = None
    high: float | None = None
    note: str | None = None
    aside: str | None = None
