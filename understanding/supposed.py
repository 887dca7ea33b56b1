"""The visa a message supposes that somebody needs, without telling that it is so: "can I go there if I need an H-1B"."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.visa_names import H1B, J1

_WHAT = rf"(?:an?\s+|the\s+|my\s+|only\s+|just\s+)*(?:visa\s+)?(?:(?P<{{j}}>{J1})|(?P<{{h}}>{H1B}))(?!\w)"
_SUPPOSES = Cue(
    r"\b(?:if|suppose|supposing|assuming|say|imagine|should|what\s+if|when|for|as|with|would|could|can|do)\b[^.;?!\n]{0,24}?"
    r"\b(?:needs?|needing|requires?|requiring|want|wants|only\s+have|must\s+have|prefer|on|with)\s+"
    + _WHAT.format(j="j", h="h")
    + r"|\b(?:with|for|as|given|having|on)\s+"
    + _WHAT.format(j="j2", h="h2")
    + r"(?:\s+visa)?\s+(?:need|needs|requirement|applicants?|candidates?|person|people|img|holders?|guy|status)\b"
)
_OF_THE_PROGRAM = re.compile(r"\b(?:they|programs?|it|we|hospital)\s+(?:\w+\s+)?(?:needs?|requires?|wants?|prefer)\b")


def supposed_need(words: Indexed) -> str | None:
    """The one visa that is supposed to be needed; None where none or both are named."""
    if "1" not in words.text and "visa" not in words.text:
        return None
    found = set()
    for match in _SUPPOSES.finditer(words):
        if not _OF_THE_PROGRAM.search(match[0]):
            found.add("j1" if match["j"] or match["j2"] else "h1b")
    return found.pop() if len(found) == 1 else None
