"""What a few words tell because of what was spoken of: "j1 btw" is the person's visa, "then esir i guess" their pathway, "they said pgy5"
the year in which residents there become primary operator."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import Memory
from actions.turn import asks_something

_SAYING = (  # a "no" only with a mark behind it: "no, J-1", but not "no green card"
    r"oh|ok(?:ay)?|so|and|well|ah|h+m+|u+m+|then|btw|no(?=\s*[,.;:!-])|sorry|yes|yeah|fine|alright|actually|let'?s\s+say|i'?m|im|i\s+am|just|only|on"
    r"|an?|i\s+(?:have|got)|it'?s|my|i\s+mean"
)
_LEAD = rf"\W*(?:(?:{_SAYING}|i\s+think|i\s+guess|maybe|probably|me|i'?d\s+be|i\s+need)\W+)*"
_TAIL = (
    r"(?:\W+(?:btw|for\s+me|here|please|pls|visa|holder|then|i\s+guess|i\s+think|i\s+suppose|it\s+is|final(?:ly)?|is\s+final|actually|sorry"
    r"|for\s+now|only|of\s+course|by\s+the\s+way|probably|though|tho|yes|yeah|lol|now|i\s+mean))*\W*"
)
_VISA = re.compile(rf"{_LEAD}(?:(?P<j1>j-?\s?1)|(?P<h1b>h-?\s?1-?\s?b?))(?:\s+visa)?{_TAIL}", re.IGNORECASE)
_STAYS = re.compile(  # who holds one needs no visa; who needs one, or only thinks so, says nothing of it
    rf"\W*(?:(?:{_SAYING})\W+)*(?:green\s*card|gc|us\s+citizen(?:ship)?|permanent\s+resident)"
    r"(?:\W+(?:btw|for\s+me|here|holder|actually|sorry|by\s+the\s+way|yes|yeah|lol|now|already))*\W*",
    re.IGNORECASE,
)
_OF_ME = re.compile(
    r"\b(?:oh|btw|for\s+me|here|i(?!\s+(?:think|guess|suppose))|i'?m|im|i\s+am|me|on|my|holder|by\s+the\s+way)\b|green|\bgc\b|citizen|resident",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\W*(?:and|or|what|how)\b", re.IGNORECASE)  # "and h1b" goes on with the question before
_PATHWAY = re.compile(
    rf"(?:{_LEAD}i'?ll\s+(?:go\s+(?:with|for)|take|do)\s+(?:that|it)(?=\W))?{_LEAD}(?:(?:i'?ll\s+(?:go\s+(?:with|for)|take|do)|go(?:ing)?\s+(?:with|for)|it'?s|make\s+it)\s+)?"
    rf"(?:(?P<integrated>integrated(?:\s+ir)?)|(?P<esir>(?:dr\s+(?:with|plus|and|\+)\s+)?esir)|(?P<independent>(?:dr\s+then\s+)?independent(?:\s+ir)?)){_TAIL}",
    re.IGNORECASE,
)
_PGY = re.compile(
    r"\W*(?:(?:they|he|she|the\s+\w+|one\s+resident|residents?)\s+(?:said|says|told\s+me)|said|about|around|by|in|at|only|not\s+(?:until|before)|until|from|mostly"
    r"|usually|it'?s|its|there|here|ok(?:ay)?|so|hm+|and)?(?:\W+(?:that|it'?s|its|it\s+is|by|in|at|around|about|only|usually|mostly|from|not\s+until))*"
    r"\W*(?:pgy\W?(?P<year>[2-7])|r(?P<r>[1-5])\s+year)(?:\W+(?:there|here|i\s+think|they\s+said|year|for\s+(?:routine|simple|most)\s+cases))*\W*",
    re.IGNORECASE,
)
_IN_VSLO = re.compile(  # "my school isn't in it I think", "just checked, it's not"
    rf"\W*(?:(?:{_SAYING}|just|i|have|checked|looked|asked|i\s+think|seems|turns\s+out|apparently|unfortunately|sadly|nope|yep|bad\s+news|good\s+news)\W+)*"
    r"(?:(?:my|our|the)\s+(?:school|uni(?:versity)?|college|dean\s+says\s+we)|we|it|mine|they|ours)\s*(?:(?P<no>(?:['’]?s|is|are|re|['’]re)?\s*(?:not|n['’]?t)|isn['’]?t|aren['’]?t|isnt|arent|ain['’]?t)"
    r"|(?P<yes>is|are|['’]re))\b(?:\s+(?:in|on|part\s+of|listed|enrolled|a\s+member|there|it|that|vslo|the\s+list|participating|taking\s+part|yet|in\s+there))*"
    r"(?:\W+(?:i\s+think|i\s+guess|tho|though|sadly|unfortunately|yet|lol|sorry|btw|i\s+checked|now|after\s+all|actually|indeed))*\W*",
    re.IGNORECASE,
)
_CHECKED = re.compile(  # "just checked, it's not", "nope, we're not", "turns out it is"
    r"\W*(?:(?:ok(?:ay)?|so|well|yep|yeah|nope|no|hm+|update|btw|and|just|i|we|have|'ve|looked|checked|asked|called|emailed|it\s+up|my\s+dean|the\s+dean|dean's\s+office|again|now"
    r"|turns\s+out|apparently|unfortunately|sadly|luckily|actually|indeed|in\s+fact|after\s+all|says?|said)\W+)+"
    r"(?:it|they|we|mine|my\s+school|our\s+school)\s*(?:(?P<no>(?:['’]?s|\s*is|\s*are|['’]?re)?\s*(?:not|n['’]?t)|isn['’]?t|aren['’]?t|ain['’]?t)|(?P<yes>['’]?s|\s*is|\s*are|['’]?re))"
    r"(?:\s+(?:in|on|part|of|listed|there|it|that|vslo|the\s+list|after\s+all|indeed|actually|though|tho))*\W*",
    re.IGNORECASE,
)
_VSLO = re.compile(r"\bvslo\b|\bvsas\b", re.IGNORECASE)
_OF_VISAS = frozenset(
    {"ask_visa", "inform_applicant", "ask_signals", "ask_reapply", "ask_prelim_year", "ask_img_chances", "ask_img_pathway"}
)
_OF_PATHWAYS = frozenset({"ask_pathways", "ask_backup_dr", "ask_img_pathway"})
_MY_VISA = re.compile(r"\b(?:my|own)\s+(?:own\s+)?visa\b", re.IGNORECASE)
NEED = "visa_need"


def told_in_context(memory: Memory, reading: Mapping[str, Any], text: str) -> list[Mapping[str, Any]]:
    """The visa, pathway or operator's year that a message of few words names; none where a program or our question is in the way."""
    if reading.get("mentions") or reading.get("programs") or "?" in text or asks_something(reading):
        return []
    intent = memory.thread.intent if memory.thread else ""
    need = _VISA.fullmatch(text)
    if (need or _STAYS.fullmatch(text)) and not _GOES_ON.match(text) and _need_spoken_of(memory, intent, text):
        visa = "none" if need is None else "j1" if need["j1"] else "h1b"
        return [{**_of_the_writer(NEED, visa, text), "correction": NEED in memory.applicant}]
    in_it = _in_vslo(memory, text) if _vslo_spoken_of(memory) else None
    if in_it:
        return [{**_of_the_writer("vslo_school", in_it["yes"] is not None, text), "correction": "vslo_school" in memory.applicant}]
    if memory.asked is not None:
        return []
    way = _PATHWAY.fullmatch(text)
    if way and intent in _OF_PATHWAYS:
        return [_of_the_writer("pathway", str(way.lastgroup), text)]
    year = _PGY.fullmatch(text)
    if year and intent == "ask_autonomy":
        pgy = int(year["year"] or int(year["r"]) + 1)
        return [{"about": "program", "fact": "primary_operator_pgy", "value": [pgy, pgy], "program": memory.focus, "said": text.strip()}]
    return []


