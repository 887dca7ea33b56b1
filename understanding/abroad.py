"""Words of countries, peoples and schools abroad, as parts of patterns."""

from __future__ import annotations

import re

from understanding.words import read_lexicon

_WORDS = read_lexicon("countries")


def _any(*kinds: str) -> str:
    words = sorted((str(word) for kind in kinds for word in _WORDS[kind]), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words) + ")"


COUNTRY = _any("countries", "cities")
NATION = _any("people")
