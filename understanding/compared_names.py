"""Names in a comparison, side by side, or for which somebody speaks: "unlike Marlow", "Marlow and Easton have", "Dr. Lin (Marlow):"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed, at_capitals
from understanding.names import clean_name, names_institution
from understanding.naming import BOTH, NAME, Naming
from understanding.plain_names import name_like

_MEASURE = re.compile(
    r"(?:\b(?:than|as|unlike|compared\s+(?:to|with)|everything|anything|half(?:\s+of)?|twice|double|triple|times|instead\s+of|what|that"
    r"\s+of|resembles|beats|over(?!\s+at\b))|\b(?:is|are|was|looks?|feels?|much|just|exactly|lot|kind\s+of|similar)\s+(?:like"
    r"|to))\s+(?:the\s+|at\s+|what\s+)?$"
)
_TOLD_ITSELF = re.compile(r",?[ \t]+(?:which|where|who|that)\b|[ \t]*\(|[ \t]+with[ \t]+(?:\d|no\b|none\b|only\b|one\b)")
_CLOSES = re.compile(r"\d[^.;:,!?\n]{0,40}\b(?:at|in|of|for|from)[ \t]+(?:the[ \t]+)?$")
_SIMPLE = r"[A-Z][A-Za-z'’.&-]*(?:(?<![a-z]{2}\.)(?<![A-Z]{2}\.)[ \t][A-Z][A-Za-z'’.&-]*){0,2}"
_PAIR = re.compile(
    rf"(?P<one>{_SIMPLE}),?[ \t]+(?:and|&|or|nor|\+)[ \t]+(?:the[ \t]+)?(?P<two>{_SIMPLE})"
    r"(?=(?P<both>[ \t]+(?:both|each|alike|together)\b)?"
    r"[ \t]+(?:have|are|do|don['’]t|sponsor|offer|take|get|run|see|accept|train|employ|match|perform|say|claim|report|lack|has"
    r"|does|sponsors|takes|offers)\b)"
)
_AGAINST = re.compile(rf"(?P<one>{_SIMPLE})[ \t]+(?:vs?\.?|versus)[ \t]+(?P<two>{_SIMPLE})(?=[ \t]*(?::|\n|$))")
_BETWEEN = Cue(
    rf"\b(?:between|compar(?:e|ed|ing)|choosing|torn)[ \t]+(?P<one>(?-i:{_SIMPLE}))[ \t]+(?:and|with|to|or|vs\.?|versus|against)[ \t]+"
    rf"(?P<two>(?-i:{_SIMPLE}))(?![\w'’-])",
    re.IGNORECASE,
    cased=True,
)
_SPEAKER = Cue(
    rf"\b(?:(?:panell?ist|speaker|guest|pd|apd|chief|director|coordinator|resident|fellow|faculty|dr\.?)(?:[ \t]+[\w.'’-]+){{0,2}})[ \t]*"
    rf"\((?P<name>{NAME})\)[ \t]*:",
    re.IGNORECASE,
    cased=True,
)

MOST_LIKELY_A_NAME = 4  # letters from which on a name in small letters is looked for


def side_by_side(words: Indexed, capitals: list[int]) -> Iterator[Naming]:
    """Two programs of which one thing is told, and the programs for which speakers speak."""
    text, lower = words.original, words.text
    if " and " in lower or " nor " in lower or " or " in lower or " & " in lower:
        for match in at_capitals(_PAIR, text, capitals):
            one, two = clean_name(match["one"]), clean_name(match["two"])
            if one and two and all(names_institution(name) or name_like(name) for name in (one, two)):
                yield Naming(one, match.start("one"), match.end("one"), "on")
                yield Naming(two, match.start("two"), match.end("two"), "on")
                yield Naming(BOTH, match.end(), match.end("both") if match["both"] else match.end() + 1, "sentence")
    if " vs" in lower or " versus " in lower:
        for match in at_capitals(_AGAINST, text, capitals):
            for group in ("one", "two"):
                name = clean_name(match[group])
                if name and (names_institution(name) or name_like(name)):
                    yield Naming(name, match.start(group), match.end(group), "aside")
    for match in _BETWEEN.finditer(words):
        one, two = clean_name(match["one"]), clean_name(match["two"])
        if one and two and all(names_institution(name) or name_like(name) for name in (one, two)):
            yield Naming(one, match.start("one"), match.end("one"), "on")
            yield Naming(two, match.start("two"), match.end("two"), "on")
    for match in _SPEAKER.finditer(words):
        name = clean_name(match["name"])
        if name and match["name"][:1].isupper():
            yield Naming(name, match.start("name"), match.end("name"), "on")


def named_again(namings: list[Naming], text: str) -> Iterator[Naming]:
    """Where a program that the message names stands once more."""
    for name in dict.fromkeys(n.name for n in namings if n.name[0] != "@" and not n.name.startswith("Program ")):
        careless = len(name) >= MOST_LIKELY_A_NAME and name_like(name)  # "denby" after "Denby"
        if (text.lower().count(name.lower()) if careless else text.count(name)) > 1:
            for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text, re.IGNORECASE if careless else 0):
                yield Naming(name, match.start(), match.end(), "on" if not _CLOSES.search(text, 0, match.start()) else "back")


_NOT_HERE = re.compile(
    r"\b(?:no|not)\b[^().;,\n]{1,24}\(\s*(?:that['’]?s|that\s+is|that\s+would\s+be)\s+(?:the\s+|at\s+)?$"
)  # "no level 1 (that's Ben Taub)"


def set_aside(namings: list[Naming], lower: str) -> list[Naming]:
    """The namings, those that are only measured against set aside: what follows is not told of them."""
    known = []
    for naming in namings:
        before = max(0, naming.start - 40)
        measured = _MEASURE.search(lower, max(0, naming.start - 24), naming.start) or _NOT_HERE.search(lower, before, naming.start)
        if measured and naming.name[0] != "@" and not _TOLD_ITSELF.match(lower, naming.end):
            naming = naming._replace(reach="aside")
        known.append(naming)
    return known