def _need_spoken_of(memory: Memory, intent: str, text: str) -> bool:
    """Whether a bare visa can only be the writer's own: it puts right what we asked them to confirm, or no program is in the talk."""
    if memory.asked is not None:
        return memory.asked.fact == NEED
    if intent not in _OF_VISAS and not _my_visa_asked(memory):
        return False
    return memory.focus is None or _OF_ME.search(text) is not None or _my_visa_asked(memory)


def _my_visa_asked(memory: Memory) -> bool:
    """Whether the last question was of the writer's own visa ("do I mention my visa")."""
    return memory.thread is not None and _MY_VISA.search(memory.thread.text) is not None


def _in_vslo(memory: Memory, text: str) -> re.Match[str] | None:
    """What few words say of the school's being in VSLO; "checked, it's not" only where the school's was told just before."""
    told = any(n.fact == "vslo_school" for n in memory.told)
    return _IN_VSLO.fullmatch(text) or (_CHECKED.fullmatch(text) if told else None)


def _vslo_spoken_of(memory: Memory) -> bool:
    """Whether the last question or answer was of VSLO, or the last message told of it."""
    told = bool(memory.told) and memory.told[-1].fact == "vslo_school"
    answered = bool(memory.answered) and "vslo" in memory.answered[-1]
    return told or answered or (memory.thread is not None and _VSLO.search(memory.thread.text) is not None)


def _of_the_writer(fact: str, value: str | bool, text: str) -> dict[str, Any]:
    return {"about": "applicant", "fact": fact, "value": value, "program": None, "said": text.strip()}
