"""Numbers that only the talk tells the meaning of: "they told me 850" after "how many cases should I have by graduation?", "2 a year",
"the fellow left, so none"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.by_analogy import ASKED_ABOUT, UNCOUNTED, of_program, uncounted
from actions.corrections import value_of
from actions.memory import Memory, current_value
from actions.naming_facts import name_words, stems
from actions.replies import of_its_size
from actions.turn import asks_something
from advisor.amounts import Amount, find_amounts
from advisor.vocabulary import Vocabulary
from understanding.counts import CATEGORIES
from understanding.small_numbers import small_number

_OF_CATEGORIES = frozenset({"ask_category_target", "ask_case_mix"})
_FEW = 10  # words of a message whose number belongs to what was asked about last
MOST_IN_A_CLASS = 8
_N = r"(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight)"
_A_CLASS = re.compile(
    rf"(?:\b(?:takes?|taking|match(?:es)?|fills?|gets?|have|has|only|just|it'?s|its)\s+|(?:^|[,;.:]\s*)(?:and\s+|so\s+|but\s+)*){_N}\W{{0,3}}(?:in\s+)?(?:a|per|each|every|/)\s*"
    r"(?:year|yr|class|pgy)\b(?!\s+of)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?:the|their|that|our|his|only|one|last)\s+(?:only\s+|one\s+|last\s+)*fellow\s+(?:(?:just|has|have|had|already|is|was|there)\s+)*(?:left|quit|gone|leaving|resigned"
    r"|transferred|dropped\s+out)\b",
    re.IGNORECASE,
)
_SO_NONE = re.compile(
    r"\b(?:so|and|now)\s+(?:there\s+(?:are|is)\s+|they\s+have\s+|it'?s\s+)?(?:none|zero|0|no\s+fellows?)\b", re.IGNORECASE
)


def number_in_context(memory: Memory, reading: Mapping[str, Any], text: str, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """What a number or a "none" of the message tells by what was spoken of; none where it asks, or where the number has a meaning."""
    if none := _fellow_left(memory, text):
        return [none]
    if reading.get("mentions") and not any(reason.endswith(UNCOUNTED) for reason in reading.get("dropped") or []):
        return []
    if (a_class := _A_CLASS.search(text)) and _of_a_program(memory, reading):
        number = small_number(a_class["n"].lower())
        told_of_fellows = any(n.fact == "fellows" for n in memory.told)
        if 0 < number <= MOST_IN_A_CLASS and not told_of_fellows:
            return [of_program(None, "residents_per_year", [number, number], text.strip())]
    if reading.get("mentions") or asks_something(reading) or len(text.split()) > _FEW:
        return []
    amounts = uncounted(reading, text) or _bare(reading, text)
    fact = _asked_about(memory, text, vocabulary)
    if len(amounts) != 1 or fact is None or not of_its_size(value_of(amounts[0]), vocabulary.facts[fact]):
        return []
    return [{**of_program(None, fact, value_of(amounts[0]), text.strip()), "approximate": amounts[0].approximate}]


def _of_a_program(memory: Memory, reading: Mapping[str, Any]) -> bool:
    """Whether a program is spoken of and nothing is asked."""
    return (memory.focus is not None or bool(reading.get("programs"))) and not asks_something(reading)


def _bare(reading: Mapping[str, Any], text: str) -> list[Amount]:
    """The number that is the whole message, where it puts nothing right and is of no period."""
    if reading.get("bare") is None or reading.get("bare_correction") or reading.get("bare_period"):
        return []
    return find_amounts(text)


def _asked_about(memory: Memory, text: str, vocabulary: Vocabulary) -> str | None:
    """The number that was asked about last, or the kind of procedure that the message or that question names."""
    if memory.thread is None or memory.asked is not None:
        return None
    if memory.thread.intent in _OF_CATEGORIES:
        named = {fact for fact in CATEGORIES if name_words(fact, vocabulary) & stems(text)}
        named = named or {fact for fact in CATEGORIES if name_words(fact, vocabulary) & stems(memory.thread.text)}
        return named.pop() if len(named) == 1 else None
    return ASKED_ABOUT.get(memory.thread.intent)


def _fellow_left(memory: Memory, text: str) -> dict[str, Any] | None:
    """The only fellow is gone: there is none any more."""
    if not _LEFT.search(text) or "?" in text:
        return None
    known = current_value(memory.claims("program").get("fellows") or [])
    return {**of_program(None, "fellows", [0, 0], text.strip()), "correction": True} if known == [1, 1] or _SO_NONE.search(text) else None
