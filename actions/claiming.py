"""Takes one claim into the memory: on its program, beside or instead of what was said of the same fact before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.memory import About, Claim, Claims, Memory, News
from actions.which_program import ensure
from advisor.vocabulary import FactError, Vocabulary

UNNAMED = "the program"
QUOTED = 160  # characters of a sentence that is quoted as a whole
SHORT = 48  # characters of a message that is
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=\S)|\s+[-–—|]\s+")


def take(memory: Memory, mention: Mapping[str, Any], vocabulary: Vocabulary, said_already: bool) -> None:
    """Take one mention; `said_already` when the same message gave this fact before (two people, or a contradiction)."""
    fact, about = mention["fact"] or _fact_of(memory, mention["value"]), mention["about"]
    if not fact:
        return
    if not mention.get("retracted") and (left_out := _impossible(mention, fact, vocabulary)):
        memory.notes.append(left_out)
        return
    claims, program = _claims(memory, about, mention.get("program"))
    before = claims.get(fact, [])
    was = before[-1].value if before else None
    if mention.get("retracted"):
        if claims.pop(fact, None):
            memory.news.append(News(about=about, fact=fact, program=program, kind="retracted", was=was))
        return
    spec = vocabulary.facts.get(fact)
    new = Claim(
        value=mention["value"],
        said=mention["said"],
        turn=memory.turn,
        who=mention.get("who"),
        approximate=bool(mention.get("approximate")),
        note=mention.get("note"),
        conflict=mention.get("conflict"),
    )
    if new.note:
        memory.notes.append(new.note)
    asked = memory.asked
    direct = asked is not None and (asked.about, asked.fact) == (about, fact) and asked.program in {None, program}
    new.confirmed = direct or any(c.value == new.value and c.confirmed for c in before)
    if any(c.value == new.value and c.who == new.who for c in before):
        if direct:
            for claim in before:
                claim.confirmed = True
            memory.news.append(News(about=about, fact=fact, program=program, kind="confirmed"))
        return
    if spec is not None and spec.type == "list" and before and not mention.get("correction"):
        new.value = [*was, *(v for v in new.value if v not in was)] if isinstance(was, list) else new.value
        claims[fact] = [new]
    elif mention.get("correction") or not before:
        claims[fact] = [new]
    elif new.who or (said_already and before[-1].turn == memory.turn):
        claims[fact] = [c for c in before if c.who != new.who or c.turn == memory.turn] + [new]
    else:
        claims[fact] = [c for c in before if c.who] + [new]
    kept = claims[fact]
    kind = "new" if not before else "disagrees" if len(kept) > 1 and any(c.value != new.value for c in kept) else "changed"
    memory.news.append(News(about=about, fact=fact, program=program, kind=kind, was=was, before=before))  # type: ignore[arg-type]


def _fact_of(memory: Memory, value: Any) -> str:
    """The one fact of the program in focus that has this value ("scrap the 8,000"); empty when none or several have."""
    same = [fact for fact, said in memory.claims("program").items() if value in [c.value for c in said]]
    return same[0] if len(same) == 1 else ""


def _impossible(mention: Mapping[str, Any], fact: str, vocabulary: Vocabulary) -> str | None:
    """The sentence that says why a value can't be kept ("10 million procedures" a year), or None when it can."""
    try:
        vocabulary.read(fact, mention["value"])
    except FactError as problem:
        return f"I left out “{mention['said']}”: {str(problem).split(': ', 1)[-1]}"
    return None


def _claims(memory: Memory, about: About, program: str | None) -> tuple[Claims, str | None]:
    if about == "applicant":
        return memory.applicant, None
    if about == "away_plan":
        return memory.away_plan, None
    target = ensure(memory, program, named=True) if program else memory.focused or ensure(memory, UNNAMED, named=False)
    memory.focus = target.name
    return target.facts, target.name


def in_its_sentence(mention: Mapping[str, Any], text: str, vocabulary: Vocabulary) -> Mapping[str, Any]:
    """A decisive fact with the sentence it stands in, so that a wrong sign is noticed when it is said back."""
    spec = vocabulary.facts.get(mention["fact"])
    if spec is None or not spec.decisive:
        return mention
    said = " ".join(mention["said"].split())
    plain = " ".join(text.split())
    pieces = [plain] if len(plain) <= SHORT else _SENTENCE_END.split(plain)
    holding = [piece.strip() for piece in pieces if said.lower() in piece.lower()]
    around = holding[0] if len(holding) == 1 else plain
    return {**mention, "said": around} if len(around) <= QUOTED else mention
