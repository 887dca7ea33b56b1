"""The words of a message, repaired where misspelt, and the known phrases among them (spaCy's PhraseMatcher on a blank pipeline)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

import spacy
import yaml
from rapidfuzz.distance import OSA
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from understanding.cues import Indexed

LEXICON = Path(__file__).parent / "lexicon"
_GLUED = re.compile(r"\d+(?=[^\W\d_]{3})")
_UNDERSCORED = re.compile(r"[^\W_]+|_")
_APOSTROPHES = frozenset("'’`")
_UNKNOWN = "\u00a4"  # stands for every word no phrase holds, so that spaCy's store of words can't grow
_HYPHENS = frozenset("-‐‑")
_CACHE_LIMIT = 20_000
_KINDS = ("units", "procedures", "attributes", "aspects", "judgements")
_FIRST = attrgetter("first")


class Token(NamedTuple):
    """One word or mark: in lower case, repaired, without apostrophes; and its place in the message."""

    norm: str
    start: int
    end: int


class Phrase(NamedTuple):
    """A known phrase: its kind ("units", "procedures", "attributes" and so on), its key in that lexicon, and its first and last token."""

    kind: str
    key: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Page:
    """A message as words and the known phrases among them, longest first where two overlap."""

    text: str
    lower: str
    tokens: tuple[Token, ...]
    phrases: Mapping[str, tuple[Phrase, ...]]


def read_lexicon(name: str) -> dict[str, Any]:
    """The YAML file `name` of the lexicon."""
    content = yaml.safe_load((LEXICON / f"{name}.yml").read_text(encoding="utf-8"))
    if not isinstance(content, dict):
        raise ValueError(f"{name}.yml: a mapping was expected")
    return content


def tokenize(parts: Sequence[str]) -> list[tuple[str, int, int]]:
    """Words and marks with their places, from the parts of a lower-case text (`Indexed.parts`).

    A word is written without its apostrophes ("don't" is "dont"), a number is cut from the word glued to it ("4residents"), and a hyphen
    inside or at the end of a word is left out ("stent-graft" is two words).
    """
    found: list[tuple[str, int, int]] = []
    start, word_ends, joins, blank = 0, -1, -1, True
    for part in parts:
        end = start + len(part)
        if part == " ":
            blank = True
        elif part.isalnum():
            if joins == start:
                found.pop()  # the apostrophe
                word, begun, _ = found.pop()
                found.append((word + part, begun, end))
            elif part.isalpha() or not (number := _GLUED.match(part)):
                found.append((part, start, end))
            else:
                cut = start + number.end()
                found += ((number[0], start, cut), (part[number.end() :], cut, end))
            word_ends, blank = end, False
        elif part.isspace():
            found += (("\n", start + i, start + i + 1) for i, mark in enumerate(part) if mark == "\n")
            blank = True
        elif part[0].isalnum() or part[0] == "_":
            found += ((piece[0], start + piece.start(), start + piece.end()) for piece in _UNDERSCORED.finditer(part))
            blank = False
        else:
            if blank or part not in _HYPHENS:
                found.append((part, start, end))
                if word_ends == start and part in _APOSTROPHES:
                    joins = end
            blank = False
        start = end
    return found


class _Repair:
    """Repairs one slip in a word of the field (letter missing, added, changed or two swapped)."""

    def __init__(self) -> None:
        typos = read_lexicon("typos")
        self._instead: dict[str, str] = typos["instead"]
        self._targets: frozenset[str] = frozenset(typos["repair"])
        self._leave: frozenset[str] = frozenset(typos["leave"]) | self._targets
        self._index: dict[str, list[str]] = {}
        for word in self._targets:
            for form in {word, *self._shorter(word)}:
                self._index.setdefault(form, []).append(word)
        self._words = frozenset(str(read_lexicon("ordinary")["words"]).split())

    @staticmethod
    def _shorter(word: str) -> set[str]:
        return {word[:i] + word[i + 1 :] for i in range(len(word))}

    def _two_slips(self, word: str) -> list[str]:
        """Targets that have the same letters in another order, or, when long, two slips: "redisents", "proceddurs"."""
        alike = [t for t in self._targets if t[0] == word[0] and abs(len(t) - len(word)) <= 1]
        mixed = [t for t in alike if t[-1] == word[-1] and sorted(t) == sorted(word)]
        return mixed or [t for t in alike if len(word) >= 9 and t[-1] == word[-1] and OSA.distance(word, t, score_cutoff=2) <= 2]

    def __call__(self, word: str) -> str:
        """The word of the field that `word` is a slip of, or `word`."""
        if word in self._instead:
            return self._instead[word]
        if not 5 <= len(word) <= 20 or word in self._leave or not word.isalpha():
            return word
        near: set[str] = set()
        for form in {word, *self._shorter(word)}:
            near.update(self._index.get(form, ()))
        best = [target for target in near if target[0] == word[0] and OSA.distance(word, target, score_cutoff=1) <= 1]
        if not best and len(word) >= 7 and word not in self._words:
            best = self._two_slips(word)
        if not best:
            return word
        same_end = [target for target in best if target[-1] == word[-1]]
        return sorted(same_end or best, key=lambda target: (abs(len(target) - len(word)), target))[0]


class _Norms(dict[str, str]):
    """Words as they are read, looked up once each; emptied when it grows, so that messages leave nothing behind for long."""

    def __init__(self, known: Container[str], repair: _Repair) -> None:
        super().__init__()
        self._known, self._repair = known, repair

    def __missing__(self, word: str) -> str:
        if len(self) > _CACHE_LIMIT:
            self.clear()
        norm = self[word] = word if word in self._known else self._repair(word)
        return norm


class Lexicon:
    """The known phrases. Made once; reading a message with it keeps nothing of the message."""

    def __init__(self) -> None:
        self._vocab = spacy.blank("en").vocab
        self._matcher = PhraseMatcher(self._vocab, attr="ORTH")
        self._repair = _Repair()
        self._orths: dict[str, int] = {}
        self._norms = _Norms(self._orths, self._repair)
        self._names: dict[int, tuple[str, str]] = {}
        self._unknown: int = self._vocab[_UNKNOWN].orth
        self.units: dict[str, dict[str, Any]] = read_lexicon("units")
        for key, unit in self.units.items():
            self._add("units", key, unit["phrases"])
        for key, phrases in read_lexicon("procedures").items():
            self._add("procedures", str(key), phrases)
        self._of_the_field = frozenset(self._orths)
        for fact, values in read_lexicon("attributes").items():
            for value, phrases in values.items():
                self._add("attributes", f"{fact}={value}", phrases)
        qualities = read_lexicon("qualities")
        for kind in ("aspects", "judgements"):
            for key, phrases in qualities[kind].items():
                self._add(kind, str(key), phrases)

    def _add(self, kind: str, key: str, phrases: Iterable[str]) -> None:
        for phrase in phrases:
            words = [word for word, _, _ in tokenize(Indexed(str(phrase).lower()).parts) if word not in _HYPHENS]
            self._orths.update((word, self._vocab[word].orth) for word in words)
            self._matcher.add(f"{kind}|{key}", [Doc(self._vocab, words=words)])
            self._names[self._vocab.strings[f"{kind}|{key}"]] = (kind, key)

    def known(self, word: str) -> bool:
        """Whether a phrase for what is counted or done holds the word."""
        return word in self._of_the_field

    def repaired(self, word: str) -> str:
        """The word as it is read: the known word it is a slip of, or itself."""
        return self._repair(word)

    def read(self, text: Indexed) -> Page:
        """The words and phrases of a text."""
        known, norms = self._orths, self._norms
        new = tuple.__new__  # several times faster than Token(...)
        tokens = tuple([new(Token, (norms[word], start, end)) for word, start, end in tokenize(text.parts)])
        if not tokens:
            return Page(text.original, text.text, (), dict.fromkeys(_KINDS, ()))
        doc = Doc(self._vocab, words=[known.get(token[0], self._unknown) for token in tokens])
        names = self._names
        found: dict[str, list[Phrase]] = {kind: [] for kind in _KINDS}
        for name, first, stop in self._matcher(doc):
            kind, key = names[name]
            found[kind].append(new(Phrase, (kind, key, first, stop - 1)))
        # two keys may share a phrase ("chemo- and radioembolization" names two procedures); else the longest wins
        return Page(
            text.original, text.text, tokens, {kind: tuple(_longest(phrases, kind == "procedures")) for kind, phrases in found.items()}
        )


def _longest(phrases: list[Phrase], shared: bool = False) -> list[Phrase]:
    phrases.sort(key=_FIRST)
    if all(one.last < other.first for one, other in pairwise(phrases)):
        return phrases
    chosen: list[Phrase] = []
    covered: dict[int, tuple[int, int]] = {}
    for phrase in sorted(phrases, key=lambda p: (p.first - p.last, p.first)):
        span = (phrase.first, phrase.last)
        here = {covered.get(i) for i in range(phrase.first, phrase.last + 1)}
        if here == {None} or (shared and here == {span}):
            chosen.append(phrase)
            covered.update(dict.fromkeys(range(phrase.first, phrase.last + 1), span))
    return sorted(chosen, key=lambda p: p.first)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, read on first use."""
    return Lexicon()
