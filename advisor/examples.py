"""The examples in the rulebook as tests: what is given, what was expected, and what came out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from advisor.evaluation import Case
from advisor.problems import Problem
from advisor.rulebook import Rulebook
from advisor.rules import Rule, expected_outcomes
from advisor.schema import Example
from advisor.vocabulary import FactError
from advisor.wording import joined


@dataclass(frozen=True, slots=True)
class Trial:
    """One example of one rule; `name` tells it in a test report."""

    rule: Rule
    number: int
    example: Example
    rulebook: Rulebook

    @property
    def name(self) -> str:
        """ "volume.graduate-total: graduate_cases 799 -> modest"."""
        given = ", ".join(f"{fact} {value}" for fact, value in self.example.given.items()) or "nothing known"
        return f"{self.rule.id}: {given} -> {self.example.expect}"

    def found(self) -> tuple[str, ...]:
        """The outcomes the engine gives."""
        if self.rule.kind == "trade_off":
            from advisor.compare import trade_off  # only trade-offs need two cases

            return trade_off(self.rule, self.case(), Case(self.rulebook, self.example.other or {}))
        return self.case().finding(self.rule.id).outcomes

    def problem(self) -> str | None:
        """What differs from what the author expected, or None."""
        expected = self.example.expect.strip()
        try:
            if self.rule.kind == "estimate":
                return self._estimate(expected)
            found = self.found()
        except FactError as error:
            return str(error)
        wanted = expected_outcomes(expected, self.rule.outcomes)
        if set(found) == set(wanted):
            return None
        return f"expected {expected}, but it is {joined(found) if len(found) < len(self.rule.outcomes) or len(found) == 1 else 'unknown'}"

    def case(self) -> Case:
        """The case that is given (of a trade-off the first program)."""
        return Case(self.rulebook, self.example.given)

    def _estimate(self, expected: str) -> str | None:
        finding = self.case().finding(self.rule.id)
        shown = finding.measure_shown if finding.outcomes == ("value",) else "none" if finding.outcomes == ("none",) else "unknown"
        shown = "unknown" if finding.missing or shown == "not known" else shown
        wanted, found = _numbers(expected), _numbers(shown)
        same = len(wanted) == len(found) and all(abs(a - b) <= 1 for a, b in zip(wanted, found, strict=True))
        return None if same and (wanted or shown == expected) else f"expected {expected}, but it is {shown}"


def examples(rulebook: Rulebook) -> list[Trial]:
    """Every example of every rule, for pytest to parametrise over (`ids=lambda trial: trial.name`)."""
    return list(_trials(rulebook))


def failing_examples(rulebook: Rulebook) -> Iterator[Problem]:
    """A problem for each example whose outcome isn't the expected one."""
    for trial in _trials(rulebook):
        what = trial.problem()
        if what:
            yield trial.rule.problem(("examples", trial.number, "expect"), what, "correct the rule or the example")


def _trials(rulebook: Rulebook) -> Iterator[Trial]:
    for rule in rulebook.rules.values():
        if rule.outcomes or rule.kind == "estimate":
            yield from (Trial(rule, number, example, rulebook) for number, example in enumerate(rule.entry.examples))


def _numbers(text: str) -> list[float]:
    """The numbers in a text; estimates are compared by them, so that rounding doesn't matter."""
    return [float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]
