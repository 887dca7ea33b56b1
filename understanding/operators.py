"""The year of training from which a resident is the first operator: "primary operator from PGY-4", "nobody drives before PGY-6"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.scope import MINE
from understanding.segments import Segment
from understanding.traits import Trait

OPERATES = Cue(
    r"\b(?:(?:alone|by\s+yourself)\s+(?:with|at|on)\s+the\s+wire|first-operator\s+status|(?:let|allow)(?:s|ed)?\s+(?:you|them|residents|us)\s+(?:be|to\s+be)\s+primary"
    r"|(?:primary|first|main|lead)[\s-]+(?:operators?|ops?)"
    r"|(?:hold(?:s|ing)?|has|have|having|get(?:s|ting)?|given|handed)\s+the\s+wire"
    r"|(?:is|are|be|being|you'?re|they'?re|we'?re|i'?m|as|become[s]?)\s+(?:the\s+|always\s+)?primary(?!\s+(?:care|team|site|hospital|call|operators?|ops?|clinic|rotation|teach\w*|reason|goal|focus))"
    r"|(?:was|were|became)\s+(?:the\s+)?primary(?=\s+(?:by|from|since|in|as)\s+(?:an?\s+)?(?:pgy|r\d))"
    r"|driv(?:e|es|ing)(?!\s+(?:to|from|home|there|between|time|distance|\d))"
    r"|(?:run(?:s|ning)?|do(?:es|ing)?|perform(?:s|ing)?)\s+(?:the\s+|most\s+|all\s+|entire\s+|whole\s+|their\s+own\s+)*cases\s+(?:alone|themselves|skin[\s-]to[\s-]skin|"
    r"start\s+to\s+finish|from\s+start\s+to\s+finish|independently|on\s+their\s+own))\b"
)
_PGY = Cue(r"\bpgy[\s-]*(?P<pgy>[1-7])(?:['’]?s)?\b|\br[\s-]?(?P<year>[1-6])(?:['’]?s)?\b")
_ORDINALS = {word: i for i, word in enumerate("first second third fourth fifth sixth".split(), 1)} | {
    word: i for i, word in enumerate("one two three four five six".split(), 1)
}
_IN_WORDS = Cue(
    r"\bpgy[\s-]*(?P<said>one|two|three|four|five|six)\b|\b(?P<nth>second|third|fourth|fifth|sixth)[\s-]+(?:(?P<post>post-?graduate)\s+)?"
    r"years?\b(?P<of>\s+of\s+(?:residency|training|(?P<radiology>(?:diagnostic\s+)?radiology|dr\b)))?(?!\s+(?:medical|student|of\s+med|fellow|in\s+a\s+row))"
)
_OR_LATER = re.compile(r"\s*(?:or|to|/|[-–])\s*(?:maybe\s+|early\s+|late\s+)?(?:pgy|r)?[\s-]*(?P<later>[2-7])\b")
_NOBODY = re.compile(r"\b(?:not|never|nobody|no\s+one|none|rarely|\w+n't|dont|doesnt|wont|cant|hardly|barely)\b")
_NOT_BEFORE = re.compile(r"\b(?:before|until|till?)\s+(?:you(?:'re|\s+are)\s+)?(?:the\s+|an?\s+|your\s+|they\s+are\s+|late\s+|early\s+)*$")
_OUGHT = re.compile(r"\b(?:should|must|ought)\b")
_WANTED = re.compile(r"\b(?:i|i'd|i\s+would)\s+(?:(?:really|just|also)\s+)*(?:want|wanna|like|love|hope|wish|prefer|dream)\b")
_FAR = 70


def read_operators(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    """The first operator's year in one sentence, of each program that one is told of."""
    lower = words.text
    for match in OPERATES.finditer(words, segment.start, segment.end):
        years = list(_PGY.finditer(words, max(segment.start, match.start() - _FAR), min(segment.end, match.end() + _FAR)))
        if not years:
            said = _IN_WORDS.finditer(words, max(segment.start, match.start() - _FAR), min(segment.end, match.end() + _FAR))
            years = [year for year in said if year["post"] or year["of"] or year["nth"] not in ("second", "third")]  # of what, isn't said
        if not years:
            continue
        near = min(years, key=lambda year: match.start() - year.end() if year.end() <= match.start() else year.start() - match.end())
        start, end = min(match.start(), near.start()), max(match.end(), near.end())
        if MINE.search(words, segment.start, segment.end) or _OUGHT.search(lower, max(segment.start, start - 30), match.start()):
            continue
        if _WANTED.search(lower, max(segment.start, start - 30), match.start()):
            continue
        opens = max([segment.start, start - 30, *(lower.rfind(mark, 0, start) + 1 for mark in ",;.")])
        if _NOBODY.search(lower, opens, match.end()) and not _NOT_BEFORE.search(lower, max(segment.start, near.start() - 30), near.start()):
            continue
        why = claims.why_not(match.start(), match.end(), segment)
        if why is not None and not (why == "denied" and _NOT_BEFORE.search(lower, max(segment.start, near.start() - 30), near.start())):
            continue
        first = last = _pgy(near)
        if (other := _OR_LATER.match(lower, near.end(), segment.end)) and int(other["later"]) == first + 1:
            last, end = first + 1, max(end, other.end())
        yield Trait("primary_operator_pgy", [first, last], start, end)
        return


def _pgy(year: re.Match[str]) -> int:
    """The postgraduate year that is said; the first year of radiology is the second of them."""
    told = year.groupdict()
    if told.get("pgy") or told.get("year"):
        return int(told["pgy"]) if told.get("pgy") else int(told["year"]) + 1
    return _ORDINALS[told["said"] or told["nth"]] + bool(told["radiology"])
