"""A number without its noun in the place of one told before: "16 attendings, 5 left, so 11 now", "12 attendings. I checked: it's 10"."""

from __future__ import annotations

import re

from understanding.figures import Figure
from understanding.restated import EARLIER

_COUNTED = frozenset(
    "faculty residents fellows trainees apps residents_per_year angio_suites beds annual_volume graduate_cases ir_year_cases".split()
)
_FAR = 110
_THERE_ARE = (
    r"(?:(?:and|that|so|but|only|just|actually|really|like)\s+)*"
    r"(?:(?:it|that|there|they|we|the\s+\w+)\s*(?:['’]?(?:s|re|r)|\s+(?:is|are|was|were|has|have|had|says?|shows?|lists?|(?:are|is)\s+having))(?:\s+got)?\s+|has\s+|have\s+|is\s+|are\s+)?"
    r"(?:(?:only|just|actually|really|about|down\s+to|up\s+to|already|at)\s+)*"
)
_CLOSES = re.compile(
    r"\s*(?:$|[.,;:!?()\n–—-]|(?:now|today|only|total|instead|already|currently|left|rn|n|and|but|since|because|as|after|when|tops|max|i|so)\b"
    r"|in\s+(?:total|all|fact)\b|at\s+(?:the\s+moment|present)\b|right\s+now\b|these\s+days\b|with\b|of\s+them\b)"
)
_NO = re.compile(r"\s*(?:[-–—.,;…(]\s*)+(?:no+|nope)[\s,]+(?:wait\b[\s,]*|sorry\b[\s,]*)?")
_CHECKED = re.compile(
    r"[^.;?!\d]{0,30}(?:[.,;!–—-]|\bbut\b|\band\b)\s*(?:(?:but|and|so|then|later)\s+)*(?:i|we)\s+(?:(?:just|then|now|have|later|went\s+and)\s+)*"
    r"(?:checked|looked(?:\s+it\s+up)?|counted|verified|asked|googled)\b[^.;?!\d]{0,40}?[\s,:;.–—-]+" + _THERE_ARE
)
_TIMES_PAST = (
    r"(?:\s*(?:in\s+)?(?:total|all)\b)?(?:\s*(?:when|before|until|till|back|in\s+the|last|earlier"
    r"|two|three|a\s+(?:year|few)|at\s+the\s+(?:start|time)|years?)\b[^.;,\d]{0,40})?"
)
_NOW = re.compile(
    _TIMES_PAST + r"(?:[\s.,;:!–—-]+(?:that['’]?s|that\s+is|that\s+was|thats)\s+(?:history|old|past|over|outdated|before|last\s+year)"
    r"[^.;,\d]{0,16})?[\s.,;:!–—-]+(?:(?:but|and|so|then)\s+)*"
    r"(?:these\s+days|nowadays|now(?!\s+i\b)|today|by\s+now|currently|right\s+now|rn|at\s+the\s+moment|as\s+of\s+(?:today|now)|since\s+then|meanwhile)[\s,:]+"
    + _THERE_ARE
)
_SO_NOW = re.compile(
    r"[\s.,;:–—-]+(?:and\s+)?(?:so|leaving|which\s+leaves|that\s+leaves|makes?(?:\s+it)?|making(?:\s+it)?)\s+" + _THERE_ARE
)
_IS_NOW = re.compile(r"\s*(?:now|today|left|rn|currently|right\s+now|at\s+the\s+moment|in\s+total|total)\b")
_HAVE = re.compile(
    r"[\s.,;:–—-]*(?:(?:but|and|while|yet|however|though)\s+)*(?:they|it|this\s+(?:one|place|program)|here|there)\s+(?:only\s+|just\s+)?"
    r"(?:has|have|had|got|(?:is|are)(?:\s+having)?)\s+(?:only\s+|just\s+)?"
)
_WISH = re.compile(
    r"\b(?:wish|want|hop(?:e|ed|ing)|prefer|ideal\w*|looking\s+for|would\s+(?:like|love|need)|need|minimum|expected)\b[^.;\d]*$"
)
_THEN = re.compile(r"(?:\s*when\s+(?:i|we)\s+\w+(?:\s+\w+){0,3}?)?\s*[,;–—-]?\s*(?:(?:and|but|then|down\s+to|only|just)\s+)*")
_WHEN_I_LEFT = re.compile(r"\s*(?:when|by\s+the\s+time|before)\s+(?:i|we)\s+(?:\w+\s+)?(?:left|finished|departed|ended|moved|graduated)\b")
_COMES_TO = re.compile(
    r"[^.;?!\d]{0,44}?\b(?:so|now|leaving|leaves|left\s+with|makes?(?:\s+it)?|making|means|down\s+to|up\s+to|that['’]?s|it['’]?s|total|remain\w*)\b"
    r"[\s,:]*(?:(?:it['’]?s|they['’]?(?:re)?|are|is|have|has|there|only|just|at|about|to|a\s+total\s+of|now|with)\s+)*|[^.;?!\d]{0,30}[=→]\s*"
)


