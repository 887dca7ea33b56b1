"""What changes with the season: the day advice is given for, figures that hold for a while, and what to say once they are old."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from advisor.rules import Rule
from advisor.schema import Entry, Figure

_COUNTED = re.compile(r"(\d{1,3}) days? before ([a-z][a-z0-9_]*)")


class DayError(ValueError):
    """ADVISOR_TODAY is no day."""


def today(environment: Mapping[str, str] | None = None) -> date:
    """The day advice is given for: ADVISOR_TODAY (such as 2026-11-01) where it is set, else today. DayError when it is no day."""
    given = (os.environ if environment is None else environment).get("ADVISOR_TODAY", "").strip()
    try:
        return date.fromisoformat(given) if given else date.today()
    except ValueError:
        raise DayError(f"ADVISOR_TODAY is {given!r}; it must be a day such as 2026-11-01.") from None


def shown_day(day: date) -> str:
    """A day as texts show it: "September 23, 2026"."""
    return f"{day:%B} {day.day}, {day.year}"


def in_season(entry: Entry, day: date) -> bool:
    """Whether an entry's dates include that day; one without dates always holds."""
    return not (entry.valid_from and day < entry.valid_from) and not (entry.valid_until and day > entry.valid_until)


def season_notice(rule: Rule, day: date) -> str | None:
    """What to say of a rule outside its dates; None while they hold or when it has none."""
    entry = rule.entry
    where = entry.verify_at or "its source"
    if entry.valid_until and day > entry.valid_until:
        return f"That is an earlier season's and held until {shown_day(entry.valid_until)}; check {where} for what holds now."
    if entry.valid_from and day < entry.valid_from:
        return f"This holds from {shown_day(entry.valid_from)} on."
    return None


@dataclass(frozen=True, slots=True)
class Dated:
    """A figure as it is shown on a day; `held` is the rule its value comes from, `current` whether that holds on the day."""

    text: str
    held: Rule
    current: bool

    @property
    def first_hand(self) -> bool:
        """Whether a source of high confidence (or our own reading) gives it."""
        return any(ref.source.confidence == "high" or ref.source.kind == "ours" for ref in self.held.refs)

    def caveat(self) -> tuple[str, str] | None:
        """What must be said with it, as the beginning and the end of a sentence that names it; None when nothing must."""
        entry = self.held.entry
        assert isinstance(entry, Figure)
        if not self.current:
            return "Not known yet for your season", f"What is given is of {entry.season}, for orientation only; check {entry.verify_at}."
        return None if self.first_hand else ("Read second hand", f"Verify at {entry.verify_at}.")


def figures_notice(dated: Iterable[Dated]) -> str | None:
    """What must be said with these figures, those with the same caveat named together; None when nothing must."""
    grouped: dict[tuple[str, str], dict[str, None]] = {}
    for one in dated:
        if caveat := one.caveat():
            grouped.setdefault(caveat, {})[one.held.title] = None
    return " ".join(f"{lead}: {', '.join(titles)}. {rest}" for (lead, rest), titles in grouped.items()) or None


class Figures:
    """The figures texts name in braces, each with the values of several seasons."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_name: dict[str, list[Rule]] = {}
        for rule in rules:
            if isinstance(rule.entry, Figure):
                self._by_name.setdefault(rule.entry.name, []).append(rule)
        for same in self._by_name.values():
            same.sort(key=lambda rule: rule.entry.valid_from or date.min)

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def on(self, name: str, day: date) -> Dated:
        """The figure for that day: the one that holds, else the last one before it (or the first there is), marked with its season."""
        rule = self._nearest(name, day)
        counted = counted_from(rule.entry)
        days, held = (counted[0], self._nearest(counted[1], day)) if counted else (0, rule)
        entry, current = held.entry, in_season(held.entry, day)
        assert isinstance(entry, Figure)
        value = as_day(entry)
        day_shown = value and value - timedelta(days=days)
        if current:
            text = shown_day(day_shown) if day_shown else entry.value
        elif day_shown:  # no year: it may be told in a season to come
            text = f"about {day_shown:%B} {day_shown.day} (as in {entry.season})"
        else:
            text = f"{entry.value} (in {entry.season})"
        return Dated(text, held, current)

    def outdated(self, day: date) -> list[Rule]:
        """The last known value of each figure that has none for that day."""
        nearest = [self._nearest(name, day) for name in self if not counted_from(self._by_name[name][0].entry)]
        return [rule for rule in nearest if not in_season(rule.entry, day)]

    def _nearest(self, name: str, day: date) -> Rule:
        same = self._by_name[name]
        held = [rule for rule in same if in_season(rule.entry, day)]
        before = [rule for rule in same if rule.entry.valid_until and rule.entry.valid_until < day]
        return held[-1] if held else before[-1] if before else same[0]


def as_day(entry: Figure) -> date | None:
    """The figure's value as a day, where it is one."""
    try:
        return date.fromisoformat(entry.value)
    except ValueError:
        return None


def counted_from(entry: Entry) -> tuple[int, str] | None:
    """For a figure such as "28 days before review_day": the days and the figure they are counted from."""
    found = _COUNTED.fullmatch(entry.value) if isinstance(entry, Figure) else None
    return (int(found[1]), found[2]) if found else None


def mistakes(entry: Figure, others: Iterable[Entry]) -> Iterator[tuple[str, str, str]]:
    """What is wrong with a figure beside the others of the rulebook: the key, what, and what to do."""
    same = [e for e in others if isinstance(e, Figure) and e.name == entry.name and e is not entry]
    counted = counted_from(entry)
    if counted:
        bases = [e for e in others if isinstance(e, Figure) and e.name == counted[1]]
        if not bases or any(as_day(base) is None for base in bases):
            yield "value", f"there is no figure '{counted[1]}' with days to count from", "name a figure whose values are days"
        if same:
            yield "name", f"'{entry.name}' is counted and stands twice", "keep one; it moves with the figure it is counted from"
        return
    for key in ("season", "verify_at"):
        if not getattr(entry, key).strip():
            yield "name", f"the figure has no `{key}`", "say which season it is of and where to check what holds later"
    if entry.valid_from is None or entry.valid_until is None:
        yield "name", "the figure has no dates", "add valid_from and valid_until, the days between which it is the one to give"
        return
    for other in same:
        if other.valid_from and other.valid_until and other.valid_from <= entry.valid_until and entry.valid_from <= other.valid_until:
            yield (
                "valid_from",
                f"here and in {other.id} '{entry.name}' holds on the same days",
                "let one end before the next begins",
            )
