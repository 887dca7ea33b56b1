"""What is said of one program by pointing at another: "Easton doesn't", "same as Reno", "at Barrow it's PGY-5", "5 and 7 respectively"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue
from understanding.message import Message
from understanding.naming import Naming
from understanding.reading import Mention
from understanding.segments import sentence_at
from understanding.words import Page, lexicon

_NEAR = 70  # characters between what is said and what points back at it
_TELLS = re.compile(
    r"\s+(?:also\s+|still\s+|just\s+|simply\s+)?(?P<no>doesn'?t|does\s+not|won'?t|will\s+not|never\s+(?:does|did|has)|can'?t"
    r"|isn'?t|is\s+not|"
    r"hasn'?t|has\s+not|refuses|declines)?(?P<yes>does|is|will|has|can)?(?:\s+(?:not\s+)?(?:too|also|as\s+well|either|though"
    r"|so|it|them|that|"
    r"any|one))*\s*(?=[.,;!)\n]|$|\band\b|\bbut\b)"
)
_SAME_AS = re.compile(
    r"(?:\b(?:the\s+)?same\s+(?:as|at|goes\s+for|for|in|with)|\b(?:just\s+|exactly\s+)?like(?:\s+at)?|\bas\s+(?:does|do|has"
    r"|is)|\bso\s+(?:does|do|has|is)|\bditto"
    r"(?:\s+(?:for|at))?|\bsame\s+story\s+(?:at|in)|\bidentical\s+to)\s+(?:the\s+)?$"
)
_NOR = re.compile(r"\b(?:neither|nor)\s+(?:does|do|has|is|will|can|did)\s+(?:the\s+)?$")
_TOO = re.compile(r"\s*(?:,\s*)?(?:too|as\s+well|likewise|ditto|same(?:\s+(?:here|there|thing))?)\s*(?=[.,;!)\n]|$)")
_SAME_NUMBER = Cue(
    r"\b(?:the\s+)?(?:exact\s+)?same\s+(?:number|count|amount)\s+of\s+(?P<unit>[a-z/ -]{3,40})"
    r"|\b(?:the\s+)?same\s+(?P<what>[a-z/-]+(?:\s[a-z/-]+)?)"
    r"|\bas\s+many\s+(?P<many>[a-z/-]+(?:\s[a-z/-]+)?)"
)
_REPEATED: dict[str, Cue] = {
    "primary_operator_pgy": Cue(r"\b(?:pgy|r)\s*-?\s*(?P<value>[1-7])\b"),
    "trauma_level": Cue(r"\b(?:level|lvl)[\s-]*(?P<value>iii|ii|i|1|2|3|one|two|three)\b"),
}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "one": 1, "two": 2, "three": 3}
_SIGNS = frozenset(("sponsors_j1", "sponsors_h1b", "nci_cancer_center"))
_NONE_OF = frozenset(("fellows", "apps"))


def read_echoes(message: Message, page: Page, mentions: list[Mention]) -> list[Mention]:
    """What programs are told to share or not to share with the one before them, as mentions."""
    names = {naming.name for naming in message.namings}
    if len(names) < 2:
        return []
    said = sorted((m for m in mentions if m.about == "program" and not m.retracted), key=lambda m: m.end)
    found: list[Mention] = []
    for naming in message.namings:
        found += _pointing_back(message, naming, said)
    found += _same_number(message, page, said)
    found += _repeated(message, said)
    known = {(m.fact, m.program) for m in mentions}
    return [m for m in found if (m.fact, m.program) not in known]


def _before(said: list[Mention], naming: Naming, message: Message) -> list[Mention]:
    """What was told last before a name of another program, in its sentence or the one before."""
    place = next((i for i, s in enumerate(message.segments) if s.start <= naming.start < s.end), 0)
    floor = max(message.segments[max(0, place - 1)].start, naming.start - _NEAR)
    near = [m for m in said if m.end <= naming.start and m.start >= floor and m.program != naming.name]
    return [m for m in near if m.program == near[-1].program and near[-1].end - m.end < 40] if near else []


def _pointing_back(message: Message, naming: Naming, said: list[Mention]) -> Iterator[Mention]:
    lower = message.lower
    name = _resolved(message, naming)
    told = _before(said, naming, message) if name is not None else []
    if not told:
        return
    if _SAME_AS.search(lower, max(0, naming.start - 24), naming.start):
        yield _told_of(told[-1], name, naming, message)
        return
    if _NOR.search(lower, max(0, naming.start - 24), naming.start):
        yield from (_told_of(m, name, naming, message) for m in told if m.value is False or m.value == [0, 0])
        return
    if _TOO.match(lower, naming.end):
        for mention in told:
            yield _told_of(mention, name, naming, message)
        return
    tells = _TELLS.match(lower, naming.end)
    if tells is None or bool(tells["no"]) == bool(tells["yes"]):
        return
    for mention in told:
        if mention.fact in _SIGNS and mention.value is not None and (mention.fact != "nci_cancer_center" or mention.value):
            value: object = not tells["no"] if isinstance(mention.value, bool) else None
            if value is not None:
                yield _told_of(mention, name, naming, message)._replace(value=value)
        elif mention.fact in _NONE_OF and tells["no"] and mention.value != [0, 0]:
            yield _told_of(mention, name, naming, message)._replace(value=[0, 0], approximate=False)


def _resolved(message: Message, naming: Naming) -> str | None:
    if naming.reach == "aside" or not naming.name.startswith("@"):
        return naming.name if not naming.name.startswith("@") else None
    return message.programs.at(naming.start, naming.end)


def _told_of(mention: Mention, name: str | None, naming: Naming, message: Message) -> Mention:
    said = message.said(mention.start, naming.end)
    return mention._replace(
        program=name, said=said[:200], start=naming.start, end=naming.end, conflict=None, correction=False, replaces=None
    )


def _same_number(message: Message, page: Page, said: list[Mention]) -> Iterator[Mention]:
    """ "Hollins has the same faculty but 7 residents"."""
    for match in _SAME_NUMBER.finditer(message.words):
        group = match.lastgroup or "what"
        unit = next((u for u in page.phrases["units"] if match.start(group) <= page.tokens[u.first].start < match.end(group)), None)
        fact = lexicon().units[unit.key].get("fact") if unit is not None else None
        segment = sentence_at(message.segments, match.start())
        if fact is None or segment is None or message.claims.why_not(match.start(), match.end(), segment):
            continue
        program = message.program_at(match.start(), match.end(), segment)
        other = [m for m in said if m.fact == fact and m.end <= match.start() and m.program not in (None, program)]
        if program is not None and other:
            yield other[-1]._replace(program=program, said=message.said(*match.span()), start=match.start(), end=match.end())


def _repeated(message: Message, said: list[Mention]) -> Iterator[Mention]:
    """ "Primary operator by PGY-3, at Barrow it's PGY-5": the same kind of thing said of another program."""
    for mention in said:
        cue = _REPEATED.get(mention.fact)
        if cue is None:
            continue
        segment = sentence_at(message.segments, mention.start)
        for match in cue.finditer(message.words, mention.end, segment.end) if segment is not None else ():
            program = message.program_at(match.start(), match.end(), segment)  # type: ignore[arg-type]
            if match.start() - mention.end > _NEAR or program in (None, mention.program):
                continue
            value: object = _ROMAN.get(match["value"]) or int(match["value"])
            if isinstance(mention.value, list):
                value = [value, value]
            yield mention._replace(value=value, program=program, said=message.said(*match.span()), start=match.start(), end=match.end())
