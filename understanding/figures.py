"""A count read as a fact."""

from __future__ import annotations

from dataclasses import dataclass

from understanding.counts import Count

CATEGORIES = frozenset(
    {"tace_y90", "ablations", "tunneled_catheters", "av_access", "embolizations", "biliary", "nephrostomies", "biopsies", "drainages"}
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A count read as a fact: its value, the conversion made (`note`), or `aside`, the reason it is no fact."""

    count: Count
    fact: str | None
    low: float | None = None
    high: float | None = None
    note: str | None = None
    aside: str | None = None
