"""Questions for an interview: from the rulebook, without what is known already, the ones that would change the verdict first."""

from __future__ import annotations

import re

from actions import memory as mem
from actions.assessing import questions_ahead
from actions.memory import Job
from actions.turn import Say, Turn
from actions.wording import GROUP_TITLES, NEXT, WHY, bullets, paragraphs
from advisor.evaluation import Finding

PER_GROUP = 4
_GROUPS = {
    "program_director": r"\b(?:pds?|(?:program )?director)\b",
    "faculty": r"\b(?:faculty|attendings?)\b",
    "residents": r"\bask\w* (?:the |their |other |current |junior |senior )*residents?\b",
    "fellows": r"\bask\w* (?:the |their )*fellows?\b",
    "alumni": r"\b(?:alum\w*|(?:recent )?grad(?:uate)?s)\b",
    "coordinator": r"\bcoordinator\b",
}
ORDER = ("program_director", "faculty", "residents", "fellows", "alumni", "coordinator")


def prepare_interview(turn: Turn) -> list[Say]:
    """An interview kit for the program in focus (or in general), grouped by whom to ask."""
    program = turn.memory.focus
    case = turn.case(program)
    ahead = [q.fact for q in questions_ahead(turn, case, None, program, limit=12)]
    claims = turn.memory.claims("program", program)
    chosen = sorted(
        (case.finding(rule.id) for rule in turn.rules.by_kind("question") if rule.stage == "interview"),
        key=lambda f: (_worth(f, ahead), f.rule.priority),
    )
    wanted = [f for f in chosen if not (f.rule.fills and all(_known(claims, fact) for fact in f.rule.fills))]
    groups = _groups(wanted, "alumni" if turn.intent == "ask_alumni_questions" else _named_group(turn.text))
    turn.memory.job = Job(
        intent=turn.intent, topic="interview", programs=[program] if program else [], rules=[f.rule.id for _, fs in groups for f in fs]
    )
    title = f"Questions for {program}" if program else "Questions to ask"
    text = paragraphs(
        f"**{title}** The first in each group would change the verdict most; what you already know is left out.",
        *(f"**{GROUP_TITLES[to]}**\n{bullets([f.rule.ask for f in fs])}" for to, fs in groups),
    )
    card = {
        "type": "questions",
        "version": 1,
        "title": title,
        "groups": [{"to": GROUP_TITLES[to], "questions": [_question(f) for f in fs]} for to, fs in groups],
    }
    return [Say(text=text, buttons=[WHY, NEXT], custom=card)]


def _worth(finding: Finding, ahead: list[str]) -> int:
    places = [ahead.index(fact) for fact in finding.rule.fills or () if fact in ahead]
    return min(places, default=len(ahead))


def _known(claims: mem.Claims, fact: str) -> bool:
    said = claims.get(fact, [])
    return bool(said) and not mem.disagreement(said) and not said[-1].conflict


def _named_group(text: str) -> str | None:
    """The one group of people a question names ("what do I ask the residents?"), or None."""
    named = {group for group, pattern in _GROUPS.items() if re.search(pattern, text, re.IGNORECASE)}
    return named.pop() if len(named) == 1 else None


def _groups(findings: list[Finding], only: str | None) -> list[tuple[str, list[Finding]]]:
    taken: set[str] = set()
    groups = []
    for to in (only,) if only else ORDER:
        mine = [f for f in findings if to in f.rule.to and f.rule.id not in taken][: PER_GROUP if not only else 8]
        taken.update(f.rule.id for f in mine)
        if mine:
            groups.append((to, mine))
    return groups


def _question(finding: Finding) -> dict[str, object]:
    rule = finding.rule
    return {
        "id": rule.id,
        "text": rule.ask,
        "why": finding.why or None,
        "listen_for": rule.listen_for or None,
        "warning": rule.warning or None,
        "known": False,
    }
