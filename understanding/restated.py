"""One number said again: for each year of a row, for another period, for each head, or by another page that has it otherwise."""

from __future__ import annotations

import re
from itertools import pairwise

from understanding.figures import Figure

EARLIER = "an earlier number"
_ARROW = re.compile(r"\s*(?:\(?\s*(?:in\s+|fy\s?|cy\s?)?['’]?(?:20)?[012]\d\s*\)?)?\s*→\s*")
_YEAR_BEHIND = re.compile(r"\s*\(\s*(?:in\s+|fy\s?|cy\s?)?['’]?(?P<year>(?:20)?[012]\d)\s*\)")
_YEARS_BETWEEN = re.compile(r"\s*\(\s*(?:in\s+|fy\s?|cy\s?)?['’]?(?P<year>(?:20)?[012]\d)\s*\)\s*(?:,|;|/|and|,\s*and|→|,?\s*then)?\s*")
_YEAR_BEFORE = re.compile(r"(?:fy\s?|cy\s?|in\s+)?(?P<year>20[012]\d)\s*[:=]?\s*$")
_NEXT_LINE = re.compile(r"\s*[.,;/|\n]\s*(?:fy\s?|cy\s?|in\s+)?(?P<year>20[012]\d)\s*[:=]?\s*")
_THAT_IS = re.compile(
    r"[^.;]{0,24}?[,;(–—-]?\s*(?:i\.?\s?e\.?,?|that\s+is,?|that['’]?s|in\s+other\s+words,?|meaning|which\s+(?:is|makes|means|comes\s+to|gives)|or"
    r"|(?:and\s+)?so\s+(?:it|that)\s*(?:is|['’]s|makes|comes\s+to)|makes|making|makes\s+it|=)\s+(?:about\s+|some\s+|roughly\s+|around\s+|~\s*)?$"
)
_A_YEAR = re.compile(
    r"\s*(?:over|in|for|across|per|a|each|by)?\s*(?:the\s+|a\s+|one\s+)?(?:whole\s+|entire\s+|full\s+)?(?:year|yr)\b|\s*(?:annually|yearly|p\.a\.)"
)
_EACH = re.compile(r"\s*(?:each|apiece|a\s+head|per\s+(?:head|person|resident|graduate|trainee))\b")
_PAGE = (
    r"(?:pages?\s+\d+|(?:the\s+)?(?:\w+\s+)?['\"‘“]?(?:\w+['\"’”]?\s+)?(?:page|section|tab|site|website|webpage|brochure|flyer|leaflet|handbook|report|slides?|poster|banner"
    r"|footer|header|pdf|newsletter|wikipedia|freida|doximity|video|table|caption|sign|map)|(?:the\s+)?(?:tour\s+guide|guide|other\s+page)|elsewhere|another(?:\s+(?:page|place))?)"
)
_OTHERWISE = re.compile(
    rf"[^.;]{{0,30}}?(?:[,;.]|\b(?:and|but|while|whereas|then|yet|although)\b)\s*(?:then\s+|on\s+|in\s+|at\s+)?{_PAGE}\s+"
    r"(?:(?:speaks?|talks?)\s+of|says?|said|gives?|gave|has(?:\s+it\s+(?:at|as))?|as|lists?|puts\s+it\s+at|claims?|mentions?|shows?|reads?|states?|prints?|it\s+(?:is|says))\s+"
    r"(?:only\s+|just\s+|about\s+|it['’]?s\s+)?['\"‘“]?$"
    rf"|\s*(?:[^.;,\d]{{0,16}}),\s*(?:and\s+|but\s+)?{_PAGE}\s+"
)
_THOUGHT = re.compile(r"\b(?:i|we)\s+(?:always\s+|had\s+)?(?:thought|assumed|figured|believed|expected|guessed|was\s+sure)\b[^.;]*$")
_TURNED_OUT = re.compile(
    r"[^.;\d]{0,24}?[,;.(–—-]?\s*(?:but|and|turns?|turned|actually|nope?|in\s+fact|in\s+reality)\b[^.;\d]{0,30}?(?:\s|[,:])\s*"
)
_UNTIL = re.compile(
    r"\s*(?:(?:a|per|each|/)\s?(?:year|yr|class)\s+)?(?:through|until|till|up\s+to|up\s+until|before)\s+(?:20\d\d|last\b|this\b|now\b|recently\b)"
)


def later_in_a_row(gap: str, before: str, behind: str) -> bool:
    """Whether a number is the next one of a row of years: "5,900 (2021) -> 6,300 (2022)", "2022: 6,300, 2023: 7,050".

    `gap` stands between the two numbers, `before` in front of the first, `behind` follows the second.
    """
    if _ARROW.fullmatch(gap):
        return True
    first, second = _YEARS_BETWEEN.fullmatch(gap), _YEAR_BEHIND.match(behind)
    if first is None or second is None:
        first, second = _YEAR_BEFORE.search(before), _NEXT_LINE.fullmatch(gap)
    return first is not None and second is not None and int(first["year"][-2:]) < int(second["year"][-2:])


def for_a_year(gap: str, behind: str) -> bool:
    """Whether a number says the one before for a whole year: "two thousand a quarter, i.e. 8,000 over the year"."""
    return _THAT_IS.fullmatch(gap) is not None and _A_YEAR.match(behind) is not None


def for_each(gap: str, behind: str) -> bool:
    """Whether a number says the one before for each head: "the two logged 2,480, i.e. 1,240 each"."""
    return _THAT_IS.fullmatch(gap) is not None and _EACH.match(behind) is not None


def said_otherwise(gap: str) -> bool:
    """Whether another page gives another number of the same: "800 beds while the 'About' section speaks of 640"."""
    return _OTHERWISE.fullmatch(gap) is not None


def thought_wrongly(before: str, gap: str) -> bool:
    """Whether a number is what turned out instead of the one that was thought: "I thought 300 beds but no, 830"."""
    return _THOUGHT.search(before) is not None and _TURNED_OUT.fullmatch(gap) is not None


def outdated(lower: str, figures: list[Figure]) -> list[Figure]:
    """`figures` without those that held until a year ("one a year through 2024 and two a year since")."""
    known = list(figures)
    for i, (figure, other) in enumerate(pairwise(figures)):
        ended = _UNTIL.match(lower, max(figure.count.end, figure.count.amount.end), other.count.amount.start) if figure.fact else None
        if ended and figure.fact == other.fact:
            known[i] = Figure(figure.count, None, aside=EARLIER)
    return known
