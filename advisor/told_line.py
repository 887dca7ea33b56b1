"""Reads facts told in one line: "annual_volume=9,000, residents=4, IR fellows: 2", by their names, labels or synonyms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from advisor.vocabulary import Fact

_IS = r"\s*(?:=|:|\b(?:is|are)\b)\s*"
_ANY_NAME = r"[A-Za-z][\w.-]*(?=\s*=)"  # a name that no fact has, so that it can be told of


class ToldLine(NamedTuple):
    """The facts found, by name, each with its value as written; and what stands before the first of them."""

    facts: dict[str, str]
    rest: str


def read_line(line: str, facts: Mapping[str, Fact]) -> ToldLine:
    """The facts in a line. A value reaches to the next fact, so that it may hold commas; a name nobody knows stands as it is."""
    known = _names(facts)
    words = "|".join(r"[\s_-]+".join(map(re.escape, name.split())) for name in sorted(known, key=len, reverse=True))
    begins = re.compile(rf"(?:^|(?<=[\s,;(]))(?P<name>{words}|{_ANY_NAME}){_IS}", re.IGNORECASE)
    found = list(begins.finditer(line))
    told: dict[str, str] = {}
    ends = [following.start() for following in found[1:]] + [len(line)]
    for match, end in zip(found, ends, strict=False):
        value = line[match.end() : end]
        name = known.get(_plain(match["name"]), match["name"])
        told[name] = re.sub(r"[\s,;]+(?:and)?[\s,;]*$", "", value).strip()
    return ToldLine(told, line[: found[0].start()].strip(" ,;") if found else line.strip())


def _names(facts: Mapping[str, Fact]) -> dict[str, str]:
    """Every word for a fact that no other fact has too, and the fact's name."""
    said = {(_plain(word), name) for name, fact in facts.items() for word in (fact.label, *fact.synonyms)}
    times = Counter(word for word, _ in said)
    return {**{word: name for word, name in said if times[word] == 1}, **{_plain(name): name for name in facts}}


def _plain(words: str) -> str:
    return re.sub(r"[\s_-]+", " ", words.strip().lower())
