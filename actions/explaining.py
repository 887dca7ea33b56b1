"""Answers "why?" and "where does that come from?": the rule, the threshold, what was read and said, the source and its place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions import payloads
from actions.likeness import likeness
from actions.turn import Say, Turn
from actions.wording import HELP, NEXT, bullets, join, paragraphs, sentence
from advisor.book.address import page_of
from advisor.evaluation import Finding, SourceRef

MOST = 2  # findings explained at once; each one's own "why" is on its card
MOST_SOURCES = 3
# How alike an answer must be to the subject whose source is asked for, where it was given before and where it wasn't.
ABOUT_IT, SURELY_ABOUT_IT = 0.3, 0.5
_SUBJECT = re.compile(
    r"\b(?:sources?|proof|evidence|citations?|references?|basis|come\s+from|get|got|says?)\s+(?:is\s+)?(?:for|on|about|behind|of|regarding)\s+"
    r"(?:(?:the|your|this|all|my)\s+)*(?!(?:that|this|it|these|those)\b\W*$)(?P<subject>[^?.!]*\w{4}[^?.!]*)",
    re.IGNORECASE,
)


def explain(turn: Turn) -> list[Say]:
    """The reasons for the last answer, or for the rule a button names; a plain word when nothing was said yet."""
    findings = findings_meant(turn)
    if not findings:
        return [Say(text="I haven't given a judgement yet, so there is nothing to explain. Ask me about a program first.", buttons=[HELP])]
    only_sources = turn.intent == "ask_source"
    texts = [_sources_of(f) if only_sources else reasons(f) for f in findings]
    card = {
        "type": "explanation",
        "version": 1,
        "title": "Where this comes from" if only_sources else "Why",
        "findings": [payloads.finding(f) for f in findings],
    }
    return [Say(text=paragraphs(*texts), buttons=[NEXT], custom=card)]


def findings_meant(turn: Turn) -> list[Finding]:
    """The findings "why?" is about: the rule a button names, those the message's words point at, else the last answer's first ones."""
    chosen = turn.chosen.get("rule")
    job = turn.memory.job
    ids: Sequence[str] = [chosen] if chosen and chosen in turn.rules.rules else list(job.rules) if job else []
    program = (job.programs[-1] if job.programs else None) if job else None
    case = turn.case(program)
    findings = [case.finding(rule) for rule in ids if rule in turn.rules.rules]
    words = {
        w for w in re.findall(r"[a-z0-9,]{4,}", turn.words.lower()) if w not in {"that", "this", "does", "come", "from", "where", "your"}
    }
    pointed = [f for f in findings if any(w in f"{f.rule.title} {f.text}".lower() for w in words)]
    return (pointed or _of_another_answer(turn) or findings)[:MOST]


def _of_another_answer(turn: Turn) -> list[Finding]:
    """The answer whose source is asked for by its subject ("your source on the letters thing"): one given before, else the likeliest."""
    named = _SUBJECT.search(turn.words) if turn.intent == "ask_source" and not turn.chosen else None
    if named is None:
        return []
    case, alike = turn.case(), likeness(turn.rules, named["subject"])
    given = [rule for rule in turn.memory.answered if alike.get(rule, 0) >= ABOUT_IT]
    if given:
        return [case.finding(max(given, key=lambda rule: alike[rule]))]
    holding = [
        rule.id
        for rule in turn.rules.by_kind("answer")
        if alike[rule.id] >= SURELY_ABOUT_IT
        and case.concerns(rule)
        and (rule.when is None or tuple(case.finding(rule.id).outcomes) == ("holds",))
    ]
    return [case.finding(max(holding, key=lambda rule: alike[rule]))] if holding else []


def reasons(finding: Finding) -> str:
    """One finding's reasons as text: result, threshold, facts read with the person's words, what would change it, source."""
    lines = [_read(finding), finding.threshold, finding.would_change, finding.why]
    return paragraphs(
        f"**{finding.rule.title}**",
        bullets(
            [sentence(line) for line in lines if line] + [f"Source: {told}" for told in sources_told(finding.sources)] + [_page(finding)]
        ),
    )


def _read(finding: Finding) -> str:
    return read_facts([finding])


def read_facts(findings: Sequence[Finding]) -> str:
    """What findings read, with the person's words, and what of it isn't known; each fact once."""
    reads = {r.fact: r for finding in findings for r in finding.reads}.values()
    known = [f"{r.label} {r.value_shown}" + (f' (you said "{r.said.text}")' if r.said else "") for r in reads if r.known]
    unknown = [r.label for r in reads if not r.known]
    parts = [f"I read {join(known)}" if known else "", f"not known: {join(unknown)}" if unknown else ""]
    return "; ".join(p for p in parts if p)


def _sources_of(finding: Finding) -> str:
    return paragraphs(f"**{finding.rule.title}**", bullets([*sources_told(finding.sources), _page(finding)]))


def _page(finding: Finding) -> str:
    """Where the rule can be read in full, on the advisor's own server."""
    return f"In the rulebook: {page_of(finding.rule)}"


def sources_told(refs: Sequence[SourceRef]) -> list[str]:
    """Each source once, with all the places in it, its date, how sure it is, and its address."""
    places: dict[str, list[SourceRef]] = {}
    for ref in refs:
        places.setdefault(ref.source.id, []).append(ref)
    return [_source(same) for same in list(places.values())[:MOST_SOURCES]]


def _source(refs: Sequence[SourceRef]) -> str:
    s = refs[0].source
    where = "; ".join(f"“{ref.at}”" for ref in refs[:2])
    dates = [
        f"of {s.published}" if s.published[:1].isdigit() or s.published[:1].isupper() else "",
        f"read {s.retrieved}" if s.address else "",
    ]
    told = f"{s.title}, {where} ({', '.join(part for part in (s.label, f'confidence {s.confidence}', *dates) if part)})."
    notes = [ref.note for ref in refs if ref.note]
    return " ".join(part for part in (told, *notes[:1], s.address) if part)
