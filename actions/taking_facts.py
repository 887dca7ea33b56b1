"""Takes facts, corrections and replies: updates the answer they bear on, else asks for the next fact."""

from __future__ import annotations

from dataclasses import replace

from actions.assessing import TOPICS, ask_next, bears_on, judge, judge_plan, tells_for_certain
from actions.comparing import compare_programs
from actions.rulebook_answers import answer_in_short
from actions.turn import Say, Turn
from actions.wording import COMPARE, ENOUGH, FACTS, HELP, KIT, paragraphs

# What somebody who tells this of themselves will want to hear about, the weightiest first.
FOLLOWS = {"graduated": "ask_away_application", "visa_need": "ask_visa", "img_status": "ask_img_chances", "pathway": "ask_pathways"}


def take_facts(turn: Turn) -> list[Say]:
    """Answer to a message that tells or corrects facts: the open judgement anew, or the next question."""
    news = turn.memory.news
    if turn.intent == "correct_fact" and not news:
        return [Say(text="What should I change? For example: “residents are 5, not 4”.", buttons=[FACTS])]
    if not news:
        return [
            Say(
                text="I found no fact of a program in that. For example: “9,000 procedures a year, 7 faculty, 4 residents and 2 fellows”.",
                buttons=[HELP],
            )
        ]
    return go_on(turn)


def take_reply(turn: Turn) -> list[Say]:
    """Answer to "yes", "no" or "not sure": what the reply settled, or that nothing was asked."""
    if turn.memory.news:
        return go_on(turn)
    if turn.intent == "deny":
        return [Say(text="All right. Tell me or ask me anything else.", buttons=[FACTS, HELP])]
    return [Say(text="I had no question open. What would you like to know?", buttons=[ENOUGH, KIT, HELP])]


def go_on(turn: Turn) -> list[Say]:
    """After new facts: the judgement that is open, again; without one, the next question for the program in focus."""
    job = turn.memory.job
    if plan := judge_plan(turn, {n.fact for n in turn.memory.news}):
        return [plan]
    told = [n.program for n in turn.memory.news if n.program]
    new = {n.fact for n in turn.memory.news}
    if job and job.open and job.intent in TOPICS and all(n.kind != "skipped" for n in turn.memory.news):
        programs: list[str | None] = [*dict.fromkeys(told)] or [turn.memory.focus]
        judged = [said for p in programs if bears_on(turn, job.topic, p, new) and (said := judge(turn, job.intent, job.topic, p))]
        if judged:
            return judged
    if job and job.intent == "ask_compare" and any(n.about == "applicant" for n in turn.memory.news):
        return compare_programs(turn)
    program = turn.memory.focus
    if first := _first_judgement(turn, told):
        return first
    topic = job.topic if job and job.open else "volume"
    skipped = next((n for n in turn.memory.news if n.kind == "skipped"), None)
    lead = question_to_put(turn, skipped.fact) if skipped else None
    follows = _what_follows(turn) if not told else None
    if program is None or not turn.memory.claims("program", program):
        text = paragraphs(lead, follows.text if follows else None, "What do you know of a program you're looking at?")
        return [Say(text=text, buttons=[*(follows.buttons if follows else []), HELP])]
    question = ask_next(turn, topic, program)
    buttons = [COMPARE] if len([p for p in turn.memory.programs if p.facts]) > 1 else []
    if question is None and follows:
        return [follows]
    if question is None:
        return [Say(text=paragraphs(lead, "That is enough for a first judgement. What shall I look at?"), buttons=[ENOUGH, *buttons, KIT])]
    first_of_all = [follows] if follows else []
    return [*first_of_all, Say(text=paragraphs(lead, question.text), buttons=[*question.buttons, ENOUGH, *buttons])]


def _first_judgement(turn: Turn, told: list[str]) -> list[Say]:
    """What facts told without a question come to: the volume of the one program they are of, once it can be judged."""
    programs = list(dict.fromkeys(told))
    if len(programs) != 1 or not tells_for_certain(turn, programs[0], {n.fact for n in turn.memory.news}):
        return []
    judged = judge(turn, "ask_volume_enough", "volume", programs[0])
    return [judged] if judged else []


def _what_follows(turn: Turn) -> Say | None:
    """What a fact about the applicant means for the search, in short, while no program is known."""
    told = [n.fact for n in turn.memory.news if n.about == "applicant" and n.kind in {"new", "changed", "confirmed"}]
    intents = [FOLLOWS[fact] for fact in FOLLOWS if fact in told]
    return answer_in_short(replace(turn, intent=intents[0])) if intents else None


def question_to_put(turn: Turn, fact: str) -> str | None:
    """The rulebook's question that would find out a fact, for somebody who doesn't know it yet."""
    questions = [r for r in turn.rules.by_kind("question") if fact in (r.fills or ())]
    first = min(questions, key=lambda r: r.priority, default=None)
    return f"It is a good question to put to them: “{first.ask}”" if first else None
