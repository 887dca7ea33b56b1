"""Messages that weren't understood, or were taken wrongly: the likeliest readings are offered, and a choice among them is taken."""

from __future__ import annotations

from dataclasses import replace

from actions.memory import Memory, Unclear
from actions.second_thoughts import LEAST_LIKELY, MOST_READINGS, picked
from actions.taking_facts import newly_listed, take_facts
from actions.turn import Say, Turn, asks_something
from actions.wording import HELP, INTENT_TITLES, NOT_THAT, UNSURE, WHICH_OF_THESE, join


def reread(turn: Turn) -> Turn:
    """The turn as it is meant: a choice among offered readings asks what the unclear message asked; a complaint asks for readings."""
    unclear, turn.memory.unclear = turn.memory.unclear, None
    chosen = picked(unclear, turn.text, turn.reading)
    if unclear and chosen:
        return replace(turn, intent=chosen, text=unclear.text, words=unclear.text, full=unclear.text, questions=[])
    return turn


def other_readings(turn: Turn) -> list[Say]:
    """For a message that was taken wrongly: the next likeliest readings of it, as buttons."""
    thread = turn.memory.thread
    likely = [name for name in (thread.likely if thread else []) if name in INTENT_TITLES]
    if not thread or not likely:
        return [Say(text=NOT_THAT), Say(response="utter_rephrase")]
    return [_offer(turn.memory, thread.text, likely, f"{NOT_THAT} {WHICH_OF_THESE}")]


def offer_readings(turn: Turn) -> list[Say]:
    """For a message that was too unclear: the likeliest readings as buttons, the second time in a row what can be asked."""
    if any(n.kind != "skipped" for n in turn.memory.news) or (newly_listed(turn) and not asks_something(turn.reading)):
        return take_facts(turn)  # what was told goes on from there, whatever was asked beside it
    turn.memory.not_understood += 1
    if turn.memory.not_understood > 1:
        return [Say(response="utter_not_understood")]
    likely = [name for name, confidence in turn.ranking if name in INTENT_TITLES and name != "help" and confidence >= LEAST_LIKELY]
    if asks_something(turn.reading):
        likely = [name for name in likely if not name.startswith(("inform_", "correct_"))]
    if not likely:
        return [Say(response="utter_rephrase")]
    return [_offer(turn.memory, turn.words, likely, UNSURE)]


def _offer(memory: Memory, text: str, likely: list[str], lead: str) -> Say:
    memory.unclear = Unclear(text=text, readings=likely[:MOST_READINGS])
    titles = [INTENT_TITLES[name] for name in memory.unclear.readings]
    buttons = [{"title": title, "payload": f"/{name}"} for title, name in zip(titles, memory.unclear.readings, strict=True)]
    return Say(text=f"{lead} {join([f'“{title}”' for title in titles], 'or')}", buttons=[*buttons, HELP])
