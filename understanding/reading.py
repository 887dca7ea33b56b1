"""What reading a message gives: mentions of facts, the reading as a whole, and its plain-data form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple, Protocol

from understanding.naming import BOTH
from understanding.plan_changes import PlanChange
from understanding.replies import Reply
from understanding.segments import Segment

Json = Any
APPLICANT_FACTS = frozenset(
    {
        "img_status",
        "visa_need",
        "graduated",
        "step3",
        "priorities",
        "pathway",
        "j1_years_used",
        "h1b_years_used",
        "us_experience",
        "home_ir",
        "vslo_school",
    }
)
AWAY_FACTS = frozenset({"rotations", "ir_aways", "related_aways", "first_away_month", "ir_letters", "other_letters"})
DECISIVE = frozenset({"img_status", "visa_need", "sponsors_j1", "sponsors_h1b", "visa_limits"})
LISTS = frozenset({"case_mix", "case_mix_gaps", "priorities", "rotations"})


class Mention(NamedTuple):
    """One fact claimed in a message.

    `value` has the JSON form of its fact. `program` is the name as said, a reference such as "@second", "@others" or "@both" that only the
    conversation can resolve, or None. `replaces` is the value a correction puts aside; a retracted mention withdraws its value (its
    fact is "" when only the number was said). `note` tells a conversion; `conflict` tells that the message contradicts itself.
    """

    about: str
    fact: str
    value: Json
    program: str | None
    said: str
    start: int
    end: int
    approximate: bool = False
    who: str | None = None
    correction: bool = False
    replaces: Json | None = None
    retracted: bool = False
    note: str | None = None
    decisive: bool = False
    conflict: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one message says.

    `bare` is the value of a message that is only a number; `bare_correction`, `bare_replaces` and `bare_period` (month, week, day) belong
    to it ("actually 5, not 4", "not 20, 12 a day"). `meant` is the fact of a message such as "I meant fellows", `meant_period` the period
    (year, month, week, day) of "I meant per month"; both are about a number told before.
    `renamed_from` is the wrong name of "it's Lakeview, not Lakewood".
    `asked_about` is the name that a question for a judgement stands on ("Is UCSF good?") where no program was read,
    `supposed_need` the visa of "can I go there if I need an H-1B". `plan` are the changes of an away plan told before. `asked_for` is
    the person for whom the message is written ("son"), whose facts its applicant's are.
    `dropped` lists the numbers not taken, each with its reason.
    """

    mentions: tuple[Mention, ...]
    programs: tuple[str, ...]
    reference: str | None
    bare: Json | None
    reply: Reply | None
    segments: tuple[Segment, ...]
    dropped: tuple[str, ...]
    bare_correction: bool = False
    bare_replaces: Json | None = None
    bare_approximate: bool = False
    bare_period: str | None = None
    meant: str | None = None
    meant_period: str | None = None
    renamed_from: str | None = None
    asked_about: str | None = None
    plan: tuple[PlanChange, ...] = ()
    supposed_need: str | None = None
    asked_for: str = ""
    truncated: bool = False

    def to_json(self) -> dict[str, Json]:
        """The reading as plain data (what the Rasa component hands on)."""
        plain = asdict(self)
        plain["mentions"] = [mention._asdict() for mention in self.mentions]
        plain["segments"] = [segment._asdict() for segment in self.segments]
        return plain


class _FactLike(Protocol):
    @property
    def type(self) -> str: ...
    @property
    def decisive(self) -> bool: ...
    @property
    def choices(self) -> tuple[str, ...]: ...
    @property
    def about(self) -> str: ...


class VocabularyLike(Protocol):
    """What is needed of advisor.vocabulary.Vocabulary: its facts by name."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """The facts by name."""


def interval(low: float | None, high: float | None) -> list[float | int | None]:
    """A number fact's JSON value: both ends, whole numbers as such, None for an open end."""
    return [None if end is None else int(end) if float(end).is_integer() else end for end in (low, high)]


def as_json(reading: Reading) -> dict[str, Json]:
    """The reading as `advisor understand` prints it. A fact that the message contradicts is left out and listed under "conflicts"."""
    programs: dict[str | None, dict[str, Json]] = {}
    conflicts: dict[str | None, dict[str, Json]] = {}
    applicant: dict[str, Json] = {}
    away_plan: dict[str, Json] = {}
    names: list[str | None] = list(reading.programs)
    for mention in reading.mentions:
        if mention.retracted or not mention.fact:
            continue
        value = _shown(mention)
        if mention.about != "program":
            (applicant if mention.about == "applicant" else away_plan)[mention.fact] = value
            continue
        for name in names if mention.program == BOTH and len(names) > 1 else [mention.program]:
            if mention.conflict:
                conflicts.setdefault(name, {}).setdefault(mention.fact, []).append(value)
                programs.setdefault(name, {})
            else:
                programs.setdefault(name, {}).setdefault(mention.fact, value)
    listed = []
    for name in [*names, *(n for n in programs if n not in names)]:
        entry: dict[str, Json] = {"name": name.removeprefix("@") if name else None, "facts": programs.get(name, {})}
        if name in conflicts:
            entry["conflicts"] = conflicts[name]
        listed.append(entry)
    return {"programs": listed, "applicant": applicant, "away_plan": away_plan}


def _shown(mention: Mention) -> Json:
    """A count has nothing below zero: "at most 4" is shown from 0."""
    value = mention.value
    if (
        mention.fact not in LISTS
        and isinstance(value, list)
        and len(value) == 2
        and value[0] is None
        and value[1] is not None
        and not isinstance(value[1], str)
    ):
        return [0, value[1]]
    return value
