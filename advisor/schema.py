"""The shape of every rulebook entry, kind by kind, as its author writes it (rules/README.md is the annotated version)."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from msgspec import Struct

from advisor.written import Day, Number, Span

Tone = Literal["good", "mixed", "poor"]
Severity = Literal["decisive", "major", "minor"]
Audience = Literal["all", "non_us_img", "us_img"]
Confidence = Literal["official", "guide", "ours"]
Stage = Literal["interview", "research", "away", "after"]
Respondent = Literal["program_director", "faculty", "residents", "fellows", "alumni", "coordinator", "website", "yourself"]
YesNo = Literal["yes", "no"]


class Clauses(Struct, forbid_unknown_fields=True):
    """Conditions of which all, any or none must hold; several keys together must all be satisfied."""

    all: list[str | Clauses] = []
    any: list[str | Clauses] = []
    none: list[str | Clauses] = []


When = str | Clauses


class SourceUse(Struct, forbid_unknown_fields=True):
    """A source a rule stands on: its id, the exact place in it, and the inventory items and facts this covers."""

    id: str
    at: str
    covers: list[str] = []
    note: str = ""


class Example(Struct, forbid_unknown_fields=True):
    """What is known, as people write it, and the outcome expected. `other` is the second program of a trade-off or comparison."""

    given: dict[str, Any]
    expect: str
    other: dict[str, Any] | None = None


class Entry(Struct, forbid_unknown_fields=True, kw_only=True):
    """What every kind of entry has. The texts in `TEXTS` may hold placeholders."""

    TEXTS: ClassVar[tuple[str, ...]] = ("why", "do")

    id: str
    title: str
    topics: list[str]
    audience: Audience = "all"
    confidence: Confidence | None = None
    sources: list[SourceUse]
    examples: list[Example] = []
    valid_from: Day | None = None
    valid_until: Day | None = None
    verify_at: str = ""
    why: str = ""
    do: str = ""
    ask: str = ""
    unit: str = ""


class Line(Struct, forbid_unknown_fields=True):
    """A line drawn beside the bands of a benchmark, such as an official minimum."""

    at: Number
    label: str


class Benchmark(Entry, forbid_unknown_fields=True, kw_only=True, tag="benchmark", tag_field="kind"):
    """A measure and the named bands it may lie in; each band starts at its number and ends where the next begins."""

    TEXTS: ClassVar[tuple[str, ...]] = ("found", "found_open", "why", "do")

    measure: str
    bands: dict[str, Number]
    good: list[str]
    poor: list[str] = []
    better: Literal["more", "less", "none"] = "none"
    marks: list[Line] = []
    found: str
    found_when: dict[str, str] = {}
    found_open: str = ""


class Target(Entry, forbid_unknown_fields=True, kw_only=True, tag="target", tag_field="kind"):
    """A number that a measure should reach."""

    TEXTS: ClassVar[tuple[str, ...]] = ("found", "found_open", "why", "do")

    measure: str
    at_least: Number
    found: str
    found_when: dict[str, str] = {}
    found_open: str = ""


class Estimate(Entry, forbid_unknown_fields=True, kw_only=True, tag="estimate", tag_field="kind"):
    """A number for orientation, never a verdict."""

    TEXTS: ClassVar[tuple[str, ...]] = ("found", "why", "do")

    value: str
    when: When | None = None
    found: str


class Flag(Entry, forbid_unknown_fields=True, kw_only=True):
    """A condition worth speaking of when it holds."""

    TEXTS: ClassVar[tuple[str, ...]] = ("found", "found_open", "why", "do", "good_answer")

    when: When
    found: str
    found_open: str = ""
    good_answer: str = ""


class RedFlag(Flag, forbid_unknown_fields=True, kw_only=True, tag="red_flag", tag_field="kind"):
    """A warning sign."""

    severity: Severity


class GreenFlag(Flag, forbid_unknown_fields=True, kw_only=True, tag="green_flag", tag_field="kind"):
    """A good sign."""


class Contradiction(Flag, forbid_unknown_fields=True, kw_only=True, tag="contradiction", tag_field="kind"):
    """Claims that can't all be true."""


class Window(Entry, forbid_unknown_fields=True, kw_only=True, tag="window", tag_field="kind"):
    """Months and the bands they belong to."""

    TEXTS: ClassVar[tuple[str, ...]] = ("found", "found_open", "why", "do")

    measure: str
    windows: dict[str, str]
    otherwise: str
    good: list[str]
    poor: list[str] = []
    found: str
    found_when: dict[str, str] = {}
    found_open: str = ""


class VerdictCase(Struct, forbid_unknown_fields=True):
    """One answer of a verdict, and when it is the one."""

    outcome: str
    when: When
    tone: Tone
    found: str


class Headline(Struct, forbid_unknown_fields=True):
    """What to say while several answers of a verdict are possible."""

    when: When
    found: str
    tone: Tone = "mixed"


