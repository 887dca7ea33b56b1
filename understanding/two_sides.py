"""What two sources say of the same visa, a clause each: "the website says yes, the coordinator emailed no"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue
from understanding.message import Message
from understanding.reading import Mention
from understanding.segments import Segment, sentence_at
from understanding.visa_names import H1B, J1
from understanding.visa_words import UNSURE

_VISA = Cue(rf"(?<![\w-])(?:(?P<j>{J1})|(?P<h>{H1B})|(?P<v>visas?\b|sponsor\w*))(?!\w)")
_ONLY = re.compile(r"\b(?:only|just|solely|exclusively|nothing\s+but)\b")
_NO = re.compile(
    r"\b(?:no|nope|nah|not|never|none|neither|nor|without|cannot|stopped|dropped|ended|denie[sd]|refuse[sd]?|declin\w+|opposite|longer"
    r"|contrary|otherwise)\b|n't\b|\b(?:dont|doesnt|wont|cant|isnt|arent|didnt)\b"
)
_YES = re.compile(
    r"\b(?:yes|yep|yeah|yup|ok|okay|fine|possible|available|sure|sponsor\w*|accept\w*|offer\w*|support\w*|takes?|lists?|listed|listing"
    r"|do|does|did|can|will|welcome|provide[sd]?|files?|petitions?|both|shows?|states?|mentions?)\b"
)
_NO_TROUBLE = re.compile(r"\b(?:no|not|never)\s+(?:\w+\s+)?(?:problems?|issues?|trouble|deal|big\s+deal)\b")
_OPEN = re.compile(r"\bconsider\w*|\b(?:would|'d)\s+(?:\w+\s+)?(?:look|think|try)|\bnothing\b|\bsilent\b")
# An answer before its source: "yes on the website, no from the coordinator".
_ANSWER_FIRST = re.compile(r"\b(?P<sign>yes|no)\s+(?:on|from|by|per|says|according\s+to|in)\s+(?:(?:the|their|an?|my)\s+)?(?:\w+\s+)?$")
_CLAUSE = re.compile(r"[,;.]|\b(?:but|while|whereas|and|though|yet)\b")
_FACTS = {"j": "sponsors_j1", "h": "sponsors_h1b"}


def both_sides(message: Message, mentions: list[Mention]) -> list[Mention]:
    """The mentions with what each source says of a visa on which the sources differ; others stay as they are."""
    if _VISA.search(message.words) is None:
        return mentions
    sources = message.sources.all()
    if len({who for _, _, who in sources}) < 2:
        return mentions
    told = list(_claims(message, sources))
    clashing = {m.fact for m in told if any(o.fact == m.fact and o.who != m.who and o.value != m.value for o in told)}
    if not clashing:
        return mentions
    of_them = [m for m in told if m.fact in clashing]
    first, last = min(m.start for m in of_them), max(m.end for m in of_them)
    first = min([first, *(s.start for s in message.segments if s.start <= first < s.end)])
    kept = [m for m in mentions if m.fact not in clashing or not first <= m.start < last]
    others = [m for m in told if m.fact not in clashing and not any(k.fact == m.fact for k in kept)]
    program = next((m.program for m in mentions if m not in kept and m.program), None)
    return kept + [m if m.program else m._replace(program=program) for m in (*of_them, *others)]


def _claims(message: Message, sources: list[tuple[int, int, str]]) -> Iterator[Mention]:
    """What each source says, in order; a clause without a visa speaks of the one the message names."""
    named = {m.lastgroup or "v" for m in _VISA.finditer(message.words)} - {"v"}
    for (start, end, who), following in zip(sources, [*sources[1:], None], strict=True):
        segment = sentence_at(message.segments, start)
        if segment is None or segment.is_question:
            continue
        floor, stop = _clause(message, start, end, segment, following)
        text = message.lower[end:stop]
        if UNSURE.search(text) or _OPEN.search(text):
            continue
        first = _ANSWER_FIRST.search(message.lower, floor, start)
        sign = (first["sign"] == "yes") if first else _sign(text)
        own = {m.lastgroup or "v" for m in _VISA.finditer(message.words, floor if first else end, stop)} - {"v"}
        if sign is None:
            continue
        for kind in sorted(own or named or {"j", "h"}):
            yield _claim(message, kind, sign, who, (floor, stop), segment)
        if own == {"j"} and sign and _ONLY.search(text) and "h" in named:
            yield _claim(message, "h", False, who, (floor, stop), segment)


def _clause(message: Message, start: int, end: int, segment: Segment, following: tuple[int, int, str] | None) -> tuple[int, int]:
    """Where a source's clause begins and ends: at the clause that the next source opens, else with the sentence."""
    floor = segment.start
    for mark in _CLAUSE.finditer(message.lower, segment.start, start):
        floor = mark.end()
    stop = segment.end
    if following is not None and following[0] < segment.end:
        stop = following[0]
        marks = list(_CLAUSE.finditer(message.lower, end, stop))
        stop = marks[-1].start() if marks else stop
    return floor, stop


def _sign(text: str) -> bool | None:
    """Whether a source's words affirm or deny; None where they do neither."""
    text = _NO_TROUBLE.sub(" fine ", text)
    if _NO.search(text):
        return False
    return True if _YES.search(text) or _VISA.pattern.search(text) else None


def _claim(message: Message, kind: str, sign: bool, who: str, place: tuple[int, int], segment: Segment) -> Mention:
    start, end = place
    start += len(message.lower[start:end]) - len(message.lower[start:end].lstrip(" ,;:-"))
    said = message.said(start, end).rstrip(" ,;:.")
    return Mention("program", _FACTS[kind], sign, message.program_at(start, end, segment), said, start, end, who=who, decisive=True)
