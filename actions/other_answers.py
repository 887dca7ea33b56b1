"""Answers that a message's words point at although its intent doesn't."""

from __future__ import annotations

import re

from actions.another_field import of_another_field
from actions.explaining_comparison import compared_last, explain_comparison
from actions.likeness import likeness
from actions.pointing import answer_by_words, has_phrase
from actions.rulebook_answers import LEADS_A_LIST, alike_to, choose_answer, follow_up, tell_answer
from actions.turn import Say, Turn
from actions.wording import IN_SHORT, WHICH_PART, paragraphs
from advisor.evaluation import Finding
from understanding.segments import is_question

# How alike a question must be to one that another answer is for, and how much more than to any of its own intent's: for an intent that is
# none or unsure, and for any.
ALIKE, MORE_ALIKE = 0.7, 0.12
SURELY_ALIKE, MUCH_MORE_ALIKE = 0.85, 0.25
# What its words point at must be for something like the question: a little, more where nothing else tells what is asked, and more still
# where it seems to be of another field.
BARELY_ALIKE, AS_ALIKE_AS_UNKNOWN, AS_ALIKE_AS_OURS = 0.25, 0.45, 0.6
LONG = 25  # words of a question that is about too much to be like another
UNSURE = 0.5  # an intent less sure than this yields to an answer whose phrases the message has
# What a message may be taken for when it asks something we didn't recognize.
NO_QUESTION = frozenset(
    {"help", "nlu_fallback", "out_of_scope", "ask_next", "correct_fact", "inform_program", "inform_applicant", "inform_away_plan"}
)
# Questions about our own answers and notes: words like theirs point at nothing else.
ABOUT_OUR_TALK = frozenset({"ask_why", "ask_source", "ask_facts", "list_programs"})

_WHAT_TO_ASK = re.compile(r"\bwhat\b[^?]*\bask\b", re.IGNORECASE)  # that is the list itself
_HUH = re.compile(
    r"\W*(?:huh|wh?at|wut|eh|hm+|come again|say (?:that|it) again|i don'?t (?:get|understand)(?: (?:it|that|this))?|i'?m (?:lost|confused)"
    r"|be honest|honestly|really|seriously|srsly|for real|(?:are )?(?:you|u) sure|no kidding|too complicated"
    r"|(?:can you )?explain (?:it |that )?(?:more )?(?:simply|simpler|in simple words|again))\W*",
    re.IGNORECASE,
)


def pointed_elsewhere(turn: Turn) -> list[Say]:
    """The answer that the message's words point at, where its intent is none or unsure and no answer of that intent fits; else nothing.

    A question that is nearly in the words of one an answer is for gets that answer whatever its intent.
    """
    thread = turn.memory.thread
    if of_another_field(turn) and (thread is None or is_question(turn.asks)):
        return []  # but "the fellow hates me now" goes on telling of a rotation
    if not turn.chosen and (alike := _beside_a_list(turn) or _alike_elsewhere(turn)):
        return [tell_answer(turn, alike)]
    if turn.intent == "help" and _sure(turn):
        return []
    if turn.chosen or turn.memory.news or turn.intent in ABOUT_OUR_TALK:
        return []
    if turn.intent not in NO_QUESTION and (not turn.intent.startswith("ask_") or _sure(turn) or _fits_by_itself(turn)):
        return []
    found = answer_by_words(turn, several=True)
    if found and turn.intent == "ask_next" and _sure(turn) and not _asked_lately(turn) & {*found.rule.intents}:
        return []  # "what should I do next" asks what is still worth knowing, unless it goes on from what was answered
    return [tell_answer(turn, found)] if found and _is_alike(turn, found) else []


def _asked_lately(turn: Turn) -> set[str]:
    """This message's intent, and those that the last answer is for."""
    return {turn.intent, *(intent for rule in turn.memory.answered[-1:] for intent in turn.rules.rules[rule].intents)}


def _is_alike(turn: Turn, found: Finding) -> bool:
    """Whether an answer that the words of a message point at is for anything like it; of a field that seems another's, for much like it."""
    least = {"out_of_scope": AS_ALIKE_AS_OURS, "nlu_fallback": AS_ALIKE_AS_UNKNOWN}.get(turn.intent, BARELY_ALIKE)
    return likeness(turn.rules, turn.asks)[found.rule.id] >= least


def _beside_a_list(turn: Turn) -> Finding | None:
    """For a question that is mostly answered by a list of questions, the answer that is for just this one ("how do I word the mail?")."""
    chosen = choose_answer(turn) if turn.intent in LEADS_A_LIST and not _WHAT_TO_ASK.search(turn.asks) else None
    return chosen if chosen and alike_to(turn, chosen) >= ALIKE else None


def _alike_elsewhere(turn: Turn) -> Finding | None:
    """The answer of another intent that is for such a question, where none of its own intent is for one nearly as much like it."""
    may_ask = turn.intent.startswith("ask_") or turn.intent in NO_QUESTION or turn.intent == "bot_challenge"
    if not may_ask or turn.intent in LEADS_A_LIST or turn.lean == "wholly" or len(turn.asks.split()) > LONG:
        return None
    alike, case = likeness(turn.rules, turn.asks), turn.case()
    rules = [rule for rule in turn.rules.by_kind("answer") if case.concerns(rule)]
    holding = [rule for rule in rules if rule.when is None or tuple(case.finding(rule.id).outcomes) == ("holds",)]
    best = max(holding, key=lambda rule: alike[rule.id], default=None)
    if best is None or turn.intent in best.intents:
        return None
    own = max((alike[rule.id] for rule in holding if turn.intent in rule.intents), default=0.0)
    if turn.memory.news and not is_question(turn.asks):
        return None  # a statement is like no question
    free = (turn.intent in NO_QUESTION or not _sure(turn)) and not turn.memory.news
    least, more = (ALIKE, MORE_ALIKE) if free else (SURELY_ALIKE, MUCH_MORE_ALIKE)
    return case.finding(best.id) if alike[best.id] >= least and alike[best.id] - own >= more else None


def once_more(turn: Turn) -> list[Say]:
    """The last answer in one sentence, for "huh?"; nothing for a message that says more."""
    job = turn.memory.job
    if not job or not job.rules or not _HUH.fullmatch(turn.text.strip()):
        return []
    if compared := compared_last(turn):
        return explain_comparison(turn, compared)  # "u sure?"
    found = turn.case(turn.memory.focus).finding(job.rules[0])
    first = re.split(r"(?<=[.!?])\s+", found.text.strip())[0] if found.text else ""
    following = [{"title": text, "payload": follow_up(turn, text)} for text in (found.rule.kind == "answer" and found.rule.ask_next) or ()]
    return [Say(text=paragraphs(f"{IN_SHORT} {first}", WHICH_PART), buttons=following[:3])] if first else []


def _sure(turn: Turn) -> bool:
    return _confidence(turn) >= UNSURE


def _confidence(turn: Turn) -> float:
    """How sure the intent is; wholly, where it was chosen."""
    return next((confidence for name, confidence in turn.ranking if name == turn.intent), 1.0)


def _fits_by_itself(turn: Turn) -> bool:
    """Whether some answer of the message's own intent has a phrase it says."""
    return any(turn.intent in rule.intents and has_phrase(turn.words, rule.phrases) for rule in turn.rules.by_kind("answer"))
