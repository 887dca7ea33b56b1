"""Links each amount of a message to what it counts: the noun behind it ("7 IR attendings") or the label before it ("Faculty: 7")."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from advisor.amounts import Amount
from understanding.apposed import hedged_noun
from understanding.count_labels import Labels
from understanding.label_words import is_the_sum_of_what_follows
from understanding.segments import Segment
from understanding.words import Page, Phrase, read_lexicon


class Count(NamedTuple):
    """An amount, the phrase it counts (None when nothing is said), whether that phrase is a label before it, and the words' place."""

    amount: Amount
    unit: Phrase | None
    label: bool
    start: int
    end: int
    segment: int


_WORDS = {name: frozenset(str(words).split()) for name, words in read_lexicon("linking").items()}
_STOPS, _FILLERS_AFTER_OF = _WORDS["stops"], _WORDS["after_of"]
CATEGORIES = frozenset(
    {"tace_y90", "ablations", "tunneled_catheters", "av_access", "embolizations", "biliary", "nephrostomies", "biopsies", "drainages"}
)
_PEOPLE = frozenset(("faculty", "residents", "fellows", "trainees", "apps", "img", "beds", "positions", "dr_residents"))
_MAX_NOUN_PHRASE = 9
_STAFFED = frozenset(("the", "our", "their", "its", "it", "this", "all", "both"))
_WHICH_TIME = frozenset(("last", "this", "that", "next", "past", "previous"))
_PER = frozenset(("/", "per", "each", "every"))
_HYPHENS = ("-", "‐", "‑")
_LASTS = frozenset(("year", "month", "week", "day", "hour"))
_ITEM = re.compile(r"\s*[,;]\s*(?:and\s+)?(?P<words>[a-z][a-z'’ /()-]{3,70}?)\s+(?:about\s+|around\s+|some\s+)?")
_PLACED = re.compile(r"\s*(?:at|in|on)\b")
_CLOSES = frozenset((",", ";", ".", ")", "and"))
_JOINS = frozenset(("and", "&", "/", "or", "-"))


def link_counts(page: Page, amounts: list[Amount], segments: tuple[Segment, ...]) -> list[Count]:
    """What each amount counts, in the order of the text."""
    linker = _Linker(page, amounts, segments)
    return [linker.link(i) for i in range(len(amounts))]


