"""Greetings, thanks, limits: the responses of data/responses.yml."""

from __future__ import annotations

import re

from actions.taking_facts import newly_listed, take_facts, taken_up
from actions.turn import Say, Turn, asks_something
from actions.wording import HELP, NO_FACT
from understanding.segments import is_question

_OF_SOMETHING = re.compile(r"\b(?:i|i'?m|i'?ve|i'?d|my|me|mine|he|she|they|it|its|it's|the|that|this|those)\b", re.IGNORECASE)
_OF_MY_DATA = re.compile(
    r"\b(?:keep|kept|stor(?:e|ed|ing)|sav(?:e|ed|ing)|sell|share|leak)\b|\bwho(?:\s+else)?\s+(?:can\s+)?(?:sees?|reads?)\b"
    r"|\b(?:secret|private|privacy|confidential|anonymous|gdpr|logged|my\s+data)\b|\b(?:reading|see|read)\s+(?:this|what\s+i)\b|\bdo\s+with\s+my\b",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"\W*(?:(?:ok|so|and|please|pls|can you|could you|would you|now|just)\W+)*(?:write|tell|give|show|recommend|make|translate|sing|play"
    r"|solve|explain|calculate|find|book|order|send|teach|read|help|list|name|say|draw|code|summari[sz]e)\b",
    re.IGNORECASE,
)


def small_talk(turn: Turn) -> list[Say]:
    """The fixed response of the intent's name; what lies outside our field but names a program is taken up by its name."""
    if turn.intent == "out_of_scope":
        if turn.memory.news and not asks_something(turn.reading):
            return take_facts(turn)  # "lol nvm" was about our question
        if newly_listed(turn):
            return take_facts(turn)
        program = turn.memory.focused
        if program is not None and not program.facts and program.name.lower() in turn.text.lower():
            return [taken_up(program.name)]
        thread = turn.memory.thread
        again = thread is not None and thread.intent == "out_of_scope" and not _tells(thread.text)
        if thread is not None and not again and thread.intent != "medical_advice" and _tells(turn.words):
            return [Say(text=NO_FACT, buttons=[HELP])]  # in the course of a talk it belongs to what was spoken of
        if again:
            return [Say(response="utter_out_of_scope_again")]
    if turn.intent == "bot_challenge" and _OF_MY_DATA.search(turn.words):
        return [Say(response="utter_privacy")]
    return [Say(response=f"utter_{turn.intent}")]


def _tells(text: str) -> bool:
    """Whether a message tells something and asks or orders nothing ("the IM letter is pretty generic")."""
    return not (is_question(text) or _ORDERS.match(text)) and _OF_SOMETHING.search(text) is not None
