"""What comes in: decides whether a message can be taken, cleans it, and tells a person's text from a button's payload."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

PAYLOAD_KEYS = frozenset({"rule", "program", "fact", "topic", "value"})
#: Intents Rasa gives a meaning of its own; no button of ours sends them.
RASA_INTENTS = frozenset({"restart", "back", "session_start", "nlu_fallback", "EXTERNAL"})
_PAYLOAD = re.compile(r"/([a-z][a-z0-9_]{0,63})(\{.{0,1500}\})?", re.DOTALL)
_LONGEST_VALUE = 300

# Controls except tab and line break, direction marks and overrides, zero-width characters that only hide things, lone surrogates,
# byte-order marks and non-characters. The zero-width joiner stays: emoji and several scripts are written with it.
_UNWANTED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


class MessageRefused(ValueError):
    """A message that can't be taken: ``str()`` is the sentence for the person, with a short ``code`` and the fitting HTTP ``status``."""

    def __init__(self, sentence: str, code: str, status: int) -> None:
        super().__init__(sentence)
        self.code = code
        self.status = status


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message ready for Rasa: ``text`` begins with a slash only if it is a payload of ours."""

    text: str
    is_payload: bool = False


def clean(text: str) -> str:
    """Return ``text`` in composed form without characters that only control or hide, and without blanks around it."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNWANTED.sub("", unified)).strip()


def read_text(value: object, longest: int) -> Incoming:
    """Take what a person typed. A slash at its beginning is dropped: Rasa would take such text as a command.

    Raises:
        MessageRefused: it isn't text, is empty or longer than ``longest`` characters.
    """
    if value is not None and not isinstance(value, str):
        raise MessageRefused("A message must be text.", "not_text", 400)
    if value and len(value) > longest:
        raise MessageRefused(
            f"That message has {len(value):,} characters and I can read {longest:,} at a time. "
            "Please send the part with the numbers, or send it in pieces.",
            "message_too_long",
            413,
        )
    text = re.sub(r"^[\s/]+", "", clean(value or ""))
    if not text:
        raise MessageRefused(
            "I received an empty message. Tell me what you know about a program, for example its yearly IR volume, or ask a question.",
            "empty_message",
            400,
        )
    return Incoming(text)


def read_payload(value: object, intents: Collection[str], longest: int) -> Incoming:
    """Take what a button sent: ``/intent``, ``/intent{"rule": "..."}`` or a sentence.

    Raises:
        MessageRefused: it names something no button of this assistant sends.
    """
    if not isinstance(value, str) or not value.lstrip().startswith("/"):
        return read_text(value, longest)
    payload = as_payload(value, intents)
    if payload is None:
        raise MessageRefused("That button can't be used any more. Please type your question instead.", "unknown_payload", 400)
    return Incoming(payload, is_payload=True)


def read_either(value: object, intents: Collection[str], longest: int) -> Incoming:
    """Take a message of a channel that has no way of its own for payloads: a payload is one only if all of it is allowed."""
    payload = as_payload(value, intents) if isinstance(value, str) else None
    return Incoming(payload, is_payload=True) if payload is not None else read_text(value, longest)


def as_payload(value: str, intents: Collection[str]) -> str | None:
    """Return ``value`` written anew as a payload Rasa reads, or None when it isn't exactly one of ours."""
    match = _PAYLOAD.fullmatch(value.strip())
    if match is None or match[1] not in intents or match[1] in RASA_INTENTS:
        return None
    if match[2] is None:
        return f"/{match[1]}"
    try:
        entities = json.loads(match[2])
    except ValueError:
        return None
    if not isinstance(entities, dict) or not _are_ours(entities):
        return None
    # Written anew, so that nothing but what was checked above reaches Rasa's own reading of it.
    return f"/{match[1]}{json.dumps({key: clean(text) for key, text in entities.items()}, ensure_ascii=True)}"


def _are_ours(entities: Mapping[str, Any]) -> bool:
    return PAYLOAD_KEYS.issuperset(entities) and all(isinstance(text, str) and len(text) <= _LONGEST_VALUE for text in entities.values())
