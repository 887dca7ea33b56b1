"""Measures the rule engine on the project's own rulebook and says how many wrong thresholds its examples would catch.

Run from the project's root:  uv run python benchmarks/engine/measure.py

Times are processor time of one core, so other work on the machine disturbs them little; the best and the 95th percentile of many runs.
"""

from __future__ import annotations

import gc
import math
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import msgspec

from advisor.builder import Builder
from advisor.compiler import Scope
from advisor.evaluation import Case
from advisor.examples import examples
from advisor.next_question import next_questions
from advisor.rulebook import Rulebook, load_rulebook
from advisor.rules import JUDGED, Rule, expected_outcomes, outcomes_of
from advisor.schema import Benchmark, Clauses, Entry, Target, VerdictCase
from advisor.vocabulary import Fact
from advisor.written import Number
from advisor.yaml_reader import Document

RULES = Path("rules")
NUMBER = re.compile(r"(?<![\w.-])\d[\d,]*(?:\.\d+)?(?![\w-])%?")


def timed(work: Callable[[], object], runs: int) -> list[float]:
    """Milliseconds of processor time of each run, sorted."""
    times = []
    gc.collect()
    for _ in range(runs):
        begin = time.process_time_ns()
        work()
        times.append((time.process_time_ns() - begin) / 1e6)
    return sorted(times)


def line(what: str, times: list[float], target: float) -> None:
    """Prints one measurement beside its target (in milliseconds)."""
    print(f"{what:<46} best {times[0]:8.3f} ms   p95 {times[int(len(times) * 0.95) - 1]:8.3f} ms   target {target:g} ms")


def plausible(fact: Fact, random: Random) -> Any:
    """A value for a fact, in the JSON form."""
    if fact.numeric:
        value = random.uniform(*fact.usual)
        return [round(value), round(value)] if fact.integer else [value, value]
    if fact.options:
        return random.choice(fact.options)
    return random.sample(fact.choices, min(2, len(fact.choices))) if fact.choices else None


def some_cases(rulebook: Rulebook, count: int, share: float) -> list[dict[str, Any]]:
    """`count` sets of facts in which each fact is known with probability `share`."""
    random = Random(7)
    facts = [fact for fact in rulebook.vocabulary.facts.values() if fact.formula is None]
    return [{fact.name: plausible(fact, random) for fact in facts if random.random() < share} for _ in range(count)]


def measure_speed(rulebook: Rulebook) -> None:
    """Prints the times of loading, judging, telling and asking."""
    program = rulebook.program
    print(f"{len(rulebook.rules)} rules ({sum(r.kind in JUDGED for r in rulebook.rules.values())} that judge)")
    line("load, check and compile the rulebook", timed(lambda: load_rulebook(RULES), 10), 250)

    def judge_all() -> None:
        cells = list(program.blank)
        for cell, compute in program.steps:
            cells[cell] = compute(cells)

    line("judge all rules", timed(judge_all, 200), 0.3)
    busiest = max(program.after, key=lambda fact: len(program.after[fact]) if rulebook.vocabulary.facts[fact].numeric else 0)
    half = Case(rulebook, some_cases(rulebook, 1, 0.5)[0])
    line(f"one new fact (the busiest: {busiest})", timed(lambda: half.tell(busiest, [3, 4]), 200), 0.15)
    asked: list[float] = []
    for topic in (None, *rulebook.topics):
        for values in [*some_cases(rulebook, 6, 0.4), {}]:
            case = Case(rulebook, values)
            asked += timed(lambda case=case, topic=topic: next_questions(case, topic), 1)  # type: ignore[misc]
    line("the next question, over all topics", sorted(asked), 15)
    full = Case(rulebook, some_cases(rulebook, 1, 0.9)[0])
    line("one finding with its whole trace", timed(lambda: full.tell("beds", [500, 500]).finding("volume.enough").as_json(), 50), 1)


