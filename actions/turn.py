"""One turn of a conversation as the actions see it: the message, the memory, and the cases the engine can judge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from actions import knowledge
from actions import memory as mem
from actions.memory import Asked, Memory
from advisor.evaluation import Case, Said
from advisor.rulebook import Rulebook
from understanding.chat_spelling import written_out

PAYLOAD_ENTITIES = frozenset({"rule", "program", "fact", "topic", "value"})


Button = dict[str, str]


def asks_something(reading: Mapping[str, Any]) -> bool:
    """Whether any piece of a message, as the understanding read it, is a question."""
    return any(segment["is_question"] for segment in reading.get("segments") or [])


@dataclass
class Question:
    """A question an answer would end with. Of all in a turn one is asked: actions/conversation.py chooses and remembers it."""

    text: str
    asked: Asked
    buttons: list[Button] = field(default_factory=list)
    lead: str = ""


@dataclass
class Say:
    """One message to the applicant: text, the buttons under it, the card a widget can draw (its content is in the text too), and what it
    would like to ask. `response` names a fixed response of the domain instead of a text."""

    text: str = ""
    buttons: list[Button] = field(default_factory=list)
    custom: dict[str, Any] | None = None
    ask: Question | None = None
    response: str | None = None


@dataclass
class Turn:
    """What one message says and what is known by now.

    `chosen` are the values a button's payload carries, by entity name. `full` is the question with the words it leans on ("how many
    ablations? and biopsies?"), `lean` how far it does (not, partly, wholly); `words` are the question's own where the message asks several.
    `asks` is the one sentence that asks, without what the message tells beside it. `supposed` are facts to judge by although nobody told
    that they are so. `told` are the answers given to questions of the message; all its turns share it.
    """

    text: str
    intent: str
    memory: Memory
    ranking: list[tuple[str, float]] = field(default_factory=list)
    questions: list[dict[str, Any]] = field(default_factory=list)
    reading: Mapping[str, Any] = field(default_factory=dict)
    chosen: Mapping[str, str] = field(default_factory=dict)
    full: str = ""
    lean: str = "not"
    words: str = ""
    asks: str = ""
    supposed: Mapping[str, Any] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.words = self.words or self.text
        self.full = self.full or self.words
        self.asks = self.asks or self.words

    @property
    def rules(self) -> Rulebook:
        """The rulebook in force."""
        return knowledge.rulebook()

    @classmethod
    def from_message(cls, message: Mapping[str, Any], slot: Any) -> Turn:
        """The turn of Rasa's `latest_message` and the value of the slot `memory`."""
        entities = message.get("entities") or []
        chosen = {e["entity"]: e["value"] for e in entities if e["entity"] in PAYLOAD_ENTITIES and isinstance(e.get("value"), str)}
        intent = (message.get("intent") or {}).get("name") or "nlu_fallback"
        asked = knowledge.rulebook().rules.get(chosen.get("rule", ""))
        # a button that asks for an answer asks its question
        said = message.get("text") or ""
        text = asked.title if asked and asked.kind == "answer" and intent in asked.intents else said
        questions = list(message.get("questions") or [])
        mine: dict[str, Any] = next((q for q in questions if q["intent"] == intent), {})
        plain = written_out(text) if text != said else message.get("plain_text") or written_out(text)
        words, full = _own_words(mine) if mine and len(questions) > 1 else (plain, mine.get("full") or plain)
        return cls(
            text=text,
            intent=intent,
            memory=mem.load(slot),
            ranking=[(r["name"], r["confidence"]) for r in message.get("intent_ranking") or []],
            questions=questions,
            reading=message.get("reading") or {},
            chosen=chosen,
            words=words,
            full=full,
            lean=mine.get("lean") or "not",
            asks=mine.get("text") or text,
        )

    def asking(self, question: Mapping[str, Any]) -> Turn:
        """A further question of the same message as a turn of its own that shares the memory."""
        words, full = _own_words(question)
        return replace(self, intent=question["intent"], lean=question.get("lean") or "not", words=words, full=full, asks=question["text"])

    def case(self, program: str | None = None, *, unconfirmed: bool = False, supposing: Mapping[str, Any] | None = None) -> Case:
        """What is known of a program (default: the one in focus) together with the applicant and the away plan, for the engine.

        A decisive fact counts only once it is confirmed, unless `unconfirmed` ones are to count; where people disagree, the whole range of
        what they said counts. `supposing` are values to judge by instead of, or beside, those told.
        """
        supposing = {**self.supposed, **(supposing or {})}
        values: dict[str, Any] = dict(supposing)
        said: dict[str, Said] = {}
        approximate: list[str] = []
        for about, key in (("program", program), ("applicant", None), ("away_plan", None)):
            for fact, claims in self.memory.claims(about, key).items():  # type: ignore[arg-type]
                value = supposing.get(fact, mem.current_value(claims))
                if value is None or (self.needs_confirmation(fact, claims) and not unconfirmed):
                    continue
                values[fact] = value
                said[fact] = said_of(claims)
                if all(claim.approximate for claim in claims):
                    approximate.append(fact)
        return Case(self.rules, values, said=said, approximate=approximate)

    def needs_confirmation(self, fact: str, claims: list[mem.Claim]) -> bool:
        """Whether a verdict must not rest on this fact yet."""
        spec = self.rules.vocabulary.facts.get(fact)
        return bool(spec and spec.decisive) and not any(claim.confirmed for claim in claims)

    def show(self, fact: str, value: Any) -> str:
        """A fact's value in words, as the vocabulary words it."""
        return self.rules.vocabulary.show(fact, value)

    def label(self, fact: str) -> str:
        """A fact's name in words."""
        spec = self.rules.vocabulary.facts.get(fact)
        return spec.label if spec else fact.replace("_", " ")


def _own_words(question: Mapping[str, Any]) -> tuple[str, str]:
    """A question's own words (with what the message told before it), and those with all that it leans on."""
    full = question.get("full") or question["text"]
    return (question["text"] if question.get("lean", "not") != "not" else full), full


def said_of(claims: list[mem.Claim]) -> Said:
    """The words the claims of one fact stand on, joined where several people said something."""
    words = "; ".join(f"{c.who}: {c.said}" if c.who else c.said for c in claims)
    last = claims[-1]
    return Said(text=words, turn=last.turn, who=last.who if len(claims) == 1 else None, note=last.note)
