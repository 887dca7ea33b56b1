"""Takes back what was told: one fact ("forget what I said about visas"), one number, one program, the last message, or everything."""

from __future__ import annotations

import re

from actions.memory import About, Claim, Claims, Memory, News
from actions.naming_facts import facts_named
from actions.turn import Turn
from actions.which_program import known_names
from advisor.amounts import find_amounts
from advisor.vocabulary import Vocabulary

_FORGET = re.compile(
    r"\W*(?:(?:please|pls|ok|okay|actually|no|sorry|hm+|oh|and|so|now|well|wait|can you|could you|you can|you may|u can"
    r"|i want you to|let'?s|just)\W+)*"
    r"(?:forget|scrap|scratch|drop|delete|erase|remove|ignore|disregard|discard|undo|strike|clear|take back)\b\s*(?P<what>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LAST = re.compile(
    r"\W*(?:(?:about\s+)?(?:it|that|this|those|these|them|the last (?:one|thing|message)|what i just (?:said|told you|wrote))\W*)?",
    re.IGNORECASE,
)
_UNDO = re.compile(r"\W*(?:undo|scratch|take)\b.*", re.IGNORECASE | re.DOTALL)
_ALL = re.compile(
    r"\b(?:everything|all|anything|whole|entire|data|history|conversation|chat|session|account|information|info|records?|me|myself|wipe"
    r"|reset|erase"
    r"|over|again|scratch|slate|afresh|gdpr)\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"[.;!,]\s|\b(?:they|it) (?:don'?t|doesn'?t|won'?t)\b|\b(?:because|that'?s wrong"
    r"|i was wrong|it'?s wrong|they were|it was|i'?m not sure)\b",
    re.IGNORECASE,
)


def forget_part(memory: Memory, text: str, vocabulary: Vocabulary) -> bool:
    """Take back what the message asks to forget; whether it was such a message and something went. Everything at once is not done here."""
    match = _FORGET.fullmatch(text)
    if match is None or "?" in text:
        return False
    what = _REASON.split(match["what"])[0].strip()
    if _LAST.fullmatch(what):
        return bool(_UNDO.fullmatch(text)) and undo(memory)
    names = known_names(memory, what)
    rest = what
    for name in names:
        rest = re.sub(rf"(?<!\w){re.escape(name.removeprefix('Program '))}(?:'s)?(?!\w)|\bprogram\b", " ", rest, flags=re.IGNORECASE)
    facts = facts_named(re.sub(r"\d[\d,.]*k?", " ", rest), vocabulary)
    values = [[a.low, a.high] for a in find_amounts(what)]
    if names and not facts and not values:
        return _forget_programs(memory, names)
    meant = [
        (about, program, fact)
        for about, program, fact, claims in memory.everything()
        if (fact in facts or any(_told_as(c, values) for c in claims)) and (not names or program in names)
    ]
    here = [(about, program, fact) for about, program, fact in meant if program in {None, memory.focus}]
    for about, program, fact in here or meant:
        _take_back(memory, about, program, fact)
    return bool(meant)


def _told_as(claim: Claim, values: list[list[float | None]]) -> bool:
    """Whether a claim holds one of these values, or was reckoned from one ("900" of "900 a month")."""
    reckoned = [[a.low, a.high] for a in find_amounts(claim.note or "")]
    return claim.value in values or any(value in reckoned for value in values)


def undo(memory: Memory) -> bool:
    """Take back what was told last; earlier claims of the same facts come back."""
    told, memory.told = memory.told, []
    for news in told:
        claims = memory.claims(news.about, news.program)
        if news.fact not in claims:
            continue
        was = claims[news.fact][-1].value
        restore(claims, news)
        memory.news.append(News(about=news.about, fact=news.fact, program=news.program, kind="retracted", was=was))
    return bool(memory.news)


def restore(claims: Claims, news: News) -> None:
    """The claims of a fact as they were before the news."""
    if news.before:
        claims[news.fact] = news.before
    else:
        claims.pop(news.fact, None)


def _take_back(memory: Memory, about: About, program: str | None, fact: str) -> None:
    was = memory.claims(about, program).pop(fact)
    memory.news.append(News(about=about, fact=fact, program=program, kind="retracted", was=was[-1].value))
    asked = memory.asked
    if asked and asked.confirm and (asked.about, asked.fact, asked.program) == (about, fact, program):
        memory.asked = None


def _forget_programs(memory: Memory, names: list[str]) -> bool:
    for name in names:
        program = memory.program(name)
        if program is None:
            continue
        memory.programs.remove(program)
        memory.notes.append(f"I deleted {name} and all you told me of it")
        if memory.asked and memory.asked.program == name:
            memory.asked = None
        if memory.focus == name:
            memory.focus = memory.programs[-1].name if memory.programs else None
        memory.told = [n for n in memory.told if n.program != name]
    return True


def deletes_all(turn: Turn) -> bool:
    """Whether a message that asks to forget means everything: nothing single was taken back, and it says so or is the button's."""
    return (
        turn.intent == "forget_me"
        and not turn.memory.news
        and not turn.memory.notes
        and (turn.text.startswith("/") or _ALL.search(turn.text) is not None)
    )
