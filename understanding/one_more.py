"""How many there are while one more is to come: "An eighth suite is being built; until then we manage with seven"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from understanding.counts import Count
from understanding.words import Page, Phrase

_STILL = re.compile(
    r"\b(?:(?:manage|mak(?:e|ing)\s+do|work|get(?:ting)?\s+by|run|stay|operate|live)\s+(?:on|with|at)|(?:now|today|currently|at\s+present|for\s+now|so\s+far|until\s+then|right\s+now)[^.;\d]{0,14}?\b(?:there\s+are|we\s+have|they\s+have|it['’]?s|have))\s+(?:only\s+|just\s+)?$"
)
_ONE_MORE = re.compile(
    r"\b(?:an?|another|one\s+more|the)\s+(?:new\s+|additional\s+|extra\s+|further\s+|(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th|\d+rd)\s+)(?:\w+\s+)?$"
)
_ENDS = re.compile(r"\s*(?:[.;,!)]|$|(?:and|but|or)\b)")
_COUNTED = frozenset(("faculty", "residents", "fellows", "trainees", "apps", "angio_suites", "beds"))
_FAR = 16  # words between the noun and "we manage with"


def noun_still_counted(page: Page, counts: Sequence[Count], count: Count) -> Phrase | None:
    """The noun, said before of the one more, that a number without a noun counts; None when the words don't say so."""
    so_many = _STILL.search(page.lower, max(0, count.amount.start - 50), count.amount.start)
    if so_many is None or not _ENDS.match(page.lower, count.amount.end):
        return None
    at = bisect_left([token.start for token in page.tokens], so_many.start())
    unit = next((u for u in reversed(page.phrases["units"]) if u.key in _COUNTED and at - _FAR <= u.last < at), None)
    if unit is None or any(other.unit == unit for other in counts):
        return None
    return unit if _ONE_MORE.search(page.lower, 0, page.tokens[unit.first].start) else None
