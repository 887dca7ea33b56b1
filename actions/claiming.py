"""Takes one claim into the memory: on its program, beside or instead of what was said of the same fact before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from actions.memory import About, Claim, Claims, Memory, News, current_value, disagreement
from actions.which_program import ensure
from advisor.vocabulary import FactError, Vocabulary

UNNAMED = "the program"
QUOTED = 160  # characters of a sentence that is quoted as a whole
SHIFTED = 2  # characters by which a place may lie before the sentence it stands in
SHORT = 48  # characters of a message that is
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=\S)|\s*\n\s*|\s+[-–—|•*]\s+")
_CLAUSE_END = re.compile(r"(?<=[,;])\s+(?=\S)|\s+(?=(?:but|while|whereas|although|though|yet)\b)", re.IGNORECASE)
# What gives a clause its sign: without one, the clause before it belongs to the quote ("they sponsor J-1, H-1B").
_SIGN = re.compile(
    r"\b(?:no|not|never|nor|neither|none|only|yes|ok|okay|fine|sponsor\w*|accept\w*|offer\w*|support\w*|tak(?:es?|ing)|need\w*|requir\w+|require"
    r"|available|possible|citizens?|green|via|through|limit\w*|restrict\w*|holders?|born|american|status|is|are|does|do|has|have|will)\b"
    r"|n['’]t\b|:",
    re.IGNORECASE,
)


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
        if direct or mention.get("correction"):
            for claim in before:
                claim.confirmed = True
            memory.news.append(News(about=about, fact=fact, program=program, kind="confirmed"))
        return
    if spec is not None and spec.type == "list" and before and not mention.get("correction"):
        new.value = _together(was, new.value, ranked=fact == "priorities") if isinstance(was, list) else new.value
        if new.value == was:
            return
        claims[fact] = [new]
    elif mention.get("correction") or not before:
        claims[fact] = [new]
    elif new.who or (said_already and before[-1].turn == memory.turn):
        claims[fact] = [c for c in before if c.who != new.who or c.turn == memory.turn] + [new]
    else:
        claims[fact] = [c for c in before if c.who] + [new]
    kept = claims[fact]
    if disagreement(kept) or not before:
        kind = "disagrees" if before else "new"
    elif len(kept) == 1:
        kind = "changed"
    elif before[-1].turn == memory.turn or current_value(kept) == current_value(before):
        return  # it fits what was said before and adds nothing
    else:
        kind = "new"
    memory.news.append(News(about=about, fact=fact, program=program, kind=kind, was=was, before=before))  # type: ignore[arg-type]


def _together(was: list[Any], told: list[Any], ranked: bool) -> list[Any]:
    """A list and what is told beside it; where the order tells and something known is named again among others, the new order leads."""
    if ranked and len(told) > 1 and set(told) & set(was):
        return [*told, *(v for v in was if v not in told)]
    return [*was, *(v for v in told if v not in was)]


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
    """A decisive fact with the clause it stands in, so that a wrong sign is noticed when it is said back."""
    spec = vocabulary.facts.get(mention["fact"])
    if spec is None or not spec.decisive:
        return mention
    said = " ".join(mention["said"].split())
    ends = [(0, 0), *((m.start(), m.end()) for m in _SENTENCE_END.finditer(text)), (len(text), len(text))]
    pieces = [(start, " ".join(text[start:end].split())) for (_, start), (end, _) in pairwise(ends)]
    holding = [(start, piece) for start, piece in pieces if said.lower() in piece.lower()]
    before = [piece for start, piece in holding if start <= mention.get("start", 0) + SHIFTED]
    around = _clause(before[-1], said) if before else " ".join(text.split())
    return {**mention, "said": around} if len(around) <= QUOTED else mention


def _clause(sentence: str, said: str) -> str:
    """The clause of a sentence that holds what was said, with those before it until its sign is among them."""
    if len(sentence) <= SHORT and not _CLAUSE_END.search(sentence):
        return sentence
    clauses = _CLAUSE_END.split(sentence)
    place = next((i for i, clause in enumerate(clauses) if said.lower() in clause.lower()), None)
    if place is None:
        return sentence
    first = place
    while first > 0 and not _SIGN.search(" ".join(clauses[first : place + 1])):
        first -= 1
    return " ".join(clauses[first : place + 1]).strip(" ,;")
