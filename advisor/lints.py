"""What a rule must get right beyond its form: names that exist, bands that ascend, texts that can be filled, sources with their place."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from advisor.problems import did_you_mean
from advisor.rules import JUDGED, Rule, expected_outcomes
from advisor.schema import Answer, Benchmark, Checklist, Contrast, Entry, Figure, Item, Question, Target, TradeOff, Verdict, Window
from advisor.season import Figures, mistakes
from advisor.texts import MEASURED, OF_TWO, PLACEHOLDERS, placeholders, stray_brace
from advisor.vocabulary import Fact, FactError, Vocabulary
from advisor.yaml_reader import Document, YamlPath

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+")
_FACT = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_TOPIC = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")
_BRACKETED = re.compile(r"[\[<]([a-z][a-z0-9_]*)[\]>]")


@dataclass(frozen=True, slots=True)
class Known:
    """The names a rule may use; `unread` are those whose own entries have mistakes, so that they aren't unknown."""

    facts: Mapping[str, Fact]
    rules: Mapping[str, Rule]
    figures: Figures
    unread: Container[str] = frozenset()

    def is_fact(self, name: str) -> bool:
        """Whether there is such a fact."""
        return name in self.facts or name in self.unread


def about_facts(facts: Mapping[str, Fact], document: Document, unread: Container[str]) -> set[str]:
    """Notes what is wrong with the facts themselves, and names those that have something."""
    flawed = set()
    for name, fact in facts.items():
        before = len(document.problems)
        _about_fact(name, fact, facts, document, unread)
        if len(document.problems) > before:
            flawed.add(name)
    return flawed


def _about_fact(name: str, fact: Fact, facts: Mapping[str, Fact], document: Document, unread: Container[str]) -> None:
    if not _FACT.fullmatch(name):
        document.problem((name,), f"'{name}' can't name a fact", "use lower-case words joined by _", at_key=True)
    if fact.type == "derived" and fact.formula is None:
        document.problem((name,), f"the derived fact '{name}' has no formula", "add `formula:`, such as residents + fellows")
    if fact.type != "derived" and fact.formula is not None:
        remedy = "make it `type: derived`, or remove the formula"
        document.problem((name, "formula"), f"'{name}' has a formula but is a {fact.type}", remedy)
    if fact.type == "choice" and len(fact.choices) < 2:
        document.problem((name,), f"the choice '{name}' has fewer than two choices", "add `choices: [..]`")
    if fact.numeric:
        low, high = fact.range
        if low > high:
            document.problem((name, "range"), "the range runs backwards", "write the smaller number first")
        elif not low <= fact.usual[0] <= fact.usual[1] <= high:
            document.problem((name, "usual"), "the usual range is not inside the possible one", "correct `usual` or `range`")
    if fact.type == "number" and (low, high) == (0.0, float("inf")):
        document.problem((name,), f"the number '{name}' has no range", "add `range: 0 to ...`, what is possible at all")
    if fact.opposite is not None and fact.opposite not in unread and (fact.opposite not in facts or facts[fact.opposite].opposite != name):
        remedy = did_you_mean(fact.opposite, facts) if fact.opposite not in facts else f"add `opposite: {name}` there"
        document.problem((name, "opposite"), f"'{fact.opposite}' does not name '{name}' as its opposite", remedy)
    if not fact.label.strip():
        document.problem((name, "label"), "the label is empty", "say in a few words what the fact is")


