"""A message in the spelling its words have in print, where the phone's short forms were typed ("wich visa shud i aim for")."""

from __future__ import annotations

import re
from functools import lru_cache

from understanding.words import read_lexicon

_WORD = re.compile(r"[a-z'’]{2,}|[0-9][a-z]{3,}", re.IGNORECASE)

_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}[A-Za-z]\b\.?")  # "E.S.I.R."; shorter ones are words of their own ("e.g.", "U.S.")

_AND = re.compile(r"(?<![\w.'’-])n(?=\s+[a-z]{2})(?<!\d n)")  # "n denby?", "cases n res"


@lru_cache(maxsize=1)
def short_forms() -> dict[str, str]:
    """Each short form with the words it stands for, as lexicon/chat.yml lists them."""
    listed = read_lexicon("chat")
    return {str(short): str(plain) for plain, spellings in listed.items() for short in spellings}


def written_out(text: str) -> str:
    """The text with its short forms written out and dotted ones closed up; a capital at the beginning of a word stays one."""
    forms = short_forms()
    text = _DOTTED.sub(lambda match: match[0].replace(".", ""), text)
    return _AND.sub("and", _WORD.sub(lambda match: _plain(match[0], forms), text))


def _plain(word: str, forms: dict[str, str]) -> str:
    plain = forms.get(word.lower())
    if plain is None:
        return word
    return plain[:1].upper() + plain[1:] if word[:1].isupper() else plain
