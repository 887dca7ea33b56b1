"""Loads the rulebook: all YAML files of a folder into facts, sources and rules, with every mistake collected and placed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from advisor import lints
from advisor.book.told import Told, read_told, untold
from advisor.builder import Builder
from advisor.compiler import Measure, Scope, compile_amounts, compile_sum
from advisor.entries import read_entry
from advisor.language import ConditionError, TroubleElsewhere, parse_sum
from advisor.problems import Problem, RulebookError, did_you_mean
from advisor.program import Layout, Program, assemble, blank_cells, in_order, lay_out
from advisor.reach_lints import about_reach
from advisor.reference_files import Either, Named, read_facts, read_sources
from advisor.rules import JUDGED, Rule, SourceRef, outcomes_of
from advisor.schema import KINDS, Entry, Source
from advisor.season import Figures
from advisor.syntax import Sum, names
from advisor.vocabulary import Fact, Vocabulary
from advisor.yaml_reader import Document, YamlPath, read_bytes

FACTS, SOURCES, COVERAGE, BOOK = "facts.yml", "sources.yml", "coverage.yml", "book.yml"

_KIND_OF = {wanted: kind for kind, wanted in KINDS.items()}
_ID_LINE = re.compile(rb"(?m)^[ ]*(?:-[ ]+)?(?:id|name):[ ]*([\w.-]+)")
_OTHER_FILES = frozenset({".yml", ".yaml", ".md", ".json"})

__all__ = ["Problem", "Rule", "Rulebook", "RulebookError", "Source", "SourceRef", "check_rulebook", "load_rulebook"]


@dataclass(frozen=True)
class Rulebook:
    """A rulebook that holds: its vocabulary, sources and rules by id, and the program that judges.

    `widest` are the cells with nothing known, for showing numbers. `version` changes with any content.
    `told` is what readers are told of its topics and of sources that differ.
    """

    vocabulary: Vocabulary
    sources: Mapping[str, Source]
    rules: Mapping[str, Rule]
    program: Program
    widest: Sequence[Any]
    version: str
    told: Told = field(default_factory=Told)
    _by_kind: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)
    _by_topic: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)

    def by_kind(self, kind: str) -> tuple[Rule, ...]:
        """All rules of a kind, in file order."""
        return self._by_kind.get(kind, ())

    def by_topic(self, topic: str) -> tuple[Rule, ...]:
        """All rules of a topic, in file order; `case-mix` and `case_mix` are one topic."""
        return self._by_topic.get(topic.replace("-", "_"), ())

    @cached_property
    def figures(self) -> Figures:
        """The figures of the seasons, which texts name in braces."""
        return Figures(self.by_kind("figure"))

    @property
    def topics(self) -> tuple[str, ...]:
        """All topics, in file order."""
        return tuple(self._by_topic)


def load_rulebook(folder: Path) -> Rulebook:
    """The rulebook in `folder`. RulebookError, holding every problem found, when it has any. Examples aren't run: `check_rulebook` does."""
    loader = _Loader(folder)
    rulebook = loader.load()
    if loader.problems or rulebook is None:
        raise RulebookError(loader.problems)
    return rulebook


def check_rulebook(folder: Path, run_examples: bool = True) -> tuple[Problem, ...]:
    """Every problem of the rulebook in `folder`, in file order; with `run_examples` also each example whose outcome isn't the expected.

    The examples of rules that are sound themselves run even while others have mistakes.
    """
    from advisor.coverage import unknown_items  # only a check needs these, and they need this module
    from advisor.example_lints import untried
    from advisor.examples import failing_examples

    loader = _Loader(folder, thorough=True)
    rulebook = loader.load()
    problems = list(loader.problems)
    if rulebook is not None:
        problems += [*untried(rulebook), *unknown_items(rulebook, loader.folder), *untold(rulebook)]
        if run_examples:
            problems += failing_examples(rulebook)
    return tuple(sorted(set(problems)))


@dataclass(slots=True)
class _Found:
    """An entry as read, and where."""

    entry: Entry
    document: Document
    at: YamlPath


