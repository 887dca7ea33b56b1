"""Years the person who writes has already spent on a J-1 or an H-1B."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from understanding.cues import Cue, Indexed
from understanding.segments import Segment, sentences_with
from understanding.small_numbers import UP_TO_TWELVE
from understanding.traits import Trait
from understanding.visa_names import H1B, J1
from understanding.whose import own, whose

_WORDS = {
    **UP_TO_TWELVE,
    "a": 1,
    "fifteen": 15,
    "eighteen": 18,
    "twenty four": 24,
    "thirty": 30,
    "half a": 0.5,
    "half": 0.5,
}
_NUMBER = (
    r"(?P<n>\d{1,2}(?:\.5)?|half\s+a|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|eighteen|thirty|twenty[\s-]four)"
)
VISA = rf"(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)"
_YEARS = r"(?:years?|yrs?|y|months?)\b"
_HALF = re.compile(r"(?:years?|yrs?)\s+and\s+a\s+half\b")
_USED = Cue(
    rf"\b(?:{_NUMBER}\s+(?:full\s+|whole\s+|long\s+|complete\s+)?{_YEARS}[^.;?!]{{0,50}}?\b(?:on|of|in|with|as)\s+(?:an?\s+|my\s+|the\s+)?{VISA}"
    rf"|{_NUMBER.replace('<n>', '<n2>')}\s+(?:(?:{_YEARS})\s+)?(?:out\s+)?of\s+(?:my|the)\s+(?:six|seven|6"
    rf"|7)\s+{VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')}\s+{_YEARS})"
)
_DID = Cue(  # "did 2 yrs j1 in prelim surgery already"
    rf"\b(?:did|done|used|spent|had|have|finished|completed)\s+(?:already\s+|like\s+|about\s+)?{_NUMBER}\s+{_YEARS}\s+(?:my\s+)?{VISA}"
)
_BEEN_ON = Cue(
    rf"\b(?:been|was|am|worked|working|trained|on|had|spent|used)\s+(?:\w+\s+){{0,3}}?(?:an?\s+|my\s+)?{VISA}(?:\s+(?:visa"
    rf"|status))?\s+(?:for\s+|since\s+)?(?:already\s+|about\s+|the\s+(?:last|past)\s+)?{_NUMBER}\s+(?:full\s+)?{_YEARS}"
    rf"|\b{VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')}\s*(?:years\s+(?:used|spent|so\s+far)"
    rf"|used)?\s*[:=(-]\s*{_NUMBER.replace('<n>', '<n2>')}\s*{_YEARS}"
)
_GONE = Cue(
    rf"\b(?<!my )(?<!the )(?<!of ){_NUMBER.replace('<n>', '<n2>')}\s+{VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')}"
    rf"\s+{_YEARS}\s+(?:(?:are|is|have|been|already|now)\s+)*(?:used|gone|burn(?:ed|t)|spent|behind\s+me)\b"
    rf"|\b{_NUMBER}\s+(?:full\s+|whole\s+|complete[d]?\s+)?{_YEARS}\s+(?:of\s+)?(?:my\s+)?{VISA}(?:\s+time)?\s+(?:(?:are|is|have|has|been|already|now)\s+)*(?:used|gone|charged|counted|burn(?:ed|t)"
    rf"|spent|done|behind\s+me)\b"
)
_NAMED = Cue(rf"(?<!\w)(?:{J1}|{H1B})")  # without one there are no years of it
_OF_THE_WHOLE = Cue(  # "of my six H-1B years two are used up", "of the seven years on a J-1 I have used three"
    rf"\bof\s+(?:my\s+|the\s+|those\s+)?(?:six|seven|6|7)\s+(?:{VISA}\s+years|"
    rf"years\s+(?:on|of|in|with)\s+(?:an?\s+|my\s+|the\s+)?{VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')})\s*,?\s*"
    rf"(?:(?:i|i've|i'd|have|had|already|only|now|just|so\s+far|about|used|spent|burn(?:ed|t))\s+)*{_NUMBER}\b"
    r"(?:\s+(?:years?\s+)?(?:(?:is|are|were|have|has|been|already|now)\s+)*(?P<gone>used|gone|spent|burn(?:ed|t)|behind\s+me))?"
)
_RIGHT = re.compile(r"\b(?:right|correct|yes|no)\W*$")  # "on H1 since 3 years, so 3 left right?" tells the three
_UNTOUCHED = Cue(
    rf"\b(?:{VISA}[^.;?!]{{0,24}}?\b(?:nothing|none(?:\s+of\s+it)?|no\s+(?:years?|time))\s+(?:is\s+|has\s+been\s+)?(?:used|spent|gone)"
    rf"|(?:cap|limit|clock|years)\s+(?:on|of|for)\s+(?:an?\s+|my\s+|the\s+)?{VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')}\s+(?:is"
    r"|are|has|have)\s*(?:still\s+)?(?:n[o']t\s+(?:been\s+)?(?:touched|started|used)|untouched|intact|full)\b(?!\s+by\b))"
)
_ON_ONE = Cue(  # "im on j1 already, 3 years in surgery prelim"
    rf"\b(?:on|holding|have)\s+(?:an?\s+|my\s+)?{VISA}(?:\s+(?:visa|status|already|now|currently|here|since|so\s+far)){{0,3}}\s*(?:[,;:(–-]|\band\b|\bfor\b)\s*"
    rf"(?:(?:did|done|used|for|spent|already|it'?s\s+been|been|have|about|like|with|did\s+already)\s+){{0,3}}{_NUMBER}\s+{_YEARS}"
    r"(?!\s+(?:left|to\s+go|remain\w*|more|ago|old|of\s+research|research|later|until|before|program|residency|from\s+now))"
)
_NEVER = Cue(
    rf"\b(?:no|zero)\s+(?:time|years?|months?)\s+(?:on|of|in)\s+(?:an?\s+"
    rf"|any\s+)?{VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')}|\bnever\s+(?:\w+\s+){{0,3}}?(?:on|had|held|used|have"
    rf"|hold)\s+(?:an?\s+|any\s+)?{VISA}"
)
_UNUSED = Cue(  # "haven't used any J-1 or H-1B time"
    rf"\b(?:have\s*n[o']?'?t|have\s+not|never|did\s*n[o']?'?t|did\s+not)\s+(?:yet\s+|even\s+)?(?:used|use|spent|touched|burn(?:ed|t))\s+(?:up\s+)?(?:any|a\s+day|a\s+single\s+day|one\s+day)\s+(?:of\s+)?(?:my\s+)?"
    rf"{VISA}(?:\s*(?:or|and|nor|/)\s*{VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')})?"
    r"\s+(?:visa\s+)?(?:time|years?|yrs?|months?|clock)\b"
)
_LEAD_IN = re.compile(r"(?:\W|\b(?:used\s+up|used|spent|burn(?:ed|t)|already|so|have|had|been|about|roughly|by\s+now)\b)*")
_NOT_SPENT = re.compile(
    r"\b(?:left|remain\w*|limit\w*|max\w*|allows?|allowed|up\s+to|total|at\s+most|need|want|would|will|sponsor\w*|if|must|can"
    r"|could|plan|training\s+takes|takes|requires?|home\s+rule|two-year\s+(?:home|rule)|return|home|went\s+back|go\s+back|ago"
    r"|hoping)\b"
)


_USED_OF_THEM = re.compile(
    rf"\bi(?:['’]ve|\s+have)?\s+(?:already\s+)?(?:used|spent|burn(?:ed|t))\s+(?:up\s+)?{_NUMBER}\s+(?:of\s+(?:them|those|these)|(?:years?\s+)?already)\b"
)
_YEARS_ON = re.compile(
    rf"\byears?\s+(?:on|of|in|with|for)\s+(?:an?\s+|the\s+|my\s+)?{VISA}"
    rf"|{VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')}\s+(?:visa\s+)?(?:years|limit)"
)


def _of_them(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """ "Seven years on a J-1? I have used two of them": years of the visa that the sentence before names."""
    for before, segment in pairwise(segments):
        used = _USED_OF_THEM.search(words.text, segment.start, segment.end)
        named = _YEARS_ON.search(words.text, before.start, before.end) if used and not segment.is_question else None
        if used and named:
            yield Trait("j1_years_used" if named["j"] or named["j2"] else "h1b_years_used", [_plain(_size(used["n"]))] * 2, *used.span())


def read_visa_years(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """The years used up of each visa; limits, plans and what is left are none."""
    text = words.text
    yield from _of_them(words, segments)
    for segment in sentences_with((_NAMED,), words, segments):
        if segment.is_question and not _RIGHT.search(segment.text.lower()):
            continue
        start, end = segment.start, segment.end
        never = _NEVER.search(words, start, end)
        if never and own(text, start, never.start()):
            yield Trait("j1_years_used" if never["j"] or never["j2"] else "h1b_years_used", [0, 0], never.start(), never.end())
            continue
        unused = _UNUSED.search(words, start, end)
        if unused and whose(text, start, unused.start()) in ("self", None):
            for group, fact in (("j", "j1_years_used"), ("h", "h1b_years_used")):
                if unused[group] or unused[f"{group}2"]:
                    yield Trait(fact, [0, 0], unused.start(), unused.end())
            continue
        untouched = _UNTOUCHED.search(words, start, end)
        if untouched and whose(text, start, untouched.start()) in ("self", None):
            j = untouched["j"] or untouched["j2"]
            yield Trait("j1_years_used" if j else "h1b_years_used", [0, 0], untouched.start(), untouched.end())
            continue
        whole = _OF_THE_WHOLE.search(words, start, end)
        if whole:
            spent = whole["gone"] or re.search(r"\b(?:used|spent|burn(?:ed|t))\s+(?:\w+\s+)?$", text[whole.start() : whole.start("n")])
            if spent and whose(text, start, whole.start()) in ("self", None):
                yield Trait(
                    "j1_years_used" if whole["j"] or whole["j2"] else "h1b_years_used", [_plain(_size(whole["n"]))] * 2, *whole.span()
                )
            continue
        for match in (
            _GONE.search(words, start, end) or _DID.search(words, start, end) or _USED.search(words, start, end),
            _BEEN_ON.search(words, start, end) or _ON_ONE.search(words, start, end),
        ):
            if match is None or whose(text, start, match.start()) in ("other", "program"):
                continue
            if (
                match.re not in (_GONE.pattern, _DID.pattern)
                and not re.search(r"\b(?:i|i'm|i've|ive|my|im|me)\b", text[start:end])
                and not _LEAD_IN.fullmatch(text, start, match.start())
            ):
                continue
            clause = re.split(r"[,;]|\bso\b", text[match.end() : end])[0]
            if _NOT_SPENT.search(
                re.split(r"\bbecause\b|[,;]\s+(?:and|but)\s+(?=i\b|i')", text[start : match.end()])[-1]
            ) or _NOT_SPENT.search(clause[:30]):
                continue
            groups = match.groupdict()
            number = str(match["n"] or groups.get("n2"))
            size = _size(number)
            if re.search(rf"\b{re.escape(number)}\s+(?:\w+\s+)?months?\b", match[0]):
                size /= 12
            size += 0.5 if _HALF.search(match[0]) else 0
            yield Trait(
                "j1_years_used" if match["j"] or groups.get("j2") else "h1b_years_used", [_plain(size)] * 2, match.start(), match.end()
            )
            break


def _size(number: str) -> float:
    """A number written as figures or as a word."""
    return float(number) if number[0].isdigit() else float(_WORDS[" ".join(number.replace("-", " ").split())])


def _plain(size: float) -> int | float:
    """A whole number without its point."""
    return int(size) if size == int(size) else size
