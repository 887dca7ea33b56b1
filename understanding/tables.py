"""Figures in rows and columns, as a spreadsheet is pasted: facts across and a program a line, or programs across."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from advisor.amounts import find_amounts
from understanding.bare_rows import VALUE, read_bare_rows
from understanding.counts import CATEGORIES
from understanding.cues import Indexed
from understanding.message import Message
from understanding.names import clean_name
from understanding.people_counts import PEOPLE
from understanding.reading import Mention, interval
from understanding.words import lexicon

COUNTED = PEOPLE | CATEGORIES | {"annual_volume", "beds", "graduate_cases", "ir_year_cases", "requirement_cases", "trauma_level"}
_MARKS = ("|", "\t", ";", ",")
_RULE = re.compile(r"[\s|:+-]*")
_NAMES = re.compile(r"\W*(?:programs?|name|hospital|place|site|where|institution)\W*")
_VISA = re.compile(r"\W*(?:sponsors?[\s_]*)?(?P<visa>h-?1b?|j-?1)(?:[\s_]*(?:visa|sponsor\w*))?\W*")
_YES_NO = re.compile(r"\W*(?:(?P<yes>yes|y|true|x|✓)|no|n|false)\W*")
_GRADUATES = re.compile(r"\b(?:grad\w*|logged|per\s+resident)\b")
_A_YEAR = re.compile(r"(?:/|\bper\s+|\ba\s+)\s*(?:yr|year|class)\b")
_CLASS = re.compile(
    r"(?:ir\s+|integrated\s+)?(?:(?:(?:#|number)\s+)?(?:per|a|each|/)\s*(?:class|year|yr)|class(?:\s+size)?|intake|each\s+year|annual\s+intake)"
)
_LEVEL = re.compile(r"\W*(?:(?:level|lvl|l)[\s-]*)?(?P<level>iii|ii|i|[123])\b.{0,40}")
_LEVELS = {"i": 1, "ii": 2, "iii": 3, "1": 1, "2": 2, "3": 3}
_OURS = re.compile(r"\b(?:program|our|ours|we|here|residents?|graduates?|you|this|class)\b")
_OTHERS = re.compile(r"\b(?:national|nation|nationwide|us|acgme|required|requirement|minimum|min|benchmark|percentile)\b")
_QUALITIES = {  # what a column may tell -> its head, and the subject with which a cell makes a sentence
    "autonomy": (r"(?:resident\s+)?autonomy|hands[\s-]?on(?:ness)?|independence|operating", "autonomy is"),
    "culture": (r"(?:\w+\s+)?(?:culture|mood|vibes?|people|atmosphere|morale|environment|feel)", "the culture is"),
    "call": (r"(?:ir\s+)?calls?(?:\s+(?:burden|load))?|nights|on[\s-]call", "call is"),
    "teaching": (r"teaching|didactics|lectures|education", "teaching is"),
    "img_history": (r"imgs?(?:[\s-]+(?:history|record|friendly|grads?))?|foreign\s+grad\w*", "IMGs:"),
    "setting": (r"setting|type", "the setting is:"),
    "program_pathway": (r"pathways?|tracks?|program\s+type", "program type:"),
    "primary_operator_pgy": (r"(?:primary|first)\s+op(?:erator)?s?(?:\s+(?:from|since|by|pgy))?", "residents are primary operator from"),
    "nci_cancer_center": (r"nci(?:\s+(?:center|cc|cancer\s+center|designat\w+))?", ""),
    "numbers_published": (r"(?:numbers?|logs?)\s+(?:published|public|shared|online)|publishes\s+(?:its\s+)?numbers", ""),
    "research_active": (r"research", "research is"),
}
_TRAUMA = re.compile(r"\W*trauma(?:[\s_-]*(?:level|center|centre))?\W*")


@dataclass(frozen=True, slots=True)
class Table:
    """The mentions of one table, its programs, where its lines stand, and of which program each of its cells tells."""

    mentions: tuple[Mention, ...]
    programs: tuple[str, ...]
    start: int
    end: int
    told: tuple[tuple[int, int, str | None], ...]

    def keeps(self, mention: Mention) -> Mention | None:
        """A mention read without the table, as its cell tells it; None when the table says what stands there, or it is a name of a row."""
        if not self.start <= mention.start <= self.end:
            return mention
        cell = next((c for c in self.told if c[0] <= mention.start and mention.end <= c[1]), None)
        if cell is not None and any(told.fact == mention.fact and cell[0] <= told.start < cell[1] for told in self.mentions):
            return None  # told once, as the column means it
        return None if cell is None or mention.fact in COUNTED else mention._replace(program=cell[2])


_Cell = tuple[str, int]
Read = Callable[[str], Sequence[Mention]]


def read_table(message: Message, read: Read) -> Table | None:
    """The first table of a message: a line with two names of columns or more, and rows with as many cells.

    `read` gives what a sentence tells, so that a cell that judges ("cutthroat") is read with its column's name.
    """
    lines: list[_Cell] = []
    at = 0
    for line in message.text.split("\n"):
        lines.append((line, at))
        at += len(line) + 1
    for number, (line, start) in enumerate(lines[:-1]):
        mark = next((mark for mark in _MARKS if line.count(mark) >= 2), None)
        if mark is None:
            continue
        heads = _cells(line, mark, start)
        if sum(VALUE.match(cell) is not None for cell, _ in heads) > 1:
            continue  # "Fenwick | 7 att. | 6,100 proc.": a row that has no names of columns above it
        rows = _rows(lines[number + 1 :], mark, len(heads))
        if not rows or (mark == "," and any(map(str.isdigit, _VISA.sub("", line.rpartition(mark)[0])))):
            continue
        if (ours := _ours_beside(heads)) is not None:
            return _table(message, [(None, [(fact_of_head(cells[0][0]), cells[ours]) for cells in rows])], start, read)
        facts = [fact_of_head(cell) for cell, _ in heads]
        across = sum(fact is not None for fact in facts) >= 2 and facts[0] is None
        if not across and (any(facts) or not _programs(heads[1:])):
            continue
        if across:
            return _table(message, [(_named(cells[0]), list(zip(facts[1:], cells[1:], strict=True))) for cells in rows], start, read)
        known = [(fact_of_head(cells[0][0]), cells) for cells in rows]
        if sum(fact is not None for fact, _ in known) >= 2:
            columns = [(_named(head), [(fact, cells[i]) for fact, cells in known]) for i, head in enumerate(heads) if i]
            return _table(message, columns, start, read)
    bare = read_bare_rows(message, read)
    return Table(*bare) if bare is not None else None


def _ours_beside(heads: list[_Cell]) -> int | None:
    """The column of the program where another gives the nation's or the required numbers ("Procedure | Program mean | National mean")."""
    names = [cell.lower() for cell, _ in heads]
    ours = [i for i, name in enumerate(names) if i and _OURS.search(name) and not _OTHERS.search(name)]
    return ours[0] if len(ours) == 1 and any(_OTHERS.search(name) for name in names[1:]) else None


