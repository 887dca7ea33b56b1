"""What is told to be there is no gap any longer, and what is told to be missing no strength: "they do have pediatrics, I misread it"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from actions.memory import Memory

OTHER = {"case_mix": "case_mix_gaps", "case_mix_gaps": "case_mix"}


def with_other_list(memory: Memory, mentions: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The mentions with the list of gaps or strengths as it is without what they tell the opposite of. What another person said stays: two
    people may disagree."""
    corrected = {(m["fact"], m.get("program")) for m in mentions if m.get("correction")}
    moved: list[Mapping[str, Any]] = []
    kept: list[Mapping[str, Any]] = []
    for mention in mentions:
        other = OTHER.get(mention["fact"])
        program = memory.program(mention.get("program") or memory.focus or "")
        claims = program.facts.get(other) or [] if other and program else []
        known = claims[-1].value if len(claims) == 1 else None
        told = mention["value"]
        if mention.get("who") or mention.get("retracted") or not isinstance(known, list) or not isinstance(told, list):
            kept.append(mention)
            continue
        left = [item for item in known if item not in told]
        if left == known:
            kept.append(mention)
            continue
        kept.append({**mention, "correction": False})  # it comes beside what was told of the same list
        if (other, mention.get("program")) not in corrected:
            moved.append({**mention, "fact": other, "value": left, "correction": True, "retracted": not left})
    return [*moved, *kept]
