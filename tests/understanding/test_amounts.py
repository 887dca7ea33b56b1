"""Amounts as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.amounts import find_amounts, parse_amount

WRITTEN = [
    ("8", 8, 8),
    ("1,200", 1200, 1200),
    ("12.000", 12000, 12000),
    ("8 500", 8500, 8500),
    ("1,20,000", 120000, 120000),
    ("8,5k", 8500, 8500),
    ("1.2k", 1200, 1200),
    ("9 thousand", 9000, 9000),
    ("~1,200-1,400", 1200, 1400),
    ("1,200–1,500", 1200, 1500),
    ("8-10k", 8000, 10000),
    ("six to seven hundred", 600, 700),
    ("between 8 and 10 thousand", 8000, 10000),
    ("one or two", 1, 2),
    ("3/4", 3, 4),
    ("10k+", 10000, None),
    ("600–900+", 600, None),
    ("upwards of 60", 60, None),
    ("at least twenty-five", 25, None),
    ("no fewer than 6", 6, None),
    ("north of 50,000", 50000, None),
    (">= 1000", 1000, None),
    ("up to 300", None, 300),
    ("no more than two", None, 2),
    ("fewer than 5", None, 5),
    ("≤ 4", None, 4),
    ("half a dozen", 6, 6),
    ("a couple", 2, 2),
    ("a couple hundred", 200, 200),
    ("two dozen", 24, 24),
    ("eight and a half thousand", 8500, 8500),
    ("one thousand two hundred", 1200, 1200),
    ("twelve hundred", 1200, 1200),
    ("a hundred and fifty", 150, 150),
    ("none", 0, 0),
    ("2000", 2000, 2000),
]


@pytest.mark.parametrize(("text", "low", "high"), WRITTEN)
def test_an_amount_is_read_as_written(text: str, low: float | None, high: float | None) -> None:
    amount = parse_amount(text)
    assert (amount.low, amount.high) == (low, high)


@pytest.mark.parametrize("text", ["about 9,000", "~9000", "9000ish", "20-odd", "20 or so", "roughly a dozen", "nearly 10k"])
def test_a_lone_approximation_keeps_its_number_and_says_that_it_is_one(text: str) -> None:
    amount = parse_amount(text)
    assert amount.approximate
    assert amount.low == amount.high


@pytest.mark.parametrize(
    ("text", "strict"), [("over a dozen", True), ("fewer than 5", True), ("at least 12", False), ("12+", False), ("up to 4", False)]
)
def test_an_open_end_tells_whether_its_number_is_left_out(text: str, strict: bool) -> None:
    assert parse_amount(text).strict is strict


@pytest.mark.parametrize(
    ("text", "period"),
    [("750 a month", "month"), ("9k/yr", "year"), ("25 per day", "day"), ("120 weekly", "week"), ("9,000 annually", "year")],
)
def test_a_period_behind_the_number_is_kept(text: str, period: str) -> None:
    assert parse_amount(text).per == period


@pytest.mark.parametrize(
    "text",
    [
        "J-1",
        "H-1B",
        "Y-90",
        "Y90",
        "PGY-4",
        "PGY 6-7",
        "level 1 trauma",
        "level one",
        "Step 2",
        "IR6",
        "October 12",
        "12 October",
        "9/15/2025",
        "2025-06-01",
        "617-555-1234",
        "555-1234",
        "q4",
        "24/7",
        "4th",
        "in 2024",
        "class of 2027",
        "2024-2025",
        "Program 2",
        "years 4 and 5",
        "top 10",
        "7:30",
        "10 am",
        "the first one",
        "which one",
        "https://x.org/2024/900",
        "#3",
    ],
)
def test_labels_dates_and_codes_are_no_amounts(text: str) -> None:
    assert find_amounts(text) == []


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("9,000 cases", "cases"),
        ("five or six people", "people"),
        ("3 and 4", "more than one"),
        ("lots", "not an amount"),
        ("25%", "share"),
        ("$400", "money"),
    ],
)
def test_what_is_no_single_amount_is_refused_with_a_plain_sentence(text: str, part: str) -> None:
    with pytest.raises(ValueError, match=part):
        parse_amount(text)


def test_an_amount_alone_is_no_phone_number() -> None:
    amount = parse_amount("900-1000")
    assert (amount.low, amount.high) == (900, 1000)


def test_growth_from_one_number_to_another_is_two_amounts() -> None:
    assert [(a.low, a.high) for a in find_amounts("grew from 4 to 6 residents")] == [(4, 4), (6, 6)]


def test_amounts_carry_their_place_and_words() -> None:
    text = "They do well over 8,000 cases with 3-4 trainees."
    assert [text[a.start : a.end] for a in find_amounts(text)] == ["well over 8,000", "3-4"]


@given(st.text(max_size=300))
def test_any_text_is_searched_without_error_and_without_overlaps(text: str) -> None:
    end = 0
    for amount in find_amounts(text):
        assert end <= amount.start < amount.end <= len(text)
        assert text[amount.start : amount.end] == amount.text
        assert amount.low is None or amount.high is None or amount.low <= amount.high
        end = amount.end


@given(st.integers(min_value=0, max_value=10**6))
def test_a_whole_number_comes_back_however_its_thousands_are_marked(number: int) -> None:
    assert parse_amount(f"{number}").low == parse_amount(f"{number:,}").low == number