def _rows(lines: list[_Cell], mark: str, width: int) -> list[list[_Cell]]:
    """The lines that follow a line of names with as many cells, rules left out."""
    rows = []
    for row, begins in lines:
        if _RULE.fullmatch(row):
            continue
        cells = _cells(row, mark, begins)
        if len(cells) != width:
            break
        rows.append(cells)
    return rows


def _programs(heads: list[_Cell]) -> bool:
    """Whether all names of columns can be programs'."""
    return len(heads) > 1 and all(clean_name(name) and not any(char.isdigit() for char in name) for name in map(_named, heads) if name)


def _named(cell: _Cell) -> str | None:
    return cell[0].strip(" \t*_\"'") or None


def _cells(line: str, mark: str, start: int) -> list[_Cell]:
    cells = []
    at = start
    for cell in line.split(mark):
        cells.append((cell, at))
        at += len(cell) + 1
    if mark == "|":  # a frame around the row opens and closes no cell
        cells = cells[1:] if not cells[0][0].strip() else cells
        cells = cells[:-1] if cells and not cells[-1][0].strip() else cells
    return cells


def fact_of_head(head: str) -> str | None:
    """The fact that the name of a column tells; None for one that tells none."""
    name = head.strip(" \t*_\"'").lower().replace("_", " ")
    if name.replace(" ", "_") in COUNTED:
        return name.replace(" ", "_")
    if _NAMES.fullmatch(name):
        return None
    if _TRAUMA.fullmatch(name):
        return "trauma_level"
    if visa := _VISA.fullmatch(name):
        return "sponsors_h1b" if visa["visa"].startswith("h") else "sponsors_j1"
    if quality := next((fact for fact, (head, _) in _QUALITIES.items() if re.fullmatch(head, name)), None):
        return quality
    units = lexicon().read(Indexed(name)).phrases["units"]
    known = [str(lexicon().units[unit.key].get("fact", "")) for unit in units]
    fact = next((fact for fact in known if fact), None)
    if fact in ("cases", None) and _GRADUATES.search(name):
        return "graduate_cases"
    if fact is None and _CLASS.fullmatch(name):
        return "residents_per_year"
    if fact == "residents" and _A_YEAR.search(name):
        return "residents_per_year"
    return {"cases": "annual_volume", "positions": "residents_per_year"}.get(fact or "", fact)


def _table(message: Message, told: list[tuple[str | None, list[tuple[str | None, _Cell]]]], start: int, read: Read) -> Table:
    mentions, spans = [], []
    for program, cells in told:
        for fact, (cell, at) in cells:
            end = at + len(cell)
            spans.append((at, end, program))
            value = None if not fact else _judged(fact, cell, read) if fact in _QUALITIES else value_of_cell(fact, cell)
            if fact and value is not None:
                mentions.append(Mention("program", fact, value, program, message.said(at, end), at, end, decisive=message.decisive(fact)))
    programs = tuple(dict.fromkeys(program for program, _ in told if program))
    return Table(tuple(mentions), programs, start, max(end for _, end, _ in spans), tuple(spans))


def _judged(fact: str, cell: str, read: Read) -> object:
    """What a cell tells of its column's quality, read as a sentence of the two; None where it tells nothing."""
    if answer := _YES_NO.fullmatch(cell.lower()):
        return answer["yes"] is not None if not _QUALITIES[fact][1] else None
    if not cell.strip() or not _QUALITIES[fact][1]:
        return None
    told = [m.value for m in read(f"{_QUALITIES[fact][1]} {cell.strip()}") if m.fact == fact]
    return told[0] if len(told) == 1 else None


def value_of_cell(fact: str, cell: str) -> list[float | int | None] | int | bool | None:
    """What a cell says of a fact; None when it says nothing."""
    if fact.startswith("sponsors_") or fact == "nci_cancer_center":
        answer = _YES_NO.fullmatch(cell.lower())
        return None if answer is None else answer["yes"] is not None
    if fact == "trauma_level":
        level = _LEVEL.fullmatch(cell.lower())
        return None if level is None else _LEVELS[level["level"]]
    if re.fullmatch(r"\W*(?:none|no|0)\W*", cell.lower()):
        return [0, 0]
    amounts = find_amounts(cell)
    return interval(amounts[0].low, amounts[0].high) if len(amounts) == 1 and not amounts[0].unit else None
