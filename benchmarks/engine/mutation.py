"""Says how many wrong thresholds the rulebook's own examples would catch: each number a fifth less and a quarter more.

Run from the project's root:  uv run python benchmarks/engine/mutation.py

Changed are the starts of bands, targets, the numbers in measures, sums and conditions (of verdicts, headlines, flags, estimates, answers,
comparisons and trade-offs), the first and last months of windows (to the month before and after), and in facts.yml amounts and assumed
values. A change that a whole number can't tell ("at least 3.2" for "at least 4") is left out. Ranges in facts.yml are none of these: they
say what is possible, and a check refuses thresholds beyond them.
"""

from __future__ import annotations

import math
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec

from advisor.builder import Builder
from advisor.compiler import Scope
from advisor.examples import Trial, examples, failing_examples
from advisor.problems import RulebookError
from advisor.rulebook import Rulebook, load_rulebook
from advisor.rules import JUDGED, Rule, outcomes_of
from advisor.schema import Benchmark, Clauses, Entry, Headline, Target, VerdictCase, Window
from advisor.wording import MONTHS
from advisor.written import Number
from advisor.yaml_reader import Document

RULES = Path("rules")
FACTORS = (0.8, 1.25)
NUMBER = re.compile(r"(?<![\w.-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w-])%?")
ROUNDS_DOWN = ("more than", "above", "at most")  # comparators for which 4 and 4.5 are alike to a whole number, and not 3.5 and 4


@dataclass(frozen=True)
class Mutant:
    """An entry with one number changed: what was changed, and whether whole numbers could tell the difference."""

    what: str
    entry: Entry
    tells: bool = True


@dataclass
class Score:
    """How the mutants fared; `uncaught` names those that nothing noticed."""

    caught: int = 0
    refused: int = 0
    alike: int = 0
    uncaught: list[str] = field(default_factory=list)
    places: set[str] = field(default_factory=set)

    @property
    def share(self) -> float:
        """The share that is noticed, by an example or by the rulebook's own check."""
        noticed = self.caught + self.refused
        return noticed / max(1, noticed + len(self.uncaught))


def mutants(entry: Entry) -> Iterator[Mutant]:
    """The entry with each of the numbers it decides by changed."""
    for factor in FACTORS:
        if isinstance(entry, Benchmark):
            for band, start in entry.bands.items():
                if start:
                    bands = {**entry.bands, band: Number(start * factor)}
                    yield Mutant(
                        f"{band} at {start * factor:g}", replaced(entry, "bands", bands), math.ceil(start) != math.ceil(start * factor)
                    )
        elif isinstance(entry, Target):
            changed = entry.at_least * factor
            yield Mutant(
                f"target {changed:g}", replaced(entry, "at_least", Number(changed)), math.ceil(changed) != math.ceil(entry.at_least)
            )
        for key in ("measure", "value", "when", "one", "other", "cases", "undecided"):
            if hasattr(entry, key) and entry.__class__.__name__ != "Figure":
                for what, value, tells in _changed(getattr(entry, key), factor):
                    yield Mutant(f"{key}: {what}", replaced(entry, key, value), tells)
    if isinstance(entry, Window):
        for band, months in entry.windows.items():
            for what, text in _other_months(months):
                yield Mutant(f"{band}: {what}", replaced(entry, "windows", {**entry.windows, band: text}))


def replaced(entry: Entry, key: str, value: Any) -> Entry:
    return msgspec.structs.replace(entry, **{key: value})


def _changed(part: Any, factor: float) -> Iterator[tuple[str, Any, bool]]:
    """A condition or sum with each of its numbers changed: in words, as it then stands, and whether whole numbers can tell."""
    if isinstance(part, str):
        for found in NUMBER.finditer(part):
            value = float(found[0].rstrip("%").replace(",", ""))
            if not value:
                continue
            written = f"{value * factor:.10g}" + ("%" if found[0].endswith("%") else "")
            whole = math.floor if part[: found.start()].rstrip().endswith((*ROUNDS_DOWN, "and")) else math.ceil
            alone = not found[0].endswith("%") and not re.search(r"[-+*/]\s*$", part[: found.start()])
            text = part[: found.start()] + written + part[found.end() :]
            yield text, text, not (alone and whole(value) == whole(value * factor))
    elif isinstance(part, Clauses):
        for word in ("all", "any", "none"):
            for what, value, tells in _changed(getattr(part, word), factor):
                yield what, msgspec.structs.replace(part, **{word: value}), tells
    elif isinstance(part, (VerdictCase, Headline)):
        for what, value, tells in _changed(part.when, factor):
            yield what, msgspec.structs.replace(part, when=value), tells
    elif isinstance(part, list):
        for i, inner in enumerate(part):
            for what, value, tells in _changed(inner, factor):
                yield what, [*part[:i], value, *part[i + 1 :]], tells


