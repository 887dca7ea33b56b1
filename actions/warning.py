"""Warnings that new facts raise, whatever was asked: claims that can't all be true, and grave warning signs."""

from __future__ import annotations

from actions import payloads
from actions.memory import TOLD
from actions.turn import Say, Turn
from actions.wording import WHY, paragraphs
from advisor.evaluation import Finding

WARNINGS = ("contradiction", "red_flag")


def warnings(turn: Turn, said: list[Say]) -> list[Say]:
    """The gravest thing that the facts of this turn raise and no card of the answer tells: it is never passed over in silence.

    Claims that can't all be true come before a warning sign; minor signs wait until they are asked for, unless the turn would only take
    note of them.
    """
    told = {f["rule"] for say in said if say.custom for f in [*say.custom.get("findings", []), *filter(None, [say.custom.get("finding")])]}
    raised = []
    nothing_else = not any(say.custom for say in said)
    told_now = [n for n in turn.memory.news if n.kind in TOLD]
    for program in dict.fromkeys(n.program or turn.memory.focus for n in told_now if n.about != "away_plan"):
        new = {n.fact for n in told_now if n.program in {None, program}}
        for finding in turn.case(program).findings(kinds=WARNINGS):
            grave = finding.rule.kind == "contradiction" or finding.rule.severity != "minor" or nothing_else
            fresh = tuple(finding.outcomes) == ("raised",) and new & set(finding.facts)
            if grave and fresh and finding.rule.id not in told:
                raised.append((program, finding))
    raised.sort(key=lambda pair: WARNINGS.index(pair[1].rule.kind))
    return [warning(turn, program, finding) for program, finding in raised[:1]]


def warning(turn: Turn, program: str | None, finding: Finding) -> Say:
    """A warning in words: what it is, why it matters, what to ask, what a good answer sounds like."""
    question = turn.rules.rules.get(finding.rule.ask)
    text = paragraphs(
        f"**{program}.** {finding.text}" if program and len(turn.memory.programs) > 1 else finding.text,
        finding.why if finding.rule.kind == "red_flag" else None,
        f"What to ask: “{question.ask}”" if question else finding.do,
        f"A good answer sounds like: {finding.rule.good_answer}" if finding.rule.good_answer else None,
    )
    card = {"type": "explanation", "version": 1, "title": finding.rule.title, "finding": payloads.finding(finding)}
    return Say(text=text, buttons=[WHY], custom=card)
