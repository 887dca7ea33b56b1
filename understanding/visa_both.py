"""Both visas, or neither, told of a program after visas were spoken of: "UofL takes J-1 only, Brown does both", "Duke neither"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from understanding.cues import Cue, Indexed
from understanding.naming import Naming
from understanding.segments import Segment, sentence_at
from understanding.traits import Trait

_VISA = Cue(r"\b(?:j-?\s?1|h-?\s?1-?\s?b|visas?|sponsor\w*\s+both)\b")
_ONE_VISA = re.compile(
    r"[ ]*[:=-]?[ ]*(?:(?:only|just)[ ]+)?(?:(?P<j>j-?[ ]?1)"
    r"|(?P<h>h-?[ ]?1-?[ ]?b))(?:[ ]+visas?)?(?:[ ]+only)?(?=[ ]*(?:$|[.,;!)\n]|and\b|but\b))"
)
_SAID = re.compile(
    r"(?:['’]s)?,?[ ]*[:=-]?[ ]*(?:(?:does|do|takes?|took|sponsors?|offers?|accepts?|supports?|has|have|gives?|allows?"
    r"|is[ ](?:ok(?:ay)?|fine|good)[ ]with|said|says"
    r"|will[ ]do|can[ ]do)[ ]+)?(?P<which>both|neither)(?:[ ]+(?:of[ ]them|visas|types|kinds))?(?=[ ]*(?:$|[.,;!)\n]|and\b|but\b"
    r"|while\b|so\b))"
)
_COUNTED = re.compile(r"\b(?:fellows?|residents?|attendings?|faculty|hospitals?|campus\w*|sites?|tracks?|pathways?)\b")
REACH = 120  # characters between the visa and the program that does both


def read_both(words: Indexed, segments: tuple[Segment, ...], namings: Sequence[Naming]) -> Iterator[Trait]:
    """The two signs of sponsorship at each such place. Nothing where something else was counted since the visa."""
    if not _VISA.search(words):
        return
    for naming in namings:
        said = _SAID.match(words.text, naming.end)
        segment = sentence_at(segments, naming.start)
        if said is None or segment is None or segment.is_question:
            continue
        visa = next(iter(reversed([*_VISA.finditer(words, max(0, naming.start - REACH), naming.start)])), None)
        if visa is None or _COUNTED.search(words.text, visa.end(), naming.start):
            continue
        for fact in ("sponsors_j1", "sponsors_h1b"):
            yield Trait(fact, said["which"] == "both", said.start("which"), said.end("which"))
    if not any(_SAID.match(words.text, naming.end) for naming in namings):
        return
    for naming in namings:  # the third of "UAB sponsors both, UF neither, USF J-1"
        one, segment = _ONE_VISA.match(words.text, naming.end), sentence_at(segments, naming.start)
        if one is not None and segment is not None and not segment.is_question:
            kind = "j" if one["j"] else "h"
            yield Trait("sponsors_j1" if one["j"] else "sponsors_h1b", True, *one.span(kind))