class _Linker:
    def __init__(self, page: Page, amounts: list[Amount], segments: tuple[Segment, ...]) -> None:
        self._page, self._amounts, self._segments = page, amounts, segments
        self._segment_starts = [segment.start for segment in segments]
        self._starts = [token.start for token in page.tokens]
        self._units_at = {unit.first: unit for unit in page.phrases["units"]}
        self._units_to = {unit.last: unit for unit in page.phrases["units"]}
        self._number_at: dict[int, int] = {}
        for index, amount in enumerate(amounts):
            for position in range(bisect_left(self._starts, amount.start), bisect_left(self._starts, amount.end)):
                self._number_at[position] = index
        self._labels = Labels(page, self._number_at)

    def link(self, index: int) -> Count:
        amount = self._amounts[index]
        segment = self._segment(amount.start)
        floor = self._segments[segment].start if segment >= 0 else 0
        ceiling = self._segments[segment].end if segment >= 0 else len(self._page.text)
        first = bisect_left(self._starts, amount.start)
        after = bisect_left(self._starts, amount.end)
        lasting = first < len(self._page.tokens) and first in self._number_at and self._lasting(first)
        behind = self._units_at.get(after) if lasting else self._behind(after, ceiling, amount.per is not None)
        if behind is None and not lasting:
            behind = self._of_the_whole(index)
        label, by_mark = self._labels.before(first, floor)
        if label is not None and index and label == self._of_the_whole(index - 1):
            label = None  # the fifty of "eighty ablations: fifty liver, twenty kidney, ten lung"
        if label is not None and by_mark and index and self._counted_before(label, index):
            label = None  # the 3 of "5 rooms in total: 3 at the main hospital"
        if label is not None and by_mark and label.key == "time":
            label = None  # "last year: 1,410"
        if label is not None and not by_mark and behind is None and self._labels.has_its_own_number(label, first, floor):
            label = None
        if (
            label is not None
            and not by_mark
            and self._page.text[amount.end : amount.end + 1] in _HYPHENS
            and self._page.text[amount.end + 1 : amount.end + 2].isalpha()
        ):
            label = None  # "each resident gets a 27-inch monitor"
        if label is None and behind is None and index and (listed := self._listed(index, first, after)):
            return Count(amount, listed, True, self._page.tokens[listed.first].start, amount.end, segment)
        if label is None and behind is None and (named := self._of_them(after, first)):
            return Count(amount, named, True, self._page.tokens[named.first].start, amount.end, segment)
        if label is None and behind is None and amount.per is None and not amount.unit:
            hedged = hedged_noun(self._page, self._units_to, self._number_at, (first, amount.end), floor)
            if hedged is not None:
                return Count(amount, hedged, True, self._page.tokens[hedged.first].start, amount.end, segment)
        if (
            label
            and behind is not None
            and behind.key == "positions"
            and self._page.tokens[behind.last].norm in ("people", "persons", "ppl")
        ):
            behind = None  # "a faculty of 10 people"
        if (
            label
            and (behind is None or by_mark or self._labels.runs_on(label, behind, floor))
            and not (by_mark and behind is not None and self._labels.own(behind))
        ):
            return Count(amount, label, True, self._page.tokens[label.first].start, amount.end, segment)
        if behind is not None:
            return Count(amount, behind, False, amount.start, self._page.tokens[behind.last].end, segment)
        return Count(amount, None, False, amount.start, amount.end, segment)

    def _of_the_whole(self, index: int) -> Phrase | None:
        """The noun behind an amount whose parts follow it."""
        unit = self._units_at.get(bisect_left(self._starts, self._amounts[index].end))
        if unit is None or unit.key in ("aways", "related_aways", "angio_suites"):
            return None  # "3 aways: 2 IR, 1 DR", "seven rooms: five angio, one CT, one ultrasound" say more of the parts
        return unit if is_the_sum_of_what_follows(self._page.lower, self._amounts, index) else None

    def _counted_before(self, label: Phrase, index: int) -> bool:
        """Whether a label is what the number before counts, of which this smaller number can only be a part."""
        before, amount = self._amounts[index - 1], self._amounts[index]
        if label.first != bisect_left(self._starts, before.end) or before.per or before.unit:
            return False
        between = self._page.lower[self._page.tokens[label.last].end : amount.start]
        if "," in between or (label.key == "angio_suites" and not _PLACED.match(self._page.lower, amount.end)):
            return False
        return 0 < (amount.high or amount.low or 0) < (before.low or before.high or 0)

    def _listed(self, index: int, first: int, after: int) -> Phrase | None:
        """The procedure that opens an item of a list, its number closing it: "biopsies 240, embolizations for bleeding or fibroids 120"."""
        amount, before = self._amounts[index], self._amounts[index - 1]
        item = _ITEM.fullmatch(self._page.lower, before.end, amount.start)
        closes = after >= len(self._page.tokens) or self._page.tokens[after].norm in _CLOSES
        if item is None or not closes or amount.per or amount.unit:
            return None
        opens = bisect_left(self._starts, item.start("words"))
        unit = self._units_at.get(opens) or self._units_at.get(opens + 1)
        return unit if unit is not None and unit.key in CATEGORIES and unit.last < first else None

    def _segment(self, position: int) -> int:
        number = bisect_right(self._segment_starts, position) - 1
        return number if number >= 0 and position < self._segments[number].end else -1

    def _behind(self, position: int, ceiling: int, period: bool) -> Phrase | None:
        """The counted noun behind the amount: the last known phrase of the noun phrase that opens there."""
        tokens = self._page.tokens
        head: Phrase | None = None
        opened = position
        while position < len(tokens) and tokens[position].start < ceiling and position - opened < _MAX_NOUN_PHRASE:
            word = tokens[position].norm
            if position in self._number_at and head is None and (long := self._lasting(position)):
                position = opened = long  # "three two-year residents"
                continue
            if position in self._number_at:
                return None if head is None and self._adjacent_numbers(opened, position) else self._checked(head, position)
            unit = self._units_at.get(position)
            if unit is not None and unit.key == "time" and position > opened and tokens[position - 1].norm in _WHICH_TIME:
                break  # "8,900 last year"
            if unit is not None and unit.key == "time" and period and position <= opened + 1:
                break  # "2/yr": the period, not what is counted
            if unit is not None and unit.key == "time" and head is None and position > opened and tokens[position - 1].norm in _PER:
                break  # "2 IR/yr"
            if unit is not None and head is not None and unit.key == "cases" and unit.first == head.last + 1 and head.key not in _PEOPLE:
                position = unit.last + 1  # "TACE and Y-90 procedures" stay what they are
                continue
            if unit is not None and head is not None and word == "place" and head.key in _PEOPLE:
                break  # "three physician assistants place most lines"
            if unit is not None and (head is None or self._compounds(head, unit)):
                head, position = unit, unit.last + 1
                continue
            linked = word in ("are", "were") and position + 1 in self._units_at  # "of which 100 are TACE"
            if word == "/" and position == opened and self._labels_the_next(position + 1):
                return None  # "nephrostomies 200 / biopsies 350"
            if position == opened and (linked or word in ("+", "/", "x")):
                position += 1
                opened += 1
                continue
            if word == "of" and head is None and position - opened <= 1:
                position += 1
                continue
            if (
                head is None
                and word in ("annual", "annually", "yearly", "a", "per", "each", "/")
                and position == opened
                and self._period_first(position)
            ):
                position += 1 if word in ("annual", "annually", "yearly") else 2
                continue
            if head is None and word in _JOINS and position == opened:
                break
            if head is None and word in _JOINS and position + 1 < len(tokens) and position + 1 not in self._number_at:
                position += 1
                continue
            if head is None and word == "(" and (closed := self._closed(position)):
                position = closed + 1
                continue
            filler = head is None and position - opened <= 2 and word in _FILLERS_AFTER_OF
            if not filler and (head is not None or word in _STOPS or not word.isalnum()):
                break
            position += 1
        return self._checked(head, position)

    def _labels_the_next(self, position: int) -> bool:
        """Whether a noun that opens an item of a list behind a slash has its own number behind it."""
        unit = self._units_at.get(position)
        return unit is not None and unit.last + 1 in self._number_at

    def _lasting(self, position: int) -> int | None:
        """Where "two-year" ends that says how long what comes takes, None when a number does not."""
        end = self._amounts[self._number_at[position]].end
        after = bisect_left(self._starts, end)
        lasts = self._page.text[end : end + 1] in _HYPHENS and after < len(self._page.tokens) and self._page.tokens[after].norm in _LASTS
        return after + 1 if lasts else None

    def _closed(self, position: int) -> int | None:
        """Where a short bracket that opens at `position` closes ("three foreign (non US) IMGs")."""
        tokens = self._page.tokens
        for at in range(position + 2, min(position + 5, len(tokens))):
            if tokens[at].norm == ")":
                return None if any(i in self._number_at for i in range(position, at)) else at
        return None

    def _of_them(self, after: int, first: int) -> Phrase | None:
        """The people named before in "their PAs, there are 6 of them"."""
        tokens = self._page.tokens
        if [t.norm for t in tokens[after : after + 2]] != ["of", "them"] or (after + 2 < len(tokens) and tokens[after + 2].norm.isalpha()):
            return None
        named: Phrase | None = None
        for at in range(first - 1, max(-1, first - 12), -1):
            if at in self._number_at:
                return None if named is None or named.first - 1 == at else named
            unit = self._units_to.get(at)
            if unit is not None and unit.key in _PEOPLE:
                if named is not None and tokens[named.last + 1].norm != "?":
                    break
                named = unit  # what a question opens with is what its answer is about
            elif unit is not None:
                break
        return named if named is None or named.first - 1 not in self._number_at else None

    def _period_first(self, position: int) -> bool:
        """Whether "a year" or "annual" stands between the number and its noun ("10,000 annual procedures", "9,000 a year IR cases")."""
        tokens = self._page.tokens
        if tokens[position].norm in ("annual", "annually", "yearly"):
            return position + 1 < len(tokens) and tokens[position + 1].norm != "and"
        return (
            position + 2 < len(tokens)
            and tokens[position + 1].norm in ("year", "month", "week", "day", "annum")
            and tokens[position + 2].start - tokens[position + 1].end < 2
            and tokens[position + 2].norm not in _JOINS
        )

    def _adjacent_numbers(self, opened: int, position: int) -> bool:
        return position - opened > 0

    def _checked(self, head: Phrase | None, position: int) -> Phrase | None:
        """Drops a noun that is the label of the next number ("9,000 cases, Faculty: 7")."""
        if head is None:
            return None
        tokens = self._page.tokens
        following = head.last + 1
        if following < len(tokens) and tokens[following].norm in (":", "="):
            if following + 1 < len(tokens) and tokens[following + 1].norm in ("that", "thats", "this", "those", "it", "its", "all", "so"):
                return head  # "11 attendings, 3 fellows: that's Selwyn"
            noun = following + 1
            while noun in self._number_at:
                noun += 1
            told = noun > following + 1 and noun in self._units_at  # "nine trainees: six residents", "1,100 cases: about 150 biopsies"
            return head if told or self._of_the_number_before(head, following + 1) else None
        return head

    def _of_the_number_before(self, head: Phrase, following: int) -> bool:
        """Whether a noun before a colon is counted by the number before it, of which the one behind is a part: "12 residents: 2 a year"."""
        at = head.first - 1
        if at not in self._number_at or following not in self._number_at or head.key == "angio_suites":
            return False  # of "seven rooms: five angio, one CT" the five count
        whole, part = (self._amounts[self._number_at[i]] for i in (at, following))
        while at in self._number_at:
            at -= 1
        labelled = at in self._units_to or (at > 0 and self._page.tokens[at].norm in (":", "=") and at - 1 in self._units_to)
        return not labelled and 0 < (part.high or part.low or 0) < (whole.low or whole.high or 0)

    def _compounds(self, head: Phrase, unit: Phrase) -> bool:
        """Whether the second noun is the head of both ("resident positions") rather than the label of another number."""
        if unit.first != head.last + 1:
            return False
        nxt = unit.last + 1
        if self._page.tokens[unit.first].norm == "staff" and nxt < len(self._page.tokens) and self._page.tokens[nxt].norm in _STAFFED:
            return False  # "three PAs staff the service"
        if nxt in self._number_at or (nxt < len(self._page.tokens) and self._page.tokens[nxt].norm in (":", "=")):
            return False
        if unit.key in ("aways", "related_aways") or (head.key == "beds" and unit.key in ("places", "positions")):
            return False
        return not (head.key in ("cases",) and unit.key in ("faculty", "residents", "fellows", "apps"))
