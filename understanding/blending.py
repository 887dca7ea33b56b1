"""What several sayings of one message about the same quality come to: "kind people, but one attending screams" is a mixed culture."""

from __future__ import annotations

from typing import Final

# fact -> what is said -> what it comes to, when it is all that is said; no entry: the sayings contradict each other
_BLENDS: Final[dict[str, dict[frozenset[str], str]]] = {
    "culture": {
        frozenset(("supportive", "toxic")): "mixed",
        frozenset(("supportive", "mixed")): "mixed",
        frozenset(("toxic", "mixed")): "mixed",
        frozenset(("intense", "mixed")): "mixed",
        frozenset(("supportive", "toxic", "intense")): "mixed",
        frozenset(("supportive", "intense")): "intense",
        frozenset(("toxic", "intense")): "toxic",
    },
    "teaching": {
        frozenset(("strong", "poor")): "variable",
        frozenset(("strong", "variable")): "variable",
        frozenset(("poor", "variable")): "variable",
        frozenset(("strong", "poor", "variable")): "variable",
    },
    "autonomy": {
        frozenset(("early", "graded")): "graded",
        frozenset(("limited", "graded")): "graded",
        frozenset(("early", "limited", "graded")): "graded",
    },
}


def blended(fact: str, values: set[str]) -> str | None:
    """The one value that differing `values` of a fact come to, None where they contradict each other."""
    known = _BLENDS.get(fact)
    return known.get(frozenset(values)) if known else None


def kinds(told: list[str]) -> list[str]:
    """The kinds of training told: integrated and independent together are "both", "some" places alone tell nothing."""
    if {"integrated", "independent"} <= {kind.removeprefix("some ") for kind in told}:
        return ["both"]
    sure = [kind for kind in told if not kind.startswith("some ")]
    return ([kind for kind in sure if kind != "esir"] or sure)[:1]
