"""What those who train somewhere on a visa show of the program: that it sponsors that visa."""

from __future__ import annotations

import re

from understanding.segments import Segment
from understanding.traits import Trait
from understanding.visa_names import H1B, J1
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
_TRAINEES = (
    r"(?:residents?|trainees?|fellows?|interns?|house\s*(?:staff|officers?)|physicians?|doctors?|imgs?"
    r"|fmgs?|(?:international|foreign)\s+graduates?)"
)
_VISA = rf"(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)"
_TOO = rf"(?:\s*(?:visas?\s*)?(?:,|/|&|and|or)+\s*(?:an?\s+|the\s+)?(?:(?P<j2>{J1})|(?P<h2>{H1B}))(?!\w))?"
_OWN_TRAINEES = tuple(
    re.compile(pattern)
    for pattern in (
        # "our J-1 residents get the same cases"
        rf"\b(?:our|their|its|the\s+(?:program|hospital|department)'?s)\s+(?:current\s+|own\s+)?{_VISA}(?:[\s-]+(?:visas?|sponsored))?{_TOO}\s+{_TRAINEES}\b",
        # "most of our foreign residents are here on a J-1"
        rf"\b(?:(?:most|many|some|several|all|half|both|the\s+(?:bulk|majority|rest)|two|three|four|five)\s+of\s+)?(?:our|their|the)\s+(?:\w+\s+){{0,2}}?{_TRAINEES}\s+"
        rf"(?:(?:there|here|who)\s+)?(?:are|is|come|came|train|work|have\s+come|hold|have\s+been)\s+(?:(?:here|all|mostly|currently|with\s+us|to\s+us|now|in)\s+)*"
        rf"(?:on|under|with|via|through|by|hold\w*)?\s*(?:an?\s+|the\s+|their\s+|ecfmg'?s?\s+|intealth'?s?\s+)*{_VISA}{_TOO}",
        # "residents come on a J-1, period"
        rf"^\W*(?:all\s+|our\s+)?(?:residents|trainees|house\s*(?:staff|officers))\s+(?:all\s+|only\s+|just\s+)?(?:come|train|get|work)\s+(?:to\s+us\s+|here\s+)?(?:in\s+)?(?:(?:on|under|with)\s+)?"
        rf"(?:an?\s+|the\s+)?{_VISA}{_TOO}\s*,?\s+(?:period|full\s+stop|end\s+of\s+story|no\s+exceptions)\b",
        # "house officers in our department may be on a J-1 or an H-1B"
        rf"\b{_TRAINEES}\s+(?:(?:in|of|at|with)\s+(?:our|this|the|their)\s+(?:\w+\s+){{0,4}}?)?(?:may|can)\s+(?:be|train|come|enter|work|start|join(?:\s+us)?)\s+(?:here\s+)?(?:on|with|under)\s+"
        rf"(?:either\s+)?(?:an?\s+|the\s+)?{_VISA}{_TOO}",
        # "J-1 applicants are welcome", "physicians in the exchange program are appointed"
        rf"\b(?:{_TRAINEES}|applicants?|candidates?)\s+(?:in|on|with|under|holding)\s+(?:an?\s+|the\s+)?{_VISA}{_TOO}(?:\s+(?:visas?|status))?\s+(?:are|will\s+be)\s+(?:also\s+|always\s+|readily\s+|routinely\s+)?"
        r"(?:appointed|accepted|welcomed?|taken|hired|invited)\b",
        rf"\b{_VISA}{_TOO}(?:\s+visas?)?\s+(?:{_TRAINEES}|applicants?|candidates?|holders?)\s+(?:are|will\s+be)\s+(?:also\s+|always\s+|readily\s+|routinely\s+)?"
        r"(?:appointed|accepted|welcomed?|taken|hired|invited)\b",
    )
)
_TURNED_AWAY = re.compile(
    rf"\b{_VISA}{_TOO}(?:\s+visas?)?\s+(?:{_TRAINEES}|applicants?|candidates?|holders?|people)\s+(?:can\s?not|can'?t|will\s+not|won'?t|are\s+not|aren'?t|are\s+no\s+longer|are\s+never|may\s+not|need\s+not)\s+"
    r"(?:\w+\s+)?(?:be\s+)?(?:considered|accepted|eligible|interviewed|ranked|invited|appointed|hired|taken|sponsored|apply|welcome)\b"
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
    away = _TURNED_AWAY.search(text)
    if away:
        return [] if _LEFT_OPEN.search(text) else _of(away, start, yes=False)
    for pattern in _OWN_TRAINEES:
        own = pattern.search(text)
        if own:
            lead = re.split(r"[,;:]", text[: own.start()])[-1]
            plain = not (_LEFT_OPEN.search(text) or _ELSEWHERE.search(text) or re.search(r"\b(?:no|not|never|none)\b|n't\b", own[0]))
            return _of(own, start, yes=True) if plain and not re.search(r"\b(?:none|nobody|elective\w*|faculty)\b", lead) else None
    return None


_LEFT_OPEN = re.compile(r"\b(?:if|whether|unless|until|used\s+to|formerly|might|friend|would|wish\w*|were|i\s+(?:think|heard|guess))\b")


def _of(match: re.Match[str], start: int, yes: bool) -> list[Trait]:
    """The visas of a match, all with one sign."""
    return [
        Trait(fact, yes, start + match.start(), start + match.end())
        for fact, letter in (("sponsors_j1", "j"), ("sponsors_h1b", "h"))
        if match[letter] or match[f"{letter}2"]
    ]
