"""Of residents a year's class and the whole are told together: "three match a year, fifteen in all", "positions: 15 (3 per year)"."""

from __future__ import annotations

import re

from understanding.figures import Figure

_WHOLE_BEHIND = re.compile(
    r"\s*(?:residents?\s+|trainees?\s+|people\s+|humans\s+|souls\s+|of\s+(?:us|them)\s+)?(?:are\s+|is\s+|were\s+)?(?:\(?\s*(?:total|in\s+(?:all|total)|all\s+(?:told|together|in\s+all)|altogether|overall)\b"
    r"|in\s+(?:training|the\s+(?:building|program|residency|house|pipeline|complement))\b|at\s+(?:any\s+(?:one\s+|given\s+)?(?:time|moment)|once|full\s+strength)\b|on\s+(?:the\s+roster|board)\b"
    r"|when\s+(?:full|complete)\b)"
)
_WHOLE_BEFORE = re.compile(
    r"\b(?:total(?:ing|s|led)?|(?:a|the|for\s+a|our|full)\s+(?:total|complement|roster)|at\s+full\s+strength|when\s+full|once\s+(?:full|complete)|altogether|in\s+all"
    r"|(?:our|the|this)\s+(?:family|group|crew|roster|complement)\s+(?:numbers?|is|counts?|of)|all\s+(?:classes|years|levels)\s+together)\b"
    r"[^.;\d]{0,24}$"
)
_EACH_YEAR = re.compile(
    r"\s*(?:residents?\s+|trainees?\s+|people\s+)?(?:(?:in|for|at|to)\s+)?(?:/\s?|per\s+|a\s+|an\s+|each\s+|every\s+|each\s+of\s+(?:the\s+)?(?:\w+\s+)?)"
    r"(?:training\s+|academic\s+|pgy\s+|incoming\s+)?(?:years?|yr|class(?:es)?|levels?|pgy|cohort|intake)\b"
)
_RESIDENTS = frozenset(("residents", "trainees", "residents_per_year"))
_NEAR = 130


def year_and_whole(lower: str, figures: list[Figure]) -> list[Figure]:
    """`figures` with numbers without a noun that tell the whole of a class's number before, or the class of a whole."""
    known = list(figures)
    for i, figure in enumerate(figures):
        amount = figure.count.amount
        size = amount.high or amount.low or 0
        shared = figure.count.label and i > 0 and figures[i - 1].count.unit == figure.count.unit  # "12 positions (2 per year)"
        bare = figure.fact in (None, "residents_per_year") and (figure.count.unit is None or shared) and not amount.unit and 0 < size <= 60
        if not (bare and i):
            continue
        other = next((known[j] for j in range(i - 1, max(-1, i - 3), -1) if known[j].fact in _RESIDENTS), None)
        if other is None or amount.start - other.count.amount.end > _NEAR:
            continue
        before = other.high or other.low or 0
        opens = max(other.count.amount.end, amount.start - 50)
        whole = _WHOLE_BEHIND.match(lower, amount.end) or _WHOLE_BEFORE.search(lower, opens, amount.start)
        if other.fact == "residents_per_year" and size > before and whole and not amount.per:
            known[i] = Figure(figure.count, "residents", amount.low, amount.high)
        elif size * 2 <= before and (amount.per == "year" or _EACH_YEAR.match(lower, amount.end)):
            if other.fact == "residents_per_year" and other.count.amount.per is None and _bracketed(lower, other, figure):
                at = known.index(other)
                known[at] = Figure(other.count, "residents", other.low, other.high)
                known[i] = Figure(figure.count, "residents_per_year", amount.low, amount.high)
            elif other.fact == "residents":
                known[i] = Figure(figure.count, "residents_per_year", amount.low, amount.high)
    return known


def _bracketed(lower: str, whole: Figure, each: Figure) -> bool:
    """Whether the class stands right behind the whole, as its explanation: "15 (3 per year)", "positions: 12, 2 a year"."""
    return (
        re.fullmatch(r"[^.;\d]{0,24}[(,;/–-]\s*(?:or\s+|i\.e\.?\s+|=\s*)?", lower[whole.count.amount.end : each.count.amount.start])
        is not None
    )
