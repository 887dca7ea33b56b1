"""What a few words tell of the person because of what was spoken of: "j1 btw" is their visa, "then esir i guess" their pathway."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import Memory
from actions.turn import asks_something

_LEAD = (
    r"\W*(?:(?:oh|ok(?:ay)?|so|and|well|ah|hm+|then|btw|no|sorry|yes|yeah|fine|alright|actually|let'?s\s+say|i'?m|im|i\s+am"
    r"|me|i'?d\s+be|on|an?)\W+)*"
)
_TAIL = (
    r"(?:\W+(?:btw|for\s+me|here|please|pls|visa|holder|then|i\s+guess|i\s+think|i\s+suppose|it\s+is|final(?:ly)?|is\s+final"
    r"|for\s+now|only|of\s+course|by\s+the\s+way))*\W*"
)
_VISA = re.compile(rf"{_LEAD}(?:(?P<j1>j-?\s?1)|(?P<h1b>h-?\s?1-?\s?b))(?:\s+visa)?{_TAIL}", re.IGNORECASE)
_OF_ME = re.compile(r"\b(?:oh|btw|for\s+me|here|i'?m|im|i\s+am|me|on|holder|by\s+the\s+way)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"\W*(?:and|or|what|how)\b", re.IGNORECASE)  # "and h1b" goes on with the question before
_PATHWAY = re.compile(
    rf"{_LEAD}(?:(?:i'?ll\s+(?:go\s+(?:with|for)|take|do)|go(?:ing)?\s+(?:with|for)|it'?s|make\s+it)\s+)?"
    rf"(?:(?P<integrated>integrated(?:\s+ir)?)|(?P<esir>esir)|(?P<independent>(?:dr\s+then\s+)?independent(?:\s+ir)?)){_TAIL}",
    re.IGNORECASE,
)
_OF_VISAS = frozenset(
    {"ask_visa", "inform_applicant", "ask_signals", "ask_reapply", "ask_prelim_year", "ask_img_chances", "ask_img_pathway"}
)
_OF_PATHWAYS = frozenset({"ask_pathways", "ask_backup_dr", "ask_img_pathway"})


def told_in_context(memory: Memory, reading: Mapping[str, Any], text: str) -> list[Mapping[str, Any]]:
    """The visa or pathway that a message of few words names as the writer's own; none where a program or our question is in the way."""
    if reading.get("mentions") or reading.get("programs") or memory.asked or "?" in text or asks_something(reading):
        return []
    intent = memory.thread.intent if memory.thread else ""
    visa = _VISA.fullmatch(text) if _OF_ME.search(text) and not _GOES_ON.match(text) else None
    if visa and intent in _OF_VISAS and memory.focus is None:
        return [_of_the_writer("visa_need", "j1" if visa["j1"] else "h1b", text)]
    way = _PATHWAY.fullmatch(text)
    if way and intent in _OF_PATHWAYS:
        return [_of_the_writer("pathway", str(way.lastgroup), text)]
    return []


def _of_the_writer(fact: str, value: str, text: str) -> dict[str, Any]:
    return {"about": "applicant", "fact": fact, "value": value, "program": None, "said": text.strip()}
