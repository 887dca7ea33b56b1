"""The fact reader on texts it was not written with: `heldout_facts/*.yml`, labelled by people who had not seen it.

    uv run python benchmarks/understanding/heldout_facts.py [--worst N] [SET ...]

A claim counts as right when program, fact and value are right; names compare loosely ("Program A" is "A"). A list (case mix, gaps,
priorities) counts as one claim, right when at least half of the longer list is in both. Facts named under `skip` are judged neither way.
A set's first run is its honest figure (README.md keeps it): whoever looks at the mistakes afterwards mends them.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]

from understanding.facts import read_facts  # noqa: E402
from understanding.reading import DECISIVE, as_json  # noqa: E402

NOT_JUDGED = {"rotations"}  # its entries are labelled in too many ways to compare
Claim = tuple[str, str, str]  # about whom, which program ("" for the only one), fact


def comparable(value: Any) -> Any:
    """A value in one form: yes and no as words, one number as a range from itself to itself, a list as a set."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        return (value, value)
    if isinstance(value, list):
        if len(value) == 2 and all(end is None or isinstance(end, (int, float)) for end in value):
            return (value[0] or 0, value[1])
        return frozenset(str(item).lower() for item in value)
    return str(value).lower()


def wanted(entry: Mapping[str, Any]) -> dict[Claim, Any]:
    """The claims that were labelled."""
    found: dict[Claim, Any] = {}
    programs = {"": entry.get("program") or {}, **(entry.get("programs") or {})}
    for name, facts in programs.items():
        found.update({("program", str(name).lower(), fact): comparable(value) for fact, value in facts.items()})
    for about in ("applicant", "away_plan"):
        found.update({(about, "", fact): comparable(value) for fact, value in (entry.get(about) or {}).items()})
    return found


def given(entry: Mapping[str, Any]) -> dict[Claim, Any]:
    """The claims that the reader finds, as `advisor understand` would show them; a fact that the text contradicts is no claim."""
    shown = as_json(read_facts(entry["text"]))
    named = "programs" in entry
    found: dict[Claim, Any] = {}
    for program in shown["programs"]:
        name = (program["name"] or "").lower() if named else ""
        for fact, value in program["facts"].items():
            found.setdefault(("program", name, fact), comparable(value))
    for about in ("applicant", "away_plan"):
        found.update({(about, "", fact): comparable(value) for fact, value in shown[about].items()})
    return found


def same(left: Any, right: Any) -> bool:
    """Whether two comparable values are the same claim."""
    if isinstance(left, frozenset) or isinstance(right, frozenset):
        one, other = (v if isinstance(v, frozenset) else frozenset([v]) for v in (left, right))
        return 2 * len(one & other) >= max(len(one), len(other))
    return bool(left == right)


def partner(claim: Claim, among: Mapping[Claim, Any]) -> Claim | None:
    """The claim of the same fact about the same program."""
    about, name, fact = claim
    fitting = [c for c in among if (c[0], c[2]) == (about, fact)]
    exact = [c for c in fitting if c[1] == name]
    loose = [c for c in fitting if c[1] and name and (c[1].removeprefix("program ") in name or name.removeprefix("program ") in c[1])]
    return next(iter([*exact, *loose]), None)


@dataclass
class Score:
    """Counts by fact, and the mistakes in words."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    flips: list[str] = field(default_factory=list)
    mistakes: list[tuple[int, str]] = field(default_factory=list)

    def add(self, entry: Mapping[str, Any]) -> None:
        """Judges one text."""
        skip = NOT_JUDGED | set(entry.get("skip") or ())
        labelled = {claim: value for claim, value in wanted(entry).items() if claim[2] not in skip}
        found = {claim: value for claim, value in given(entry).items() if claim[2] not in skip}
        words: list[str] = []
        for claim, value in labelled.items():
            at = partner(claim, found)
            got = found.pop(at) if at is not None else None
            if at is not None and same(value, got):
                self.right[claim[2]] += 1
                continue
            self.missed[claim[2]] += 1
            words.append(f"missed {claim[1]} {claim[2]} {_words(value)}" + (f", read {_words(got)}" if at is not None else ""))
            if at is not None:
                self.extra[claim[2]] += 1
                if claim[2] in DECISIVE:
                    self.flips.append(f"{entry['text'][:120]!r}: {claim[2]} {_words(got)} is {_words(value)}")
        for claim, value in found.items():
            self.extra[claim[2]] += 1
            words.append(f"extra {claim[1]} {claim[2]} {_words(value)}")
        if words:
            self.mistakes.append((len(words), f"{' '.join(entry['text'].split())[:200]!r}\n      {'; '.join(words)}"))

    def line(self, fact: str | None = None) -> str:
        """Claims labelled, precision, recall, F1 (of one fact or of all)."""
        right, extra, missed = (c[fact] if fact else c.total() for c in (self.right, self.extra, self.missed))
        precision, recall = (right / (right + wrong) if right + wrong else 1.0 for wrong in (extra, missed))
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return f"{right + missed:5} {precision:6.3f} {recall:6.3f} {f1:6.3f}"


def _words(value: Any) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    if isinstance(value, tuple):
        low, high = value
        return f"{low:g}" if low == high else f"{low:g} or more" if high is None else f"{low:g} to {high:g}"
    return str(value)


def main(worst: int = 10, only: tuple[str, ...] = ()) -> None:
    """Prints the tables."""
    overall = Score()
    print(f"{'set':28} texts claims      P      R     F1  sign flips")
    for path in sorted((HERE / "heldout_facts").glob("*.yml")):
        if only and path.stem not in only:
            continue
        score, entries = Score(), yaml.safe_load(path.read_text(encoding="utf-8"))
        for entry in entries:
            score.add(entry)
            overall.add(entry)
        print(f"{path.stem:28} {len(entries):5}  {score.line()}  {len(score.flips)}")
    print(f"{'all':28}        {overall.line()}  {len(overall.flips)}")
    print(f"\n{'fact':28}      n      P      R     F1")
    for fact in sorted({*overall.right, *overall.extra, *overall.missed}):
        print(f"{fact:28}  {overall.line(fact)}")
    print(f"\nsign flips on decisive facts: {len(overall.flips)}", *overall.flips, sep="\n  ")
    print(f"\ntexts with a mistake: {len(overall.mistakes)}, the worst:")
    for _, told in sorted(overall.mistakes, key=lambda m: -m[0])[:worst]:
        print(f"  {told}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", help="only these sets")
    parser.add_argument("--worst", type=int, default=10, help="how many texts with mistakes to print")
    arguments = parser.parse_args()
    main(arguments.worst, tuple(arguments.sets))
