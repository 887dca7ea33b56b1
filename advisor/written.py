"""Numbers, days and ranges as authors of rules write them."""

from __future__ import annotations

from datetime import date
from typing import Any

from advisor.amounts import parse_amount


class Number(float):
    """A number as authors write it: 800, 1,000, 8k, 20%."""


class Day(date):
    """A calendar day written 2026-05-31."""


class Span(tuple[float, float]):
    """Two numbers: `0 to 80,000`."""


def convert_written(wanted: type[Any], given: Any) -> Any:
    """msgspec's hook for the types above: an author's text as number, day or span. ValueError with a plain sentence otherwise."""
    if given is None:
        raise ValueError("nothing stands here; fill it in or remove the line")
    text = str(given)
    if wanted is Number:
        return Number(_number(text))
    if wanted is Day:
        try:
            return Day.fromisoformat(text)
        except ValueError:
            raise ValueError(f"'{text}' is not a day; write it as 2026-05-31") from None
    if wanted is Span:
        low, found, high = text.partition(" to ")
        if not found:
            raise ValueError(f"'{text}' is not a range; write it as `0 to 80,000`")
        return Span((_number(low), _number(high)))
    raise NotImplementedError(wanted)


def _number(text: str) -> float:
    share = text.strip().endswith("%")
    sign = -1.0 if text.strip().startswith("-") else 1.0
    try:
        amount = parse_amount(text.strip().removesuffix("%").removeprefix("-"))
    except ValueError as error:
        raise ValueError(f"{error}; write one number, such as 1,000") from None
    if amount.low is None or amount.low != amount.high or amount.approximate:
        raise ValueError(f"'{text}' is not one number; write it such as 1,000")
    return sign * amount.low / (100 if share else 1)
