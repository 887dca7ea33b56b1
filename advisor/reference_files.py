"""Reads the two files whose entries the rules name: facts.yml into the vocabulary, and sources.yml."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from math import inf
from typing import Any, Generic, TypeVar

import msgspec

from advisor import lints
from advisor.entries import read_struct
from advisor.schema import FactEntry, Source
from advisor.vocabulary import Fact, folded
from advisor.yaml_reader import Document

T = TypeVar("T", bound=msgspec.Struct)


class Either:
    """What one of two collections holds."""

    def __init__(self, one: Container[str], other: Container[str]) -> None:
        self.one, self.other = one, other

    def __contains__(self, name: object) -> bool:
        return name in self.one or name in self.other


class Everything:
    """A collection that holds whatever it is asked for: the names of a file that can't be read at all."""

    def __contains__(self, _name: object) -> bool:
        return True


@dataclass(slots=True)
class Named(Generic[T]):
    """What was read, by name; `unread` are the names whose entries have mistakes (told at their place), so that they aren't unknown."""

    entries: dict[str, T] = field(default_factory=dict)
    unread: Container[str] = frozenset()


def read_facts(document: Document) -> Named[Fact]:
    """The vocabulary's facts by name."""
    found = _entries(document, FactEntry, "no facts; write `name:` with its label and type indented under it, for each fact")
    facts = {name: _fact(name, entry) for name, entry in found.entries.items()}
    flawed = lints.about_facts(facts, document, found.unread)
    sound = {name: fact for name, fact in facts.items() if name not in flawed}
    for name, fact in sound.items():
        if fact.opposite is not None and fact.opposite not in sound:
            sound[name] = msgspec.structs.replace(fact, opposite=None)
    return Named(sound, Either(found.unread, flawed))


def read_sources(document: Document) -> Named[Source]:
    """The sources by id."""
    found = _entries(document, Source, "no sources; write `id:` with its title, confidence and kind indented under it, for each source")
    for name, source in found.entries.items():
        found.entries[name] = msgspec.structs.replace(source, id=name)
    return found


def _entries(document: Document, wanted: type[T], when_none: str) -> Named[T]:
    if not isinstance(document.data, dict):
        if not document.problems:
            what, _, remedy = when_none.partition("; ")
            document.problem((), what, remedy)
        return Named(unread=Everything())
    found = {name: read_struct(wanted, data, document, (name,)) for name, data in document.data.items()}
    read = {name: entry for name, entry in found.items() if entry is not None}
    return Named(read, frozenset(found) - frozenset(read))


def _fact(name: str, entry: FactEntry) -> Fact:
    choices = entry.choices
    labels = choices if isinstance(choices, dict) else {folded(c): c for c in choices} if entry.type == "list" else {}
    possible = tuple(entry.range) if entry.range else (0.0, inf)
    usual: Any = tuple(entry.usual) if entry.usual else possible
    return Fact(
        name=name,
        label=entry.label,
        about=entry.about,
        type=entry.type,
        unit=entry.unit,
        range=(float(possible[0]), float(possible[1])),
        usual=(float(usual[0]), float(usual[1])),
        assumed=None if entry.assumed is None else float(entry.assumed),
        choices=tuple(map(folded, choices)) if entry.type == "list" else tuple(choices),
        labels=labels,
        complete=entry.complete == "yes",
        opposite=entry.opposite,
        includes=_includes(entry),
        formula=entry.formula,
        amounts={option: float(amount) for option, amount in entry.amounts.items()},
        ask=entry.ask,
        why_ask=entry.why_ask,
        synonyms=tuple(entry.synonyms),
        decisive=entry.decisive == "yes",
        cost=entry.cost,
        integer=entry.integer == "yes",
    )


def _includes(entry: FactEntry) -> dict[str, tuple[str, ...]]:
    """For each narrow word of a list the wider ones it counts as."""
    wider: dict[str, tuple[str, ...]] = {}
    for wide, narrow in entry.includes.items():
        for word in narrow:
            wider[folded(word)] = (*wider.get(folded(word), ()), folded(wide))
    return wider
