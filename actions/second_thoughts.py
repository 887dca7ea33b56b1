"""Replies to what we made of a message: a choice among the readings we offered, or the complaint that it was something else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import Unclear
from actions.wording import INTENT_TITLES

MOST_READINGS = 3  # of an unclear message that are offered
LEAST_LIKELY = 0.03  # how sure a reading must be to be offered
_PLACES = {
    "first": 0,
    "1": 0,
    "one": 0,
    "1st": 0,
    "second": 1,
    "2": 1,
    "two": 1,
    "2nd": 1,
    "third": 2,
    "3": 2,
    "three": 2,
    "3rd": 2,
    "last": -1,
}
_CHOICE = re.compile(r"\W*(?:(?:the|number|no|option|i mean|i meant)\W+)*(?P<place>\w+)(?:\W+(?:one|please|pls))?\W*", re.IGNORECASE)

_COMPLAINT = re.compile(
    r"\b(?:(?:not|isn'?t|wasn'?t) what i (?:asked|meant|said|wanted|was asking)|didn'?t (?:ask|answer) (?:that|me|my|the)"
    r"|doesn'?t answer (?:my|the|that)"
    r"|wrong answer|you (?:misunderst\w+|got (?:me|it|that) wrong|didn'?t understand|don'?t understand)|i (?:was )?ask(?:ed"
    r"|ing)? (?:about )?something else)\b",
    re.IGNORECASE,
)


def picked(unclear: Unclear | None, text: str, reading: Mapping[str, Any]) -> str | None:
    """The reading that a reply chooses among those offered: by its button, its place or its name."""
    if unclear is None:
        return None
    readings = unclear.readings
    if text.removeprefix("/") in readings:
        return text.removeprefix("/")
    titled = next((name for name in readings if INTENT_TITLES[name].lower().strip("?") == text.lower().strip(" ?.!")), None)
    if titled or (reading.get("reply") == "yes" and len(readings) == 1):
        return titled or readings[0]
    match = _CHOICE.fullmatch(text)
    place = _PLACES.get(match["place"].lower()) if match else None
    return readings[place] if place is not None and place < len(readings) else None


def complains(text: str) -> bool:
    """Whether a message says that the last one was taken wrongly."""
    return "?" not in text and _COMPLAINT.search(text.replace("’", "'")) is not None
