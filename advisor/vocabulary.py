"""The vocabulary of facts (rules/facts.yml): what can be known, how it is read, asked for and shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, inf
from typing import Any, Literal

import msgspec

from advisor.amounts import parse_amount
from advisor.intervals import Interval, meet
from advisor.problems import did_you_mean
from advisor.wording import MONTHS, NOT_KNOWN, joined, number, plain, span

Json = Any
FactType = Literal["number", "yes_no", "choice", "month", "list", "text", "derived"]
About = Literal["program", "applicant", "away_plan"]


@dataclass(frozen=True, slots=True)
class Listed:
    """A list fact: what is certainly on it, what is certainly not, and whether nothing else can be on it."""

    has: frozenset[str] = frozenset()
    lacks: frozenset[str] = frozenset()
    complete: bool = False


Value = Interval | frozenset[str] | Listed | str
UNLISTED = Listed()
YES_NO = ("yes", "no")
APPROXIMATELY = 0.1  # an approximate number is taken as up to this share more or less
_NUMBERS = frozenset({"number", "derived"})


class FactError(ValueError):
    """A value that can't be the value of its fact. The message is a plain sentence for the person who said it."""


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One fact of the vocabulary.

    `range` is what is possible and decides every verdict; `usual` is what is plausible and only steers the next question.
    `assumed` is the value estimates (never verdicts) take while the fact is unknown. `formula` belongs to a derived fact, which a
    said value overrides. `choices` are the choices of a choice fact, or the words rules may look for in a list fact; `labels` are their
    words. A list is `complete` when what isn't on it is certainly missing; `opposite` names the list whose items can't be on this one.
    `includes` holds for a narrow item the wider ones it counts as (TACE -> oncology).
    `cost` is the effort to find out: 1 website, 2 coordinator, 3 interview. A verdict rests on a `decisive` fact only after confirmation.
    """

    name: str
    label: str
    about: About
    type: FactType
    unit: str = ""
    range: Interval = (0.0, inf)
    usual: Interval = (0.0, inf)
    assumed: float | None = None
    choices: tuple[str, ...] = ()
    labels: Mapping[str, str] = {}
    complete: bool = False
    opposite: str | None = None
    includes: Mapping[str, tuple[str, ...]] = {}
    formula: str | None = None
    amounts: Mapping[str, float] = {}
    ask: str = ""
    why_ask: str = ""
    synonyms: tuple[str, ...] = ()
    decisive: bool = False
    cost: int = 2
    integer: bool = False

    @property
    def numeric(self) -> bool:
        """Whether its value is an amount."""
        return self.type in _NUMBERS

    @property
    def possible(self) -> Value:
        """The value of this fact while nothing is known of it: everything that is possible."""
        if self.numeric:
            return self.range
        if self.type == "list":
            return UNLISTED
        return frozenset(self.options)

    @property
    def options(self) -> tuple[str, ...]:
        """The values a yes/no, choice or month fact can have, in order; empty for other types."""
        if self.type == "yes_no":
            return YES_NO
        return MONTHS if self.type == "month" else self.choices if self.type == "choice" else ()


class Vocabulary:
    """All facts by name, and how a value is read and shown."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self.facts = facts

    def fact(self, name: str) -> Fact:
        """The fact of that name. FactError, with the nearest known name, when there is none."""
        try:
            return self.facts[name]
        except KeyError:
            raise FactError(f"there is no fact '{name}'; {did_you_mean(name, self.facts)}".rstrip("; ")) from None

    def read(self, name: str, json_value: Json, approximate: bool = False) -> Value:
        """The engine's value for a JSON value, or for an amount, choice, month or list as people write them.

        Numbers become `(low, high)` inside the fact's range; an approximate exact number is widened by a tenth either way, to whole
        numbers where the fact is one. Yes/no, choices and months become the set of what is still possible. FactError for anything else.
        """
        fact = self.fact(name)
        if fact.numeric:
            return _read_number(fact, json_value, approximate)
        if fact.type == "list":
            return _read_list(fact, json_value)
        if fact.type == "text":
            return str(json_value)
        return _read_set(fact, json_value)

    def show(self, name: str, json_value: Json) -> str:
        """A value in words: "1,200 to 1,400", "yes", "Level I", "8,000 or more"; "not known" for None or a value that can't be read."""
        fact = self.facts.get(name)
        if fact is None or json_value is None:
            return NOT_KNOWN if json_value is None else str(json_value)
        if fact.type == "list":
            return joined([_shown_item(fact, item) for item in _items(json_value)], "and") or "none"
        if fact.type == "text":
            return str(json_value)
        try:
            return self.show_value(fact, self.read(name, json_value))
        except FactError:
            return str(json_value)

    def show_value(self, fact: Fact, value: Value) -> str:
        """An engine value in words; "not known" when it is everything that is possible."""
        if isinstance(value, tuple):
            return span(*value, widest=fact.range, unit=fact.unit)
        if isinstance(value, Listed):
            return joined([_shown_item(fact, item) for item in sorted(value.has)], "and") if value.has or value.complete else NOT_KNOWN
        if isinstance(value, str):
            return value
        if len(value) == len(fact.options):
            return NOT_KNOWN
        return joined([fact.labels.get(option, _month_or_plain(fact, option)) for option in fact.options if option in value])

    def to_json(self, name: str, json_value: Json) -> Json:
        """The JSON form (the contract's) of a value that may be written as people write it. FactError when it can't be read."""
        fact = self.fact(name)
        value = self.read(name, json_value)
        if isinstance(value, tuple):
            return [None if end in (inf, fact.range[1]) and value[0] != value[1] else end for end in value]
        if isinstance(value, Listed):
            return _items(json_value)
        if isinstance(value, str):
            return value
        if fact.type == "yes_no":
            return "yes" in value
        options: list[Json] = [int(o) if fact.integer else o for o in fact.options if o in value]
        return options[0] if len(options) == 1 else options


