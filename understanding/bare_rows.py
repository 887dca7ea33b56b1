"""Rows of figures without names of columns above them: "Fenwick | 7 att. | 6,100 proc. | J-1 only", a program a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from understanding.message import Message
from understanding.reading import Mention

VALUE = re.compile(r"\W*\d[\d,.k]*(?!\w*(?:st|nd|rd|th)\b)(?<!\b20\d\d)(?:\W|$)")  # a cell that opens with a number, no year nor "1st"
_MARKS = ("|", "\t", ";")
_PATHWAY = re.compile(r"\W*(?P<pathway>integrated|independent|esir)(?:\s+(?:ir|program|residency|track))?\W*", re.IGNORECASE)

Read = Callable[[str], Sequence[Mention]]


class BareRows(NamedTuple):
    """The mentions of such rows, their programs, where the rows stand, and of which program each of them tells."""

    mentions: tuple[Mention, ...]
    programs: tuple[str, ...]
    start: int
    end: int
    told: tuple[tuple[int, int, str | None], ...]


class _Row(NamedTuple):
    program: str
    mark: str
    values: int
    text: str
    start: int


def read_bare_rows(message: Message, read: Read) -> BareRows | None:
    """The first lines of a message, two or more, that each open with a program's name and part its figures by one mark.

    `read` gives what a sentence tells: a row is read as the list it would be ("Fenwick: 7 att., 6,100 proc., J-1 only").
    """
    block: list[_Row] = []
    for is_row, lines in groupby(_lines(message), key=lambda row: isinstance(row, _Row)):
        rows = [row for row in lines if isinstance(row, _Row)]
        if (
            is_row
            and len({row.program for row in rows}) > 1
            and len({row.mark for row in rows}) == 1
            and any(row.values > 1 for row in rows)
        ):
            block = rows
            break
    if not block:
        return None
    mentions = tuple(mention for row in block for mention in _told(message, row, read))
    spans = tuple((row.start, row.start + len(row.text), row.program) for row in block)
    return BareRows(mentions, tuple(dict.fromkeys(row.program for row in block)), spans[0][0], spans[-1][1], spans)


def _lines(message: Message) -> Iterator[_Row | None]:
    """The lines of a message in order, None for each that is no row."""
    at = 0
    for line in message.text.split("\n"):
        start, at = at, at + len(line) + 1
        bare = line.strip(" \t|")
        lead = line.find(bare) if bare else 0
        mark = next((mark for mark in _MARKS if bare.count(mark) > 1), None)
        named = next((n for n in message.namings if start + lead <= n.start <= start + lead + 2 and n.name[0] != "@"), None)
        if mark is None or named is None:
            if bare:
                yield None
            continue
        name, *cells = bare.split(mark)
        closes = start + lead + len(name)
        values = sum(VALUE.match(cell) is not None for cell in cells)
        fits = values and named.end <= closes <= named.end + 3
        yield _Row(named.name, mark, values, bare, start + lead) if fits else None


def _told(message: Message, row: _Row, read: Read) -> Iterator[Mention]:
    """What a row tells; each character of it keeps its place."""
    listed = row.text.replace(row.mark, ":", 1).replace(row.mark, ",")
    for mention in read(listed):
        if mention.about == "program" and mention.fact != "program_pathway" and not mention.retracted:
            start, end = row.start + mention.start, row.start + mention.end
            yield mention._replace(program=row.program, start=start, end=end, said=message.said(start, end))
    at = row.start
    for cell in row.text.split(row.mark):
        if told := _PATHWAY.fullmatch(cell):
            end = at + len(cell)
            yield Mention("program", "program_pathway", told["pathway"].lower(), row.program, message.said(at, end), at, end)
        at += len(cell) + 1
