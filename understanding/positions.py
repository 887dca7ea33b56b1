"""Numbers of places: of the fellowship, of one class of residents, or of the whole residency."""

from __future__ import annotations

import re

from advisor.amounts import Amount
from understanding import scope as cue
from understanding.counts import Count
from understanding.cues import Cue
from understanding.figures import Figure
from understanding.people_counts import read_people
from understanding.scope import Scope
from understanding.yearly_classes import ANNUALLY, per_class

_IN_TRAINING = re.compile(r"\s*(?:are\s+)?in\s+(?:ir\s+|our\s+)?training\b")
_HAVE_LEFT = re.compile(
    r"\s*(?:(?:who\s+)?(?:have|has)\s+|already\s+)*(?:finished|graduated|completed|trained|come\s+through|passed\s+through|left)\b"
)
_PEOPLE = frozenset(("ppl", "persons", "peeps"))
_ANYBODY = frozenset(("candidate", "candidates", "ir candidates", "person"))
_TAKING = Cue(
    r"\b(?:tak(?:es?|ing)|accept(?:s|ing)?|match(?:es|ing)?|admit(?:s|ting)?|enroll?(?:s|ing)?|select(?:s|ing)?|choos(?:es?|ing)|picks?|recruit(?:s|ing)?)\b"
)
_INTERVIEWED_FOR = re.compile(
    r"\b(?:interview(?:s|ed|ees)?|applicants?|applications?)\b[^.;]{0,30}\bfor\s+(?:just\s+|only\s+|a\s+mere\s+|about\s+)?$"
)
_TAKES = Cue(r"\b(?:residen|match|take|integrated)")
_OTHER_PROGRAM = Cue(r"\b(?:dr|diagnostic|surgery|prelim\w*|medicine)\b")
_IN_OTHER_PROGRAM = re.compile(r"\s*(?:in|for|of)\s+(?:the\s+)?(?:dr|diagnostic|surgery|prelim\w*|medicine)\b")
_IR_PLACES = Cue(r"\b(?:ir|esir)\b")
_RESIDENCY = Cue(r"\b(?:residen|integrated|esir)")
_ALL_POSITIONS = re.compile(
    r"\b(?:accredited|approved|total)\s+(?:acgme\s+|residency\s+|ir\s+|resident\s+)*positions?\b|\bpositions?\s+(?:\w+\s+)?(?:approved|accredited|in\s+total|total)\b"
)
_ACCREDITED_TOTAL = re.compile(r"\b(?:accredited|approved)\s+(?:by\s+the\s+acgme\s+)?for\s+a\s+total\s+of\s+$")
_FELLOWSHIP_HAS = re.compile(
    r"\W*(?:(?:the|our|this|their|an?)\s+)?(?:[\w-]+\s+){0,3}fellowship\s+(?:program\s+)?(?:lasts|has|offers|takes|is|accepts|includes|provides|fills|runs)\b(?![^.;]*\bresiden)"
)
_SHARE = Cue(r"\b(?:sharing|share|splitting|split|fighting\s+over|fighting\s+for)\s+(?:them|those|it|the\s+(?:cases|work|volume))\b")
_ONE_THAT_OPENS = re.compile(r"\b(?:an?|the|another)\s+(?:(?!an?\b)\w+\s+)?$")
_OF_ANOTHER_KIND = Cue(r"\b(?:t-?32|research|grant|parking|interview|signals?|elective|away|observer\w*|student|protected)\b")


def read_positions(count: Count, amount: Amount, scope: Scope, noun: str) -> Figure:
    """A number of places: of the fellowship, or of one class of residents."""
    low = amount.low if amount.low is not None else amount.high or 0
    noun = "people" if noun in _PEOPLE else noun
    if noun == "opening" and _ONE_THAT_OPENS.search(scope.whole_before):
        return Figure(count, None, aside="one that opens")  # "six suites, plus a new one opening in May"
    if noun == "people" and _HAVE_LEFT.match(scope.whole_after):
        return Figure(count, None, aside="people of several years")
    if noun == "people" and low <= 40 and scope.in_after(_SHARE, 30):
        return read_people(count, "trainees", scope)
    if noun == "people" and low <= 40 and _IN_TRAINING.match(scope.after):
        return read_people(count, "trainees", scope)
    if scope.in_between(_OF_ANOTHER_KIND):
        return Figure(count, None, aside=f"{noun}: of another kind")
    if _INTERVIEWED_FOR.search(scope.whole_before) and not scope.near(cue.FELLOWSHIP):
        return read_people(count, "residents_per_year", scope)
    if noun in _ANYBODY and not ((per_class(scope, amount) or ANNUALLY.match(scope.after)) and scope.in_before(_TAKING, 40)):
        return Figure(count, None, aside=f"{noun}: nothing says that they are residents")
    if noun in ("people", "place", "places") and not (
        scope.in_after(cue.MATCHES, 30)
        or scope.in_after(cue.PER_CLASS, 30)
        or scope.near(cue.FELLOWSHIP)
        or scope.in_sentence(cue.ESIR)
        or scope.near(_TAKES)
    ):
        return Figure(count, None, aside=f"{noun}: nothing says that they are positions")
    if low > 25:
        return Figure(count, None, aside=f"{noun}: positions of a whole field")
    if _IN_OTHER_PROGRAM.match(scope.after) or (scope.in_between(_OTHER_PROGRAM) and not scope.near(_IR_PLACES)):
        return Figure(count, None, aside="positions of another program")
    if _ACCREDITED_TOTAL.search(scope.whole_before) and not per_class(scope, amount):
        return read_people(count, "residents", scope)
    if scope.label and _ALL_POSITIONS.search(scope.between) and not per_class(scope, amount):
        return read_people(count, "residents", scope)
    if _FELLOWSHIP_HAS.match(scope.whole_before):
        return read_people(count, "fellows", scope)
    if (scope.in_before(cue.FELLOWSHIP, 50) or scope.in_between(cue.FELLOWSHIP)) and not (
        scope.in_before(_RESIDENCY, 30) or scope.in_between(_RESIDENCY)
    ):
        return read_people(count, "fellows", scope)
    return read_people(count, "residents_per_year", scope)
