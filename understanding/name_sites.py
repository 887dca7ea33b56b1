"""Several names of one program: one after the other ("tampa usf", "Jackson Memorial / UM"), a nickname ("Mizzou" after "Missouri"), or a
hospital that belongs to a program which the message names ("Montefiore ... 5 suites at Moses")."""

from __future__ import annotations

import re
from functools import lru_cache

from understanding.known_places import cities, states
from understanding.names import name_words
from understanding.naming import Naming
from understanding.words import read_lexicon

_BETWEEN = re.compile(r"[ ]|[ ]?/[ ]?")
_OF_SEVERAL = re.compile(r"[ ]?/[ ]?\w|,?[ ]+(?:both|each|and|or|vs\.?|all|are|have|versus)\b", re.IGNORECASE)
_SECOND = re.compile(r"/(?P<name>[A-Za-z]{2,})(?![\w/])")


@lru_cache(maxsize=1)
def _sites() -> dict[str, frozenset[str]]:
    return {str(program): frozenset(map(str, sites)) for program, sites in read_lexicon("sites")["sites"].items()}


@lru_cache(maxsize=1)
def _names_of_one() -> dict[str, int]:
    return {str(name): number for number, names in enumerate(read_lexicon("sites")["same"]) for name in names}


def one_program(namings: list[Naming], text: str) -> list[Naming]:
    """The namings, two that name one program as one, and the sites of a program that is named as that program."""
    return _under_one_name(_without_its_sites(_joined([_with_its_second(n, text) for n in namings], text)))


def same_program(one: str, other: str) -> bool:
    """Whether two names are used for one program ("Mizzou" and "Missouri")."""
    group = _names_of_one().get(one.lower())
    return group is not None and group == _names_of_one().get(other.lower())


def _under_one_name(namings: list[Naming]) -> list[Naming]:
    """The namings, several names of one program as the one that is said first."""
    names = list(dict.fromkeys(n.name for n in namings if n.name[0] != "@"))
    instead = {name: first for i, name in enumerate(names) if (first := next((n for n in names[:i] if same_program(n, name)), None))}
    return [n._replace(name=instead.get(n.name, n.name)) for n in namings] if instead else namings


def _with_its_second(naming: Naming, text: str) -> Naming:
    """ "barnes/WashU": both names are the program's."""
    if naming.name[0] == "@" or not (second := _SECOND.match(text, naming.end)) or _OF_SEVERAL.match(text, second.end()):
        return naming
    known = second["name"].lower() in name_words()[2] or second["name"].upper() in name_words()[1]
    return naming._replace(name=f"{naming.name}/{second['name']}", end=second.end()) if known else naming


def _joined(namings: list[Naming], text: str) -> list[Naming]:
    joined: list[Naming] = []
    renamed: dict[str, str] = {}
    for naming in namings:
        last = joined[-1] if joined else None
        if last is not None and last.name != naming.name and _are_one(last, naming, text):
            whole = text[last.start : naming.end]
            name = whole if not whole.islower() else f"{last.name}{text[last.end : naming.start]}{naming.name}"
            renamed[last.name] = renamed[naming.name] = name
            joined[-1] = last._replace(name=name, end=naming.end, reach=naming.reach)
            continue
        joined.append(naming)
    return [n._replace(name=renamed.get(n.name, n.name)) for n in joined]


def _are_one(first: Naming, second: Naming, text: str) -> bool:
    """Whether two names stand as one: right beside each other, one of them a place, or with a stroke between them."""
    if "@" in (first.name[0], second.name[0]) or not (between := _BETWEEN.fullmatch(text, first.end, second.start)):
        return False
    if _OF_SEVERAL.match(text, second.end) or first.name.startswith("Program ") or second.name.startswith("Program "):
        return False
    if "/" in between[0]:
        return text[max(0, first.start - 2) : first.start].find("/") < 0
    places = cities() | states()
    return first.name.lower() in places or second.name.lower() in places


def _without_its_sites(namings: list[Naming]) -> list[Naming]:
    """The namings, those of a site as the program it belongs to."""
    names = {n.name.lower(): n.name for n in namings if n.name[0] != "@"}
    if len(names) < 2:
        return namings
    its = {site: name for low, name in names.items() for site in _sites_of(low) if site in names and names[site] != name}
    return [n._replace(name=its[n.name.lower()]) if n.name.lower() in its else n for n in namings] if its else namings


def _sites_of(program: str) -> frozenset[str]:
    """The sites of a program by its name, or by the known name it holds ("university of miami")."""
    return next(
        (sites for name, sites in _sites().items() if name == program or program.endswith(f" {name}") or program.startswith(f"{name} ")),
        frozenset(),
    )
