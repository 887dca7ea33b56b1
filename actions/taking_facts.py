"""Takes facts, corrections and replies: updates the answer they bear on, else asks for the next fact."""

from __future__ import annotations

from actions.assessing import AWAY_TOPIC, TOPICS, ask_next, judge
from actions.comparing import compare_programs
from actions.turn import Say, Turn
from actions.wording import COMPARE, ENOUGH, FACTS, HELP, KIT, paragraphs


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
    if any(n.about == "away_plan" for n in turn.memory.news) and (plan := judge(turn, "ask_away_count", AWAY_TOPIC, None)):
        return [plan]
    told = [n.program for n in turn.memory.news if n.program]
    if job and job.open and job.intent in TOPICS and all(n.kind != "skipped" for n in turn.memory.news):
        programs: list[str | None] = [*dict.fromkeys(told)] or [turn.memory.focus]
        judged = [said for p in programs if (said := judge(turn, job.intent, job.topic, p))]
        if judged:
            return judged
    if job and job.intent == "ask_compare" and any(n.about == "applicant" for n in turn.memory.news):
        return compare_programs(turn)
    topic = job.topic if job and job.open else "volume"
    program = turn.memory.focus
    skipped = next((n for n in turn.memory.news if n.kind == "skipped"), None)
    lead = question_to_put(turn, skipped.fact) if skipped else None
    if program is None or not turn.memory.claims("program", program):
        return [Say(text=paragraphs(lead, "What do you know of a program you're looking at?"), buttons=[HELP])]
    question = ask_next(turn, topic, program)
    buttons = [COMPARE] if len([p for p in turn.memory.programs if p.facts]) > 1 else []
    if question is None:
        return [Say(text=paragraphs(lead, "That is enough for a first judgement. What shall I look at?"), buttons=[ENOUGH, *buttons, KIT])]
    return [Say(text=paragraphs(lead, question.text), buttons=[*question.buttons, ENOUGH, *buttons])]


def question_to_put(turn: Turn, fact: str) -> str | None:
    """The rulebook's question that would find out a fact, for somebody who doesn't know it yet."""
    questions = [r for r in turn.rules.by_kind("question") if fact in (r.fills or ())]
    first = min(questions, key=lambda r: r.priority, default=None)
    return f"It is a good question to put to them: “{first.ask}”" if first else None
