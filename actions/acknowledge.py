"""Says back, briefly, what a message was understood to say, so that a misreading is seen at once and corrected by a click."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from actions import fixes
from actions import memory as mem
from actions.asking import question_to_put
from actions.memory import Claim, News
from actions.moving import MOVE
from actions.put_right import owns_up
from actions.turn import Say, Turn
from actions.wording import (
    IF_AS_BEFORE,
    KEPT_AS_RANGE,
    KEPT_OPEN,
    OF_ONE_PERSON,
    PLAN_NOW,
    RENAMED,
    bullets,
    join,
    paragraphs,
    sentence,
)

_NUMBER = re.compile(r"[~\d,.k+ -]+", re.IGNORECASE)
LONG = 5  # facts from which on a message is answered with the list that can be corrected by a click
MOST_OTHERS = 3
FEW_WORDS = 2  # that say no more than the value does
OWNERS = {"applicant": "you", "away_plan": "your away plan"}
OWNERS_FOR = {"applicant": "your {who}", "away_plan": "the away plan"}  # where somebody asks for their son or student


def acknowledge(turn: Turn) -> list[Say]:
    """What this turn changed in the memory, in a sentence or a list; none when it changed nothing."""
    news = turn.memory.news
    lines = [RENAMED.format(was=n.was, name=n.program) for n in news if n.kind == "renamed"]
    lines += [*_learned(turn, news), *_moved(turn, news), *_changed(turn, news), *_disagreements(turn, news), *_gone(turn, news)]
    lines += [sentence(f"I assumed {note}" if not note.lower().startswith("i ") else note) for note in turn.memory.notes]
    if turn.memory.dropped and _volume_is_missing(turn):
        lines.append(f"Not counted: {'; '.join(_left_out(d) for d in turn.memory.dropped[:4])}.")
    lines = list(dict.fromkeys(lines))
    if not lines:
        return []
    many = sum(n.kind in {"new", "changed"} for n in news) >= LONG
    card = facts_card(turn, {_owner(turn, n) for n in news}, folded=turn.intent.startswith("ask_")) if many else None
    return [Say(text=paragraphs(*lines), custom=card, buttons=_elsewhere(turn))]


def _elsewhere(turn: Turn) -> list[dict[str, str]]:
    """Where facts that named no program may belong instead, as buttons."""
    others = [p.name for p in turn.memory.programs if p.name != turn.memory.focus] if turn.memory.assumed else []
    return [{"title": MOVE.format(program=name), "payload": MOVE.format(program=name)} for name in others[-MOST_OTHERS:]]


def _owner(turn: Turn, news: News) -> str:
    return news.program or _owners(turn).get(news.about, "the program")


def _owners(turn: Turn) -> dict[str, str]:
    """What the applicant and the plan are called to the one who writes."""
    who = turn.memory.asked_for
    return {about: name.format(who=who) for about, name in OWNERS_FOR.items()} if who else OWNERS


def _learned(turn: Turn, news: list[News]) -> list[str]:
    owners: dict[str, list[str]] = {}
    disputed = {(n.about, n.program, n.fact) for n in news if n.kind == "disagrees"}
    for n in news:
        if n.kind == "new" and (n.about, n.program, n.fact) not in disputed:
            owners.setdefault(_owner(turn, n), []).append(f"{turn.label(n.fact)}: {shown(turn, n)}")
    last = ", which we spoke of last" if turn.memory.assumed else ""
    return [
        f"Noted for {owner}{last}: {'; '.join(facts)}." if len(facts) < LONG else f"Noted for {owner}{last}:\n{bullets(facts)}"
        for owner, facts in owners.items()
    ]


def _moved(turn: Turn, news: list[News]) -> list[str]:
    return [f"Moved from {n.was} to {n.program}: {turn.label(n.fact)}: {shown(turn, n)}." for n in news if n.kind == "moved"]


def _changed(turn: Turn, news: list[News]) -> list[str]:
    changed = [n for n in news if n.kind == "changed"]
    sure = turn.intent == "correct_fact" or owns_up(turn.text) or bool(turn.memory.notes)
    plan = [PLAN_NOW.format(rotations=shown(turn, n)) for n in changed if n.fact == "rotations"]
    return plan + [
        f"Changed for {_owner(turn, n)}: {turn.label(n.fact)} is now {shown(turn, n)}"
        f" ({f'it was {turn.show(n.fact, n.was)}' if n.was is not None else 'it was open'}"
        f"{'' if sure or n.was is None or n.about != 'program' else IF_AS_BEFORE})."
        for n in changed
        if n.fact != "rotations"
    ]


def _disagreements(turn: Turn, news: list[News]) -> list[str]:
    lines = []
    for n in {(n.about, n.program, n.fact): n for n in news if n.kind == "disagrees"}.values():
        claims = turn.memory.claims(n.about, n.program)[n.fact]
        if len({(c.who, c.turn) for c in claims}) == 1:
            values = join([turn.show(n.fact, c.value) for c in claims])
            lines.append(OF_ONE_PERSON.format(label=turn.label(n.fact), owner=_owner(turn, n), values=values))
            continue
        versions = [f"{speaker(c)} {turn.show(n.fact, c.value)}" for c in claims]
        counted = KEPT_AS_RANGE if mem.current_value(claims) is not None else KEPT_OPEN
        asks = None if counted == KEPT_AS_RANGE else question_to_put(turn, n.fact)
        lines.append(
            " ".join(filter(None, (f"Two different answers on {turn.label(n.fact)} ({_owner(turn, n)}): {join(versions)}.", counted, asks)))
        )
    told = {(n.about, n.program, n.fact) for n in news if n.kind == "disagrees"}
    for n in news:
        if (n.about, n.program, n.fact) in told:
            continue  # said already, with both versions
        for claim in turn.memory.claims(n.about, n.program).get(n.fact, []):
            if claim.turn == turn.memory.turn and claim.conflict:
                lines.append(sentence(f"The text contradicts itself on {turn.label(n.fact)}: {claim.conflict}"))
    return lines


def _gone(turn: Turn, news: list[News]) -> list[str]:
    lines = [
        f"Taken back for {_owner(turn, n)}: {turn.label(n.fact)} ({turn.show(n.fact, n.was)})."
        for n in news
        if n.kind in {"retracted", "withdrawn"} and n.was is not None
    ]
    lines += [f"Confirmed: {turn.label(n.fact)}: {shown(turn, n)}." for n in news if n.kind == "confirmed"]
    lines += [f"No problem, I leave {turn.label(n.fact)} open." for n in news if n.kind == "skipped"]
    return lines


def _volume_is_missing(turn: Turn) -> bool:
    """Whether the message may have been meant to give the yearly volume, so that it matters which numbers were not taken for it."""
    about_programs = turn.intent.startswith("inform_program") or turn.intent in {"ask_volume_enough", "ask_estimate"}
    return about_programs and "annual_volume" not in turn.memory.claims("program")


def _left_out(dropped: str) -> str:
    """ "450,000 imaging exams: imaging exams: imaging examinations" as "450,000 imaging exams (imaging examinations)"."""
    words, *reasons = dropped.split(": ")
    return f"{words} ({reasons[-1]})" if reasons else words


def speaker(claim: Claim) -> str:
    """Who said something, or with which words."""
    if not claim.who and (_NUMBER.fullmatch(claim.said.strip()) or len(claim.said.split()) <= FEW_WORDS):
        return "you told me"
    return f"the {claim.who} says" if claim.who else f'"{claim.said}" says'


def shown(turn: Turn, news: News) -> str:
    """The current value of the fact a piece of news is about, in words."""
    claims = turn.memory.claims(news.about, news.program).get(news.fact, [])
    value = mem.current_value(claims)
    if value is None and claims:
        value = claims[-1].value
    text = turn.show(news.fact, value)
    return f"about {text}" if claims and all(c.approximate for c in claims) else text


def facts_card(turn: Turn, owners: Collection[str] | None = None, folded: bool = False) -> dict[str, Any]:
    """The `facts` card: what is known (of these owners), with the words it stands on; `fix_payload` begins a correction of that fact.

    A folded card shows its values in a line and opens on demand: the answer that follows it is what was asked for.
    """
    memory = turn.memory
    return {
        "type": "facts",
        "version": 1,
        "folded": folded,
        "programs": [
            {"name": p.name, "facts": _rows(turn, p.facts, p.name)} for p in memory.programs if owners is None or p.name in owners
        ],
        "applicant": _rows(turn, memory.applicant, None) if owners is None or _owners(turn)["applicant"] in owners else [],
        "away_plan": _rows(turn, memory.away_plan, None) if owners is None or _owners(turn)["away_plan"] in owners else [],
    }


def fold(say: Say) -> Say:
    """What was said back with its card folded, for an answer follows that the eye should find first."""
    folds = say.custom is not None and say.custom.get("type") == "facts"
    return replace(say, custom={**(say.custom or {}), "folded": True}) if folds else say


def _rows(turn: Turn, claims: mem.Claims, program: str | None) -> list[dict[str, Any]]:
    rows = []
    for fact, said in claims.items():
        value = mem.current_value(said)
        versions = join([f"{speaker(c)} {turn.show(fact, c.value)}" for c in said]) if mem.disagreement(said) else None
        rows.append(
            {
                "fact": fact,
                "label": turn.label(fact),
                "value": turn.show(fact, said[-1].value if value is None else value),
                "said": "; ".join(c.said.strip(" \t,;:()-*•") for c in said),
                "who": said[-1].who,
                "confirmed": not turn.needs_confirmation(fact, said),
                "conflict": versions or said[-1].conflict,
                "fix_payload": fixes.begin(turn.label(fact), program),
            }
        )
    return rows
