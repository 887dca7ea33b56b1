"""Loads the rulebook: all YAML files of a folder into facts, sources and rules, with every mistake collected and placed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import Any

from advisor import lints
from advisor.builder import Builder
from advisor.compiler import Measure, Scope, compile_sum
from advisor.entries import read_entry, read_struct
from advisor.language import ConditionError, parse_sum
from advisor.problems import Problem, RulebookError, did_you_mean
from advisor.program import Layout, Program, assemble, in_order, lay_out
from advisor.rules import JUDGED, Rule, SourceRef, outcomes_of
from advisor.schema import KINDS, Entry, FactEntry, Source
from advisor.syntax import names
from advisor.vocabulary import Fact, Vocabulary, folded
from advisor.yaml_reader import Document, YamlPath, read_yaml

FACTS, SOURCES, COVERAGE = "facts.yml", "sources.yml", "coverage.yml"

_KIND_OF = {wanted: kind for kind, wanted in KINDS.items()}

__all__ = ["Problem", "Rule", "Rulebook", "RulebookError", "Source", "SourceRef", "check_rulebook", "load_rulebook"]


@dataclass(frozen=True)
class Rulebook:
    """A rulebook that holds: its vocabulary, sources and rules by id, and the program that judges.

    `widest` are the cells with nothing known, for showing numbers. `version` changes with any content.
    """

    vocabulary: Vocabulary
    sources: Mapping[str, Source]
    rules: Mapping[str, Rule]
    program: Program
    widest: Sequence[Any]
    version: str
    _by_kind: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)
    _by_topic: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)

    def by_kind(self, kind: str) -> tuple[Rule, ...]:
        """All rules of a kind, in file order."""
        return self._by_kind.get(kind, ())

    def by_topic(self, topic: str) -> tuple[Rule, ...]:
        """All rules of a topic, in file order; `case-mix` and `case_mix` are one topic."""
        return self._by_topic.get(topic.replace("-", "_"), ())

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
    """Every problem of the rulebook in `folder`, in file order; with `run_examples` also each example whose outcome isn't the expected."""
    from advisor.coverage import unknown_items  # only a check needs these, and they need this module
    from advisor.example_lints import untried
    from advisor.examples import failing_examples

    loader = _Loader(folder, thorough=True)
    rulebook = loader.load()
    problems = list(loader.problems)
    if rulebook is not None:
        problems += [*untried(rulebook), *unknown_items(rulebook, loader.folder)]
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
        self.digest = hashlib.sha256()

    @property
    def problems(self) -> list[Problem]:
        """All problems found so far, in file order."""
        return sorted({*self.missing, *(problem for document in self.documents for problem in document.problems)})

    def load(self) -> Rulebook | None:
        """The rulebook, as far as it can be built; None when not even its vocabulary holds."""
        if not self.folder.is_dir():
            self.missing.append(Problem(self.folder.name, 1, 1, "there is no such folder", "give the folder that holds facts.yml"))
            return None
        facts, formulas = self._facts(self._document(FACTS))
        sources = self._sources(self._document(SOURCES))
        found = list(self._entries())
        if not facts:
            return None
        return self._build(facts, formulas, sources, found)

    def _document(self, name: str) -> Document:
        path = self.folder / name
        shown = f"{self.folder.name}/{name}"
        if not path.is_file():
            self.missing.append(Problem(shown, 1, 1, "there is no such file", "every rulebook needs facts.yml and sources.yml"))
            return Document(shown, {})
        content = path.read_bytes()
        self.digest.update(f"{name}\n".encode() + content)
        try:
            document = read_yaml(content.decode("utf-8"), shown)
        except UnicodeDecodeError:
            document = Document(shown, problems=[Problem(shown, 1, 1, "this file is no UTF-8 text", "save it as UTF-8")])
        self.documents.append(document)
        return document

    def _facts(self, document: Document) -> tuple[dict[str, Fact], dict[str, str]]:
        facts: dict[str, Fact] = {}
        if document.data is None or not isinstance(document.data, dict):
            if not document.problems:
                document.problem((), "no facts", "write `name:` with its label and type indented under it, for each fact")
            return facts, {}
        for name, data in document.data.items():
            entry = read_struct(FactEntry, data, document, (name,))
            if isinstance(entry, FactEntry):
                facts[name] = _fact(name, entry)
        lints.about_facts(facts, document)
        return facts, {name: fact.formula for name, fact in facts.items() if fact.formula is not None}

    def _sources(self, document: Document) -> dict[str, Source]:
        sources: dict[str, Source] = {}
        if not isinstance(document.data, dict):
            if not document.problems:
                document.problem((), "no sources", "write `id:` with its title, confidence and kind indented under it, for each source")
            return sources
        for name, data in document.data.items():
            given = {**data, "id": name} if isinstance(data, dict) else data
            source = read_struct(Source, given, document, (name,))
            if isinstance(source, Source):
                sources[name] = source
        return sources

    def _entries(self) -> Iterator[_Found]:
        for path in sorted(self.folder.rglob("*.y*ml")):
            name = path.relative_to(self.folder).as_posix()
            if name in (FACTS, SOURCES, COVERAGE) or path.suffix not in (".yml", ".yaml"):
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

    def _build(
        self, facts: dict[str, Fact], formulas: Mapping[str, str], sources: Mapping[str, Source], found: Sequence[_Found]
    ) -> Rulebook | None:
        unique: dict[str, _Found] = {}
        for item in found:
            first = unique.setdefault(item.entry.id, item)
            if first is not item:
                where = f"{first.document.path}:{first.document.mark(first.at).line}"
                item.document.problem((*item.at, "id"), f"the id '{item.entry.id}' is taken", f"it stands at {where} too; rename one")
        kinds = {item.entry.id: _kind(item.entry) for item in unique.values()}
        outcomes = {rule: outcomes_of(unique[rule].entry) for rule, kind in kinds.items() if kind in JUDGED}
        layout = lay_out(facts, outcomes)
        scope = Scope(facts, layout.facts, outcomes, layout.rules)
        measures, parts = self._formulas(formulas, scope)
        rules = {rule: self._rule(item, kinds[rule], sources, scope) for rule, item in unique.items()}
        known = lints.Known(facts, sources, rules)
        for rule, item in unique.items():
            lints.about_entry(rules[rule], item.document, item.at, known)
            if self.thorough:
                lints.about_given(rules[rule], item.document, item.at, Vocabulary(facts))
        ordered = self._ordered(rules, unique)
        if any(document.problems for document in self.documents):
            return None
        return _rulebook(facts, sources, rules, ordered, measures, parts, layout, self.digest.hexdigest()[:12])

    def _formulas(self, formulas: Mapping[str, str], scope: Scope) -> tuple[dict[str, Measure], dict[str, tuple[str, ...]]]:
        document = next(d for d in self.documents if d.path.endswith(FACTS))
        measures: dict[str, Measure] = {}
        parts: dict[str, tuple[str, ...]] = {}
        for name, text in formulas.items():
            try:
                tree = parse_sum(text)
                measures[name] = compile_sum(tree, scope)
                parts[name] = tuple(dict.fromkeys(part.name for part in names(tree)))
            except ConditionError as error:
                document.problem((name, "formula"), error.what, error.remedy, offset=error.at)
        order, circle = in_order(parts)
        if circle:
            what = f"the formulas run in a circle: {', '.join(circle)}"
            document.problem((circle[0], "formula"), what, "let one of them stand on facts only")
            return {}, {}
        return {name: measures[name] for name in order if name in measures}, parts

    def _rule(self, item: _Found, kind: str, sources: Mapping[str, Source], scope: Scope) -> Rule:
        refs = []
        for i, use in enumerate(item.entry.sources):
            source = sources.get(use.id)
            if source is None:
                remedy = did_you_mean(use.id, sources, "add it to sources.yml")
                item.document.problem((*item.at, "sources", i, "id"), f"unknown source '{use.id}'", remedy)
            else:
                refs.append(SourceRef(source, use.at, tuple(use.covers), use.note))
        mark = item.document.mark(item.at)
        rule = Rule(item.entry, kind, item.document.path, mark.line, tuple(refs), outcomes_of(item.entry))
        rule.example_lines = [item.document.mark((*item.at, "examples", i)).line for i in range(len(item.entry.examples))]
        Builder(rule, item.document, item.at, scope).build()
        return rule

    def _ordered(self, rules: Mapping[str, Rule], found: Mapping[str, _Found]) -> list[Rule]:
        order, circle = in_order({rule.id: [r for r in rule.refers if r in rules] for rule in rules.values()})
        if circle:
            item = found[circle[0]]
            item.document.problem(item.at, f"the rules run in a circle: {', '.join(circle)}", "let one of them stand on facts only")
        return [rules[rule] for rule in order]


