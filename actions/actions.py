"""Rasa's custom actions: each takes the turn, lets its responder answer, and utters. What they say is in the responders."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import (
    assessing,
    comparing,
    explaining,
    interview_kit,
    keeping,
    knowledge,
    rulebook_answers,
    small_talk,
    taking_facts,
)
from actions import (
    memory as mem,
)
from actions.acknowledge import acknowledge
from actions.conversation import closing, warnings
from actions.remember import remember
from actions.turn import Say, Turn

log = logging.getLogger(__name__)
Answer = list[Say] | str  # what to say, or the name of a fixed response in the domain
Responder = Callable[[Turn], Answer]
MOST_QUESTIONS = 3
LEAST_CONFIDENCE = 0.3  # as the FallbackClassifier's threshold in config.yml: what is less sure is offered as a reading, not answered


class ActionRemember(Action):
    """Fills the slot `memory` from the message; Rasa runs it before it chooses the next action."""

    def name(self) -> str:
        """Rasa's name of the action."""
        return "action_remember"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Merge the message's reading into the memory."""
        message = tracker.latest_message
        memory = mem.load(tracker.get_slot("memory"))
        remember(
            memory,
            message.get("reading") or {},
            message.get("text") or "",
            (message.get("intent") or {}).get("name"),
            knowledge.rulebook().vocabulary,
        )
        return [SlotSet("memory", mem.dump(memory))]


class AdvisorAction(Action, ABC):
    """Says what was understood, lets its responder answer, answers the message's further questions, and closes the turn."""

    action: ClassVar[str]

    def name(self) -> str:
        """Rasa's name of the action."""
        return self.action

    @abstractmethod
    def respond(self, turn: Turn) -> Answer:
        """What to answer; each action has its responder."""

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Answer the turn and keep what it leaves open."""
        turn = Turn.from_message(tracker.latest_message, tracker.get_slot("memory"))
        open_before = turn.memory.asked
        if turn.intent != "nlu_fallback":
            turn.memory.not_understood = 0
        heard = acknowledge(turn)
        said = [heard] if heard else []
        answer = self.respond(turn)
        fixed = [answer] if isinstance(answer, str) else []
        said += [] if isinstance(answer, str) else answer
        said += [say for question in further_questions(turn) for say in _say(question)]
        after_heard = 1 if heard else 0
        said[after_heard:after_heard] = warnings(turn, said)  # before the answer, so that a question stays last
        if not said and not fixed:
            fixed = ["utter_rephrase"]
        for say in closing(turn, said, open_before) if not fixed else said:
            dispatcher.utter_message(text=say.text, buttons=say.buttons or None, json_message=say.custom)
        for response in fixed:
            dispatcher.utter_message(response=response)
        return self.events(turn)

    def events(self, turn: Turn) -> list[EventType]:
        """What the turn leaves in the slots."""
        return [SlotSet("memory", mem.dump(turn.memory))]


def further_questions(turn: Turn) -> list[Turn]:
    """The message's clear questions after its first, each as a turn of its own that shares the memory."""
    clear = [q for q in turn.questions if q["confidence"] >= LEAST_CONFIDENCE]
    others = {q["intent"]: q for q in clear if q["intent"] != turn.intent and q["intent"] in RESPONDERS}
    return [replace(turn, intent=name, text=q["text"]) for name, q in list(others.items())[: MOST_QUESTIONS - 1]]


def _say(turn: Turn) -> list[Say]:
    answer = RESPONDERS[turn.intent](turn)
    return [] if isinstance(answer, str) else answer


class ActionSmallTalk(AdvisorAction):
    """Greets, thanks, explains itself, and declines what it can't do."""

    action = "action_small_talk"

    def respond(self, turn: Turn) -> Answer:
        """The response of the intent's name."""
        if turn.intent == "out_of_scope" and turn.memory.news:
            return taking_facts.take_facts(turn)  # "lol nvm" was about our question
        return f"utter_{turn.intent}"


class ActionTakeFacts(AdvisorAction):
    """Takes facts and corrections."""

    action = "action_take_facts"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return taking_facts.take_facts(turn)


class ActionTakeReply(AdvisorAction):
    """Takes yes, no, and not sure."""

    action = "action_take_reply"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return taking_facts.take_reply(turn)


class ActionAssessProgram(AdvisorAction):
    """Judges a program on a topic."""

    action = "action_assess_program"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return comparing.compare_programs(turn) if comparing.is_comparison(turn) else assessing.assess(turn)


class ActionAnswerFromRulebook(AdvisorAction):
    """Answers a general question."""

    action = "action_answer_from_rulebook"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return rulebook_answers.general_answer(turn)


class ActionCheckAwayPlan(AdvisorAction):
    """Checks an away-rotation plan."""

    action = "action_check_away_plan"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return assessing.assess_away_plan(turn)


class ActionComparePrograms(AdvisorAction):
    """Compares programs."""

    action = "action_compare_programs"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return comparing.compare_programs(turn)


class ActionPrepareInterview(AdvisorAction):
    """Prepares an interview."""

    action = "action_prepare_interview"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return interview_kit.prepare_interview(turn)


class ActionExplain(AdvisorAction):
    """Explains the last answer."""

    action = "action_explain"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return explaining.explain(turn)


class ActionAskNext(AdvisorAction):
    """Says what is still worth knowing."""

    action = "action_ask_next"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return keeping.what_next(turn)


class ActionShowFacts(AdvisorAction):
    """Shows what is known."""

    action = "action_show_facts"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return keeping.show_facts(turn)


class ActionSwitchProgram(AdvisorAction):
    """Turns to another program."""

    action = "action_switch_program"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return keeping.switch_program(turn)


class ActionExport(AdvisorAction):
    """Exports what is known."""

    action = "action_export"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return keeping.export(turn)


class ActionForgetMe(AdvisorAction):
    """Deletes everything."""

    action = "action_forget_me"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return keeping.forget(turn)

    def events(self, turn: Turn) -> list[EventType]:
        """An empty memory, and the mark on which the server deletes the conversation."""
        return [SlotSet("memory", None), SlotSet("forget", True)]


class ActionOfferReadings(AdvisorAction):
    """Offers the likeliest readings of an unclear message."""

    action = "action_offer_readings"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return [] if further_questions(turn) else small_talk.offer_readings(turn)


class ActionDefaultFallback(AdvisorAction):
    """Rasa's last resort, when no rule fits: never silence."""

    action = "action_default_fallback"

    def respond(self, turn: Turn) -> Answer:
        """Answer the turn."""
        return [] if further_questions(turn) else small_talk.offer_readings(turn)


# Which responder answers an intent that is not the message's first (the first is dispatched by data/dialogue_rules.yml).
RESPONDERS: dict[str, Responder] = {
    **dict.fromkeys(assessing.TOPICS, assessing.assess),
    **dict.fromkeys(assessing.PLAN_TOPICS, assessing.assess_away_plan),
    **dict.fromkeys(("ask_compare", "ask_rank_list"), comparing.compare_programs),
    **dict.fromkeys(("ask_interview_questions", "ask_alumni_questions"), interview_kit.prepare_interview),
    **dict.fromkeys(rulebook_answers.GENERAL_INTENTS, rulebook_answers.general_answer),
}
