"""Binds numbers without a noun of their own to a noun said elsewhere, and tells which numbers others have replaced.

What a number counts may be said with the number before it ("five attendings there and three at the VA", "from 8 to 11"), in an apposition
("the fellows, only two") or once for a list ("720, 805 and 760"). A number that was, or that is added, gives way to the one that is now.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from advisor.amounts import Amount
from understanding.added_up import (
    ADDED_UP,
    added,
    at_two_places,
    at_two_sites,
    kinds_in_brackets,
    of_two_kinds,
    one_or_the_other,
    says_another,
    spanned,
)
from understanding.counts import CATEGORIES, Count
from understanding.listed_logs import join_lists
from understanding.one_more import noun_still_counted
from understanding.restated import EARLIER, for_a_year, for_each, later_in_a_row, said_otherwise, thought_wrongly
from understanding.words import Page, Phrase

PART = "a part, or the whole, of another number"
_HEADS = frozenset(("faculty", "residents", "fellows", "trainees", "apps", "angio_suites", "beds", "cases", "positions")) | CATEGORIES
_FAR = 150

_MANNER = r"(?:\s+(?:about|around|just|only|roughly|nearly|almost|over|some|(?:the|its|our)\s+(?:current|present)))*\s*$"
_CHANGED_TO = re.compile(
    r"\b(?:grow[ns]?|grew|growing|expand\w*|increas\w*|rais(?:es?|ed|ing)|bump(?:s|ed)?|ris(?:es?|en|ing)|rose|doubl\w*|tripl\w*|shr[aiu]nk\w*|f[ae]ll(?:s|en)?|drop(?:s|ped)?"
    r"|gone|went|goes|cut|reduc\w*|down|up|mov(?:ed|es)|jump(?:ed|s)|climb(?:ed|s)|swell\w*|swollen|swelled|declin\w+|chang\w+)\b[^.;\d]{0,40}?\bto"
    + _MANNER
)
_TO = re.compile(r"[^.;]{0,50}?\bto" + _MANNER)
_NOW = re.compile(
    r"\b(?:in\s+20\d\d,?\s+(?:it|they|there|we|that)\s+(?:was|were|is|are|had|have)|now|today|currently|nowadays|presently|at\s+present|at\s+the\s+moment|these\s+days|as\s+of\s+(?:\w+\s+)?(?:\d{4}|today|now))\b[^.;?!]{0,28}$"
)
_NOW_BEHIND = re.compile(r"\s*(?:now|today|currently|at\s+present|at\s+the\s+moment|these\s+days)\b")
_IN_ALL = re.compile(
    r"\b(?:for|to|making|bringing|brings|giving|is|reach\w*)\s+(?:\w+\s+){0,3}?total\s*(?:of|to|is|now)?\s*$"
    r"|\b(?:bring|put|tak)(?:s|ing|es)?\s+(?:us|them|it|(?:that|this)(?:\s+\w+)?|the\s+\w+|our\s+\w+|its\s+\w+|their\s+\w+)\s+(?:up\s+)?(?:to|at)\s*$"
    r"|\b(?:leav|mak)(?:es|ing)\s+(?:us\s+|them\s+|it\s+)?(?:with\s+)?$"
)
_IN_ALL_BEHIND = re.compile(r"\s*(?:\w+\s+)?(?:altogether|in\s+all|all\s+told|all\s+in\s+all|in\s+total|overall)\b")
_REMAIN = re.compile(r"\s*(?:of\s+(?:them|us)\s+)?(?:(?:are|is|were)\s+left|remain\w*|(?:are|have)\s*\s*stayed|stay\b)")
_WAS = re.compile(
    r"\b(?:had|were|was|used\s+to|ago|before|originally|initially|at\s+first|started|began|until|till|formerly|previously|led\s+by|"
    r"founded|opened|in\s+(?:1[6-9]|20)\d\d|through\s+20\d\d)\b"
)
_ADDS = re.compile(
    r"\b(?:adds?|added|adding|brings?|bringing|another|additional|further|extra|more|hired|hiring|recruited|gained|lost|loses|left|retired|"
    r"quit|departed|new)\b"
)
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|hop(?:es?|ing)|will|'ll|expect\w*|aim\w*|wants?|would|could|may|might|going\s+to|by\s+20\d\d|next|should)\b"
)
_LAST_CLAUSE = re.compile(r".*[.;,]", re.DOTALL)
_EACH = re.compile(r"^year|\b(?:each|every|per|a\s+year|yearly|annually)\b")
_OUT_OF = re.compile(
    r"\s*(?:[^.;,\d]{0,24}?\s)?(?:out\s+of|of)\s+(?:a\s+(?:total|pool|group|team|staff|roster)\s+of\s+|our\s+|the\s+|their\s+)$"
)
_AFTER_COMMA = re.compile(
    r",\s*(?:(?P<told>only|just|all)|(?:and\s+)?(?P<they>(?:they|there|we)(?:['’]ve)?\s+(?:used\s+to\s+have|had|have(?:\s+got)?|got|are|were)(?:\s+(?:about|only|just))?|at|currently))?\s*$"
)
_NEXT_YEAR = re.compile(  # "6,040 in 2023, in 2024 6,655, and in the year just finished 7,310"
    r"(?:\s+\w+)?(?:\s+in\s+20\d\d)?\s*(?:,|;|and|,\s*and)\s*(?:then\s+)?(?:in\s+)?(?:20\d\d|the\s+year\s+just\s+\w+|last\s+year|this\s+year|the\s+(?:past|last|latest)\s+(?:\w+\s+)?year)"
    r"\s*[:,]?\s*(?:(?:it|they|we)\s+(?:was|were|did|had)\s+)?(?:about\s+|already\s+)?"
)
_OF_THEM = re.compile(r"\s*of\s+(?:them|whom|these|those|which)\b")
_SO_NOW = re.compile(
    r"\b(?:so|leaves|leaving|really|that'?s|making\s+it)\s+(?:now\s+|it'?s\s+|that'?s\s+|only\s+|just\s+|really\s+|with\s+){0,2}$"
)
_GONE = re.compile(
    r"\b(?:left|leaving|retired|retiring|quit|gone|departed|switched|emerit\w+|moved|resigned|transferred|subtract\w*|minus|not\s+(?:really\s+)?ir)\b"
)
_ENDS = re.compile(r"\s*(?:[.;,!)]|$|(?:and|but|or)\b|of\s+(?:them|us)\b)")
_PEOPLE = frozenset(("faculty", "residents", "fellows", "trainees", "apps", "angio_suites", "beds"))
_PLACED = frozenset(("positions", "residents", "faculty", "fellows"))
_BESIDE = 6  # words between a noun and the comma of its apposition
_WHOLE_HOSPITAL = re.compile(
    r"[^.;]{0,12}?,?\s*(?:and\s+|while\s+|but\s+)?(?:in\s+)?the\s+(?:whole\s+|entire\s+)?(?:hospital|building|house|campus|place)\s+(?:itself\s+)?"
    r"(?:has\s+|have\s+|holds\s+|counts\s+)?$"
)
_ONLY = re.compile(r"[^.;\d]{0,50}?(?:,|\bbut)\s+(?:but\s+|of\s+(?:whom|which|them)\s+)?only\s+$")
_ARE_IR = re.compile(
    r"\s*(?:of\s+them\s+)?(?:are\s+(?:in\s+)?(?:ir|interventional|vir)\b|(?:do|practi[cs]e|perform)\s+(?:ir|interventional)\b|cover\s+(?:our|the|this)\s+(?:hospital|program|ir)\b)"
)
_IR_HAS = re.compile(
    r"\b(?:ir|vir|interventional\s+radiology|we)\s+(?:uses?|has|have|gets?|owns?|runs?|holds?|occup(?:y|ies)|keeps?)\s+(?:only\s+|just\s+)?$"
)  # "IR uses six of these"
_DO_IR = re.compile(
    r"\s*(?:of\s+(?:whom|them|these|those|which)\s+)?(?:actually\s+|only\s+)?(?:practi[cs]es?|does|do|are|is|perform|works?\s+in|cover|belongs?\s+to|sits?\s+in|staff)\s+(?:[\w-]+\s+)?(?:ir\b(?!/)|interventional|vir\b)"
)

# How many times one number can be another that counts the same at another time.
_LEAST_TIMES, _MOST_TIMES, _MOST_TIMES_OF_BEDS = 0.08, 12, 30


@dataclass(frozen=True, slots=True)
class Bound:
    """The counts with what they are now bound to, and for those that another replaced the reason, by their place in `counts`."""

    counts: list[Count]
    replaced: dict[int, str]


def bind_counts(page: Page, counts: list[Count]) -> Bound:
    """`counts` with lists and sums joined and nouns shared."""
    if len(counts) > 1:
        counts = join_lists(page, counts)
    binder = _Binder(page, counts)
    for i in range(len(counts)):
        binder.bind(i)
    kept = [i for i in range(len(counts)) if i not in binder.merged]
    place = {i: at for at, i in enumerate(kept)}
    return Bound([binder.counts[i] for i in kept], {place[i]: why for i, why in binder.replaced.items() if i in place})


class _Binder:
    def __init__(self, page: Page, counts: list[Count]) -> None:
        self._page, self._lower = page, page.lower
        self._starts = [token.start for token in page.tokens]
        self.counts = list(counts)
        self.replaced: dict[int, str] = {}
        self.merged: set[int] = set()

    def bind(self, i: int) -> None:
        count = self.counts[i]
        if count.amount.unit:
            return
        before = self._before(i)
        if before is not None:
            if count.unit is None or count.unit == self.counts[before].unit:
                self._share(i, before)
            elif self._key(before) == count.unit.key:
                self._replace(i, before)
                self._add_places(i, before)
                self._add_kinds(i, before)
        if count.unit is not None and i and self.counts[i - 1].unit is None:
            self._add_kinds(i, i - 1)
        if self.counts[i].unit is None and (noun := self._apposed(count) or noun_still_counted(self._page, self.counts, count)):
            self.counts[i] = count._replace(unit=noun)

    def _key(self, i: int) -> str:
        unit = self.counts[i].unit
        return unit.key if unit is not None else ""

    def _before(self, i: int) -> int | None:
        """The count before whose noun this one may share: the last that counts people, rooms, beds or cases, near enough."""
        count = self.counts[i]
        for j in range(i - 1, -1, -1):
            other = self.counts[j]
            if count.amount.start - other.amount.end > _FAR or count.segment - other.segment > 1:
                return None
            if (
                other.unit is None
                and other.amount.unit is None
                and not self._is_date(other)
                and not _OF_THEM.match(self._lower, other.amount.end)
            ):
                return None
            if self._key(j) in _HEADS and j not in self.merged:
                return j
        return None

    def _is_date(self, count: Count) -> bool:
        return self._lower[count.amount.end : count.amount.end + 1].isalpha()

    def _share(self, i: int, j: int) -> None:
        """Gives a number without a noun that of the number before, where the words between say that both count the same."""
        count, other = self.counts[i], self.counts[j]
        gap = self._lower[max(other.end, other.amount.end) : count.amount.start]
        behind = self._lower[count.amount.end : count.amount.end + 40]
        if _OUT_OF.fullmatch(gap) and self._size(i) > self._size(j):
            self._take(i, j, PART)
        elif self._is_now(i, j, gap, behind):
            self._take(i, j, EARLIER)
        elif self._is_share(i, j, gap, behind) or self._is_restated(i, j, gap, behind):
            self._take(i, j, PART)
        elif self._key(j) in _PEOPLE and self._alike(i, j) and count.segment == other.segment and one_or_the_other(gap, behind):
            self.counts[i] = spanned(self._page, other, count)
            self.merged.add(j)
        elif self._key(j) not in CATEGORIES and self._alike(i, j) and said_otherwise(gap):
            self.counts[i] = count._replace(unit=other.unit)
        elif (
            self._key(j) in ADDED_UP
            and count.segment == other.segment
            and (says_another(gap, behind, other.label) or (self._key(j) == "residents" and kinds_in_brackets(gap, behind)))
        ):
            self._add(i, j)
        elif self._key(j) in _PLACED and count.segment == other.segment and at_two_places(gap, behind):
            self.counts[i] = count._replace(unit=other.unit)  # "two places in the integrated program and one in the independent one"

    def _is_share(self, i: int, j: int, gap: str, behind: str) -> bool:
        """Whether one number is a part of the other: a unit's beds of the hospital's, the section's of the department's radiologists."""
        if _ONLY.fullmatch(gap) and _ARE_IR.match(behind):
            return self._key(j) == "faculty" and self._size(j) > self._size(i)
        if _IR_HAS.search(gap) and _OF_THEM.match(behind):
            return self._size(j) > self._size(i)
        if _DO_IR.match(behind):
            return self._size(j) > self._size(i)
        return self._key(j) == "beds" and _WHOLE_HOSPITAL.fullmatch(gap) is not None and self._size(i) > self._size(j)

    def _is_restated(self, i: int, j: int, gap: str, behind: str) -> bool:
        """Whether a number of cases says the one before again, for a whole year or for each head."""
        if self._key(j) != "cases":
            return False
        return (for_a_year(gap, behind) and self._size(i) > self._size(j)) or (for_each(gap, behind) and self._size(i) < self._size(j))

    def _is_now(self, i: int, j: int, gap: str, behind: str) -> bool:
        """Whether a number is what became of the one before ("grew from 5 to 8", "now 8", "8 remain", "bringing us to 8")."""
        if not self._alike(i, j):
            return False
        other = self.counts[j]
        if _PLANNED.search(_LAST_CLAUSE.sub("", gap)):
            return False
        if later_in_a_row(gap, self._lower[max(0, other.start - 12) : other.amount.start], behind):
            return True
        if thought_wrongly(self._lower[max(0, other.start - 40) : other.start], gap):
            return True
        if other.amount.text[:4].lower() == "from" and _TO.fullmatch(gap):
            return True
        if _SO_NOW.search(gap) and _GONE.search(gap) and self._size(i) < self._size(j):
            return True
        if _NEXT_YEAR.fullmatch(gap):
            return True
        if _CHANGED_TO.search(gap) or _REMAIN.match(behind):
            return True
        if _EACH.search(f"{other.amount.per or ''} {self._lower[other.amount.end : other.end]} {gap}"):
            return False  # "one resident each July, five in all"
        if _NOW.search(gap) or _NOW_BEHIND.match(behind):
            return self._said_of_before(i, j, _WAS, gap) or self._said_of_before(i, j, _ADDS, gap)
        return bool(_IN_ALL.search(gap) or _IN_ALL_BEHIND.match(behind)) and self._said_of_before(i, j, _ADDS, gap[:20])

    def _said_of_before(self, i: int, j: int, cue: re.Pattern[str], gap: str) -> bool:
        other = self.counts[j]
        opens = max(0, other.start - 36, *(self._lower.rfind(mark, 0, other.start) + 1 for mark in ".;\n"))
        return cue.search(f"{self._lower[opens : max(other.end, other.amount.end)]}{gap}") is not None

    def _size(self, i: int) -> float:
        amount = self.counts[i].amount
        return amount.high or amount.low or 0

    def _alike(self, i: int, j: int) -> bool:
        """Whether two numbers can count the same thing at two times."""
        one, other = self._size(i), self._size(j)
        return (
            one < 80 and other < 80
            if self._key(j) not in ("beds", "cases", *CATEGORIES)
            else bool(one) and _LEAST_TIMES <= one / (other or 1) <= (_MOST_TIMES_OF_BEDS if self._key(j) == "beds" else _MOST_TIMES)
        )

    def _take(self, i: int, j: int, reason: str) -> None:
        count, other = self.counts[i], self.counts[j]
        self.counts[i] = count._replace(unit=other.unit, amount=self._plain(count.amount))
        self.replaced[j] = reason

    def _plain(self, amount: Amount) -> Amount:
        """ "Grew up to 11": the words belong to the change, and are no upper bound."""
        return amount._replace(low=amount.high) if amount.text.lower().startswith("up to") and amount.low is None else amount

    def _replace(self, i: int, j: int) -> None:
        """Puts aside the number before when both name what they count and the second is what became of it."""
        count, other = self.counts[i], self.counts[j]
        if count.label or other.label:
            return
        gap = self._lower[max(other.end, other.amount.end) : count.amount.start]
        behind = self._lower[count.end : count.end + 40]
        if self._is_now(i, j, gap, behind):
            self.replaced[j] = EARLIER

    def _add(self, i: int, j: int) -> None:
        """Makes one count of two."""
        self.counts[i] = added(self._page, self.counts[j], self.counts[i])
        self.merged.add(j)

    def _add_places(self, i: int, j: int) -> None:
        """ "Three rooms at the larger hospital and one room at the smaller one"."""
        count, other = self.counts[i], self.counts[j]
        if (
            count.unit != other.unit
            and count.segment == other.segment
            and not (count.label or other.label or j in self.replaced)
            and self._key(i) in ("faculty", "beds", "angio_suites")
            and at_two_sites(self._lower[other.end : count.amount.start], self._lower[count.end : count.end + 40])
        ):
            self._add(i, j)

    def _add_kinds(self, i: int, j: int) -> None:
        if j not in self.merged and of_two_kinds(self._lower, self.counts[j], self.counts[i]):
            self._add(i, j)

    def _apposed(self, count: Count) -> Phrase | None:
        """The noun that an apposition repeats as a number: "no army of attendings, only four", "the fellows, all three,"."""
        comma = _AFTER_COMMA.search(self._lower, max(0, count.amount.start - 32), count.amount.start)
        if not comma:
            return None
        tokens = self._page.tokens
        at = bisect_left(self._starts, comma.start())
        told = comma["told"] is not None or (comma["they"] is not None and _ENDS.match(self._lower, count.amount.end) is not None)
        if comma["they"] and not told:
            return None
        ends = {unit.last: unit for unit in self._page.phrases["units"]}
        for steps in range(_BESIDE):
            at -= 1
            if at < 0 or tokens[at].norm in ".;:,\n" or tokens[at].norm.isdigit():
                return None
            unit = ends.get(at)
            if unit is not None and not (told and unit.key not in _PEOPLE):
                if any(other.unit == unit for other in self.counts):
                    return None
                fits = unit.key in _HEADS and (
                    told or (not steps and re.match(r"\s*(?:,|of\s+(?:them|us)\b)", self._lower[count.amount.end :]))
                )
                return unit if fits else None
        return None