def _other_months(text: str) -> Iterator[tuple[str, str]]:
    """The months of a window with its first or last one month earlier or later."""
    for found in re.finditer(r"[A-Za-z]+", text):
        if found[0].lower() in MONTHS:
            for step in (-1, 1):
                month = MONTHS[(MONTHS.index(found[0].lower()) + step) % 12]
                changed = f"{text[: found.start()]}{month.capitalize()}{text[found.end() :]}"
                yield changed, changed


def score_rules(rulebook: Rulebook) -> Score:
    """Tries the examples of every rule on each of its mutants."""
    score = Score()
    layout = rulebook.program.layout
    outcomes = {rule.id: rule.outcomes for rule in rulebook.rules.values() if rule.kind in JUDGED}
    scope = Scope(rulebook.vocabulary.facts, layout.facts, outcomes, layout.rules)
    trials: dict[str, list[Trial]] = {}
    for trial in examples(rulebook):
        trials.setdefault(trial.rule.id, []).append(trial)
    for rule in rulebook.rules.values():
        for mutant in mutants(rule.entry):
            score.places.add(rule.id)
            document = Document(rule.path)
            changed = Rule(mutant.entry, rule.kind, rule.path, rule.line, rule.refs, outcomes_of(mutant.entry))
            Builder(changed, document, (), scope).build()
            if document.problems or _out_of_order(mutant.entry):
                score.refused += 1
            elif any(_notices(trial, changed, rulebook) for trial in trials.get(rule.id, [])):
                score.caught += 1
            elif mutant.tells or not counts_only(rule, rulebook):
                score.uncaught.append(f"{rule.location} {rule.id}: {mutant.what}")
            else:
                score.alike += 1
    return score


def counts_only(rule: Rule, rulebook: Rulebook) -> bool:
    """Whether every amount the rule reads is a whole number."""
    facts = rulebook.vocabulary.facts
    return all(facts[name].integer for name in rule.facts if facts[name].numeric)


def _notices(trial: Trial, changed: Rule, rulebook: Rulebook) -> bool:
    """Whether an example comes out otherwise with the changed rule in place of its own."""
    book = replace(rulebook, rules={**rulebook.rules, changed.id: changed})
    if changed.kind not in JUDGED:
        return Trial(changed, trial.number, trial.example, book).problem() is not None
    case = trial.case()
    if changed.judge is None:
        return False
    return set(case.outcomes(changed.id)) != set(changed.judge(case.cells))


def _out_of_order(entry: Entry) -> bool:
    starts = list(entry.bands.values()) if isinstance(entry, Benchmark) else []
    return starts != sorted(set(starts))


def score_facts(rules: Path) -> Score:
    """Tries all examples with each number of facts.yml changed that a value is worked out with or assumed to be."""
    score = Score()
    text = (rules / "facts.yml").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "rules"
        shutil.copytree(rules, folder)
        for line in re.finditer(r"(?m)^  (amounts|assumed|formula): (.*)$", text):
            for found in NUMBER.finditer(line[2].partition("#")[0]):
                for factor in FACTORS:
                    start, end = line.start(2) + found.start(), line.start(2) + found.end()
                    written = f"{float(found[0].rstrip('%').replace(',', '')) * factor:g}"
                    (folder / "facts.yml").write_text(text[:start] + written + text[end:], encoding="utf-8")
                    number = text.count("\n", 0, start) + 1
                    score.places.add(f"facts.yml:{number}")
                    try:
                        caught = any(True for _ in failing_examples(load_rulebook(folder)))
                        score.caught += caught
                        if not caught:
                            score.uncaught.append(f"facts.yml:{number}: {line[1]} {written} in place of {found[0]}")
                    except RulebookError:
                        score.refused += 1
    return score


def main() -> int:
    """Prints both scores and what is uncaught; exit code 1 under 95 percent."""
    rulebook = load_rulebook(RULES)
    whole = Score()
    for name, score in (("rules", score_rules(rulebook)), ("facts", score_facts(RULES))):
        print(f"{name}: {len(score.places)} places with numbers")
        print(f"  wrong numbers caught by examples {score.caught}, refused when read {score.refused}, uncaught {len(score.uncaught)}")
        print(f"  left out, alike to whole numbers {score.alike}")
        for what in score.uncaught:
            print(f"  uncaught: {what}")
        whole.caught += score.caught
        whole.refused += score.refused
        whole.uncaught += score.uncaught
    print(f"caught: {whole.share:.1%} of {whole.caught + whole.refused + len(whole.uncaught)}, target 95%")
    return 0 if whole.share >= 0.95 else 1


if __name__ == "__main__":
    sys.exit(main())