def _rulebook(
    facts: Mapping[str, Fact],
    sources: Mapping[str, Source],
    rules: Mapping[str, Rule],
    ordered: Sequence[Rule],
    measures: Mapping[str, Measure],
    parts: Mapping[str, tuple[str, ...]],
    layout: Layout,
    version: str,
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
    return Rulebook(Vocabulary(facts), sources, rules, program, widest, version, by_kind, by_topic)


def _kind(entry: Entry) -> str:
    return _KIND_OF[type(entry)]


def _fact(name: str, entry: FactEntry) -> Fact:
    choices = entry.choices
    labels = choices if isinstance(choices, dict) else {folded(c): c for c in choices} if entry.type == "list" else {}
    possible = tuple(entry.range) if entry.range else (0.0, inf)
    usual: Any = tuple(entry.usual) if entry.usual else possible
    return Fact(
        name=name,
        label=entry.label,
        about=entry.about,
        type=entry.type,
        unit=entry.unit,
        range=(float(possible[0]), float(possible[1])),
        usual=(float(usual[0]), float(usual[1])),
        assumed=None if entry.assumed is None else float(entry.assumed),
        choices=tuple(map(folded, choices)) if entry.type == "list" else tuple(choices),
        labels=labels,
        complete=entry.complete == "yes",
        opposite=entry.opposite,
        includes=_includes(entry),
        formula=entry.formula,
        ask=entry.ask,
        why_ask=entry.why_ask,
        synonyms=tuple(entry.synonyms),
        decisive=entry.decisive == "yes",
        cost=entry.cost,
        integer=entry.integer == "yes",
    )


def _includes(entry: FactEntry) -> dict[str, tuple[str, ...]]:
    """For each narrow word of a list the wider ones it counts as."""
    wider: dict[str, tuple[str, ...]] = {}
    for wide, narrow in entry.includes.items():
        for word in narrow:
            wider[folded(word)] = (*wider.get(folded(word), ()), folded(wide))
    return wider
