"""Takes facts, corrections and replies: updates the answer they bear on, else asks for the next fact."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.asking import ask_next, question_to_put, reply_buttons
from actions.assessing import TOPICS, bears_on, judge, judge_plan, tells_for_certain
from actions.comparing import compare_programs, programs_to_compare
from actions.conversation import question
from actions.corrections import value_of
from actions.fixes import begin
from actions.memory import Program, current_value
from actions.replies import only_heard
from actions.rulebook_answers import answer_in_short
from actions.told_visas import program_first
from actions.turn import Question, Say, Turn, asks_something
from actions.wording import (
    A_VALUE,
    ANYTHING_ELSE,
    BRING,
    COMPARE,
    ENOUGH,
    FACTS,
    HELP,
    KIT,
    NO_FACT,
    NOTHING_ASKED,
    STAYS,
    WHAT_IS_IT,
    WHAT_TO_CHANGE,
    join,
    paragraphs,
)
from advisor.amounts import find_amounts

_STILL = re.compile(r"\b(?:still|stays?|remains?|as\s+before)\b", re.IGNORECASE)
SHORT = 6  # words of a message that only names a program
# What a bare number may stand for, and how far outside the usual it may lie then.
COUNTS = ("annual_volume", "graduate_cases", "faculty", "residents", "fellows")
WIDER = 3
CHOOSING = {"ask_compare", "ask_rank_list"}
# What somebody who tells this of themselves will want to hear about, the weightiest first.
FOLLOWS = {
    "graduated": "ask_away_application",
    "visa_need": "ask_visa",
    "img_status": "ask_img_chances",
    "pathway": "ask_pathways",
    "home_ir": "ask_away_why",
    "vslo_school": "ask_away_application",
}


def take_facts(turn: Turn) -> list[Say]:
    """Answer to a message that tells or corrects facts: the open judgement anew, or the next question."""
    if turn.memory.news:
        return go_on(turn)
    if turn.memory.notes and not asks_something(turn.reading):
        return go_on(turn)  # "you can forget Program B, ..."
    if turn.intent == "correct_fact" and (same := _stays(turn)):
        return same
    if turn.intent == "correct_fact":
        return [Say(text=WHAT_TO_CHANGE, buttons=[FACTS])]
    if turn.memory.loose is not None:
        return [what_is_it(turn, turn.memory.loose)]
    if listed := newly_listed(turn):
        return [taken_up(join(listed))]
    program = turn.memory.focused
    if program is not None and program.named and _is_named(turn, program) and len(turn.text.split()) <= SHORT:
        return [taken_up(program.name)] if not program.facts else [Say(ask=ask_next(turn, "volume", program.name), buttons=[ENOUGH])]
    return [Say(text=NO_FACT, buttons=[HELP])]


def _stays(turn: Turn) -> list[Say]:
    """What "ok they didn't, still 2" says: a number known stays as it was. Nothing where no one number known is so."""
    amounts = [value_of(a) for a in find_amounts(turn.text)] if _STILL.search(turn.text) else []
    known = [
        f"{turn.label(fact)} {turn.show(fact, value)}"
        for fact, c in turn.memory.claims("program").items()
        if (value := current_value(c)) in amounts
    ]
    return [Say(text=STAYS.format(known=known[0]), buttons=[ENOUGH, FACTS])] if len(amounts) == len(known) == 1 else []


def what_is_it(turn: Turn, value: Any) -> Say:
    """The question what a bare number stands for, with the facts of that size as buttons."""
    number = next(end for end in value if end is not None)
    shown = f"{number:,}"
    facts = [turn.rules.vocabulary.facts[name] for name in COUNTS]
    likely = [fact for fact in facts if fact.usual[0] / WIDER <= number <= fact.usual[1] * WIDER]
    buttons = [{"title": fact.label, "payload": f"{begin(fact.label, turn.memory.focus)}{shown}"} for fact in likely]
    return Say(text=WHAT_IS_IT.format(number=shown), buttons=[*buttons, HELP])


def _is_named(turn: Turn, program: Program) -> bool:
    """Whether this message names the program."""
    return any(turn.memory.program(name) is program for name in turn.reading.get("programs") or [])


def newly_listed(turn: Turn) -> list[str]:
    """The programs that the message lists, where nothing is known of any of them."""
    named = [p for name in turn.reading.get("programs") or [] if (p := turn.memory.program(name))]
    return [p.name for p in named] if len(named) > 1 and not any(p.facts for p in named) else []


def taken_up(program: str) -> Say:
    """What we say to a program of which nothing is known, or to several: that we hold no list, and what to bring."""
    return Say(text=BRING.format(program=program), buttons=[HELP])


def take_reply(turn: Turn) -> list[Say]:
    """Answer to "yes", "no" or "not sure": what the reply settled, or that nothing was asked."""
    if turn.memory.news:
        return go_on(turn)
    if only_heard(turn.text):
        return [Say(text=ANYTHING_ELSE, buttons=[FACTS, HELP])]
    if asked := turn.memory.asked:
        buttons = [] if asked.confirm else reply_buttons(turn, asked.fact)
        return [Say(text=A_VALUE, ask=Question(text=question(turn, asked), asked=asked, buttons=buttons))]
    if turn.intent == "affirm":
        return [Say(text=NOTHING_ASKED, buttons=[ENOUGH, KIT, HELP])]
    return [Say(text=ANYTHING_ELSE, buttons=[FACTS, HELP])]


def go_on(turn: Turn) -> list[Say]:
    """After new facts: the judgement that is open, again; without one, the next question for the program in focus."""
    job = turn.memory.job
    news = turn.memory.news
    new = {n.fact for n in news}
    if plan := judge_plan(turn, new):
        return [plan]
    told = [n.program for n in news if n.program]
    if "visa_need" in new and len(turn.memory.programs) < 2 and (of_the_program := program_first(replace(turn, intent="ask_visa"))):
        return of_the_program
    if job and job.open and job.intent in TOPICS and all(n.kind != "skipped" for n in news):
        programs: list[str | None] = [*dict.fromkeys(told)] or [turn.memory.focus]
        judged = [said for p in programs if bears_on(turn, job.topic, p, new) and (said := judge(turn, job.intent, job.topic, p))]
        if judged:
            return judged
    if _bears_on_a_choice(turn) or (job and job.intent == "ask_compare" and set(told) & set(job.programs)):
        return compare_programs(turn)
    return _first_judgement(turn, told, new) or _next(
        turn, job.topic if job and job.open else "volume", _what_follows(turn) if not told else None
    )


def _bears_on_a_choice(turn: Turn) -> bool:
    """Whether something told of the applicant weighs in a choice between programs that was asked for lately."""
    lately = {*(turn.memory.thread.recent if turn.memory.thread else []), turn.memory.job.intent if turn.memory.job else ""}
    told = [n for n in turn.memory.news if n.about == "applicant" and n.kind != "skipped"]
    return bool(told) and bool(lately & CHOOSING) and len(programs_to_compare(turn)) > 1


def _next(turn: Turn, topic: str | None, follows: Say | None) -> list[Say]:
    """The next question for the program in focus, after what was told of the applicant or how to find out what was just skipped."""
    program = turn.memory.focus
    skipped = next((n for n in turn.memory.news if n.kind == "skipped"), None)
    lead = question_to_put(turn, skipped.fact) if skipped else None
    if program is None or not turn.memory.claims("program", program):
        named = turn.memory.focused is not None and turn.memory.focused.named
        what = BRING.format(program=program) if named else "What do you know of a program you're looking at?"
        text = paragraphs(lead, follows.text if follows else None, what)
        return [Say(text=text, buttons=[*(follows.buttons if follows else []), HELP])]
    question = ask_next(turn, topic, program)
    buttons = [COMPARE] if len([p for p in turn.memory.programs if p.facts]) > 1 else []
    if question is None and follows:
        return [follows]
    if question is None:
        return [Say(text=paragraphs(lead, "That is enough for a first judgement. What shall I look at?"), buttons=[ENOUGH, *buttons, KIT])]
    return [*([follows] if follows else []), Say(text=lead or "", buttons=[ENOUGH, *buttons], ask=question)]


def _first_judgement(turn: Turn, told: list[str], new: set[str]) -> list[Say]:
    """What facts told without a question come to: the volume of the one program they are of, once it can be judged."""
    programs = list(dict.fromkeys(told))
    if len(programs) != 1 or not tells_for_certain(turn, programs[0], new):
        return []
    judged = judge(turn, "ask_volume_enough", "volume", programs[0])
    return [judged] if judged else []


def _what_follows(turn: Turn) -> Say | None:
    """What a fact about the applicant means for the search, in short, while no program is known."""
    told = [n.fact for n in turn.memory.news if n.about == "applicant" and n.kind in {"new", "changed", "confirmed"}]
    if current_value(turn.memory.applicant.get("visa_need", [])) == "none":
        told = [fact for fact in told if fact not in {"visa_need", "img_status"}]  # a citizen hears nothing on sponsors
    intents = [FOLLOWS[fact] for fact in FOLLOWS if fact in told]
    return answer_in_short(replace(turn, intent=intents[0])) if intents else None
