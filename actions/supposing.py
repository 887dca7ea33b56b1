"""Figures that somebody only supposes of a program ("what if they had 6 fellows"): the judgement by them, and nothing is kept."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.assessing import TOPICS, judge
from actions.corrections import is_number, nearest, value_of
from actions.memory import News
from actions.turn import Say, Turn
from actions.wording import IF_SO
from advisor.amounts import find_amounts
from understanding.facts import read_facts

COUNTS = frozenset({"annual_volume", "faculty", "residents", "fellows", "trainees", "graduate_cases", "residents_per_year"})
_WHAT_IF = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|hm+|well|then)\W+)*"
    r"(?:what if|what about if|how about if|suppose|supposing|assume|assuming|if|say|let'?s say)\s+(?P<told>[^?]+)",
    re.IGNORECASE,
)
_THE_NUMBER = re.compile(
    r"\b(?:(?:real|true|actual|right|correct|honest)\s+(?:\w+\s+)?(?:number|figure|volume|count|total|one)|it'?s\s+(?:really|actually|only)|it\s+is\s+(?:really|actually|only))\b",
    re.IGNORECASE,
)
_ONLY_THOUGHT = re.compile(r"\b(?:had|would have|got|were to have|took|were taking|hired|hire|add(?:ed)?)\b", re.IGNORECASE)


def by_supposed_figures(turn: Turn) -> list[Say]:
    """The judgement of the program in focus by the figures that the message supposes; nothing where it supposes none."""
    match = _WHAT_IF.match(turn.words)
    program = turn.memory.focused
    if match is None or turn.memory.news or program is None or not program.facts:
        return []
    mentions = read_facts(_ONLY_THOUGHT.sub("have", match["told"]), turn.rules.vocabulary).mentions
    supposed = {m.fact: m.value for m in mentions if m.fact in COUNTS and m.program in (None, program.name)} or _real_number(
        turn, match["told"]
    )
    if not supposed:
        return []
    intent = turn.intent if TOPICS.get(turn.intent) else "ask_volume_enough"
    job, asked = turn.memory.job, turn.memory.asked
    judged = judge(replace(turn, supposed=supposed), intent, TOPICS[intent], program.name)
    turn.memory.job, turn.memory.asked = job, asked
    return [replace(judged, text=f"{IF_SO} {judged.text}", ask=None)] if judged else []


def _real_number(turn: Turn, told: str) -> dict[str, Any]:
    """ "What if the real number is 5,000": another amount for the one known number that is near it in size."""
    amounts = find_amounts(told) if _THE_NUMBER.search(told) else []
    claims = turn.memory.claims("program", turn.memory.focus)
    known = [
        News(about="program", fact=fact, program=turn.memory.focus, kind="new")
        for fact in claims
        if fact in COUNTS and is_number(claims[fact])
    ]
    if len(amounts) != 1 or not known:
        return {}
    near = nearest(turn.memory, known, value_of(amounts[0]))
    return {near.fact: value_of(amounts[0])} if near else {}
