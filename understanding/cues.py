"""A message indexed by its words, and the cues looked up in it: patterns that are only tried where a word stands that can open them.

A cue gives exactly what its regular expression gives (`tests/understanding/test_cues.py`); it only finds it sooner, because a pattern whose
words a message doesn't hold costs nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from understanding.openings import LONGEST, Following, Start, openings

_PARTS = re.compile(r"\w+| |[^\w\s]|\s+")


class _Behind(dict[str, "tuple[Cue, ...]"]):
    """For each word that stands behind a certain one, the cues that may open with the two; filled as words are met."""

    def __init__(self, cues: Iterable[tuple[Cue, Following]]) -> None:
        super().__init__()
        self._cues = tuple(cues)

    def __missing__(self, word: str) -> tuple[Cue, ...]:
        if len(self) > 2_000:
            self.clear()
        found = self[word] = tuple(dict.fromkeys([cue for cue, following in self._cues if following.allows(word)]))
        return found


class _Opens(dict[str, "tuple[tuple[Cue, ...], _Behind | None]"]):
    """For each word the cues that may open with it, and those for which the next word decides; filled as words are met, emptied when it
    grows or a cue is added."""

    def __init__(self) -> None:
        super().__init__()
        self._words: dict[str, list[tuple[Cue, Following | None]]] = {}
        self._beginnings: dict[str, list[tuple[Cue, Following | None]]] = {}

    def add(self, cue: Cue, start: Start, following: Following | None) -> None:
        (self._words if start.whole else self._beginnings).setdefault(start.text, []).append((cue, following))
        self.clear()

    def __missing__(self, word: str) -> tuple[tuple[Cue, ...], _Behind | None]:
        cues = list(self._words.get(word, ()))
        for length in range(1, min(len(word), LONGEST) + 1):
            cues += self._beginnings.get(word[:length], ())
        always = dict.fromkeys(cue for cue, following in cues if following is None)
        depending = [(cue, following) for cue, following in cues if following is not None and cue not in always]
        if len(self) > 20_000:
            self.clear()
        found = self[word] = (tuple(always), _Behind(depending) if depending else None)
        return found


_OPENS = _Opens()
CUES: list[Cue] = []


class Indexed:
    """A text in lower case with the places where each cue may begin, and the text as it was written. One is made for each message."""

    __slots__ = ("original", "parts", "places", "text")

    def __init__(self, text: str, original: str | None = None) -> None:
        self.text = text
        self.original = text if original is None else original
        self.places: dict[Cue, list[int]] = {}
        self.parts: list[str] = _PARTS.findall(text)  # words, marks and blanks: together they are the text
        places, opens, parts = self.places, _OPENS, self.parts
        last = len(parts) - 1
        for i, (part, at) in enumerate(zip(parts, accumulate(map(len, parts), initial=0), strict=False)):
            if part == " ":
                continue
            cues, behind = opens[part]
            if behind is not None:
                after = i + 1
                while after < last and parts[after].isspace():
                    after += 1
                cues += behind[parts[after] if i + 1 < after <= last else ""]
            for cue in cues:
                if cue in places:
                    places[cue].append(at)
                else:
                    places[cue] = [at]

    def written_as(self, original: str) -> Indexed:
        """The same index over the text written otherwise, character for character."""
        other = object.__new__(Indexed)
        other.text, other.original, other.places, other.parts = self.text, original, self.places, self.parts
        return other


class Cue:
    """A regular expression over the words of an indexed text.

    Each match must open with a word (so the pattern starts with \\b or a lookbehind) or with a punctuation mark; ValueError for a pattern
    that may begin anywhere. `cased` matches against the text as it was written.
    """

    __slots__ = ("cased", "pattern")

    def __init__(self, pattern: str, flags: int = 0, cased: bool = False) -> None:
        self.cased = cased
        self.pattern = re.compile(pattern, flags)
        for start, following in openings(pattern, flags).items():
            _OPENS.add(self, start, None if cased else following)
        CUES.append(self)

    def search(self, text: Indexed, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """As `re.Pattern.search` on the text, from `start` to `end` (an edge of a word)."""
        places = text.places.get(self)
        if places is None or places[-1] < start or (end is not None and places[0] >= end):
            return None
        string = text.original if self.cased else text.text
        stop = len(string) if end is None else end
        match = self.pattern.match
        for at in places:
            if at >= start:
                if at >= stop:
                    return None
                found = match(string, at, stop)
                if found:
                    return found
        return None

    def finditer(self, text: Indexed, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
        """As `re.Pattern.finditer` on the text, from `start` to `end` (an edge of a word)."""
        places = text.places.get(self)
        return self._each(text, places, start, end) if places and places[-1] >= start else ()

    def _each(self, text: Indexed, places: list[int], start: int, end: int | None) -> Iterator[re.Match[str]]:
        string = text.original if self.cased else text.text
        stop = len(string) if end is None else end
        floor = start
        for i in range(bisect_left(places, start), len(places)):
            at = places[i]
            if at >= stop:
                return
            if at >= floor:
                found = self.pattern.match(string, at, stop)
                if found:
                    yield found
                    floor = max(found.end(), at + 1)


def at_capitals(pattern: re.Pattern[str], text: str, capitals: list[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that opens with a capital letter."""
    floor = 0
    for at in capitals:
        match = pattern.match(text, at) if at >= floor else None
        if match:
            yield match
            floor = match.end()
