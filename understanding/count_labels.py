"""Finds the label that stands before a number: "Faculty: 7", "the volume is about 9,000", "Faculty 7 Residents 4 Fellows 2"."""

from __future__ import annotations

from collections.abc import Mapping

from understanding.label_words import before_each_trainee, names_one_room
from understanding.words import Page, Phrase, lexicon, read_lexicon

_NO = frozenset(("no", "zero", "without"))
_CONNECTORS = frozenset(str(read_lexicon("linking")["connectors"]).split())
_LABEL_MARKS = frozenset(":=|→")
_LIST_SAYS = frozenset(("is", "was", "has", "at"))
_AROUND = frozenset("()~\"'“”")  # marks that may stand around a number
_TELLS = frozenset(("me", "us", "told", "texted", "said", "says", "wrote", "emailed", "i", "we"))
_COMPARED = frozenset(("less", "more", "fewer", "lower", "higher", "similar", "better", "worse", "alike"))
_BY_HOW_MUCH = _COMPARED | frozenset(("bit", "little", "slightly", "somewhat", "even", "much", "lot", "touch", "tad", "often", "frequent"))


class Labels:
    """The labels of one page. `number_at` tells which number stands at a token."""

    def __init__(self, page: Page, number_at: Mapping[int, int]) -> None:
        self._tokens, self._lower = page.tokens, page.lower
        self._units_at = {unit.first: unit for unit in page.phrases["units"]}
        self._units_to = {unit.last: unit for unit in page.phrases["units"]}
        self._number_at = number_at

    def before(self, position: int, floor: int) -> tuple[Phrase | None, bool]:
        """The label before the amount, and whether a mark such as a colon ties them."""
        tokens = self._tokens
        at = position - 1
        if at < 0 or tokens[at].start < floor:
            return None, False
        if tokens[at].norm in _LABEL_MARKS or (tokens[at].norm in ("-", "–", "—") and at > 0 and at - 1 in self._units_to):
            return self._label(at - 1, floor), True
        if tokens[at].norm == ")" and (opened := self._opened(at)) and (unit := self._bracketed(opened, at, floor)):
            return unit, False  # "Genitourinary (PCN, stents) 102"
        if tokens[at].norm == "(" and self._closes(position) and (judged := self._judged(at, floor)) is not None:
            return judged, False
        steps, compared = 0, False
        while at >= 0 and tokens[at].start >= floor and steps < 7:
            if tokens[at].norm in ("%", "percent") and at - 1 in self._number_at and steps:
                at -= 2
                steps += 1
                continue  # "the volume rose 12% to 8,950"
            if (skipped := before_each_trainee(tokens, at)) is not None:
                at = skipped
                steps += 1
                continue  # "biopsies per graduate 150 to 200"
            unit = self._units_to.get(at)
            if unit is not None and unit.key == "time" and unit.first and tokens[unit.first - 1].norm in ("every", "each", "per"):
                if tokens[position - 1].norm == "(":
                    return None, False  # "2 residents per year (10 total)"
                at = unit.first - 2  # "procedures every year is more than 9,000"
                continue
            if unit is not None and names_one_room(tokens, unit, position):
                return None, False
            if unit is not None:
                if (unit.key == "time" and tokens[position - 1].norm == "(") or (unit.first and tokens[unit.first - 1].norm in _NO):
                    return None, False  # "no fellows 2 a year"
                return unit, False
            word = tokens[at].norm
            if word in (":", "=") and steps:
                return self._label(at - 1, floor), True
            if word == "list" and steps and tokens[at + 1].norm in _LIST_SAYS:
                at -= 1
                steps += 1
                continue  # "the PA list is 11"
            if word == "counted" and at and tokens[at - 1].norm in ("i", "we"):
                at -= 2
                continue
            if word == "," and not steps and tokens[at - 1].norm in _COMPARED:
                compared = True  # "abscess drains a bit less, 120 to 150"
            elif len(word) == 4 and word.startswith("20") and word.isdigit() and at not in self._number_at:
                pass  # "Annual volumes: 2022 8,340"
            elif at in self._number_at or (word not in _CONNECTORS and word not in _AROUND and not (compared and word in _BY_HOW_MUCH)):
                return None, False
            at -= 1
            steps += 1
        return None, False

    def _closes(self, position: int) -> bool:
        """Whether nothing but a closing bracket or "each" follows the number at `position`."""
        while position in self._number_at:
            position += 1
        return position < len(self._tokens) and self._tokens[position].norm in (")", "each", "apiece", "per", "!")

    def _judged(self, opened: int, floor: int) -> Phrase | None:
        """What is judged before a bracket with its number: "biliary is thin (15)"."""
        tokens = self._tokens
        for at in range(opened - 1, max(-1, opened - 5), -1):
            if tokens[at].start < floor or at in self._number_at or not tokens[at].norm.isalpha():
                return None
            unit = self._units_to.get(at)
            if unit is not None:
                return unit if lexicon().units[unit.key].get("fact") == unit.key and at < opened - 1 else None
        return None

    def _label(self, at: int, floor: int) -> Phrase | None:
        """The counted phrase of a label that ends at `at`: a category or a cases word before people, the first before later ones."""
        tokens = self._tokens
        found: list[Phrase] = []
        steps = 0
        while at >= 0 and tokens[at].start >= floor and steps < 12:
            if tokens[at].norm == "," and not any("fact" in lexicon().units[unit.key] for unit in found) and steps < 4:
                at -= 1  # "IR/DR residents, all years: 11"
                continue
            if at in self._number_at or tokens[at].norm in (",", ";", "|", ".") or tokens[at].norm in _TELLS:
                break
            if tokens[at].norm == ")" and (opened := self._opened(at)) and not found:
                return self._bracketed(opened, at, floor)
            unit = self._units_to.get(at)
            if unit is not None and found and self._lower[tokens[unit.first].start : tokens[unit.last].end].endswith(("'s", "’s")):
                at = unit.first - 1  # "IR's yearly tally: 6,412"
            elif unit is not None:
                found.append(unit)
                at = unit.first - 1
            else:
                at -= 1
            steps += 1
        found.reverse()
        facts = [unit for unit in found if "fact" in lexicon().units[unit.key]] or found
        opening = [unit for unit in facts if unit.key == "trainees"]
        if opening:
            return opening[0]  # "Trainees (residents + fellows): 7"
        for unit in facts:
            if unit.key != "positions":
                return unit
        return facts[0] if facts else None

    def _opened(self, position: int) -> int:
        """Where the bracket opens that closes at `position`, 0 when it is too far."""
        tokens = self._tokens
        return next((at for at in range(position - 1, max(0, position - 9), -1) if tokens[at].norm == "("), 0)

    def _bracketed(self, opened: int, closed: int, floor: int) -> Phrase | None:
        """What a label with a bracket behind it names: its own noun, else the first in the bracket."""
        inside = (self._units_at.get(at) for at in range(opened, closed))
        return self._label(opened - 1, floor) or next((unit for unit in inside if unit is not None), None)

    def _opens(self, unit: Phrase, floor: int) -> bool:
        """Whether the phrase opens its part of the sentence, as a label does."""
        before = unit.first - 1
        return before < 0 or self._tokens[before].start < floor or not self._tokens[before].norm.isalnum() or before in self._number_at

    def _chain_opens_with_label(self, label: Phrase, floor: int) -> bool:
        """Whether a run of nouns and numbers begins with a noun ("Faculty 7 Residents 4") and not a number ("8000 cases 4 faculty")."""
        unit: Phrase | None = label
        while unit is not None:
            at = unit.first - 1
            if at not in self._number_at:
                return self._opens(unit, floor)
            while at in self._number_at:
                at -= 1
            unit = self._units_to.get(at)
        return False

    def has_its_own_number(self, label: Phrase, first: int, floor: int) -> bool:
        """Whether the noun right before the number at `first` is counted by the number before it ("15 docs 4 fellows 3 a yr")."""
        return label.last + 1 == first and label.first - 1 in self._number_at and not self._chain_opens_with_label(label, floor)

    def own(self, behind: Phrase) -> bool:
        """Whether the noun behind a labelled number belongs to it ("Residents: 2 per year", "Rooms: 14 fluoroscopy suites")."""
        return "fact" in lexicon().units[behind.key] or behind.key not in ("time",)

    def runs_on(self, label: Phrase, behind: Phrase, floor: int) -> bool:
        """Whether labels stand before their numbers without marks ("Faculty 7 Residents 4 Fellows 2")."""
        nxt = behind.last + 1
        runs_on = nxt in self._number_at
        tokens = self._tokens
        adjacent = label.last + 1 in self._number_at
        return (
            runs_on
            and adjacent
            and self._chain_opens_with_label(label, floor)
            and not any(t.norm in (",", "and", "&", "+") for t in tokens[behind.first - 1 : behind.first])
        )
