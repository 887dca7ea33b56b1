"""Rotations that a sentence lists, each with its place, field and month in whatever order they are said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from understanding.names import clean_name, name_words

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|mar|april|apr|may|june|jun|july|jul|august|aug|september|sept|sep|october|oct"
    r"|november|nov|december|dec)"
)
WORD = rf"(?!(?i:{MONTH}|i[rm]|vir|dr|icu|i|early|late|mid)\b)(?:(?:St|Mt|Ft)\.|[A-Z][A-Za-z'’&-]*)"
_PARTS = re.compile(
    rf"(?P<month>\b(?i:{MONTH})\b\.?)"
    r"|(?P<field>\b(?i:ir|vir|interventional(?:\s+radiology)?|dr|diagnostic(?:\s+radiology)?|vascular(?:\s+surgery)?|icu|critical\s+care)\b)"
    r"|(?P<stop>[,;:()\n]|\b(?i:and|then|plus|also)\b)"
    rf"|(?P<place>\b{WORD}(?:[ \t]+(?:{WORD}|of|the))*)"
    r"|(?P<known>\b[a-z]{3,}\b(?!['’]))"
)
# What may stand between the parts of one rotation.
_GLUE = re.compile(
    r"(?:\W|\b(?:in|for|during|at|with|of|on|from|the|a|an|my|to|go|one|first|second|third|away|aways|rotations?|electives?|auditions?|months?|weeks?"
    r"|four|\d{1,2}(?=\s*weeks?)|early|late|mid|is|are|will|be|i'?m|we'?re|department|dept|focus(?:ed)?|place|target|reach|probable|safety|backup|tier)\b)*",
    re.IGNORECASE,
)
_MONTH_NEXT = re.compile(rf"[\s,&+/]*(?:and\s+)?(?:one\s+)?(?:in\s+)?{MONTH}\b", re.IGNORECASE)
_UNTIL = re.compile(r"\s*(?:to|-|–|until|till|through)\s*")
_AT = re.compile(r"\b(?:in|at)\s$|@\s?$")
_HEADING = re.compile(r"[:(]")
_HOME = re.compile(r"\b(?:home|own)\b", re.IGNORECASE)
_FIELD_BEHIND = re.compile(r"\s*\(\s*(?P<field>ir|vir|dr|diagnostic|vascular|icu)\b\s*\)", re.IGNORECASE)


@dataclass(slots=True)
class Rotation:
    """One rotation: its field is `ir`, `dr` or another's name, and IR where none is named; only a field and a month may be said."""

    month: str = ""
    field: str = ""
    place: str | None = None
    start: int = 0
    end: int = 0
    home: bool = False

    @property
    def listed(self) -> bool:
        """Whether enough is said of it: a month, and a place or at least a field."""
        return bool(self.month and (self.place or self.field)) and not self.home


def read_rotations(sentence: str) -> list[Rotation]:
    """The rotations of a sentence, in its order; the field of a heading ("DR rotations: ...") holds for those under it."""
    return [rotation for rotation in read_pieces(sentence) if rotation.listed]


def read_pieces(sentence: str) -> list[Rotation]:
    """The rotations of a sentence and what is only a part of one: a place without a month, a field alone."""
    return list(_read(sentence))


def _read(sentence: str) -> Iterator[Rotation]:
    heading = ""
    current, at = Rotation(), 0
    for kind, part in _parts(sentence):
        if part.start() < at:
            continue  # a field in brackets that was read with its rotation
        gap = sentence[at : part.start()]
        if kind == "month" and current.month and not current.place and _UNTIL.fullmatch(gap):
            current = Rotation()  # "IR rotations from July to September" tells no number
        if not _GLUE.fullmatch(gap):
            yield _closed(current, heading)
            current = Rotation()
        at = part.end()
        if kind == "stop":
            if _HEADING.fullmatch(part[0]) and current.field and not current.month and not current.place:
                heading, current = current.field, Rotation()
            elif current.month and (current.place or current.field or heading):
                if behind := _FIELD_BEHIND.match(sentence, part.start()):
                    current.field, at = field_of(behind["field"]), behind.end()
                yield _closed(current, heading)
                current = Rotation(field=current.field if _goes_on(current, sentence, at) else "", start=current.start)
            continue
        if getattr(current, kind):
            yield _closed(current, heading)
            current = Rotation(field=current.field if kind == "month" and not current.place else "", start=current.start)
        if not (current.month or current.field or current.place):
            current.start = part.start()
            current.home = _HOME.search(gap) is not None
        setattr(current, kind, field_of(part[0]) if kind == "field" else part[0])
        current.end = part.end()
    yield _closed(current, heading)


def _goes_on(rotation: Rotation, sentence: str, at: int) -> bool:
    """Whether another month of the same field follows ("IR in July and August")."""
    return not rotation.place and _MONTH_NEXT.match(sentence, at) is not None


def _parts(sentence: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Months, fields, names of places and stops; capitalised words that name no place are none of them."""
    for match in _PARTS.finditer(sentence):
        kind = match.lastgroup or ""
        if kind == "known":
            if match[0] in name_words()[2] or match[0].upper() in name_words()[1]:
                yield "place", match
            continue
        if (
            kind == "place"
            and not (clean_name(match[0]) and (match.start() or not match[0].endswith("ing")))
            and not _AT.search(sentence, 0, match.start())
        ):
            continue
        yield kind, match


def _closed(rotation: Rotation, heading: str) -> Rotation:
    if rotation.place:
        rotation.place = clean_name(rotation.place) or rotation.place
    if rotation.month:
        rotation.field = rotation.field or heading or ("ir" if rotation.place else "")
    return rotation


def field_of(word: str) -> str:
    """The field that a word for a rotation names: "ir", "dr", "vascular surgery" or "ICU"."""
    low = word.lower()
    if low.startswith(("ir", "vir", "interventional")):
        return "ir"
    return "dr" if low.startswith(("dr", "diagnostic")) else "vascular surgery" if low.startswith("vascular") else "ICU"
