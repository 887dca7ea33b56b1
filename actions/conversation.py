"""What frames an answer: warnings that new facts raise, the confirmation of a decisive fact, the question that was interrupted."""

from __future__ import annotations

from actions import payloads
from actions.memory import Asked
from actions.remember import to_confirm
from actions.turn import Say, Turn
from actions.wording import WHY, YES_NO, paragraphs
from advisor.evaluation import Finding

REMINDERS = 1
WARNINGS = ("contradiction", "red_flag")
# Questions whose answer rests on decisive facts: an unconfirmed one is asked about again.
DECISIVE_QUESTIONS = frozenset({"ask_visa", "ask_compare", "ask_rank_list", "ask_red_flags", "ask_img_chances", "ask_pathways"})


def closing(turn: Turn, said: list[Say], open_before: Asked | None) -> list[Say]:
    """What is said, with at most one question at its end: a confirmation first, else the interrupted question once more."""
    unsure = _to_confirm(turn)
    if unsure is not None:
        before = turn.memory.asked
        if before is not None and before is not open_before:
            said = _without_question(said, question(turn, before))
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


def warnings(turn: Turn, said: list[Say]) -> list[Say]:
    """The gravest thing that the facts of this turn raise and no card of the answer tells: it is never passed over in silence.

    Claims that can't all be true come before a warning sign; minor signs wait until they are asked for.
    """
    told = {f["rule"] for say in said if say.custom for f in say.custom.get("findings", [])}
    raised = []
    told_now = [n for n in turn.memory.news if n.kind in {"new", "changed", "disagrees", "confirmed"}]
    for program in dict.fromkeys(n.program or turn.memory.focus for n in told_now if n.about != "away_plan"):
        new = {n.fact for n in told_now if n.program in {None, program}}
        for finding in turn.case(program).findings(kinds=WARNINGS):
            grave = finding.rule.kind == "contradiction" or finding.rule.severity != "minor"
            fresh = tuple(finding.outcomes) == ("raised",) and new & set(finding.facts)
            if grave and fresh and finding.rule.id not in told:
                raised.append((program, finding))
    raised.sort(key=lambda pair: WARNINGS.index(pair[1].rule.kind))
    return [_warning(turn, program, finding) for program, finding in raised[:1]]


def _warning(turn: Turn, program: str | None, finding: Finding) -> Say:
    question = turn.rules.rules.get(finding.rule.ask)
    text = paragraphs(
        f"**{program}.** {finding.text}" if program and len(turn.memory.programs) > 1 else finding.text,
        finding.why if finding.rule.kind == "red_flag" else None,
        f"What to ask: “{question.ask}”" if question else finding.do,
        f"A good answer sounds like: {finding.rule.good_answer}" if finding.rule.good_answer else None,
    )
    card = {"type": "explanation", "version": 1, "title": finding.rule.title, "finding": payloads.finding(finding)}
    return Say(text=text, buttons=[WHY], custom=card)


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


def _without_question(said: list[Say], text: str) -> list[Say]:
    """What is said without the question at its end: one question at a time, and the confirmation comes first."""
    if not said or not said[-1].text.endswith(text):
        return said
    last = said[-1]
    rest = last.text.removesuffix(text).rstrip()
    lead = rest.rpartition("\n\n")[2]
    rest = rest.removesuffix(lead).rstrip() if lead.endswith(":") else rest
    if not rest and last.custom is None and len(said) > 1:
        return said[:-1]
    return [*said[:-1], Say(text=rest or last.text, buttons=last.buttons, custom=last.custom)]


def _to_confirm(turn: Turn) -> Asked | None:
    for about, program, fact, claims in turn.memory.everything():
        fresh = claims[-1].turn == turn.memory.turn or turn.intent in DECISIVE_QUESTIONS
        if fresh and turn.needs_confirmation(fact, claims):
            return Asked(about=about, fact=fact, program=program, confirm=True)
    return None
