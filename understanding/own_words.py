"""A message with the words that people use of themselves repaired where they are misspelt ("neeed h1b vissa, egyptain pasport")."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from understanding.chat_spelling import short_forms
from understanding.cues import Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.words import read_lexicon

_CACHED = 20_000


class _Spelling(dict[str, str]):
    """What a word is read as; a word that is known, or near to none, stays as it is."""

    def __init__(self) -> None:
        super().__init__()
        lists, origins = read_lexicon("own_words"), read_lexicon("origins")
        targets = set(str(lists["repair"]).split())
        targets |= {word for key in ("nations", "countries") for word in str(origins[key]).split() if len(word) >= 6 and word.isalpha()}
        known = set(str(read_lexicon("ordinary")["words"]).split()) | {word for words in origins.values() for word in str(words).split()}
        self._instead: dict[str, str] = {**short_forms(), **lists["instead"]}
        self._known = known | targets | {f"{word}s" for word in targets}
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(targets):
            self._by_letter.setdefault(word[0], []).append(word)

    def __missing__(self, word: str) -> str:
        if len(self) > _CACHED:
            self.clear()  # so that messages leave nothing behind for long
        right = self[word] = self._right(word)
        return right

    def _right(self, word: str) -> str:
        if word in self._instead:
            return self._instead[word]
        if len(word) < 5 or word in self._known or not word.isascii():
            return word
        slips = 2 if len(word) >= 9 else 1
        near = [t for t in self._by_letter.get(word[0], ()) if abs(len(t) - len(word)) <= slips]
        scored = [(OSA.distance(word, t, score_cutoff=slips), t) for t in near]
        best = min((s for s in scored if s[0] <= slips), default=None)
        return word if best is None or (len(best[1]) < 6 and best[0] > 1) else best[1]


_OF_ONESELF = re.compile(r"\b(?:i|i'?m|my|me|imgs?|fmgs?|yog|ste?p\s?\d?|usmle|grad\w*)\b|vi[sz]+a|spons|\b[jh]-?1|pass?p|cit[iz]")


@lru_cache(maxsize=1)
def _spelling() -> _Spelling:
    return _Spelling()


@dataclass(frozen=True, slots=True)
class Repaired:
    """A message's text with words repaired; `ends` are where those words end in the text as written, `shifts` how far all behind moved."""

    words: Indexed
    ends: tuple[int, ...]
    shifts: tuple[int, ...]

    def segments(self, segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
        """The sentences, where they stand in the repaired text."""
        return tuple(
            s._replace(text=self.words.original[self._new(s.start) : self._new(s.end)], start=self._new(s.start), end=self._new(s.end))
            for s in segments
        )

    def trait(self, trait: Trait) -> Trait:
        """A fact found in the repaired text, where it stands in the text as written."""
        start = self._old(trait.start)
        return trait._replace(start=start, end=max(start + 1, self._old(trait.end)))

    def _shift(self, count: int) -> int:
        return self.shifts[count - 1] if count else 0

    def _new(self, place: int) -> int:
        return place + self._shift(bisect_right(self.ends, place))

    def _old(self, place: int) -> int:
        count = bisect_right([end + shift for end, shift in zip(self.ends, self.shifts, strict=True)], place)
        return place - self._shift(count)


def repaired(words: Indexed) -> Repaired | None:
    """The message with its misspelt words put right, or None when there are none."""
    if not _OF_ONESELF.search(words.text):
        return None
    spelling = _spelling()
    changed: list[tuple[int, int, str]] = []
    at = 0
    for part in words.parts:
        if part.isalpha() and (right := spelling[part]) != part:
            changed.append((at, at + len(part), right))
        at += len(part)
    if not changed:
        return None
    text, original, shifts, last, shift = "", "", [], 0, 0
    for start, end, right in changed:
        text += words.text[last:start] + right
        original += words.original[last:start] + (right.capitalize() if words.original[start].isupper() else right)
        shift += len(right) - (end - start)
        shifts.append(shift)
        last = end
    text += words.text[last:]
    original += words.original[last:]
    return Repaired(Indexed(text, original), tuple(end for _, end, _ in changed), tuple(shifts))