def about_entry(rule: Rule, document: Document, at: YamlPath, known: Known) -> None:
    """Notes what is wrong with one rule."""
    entry = rule.entry

    def note(path: tuple[str | int, ...], what: str, remedy: str = "") -> None:
        document.problem((*at, *path), what, remedy)

    if not ID.fullmatch(entry.id):
        better = re.sub(r"[^a-z0-9.]+", "-", entry.id.lower()).strip("-.")
        example = f"such as `{better}`" if ID.fullmatch(better) else "such as `volume.night-cases`"
        note(("id",), f"'{entry.id}' can't be an id", f"write topic.name in lower case, words joined by -, {example}")
    if not entry.topics:
        note(("topics",), "no topic", "add one, such as [volume]")
    for i, topic in enumerate(entry.topics):
        if not _TOPIC.fullmatch(topic):
            note(("topics", i), f"'{topic}' can't be a topic", "use lower-case words joined by _")
    if not entry.sources:
        note(("sources",), "no source", "name the source and the exact place; for our own reading say so in sources.yml")
    for i, use in enumerate(entry.sources):
        if not use.at.strip():
            note(("sources", i, "at"), "the place in the source is empty", "name the section, table or question")
    if entry.valid_from and entry.valid_until and entry.valid_from > entry.valid_until:
        note(("valid_until",), "it ends before it begins", "correct the dates")
    if entry.ask and not isinstance(entry, Question):
        other = known.rules.get(entry.ask)
        if other is not None and other.kind != "question":
            note(("ask",), f"'{entry.ask}' is a {other.kind}, no question", "name an entry of kind question")
        elif other is None and entry.ask not in known.unread:
            questions = [r.id for r in known.rules.values() if r.kind == "question"]
            note(("ask",), f"there is no question '{entry.ask}'", did_you_mean(entry.ask, questions, "add it under questions/"))
    _about_texts(rule, note, known)
    _about_kind(entry, rule, note, known)


def _about_texts(rule: Rule, note: Any, known: Known) -> None:
    allowed = PLACEHOLDERS.get(rule.kind, frozenset())
    for path, text in texts(rule.entry):
        if not text.strip():
            note(path, f"'{path[-1]}' is empty", "write it or remove the line")
        if stray_brace(text) is not None:
            note(path, "a brace without its partner", "write placeholders as {annual_volume}")
        for name in _BRACKETED.findall(text):
            if name in known.facts or name in allowed:
                note(path, f"[{name}] is not filled in", f"write it in braces: {{{name}}}")
        for name in placeholders(text):
            if name not in allowed and (rule.kind in OF_TWO or not (known.is_fact(name) or name in known.figures)):
                possible = [*allowed] if rule.kind in OF_TWO else [*allowed, *known.facts, *known.figures]
                otherwise = f"use {', '.join(f'{{{p}}}' for p in sorted(allowed))}" if rule.kind in OF_TWO else "use a fact's name"
                note(path, f"nothing fills {{{name}}}", did_you_mean(name, sorted(possible), otherwise))


def texts(entry: Entry) -> list[tuple[tuple[str | int, ...], str]]:
    """Every text of an entry that people may read, and where it stands in it."""
    found: list[tuple[tuple[str | int, ...], str]] = [(("title",), entry.title)]
    for key in entry.TEXTS:
        text = getattr(entry, key)
        if text or key in ("found", "short", "ask"):
            found.append(((key,), text))
    found += [(("found_when", band), text) for band, text in getattr(entry, "found_when", {}).items()]
    if isinstance(entry, Verdict):
        found += [(("cases", i, "found"), case.found) for i, case in enumerate(entry.cases)]
        found += [(("undecided", i, "found"), headline.found) for i, headline in enumerate(entry.undecided)]
    if isinstance(entry, Checklist):
        found += [(("items", i), item.text if isinstance(item, Item) else item) for i, item in enumerate(entry.items)]
    return found


