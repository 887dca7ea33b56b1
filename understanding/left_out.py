"""Which of the numbers that were left out are worth telling as not counted."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.reading import Mention

_RATIO = Cue(r"\b(1|one)\s*(?:in|:|out\s+of)\s*(?:every\s+)?(\d{1,2})\b")  # of nights on call: no count was missed
_SIDES = re.compile(r"\?|\bvs\b|\band\b")


def not_taken(dropped: list[str], mentions: list[Mention], words: Indexed) -> list[str]:
    """The reasons but those of numbers that seemed to count nothing and were read with their question or beside another number."""
    if not any(reason.endswith(": nothing says what it counts") for reason in dropped):
        return dropped
    ratios = {number for found in _RATIO.finditer(words) for number in found.groups()}
    dropped = [reason for reason in dropped if reason.partition(":")[0] not in ratios]
    said = [_SIDES.split(m.said) for m in mentions if "?" in m.said or "and" in m.said or "vs" in m.said]
    numbers = {number for sides in said if len(sides) > 1 for side in (sides[0], sides[-1]) for number in side.split()}
    apart = [(reason, *reason.partition(":")[::2]) for reason in dropped]
    return [reason for reason, number, why in apart if why != " nothing says what it counts" or number not in numbers]
