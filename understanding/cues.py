"""A message indexed by its words, and the cues looked up in it: patterns that are only tried where a word stands that can open them.

A cue gives exactly what its regular expression gives (`tests/understanding/test_cues.py`); it only finds it sooner, because a pattern whose
words a message doesn't hold costs nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_PARTS = re.compile(r"\w+| |[^\w\s]|\s+")
_LONGEST = 12  # characters of an opening that are looked at
_MOST = 4_000  # openings of one pattern
_EDGE = "\0"


class _Opens(dict[str, "tuple[Cue, ...]"]):
    """For each word the cues that may open with it; filled as words are met, emptied when it grows or a cue is added."""

    def __init__(self) -> None:
        super().__init__()
        self.words: dict[str, list[Cue]] = {}
        self.beginnings: dict[str, list[Cue]] = {}

    def add(self, cue: Cue, opening: str, whole: bool) -> None:
        (self.words if whole else self.beginnings).setdefault(opening, []).append(cue)
        self.clear()

    def __missing__(self, word: str) -> tuple[Cue, ...]:
        cues = dict.fromkeys(self.words.get(word, ()))
        for length in range(1, min(len(word), _LONGEST) + 1):
            cues.update(dict.fromkeys(self.beginnings.get(word[:length], ())))
        if len(self) > 20_000:
            self.clear()
        found = self[word] = tuple(cues)
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
        places, opens = self.places, _OPENS
        for part, at in zip(self.parts, accumulate(map(len, self.parts), initial=0), strict=False):
            for cue in opens[part]:
                if cue in places:
                    places[cue].append(at)
                else:
                    places[cue] = [at]


class Cue:
    """A regular expression over the words of an indexed text.

    Each match must open with a word (so the pattern starts with \\b or a lookbehind) or with a punctuation mark; ValueError for a pattern
    that may begin anywhere. `cased` matches against the text as it was written.
    """

    __slots__ = ("cased", "pattern")

    def __init__(self, pattern: str, flags: int = 0, cased: bool = False) -> None:
        self.cased = cased
        self.pattern = re.compile(pattern, flags)
        for opening, whole in _openings(parser.parse(pattern, flags), pattern):
            _OPENS.add(self, opening, whole)
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


def _openings(tree: Sequence[Any], pattern: str) -> set[tuple[str, bool]]:
    """The words or marks with which a match can open, each whole or as the beginning of a word."""
    _check_start(tree, pattern)
    found = set()
    for text, _ in _firsts(list(tree)):
        text = text.lower().lstrip(_EDGE)
        word = re.match(r"\w+", text)
        if not text or text[0].isspace():
            raise ValueError(f"a cue must open with a word or a mark, this one may open with anything: {pattern[:80]}")
        found.add((word[0][:_LONGEST], len(word[0]) < min(len(text), _LONGEST + 1)) if word else (text[0], True))
    return found


def _firsts(items: list[Any]) -> set[tuple[str, bool]]:
    """The literal texts a sequence of parsed items can begin with, and whether each is the whole of the sequence."""
    if not items:
        return {("", True)}
    heads = _head(*items[0])
    found: set[tuple[str, bool]] = set()
    following: set[tuple[str, bool]] | None = None
    for text, whole in heads:
        if not whole or len(text) > _LONGEST:
            found.add((text, False))
            continue
        if following is None:
            following = _firsts(items[1:])
        found.update((text + more, end) for more, end in following)
        if len(found) > _MOST:
            return {(text, False) for text, _ in heads}
    return found


def _head(kind: Any, value: Any) -> set[tuple[str, bool]]:
    """The literal texts one parsed item can begin with. A blank stands for whatever is no part of a word, _EDGE for the edge of one."""
    if kind is op.LITERAL:
        return {(chr(value), True)}
    if kind is op.IN:
        return _member(value)
    if kind is op.BRANCH:
        return set().union(*(_firsts(list(branch)) for branch in value[1]))
    if kind is op.SUBPATTERN:
        return _firsts(list(value[3]))
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inner = value
        heads = _firsts(list(inner))
        if most > 1:
            heads = {(text, False) for text, _ in heads}
        return heads | {("", True)} if least == 0 else heads
    if kind is op.AT and value is op.AT_BOUNDARY:
        return {(_EDGE, True)}
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return {("", True)}
    return {("", False)}


def _member(items: Sequence[Any]) -> set[tuple[str, bool]]:
    heads: set[tuple[str, bool]] = set()
    for kind, value in items:
        if kind is op.LITERAL:
            heads.add((chr(value), True))
        elif kind is op.CATEGORY and value in (op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD):
            heads.add((" ", False))
        elif kind is op.CATEGORY and value is op.CATEGORY_DIGIT:
            heads.update((digit, True) for digit in "0123456789")
        elif kind is op.RANGE and value[1] - value[0] < 12:
            heads.update((chr(code), True) for code in range(value[0], value[1] + 1))
        else:
            return {("", False)}
    return heads


def _check_start(items: Sequence[Any], pattern: str) -> None:
    """Every way into the pattern must pass a word boundary or begin with a mark."""
    for kind, value in items:
        if kind is op.AT and value is op.AT_BOUNDARY:
            return
        if kind is op.AT and value is op.AT_BEGINNING_STRING:
            break
        if kind in (op.ASSERT, op.ASSERT_NOT):
            if value[0] < 0 and kind is op.ASSERT_NOT and _holds_word(value[1]):
                return
            continue
        if kind is op.LITERAL and not (chr(value).isalnum() or chr(value) in "_ \t\n"):
            return
        if kind is op.SUBPATTERN:
            _check_start(value[3], pattern)
            return
        if kind is op.BRANCH:
            for branch in value[1]:
                _check_start(branch, pattern)
            return
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            _check_start(value[2], pattern)
            if value[0] > 0:
                return
            continue
        break
    raise ValueError(f"a cue must open with \\b or a mark, so that it can't begin inside a word: {pattern[:80]}")


def _holds_word(items: Sequence[Any]) -> bool:
    """Whether a lookbehind forbids word characters."""
    return any(
        (kind is op.IN and any(k is op.CATEGORY and v is op.CATEGORY_WORD for k, v in value))
        or (kind is op.CATEGORY and value is op.CATEGORY_WORD)
        for kind, value in items
    )
