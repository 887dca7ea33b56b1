"""Lists of what several graduates logged ("720, 805 and 760") as one count, from the least to the most."""

from __future__ import annotations

import re

from understanding.counts import Count
from understanding.words import Page

_LISTED = re.compile(r"\s*(?:,|/|&|;|\band\b|,\s*(?:and|then|&)\b|\bthen\b)\s*")
_LEAST, _MOST = 150, 4000  # what one person can have logged


def join_lists(page: Page, counts: list[Count]) -> list[Count]:
    """`counts` with each run of bare figures joined, where they are alike and at most one of them names what they count."""
    found: list[Count] = []
    run: list[Count] = []
    for count in counts:
        if run and _continues(page.lower, run, count):
            run.append(count)
            continue
        found += _collapsed(page, run)
        run = [count]
    return found + _collapsed(page, run)


def _logged(count: Count) -> bool:
    amount = count.amount
    return amount.unit is None and amount.low == amount.high and amount.low is not None and _LEAST <= amount.low <= _MOST


def _continues(lower: str, run: list[Count], count: Count) -> bool:
    last, sizes = run[-1], [c.amount.low or 0 for c in run]
    return (
        _logged(last)
        and _logged(count)
        and count.segment == last.segment
        and not (last.amount.per or (last.unit is not None and not last.label))
        and (count.unit is None or (count.unit.key == "cases" and not count.label and last.unit is None))
        and max(*sizes, count.amount.low or 0) <= 3 * min(*sizes, count.amount.low or 0)
        and _LISTED.fullmatch(lower, last.amount.end, count.amount.start) is not None
    )


def _collapsed(page: Page, run: list[Count]) -> list[Count]:
    if len(run) < 2 or (run[0].unit is not None and run[0].unit.key not in ("cases", "research")):
        return run
    first, last = run[0], run[-1]
    sizes = [c.amount.low or 0 for c in run]
    amount = last.amount._replace(
        low=min(sizes),
        high=max(sizes),
        approximate=any(c.amount.approximate for c in run),
        start=first.amount.start,
        text=page.text[first.amount.start : last.amount.end],
    )
    unit, label = (first.unit, True) if first.unit is not None else (last.unit, False)
    return [Count(amount, unit, label, first.start, last.end, first.segment)]
