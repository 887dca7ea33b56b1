"""People named one by one behind what they are: "Attendings: Abara, Feld and Vos" are three attendings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from understanding.known_places import cities
from understanding.names import name_words
from understanding.plain_names import ordinary_words
from understanding.reading import Mention
from understanding.segments import sentence_at

if TYPE_CHECKING:
    from understanding.message import Message

_LABEL = (
    r"(?:(?:our|the|current|ir|vir|interventional|staff|full-?time|attending|core|integrated|radiology|team|clinical)\s+)*"
    r"(?:(?P<faculty>attendings?|faculty|physicians|interventionalists|interventional\s+radiologists|irs|radiologists|doctors|docs|consultants|partners)"
    r"|(?P<apps>apps|nps|pas|(?:acute\s+care\s+)?nurse\s+practitioners|physician\s+(?:assistants|associates)|mid-?levels|advanced\s+practice\s+(?:registered\s+nurses|providers|nurses|clinicians|staff))"
    r"|(?P<fellows>fellows)|(?P<residents>residents)"
    r"|(?P<team>(?:the\s+)?(?:team|staff|section|crew|group)(?:\s+(?:there|here))?(?:\s+is\s+(?:\w+\s+)?(?:small|tiny|lean|large))?))"
    r"(?:\s+(?:in|of|at|on)\s+(?:the|our|this)\s+(?:practice|section|division|group|team|service|program|staff))?(?:\s*\((?:ir|vir|interventional)\))?"
)
_HEAD = re.compile(rf"(?:(?<=[.;\n|])|^)[ \t*•·-]*{_LABEL}(?:(?P<mark>\s*(?::|\s[-–—])\s*)|[ \t:]*\n)", re.MULTILINE)
_TITLE = r"(?:(?:[Dd]r|[Dd]octor|[Pp]rof|[Pp]rofessor)\.?\s+)"
_DEGREE = r"(?:,?\s(?:MD|DO|PhD|MBBS|NP|PA|PA-C|APRN)\b)*"
_NAME = rf"{_TITLE}?(?:[A-Z]\.\s?)*[A-Z][a-zà-ÿ’'-]+(?:[ \t-](?:[A-Z]\.[ \t])?[A-Z][a-zà-ÿ’'-]+){{0,2}}{_DEGREE}"
_NAMES = re.compile(rf"{_NAME}(?:\s*(?:,|;|/|&|\band\b|,\s*and\b)\s*{_NAME})+")
_LINES = re.compile(rf"(?:[ \t*•·-]*{_NAME}[ \t]*(?:\n|$)){{2,}}")
_WITH_DEGREE = re.compile(rf"^{_TITLE}|\b(?:MD|DO|PhD|MBBS|NP|PA|APRN)\b")
_KINDS = ("faculty", "apps", "fellows", "residents")
_ITEM = re.compile(_NAME)
_TITLED = re.compile(_TITLE)
_ENDS = re.compile(r"\s*(?:[.\n(|]|$|(?:,\s*)?(?:and|plus|with)\s+(?:an?|one|two|three|\d)\b)")
_MOST = 30


class Roster(NamedTuple):
    """People of one kind listed by name: their fact, how many they are, where the label begins and from where to where the names stand."""

    fact: str
    size: int
    label: int
    start: int
    end: int


def find_rosters(text: str, lower: str) -> list[Roster]:
    """The lists of two or more names behind what the people are. `lower` is `text` in lower case, character for character."""
    found: list[Roster] = []
    if not any(mark in text for mark in (":", " - ", "–", "\n")):
        return found
    for head in _HEAD.finditer(lower):
        listed = _NAMES.match(text, head.end()) if head["mark"] else None
        names = listed or _LINES.match(text, head.end())
        if names is None or (listed and not _ENDS.match(text, names.end())):
            continue
        items = _one_each(text[names.start() : names.end()]) or [match[0] for match in _ITEM.finditer(names[0])]
        if not 2 <= len(items) <= _MOST or not _of_people(items):
            continue
        if head["team"] and not all(map(_TITLED.match, items)):
            continue
        if not listed and not all(map(_WITH_DEGREE.search, items)):
            continue  # the lines of a menu
        fact = "faculty" if head["team"] else next(kind for kind in _KINDS if head[kind])
        found.append(Roster(fact, len(items), head.start(), names.start(), names.end()))
    return found


def read_rosters(message: Message, mentions: list[Mention]) -> list[Mention]:
    """The number of each kind of people whose names are listed; nothing where a number is told of them."""
    found: list[Mention] = []
    for roster in message.rosters:
        segment = sentence_at(message.segments, roster.start)
        if segment is None or segment.is_question or any(m.fact == roster.fact for m in mentions):
            continue
        program = message.program_at(roster.label, roster.end, segment)
        said = message.said(roster.label, roster.end)
        before = next((m for m in found if m.fact == roster.fact and m.program == program), None)
        if before is None:
            found.append(Mention("program", roster.fact, [roster.size] * 2, program, said, roster.start, roster.end))
        else:  # nurse practitioners and physician assistants, listed apart
            size = before.value[0] + roster.size
            found[found.index(before)] = before._replace(value=[size, size], said=f"{before.said} + {said}"[:200], end=roster.end)
    return found


def _one_each(names: str) -> list[str]:
    """The names of a list whose items, with their titles, are set apart by semicolons: "J. Roe, MD, Chief; A. Day, DO"."""
    items = [item.strip() for item in names.split(";")]
    return [name[0] for name in map(_ITEM.match, items) if name] if len(items) > 1 else []


def _of_people(items: list[str]) -> bool:
    """Whether capitalised items can be people: none is a city or hospital, and most are no everyday words ("Friendly, Supportive")."""
    ordinary = 0
    for item in items:
        bare = re.sub(r"\b[A-Z]\.|,.*", "", _TITLED.sub("", item)).strip().lower()
        if bare in cities() | name_words()[2]:
            return False
        ordinary += " " not in bare and "." not in item and bare in ordinary_words()
    return ordinary * 3 <= len(items)
