"""The applicant's plan of away rotations: places with months and tiers, and the month of the first one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from understanding.cues import Cue, Indexed
from understanding.rotations import MONTH, read_rotations
from understanding.segments import Segment
from understanding.traits import Trait

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
MONTH_WORD = Cue(rf"\b{MONTH}\b\.?", re.IGNORECASE)
_ABOUT_AWAYS = Cue(r"\b(?:aways?|rotat\w+|auditions?|electives?|sub-?i'?s?|subinternships?|visiting\s+student|vslo|vsas)\b", re.IGNORECASE)
_TIER = re.compile(r"\btier[ \t-]*(?P<tier>[123])\b|\b(?P<word>target|reach|probable|safety|backup)\b", re.IGNORECASE)
_TIERS = {"target": 1, "reach": 1, "probable": 2, "safety": 3, "backup": 3}
_FIRST = re.compile(
    rf"\b(?:(?:first|1st)\s+(?:of\s+(?:them|those|these|which)\s+)?(?:ir\s+)?(?:away|one|rotation|audition|elective)?\s*(?:rotation\s+)?(?:is|will\s+be|would\s+be|starts?"
    rf"|in|:|-|at\s+\S+\s+in)?\s*(?:in\s+|on\s+|from\s+)?|(?:aways?|rotations?|electives?)\s+(?:is|are|would\s+be"
    rf"|will\s+be)\s+(?:only\s+)?(?:in\s+)?|start(?:ing|s)?\s+(?:there\s+|here\s+|my\s+\w+\s+|them\s+|aways\s+)?(?:in|from|on"
    rf"|with)?\s*|begin(?:ning|s)?\s+(?:in|from)?\s*|from\s+|(?:all\s+)?(?:in|for|during)\s+|between\s+|(?:not\s+|nothing\s+)?'?(?:until|till?)\s+"
    rf"|(?:not|can'?t|cannot|won'?t)\s+(?:\w+\s+){{0,4}}?before\s+|as\s+early\s+as\s+|earliest\s+(?:\w+\s+){{0,8}}?(?:is\s+|in\s+)?)"
    rf"(?:early\s+|late\s+|mid[\s-]?|the\s+end\s+of\s+)?(?P<month>{MONTH})\b\.?(?:\s+or\s+(?P<other>{MONTH})\b)?",
    re.IGNORECASE,
)
_FREE = re.compile(  # "I have June free", "only August is open"
    rf"\b(?:have|got|only|with)\s+(?P<month>{MONTH})\b[^.;?]{{0,25}}?\b(?:free|open|available|off)\b|\b(?:free|available|open)\s+in\s+(?P<in>{MONTH})\b"
    rf"|(?:^|[,;]\s*)(?P<is>{MONTH})(?:'s|\s+is)\s+(?:free|open|available)\b",
    re.IGNORECASE,
)
_LIST = re.compile(
    rf"\b(?:ir|vir|interventional)\s+(?:\w+\s+)?(?:aways?|rotations?|auditions?|electives?|sub-?i'?s?)\b\s*(?:[,(:–-]\s*)?(?:in\s+|"
    rf"for\s+|during\s+|are\s+|booked\s+|set\s+)*"
    rf"(?P<months>{MONTH}\b\.?(?:\s*(?:,|&|\+|/|and\b|then\b|\s)\s*(?:and\s+)?(?:one\s+in\s+)?{MONTH}\b\.?)+)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    rf"\b(?:moved?|shifted|pushed|bumped|rescheduled|switched|changed|delayed|postponed|reschedule)\b[^.;]{{0,40}}?\b(?:in|to|until|"
    rf"till|for|is|it'?s|its)\s+(?P<month>{MONTH})\b"
    rf"|\b(?:let\s+us|let'?s|lets)\s+(?:make|take|do)\s+(?:it|that|the\s+first(?:\s+one)?)\s+(?:in\s+)?(?P<make>{MONTH})\b"
    rf"|\b(?:it'?s|its|it\s+is|it\s+starts|starts|that'?s|thats|one\s+is|"
    rf"away\s+is)\s+(?:actually\s+)?(?:now\s+)?(?:in\s+)?(?P<now>{MONTH})\s+(?:now|instead|not)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:could|might|would|should|can|if)\b(?:\s+\w+)?\s*$", re.IGNORECASE)
_ALONE = re.compile(rf"[,(:-]\s*(?P<month>{MONTH})\b\.?(?=\W*$|\W*[,)])", re.IGNORECASE)
_FIELD_THEN_MONTH = re.compile(rf"\b(?:ir|vir|dr)\s+(?:\w+\s+){{0,4}}?{MONTH}\b", re.IGNORECASE)
_MONTH_AT_A_PLACE = re.compile(  # "July at Emory", "Emory in July": two of them are a plan, whatever it is called
    rf"\b{MONTH}\b\.?\s+(?:at|@|with|in)\s+(?!(?:the\s+)?(?:morning|evening|latest|earliest|least|most|case|order|general|total)\b)[A-Za-z]"
    rf"|\b(?:at|do|doing|to|@)\s+(?:\w+\s+){{1,4}}?(?:in|for|during)\s+{MONTH}\b|\b(?-i:[A-Z][\w'’.-]+)\s+in\s+{MONTH}\b",
    re.IGNORECASE,
)
_MEANT_BY_ME = re.compile(r"\b(?:i|i'm|im|i'll|my|me|thinking|planning|plan|maybe|booked|got|home)\b", re.IGNORECASE)
_ANOTHER_MATTER = re.compile(
    r"\b(?:they|their|he|she|his|her|cancel\w*|fell\s+through|(?:my|a)\s+(?:senior|friend|classmate|cousin)|senior|did|was|were|visit\w*|interview\w*|conference|meeting|wedding|exam|residents?|fellows?|class|opened|started)\b",
    re.IGNORECASE,
)
_SAYS_FIRST = re.compile(r"\W*(?:first|1st|start|begin|from|earliest|as\s+early|not\s+until|not|can)", re.IGNORECASE)
_DUE = re.compile(
    r"\b(?:(?:joined|added|entered|signed\s+up)\b[^.;]{0,24}\b(?:vslo|vsas)|eras|match|deadline|interview\w*|appl(?:y|ied|ications?)|submit\w*|letters?|lor|graduat\w*|step|exam|vslo\s+opens|opens"
    r"|due|open)\b",
    re.IGNORECASE,
)


_ANOTHER_FIELDS = re.compile(  # "an ICU month in June, then two IR aways"
    r"\b(?:dr|diagnostic|vascular|surgery|[ms]?icu|critical\s+care|neuro\w*|cardiology|medicine)\b(?:(?!\b(?:ir|vir|interventional|aways?|first)\b)[^,;.])*$",
    re.IGNORECASE,
)
_THEN_IR = re.compile(r"[^.;?!]{0,12}?\b(?:then|plus|followed\s+by|before)\b[^.;?!]{0,30}?\b(?:ir|vir|interventional)\b", re.IGNORECASE)


def _lists_months_at_places(text: str) -> bool:
    """Whether months are given to places, as only a plan of one's own does ("July at Emory, maybe August at Mayo")."""
    return (
        len(_MONTH_AT_A_PLACE.findall(text)) > 1
        and _MEANT_BY_ME.search(text) is not None
        and _ANOTHER_MATTER.search(text) is None
        and _DUE.search(text) is None
    )


