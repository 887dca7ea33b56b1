from __future__ import annotations

from math import inf, isnan

from hypothesis import given
from hypothesis import strategies as st

from advisor.intervals import Interval, add, divide, meet, multiply, subtract

OPERATIONS = {"add": add, "subtract": subtract, "multiply": multiply, "divide": divide}
numbers = st.floats(min_value=-1e6, max_value=1e6, allow_nan=False).map(lambda x: round(x, 2))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(numbers), draw(numbers)))
    return (draw(st.sampled_from([low, -inf])), draw(st.sampled_from([high, inf])))


@st.composite
def nested(draw: st.DrawFn) -> tuple[Interval, Interval]:
    a, b, c, d = sorted(draw(st.tuples(numbers, numbers, numbers, numbers)))
    return (a, d), (b, c)


def within(inner: Interval, outer: Interval) -> bool:
    slack = 1e-9 * max([1.0, *(abs(x) for x in (*inner, *outer) if abs(x) != inf)])
    return outer[0] - slack <= inner[0] and inner[1] <= outer[1] + slack


@given(st.sampled_from(sorted(OPERATIONS)), intervals(), intervals())
def test_a_result_is_never_backwards_and_never_not_a_number(name: str, a: Interval, b: Interval) -> None:
    low, high = OPERATIONS[name](a, b)
    assert not isnan(low)
    assert not isnan(high)
    assert low <= high


@given(st.sampled_from(sorted(OPERATIONS)), nested(), nested())
def test_knowing_more_never_widens_a_result(name: str, a: tuple[Interval, Interval], b: tuple[Interval, Interval]) -> None:
    operation = OPERATIONS[name]
    assert within(operation(a[1], b[1]), operation(a[0], b[0]))


@given(nested(), nested())
def test_a_sum_of_numbers_lies_in_the_sum_of_their_intervals(a: tuple[Interval, Interval], b: tuple[Interval, Interval]) -> None:
    x, y = a[1][0], b[1][1]
    for name, plain in (("add", x + y), ("subtract", x - y), ("multiply", x * y)):
        assert within((plain, plain), OPERATIONS[name](a[0], b[0]))


def test_dividing_by_something_that_may_be_zero_has_no_upper_end() -> None:
    assert divide((9000, 9000), (0, 6)) == (1500, inf)


def test_a_division_of_whole_numbers_is_exact() -> None:
    assert divide((6000, 6000), (3, 3)) == (2000, 2000)


def test_intervals_that_share_nothing_do_not_meet() -> None:
    assert meet((0, 1), (2, 3)) is None
    assert meet((0, 2), (2, 3)) == (2, 2)
