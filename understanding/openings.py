"""The words with which a regular expression can open, read off its parse tree: the first, and the word behind it where that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

LONGEST = 12  # characters of a word that are looked at
_DEEPEST = 60  # items of a pattern gone through for one word
_MOST_STEPS = 20_000  # items gone through for one pattern; from then on three characters of a word must do
_EDGE, _DIGITS, _MARK = "\0", "\1", "\2"  # the edge of a word; one digit or more; whatever is no part of a word
_WORD = re.compile(rf"[\w{_DIGITS}]+")
_WORD_DONE = re.compile(rf"{_EDGE}*(?:[\w{_DIGITS}]+{_EDGE}*[^\w{_EDGE}{_DIGITS}]|[\w{_DIGITS}]{{{LONGEST + 1}}}|[^\w\s{_EDGE}{_DIGITS}])")

_TORN = re.compile(rf"[\w{_DIGITS}]{_EDGE}+[\w{_DIGITS}]")


class Start(NamedTuple):
    """A word or mark: the whole of it, or what it begins with."""

    text: str
    whole: bool


class Following:
    """The words or marks that can stand behind the first word of a pattern, blanks between."""

    __slots__ = ("_beginnings", "_words")

    def __init__(self, starts: Iterable[Start]) -> None:
        starts = list(starts)
        self._words = frozenset(start.text for start in starts if start.whole)
        self._beginnings = tuple(start.text for start in starts if not start.whole)

    def allows(self, word: str) -> bool:
        """Whether the pattern can go on with this word."""
        return word in self._words or word.startswith(self._beginnings)


def openings(pattern: str, flags: int) -> dict[Start, Following | None]:
    """With what a match can open, and what can follow each (None: anything).

    ValueError for a pattern that could begin inside a word or with anything at all.
    """
    tree = parser.parse(pattern, flags)
    _check_start(tree, pattern)
    return _Openings(pattern).of(list(tree))


class _Rest(NamedTuple):
    """What is left of a pattern: its next item, and the rest behind that (None: the end)."""

    item: tuple[Any, Any]
    behind: _Rest | None


class _Begun(NamedTuple):
    """A text that a match can begin with, what of the pattern may follow it, and whether that is all that can."""

    text: str
    rest: _Rest | None
    known: bool


class _Openings:
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._steps = 0
        self._rests: dict[tuple[int, int, int], _Rest | None] = {}
        self._repeated: dict[int, _Rest] = {}
        self._seconds: dict[int, frozenset[Start] | None] = {}

    def of(self, tree: list[Any]) -> dict[Start, Following | None]:
        found: dict[Start, set[frozenset[Start] | None]] = {}
        for text, rest, known in self._words(self._before(tree, None), ""):
            starts = _starts(text)
            if starts is None:
                raise ValueError(f"a cue must open with a word or a mark, this one may open with anything: {self._pattern[:80]}")
            seconds = self._behind(rest) if known and text[-1] == " " else None
            for start in starts:
                found.setdefault(start, set()).add(seconds)
        made: dict[frozenset[Start], Following] = {}
        opens: dict[Start, Following | None] = {}
        for start, sets in found.items():
            words = None if None in sets else frozenset[Start]().union(*filter(None, sets))
            opens[start] = None if words is None else made.setdefault(words, Following(words))
        return opens

    def _behind(self, rest: _Rest | None) -> frozenset[Start] | None:
        """The words or marks with which the rest of a pattern can open; None when it may be anything."""
        if id(rest) not in self._seconds:
            found: set[Start] | None = set()
            for text, _, _ in self._words(rest, " "):
                starts = _starts(text.lstrip(f" {_EDGE}"))
                found = None if found is None or starts is None else found.union(starts)
            self._seconds[id(rest)] = None if found is None else frozenset(found)
        return self._seconds[id(rest)]

    def _before(self, items: Sequence[Any], rest: _Rest | None) -> _Rest | None:
        """`items`, then `rest`; the same object for the same two."""
        key = (id(items), len(items), id(rest))
        if key not in self._rests:
            made = rest
            for item in reversed(items):
                made = _Rest(item, made)
            self._rests[key] = made
        return self._rests[key]

    def _words(self, rest: _Rest | None, text: str) -> list[_Begun]:
        found: list[_Begun] = []
        self._begin(rest, text, 0, found)
        return found

    def _begin(self, rest: _Rest | None, text: str, depth: int, found: list[_Begun]) -> None:
        """Adds what a match can begin with, each up to the end of its first word and one character on."""
        if _TORN.search(text):
            return  # no word has an edge inside
        self._steps += 1
        if self._steps > _MOST_STEPS and len(text.strip(f" {_EDGE}")) >= 3:
            found.append(_Begun(text, None, False))
            return
        if rest is None or depth > _DEEPEST or _WORD_DONE.match(text.lstrip(" ")):
            found.append(_Begun(text, rest, depth <= _DEEPEST))
            return
        (kind, value), behind = rest
        depth += 1
        if kind is op.BRANCH:
            for branch in value[1]:
                self._begin(self._before(branch, behind), text, depth, found)
        elif kind is op.SUBPATTERN:
            self._begin(self._before(value[3], behind), text, depth, found)
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            least, most, inner = value
            if least == 0:
                self._begin(behind, text, depth, found)
            characters = _characters(*inner[0]) if len(inner) == 1 else None
            if most == 1 or characters in ({" "}, {_DIGITS}):
                self._begin(self._before(inner, behind), text, depth, found)
            elif characters is None:
                self._begin(self._before(inner, self._again(rest)), text, depth, found)
            elif any(character.isalnum() or character in f"_{_DIGITS}" for character in characters):
                found += [_Begun(text + character, None, False) for character in characters]
            else:
                for character in characters:
                    if character != " " or text[-1:] != " ":  # one blank stands for all
                        self._begin(self._again(rest), text + character, depth, found)
        elif kind is op.AT and value is op.AT_BOUNDARY:
            self._begin(behind, text + _EDGE, depth, found)
        elif kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
            self._begin(behind, text, depth, found)
        else:
            characters = _characters(kind, value)
            if characters is None:
                found.append(_Begun(text, None, False))
            for character in characters or ():
                self._begin(behind, text + character, depth, found)

    def _again(self, rest: _Rest) -> _Rest:
        """What is left of a pattern when the group that is repeated next was gone through once."""
        if id(rest) not in self._repeated:
            (kind, (least, most, inner)), behind = rest
            self._repeated[id(rest)] = _Rest((kind, (max(0, least - 1), most if most is op.MAXREPEAT else most - 1, inner)), behind)
        return self._repeated[id(rest)]


def _starts(text: str) -> list[Start] | None:
    """What a text that opens with this can begin with; None when it may be anything."""
    text = text.lower().lstrip(_EDGE)
    word = _WORD.match(text)
    if word is None:
        return [Start(text[0], True)] if text and text[0] not in f" {_MARK}" else None
    begun, digits, _ = word[0].partition(_DIGITS)
    if digits:
        return [Start(f"{begun}{digit}"[:LONGEST], False) for digit in "0123456789"]
    return [Start(begun[:LONGEST], len(begun) <= LONGEST and len(begun) < len(text))]


def _characters(kind: Any, value: Any) -> set[str] | None:
    """What one character of a pattern can be, a blank for any; None when it may be too much."""
    if kind is op.LITERAL:
        return {" " if chr(value).isspace() else chr(value)}
    if kind is not op.IN:
        return None
    found: set[str] = set()
    for member, of in value:
        if member is op.LITERAL:
            found.add(" " if chr(of).isspace() else chr(of))
        elif member is op.CATEGORY and of in _CATEGORIES:
            found.add(_CATEGORIES[of])
        elif member is op.RANGE and of[1] - of[0] < 12:
            found.update(chr(code) for code in range(of[0], of[1] + 1))
        else:
            return None
    return found


_CATEGORIES = {op.CATEGORY_SPACE: " ", op.CATEGORY_NOT_WORD: _MARK, op.CATEGORY_DIGIT: _DIGITS}


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
