"""Whether the person who writes has rotated at a program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.naming import Naming
from understanding.rotations import MONTH
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.whose import PEOPLE

_STAY = r"(?:rotation|away|elective|sub-?i|audition|observership|externship|clerkship|month|subinternship)"
_SPENT = (
    rf"(?:(?:an?|my|one)\s+(?:\w+\s+){{0,2}}?{_STAY}|(?:a|one|two|three|four|six|eight|\d)\s+(?:whole\s+"
    rf"|full\s+)?(?:weeks?|months?)|my\s+(?:ir\s+)?{MONTH})"
)
_DID = (
    rf"(?:rotated|(?:did|done|had|spent|finished|completed)\s+{_SPENT}|did\s+{MONTH}|was\s+(?:on\s+)?(?:an?\s+)?(?:away"
    r"|rotating|rotator|rotation|sub-?i))"
)
_THERE = (
    r"(?:\b(?:there|here|with\s+them|(?:at|in)\s+(?:this|that)\s+(?:program|place|hospital|one|department)|at\s+theirs|(?:in|at|on|with)\s+their\s+(?:\w+\s+)?(?:angio|ir|vir|interventional|suite|department|service|program|hospital|unit"
    r"|section|division|labs?|team)\b))"
)
_ROTATED = Cue(
    rf"\b(?:(?:i\s+|i've\s+|ive\s+)(?:have\s+|also\s+|already\s+|actually\s+|just\s+|even\s+)*)?{_DID}(?P<rest>[^.;?!]{{0,24}}?{_THERE})"
)
_AT_A_NAME = Cue(  # "did my sub-i at Corvallis", "Oxley, where I rotated"
    rf"\b(?:(?:i\s+|i've\s+|ive\s+)(?:have\s+|also\s+|already\s+|actually\s+|just\s+)*)?{_DID}(?:\s+(?:only|just|once|twice|in\s+ir|ir|last\s+\w+|in\s+{MONTH}))?\s+(?:at|with|in)\s+(?:the\s+)?"
)
_BEEN_THERE = Cue(  # "i did a port on day 3 as a sub-i", "the place i rotated", "rotating there was great"
    r"\b(?:i\s+(?:did|saw|scrubbed|placed|got|put|held)\b[^.;?!]{0,50}?\bas\s+an?\s+(?:sub-?i|rotator|(?:visiting|rotating|away)\s+student)\b"
    r"|at\s+the\s+(?:place|program|hospital)\s+(?:where\s+|that\s+)?i\s+rotated\b|rotating\s+(?:there|here)\s+was\b"
    r"|saw\s+[^.;?!]{0,30}?\b(?:in|during)\s+(?:my\s+)?(?:\d|two|three|four)\s*(?:wks?|weeks?)\s+(?:sub-?i|away|rotation|elective)\s+(?:there|here)\b)"
)
_WHERE = Cue(rf"\bwhere\s+i\s+(?:have\s+|also\s+|already\s+|once\s+)*{_DID}\b")
_NEVER_ROTATED = Cue(
    rf"\b(?:i\s+|i've\s+)?(?:never|haven'?t|have\s+not|didn'?t|did\s+not|hadn'?t)\s+(?:ever\s+|yet\s+|actually\s+)*(?:rotated?|(?:done?|did)\s+(?:(?:an?"
    rf"|my|any)\s+)?(?:\w+\s+)?{_STAY}|set\s+foot|been)\s+(?:\w+\s+){{0,2}}?(?:there|here|with\s+them|in\s+(?:that|their)\s+(?:place|hospital|building)|at\s+(?:this"
    r"|that)\s+(?:program|place|hospital))\b"
)
_ASKED = re.compile(r"\W*(?:have\s+i\s+)?(?:ever\s+)?rotated\s+(?:there|here|with\s+them)\s*\?")
_ANSWERED = re.compile(
    r"\W*(?:(?P<no>no\b|nope\b|never\b|almost\b|nearly\b|not\b|i\s+(?:have\s+not|haven'?t|did\s+not|didn'?t)|unfortunately\s+not)|(?P<yes>yes\b|yep\b|yeah\b|i\s+(?:did|have)\b(?!\s+not)|twice\b|once\b|in\s+\w+))"
)
_PLANS = re.compile(
    r"\b(?:if|will|would|want|plan|hope|going\s+to|should|could|wish|until|when\s+(?:i|we)|before\s+(?:i|we)|almost|nearly)\b"
)
_OTHERS = re.compile(rf"\b(?:he|she|they|who|{PEOPLE}|pgy[\s-]?\d|residents?|students?)\b(?:\s+\w+){{0,6}}\s*$")
_NOT_DONE = re.compile(r"(?:\b(?:not|never)|n'?t)\s+(?:ever\s+|yet\s+|actually\s+|even\s+)*$")
_CALLED_OFF = re.compile(r"[^.;?!]{0,50}\b(?:cancel\w*|fell\s+through|called\s+off)\b")
_AT_HOME = re.compile(r"\b(?:my|our)\s+(?:own\s+|home\s+|med(?:ical)?\s+)*(?:school|university|uni|hospital|college|department)\b")
CUES = (_NEVER_ROTATED, _ROTATED, _AT_A_NAME, _BEEN_THERE, _WHERE)


def read_rotated(words: Indexed, segments: tuple[Segment, ...], claims: Claims, namings: list[Naming]) -> Iterator[Trait]:
    """The rotations done or not done at programs; `namings` are the places where programs are named."""
    text = words.text
    for asked, answer in pairwise(segments):
        if _ASKED.fullmatch(text, asked.start, asked.end):
            told = _ANSWERED.match(text, answer.start, answer.end)
            if told:
                yield Trait("rotated_here", told["yes"] is not None, asked.start, answer.end)
                return
    for segment in sentences_with(CUES, words, segments):
        start, end = segment.start, segment.end
        if segment.is_question:
            continue
        never = _NEVER_ROTATED.search(words, start, end)
        if never:
            if not _PLANS.search(text, start, never.start()) and not _OTHERS.search(text, start, never.start()):
                yield Trait("rotated_here", False, never.start(), never.end())
            continue
        been = _ROTATED.search(words, start, end)
        if been and _done(text, start, been) and claims.why_not(been.start(), been.end(), segment) in (None, "no longer so"):
            yield Trait("rotated_here", True, been.start(), been.end())
            continue
        at = next((m for m in _AT_A_NAME.finditer(words, start, end) if any(n.start == m.end() for n in namings)), None)
        if at and _NOT_DONE.search(text, start, at.start()):
            if not (_PLANS.search(text, start, at.start()) or _OTHERS.search(_NOT_DONE.sub("", text[start : at.start()]))):
                yield Trait("rotated_here", False, at.end(), at.end() + 1)
            continue
        if at and _done(text, start, at):
            yield Trait("rotated_here", True, at.end(), at.end() + 1)
            continue
        there = _BEEN_THERE.search(words, start, end)
        if there and not _PLANS.search(text, start, there.start()) and not _AT_HOME.search(text, start, there.end()):
            yield Trait("rotated_here", True, *there.span())
            continue
        where = _WHERE.search(words, start, end)
        named = [n for n in namings if where and start <= n.start and 0 <= where.start() - n.end <= 2]
        if named:
            yield Trait("rotated_here", True, named[-1].start, named[-1].end)


def _done(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the writer did it, and not somebody else or in a plan."""
    if _CALLED_OFF.match(text, match.end()) or _AT_HOME.search(text, start, match.start()):
        return False
    return not _PLANS.search(text, start, match.start()) and (
        re.match(r"i\b|i'|ive\b", match[0]) is not None or not _OTHERS.search(text, start, match.start())
    )
