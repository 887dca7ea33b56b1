"""A visa as an entry of a line about oneself: "H-1B preferred, J-1 ok", "J-1, yog 2021"."""

from __future__ import annotations

import re

from understanding.traits import Trait
from understanding.visa_names import H1B, J1

_LISTED = re.compile(
    rf"(?:^|[,;]\s*)(?:(?P<j>{J1})|(?P<h>{H1B}))(?:\s+visa)?\s+(?:is\s+)?(?:preferred|needed|required|ok|okay|fine|possible\s+too"
    rf"|please|only(?!\s+(?:after|when|once|if|with|for|upon|on|from)\b)|works)\b"
)


def read_listed_need(text: str, start: int) -> Trait | None:
    """A need in a line about oneself: "Greek citizen, Step 3 done, H1B preferred, J1 ok", "J-1, yog 2021, two letters"."""
    if THEIRS.search(text):
        return None
    listed = list(_LISTED.finditer(text)) if CREDENTIALS.search(text) else []
    if not listed and _OF_ONESELF.search(text) and not _OF_A_PROGRAM.search(text):
        listed = list(_AN_ENTRY.finditer(text))
    kinds = {"j1" if m["j"] else "h1b" for m in listed}
    if not listed:
        return None
    return Trait("visa_need", "either" if len(kinds) > 1 else kinds.pop(), start + listed[0].start(), start + listed[-1].end())


_AN_ENTRY = re.compile(rf"(?:^\W*|[,;]\s*)(?:(?P<j>{J1})|(?P<h>{H1B}))(?:\s+visa)?\s*(?=[,;])")
_OF_ONESELF = re.compile(r"\b(?:mbbs|ecfmg|yog|(?:19|20)\d\d\s+grad\w*|grad\w*\s+(?:19|20)\d\d|usce)\b")
_OF_A_PROGRAM = re.compile(
    r"\b(?:faculty|attendings?|attgs?|docs|irs|cases|beds|rooms?|suites?|sponsor\w*|requir\w+|only|trauma|call|at|spots?|positions?|per\s+year|yes|no(?=\W)|ok)\b|/\s*(?:yr|year)"
)
CREDENTIALS = re.compile(r"\b(?:mbbs|ecfmg|yog|step\s*[123]|img|fmg|graduated)\b")
THEIRS = re.compile(r"\b(?:they|their|program|programs|residents?|fellows?|candidates?|applicants?|friend|he|she)\b")
