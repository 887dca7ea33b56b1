"""A number told before that is said to count only a part: "2,500 is the main hospital only", "that's without the VA"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import Memory, current_value
from actions.turn import asks_something
from actions.wording import COUNTS_A_PART
from advisor.amounts import find_amounts

_SITE = (
    r"(?:main|one|single|university|primary|home|flagship|downtown|big|first|this)\s+(?:hospital|campus|site|center|centre|building|location|place)"
    r"|main\s+one|mothership"
)
_OTHER_SITES = (
    r"(?:the\s+|their\s+|its\s+|any\s+)*(?:va\b|v\.a\.|veterans|children'?s?|peds|county|satellites?|affiliat\w+|outpatient"
    r"|other\s+(?:\w+\s+)?(?:hospitals?|sites?|campus\w*)|community\s+(?:site|hospital)s?)"
)
_PART = re.compile(
    rf"\b(?:{_SITE})\s+(?:only|alone)\b|\b(?:only|just)\s+(?:at\s+|for\s+|in\s+|from\s+|counts?\s+)?(?:the\s+|their\s+)?(?:{_SITE})"
    rf"|\b(?:without|excluding|excludes?|not\s+(?:including|counting)|does\s*n[o']?t\s+(?:include|count)|leaves?\s+out|minus|before)\s+{_OTHER_SITES}",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:that|those|it|this|the\s+(?:number|figure|volume|total))(?:'s|\s+(?:number|figure)?\s*(?:is|was|are|were|does|excludes?|counts?))",
    re.IGNORECASE,
)


def counts_a_part(memory: Memory, reading: Mapping[str, Any], text: str) -> list[Mapping[str, Any]] | None:
    """The volume told before as the least there is, where the message says that it leaves other sites out; None otherwise."""
    plain = text.replace("’", "'")
    claims = memory.claims("program").get("annual_volume")
    if not claims or not _PART.search(plain) or asks_something(reading):
        return None
    value = current_value(claims)
    amounts = [[a.low, a.high] for a in find_amounts(text)]
    if not isinstance(value, list) or value[0] is None or value[1] is None or not (value in amounts or _POINTS.search(plain)):
        return None
    others = [m for m in reading.get("mentions") or [] if m["fact"] != "annual_volume"]
    part = {"about": "program", "fact": "annual_volume", "value": [value[0], None], "program": memory.focus, "said": text.strip()}
    return [*others, {**part, "correction": True, "note": COUNTS_A_PART}]