def _about_kind(entry: Entry, rule: Rule, note: Any, known: Known) -> None:
    if isinstance(entry, Benchmark):
        starts = list(entry.bands.values())
        if len(starts) < 2:
            note(("bands",), "fewer than two bands", "a benchmark needs at least two")
        for (_, low), (band, high) in pairwise(entry.bands.items()):
            if high <= low:
                note(("bands", band), f"'{band}' does not start above the band before it", "order the bands by their start")
        if starts and starts[0] > 0:
            note(("bands", next(iter(entry.bands))), "numbers below the first band belong to no band", "start the first band at 0")
    if isinstance(entry, (Benchmark, Window)):
        for key in ("good", "poor"):
            for i, band in enumerate(getattr(entry, key)):
                if band not in rule.outcomes:
                    note((key, i), f"there is no band '{band}'", did_you_mean(band, rule.outcomes))
        for i, band in enumerate(entry.poor):
            if band in entry.good:
                note(("poor", i), f"'{band}' is both good and poor", "keep it in one of them")
    if isinstance(entry, (Benchmark, Window, Target)):
        for band in entry.found_when:
            if band not in rule.outcomes:
                note(("found_when", band), f"there is no outcome '{band}'", did_you_mean(band, rule.outcomes))
    if isinstance(entry, Window) and entry.otherwise in entry.windows:
        note(("otherwise",), f"'{entry.otherwise}' is a window already", "give the other months a name of their own")
    if isinstance(entry, Verdict):
        _names_facts(entry.opening, "opening", note, known)
    if isinstance(entry, Verdict) and len(entry.cases) < 2:
        note(("cases",), "a verdict with fewer than two cases", "add the case for `otherwise`")
    if isinstance(entry, Question):
        _names_facts(entry.fills, "fills", note, known)
        if not entry.to:
            note(("to",), "nobody to ask", "add one, such as [residents]")
    if isinstance(entry, Checklist):
        for i, item in enumerate(entry.items):
            if isinstance(item, Item) and item.fact is not None and not known.is_fact(item.fact):
                note(("items", i, "fact"), f"unknown fact '{item.fact}'", did_you_mean(item.fact, known.facts))
    if isinstance(entry, Answer):
        for i, intent in enumerate(entry.intents):
            if not re.fullmatch(r"[a-z]+(?:_[a-z]+)*", intent):
                note(("intents", i), f"'{intent}' is no intent", "write it as ask_volume_enough")
        told_with = known.rules.get(entry.checklist)
        if entry.checklist and entry.checklist not in known.unread and (told_with is None or told_with.kind != "checklist"):
            lists = [r.id for r in known.rules.values() if r.kind == "checklist"]
            note(("checklist",), f"there is no checklist '{entry.checklist}'", did_you_mean(entry.checklist, lists, "add it"))
    if isinstance(entry, (Contrast, TradeOff)):
        known_priorities = known.facts["priorities"].choices if "priorities" in known.facts else ()
        for i, priority in enumerate(entry.priorities):
            if known_priorities and priority not in known_priorities:
                note(("priorities", i), f"there is no priority '{priority}'", did_you_mean(priority, known_priorities))
    if isinstance(entry, Figure):
        if not _FACT.fullmatch(entry.name) or entry.name in known.facts or entry.name in MEASURED:
            note(("name",), f"'{entry.name}' can't name a figure", "use lower-case words joined by _, and no fact's name")
        for key, what, remedy in mistakes(entry, [other.entry for other in known.rules.values() if other.kind == "figure"]):
            note((key,), what, remedy)


def _names_facts(names: list[str], key: str, note: Any, known: Known) -> None:
    for i, name in enumerate(names):
        if not known.is_fact(name):
            note((key, i), f"unknown fact '{name}'", did_you_mean(name, known.facts, "facts stand in facts.yml"))


def about_given(rule: Rule, document: Document, at: YamlPath, vocabulary: Vocabulary, unread: Container[str]) -> None:
    """Notes what examples give and expect that can't be. Apart from the rest, as only a check of the rulebook needs it."""

    def note(path: tuple[str | int, ...], what: str, remedy: str = "") -> None:
        document.problem((*at, *path), what, remedy)

    for i, example in enumerate(rule.entry.examples):
        if not example.expect.strip():
            note(("examples", i, "expect"), "nothing is expected", "write an outcome, outcomes joined by `or`, or unknown")
        elif rule.kind in JUDGED:
            for outcome in expected_outcomes(example.expect, rule.outcomes):
                if outcome not in rule.outcomes:
                    remedy = did_you_mean(outcome, rule.outcomes, f"write {', '.join(rule.outcomes)} or unknown")
                    note(("examples", i, "expect"), f"'{outcome}' is no outcome of this rule", remedy)
        for side, given in (("given", example.given), ("other", example.other or {})):
            for name, value in given.items():
                if name[:3].isdigit():
                    remedy = 'put an amount with a comma in quotes inside { }: {graduate_cases: "1,200"}'
                    note(("examples", i, side, name), f"'{name}' is no fact", remedy)
                    continue
                if name in unread:
                    continue
                try:
                    vocabulary.read(name, value)
                except FactError as error:
                    what, _, remedy = str(error).partition("; ")
                    note(("examples", i, side, name), what, remedy)