class Verdict(Entry, forbid_unknown_fields=True, kw_only=True, tag="verdict", tag_field="kind"):
    """A question and its possible answers; the first case that holds is the answer.

    `opening` names the facts to ask for first while nothing the verdict reads is known: what the question is about in people's minds.
    """

    question: str
    cases: list[VerdictCase]
    undecided: list[Headline] = []
    opening: list[str] = []


class Question(Entry, forbid_unknown_fields=True, kw_only=True, tag="question", tag_field="kind"):
    """A question to put to people at a program."""

    TEXTS: ClassVar[tuple[str, ...]] = ("ask", "why", "listen_for", "warning", "do")

    ask: str
    to: list[Respondent]
    fills: list[str] = []
    listen_for: str = ""
    warning: str = ""
    stage: Stage = "interview"
    priority: Literal[1, 2, 3] = 2


class Item(Struct, forbid_unknown_fields=True):
    """One line of a checklist, and the fact that ticks it off."""

    text: str
    fact: str | None = None


class Checklist(Entry, forbid_unknown_fields=True, kw_only=True, tag="checklist", tag_field="kind"):
    """Things to do or to look for."""

    TEXTS: ClassVar[tuple[str, ...]] = ("intro", "why", "do")

    intro: str = ""
    items: list[str | Item]


class Answer(Entry, forbid_unknown_fields=True, kw_only=True, tag="answer", tag_field="kind"):
    """A short sourced answer to a question people ask; `checklist` is the id of one that is told with it."""

    TEXTS: ClassVar[tuple[str, ...]] = ("short", "more", "why", "do")

    intents: list[str]
    asked: list[str] = []
    phrases: list[str] = []
    when: When | None = None
    short: str
    more: str = ""
    checklist: str = ""
    ask_next: list[str] = []


class Contrast(Entry, forbid_unknown_fields=True, kw_only=True, tag="comparison", tag_field="kind"):
    """One row of a comparison: what is set side by side, and which side of it is better for whom."""

    TEXTS: ClassVar[tuple[str, ...]] = ("found", "same", "why", "do")

    measure: str
    better: str = "none"
    priorities: list[str] = []
    found: str
    same: str = ""


class TradeOff(Entry, forbid_unknown_fields=True, kw_only=True, tag="trade_off", tag_field="kind"):
    """Two programs that pull in different directions."""

    TEXTS: ClassVar[tuple[str, ...]] = ("found", "why", "do")

    one: When
    other: When
    found: str
    priorities: list[str] = []


class Figure(Entry, forbid_unknown_fields=True, kw_only=True, tag="figure", tag_field="kind"):
    """A value of one season, which texts name in braces: a day, words, or "28 days before" another figure."""

    name: str
    value: str
    season: str = ""


KINDS: dict[str, type[Entry]] = {
    "benchmark": Benchmark,
    "target": Target,
    "estimate": Estimate,
    "red_flag": RedFlag,
    "green_flag": GreenFlag,
    "contradiction": Contradiction,
    "window": Window,
    "verdict": Verdict,
    "question": Question,
    "checklist": Checklist,
    "answer": Answer,
    "comparison": Contrast,
    "trade_off": TradeOff,
    "figure": Figure,
}


class Source(Struct, forbid_unknown_fields=True, kw_only=True, frozen=True):
    """Where a rule comes from. `published` and `retrieved` are dates as words; `kind` and `confidence` say how far to trust it."""

    id: str = ""
    title: str
    publisher: str = ""
    address: str = ""
    published: str = ""
    retrieved: str = ""
    confidence: Literal["high", "medium", "low"]
    kind: Literal["guide", "official", "study", "ours"]

    @property
    def label(self) -> str:
        """What kind of source this is, in words to show beside it."""
        return {
            "guide": "the guide's rule of thumb",
            "official": "an official source",
            "study": "a published study",
            "ours": "our own reading",
        }[self.kind]


class FactEntry(Struct, forbid_unknown_fields=True, kw_only=True):
    """A fact as its author writes it in facts.yml; `advisor.vocabulary.Fact` is what becomes of it."""

    label: str
    about: Literal["program", "applicant", "away_plan"] = "program"
    type: Literal["number", "yes_no", "choice", "month", "list", "text", "derived"]
    unit: str = ""
    range: Span | None = None
    usual: Span | None = None
    assumed: Number | None = None
    choices: list[str] | dict[str, str] = []
    complete: YesNo = "no"
    opposite: str | None = None
    includes: dict[str, list[str]] = {}
    formula: str | None = None
    amounts: dict[str, Number] = {}
    ask: str = ""
    why_ask: str = ""
    synonyms: list[str] = []
    decisive: YesNo = "no"
    cost: Literal[1, 2, 3] = 2
    integer: YesNo = "no"
