"""Amounts as people write them: "~1,200-1,400", "10k+", "half a dozen", "no more than two", "9,000 a year"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from advisor.numerals import Numeral, find_numerals

PER_YEAR = {"month": 12, "week": 52, "day": 250}  # how many of each make a year; of days the working days


class Amount(NamedTuple):
    """One amount: from `low` to `high` (None = open end), its place in the text, and what was said about it.

    `strict` tells an open end that leaves its number out ("more than 12", "fewer than 5"). `per` is the period said right
    behind the number. `unit` is "%" or "$" when the number is a share or money, else None.
    """

    low: float | None
    high: float | None
    approximate: bool
    start: int
    end: int
    text: str
    per: str | None = None
    strict: bool = False
    unit: str | None = None


_QUALIFIERS = {  # min, over: open above (over leaves the number out); max, under: open below
    "min": "at least|a minimum of|minimum of|min of|no fewer than|no less than|not less than|not fewer than"
    "|not under|not below|never below|never under|never less than|never fewer than|upwards of|upward of"
    "|as few as|as little as|easily",
    "over": "over|more than|above|north of|in excess of|exceeding|exceeds|exceed|greater than|well over|well above|just over|beyond|>"
    "|exceeded|surpassed|topped|way over|way above|way more than|a little over|a touch over|comfortably over|comfortably above"
    "|surpassing|surpasses|surpass|topping|tops|a bit over|slightly over|slightly more than",
    "max": "up to|upto|at most|no more than|not more than|as many as|as much as|a maximum of|maximum of|max of|max|capped at|limited to"
    "|tops out at|maxes out at|topping out at|never more than|never over",
    "under": "under|below|less than|fewer than|south of|<|well under|not even",
    "about": "about|around|approximately|approx|aprox|roughly|rougly|aproximately|abt|bout|circa|ca|some|nearly|almost|close to"
    "|near|somewhere around|in the neighborhood of|in the neighbourhood of|in the ballpark of|ballpark|on the order of|in the region of"
    "|like|maybe|perhaps|probably|just under|just shy of|shy of|just about|say|estimated|an estimated|more or less|averaging"
    "|pushing|approaching|nearing|a little under|a touch under|a hair under"
    "|a bit under|slightly under|just below|a bit below|slightly below|a bit less than|a little less than"
    "|not quite|barely",
    "between": "between|from|betw|anywhere between|anywhere from|somewhere between",
}
_BEFORE = {phrase: kind for kind, phrases in _QUALIFIERS.items() for phrase in phrases.split("|")}
_CLOSERS = frozenset(phrase.rpartition(" ")[2] for phrase in _BEFORE)
_STRICT, _LOOSE = ("over", "under"), ("min", "max")
_WORDS = re.compile(r"[^\s(~≈\"“‘]+")
_UP_TO_LAST = re.compile(r".*[\s(~≈\"“‘]", re.DOTALL)
_AFTER = re.compile(
    r"""(?P<min>\s?\+(?!\s?\d|/)|\s+plus\b(?!\s+(?:\d|an?\b|the\b|one\b|two\b|three\b|four\b|five\b|six\b))|\s+or\s+(?:more|better|greater|higher|above)\b
       |\s+(?:and|&)\s+(?:up|counting|more|above)\b|\s+at\s+least\b|-plus\b)
    |(?P<max>\s+or\s+(?:fewer|less|under|below)\b|\s+(?:at\s+(?:the\s+)?most|tops|max)\b)
    |(?P<about>\s?-?\s?ish\b|\s+or\s+(?:so|thereabouts)\b|-?\s?odd\b|,?\s+give\s+or\s+take\b|\s+and\s+(?:some|change)\b|\s+(?:roughly|approximately|approx)\b(?!\s+\d))""",
    re.VERBOSE,
)
_AFTER_OPENS = frozenset("pl or an at to ma is od gi ro ap".split())  # the words of _AFTER open so
_PER = re.compile(
    r"""\s*(?:(?:/|\bper\b|\ban?\b|\beach\b|\bevery\b|\bin\s+an?\b)\s*
      (?:(?P<year>(?:years?|yrs?|y|annum)\b)|(?P<month>(?:months?|mos?|mth)\b)|(?P<week>(?:weeks?|wks?)\b)|(?P<day>days?\b))
    |(?P<annual>(?:annually|yearly|p\.a\b|annual\b(?!\s+(?:report|meeting)))\.?)|(?P<monthly>monthly\b)|(?P<weekly>weekly\b)|(?P<daily>daily\b))""",
    re.VERBOSE,
)
_PERIODS = {
    "year": "year",
    "annual": "year",
    "month": "month",
    "monthly": "month",
    "week": "week",
    "weekly": "week",
    "day": "day",
    "daily": "day",
}
_JOIN = re.compile(r"\s*[-–—‐‑−~]\s*|\s+(?:to|or|till|until)\s+(?:maybe\s+|about\s+)?")
_SOMETIMES = re.compile(  # "two, sometimes three", "maybe 2, max 3"
    r"\s*,?\s*(?:and\s+|or\s+|but\s+)?(?:sometimes|occasionally|maybe|perhaps|max(?:imum)?|at\s+(?:the\s+)?most|possibly|some\s+years|in\s+some\s+years)\s+"
)
_OPENS = re.compile(r"\s*\(\s*")
_AND = re.compile(r"\s*(?:and|&|to|-|–)\s*")
_GREW = re.compile(
    r"\b(?:grew|grown|growing|increas\w+|expand\w*|rais(?:e[sd]?|ing)|enlarg\w+|bumped|boosted|went|going|rose|up|jumped|dropped|down|moved|moving|changed|doubled|tripled|gone|shrunk|shrank|fell|fallen|climbed|risen|cut|expansion|growth|change|rise)\b,?\s+(?:\w+\s+){0,3}$"
)
_PERCENT = re.compile(r"\s?(?:%|percent\b|per cent\b|pct\b)")
_MONEY = re.compile(r"\s?(?:\$|usd\b|dollars?\b|bucks\b|euros?\b)")


def find_amounts(text: str) -> list[Amount]:
    """All amounts in free text, left to right, without overlaps; labels (J-1, Y-90, PGY-4, "Step 2"), years and dates are left out."""
    return list(_amounts(text, years=True))


def parse_amount(text: str | float) -> Amount:
    """The one amount that `text` is. ValueError, with a sentence for the person who wrote it, when it is anything else."""
    if isinstance(text, (int, float)):
        return Amount(float(text), float(text), False, 0, len(str(text)), str(text))
    shown = repr(text.strip()[:40])
    if text.strip().lower() in {"none", "no", "nil", "nobody"}:
        return Amount(0.0, 0.0, False, 0, len(text), text.strip())
    found = list(_amounts(text, years=False))
    if len(found) != 1:
        raise ValueError(f"{shown} holds more than one amount" if found else f"{shown} is not an amount")
    amount = found[0]
    if amount.unit:
        raise ValueError(f"{shown} is {'a share' if amount.unit == '%' else 'money'}; a count was expected")
    period = period_after(text.lower(), amount.end)
    rest = f"{text[: amount.start]} {text[period[1] if period else amount.end :]}".strip(" .\t\n")
    if rest:
        raise ValueError(f"{shown} says more than an amount: {rest[:40]!r} is left over")
    return amount


def period_after(lower: str, at: int) -> tuple[str, int] | None:
    """The period said right at `at` of a lower-case text ("a year", "/mo", "weekly"), as year, month, week or day, and where it ends."""
    match = _PER.match(lower, at)
    return (_PERIODS[match.lastgroup], match.end()) if match and match.lastgroup else None


def same_length_lower(text: str) -> str:
    """`text` in lower case with every character at its place (a few letters change length when lowered; they are left as they are)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _amounts(text: str, years: bool) -> Iterator[Amount]:
    lower = same_length_lower(text)
    numerals = _said_twice(lower, list(find_numerals(lower, years)))
    i = floor = 0
    while i < len(numerals):
        first, low = numerals[i], numerals[i].value
        high, end, scaled = low, first.end, first.scale
        start, kinds = _qualifiers(lower, first.start, floor)
        if i + 1 < len(numerals) and numerals[i + 1].start - end < 24:
            other = numerals[i + 1]
            gap = lower[end : other.start]
            joined = bool(_JOIN.fullmatch(gap) or _SOMETIMES.fullmatch(gap) or ("between" in kinds and _AND.fullmatch(gap))) or (
                gap == "/" and other.value == low + 1
            )
            if joined and "between" in kinds and _GREW.search(lower[max(0, start - 30) : start]):
                joined = False  # "grew from 4 to 6": two counts at two times
            if joined:
                if first.scale == 1 and other.scale > 1 and low < 1000 and low * other.scale <= other.value:
                    low = low * other.scale
                if low <= other.value:
                    high, end = other.value, other.end
                    i += 1
        i += 1
        while _may_go_on(lower, end) and (after := _AFTER.match(lower, end)):
            kinds.add(after.lastgroup or "")
            end = after.end()
        floor = end
        yield _amount(text, lower, low, high if scaled else low, (start, first.start, end), kinds)


