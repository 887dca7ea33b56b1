"""Reads a rulebook file strictly, and remembers where everything stands.

Every scalar stays the text its author wrote (`yes`, `1,000`, `~1,200-1,400`); only an empty value, `~` and `null` mean "nothing". What
YAML would do behind an author's back is refused: aliases, tags, merge keys, tabs, two equal keys (PyYAML keeps the last one silently).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from advisor.problems import Problem
from advisor.yaml_mistakes import odd_characters, syntax_mistake

YamlPath = tuple[str | int, ...]
_Base: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAGIC = re.compile(r"(?:^|[\s\[{,])[&*!]\S", re.MULTILINE)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
UNWRITTEN = "TODO"
DEEPEST = 30  # steps from a file to a value; what lies deeper was never meant


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
    """A file's data (mappings, lists, text, None), and the place of every value and of every key by its path.

    `unclear` are the first steps to what can't be judged for its form (two equal keys), `unwritten` the paths that still say TODO.
    """

    path: str
    data: Any = None
    marks: dict[YamlPath, Mark] = field(default_factory=dict)
    keys: dict[YamlPath, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unclear: set[str | int] = field(default_factory=set)
    unwritten: set[YamlPath] = field(default_factory=set)

    def mark(self, path: YamlPath) -> Mark:
        """The place of the value at `path`, or of the nearest thing around it."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, Mark(1, 1))

    def problem(self, path: YamlPath, what: str, remedy: str = "", at_key: bool = False, offset: int = 0) -> None:
        """Notes a mistake at `path`; `offset` characters into it where it is plain one-line text. Nothing is noted of what says TODO."""
        if self.unwritten and any(path[:length] in self.unwritten for length in range(1, len(path) + 1)):
            return
        mark = self.keys.get(path) if at_key else None
        mark = mark or self.mark(path)
        column = mark.column + (offset if mark.plain else 0)
        self.problems.append(Problem(self.path, mark.line, column, what, remedy))


def read_file(path: Path, shown: str) -> Document:
    """The document in a file, which is called `shown` in problems."""
    return read_bytes(path.read_bytes(), shown)


def read_bytes(content: bytes, shown: str) -> Document:
    """The document in a file's content; a mark of the encoding at its start doesn't count."""
    try:
        return read_yaml(content.decode("utf-8-sig"), shown)
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, column = before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1
        return Document(shown, problems=[Problem(shown, line, column, "this file is no UTF-8 text", "save it as UTF-8")])


def read_yaml(text: str, path: str) -> Document:
    """The document in `text`. Mistakes of form are in its `problems`; with a syntax error `data` is None."""
    document = Document(path)
    document.problems += [Problem(path, *mistake) for mistake in odd_characters(text)]
    if document.problems:
        return document
    try:
        _refuse_magic(text, document)
        node = None if document.problems else yaml.compose(text, Loader=_Loader)
        if node is not None:
            document.data = _value(node, (), document)
    except yaml.MarkedYAMLError as error:
        document.problems.append(Problem(path, *syntax_mistake(error, text)))
    except yaml.YAMLError as error:
        document.problems += [Problem(path, *mistake) for mistake in odd_characters(text, thorough=True)]
        if document.problems:
            return document
        document.problems.append(Problem(path, 1, 1, f"this is not YAML ({str(error).splitlines()[0]})", "look for an unusual character"))
    except RecursionError:
        document.problems.append(Problem(path, 1, 1, "brackets in brackets without end", "look for a key or bracket pressed too long"))
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


def _value(node: yaml.Node, path: YamlPath, document: Document) -> Any:
    mark = node.start_mark
    plain = isinstance(node, yaml.ScalarNode) and not node.style and mark.line == node.end_mark.line
    document.marks[path] = Mark(mark.line + 1, mark.column + 1, plain)
    if isinstance(node, yaml.ScalarNode):
        if not node.style and node.value in _NOTHING:
            return None
        if node.value.startswith(UNWRITTEN):
            _note_unwritten(node.value, path, document)
        return node.value
    if len(path) > DEEPEST:
        document.unclear.add(path[0])
        document.problem(path, "lists in lists without end", "lift the inner ones up, or give them a rule of their own")
        return None
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, (*path, i), document) for i, child in enumerate(node.value)]
    return _mapping(node, path, document)


def _note_unwritten(text: str, path: YamlPath, document: Document) -> None:
    """A place that the model of a new rule left for its author, who wrote nothing there yet; its text says what belongs there."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "this")
    document.problem(path, f"'{name}' is still to be written", text.removeprefix(UNWRITTEN).strip(" :") or "write it")
    document.unwritten.add(path)


def _mapping(node: yaml.Node, path: YamlPath, document: Document) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = key_node.value
        place = Mark(key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        wrong = _wrong_key(key_node, result)
        if wrong is None:
            document.keys[(*path, key)] = place
            result[key] = _value(value_node, (*path, key), document)
            continue
        document.unclear.update(path[:1])
        document.problems.append(Problem(document.path, place.line, place.column, *wrong))
        if key == "kind":
            break  # all that follows is the second entry's
    return result


def _wrong_key(node: yaml.Node, before: dict[str, Any]) -> tuple[str, str] | None:
    key = node.value
    if not isinstance(node, yaml.ScalarNode):
        return "a key that is no word", "write `key: value`"
    if key == "<<" and not node.style:
        return "a merge key (<<)", "write the keys out"
    if key in before:
        if key == "kind":
            return "a second entry begins here without its dash", "write `- kind:`"
        return f"the key '{key}' stands twice", "keep one; YAML would drop the other"
    if key.startswith(UNWRITTEN):
        return "a name is still to be written here", key.removeprefix(UNWRITTEN).strip(" :") or "write it"
    return None
