"""What those who train somewhere on a visa show of the program: that it sponsors that visa."""

from __future__ import annotations

import re

from understanding.segments import Segment
from understanding.traits import Trait
from understanding.visa_need import H1B, J1
from understanding.visa_words import NO

_SOME_PEOPLE = (
    r"(?:pgy[\s-]?\d|(?:an?|one|two|three|four|several|another|current|most|some|many|\d|(?:our|the"
    r"|their)(?:\s+\w+)?)\s+(?:of\s+(?:the|our|their)\s+)?"
    r"(?:\w+\s+){0,2}?(?:residents?|fellows?|trainees?)|(?:one|two|three|four|some|several|\d)\s+of\s+us)"
)
_HELD = re.compile(  # those who train there on a visa show that it is sponsored
    rf"\b{_SOME_PEOPLE}(?:\s+(?:there|here))?(?:\s+from\s+\w+)?(?:\s+who)?(?:\s+(?:is|are|were))?(?:\s+currently)?\s+(?:on|hold"
    rf"|holds|holding|has|have|with|came\s+on|came\s+with|came\s+here\s+on)\s+"
    rf"(?:an?\s+|the\s+|their\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)"
)
_TRAINED = re.compile(  # "residents on J-1 and H-1B visas have trained with us"
    rf"\b(?:residents?|fellows?|trainees?|physicians?|graduates?)\s+(?:on|with|holding)\s+(?:an?\s+)?(?:(?P<j>{J1})"
    rf"|(?P<h>{H1B}))(?:\s*(?:and|or|/)\s*(?:(?P<j2>{J1})|(?P<h2>{H1B})))?(?:\s+visas?)?\s+(?:have|has)\s+(?:\w+\s+)?(?:trained"
    rf"|graduated|matched|joined|finished)\b"
)
_HELD_TOO = re.compile(
    rf"\s*(?:visas?\s*)?(?:,|and|,\s*and)\s+(?:one|two|another|a\s+third|others?|some)(?:\s+of\s+them)?\s+(?:\w+\s+){{0,2}}?(?:on"
    rf"|with|holds?|has|have)\s+(?:an?\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)"
)
_ELSEWHERE = re.compile(
    r"\b(?:elsewhere|somewhere\s+else|(?:an?other|different|other|some)\s+(?:program|place|hospital|institution|city)|i\s+met"
    r"|met\s+(?:her|him|them)|(?:she|he)\s+(?:trains|works|is\s+at)|at\s+sir|conference|not\s+(?:at|from)\s+(?:this|that|here"
    r"|there))\b"
)
_SUPPOSED = re.compile(r"\b(?:if|whether|no|not|never|only|friend|need|want|would|could|like|wish\w*|\w+'d)\b")


_MYSELF = re.compile(r"\b(?:i|i'm|im|am|me|as)\s+(?:am\s+|currently\s+|now\s+)*\w?$")  # "I'm a research fellow on H-1B"


def read_holders(lower: str, segment: Segment) -> list[Trait] | None:
    """The visas that residents of a program hold or trained on; None when the sentence tells of no such residents."""
    text, start = lower[segment.start : segment.end], segment.start
    held = _HELD.search(text)
    if held and _MYSELF.search(text[: held.start() + 1]):
        return []
    if held and not _SUPPOSED.search(re.split(r"[,;]", text[: held.end()])[-1]):
        if _ELSEWHERE.search(lower, max(0, start - 60), segment.end + 80):
            return []
        found = [Trait("sponsors_j1" if held["j"] else "sponsors_h1b", True, start + held.start(), start + held.end())]
        too = _HELD_TOO.match(text, held.end())
        if too:
            found.append(Trait("sponsors_j1" if too["j"] else "sponsors_h1b", True, start + too.start(), start + too.end()))
        return found
    trained = _TRAINED.search(text)
    if trained and not NO.search(text[: trained.end()]) and not _ELSEWHERE.search(text):
        return [
            Trait(fact, True, start + trained.start(), start + trained.end())
            for fact, letter in (("sponsors_j1", "j"), ("sponsors_h1b", "h"))
            if trained[letter] or trained[f"{letter}2"]
        ]
    return None
