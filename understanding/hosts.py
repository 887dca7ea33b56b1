"""A program as the host of a rotation: which visiting students it takes, and whether the person who writes has rotated there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.whose import whose

_STUDENTS = (
    r"(?:visiting\s+|rotating\s+|elective\s+|away\s+|medical\s+|med\s+|fourth-year\s+|senior\s+|international\s+|external\s+"
    r"|outside\s+)*(?:students?|applicants?|rotators?|visitors?|electives?|aways?|rotations?|applications?|sub-?i'?s?)"
)
_LCME = (
    r"(?:lcme|(?:us|u\.s\.|american)(?:\s+(?:and|or|&)\s+canadian|/canadian)?\s+(?:allopathic\s+)?(?:med(?:ical)?\s+)?"
    r"(?:schools?|students?))"
)
_ONLY_LCME = Cue(
    rf"\b(?:(?P<only>(?:must|have\s+to|need\s+to)\s+(?:\w+\s+){{0,5}}?(?:lcme|liaison\s+committee)|(?:only|exclusively"
    rf"|solely)\s+(?:\w+\s+){{0,6}}?{_LCME}|lcme(?:[\s-]accredited)?(?:\s+(?:us|u\.s\.|and|canadian|medical|schools?|students?|or"
    rf"|coca|aoa))*\s+only|(?:restricted|limited|open\s+only|available\s+only)\s+to\s+(?:\w+\s+){{0,5}}?{_LCME}"
    rf"|(?:no|not|don'?t|doesn'?t|do\s+not|does\s+not|cannot|can'?t|unable\s+to)\s+(?:\w+\s+){{0,3}}?(?:students?\s+(?:from|of|at"
    rf"|enrolled\s+in)\s+(?:international|foreign|non-?us|overseas|non-?lcme)\s+(?:med(?:ical)?\s+)?schools?"
    rf"|international\s+(?:medical\s+)?students?|foreign\s+(?:medical\s+)?students?|visiting\s+international\s+students?"
    rf"|imgs?\s+(?:for|on)\s+(?:aways?|electives?|rotations?)))"
    rf"|(?P<open>{_STUDENTS}\s+(?:from|of|at|enrolled\s+in)\s+(?:international|foreign|non-?us|overseas"
    rf"|non-?lcme)\s+(?:med(?:ical)?\s+)?schools?\s+(?:are\s+|may\s+|can\s+)?(?:also\s+)?(?:welcome\w*|apply|accepted|eligible"
    rf"|considered|rotate)|(?:accepts?|takes?|welcomes?|hosts?)\s+(?:visiting\s+)?(?:international|foreign)\s+(?:medical\s+"
    rf"|med\s+|visiting\s+)*students?\b|no\s+lcme\s+(?:requirement|rule|needed)))"
)
_CITIZENS = Cue(
    r"\b(?:us|u\.s\.|american)\s+(?:citizens?|nationals?)\b[^.;?!]{0,50}?\b(?:abroad|overseas|(?:international|foreign|non-?us"
    r"|offshore|caribbean|other\s+countries)(?:\s+(?:med(?:ical)?\s+)?schools?)?|outside\s+(?:of\s+)?the\s+(?:us|u\.s\."
    r"|united\s+states|country))\b"
)
_STUDY = Cue(
    r"\b(?:visiting|electives?|rotat\w+|aways?|observerships?|clerkships?|international\s+(?:visiting\s+)?(?:medical"
    r"\s+)?students?(?:\s+program)?|vslo)\b"
)
_ELIGIBLE_GRADUATES = Cue(
    r"\b(?:graduates?\s+(?:of|from)|ecfmg|applicants?\s+(?:must|should|are)|residency\s+(?:applicants?|candidates?))\b"
)
_NOT_TAKEN = re.compile(r"n't\b|\b(?:not|no|never|cannot|ineligible|excluded?|excludes|except|unable)\b")
_TAKEN = re.compile(r"\b(?:takes?|accepts?|welcomes?|welcome|eligible|may\s+apply|can\s+apply|considered|open\s+to|allowed)\b")
_VSLO = Cue(
    r"\b(?:(?P<only>(?:only|exclusively|solely)\s+(?:\w+\s+){0,5}?(?:through|via|by|on|with|using|over"
    r"|in)\s+(?:the\s+)?(?:aamc'?s?\s+)?(?:vslo|vsas)|(?:vslo|vsas)(?:\s+(?:applications?|students?|schools?"
    r"|home\s+schools?))?\s+only|must\s+(?:\w+\s+){0,3}?(?:apply|be\s+submitted|come|go|register)\s+(?:\w+\s+)?(?:through|via|by"
    r"|using|in)\s+(?:the\s+)?(?:vslo|vsas)|(?:through|via)\s+(?:the\s+)?(?:vslo|vsas)\s+(?:only|exclusively|alone"
    r"|and\s+nothing\s+else))"
    r"|(?P<open>(?:outside|without|besides|not\s+only\s+through|beyond|not\s+(?:just\s+)?(?:through|via))\s+(?:of\s+)?(?:vslo"
    r"|vsas)\b|no\s+(?:need\s+(?:for|of)\s+)?(?:vslo|vsas)\s+(?:needed|required|necessary)|don'?t\s+need\s+(?:vslo|vsas)|(?:vslo"
    r"|vsas)\s+(?:is\s+)?(?:not|isn'?t)\s+(?:required|needed|necessary)))"
)
_ROTATED = Cue(
    r"\b(?:i\s+(?:have\s+|also\s+|already\s+|actually\s+|just\s+)*(?:rotated|did\s+(?:an?|my)\s+(?:\w+\s+){0,2}?(?:rotation|away"
    r"|elective|sub-?i|audition|observership|month|subinternship)|spent\s+(?:a\s+month|four\s+weeks|4\s+weeks)"
    r"|was\s+(?:on\s+)?(?:an?\s+)?(?:away|rotating|rotator|rotation))|i've\s+(?:already\s+|also\s+)?(?:rotated|done\s+(?:an?"
    r"|my)\s+(?:\w+\s+){0,2}?(?:rotation|away|elective|sub-?i|audition)))"
    r"(?P<rest>[^.;?!]{0,24}?\b(?:there|here|with\s+them|at\s+(?:this|that)\s+(?:program|place|hospital|one)|at\s+theirs)\b)"
)
_NEVER_ROTATED = Cue(
    r"\b(?:i\s+|i've\s+)?(?:never|haven'?t|have\s+not|didn'?t|did\s+not|hadn'?t)\s+(?:ever\s+|yet\s+)?(?:rotated?|done?\s+(?:an?"
    r"|my)\s+(?:\w+\s+)?(?:rotation|away|elective|sub-?i))\s+(?:\w+\s+){0,2}?(?:there|here|with\s+them|at\s+(?:this"
    r"|that)\s+(?:program|place|hospital))\b"
)
_PLANS = re.compile(r"\b(?:if|will|would|want|plan|hope|going\s+to|should|could|wish|until|when\s+i|before\s+i)\b")


def read_hosts(words: Indexed, segments: tuple[Segment, ...], claims: Claims) -> Iterator[Trait]:
    """What is said of a program as a host, from statements only."""
    text = words.text
    for segment in sentences_with((_ONLY_LCME, _CITIZENS, _VSLO, _NEVER_ROTATED, _ROTATED), words, segments):
        if segment.is_question:
            continue
        start, end = segment.start, segment.end
        match = _ONLY_LCME.search(words, start, end)
        if (
            match
            and _STUDY.search(words)
            and not _ELIGIBLE_GRADUATES.search(words, start, end)
            and not re.search(r"\b(?:most|many|some|often|usually|residency)\b", text[start:end])
        ):
            denied = match["only"] and re.search(r"\b(?:not|n't)\s+(?:\w+\s+)?$", text[start : match.start()])
            yield Trait("host_lcme_only", match["open"] is None and not denied, match.start(), match.end())
        citizens = _CITIZENS.search(words, start, end)
        if citizens and _STUDY.search(words) and not re.search(r"\b(?:i|i'm|im|my|most|some|many)\b", text[start:end]):
            refused = _NOT_TAKEN.search(text, start, end)
            if refused or _TAKEN.search(text, start, end):
                yield Trait("host_takes_us_citizens", refused is None, citizens.start(), citizens.end())
        vslo = _VSLO.search(words, start, end)
        if (
            vslo
            and whose(text, start, vslo.start()) != "self"
            and not re.search(r"\b(?:most|many|some\s+(?:hosts|programs)|if|usually)\b", text[start:end])
        ):
            yield Trait("host_vslo_only", vslo["open"] is None, vslo.start(), vslo.end())
        never = _NEVER_ROTATED.search(words, start, end)
        been = None if never else _ROTATED.search(words, start, end)
        if never and not _PLANS.search(text, start, never.start()):
            yield Trait("rotated_here", False, never.start(), never.end())
        elif (
            been
            and not _PLANS.search(text, start, been.start())
            and claims.why_not(been.start(), been.end(), segment) in (None, "no longer so")
        ):
            yield Trait("rotated_here", True, been.start(), been.end())
