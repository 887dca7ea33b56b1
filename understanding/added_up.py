"""Counts of one thing in two parts that add up: at two places, of two kinds, "and another three"."""

from __future__ import annotations

import re

from understanding.counts import Count
from understanding.owners import told_elsewhere
from understanding.words import Page

ADDED_UP = frozenset(("faculty", "residents", "fellows", "apps", "angio_suites", "beds"))
_ALSO_AT = re.compile(r"\s*(?:\(|(?:at|in|on|from)\b)[^.;:]{2,70}?(?:\band|\bplus|,\s*with|,|\+|&)\s*$|\s*(?:\band|\bplus|\+|&)\s*$")
_AT = re.compile(r"\s*(?:more\s+)?(?:at|in|on)\s+(?!total\b|all\b|each\b|every\b|any\b|once\b|the\s+same\b|(?:19|20)\d\d)")
_SITE = re.compile(r"\s*(?:more\s+)?(?:at|in|on)\s+(?:the|our|its|their|an?|another|main|va|children['’]?s|university|county|downtown)\b")
_ANOTHER = re.compile(
    r"[^.;:\d]{0,40}?(?:,|\band|\bplus|\+|&)\s+(?:[^.;:,\d]{0,40}?\s)?(?:another|an\s+additional|a\s+further|an\s+extra)\s+$"
)
_MORE = re.compile(r"\s*more\s+(?:at|in|on|through|via|from|for)\b")
_OF_TWO_KINDS = {  # counts of one fact that add up, because they are of different kinds
    "residents": (re.compile(r"\b(?:integrated|categorical)\b|^(?!.*\bindependent\b).*\bresidents?\b"), re.compile(r"\bindependent\b")),
    "tace_y90": (
        re.compile(r"\b(?:tace|chemoemb)(?!.*(?:y-?\s?90|radioemb))"),
        re.compile(r"\b(?:y-?\s?90|radioemb|tares?\b)(?!.*(?:tace|chemoemb))"),
    ),
}
_JOINS = re.compile(r"\W*(?:and|plus)?\W*(?:about\s+|some\s+|another\s+)?")
_KIND_BEHIND = re.compile(r"\s*(?P<kind>integrated|categorical|independent)\s*(?:,|and|plus|&|\+)\s*(?:the\s+)?$")


def says_another(gap: str, behind: str, label: bool) -> bool:
    """Whether the words before and behind a number add it to the one before: "and another three", "five there and three more at the VA"."""
    if _ANOTHER.fullmatch(gap):
        return True
    if told_elsewhere(gap, 0) or told_elsewhere(behind, 0):
        return False  # "24 residents in the diagnostic program and 4 in IR"
    placed = _AT.match(gap) is not None or gap.lstrip().startswith("(") or label
    return _ALSO_AT.fullmatch(gap) is not None and (_MORE.match(behind) is not None or (placed and _AT.match(behind) is not None))


def at_two_places(gap: str, behind: str) -> bool:
    """Whether each of two numbers has its place: "two at the main hospital and one at the VA"."""
    return _ALSO_AT.fullmatch(gap) is not None and _AT.match(gap) is not None and _AT.match(behind) is not None


def at_two_sites(gap: str, behind: str) -> bool:
    """Whether the places are sites of one program: "8 at Penn and 5 at Temple" are two programs'."""
    return (
        at_two_places(gap, behind)
        and not (told_elsewhere(gap, 0) or told_elsewhere(behind, 0))
        and (_SITE.match(gap) or _SITE.match(behind)) is not None
    )


_KIND_IN_BRACKETS = re.compile(
    r"\s*\(\s*(?:all\s+)?(?P<kind>integrated|categorical|independent)\b[^()\d]{0,24}\)\s*(?:,|;|/|\+|&|and|plus)*\s*"
)
_OTHER_KIND = re.compile(r"\s*\(?\s*(?P<kind>integrated|categorical|independent)\b")


_OR = re.compile(
    r"\s*(?:rn|now|right\s+now|currently|at\s+the\s+moment|there|here|total|in\s+total)?\s*,?\s*(?:or|maybe)\s+(?:maybe\s+|perhaps\s+|even\s+|like\s+|about\s+)?"
)
_OR_SO_ENDS = re.compile(r"\s*(?:$|[,.;!)]|i\s+think|i\s+guess|not\s+sure|maybe|or\s+so|can'?t\s+remember|depending)")


def one_or_the_other(gap: str, behind: str) -> bool:
    """Whether two numbers are the ends of a guess: "10 residents now, or 11 I think"."""
    return _OR.fullmatch(gap) is not None and _OR_SO_ENDS.match(behind) is not None


def kinds_in_brackets(gap: str, behind: str) -> bool:
    """Whether two numbers behind one label are of two kinds: "IR residents: 8 (integrated), 2 (independent)"."""
    first, second = _KIND_IN_BRACKETS.fullmatch(gap), _OTHER_KIND.match(behind)
    return first is not None and second is not None and (first["kind"] == "independent") != (second["kind"] == "independent")


def added(page: Page, one: Count, other: Count) -> Count:
    """One count of two."""
    first, second = one.amount, other.amount
    ends = [None if a is None or b is None else a + b for a, b in ((first.low, second.low), (first.high, second.high))]
    amount = second._replace(
        low=ends[0],
        high=ends[1],
        approximate=first.approximate or second.approximate,
        start=first.start,
        text=page.text[first.start : second.end],
        per=first.per or second.per,
    )
    unit = one.unit or other.unit
    label = one.label if one.unit is not None else other.label
    return Count(amount, unit, label, min(one.start, other.start), max(one.end, other.end), one.segment)


def spanned(page: Page, one: Count, other: Count) -> Count:
    """One count from the lower to the higher of two."""
    first, second = one.amount, other.amount
    lows = [end for end in (first.low, second.low) if end is not None]
    highs = [end for end in (first.high, second.high) if end is not None]
    amount = first._replace(
        low=min(lows, default=None), high=max(highs, default=None), end=second.end, text=page.text[first.start : second.end]
    )
    return Count(amount, one.unit, one.label, min(one.start, other.start), max(one.end, other.end), one.segment)


def of_two_kinds(lower: str, one: Count, other: Count) -> bool:
    """ "4 integrated residents and 2 independent residents", "4 integrated and 2 independent residents"."""
    if other.unit is None or other.unit.key not in _OF_TWO_KINDS or one.segment != other.segment or one.amount.per or other.amount.per:
        return False
    second = lower[other.start : max(other.end, other.amount.end)]
    if one.unit is None:
        match = _KIND_BEHIND.fullmatch(lower, one.amount.end, other.amount.start)
        first = match["kind"] if match else ""
    else:
        gap = lower[max(one.end, one.amount.end) : other.start]
        first = lower[one.start : max(one.end, one.amount.end)] if _JOINS.fullmatch(gap) else ""
    kind, another = _OF_TWO_KINDS[other.unit.key]
    return bool((kind.search(first) and another.search(second)) or (another.search(first) and kind.search(second)))
