"""Nouns beside a number that do, or don't, say what it counts: "biopsies per graduate 150", "Room 10", "eighty ablations: fifty liver"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from advisor.amounts import Amount
from understanding.words import Phrase, Token

_EACH = frozenset(("per", "each", "every", "a", "one", "an"))
_GRADUATING = frozenset(("graduating", "finishing", "outgoing", "departing", "recent", "ir", "single"))
_TRAINEE = frozenset(("graduate", "grad", "resident", "trainee", "fellow", "person", "head", "chief", "senior"))
_ROOM = frozenset(("room", "suite", "lab", "table", "biplane"))
_PARTS = re.compile(r"[^.;:()\d]{0,24}(?:,|,?\s+and\b|;|\+|&|/)?[^.;:()\d]{0,12}")


def before_each_trainee(tokens: Sequence[Token], at: int) -> int | None:
    """Where the words before "per graduate" end, when they close at `at`; None when they don't."""
    if at < 1 or tokens[at].norm not in _TRAINEE:
        return None
    opens = at - 1
    while opens > 0 and tokens[opens].norm in _GRADUATING:
        opens -= 1
    return opens - 1 if tokens[opens].norm in _EACH else None


def names_one_room(tokens: Sequence[Token], label: Phrase, position: int) -> bool:
    """Whether the number at `position` is the name of one room ("Room 10 is neuro's") and no count of rooms."""
    return label.key == "angio_suites" and label.last == position - 1 and tokens[label.last].norm in _ROOM


def is_the_sum_of_what_follows(lower: str, amounts: Sequence[Amount], index: int) -> bool:
    """Whether the numbers that follow are the parts of the one before ("eighty ablations: fifty liver, twenty kidney, ten lung")."""
    whole, total, end = amounts[index], 0.0, None
    for part in amounts[index + 1 :]:
        if (end is not None and not _PARTS.fullmatch(lower, end, part.start)) or part.low is None or part.low != part.high or part.unit:
            break
        total, end = total + part.low, part.end
        if total == whole.low:
            return index + 2 < len(amounts) and amounts[index + 1].low != whole.low
        if whole.low is None or total > whole.low:
            break
    return False
