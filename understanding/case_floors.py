"""The least number of cases: what a program demands for graduation, and what nobody was ever seen below."""

from __future__ import annotations

import re

from advisor.amounts import Amount
from understanding.counts import Count
from understanding.cues import Cue
from understanding.figures import Figure
from understanding.scope import Scope

_NOBODY = Cue(
    r"\b(?:no|nobody|no\s?one|none|not\s+(?:a\s+single|one)|never|cannot|(?:ca|wo|do|does|did|has|have|is|are|must|should)n['’]?t|not|without|neither|nor)\b"
)
_ALLOWED = re.compile(
    r"\b(?:signed?\s+off|sign\s+(?:you|them|anyone|anybody)\s+off|allow(?:s|ed)?|permit(?:s|ted)?|lets?\b|may\b|can\b|cannot\b|can['’]?t\b|won['’]?t\b|eligible|cleared|certif\w+|approved"
    r"|able\s+to|promot\w+|released?|passes|pass)\b"
)
_FINISHES = re.compile(
    r"\b(?:ends?|ended|ending|finish\w*|graduat\w*|left|leaves?|leaving|logged|logs?|came\s+out|comes?\s+out|walk\w*|fell|falls|been|completed|departed|exited|closed)\b"
)
_MUST = re.compile(
    r"\b(?:needs?|must|ha(?:ve|s)\s+to|required|requires?|asks?\s+for|calls?\s+for|expect\w*|reach(?:es|ing)?|obliged|got\s+to|gotta|demands?|wants?|sets?|at\s+least)\b"
)
_BEFORE_LEAVING = re.compile(
    r"(?:\W*(?:logged|cases|procedures|total|in\s+(?:the|your|their)\s+log)){0,3}\W*(?:(?:if\s+you\s+want|in\s+order)\s+)?(?:to|before|b4|until|till|for|or)\s+(?:(?!\d)[\w']+\s+){0,5}?(?:graduat\w+|finish\s+(?:the\s+program|residency)|sign\w*\s+(?:you|u|us|them|him|her|anyone|anybody|off|your\s+\w+|the\s+letter))\b"
)
_IS_THE_BAR = re.compile(
    r"\W*(?:(?:logged|cases|procedures)\W+)?(?:is|are|was)\s+(?:(?:the|our|their|its|a|an|what|internal|local|own|program['’]?s?|hard|graduation)\s+){0,4}"
    r"(?:bar|floor|threshold|cut-?off|hurdle|quota|(?:condition|prerequisite|precondition)\s+(?:of|for|to)\s+(?:\w+\s+)?graduat\w+|(?:every|each|any)\s+(?:program|resident|graduate|trainee)\s+(?:in\s+the\s+country\s+)?(?:has|needs|is\s+required)\s+to)\b"
)
_DOCUMENTED = re.compile(r"\s*(?:\w+\s+)?(?:documented|verified|logged|attested)\b")
_NEEDS = re.compile(
    r"\b(?:they|you|u|residents?|trainees?|candidates?|one)\s+(?:(?:do|does|will|would|only|must|first)\s+)?(?:needs?|must\s+have|requires?)\b[^.;?]*$"
)
_TO_LEAVE = re.compile(
    r"\b(?:to|before|b4|in\s+order\s+to)\s+(?:(?:you|they|anyone)\s+)?(?:can\s+|may\s+)?(?:graduat\w*|finish|leave),?\s+[^.;\d]{0,30}?\b(?:needs?|must|ha(?:ve|s)|it\s+takes|requires?d?)\b[^.;\d]{0,20}$"
)
_GOAL_BEFORE = re.compile(
    r"\b(?:floor|bar|threshold|quota|hurdle|graduation\s+target|target\s+for\s+graduation|graduation\s+(?:minimum|requirement|rule))\s*(?:of|is|at|:|=|set\s+at|for\s+\w+)?\s*(?:\w+\s+)?$"
)
_OWN_RULE = re.compile(
    r"[^.\d]{0,24}?[;,.(–—-]\s*(?:that|this|it|which)(?:['’]?s|\s+is|\s+was)\s+(?:(?:the|a|its|their|our|an|in-?house|internal|local|own|hard|program['’]?s|strict|house)\s+){1,4}"
    r"(?:requirement|minimum|rule|floor|threshold|bar|policy|standard)\b"
)
_ONE_DOES = Cue(r"\b(?:attendings?|faculty|irs|physicians?|doctors?|docs|rooms?|suites?|labs?)\b")
_LEAST, _MOST = 200, 3000
_LEAST_A_YEAR = 2000


def read_floor(count: Count, amount: Amount, scope: Scope) -> Figure | None:
    """A number of cases (or without a noun) as the least demanded or seen, None when it says neither."""
    size = amount.low if amount.low is not None else amount.high or 0
    if size < _LEAST or scope.asked:
        return None
    before = scope.whole_before
    if amount.low is None and size <= _MOST and not amount.per and scope.in_whole_before(_NOBODY):
        if _ALLOWED.search(before) or _OWN_RULE.match(scope.lower_after(90)):
            return Figure(count, "requirement_cases", amount.high, amount.high)
        if _FINISHES.search(before):
            return Figure(count, "graduate_cases", amount.high, None)
    if amount.low is None and amount.strict and scope.in_before(_NOBODY):
        if size >= _LEAST_A_YEAR and not scope.in_before(_ONE_DOES):
            return Figure(count, "annual_volume", amount.high, None)  # "they never did less than 9,500"
        return Figure(count, None, aside="denied, and not said of whom")
    if size > _MOST or amount.per:
        return None
    if _MUST.search(before) and _BEFORE_LEAVING.match(scope.whole_after):
        return Figure(count, "requirement_cases", size, size if amount.high is None else amount.high)
    if count.unit is not None and _DOCUMENTED.match(scope.between) and _NEEDS.search(before):
        return Figure(count, "requirement_cases", size, size if amount.high is None else amount.high)
    if _IS_THE_BAR.match(scope.whole_after) or _GOAL_BEFORE.search(before) or _TO_LEAVE.search(before):
        return Figure(count, "requirement_cases", size, size if amount.high is None else amount.high)
    return None
