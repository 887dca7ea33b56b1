"""The plan of away rotations, told in pieces: a rotation more, one dropped, one moved; the counts and the first month follow the list."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from actions.memory import Memory
from understanding.aways import in_season

FACTS = ("rotations", "ir_aways", "related_aways", "first_away_month")
COUNTS = {"ir": "ir_aways", "related": "related_aways"}
_TOTAL = re.compile(r"^\W*(?:only|just|all|[2-9]|two|three|four|five|six|seven|eight)\b", re.IGNORECASE)
_MORE = re.compile(r"\b(?:more|another|additional|extra|add(?:ed|ing)?)\b", re.IGNORECASE)
_ANEW = re.compile(
    r"\b(?:the|my|new|whole|full|current|updated|final)\s+plan\b|\b(?:it'?s|is|are|just|down\s+to)\s+only\b|\bonly\b|\bfrom\s+scratch\b"
    r"|\bin\s+total\b|\baltogether\b|\bstarting\s+over\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^\W*(?:(?:ok(?:ay)?|so|oh|hm+|yes|yeah|well)\W+)*(?:and|then|plus|also|next|after\s+that)\b", re.IGNORECASE)
_RIGHTS = re.compile(r"\b(?:not|instead|actually|wrong|meant|sorry|rather|correction|oops|mixed)\b|^\W*no\b", re.IGNORECASE)
_SAYS_IR = re.compile(r"\bv?ir\b|\binterventional\b", re.IGNORECASE)
_WORDS = re.compile(r"[\w'’]+")
_POINTS = frozenset("it that this one".split())
_AROUND_FIRST = frozenset("the my first 1st ir away rotation elective audition month".split())  # "my first IR away"
_PLACES = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1}
_COMMON = frozenset("the of at hospital university medical center centre st saint school clinic health general".split())


@dataclass
class _Plan:
    """The rotations told one by one, how many more were only counted, and what the first month was said to be."""

    rotations: list[dict[str, Any]] = field(default_factory=list)
    counted: dict[str, int] = field(default_factory=dict)
    first: str | None = None

    @classmethod
    def known(cls, memory: Memory) -> _Plan:
        said = {fact: claims[-1].value for fact in FACTS if (claims := memory.away_plan.get(fact))}
        plan = cls([dict(r) for r in said.get("rotations") or []])
        for kind, fact in COUNTS.items():
            low = (said.get(fact) or [None])[0]
            plan.counted[kind] = max(0, int(low) - plan.listed(kind)) if low is not None else 0
        month = said.get("first_away_month")
        plan.first = month if isinstance(month, str) and (plan.counted["ir"] or not plan.rotations) else None
        return plan

    def listed(self, kind: str) -> int:
        """How many of the rotations told one by one are in IR, or in a related field."""
        return sum(_kind(r["field"]) == kind for r in self.rotations)

    def change(self, change: Mapping[str, Any], text: str) -> bool:
        """Make one change; whether it changed something."""
        if change["kind"] == "add":
            return self._add(change, text)
        if change["kind"] == "months":
            return self._in_months(change["months"])
        target = self._meant(change)
        if target is None and change["kind"] == "change" and change["month"] and self._means_the_first(change):
            self.first, before = change["month"], self.first
            return self.first != before
        if target is None:
            return change["kind"] == "drop" and self._drop_counted(change)
        if change["kind"] == "drop":
            self.rotations.remove(target)
            return True
        return _set(target, {part: change[part] for part in ("place", "field", "month") if change[part]})

    def _add(self, change: Mapping[str, Any], text: str) -> bool:
        new = {"place": change["place"], "field": change["field"] or "ir", "month": change["month"], "tier": None}
        said = {part: change[part] for part in ("place", "month") if change[part]}
        if change["field"] and (change["field"] != "ir" or _SAYS_IR.search(text)):
            said["field"] = change["field"]
        same = [r for r in self.rotations if change["place"] and _is_place(r, change["place"])]
        if same and not (change["again"] and change["month"] not in {None, *(r["month"] for r in same)}):
            return _set(same[-1], {part: said[part] for part in ("month", "field") if part in said})
        at_once = [r for r in self.rotations if r["month"] == change["month"]]
        if len(at_once) == 1 and (_RIGHTS.search(text) or not at_once[0]["place"]):
            return _set(at_once[0], said)
        self.rotations.append(new)
        kind = _kind(new["field"])
        if self.counted[kind] and not _GOES_ON.search(text) and not _MORE.search(text):
            self.counted[kind] -= 1  # one of the "two aways" told before
        return True

    def _in_months(self, months: Sequence[str]) -> bool:
        """The rotations in these months, one each in their order; without a list of rotations, the first month."""
        if not self.rotations:
            first, self.first = self.first, min(months, key=in_season)
            return self.first != first
        if len(months) != len(self.rotations):
            return False
        changed = [_set(rotation, {"month": month}) for rotation, month in zip(self.rotations, months, strict=True)]
        return any(changed)

    def _drop_counted(self, change: Mapping[str, Any]) -> bool:
        kind = _kind(change["which_field"] or "ir")
        if self.rotations or not self.counted[kind] or not (change["which_month"] or change["which_field"]):
            return False
        self.counted[kind] -= 1
        if self.first == change["which_month"]:
            self.first = None
        return True

    def _meant(self, change: Mapping[str, Any]) -> dict[str, Any] | None:
        """The one rotation that the words of a change mean."""
        words = [word.lower() for word in _WORDS.findall(change["which"])]
        if not self.rotations or not words:
            return None
        if set(words) <= _POINTS:
            return self.rotations[-1]
        held = self.rotations
        by_place = [r for r in held if r["place"] and set(_distinct(r["place"])) & set(words)]
        by_month = [r for r in held if change["which_month"] and r["month"] == change["which_month"]]
        by_field = [r for r in held if change["which_field"] and r["field"].lower() == change["which_field"].lower()]
        for some in (by_place, by_month, by_field):
            held = [r for r in held if r in some] if some else held
        if by_place or by_month or by_field:
            return held[0] if len(held) == 1 else None
        place = next((_PLACES[word] for word in words if word in _PLACES), None)
        if change["which_month"] or place is None or not -1 <= place < len(self.rotations):
            return None
        return self.rotations[place]

    def _means_the_first(self, change: Mapping[str, Any]) -> bool:
        """Whether "make it july" or "move the first one to june" is of a plan of which only a count or the first month is known."""
        words = {word.lower() for word in _WORDS.findall(change["which"])} - _AROUND_FIRST
        return not self.rotations and bool(self.first or self.counted["ir"]) and (words <= _POINTS or change["which_month"] == self.first)

    def values(self) -> dict[str, Any]:
        """The plan's facts; None for one that isn't known."""
        counts = {fact: self.listed(kind) + self.counted[kind] for kind, fact in COUNTS.items()}
        months = [r["month"] for r in self.rotations if _kind(r["field"]) == "ir" and r["month"]]
        months += [self.first] if self.first else []
        return {
            "rotations": self.rotations or None,
            "first_away_month": min(months, key=in_season) if months else None,
            **{fact: [count, count] for fact, count in counts.items()},
        }


def with_plan(memory: Memory, reading: Mapping[str, Any], text: str, intent: str | None) -> tuple[Mapping[str, Any], bool]:
    """The reading with the plan of rotations as a whole where the message tells a piece of it, and whether it changed the plan."""
    changes = list(reading.get("plan") or [])
    mentions = list(reading.get("mentions") or [])
    own = {m["fact"]: m for m in mentions if m["about"] == "away_plan" and m["fact"] in FACTS}
    known = any(fact in memory.away_plan for fact in FACTS)
    if not known and not own and not _of_aways(memory, intent):
        return reading, False
    if not changes:
        return (_counted_anew(memory, reading, own) if known and own else reading), False
    reading = _without_places(memory, reading, [c["place"] for c in changes if c["kind"] == "add" and c["place"]])
    if not known and own:
        return _with_list(reading, own, changes), False
    adds_only = all(c["kind"] in ("add", "months") for c in changes)
    if adds_only and any(m["about"] == "program" for m in mentions):
        return reading, False
    told = own.get("ir_aways")
    total = told is not None and _TOTAL.search(told["said"]) is not None and not _MORE.search(text)
    anew = adds_only and (total or (len(changes) > 1 and _ANEW.search(text) is not None))
    if total and not anew:
        return _counted_anew(memory, reading, own), False
    pointed = all(set(_WORDS.findall(c["which"])) <= _POINTS for c in changes if c["kind"] != "add")
    if pointed and not adds_only and not any(n.about == "away_plan" for n in memory.told) and not _of_aways(memory, None):
        return reading, False
    plan = _Plan(counted=dict.fromkeys(COUNTS, 0)) if anew else _Plan.known(memory)
    made = [plan.change(change, text) for change in changes]
    if not any(made):
        return reading, False
    others = [m for m in mentions if m["fact"] not in FACTS]
    if total and told is not None and told["value"][0] is not None:
        plan.counted["ir"] = max(0, int(told["value"][0]) - plan.listed("ir"))
    return {**reading, "mentions": [*others, *_as_mentions(memory, plan, text)]}, True


def _as_mentions(memory: Memory, plan: _Plan, text: str) -> list[Mapping[str, Any]]:
    """The facts of the plan that are other than before."""
    mentions: list[Mapping[str, Any]] = []
    for fact, value in plan.values().items():
        claims = memory.away_plan.get(fact)
        before = claims[-1].value if claims else None
        if value == before or (not claims and value in (None, [0, 0])):
            continue
        mention = {"about": "away_plan", "fact": fact, "value": value, "program": None, "said": text.strip(), "correction": True}
        mentions.append({**mention, "retracted": True} if value is None else mention)
    return mentions


def _of_aways(memory: Memory, intent: str | None) -> bool:
    """Whether the talk is of away rotations, so that a month and a place are a piece of a plan."""
    return intent == "inform_away_plan" or (memory.thread is not None and memory.thread.intent.startswith("ask_away"))


def _with_list(reading: Mapping[str, Any], own: Mapping[str, Any], changes: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """A first plan with its rotations one by one, where the message tells them by month alone ("IR in July, DR in August")."""
    count = own.get("ir_aways")
    plan = _Plan(counted=dict.fromkeys(COUNTS, 0))
    for change in changes:
        plan.change(change, "")
    if "rotations" in own or count is None or not plan.rotations or [plan.listed("ir")] * 2 != count["value"]:
        return reading
    mention = {**count, "fact": "rotations", "value": plan.rotations}
    return {**reading, "mentions": [*(reading.get("mentions") or []), mention]}


def _counted_anew(memory: Memory, reading: Mapping[str, Any], own: Mapping[str, Any]) -> Mapping[str, Any]:
    """A new total or a new list takes the place of the list told before, where they don't agree."""
    mentions = list(reading.get("mentions") or [])
    if listed := own.get("rotations"):
        mentions = [{**m, "correction": True} if m is listed else m for m in mentions]
    elif (count := own.get("ir_aways")) and "rotations" in memory.away_plan and not count.get("retracted"):
        plan = _Plan.known(memory)
        high = count["value"][1]
        if high is not None and high < plan.listed("ir"):
            mentions.append({**count, "fact": "rotations", "value": None, "retracted": True})
    return {**reading, "mentions": mentions}


def _without_places(memory: Memory, reading: Mapping[str, Any], places: list[str]) -> Mapping[str, Any]:
    """The reading without the places of rotations among its programs: somebody who rotates there tells nothing of a program yet."""
    hosts = {place.lower() for place in places}
    told = {m.get("program") for m in reading.get("mentions") or [] if m["about"] == "program"}
    kept = [n for n in reading.get("programs") or [] if (n or "").lower() not in hosts or n in told or memory.program(n)]
    reference = reading.get("reference")
    if reference and reference.lower() in hosts and reference not in kept:
        reference = None
    return {**reading, "programs": kept, "reference": reference}


def _set(rotation: dict[str, Any], values: Mapping[str, Any]) -> bool:
    changed = any(rotation[part] != value for part, value in values.items())
    rotation.update(values)
    return changed


def _kind(name: str) -> str:
    return "ir" if name.lower() == "ir" else "related"


def _distinct(place: str) -> list[str]:
    words = [word.lower() for word in _WORDS.findall(place)]
    return [word for word in words if word not in _COMMON] or words


def _is_place(rotation: Mapping[str, Any], place: str) -> bool:
    return bool(rotation["place"]) and _distinct(rotation["place"]) == _distinct(place)
