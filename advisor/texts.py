"""The texts of a rule: which placeholders they hold, and how they are filled."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_BEHIND_A_SENTENCE = re.compile(r"(?<!\.[a-z])[.!?]\s+\Z")  # but not "e.g. "

MEASURED = frozenset({"measure", "band", "possible", "distance"})
OF_TWO = frozenset({"trade_off", "comparison"})  # kinds about two programs, whose texts can't name a fact
PLACEHOLDERS: dict[str, frozenset[str]] = {  # besides the names of facts
    "benchmark": MEASURED,
    "target": MEASURED,
    "window": MEASURED,
    "estimate": frozenset({"measure"}),
    "verdict": frozenset({"possible"}),
    "trade_off": frozenset({"one", "other"}),
    "comparison": frozenset({"better", "worse", "better_value", "worse_value"}),
}


def placeholders(text: str) -> Iterator[str]:
    """The names between braces, in order."""
    yield from (name.strip() for name in _PLACEHOLDER.findall(text))


def stray_brace(text: str) -> int | None:
    """Where a brace stands that belongs to no placeholder, or None."""
    rest = _PLACEHOLDER.sub(lambda m: " " * len(m[0]), text)
    found = re.search(r"[{}]", rest)
    return found.start() if found else None


def fill(text: str, value: Callable[[str], str]) -> str:
    """The text on one line with every placeholder replaced by `value(name)`, with a capital where it begins a sentence behind another."""

    def filled(match: re.Match[str]) -> str:
        told = value(match[1].strip())
        return told[:1].upper() + told[1:] if _BEHIND_A_SENTENCE.search(text, 0, match.start()) else told

    return " ".join(_PLACEHOLDER.sub(filled, text).split())
