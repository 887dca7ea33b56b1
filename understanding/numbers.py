"""Turns counts into facts: what a number of cases, people or rooms means here, or why it is left aside."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from advisor.amounts import Amount
from understanding import scope as cue
from understanding.beside_diagnostic import beside_diagnostic
from understanding.bindings import bind_counts
from understanding.case_counts import read_cases, read_category
from understanding.counts import CATEGORIES, Count
from understanding.crews import read_crew
from understanding.cues import Cue, Indexed
from understanding.figures import Figure
from understanding.nameless_counts import read_nameless
from understanding.owners import Owners
from understanding.people_counts import read_people
from understanding.positions import read_positions
from understanding.restated import outdated
from understanding.scope import Scope
from understanding.segments import Segment
from understanding.told_anew import told_anew
from understanding.words import Page, lexicon
from understanding.year_and_whole import year_and_whole

_PERIOD_BEHIND = re.compile(
    r"\W*(?:(?:uh|um|er|like|or\s+so|ir|cases|procedures|on\s+average|total)\W+){0,3}(?:" + cue.PERIOD.pattern.pattern + ")", re.VERBOSE
)
_CUTS = re.compile(r"[;()\n,.–—-](?:(?<=[;()\n])|(?<=,)(?!\d)|(?<=\.)\s|(?<=\s[-–—])[-–—]*\s)")
_GLUE = re.compile(r"\b(?:and|with|plus)\b|[&+]")
_PLUS = re.compile(r"\s*(?:\+|plus)\s*")
_IN_THE_SUITES = re.compile(
    r"\s*(?:(?:are|were|is|get|gets)\s+)?(?:treated|seen|done|pass(?:es)?|go(?:es)?|come|undergo\w*|on\s+the\s+table)\s+(?:(?:in|through|by|on|into)\s+)?(?:(?:the|our|their|its)\s+)?"
    r"(?:ir|angio\w*|interventional)\s+(?:rooms?|suites?|labs?|tables?|procedures?)\b"
)
_LODGING = Cue(
    r"\b(?:room\s+and\s+board|airbnb|hotels?|motel|apartments?|housing|lodging|dorms?|dormitory|guest\s?house|rent(?:al|ing|ed)?|hostel|gym|lounge|library|cafeteria|lactation)\b"
)
_TO_SLEEP_IN = re.compile(
    r"[^.;]{0,40}?\b(?:airbnb|hotel|motel|guest\s?house|apartment|dorm\w*|hostel|for\s+rent|for\s+(?:visitors|families|guests|visiting)|(?:in|of)\s+(?:a|the|our|my)\s+(?:shared\s+)?(?:house|flat|condo))\b"
)
_VOLUME = Cue(r"\bvolume\b")
_WANT_IT = Cue(
    r"\b(?:fight(?:s|ing)?|compet(?:es?|ing|ition)|vying|interested|want(?:s|ing)?|hop(?:e|es|ing)|chasing|apply(?:ing)?|gunning)\b"
)
_AT_MINE = re.compile(  # "700 cases a month at my current hospital in Bangalore"
    r"[^.;,?!]{0,24}?\b(?:at|in|from)\s+my\s+(?:own\s+)?(?:current|present|old|previous|former|own|home)\s+(?:hospital|cent(?:er|re)|department|institution|institute|unit|clinic)\b"
)
_CUT_WORDS = Cue(r"\b(?:but|while|whereas)\b")


def read_figures(page: Page, words: Indexed, counts: list[Count], segments: tuple[Segment, ...]) -> list[Figure]:
    """The fact of each count, in order. Counts that are parts or sums of others are joined here."""
    reader = _Reader(page, words, counts, segments)
    return reader.read()


class _Reader:
    def __init__(self, page: Page, words: Indexed, counts: list[Count], segments: tuple[Segment, ...]) -> None:
        self._page, self._counts, self._segments = page, counts, segments
        self._words = words
        self._lower = page.lower
        self._units = lexicon().units
        self._starts = [token.start for token in page.tokens]
        self._cuts = sorted(match.span() for match in (*_CUTS.finditer(page.lower), *_CUT_WORDS.finditer(words)))

    def read(self) -> list[Figure]:
        bound = bind_counts(self._page, self._sums(self._counts))
        counts, replaced = bound.counts, bound.replaced
        told = beside_diagnostic(self._lower, counts)
        figures = []
        for i, count in enumerate(counts):
            if i in replaced or told.get(i) == "":
                figures.append(Figure(count, None, aside=replaced.get(i, "residents of another specialty")))
            elif i in told:
                figures.append(Figure(count, told[i], count.amount.low, count.amount.high))
            else:
                figures.append(self._figure(i, count, counts))
        figures = Owners(self._words, self._segments).others(figures)
        return told_anew(self._lower, year_and_whole(self._lower, outdated(self._lower, figures)))

    # --- sums and shared nouns -------------------------------------------------------------------------------------------------------

    def _sums(self, counts: list[Count]) -> list[Count]:
        """ "18 + 2 attendings" is one count of 20; "4 to 6" parts stay apart."""
        joined: list[Count] = []
        i = 0
        while i < len(counts):
            count = counts[i]
            if i + 1 < len(counts):
                other = counts[i + 1]
                gap = self._lower[count.amount.end : other.amount.start]
                first, second = count.amount, other.amount
                plain = count.unit is None or count.label
                if plain and _PLUS.fullmatch(gap) and first.low and second.low and (other.unit is not None or count.unit is not None):
                    both_open = first.high is not None and second.high is not None
                    total = Amount(
                        first.low + second.low,
                        (first.high or 0) + (second.high or 0) if both_open else None,
                        first.approximate or second.approximate,
                        first.start,
                        second.end,
                        self._page.text[first.start : second.end],
                        second.per,
                        False,
                        None,
                    )
                    unit, label = (count.unit, True) if count.unit is not None else (other.unit, other.label)
                    if other.unit is None or count.unit is None or other.unit.key == count.unit.key:
                        joined.append(Count(total, unit, label, count.start, max(count.end, other.end), count.segment))
                        i += 2
                        continue
            joined.append(count)
            i += 1
        return joined

    # --- one count -------------------------------------------------------------------------------------------------------------------

    def _figure(self, index: int, count: Count, counts: list[Count]) -> Figure:
        amount = count.amount
        if _below_zero(self._lower, count):
            return Figure(count, None, aside="below zero")
        if amount.unit:
            return Figure(count, None, aside="a share" if amount.unit == "%" else "money")
        segment = self._segments[count.segment] if count.segment >= 0 else Segment(self._page.text, 0, len(self._page.text), False)
        left, right = self._reach(index, count, counts, segment)
        noun = "" if count.unit is None else " ".join(self._page.tokens[i].norm for i in range(count.unit.first, count.unit.last + 1))
        scope = Scope(self._words, count, (left, right), segment, noun)
        if scope.in_whole_before(cue.MINE) or _AT_MINE.match(scope.whole_after):
            return Figure(count, None, aside="the person's own place")
        key = count.unit.key if count.unit is not None else None
        if key in (None, "positions", "faculty", "research") and not count.label and (crew := read_crew(amount, scope)) is not None:
            return Figure(count, "faculty", *crew)
        if key is None:
            if (bracketed := self._of_the_bracket(amount)) is not None:
                return Figure(count, None, aside=bracketed)
            return read_nameless(count, amount, scope)
        unit = self._units[key]
        if key == "dr_residents" and scope.in_sentence(cue.ESIR) and not scope.in_sentence(_WANT_IT):
            return read_people(count, "residents_per_year", scope)
        if count.label and key in ("research", "places"):
            return read_nameless(count, amount, scope)
        if key == "admissions" and (
            (noun.endswith("encounters") and scope.in_whole_before(_VOLUME))
            or (noun == "patients" and _IN_THE_SUITES.match(scope.whole_after))
        ):
            return read_cases(count, amount, scope)
        if "aside" in unit:
            if key == "time" or key != "places" or not scope.in_before(cue.MATCHES):
                return Figure(count, None, aside=str(unit["aside"]))
            return Figure(count, None, aside=str(unit["aside"]))
        if key in CATEGORIES:
            return read_category(count, key, scope)
        if key == "cases":
            return read_cases(count, amount, scope)
        if key == "positions":
            return read_positions(count, amount, scope, noun)
        if key == "angio_suites" and (scope.in_whole_before(_LODGING) or _TO_SLEEP_IN.match(scope.whole_after)):
            return Figure(count, None, aside="rooms to sleep in")
        if (
            key in ("residents", "trainees")
            and count.label
            and noun.endswith("s")
            and 300 <= (amount.low or 0) <= 4000
            and scope.after_heading(cue.GRADUATE)
        ):
            return Figure(count, "graduate_cases", amount.low, amount.high)  # "The fellows finished with 2,000. Residents: 1,150"
        return read_people(count, str(unit["fact"]), scope)

    def _of_the_bracket(self, amount: Amount) -> str | None:
        """Why a number that opens a bracket counts nothing of ours: what stands before is told by it ("4-week blocks (13 per year)")."""
        opened = amount.start - 1
        if opened < 1 or self._lower[opened] != "(":
            return None
        at = bisect_left(self._starts, opened)
        unit = next((u for u in self._page.phrases["units"] if u.last == at - 1), None)
        return str(self._units[unit.key]["aside"]) if unit is not None and "aside" in self._units[unit.key] else None

    def _reach(self, index: int, count: Count, counts: list[Count], segment: Segment) -> tuple[int, int]:
        """The words that say what this count means: back to the count before or a comma, on to the next comma or count."""
        left = segment.start
        at = bisect_right(self._cuts, (count.amount.start, 0)) - 1
        if at >= 0 and self._cuts[at][1] <= count.amount.start:
            left = max(left, self._cuts[at][1])
        if index and counts[index - 1].segment == count.segment:
            earlier = counts[index - 1]
            left = max(left, earlier.end)
            many = count.unit is not None and (earlier.amount.low or earlier.amount.high or 0) >= 30
            if many and (period := _PERIOD_BEHIND.match(self._lower, max(earlier.end, earlier.amount.end), count.amount.start)):
                left = max(left, period.end())  # "9,000 procedures a year with 4 residents": the year is the procedures'
        right = segment.end
        at = bisect_left(self._cuts, (max(count.end, count.amount.end), 0))
        if at < len(self._cuts):
            right = min(right, self._cuts[at][0])
        if index + 1 < len(counts) and counts[index + 1].segment == count.segment and counts[index + 1].start < right:
            right = max(counts[index + 1].start, count.end)
            glue = list(_GLUE.finditer(self._lower[max(count.end, count.amount.end) : right]))
            if glue:
                right = max(count.end, count.amount.end) + glue[-1].start()
        return left, max(right, count.end)


def _below_zero(lower: str, count: Count) -> bool:
    """Whether a minus stands before the number ("they have -5 residents"); a label's or a list's dash is none ("Residents -5")."""
    at = count.amount.start - 1
    return not count.label and at > 1 and lower[at] in "-−" and lower[at - 1] == " " and lower[at - 2].isalpha()