def month_name(word: str) -> str:
    """The full lower-case name of a month however it is shortened."""
    low = word.lower().rstrip(".")
    return next(month for month in MONTHS if month.startswith(low[:3]))


def read_aways(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """The rotations and the first month of a message that speaks of away rotations."""
    text = words.original
    if not MONTH_WORD.search(words):
        return
    all_moved = _MOVED.finditer(text) if len(text) < 120 and "?" not in text and not _DUE.search(text) else ()
    moved = next((match for match in all_moved if not _SUPPOSED.search(text[: match.start()])), None)
    if moved and len({month_name(month[0]) for month in MONTH_WORD.finditer(words)}) == 1:
        month = month_name(moved["month"] or moved["make"] or moved["now"])
        yield Trait("first_away_month", month, moved.start(), moved.end(), correction=True)
        return
    by_months = _lists_months_at_places(text)
    if not by_months and not _ABOUT_AWAYS.search(words) and len(_FIELD_THEN_MONTH.findall(text)) < 2:
        return
    rotations: list[dict[str, Any]] = []
    start, end = len(text), 0
    said_first: Trait | None = None
    said_first_words = ""
    speaks = False
    for segment in segments:
        sentence = segment.text
        own = _ABOUT_AWAYS.search(words, segment.start, segment.end) is not None or len(_FIELD_THEN_MONTH.findall(sentence)) > 1
        own = own or (by_months and _lists_months_at_places(sentence))
        speaks = speaks or own
        if not speaks or re.search(
            r"\b(?:if|suppose|they|deadline|when\s+(?:should|do|is)|rotated\s+(?:there|here)|(?:his|her)\s+(?:\w+\s+)?(?:away"
            r"|rotation|audition)"
            r"|told\s+(?:me\s+)?to\s+avoid)\b",
            sentence,
            re.IGNORECASE,
        ):
            continue
        for one in read_rotations(sentence):
            if not one.place or _DUE.search(sentence[max(0, one.start - 12) : one.start]):
                continue
            tier = _TIER.search(sentence[one.end : one.end + 24].split(",")[0])
            rotation: dict[str, Any] = {"place": one.place, "field": one.field, "month": month_name(one.month), "tier": None}
            if tier:
                rotation["tier"] = int(tier["tier"]) if tier["tier"] else _TIERS[tier["word"].lower()]
            if rotation in rotations:
                continue
            rotations.append(rotation)
            start, end = min(start, segment.start + one.start), max(end, segment.start + one.end)
        if (
            segment.is_question
            and not re.search(r"\b(?:too\s+many|enough|overkill|ok|good|fine|bad)\b|^\W*(?:\w+\s+)?aways?\b", sentence, re.IGNORECASE)
            and not re.match(r"\W*(?:\d|one|two|three|four|five|six|is|are)\b", sentence, re.IGNORECASE)
        ):
            continue
        listed = _listed_months(sentence) if own and said_first is None else None
        if listed is not None:
            said_first = Trait("first_away_month", min(listed[0], key=in_season), segment.start + listed[1], segment.start + listed[2])
            continue
        free = _FREE.search(sentence) if own and said_first is None else None
        if free is not None and not re.search(r"\b(?:not|no|n't|nothing)\b", free[0]):
            group = free.lastgroup or "month"
            said_first = Trait("first_away_month", month_name(free[group]), segment.start + free.start(group), segment.start + free.end())
            continue
        first = _FIRST.search(sentence) or (_ALONE.search(sentence) if own else None)
        if (
            first
            and said_first is None
            and own
            and not _DUE.search(sentence[max(0, first.start() - 20) : first.start()])
            and not _denied(sentence, first)
            and not (_ANOTHER_FIELDS.search(sentence[: first.start("month")]) and _THEN_IR.match(sentence, first.end()))
        ):
            month = month_name(first["month"])
            said_first_words = first[0]
            value: Any = [month, month_name(first["other"])] if first.groupdict().get("other") else month
            said_first = Trait("first_away_month", value, segment.start + first.start("month"), segment.start + first.end())
    if rotations:
        yield Trait("rotations", rotations, start, end)
    of_ir = [str(rotation["month"]) for rotation in rotations if rotation["field"] == "ir"]
    if of_ir and (said_first is None or not _SAYS_FIRST.match(said_first_words)):
        said_first = Trait("first_away_month", min(of_ir, key=in_season), start, end)
    if said_first is not None:
        yield said_first


def _listed_months(sentence: str) -> tuple[list[str], int, int] | None:
    """The months given in brackets or behind a comma to several IR rotations ("2 IR aways, august and september"), and their place."""
    match = _LIST.search(sentence)
    if not match or re.search(r"\b(?:first|1st|earliest|start\w*|begin\w*)\b", sentence, re.IGNORECASE):
        return None
    return [month_name(month[0]) for month in MONTH_WORD.pattern.finditer(match["months"])], match.start("months"), match.end("months")


def _denied(sentence: str, first: re.Match[str]) -> bool:
    return (
        first["month"].lower() in ("may", "march", "mar")
        and not first["month"][0].isupper()
        and not re.search(r"\bin\s+(?:may|march)\b", sentence)
    )


def denied_month(text: str, match: re.Match[str]) -> bool:
    """Whether "may", "march" or "mar" in small letters is no month here. `text` is the message as it was written."""
    word = text[match.start() : match.end()]
    if word.lower().rstrip(".") not in ("may", "march", "mar") or word[0].isupper():
        return False
    return (
        re.search(
            r"\b(?:in|for|during|from|until|early|late|by|and|,|/|&)\s*$", text[max(0, match.start() - 8) : match.start()], re.IGNORECASE
        )
        is None
    )


def in_season(month: str) -> int:
    """Place of a month in the season, which begins in March."""
    return (MONTHS.index(month) - 2) % 12
