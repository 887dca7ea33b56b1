"""Regular expressions that are only tried on a text that holds words without which they can't match: most texts hold none of them.

What is needed is read off the pattern's parse tree, so a pattern and its gate can't grow apart (`tests/understanding/test_gated.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_MOST_WORDS = 30  # of one need; looking for more takes as long as the pattern
_MOST_NEEDS = 3


class Gated:
    """A compiled pattern that passes over whatever lacks a need: of the words of each need, a match holds one.

    ValueError for a pattern that needs nothing, or whose letters may be of any case.
    """

    __slots__ = ("needs", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        if self.pattern.flags & re.IGNORECASE:
            raise ValueError(f"the words of a gate are compared as they are: {pattern[:80]}")
        self.needs = needs(parser.parse(pattern, flags))
        if not self.needs:
            raise ValueError(f"this pattern needs no word: {pattern[:80]}")

    def may_match(self, text: str) -> bool:
        """Whether the text holds all that a match needs."""
        return all(any(word in text for word in need) for need in self.needs)

    def search(self, text: str) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        return self.pattern.search(text) if self.may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        return self.pattern.finditer(text) if self.may_match(text) else iter(())


def needs(items: Sequence[Any]) -> tuple[tuple[str, ...], ...]:
    """What each match of the parsed pattern holds: one word (or part of one) of each of these sets, the most telling set first."""
    found = sorted(filter(_tells, _needs(items)), key=_worth, reverse=True)
    return tuple(tuple(sorted(need, key=lambda word: (len(word), word))) for need in found[:_MOST_NEEDS])


def _needs(items: Sequence[Any]) -> list[frozenset[str]]:
    found: list[frozenset[str]] = []
    letters = ""  # that stand side by side
    for kind, value in (*items, (op.ANY, None)):
        if kind is op.LITERAL:
            letters += chr(value)
            continue
        if letters:
            found.append(frozenset((letters,)))
            letters = ""
        if kind is op.BRANCH:
            branches = [max(_needs(branch), key=_worth, default=None) for branch in value[1]]
            if None not in branches:
                found.append(frozenset[str]().union(*filter(None, branches)))
        elif kind is op.SUBPATTERN and not value[1] & re.IGNORECASE:
            found += _needs(value[3])
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] > 0:
            found += _needs(value[2])
        elif kind is op.IN and all(member is op.LITERAL for member, _ in value):
            found.append(frozenset(chr(code) for _, code in value))
    return found


def _tells(need: frozenset[str]) -> bool:
    """Whether texts may well lack it: no single letters or blanks, nor too many words."""
    return len(need) <= _MOST_WORDS and not any(word.isspace() or (len(word) == 1 and word.isalnum()) for word in need)


def _worth(need: frozenset[str]) -> tuple[bool, int, int]:
    return _tells(need), min(4, *map(len, need), 4), -len(need)
