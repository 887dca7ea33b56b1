"""Numbers that notes leave without a noun: "12 IR", "2/yr", "1 per class"."""

from __future__ import annotations

import re

from understanding.counts import Count
from understanding.cues import Cue
from understanding.figures import Figure
from understanding.scope import Scope

_ENDS = r"(?=\s*(?:[,;.!?)&+|/\n]|$|[-–—]\s|and\b|with\b|w/|but\b|plus\b))"
_IR = re.compile(
    rf"\s*(?:ir|vir|irs)\b(?:{_ENDS}|(?=\s+~?\d[\d.,]*k?\s*(?:fellows?|res|residents?|cases|procs?|procedures|apps?|nps?|pas?|rooms?|suites?|labs?|beds?)\b))"
)
_IR_DR = re.compile(rf"\s*(?:ir\s*/\s*dr|dr\s*/\s*ir|ir|vir|integrated)\b{_ENDS}")
_RESIDENTS_IR = re.compile(r"\bresidents?\s*[:=]\s*[^.;]{0,40}$")
_SECTION_IR = re.compile(r"\b(?:ir|vir|interventional(?:\s+radiology)?)\s*\(\s*$")
_OTHER_SECTIONS = re.compile(r"\b(?:neuro\w*|breast|abdominal|body|chest|msk|peds|nuclear)\s*\(")
_KEY = re.compile(
    r"(?:#|\bno\.?|\bnumber|\bn)\s*(?:/|per|a|each)\s*(?:yr|year|class)\s*[:=]\s*$|(?:^|\n)\s*(?:per|each)\s+(?:yr|year|class)\s*[:=]\s*$"
)
_A_CLASS = re.compile(
    rf"[\s-]*(?:(?:integrated|integ|categorical|ir|res|residents?|ppl|people|persons?)[\s-]*)?(?:/\s?|(?:per|a|each|every|in\s+each|in\s+every|for\s+each)[\s-]+)"
    rf"(?:yr|year|class|cycle|intake|level|pgy)\b{_ENDS}"
)
_LEADS = re.compile(  # nothing of its own stands before: a name, a mark, who takes them
    r"(?:^|[(:=,;|>/&+–—-]|\b(?:takes?|taking|match(?:es|ing)?|residents?|accepts?|only|just|has|have|with|and|it'?s|are|is|at|kept|keeps|spots?|res)\b)\W*(?:its\s+|their\s+|the\s+|about\s+|only\s+|just\s+|in\s+)?$"
)
_NAMED = re.compile(r"^\W*(?:[a-z][\w'’.-]*\s+){1,2}$")
_OF_OTHER_THINGS = Cue(
    r"\b(?:conferences?|meetings?|abstracts?|papers?|retreats?|lectures?|vacations?|weeks?|blocks?|trips?|days?|evaluations?|times?|calls?|exams?|sessions?|interviews?|courses?"
    r"|awards?|students?|rotations?|months?|procedures?|cases?|volume|fellows?|visits?|stipends?|books?|applications?|applicants?|electives?|dr|diagnostic)\b"
)
_CLASS = re.compile(r"\b(?:class|intake|level|pgy)\b")
_PROGRAM = Cue(
    r"\b(?:residents?|res|match\w*|takes?|spots?|positions?|attendings?|att\w{0,5}|faculty|fac|docs?|visas?|j-?1|h-?1b?|fellows?|beds?|vol|suites?|rooms?|lvl|level|apps?|nps?|pas?|imgs?|track)\b"
)
_NOT_STAFF = Cue(
    r"\b(?:residents?|res|match(?:es)?|takes?|class|trainees?|dr|appl(?:y|ied|ying|ications?)|interview(?:s|ed)?|invites?|rank(?:ed|ing)?|sent|signal\w*|letters?)\b"
)


def read_shorthand(count: Count, scope: Scope) -> Figure | None:
    """The figure of a small number that stands alone with "IR" or with a class or year behind it, None when it is none."""
    amount = count.amount
    size = amount.high or amount.low or 0
    if amount.unit or size != int(size) or scope.asked:
        return None
    if 3 <= size <= 40 and not amount.per and _IR.match(scope.whole_after) and not scope.in_whole_before(_NOT_STAFF, 40):
        return Figure(count, "faculty", amount.low, amount.high)
    if _RESIDENTS_IR.search(scope.whole_before) and _IR_DR.match(scope.whole_after):
        return Figure(count, "residents", amount.low, amount.high)  # "Residents: 40 DR, 8 IR/DR"
    if _SECTION_IR.search(scope.whole_before) and scope.whole_after.startswith(")") and _OTHER_SECTIONS.search(scope.sentence):
        return Figure(count, "faculty", amount.low, amount.high)  # "Breast (9), Chest (8), IR (10)"
    if size <= 12 and _KEY.search(scope.lower_before(24)):
        return Figure(count, "residents_per_year", amount.low, amount.high)
    if 1 <= size <= 8 and _A_CLASS.match(scope.whole_after) and not scope.in_before(_OF_OTHER_THINGS, 60):
        a_class = _CLASS.search(scope.whole_after[:30]) is not None
        if not a_class and not scope.in_sentence(_PROGRAM):
            return None
        named = amount.start < 40 and _NAMED.match(scope.whole_before)
        if named or _LEADS.search(scope.whole_before):
            return Figure(count, "residents_per_year", amount.low, amount.high)
    return None
