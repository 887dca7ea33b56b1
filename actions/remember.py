"""Puts what a message says into the memory: on the right program, with who said it, never losing an earlier word silently."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.added_to_plan import added_to_plan
from actions.away_plan import with_plan
from actions.by_analogy import by_analogy, for_another
from actions.by_their_looks import by_their_looks
from actions.choices_by_analogy import choice_by_analogy, with_a_name_between
from actions.claiming import in_its_sentence, take
from actions.corrections import about_earlier, done_or_not, from_the_same_person, settle_disagreement
from actions.counted_aways import counted_in_context
from actions.fixes import read_fix
from actions.forgetting import forget_part
from actions.gaps_and_strengths import with_other_list
from actions.known_programs import give_new_name, in_known_names
from actions.memory import Memory, News
from actions.moving import move
from actions.newer_figures import newer
from actions.numbers_in_context import number_in_context
from actions.part_of_it import counts_a_part
from actions.put_right import either_visa, of_a_known_fact, said_by_others
from actions.replies import answer_open_question, as_answer
from actions.said_yes import outright_answer
from actions.second_thoughts import picked
from actions.told_in_context import told_in_context
from actions.which_program import ensure, known_names, resolved, settle_focus
from advisor.vocabulary import Vocabulary
from understanding.follow_ups import goes_on
from understanding.wards import ONESELF

_WITHOUT = re.compile(
    r"\W*(?:but\s+|and\s+)?(?:with|w/?|without|have|got|i\s+have|zero|no)\s+(?:\w+\s+){0,2}(?:research|publications?|papers?)\W*$",
    re.IGNORECASE,
)
_OF_ANY = re.compile(  # "is heavy call bad" asks of any program
    r"\W*(?:(?:so|and|but|ok(?:ay)?|hm+)\W+)*(?:is|are|does|do|would|can)\s+(?:an?\s+|having\s+)?(?P<what>(?:(?!the\b|their\b|this\b|that\b|its?\b|they\b|there\b)[a-z-]+\s+){1,3}?)"
    r"(?:be\s+|always\s+|really\s+|necessarily\s+|a\s+)*(?:bad|good|ok(?:ay)?|fine|normal|red\s+flag|worth|hurt|matter|help|common|usual|problem)(?:\s+(?:thing|sign|it|then))?\W*",
    re.IGNORECASE,
)
_QUALITIES = frozenset({"call", "culture", "teaching", "autonomy", "setting", "case_sharing"})
TOLD = frozenset({"new", "changed", "disagrees"})
NAMED_BY_A_WORD = frozenset(
    {"case_mix", "visa_need", "sponsors_j1", "sponsors_h1b", "priorities"}
)  # facts that a topic's name may seem to tell


def remember(memory: Memory, reading: Mapping[str, Any], text: str, intent: str | None, vocabulary: Vocabulary) -> Memory:
    """The memory after one message.

    `reading` is the JSON form of understanding.facts.Reading (empty for a button's payload), `intent` the message's intent.
    Changes and returns `memory`; what changed this turn is in `memory.news`.
    """
    memory.turn += 1
    memory.news, memory.notes, memory.dropped, memory.assumed = [], [], [], False
    if asked_for := reading.get("asked_for"):
        memory.asked_for = "" if asked_for == ONESELF else asked_for
    if picked(memory.unclear, text, reading):
        return memory  # "the second" is a choice among the readings we offered
    if give_new_name(memory, text):
        was = {n.was: n.program for n in memory.news}
        names = [n for n in reading.get("programs") or [] if n not in was]
        reading = {**reading, "programs": names, "renamed_from": None}
    reading = by_their_looks(memory, in_known_names(memory, reading), text)
    reading, replanned = with_plan(memory, reading, text, intent)
    if not replanned:
        reading = added_to_plan(memory, reading, text)
    if not replanned and (counts := counted_in_context(memory, reading, text, vocabulary)):
        reading = {**reading, "mentions": [*(m for m in reading.get("mentions") or [] if m["fact"]), *counts], "bare": None}
    fixed = read_fix(text, vocabulary)
    if fixed is not None:
        reading = {"mentions": [fixed], "programs": [fixed["program"]] if fixed["program"] else []}
    elif not replanned and (forget_part(memory, text, vocabulary) or move(memory, reading, text, vocabulary)):
        return memory
    spoken_of = memory.focus
    if (right := either_visa(memory, reading, text)) is not None or (right := counts_a_part(memory, reading, text)) is not None:
        reading = {**reading, "mentions": right}
    if fixed is None and (more := by_analogy(memory, reading, text, vocabulary) or for_another(memory, reading, text, vocabulary)):
        reading = {**reading, "mentions": [*(reading.get("mentions") or []), *more], "dropped": []}
    if fixed is None and (
        chosen := with_a_name_between(memory, reading, text, vocabulary) or choice_by_analogy(memory, reading, text, vocabulary)
    ):
        reading = {**reading, "mentions": [*(reading.get("mentions") or []), *chosen]}
    if fixed is None:
        reading = newer(memory, outright_answer(memory, reading, text), text)
    memory.dropped = list(reading.get("dropped") or [])
    for name in dict.fromkeys(m["program"] for m in reading.get("mentions") or [] if m["about"] == "program" and m.get("program")):
        if not name.startswith("@"):
            ensure(memory, name, named=True)  # in the order of the text: "the first one" is the one said first
    settle_focus(memory, reading, text, intent)
    again = from_the_same_person(memory, text)
    answered = not again and answer_open_question(memory, reading, text, intent, vocabulary)
    settled = settle_disagreement(memory, text)
    told = again or ([] if settled else _told(memory, reading, text))  # "trust the resident" tells nothing of residents
    named = {*known_names(memory, text), *(reading.get("programs") or [])}
    mentions = [m for mention in told for m in resolved(memory, as_answer(memory, mention, len(told), text, vocabulary), spoken_of, named)]
    if not (answered or settled):
        mentions += about_earlier(memory, reading, text)
        if not mentions:
            mentions += of_a_known_fact(memory, reading, text, intent, vocabulary) or said_by_others(memory, reading, text)
        mentions += done_or_not(memory, reading, text, vocabulary)
        mentions += told_in_context(memory, reading, text)
        if counted := [] if mentions else number_in_context(memory, reading, text, vocabulary):
            mentions, memory.dropped = [*counted], []
    if intent == "correct_fact":  # "it is level 2 actually, I checked" replaces what a page said
        mentions = [m if m.get("who") else {**m, "correction": True} for m in mentions]
    mentions = with_other_list(memory, mentions)
    for position, mention in enumerate(mentions):
        together = [m for m in mentions[:position] if (m["fact"], m.get("program")) == (mention["fact"], mention.get("program"))]
        take(memory, in_its_sentence(mention, text, vocabulary), vocabulary, bool(together))
    placed = bool(answered or memory.news)
    memory.loose = None if placed or reading.get("bare_correction") or reading.get("bare_period") else reading.get("bare")
    if mentions and memory.asked and not answered:
        _close_if_answered(memory)
    if told_now := [n for n in memory.news if n.kind in TOLD]:
        memory.told = told_now
        memory.assumed = not answered and fixed is None and _names_none(memory, reading, text, told_now)
    return memory


def _told(memory: Memory, reading: Mapping[str, Any], text: str) -> list[Mapping[str, Any]]:
    """What the message tells; "and drains" after a question goes on asking, so that the kinds of cases it names are none of a program's."""
    mentions = list(reading.get("mentions") or [])
    if not memory.programs and _WITHOUT.match(text):
        mentions = [m for m in mentions if m["fact"] != "research_active"]  # "w no research" is the writer's record
    if (of_any := _OF_ANY.fullmatch(text)) and not reading.get("programs"):
        mentions = [m for m in mentions if m["fact"] not in _QUALITIES or str(m["said"]).lower() not in of_any["what"].lower()]
    asked = memory.thread.intent if memory.thread else ""
    return [m for m in mentions if m["fact"] not in NAMED_BY_A_WORD] if mentions and goes_on(text, asked) else mentions


def _names_none(memory: Memory, reading: Mapping[str, Any], text: str, told: list[News]) -> bool:
    """Whether facts of a program were told without saying of which, while several are known."""
    about_program = any(n.about == "program" for n in told) and not any(m.get("correction") for m in reading.get("mentions") or [])
    named = reading.get("programs") or reading.get("reference") or known_names(memory, text)
    return about_program and not named and sum(bool(p.facts) for p in memory.programs) > 1


def _close_if_answered(memory: Memory) -> None:
    asked = memory.asked
    if asked and any(n.fact == asked.fact and n.about == asked.about and asked.program in {None, n.program} for n in memory.news):
        memory.asked = None
