"""The custom payloads (cards) that accompany an answer's text: plain data, shapes as in widget/schemas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from actions.turn import Turn
from advisor.book.address import page_of
from advisor.evaluation import Finding, SourceRef
from advisor.rulebook import Rule

Json = dict[str, Any]


def source(ref: SourceRef) -> Json:
    """A source as the reader sees it: what, where exactly, when, and how sure."""
    s = ref.source
    return {
        "id": s.id,
        "title": s.title,
        "publisher": s.publisher or None,
        "at": ref.at,
        "url": s.address or None,
        "published": s.published or None,
        "retrieved": s.retrieved or None,
        "confidence": s.confidence,
        "kind": s.kind,
        "label": s.label,
    }


def finding(item: Finding) -> Json:
    """One finding with everything "why?" needs to show."""
    rule = item.rule
    return {
        "rule": rule.id,
        "kind": rule.kind,
        "title": rule.title,
        "tone": item.tone,
        "text": item.text,
        "why": item.why or None,
        "do": item.do or None,
        "severity": getattr(rule, "severity", None),
        "measure": _measure(item),
        "bands": _bands(rule, item),
        "marks": [{"at": m.at, "label": m.label} for m in getattr(rule, "marks", None) or ()],
        "outcomes": list(item.outcomes),
        "certain": item.certain,
        "reads": [read.as_json() for read in item.reads],
        "threshold": item.threshold or None,
        "would_change": item.would_change or None,
        "location": item.location,
        "page": page_of(rule),
        "sources": [source(ref) for ref in item.sources],
    }


def _measure(item: Finding) -> Json | None:
    if item.measure is None:
        return None
    low, high = item.measure
    if item.nothing_known:
        return None
    return {"label": item.rule.title, "unit": item.unit or None, "value": [low, high], "display": item.measure_shown}


def _bands(rule: Rule, item: Finding) -> list[Json]:
    if rule.kind == "benchmark":
        starts = list(rule.bands.items())
        good = set(rule.good or ())
        ends = [start for _, start in starts[1:]] + [None]
        return [
            {"name": name, "from": start, "to": end, "good": name in good, "possible": name in item.outcomes}
            for (name, start), end in zip(starts, ends, strict=True)
        ]
    if rule.kind == "target":
        edges = [0, rule.at_least, None]
        return [
            {"name": name, "from": low, "to": high, "good": name == "met", "possible": name in item.outcomes}
            for name, (low, high) in zip(("missed", "met"), pairwise(edges), strict=True)
        ]
    return []


def assessment(
    turn: Turn,
    *,
    topic: str,
    program: str | None,
    headline: str,
    verdict: Finding | None,
    findings: Iterable[Finding],
    missing: Sequence[str],
    next_question: Mapping[str, Any] | None,
    notice: str | None = None,
) -> Json:
    """The assessment card of one program on one topic."""
    findings = list(findings)
    shown = [finding(f) for f in findings]
    clash = any(f.rule.kind == "contradiction" for f in findings)  # claims that don't fit together settle nothing
    return {
        "type": "assessment",
        "version": 1,
        "topic": topic,
        "program": program,
        "headline": headline,
        "tone": verdict.tone if verdict and not clash else "open",
        "certainty": "certain" if verdict and verdict.certain and not clash else "open",
        "findings": ([finding(verdict)] if verdict else []) + shown,
        "missing": [{"fact": f, "label": turn.label(f)} for f in missing],
        "next_question": next_question,
        "notice": notice,
    }
