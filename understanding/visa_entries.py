"""Visas as entries: the cells of a table, a line with a program's name and its visas, "Visas: none"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.visa_names import H1B, J1

_ITEM = Cue(rf"(?<![\w-])(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)")
_CELL = re.compile(
    rf"(?:^|[\n|])\s*(?:visas?\s*)?(?:(?P<j>{J1})|(?P<h>{H1B}))(?:\s+visas?|\s+sponsor\w*)?\s*\|\s*(?:(?P<yes>yes|y|✓|✔|✅"
    rf"|available|sponsored)|(?P<no>no|n|none|✗|✘|❌|not\s+sponsored|x))\s*(?=[|\n]|$)"
)
_NAMED_BEFORE = re.compile(rf"\b(?:{J1}|{H1B})\W{{1,3}}(?:visa\s+)?$")
_NONE_AT_ALL = Cue(  # "Visas = none", "neither visa", "citizenship or permanent residency is required"
    r"\b(?:neither|zero)\s+visas?(?:\s+sponsorship)?\s*(?=[.,;!)\n]|$)|\bsponsorship\s+(?:(?:is|will\s+be)\s+not|cannot\s+be|can\s?not\s+be)\s+(?:available|offered|provided|possible)\b"
    r"|\bsponsorship(?:\s+of\s+(?:any|whatever|either)\s+(?:kind|sort|type))?\s+(?:(?:is|are|remains?|lies|falls)\s+)?(?:simply\s+|sadly\s+|currently\s+)?"
    r"(?:beyond\s+(?:us|(?:our|their|its)\s+\w+|what\s+(?:we|they|it)\s+(?:can|could|do))|not\s+(?:something|anything|a\s+thing|a\s+service)\s+(?:that\s+)?(?:we|they|this|the|our)\b|not\s+on\s+offer)"
    r"|\bcitizenship\s+or\s+(?:lawful\s+)?permanent\s+residen\w+(?:\s+status)?\s+(?:is|are)\s+(?:required|mandatory|a\s+must|necessary)\b|"
    r"\bvisas?(?:\s+(?:sponsored|sponsorship|types?|accepted|offered|support))*\s*(?:[:=|]+|->|→|[-–—])\s*(?:none|no|nope|nada|zero|0|not\s+(?:sponsored|offered|available))\b"
    r"(?!\s*(?:need|requir|necessary|issue|problem|idea|info|\w+\s+(?:need|requir)))"
)
_NAMED_LINE = re.compile(  # "Brightwater: H-1B and J-1."
    r"\W*(?P<name>[A-Z][\w&.'’-]*(?:[ ]+(?:[A-Z&][\w&.'’-]*|of|and|at|the))*)[ ]*(?:[:=]|[ ][-–—][ ]|[ ]?(?:→"
    r"|->))[ ]*(?P<visas>[^:;\n]{2,50})"
)
_NO_NAME = re.compile(
    r"\b(?:visas?|sponsor\w*|needs?|status|me|my|i|types?|citizen\w*|preferred|wanted|requir\w*|options?|questions?|notes?|ps|edit|ideal|goal|plan|target"
    r"|applicant|background|profile|yes|no|ok|so|currently|now|accepted|looking)\b"
)
_NONE_LINE = re.compile(
    r"\W*[A-Z][\w&.'’ -]{0,40}[ ]*(?:[:=]|[ ][-–—][ ]|→|->)[ ]*(?P<none>neither|none|nothing|nada|nope|no[ ]visas?(?:[ ]at[ ]all)?)\W*"
)
_JOINED = re.compile(r"\W*(?:(?:and|or|plus|both|an?|the|visas?|ecfmg|as\s+well\s+as)\b\W*)*")


def read_entries(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """What cells, lines and labels tell of a program's visas."""
    lower = words.text
    for cell in _CELL.finditer(lower) if "|" in lower else ():
        yield Trait(
            "sponsors_j1" if cell["j"] else "sponsors_h1b",
            cell["yes"] is not None,
            cell.start("j") if cell["j"] else cell.start("h"),
            cell.end(),
        )
    for none in _NONE_AT_ALL.finditer(words):
        if not _NAMED_BEFORE.search(lower, max(0, none.start() - 24), none.start()):
            yield Trait("sponsors_j1", False, *none.span())
            yield Trait("sponsors_h1b", False, *none.span())
    lines = False
    for segment in sentences_with((_ITEM,), words, segments):
        line = None if segment.is_question else _NAMED_LINE.fullmatch(words.original, segment.start, segment.end)
        if line is None or _NO_NAME.search(line["name"].lower()):
            continue
        items = list(_ITEM.finditer(words, line.start("visas"), segment.end))
        edges = [line.start("visas"), *(edge for item in items for edge in item.span()), segment.end]
        if items and all(_JOINED.fullmatch(lower, edges[i], edges[i + 1]) for i in range(0, len(edges), 2)):
            lines = True
            yield from (Trait("sponsors_j1" if item["j"] else "sponsors_h1b", True, *item.span()) for item in items)
    for segment in segments if lines else ():
        nothing = _NONE_LINE.fullmatch(words.original, segment.start, segment.end)
        if nothing:
            yield from (Trait(fact, False, *nothing.span("none")) for fact in ("sponsors_j1", "sponsors_h1b"))
