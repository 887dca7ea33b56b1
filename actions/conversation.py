"""Closes a turn: confirms a decisive fact before a verdict rests on it, or comes back to the question that was interrupted."""

from __future__ import annotations

from actions import payloads
from actions.memory import Asked
from actions.turn import Say, Turn
from actions.wording import WHY, YES_NO, paragraphs

REMINDERS = 1
# Questions whose answer rests on decisive facts: an unconfirmed one is asked about again.
DECISIVE_QUESTIONS = frozenset({"ask_visa", "ask_compare", "ask_rank_list", "ask_red_flags", "ask_img_chances", "ask_pathways"})


def closing(turn: Turn, said: list[Say], open_before: Asked | None) -> list[Say]:
    """What is said, with at most one question at its end: a confirmation first, else the interrupted question once more."""
    unsure = _to_confirm(turn)
    if unsure is not None:
        before = turn.memory.asked
        repeated = (
            before is not None
            and before.confirm
            and (before.about, before.fact, before.program) == (unsure.about, unsure.fact, unsure.program)
        )
        unsure.reminded = before.reminded + 1 if before is not None and repeated else 0
        turn.memory.asked = unsure
        if unsure.reminded > REMINDERS:
            return said  # asked twice is enough; nothing rests on it until it is answered
        return [*said, Say(text=confirmation(turn, unsure), buttons=list(YES_NO))]
    asked = turn.memory.asked
    interrupted = asked is not None and asked is open_before and asked.reminded < REMINDERS and said
    if interrupted and asked is not None:
        asked.reminded += 1
        last = said[-1]
        last.text = paragraphs(last.text, f"Back to {asked.program or 'my question'}: {question(turn, asked)}")
    return said


def clashes(turn: Turn, said: list[Say]) -> list[Say]:
    """Claims told in this turn that can't all be true, where no card of the answer tells it: such a thing is never passed over."""
    told = {f["rule"] for say in said if say.custom for f in say.custom.get("findings", [])}
    found = []
    for program in dict.fromkeys(n.program for n in turn.memory.news if n.about == "program" and n.kind in {"new", "changed", "disagrees"}):
        new = {n.fact for n in turn.memory.news if n.program == program}
        for finding in turn.case(program).findings(kinds=("contradiction",)):
            if tuple(finding.outcomes) == ("raised",) and new & set(finding.facts) and finding.rule.id not in told:
                found.append(finding)
    return [
        Say(
            text=paragraphs(f.text, f.do),
            buttons=[WHY],
            custom={"type": "explanation", "version": 1, "title": f.rule.title, "finding": payloads.finding(f)},
        )
        for f in found[:1]
    ]


def question(turn: Turn, asked: Asked) -> str:
    """The open question in the rulebook's words."""
    return confirmation(turn, asked) if asked.confirm else turn.rules.vocabulary.facts[asked.fact].ask or turn.label(asked.fact)


def confirmation(turn: Turn, asked: Asked) -> str:
    """The question whether a decisive fact was understood rightly."""
    claims = turn.memory.claims(asked.about, asked.program)[asked.fact]
    owner = f" for {asked.program}" if asked.program else ""
    return (
        f"To be sure before a verdict rests on it{owner}: {turn.label(asked.fact)}: {turn.show(asked.fact, claims[-1].value)} "
        f"(you said “{claims[-1].said}”). Is that right?"
    )


def _to_confirm(turn: Turn) -> Asked | None:
    for about, program, fact, claims in turn.memory.everything():
        fresh = claims[-1].turn == turn.memory.turn or turn.intent in DECISIVE_QUESTIONS
        if fresh and turn.needs_confirmation(fact, claims):
            return Asked(about=about, fact=fact, program=program, confirm=True)
    return None
