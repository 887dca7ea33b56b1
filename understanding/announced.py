"""Names that are announced before anything is told of them: "two interviews: Denby and Rowan", "my options are Alden, Corby and Marsh"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.names import clean_name, names_institution
from understanding.naming import Naming
from understanding.plain_names import name_like

_NAME = r"(?-i:[A-Z][A-Za-z'’&-]+(?:[ ][A-Z][A-Za-z'’&-]+){0,2})"
_LIST = Cue(
    rf"\b(?:interviews?|programs?|places|offers|options|invites?|invitations|choices|finalists|hospitals)\b[^.:;\n?!]{{0,24}}?(?:[.:;–—-]|\bat\b|\bfrom\b"
    rf"|\bare\b)\s*(?P<names>{_NAME}(?:\s*(?:,|&|\+|\band\b|\bvs\.?|\bor\b)\s*(?:and\s+|or\s+)?{_NAME})+)",
    re.IGNORECASE,
    cased=True,
)
_BETWEEN = re.compile(r"\s*(?:,|&|\+|\band\b|\bvs\b\.?|\bor\b)\s*(?:and\s+|or\s+)?", re.IGNORECASE)


def announced(words: Indexed) -> Iterator[Naming]:
    """The names of such lists. What stands behind the list is told of none of them until one is named again."""
    for match in _LIST.finditer(words):
        start = match.start("names")
        for piece in _BETWEEN.split(match["names"]):
            at = match["names"].find(piece, start - match.start("names"))
            name = clean_name(piece)
            if name and (names_institution(name) or name_like(name)):
                yield Naming(name, match.start("names") + at, match.start("names") + at + len(piece), "aside")
            start = match.start("names") + at + len(piece)
