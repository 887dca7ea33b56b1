"""Splits a message into sentences and single questions, so that each can be read for itself."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from advisor.amounts import same_length_lower
from understanding.cues import Cue, Indexed

MAX_SEGMENTS = 200


class Segment(NamedTuple):
    """A piece of the message: its text without outer blanks, where it stands in the message, and whether it asks something."""

    text: str
    start: int
    end: int
    is_question: bool


_START = attrgetter("start")
_BREAK = re.compile(  # opens with one set of marks, so that the search can leap from mark to mark
    r"[\r\n\u2028\u2029.!?…;•·▪◦|*](?:(?<=[\r\n\u2028\u2029])[\r\n\u2028\u2029]*|(?<=[?!;])[ \t]*(?=[^\s?!;])"
    r"|(?<=[.!?…])[)\"'”’]*(?:[ \t\u00a0]+|(?=[A-Z][a-z]))|(?<=[ \t][•·▪◦|])[ \t]+|(?<=[ \t]\*)[ \t]+(?=[A-Z0-9]))"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:dr|drs|st|mr|mrs|ms|vs|e\.g|i\.e|eg|ie|etc|approx|aprox|ca|no|nos|fig|prof|univ|dept|hosp|med|yr|yrs|incl|max|min|inc"
    r"|est|jr|sr|ft|mt|a\.k\.a"
    r"|u\.s|u\.k|d\.c|p\.a|ph\.d|m\.d|d\.o|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)|(?:^"
    r"|(?<!\ban)(?<!\bor)(?<!\bnor)(?<!\bthan)(?<!program)[\s(])[A-Za-z]|(?:^"
    r"|\n)[ \t]*\d{1,2})\.$",
    re.IGNORECASE,
)
_WH = r"what(?:'?s|’s|re)?|wat|wht|how(?:'?s|’s)?|why|when(?:'?s)?|where(?:'?s|’s)?|who(?:'?s|’s|m)?|whose|which|whats"
_SUBJECT = (
    r"(?:i|they|it|we|you|u|he|she|the|this|that|these|those|there|their|my|our|your|a|an|any|anyone|some|all|both|most|fellows?"
    r"|residents?|programs?|imgs?"
    r"|aways?|graduates?|grads?|trainees?|ir|esir|cases|people|trauma|call|visas?|h-?1b|j-?1|letters?|signals?"
    r"|attendings?|faculty|volume|aways|away|community|academic)"
)
_AUXILIARY = (
    r"(?:is|isn'?t|are|aren'?t|do|does|did|don'?t|doesn'?t|can|could|should|shall|would|will|won'?t"
    r"|has|have|was|were|must|may|might|r|shud|wud|cud|dose)"
)
_OPENER = re.compile(
    rf"""(?:(?:hi|hello|hey|hiya|so|and|also|but|ok|okay|well|now|then|plus|thanks|thx|please|pls|plz|sorry|btw|anyway|h+m+|u+h*m+|u+h+|ugh+|lol|lmao|haha\w*
      |oh|ah|wow|damn|bro|dude|man|yo|welp|yikes|oof|honestly|seriously|tbh|ngl
      |guys|doc|quick\s+question|question|another\s+(?:one|question))[\s,.:!-]+)*
    (?:(?:{_WH})\b|{_AUXILIARY}\s+{_SUBJECT}\b|(?:is|are|was)\s+(?:\S+\s+){{1,9}}(?:enough|enuf|enogh|good|ok|okay|fine|normal|too\s+\w+
      |sufficient|decent|bad|low|high)\b
    |(?:is|are|does|do|can|should)\s+\S+\s+\S+|any\s+(?:idea|thoughts|advice|tips|chance)|thoughts\b|enough\b|good\b\s*\?|ok\b\s*\?
      |worth\s+\w+
    |(?:can|could)\s+(?:u|you)|(?:tell|show|explain|give|help|compare|walk)\s+(?:me|us|the|to\s+me)?\b|explain\b|compare\b|i\s+(?:wonder
      |am\s+wondering)|wondering\s+(?:if|how|what|whether)
    |(?:i\s+)?(?:want|need|would\s+like|'d\s+like)\s+to\s+(?:know|ask|understand))""",
    re.IGNORECASE | re.VERBOSE,
)
_TAIL_QUESTION = re.compile(
    r"\b(?:right|correct|or\s+not|or\s+what|u\s+think|you\s+think)\s*$|\benou(?:gh|f)\s*$|\benuf\s*$", re.IGNORECASE
)
_TAILS = ("right", "correct", "not", "what", "think", "enough", "enouf", "enuf")
_SECOND = Cue(
    rf"""\b(?:(?:{_WH})\s+\S+\s*\S*|(?:is|are|do|does|did|can|could|should|shud|shld|shall|would|wud|will|was|were)\s+{_SUBJECT}\b|(?:has|have)\s+(?:they|you|we|i
      |it|the|there|any)\b|(?:is|are|was)\s+\S+\s+(?:enough|good|ok))""",
    re.VERBOSE,
)
_ASKED_AFTER = Cue(  # a question that follows what was told, behind a comma: "step 3 not yet, which visa should I aim for"
    rf"\b(?:which|wich|{_WH})\s+(?:\S+\s+){{0,3}}?(?:{_AUXILIARY})\s+(?:i|we|they|it|this|that|my)\b|\b(?:is|are)\s+there\s+(?:any|a)\b"
    rf"|\b(?:can|should|shud|do|could|will|would|am|must)\s+i\b|\bis\s+(?:it|that|this)\s+(?:\S+\s+)?(?:possible|worth|realistic|ok(?:ay)?|enough|too)\b"
    rf"|\bwhat\s+(?:visa|kind|type|chance)\s+(?:of\s+\S+\s+)?(?:is|are|fits?|suits?)\b|\b(?:which|wich)\s+visa\s+to\b"
)
_TOLD_AFTER = Cue(  # what is told behind a question: "is Elm good for that, they have 9 attendings"
    r"\b(?:its|it's|it\s+is|they(?:'re|\s+(?:are|have|do|got|also|take|sponsor|had))|there(?:'s|\s+(?:is|are)))\s+\S+\s+\S+"
)
_ASKS_WHAT_TO_THINK = re.compile(
    r"\b(?:good|enough|ok(?:ay)?|fine|better|worth|decent|bad|too\s+\w+|how\s+(?:is|are|about)|what\s+(?:about|do\s+(?:you|u)\s+think))\b",
    re.IGNORECASE,
)
_AFTER_ALL = re.compile(  # "if I finish in 2027, when do I apply"
    rf",\s+(?:then\s+|so\s+)?(?:{_WH})\s+(?:\S+\s+){{0,2}}?(?:{_AUXILIARY})\s+(?:i|we)\b", re.IGNORECASE
)
_AFTER_GLUE = re.compile(r"[,;]\s+(?:so\s+|and\s+|but\s+|now\s+)?$|\s[-–—]\s+$")
_SECOND_GLUE = re.compile(
    r"(?:[,;]?\s+(?:and|also|plus|&|or|then|n|so)\s+(?:also\s+|then\s+)?|,\s+(?:and\s+|also\s+|so\s+|but\s+)?|\s+-+\s+|\s*[–—]\s*)$"
)
_VERDICT = Cue(
    r"\b(?:is|are|r|would|does|do)\s+(?:that|this|it|these|those|they|dat|u"
    r"|you)\s+(?:be\s+|even\s+|really\s+|all\s+|count\s+as\s+|think\s+)?"
    r"(?:a\s+)?(?:enough|enuf|enogh|sufficient|good|ok|okay|fine|decent|normal|solid|strong|weak|bad|low|high|too|worth|red|it|that"
    r"|this|thats)\b"
)
_VERDICT_GLUE = re.compile(r"[,;:]?\s+(?:so\s+|but\s+|-+\s*)?$")
_SUBORDINATE = re.compile(
    r"\s*(?:(?:so|and|but|also|ok|hi|hey|hello)[\s,]+)*(?:if|when|since|as|for|given|with|in|at|while|once|after|before|because"
    r"|assuming|suppose|supposing|say|let'?s\s+say|based|considering"
    r"|imagine|as\s+an?|being|coming|unless|regarding|about)\b",
    re.IGNORECASE,
)

_DENIAL = re.compile(r"[\s\W]*(?:does|do|did|is|are|was|were|can|will|should)(?:\s+not\b|n'?t\b)", re.IGNORECASE)
_ASKED_WHEN = re.compile(r"\s*when\s+(?:should|shall|do|does|did|is|are|can|could|will|would)\b", re.IGNORECASE)


_AGREES = re.compile(
    r"[\s\W]*(?:yes|yeah|yep|yup|exactly)[\s,.!]+(?:(?:that|it|this)(?:['’]?s|\s+is)?\s+)?(?:right|correct)\W*$", re.IGNORECASE
)
_RECALLS = re.compile(  # "when I visited", "what I liked", "where I trained": no question without its mark
    r"[\W_]*(?:(?:so|and|but|also|well|ok(?:ay)?)[\s,]+)?(?:(?:when|where|what|how|why|who)\s+(?:i|we|they|he|she|you|it"
    r"|the\s+\w+)\s+(?:was|were|visited|toured|interviewed|asked|rotated|went|said|saw"
    r"|(?:did|do)n['’]?t|liked?|loved?|hated?|talked|spoke|got|heard|came|met|called|e-?mailed|left|worked?|trained?|studied"
    r"|did|told|meant?"
    r"|noticed|found|learned|remember|wrote|grew|started|counted)\b"
    r"|did\s+my\b|when\s+(?:my|our|his|her|one\s+of|the)\s+(?:\w+\s+){1,3}?(?:was|were|got|had|died|broke|came|failed|left|needed|fell)\b"
    r"|what\s+(?:we|they|it|the\s+program)\s+(?:lacks?|don'?t\s+(?:have|do|see)|doesn'?t\s+have|has|have|misses|miss)\b\s*[,:–—-]"
    r"|what\s+(?:you|they|we|one|i)\s+(?:can|could|do|will|get|should)\s+(?:\w+\s+){0,3}?(?:is|are|was)\b|what\s+(?:stood\s+out|struck|surprised|impressed|stuck|bothered|worried|sold|stayed|matters|makes?)\b)",
    re.IGNORECASE,
)

_HEADING = re.compile(
    r"\W*(?:what|how\s+(?:many|much))\b[^?:;\n]{3,90}:(?=\s*\S)", re.IGNORECASE
)  # "what a graduate has done: 60 ablations"


_NAMED_FIRST = re.compile(  # "NYU - does it have enough volume": the name stands before the question
    rf"\s*[A-Z][\w&.'’]*(?:\s+[A-Z][\w&.'’]*){{0,3}}\s*[-–—:,]+\s+(?={_AUXILIARY}\s+(?:it|they|there|i|we|you|u)\b(?!\s+not\b))"
)


def split_segments(text: str, words: Indexed | None = None) -> tuple[Segment, ...]:
    """The sentences, lines and list items of `text` in order; a sentence with two questions gives two segments. At most 200.

    `words` is the text indexed, when the caller has it.
    """
    words = words or Indexed(same_length_lower(text), text)
    segments: list[Segment] = []
    for start, end in _sentences(text):
        segments.extend(_questions(words, start, end))
        if len(segments) >= MAX_SEGMENTS:
            break
    return tuple(segments[:MAX_SEGMENTS])


def sentence_at(segments: Sequence[Segment], position: int) -> Segment | None:
    """The sentence that holds a place, or None between sentences."""
    number = bisect_right(segments, position, key=_START) - 1
    return segments[number] if number >= 0 and position < segments[number].end else None


def sentences_with(cues: Iterable[Cue], words: Indexed, segments: tuple[Segment, ...]) -> list[Segment]:
    """Those of the sentences in which one of the cues may begin: a reader that needs one of them finds nothing in the others."""
    places = words.places
    held = sorted([at for cue in cues if cue in places for at in places[cue]])
    if not held:
        return []
    found: list[Segment] = []
    i, last = 0, len(held) - 1
    for segment in segments:
        while held[i] < segment.start:
            if i == last:
                return found
            i += 1
        if held[i] < segment.end:
            found.append(segment)
    return found


_HOW_MANY_BEHIND = re.compile(  # "biopsies how many should i do"
    r"\bhow\s+(?:many|much|often|long|early)\s+(?:should|shud|do|would|could|can|must|shall)\s+(?:i|we|one|you|u)\b", re.IGNORECASE
)
_WHERE_FROM = re.compile(r"\bwhere\s+(?:does|do|did|is)\s+(?:that|this|it|the\s+\w+|those|these)\s+(?:come|coming|from)\b", re.IGNORECASE)


def is_question(text: str) -> bool:
    """Whether one sentence asks something, with or without its question mark."""
    if named := _NAMED_FIRST.match(text):
        return is_question(text[named.end() :])
    if "?" not in text and _DENIAL.match(text):
        return False
    if "?" not in text and (_RECALLS.match(text) or ((heads := _HEADING.match(text)) and not is_question(text[heads.end() :]))):
        return False
    stripped = text.rstrip(" \t\"'”’)")
    aside = stripped.rfind("(")
    if aside > 12 and ")" not in stripped[aside:] and stripped.endswith("?") and len(stripped) - aside < 40:
        return is_question(stripped[:aside])  # "8k a year, no clue how they count (lines?)"
    if _WHERE_FROM.search(text) or _HOW_MANY_BEHIND.search(text):
        return True
    if "?" not in text and _AGREES.match(text):
        return False
    if _AFTER_ALL.search(stripped):
        return True
    if stripped.endswith("?") or _OPENER.match(stripped.lstrip(" \t-*•\"'“(")):
        return True
    return stripped[-7:].lower().endswith(_TAILS) and _TAIL_QUESTION.search(stripped[-24:]) is not None


def _sentences(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        mark = match[0][0]
        stop = match.start() + (mark in ".!?…;")
        if mark == "." and (match.end() == stop or _abbreviated(text, start, stop)):
            continue  # "page.Next" may be a web address
        spans.append((start, stop))
        start = match.end()
    spans.append((start, len(text)))
    return [(s, e) for s, e in (_trim(text, s, e) for s, e in spans) if e > s]


def _abbreviated(text: str, start: int, stop: int) -> bool:
    """Whether the dot that ends at `stop` closes an abbreviation; "No." is one only before a number."""
    if stop - 8 >= start and text[stop - 8 : stop - 1].isalpha():
        return False  # longer than any abbreviation
    match = _ABBREVIATED.search(text[max(start, stop - 12) : stop])
    return match is not None and (match[0].lower() != "no." or text[stop : stop + 2].strip()[:1].isdigit())


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip(" \t\u00a0\r\n;"))
    return start + lead, max(start + lead, start + len(piece.rstrip(" \t\u00a0\r\n;")))


def _questions(words: Indexed, start: int, end: int) -> list[Segment]:
    """One sentence as its statement and its questions, cut only where both sides can stand alone."""
    text = words.original
    if end - start > 600:
        return [Segment(text[start:end], start, end, is_question(text[start:end]))]
    asks = is_question(text[start:end])
    pieces: list[Segment] = []
    at = start
    cuts = set(_cuts(_VERDICT, _VERDICT_GLUE, words, start, end)) | set(_cuts(_ASKED_AFTER, _AFTER_GLUE, words, start, end))
    if asks:
        cuts.update(_cuts(_SECOND, _SECOND_GLUE, words, start, end))
    for cut, resume in sorted(cuts):
        left = text[at:cut].strip()
        if cut <= at or len(left.split()) < 3 or not _stands_alone(left, text[resume:end], asks):
            continue
        pieces.append(Segment(left, at + text[at:cut].find(left), at + text[at:cut].find(left) + len(left), is_question(left)))
        at = resume
    if at == start and asks and (told := _told_behind(words, start, end)) is not None:
        cut, resume = told
        return [Segment(text[start:cut], start, cut, True), Segment(text[resume:end], resume, end, False)]
    if at == start:
        return [Segment(text[start:end], start, end, asks)]
    first, last = _trim(text, at, end)
    pieces.append(Segment(text[first:last], first, last, True))
    return pieces


def _told_behind(words: Indexed, start: int, end: int) -> tuple[int, int] | None:
    """Where a question without its mark ends and what is told behind its comma begins; None where nothing is."""
    text = words.original
    for cut, resume in _cuts(_TOLD_AFTER, _AFTER_GLUE, words, start, end):
        left, right = text[start:cut].strip(), text[resume:end]
        plain = right.rstrip(" ?") if _ASKS_WHAT_TO_THINK.search(left) else right  # the mark at the end belongs to the question before
        if len(left.split()) > 1 and is_question(left) and not is_question(plain) and not _SUBORDINATE.match(left):
            return start + len(text[start:cut].rstrip()), resume
    return None


def _cuts(cue: Cue, glue: re.Pattern[str], words: Indexed, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a second question begins behind its glue ("and", a comma): the end of the left part and the start of the right one."""
    for match in cue.finditer(words, start, end):
        joined = glue.search(words.text, max(start, match.start() - 16), match.start())
        if joined:
            yield joined.start(), match.start()


def _stands_alone(left: str, right: str, asks: bool) -> bool:
    if (_SUBORDINATE.match(left) and not _ASKED_WHEN.match(left)) or not is_question(right):
        return False
    if is_question(left):
        named = _NAMED_FIRST.match(left)
        return bool(_OPENER.match(left[named.end() :] if named else left))
    lower = right.lower()
    follows = asks or _VERDICT.pattern.match(lower) is not None or _ASKED_AFTER.pattern.match(lower) is not None
    if _ASKED_AFTER.pattern.match(lower) and not asks:
        return len(left.split()) > 3
    return follows and (any(char.isdigit() for char in left) or len(left.split()) > 15)
