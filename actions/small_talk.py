"""Greetings, thanks, limits: the responses of data/responses.yml, and what to say when a message wasn't understood."""

from __future__ import annotations

from actions.taking_facts import take_facts
from actions.turn import Say, Turn
from actions.wording import HELP, INTENT_TITLES

MOST_READINGS = 3
LEAST_CONFIDENCE = 0.03


def offer_readings(turn: Turn) -> list[Say] | str:
    """For a message that was too unclear: the likeliest readings as buttons, the second time in a row what can be asked.

    Gives the name of a response in the domain where a fixed text says it best.
    """
    if any(n.kind != "skipped" for n in turn.memory.news):
        return take_facts(turn)
    turn.memory.not_understood += 1
    if turn.memory.not_understood > 1:
        return "utter_not_understood"
    likely = [name for name, confidence in turn.ranking if name in INTENT_TITLES and confidence >= LEAST_CONFIDENCE][:MOST_READINGS]
    if not likely:
        return "utter_rephrase"
    buttons = [{"title": INTENT_TITLES[name], "payload": f"/{name}"} for name in likely]
    return [Say(text="I'm not sure what you mean. Is it one of these?", buttons=[*buttons, HELP])]
