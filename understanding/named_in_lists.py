"""Names of programs that are only listed: "three interviews: Ashby, Corbin Valley, Dunmore"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.names import clean_name
from understanding.naming import Naming
from understanding.place_forms import kind_of

_ONE = r"(?:(?:St|Mt|Ft)\.?[ ])?[A-Z][\w'’&-]*(?:[ ](?:(?:of|de|la)[ ])?[A-Z][\w'’&-]*){0,4}"
_NEXT = r"[ ]*(?:,[ ]*(?:and|or|&)?|and\b|or\b|&|/|\+)[ ]*"
_LIST = re.compile(rf"{_ONE}(?:{_NEXT}{_ONE})+")
_ITEM = re.compile(_ONE)
_LED = Cue(
    r"\b(?:interviews?|interviewing|invit(?:es?|ations?|ed)|programs?|places|shortlist|short[ -]list|list|options|choices|finalists"
    r"|visiting|considering|comparing|looking|ranking|deciding|choosing|torn)\b(?:[ ](?:so[ ]far|at|for|to|of|from|with|now|are|is|between"
    r"|among|the|my|these|three|two|four|both|programs|places|already|currently|right|it)\b){0,5}[ ]*(?::|,|–|-|=)?[ ]+$"
)
_ALL_TELL = re.compile(r",?[ ]+all[ ]+(?:have|are|do|sponsor|offer|take|get|run|see|accept|train|match|lack|file|support|require)\b")
_REACH = 70  # characters before a list in which its lead stands


def listed_names(words: Indexed) -> Iterator[Naming]:
    """Each program of a list that the words before it say is one of programs."""
    text = words.original
    if "," not in text and " and " not in text:
        return
    for found in _LIST.finditer(text):
        led = _LED.pattern.search(words.text, max(0, found.start() - _REACH), found.start())
        if not led and not (found[0].count(",") and _ALL_TELL.match(words.text, found.end())):
            continue
        items = [(item.start(), item.end(), clean_name(item[0])) for item in _ITEM.finditer(text, found.start(), found.end())]
        if len(items) > 1 and all(name and _may_be_a_place(name) for _, _, name in items):
            for start, end, name in items:
                yield Naming(str(name), start, end, "on")


def _may_be_a_place(name: str) -> bool:
    """Whether a listed name has a word that is neither ordinary nor an abbreviation of the field."""
    return any(kind_of(word.lower().rstrip(".")) != "ordinary" and not (word.isupper() and len(word) < 4) for word in name.split())
