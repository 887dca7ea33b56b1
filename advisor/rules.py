"""A rule of the rulebook, ready to judge: what its author wrote, and the closures made of its conditions and measures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from advisor.compiler import Cells, Measure, Scope, Test, Truth, all_of, always, any_of, compile_leaf, compile_sum, opposite
from advisor.intervals import EVERYTHING, Interval
from advisor.language import Both, Condition, ConditionError, Either, Leaf, Not, Sum, leaves, names, parse_condition, parse_sum
from advisor.problems import did_you_mean
from advisor.schema import (
    Answer,
    Benchmark,
    Clauses,
    Contrast,
    Entry,
    Estimate,
    Flag,
    Source,
    Target,
    TradeOff,
    Verdict,
    When,
    Window,
)
from advisor.wording import MONTHS
from advisor.yaml_reader import Document, YamlPath

Outcomes = tuple[str, ...]
Judge = Callable[[Cells], Outcomes]
RAISED, CLEAR, MAYBE = ("raised",), ("clear",), ("raised", "clear")
OTHERWISE = "otherwise"
JUDGED = frozenset({"benchmark", "target", "red_flag", "green_flag", "contradiction", "window", "verdict"})


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source as one rule uses it: the exact place in it, and what this covers."""

    source: Source
    at: str
    covers: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Tested:
    """One comparison of a rule's conditions: its words, where they stand, its tree and the test made of it."""

    text: str
    line: int
    leaf: Leaf
    test: Test


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """Tests of which all, any or none must hold."""

    word: str
    parts: tuple[Tested | Group, ...]
    test: Test


Check = Tested | Group


def group(word: str, parts: Sequence[Check]) -> Group:
    """The parts as one check."""
    tests = [part.test for part in parts]
    test = all_of(tests) if word == "all" else any_of(tests) if word == "any" else opposite(any_of(tests))
    return Group(word, tuple(parts), test)


def comparisons(check: Check | None) -> Iterator[Tested]:
    """Every comparison of a check, in the order written."""
    if isinstance(check, Tested):
        yield check
    elif check is not None:
        for part in check.parts:
            yield from comparisons(part)


def undecided_in(check: Check, cells: Cells) -> Iterator[Tested]:
    """The comparisons that keep a check open; none when it is decided, whatever is unknown in parts that no longer matter."""
    if check.test(cells) is not None:
        return
    if isinstance(check, Tested):
        yield check
    else:
        for part in check.parts:
            yield from undecided_in(part, cells)


def if_flipped(check: Check, cells: Cells, flipped: Tested) -> Truth:
    """The truth of a check if one comparison in it came out the other way."""
    if check is flipped:
        found = check.test(cells)
        return None if found is None else not found
    if isinstance(check, Tested):
        return check.test(cells)
    truths = [if_flipped(part, cells, flipped) for part in check.parts]
    if check.word == "all":
        return False if False in truths else None if None in truths else True
    found = True if True in truths else None if None in truths else False
    return found if check.word == "any" or found is None else not found


