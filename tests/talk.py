"""A conversation with the actions alone: no Rasa, no trained model; the test says what each message's intent is."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import yaml

from actions import actions, knowledge
from actions import memory as mem
from actions.memory import Memory
from actions.remember import remember
from understanding.facts import read_facts

BY_NAME = {action.action: action for action in actions.AdvisorAction.__subclasses__()}


@dataclass
class Heard:
    """What an action uttered in one turn."""

    messages: list[dict[str, Any]] = field(default_factory=list)

    def utter_message(self, **message: Any) -> None:
        self.messages.append(message)

    @property
    def text(self) -> str:
        return "\n".join(m.get("text") or m.get("response") or "" for m in self.messages)

    @property
    def buttons(self) -> list[str]:
        return [b["title"] for m in self.messages for b in m.get("buttons") or []]

    def card(self, kind: str) -> dict[str, Any]:
        return next(m["json_message"] for m in self.messages if (m.get("json_message") or {}).get("type") == kind)


@cache
def actions_by_intent() -> dict[str, str]:
    """The action that answers each intent, from Rasa's own rules."""
    rules = yaml.safe_load((knowledge.RULES.parent / "data" / "dialogue_rules.yml").read_text(encoding="utf-8"))["rules"]
    return {rule["steps"][0]["intent"]: rule["steps"][1]["action"] for rule in rules}


class Talk:
    """One conversation; `say` gives what was uttered, `memory` what is remembered."""

    def __init__(self) -> None:
        self.slot: Any = None

    @property
    def memory(self) -> Memory:
        return mem.load(self.slot)

    def say(self, text: str, intent: str, action: str, **more: Any) -> Heard:
        vocabulary = knowledge.rulebook().vocabulary
        reading = {} if text.startswith("/") else read_facts(text, vocabulary).to_json()
        message = {"text": text, "intent": {"name": intent}, "reading": reading, **more}
        self.slot = mem.dump(remember(self.memory, reading, text, intent, vocabulary))
        heard = Heard()
        events = BY_NAME[action]().run(heard, self._tracker(message), {})  # type: ignore[arg-type]
        self.slot = next(e["value"] for e in events if e.get("name") == "memory")
        return heard

    def _tracker(self, message: dict[str, Any]) -> Any:
        slot = self.slot

        class Tracker:
            latest_message = message

            def get_slot(self, name: str) -> Any:
                return slot if name == "memory" else None

        return Tracker()

    def tell(self, text: str) -> Heard:
        return self.say(text, "inform_program", "action_take_facts")

    def enough(self, text: str = "is the volume enough?") -> Heard:
        return self.say(text, "ask_volume_enough", "action_assess_program")
