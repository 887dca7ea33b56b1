"""What a conversation has told us: claims about programs, the applicant and the away plan, kept with who said them and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf
from typing import Any, Literal

import msgspec

from understanding.wards import ONESELF

About = Literal["program", "applicant", "away_plan"]


class Claim(msgspec.Struct, omit_defaults=True):
    """One statement of one fact: its value in JSON form (DESIGN section 4), the words, the turn, and who is said to have said it."""

    value: Any
    said: str
    turn: int
    who: str | None = None
    approximate: bool = False
    note: str | None = None
    confirmed: bool = False
    conflict: str | None = None


Claims = dict[str, list[Claim]]


class Program(msgspec.Struct, omit_defaults=True):
    """A program the applicant speaks of. `named` is false while we only call it "the program"."""

    name: str
    named: bool = True
    facts: Claims = {}


class Asked(msgspec.Struct, omit_defaults=True):
    """The one question that is open: a fact we asked for, or a decisive fact (`confirm`) we want confirmed."""

    about: About
    fact: str
    program: str | None = None
    confirm: bool = False
    reminded: int = 0


class Job(msgspec.Struct, omit_defaults=True):
    """What the applicant last wanted from us, so that a new fact can update the answer and "why?" knows what is meant."""

    intent: str
    topic: str | None = None
    programs: list[str] = []
    rules: list[str] = []
    open: bool = False


class Thread(msgspec.Struct, omit_defaults=True):
    """What a message that leans on the conversation ("and for biopsies?", "is that good?") leans on: the words said last, what they asked
    (or what a judgement of the facts they told would ask), the facts told, and what was
    asked aside since ("why?"), and what was asked
    before."""

    text: str
    intent: str
    facts: list[str] = []
    likely: list[str] = []
    aside: str = ""
    recent: list[str] = []


class Unclear(msgspec.Struct, omit_defaults=True):
    """A message that wasn't understood and the readings we offered for it, in their order."""

    text: str
    readings: list[str] = []


#: How far apart, of their size, two numbers may lie that fit together: one is rounded, or only told as about so many.
ROUNDED, ABOUT = 0.05, 0.1
ROUNDS_FROM = 100  # smaller numbers are counted, not rounded

#: The kinds of news by which something is known that was not known, or not so, before.
TOLD = frozenset({"new", "changed", "disagrees", "confirmed"})


class News(msgspec.Struct, omit_defaults=True):
    """What this turn changed: `was` is the value before (the program before, for what was moved), `before` the claims, so that it can be
    undone."""

    about: About
    fact: str
    program: str | None
    kind: Literal["new", "changed", "disagrees", "retracted", "confirmed", "skipped", "withdrawn", "moved", "renamed"]
    was: Any = None
    before: list[Claim] = []


class Memory(msgspec.Struct, omit_defaults=True):
    """The whole of what a conversation remembers; it is the value of the Rasa slot `memory`.

    `told` is the news of the last message that told facts; `assumed`, that this message's facts name no program although several are known;
    `answered` are the answers of the rulebook that were given lately, the last one at the end;
    `in_danger` is the turn that told of not wanting to live. `loose` is a number of the last message that nothing tells the meaning of.
    `asked_for` is the person for whom the writer asks ("son"): the applicant is then that person.
    """

    programs: list[Program] = []
    applicant: Claims = {}
    away_plan: Claims = {}
    focus: str | None = None
    asked: Asked | None = None
    job: Job | None = None
    skipped: list[str] = []
    news: list[News] = []
    told: list[News] = []
    assumed: bool = False
    notes: list[str] = []
    dropped: list[str] = []
    turn: int = 0
    not_understood: int = 0
    thread: Thread | None = None
    unclear: Unclear | None = None
    consoled: int = 0
    in_danger: int = 0
    answered: list[str] = []
    loose: Any = None
    asked_for: str = ""

    def program(self, name: str | None) -> Program | None:
        """The program of that name (compared without case, articles and the word "program"), or None."""
        wanted = _key(name or "")
        return next((p for p in self.programs if _key(p.name) == wanted), None) if wanted else None

    @property
    def focused(self) -> Program | None:
        """The program the conversation is about, or None before one was mentioned."""
        return self.program(self.focus) if self.focus else None

    def claims(self, about: About, program: str | None = None) -> Claims:
        """The claims about the applicant, the away plan, or the given (else the focused) program; an unknown program has none."""
        if about == "applicant":
            return self.applicant
        if about == "away_plan":
            return self.away_plan
        known = self.program(program) if program else self.focused
        return known.facts if known else {}

    def everything(self) -> Iterator[tuple[About, str | None, str, list[Claim]]]:
        """Every fact known: what it is about, the program's name if any, the fact, its claims."""
        for program in self.programs:
            for fact, claims in program.facts.items():
                yield "program", program.name, fact, claims
        for fact, claims in self.applicant.items():
            yield "applicant", None, fact, claims
        for fact, claims in self.away_plan.items():
            yield "away_plan", None, fact, claims


