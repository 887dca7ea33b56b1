"""What a decisive fact would come to, told while its confirmation is asked for, so that nobody waits for the plain consequence."""

from __future__ import annotations

from actions.memory import Asked
from actions.turn import Turn
from actions.wording import IF_SO, bullets

MOST_PROGRAMS = 3
TOPIC = "visa"


def what_follows(turn: Turn, unsure: Asked) -> str:
    """The verdicts that would be certain if what was told is right, a line a program; empty where it settles nothing."""
    several = len(turn.memory.programs) > 1
    of_visas = several and any(turn.memory.claims("applicant").get("visa_need") or ())  # a choice: it rests on each program's policy
    names = [unsure.program] if unsure.program and not of_visas else [p.name for p in turn.memory.programs if p.facts]
    lines = [f"**{name}**: {told}" if several else told for name in names[-MOST_PROGRAMS:] if (told := _verdict(turn, name, unsure.fact))]
    if not lines:
        return ""
    return f"{IF_SO} {lines[0]}" if len(lines) == 1 else f"{IF_SO}\n{bullets(lines)}"


def _verdict(turn: Turn, program: str, fact: str) -> str:
    case = turn.case(program, unconfirmed=True)
    for found in case.findings(topic=TOPIC, kinds=("verdict",)):
        stands = {read.fact: read.known for read in found.reads}
        of_both = {turn.rules.vocabulary.facts[name].about for name, known in stands.items() if known} >= {"applicant", "program"}
        if found.certain and (fact in found.rule.all_facts or len(turn.memory.programs) > 1) and of_both:
            return found.text
    return ""
