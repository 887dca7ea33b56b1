"""A resident, fellow or registrar has finished medical school, whatever year of training they are in."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import subject_before

_FIELD = (
    r"(?:ir|dr|vir|ir/dr|radiology|rads|diagnostic|interventional|internal|medicine|im|general|surgery|surgical|vascular|neuro\w*|psych\w*|pediatrics?|peds"
    r"|paediatrics?|family|fm|an?esthesi\w+|emergency|em|pathology|nuclear|prelim\w*|preliminary|transitional|categorical|chief|junior|senior|current|integrated"
    r"|independent|esir|us|j-?1|h-?1b)"
)
_YEAR = (
    r"(?:(?:first|second|third|fourth|fifth|sixth|final|last|[1-6](?:st|nd|rd|th))[\s-]+(?:year|yr)\s+(?:of\s+)?"
    r"|r-?[1-6]\s+|pgy[\s-]?\d\s+)?"
)
IN_TRAINING = Cue(
    rf"\b(?:i'?m|i\s+am|am|currently|now)\s+(?:(?:currently|now|still|already|just|an?|the|in|my)\s+)*{_YEAR}(?:my\s+)?(?:{_FIELD}[\s,]+){{0,4}}"
    rf"(?:residents?|residency|fellow|registrar)\b(?!\s+(?:app\w*|interview\w*|season|cycle|list|search|letter))"
    rf"|\b(?P<leads>(?:(?:first|second|third|fourth|fifth|final|last|[1-6](?:st|nd|rd|th))[\s-]+(?:year|yr)\s+|r-?[1-6]\s+|pgy[\s-]?\d\s+)(?:{_FIELD}[\s,]+){{1,4}}(?:resident|registrar))\s+(?:here|in|at|from)\b"
    rf"|\b(?:i'?m|i\s+am|am)\s+(?:(?:currently|now|still|already|an?|in|my)\s+)*pgy[\s-]?\d\b"
    rf"|\b(?:i'?m|i\s+am|am|currently|now)\s+(?:(?:currently|now|still)\s+)?(?:finishing|doing|completing)\s+(?:up\s+)?(?:my\s+|an?\s+)?(?:{_FIELD}\s+){{0,4}}"
    rf"(?:residency|registrarship)\b(?!\s+(?:app\w*|interview\w*|search|rank\w*))"
)
_LEAD_IN = re.compile(r"\W*(?:(?:so|hi|hello|hey|sir|dear|doctor|all|me)\W+)*")
_IN_A_DREAM = re.compile(r"\b(?:if|when|once|until|till|imagine|by\s+the\s+time|before|suppose)\b")


def read_in_training(words: Indexed, segment: Segment) -> Trait | None:
    """Graduated, of a writer who tells of a training post they hold; None where they tell of none."""
    match = IN_TRAINING.search(words, segment.start, segment.end)
    if match is None or _IN_A_DREAM.search(words.text, segment.start, match.start()):
        return None
    if match["leads"]:  # "3rd year DR resident in Chicago here"
        opens = _LEAD_IN.fullmatch(words.text, segment.start, match.start())
        return Trait("graduated", True, match.start(), match.end()) if opens else None
    if not match[0].startswith("i") and subject_before(words.text, segment.start, match.start()) not in (None, "self"):
        return None
    return Trait("graduated", True, match.start(), match.end())
