"""Misspelt words of a question put right by the words that questions are made of ("waht makes an aplication compettitive")."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from rapidfuzz.distance import OSA

from understanding.plain_names import ordinary_words

_WORD: Final = re.compile(r"(?<![\w'’/.@-])[a-z]{5,20}(?![\w'’/@-])")  # names begin with a capital
_TWO_SLIPS_FROM: Final = 8  # letters; a shorter word with two slips may be any other
_CACHED: Final = 5_000


class Respelling:
    """Knows words, and puts one it doesn't know right where it is near to one of them."""

    def __init__(self, known: Collection[str], usual: Collection[str]) -> None:
        """`known` words stay as they are; `usual` ones are what a misspelt word is read as."""
        self._known = frozenset(known) | frozenset(ordinary_words())
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(usual):
            if len(word) >= 4 and word.isascii() and word.isalpha():
                self._by_letter.setdefault(word[0], []).append(word)
        self._found: dict[str, str] = {}

    def put_right(self, text: str) -> str:
        """The text with its misspelt words as they are usually spelt."""
        return _WORD.sub(lambda match: self._right(match[0]), text)

    def _right(self, word: str) -> str:
        if word in self._known or (word.endswith("s") and word[:-1] in self._known):  # "theres", "logbooks"
            return word
        if word not in self._found:
            if len(self._found) > _CACHED:
                self._found.clear()  # so that messages leave nothing behind for long
            self._found[word] = self._nearest(word)
        return self._found[word]

    def _nearest(self, word: str) -> str:
        slips = 2 if len(word) >= _TWO_SLIPS_FROM else 1
        near = [usual for usual in self._by_letter.get(word[0], ()) if abs(len(usual) - len(word)) <= slips]
        distances = [(OSA.distance(word, usual, score_cutoff=slips), usual) for usual in near]
        return min((found for found in distances if found[0] <= slips), default=(0, word))[1]
