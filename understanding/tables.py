"""Rows of figures under a line of column names, as a spreadsheet is pasted: "program,volume,faculty" and a program on each line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from advisor.amounts import find_amounts
from understanding.cues import Indexed
from understanding.figures import CATEGORIES
from understanding.message import Message
from understanding.names import clean_name
from understanding.people_counts import PEOPLE
from understanding.reading import Mention, interval
from understanding.words import lexicon

_COUNTED = PEOPLE | CATEGORIES | {"annual_volume", "beds", "graduate_cases", "ir_year_cases", "requirement_cases"}
_MARKS = ("|", "\t", ";", ",")
_RULE = re.compile(r"[\s|:+-]*")
_NAMES = re.compile(r"\W*(?:programs?|name|hospital|place|site|where|institution)\W*")
_VISA = re.compile(r"\W*(?:sponsors?[\s_]*)?(?P<visa>h-?1b?|j-?1)(?:[\s_]*(?:visa|sponsor\w*))?\W*")
_YES_NO = re.compile(r"\W*(?:(?P<yes>yes|y|true|x|✓)|no|n|false)\W*")
_GRADUATES = re.compile(r"\b(?:grad\w*|logged|per\s+resident)\b")
_A_YEAR = re.compile(r"(?:/|\bper\s+|\ba\s+)\s*(?:yr|year)\b")


@dataclass(frozen=True, slots=True)
class Table:
    """The mentions of one table, its programs, and where its lines stand."""

    mentions: tuple[Mention, ...]
    programs: tuple[str, ...]
    start: int
    end: int


def read_table(message: Message) -> Table | None:
    """The first table of a message: a line with two known column names or more, and rows with as many cells."""
    lines: list[tuple[str, int]] = []
    at = 0
    for line in message.text.split("\n"):
        lines.append((line, at))
        at += len(line) + 1
    for number, (line, start) in enumerate(lines[:-1]):
        mark = next((mark for mark in _MARKS if line.count(mark) >= 2), None)
        if mark is None or any(char.isdigit() and mark == "," for char in _VISA.sub("", line.rpartition(mark)[0])):
            continue
        heads = _cells(line, mark, start)
        facts = [_fact(cell) for cell, _ in heads]
        if not any(facts) and (turned := _by_columns(message, heads, lines[number + 1 :], mark)):
            return turned
        if sum(fact is not None for fact in facts) < 2 or facts[0] is not None:
            continue
        rows = []
        for row, begins in lines[number + 1 :]:
            if _RULE.fullmatch(row) and row.strip():
                continue
            cells = _cells(row, mark, begins)
            if len(cells) != len(facts):
                break
            rows.append(cells)
        if rows:
            return _table(message, facts, rows, start)
    return None


def _by_columns(message: Message, heads: list[tuple[str, int]], lines: list[tuple[str, int]], mark: str) -> Table | None:
    """A table whose columns are programs and whose rows begin with what is counted."""
    names = [cell.strip(" *\"'") for cell, _ in heads[1:]]
    if len(names) < 2 or any(not clean_name(name) or any(char.isdigit() for char in name) for name in names):
        return None
    mentions: list[Mention] = []
    end, rows = heads[-1][1], 0
    for row, begins in lines:
        cells = _cells(row, mark, begins)
        if _RULE.fullmatch(row) and row.strip():
            continue
        if len(cells) != len(heads):
            break
        fact = _fact(cells[0][0])
        rows += fact is not None
        end = begins + len(row)
        for name, (cell, at) in zip(names, cells[1:], strict=True):
            value = _value(fact, cell) if fact else None
            if fact and value is not None:
                said = message.said(at, at + len(cell))
                mentions.append(Mention("program", fact, value, name, said, at, at + len(cell), decisive=message.decisive(fact)))
    return Table(tuple(mentions), tuple(names), heads[0][1], end) if rows >= 2 else None


def _cells(line: str, mark: str, start: int) -> list[tuple[str, int]]:
    cells = []
    at = start
    for cell in line.split(mark):
        cells.append((cell, at))
        at += len(cell) + 1
    if mark == "|":  # a frame around the row opens and closes no cell
        cells = cells[1:] if not cells[0][0].strip() else cells
        cells = cells[:-1] if cells and not cells[-1][0].strip() else cells
    return cells


def _fact(head: str) -> str | None:
    name = head.strip(" *\"'").lower().replace("_", " ")
    if name.replace(" ", "_") in _COUNTED:
        return name.replace(" ", "_")
    if _NAMES.fullmatch(name):
        return None
    if visa := _VISA.fullmatch(name):
        return "sponsors_h1b" if visa["visa"].startswith("h") else "sponsors_j1"
    units = lexicon().read(Indexed(name)).phrases["units"]
    known = [str(lexicon().units[unit.key].get("fact", "")) for unit in units]
    fact = next((fact for fact in known if fact), None)
    if fact in ("cases", None) and _GRADUATES.search(name):
        return "graduate_cases"
    if fact == "residents" and _A_YEAR.search(name):
        return "residents_per_year"
    return {"cases": "annual_volume", "positions": "residents_per_year"}.get(fact or "", fact)


def _table(message: Message, facts: list[str | None], rows: list[list[tuple[str, int]]], start: int) -> Table:
    mentions, programs = [], []
    for cells in rows:
        program = cells[0][0].strip(" *\"'") or None
        if program:
            programs.append(program)
        for fact, (cell, at) in zip(facts, cells, strict=True):
            value = _value(fact, cell) if fact else None
            if fact and value is not None:
                end = at + len(cell)
                mentions.append(Mention("program", fact, value, program, message.said(at, end), at, end, decisive=message.decisive(fact)))
    last, begins = rows[-1][-1]
    return Table(tuple(mentions), tuple(programs), start, begins + len(last))


def _value(fact: str, cell: str) -> list[float | int | None] | bool | None:
    if fact.startswith("sponsors_"):
        answer = _YES_NO.fullmatch(cell.lower())
        return None if answer is None else answer["yes"] is not None
    if re.fullmatch(r"\W*(?:none|no|0)\W*", cell.lower()):
        return [0, 0]
    amounts = find_amounts(cell)
    return interval(amounts[0].low, amounts[0].high) if len(amounts) == 1 and not amounts[0].unit else None
