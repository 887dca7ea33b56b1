"""Turns counts into facts: what a number of cases, people or rooms means here, or why it is left aside."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from advisor.amounts import Amount
from understanding import scope as cue
from understanding.counts import Count
from understanding.scope import Scope, last_place
from understanding.segments import Segment
from understanding.words import Page, lexicon


@dataclass(frozen=True, slots=True)
class Figure:
    """A count read as a fact: its value, the conversion made (`note`), or `aside`, the reason it is no fact."""

    count: Count
    fact: str | None
    low: float | None = None
    high: float | None = None
    note: str | None = None
    aside: str | None = None


CATEGORIES = frozenset(
    {"tace_y90", "ablations", "tunneled_catheters", "av_access", "embolizations", "biliary", "nephrostomies", "biopsies", "drainages"}
)
PEOPLE = frozenset(
    {
        "faculty",
        "residents",
        "fellows",
        "trainees",
        "apps",
        "residents_per_year",
        "angio_suites",
        "img_graduates",
        "ir_aways",
        "related_aways",
    }
)
_PER_YEAR = {"month": 12, "week": 52, "day": 250}
_LARGEST = {
    "faculty": 150,
    "residents": 60,
    "fellows": 40,
    "trainees": 80,
    "apps": 80,
    "residents_per_year": 25,
    "angio_suites": 60,
    "beds": 6000,
    "img_graduates": 80,
    "ir_aways": 12,
    "related_aways": 12,
}

_CUTS = re.compile(r"[;()\n]|,(?!\d)|\.\s|\s[-–—]+\s|\b(?:but|while|whereas)\b")


def read_figures(page: Page, counts: list[Count], segments: tuple[Segment, ...]) -> list[Figure]:
    """The fact of each count, in order. Counts that are parts or sums of others are joined here."""
    reader = _Reader(page, counts, segments)
    return reader.read()


class _Reader:
    def __init__(self, page: Page, counts: list[Count], segments: tuple[Segment, ...]) -> None:
        self._page, self._counts, self._segments = page, counts, segments
        self._lower = page.lower
        self._units = lexicon().units
        self._cuts = [match.span() for match in _CUTS.finditer(page.lower)]

    def read(self) -> list[Figure]:
        counts = self._sums(self._counts)
        return [self._figure(i, count, counts) for i, count in enumerate(counts)]

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
                if (
                    re.fullmatch(r"\s*(?:\+|plus)\s*", gap)
                    and plain
                    and first.low
                    and second.low
                    and (other.unit is not None or count.unit is not None)
                ):
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
        if amount.unit:
            return Figure(count, None, aside="a share" if amount.unit == "%" else "money")
        segment = self._segments[count.segment] if count.segment >= 0 else Segment(self._page.text, 0, len(self._page.text), False)
        left, right = self._reach(index, count, counts, segment)
        before, after = self._lower[left : amount.start], self._lower[max(amount.end, count.end if not count.label else 0) : right]
        noun = "" if count.unit is None else " ".join(self._page.tokens[i].norm for i in range(count.unit.first, count.unit.last + 1))
        between = self._lower[amount.end : count.end] if not count.label else self._lower[count.start : amount.start]
        whole_before = self._lower[segment.start : amount.start]
        scope = Scope(
            before, between, after, whole_before, self._lower[segment.start : segment.end], noun, count.label, segment.is_question
        )
        key = count.unit.key if count.unit is not None else None
        if key is None:
            return self._nameless(count, amount, scope)
        unit = self._units[key]
        if key == "dr_residents" and cue.ESIR.search(scope.sentence):
            return self._people(count, "residents_per_year", scope)
        if count.label and key in ("research", "places"):
            return self._nameless(count, amount, scope)
        if "aside" in unit:
            if key == "time" or key != "places" or not cue.MATCHES.search(before):
                return Figure(count, None, aside=f"{noun}: {unit['aside']}")
            return Figure(count, None, aside=f"{noun}: {unit['aside']}")
        if key in CATEGORIES:
            return self._category(count, key, scope)
        if key == "cases":
            return self._cases(count, amount, scope)
        if key == "positions":
            return self._positions(count, amount, scope, noun)
        return self._people(count, str(unit["fact"]), scope)

    def _reach(self, index: int, count: Count, counts: list[Count], segment: Segment) -> tuple[int, int]:
        """The words that say what this count means: back to the count before or a comma, on to the next comma or count."""
        left = segment.start
        at = bisect_right(self._cuts, (count.amount.start, 0)) - 1
        if at >= 0 and self._cuts[at][1] <= count.amount.start:
            left = max(left, self._cuts[at][1])
        if index and counts[index - 1].end > left and counts[index - 1].segment == count.segment:
            left = counts[index - 1].end
        right = segment.end
        at = bisect_left(self._cuts, (max(count.end, count.amount.end), 0))
        if at < len(self._cuts):
            right = min(right, self._cuts[at][0])
        if index + 1 < len(counts) and counts[index + 1].segment == count.segment and counts[index + 1].start < right:
            right = max(counts[index + 1].start, count.end)
            glue = list(re.finditer(r"\b(?:and|with|plus)\b|[&+]", self._lower[max(count.end, count.amount.end) : right]))
            if glue:
                right = max(count.end, count.amount.end) + glue[-1].start()
        return left, max(right, count.end)

    def _nameless(self, count: Count, amount: Amount, scope: Scope) -> Figure:
        """A number without a noun: "8k a year", "matches two annually", "(2 per year)"."""
        low = amount.low if amount.low is not None else amount.high or 0
        period = scope.period(amount)
        if 200 <= low <= 4000 and not scope.asked and cue.PER_TRAINEE.match(scope.after.lstrip()) and not amount.per:
            return Figure(count, "graduate_cases", amount.low, amount.high)
        if period and self._personal(scope):
            return Figure(count, None, aside="a count for one trainee in a year")
        if (
            not re.search(r"\b(?:score|step|usmle|letters?|gpa)\b", scope.before[-30:])
            and (
                cue.REQUIRED.search(scope.before[-50:])
                or re.match(
                    r"\W*(?:is\s+|are\s+)?(?:the\s+)?(?:required|minimum|acgme|requirement|mandated|that\s+(?:the\s+)?acgme)\b", scope.after
                )
            )
            and 100 <= low <= 3000
            and not period
        ):
            return Figure(count, "requirement_cases", amount.low, amount.high)
        if period and low >= 300 and not cue.OTHER_DIVISION.search(scope.near) and (amount.per or cue.DOES.search(scope.before)):
            return self._yearly(count, amount, "year" if period == "year" else period)
        if (
            period in ("month", "week", "day")
            and low >= 15
            and re.search(r"\b(?:cases|procedures|volume|do|does|perform|performs)\b", scope.before)
        ):
            return self._yearly(count, amount, period)
        if low < 20:
            classes = cue.PER_CLASS.search(scope.after[:30]) or cue.PER_CLASS.search(scope.before[-30:])
            if (classes or period == "year") and re.search(
                r"\bmatch(?:es|ed)?\b|\btakes?\b|\bresidents?\b|\baccepts?\b|\brecruits?\b|\bclass\b|\bintegrated\b|\bspots?\b"
                r"|\bmatching\b",
                scope.sentence,
            ):
                return self._people(count, "residents_per_year", scope)
            if re.match(r"\s*(?:can\s+|could\s+|may\s+|will\s+)?(?:match|get\s+matched)\b", scope.after) and cue.PERIOD.search(scope.after):
                return self._people(count, "residents_per_year", scope)
            if re.match(r"\W{0,3}of\s+us\b", scope.after):
                return self._people(count, "trainees", scope)
        if (
            300 <= low <= 4000
            and not period
            and re.search(
                r"\b(?:pd|director|chair|residents?|fellows?|alum\w*|grads?|graduates?|website|coordinator"
                r"|attending)\s+(?:\w+\s+)?(?:says?|said|claims?|claimed|quotes?|quoted|told\s+me|told|thinks?|reports?|guessed"
                r"|mentioned|swears)\s+(?:it'?s\s+|like\s+|more\s+like\s+|closer\s+to\s+|that\s+)?$",
                scope.before,
            )
            and re.match(r"\W*(?:$|and\b|but\b|while\b|the\b|a\b|another\b|is\b)", scope.after)
        ):
            return Figure(count, "graduate_cases", amount.low, amount.high)
        if (
            2000 <= low <= 60000
            and not period
            and self._stands_alone(scope)
            and not cue.GRADUATE.search(scope.before)
            and not cue.OTHER_DIVISION.search(scope.before)
        ):
            return Figure(count, "annual_volume", amount.low, amount.high)
        if (
            100 <= low <= 2500
            and not period
            and cue.IR_YEAR.search(scope.whole_before[-60:])
            and cue.GRADUATE.search(scope.whole_before[-60:])
        ):
            return Figure(count, "ir_year_cases", amount.low, amount.high)
        if (
            300 <= low <= 4000
            and not period
            and re.search(r"\b(?:grads?|graduates?|logs?)\W*(?:at|with|about|around|get|do|have|hit|reach|see)?\W*$", scope.before)
        ):
            return Figure(count, "graduate_cases", amount.low, amount.high)
        if (
            100 <= low <= 4000
            and not period
            and re.search(
                r"\b(?:log|logs|logged|graduate[sd]?\s+with|grads?\s+with|finish(?:es|ed)?\s+(?:with|at|around)|walk(?:ed"
                r"|s)?\s+(?:out|away)\s+with|left\s+with|leave\s+with|hit|averages?|case\s*logs?|graduates?\s+(?:report|average"
                r"|quote|claim|say|have|get|do))\b[^,;]{0,24}$",
                scope.before,
            )
            and cue.GRADUATE.search(scope.before)
        ):
            return Figure(count, "graduate_cases", amount.low, amount.high)
        return Figure(count, None, aside="nothing says what it counts")

    @staticmethod
    def _stands_alone(scope: Scope) -> bool:
        """Whether a large number without a noun is said of a program as its volume ("Northside has 9k", "A: 9,000, 7 faculty")."""
        if not re.match(r"\s*(?:$|[,;.!?)&+/]|and\b|with\b|w/|but\b|vs\b|while\b|is\b|at\s+[a-z]|seems\b)", scope.after):
            return False
        return bool(
            re.search(
                r"\b(?:has|have|does|do|did|at|sees|is|volume|about|only|just|hits|with|doing|they're|it's)\s*$|[:=(]\s*$|^\W*$",
                scope.before,
            )
        )

    def _cases(self, count: Count, amount: Amount, scope: Scope) -> Figure:
        low = amount.low if amount.low is not None else amount.high or 0
        if cue.OTHER_DIVISION.search(scope.between) or (
            cue.OTHER_DIVISION.search(scope.before[-40:])
            and not re.search(r"\b(?:ir|interventional)\b", scope.before[-40:] + scope.between)
        ):
            return Figure(count, None, aside="cases of another division")
        if re.match(
            r"\W*(?:in|by|from|for|on)\s+(?:the\s+)?(?:\w+\s+)?(?:" + cue.OTHER_DIVISION.pattern[5:-3] + r")\b", scope.after
        ) and not re.search(r"\bir\b", scope.between):
            return Figure(count, None, aside="cases of another division")
        near_requirement = (
            cue.REQUIRED.search(scope.before[-60:])
            or cue.REQUIRED.search(scope.between)
            or (cue.REQUIRED.search(scope.after[:40]) and not cue.GRADUATE.search(scope.before))
        )
        if (
            near_requirement
            and 50 <= low <= 3000
            and not re.search(r"\b(?:above|exceed\w*|beyond|over|past|well)\b[^.]*\b(?:acgme|minimum|require)", scope.after)
        ):
            return Figure(count, "requirement_cases", amount.low, amount.high)
        if (
            cue.PER_ONE.search(scope.after[:40])
            or cue.PER_ONE.search(scope.between)
            or re.search(
                r"\b(?:each|every|per|one|a\s+single)\s+(?:ir\s+)?(?:attending|faculty|doc|doctor|consultant|physician"
                r"|interventionalist|room|suite|lab)\b[^,;]*$",
                scope.before,
            )
        ):
            return Figure(count, None, aside="a count for each attending or room")
        period = scope.period(amount)
        personal = self._personal(scope)
        if (
            not personal
            and 200 <= low <= 2500
            and re.search(
                r"\b(?:his|her|their|my|the)\s+(?:fellowship|final|last|chief|ir|senior)\s+year\b|\bpgy\s?-?\s?[67]\b", scope.near
            )
        ):
            return Figure(count, "ir_year_cases", amount.low, amount.high)
        if personal and cue.IR_YEAR.search(scope.near) and (not cue.GRADUATE_TOTAL.search(scope.near) or period) and low <= 2500:
            return Figure(count, "ir_year_cases", amount.low, amount.high)
        if personal:
            if scope.asked and cue.PER_TRAINEE.search(scope.after[:60] + scope.between):
                return Figure(count, None, aside="asked about, not claimed")
            if period == "year" and not re.search(r"\b(?:by|at)\s+graduation|graduat|total", scope.near):
                return Figure(count, None, aside="a count for one trainee in a year")
            if period in ("month", "week", "day"):
                return Figure(count, None, aside="a count for one trainee in a shorter time")
            if low <= 6000:
                return Figure(count, "graduate_cases", amount.low, amount.high)
        if cue.OVER_YEARS.search(scope.after) or cue.OVER_YEARS.search(scope.before) or cue.CUMULATIVE.search(scope.near):
            return Figure(count, None, aside="a count over several years")
        if period:
            return self._yearly(count, amount, period)
        if re.search(r"\b(?:per|a|each)\s+(?:night|call|shift|weekend|rotation|session)\b", scope.near):
            return Figure(count, None, aside="a count for one shift")
        if low >= 300:
            if re.search(r"\b(?:in\s+)?(?:the\s+)?(?:ir-?intensive|intensive)\s+year\b", scope.near):
                return Figure(count, "ir_year_cases", amount.low, amount.high)
            return Figure(count, "annual_volume", amount.low, amount.high)
        return Figure(count, None, aside="cases, but not said whether a year's or a graduate's")

    def _personal(self, scope: Scope) -> bool:
        """Whether the cases are one trainee's: the nearest subject is a trainee, or "per resident" follows."""
        if cue.PER_TRAINEE.search(scope.after[:60]) or cue.PER_TRAINEE.search(scope.between):
            return True
        if re.search(r"\b(?:logged|personally)\b", scope.between) and not re.search(
            r"\b(?:service|program|division|section)\b", scope.before
        ):
            return True
        if re.search(
            r"\b(?:by|at)\s+graduation\b|\bover\s+(?:the\s+)?(?:course\s+of\s+)?(?:training|residency)\b|\bin\s+training\b"
            r"|\bduring\s+(?:training|residency)\b|\bto\s+their\s+name\b|\bunder\s+(?:your|their)\s+belt\b|\bby\s+the\s+(?:end"
            r"|time)\b",
            scope.after,
        ):
            return True
        last_graduate = last_place(cue.GRADUATE, scope.whole_before[-90:])
        if last_graduate < 0:
            return False
        return last_graduate >= last_place(cue.STRONG_SERVICE, scope.whole_before[-90:])

    def _yearly(self, count: Count, amount: Amount, period: str) -> Figure:
        factor = _PER_YEAR.get(period, 1)
        if factor == 1:
            return Figure(count, "annual_volume", amount.low, amount.high)
        low = None if amount.low is None else amount.low * factor
        high = None if amount.high is None else amount.high * factor
        shown = f"{low if low is not None else high:,.0f}" if low == high or low is None or high is None else f"{low:,.0f} to {high:,.0f}"
        days = ", counting 250 working days" if period == "day" else ""
        said = {"month": "a month", "week": "a week", "day": "a day"}[period]
        return Figure(count, "annual_volume", low, high, note=f"{amount.text.strip()} {said} taken as {shown} a year{days}")

    def _category(self, count: Count, key: str, scope: Scope) -> Figure:
        amount = count.amount
        low = amount.low if amount.low is not None else amount.high or 0
        period = scope.period(amount)
        if cue.REQUIRED.search(scope.before[-60:]) or cue.REQUIRED.search(scope.after[:40]):
            return Figure(count, None, aside="a requirement for one kind of procedure")
        personal = self._personal(scope) or bool(cue.GRADUATE.search(scope.sentence) and not cue.STRONG_SERVICE.search(scope.before))
        if period and not (personal and re.search(r"graduat|per\s+(?:resident|trainee|graduate)", scope.sentence)):
            return Figure(count, None, aside="the service's count of one kind of procedure")
        if not personal and (cue.STRONG_SERVICE.search(scope.before[-60:]) or low > 600):
            return Figure(count, None, aside="the service's count of one kind of procedure")
        return Figure(count, key, amount.low, amount.high)

    def _positions(self, count: Count, amount: Amount, scope: Scope, noun: str) -> Figure:
        low = amount.low if amount.low is not None else amount.high or 0
        if noun in ("people", "place", "places") and not (
            cue.MATCHES.search(scope.after[:30])
            or cue.FELLOWSHIP.search(scope.near)
            or cue.ESIR.search(scope.sentence)
            or re.search(r"\bresiden|\bmatch|\btake|\bintegrated", scope.near)
        ):
            return Figure(count, None, aside=f"{noun}: nothing says that they are positions")
        if low > 25:
            return Figure(count, None, aside=f"{noun}: positions of a whole field")
        if re.search(r"\b(?:dr|diagnostic|surgery|prelim\w*|medicine)\b", scope.between) and not re.search(r"\bir\b|\besir\b", scope.near):
            return Figure(count, None, aside="positions of another program")
        if cue.FELLOWSHIP.search(scope.before[-50:] + scope.between) and not re.search(
            r"\bresiden|\bintegrated|\besir", scope.before[-30:] + scope.between
        ):
            return self._people(count, "fellows", scope)
        return self._people(count, "residents_per_year", scope)

    def _people(self, count: Count, fact: str, scope: Scope) -> Figure:
        amount = count.amount
        low, high = amount.low, amount.high
        if fact in PEOPLE and amount.strict:
            low = None if low is None else low + 1
            high = None if high is None else high - 1
        if fact == "residents" and self._per_class(scope, amount):
            fact = "residents_per_year"
        if fact == "residents" and cue.ESIR.search(scope.between + scope.before[-20:]) and cue.MATCHES.search(scope.near):
            fact = "residents_per_year"
        most = _LARGEST.get(fact)
        if most is not None and max(low or 0, high or 0) > most:
            return Figure(count, None, aside=f"too many for {fact.replace('_', ' ')} of one section")
        if (
            fact in ("faculty", "residents", "fellows", "trainees")
            and cue.NOT_IR_PEOPLE.search(scope.before[-40:] + " " + scope.between + " " + scope.after[:40])
            and not re.search(r"\b(?:ir|interventional|vir)\b", scope.between)
        ):
            return Figure(count, None, aside=f"{fact} of another division")
        if cue.SAID_IT.match(scope.after):
            return Figure(count, None, aside="people who said something")
        if re.match(
            r"\W*(?:just\s+|recently\s+|have\s+|has\s+)*(?:left|quit|retired|resigned|departed|moved\s+away|are\s+leaving"
            r"|is\s+leaving)\b",
            scope.after,
        ) or re.match(r"\s*(?:meetings?|conferences?|offices?|lounge|lectures?|slots\s+open|evaluations?)\b", scope.after):
            return Figure(count, fact, low, high, aside="no longer so")
        if fact == "faculty" and re.search(r"\bper\b|\bratio\b", scope.before[-12:]):
            return Figure(count, None, aside="a ratio")
        if fact in ("fellows", "residents", "trainees", "faculty") and re.search(
            r"\b(?:on\s+call|overnight|at\s+night|on\s+weekends|a\s+night)\b", scope.after[:24]
        ):
            return Figure(count, None, aside="a count for one shift")
        if fact == "ir_aways" and re.search(
            r"\b(?:dr|diagnostic|vascular\s+surgery|icu|critical\s+care|surgery|surgical)\b", scope.between
        ):
            fact = "related_aways"
        return Figure(count, fact, low, high)

    def _per_class(self, scope: Scope, amount: Amount) -> bool:
        if (
            amount.per == "year"
            or cue.PER_CLASS.search(scope.after)
            or cue.PER_CLASS.search(scope.before)
            or cue.PER_CLASS.search(scope.between)
        ):
            return True
        if (
            cue.PERIOD.search(scope.after)
            or cue.PERIOD.search(scope.between)
            or re.search(r"\b(?:annually|yearly|each\s+year|every\s+year|per\s+year|a\s+year)\b", scope.before)
        ):
            return True
        return bool(
            re.search(
                r"\b(?:match(?:es|ed)?|takes?|took|accepts?|recruits?|admits?|enrolls?)\s+(?:in\s+|on\s+|only\s+|just\s+|about\s+)*$",
                scope.before,
            )
        ) and not re.search(r"\btotal\b", scope.near)
