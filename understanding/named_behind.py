"""A program that is only named behind what was told of it: "hands on from day 1, autonomy insane at Marlow", "toxic, pass on Elmore"."""

from __future__ import annotations

import re
from functools import lru_cache

from understanding.known_places import TOWNS, cities, states
from understanding.message import Message
from understanding.naming import Naming
from understanding.reading import Mention
from understanding.segments import sentence_at

MOST_BEHIND = 12  # words of a sentence that names the place of what was told before it
_MEASURED = re.compile(
    r"\b(?:than|like|unlike|vs\.?|versus|compared\s+(?:to|with)|as|not|instead\s+of|before|after|besides|near|over|from|followed\s+by|leaning|toward"
    r"|towards|for|to|and|or|with|beats?|same\s+(?:as|at))\s+(?:the\s+|at\s+|in\s+)?$"
)
_MOVES_ON = re.compile(
    r"\b(?:tomorrow|next|then|later|also|another|other|going\s+to|heading|waiting|heard\s+back|now|if|would|wish|want|hope|more|fewer|less|better"
    r"|worse|bigger|smaller|my|friend|ask(?:ed)?|have\s+(?:an?\s+)?interview|interview(?:ing)?\s+(?:at|is)|rotat\w+|apply\w*|rank\w*|versus|vs)\b"
)
_HERE_OR_THERE = re.compile(r"\b(?:the\s+other|my\s+(?:home|own|current)|first\s+(?:one|program)|second\s+(?:one|program))\b")
_OF_PEOPLE = re.compile(
    r"\b(?:i|i'?m|we|my|born|raised|live[sd]?|living|moved|family|wife|husband|parents|from|conference|symposium|meeting|studied|school|citizen"
    r"|flight|drive|job)\b"
)
_IN_CITY = r"\b(?:in|at|over\s+in)\s+(?P<name>{names})\b(?!\s+(?:and|or|with|we|i)\b)"
_BRACKETED = r"\((?:at\s+|in\s+)?(?P<name>{names})\)\W*$"


def named_behind(message: Message, mentions: list[Mention]) -> list[Mention]:
    """The mentions; where all facts of programs are told of none, they are of the one program that the message names behind them, or of
    the city in which they are said to be ("Teaching in Rochester is excellent")."""
    of_programs = [m for m in mentions if m.about == "program" and not m.fact.startswith("host_")]
    told = [m for m in of_programs if m.program is None]
    if not told or (len(told) < len(of_programs) and any(m.start > n.start for n in message.namings for m in of_programs)):
        return mentions  # what is told behind a name leaves what stands before it to the program spoken of
    name = _named(message, told) if message.namings else _city(message, told)
    return [m._replace(program=name) if m in told else m for m in mentions] if name else mentions


def _named(message: Message, told: list[Mention]) -> str | None:
    """The one name of the message, where it stands behind what was told and is no other place that comes up."""
    if len(message.programs.names) != 1 or any(n.name[0] == "@" for n in message.namings):
        return None
    naming = message.namings[0]
    sentence = sentence_at(message.segments, naming.start)
    if sentence is None or sentence.is_question or naming.reach == "aside" or _HERE_OR_THERE.search(message.lower):
        return None
    if any(m.start > naming.start for m in told) or _MEASURED.search(message.lower, max(0, naming.start - 30), naming.start):
        return None
    beside = any(sentence.start <= m.start < sentence.end for m in told)
    words = message.lower[sentence.start : sentence.end]
    if beside and not _MOVES_ON.search(message.lower, max(m.end for m in told), naming.start):
        return naming.name
    return naming.name if len(words.split()) <= MOST_BEHIND and not _MOVES_ON.search(words) and _points_back(naming, message) else None


_POINTS_BACK = re.compile(
    r"\b(?:that'?s|this\s+is|thats|that\s+(?:is|was)|these\s+are|all|pass\s+on|props\s+to|shout\s?out\s+to|love[ds]?|hate[ds]?|it'?s|its|program\s+is|place\s+is|was|goes\s+to"
    r"|talking\s+about|i\s+mean|is|at|of|on)\s+(?:the\s+|at\s+|about\s+)*$"
)


def _points_back(naming: Naming, message: Message) -> bool:
    """Whether the words before a name say that what was told before is of it."""
    return _POINTS_BACK.search(message.lower, max(0, naming.start - 40), naming.start) is not None


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    names = "|".join(sorted((re.escape(name) for name in cities() | states() | TOWNS), key=len, reverse=True))
    return re.compile(_IN_CITY.format(names=names)), re.compile(_BRACKETED.format(names=names))


def _city(message: Message, told: list[Mention]) -> str | None:
    """The one city in which a program is told of in the sentence that names the city, or that a bracket at the end names."""
    inside, behind = _patterns()
    found = list(inside.finditer(message.lower)) + list(behind.finditer(message.lower))
    if len({m["name"] for m in found}) != 1:
        return None
    match = found[0]
    sentence = sentence_at(message.segments, match.start("name"))
    if sentence is None or sentence.is_question or _OF_PEOPLE.search(message.lower, sentence.start, match.start()):
        return None
    ends = match.re is behind
    if not ends and not any(sentence.start <= m.start < sentence.end for m in told):
        return None
    return match["name"].title()
