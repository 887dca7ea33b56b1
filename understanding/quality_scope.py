"""Whom a word of praise or blame is said of: a program's residents, teaching and call, or something else that only shares the word."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.whose import PEOPLE

_SOMEBODYS = Cue(  # what a friend went through somewhere tells nothing of this program
    rf"\b(?:my|his|her)\s+(?:(?!own\b|interview\w*\b)\w+\s+)?(?:{PEOPLE})\b(?!'s\s+program)|\ba\s+(?:friend|buddy|classmate|cousin|colleague)\s+of\s+mine\b"
)
_TOLD_ME = re.compile(r"\b(?:says?|said|told|tells|rotated|interviewed|is\s+a\s+resident|trains|works|matched)\b")
_PATIENTS = re.compile(  # "caring for the people of the valley", "supportive of IR"
    r"\s*(?:for\s+(?:(?:the|our|all|these|its)\s+)?(?:\w+\s+)?(?:people|patients?|communit\w+|famil\w+|children|veterans|residents\s+of|citizens|population|underserved|region|city|county|valley)\b"
    r"|(?:of|towards?)\s+(?:(?:the|our|an?|all)\s+)?(?:ir\b|vir\b|interventional|section|division|specialty|service|program|idea|visas?|imgs?|research|change|this)\b)"
)
_OF_DISEASE = re.compile(
    r"\s+(?:pleural|effusions?|ascites|biliary|obstructions?|disease|tumou?rs?|lesions?|strictures?|hypertension|cells?|neoplasms?|lymphoma|fibrosis)\b"
)
_NOT_PEOPLE_THERE = re.compile(
    r"\b(?:tumou?rs?|lesions?|cancers?|mass(?:es)?|patients?|famil(?:y|ies)|nodules?|effusions?|biops(?:y|ies)|calls?|weather|city|traffic|parking)\s+(?:\w+\s+)?(?:is|are|was|were|can\s+be)\s+(?:\w+\s+)?$"
)
_A_STATISTIC = re.compile(r"\s*(?:[|:=]|of\b|per\b|for\b|was\b|is\b|\d|graduate|resident|case|log|total|number|score|value|time|age)")
_MEAN_SAID = re.compile(
    r"\b(?:is|are|was|were|be|being|seem(?:s|ed)?|so|very|really|super|just|kinda|pretty|not|or|and|'s|'re)\s+(?:\w+\s+)?$"
)
_TEACHING = re.compile(r"teach|didactic|lectur|conference|academic|education|learn|curricul|half[\s-]?day")
_WATCHES = Cue(
    r"\b(?:observerships?|observers?|shadow\w*\s+(?:only|experience)|visiting\s+students?|medical\s+students?|as\s+a\s+student|elective|externship)\b"
)
_ASKED = re.compile(
    r"\W*(?:and\s+|but\s+|so\s+)?(?:will|would|could|can|do|does|did|should)\s+(?:the\s+|their\s+|i\b|they\b|it\b|residents|fellows|attendings)"
)
_OF_ONE_PERSON = re.compile(r"\b(?:he|she|his|her|dr)\b")
_OF_THE_SCHOOL = re.compile(
    r"\b(?:department|school|university|college|institution|cent(?:er|re))\b[^.;]{0,60}\b(?:nih|federal\w*)\b|\b(?:nih|federal\w*)\s+funding\s+rank"
)
_A_PLACE = frozenset(("place", "program", "programme", "hospital"))
_NICE = frozenset(("nice", "lovely", "fun", "close", "tight", "positive", "pleasant", "sweet", "content", "warm"))


def said_of_others(fact: str, words: Indexed, start: int, end: int, segment: Segment) -> bool:
    """Whether what stands there is said of a friend, of patients, of observers or of something that is no quality of the program."""
    lower = words.text
    if fact == "culture" and _PATIENTS.match(lower, end, segment.end):
        return True
    if fact == "culture" and (_OF_DISEASE.match(lower, end, segment.end) or _NOT_PEOPLE_THERE.search(lower, segment.start, start)):
        return True
    if fact == "autonomy" and _WATCHES.search(words, segment.start, segment.end):
        return True
    if segment.is_question and "," not in lower[segment.start : start] and _ASKED.match(lower, segment.start):
        return True
    if fact == "teaching" and lower[start:end].endswith("protected") and not _TEACHING.search(lower, segment.start, segment.end):
        return True
    if fact == "research_active" and (
        _OF_ONE_PERSON.search(lower, segment.start, start) or _OF_THE_SCHOOL.search(lower, segment.start, end)
    ):
        return True
    somebody = _SOMEBODYS.search(words, segment.start, start)
    return somebody is not None and not _TOLD_ME.search(lower, somebody.end(), start)


def no_judgement(aspect: str, judgement: str, words: Indexed, start: int, end: int) -> bool:
    """Whether the word that seems to judge is a statistic ("program mean | 84") or praises only a place ("the place was nice")."""
    if judgement == "mean":
        return _A_STATISTIC.match(words.text, end) is not None or not _MEAN_SAID.search(words.text, max(0, start - 24), start)
    return aspect in _A_PLACE and judgement in _NICE