@dataclass(slots=True)
class Rule:
    """One entry of the rulebook. What only its kind has (`bands`, `severity`, `cases`, ...) is read straight from it as an attribute.

    `outcomes` are all it can come to (none for texts and questions); `facts` and `refers` are the facts and rules it names itself;
    `all_facts` adds the facts of the rules it refers to.
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
    headlines: list[Test] = field(default_factory=list)
    months: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    facts: tuple[str, ...] = ()
    refers: tuple[str, ...] = ()
    all_facts: tuple[str, ...] = ()
    example_lines: list[int] = field(default_factory=list)

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


class Builder:
    """Compiles one rule; mistakes go to the document's problems at their place, and the rule is then left without judgement."""

    def __init__(self, rule: Rule, document: Document, at: YamlPath, scope: Scope) -> None:
        self.rule, self.document, self.at, self.scope = rule, document, at, scope
        self.named: dict[str, None] = {}

    def build(self) -> None:
        """Fills in the rule's closures and what it reads."""
        entry, rule = self.rule.entry, self.rule
        if isinstance(entry, Benchmark):
            rule.measure = self._measure("measure", entry.measure)
            rule.judge = _banded(list(entry.bands.values()), tuple(entry.bands), rule.measure)
        elif isinstance(entry, Target):
            rule.measure = self._measure("measure", entry.measure)
            rule.judge = _banded([float("-inf"), entry.at_least], ("missed", "met"), rule.measure)
        elif isinstance(entry, Estimate):
            rule.measure = self._measure("value", entry.value)
            if entry.when is not None:
                rule.check = self._when(("when",), entry.when)
        elif isinstance(entry, Flag):
            rule.check = self._when(("when",), entry.when)
            rule.judge = _flagged(rule.check.test)
        elif isinstance(entry, Window):
            self._window(entry)
        elif isinstance(entry, Verdict):
            self._verdict(entry)
        elif isinstance(entry, Answer) and entry.when is not None:
            rule.check = self._when(("when",), entry.when, may_ask_known=True)
        elif isinstance(entry, Contrast):
            self._contrast(entry)
        elif isinstance(entry, TradeOff):
            rule.check = self._when(("one",), entry.one)
            rule.other_check = self._when(("other",), entry.other)
        rule.facts = tuple(name for name in self.named if "." not in name and name in self.scope.facts)
        rule.refers = tuple(name for name in self.named if "." in name)

    def _window(self, entry: Window) -> None:
        fact = self.scope.facts.get(entry.measure)
        if fact is None or fact.type != "month":
            known = [f.name for f in self.scope.facts.values() if f.type == "month"]
            remedy = did_you_mean(entry.measure, known)
            self.document.problem((*self.at, "measure"), f"'{entry.measure}' is no fact of type month", remedy)
            return
        self.named[entry.measure] = None
        taken: dict[str, str] = {}
        for band, text in entry.windows.items():
            months = self._months(band, text)
            for month in months:
                if month in taken:
                    what = f"{month.capitalize()} is in '{taken[month]}' and in '{band}'"
                    self.document.problem((*self.at, "windows", band), what, "let the windows not overlap")
                taken[month] = band
            self.rule.months.append((band, frozenset(months)))
        self.rule.months.append((entry.otherwise, frozenset(MONTHS) - frozenset(taken)))
        cell, windows = self.scope.fact_cells[entry.measure], self.rule.months
        self.rule.judge = lambda cells: tuple(band for band, months in windows if months & cells[cell])

    def _months(self, band: str, text: str) -> list[str]:
        months: list[str] = []
        for part in text.split(","):
            ends = [end.strip().lower() for end in part.split(" to ")]
            if len(ends) > 2 or any(end not in MONTHS for end in ends):
                what = f"'{part.strip()}' is no month and no span of months"
                self.document.problem((*self.at, "windows", band), what, "write `June to September`, or months with commas")
                continue
            first, last = MONTHS.index(ends[0]), MONTHS.index(ends[-1])
            months += [MONTHS[(first + step) % 12] for step in range((last - first) % 12 + 1)]
        return months

    def _verdict(self, entry: Verdict) -> None:
        tests: list[tuple[str, Test]] = []
        for i, case in enumerate(entry.cases):
            last = i == len(entry.cases) - 1
            if (case.when == OTHERWISE) != last:
                what = "the last case must be `when: otherwise`" if last else "only the last case can be `when: otherwise`"
                self.document.problem((*self.at, "cases", i, "when"), what, "put the cases in the order in which they are tried")
            check = None if case.when == OTHERWISE else self._when(("cases", i, "when"), case.when)
            self.rule.cases_checks.append(check)
            tests.append((case.outcome, always if check is None else check.test))
        self.rule.judge = _first_that_holds(tests, self.rule.outcomes)
        for i, headline in enumerate(entry.undecided):
            self.rule.headlines.append(self._when(("undecided", i, "when"), headline.when, may_ask_known=True).test)

    def _contrast(self, entry: Contrast) -> None:
        fact = self.scope.facts.get(entry.measure)
        wanted, _, item = entry.better.partition(":")
        if wanted not in ("more", "less", "none", "yes", "no", "list-has"):
            remedy = "write more, less, yes, no, none or list-has:item"
            self.document.problem((*self.at, "better"), f"'{entry.better}' is no direction", remedy)
        if fact is not None and not fact.numeric and not (fact.type == "choice" and fact.integer):
            self.named[entry.measure] = None
            fitting = {"yes_no": ("yes", "no", "none"), "list": ("list-has", "none")}.get(fact.type, ("none",))
            if wanted not in fitting:
                self.document.problem((*self.at, "better"), f"'{entry.better}' does not fit {fact.name}", f"write {' or '.join(fitting)}")
            elif wanted == "list-has":
                self.rule.check = self._when(("better",), f'{fact.name} has "{item}"')
            return
        self.rule.measure = self._measure("measure", entry.measure)

    def _measure(self, key: str, text: str) -> Measure:
        try:
            tree = parse_sum(text)
            measure = compile_sum(tree, self.scope)
        except ConditionError as error:
            self.document.problem((*self.at, key), error.what, error.remedy, offset=error.at)
            return lambda _: EVERYTHING
        self._name(tree, (*self.at, key))
        self.rule.tree = tree
        return measure

    def _when(self, at: YamlPath, when: When, may_ask_known: bool = False) -> Check:
        if isinstance(when, Clauses):
            return self._clauses(at, when, may_ask_known)
        self.scope.may_ask_known = may_ask_known
        try:
            tree = parse_condition(when)
            check = self._check(tree, self.document.mark((*self.at, *at)).line)
        except ConditionError as error:
            self.document.problem((*self.at, *at), error.what, error.remedy, offset=error.at)
            return group("all", ())
        self._name(tree, (*self.at, *at))
        return check

    def _check(self, tree: Condition, line: int) -> Check:
        if isinstance(tree, Not):
            return group("none", [self._check(tree.inner, line)])
        if isinstance(tree, (Both, Either)):
            return group("all" if isinstance(tree, Both) else "any", [self._check(part, line) for part in tree.parts])
        return Tested(tree.text, line, tree, compile_leaf(tree, self.scope))

    def _clauses(self, at: YamlPath, when: Clauses, may_ask_known: bool) -> Check:
        groups: list[Check] = []
        for word, parts in (("all", when.all), ("any", when.any), ("none", when.none)):
            checks = [self._when((*at, word, i), part, may_ask_known) for i, part in enumerate(parts)]
            if checks:
                groups.append(group(word, checks))
        if not groups:
            self.document.problem((*self.at, *at), "a condition without conditions", "list them under all:, any: or none:")
        return groups[0] if len(groups) == 1 else group("all", groups)

    def _name(self, tree: Condition | Sum, at: YamlPath) -> None:
        for name in names(tree):
            self.named[name.name] = None
        for part in [tree] if isinstance(tree, Sum) else leaves(tree):
            used = [name.name for name in names(part)]
            twice = next((name for name in used if used.count(name) > 1), None)
            if twice:
                remedy = "write it so that it stands once (a range would be counted as two unrelated ones)"
                self.document.problem(at, f"'{twice}' stands twice in one comparison", remedy)


def _banded(starts: Sequence[float], bands: Outcomes, measure: Measure) -> Judge:
    edges = list(starts)
    slices: Mapping[tuple[int, int], Outcomes] = {(i, j): bands[i:j] for i in range(len(bands)) for j in range(i + 1, len(bands) + 1)}

    def judge(cells: Cells) -> Outcomes:
        low, high = measure(cells)
        first = bisect_right(edges, low) - 1
        last = bisect_right(edges, high)
        return slices[first if first > 0 else 0, last if last > 0 else 1]

    return judge


def _flagged(test: Test) -> Judge:
    def judge(cells: Cells) -> Outcomes:
        found = test(cells)
        return RAISED if found else MAYBE if found is None else CLEAR

    return judge


def _first_that_holds(cases: list[tuple[str, Test]], order: Outcomes) -> Judge:
    def judge(cells: Cells) -> Outcomes:
        possible = []
        for outcome, test in cases:
            found = test(cells)
            if found is not False:
                possible.append(outcome)
                if found:
                    break
        return tuple(possible) if len(possible) < 2 else tuple(o for o in order if o in possible)

    return judge
