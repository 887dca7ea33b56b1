"""Puts facts on the program they were meant for: "that was for Kestrel", "no, the fellows are at Eastview"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.forgetting import restore
from actions.memory import Claims, Memory, News, Program
from actions.naming_facts import facts_named
from actions.which_program import ensure, known_names, referred
from advisor.vocabulary import Vocabulary

_LEAD = r"\W*(?:(?:no|nope|sorry|oops|wait|oh|ah|hm+|actually|wrong|wrong (?:one|program|place)|my (?:bad|mistake)|i think|i mean)\W+)*"
_THAT = re.compile(
    _LEAD + r"(?:(?:that|those|these|this|it|they|all (?:of )?(?:that|those|this))(?:'s|'re|\s+(?:is|was|were|are))?(?:\s+(?:all|actually"
    r"|really|numbers?|figures?"
    r"|facts?|was|were|is|are|meant|supposed to be))*\s+(?:for|about|of|from|at|on)\s|that'?s\s|(?:that|those|it|this|they) (?:was|were"
    r"|is|are)\s"
    r"|i meant?(?:\s+(?:for|that for|it for|at|about))?\s|(?:should|must) (?:be|go) (?:for|to|on|at)\s|move (?:that|those|it|them"
    r"|this) to\s"
    r"|put (?:that|those|it|them|this) (?:on|under|with|to)\s)(?P<name>[^.;]{1,60}?)\W*(?:,?\s*(?:not|and not|instead of)\b.*)?",
    re.IGNORECASE,
)
_FACTS_AT = re.compile(
    r"\b(?:the|those|these|their)\s+(?P<what>[a-z][a-z -]{2,30}?)\s+(?:is|are|was|were|belongs?|go(?:es)?)\s+(?:at|to|with|for"
    r"|in)\s+(?P<name>[^,.;]{1,40})",
    re.IGNORECASE,
)
MOVE = "That was for {program}"


def move(memory: Memory, reading: Mapping[str, Any], text: str, vocabulary: Vocabulary) -> bool:
    """Move what was told last, when that is all the message asks; and single facts that it says are elsewhere. Whether it was all."""
    _move_named(memory, text, vocabulary)
    told = [n for n in memory.told if n.about == "program" and n.program]
    match = _THAT.fullmatch(text)
    if not told or match is None or reading.get("mentions") or "?" in text:
        return False
    target = _target(memory, reading, match["name"])
    if target is None:
        return False
    for news in told:
        if news.program != target.name:
            _move(memory, news, target)
    memory.focus = target.name
    _without_empty(memory)
    return bool(memory.news)


def _move_named(memory: Memory, text: str, vocabulary: Vocabulary) -> None:
    """ "The fellows are at Eastview": that fact goes there from the one program that has it."""
    for match in _FACTS_AT.finditer(text):
        names = known_names(memory, match["name"])
        target = memory.program(names[0]) if names else None
        for fact in facts_named(match["what"], vocabulary) if target else ():
            holders = [p for p in memory.programs if fact in p.facts and p is not target]
            if target and len(holders) == 1 and fact not in target.facts:
                claims = holders[0].facts[fact]
                _move(memory, News(about="program", fact=fact, program=holders[0].name, kind="new", was=claims[-1].value), target)


def _target(memory: Memory, reading: Mapping[str, Any], words: str) -> Program | None:
    """The program a message says: one known by name or by reference ("the other one"), or a new one with a capital letter."""
    known = known_names(memory, words)
    if known:
        return memory.program(known[0])
    if reference := referred(memory, reading.get("reference")):
        return reference
    named = [n for n in reading.get("programs") or [] if n]
    return ensure(memory, named[0], named=True) if named else None


def _move(memory: Memory, news: News, target: Program) -> None:
    source: Claims = memory.claims("program", news.program)
    claims = source.get(news.fact)
    if not claims:
        return
    restore(source, news)
    before = target.facts.get(news.fact, [])
    target.facts[news.fact] = claims
    memory.news.append(News(about="program", fact=news.fact, program=target.name, kind="moved", was=news.program, before=before))


def _without_empty(memory: Memory) -> None:
    """Drop the unnamed program when nothing is left of it."""
    memory.programs = [p for p in memory.programs if p.named or p.facts]
