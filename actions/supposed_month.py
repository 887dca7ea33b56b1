"""A month that somebody only thinks of for a rotation ("could do August if I push psych"): what the rulebook says of it."""

from __future__ import annotations

import re

from actions.away_plan import FACTS
from actions.memory import Job
from actions.turn import Say, Turn
from actions.wording import AS_FIRST, KIT, WHY, paragraphs, sentence
from understanding.aways import MONTH_WORD, denied_month, month_name

TIMING = "ask_away_timing"
_SUPPOSES = re.compile(
    r"\b(?:could|might|maybe|perhaps|what if|if i|can (?:also |only )?(?:do|move|push|get|shift)|possible|instead"
    r"|thinking (?:of|about)|should i|or (?:is|would|should))\b",
    re.IGNORECASE,
)
_OF_OTHER_DATES = re.compile(
    r"\b(?:eras|match|deadline|interview\w*|step|exam|graduat\w*|vslo|submit\w*|born|visa|letter\w*)\b", re.IGNORECASE
)


def of_one_month(turn: Turn) -> list[Say]:
    """What a rotation in the one month of the message would mean as the first; nothing outside a talk on rotations, or for a message that
    tells something or is about another date."""
    months = {month_name(m[0]) for m in MONTH_WORD.pattern.finditer(turn.words) if not denied_month(turn.words, m)}
    if len(months) != 1 or turn.memory.news or not _of_rotations(turn) or _OF_OTHER_DATES.search(turn.words):
        return []
    if turn.intent.startswith("ask_") and not _SUPPOSES.search(turn.words):
        return []
    month = months.pop()
    found = [
        f
        for f in turn.case(supposing={"first_away_month": month}).findings(topic="aways", kinds=("window",))
        if "first_away_month" in f.facts
    ]
    if not found:
        return []
    turn.memory.job = Job(intent=TIMING, topic="aways", rules=[found[0].rule.id], open=True)
    return [Say(text=paragraphs(f"{AS_FIRST} {sentence(found[0].text)}", found[0].do), buttons=[WHY, KIT])]


def _of_rotations(turn: Turn) -> bool:
    thread = turn.memory.thread
    lately = [thread.intent, *thread.recent] if thread else []
    return any(name.startswith("ask_away") or name == "inform_away_plan" for name in lately) or any(
        f in turn.memory.away_plan for f in FACTS
    )
