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
    """A file's data (mappings, lists, text, None), what is wrong with it, and the tree that knows the place of everything in it.

    `unclear` are the first steps to what can't be judged for its form (two equal keys).
    """

    path: str
    data: Any = None
    root: yaml.Node | None = None
    problems: list[Problem] = field(default_factory=list)
    unclear: set[str | int] = field(default_factory=set)

    def mark(self, path: YamlPath) -> Mark:
        """The place of the value at `path`, or of the nearest thing around it."""
        node = self._nodes(path)[1]
        return Mark(1, 1) if node is None else _mark(node)

    def key_mark(self, path: YamlPath) -> Mark:
        """The place of the key that `path` ends with, or of the nearest thing around it."""
        key, node = self._nodes(path)
        return self.mark(path) if key is None or node is None else _mark(key)

    def problem(self, path: YamlPath, what: str, remedy: str = "", at_key: bool = False, offset: int = 0) -> None:
        """Notes a mistake at `path`; `offset` characters into it where it is plain one-line text. Nothing is noted of what says TODO."""
        node = self._nodes(path)[1]
        if isinstance(node, yaml.ScalarNode) and node.value.startswith(UNWRITTEN):
            return
        mark = self.key_mark(path) if at_key else self.mark(path)
        column = mark.column + (offset if mark.plain else 0)
        self.problems.append(Problem(self.path, mark.line, column, what, remedy))

    def _nodes(self, path: YamlPath) -> tuple[yaml.Node | None, yaml.Node | None]:
        """The key and the value that `path` leads to, as far as there is one; no key where it ends in a list or sooner."""
        key, node = None, self.root
        for step in path:
            key = None
            found: Any = None
            if isinstance(node, yaml.MappingNode):
                key, found = next((pair for pair in node.value if pair[0].value == step), (None, None))
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                found = node.value[step]
            if found is None:
                return None, node
            node = found
        return key, node


def _mark(node: yaml.Node) -> Mark:
    start = node.start_mark
    plain = isinstance(node, yaml.ScalarNode) and not node.style and start.line == node.end_mark.line
    return Mark(start.line + 1, start.column + 1, plain)


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
        document.root = None if document.problems else yaml.compose(text, Loader=_Loader)
        if document.root is not None:
            document.data = _value(document.root, document, None, 0)
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
    if not any(sign in text for sign in "&*!") or not _MAGIC.search(text):
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


def _value(node: yaml.Node, document: Document, top: str | int | None, depth: int, name: str = "this") -> Any:
    """The data of a node that lies `depth` levels under the file's step `top`; `name` is the key it belongs to."""
    if isinstance(node, yaml.ScalarNode):
        text: str = node.value
        if not node.style and text in _NOTHING:
            return None
        if text.startswith(UNWRITTEN):
            _note(node, document, f"'{name}' is still to be written", _left_to_write(text))
        return text
    if depth > DEEPEST:
        document.unclear.add(top or 0)
        _note(node, document, "lists in lists without end", "lift the inner ones up, or give them a rule of their own")
        return None
    if isinstance(node, yaml.SequenceNode):
        return [_value(child, document, i if top is None else top, depth + 1, name) for i, child in enumerate(node.value)]
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = key_node.value
        wrong = _wrong_key(key_node, result)
        if wrong is None:
            result[key] = _value(value_node, document, key if top is None else top, depth + 1, key)
            continue
        document.unclear.add(top if top is not None else str(key))
        _note(key_node, document, *wrong)
        if key == "kind":
            break  # all that follows is the second entry's
    return result


def _note(node: yaml.Node, document: Document, what: str, remedy: str) -> None:
    mark = _mark(node)
    document.problems.append(Problem(document.path, mark.line, mark.column, what, remedy))


def _left_to_write(text: str) -> str:
    """What the model of a new entry says belongs where its author wrote nothing yet."""
    return text.removeprefix(UNWRITTEN).strip(" :") or "write it"


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
        return "a name is still to be written here", _left_to_write(key)
    return None
