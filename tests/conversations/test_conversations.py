"""Whole conversations against the real trained model: the cases are data, one YAML file a job (see README.md beside this)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
FIELDS = {"say", "intent", "facts", "applicant", "away_plan", "hears", "hears_any", "never", "rules", "card", "asks"}


GAPS = HERE / "known_gaps.txt"


def conversations() -> list[Any]:
    """Every conversation; those in known_gaps.txt are expected to fail, and it is a failure when one of them no longer does."""
    gaps = {line.strip() for line in GAPS.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")}
    found = []
    for path in sorted(HERE.glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            name = f"{path.stem}: {case['name']}"
            gap = [pytest.mark.xfail(strict=True, reason="known gap of understanding")] if name in gaps else []
            found.append(pytest.param(case, id=name, marks=gap))
    assert gaps <= {p.id for p in found}, f"known_gaps.txt names conversations that aren't there: {gaps - {p.id for p in found}}"
    return found


@pytest.mark.trained
@pytest.mark.parametrize("case", conversations())
async def test_conversation_goes_as_told(case: dict[str, Any], trained_agent: Any) -> None:
    sender = f"conversation-{case['name']}"
    for number, turn in enumerate(case["turns"], start=1):
        unknown = set(turn) - FIELDS
        assert not unknown, f"turn {number} has fields that nothing checks: {unknown}"
        reply = await trained_agent.handle(sender, turn["say"])
        tracker = await trained_agent.tracker_store.retrieve(sender)
        check(turn, reply, tracker.get_slot("memory") or {}, f"turn {number}, {turn['say'][:80]!r}")


def check(turn: dict[str, Any], reply: Any, memory: dict[str, Any], where: str) -> None:
    text = "\n".join(m.get("text") or "" for m in reply.messages)
    told = f"{where} was answered:\n{text}"
    assert text.strip(), f"{where} was answered with silence"
    assert reply.intent == turn.get("intent", reply.intent), told
    lower = text.lower()
    for words in turn.get("hears", []):
        assert str(words).lower() in lower, f"{words!r} is missing; {told}"
    if "hears_any" in turn:
        assert any(str(words).lower() in lower for words in turn["hears_any"]), f"none of {turn['hears_any']} is in it; {told}"
    for words in turn.get("never", []):
        assert str(words).lower() not in lower, f"{words!r} must not be said; {told}"
    cards = [m["custom"] for m in reply.messages if m.get("custom")]
    if "card" in turn:
        assert turn["card"] in [c["type"] for c in cards], told
    spoke = {f["rule"] for c in cards for f in [*c.get("findings", []), *c.get("trade_offs", []), *filter(None, [c.get("finding")])]}
    spoke |= {r["rule"] for c in cards for r in c.get("rows", []) if isinstance(r, dict)} | {c["rule"] for c in cards if "rule" in c}
    for rule in turn.get("rules", []):
        assert rule in spoke, f"rule {rule} did not speak, only {sorted(spoke)}; {told}"
    known = {p["name"]: values(p.get("facts", {})) for p in memory.get("programs", [])}
    for name, facts in turn.get("facts", {}).items():
        if name not in known and not any(value is not None for value in facts.values()):
            continue  # nothing is known of it, as it should be
        assert name in known, f"program {name!r} is not known, only {list(known)}; {told}"
        for fact, value in facts.items():
            assert known[name].get(fact) == value, f"{name}: {fact} is {known[name].get(fact)}, not {value}; {told}"
    for owner in ("applicant", "away_plan"):
        for fact, value in turn.get(owner, {}).items():
            assert values(memory.get(owner, {})).get(fact) == value, f"{owner}: {fact} is not {value} in {memory.get(owner)}; {told}"
    if "asks" in turn:
        assert (memory.get("asked") or {}).get("fact") == turn["asks"], f"asked {memory.get('asked')}; {told}"


def values(claims: dict[str, Any]) -> dict[str, Any]:
    """Each fact's value; a list of values where people disagree."""
    all_values = {fact: [c["value"] for c in said] for fact, said in claims.items()}
    return {fact: said[0] if len(said) == 1 else {"said": said} for fact, said in all_values.items()}
