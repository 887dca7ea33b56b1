"""Residents told class by class ("1 PGY-2, 2 PGY-3 and 1 PGY-4"): together they are the residents."""

from __future__ import annotations

import re

from understanding.cues import Cue
from understanding.message import Message
from understanding.reading import Mention
from understanding.segments import sentence_at
from understanding.small_numbers import WORDS, small_number

_NUMBER = rf"(?P<number>\d{{1,2}}|{'|'.join(WORDS)}|no|an?)"
_BEFORE = Cue(
    rf"\b{_NUMBER}\s+(?:ir\s+|integrated\s+|resident\s+)?(?:at\s+(?:the\s+)?)?(?:pgy|r)[\s-]?(?P<level>[1-7])(?:['’]?s)?\b(?!\s*[:=])"
)
_BEHIND = Cue(
    rf"\b(?:pgy|r)[\s-]?(?P<level>[1-7])(?:['’]?s)?\s*(?:class\s*)?(?:[:=(x-]|\bhas\b)\s*{_NUMBER}(?:\s+(?:ir\s+)?(?:residents?|people|trainees?))?"
    r"(?=\s*(?:[,;.)/|\n]|$|and\b))"
)
_LABELLED = Cue(r"\bresidents?(?:\s+(?:per|by)\s+(?:class|year))?\s*[:(=]\s*(?P<sizes>\d(?:\s*[-/,+]\s*\d){2,5})\b(?!\s*[-/,+]?\s*\d)")
_NEXT = re.compile(r"[^.\w]*(?:and|plus)?\W*|[)\s]*[.,;]\s*")


def read_class_sizes(message: Message) -> Mention | None:
    """The residents of all classes, when two or more are told one behind the other; None otherwise."""
    for form in (_BEFORE, _BEHIND):
        run: list[re.Match[str]] = []
        for match in form.finditer(message.words):
            if run and not (_NEXT.fullmatch(message.lower, run[-1].end(), match.start()) and match["level"] > run[-1]["level"]):
                if len(run) > 1:
                    break
                run = []
            run.append(match)
        if len(run) > 1 and (mention := _told(message, run)):
            return mention
    for match in _LABELLED.finditer(message.words):
        sizes = [int(size) for size in re.findall(r"\d", match["sizes"])]
        if mention := _mention(message, sum(sizes), match.start("sizes"), match.end()):
            return mention
    return None


def _told(message: Message, run: list[re.Match[str]]) -> Mention | None:
    return _mention(message, sum(small_number(match["number"]) for match in run), run[0].start(), run[-1].end())


def _mention(message: Message, total: int, start: int, end: int) -> Mention | None:
    segment = sentence_at(message.segments, start)
    if segment is None or message.claims.why_not(start, end, segment) is not None:
        return None
    program = message.program_at(start, end, segment)
    return Mention("program", "residents", [total, total], program, message.said(start, end), start, end, who=None)
