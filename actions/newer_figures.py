"""A number that takes the place of an older one: "a resident says there are really 10 now, the page is old"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import Memory, is_interval
from actions.turn import asks_something

_SOURCE = r"(?:web\s*)?(?:page|site|website|brochure|flyer|listing|freida|info(?:rmation)?|number|figure|count|slide|one|data)s?"
_OLD = (
    r"(?:old|outdated|out\s+of\s+date|stale|obsolete|behind"
    r"|not\s+(?:up\s+to\s+date|updated|current)|from\s+(?:years\s+ago|last\s+year|before))"
)
_OUTDATED = re.compile(
    rf"\b{_SOURCE}\s*(?:'s|\s(?:is|are|was|were|seems?|looks?|must\s+be))\s+(?:\w+\s+){{0,2}}?{_OLD}\b"
    rf"|\b(?:old|outdated|stale|obsolete)\s+{_SOURCE}\b"
    rf"|\b{_SOURCE}\s+(?:hasn'?t|has\s+not|wasn'?t|isn'?t|never)\s+(?:been\s+|got(?:ten)?\s+)?updated\b",
    re.IGNORECASE,
)
_REALLY_NOW = re.compile(
    r"\b(?:really|actually|in\s+fact|in\s+truth)\b[^.;?]{0,30}\b(?:now|nowadays|these\s+days|by\s+now|today|this\s+year)\b"
    r"|\bnow\s+(?:really|actually|in\s+fact)\b|\b(?:not|no\s+longer)\s+\d[\d,]*\s+any\s?more\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|n'?t|never|if|whether|unless)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def newer(memory: Memory, reading: Mapping[str, Any], text: str) -> Mapping[str, Any]:
    """The reading with its numbers marked as corrections of those known, where the message says that what was told before is out of date.

    Only numbers that are other than the one known: what is said again is no correction, and a visa is never replaced by such a word.
    """
    said = _OUTDATED.search(text) or _REALLY_NOW.search(text)
    if said is None or asks_something(reading) or _DENIED.search(text[: said.start()]):
        return reading
    return {**reading, "mentions": [{**m, "correction": True} if _replaces(memory, m) else m for m in reading.get("mentions") or []]}


def _replaces(memory: Memory, mention: Mapping[str, Any]) -> bool:
    """Whether a number of one known program is another than the one known."""
    name = mention.get("program") or memory.focus or ""
    known = memory.program(name)
    claims = known.facts.get(mention["fact"] or "", []) if known and mention["about"] == "program" else []
    return bool(claims) and is_interval(mention["value"]) and all(c.value != mention["value"] for c in claims)
