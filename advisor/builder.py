"""Compiles an entry into a rule that judges; every mistake goes to the file's problems at its place."""

from __future__ import annotations

from advisor.checks import Check, Tested, group
from advisor.compiler import Measure, Scope, Test, always, compile_leaf, compile_sum
from advisor.intervals import EVERYTHING
from advisor.judging import MAYBE, banded, first_that_holds, flagged, tightened
from advisor.language import ConditionError, TroubleElsewhere, parse_condition, parse_sum
from advisor.problems import did_you_mean
from advisor.rules import OTHERWISE, Rule
from advisor.schema import Answer, Benchmark, Clauses, Contrast, Estimate, Flag, Target, TradeOff, Verdict, When, Window
from advisor.syntax import Both, Condition, Either, Not, Sum, leaves, names
from advisor.wording import MONTHS
from advisor.yaml_reader import Document, YamlPath


class Builder:
    """Compiles one rule; mistakes go to the document's problems at their place, and the rule is then left without judgement."""

    def __init__(self, rule: Rule, document: Document, at: YamlPath, scope: Scope) -> None:
        self.rule, self.document, self.at, self.scope = rule, document, at, scope
        self.named: dict[str, tuple[YamlPath, int]] = {}  # each fact and rule, and where it is named first
        self.tested: list[tuple[YamlPath, Tested]] = []
        self.trees: list[tuple[YamlPath, Condition | Sum]] = []
        self.hindered = False  # by a condition that isn't understood

    def build(self) -> None:
        """Fills in the rule's closures and what it reads."""
        entry, rule = self.rule.entry, self.rule
        if isinstance(entry, Benchmark):
            rule.measure = self._measure("measure", entry.measure)
            rule.judge = banded(list(entry.bands.values()), tuple(entry.bands), rule.measure)
        elif isinstance(entry, Target):
            rule.measure = self._measure("measure", entry.measure)
            rule.judge = banded([float("-inf"), entry.at_least], ("missed", "met"), rule.measure)
        elif isinstance(entry, Estimate):
            rule.measure = self._measure("value", entry.value)
            if entry.when is not None:
                rule.check = self._when(("when",), entry.when)
        elif isinstance(entry, Flag):
            rule.check = self._when(("when",), entry.when)
            rule.judge = tightened(flagged(rule.check.test), MAYBE, [rule.check], self.scope)
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
        self.named[entry.measure] = (*self.at, "measure"), 0
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
        self.rule.judge = tightened(first_that_holds(tests, self.rule.outcomes), self.rule.outcomes, self.rule.cases_checks, self.scope)
        for i, headline in enumerate(entry.undecided):
            self.rule.headlines.append(self._when(("undecided", i, "when"), headline.when, may_ask_known=True))

    def _contrast(self, entry: Contrast) -> None:
        fact = self.scope.facts.get(entry.measure)
        wanted, _, item = entry.better.partition(":")
        if wanted not in ("more", "less", "none", "yes", "no", "list-has"):
            remedy = "write more, less, yes, no, none or list-has:item"
            self.document.problem((*self.at, "better"), f"'{entry.better}' is no direction", remedy)
        if fact is not None and not fact.numeric and not (fact.type == "choice" and fact.integer):
            self.named[entry.measure] = (*self.at, "measure"), 0
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
            self._note((*self.at, key), error)
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
            check = self._check(tree, (*self.at, *at))
        except ConditionError as error:
            self._note((*self.at, *at), error)
            return group("all", ())
        self._name(tree, (*self.at, *at))
        return check

    def _note(self, at: YamlPath, error: ConditionError) -> None:
        self.hindered = True
        if not isinstance(error, TroubleElsewhere):
            self.document.problem(at, error.what, error.remedy, offset=error.at)

    def _check(self, tree: Condition, at: YamlPath) -> Check:
        if isinstance(tree, Not):
            return group("none", [self._check(tree.inner, at)])
        if isinstance(tree, (Both, Either)):
            return group("all" if isinstance(tree, Both) else "any", [self._check(part, at) for part in tree.parts])
        tested = Tested(tree.text, self.document.mark(at).line, tree, compile_leaf(tree, self.scope))
        self.tested.append((at, tested))
        return tested

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
        self.trees.append((at, tree))
        for name in names(tree):
            self.named.setdefault(name.name, (at, name.at))
        for part in [tree] if isinstance(tree, Sum) else leaves(tree):
            seen: set[str] = set()
            for name in names(part):
                if name.name in seen:
                    remedy = "write it so that it stands once (a range would be counted as two unrelated ones)"
                    self.document.problem(at, f"'{name.name}' stands twice in one comparison", remedy, offset=name.at)
                    break
                seen.add(name.name)
