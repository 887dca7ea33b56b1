"""What is wrong in a rulebook, told so that its author can mend it: place, what, and what to do.

Exception
├── RulebookError   a rulebook that must not be used; holds every Problem found
└── FactError       (advisor.vocabulary) a value that can't be a fact's value
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a rulebook file. `path` is given from the rulebook's parent folder; line and column count from 1."""

    path: str
    line: int
    column: int
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.what}" + (f"; {self.remedy}" if self.remedy else "")


class RulebookError(Exception):
    """Raised for a rulebook with mistakes. `problems` holds all of them, in file order."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        count = len(self.problems)
        super().__init__(f"{count} {'problem' if count == 1 else 'problems'} in the rulebook:\n" + "\n".join(map(str, self.problems)))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` most likely stands for, or None when none is near enough to be a slip of the pen."""
    choices = list(known)
    if len(word) < 2:
        return None
    allowed = max(1, len(word) // 4)
    found = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=allowed)
    if found:
        return str(found[0])
    parts = [c for c in choices if len(word) > 3 and (word in c or c in word) and len(c) > 3]
    return min(parts, key=len) if parts else None


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """A remedy for an unknown word: the nearest known one, else the whole choice when it is short, else `otherwise`."""
    choices = list(known)
    near = nearest(word, choices)
    if near:
        return f"did you mean '{near}'?"
    if otherwise:
        return otherwise
    return f"use one of {', '.join(choices)}" if 0 < len(choices) <= 12 else ""
