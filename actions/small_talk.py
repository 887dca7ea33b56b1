"""Greetings, thanks, limits: the responses of data/responses.yml."""

from __future__ import annotations

from actions.taking_facts import newly_listed, take_facts, taken_up
from actions.turn import Say, Turn, asks_something


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
        if thread is not None and thread.intent == "out_of_scope":
            return [Say(response="utter_out_of_scope_again")]
    return [Say(response=f"utter_{turn.intent}")]
