"""How many years of the training are given wholly to IR: "two full years of nothing but IR", "PGY-5 and PGY-6 are all IR"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.small_numbers import small_number
from understanding.traits import Trait

_IR = r"(?:ir|vir|interventional(?:\s+radiology)?)\b"
_SIZE = r"(?:[1-6](?:[.,]5)?|one|two|three|four|five|six)"
_HALF = r"(?:\s+and\s+a\s+half|\s*½)"
_MONTHS = r"(?:\d\d|twelve|eighteen|twenty-?\s?four|thirty-?\s?six)"
_SPAN = rf"(?:{_SIZE}{_HALF}?[\s-]+(?:\w+[\s-]+){{0,2}}?years?(?:{_HALF})?|a\s+year{_HALF}|{_MONTHS}\s+(?:\w+\s+)?months)"
_ONLY = (
    r"(?:nothing\s+(?:but|except|other\s+than)|(?:pure(?:ly)?|all|only|solely|solid|real|actual|dedicated|exclusive(?:ly)?|entire(?:ly)?|whol(?:e|ly)"
    r"|full(?:y|[\s-]time)?|undivided|uninterrupted|continuous|concentrated|straight|100\s?%|just|strictly|intensive)(?:\s+of)?)"
)
_GIVEN = r"(?:devoted|dedicated|given(?:\s+over)?|reserved|spent|committed|allotted|set\s+aside)"
_FOLLOWS = (
    r"\s*(?:\([^)]*\)\s*)?(?:,[^,.;]{1,30},\s*)?(?:(?:is|are|will\s+be|being)\s+)?"
    rf"(?:{_ONLY}\s+)?{_GIVEN}\s+(?:{_ONLY}\s+)?(?:to|on|for|in|doing)\s+(?:\w+\s+)?{_IR}"
)
_TOLD = Cue(
    rf"\b{_SPAN}(?:\s+(?:that\s+are|are|of|which\s+are|in|doing))?\s+{_ONLY}[\s-]+(?:\w+\s+)?{_IR}"
    rf"|\b{_SPAN}{_FOLLOWS}"
    rf"|\bspen[dt]s?\s+(?:the\s+(?:last|final)\s+)?{_SPAN}\s+(?:mainly|mostly|primarily|almost\s+(?:entirely|all|only|exclusively)|entirely|fully|wholly)\s+(?:on|in|doing|with)\s+{_IR}"
    rf"|\b(?:last|final)\s+{_SIZE}\s+(?:years?|yrs?)\s+(?:(?:are|is)\s+)?spent\s+(?:mainly|mostly|(?:almost\s+)?(?:entirely|all|only))\s+(?:on|in|doing|with)\s+{_IR}"
    rf"|\b{_SIZE}\s+(?:{_ONLY}\s+)+years?\s+(?:of|in|on)\s+{_IR}"
    rf"|\b(?:track|program|residency|training|curriculum|pathway|integrated|you|residents|they|we)\s+(?:\w+\s+)?(?:ha(?:s|ve)|includes?|offers?|gives?|with|gets?|provides?|contains?)\s+(?:\w+\s+)?{_SPAN}\s+(?:of|in|on)\s+{_IR}"
    rf"|\b{_ONLY}[\s-]+{_IR}\s+(?:for|in|during|over|throughout)\s+(?:(?:the|your|their|our)\s+)?(?:last|final|remaining)\s+{_SPAN}"
    rf"|\b{_SPAN}\s+(?:consists?|are\s+made\s+up|are\s+composed)\s+(?:{_ONLY}\s+)?(?:of\s+)?(?:{_ONLY}\s+)?{_IR}(?:\s+{_ONLY})?"
    rf"|\b{_SIZE}[\s-]+(?:(?:full|whole|solid|straight|entire|final|last)[\s-]+)*{_ONLY}[\s-]+{_IR}[\s-]+years\b"
    r"|\b(?:(?:ir|vir|interventional)\s+(?:time|years|training|portion|part|phase)|years\s+(?:of\s+(?:dedicated\s+)?|in\s+)?(?:ir|vir)|dedicated\s+(?:ir|vir)(?:\s+(?:time|years|training))?)"
    rf"\s*(?:is|are|lasts?|takes?|spans?|runs?(?:\s+for)?|comes\s+to|amounts?\s+to|:|=|\|)\s*(?:about\s+|only\s+|a\s+(?:full|total\s+of)\s+|the\s+(?:last|final)\s+)?{_SPAN}"
    rf"|\b(?:dedicated\s+(?:ir|vir)|(?:ir|vir)[\s-]only|all[\s-](?:ir|vir))\s+years\s*[:=|]\s*{_SIZE}\b(?!\s*[-–/]|\s+\w+\s+years)"
)
_AFTER_DIAGNOSTIC = re.compile(
    r"\byears?\s+(?:of\s+|in\s+|on\s+)?(?:diagnostics?(?:\s+radiology)?|dr)\b[^.;:!?\d]{1,40}?\b"
    rf"(?P<span>{_SIZE}\s+(?:(?:full|whole|solid|final|more)\s+)?(?:years?\s+)?)(?:(?:of|in|on)\s+|(?<=years\s)|(?<=year\s)){_IR}"
    r"(?!\s+(?:and|/)|[\s-]*(?:rotation|elective|research|faculty|attending|fellow|resident|spot|position))"
)
_CLASSES = Cue(
    r"\b(?:pgy|r)[\s-]?(?P<first>[2-6])\s*(?:to|through|thru|[-–/&+]|and)\s*(?:(?:the\s+)?(?:pgy|r)[\s-]?)?(?P<last>[3-7])s?(?:\s+years?)?"
    rf"(?:{_FOLLOWS}|\s*(?:is|are|=|:|\()\s*(?:{_ONLY}\s+){{1,2}}(?:\w+\s+)?{_IR})"
)
_SAID = re.compile(
    rf"\b(?:(?P<size>{_SIZE})(?!\d)(?P<half>{_HALF})?|(?P<one>a\s+year{_HALF})|(?P<months>{_MONTHS})(?=\s+(?:\w+\s+)?months))"
    rf"(?:[\s-]+(?:\w+[\s-]+){{0,2}}?years?(?P<half_behind>{_HALF}))?"
)
_NOT_TRAINING = re.compile(r"\b(?:i|my|me|he|she|his|her|dr\.|professor|attendings?|faculty|experience|practice|publications?|papers?)\b")
_OF_WORK = re.compile(r"\s*(?:research|experience|practice|publications?|attendings?|jobs?|faculty|nurses?|technolog\w+|as\s+an?\b)")
_IN_MONTHS = {"twelve": 12, "eighteen": 18, "twentyfour": 24, "thirtysix": 36}

_FIFTH_AND_SIXTH = Cue(
    rf"\b(?:fifth|5th)\s*(?:and|&|\+)\s*(?:sixth|6th)\s+years?\s+(?:(?:is|are)\s+)?(?:spent\s+)?(?:{_ONLY}\s+)?(?:(?:on|in|of)\s+)?(?:{_ONLY}\s+)?{_IR}(?!\s+(?:resident|fellow|attending))"
)

_OF_IR = Cue(rf"\b{_IR}")
IR_YEARS = (_TOLD, _CLASSES, _FIFTH_AND_SIXTH, Cue(r"\byears?\s+(?:of\s+|in\s+|on\s+)?(?:diagnostics?|dr)\b"))


def read_ir_years(words: Indexed, segment: Segment, claims: Claims) -> Iterator[Trait]:
    """The years of one sentence: those of the training, not of anybody's work."""
    if _OF_IR.search(words, segment.start, segment.end) is None:
        return
    lower = words.text
    told = _TOLD.search(words, segment.start, segment.end) or _CLASSES.search(words, segment.start, segment.end)
    told = told or _FIFTH_AND_SIXTH.search(words, segment.start, segment.end) or _AFTER_DIAGNOSTIC.search(lower, segment.start, segment.end)
    if told is None or _NOT_TRAINING.search(lower, max(segment.start, told.start() - 30), told.start()):
        return
    if _OF_WORK.match(lower, told.end(), segment.end) or claims.why_not(told.start(), told.end(), segment) is not None:
        return
    years = _years(told)
    if years is not None and 1 <= years <= 4:
        yield Trait("dedicated_ir_years", [years, years], told.start(), told.end())


def _years(told: re.Match[str]) -> float | int | None:
    """The number of years that a match tells."""
    groups = told.groupdict()
    if groups.get("last"):
        years = int(groups["last"]) - int(groups["first"]) + 1
        return years if years > 1 else None
    if told.re is _FIFTH_AND_SIXTH.pattern:
        return 2
    said = _SAID.search(groups.get("span") or told[0])
    if said is None:
        return None
    if said["one"]:
        return 1.5
    if said["months"]:
        months = re.sub(r"[\s-]", "", said["months"])
        halves = (int(months) if months.isdigit() else _IN_MONTHS[months]) / 6
        return None if halves != int(halves) else int(halves / 2) if halves % 2 == 0 else halves / 2
    size = said["size"].replace(",", ".")
    exact = (float(size) if size[0].isdigit() else small_number(size)) + (0.5 if said["half"] or said["half_behind"] else 0)
    return int(exact) if exact == int(exact) else exact
