"""Turns condition trees into closures over one list of cells: three-valued (True, False, None = not known) and by intervals.

A cell holds what is possible: `(low, high)` for an amount, a frozenset for a choice, `Listed` for a list, a tuple of outcomes for a rule.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from advisor.intervals import Interval, add, divide, multiply, subtract
from advisor.language import COMPARATORS, ConditionError, TroubleElsewhere
from advisor.problems import did_you_mean
from advisor.syntax import Between, Compare, Constant, Has, Is, Leaf, Name, Sum
from advisor.vocabulary import Fact, folded

Cells = list[Any]
Truth = bool | None
Test = Callable[[Cells], Truth]
Measure = Callable[[Cells], Interval]
KNOWN = 0  # the cell that holds the names of all facts that were told


@dataclass(slots=True)
class Scope:
    """What a condition may name: facts and rules, each with its cell; `outcomes` of the rules that have any.

    `blank` are the cells with nothing known. `unread` are facts and rules that exist but have mistakes of their own.
    """

    facts: Mapping[str, Fact]
    fact_cells: Mapping[str, int]
    outcomes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rule_cells: Mapping[str, int] = field(default_factory=dict)
    may_ask_known: bool = False
    blank: Cells = field(default_factory=list)
    unread: Container[str] = frozenset()

    def fact(self, name: Name) -> Fact:
        """The fact named; ConditionError with the nearest known name otherwise."""
        fact = self.facts.get(name.name)
        if fact is None:
            if name.name in self.unread:
                raise TroubleElsewhere(f"the fact '{name.name}' has mistakes", "", name.at)
            raise ConditionError(f"unknown fact '{name.name}'", did_you_mean(name.name, self.facts, "facts stand in facts.yml"), name.at)
        return fact


def compile_sum(node: Sum, scope: Scope) -> Measure:
    """The interval a sum lies in, as a function of the cells."""
    if isinstance(node, Constant):
        fixed = (node.value, node.value)
        return lambda _: fixed
    if isinstance(node, Name):
        return _amount(node, scope)
    left, right = compile_sum(node.left, scope), compile_sum(node.right, scope)
    operation = {"+": add, "-": subtract, "*": multiply, "/": divide}[node.sign]
    return lambda cells: operation(left(cells), right(cells))


def _amount(node: Name, scope: Scope) -> Measure:
    if node.is_rule:
        raise ConditionError(f"'{node.name}' is a rule, not an amount", "write `rule-id is outcome`", node.at)
    fact = scope.fact(node)
    cell = scope.fact_cells[node.name]
    if fact.numeric:
        return lambda cells: cells[cell]
    if fact.type == "choice" and fact.integer:
        return compile_amounts(node, {option: float(option) for option in fact.choices}, scope)
    expected = {"yes_no": "is yes or is no", "list": 'has "..."'}.get(fact.type, "is ...")
    raise ConditionError(f"'{node.name}' is no amount", f"write `{node.name} {expected}`", node.at)


def compile_amounts(node: Sum, amounts: Mapping[str, float], scope: Scope) -> Measure:
    """What a choice amounts to ("integrated" to 6 years): the interval of those still possible."""
    fact = scope.fact(node) if isinstance(node, Name) and not node.is_rule else None
    if fact is None or fact.type != "choice":
        raise ConditionError("amounts belong to a choice", "let the formula name one fact of type choice, or remove `amounts`", 0)
    if set(amounts) != set(fact.options):
        odd = ", ".join(sorted(set(amounts) ^ set(fact.options)))
        raise ConditionError(f"the amounts don't match the choices of '{fact.name}': {odd}", "give each choice one amount", 0)
    cell = scope.fact_cells[fact.name]

    def of_choices(cells: Cells) -> Interval:
        left = [amounts[option] for option in cells[cell]]
        return min(left), max(left)

    return of_choices


def compile_leaf(node: Leaf, scope: Scope) -> Test:
    """The truth of one comparison, as a function of the cells."""
    if isinstance(node, Compare):
        return _compare(node, scope)
    if isinstance(node, Between):
        inner, low, high = (compile_sum(part, scope) for part in (node.inner, node.low, node.high))
        return all_of([_not_below(inner, low), _not_below(high, inner)])
    return _is(node, scope) if isinstance(node, Is) else _has(node, scope)


def always(_: Cells) -> Truth:
    """The condition that always holds (`otherwise`)."""
    return True


def opposite(test: Test) -> Test:
    """Not `test`."""

    def holds(cells: Cells) -> Truth:
        found = test(cells)
        return None if found is None else not found

    return holds


def all_of(tests: Sequence[Test]) -> Test:
    """Every test holds: False as soon as one certainly fails, True when all certainly hold."""
    if len(tests) == 1:
        return tests[0]

    def holds(cells: Cells) -> Truth:
        result: Truth = True
        for test in tests:
            found = test(cells)
            if found is False:
                return False
            if found is None:
                result = None
        return result

    return holds


def any_of(tests: Sequence[Test]) -> Test:
    """At least one test holds: True as soon as one certainly does, False when all certainly fail."""
    if len(tests) == 1:
        return tests[0]

    def holds(cells: Cells) -> Truth:
        result: Truth = False
        for test in tests:
            found = test(cells)
            if found:
                return True
            if found is None:
                result = None
        return result

    return holds


def _not_below(left: Measure, right: Measure) -> Test:
    def holds(cells: Cells) -> Truth:
        a, b = left(cells), right(cells)
        return True if a[0] >= b[1] else False if a[1] < b[0] else None

    return holds


def _above(left: Measure, right: Measure) -> Test:
    def holds(cells: Cells) -> Truth:
        a, b = left(cells), right(cells)
        return True if a[0] > b[1] else False if a[1] <= b[0] else None

    return holds


def _equal(left: Measure, right: Measure) -> Test:
    def holds(cells: Cells) -> Truth:
        a, b = left(cells), right(cells)
        if a[1] < b[0] or b[1] < a[0]:
            return False
        return True if a[0] == a[1] == b[0] == b[1] else None

    return holds


def _compare(node: Compare, scope: Scope) -> Test:
    left, right = compile_sum(node.left, scope), compile_sum(node.right, scope)
    match node.comparator:
        case "at least":
            return _not_below(left, right)
        case "at most":
            return _not_below(right, left)
        case "more than" | "above":
            return _above(left, right)
        case "less than":
            return _above(right, left)
    return _equal(left, right)


def _is(node: Is, scope: Scope) -> Test:
    if node.subject.is_rule:
        return _outcome(node, scope)
    fact = scope.fact(node.subject)
    if not node.quoted and node.words in ("known", "unknown"):
        return _told(node, scope)
    cell = scope.fact_cells[fact.name]
    if fact.numeric:
        compared = node.words.lower().startswith(COMPARATORS)
        remedy = f"write `{fact.name} {node.words}`" if compared else f"write `{fact.name} = {node.words}`, `at least`, `below`"
        raise ConditionError(f"'{fact.name}' is an amount", remedy, node.words_at)
    if fact.type == "list":
        raise ConditionError(f"'{fact.name}' is a list", f'write `{fact.name} has "{node.words}"`', node.words_at)
    if fact.type == "text":
        raise ConditionError(f"'{fact.name}' is free text", "only `is known` and `is unknown` can be asked of it", node.words_at)
    wanted = node.words if node.words in fact.options else folded(node.words)
    if wanted not in fact.options:
        values = " or ".join(fact.options) if fact.type == "yes_no" else f"one of {', '.join(fact.options)}"
        joined = ", and 'and' or 'or' between two conditions" if " " in node.words else ""
        remedy = did_you_mean(node.words, fact.options, f"write {values}{joined}")
        raise ConditionError(f"'{fact.name}' is never '{node.words}'", remedy, node.words_at)

    def holds(cells: Cells) -> Truth:
        possible = cells[cell]
        return False if wanted not in possible else True if len(possible) == 1 else None

    return opposite(holds) if node.negated else holds


def _outcome(node: Is, scope: Scope) -> Test:
    rule = node.subject.name
    outcomes = scope.outcomes.get(rule)
    if outcomes is None:
        if rule in scope.unread:
            raise TroubleElsewhere(f"the rule '{rule}' has mistakes", "", node.subject.at)
        remedy = did_you_mean(rule, scope.outcomes, "name a rule that has outcomes: a benchmark, target, flag, window or verdict")
        raise ConditionError(f"unknown rule '{rule}'", remedy, node.subject.at)
    wanted = node.words
    if wanted not in outcomes:
        raise ConditionError(f"'{rule}' is never '{wanted}'", did_you_mean(wanted, outcomes), node.words_at)
    cell = scope.rule_cells[rule]

    def holds(cells: Cells) -> Truth:
        possible = cells[cell]
        return False if wanted not in possible else True if len(possible) == 1 else None

    return opposite(holds) if node.negated else holds


def _told(node: Is, scope: Scope) -> Test:
    if not scope.may_ask_known:
        remedy = "use it in the headlines under `undecided` and in an answer's `when` only"
        raise ConditionError(f"'is {node.words}' can't decide a verdict", remedy, node.words_at)
    name, wanted = node.subject.name, (node.words == "known") != node.negated
    return lambda cells: (name in cells[KNOWN]) == wanted


def _has(node: Has, scope: Scope) -> Test:
    if node.subject.is_rule:
        raise ConditionError(f"'{node.subject.name}' is a rule, not a list", "write `rule-id is outcome`", node.subject.at)
    fact = scope.fact(node.subject)
    if fact.type != "list":
        raise ConditionError(f"'{fact.name}' is no list", f"write `{fact.name} is ...` or compare it", node.subject.at)
    item = folded(node.item)
    if fact.choices and item not in fact.choices:
        remedy = did_you_mean(item, fact.choices, f"its words are {', '.join(fact.choices)}")
        raise ConditionError(f"'{node.item}' is no word of '{fact.name}'", remedy, node.item_at)
    cell = scope.fact_cells[fact.name]

    def holds(cells: Cells) -> Truth:
        listed = cells[cell]
        return True if item in listed.has else False if listed.complete or item in listed.lacks else None

    return opposite(holds) if node.negated else holds
