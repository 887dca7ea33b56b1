"""The reader's rulebook as pages: an index, one page a topic, one of all sources; each made when it is first asked for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from advisor.book import reading, saying, words
from advisor.book.address import home_topic
from advisor.rulebook import Rulebook
from advisor.rules import Rule
from advisor.schema import Source
from advisor.wording import joined, number, plain

HERE = Path(__file__).parent
INDEX, SOURCES = "", "sources"
FILES = ("book.css", "book.js")  # what every page loads, beside the pages


@dataclass(frozen=True, slots=True)
class Links:
    """How a page leads to the others: what stands before and after a page's name, the index, and the chat ("" where there is none)."""

    before: str = ""
    after: str = ""
    index: str = "../rulebook"
    chat: str = "../"

    def page(self, name: str) -> str:
        """The address of a topic's page, or of another page of the book."""
        return f"{self.before}{name}{self.after}"

    def file(self, name: str) -> str:
        """The address of a file that pages load."""
        return f"{self.before}{name}"

    def rule(self, rule: Rule) -> str:
        """The address of a rule on its page."""
        return f"{self.page(home_topic(rule))}#{rule.id}"


# As served: the index is /rulebook and the pages lie below it. All links are relative, so that the book may stand behind any prefix.
SERVED_INDEX = Links(before="rulebook/", index="rulebook", chat="./")
SERVED_PAGE = Links()
# As files in one folder, with no chat beside them.
AS_FILES = Links(after=".html", index="index.html", chat="")


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic with the rules that are told on its page, those told elsewhere that belong to it too, and how many that is."""

    name: str
    title: str
    about: str
    caution: str
    own: tuple[Rule, ...]
    elsewhere: tuple[Rule, ...]

    @property
    def count(self) -> int:
        """All rules of the topic."""
        return len(self.own) + len(self.elsewhere)

    @property
    def sections(self) -> list[tuple[words.Section, list[Rule]]]:
        """The topic's own rules, sorted by what they are for."""
        sorted_ = [(section, [rule for kind in section.kinds for rule in self.own if rule.kind == kind]) for section in words.SECTIONS]
        return [(section, rules) for section, rules in sorted_ if rules]


class Book:
    """The pages of a rulebook on one day, which decides what is out of season."""

    def __init__(self, rulebook: Rulebook, today: date, links: Links | None = None) -> None:
        self._rulebook = rulebook
        self._today = today
        self._links = links
        self._pages: dict[str, str] = {}
        told = {name: i for i, name in enumerate(rulebook.told.topics)}
        self.topics = sorted(rulebook.topics, key=lambda name: told.get(name, len(told)))

    @property
    def names(self) -> list[str]:
        """The names of all pages; the index is ""."""
        return [INDEX, SOURCES, *self.topics]

    def page(self, name: str) -> str | None:
        """The page of that name as HTML; None when there is none."""
        if name not in self._pages:
            if name not in self.names:
                return None
            self._pages[name] = self._made(name)
        return self._pages[name]

    def missing(self) -> str:
        """What is shown where there is no page."""
        return self._render("missing.html", SERVED_PAGE)

    def _made(self, name: str) -> str:
        links = self._links or (SERVED_INDEX if name == INDEX else SERVED_PAGE)
        if name == INDEX:
            return self._render("index.html", links, rules=self._rulebook.rules, found_by=self._found_by)
        if name == SOURCES:
            return self._render("sources.html", links, sources=list(self._by_source()), sure=words.SURE_MEANS)
        return self._render("topic.html", links, topic=self._topic(name))

    def _render(self, template: str, links: Links, **more: Any) -> str:
        return (
            _environment()
            .get_template(template)
            .render(links=links, topics=[self._topic(name) for name in self.topics], told=self._tellers(), words=words, **more)
        )

    def _tellers(self) -> Mapping[str, Any]:
        """The functions of `reading` and `saying`, with the rulebook filled in."""
        book = self._rulebook
        about_rule = {name: partial(getattr(reading, name), rulebook=book) for name in ("bands", "measured", "unit_of", "facts", "clause")}
        return {
            **about_rule,
            "pieces": partial(saying.pieces, rulebook=book, today=self._today),
            "notice": partial(saying.notice, rulebook=book, today=self._today),
            "title": saying.title,
            "value": partial(saying.value, rulebook=book, today=self._today),
            "differences": partial(reading.differences, rulebook=book),
            "tried": partial(reading.tried, rulebook=book, today=self._today),
            "number": number,
            "lines": saying.lines,
            "has_slots": partial(saying.has_slots, rulebook=book),
            "whom": lambda people: joined([plain(one) for one in people]),
            "published": reading.published,
            "read_on": reading.read_on,
            "sayings": saying.sayings,
            "cited": reading.cited,
            "validity": saying.validity,
            "rules": book.rules,
            "labels": lambda names: [book.vocabulary.facts[name].label for name in names],
            "topic_title": lambda name: book.told.topic(name).title,
        }

    def _topic(self, name: str) -> TopicView:
        rules = self._rulebook.by_topic(name)
        told = self._rulebook.told.topic(name)
        own = tuple(rule for rule in rules if home_topic(rule) == name)
        elsewhere = tuple(rule for rule in rules if home_topic(rule) != name)
        return TopicView(name, told.title, told.about, told.caution, own, elsewhere)

    def _found_by(self, rule: Rule) -> str:
        """Words by which a rule can be found: its title, topics, kind, id, facts, what it says, and the phrases people use."""
        facts = self._rulebook.vocabulary.facts
        topics = [self._rulebook.told.topic(topic).title for topic in rule.topics]
        labels = [facts[name].label for name in rule.facts]
        said = [getattr(rule.entry, key, "") for key in ("short", "found", "ask", "question", "intro")]
        found = " ".join([rule.title, *topics, words.KINDS[rule.kind], rule.id, *labels, *getattr(rule.entry, "phrases", ()), *said])
        return " ".join(dict.fromkeys(found.lower().split()))

    def _by_source(self) -> Iterator[tuple[reading.Cited, list[Rule]]]:
        users: dict[str, list[Rule]] = {}
        for rule in self._rulebook.rules.values():
            for used in dict.fromkeys(ref.source.id for ref in rule.refs):
                users.setdefault(used, []).append(rule)
        for source in sorted(self._rulebook.sources.values(), key=_weight):
            yield reading.Cited(source, ()), users.get(source.id, [])


def write(rulebook: Rulebook, today: date, folder: Path) -> int:
    """Write all pages and what they load into `folder`; returns how many pages. OSError when it can't be written."""
    book = Book(rulebook, today, AS_FILES)
    folder.mkdir(parents=True, exist_ok=True)
    for name in book.names:
        (folder / f"{name or 'index'}.html").write_text(book.page(name) or "", encoding="utf-8")
    for name in FILES:
        shutil.copyfile(HERE / name, folder / name)
    return len(book.names)


def _weight(source: Source) -> int:
    return ("guide", "official", "study", "ours").index(source.kind)


@cache
def _environment() -> Environment:
    # Everything from the rulebook is escaped; a name that a template gets wrong is an error, never a blank.
    return Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
