"""Conditions in words for people: labels and titles in place of names, and a comparison turned round where its opposite is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from advisor.syntax import Arithmetic, Between, Compare, Constant, Has, Is, Leaf, Name, Sum
from advisor.vocabulary import folded
from advisor.wording import number, plain

if TYPE_CHECKING:
    from advisor.rulebook import Rulebook

_SHOWN = {"less than": "below", "above": "more than", "=": "exactly"}
_TURNED = {
    "at least": "below",
    "less than": "at least",
    "at most": "more than",
    "more than": "at most",
    "above": "at most",
    "=": "other than",
}


def in_words(leaf: Leaf, rulebook: Rulebook, holds: bool = True) -> str:
    """A comparison as a phrase, or with `holds` False its opposite: "procedures logged per graduate below 1,000"."""
    if isinstance(leaf, Compare):
        percent = "%" in leaf.text
        comparator = _SHOWN.get(leaf.comparator, leaf.comparator) if holds else _TURNED[leaf.comparator]
        return f"{sum_in_words(leaf.left, rulebook, percent)} {comparator} {sum_in_words(leaf.right, rulebook, percent)}"
    if isinstance(leaf, Between):
        inner, low, high = (sum_in_words(part, rulebook, "%" in leaf.text) for part in (leaf.inner, leaf.low, leaf.high))
        return f"{inner} between {low} and {high}" if holds else f"{inner} below {low} or more than {high}"
    negated = leaf.negated == holds
    if isinstance(leaf, Has):
        fact = rulebook.vocabulary.facts[leaf.subject.name]
        item = fact.labels.get(folded(leaf.item), plain(leaf.item))
        return f"{fact.label} {'without' if negated else 'with'} {item}"
    return _is(leaf, rulebook, negated)


def _is(leaf: Is, rulebook: Rulebook, negated: bool) -> str:
    if leaf.subject.is_rule:
        return f'"{rulebook.rules[leaf.subject.name].title}" is {"not " if negated else ""}{plain(leaf.words)}'
    fact = rulebook.vocabulary.facts[leaf.subject.name]
    value = leaf.words if leaf.words in fact.options else folded(leaf.words)
    if fact.type == "yes_no" and value in fact.options and negated:
        return f"{fact.label}: {'no' if value == 'yes' else 'yes'}"
    shown = value.capitalize() if fact.type == "month" else fact.labels.get(value, plain(leaf.words))
    return f"{fact.label}: {'not ' if negated else ''}{shown}"


def sum_in_words(node: Sum, rulebook: Rulebook, percent: bool = False) -> str:
    """A sum with labels in place of names: "IR procedures a year ÷ trainees"; numbers as shares of 100 with `percent`."""
    if isinstance(node, Constant):
        return number(node.value, "%" if percent else "")
    if isinstance(node, Name):
        return rulebook.vocabulary.facts[node.name].label
    left, right = sum_in_words(node.left, rulebook, percent), sum_in_words(node.right, rulebook, percent)
    sign = {"*": "×", "/": "÷"}.get(node.sign, node.sign)
    if node.sign in "*/" and isinstance(node.left, Arithmetic) and node.left.sign in "+-":
        left = f"({left})"
    return f"{left} {sign} {f'({right})' if isinstance(node.right, Arithmetic) else right}"
