"""An earlier question taken up again: "same answer?" after something new of oneself, "ok and the other question"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.assessing import TOPICS
from actions.comparing import programs_to_compare
from actions.few_words_meant import JUDGE, OPENING, surely
from actions.likeness import likeness
from actions.rulebook_answers import AGAIN
from actions.turn import Turn
from advisor.rules import Rule

_SAME = re.compile(
    rf"{OPENING}(?:is\s+(?:it|that)\s+)?(?:still\s+)?(?:the\s+)?same\s+(?:answer|advice|verdict|thing|for\s+me)(?:\s+(?:then|for\s+me|now|still))*\W*"
    rf"|{OPENING}(?:does|do|would|will)\s+(?:that|this|it)\s+change\s+(?:the|your|ur)\s+(?:answer|advice|verdict|mind|view)\b\W*|{OPENING}(?:what\s+(?:about|do\s+you\s+say)\s+)?now\s+then\W*",
    re.IGNORECASE,
)
_OTHER_QUESTION = re.compile(
    rf"{OPENING}(?:what\s+about\s+|how\s+about\s+|back\s+to\s+|(?:you\s+)?(?:did\s+not|didn'?t)\s+answer\s+)?(?:the|my)\s+(?:other|second|2nd)\s+(?:question|one\s+i\s+asked|thing\s+i\s+asked|part)\W*",
    re.IGNORECASE,
)
JUDGED_ANEW = frozenset(TOPICS) | {"ask_compare", "ask_rank_list"}


def taken_up_again(turn: Turn) -> Turn | None:
    """The turn as the question that it takes up again; None where it takes up none."""
    text, thread = turn.text.replace("’", "'"), turn.memory.thread
    if thread is None or turn.memory.news or (not turn.memory.answered and not turn.memory.job):
        return None
    if _SAME.fullmatch(text) and thread.recent:
        return _asked_last(turn, thread.recent[-1])
    if _OTHER_QUESTION.fullmatch(text):
        return _another(turn, thread.intent)
    return None


def _asked_last(turn: Turn, intent: str) -> Turn | None:
    """The question asked last: judged anew, or by the answer for what was told since, else by the same one."""
    if intent in JUDGED_ANEW and (turn.memory.focused is not None or len(programs_to_compare(turn)) > 1):
        return replace(surely(turn, intent), words=JUDGE, full=JUDGE, asks=JUDGE)
    last = next((turn.rules.rules[rule] for rule in reversed(turn.memory.answered) if intent in turn.rules.rules[rule].intents), None)
    if last is None:
        return None
    told, case = {n.fact for n in turn.memory.told}, turn.case(unconfirmed=True)
    anew = [
        rule
        for rule in turn.rules.by_kind("answer")
        if intent in rule.intents
        and rule.when is not None
        and told & set(case.finding(rule.id).facts)
        and tuple(case.finding(rule.id).outcomes) == ("holds",)
    ]
    alike = likeness(turn.rules, last.title)
    if not anew:
        return replace(_as_titled(turn, last, intent), chosen={"rule": last.id, AGAIN: "yes"})
    return _as_titled(turn, max(anew, key=lambda rule: alike[rule.id]), intent)


def _another(turn: Turn, intent: str) -> Turn | None:
    """The question answered lately that is not the one spoken of now."""
    rules = [turn.rules.rules[rule] for rule in reversed(turn.memory.answered)]
    other = next((rule for rule in rules if intent not in rule.intents), None)
    if other is None:
        return None
    return replace(_as_titled(turn, other, other.intents[0]), chosen={"rule": other.id})


def _as_titled(turn: Turn, rule: Rule, intent: str) -> Turn:
    """The turn as the question that an answer is for."""
    return replace(surely(turn, intent), words=rule.title, full=rule.title, asks=rule.title)
