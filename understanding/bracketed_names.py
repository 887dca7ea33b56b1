"""Names in brackets: the place of what was told before them ("3 fellows (Carver)"), or the long form of a name of letters
("UTMX (University of Tremont)"); and names that a sentence opens up to ("With 900 beds, Marlow is ...")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from understanding.cues import Indexed
from understanding.names import clean_name, names_institution
from understanding.naming import NAME, SAYS, Naming
from understanding.plain_names import name_like
from understanding.segments import Segment

_IN_BRACKETS = re.compile(rf"(?<=[a-z\d][ ])\((?:at[ ]|that['’]?s[ ]|this[ ]is[ ]|=[ ]?)?(?P<name>{NAME})\)")
_TOLD = re.compile(
    r"(?:\d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|level|lvl|h-?1b|j-?1|visas?)\b)[^.;!?()\n]{0,60}$"
)
_OPENS_UP = re.compile(
    r"\W*(?:(?:and|but|so|also)[ ]+)?(?:with|having|at|boasting|thanks[ ]to|given|despite|because[ ]of|home[ ]to|counting"
    r"|running)[ ](?!my\b|me\b)",
)
_AN_AMOUNT = re.compile(r"\d|\b(?:no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|level)\b")
_COMMA = re.compile(r",[ ]+(?:the[ ])?$")
_GOES_ON = re.compile(rf"(?:['’]s)?[ ]+(?:IR[ ]|VIR[ ])?(?:{SAYS}|[a-z]+s)\b")


_OPENS = re.compile(r"[ ]*\([ ]*")
_BELONGS = re.compile(r"[ ]+(?:affiliat\w+|campus|system|health|partner|branch|site|network|related|run|owned)\b")  # says whose it is


def bracketed_names(words: Indexed) -> Iterator[Naming]:
    """Names alone in brackets behind what is told of them."""
    text = words.original
    for match in _IN_BRACKETS.finditer(text) if "(" in text else ():
        name = clean_name(match["name"])
        if name and (names_institution(name) or name_like(name)) and _TOLD.search(words.text, max(0, match.start() - 80), match.start()):
            yield Naming(name, match.start("name"), match.end("name"), "back")


def opened_up_to(namings: list[Naming], words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Naming]:
    """The name behind the comma of a sentence such as "With 900 beds, Marlow is ...", at the sentence's start."""
    for segment in segments:
        opening = _OPENS_UP.match(words.text, segment.start, segment.end)
        first = next((n for n in namings if segment.start <= n.start < segment.end), None) if opening else None
        if opening is None or first is None or first.name[0] == "@" or first.reach != "on":
            continue
        if (
            _COMMA.search(words.text, opening.end(), first.start)
            and _AN_AMOUNT.search(words.text, opening.end(), first.start)
            and _GOES_ON.match(words.original, first.end)
        ):
            yield Naming(first.name, segment.start, segment.start + 1, "on")


def long_forms(namings: list[Naming], text: str) -> list[Naming]:
    """The namings, a name in brackets directly behind its letters as those letters."""
    called: dict[str, str] = {}
    for one, two in pairwise(namings):
        if text[one.end : two.start] == " (" and text[two.end : two.end + 1] == ")" and one.name.isupper() and " " in two.name:
            called.setdefault(two.name, one.name)
    return [n._replace(name=called.get(n.name, n.name)) for n in namings] if called else namings


def as_bracketed(namings: list[Naming], text: str) -> list[Naming]:
    """The namings, with what opens a bracket right behind a name as that name: "Mayo (Rochester)", "Bridgeport (Yale affiliate)"."""
    instead: dict[str, str] = {}
    within: list[Naming] = []
    for one, two in pairwise(namings):
        if "@" in (one.name[0], two.name[0]) or one.name == two.name:
            continue
        if _OPENS.fullmatch(text, one.end, two.start):
            if not _BELONGS.match(text, two.end):
                instead[two.name] = instead.get(one.name, one.name)
            within.append(two)
        elif within and within[-1] is one and text[one.end : two.start].isspace():
            within.append(two)
            instead[two.name] = instead.get(one.name, one.name)
    gone = [n for n in within if n.name not in instead]
    return [n._replace(name=instead.get(n.name, n.name)) for n in namings if n not in gone]
