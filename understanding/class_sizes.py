"""Residents told class by class ("1 PGY-2, 2 PGY-3 and 1 PGY-4", "3-3-3-3-3", "2x5"), and a class told by the ways into it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.classes_by_year import read_classes_by_year
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
    rf"\b(?:pgy|r)[\s-]?(?P<level>[1-7])(?:['’]?s)?\s*(?:class\s*)?(?:[:=(x-]|\bhas\b|\s(?=\d\s*(?:[,;/|.)]|$)))\s*{_NUMBER}(?:\s+(?:ir\s+)?(?:residents?|people|trainees?))?"
    r"(?=\s*(?:[,;.)/|\n]|$|and\b))"
)
_LABELLED = Cue(r"\bresidents?(?:\s+(?:per|by)\s+(?:class|year))?\s*[:(=]\s*(?P<sizes>\d(?:\s*[-/,+]\s*\d){2,5})\b(?!\s*[-/,+]?\s*\d)")
_EACH_CLASS = Cue(r"\b(?P<sizes>\d(?:\s?[-–/+]\s?\d){3,5})\b(?!\s?[-–/+.]?\s?\d)")
_OF_RESIDENTS = Cue(
    r"\b(?:class\w*|size|sizes|residen\w*|res|complement|positions?|spots?|slots?|program|integrated|intake|years?|pgy\w*|trainees?|they\s+(?:go|take|match|are|have)|match\w*|takes)\b"
)
_TIMES_YEARS = Cue(
    rf"\b(?:res|residents?|integrated|ir/dr)\s*[:=]?\s*(?P<each>\d)\s?(?:/\s?(?:yr|year)\s*)?[x×*]\s?(?P<years>[3-6])\b"
    rf"|\b(?P<classes>[3-6]|three|four|five|six)\s+(?:resident\s+|training\s+)?(?:classes|cohorts|year\s+groups|levels)\s+of\s+(?P<of>\d|{'|'.join(WORDS)})\b(?!\s*(?:\d|students))"
)
_NEXT = re.compile(r"[^.\w]*(?:and|plus)?\W*|[)\s]*[.,;]\s*")
_WORDS_BETWEEN = r"(?:\s+(?:ir|residents?|positions?|spots?|slots?|places?|people|ones?|track))*"
_YEARLY = r"\s*(?:/|\bper\b|\ban?\b|\beach\b|\bevery\b)\s*(?:year|yr|class|cycle)\b"
_TWO_WAYS = Cue(
    rf"\b(?P<first>\d{{1,2}}|{'|'.join(WORDS)})\s+(?P<way>integrated|independent)\b{_WORDS_BETWEEN}(?:{_YEARLY})?\s*(?:,|and|&|\+|/|plus|,\s*and|with)\s*"
    rf"(?P<second>\d{{1,2}}|{'|'.join(WORDS)})\s+(?P<other>integrated|independent)\b{_WORDS_BETWEEN}(?P<yearly>{_YEARLY})"
)


def read_two_ways(message: Message) -> list[Mention]:
    """A class told by the ways into it: its size is that of the integrated residency, the years of the others being fewer, and both ways
    are offered. Nothing when the message tells no such class."""
    for match in _TWO_WAYS.finditer(message.words):
        segment = sentence_at(message.segments, match.start())
        integrated = {match["way"]: match["first"], match["other"]: match["second"]}.get("integrated")
        if integrated is None or match["way"] == match["other"] or segment is None:
            continue
        if message.claims.why_not(match.start(), match.end(), segment) is not None:
            continue
        size, start, end = small_number(integrated), match.start(), match.end()
        program, said = message.program_at(start, end, segment), message.said(start, end)
        return [
            Mention("program", fact, value, program, said, start, end, who=message.sources.before(segment.start, start))
            for fact, value in (("residents_per_year", [size, size]), ("program_pathway", "both"))
        ]
    return []


_OF_FELLOWS = re.compile(r"\bfellows\b[^.;,\n\d]{0,24}[:(–-]\s*$")  # "4 fellows (independent): two PGY-6, two PGY-7"


def read_class_sizes(message: Message) -> list[Mention]:
    """The residents of all classes, when two or more are told one behind the other, and the size of one class where all are alike."""
    for form in (_BEFORE, _BEHIND):
        run: list[re.Match[str]] = []
        for match in form.finditer(message.words):
            if run and not (_NEXT.fullmatch(message.lower, run[-1].end(), match.start()) and _in_order(run, match)):
                if len(run) > 1:
                    break
                run = []
            run.append(match)
        if len(run) > 1 and not _OF_FELLOWS.search(message.lower, 0, run[0].start()) and (mention := _told(message, run)):
            return [mention]
    for match in _LABELLED.finditer(message.words):
        sizes = [int(size) for size in re.findall(r"\d", match["sizes"])]
        if mention := _mention(message, "residents", sum(sizes), match.start("sizes"), match.end()):
            return [mention]
    return [*_of_equal_classes(message), *_by_years(message), *read_classes_by_year(message)]


def _in_order(run: list[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether a class goes on with the run, upwards or downwards."""
    last, level = run[-1]["level"], match["level"]
    return level != last and (len(run) == 1 or (level > last) == (last > run[-2]["level"]))


def _of_equal_classes(message: Message) -> Iterator[Mention]:
    """ "Size by year: 3-3-3-3-3"."""
    for match in _EACH_CLASS.finditer(message.words):
        sizes = set(re.findall(r"\d", match["sizes"]))
        segment = sentence_at(message.segments, match.start())
        if len(sizes) == 1 and segment is not None and _OF_RESIDENTS.search(message.words, segment.start, segment.end):
            mention = _mention(message, "residents_per_year", int(sizes.pop()), *match.span())
            yield from [mention] if mention else []


def _by_years(message: Message) -> Iterator[Mention]:
    """ "res 2x5", "five classes of two"."""
    for match in _TIMES_YEARS.finditer(message.words):
        each, years = small_number(match["each"] or match["of"]), small_number(match["years"] or match["classes"])
        for fact, number in (("residents_per_year", each), ("residents", each * years)):
            mention = _mention(message, fact, number, *match.span())
            yield from [mention] if mention else []


def _told(message: Message, run: list[re.Match[str]]) -> Mention | None:
    return _mention(message, "residents", sum(small_number(match["number"]) for match in run), run[0].start(), run[-1].end())


def _mention(message: Message, fact: str, number: int, start: int, end: int) -> Mention | None:
    segment = sentence_at(message.segments, start)
    if segment is None or message.claims.why_not(start, end, segment) is not None:
        return None
    program = message.program_at(start, end, segment)
    return Mention("program", fact, [number, number], program, message.said(start, end), start, end, who=None)
