"""What goes out: gathers the bot's messages of one turn, each with its text, buttons and custom payload together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rasa.core.channels.channel import OutputChannel

NOTHING_SAID = (
    "I don't have an answer to that. I can judge a program's case volume, compare programs, prepare interview questions and explain my "
    "rules; tell me what you know about a program, or ask for help."
)
NOT_SAVED = "I can't save our conversation at the moment, so I haven't taken in your last message. Please try again in a minute."
TOOK_TOO_LONG = "That took too long and was not saved. Please try again."
FAILED = "Something went wrong on my side and your last message was not saved. Please try again."

Message = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """The bot's answer to one message.

    ``messages`` are dictionaries with ``text``, ``buttons`` (a list, may be empty) and ``custom`` (a dictionary or None), never none of
    them. ``failed`` tells that an action raised and an apology stands among the messages.
    """

    intent: str | None
    confidence: float
    messages: list[Message]
    failed: bool = False


class CollectedReply(OutputChannel):
    """Collects a turn's messages. Rasa's own collector cuts a text at empty lines and parts it from its custom payload."""

    def __init__(self) -> None:
        self.messages: list[Message] = []

    @classmethod
    def name(cls) -> str:
        """Return the channel's name, by which a response in the domain can be written for it alone."""
        return "advisor"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keep one message of the bot; a message without any content is left out."""
        text = (message.get("text") or "").strip()
        buttons = [*(message.get("buttons") or []), *(message.get("quick_replies") or [])]
        custom = message.get("custom") or None
        attached = [str(message[key]) for key in ("image", "attachment") if message.get(key)]
        text = "\n".join(part for part in (text, *attached) if part)
        if text or buttons or custom:
            shown = [{"title": str(button.get("title", "")), "payload": str(button.get("payload", ""))} for button in buttons]
            self.messages.append({"text": text, "buttons": shown, "custom": custom})


def plain(sentence: str) -> Message:
    """Return a message that is only a sentence."""
    return {"text": sentence, "buttons": [], "custom": None}
