"""Who is said to have said it: "the PD says 1,400, a resident says 800", "per the website"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment

_WHO = Cue(
    r"""\b(?P<director>pd|p\.d\.|program\s+director|programme\s+director|director|chair(?:man|woman)?|chief\s+of\s+ir|section\s+chief)\b
      |\b(?P<website>website|web\s+site|web\s*page|webpage|site|brochure|their\s+page|(?<='s\ )page|handbook|freida|homepage|slides?
        |flyer)\b
      |\b(?P<office>gme(?:\s+(?:office|secretary|people))?|secretary)\b
      |\b(?P<coordinator>coordinator|program\s+coordinator|pc)\b
    |\b(?P<resident>residents?|chief\s+resident|pgy-?\s?\d|intern|r\d)\b|\b(?P<fellow>fellows?)\b|\b(?P<alumnus>alum(?:nus|na|ni|s)?
      |(?:recent\s+|former\s+)?graduates?|grads?)\b|\b(?P<faculty>attending|faculty\s+member|faculty)\b""",
    re.VERBOSE,
)
_SAYS = re.compile(
    r"^\W*(?:\w+\W+){0,3}?(?:says?|said|told|tells|claim(?:s|ed)?|quot(?:es|ed)|mention(?:s|ed)?|report(?:s|ed)?|thinks?|lists?"
    r"|states?|stated|put|puts|gave|admit(?:s|ted)?|reckons?|advertis\w+|insist\w*|swears?|shows?|guess(?:es|ed)?|estimated?"
    r"|promised|(?:e-?)?mail(?:s|ed)?|wrote|writes|texted|texts|messaged|repl(?:ies|ied)|answer(?:s|ed)|respond(?:s|ed)|confirm(?:s|ed)"
    r"|den(?:ies|ied))\b"
)
_PER = Cue(
    r"\b(?:per|according\s+to|from|on|by|via|as\s+per|asked|source:)\s+(?:the\s+|a\s+|an\s+|one\s+|their\s+|my\s+|his\s+|her\s+|[\w']+\s+)?$"
)
_WHO_NAMES = {
    "director": "program director",
    "website": "website",
    "coordinator": "coordinator",
    "office": "GME office",
    "resident": "resident",
    "fellow": "fellow",
    "alumnus": "alumnus",
    "faculty": "faculty",
}
_SAID_BY = Cue(
    r"\b(?:according\s+to|as\s+per|per|says?|said)\s+(?:the\s+|an?\s+|one\s+|their\s+|my\s+)?(?:chief\s+|current\s+"
    r"|former\s+)?(?P<who>pd|program\s+director|website|coordinator|residents?\b|fellows?\b|alum\w*|graduates?"
    r"|director)\b(?!\s+(?:year|class))|\b(?:on|from)\s+(?:the|their)\s+(?P<site>website|site|page)\b"
)
_PER_ONE = re.compile(r"\bper\s+(?:resident|fellow|graduate)")
_NUMBERS_BEHIND = frozenset(("website", "director", "coordinator", "office"))
_NUMBER_BEHIND = re.compile(r"\W*(?:is|:|-)?\s*(?:at\s*)?(?:~|\d|about|[hj][\s-]?1|(?:yes|no)\b)")


class Sources:
    """Finds the person or page a place of the message is ascribed to."""

    def __init__(self, words: Indexed) -> None:
        self._words = words
        self._lower = words.text
        self._found: list[tuple[int, int, str]] | None = None

    def before(self, floor: int, start: int, segment: Segment | None = None) -> str | None:
        """The nearest "PD says", "per the website", "a resident told me" between `floor` and `start`, or "according to" behind it."""
        everyone = self.all()
        found = None
        for begin, end, who in everyone:
            if floor <= begin and end <= start:
                found = who
        if found is None and segment is not None and everyone:
            late = _SAID_BY.search(self._words, start, segment.end)
            if late and not _PER_ONE.search(late[0]):
                named = _WHO.pattern.search(late[0])
                found = _WHO_NAMES[named.lastgroup or ""] if named else None
        return found

    def all(self) -> list[tuple[int, int, str]]:
        """Where each person or page is named that says something, and who it is, in order."""
        if self._found is None:
            self._found = list(self._find())
        return self._found

    def _find(self) -> Iterator[tuple[int, int, str]]:
        for match in _WHO.finditer(self._words):
            group = match.lastgroup or ""
            start, end = match.span()
            after = self._lower[end : end + 40]
            if (
                _SAYS.match(after)
                or _PER.search(self._words, max(0, start - 30), start)
                or (group in _NUMBERS_BEHIND and _NUMBER_BEHIND.match(after) and "," not in after[:3])
            ):
                yield start, end, _WHO_NAMES[group]
            elif _SAID_BY.search(self._words, max(0, start - 30), end):
                yield end, end, _WHO_NAMES[group]
