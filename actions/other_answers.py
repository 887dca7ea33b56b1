"""Answers that a message's words point at although its intent doesn't."""

from __future__ import annotations

import re

from actions.pointing import answer_by_words, has_phrase
from actions.rulebook_answers import follow_up, tell_answer
from actions.turn import Say, Turn
from actions.wording import IN_SHORT, WHICH_PART, paragraphs

UNSURE = 0.5  # an intent less sure than this yields to an answer whose phrases the message has
# What a message may be taken for when it asks something we didn't recognize.
NO_QUESTION = frozenset(
    {"help", "nlu_fallback", "out_of_scope", "ask_next", "correct_fact", "inform_program", "inform_applicant", "inform_away_plan"}
)
# Questions about our own answers and notes: words like theirs point at nothing else.
ABOUT_OUR_TALK = frozenset({"ask_why", "ask_source", "ask_facts", "list_programs"})

_HUH = re.compile(
    r"\W*(?:huh|wh?at|wut|eh|hm+|come again|say (?:that|it) again|i don'?t (?:get|understand)(?: (?:it|that|this))?|i'?m (?:lost|confused)"
    r"|too complicated|(?:can you )?explain (?:it |that )?(?:more )?(?:simply|simpler|in simple words|again))\W*",
    re.IGNORECASE,
)


def pointed_elsewhere(turn: Turn) -> list[Say]:
    """The answer that the message's words point at, where its intent is none or unsure and no answer of that intent fits; else nothing."""
    if turn.intent == "help" and _sure(turn):
        return []
    if turn.chosen or turn.memory.news or turn.intent in ABOUT_OUR_TALK:
        return []
    if turn.intent not in NO_QUESTION and (not turn.intent.startswith("ask_") or _sure(turn) or _fits_by_itself(turn)):
        return []
    found = answer_by_words(turn, several=True)
    return [tell_answer(turn, found)] if found else []


def once_more(turn: Turn) -> list[Say]:
    """The last answer in one sentence, for "huh?"; nothing for a message that says more."""
    job = turn.memory.job
    if not job or not job.rules or not _HUH.fullmatch(turn.text.strip()):
        return []
    found = turn.case(turn.memory.focus).finding(job.rules[0])
    first = re.split(r"(?<=[.!?])\s+", found.text.strip())[0] if found.text else ""
    following = [{"title": text, "payload": follow_up(turn, text)} for text in found.rule.ask_next or ()]
    return [Say(text=paragraphs(f"{IN_SHORT} {first}", WHICH_PART), buttons=following[:3])] if first else []


def _sure(turn: Turn) -> bool:
    return next((confidence >= UNSURE for name, confidence in turn.ranking if name == turn.intent), True)


def _fits_by_itself(turn: Turn) -> bool:
    """Whether some answer of the message's own intent has a phrase it says."""
    return any(turn.intent in rule.intents and has_phrase(turn.words, rule.phrases) for rule in turn.rules.by_kind("answer"))
