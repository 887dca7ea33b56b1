"""Programs called by what they are: "the smaller one", after "Baystate is the smaller one" or before "(big = Cleveland Clinic)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.naming import Naming

LOOKS = (
    r"(?:big(?:ger|gest)?|small(?:er|est)?|large(?:r|st)?|little|lil|huge|tiny|busy|busier|quiet(?:er)?|fancy|famous|old(?:er)?|new(?:er)?"
    r"|community|academic|university|county|private|rural|urban|downtown|nice(?:r)?|cheap(?:er)?|close(?:r)?|far(?:ther)?)"
)
_HAS = r"\s+(?:has|have|does|is\s+(?:at|in|j|h)|takes?|sponsors?|offers?|logs?|graduates?|runs|with|only|\d)"
_ONE = Cue(
    rf"\bthe\s+(?P<looks>{LOOKS})\s+(?:one|program|place|hospital)\b(?!\s+of\b)"
    rf"|\bthe\s+(?P<more>bigger|biggest|smaller|smallest|larger|largest|busier|quieter|older|newer)(?={_HAS}\b)"
)
_BEFORE = re.compile(rf"\b(?P<looks>{LOOKS})(?:\s+(?:one|program|place|hospital))?\s*(?:=|:|\bis\b|\bbeing\b)\s*(?:the\s+)?$")
_BEHIND = re.compile(
    rf"\s*(?:=|\bis\b|\bbeing\b|['’]s\b|,|\()\s*(?:the|by\s+far\s+the|clearly\s+the)\s+(?P<looks>{LOOKS})(?:\s+(?:one|program|place|hospital))?\b"
)
_SAME = {"bigger": "big", "biggest": "big", "large": "big", "larger": "big", "largest": "big", "huge": "big", "smaller": "small"}
_SAME |= {
    "smallest": "small",
    "little": "small",
    "lil": "small",
    "tiny": "small",
    "busier": "busy",
    "quieter": "quiet",
    "older": "old",
    "newer": "new",
}


def described(namings: list[Naming], words: Indexed) -> Iterator[Naming]:
    """Where a program is called by what the message says of it; two that are told apart and have no name are called by their looks."""
    found = list(_ONE.finditer(words))
    if not found:
        return
    names: dict[str, str] = {}
    for naming in namings:
        if naming.name[0] == "@":
            continue
        said = _BEFORE.search(words.text, max(0, naming.start - 30), naming.start) or _BEHIND.match(words.text, naming.end)
        if said:
            names.setdefault(look_of(said["looks"]), naming.name)
    looks = {look_of(match["looks"] or match["more"]) for match in found}
    apart = len(looks) > 1 and not names and all(n.name[0] == "@" for n in namings)
    for match in found:
        look = look_of(match["looks"] or match["more"])
        name = names.get(look) or (f"The {look} one" if apart else None)
        if name:
            yield Naming(name, match.start(), match.end(), "on")


def look_of(word: str) -> str:
    """A word for what a program is, as it is mostly said ("bigger" as "big")."""
    return _SAME.get(word, word)
