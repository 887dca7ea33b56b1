"""Visas told in the line of a program among other notes ("Duke - j1, 8 people, call light"), or of one program only ("j1 just Duke")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.message import Message
from understanding.naming import Naming
from understanding.reading import Mention
from understanding.segments import sentence_at
from understanding.visa_names import H1B, J1

_VISA = rf"(?:(?:{J1})|(?:{H1B}))(?!\w)"
_FIRST = re.compile(
    rf"[ ]*(?:[:=]|[-–—])[ ]*(?P<visas>{_VISA}(?:[ ]*(?:\+|&|/|,|and)[ ]*{_VISA})?)"
    r"(?:[ ]+(?:visas?|ok|yes))?[ ]*(?=,|;|\n|$)"
)
_KIND = re.compile(rf"(?<![\w-])(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)")
_OF_A_PROGRAM = re.compile(
    r"\b(?:attendings?|attgs?|attndgs?|faculty|docs|irs|fellows?|residents?|ppl|people|cases|volume|beds|rooms?|suites?|call|culture|teaching"
    r"|everything|supportive|toxic|malignant|chill|trauma|level|lvl|imgs?)\b|\b\d+k\b"
)
_OF_A_PERSON = re.compile(r"\b(?:my|i|i'm|im|me|yog|mbbs|ecfmg|step|letters?|lors?|citizen|passport|papers|publications|usce|graduated)\b")
_JUST = re.compile(
    rf"(?:^|[.;,\n]\s*|\b(?:and|but)\s+)(?P<visa>{_VISA})[ ]+(?:is[ ]+)?(?:just|only)[ ]+(?:at[ ]+|in[ ]+|by[ ]+|for[ ]+)?(?:the[ ]+)?$"
)
_ENDS = re.compile(r"[ ]*(?:[.;!\n]|$)")


def with_visas_by_line(message: Message, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with the visas of such lines."""
    if len(message.namings) < 2:
        return mentions
    return [*mentions, *_by_line(message), *_of_one(message)]


def _by_line(message: Message) -> Iterator[Mention]:
    """The visas that open the notes of two lines or more, each with a program's name before them."""
    lines = []
    for naming in message.namings:
        opens = message.lower.rfind("\n", 0, naming.start) + 1
        stop = message.lower.find("\n", naming.end)
        stop = len(message.lower) if stop < 0 else stop
        first = _FIRST.match(message.lower, naming.end, stop)
        rest = message.lower[first.end() : stop] if first else ""
        if first is None or naming.name[0] == "@" or message.lower[opens : naming.start].strip(" \t-*•"):
            continue
        if _OF_A_PERSON.search(message.lower, opens, stop):
            return  # lines about people
        lines.append((naming, first, _OF_A_PROGRAM.search(rest) is not None))
    if len(lines) > 1 and any(told for _, _, told in lines):
        for naming, first, _ in lines:
            for kind in _KIND.finditer(message.lower, first.start("visas"), first.end("visas")):
                yield _mention(message, naming, kind)


def _of_one(message: Message) -> Iterator[Mention]:
    """The visa that only one of several programs is said to sponsor: told of that one, of the others nothing."""
    for naming in message.namings:
        just = _JUST.search(message.lower, max(0, naming.start - 40), naming.start)
        segment = sentence_at(message.segments, naming.start)
        kind = _KIND.match(message.lower, just.start("visa")) if just else None
        if kind and segment is not None and not segment.is_question and naming.name[0] != "@" and _ENDS.match(message.lower, naming.end):
            yield _mention(message, naming, kind)


def _mention(message: Message, naming: Naming, kind: re.Match[str]) -> Mention:
    fact = "sponsors_j1" if kind["j"] else "sponsors_h1b"
    start, end = kind.span()
    return Mention("program", fact, True, naming.name, message.said(start, end), start, end, decisive=message.decisive(fact))