def _may_go_on(lower: str, at: int) -> bool:
    """Whether what stands behind a number opens like one of the words that widen or round it; blanks, commas and hyphens are passed."""
    behind = lower[at : at + 20].lstrip().lstrip(",-").lstrip()[:2]
    return not behind or behind[0] in "+&" or behind in _AFTER_OPENS


def _may_name_a_period(lower: str, at: int) -> bool:
    """Whether what stands behind a number opens like a period ("a year", "/mo", "weekly")."""
    behind = lower[at : at + 20].lstrip()[:1]
    return not behind or behind in "/paeiymwd"


def _said_twice(lower: str, numerals: list[Numeral]) -> list[Numeral]:
    """ "Twelve (12)" is one number."""
    found: list[Numeral] = []
    for numeral in numerals:
        last = found[-1] if found else None
        if (
            last
            and last.value == numeral.value
            and _OPENS.fullmatch(lower, last.end, numeral.start)
            and lower[numeral.end : numeral.end + 1] == ")"
        ):
            found[-1] = last._replace(end=numeral.end + 1)
        else:
            found.append(numeral)
    return found


def _amount(text: str, lower: str, low: float, high: float, place: tuple[int, int, int], kinds: set[str]) -> Amount:
    start, number_start, end = place
    bottom: float | None = low
    top: float | None = high
    exact = low == high
    if ("min" in kinds or "over" in kinds) and (exact or lower[end - 1] == "+"):
        top = None
    elif exact and ("max" in kinds or "under" in kinds):
        bottom = None
    strict = exact and not kinds.isdisjoint(_STRICT) and kinds.isdisjoint(_LOOSE)
    unit = None
    if _PERCENT.match(lower, end):
        unit = "%"
    elif lower[number_start - 1 : number_start] in ("$", "€", "£") or _MONEY.match(lower, end):
        unit = "$"
    period = period_after(lower, end) if _may_name_a_period(lower, end) else None
    return Amount(bottom, top, "about" in kinds, start, end, text[start:end], period[0] if period else None, strict, unit)


