"""Questions on the plan of rotations that was told: what it looks like now, and which of them to drop."""

from __future__ import annotations

import re
from dataclasses import replace

from actions import memory as mem
from actions.assessing import PLAN_TOPICS, judge
from actions.rulebook_answers import choose_answer, tell_answer
from actions.turn import Say, Turn
from actions.wording import PLAN_NOW, paragraphs

COUNTING, CHOOSING = "ask_away_count", "ask_away_where"
HOW = "How do I build a set of away rotations?"  # the title of the rulebook's answer
_WHAT_IT_IS = re.compile(
    r"\b(?:what(?:'s| is| does|s)?|how (?:is|does)|show|see|list|recap|sum up|summari[sz]e|repeat|remind me of)\b"
    r"[^?.]*\b(?:my|the) (?:\w+ )?plan\b|\bmy (?:\w+ )?plan (?:now|so far)\b",
    re.IGNORECASE,
)
_DROP = r"(?:drop|cut|skip|cancel|ditch|lose|remove|leave out|keep)"
_WHICH_TO_DROP = re.compile(rf"\b{_DROP} which\b|\bwhich\b[^?.]*\b{_DROP}\b", re.IGNORECASE)


def of_the_plan(turn: Turn) -> list[Say]:
    """The plan as it stands with its judgement, for a message that asks what it is or which rotation to drop; else nothing."""
    rotations = turn.memory.away_plan.get("rotations")
    shows, drops = _WHAT_IT_IS.search(turn.words), _WHICH_TO_DROP.search(turn.words)
    if not (shows or drops) or not turn.memory.away_plan or turn.memory.news:
        return []
    if drops and not shows:
        asked = replace(turn, intent=CHOOSING, words=HOW, full=HOW, asks=HOW, lean="not")
        chosen = choose_answer(asked)
        return [tell_answer(asked, chosen)] if chosen else []
    judged = judge(turn, COUNTING, PLAN_TOPICS[COUNTING], None)
    if judged is None:
        return []
    if rotations and shows:
        judged.text = paragraphs(PLAN_NOW.format(rotations=turn.show("rotations", mem.current_value(rotations))), judged.text)
    return [judged]
