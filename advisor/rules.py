"""A rule of the rulebook, ready to judge: what its author wrote, and the closures made of its conditions and measures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from advisor.checks import Check
from advisor.compiler import Measure
from advisor.intervals import EVERYTHING, Interval
from advisor.judging import MAYBE, Judge, Outcomes
from advisor.problems import Problem
from advisor.schema import Answer, Benchmark, Entry, Estimate, Flag, Source, Target, TradeOff, Verdict, Window
from advisor.syntax import Sum
from advisor.yaml_reader import Document, Mark, YamlPath

OTHERWISE = "otherwise"
JUDGED = frozenset({"benchmark", "target", "red_flag", "green_flag", "contradiction", "window", "verdict"})


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source as one rule uses it: the exact place in it, and what this covers."""

    source: Source
    at: str
    covers: tuple[str, ...] = ()
    note: str = ""


@dataclass(slots=True)
class Rule:
    """One entry of the rulebook. What only its kind has (`bands`, `severity`, `cases`, ...) is read straight from it as an attribute.

    `outcomes` are all it can come to (none for texts and questions); `facts` and `refers` are the facts and rules it names itself;
    `all_facts` adds the facts of the rules it refers to. `document` and `at` are where it was read from, kept for a check only.
    """

    entry: Entry
    kind: str
    path: str
    line: int
    refs: tuple[SourceRef, ...]
    outcomes: Outcomes
    judge: Judge | None = None
    measure: Measure | None = None
    check: Check | None = None
    other_check: Check | None = None
    cases_checks: list[Check | None] = field(default_factory=list)
    widest: Interval = EVERYTHING
    tree: Sum | None = None
    headlines: list[Check] = field(default_factory=list)
    months: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    facts: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    all_facts: tuple[str, ...] = ()
    document: Document | None = None
    at: YamlPath = ()

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name == "entry":
            raise AttributeError(name)
        return getattr(self.entry, name)

    @property
    def id(self) -> str:
        """The rule's id, such as `volume.graduate-total`."""
        return self.entry.id

    @property
    def title(self) -> str:
        """What it is about, in a few words."""
        return self.entry.title

    @property
    def topics(self) -> list[str]:
        """The topics it belongs to."""
        return self.entry.topics

    @property
    def sources(self) -> tuple[SourceRef, ...]:
        """Where it comes from."""
        return self.refs

    @property
    def confidence(self) -> str:
        """How far to trust it: official, guide or ours; as written, else by the weakest kind of its sources that isn't our own reading."""
        if self.entry.confidence:
            return self.entry.confidence
        kinds = {ref.source.kind for ref in self.refs} - {"ours"}
        return "ours" if not kinds else "guide" if "guide" in kinds else "official"

    @property
    def location(self) -> str:
        """File and line, as `rules/benchmarks/volume.yml:12`."""
        return f"{self.path}:{self.line}"

    def problem(self, path: YamlPath, what: str, remedy: str) -> Problem:
        """Something wrong with the rule, at the place of the value that `path` leads to from the entry."""
        mark = Mark(self.line, 1) if self.document is None else self.document.mark((*self.at, *path))
        return Problem(self.path, mark.line, mark.column, what, remedy)


def outcomes_of(entry: Entry) -> Outcomes:
    """All outcomes an entry can come to, best known order (bands ascending, cases as written)."""
    if isinstance(entry, Benchmark):
        return tuple(entry.bands)
    if isinstance(entry, Target):
        return "missed", "met"
    if isinstance(entry, (Flag, TradeOff)):
        return MAYBE
    if isinstance(entry, Window):
        return (*entry.windows, entry.otherwise)
    if isinstance(entry, Verdict):
        return tuple(dict.fromkeys(case.outcome for case in entry.cases))
    if isinstance(entry, Estimate):
        return ("value",) if entry.when is None else ("value", "none")
    if isinstance(entry, Answer):
        return ("holds",) if entry.when is None else ("holds", "does not hold")
    return ()


def expected_outcomes(expected: str, outcomes: Outcomes) -> Outcomes:
    """The outcomes an author's `expect` stands for: itself, those joined by "or", or all of them for `unknown`."""
    if expected in outcomes:
        return (expected,)
    if expected == "unknown":
        return outcomes
    return tuple(part.strip() for part in expected.split(" or "))
