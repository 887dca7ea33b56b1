from __future__ import annotations

from typing import Any

import pytest
from engine_books import book

from advisor.vocabulary import FactError, Listed, Vocabulary


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return book().vocabulary


@pytest.mark.parametrize(
    ("written", "interval"),
    [
        ([7, 7], (7, 7)),
        ([800, None], (800, 5000)),
        ([None, 300], (0, 300)),
        (7, (7, 7)),
        ("~1,200-1,400", (1200, 1400)),
        ("10", (10, 10)),
        ("over 800", (800, 5000)),
        ("up to 300", (0, 300)),
        ("about 1,000", (900, 1100)),
        ([4000, 9000], (4000, 5000)),
    ],
)
def test_an_amount_becomes_an_interval_inside_what_is_possible(vocabulary: Vocabulary, written: Any, interval: tuple[float, float]) -> None:
    assert vocabulary.read("logged", written) == interval


def test_an_approximate_number_is_widened_by_a_tenth(vocabulary: Vocabulary) -> None:
    assert vocabulary.read("logged", [900, 900], approximate=True) == (810, 990)


def test_an_approximate_count_is_widened_to_whole_numbers(vocabulary: Vocabulary) -> None:
    assert vocabulary.read("residents", [7, 7], approximate=True) == (6, 8)


def test_an_approximate_range_is_taken_as_said(vocabulary: Vocabulary) -> None:
    assert vocabulary.read("logged", [900, 1100], approximate=True) == (900, 1100)


def test_choices_and_yes_or_no_become_what_is_still_possible(vocabulary: Vocabulary) -> None:
    assert vocabulary.read("j1", True) == frozenset({"yes"})
    assert vocabulary.read("j1", "no") == frozenset({"no"})
    assert vocabulary.read("visa", ["j1", "h1b"]) == frozenset({"j1", "h1b"})
    assert vocabulary.read("visa", "j1 or h1b") == frozenset({"j1", "h1b"})


@pytest.mark.parametrize("written", [1, "1", "Level I", "level i"])
def test_a_numbered_choice_is_read_by_number_or_by_its_words(vocabulary: Vocabulary, written: Any) -> None:
    assert vocabulary.read("level", written) == frozenset({"1"})


@pytest.mark.parametrize("written", ["august", "August", "Aug", "aug."])
def test_months_may_be_short(vocabulary: Vocabulary, written: str) -> None:
    assert vocabulary.read("month", written) == frozenset({"august"})


def test_a_list_keeps_its_items_and_what_they_include(vocabulary: Vocabulary) -> None:
    assert vocabulary.read("mix", ["TACE"]) == Listed(frozenset({"tace", "oncology"}))
    assert vocabulary.read("wishes", "oncology and trauma") == Listed(frozenset({"oncology", "trauma"}), complete=True)
    assert vocabulary.read("gaps", "none") == Listed()


@pytest.mark.parametrize(
    ("fact", "written", "message"),
    [
        ("loged", 5, "there is no fact 'loged'; did you mean 'logged'?"),
        ("logged", "many", "logged cases: 'many' is not an amount"),
        ("logged", True, "a number was expected"),
        ("logged", [9000, 9000], "9,000 is not possible; it lies between 0 and 5,000"),
        ("logged", [900, 800], "the range 900 to 800 runs backwards"),
        ("logged", "80 a month", "say it by the year"),
        ("logged", [1, 2, 3], "is not a number or a range of two numbers"),
        ("visa", "h1", "visa needed: 'h1' is never its value; did you mean"),
        ("j1", "maybe", "use one of yes, no"),
        ("month", "Augtober", "'Augtober' is never its value"),
    ],
)
def test_a_value_that_can_not_be_is_refused_in_a_plain_sentence(vocabulary: Vocabulary, fact: str, written: Any, message: str) -> None:
    with pytest.raises(FactError) as error:
        vocabulary.read(fact, written)
    assert message in str(error.value)


@pytest.mark.parametrize(
    ("fact", "value", "words"),
    [
        ("logged", [1200, 1400], "1,200 to 1,400"),
        ("logged", [800, None], "800 or more"),
        ("logged", [None, 300], "up to 300"),
        ("logged", [7, 7], "7"),
        ("logged", None, "not known"),
        ("j1", True, "yes"),
        ("j1", False, "no"),
        ("level", 1, "Level I"),
        ("visa", ["j1", "h1b"], "j1 or h1b"),
        ("month", "august", "August"),
        ("mix", ["oncology", "trauma"], "oncology and trauma"),
        ("wishes", [], "none"),
        ("notes", "as said", "as said"),
        ("mix", [{"place": "Yale", "month": "june"}], "Yale (June)"),
    ],
)
def test_values_are_shown_in_words(vocabulary: Vocabulary, fact: str, value: Any, words: str) -> None:
    assert vocabulary.show(fact, value) == words


@pytest.mark.parametrize(
    ("fact", "written", "json"),
    [
        ("logged", "~1,200-1,400", [1200, 1400]),
        ("logged", "over 800", [800, None]),
        ("j1", "no", False),
        ("level", "Level II", 2),
        ("visa", "j1", "j1"),
        ("month", "Aug", "august"),
        ("wishes", "trauma", ["trauma"]),
    ],
)
def test_what_people_write_has_one_json_form(vocabulary: Vocabulary, fact: str, written: str, json: Any) -> None:
    assert vocabulary.to_json(fact, written) == json