def _qualifiers(lower: str, start: int, floor: int) -> tuple[int, set[str]]:
    """Where the amount starts with its qualifiers ("well over", "~", ">="), and their kinds."""
    kinds: set[str] = set()
    for _ in range(3):
        window = lower[max(floor, start - 32) : start]
        bare = window.rstrip(" \t(\u00a0")
        mark = bare[-1:]
        if mark and mark in "~≈±∼≥≤=<>":
            width = 2 if bare[-2:] in (">=", "<=", "=>", "=<") else 1
            if mark == "=" and width == 1:
                return start, kinds
            pair = bare[-width:]
            kinds.add(
                "about" if mark in "~≈±∼" else "min" if mark == "≥" or (width == 2 and ">" in pair) else "over" if pair == ">" else "max"
            )
            if pair == "<":
                kinds = (kinds - {"max"}) | {"under"}
            start -= len(window) - len(bare) + width
            continue
        last = bare[-20:].rpartition(" ")[2]
        if (last if last.isalpha() else _UP_TO_LAST.sub("", bare[-20:]).rstrip(".")) not in _CLOSERS:
            return start, kinds
        words = list(_WORDS.finditer(bare))[-4:]
        for count in range(len(words), 0, -1):
            kind = _BEFORE.get(" ".join(word[0] for word in words[-count:]).rstrip("."))
            if kind:
                kinds.add(kind)
                start -= len(window) - words[-count].start()
                break
        else:
            return start, kinds
    return start, kinds
