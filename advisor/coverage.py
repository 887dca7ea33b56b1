"""Which of the things the rulebook should cover it does cover: rules/coverage.yml against the `covers` of every rule's sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec import Struct

from advisor.entries import read_struct
from advisor.problems import Problem, RulebookError, did_you_mean
from advisor.rulebook import COVERAGE, Rulebook
from advisor.yaml_reader import Document, read_file

_KINDS = {"F": "facts", "C": "contradictions"}  # what an id's letters stand for; all others are items of a guide


class Wanted(Struct, forbid_unknown_fields=True, frozen=True):
    """One item to cover: its id, the section it comes from, and what it is about."""

    id: str
    section: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Covered:
    """An item and the ids of the rules that cover it; none when nothing does."""

    item: Wanted
    rules: tuple[str, ...]


def coverage(rulebook: Rulebook, folder: Path) -> list[Covered]:
    """Every item of coverage.yml, in its order; empty when the folder has no such file. RulebookError when it can't be read."""
    items, document = read_wanted(folder)
    if document is not None and document.problems:
        raise RulebookError(document.problems)
    by_item: dict[str, list[str]] = {}
    for rule in rulebook.rules.values():
        for item in {item for ref in rule.refs for item in ref.covers}:
            by_item.setdefault(item, []).append(rule.id)
    return [Covered(item, tuple(by_item.get(item.id, ()))) for item in items]


def summary(items: Sequence[Covered]) -> str:
    """How many are covered: "331 of 331 items, 31 of 31 facts, 17 of 17 contradictions"."""
    kinds: dict[str, list[Covered]] = {}
    for covered in items:
        kinds.setdefault(_KINDS.get(_family(covered.item.id), "items"), []).append(covered)
    return ", ".join(f"{sum(bool(c.rules) for c in same)} of {len(same)} {kind}" for kind, same in kinds.items())


def read_wanted(folder: Path) -> tuple[list[Wanted], Document | None]:
    """The items of coverage.yml and the document they stand in; none when there is no such file."""
    path = folder / COVERAGE
    if not path.is_file():
        return [], None
    document = read_file(path, f"{folder.resolve().name}/{COVERAGE}")
    if document.data is not None and not isinstance(document.data, list):
        document.problem((), "this file is no list", "begin each item with `- id: ...`")
        return [], document
    items = []
    seen: set[str] = set()
    for i, data in enumerate(document.data or []):
        item = read_struct(Wanted, data, document, (i,))
        if item is None:
            continue
        if item.id in seen:
            document.problem((i, "id"), f"'{item.id}' stands twice", "keep one")
        seen.add(item.id)
        items.append(item)
    return items, document


def unknown_items(rulebook: Rulebook, folder: Path) -> Iterator[Problem]:
    """A problem for each item that a rule says it covers and coverage.yml doesn't know, of the families (CV, AR, ...) listed there."""
    items, document = read_wanted(folder)
    if document is None:
        return
    yield from document.problems
    known = dict.fromkeys(item.id for item in items)
    families = {_family(item) for item in known}
    for rule in rulebook.rules.values():
        for i, use in enumerate(rule.entry.sources):
            for j, item in enumerate(use.covers):
                if item not in known and _family(item) in families:
                    remedy = did_you_mean(item, known, f"{COVERAGE} lists what there is")
                    yield rule.problem(("sources", i, "covers", j), f"there is no '{item}' to cover", remedy)


def _family(item: str) -> str:
    return item.rstrip("0123456789")
