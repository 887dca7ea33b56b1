"""Attendings counted by what they form: "a section of eight", "a three-person partnership", "Dr. Vos and three partners"."""

from __future__ import annotations

import re

from advisor.amounts import Amount
from understanding.cues import Cue
from understanding.scope import Scope

_SECTION_OF = re.compile(
    r"(?<!cross-)(?<!cross )\b(?:section|division|partnership)\s+"
    r"(?:is\s+|made\s+up\s+|consisting\s+|composed\s+)?of\s+(?:only\s+|just\s+|now\s+)?$"
)
_TEAM_OF = re.compile(r"\b(?:team|group|practice|crew|shop|service)\s+of\s+(?:only\s+|just\s+|now\s+)?$")
_PERSON_CREW = re.compile(
    r"[\s-](?:person|man|woman|member|physician|doctor|doc)[\s-]+(?:ir\s+|vir\s+|interventional\s+(?:radiology\s+)?|private\s+)*"
    r"(?:partnership|section|division|practice|shop|outfit|group|call\s+pool)\b(?!\s+of\s+hospitals)"
)
_SOLO_CREW = re.compile(r"[\s-]+(?:(?:ir|vir)\s+)?(?:shop|practice|show|outfit|operator|interventionalist|ir)\b")
_CHIEF_AND = re.compile(
    r"\b(?:dr|doctor|prof|professor)\.?\s+[\w'-]+(?:\s+[\w'-]+)?,?\s+(?:and|with|plus|together\s+with)\s+(?:his\s+|her\s+|their\s+|the\s+)?(?:other\s+)?$"
)
_COLLEAGUES = re.compile(
    r"\s*(?:[\w-]+\s+){0,2}?(?:colleagues|partners|associates|others)\s+(?:\w+\s+){0,2}?(?:run|runs|staff|cover|make\s+up|form|operate|built|do|perform|share|practi[cs]e|provide|handle|constitute|take\s+call)\b"
)
_IRS = Cue(r"\b(?:interventional|irs?|vir|interventionalists?)\b")
_OTHERS = Cue(r"\b(?:residents?|fellows?|nurses?|students?|hospitals?|neuro\w*|surg\w+|body|breast|cardiolog\w*)\b")


def read_crew(amount: Amount, scope: Scope) -> tuple[float | None, float | None] | None:
    """How many attendings the words around an amount that counts no known noun tell of, None when they tell of none."""
    low, high = amount.low, amount.high
    if (low or high or 0) > 60 or amount.per or amount.unit:
        return None
    before, behind = scope.before, scope.whole_after if scope.noun == "" else scope.between + scope.whole_after
    if _CHIEF_AND.search(scope.whole_before) and _COLLEAGUES.match(behind) and low is not None and high is not None:
        return low + 1, high + 1
    if _PERSON_CREW.match(behind) or (amount.text.lower() == "solo" and _SOLO_CREW.match(behind)):
        return (low, high) if not scope.in_before(_OTHERS, 40) else None
    if scope.noun:
        return None
    if _SECTION_OF.search(before) and not scope.in_before(_OTHERS, 40):
        return low, high
    if _TEAM_OF.search(before) and scope.in_whole_before(_IRS, 60) and not scope.in_before(_OTHERS, 40):
        return low, high
    return None
