"""Figures that somebody only supposes of a program ("what if they had 6 fellows"): the judgement by them, and nothing is kept."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.assessing import TOPICS, judge
from actions.turn import Say, Turn
from actions.wording import IF_SO
from understanding.facts import read_facts

COUNTS = frozenset({"annual_volume", "faculty", "residents", "fellows", "trainees", "graduate_cases", "residents_per_year"})
_WHAT_IF = re.compile(
    r"\W*(?:(?:and|so|ok|okay|but|hm+|well|then)\W+)*"
    r"(?:what if|what about if|how about if|suppose|supposing|assume|assuming|if|say|let'?s say)\s+(?P<told>[^?]+)",
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
    supposed = {m.fact: m.value for m in mentions if m.fact in COUNTS and m.program in (None, program.name)}
    if not supposed:
        return []
    intent = turn.intent if TOPICS.get(turn.intent) else "ask_volume_enough"
    job, asked = turn.memory.job, turn.memory.asked
    judged = judge(replace(turn, supposed=supposed), intent, TOPICS[intent], program.name)
    turn.memory.job, turn.memory.asked = job, asked
    return [replace(judged, text=f"{IF_SO} {judged.text}", ask=None)] if judged else []
