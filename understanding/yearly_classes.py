"""Whether a number of residents is that of one class: "three a year", "two begin each July", "takes two"."""

from __future__ import annotations

import re

from advisor.amounts import Amount
from understanding import scope as cue
from understanding.cues import Cue
from understanding.scope import Scope

_YEARLY = Cue(r"\b(?:annually|yearly|each\s+year|every\s+year|per\s+year|a\s+year)\b")
MATCHES_ONLY = Cue(
    r"\b(?:match(?:es|ed)?|takes?|took|accepts?|recruits?|admits?|enroll?s?|selects?)\s+(?:in\s+|on\s+|only\s+|just\s+|about\s+)*$"
)
ANNUALLY = re.compile(r"\s*(?:annually|yearly|(?:a|per|each|every)\s+(?:year|cycle))\b")
_EVERY_SUMMER = re.compile(r"\b(?:each|every)\s+(?:july|june|summer|spring|march|year|cycle)\W+(?:\w+\s+){0,4}$")
_EVERY_SUMMER_WE = re.compile(
    r"\b(?:each|every)\s+(?:july|june|summer|spring|march|cycle)\W+(?:we|they|the\s+\w+)\s+(?:welcomes?|takes?|match(?:es)?|starts?|gets?|enrolls?|accepts?|adds?|brings?\s+in)"
    r"\s+(?:up\s+to\s+|about\s+)?$"
)
_BEGIN = re.compile(
    r"\s*(?:begin|start|join|enter|match|arrive|come|are\s+matched|are\s+taken|are\s+accepted|matches|joins|begins|starts)\b[^.;,]{0,24}?\b(?:each|every)\s+"
    r"(?:july|june|summer|spring|march|year|cycle|match)\b"
)
_BEGIN_HERE = re.compile(r"\s*(?:begin|start|join|enter|match|arrive|come|are\s+(?:matched|taken|accepted))\b")
_TOTAL = Cue(r"\btotal\b")


def begins(scope: Scope) -> bool:
    """Whether residents are said to begin each year."""
    if _BEGIN.match(scope.after):
        return True
    if _EVERY_SUMMER_WE.search(scope.whole_before):
        return True
    return _BEGIN_HERE.match(scope.after) is not None and _EVERY_SUMMER.search(scope.whole_before) is not None


_YOUR_CLASS = re.compile(r"\s*(?:in|of)\s+(?:your|my|one['’]?s|the\s+same)\s+(?:class|year|cohort|pgy\s+class)\b")


def per_class(scope: Scope, amount: Amount) -> bool:
    """Whether a number is said for each class or year, or of whom a program takes."""
    if amount.per == "year" or scope.in_after(cue.PER_CLASS) or scope.in_before(cue.PER_CLASS) or scope.in_between(cue.PER_CLASS):
        return True
    if _YOUR_CLASS.match(scope.after):
        return True
    if scope.in_after(cue.PERIOD) or scope.in_between(cue.PERIOD) or scope.in_before(_YEARLY):
        return True
    return bool(scope.in_before(MATCHES_ONLY)) and not scope.near(_TOTAL)