def told_anew(lower: str, figures: list[Figure]) -> list[Figure]:
    """`figures` with numbers without a noun as what they put right, and without the numbers they take the place of."""
    known = list(figures)
    for i, figure in enumerate(figures):
        amount = figure.count.amount
        if figure.fact or figure.count.unit is not None or amount.unit or amount.per or not _CLOSES.match(lower, amount.end):
            continue
        at = _last_counted(known, i)
        if at is None or amount.start - known[at].count.amount.end > _FAR:
            continue
        between = known[at + 1 : i]
        if _instead(lower, known[at], figure) if not between else len(between) == 1 and _comes_to(lower, known[at], between[0], figure):
            fact = known[at].fact
            known[at] = Figure(known[at].count, None, aside=EARLIER)
            known[i] = Figure(figure.count, fact, amount.low, amount.high)
    return known


def _last_counted(figures: list[Figure], before: int) -> int | None:
    """The last figure of people, rooms or cases before; None where another fact stands between."""
    at = before - 1
    while at >= 0 and figures[at].fact is None and figures[at].count.unit is None:
        at -= 1
    return at if at >= 0 and figures[at].fact in _COUNTED and not figures[at].note else None


def _instead(lower: str, old: Figure, new: Figure) -> bool:
    """Whether a number right behind another is what holds instead of it."""
    start, end = max(old.count.end, old.count.amount.end), new.count.amount.start
    if not _same_size(old, new) or start > end:
        return False
    if any(pattern.fullmatch(lower, start, end) for pattern in (_NO, _CHECKED, _NOW)):
        return True
    if _SO_NOW.fullmatch(lower, start, end) and _IS_NOW.match(lower, new.count.amount.end):
        return True
    if _HAVE.fullmatch(lower, start, end) and _WISH.search(lower, max(0, old.count.amount.start - 60), old.count.amount.start):
        return True
    return _THEN.fullmatch(lower, start, end) is not None and _WHEN_I_LEFT.match(lower, new.count.amount.end) is not None


def _comes_to(lower: str, old: Figure, part: Figure, new: Figure) -> bool:
    """Whether a number is what is left or comes out when a part goes or comes: "16 attendings, 5 left, so 11"."""
    whole, less, rest = (f.count.amount.low for f in (old, part, new))
    if not whole or not less or not rest or rest not in (whole - less, whole + less):
        return False
    return _COMES_TO.fullmatch(lower, part.count.amount.end, new.count.amount.start) is not None


def _same_size(one: Figure, other: Figure) -> bool:
    """Whether two numbers can count one thing at two times."""
    first, second = (f.count.amount.high or f.count.amount.low or 0 for f in (one, other))
    return bool(first and second) and max(first, second) <= max(30, 4 * min(first, second))
