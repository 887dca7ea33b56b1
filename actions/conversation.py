"""What frames an answer: the confirmation of a decisive fact, the one question a turn ends with, the question that was interrupted."""

from __future__ import annotations

from dataclasses import replace

from actions.memory import Asked, current_value
from actions.provisional import what_follows
from actions.replies import to_confirm
from actions.turn import Question, Say, Turn
from actions.wording import IF_SO, YES_NO, paragraphs

REMINDERS = 1
# Questions whose answer rests on decisive facts: an unconfirmed one is asked about again.
DECISIVE_QUESTIONS = frozenset({"ask_visa", "ask_compare", "ask_rank_list", "ask_red_flags", "ask_img_chances", "ask_pathways"})
# After these nobody wants to be reminded of a question.
LEAVING = frozenset({"goodbye", "forget_me", "export"})


def closing(turn: Turn, said: list[Say], open_before: Asked | None) -> list[Say]:
    """What is said, with at most one question at its end: a confirmation first, else what an answer asks, else the interrupted question."""
    wanted = next((say.ask for say in said if say.ask), None)
    unsure = _to_confirm(turn, wanted)
    answers = [_without_question(say, kept=say.ask is wanted and unsure is None) for say in said]
    answers = [say for say in answers if say.text or say.response or say.custom or say.ask]
    if unsure is not None:
        return _confirming(turn, answers, unsure)
    if wanted is not None:
        turn.memory.asked = wanted.asked
        return _asking(turn, answers, wanted)
    asked = turn.memory.asked
    if asked is not None and asked is open_before and asked.reminded < REMINDERS and not _leaves_it(turn):
        asked.reminded += 1
        return _joined(answers, Say(text=f"Back to {asked.program or 'my question'}: {question(turn, asked)}"))
    return answers


def _leaves_it(turn: Turn) -> bool:
    """Whether the open question waits: somebody is leaving, or has readings to choose from."""
    return turn.intent in LEAVING or turn.memory.unclear is not None


def _confirming(turn: Turn, answers: list[Say], unsure: Asked) -> list[Say]:
    before = turn.memory.asked
    repeated = (
        before is not None and before.confirm and (before.about, before.fact, before.program) == (unsure.about, unsure.fact, unsure.program)
    )
    unsure.reminded = before.reminded + 1 if before is not None and repeated else 0
    turn.memory.asked = unsure
    follows = what_follows(turn, unsure) if not unsure.reminded or turn.intent in DECISIVE_QUESTIONS else ""
    told = any(follows and line.removeprefix(IF_SO).strip() in say.text for say in answers for line in follows.splitlines()[-1:])
    if unsure.reminded > REMINDERS:  # asked twice is enough; nothing rests on it until it is answered
        return [*answers, Say(text=follows)] if follows and not told else answers
    return [*answers, Say(text=paragraphs(follows if not told else None, confirmation(turn, unsure)), buttons=list(YES_NO))]


def _asking(turn: Turn, answers: list[Say], wanted: Question) -> list[Say]:
    """The answers with the question at the end of the last one, naming its program where several are known."""
    own = next(say for say in answers if say.ask is wanted)
    of_whom = f"{wanted.asked.program}:" if wanted.asked.program and len(turn.memory.programs) > 1 else ""
    lead = wanted.lead if own is answers[-1] and own.text else ""
    if own.buttons and not own.text:
        wanted = replace(wanted, buttons=[*wanted.buttons, *own.buttons])
    asks = Say(text=" ".join(part for part in (lead, of_whom, wanted.text) if part), buttons=wanted.buttons)
    return _joined([say for say in answers if say.text or say.response], asks)


def _joined(answers: list[Say], asks: Say) -> list[Say]:
    """The answers with the question at the end of the last one, or after it where it is no text of ours."""
    if not answers or not answers[-1].text:
        return [*answers, asks]
    last = answers[-1]
    return [*answers[:-1], replace(last, text=paragraphs(last.text, asks.text), buttons=asks.buttons + last.buttons)]


def _without_question(say: Say, kept: bool) -> Say:
    """An answer whose question is not asked now: its card doesn't ask it either."""
    if kept or say.ask is None:
        return say
    custom = {**say.custom, "next_question": None} if say.custom and "next_question" in say.custom else say.custom
    return replace(say, ask=None, custom=custom)


def question(turn: Turn, asked: Asked) -> str:
    """The open question in the rulebook's words."""
    return confirmation(turn, asked) if asked.confirm else turn.rules.vocabulary.facts[asked.fact].ask or turn.label(asked.fact)


def confirmation(turn: Turn, asked: Asked) -> str:
    """The question whether a decisive fact was understood rightly."""
    claims = turn.memory.claims(asked.about, asked.program)
    owner = f" for {asked.program}" if asked.program else ""
    facts = to_confirm(claims, turn.rules.vocabulary, asked.fact)
    told = "; ".join(f"{turn.label(fact)}: {turn.show(fact, claims[fact][-1].value)}" for fact in facts)
    return f"To be sure before a verdict rests on it{owner}: {told} (you said “{claims[asked.fact][-1].said}”). Is that right?"


def _to_confirm(turn: Turn, wanted: Question | None) -> Asked | None:
    """The decisive fact to be confirmed now: one just told (or told beside one just confirmed), one the question asked rests on, or the one
    an answer would ask for."""
    settling = any(n.kind in {"confirmed", "withdrawn"} for n in turn.memory.news)
    for about, program, fact, claims in turn.memory.everything():
        asked_for = wanted is not None and (wanted.asked.fact, wanted.asked.program) == (fact, program)
        fresh = claims[-1].turn == turn.memory.turn or settling or turn.intent in DECISIVE_QUESTIONS
        if (fresh or asked_for) and turn.needs_confirmation(fact, claims) and current_value(claims) is not None:
            return Asked(about=about, fact=fact, program=program, confirm=True)
    return None
