"""The nations, countries and American places people say they come from, as patterns (lexicon/origins.yml)."""

from __future__ import annotations

from understanding.words import read_lexicon


def _pattern(words: object) -> str:
    """An alternation of words, longest first; an underscore stands for blanks."""
    listed = sorted(set(str(words).split()), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(word.replace(".", r"\.").replace("_", r"\s+") for word in listed) + ")"


_ORIGINS = read_lexicon("origins")
NATION = _pattern(_ORIGINS["nations"])
COUNTRY = _pattern(_ORIGINS["countries"])
PLACE_ABROAD = _pattern(f"{_ORIGINS['countries']} {_ORIGINS['cities']}")
HOME_STATE = _pattern(_ORIGINS["home_states"])
STATE_PERSON = _pattern(_ORIGINS["state_people"])
