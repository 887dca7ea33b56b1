"""Puts the names found in a message right: people, buildings and ordinary words are none, and one hospital has one name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from understanding.cues import Indexed
from understanding.known_places import cities
from understanding.names import name_words
from understanding.naming import Naming
from understanding.place_forms import kind_of, listed

_PEOPLES = re.compile(r"\b(?:(?:dr|drs|mr|mrs|ms|prof)\.?|professor|my\s+name\s+is|coordinator|uncle|aunt|hurricane)[ ]+(?:\w\.[ ]+)?$")
_PERSON = re.compile(r"(?:Dr|Drs|Mr|Mrs|Ms|Prof|Professor|Coordinator|PD|APD|Chief|Uncle|Aunt)\.?[ ]+[A-Z]")
_ITEM = r"[A-Z][\w'’-]+"
_LISTED_PEOPLE = re.compile(
    rf"\b(?:Drs\.?|(?:attendings|doctors|docs|surgeons|physicians|residents|fellows|interviewers|faculty|people|guys)[ ](?:were[ ]"
    rf"|are[ ])?(?:called|named))"
    rf"[ ]+(?P<names>{_ITEM}(?:,[ ]{_ITEM})*(?:,?[ ](?:and|&)[ ]{_ITEM})?)"
)
_NAMED_SO = re.compile(r"[ ]*(?:[:=(]|[-–—]|is|was)[ ]*(?:the[ ])?")
_AT = re.compile(r"^(?!univ|college|school|u[ ])(?P<lead>.*)\b(?:at|with|from)[ ]+(?P<name>[A-Z].*)$", re.IGNORECASE)


def checked(namings: list[Naming], words: Indexed) -> Iterator[Naming]:
    """The namings that can be a program's, each with its name alone ("Fellows at Thornbury" is Thornbury)."""
    for naming in namings:
        if naming.name[0] == "@" or _is_label(naming.name):
            yield naming
            continue
        if " at " in naming.name or " from " in naming.name or " with " in naming.name:
            at = _AT.match(naming.name)
            place = words.original.find(at["name"], naming.start, naming.end) if at and not _tells(at["lead"]) else -1
            if at and place >= 0:
                naming = naming._replace(name=at["name"], start=place)
        two = re.fullmatch(r"(?P<one>.+?)[ ](?:and|&)[ ](?P<two>[A-Z].+)", naming.name)
        if (
            two
            and naming.name.lower() not in name_words()[2]
            and all(_tells(side) and kind_of(side.split()[0].lower()) != "ordinary" for side in two.groups())
        ):
            for side in two.groups():
                place = words.original.find(side, naming.start, naming.end)
                if place >= 0:
                    yield naming._replace(name=side, start=place, end=place + len(side))
            continue
        if _PERSON.match(words.original, naming.start):
            continue
        before = words.text[max(0, naming.start - 24) : naming.start]
        if _PEOPLES.search(before) or not _tells(naming.name):
            continue
        yield naming


def without_people(namings: list[Naming], text: str) -> list[Naming]:
    """The namings but those of people whom the text lists ("Drs Moss, Park and Rivers")."""
    people = {name for found in _LISTED_PEOPLE.finditer(text) for name in re.findall(_ITEM, found["names"])}
    return [n for n in namings if n.name not in people] if people else namings


def _tells(name: str) -> bool:
    """Whether a word of a name is more than ordinary: "Student Performance Evaluation" names no place, "Parking Tower" neither."""
    low = [re.sub(r"['’]s?$", "", word.strip(".,()")) for word in name.lower().split()]
    if name.lower() in cities() or any(listed("states", word) or word in cities() for word in low):
        return True
    kinds = [kind_of(word) for word in low if word]
    if kinds and listed("building", low[-1]):
        return False
    if len(kinds) == 1:
        return kinds[0] != "ordinary"
    return any(kind not in ("ordinary", "institution") for kind in kinds) or (low[:1] == ["university"] and "of" in low) or len(low[0]) == 1


def one_spelling(namings: list[Naming]) -> list[Naming]:
    """The namings, the names of one place that differ only in what it is ("Cedar Ridge Health", "Cedar Ridge Main") or in
    their first words ("Mount Aldo", "Aldo") made one."""
    names = {n.name for n in namings if n.name[0] != "@"}
    ends: dict[str, list[str]] = {}
    for name in names:
        last = name.rpartition(" ")[2]
        if last != name and not listed("generic", last.lower()) and not listed("nouns", last.lower()):
            ends.setdefault(last, []).append(name)
    whole = {last: longer[0] for last, longer in ends.items() if len(longer) == 1 and last in names}
    namings = [n._replace(name=whole.get(n.name, n.name)) for n in namings]
    cores: dict[str, str] = {}
    for naming in namings:
        core = core_of(naming.name)
        if core and core not in cores:
            cores[core] = naming.name
    return [n._replace(name=cores.get(core_of(n.name) or "", n.name)) for n in namings]


def without_labels(namings: list[Naming], text: str) -> list[Naming]:
    """The namings, those by a letter or number that has a name beside it as that name ("Option 1: Glenarden")."""
    called: dict[str, str] = {}
    for one, two in pairwise(namings):
        if _is_label(one.name) and two.name[0] != "@" and not _is_label(two.name) and _NAMED_SO.fullmatch(text, one.end, two.start):
            called.setdefault(one.name, two.name)
    return [n._replace(name=called.get(n.name, n.name)) for n in namings] if called else namings


def _is_label(name: str) -> bool:
    return name.startswith(("Program ", "Hospital ", "Center ")) and len(name.split()[-1]) < 3


def core_of(name: str) -> str | None:
    """What is left of a name without the words that only say what it is; None where that alone would be no name."""
    if name.startswith("@"):
        return None
    words = name.lower().replace("saint ", "st ").replace("st. ", "st ").split()
    core = list(words)
    while core and listed("generic", core[-1].strip(".")):
        core.pop()
    if not core or len(words) == 1:
        return name.lower()
    joined = " ".join(core)
    if len(core) == 1 and (joined in cities() or listed("states", joined) or kind_of(core[0]) not in ("place", "unheard")):
        return name.lower()
    return joined
