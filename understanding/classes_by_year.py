"""Classes told year by year: "two matched in 2022, three in 2023, four from 2024 on", "last year 3, this year 2"; the latest counts."""

from __future__ import annotations

import re

from understanding.cues import Cue
from understanding.message import Message
from understanding.reading import Mention
from understanding.segments import Segment, sentence_at
from understanding.small_numbers import WORDS, small_number

_NUMBER = rf"\d{{1,2}}|{'|'.join(WORDS)}"
_YEAR = r"20[12]\d|(?:the\s+)?(?:last|previous|past)\s+(?:year|yr|cycle|match)|this\s+(?:year|yr|cycle|match)"
_PEOPLE = (
    r"(?:\s+(?:new\s+)?(?:integrated\s+|ir\s+)?"
    r"(?:residents?|people|persons?|trainees?|applicants?|candidates?|spots?|positions?|interns?))?"
)
_TAKEN = r"(?:\s+(?:(?:were|was)\s+)?(?:matched|started|joined|entered|accepted|taken|filled))?"
_NUMBER_FIRST = Cue(rf"\b(?P<number>{_NUMBER}){_PEOPLE}{_TAKEN}\s+(?:(?:in|for|from|since)\s+)?(?P<year>{_YEAR})\b")
_YEAR_FIRST = Cue(
    rf"\b(?:class\s+of\s+|in\s+|for\s+)?(?P<year>{_YEAR})\s*(?:[:,=–-]|\()?\s*(?:(?:they|we|it|the\s+program)\s+)?(?:(?:only\s+|just\s+)?(?:matched|took|takes?|had|filled|cut\s+(?:down\s+)?to"
    rf"|went\s+(?:up\s+|down\s+)?to|raised\s+to|is|was|its|it's)\s+)?(?:only\s+|just\s+)?(?P<number>{_NUMBER}){_PEOPLE}(?=\s*(?:[,;.)\n]|$|and\b|but\b|because\b|on\b|with\b))"
)
_OF_CLASSES = Cue(
    r"\b(?:match\w*|class(?:es)?|residents?|residency|intake|quota|positions?|spots?|trainees?|integrated|incoming|took|takes?)\b"
)
_OF_OTHERS = Cue(
    r"\b(?:cases?|procedures?|papers|publications|letters|applications|(?<!ir/)dr|diagnostic|fellows?|fellowship|aways?|steps?|alumni|graduates?|imgs?|fmgs?)\b"
)
_MOST = 12
_FAR = 60


def read_classes_by_year(message: Message) -> list[Mention]:
    """The size of the latest class where two or more are told with their years, as one mention that covers them; else nothing."""
    for form in (_NUMBER_FIRST, _YEAR_FIRST):
        run: list[re.Match[str]] = []
        for match in form.finditer(message.words):
            if small_number(match["number"]) > _MOST:
                continue
            if run and match.start() - run[-1].end() > _FAR:
                if len(run) > 1:
                    break
                run = []
            run.append(match)
        if len(run) > 1 and (mention := _latest(message, run)):
            return [mention]
    return []


def _latest(message: Message, run: list[re.Match[str]]) -> Mention | None:
    start, end = run[0].start(), run[-1].end()
    first, last = sentence_at(message.segments, start), sentence_at(message.segments, end - 1)
    if first is None or last is None or first.is_question or last.is_question or not _tells(message, first, last):
        return None
    newest = max(run, key=lambda match: _when(match["year"]))
    number = small_number(newest["number"])
    return Mention(
        "program",
        "residents_per_year",
        [number, number],
        message.program_at(newest.start(), newest.end(), last),
        message.said(start, end),
        start,
        end,
    )


def _tells(message: Message, first: Segment, last: Segment) -> bool:
    """Whether the sentences speak of classes of residents and of nothing else that is counted by the year."""
    return bool(_OF_CLASSES.search(message.words, first.start, last.end)) and not _OF_OTHERS.search(message.words, first.start, last.end)


def _when(year: str) -> int:
    """A year as a number; the last and this year behind all that are named."""
    return int(year) if year.isdigit() else 10_000 + year.startswith("this")
