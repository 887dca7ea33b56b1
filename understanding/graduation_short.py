"""Medical school in the few words of a message: "SGU student here", "US citizen, 4th year at Ross", "Khyber class of 2018"."""

from __future__ import annotations

import re

from advisor.season import today
from understanding.cues import Cue, Indexed
from understanding.origins import NATION
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import whose

_CARIBBEAN = r"(?:sgu|ross|auc|saba|aua|muhs|windsor|rcsi|sackler|technion|caribbean|st\.?\s+george'?s)"
_ORDINAL = r"(?:third|fourth|fifth|sixth|final|last|[3-6](?:rd|th))"
_STUDENT = Cue(
    rf"\b(?:{_CARIBBEAN}\s+(?:(?:med(?:ical)?\s+)?student|ms-?[1-4]|m[1-4])(?=\s*(?:here\b|$|[,.;(]))"
    rf"|(?P<label>{_ORDINAL}[\s-]+(?:year|yr)\s+(?:(?:med(?:ical)?\s+)?student\s+)?at\s+(?:[\w'-]+\s*){{1,3}}(?=$|[,.;(]))"
    rf"|i\s+(?:go\s+to|attend|study\s+(?:at|in))\s+(?:[\w.'-]+\s+){{1,4}}?(?:in\s+)?(?:my\s+)?{_ORDINAL}\s+(?:year|yr)\b)"
)
_OF_MYSELF = re.compile(rf"\W*(?:(?:hi|hello|so|i'?m|i\s+am|us|u\.s\.|american|non-?us|citizen|imgs?|here|an?|{NATION})\b\W*)+")
_GRADUATE = Cue(
    rf"\b(?:mbbs\s*[,(:-]?\s*(?:from\s+)?(?:(?!(?:since|until|till|start\w*|from|to|expected|will|in|student|final|year)\b)[a-z][\w.'-]*\s+){{1,3}}(?P<year>(?:19|20)\d\d)\b"
    rf"|(?:i'?m|i\s+am|as)\s+an?\s+{NATION}\s+(?:medical\s+)?grad(?:uate)?\b(?!\s+(?:student|school|program)))"
)
_CLASS_OF = Cue(r"\bclass\s+of\s+(?P<year>(?:19|20)\d\d)\b")
_NAMED = re.compile(r"(?:^|,\s*)(?:[A-Z][\w.'-]+\s+){1,3}$")
_OWN = re.compile(r"\b(?:i|i'm|i've|im|ive)\b")
_OTHERS = re.compile(
    r"\b(?:they|he|she|his|her|their|programs?|friend|colleague|classmate|brother|sister|wife|husband|residents?|fellows?|attendings?|chief|if|logged|took|had)\b"
)


def read_short(words: Indexed, segment: Segment) -> Trait | None:
    """Graduated or not, from the short forms of a line about oneself; None where somebody else may be meant."""
    text, start, end = words.text, segment.start, segment.end
    student = _STUDENT.search(words, start, end)
    if student and not _OTHERS.search(text, start, student.start()):
        lead = text[start : student.start()]
        if student["label"] is None or (lead.strip() and _OF_MYSELF.fullmatch(lead)):
            return Trait("graduated", False, student.start(), student.end())
    for cue in (_GRADUATE, _CLASS_OF):
        done = cue.search(words, start, end)
        if done is None or _OTHERS.search(text, start, end) or whose(text, start, done.start()) in ("other", "program"):
            continue
        if cue is _CLASS_OF and not (_OWN.search(text, start, done.start()) and _NAMED.search(words.original[start : done.start()])):
            continue
        if done["year"] is None or int(done["year"]) != today().year:
            return Trait("graduated", done["year"] is None or int(done["year"]) < today().year, done.start(), done.end())
    return None


SHORT_CUES = (_STUDENT, _GRADUATE, _CLASS_OF)  # no sentence without one of them tells it in short