def mutants(entry: Entry) -> Iterator[tuple[str, Entry]]:
    """The entry with each of its thresholds a fifth less and a quarter more."""
    for factor in (0.8, 1.25):
        if isinstance(entry, Benchmark):
            for band, start in entry.bands.items():
                if start:
                    bands = {**entry.bands, band: Number(start * factor)}
                    yield f"{band} at {start * factor:g}", msgspec.structs.replace(entry, bands=bands)
        elif isinstance(entry, Target):
            yield f"target {entry.at_least * factor:g}", msgspec.structs.replace(entry, at_least=Number(entry.at_least * factor))
        for key in ("when", "cases"):
            for what, changed in _changed(getattr(entry, key, None), factor):
                yield what, msgspec.structs.replace(entry, **{key: changed})


def _changed(condition: Any, factor: float) -> Iterator[tuple[str, Any]]:
    if isinstance(condition, str):
        for found in NUMBER.finditer(condition):
            text = found[0]
            value = float(text.rstrip("%").replace(",", ""))
            if value:
                written = f"{value * factor:g}".replace("e+", "e") + ("%" if text.endswith("%") else "")
                yield f"{condition}: {written}", condition[: found.start()] + written + condition[found.end() :]
    elif isinstance(condition, Clauses):
        for word in ("all", "any", "none"):
            for what, changed in _changed(getattr(condition, word), factor):
                yield what, msgspec.structs.replace(condition, **{word: changed})
    elif isinstance(condition, VerdictCase):
        for what, changed in _changed(condition.when, factor):
            yield what, msgspec.structs.replace(condition, when=changed)
    elif isinstance(condition, list):
        for i, part in enumerate(condition):
            for what, changed in _changed(part, factor):
                yield what, [*condition[:i], changed, *condition[i + 1 :]]


def same_for_whole_numbers(rule: Rule, what: str, rulebook: Rulebook) -> bool:
    """Whether a mutant can't matter: its threshold lies between the same whole numbers and all it reads are counts."""
    value = float(re.findall(r"[\d.]+", what)[-1])
    facts = [rulebook.vocabulary.facts[name] for name in rule.facts]
    whole = all(fact.integer for fact in facts if fact.numeric)
    factor = 1.25 if abs(value / 1.25 - round(value / 1.25)) < 1e-9 else 0.8
    return whole and math.ceil(value) == math.ceil(value / factor)


def measure_mutation(rulebook: Rulebook) -> None:
    """Prints the share of wrong thresholds that the rules' own examples catch."""
    layout = rulebook.program.layout
    judged = {rule.id: rule.outcomes for rule in rulebook.rules.values() if rule.kind in JUDGED}
    scope = Scope(rulebook.vocabulary.facts, layout.facts, judged, layout.rules)
    trials: dict[str, list[tuple[Case, tuple[str, ...]]]] = {}
    for trial in examples(rulebook):
        if trial.rule.kind in JUDGED:
            expected = expected_outcomes(trial.example.expect, trial.rule.outcomes)
            trials.setdefault(trial.rule.id, []).append((Case(rulebook, trial.example.given), expected))
    caught, survived = 0, []
    for rule in rulebook.rules.values():
        if rule.kind not in JUDGED:
            continue
        for what, entry in mutants(rule.entry):
            document = Document(rule.path)
            mutant = Rule(entry, rule.kind, rule.path, rule.line, rule.refs, outcomes_of(entry))
            Builder(mutant, document, (), scope).build()
            refused = mutant.judge is None or document.problems or _out_of_order(entry)
            if refused or _noticed(mutant, trials.get(rule.id, [])):
                caught += 1
            elif not same_for_whole_numbers(rule, what, rulebook):
                survived.append(f"{rule.id}: {what}")
    whole = caught + len(survived)
    print(f"{'wrong thresholds caught by the examples':<46} {caught} of {whole} ({caught / max(1, whole):.0%}), target 95%")
    for what in survived:
        print(f"  not caught: {what}")


def _noticed(mutant: Rule, trials: list[tuple[Case, tuple[str, ...]]]) -> bool:
    return mutant.judge is not None and any(set(mutant.judge(case.cells)) != set(expected) for case, expected in trials)


def _out_of_order(entry: Entry) -> bool:
    starts = list(entry.bands.values()) if isinstance(entry, Benchmark) else []
    return starts != sorted(set(starts))


if __name__ == "__main__":
    book = load_rulebook(RULES)
    measure_speed(book)
    measure_mutation(book)
