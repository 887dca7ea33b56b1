"""A question on visas beside a program whose visas were told: what the program does, against what the person needs, comes first."""

from __future__ import annotations

import re
from dataclasses import replace

from actions import memory as mem
from actions.acknowledge import speaker
from actions.asking import ask_next, question_to_put
from actions.disagreeing import weigh
from actions.memory import TOLD, Job
from actions.rulebook_answers import choose_answer
from actions.turn import Say, Turn
from actions.which_program import known_names
from actions.wording import ABOUT_VISAS, IF_NEEDED, KIT, NOT_TOLD, TOLD_OF_VISAS, WHY, bullets, join, paragraphs
from advisor.evaluation import Finding

TOPIC = "visa"
NEED = "visa_need"
SPONSORED = ("sponsors_j1", "sponsors_h1b")
_VISA = re.compile(r"\bvisas?\b|\b[jh]-?1-?b?\b", re.IGNORECASE)
_SPONSORS = re.compile(r"\b(?:sponsor|accept|offer|support|provide|take|give)(?:s|ing)?\b|\bdo(?:es)?\b[^?.]*\bdo\b", re.IGNORECASE)
LEAST = 2  # programs that "which of them" is about
_AMONG = re.compile(
    r"\b(?:which|who|whose)\b(?! (?:visas?|one (?:of )?(?:the )?visas?|type|kind|is (?:better|easier)|should i))"
    r"|\b(?:both|either|any|each|all|none) of (?:them|the two|these|those)\b|\b(?:do|does|would|will|can) (?:both|either|each|they all)\b",
    re.IGNORECASE,
)


_MY_OWN_NEED = re.compile(
    r"\b(?:do|will|would)\s+i\s+(?:even\s+|really\s+|actually\s+|then\s+)?need\s+(?:an?\s+|any\s+)?(?:visa|sponsorship|sponsoring)\b",
    re.IGNORECASE,
)


def my_own_need(text: str) -> bool:
    """Whether a question is whether the person who asks needs a visa at all."""
    return _MY_OWN_NEED.search(text) is not None


def of_my_own_need(turn: Turn) -> Finding | None:
    """The answer to "do I need a visa" for who told what settles it, confirmed or not; None for other questions, or where nothing does."""
    if turn.intent != "ask_visa" or not my_own_need(turn.words) or NEED not in turn.memory.applicant:
        return None
    chosen = choose_answer(replace(turn, words="", full="", lean="not"), turn.case(unconfirmed=True))
    return chosen if chosen and chosen.rule.when is not None and NEED in chosen.facts else None


def told_of(turn: Turn, program: str | None) -> list[str]:
    """Which visa facts of a program were told, confirmed or not."""
    claims = turn.memory.claims("program", program)
    return [fact for fact in SPONSORED if claims.get(fact)]


def of_each(turn: Turn) -> list[Say]:
    """The visa verdict on each program known, for a message that asks which of them sponsors; nothing where visas of fewer than two were
    told."""
    told = {p.name: told_of(turn, p.name) for p in turn.memory.programs if p.facts}
    if sum(bool(facts) for facts in told.values()) < LEAST:
        return []
    lines, rules = [], []
    for program, facts in told.items():
        verdict = _verdict(turn, program)
        known = [_shown(turn, program, fact) for fact in facts] or [NOT_TOLD.format(missing=join([turn.label(f) for f in SPONSORED]))]
        shown = "; ".join(known).rstrip(".")
        lines.append(f"**{program}**: {verdict.text} ({shown})" if verdict else f"**{program}**: {shown}.")
        rules += [verdict.rule.id] if verdict and verdict.rule.id not in rules else []
    turn.memory.job = Job(intent="ask_visa", topic=TOPIC, programs=list(told), rules=rules, open=True)
    asks = ask_next(turn, TOPIC, turn.memory.focus) if NEED not in turn.memory.applicant else None
    return [Say(text=bullets(lines), buttons=[WHY, ABOUT_VISAS, KIT], ask=asks)]


def asks_among(turn: Turn) -> bool:
    """Whether a question is about several programs ("which sponsors my visa", "do both of them")."""
    return _AMONG.search(turn.words) is not None and not known_names(turn.memory, turn.words)