def load(slot: Any) -> Memory:
    """The memory held in a slot's JSON value; an empty memory for None.

    Raises msgspec.ValidationError when the value isn't a memory: the caller decides, nothing is forgotten silently.
    """
    return msgspec.convert(slot, Memory) if slot else Memory()


def dump(memory: Memory) -> Any:
    """The memory as plain JSON data for the slot."""
    return msgspec.to_builtins(memory)


def thread_for_understanding(slot: Any) -> dict[str, Any] | None:
    """What the next message may lean on, as understanding.follow_ups.Before reads it; None before anything was said."""
    told = slot or {}
    thread, asked_for = told.get("thread"), told.get("asked_for") or ""
    if not asked_for and (told.get("applicant") or told.get("away_plan")):
        asked_for = ONESELF  # somebody named beside the writer's own case is not the applicant
    if not thread:
        return {"asked_for": asked_for} if asked_for else None
    return {**thread, "names": [program["name"] for program in told.get("programs") or []], "asked_for": asked_for}


def current_value(claims: list[Claim]) -> Any:
    """What the claims of one fact amount to, in JSON form; None where they can't be brought together.

    Numbers that fit together come to what all of them allow. People who disagree about a number leave a range that holds all they said;
    about anything else, nothing is certain.
    """
    values = [claim.value for claim in claims]
    if not values:
        return None
    if all(value == values[0] for value in values):
        return values[0]
    if all(is_interval(value) for value in values):
        low = max((v[0] for v in values if v[0] is not None), default=None)
        high = min((v[1] for v in values if v[1] is not None), default=None)
        if not disagreement(claims) and (low is None or high is None or low <= high):
            return [low, high]
        lows, highs = [v[0] for v in values], [v[1] for v in values]
        return [None if None in lows else min(lows), None if None in highs else max(highs)]
    return None


def disagreement(claims: list[Claim]) -> bool:
    """Whether two claims of one fact can't both hold."""
    return any(not _fit(one, other) for i, one in enumerate(claims) for other in claims[i + 1 :])


def _fit(one: Claim, other: Claim) -> bool:
    """Whether two claims can both hold: "over 8,500" and "8.5k" do, as does a number beside the rounded one."""
    if one.value == other.value:
        return True
    if not (is_interval(one.value) and is_interval(other.value)):
        return False
    (a, b), (c, d) = ([-inf if v[0] is None else v[0], inf if v[1] is None else v[1]] for v in (one.value, other.value))
    if (a >= c and b <= d) or (c >= a and d <= b):
        return True
    apart, size = max(a, c) - min(b, d), max(a, c)
    about = ABOUT if one.approximate or other.approximate else ROUNDED
    return bool(size >= ROUNDS_FROM and apart <= about * size)


def is_interval(value: Any) -> bool:
    """Whether a value is a number's: its ends, either of which may be open."""
    return isinstance(value, list) and len(value) == 2 and all(v is None or (isinstance(v, int | float) and v is not True) for v in value)


def _key(name: str) -> str:
    words = re.sub(r"[^\w\s]", " ", name.lower()).split()
    return " ".join(w for w in words if w not in {"the", "program", "programme"}) or " ".join(words)
