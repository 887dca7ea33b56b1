"""What rules/book.yml tells the readers of the rulebook: the topics' names and order, and where our sources differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from advisor.entries import read_struct
from advisor.problems import Problem, did_you_mean
from advisor.wording import plain
from advisor.yaml_reader import Document

if TYPE_CHECKING:
    from advisor.rulebook import Rulebook

_DIFFERENCE = re.compile(r"C\d+")
_KEYS = ("topics", "differences")


class Topic(Struct, forbid_unknown_fields=True, frozen=True):
    """A topic as readers see it: its name, what it is about, and a caution that stands at the top of its page."""

    title: str
    about: str = ""
    caution: str = ""


class Told(Struct, frozen=True):
    """The topics in the order of the pages, and a text for each number under which rules say that sources differ."""

    topics: Mapping[str, Topic] = {}
    differences: Mapping[str, str] = {}

    def topic(self, name: str) -> Topic:
        """The topic of that name; one that isn't told is called by its name."""
        return self.topics.get(name.replace("-", "_")) or Topic(title=plain(name.replace("-", "_")).capitalize())


def read_told(document: Document) -> Told:
    """What the file tells; its mistakes are noted in it."""
    parts: dict[str, dict[str, Any]] = {key: {} for key in _KEYS}
    if not isinstance(document.data, dict):
        if not document.problems:
            document.problem((), "nothing for readers stands here", "write `topics:`, and under it each topic with its title")
        return Told()
    for key, data in document.data.items():
        if key not in _KEYS:
            document.problem((key,), f"unknown key '{key}'", did_you_mean(key, _KEYS, f"its keys are {', '.join(_KEYS)}"), at_key=True)
        elif not isinstance(data, dict):
            document.problem((key,), f"'{key}' must be names with what they stand for", "indent them under it")
        else:
            parts[key] = data
    topics = {name: read_struct(Topic, data, document, ("topics", name)) for name, data in parts["topics"].items()}
    for name, text in parts["differences"].items():
        if not isinstance(text, str):
            document.problem(("differences", name), f"'{name}' must be text", "tell in a sentence where the sources differ")
    return Told({name: topic for name, topic in topics.items() if topic is not None}, parts["differences"])


def untold(rulebook: Rulebook) -> Iterator[Problem]:
    """A problem for each topic and each difference that a rule names and book.yml, where there is one, doesn't tell."""
    told = rulebook.told
    if not told.topics:
        return
    for rule in rulebook.rules.values():
        for i, topic in enumerate(rule.topics):
            if topic.replace("-", "_") not in told.topics:
                remedy = did_you_mean(topic, told.topics, "give it a title in book.yml")
                yield rule.problem(("topics", i), f"the topic '{topic}' has no title for readers", remedy)
        for i, use in enumerate(rule.entry.sources):
            for j, item in enumerate(use.covers):
                if _DIFFERENCE.fullmatch(item) and item not in told.differences:
                    remedy = "tell in book.yml, under differences, where the sources differ"
                    yield rule.problem(("sources", i, "covers", j), f"nothing tells readers what {item} is", remedy)
