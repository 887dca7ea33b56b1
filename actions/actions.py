"""Rasa's custom actions. What is answered is decided by the intent (actions/answering.py); an action only says it and keeps the memory."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import keeping, knowledge
from actions import memory as mem
from actions.acknowledge import acknowledge, fold
from actions.another_field import without_descriptions
from actions.answering import FALLBACK, answer
from actions.consoling import console, nothing_to_say
from actions.conversation import closing
from actions.crisis import urgent
from actions.forgetting import deletes_all
from actions.remember import remember
from actions.threads import follow
from actions.turn import Say, Turn
from actions.unclear import reread
from actions.warning import warnings


class ActionRemember(Action):
    """Fills the slot `memory` from the message; Rasa runs it before it chooses the next action."""

    def name(self) -> str:
        """Rasa's name of the action."""
        return "action_remember"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Merge the message's reading into the memory."""
        message = tracker.latest_message
        memory = mem.load(tracker.get_slot("memory"))
        vocabulary = knowledge.rulebook().vocabulary
        remember(
            memory,
            without_descriptions(message, memory, vocabulary),
            message.get("text") or "",
            (message.get("intent") or {}).get("name"),
            vocabulary,
        )
        return [SlotSet("memory", mem.dump(memory))]


class AdvisorAction(Action, ABC):
    """Says what was understood, answers the message's questions, and closes the turn."""

    @property
    @abstractmethod
    def action(self) -> str:
        """Rasa's name of the action, which data/dialogue_rules.yml gives to intents."""

    def name(self) -> str:
        """Rasa's name of the action."""
        return self.action

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Answer the turn and keep what it leaves open."""
        turn = reread(Turn.from_message(tracker.latest_message, tracker.get_slot("memory")))
        for say in self.answer(turn):
            message = {"response": say.response} if say.response else {"text": say.text}
            dispatcher.utter_message(**message, buttons=say.buttons or None, json_message=say.custom)
        return self.events(turn)

    def answer(self, turn: Turn) -> list[Say]:
        """All that is said in the turn: what was heard, warnings it raises, the answers, and at most one question."""
        open_before = turn.memory.asked
        if turn.intent != FALLBACK:
            turn.memory.not_understood = 0
        if help_now := urgent(turn):
            return [help_now]
        consoled, heard = console(turn), acknowledge(turn)
        answers, last = answer(turn)
        if consoled and nothing_to_say(turn):
            answers = []
        folded = [fold(say) for say in heard] if any(say.custom for say in answers) else heard
        said = [*consoled, *folded, *warnings(turn, answers), *answers]
        follow(turn, last)
        return closing(turn, said, open_before) or [Say(response="utter_rephrase")]

    def events(self, turn: Turn) -> list[EventType]:
        """What the turn leaves in the slots."""
        return [SlotSet("memory", mem.dump(turn.memory))]


class ActionSmallTalk(AdvisorAction):
    """Greets, thanks, explains itself, and declines what it can't do."""

    action = "action_small_talk"


class ActionTakeFacts(AdvisorAction):
    """Takes facts and corrections."""

    action = "action_take_facts"


class ActionTakeReply(AdvisorAction):
    """Takes yes, no, and not sure."""

    action = "action_take_reply"


class ActionAssessProgram(AdvisorAction):
    """Judges a program on a topic."""

    action = "action_assess_program"


class ActionAnswerFromRulebook(AdvisorAction):
    """Answers a general question."""

    action = "action_answer_from_rulebook"


class ActionCheckAwayPlan(AdvisorAction):
    """Checks an away-rotation plan."""

    action = "action_check_away_plan"


class ActionComparePrograms(AdvisorAction):
    """Compares programs."""

    action = "action_compare_programs"


class ActionPrepareInterview(AdvisorAction):
    """Prepares an interview."""

    action = "action_prepare_interview"


class ActionExplain(AdvisorAction):
    """Explains the last answer."""

    action = "action_explain"


class ActionAskNext(AdvisorAction):
    """Says what is still worth knowing."""

    action = "action_ask_next"


class ActionShowFacts(AdvisorAction):
    """Shows what is known."""

    action = "action_show_facts"


class ActionSwitchProgram(AdvisorAction):
    """Turns to another program."""

    action = "action_switch_program"


class ActionExport(AdvisorAction):
    """Exports what is known."""

    action = "action_export"


class ActionForgetMe(AdvisorAction):
    """Deletes everything; when only one thing was to be forgotten, says what was taken back."""

    action = "action_forget_me"

    def answer(self, turn: Turn) -> list[Say]:
        """The farewell to everything, or the answer to a turn that takes something back."""
        return keeping.forget(turn) if deletes_all(turn) else super().answer(turn)

    def events(self, turn: Turn) -> list[EventType]:
        """An empty memory, and the mark on which the server deletes the conversation."""
        if not deletes_all(turn):
            return super().events(turn)
        return [SlotSet("memory", None), SlotSet("forget", True)]


class ActionOfferReadings(AdvisorAction):
    """Offers the likeliest readings of an unclear message."""

    action = "action_offer_readings"


class ActionDefaultFallback(AdvisorAction):
    """Rasa's last resort, when no rule fits: never silence."""

    action = "action_default_fallback"
