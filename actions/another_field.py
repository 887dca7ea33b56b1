"""What surely belongs to another field: it is refused, and nothing that only sounds like a program's description is taken from it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.memory import Memory
from actions.turn import Turn
from advisor.vocabulary import Vocabulary

SURELY = 0.75  # how sure the intent must be; of questions of our field hardly any seems so foreign
_FOREIGN = "out_of_scope"


def of_another_field(turn: Turn) -> bool:
    """Whether a message surely asks about something else than our field."""
    confidence = next((confidence for name, confidence in turn.ranking if name == _FOREIGN), 1.0)
    return turn.intent == _FOREIGN and confidence >= SURELY


def without_descriptions(message: Mapping[str, Any], memory: Memory, vocabulary: Vocabulary) -> Mapping[str, Any]:
    """A message's reading without the words that describe nothing of ours ("are saunas healthy" is no word on a culture).

    Figures stay, and all of it does where the message is of our field, names a program, or may answer a question of ours.
    """
    reading: Mapping[str, Any] = message.get("reading") or {}
    intent = message.get("intent") or {}
    foreign = intent.get("name") == _FOREIGN and (intent.get("confidence") or 0.0) >= SURELY
    if not foreign or memory.asked is not None or reading.get("programs") or not reading.get("mentions"):
        return reading
    if len({m["fact"] for m in reading["mentions"] if m["about"] == "applicant"}) > 1:
        return reading  # "im from nigeria, need visa ofc" introduces somebody
    figures = [m for m in reading["mentions"] if vocabulary.facts[m["fact"]].type == "number"]
    return {**reading, "mentions": figures}
