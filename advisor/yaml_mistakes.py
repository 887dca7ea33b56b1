"""Tells what is wrong with the form of a YAML file in its author's words, at the place where the slip was made.

YAML's parser says where it gave up, which is often a line too late, and in terms of its own. What it can't know (a merge left half done, a
character that can't be seen) is looked for before it starts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

_KEY = r"[ ]*(?:-[ ]+)*[\w-]+"
_ODD = re.compile(
    rf"""^[ ]*(?P<tab>\t)
    |^(?P<conflict><<<<<<<|=======$|>>>>>>>)
    |^{_KEY}(?P<colon>：)
    |^{_KEY}:[ ]+(?P<quote>[“”„‘’«])
    |^{_KEY}:[ ]+[^\s"'\#>|\[{{][^\n]*?[ ](?P<hash>\#)[^\s\#]
    |(?P<control>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff])
    |(?P<unseen>[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060\u3000\ufeff])""",
    re.VERBOSE | re.MULTILINE,
)
_MARKS = ("\t", "<<<<<<<", "=======", ">>>>>>>")
_COMMENT = re.compile(r" #[^\s#]")
_DECEIVING = frozenset("：“”„‘’«\u00a0\u00ad\u2028\u2029\u202f\u2060\u3000\ufeff").union(
    map(chr, range(0x2000, 0x2010)), map(chr, range(0x202A, 0x202F))
)
_VALUE = re.compile(rf"^{_KEY}:[ ]+(?P<first>\S)")
_TIGHT = re.compile(rf"^{_KEY}:(?=\S)")
_STARTS = "{[*&!|>@%`-?:,]}#"


class Mistake(NamedTuple):
    """One mistake of form: its place (from 1), what is wrong and what to do."""

    line: int
    column: int
    what: str
    remedy: str


def odd_characters(text: str, thorough: bool = False) -> Iterator[Mistake]:
    """What must not stand in a rulebook file: tabs that indent, an unfinished merge, characters that deceive the eye.

    A quick look tells most files to be free of them; a `thorough` one also finds what the parser refuses itself.
    """
    if thorough or any(mark in text for mark in _MARKS) or _COMMENT.search(text) or not (text.isascii() or _DECEIVING.isdisjoint(text)):
        yield from _odd_characters(text)


def _odd_characters(text: str) -> Iterator[Mistake]:
    in_conflict = False
    for found in _ODD.finditer(text):
        kind = found.lastgroup or ""
        at = found.start(kind)
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        if kind == "conflict":
            opens = found[kind].startswith("<")
            if opens or not in_conflict:
                remedy = "keep one of the two versions, and remove the lines with <<<<<<<, ======= and >>>>>>>"
                yield Mistake(line, column, "two versions of these lines were merged and not settled", remedy)
            in_conflict = opens or (in_conflict and not found[kind].startswith(">"))
        else:
            yield Mistake(line, column, *_odd(kind, found[kind]))


def _odd(kind: str, character: str) -> tuple[str, str]:
    if kind == "tab":
        return "a tab", "indent with spaces"
    if kind == "colon":
        return "a wide colon (：)", "type a plain colon and a space"
    if kind == "hash":
        return "a # behind a space begins a comment, so that the rest is not read", "put the text in quotes, or a space behind the #"
    if kind == "quote":
        return f"a curly quote ({character}), which quotes nothing", 'type a straight one, "'
    name = unicodedata.name(character, f"U+{ord(character):04X}").lower()
    return f"a character that can't be seen ({name})", "delete it; between words type a plain space"


def syntax_mistake(error: yaml.MarkedYAMLError, text: str) -> Mistake:
    """The mistake behind a parser's error."""
    lines = text.splitlines()
    mark: Any = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    here = lines[line] if line < len(lines) else ""
    problem, context = error.problem or "", error.context or ""
    start: Any = error.context_mark
    if "unexpected end of stream" in problem and start and "quoted scalar" in context:
        return Mistake(start.line + 1, start.column + 1, "a quote that is never closed", "close it at the end of the text")
    if "expected ':'" in problem and start:
        return _no_colon(lines, start.line)
    if "another document" in problem:
        return Mistake(line + 1, column + 1, "a second document begins here", "remove the line `---`")
    if "unknown escape" in problem:
        return Mistake(line + 1, column + 1, "a backslash inside double quotes", "write two of them, or put the text in single quotes")
    if unclosed := _unclosed_quote(lines, line, column):
        return unclosed
    if value := _VALUE.match(here):
        first, at = value["first"], value.start("first")
        if first in "\"'" and at < column:
            inside = "an apostrophe" if first == "'" else "a double quote"
            remedy = "put the whole text in double quotes" if first == "'" else "use single quotes inside it"
            return Mistake(line + 1, column + 1, f"{inside} ends this text before its end", remedy)
        if "mapping values are not allowed" in problem:
            return Mistake(line + 1, column + 1, "a second colon in this line", "quote the text: it holds a colon followed by a space")
        if first in "{[" and at < column and "flow" not in context:
            return Mistake(line + 1, at + 1, f"a text that begins with {first}", "put the whole text in double quotes")
        if first == "-" and "sequence entries" in problem:
            return Mistake(line + 1, at + 1, "a list that begins behind its key", "begin it on the next line, indented")
        if first in _STARTS and at <= column and "flow" not in context:
            return Mistake(line + 1, at + 1, f"a text can't begin with {first} here", "quote the text")
    if "flow" in context and start:
        return _open_bracket(lines, start.line, start.column, line, column, problem)
    if "mapping values are not allowed" in problem:
        return Mistake(line + 1, column + 1, "a second colon in this line", "quote the text: it holds a colon followed by a space")
    if "cannot start any token" in problem:
        return Mistake(line + 1, column + 1, "a character that can't begin a text here", "quote the text")
    if start and "block" in context and not here[:column].strip():
        return _out_of_line(here, line, column, start)
    return Mistake(line + 1, column + 1, "this line does not fit in where it stands", _LOOK)