class _Loader:
    """One load of a folder; `problems` grow on the way."""

    def __init__(self, folder: Path, thorough: bool = False) -> None:
        self.folder = folder.resolve()
        self.thorough = thorough
        self.documents: list[Document] = []
        self.missing: list[Problem] = []
        self.unread: set[str] = set()  # ids of entries that have mistakes, and names of figures
        self.digest = hashlib.sha256()

    @property
    def problems(self) -> list[Problem]:
        """All problems found so far, in file order."""
        return sorted({*self.missing, *(problem for document in self.documents for problem in document.problems)})

    def load(self) -> Rulebook | None:
        """The rulebook of all rules that are sound; None when not even its vocabulary holds."""
        if not self.folder.is_dir():
            self.missing.append(Problem(self.folder.name, 1, 1, "there is no such folder", "give the folder that holds facts.yml"))
            return None
        facts_file = self._document(FACTS)
        facts = read_facts(facts_file)
        sources = read_sources(self._document(SOURCES))
        told = read_told(self._document(BOOK)) if (self.folder / BOOK).is_file() else Told()
        found = list(self._entries())
        if self.thorough:
            self._not_read()
        return self._build(facts, facts_file, sources, told, found) if facts.entries else None

    def _document(self, name: str) -> Document:
        path = self.folder / name
        shown = f"{self.folder.name}/{name}"
        if not path.is_file():
            self.missing.append(Problem(shown, 1, 1, "there is no such file", "every rulebook needs facts.yml and sources.yml"))
            return Document(shown, {})
        content = path.read_bytes()
        self.digest.update(f"{name}\n".encode() + content)
        document = read_bytes(content, shown)
        if document.problems and document.data is None:
            self.unread.update(found.decode() for found in _ID_LINE.findall(content))
        self.documents.append(document)
        return document

    def _entries(self) -> Iterator[_Found]:
        for path in sorted(self.folder.rglob("*.y*ml")):
            name = path.relative_to(self.folder).as_posix()
            if name in (FACTS, SOURCES, COVERAGE, BOOK) or path.suffix not in (".yml", ".yaml"):
                continue
            document = self._document(name)
            if document.data is None:
                continue
            if not isinstance(document.data, list):
                document.problem((), "this file is no list of entries", "begin each entry with `- kind: ...`")
                continue
            for i, data in enumerate(document.data):
                entry = read_entry(data, document, (i,))
                if entry is not None:
                    yield _Found(entry, document, (i,))
                elif isinstance(data, dict):
                    self.unread.update(data[key] for key in ("id", "name") if isinstance(data.get(key), str))

    def _not_read(self) -> None:
        """Notes files whose names keep them from being read."""
        for path in self.folder.rglob("*"):
            name = path.relative_to(self.folder).as_posix()
            if path.is_file() and path.suffix not in _OTHER_FILES and not path.name.startswith(".") and not path.name.endswith("~"):
                self.missing.append(Problem(f"{self.folder.name}/{name}", 1, 1, "this file is not read", "let its name end in .yml"))

    def _build(
        self, facts: Named[Fact], facts_file: Document, sources: Named[Source], told: Told, found: Sequence[_Found]
    ) -> Rulebook | None:
        unique: dict[str, _Found] = {}
        for item in found:
            first = unique.setdefault(item.entry.id, item)
            if first is not item:
                where = f"{first.document.path}:{first.document.mark(first.at).line}"
                item.document.problem((*item.at, "id"), f"the id '{item.entry.id}' is taken", f"it stands at {where} too; rename one")
        outcomes = {rule: outcomes_of(item.entry) for rule, item in unique.items() if _kind(item.entry) in JUDGED}
        layout = lay_out(facts.entries, outcomes)
        scope = Scope(facts.entries, layout.facts, outcomes, layout.rules)
        scope.unread = Either(self.unread, Either(facts.unread, frozenset(facts.entries)))
        scope.blank = blank_cells(facts.entries, outcomes, layout)
        measures, parts = _formulas(facts.entries, scope, facts_file)
        flawed: set[str] = set()
        builders = {rule: self._built(item, sources, scope, flawed) for rule, item in unique.items()}
        rules = {rule: builder.rule for rule, builder in builders.items()}
        known = lints.Known(facts.entries, rules, Figures(rules.values()), scope.unread)
        vocabulary = Vocabulary(facts.entries)
        for rule, builder in builders.items():
            before = len(builder.document.problems)
            lints.about_entry(rules[rule], builder.document, builder.at, known)
            if self.thorough:
                lints.about_given(rules[rule], builder.document, builder.at, vocabulary, scope.unread)
                about_reach(builder)
            if len(builder.document.problems) > before:
                flawed.add(rule)
        ordered = _ordered(builders, flawed)
        if self.problems and not self.thorough:
            return None
        sound = {rule.id: rules[rule.id] for rule in ordered}
        sound = {rule: sound[rule] for rule in rules if rule in sound}
        return _rulebook(facts.entries, sources.entries, sound, ordered, measures, parts, layout, self.digest.hexdigest()[:12], told)

    def _built(self, item: _Found, sources: Named[Source], scope: Scope, flawed: set[str]) -> Builder:
        before = len(item.document.problems)
        refs = []
        for i, use in enumerate(item.entry.sources):
            source = sources.entries.get(use.id)
            if source is not None:
                refs.append(SourceRef(source, use.at, tuple(use.covers), use.note))
            elif use.id not in sources.unread:
                remedy = did_you_mean(use.id, sources.entries, "add it to sources.yml")
                item.document.problem((*item.at, "sources", i, "id"), f"unknown source '{use.id}'", remedy)
        line = item.document.mark(item.at).line
        rule = Rule(item.entry, _kind(item.entry), item.document.path, line, tuple(refs), outcomes_of(item.entry))
        if self.thorough:
            rule.document, rule.at = item.document, item.at
        builder = Builder(rule, item.document, item.at, scope)
        builder.build()
        if builder.hindered or len(item.document.problems) > before:
            flawed.add(rule.id)
        return builder


