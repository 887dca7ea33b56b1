"""How much a word looks like a place's name: made of two parts as place names are ("Lakeview"), unknown, of the landscape, or ordinary."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import Literal

from understanding.names import name_words
from understanding.plain_names import name_like, ordinary_words
from understanding.words import read_lexicon

Kind = Literal["place", "unheard", "known", "landscape", "institution", "saint", "ordinary"]

_ENDINGS = (  # of words that are ordinary though no list here holds them, when they open a sentence
    "tion tions sion sions ment ments ness ity ities ous ive ives ance ances ence ences ism ist ists ing ings ology ologist graphy ectomy "
    "plasty oscopy ship ships less ful ized ised able ible ables ally ary aries ancy ency ics ical"
).split()


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    lists = {key: frozenset(words.split() if isinstance(words, str) else words) for key, words in read_lexicon("place_forms").items()}
    countries = read_lexicon("countries")
    origins = read_lexicon("origins")
    abroad = chain.from_iterable(
        words.split() if isinstance(words, str) else map(str, words) for words in (*countries.values(), *origins.values())
    )
    return {**lists, "abroad": frozenset(word.replace("_", " ").lower() for word in abroad)}


def listed(kind: str, word: str) -> bool:
    """Whether a word in small letters stands in a list of the lexicon of places ("person", "building", "states", "abroad"...)."""
    return word in _lists()[kind]


def compound(word: str) -> bool:
    """Whether a word in small letters is made of two parts as names of places are: "lakeview", "stonebrook"."""
    if not 6 <= len(word) <= 14 or word in _lists()["common"] or word in ordinary_words() or not word.isalpha():
        return False
    return halves(word) is not None


def halves(word: str) -> tuple[str, str] | None:
    """The two parts of a place's name of one word, both as such names have them; None when it has none."""
    first, last = _lists()["first"], _lists()["last"]
    for cut in range(3, len(word) - 1):
        if word[cut:] in last and (word[:cut] in first or word[:cut].removesuffix("s") in first):
            return word[:cut], word[cut:]
    return None


def lowered(before: str, word: str) -> bool:
    """Whether two words in small letters may be a place's name: "linden valley", "copper ridge"."""
    lists = _lists()
    return word in lists["nouns"] and before in lists["first"] and f"{before} {word}" not in lists["phrases"]


@lru_cache(maxsize=4096)
def kind_of(word: str) -> Kind:
    """What a word in small letters is, as a part of a name."""
    common, short, plain, institution = name_words()
    if word in ("st", "saint", "mt", "mount", "ft", "fort", "san", "santa"):
        return "saint"
    if compound(word):
        return "place"
    if word in institution or word in ("univ", "hosp", "med", "ctr"):
        return "institution"
    if word in plain or word.upper() in short:
        return "known"
    if word in _lists()["landscape"]:
        return "landscape"
    if word in _lists()["abroad"] or word in _lists()["person"]:
        return "ordinary"
    if len(word) >= 4 and word not in common and name_like(word) and not (len(word) > 6 and word.endswith(tuple(_ENDINGS))):
        return "place" if len(word) > 5 and word.endswith(tuple(_lists()["endings"])) else "unheard"
    return "ordinary"
