"""Reads the sentence that a "Fix" button begins and the person ends: "Correction for Northside: IR attendings is 8"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from advisor.vocabulary import Fact, FactError, Vocabulary

_FIX = re.compile(r"Correction(?: for (?P<program>[^:]+))?: (?P<rest>.+)", re.DOTALL)


def begin(label: str, program: str | None) -> str:
    """The beginning of the sentence, for a button."""
    return f"Correction for {program}: {label} is " if program else f"Correction: {label} is "


def read_fix(text: str, vocabulary: Vocabulary) -> Mapping[str, Any] | None:
    """The corrected fact as a mention; None when the text isn't such a sentence or its value can't be read."""
    match = _FIX.fullmatch(text.strip())
    if match is None:
        return None
    for name, fact in vocabulary.facts.items():
        start = f"{fact.label} is "
        if match["rest"].lower().startswith(start.lower()):
            value = _value(fact, match["rest"][len(start) :].strip(" .!"), vocabulary)
            if value is None:
                return None
            return {
                "about": fact.about,
                "fact": name,
                "program": match["program"],
                "value": value,
                "said": text.strip(),
                "correction": True,
            }
    return None


def _value(fact: Fact, words: str, vocabulary: Vocabulary) -> Any:
    given: Any = re.split(r"\s*(?:,|;|\band\b)\s*", words) if fact.type == "list" else words
    for choice in fact.options:
        if words.lower() in {choice.lower(), choice.lower().replace("_", " "), vocabulary.show(fact.name, choice).lower()}:
            given = choice
    try:
        return vocabulary.to_json(fact.name, given)
    except FactError:
        return None
