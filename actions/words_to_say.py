"""The very words to say to them, for "what exactly do I say to them" after a fact was told or its check explained."""

from __future__ import annotations

import re

from actions.turn import Say, Turn
from actions.wording import KIT, LISTEN_FOR, SAY_THIS, WARNING, WHY, paragraphs

CHECKING = frozenset(
    {"ask_verify_numbers", "ask_autonomy", "ask_call", "ask_volume_enough", "ask_case_mix", "ask_faculty_ratio", "ask_red_flags"}
)
_WHAT_TO_SAY = re.compile(
    r"\W*(?:(?:ok(?:ay)?|so|and|but|well|then|hm+)\W+)*what\s+(?:exactly\s+|words?\s+|actually\s+)*(?:do|should|can|could|would|shall|to)\s+(?:i\s+)?(?:exactly\s+|actually\s+)*(?:say|write|tell)\b"
    r"(?:\s+(?:to\s+)?(?:them|him|her|the\s+\w+|a\s+resident))?(?:\s+(?:exactly|then|there))*\W*",
    re.IGNORECASE,
)


def words_to_say(turn: Turn) -> list[Say]:
    """The rulebook's question on the fact told last, with what to listen for; nothing for another message, or where it has none."""
    thread = turn.memory.thread
    if thread is None or thread.intent not in CHECKING or turn.memory.news or not _WHAT_TO_SAY.fullmatch(turn.text):
        return []
    told = [n.fact for n in reversed(turn.memory.told) if n.about == "program"]
    questions = [rule for fact in told for rule in turn.rules.by_kind("question") if fact in (rule.fills or ())]
    if not questions:
        return []
    rule = questions[0]
    listen = [f"{lead} {text}" for lead, text in ((LISTEN_FOR, rule.listen_for), (WARNING, rule.warning)) if text]
    return [Say(text=paragraphs(SAY_THIS.format(question=rule.ask), " ".join(listen)), buttons=[KIT, WHY])]
