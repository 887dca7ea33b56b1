"""Precision, recall and F1 of the fact reader on the labelled cases, per fact and per set, with the worst mistakes.

Run: python benchmarks/understanding/facts.py [--mistakes N] [SET ...]
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from understanding.facts import Mention, read_facts  # noqa: E402
from understanding.reading import DECISIVE  # noqa: E402

CASES = ROOT / "tests" / "understanding" / "cases"
PROGRAM_TEXTS = Path(__file__).with_name("program_texts.jsonl")
LISTS = {"case_mix", "case_mix_gaps"}


@dataclass
class Case:
    """A message and what it claims, as (who or what, fact, value) items; facts in `skip` are judged neither way."""

    text: str
    wanted: set[tuple[str, str, str]]
    skip: set[str] = field(default_factory=set)
    named: bool = True


def load_cases(path: Path) -> list[Case]:
    """The cases of one YAML file (or of the JSON lines of program texts)."""
    if path.suffix == ".jsonl":
        return [_program_text(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]
    cases = []
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        wanted: set[tuple[str, str, str]] = set()
        for name, facts in {"": entry.get("program", {}), **entry.get("programs", {})}.items():
            wanted |= set(_items(name, facts))
        wanted |= set(_items("applicant", entry.get("applicant", {})))
        wanted |= set(_items("away_plan", entry.get("away_plan", {})))
        cases.append(Case(entry["text"], wanted, set(entry.get("skip", ())), "programs" in entry))
    return cases


def _program_text(entry: dict[str, Any]) -> Case:
    facts: dict[str, Any] = {}
    for fact, value in entry["facts"].items():
        if not fact.endswith("_qualifier"):
            more = entry["facts"].get(f"{fact}_qualifier") == "more_than"
            facts[fact] = [value, None] if more else value
    return Case(entry["text"], set(_items("", facts)), named=False)


def _items(name: str, facts: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    for fact, value in facts.items():
        if fact in LISTS:
            yield from ((name, fact, str(item)) for item in value)
        else:
            yield name, fact, shown(fact, value)


def shown(fact: str, value: Any) -> str:
    """A value in one spelling: a lone number as a range, an open lower end as 0."""
    if isinstance(value, bool) or fact == "trauma_level":
        return str(value)
    if isinstance(value, (int, float)):
        value = [value, value]
    if isinstance(value, list) and len(value) == 2 and all(isinstance(end, (int, float, type(None))) for end in value):
        value = [0 if value[0] is None else value[0], value[1]]
    return json.dumps(value, sort_keys=True)


def found_in(case: Case) -> set[tuple[str, str, str]]:
    """What the reader finds in the message of `case`, as items."""
    items: set[tuple[str, str, str]] = set()
    for mention in read_facts(case.text).mentions:
        if mention.retracted or not mention.fact or mention.fact in case.skip:
            continue
        items |= set(_mention_items(mention, case.named))
    return items


def _mention_items(mention: Mention, named: bool) -> Iterator[tuple[str, str, str]]:
    name = (mention.program or "") if named and mention.about == "program" else "" if mention.about == "program" else mention.about
    value = f"conflict {mention.value}" if mention.conflict else mention.value
    yield from _items(name, {mention.fact: value})


@dataclass
class Score:
    """Counts of right, extra and missed items, in all and by fact."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    exact: int = 0
    cases: int = 0
    flips: list[str] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)

    def add(self, case: Case) -> None:
        """Judges one case."""
        found = found_in(case)
        wanted = {item for item in case.wanted if item[1] not in case.skip}
        self.cases += 1
        self.exact += found == wanted
        for item in found & wanted:
            self.right[item[1]] += 1
        for item in found - wanted:
            self.extra[item[1]] += 1
            if item[1] in DECISIVE and any(w[1] == item[1] and w[2] != item[2] for w in wanted):
                self.flips.append(f"{case.text[:100]!r}: {item[1]} {item[2]}")
        for item in wanted - found:
            self.missed[item[1]] += 1
        if found != wanted:
            self.mistakes.append(f"{case.text[:150]!r}\n      extra {sorted(found - wanted)}\n      missed {sorted(wanted - found)}")

    def figures(self, fact: str | None = None) -> tuple[float, float, float, int]:
        """Precision, recall, F1 and the number wanted, of one fact or of all."""
        right, extra, missed = (sum(c.values()) if fact is None else c[fact] for c in (self.right, self.extra, self.missed))
        precision = right / (right + extra) if right + extra else 1.0
        recall = right / (right + missed) if right + missed else 1.0
        return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0, right + missed


def main(arguments: list[str]) -> None:
    """Prints the tables."""
    show = int(arguments.pop(arguments.index("--mistakes") + 1)) if "--mistakes" in arguments else 10
    arguments = [argument for argument in arguments if argument != "--mistakes"]
    paths = [path for path in [*sorted(CASES.glob("*.yml")), PROGRAM_TEXTS] if not arguments or path.stem in arguments]
    overall = Score()
    print(f"{'set':24} {'cases':>6} {'exact':>6} {'P':>6} {'R':>6} {'F1':>6}")
    for path in paths:
        score = Score()
        for case in load_cases(path):
            score.add(case)
            overall.add(case)
        precision, recall, f1, _ = score.figures()
        print(f"{path.stem:24} {score.cases:6} {score.exact:6} {precision:6.3f} {recall:6.3f} {f1:6.3f}")
    precision, recall, f1, _ = overall.figures()
    print(f"{'all':24} {overall.cases:6} {overall.exact:6} {precision:6.3f} {recall:6.3f} {f1:6.3f}")
    print(f"\n{'fact':24} {'n':>5} {'P':>6} {'R':>6} {'F1':>6}")
    for fact in sorted({*overall.right, *overall.extra, *overall.missed}):
        precision, recall, f1, wanted = overall.figures(fact)
        print(f"{fact:24} {wanted:5} {precision:6.3f} {recall:6.3f} {f1:6.3f}")
    print(f"\nsign flips on decisive facts: {len(overall.flips)}", *overall.flips, sep="\n  ")
    if show:
        print(f"\nmistakes ({len(overall.mistakes)}):", *overall.mistakes[:show], sep="\n  ")


if __name__ == "__main__":
    main(sys.argv[1:])
