"""Counts of rotations or letters, and the first month, that only the talk before tells are some: "four in IR and one in DR", "three
then", "first in June"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import Memory
from actions.turn import asks_something
from advisor.vocabulary import Vocabulary
from understanding.aways import MONTH_WORD, denied_month, month_name
from understanding.facts import read_facts
from understanding.rotations import MONTH
from understanding.small_numbers import small_number

# How such a count is read: behind a word for what it counts, by what was spoken of last.
_OF_AWAYS, _OF_LETTERS = "My away rotations: ", "Letters: "
_LETTER_FACTS = frozenset({"ir_letters", "other_letters"})
_COUNTS = {_OF_AWAYS: frozenset({"ir_aways", "related_aways"}), _OF_LETTERS: _LETTER_FACTS}
LATELY = 2  # questions back to which the talk may have been of rotations
_NUMBER = r"(?P<n>[1-8]|one|two|three|four|five|six|seven|eight)"
_NEW_NUMBER = re.compile(  # "I'll cancel some. Three then.", "ok make it 3 in IR"
    rf"(?:^|[.!?,;]\s*)(?:(?:ok(?:ay)?|so|then|well|fine|alright|no|and|hm+)\W+)*(?:(?:i'?ll\s+|i\s+will\s+|let'?s\s+|let\s+me\s+)?"
    rf"(?:(?:i'?m\s+)?mak(?:e|ing)\s+(?:it|that|them)|keep|cut\s+(?:it|them)?\s*(?:down\s+)?to|go\s+(?:with|down\s+to)|do|drop\s+to|reduce\s+(?:it\s+)?to|only|just|down\s+to)\s+(?:only\s+|just\s+)?)?"
    rf"{_NUMBER}(?:\s+(?:in\s+ir|ir|ir\s+ones|of\s+them|aways?|rotations?|then|only|instead|now|max))*\s*(?:[.!,;]|$)",
    re.IGNORECASE,
)
_OWN_NUMBER = re.compile(  # "im doing 3", "make it 2 + one icu"
    rf"^\W*(?:(?:ok(?:ay)?|so|then|well|and|but|no|yeah|hm+)\W+)*(?:i'?m\s+(?:doing|planning|at|going\s+(?:for|with)|thinking(?:\s+of)?)|i\s+(?:plan|have|will\s+do|did|booked|got|do)"
    rf"|(?:planning|doing|thinking|going\s+(?:for|with))|(?:let'?s\s+|i'?ll\s+|i'?m\s+)?mak(?:e|ing)\s+(?:it|that))\s+(?:on\s+|of\s+|only\s+|just\s+)*{_NUMBER}"
    r"(?=\s*(?:$|[.,;!+&]|and\b|plus\b|(?:ir|aways?|rotations?|of\s+them|total|so\s+far|planned|booked|then|tho|though)\b(?!\s+(?:letters?|lors?))))",
    re.IGNORECASE,
)
_ONE_RELATED = re.compile(
    r"\s*(?:ir\s*)?(?:\+|&|and|plus)\s*(?:one|1|an?)\s+(?:more\s+)?(?:icu|dr|diagnostic|vascular|surgery|surg|related|body|neuro)\b",
    re.IGNORECASE,
)
_FIRST_MONTH = re.compile(  # "first in june", "1st one july"; "make it july" where a first month is known
    rf"^\W*(?:(?:ok(?:ay)?|so|and|well|then|no|probably|the|my|with|hopefully|i\s+think)\W+)*"
    rf"(?:(?:first|1st|earliest|starting|start|starts|beginning)\b(?:['’]s)?(?:\s+(?:ir|ones?(?:['’]s)?|away|rotation|of\s+them|is|will\s+be|would\s+be|starts?|in|from|with|on|early|late|mid|it))*"
    rf"|(?P<anew>(?:(?:actually|rather|sorry|wait|oops|hm+)\W+)*(?:make|change|move|push|switch|shift)\s+(?:it|that|the\s+first(?:\s+one)?)(?:\s+to|\s+into)?))"
    rf"\W*(?P<month>{MONTH})\b\.?(?:\s+(?:i\s+think|i\s+guess|probably|then|instead|actually|tho|though|please|pls|lol))*\W*$",
    re.IGNORECASE,
)
_NO_RELATED = re.compile(
    r"\b(?:no|zero|0|without(?:\s+any)?)\s+(?:related|dr|other|diagnostic)\s*(?:ones?|rotations?|aways?|electives?)?\b", re.IGNORECASE
)


def counted_in_context(memory: Memory, reading: Mapping[str, Any], text: str, vocabulary: Vocabulary) -> list[Mapping[str, Any]]:
    """The counts a message gives of what was spoken of just before; none where it asks, or tells of a program or such counts itself."""
    of = _spoken_of(memory)
    told = [m for m in reading.get("mentions") or [] if m["fact"]]  # "cancel some. Three then." takes no number of a program back
    if of is None or asks_something(reading) or any(m["about"] == "program" or m["fact"] in _COUNTS[of] for m in told):
        return []
    if of == _OF_AWAYS and (month := _first_month(memory, told, text)):
        return [month]
    counts = [m for m in read_facts(of + text, vocabulary).to_json()["mentions"] if m["fact"] in _COUNTS[of]]
    found = [{**m, "said": text.strip()} for m in counts]
    if of == _OF_AWAYS:
        found += _by_number(memory, found, text)
        if _NO_RELATED.search(text) and not any(m["fact"] == "related_aways" for m in found):
            found.append(_mention("related_aways", 0, text))
    return [{**m, "correction": True} if m["fact"] in memory.away_plan else m for m in found]


def _first_month(memory: Memory, told: list[Mapping[str, Any]], text: str) -> dict[str, Any] | None:
    """The month of the first rotation that few words give or change; "make it July" only where a first month is known, and no list."""
    said = _FIRST_MONTH.search(text)
    if said is None or told or "rotations" in memory.away_plan or (said["anew"] and "first_away_month" not in memory.away_plan):
        return None
    if all(denied_month(text, month) for month in MONTH_WORD.pattern.finditer(text)) and not said["anew"]:
        return None  # "first may be better"
    mention = {"about": "away_plan", "fact": "first_away_month", "value": month_name(said["month"]), "program": None, "said": text.strip()}
    return {**mention, "correction": True} if "first_away_month" in memory.away_plan else mention


def _spoken_of(memory: Memory) -> str | None:
    """Whether rotations or letters were asked about or told last."""
    asked, thread = memory.asked, memory.thread
    facts = {asked.fact} if asked and asked.about == "away_plan" else {n.fact for n in memory.told} if not thread else set(thread.facts)
    if facts & _LETTER_FACTS or (thread and thread.intent == "ask_letters"):
        return _OF_LETTERS
    lately = [thread.intent, *thread.recent[-LATELY:]] if thread else []
    if facts & _COUNTS[_OF_AWAYS] or any(intent.startswith("ask_away") for intent in lately):
        return _OF_AWAYS
    return None


def _by_number(memory: Memory, found: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """A number alone, where a count of IR rotations is known that it can change, or how many to do was asked last."""
    told = "ir_aways" in memory.away_plan or (memory.thread is not None and memory.thread.intent == "ask_away_count")
    if found or not told:
        return []
    if own := _OWN_NUMBER.search(text):
        found = [_mention("ir_aways", small_number(own["n"].lower()), text)]
        return [*found, _mention("related_aways", 1, text)] if _ONE_RELATED.search(text, own.end("n")) else found
    numbers = list(_NEW_NUMBER.finditer(text))
    return [_mention("ir_aways", small_number(numbers[-1]["n"].lower()), text)] if numbers else []


def _mention(fact: str, number: int, text: str) -> dict[str, Any]:
    return {"about": "away_plan", "fact": fact, "value": [number, number], "program": None, "said": text.strip()}
