"""What the guide for authors (rules/README.md) says of each key: its tables, and the comments in its whole entries."""

from __future__ import annotations

import re
from collections.abc import Mapping

_BLOCK = re.compile(r"(?ms)^```yaml\n(.*?)^```")
_COMMENTED = re.compile(r"^\s*(?:-\s+)?([a-z_]+):(?:\s[^#\n]*?)?\s#\s(?P<says>.+)$", re.MULTILINE)
_ROW = re.compile(r"^\| `([a-z_]+)` \| ([^|`][^|]*|`[^|]*) \|$", re.MULTILINE)
_INNER_ROW = re.compile(r"^\| `([a-z_]+)` \| `([a-z_]+)` \| (.+) \|$", re.MULTILINE)

Words = Mapping[str, str]


class GuideWords:
    """The guide's words for keys: of every entry, of one kind, of what stands in a list, of facts and of sources."""

    def __init__(self, guide: str) -> None:
        before, _, after = guide.partition("## Facts\n")
        facts, _, sources = after.partition("## Sources\n")
        self._kinds = {kind: _comments(block) for kind, block in annotated_examples(guide).items()}
        self._all: dict[str, str] = dict(_ROW.findall(before))
        self._inner: dict[tuple[str, str], str] = {(outer, key): says for outer, key, says in _INNER_ROW.findall(before)}
        self._files: dict[str, dict[str, str]] = {"facts": _comments(facts) | dict(_ROW.findall(facts)), "sources": _comments(sources)}

    def of_entry(self, kind: str, key: str) -> str:
        """What a key of an entry of that kind is for; empty when the guide doesn't say."""
        return self._kinds.get(kind, {}).get(key) or self._all.get(key, "")

    def of_inner(self, outer: str, key: str) -> str:
        """What a key is for that stands in the list `outer` of an entry."""
        return self._inner.get((outer, key)) or self._all.get(key, "")

    def of_file(self, file: str, key: str) -> str:
        """What a key of a fact (`facts`) or a source (`sources`) is for."""
        return self._files.get(file, {}).get(key, "")


def annotated_examples(guide: str) -> dict[str, str]:
    """The guide's YAML blocks that are whole entries, by kind."""
    return {match[1]: block for block in _BLOCK.findall(guide) if (match := re.match(r"- kind: (\w+)\b", block))}


def _comments(text: str) -> dict[str, str]:
    """By key the comment behind it; the first counts."""
    found: dict[str, str] = {}
    for match in _COMMENTED.finditer(text):
        found.setdefault(match[1], match["says"].strip())
    return found
