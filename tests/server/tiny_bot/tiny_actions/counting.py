"""Actions of the small bot: one that counts in a slot, one that fails, one that says nothing, one that asks to be forgotten."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher


class ActionCount(Action):
    def name(self) -> str:
        return "action_count"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        times = (tracker.get_slot("times") or 0) + 1
        dispatcher.utter_message(
            text=f"count={times}",
            buttons=[{"title": "Again", "payload": "/count"}],
            json_message={"type": "answer", "version": 1, "count": times},
        )
        return [SlotSet("times", times)]


class ActionFail(Action):
    def name(self) -> str:
        return "action_fail"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        raise RuntimeError(f"broken by {tracker.latest_message['text']}")


class ActionSilent(Action):
    def name(self) -> str:
        return "action_silent"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        return []


class ActionForget(Action):
    def name(self) -> str:
        return "action_forget"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        dispatcher.utter_message(text="Forgotten.")
        return [SlotSet("forget", True)]


class ActionTell(Action):
    def name(self) -> str:
        return "action_tell"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[Any]:
        rules = [entity["value"] for entity in tracker.latest_message["entities"] if entity["entity"] == "rule"]
        dispatcher.utter_message(text=f"rules={rules}")
        return []
