from __future__ import annotations

import pytest

from advisor.language import ConditionError, parse_condition, parse_sum
from advisor.syntax import Between, Both, Compare, Constant, Either, Has, Is, Name, Not, leaves, names


@pytest.mark.parametrize(
    ("text", "comparator", "limit"),
    [
        ("cases at least 8,000", "at least", 8000),
        ("cases at most 8k", "at most", 8000),
        ("cases more than 8000", "more than", 8000),
        ("cases above 8000", "above", 8000),
        ("cases less than 20%", "less than", 0.2),
        ("cases fewer than 4", "less than", 4),
        ("cases below 4.5", "less than", 4.5),
        ("cases = 4", "=", 4),
    ],
)
def test_a_comparison_is_written_in_words(text: str, comparator: str, limit: float) -> None:
    tree = parse_condition(text)
    assert isinstance(tree, Compare)
    assert tree.comparator == comparator
    assert isinstance(tree.right, Constant)
    assert tree.right.value == limit


def test_and_binds_closer_than_or_and_not_closest() -> None:
    tree = parse_condition("not a is yes and b is no or c is yes")
    assert isinstance(tree, Either)
    assert isinstance(tree.parts[0], Both)
    assert isinstance(tree.parts[0].parts[0], Not)
    assert isinstance(tree.parts[1], Is)


def test_the_and_of_between_does_not_part_the_condition() -> None:
    tree = parse_condition("a between 2 and 3 and b between 4 and 5")
    assert isinstance(tree, Both)
    assert all(isinstance(part, Between) for part in tree.parts)


def test_parentheses_serve_sums_and_conditions() -> None:
    tree = parse_condition("(a + b) * 2 more than c and (d is yes or e is no)")
    assert isinstance(tree, Both)
    assert [name.name for name in names(tree)] == ["a", "b", "c", "d", "e"]


def test_times_binds_closer_than_plus() -> None:
    assert str(parse_sum("a + b * c")).count("Arithmetic(sign='+'") == 1
    assert str(parse_sum("a + b * c")).startswith("Arithmetic(sign='+'")


def test_an_outcome_may_have_several_words() -> None:
    tree = parse_condition("volume.per-faculty is not very busy and a is yes")
    first = next(leaves(tree))
    assert isinstance(first, Is)
    assert (first.words, first.negated, first.subject.is_rule) == ("very busy", True, True)


def test_a_list_item_stands_in_quotes() -> None:
    tree = parse_condition('mix has not "women\'s health"')
    assert isinstance(tree, Has)
    assert (tree.item, tree.negated) == ("women's health", True)


def test_a_word_with_a_dot_is_a_rule() -> None:
    assert isinstance(parse_sum("cases"), Name)
    assert parse_sum("volume.total").is_rule  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "at", "what"),
    [
        ("", 0, "stops too early"),
        ("a at least", 10, "stops too early"),
        ("a at least 3 and", 16, "stops too early"),
        ("a", 1, "'a' alone is no condition"),
        ("3", 1, "a number alone is no condition"),
        ("a is", 4, "'is' without a value"),
        ("a >= 3", 2, "'>=' has no meaning here"),
        ("a != b", 2, "'!=' has no meaning here"),
        ("a && b", 2, "'&&' has no meaning here"),
        ("a $ 3", 2, "'$' has no meaning here"),
        ("a below 3)", 9, "a ')' without its '('"),
        ("(a below 3", 0, "a '(' that is never closed"),
        ("graduate cases below 3", 9, "'graduate cases' is not understood"),
        ("a at leest 3", 2, "'at leest' is no comparison"),
        ("a has oncology", 6, "'has' without a quoted item"),
        ("a = b = c", 6, "'=' does not fit here"),
        ("a + (b is yes) below 3", 5, "a condition can't be calculated with"),
        ("a + b is yes", 2, "'is' follows a single fact or rule"),
        ("a between 2", 11, "'between' without its 'and'"),
        ('"a" is yes', 0, "stands where a fact or number is expected"),
        ("at least 3", 0, "'at' stands where a fact or number is expected"),
        ("a below 1,2,3,", 8, "says more than an amount"),
        ("((((((((((((a is yes))))))))))))", 11, "more than 10 levels of nesting"),
        ("a is yes and " * 20 + "a is yes", 200, "a condition of 268 characters"),
        ("(" * 190 + "a", 11, "more than 10 levels of nesting"),
    ],
)
def test_a_mistake_is_told_with_its_character(text: str, at: int, what: str) -> None:
    with pytest.raises(ConditionError) as error:
        parse_condition(text)
    assert what in error.value.what
    assert error.value.at == at


def test_symbols_are_answered_with_their_words() -> None:
    with pytest.raises(ConditionError) as error:
        parse_condition("a <= 3")
    assert error.value.remedy == "write 'at most'"
