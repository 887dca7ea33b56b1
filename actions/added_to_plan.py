"""What a message adds to a plan of rotations that is known: one more in a later month, and a letter from each of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import Memory
from actions.turn import asks_something
from understanding.aways import in_season

FIRST, AWAYS, LETTERS = "first_away_month", "ir_aways", "ir_letters"
_ADDS = re.compile(
    r"\b(?:add(?:ed|ing)?|also|plus|another|(?:a|the|my)\s+second|one\s+more|an\s+extra|too|as\s+well|(?:yes|ok(?:ay)?|go|agree\w*)\s+to|includ\w+|keep(?:ing)?)\b",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\b(?:first|1st|start\w*|begin\w*|mov\w+|push\w*|instead|actually|not|never|sorry|meant|rather|chang\w+|switch\w*|drop\w*|cancel\w*|no\s+longer)\b|n['’]t\b",
    re.IGNORECASE,
)
_PLACES = r"(?:places?|rotations?|aways?|hosts?|hospitals?|electives?|auditions?|months?|programs?|departments?|sites?|ones?)"
_FROM_EACH = re.compile(
    r"\b(?:an?|one|1)\s+(?:strong\s+|good\s+|ir\s+)*(?:(?:letter|lor|slor|rec(?:ommendation)?)\s+)?(?:from|by|at|out\s+of)\s+(?:each|every|both|all)"
    rf"(?:\s+(?:one\s+)?of)?(?:\s+(?:the|my|these|those|them|two|three))*(?:\s+(?:ir|vir|interventional|away))*(?:\s+{_PLACES}\b|\s+of\s+them\b|(?<=them)\b)",
    re.IGNORECASE,
)
_SPEAKS_OF_LETTERS = re.compile(r"\b(?:letters?|lors?|slors?|recs?|recommendations?)\b", re.IGNORECASE)
_NOT_SO = re.compile(
    r"\b(?:not|never|no|need|needs|should|must|want|wants|if|whether|can|could|would\s+be|hope|hoping|try|trying|possible|they|them\s+to|require\w*)\b|n['’]t\b",
    re.IGNORECASE,
)


def added_to_plan(memory: Memory, reading: Mapping[str, Any], text: str) -> Mapping[str, Any]:
    """The reading with the first month of a plan as it was where a message only adds a later one, and with the letters that come from each
    of the rotations known."""
    mentions = list(reading.get("mentions") or [])
    told = {m["fact"]: m for m in mentions if m["about"] == "away_plan" and not m.get("retracted")}
    if FIRST in told and _adds_a_later_one(memory, told, text):
        mentions = [m for m in mentions if m is not told[FIRST]]
    if LETTERS not in told and not asks_something(reading) and (count := _from_each(memory, told, text)):
        mentions.append({"about": "away_plan", "fact": LETTERS, "value": [count, count], "program": None, "said": text.strip()})
    return reading if mentions == list(reading.get("mentions") or []) else {**reading, "mentions": mentions}


def _adds_a_later_one(memory: Memory, told: Mapping[str, Any], text: str) -> bool:
    """Whether the month a message names comes after the first one known and stands beside it."""
    known, new = _known(memory, FIRST), told[FIRST]["value"]
    if not isinstance(known, str) or not isinstance(new, str) or told[FIRST].get("correction") or _RIGHTS.search(text):
        return False
    counted, before = told.get(AWAYS), _known(memory, AWAYS)
    more = bool(counted and before and (counted["value"][0] or 0) > (before[0] or 0))
    return in_season(new) > in_season(known) and (more or _ADDS.search(text) is not None)


def _from_each(memory: Memory, told: Mapping[str, Any], text: str) -> int | None:
    """How many letters "one letter from each IR place" comes to; None where no number of rotations is known."""
    found = _FROM_EACH.search(text)
    if found is None or _NOT_SO.search(text[max(0, found.start() - 40) : found.start()]):
        return None
    of_letters = _SPEAKS_OF_LETTERS.search(text) or (memory.thread is not None and memory.thread.intent == "ask_letters")
    count = told[AWAYS]["value"] if AWAYS in told else _known(memory, AWAYS)
    return int(count[0]) if of_letters and count and count[0] and count[0] == count[1] else None


def _known(memory: Memory, fact: str) -> Any:
    claims = memory.away_plan.get(fact)
    return claims[-1].value if claims else None