def _read_number(fact: Fact, given: Json, approximate: bool) -> Interval:
    if isinstance(given, bool) or given is None:
        raise FactError(f"{fact.label}: a number was expected, not {'yes' if given else 'no'}")
    if isinstance(given, str):
        low, high, approximate = _read_amount(fact, given, approximate)
    elif isinstance(given, (int, float)):
        low = high = float(given)
    else:
        try:
            low, high = (None if end is None else float(end) for end in given)
        except (TypeError, ValueError):
            raise FactError(f"{fact.label}: {given!r} is not a number or a range of two numbers") from None
    if approximate and low is not None and low == high and low != 0:
        low, high = low * (1 - APPROXIMATELY), low * (1 + APPROXIMATELY)
        if fact.integer:
            low, high = float(floor(low + 1e-9)), float(ceil(high - 1e-9))
    if low is not None and high is not None and low > high:
        raise FactError(f"{fact.label}: the range {number(low)} to {number(high)} runs backwards")
    inside = meet((-inf if low is None else low, inf if high is None else high), fact.range)
    if inside is None:
        said = span(-inf if low is None else low, inf if high is None else high)
        raise FactError(f"{fact.label}: {said} is not possible; it lies between {span(*fact.range)}".replace(" to ", " and "))
    return inside


def _read_amount(fact: Fact, text: str, approximate: bool) -> tuple[float | None, float | None, bool]:
    share = text.strip().removesuffix("%") if fact.unit == "%" else ""
    try:
        amount = parse_amount(share or text)
    except ValueError as error:
        raise FactError(f"{fact.label}: {error}") from None
    if amount.per not in (None, "year"):
        raise FactError(f"{fact.label}: '{text}' is by the {amount.per}; say it by the year")
    scale = 100 if fact.unit == "%" and "%" in text else 1
    low = amount.low if amount.low is None else amount.low / scale
    high = amount.high if amount.high is None else amount.high / scale
    return low, high, approximate or amount.approximate


def _read_set(fact: Fact, given: Json) -> frozenset[str]:
    wanted = [given] if isinstance(given, (str, bool, int)) else list(given) if isinstance(given, Sequence) else [given]
    if len(wanted) == 1 and isinstance(wanted[0], str):
        wanted = re.split(r"\s+or\s+|\s*,\s*", wanted[0].strip())
    found = {_option(fact, item) for item in wanted}
    if not found:
        raise FactError(f"{fact.label}: nothing was given")
    return frozenset(found)


def _option(fact: Fact, given: Json) -> str:
    text = ("yes" if given else "no") if isinstance(given, bool) and fact.type == "yes_no" else str(given).strip()
    for option in fact.options:
        if text in (option, fact.labels.get(option)) or folded(text) in (folded(option), folded(fact.labels.get(option, option))):
            return option
    if fact.type == "month" and len(text) >= 3:
        for month in MONTHS:
            if month.startswith(text.lower().rstrip(".")):
                return month
    raise FactError(f"{fact.label}: '{text}' is never its value; {did_you_mean(text, fact.options)}".rstrip("; "))


def _read_list(fact: Fact, given: Json) -> Listed:
    items = [folded(item) for item in _items(given)]
    wider = {wide for item in items for wide in fact.includes.get(item, ())}
    return Listed(frozenset(items) | wider, complete=fact.complete)


def _items(given: Json) -> list[Json]:
    if isinstance(given, str):
        if given.strip().lower() in {"none", "nothing", ""}:
            return []
        return [part for part in re.split(r"\s*,\s*|\s+and\s+", given.strip()) if part]
    return list(given) if isinstance(given, Iterable) and not isinstance(given, Mapping) else [given]


def _shown_item(fact: Fact, item: Json) -> str:
    if isinstance(item, Mapping):
        first, *rest = [_shown_part(key, part) for key, part in item.items() if part not in (None, "")] or [""]
        return f"{first} ({', '.join(rest)})" if rest else first
    return fact.labels.get(folded(item), plain(str(item)))


def _shown_part(key: str, part: Json) -> str:
    """A part of an item that has several ("Emory (IR, June, tier 1)")."""
    if isinstance(part, int):
        return f"{key} {part}"
    text = str(part)
    return text.capitalize() if text in MONTHS else text.upper() if len(text) < len("home") and text.islower() else text


def _month_or_plain(fact: Fact, option: str) -> str:
    return option.capitalize() if fact.type == "month" else plain(option)


def folded(item: Json) -> str:
    """A list item as it is compared: lower case, words joined by one underscore ("Women's health" -> "women's_health")."""
    return re.sub(r"[\s_-]+", "_", str(item).strip().lower())
