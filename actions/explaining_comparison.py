"""Answers "why?" after a comparison: what was read of each program, the rows that set them apart, and where these come from."""

from __future__ import annotations

from actions import memory as mem
from actions import payloads
from actions.comparing import verdict_rows
from actions.explaining import read_facts, sources_told
from actions.memory import Job
from actions.turn import Say, Turn
from actions.wording import NEXT, SETS_THEM_APART, bullets, paragraphs, sentence
from advisor.compare import compare

MOST_ROWS = 3
MOST_TRADE_OFFS = 2


def compared_last(turn: Turn) -> Job | None:
    """The comparison that "why?" is about; None when something else was answered last or a rule is named."""
    job = turn.memory.job
    known = job is not None and all(turn.memory.program(name) for name in job.programs)
    return job if job and known and job.intent == "ask_compare" and len(job.programs) > 1 and "rule" not in turn.chosen else None


def explain_comparison(turn: Turn, job: Job) -> list[Say]:
    """The reasons of a comparison, of every program that was compared."""
    cases = {name: turn.case(name) for name in job.programs}
    priorities = mem.current_value(turn.memory.applicant.get("priorities", [])) or []
    result = compare(cases, priorities)
    apart_for_certain = [row for row in result.rows if row.better in row.cells][:MOST_ROWS]
    apart = apart_for_certain or list(result.rows)[:MOST_ROWS]
    rules = list(dict.fromkeys([*(row.rule for row in verdict_rows(cases)), *(row.rule for row in apart)]))
    read = {
        name: read_facts([case.finding(rule) for rule in rules if turn.rules.rules[rule].kind != "comparison"])
        for name, case in cases.items()
    }
    told = [sentence(f"**{name}**: {facts}") for name, facts in read.items() if facts]
    sources = list(dict.fromkeys(source for row in apart for source in sources_told(row.sources)))
    text = paragraphs(
        sentence(result.headline) if apart_for_certain or not result.trade_offs else None,
        *(paragraphs(f.text, f.why) for f in result.trade_offs[:MOST_TRADE_OFFS]),
        bullets(told),
        f"{SETS_THEM_APART}\n{bullets([sentence(row.text) for row in apart])}" if apart else None,
        bullets([f"Source: {source}" for source in sources[:2]]),
    )
    findings = [
        payloads.finding(case.finding(rule)) for case in cases.values() for rule in rules if turn.rules.rules[rule].kind == "verdict"
    ]
    card = {"type": "explanation", "version": 1, "title": "Why", "findings": findings}
    return [Say(text=text, buttons=[NEXT], custom=card)]
