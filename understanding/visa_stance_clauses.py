"""The clauses of a sentence about visas, and whom each is about: the writer, a program, or somebody else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.visa_names import H1B, J1
from understanding.whose import PEOPLE

VISA = Cue(rf"(?<![\w-])(?:(?P<j>{J1})|(?P<h>{H1B})|(?P<v>visas?|sponsorship))(?!\w)")
_SPLIT = re.compile(
    rf"[,;)\n]|(?:[:(]|\s[-–—]+\s)(?!\s*(?:{J1}|{H1B})\b)|\.\s|\b(?:but|so|because|since|cause|cuz|bcz|bc|coz|while|whereas|although|though|hence|therefore|otherwise)\b"
    rf"|\band\b(?=\s+(?:i\b|i'|im\b|my\b|me\b|they\b|the\s+prog|for\s+me|now\b|this\b|(?:{J1}|{H1B})\s+(?:i|is|also|too|would|works|only)\b))|\bas\b(?=\s+(?:the\s+)?(?:i\b|my\b|{J1}|{H1B}))"
    rf"|(?:(?<=\bfine)|(?<=\bok)|(?<=\bokay)|(?<=\bgood))\s+(?=(?:{J1}|{H1B})\b)"
)
SELF = re.compile(r"\b(?:i|i'm|im|i've|ive|i'd|id|i'll|ill|me|my|myself|we\s+canadians|us\s+canadians)\b")
_LOOKS_FOR = re.compile(
    r"\b(?:i|i'm|im|i\s+am|me)\s+(?:\w+\s+){0,2}?(?:look\w*|search\w*|seek\w*|need|want|require|hop\w*|prefer|find\w*|apply\w*|pursue|consider|target\w*|rank\w*|interested)\b[^.;?!]{0,24}?\b"
    r"(?:programs?|places?|hospitals?|one|ones|residenc\w+|somewhere|spots?)\b|^\W*looking\s+for\b"
    r"|\b(?:shall|will|'ll)\s+(?:only\s+)?(?:pursue|apply\s+to|rank|target|consider)\b[^.;?!]{0,24}?\b(?:programs?|places?|hospitals?)\b"
)
PROGRAM = re.compile(
    r"\b(?:they|them|their|theirs|prog(?:ram(?:me)?)?s?|hospitals?|places?|institutions?|pd|coordinator|gme|website|site|residents?|fellows?|it(?!\s+(?:is|must|has|will|would)\b|'s\s+(?:an?\s+)?[hj]\b)|ecfmg|we(?!\s+canadians)|our|sponsor|"
    r"sponsors|sponsored(?!\s+by)|sponsoring|offers|gives|takes|accepts|petitions?|files|policy|friendly)\b"
)
OTHER = re.compile(
    rf"\b(?:{PEOPLE}|roomm?ate|he|she|him|her|his|someone|somebody|people|others|applicants?|applications?|candidates|canadians|everyone|kids)\b"
)
TOLD_ME = re.compile(
    r"\bi\s*(?:was|were|am|got|'ve\s+been)\s+told\b|\bi\s*(?:'ve\s+|have\s+)?(?:never\s+|also\s+|just\s+)?(?:heard|read|saw|seen|asked|know|think|believe|understand|found|(?:talked|spoke|chatted)\s+(?:to|with)|met|e-?mailed|called|interviewed|visited|checked)\b|\b(?:told|tells?|said|says|wrote|emailed|informed|confirmed|replied|assured|promised)\s+(?:to\s+)?me\b"
    r"|\b(?:explained|described|presented|shown|reported|mentioned|given|stated|made\s+clear)\s+to\s+me\b"
)


_A_NAME_DOES = re.compile(  # "Emory only j1"
    r"\W*(?:(?:and|but|while)\s+)?(?!I\b|I['’]|IMG|FMG|YOG|USMLE|MBBS|My\b|Visa|Step|Non|Only|Need|[JH]\b|[JH]-?1|[A-Z][a-z]+(?:an|ish|ese|i)\b)(?:[A-Z][\w&.'’-]*\s+){1,3}(?:(?:is|does|takes|has)\s+)?(?:only|just|both)\s+(?!i\b)"
)


@dataclass(slots=True)
class Clause:
    """A clause with its place, who it is about, the visas it names, and the word that opened it."""

    start: int
    end: int
    text: str
    subject: str | None
    items: list[re.Match[str]]
    opened: str = ""


def clauses_of(words: Indexed, segment: Segment) -> list[Clause]:
    """The clauses of a sentence; one that names nobody goes on with whom the one before it is about."""
    text, start, end = words.text, segment.start, segment.end
    edges: list[tuple[int, int, str]] = []
    at, opened = start, ""
    for match in _SPLIT.finditer(text, start, end):
        edges.append((at, match.start(), opened))
        at, opened = match.end(), match[0].strip() or opened
    edges.append((at, end, opened))
    found: list[Clause] = []
    last: str | None = None
    for first, stop, by in edges:
        if not text[first:stop].strip():
            continue
        items = list(VISA.finditer(words, first, stop))
        subject = "program" if items and _A_NAME_DOES.match(words.original, first, stop) else subject_of(text[first:stop], items, first)
        found.append(Clause(first, stop, text[first:stop], subject or last, items, by))
        last = subject or last
    return found


def subject_of(piece: str, items: list[re.Match[str]], first: int) -> str | None:
    """Who a clause is about: of several the one named last before its visa."""
    if _LOOKS_FOR.search(piece):
        return "self"
    piece = TOLD_ME.sub(lambda m: " " * len(m[0]), piece)
    named = {"self": SELF, "program": PROGRAM, "other": OTHER}
    found = {who: [m.end() for m in pattern.finditer(piece)] for who, pattern in named.items()}
    found = {who: places for who, places in found.items() if places}
    if len(found) < 2:
        return next(iter(found), None)
    at = items[0].start() - first if items else len(piece)
    before = {who: max((place for place in places if place <= at), default=-1) for who, places in found.items()}
    nearest = max(before, key=lambda who: before[who])
    if before[nearest] < 0:
        return min(found, key=lambda who: found[who][0])
    if (
        nearest != "other"
        and "other" in before
        and re.search(r"\bmy\s+\w+\s*$", piece[: before["other"]])
        and before["other"] > before.get("self", -1)
    ):
        return "other"
    return nearest
