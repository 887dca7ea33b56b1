"""Measures the rule engine on the project's own rulebook.

Run from the project's root:  uv run python benchmarks/engine/measure.py

Times are processor time of one core, so other work on the machine disturbs them little; the best and the 95th percentile of many runs.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from advisor.evaluation import Case
from advisor.next_question import next_questions
from advisor.rulebook import Rulebook, check_rulebook, load_rulebook
from advisor.rules import JUDGED
from advisor.vocabulary import Fact

RULES = Path("rules")


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
    line("load, check and compile the rulebook", timed(lambda: load_rulebook(RULES), 20), 250)
    line("the whole check of it, all examples run", timed(lambda: check_rulebook(RULES), 10), 500)

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


if __name__ == "__main__":
    measure_speed(load_rulebook(RULES))
