"""A choice told of one program after another's: "call at UCSF is heavy" and then "the other one is light"; "Duke: none so far"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.by_analogy import of_program
from actions.memory import Memory
from actions.turn import asks_something
from actions.which_program import known_names
from advisor.vocabulary import Fact, Vocabulary
from understanding.facts import read_facts

MOST_WORDS = 8  # of the clause that names the choice
_CLAUSE_END = re.compile(r"[.;!?\n]|,\s+(?:and|but|they|which|so)\b|\s+(?:but|while|whereas|because|since)\s+", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:maybe|perhaps|might|could|if|whether|would|should|probably|sounds?|wonder|hope|prefer|want|rather)\b", re.IGNORECASE
)
_SMALL = frozenset(
    """the a an one other second first third last is was are were its it's it there here at in so far only yet and program place they them
    their very pretty really quite rather super just also too though tho had has have on to be said i think""".split()
)


def with_a_name_between(memory: Memory, reading: Mapping[str, Any], text: str, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """The choice that a message tells of the one program it names, where the name alone keeps it from being read ("call at UCSF is heavy").

    A message with a mark behind the name, or with anything read already, is left as it is."""
    names = list(reading.get("programs") or []) or known_names(memory, text)
    if reading.get("mentions") or len(names) != 1 or asks_something(reading) or _UNSURE.search(text) or len(text.split()) > MOST_WORDS:
        return []
    plain = re.sub(rf"\s+(?:over\s+)?(?:at|in|for|of)\s+(?:the\s+)?{re.escape(names[0])}(?!\w)", " ", text, flags=re.IGNORECASE)
    if plain == text:
        return []
    read = [m for m in read_facts(plain, vocabulary).to_json()["mentions"] if m["about"] == "program" and not m.get("retracted")]
    kept = [m for m in read if vocabulary.facts[m["fact"]].type == "choice" and not vocabulary.facts[m["fact"]].decisive]
    return [of_program(names[0], m["fact"], m["value"], text.strip()) for m in kept] if len(kept) == len(read) == 1 else []


def choice_by_analogy(memory: Memory, reading: Mapping[str, Any], text: str, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """The choice of a fact told last of one program, or asked for of it, that a message names for another one in words that say nothing
    else; none where several facts have that choice, or where the message asks.

    Only facts that nothing decisive rests on: a visa is never told by analogy.
    """
    name = _meant(memory, reading, text)
    if name is None or asks_something(reading) or _UNSURE.search(text):
        return []
    clause = _CLAUSE_END.split(text.strip())[0]
    said = [word for word in re.findall(r"[a-z0-9'-]+", _without(clause, name).lower()) if word not in _SMALL]
    if not said or len(clause.split()) > MOST_WORDS:
        return []
    told = {m["fact"] for m in reading.get("mentions") or []}
    found = [(fact, choice) for fact in _spoken_of(memory) - told for choice in _named(vocabulary.facts[fact], said)]
    return [of_program(name, *found[0], clause.strip())] if len(found) == 1 else []


def _meant(memory: Memory, reading: Mapping[str, Any], text: str) -> str | None:
    """The one known or named program other than the one told of last, or "@other" as it stands in the talk."""
    names = list(reading.get("programs") or []) or known_names(memory, text)
    last = {n.program for n in memory.told if n.about == "program"}
    if len(names) == 1:
        known = memory.program(names[0])
        return str(names[0]) if (known.name if known else names[0]) not in last else None
    reference = reading.get("reference")
    return f"@{reference}" if not names and reference in {"other", "second", "third", "last"} and len(memory.programs) > 1 else None


def _spoken_of(memory: Memory) -> set[str]:
    """The facts told last, where all are of one program, and the one we asked for."""
    programs = {n.program for n in memory.told if n.about == "program" and n.program}
    told = {n.fact for n in memory.told if n.about == "program"} if len(programs) == 1 else set()
    return told | ({memory.asked.fact} if memory.asked and memory.asked.about == "program" and not memory.asked.confirm else set())


def _named(spec: Fact, said: list[str]) -> list[str]:
    """The choices of a fact that the words say and nothing else."""
    if spec.type != "choice" or spec.decisive:
        return []
    of_it = set(re.findall(r"[a-z0-9'-]+", f"{spec.label} {' '.join(spec.synonyms)}".lower()))
    found = []
    for choice in spec.choices:
        words = {str(choice).lower(), *re.findall(r"[a-z0-9'-]+", spec.labels.get(choice, "").lower())}
        other = {
            w for c in spec.choices if c != choice for w in (str(c).lower(), *re.findall(r"[a-z0-9'-]+", spec.labels.get(c, "").lower()))
        }
        if all(word in words | (of_it - other) for word in said) and any(word in words - other for word in said):
            found.append(choice)
    return found


def _without(clause: str, name: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", clause, flags=re.IGNORECASE)