def _formulas(facts: dict[str, Fact], scope: Scope, document: Document) -> tuple[dict[str, Measure], dict[str, tuple[str, ...]]]:
    """The derived facts' formulas and the facts each names. Facts whose formula has a mistake are taken out of `facts`."""
    trees: dict[str, Sum] = {}
    for name, fact in facts.items():
        if fact.formula is not None:
            try:
                trees[name] = parse_sum(fact.formula)
                _measure(fact, trees[name], scope)
            except ConditionError as error:
                trees.pop(name, None)
                if not isinstance(error, TroubleElsewhere):
                    document.problem((name, "formula"), error.what, error.remedy, offset=error.at)
    parts = {name: tuple(dict.fromkeys(part.name for part in names(tree))) for name, tree in trees.items()}
    order, circle = in_order(parts)
    while circle:
        what = f"the formulas run in a circle: {', '.join(circle)}"
        document.problem((circle[0], "formula"), what, "let one of them stand on facts only")
        parts = {name: read for name, read in parts.items() if name not in circle}
        order, circle = in_order(parts)
    flawed = {name for name, fact in facts.items() if fact.formula is not None and name not in parts}
    while further := {name for name, read in parts.items() if name not in flawed and not flawed.isdisjoint(read)}:
        flawed |= further
    for name in flawed:
        del facts[name]
    return {name: _measure(facts[name], trees[name], scope) for name in order if name in parts and name in facts}, {
        name: read for name, read in parts.items() if name in facts
    }


def _measure(fact: Fact, tree: Sum, scope: Scope) -> Measure:
    return compile_amounts(tree, fact.amounts, scope) if fact.amounts else compile_sum(tree, scope)


def _ordered(builders: Mapping[str, Builder], flawed: set[str]) -> list[Rule]:
    """The rules that are sound and stand on sound ones only, each after those it refers to. A circle is noted where it begins."""
    left = {rule: [other for other in builder.rule.refers if other in builders] for rule, builder in builders.items()}
    order, circle = in_order(left)
    while circle:
        first, following = circle[0], circle[1 % len(circle)]
        path, offset = builders[first].named[following]
        what = "the rule refers to itself" if len(circle) == 1 else f"the rules run in a circle: {', '.join(circle)}"
        builders[first].document.problem(path, what, "let one of them stand on facts only", offset=offset)
        flawed.update(circle)
        left = {rule: others for rule, others in left.items() if rule not in circle}
        order, circle = in_order({rule: [other for other in others if other in left] for rule, others in left.items()})
    sound: dict[str, Rule] = {}
    for name in order:
        if name not in flawed and all(other in sound for other in builders[name].rule.refers):
            sound[name] = builders[name].rule
    return list(sound.values())


def _rulebook(
    facts: Mapping[str, Fact],
    sources: Mapping[str, Source],
    rules: Mapping[str, Rule],
    ordered: Sequence[Rule],
    measures: Mapping[str, Measure],
    parts: Mapping[str, tuple[str, ...]],
    layout: Layout,
    version: str,
    told: Told,
) -> Rulebook:
    program = assemble(facts, measures, parts, ordered, layout)
    kinds: dict[str, list[Rule]] = {}
    topics: dict[str, list[Rule]] = {}
    widest = program.loosened(program.blank)
    for rule in ordered:  # a rule comes after those it refers to
        rule.all_facts = tuple(dict.fromkeys([*rule.facts, *(fact for other in rule.refers for fact in rules[other].all_facts)]))
    for rule in rules.values():
        if rule.measure is not None:
            rule.widest = rule.measure(widest)
        kinds.setdefault(rule.kind, []).append(rule)
        for topic in rule.topics:
            topics.setdefault(topic.replace("-", "_"), []).append(rule)
    by_kind = {kind: tuple(found) for kind, found in kinds.items()}
    by_topic = {topic: tuple(found) for topic, found in topics.items()}
    return Rulebook(Vocabulary(facts), sources, rules, program, widest, version, told, by_kind, by_topic)


def _kind(entry: Entry) -> str:
    return _KIND_OF[type(entry)]