def asks_what_it_sponsors(turn: Turn) -> bool:
    """Whether a question is what a program that it names sponsors, of which that was told ("which visas does Emory sponsor"), or which of
    several does."""
    if not (_SPONSORS.search(turn.words) and _VISA.search(turn.words)):
        return False
    named = known_names(turn.memory, turn.words) or [p.name for p in turn.memory.programs if asks_among(turn)]
    return any(told_of(turn, name) for name in named)


def program_first(turn: Turn) -> list[Say]:
    """The visa verdict on the program in focus by all that was told, confirmed or not, for the visa the person needs or supposes; nothing
    where no visa of it was told. What this message told is said back already, so that only what follows from it is said."""
    if turn.intent == "ask_visa" and asks_among(turn) and (each := of_each(turn)):
        return each
    program = turn.memory.focus
    told = told_of(turn, program)
    if turn.intent != "ask_visa" or not told:
        return []
    just_told = any(n.fact in SPONSORED and n.kind in TOLD for n in turn.memory.news)
    if not just_told and _disputed(turn, program):
        return weigh(turn)
    if not _waits(turn, [*told, NEED]) and NEED in turn.memory.applicant:
        return []  # all is confirmed: the judgement says it with its findings
    verdict = _verdict(turn, program)
    turn.memory.job = Job(
        intent=turn.intent, topic=TOPIC, programs=[program] if program else [], rules=[verdict.rule.id] if verdict else [], open=True
    )
    settled = verdict is not None and verdict.certain
    still_open = [fact for fact in SPONSORED if fact not in told]
    to_put = question_to_put(turn, still_open[0]) if still_open and not just_told else None
    text = paragraphs(
        None if just_told else _what_was_told(turn, program, told),
        _judged(turn, verdict),
        verdict.do if verdict and settled else to_put,
    )
    asks = None if settled else ask_next(turn, TOPIC, program)
    return [Say(text=text, buttons=[WHY, ABOUT_VISAS, KIT] if text else [], ask=asks)]


def _waits(turn: Turn, facts: list[str]) -> bool:
    """Whether one of these facts was told and not confirmed yet."""
    return any(fact in facts and turn.needs_confirmation(fact, claims) for _, _, fact, claims in turn.memory.everything())


def _what_was_told(turn: Turn, program: str | None, told: list[str]) -> str:
    """The visa facts that were told of a program, with who told them."""
    claims = turn.memory.claims("program", program)
    known = [_shown(turn, program, fact) for fact in told]
    words = dict.fromkeys(speaker(claims[fact][-1]).removesuffix(" says") for fact in told)
    missing = [turn.label(fact) for fact in SPONSORED if fact not in told]
    lead = TOLD_OF_VISAS.format(program=program, known="; ".join(known), words=join(list(words)))
    return f"{lead} {NOT_TOLD.format(missing=join(missing))}" if missing else lead


def _shown(turn: Turn, program: str | None, fact: str) -> str:
    value = mem.current_value(turn.memory.claims("program", program)[fact])
    return f"{turn.label(fact)}: {turn.show(fact, value)}"


def _disputed(turn: Turn, program: str | None) -> bool:
    """Whether people say different things of a visa."""
    claims = turn.memory.claims("program", program)
    return any(mem.disagreement(claims[fact]) for fact in SPONSORED if claims.get(fact))


def _judged(turn: Turn, verdict: Finding | None) -> str | None:
    supposed = turn.reading.get("supposed_need")
    needed = IF_NEEDED.format(visa=turn.show(NEED, supposed)) if supposed and NEED not in turn.memory.applicant else None
    return " ".join(filter(None, (needed, verdict.text))) if verdict else None


def _verdict(turn: Turn, program: str | None) -> Finding | None:
    """The verdict on the visa where the need is known or supposed."""
    supposed = turn.reading.get("supposed_need")
    case = turn.case(program, unconfirmed=True, supposing={NEED: supposed} if supposed else None)
    if not case.known(NEED):
        return None
    return next((f for f in case.findings(topic=TOPIC, kinds=("verdict",)) if not f.nothing_known), None)
