"""Reads a rulebook file strictly, and remembers where everything stands.

Every scalar stays the text its author wrote (`yes`, `1,000`, `~1,200-1,400`); only an empty value, `~` and `null` mean "nothing". What
YAML would do behind an author's back is refused: aliases, tags, merge keys, tabs, two equal keys (PyYAML keeps the last one silently).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import yaml

from advisor.problems import Problem

YamlPath = tuple[str | int, ...]
_Base: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAGIC = re.compile(r"(?:^|[\s\[{,])[&*!]\S", re.MULTILINE)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class _Loader(_Base):  # type: ignore[misc]
    """A loader that doesn't guess what a scalar might be (a number, a date, a truth): everything stays text."""

    def resolve(self, kind: type[Any], _value: str | None, _implicit: Any) -> str:
        return "tag:yaml.org,2002:map" if kind is yaml.MappingNode else "tag:yaml.org,2002:str"

    def descend_resolver(self, _node: Any, _index: Any) -> None:
        """Nothing to prepare, as nothing is guessed by its path."""

    def ascend_resolver(self) -> None:
        """Nothing to undo."""


class Mark(NamedTuple):
    """Where a value stands: line and column from 1; `plain` when it is written on one line without quotes or folding."""

    line: int
    column: int
    plain: bool = False


@dataclass(slots=True)
class Document:
    """A file's data (mappings, lists, text, None), and the place of every value and of every key by its path."""

    path: str
    data: Any = None
    marks: dict[YamlPath, Mark] = field(default_factory=dict)
    keys: dict[YamlPath, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def mark(self, path: YamlPath) -> Mark:
        """The place of the value at `path`, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, Mark(1, 1))

    def problem(self, path: YamlPath, what: str, remedy: str = "", at_key: bool = False, offset: int = 0) -> None:
        """Notes a mistake at `path`; `offset` characters into it where it is plain one-line text."""
        mark = self.keys.get(path) if at_key else None
        mark = mark or self.mark(path)
        column = mark.column + (offset if mark.plain else 0)
        self.problems.append(Problem(self.path, mark.line, column, what, remedy))


def read_yaml(text: str, path: str) -> Document:
    """The document in `text`. Mistakes of form are in its `problems`; with a syntax error `data` is None."""
    document = Document(path)
    for number, line in enumerate(text.splitlines(), 1):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            document.problems.append(Problem(path, number, indent.index("\t") + 1, "a tab", "indent with spaces"))
    if document.problems:
        return document
    try:
        _refuse_magic(text, document)
        node = None if document.problems else yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        document.problems.append(_syntax_problem(error, path))
        return document
    except (yaml.YAMLError, RecursionError) as error:
        document.problems.append(Problem(path, 1, 1, f"this is not YAML ({str(error).splitlines()[0]})", "look for an unusual character"))
        return document
    if node is not None:
        document.data = _value(node, (), document)
    return document


def _refuse_magic(text: str, document: Document) -> None:
    """Notes aliases, anchors and tags. A quick look first, since parsing a file's events a second time takes as long as reading it."""
    if not _MAGIC.search(text):
        return
    for event in yaml.parse(text, Loader=_Loader):
        what = None
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            sign = "an alias (*name)" if isinstance(event, yaml.AliasEvent) else "an anchor (&name)"
            what = (sign, "write the value out, or quote the text")
        elif tag := getattr(event, "tag", None):
            what = (f"a tag (!{tag.removeprefix('!').rpartition(':')[2]})", "leave it out; or quote the text")
        if what:
            mark: Any = event.start_mark
            document.problems.append(Problem(document.path, mark.line + 1, mark.column + 1, *what))


def _syntax_problem(error: yaml.MarkedYAMLError, path: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    what = error.problem or "this is not YAML"
    remedy = "look at the indentation, quotes and colons here and on the line before"
    if "mapping values are not allowed" in what:
        what, remedy = "a second colon in this line", "quote the text: it holds a colon followed by a space"
    elif "could not find expected ':'" in what:
        what, remedy = "a key without its colon", "write `key: value`, or indent the text so that it belongs to the line above"
    elif "cannot start any token" in what:
        what, remedy = "a character that can't begin a text here", "quote the text"
    elif "did not find expected key" in what or "did not find expected '-' indicator" in what:
        what = "this line does not fit in where it stands"
    elif "did not find expected node content" in what:
        what, remedy = "something is missing before this", "close the bracket on the line before, or add what belongs there"
    elif "unexpected end of stream" in what or "end of the stream" in what:
        what, remedy = "a quote or bracket that is never closed", "close it"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return Problem(path, line, column, what, remedy)


def _value(node: yaml.Node, path: YamlPath, document: Document) -> Any:
    mark = node.start_mark
    plain = isinstance(node, yaml.ScalarNode) and not node.style and mark.line == node.end_mark.line
    document.marks[path] = Mark(mark.line + 1, mark.column + 1, plain)
    if isinstance(node, yaml.ScalarNode):
        if not node.style and node.value in _NOTHING:
            return None
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, i), document) for i, child in enumerate(node.value)]
    return _mapping(node, path, document)


def _mapping(node: yaml.Node, path: YamlPath, document: Document) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        place = Mark(key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if not isinstance(key_node, yaml.ScalarNode):
            document.problems.append(Problem(document.path, place.line, place.column, "a key that is no word", "write `key: value`"))
            continue
        key = key_node.value
        if key == "<<" and not key_node.style:
            document.problems.append(Problem(document.path, place.line, place.column, "a merge key (<<)", "write the keys out"))
            continue
        if key in result:
            document.problems.append(
                Problem(document.path, place.line, place.column, f"the key '{key}' stands twice", "keep one; YAML would drop the other")
            )
            continue
        document.keys[(*path, key)] = place
        result[key] = _value(value_node, (*path, key), document)
    return result