_LOOK = "look at the indentation, quotes and colons here and on the line before"


def _no_colon(lines: list[str], line: int) -> Mistake:
    here = lines[line] if line < len(lines) else ""
    if tight := _TIGHT.match(here):
        return Mistake(line + 1, tight.end() + 1, "a colon without a space behind it", "write `key: value`, with a space")
    column = len(here) - len(here.lstrip()) + 1
    return Mistake(
        line + 1, column, "a key without its colon", "write `key: value`, or indent the text so that it belongs to the line above"
    )


def _unclosed_quote(lines: list[str], line: int, column: int) -> Mistake | None:
    """A text in quotes that runs on to the line of the error because its own end quote is missing."""
    for number in range(min(line, len(lines)) - 1, -1, -1):
        value = _VALUE.match(lines[number])
        if not value:
            continue
        first = value["first"]
        if first not in "\"'" or first in lines[number][value.end() :].replace("\\" + first, ""):
            return None
        ended = lines[line].find(first) if line < len(lines) else -1
        if -1 < ended <= column:
            return Mistake(number + 1, value.start("first") + 1, "a quote that is never closed", "close it at the end of the text")
        return None
    return None


def _open_bracket(lines: list[str], line: int, column: int, at_line: int, at_column: int, problem: str) -> Mistake:
    while line > 0 and (line >= len(lines) or lines[line][column : column + 1] not in ("[", "{")):
        line -= 1
        column = max(lines[line].rfind("["), lines[line].rfind("{"), 0)
    bracket = lines[line][column : column + 1]
    closing = "}" if bracket == "{" else "]"
    if at_line == line and "expected" in problem and closing in lines[line][at_column:]:
        return Mistake(
            line + 1, at_column + 1, f"something is wrong between {bracket} and {closing}", "part its items by commas, and quote texts"
        )
    return Mistake(line + 1, column + 1, f"a {bracket} that is never closed", f"close it with {closing}, and part its items by commas")


def _out_of_line(here: str, line: int, column: int, start: Any) -> Mistake:
    """A line that is indented otherwise than those it stands among."""
    listed = here.lstrip().startswith("- ")
    if column == start.column == 0 and listed:
        what, remedy = (
            "a list entry among names",
            "facts and sources begin with their name and a colon; rules belong in a file of their own",
        )
    elif column == 0:
        what, remedy = "this line belongs to no entry", "indent it by 2 spaces like the keys above it, or begin a new entry with `- kind:`"
    else:
        what = f"this line is indented by {column} {'space' if column == 1 else 'spaces'}, unlike those around it"
        remedy = f"indent it by {start.column}" if start.column else "indent it like the keys above it"
    return Mistake(line + 1, column + 1, what, remedy)
