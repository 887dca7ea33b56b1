"""Finds names of programs by their form and by their part in the sentence, weighed together over the whole message.

A run of words with capitals is a candidate when it looks like a name (`place_forms`). Each place where it stands adds what it does there
(`name_roles`). What looks more like a name needs less of a part; a person, a country, a school somebody went to or a building is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from understanding.cues import Indexed
from understanding.name_roles import NEUTRAL, part_of_name, reach_of_name
from understanding.names import by_capital, name_words
from understanding.naming import Naming
from understanding.place_forms import Kind, compound, kind_of, listed, lowered
from understanding.plain_names import ordinary_words
from understanding.segments import Segment

_WORD = r"(?:St\.|Mt\.|Ft\.|[A-Z][\w'’&-]*)"
_RUN = re.compile(rf"(?<![\w'’@/&.-]){_WORD}(?:[ ](?:of[ ]|de[ ]|del[ ]|la[ ])?{_WORD}){{0,7}}")
_TOKEN = re.compile(_WORD)
_OWNED = re.compile(r"['’]s?$")
_TITLES = frozenset("dr mr mrs ms prof professor drs university college".split())
_ENOUGH = 3  # of form and part together
_MOST = 60  # candidates of one message


class _Word(NamedTuple):
    text: str
    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Candidate:
    name: str
    start: int
    end: int
    form: int  # how much it looks like a name, 1 to 3


def candidate_names(words: Indexed, segments: tuple[Segment, ...], known: list[Naming]) -> Iterator[Naming]:
    """Where programs are named that stand in no list: `known` are the namings found otherwise."""
    told: list[tuple[_Candidate, int]] = []
    weight: dict[str, int] = {}
    refused: set[str] = set()
    for place in _candidates(words.original):
        part = part_of_name(words, place.start, place.end, place.form)
        told.append((place, part))
        key = place.name.lower()
        weight[key] = max(weight.get(key, 0), place.form + max(part, NEUTRAL))
        if part < NEUTRAL:
            refused.add(key)
        if len(told) == _MOST:
            break
    named = {n.name.lower() for n in known}
    for place, part in told:
        key = place.name.lower()
        enough = weight[key] >= _ENOUGH + (key in refused)
        if part >= NEUTRAL and (enough or key in named):
            yield Naming(place.name, place.start, place.end, reach_of_name(words, place.start, place.end, segments))


def lower_names(words: Indexed, segments: tuple[Segment, ...], known: list[Naming]) -> Iterator[Naming]:
    """Names in small letters: words made as names of places are, where they do what programs do or are named in capitals elsewhere."""
    names = {n.name.lower(): n.name for n in known}
    at, before = 0, ""
    for word in words.parts:
        start, at = at, at + len(word)
        if word == " ":
            continue
        two = f"{before} {word}"
        if (len(word) > 2 and lowered(before, word)) or (two in names and " " in names[two]):
            name, start = two, start - len(before) - 1
        elif (len(word) > 5 and compound(word)) or (len(word) > 3 and word in names):
            name = word
        else:
            before = word
            continue
        before = word
        if words.original[start:at] != name:
            continue
        if name in names or part_of_name(words, start, at, 2) > NEUTRAL:
            yield Naming(names.get(name, name.title()), start, at, reach_of_name(words, start, at, segments))


@lru_cache(maxsize=1)
def _known() -> re.Pattern[str]:
    """Well-known names of several words, as they are written: "Holy Family", "Our Lady of Lourdes"."""
    names = sorted((name for name in name_words()[2] if " " in name), key=len, reverse=True)
    written = [
        (n, " ".join(word if word in ("of", "the") else f"(?i:{re.escape(word[0])}){re.escape(word[1:])}" for word in n.split()))
        for n in names
    ]
    return re.compile(rf"(?<![\w'’])(?=[A-Z])(?:{by_capital(written)})(?![\w'’-]\w\w)")


def _candidates(text: str) -> Iterator[_Candidate]:
    for match in _known().finditer(text):
        yield _Candidate(match[0], match.start(), match.end(), 2)
    shouted = sum(map(str.isupper, text)) * 3 > len(text)
    for run in _RUN.finditer(text):
        words = _as_places([_word(m[0], run.start() + m.start(), not i or shouted) for i, m in enumerate(_TOKEN.finditer(run[0]))])
        first: int | None = None
        for place, word in enumerate([*words, None]):
            if word is not None and word.kind != "ordinary":
                first = place if first is None else first
                if not _OWNED.search(text, word.start, word.end + 2) or text[word.end : word.end + 1] not in ("'", "’"):
                    continue
                place += 1  # "Windham's IR": the name ends with its owner's mark
            if first is not None:
                before = words[first - 1].text if first else None
                found = _made(text, words[first:place], before, words[place].text if place < len(words) else None)
                if found:
                    yield found
            first = None


def _as_places(words: list[_Word]) -> list[_Word]:
    """The words of a run, an ordinary one that names a piece of land behind another of them as one of the landscape ("Cedar Gap")."""
    places = list(words)
    for number, (before, word) in enumerate(pairwise(words)):
        if word.kind != "ordinary" or not listed("features", word.text.lower()) or word.text.isupper():
            continue
        if before.kind in ("landscape", "place", "unheard", "saint") or listed("first", before.text.lower()):
            places[number + 1] = word._replace(kind="landscape")
            places[number] = before if before.kind != "ordinary" else before._replace(kind="landscape")
    return places


def _word(raw: str, start: int, shouted: bool) -> _Word:
    """One word of a run, without its owner's mark. In capitals only a long word that no list knows may be a name."""
    bare = raw if raw.endswith(".") else _OWNED.sub("", raw)
    kind = kind_of(bare.lower().rstrip("."))
    if bare.isupper() and len(bare) > 1 and kind not in ("known", "place", "institution", "saint"):
        kind = kind if kind == "unheard" and len(bare) >= 6 and shouted else "ordinary"
    return _Word(bare, start, start + len(bare), kind)


def _made(text: str, words: list[_Word], before: str | None, behind: str | None) -> _Candidate | None:
    """The candidate of words that are not ordinary, or None: institutions alone, one word of the landscape, a person's name."""
    kinds = [word.kind for word in words]
    name = text[words[0].start : words[-1].end]
    if any(listed("building", word.lower()) for word in (*(word.text for word in words), behind or "")):
        return None
    if before and (before.lower().rstrip(".") in _TITLES or listed("given", before.lower())):
        return None
    own = sum(kind in ("place", "unheard") for kind in kinds)
    if kinds == ["known"] or name.lower() in ordinary_words() or own > 2 or len(kinds) > 5:
        return None  # known names are read by `known_places`
    beside = len(kinds) > 1 and any(kind in ("saint", "institution", "landscape") for kind in kinds)
    if own and "institution" in kinds:
        form = 3
    elif "place" in kinds or (own == 1 and beside):
        form = 2
    elif own:
        form = 1
    elif len(kinds) > 1 and ("saint" in kinds or "known" in kinds or (beside and "landscape" in kinds)):
        form = 2
    else:
        return None
    return _Candidate(name.title() if name.isupper() and len(name) > 5 else " ".join(name.split()), words[0].start, words[-1].end, form)
