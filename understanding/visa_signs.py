"""The sign each visa gets that a sentence names: sponsored, not sponsored, or nothing where the words are unclear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from understanding.segments import Segment
from understanding.traits import Trait
from understanding.visa_words import (
    AFTER_NO,
    AFTER_YES,
    DOUBT,
    ENDED,
    LABEL,
    LIKEWISE,
    LINK,
    NO,
    NOT_ONLY,
    NOT_THAT,
    ONCE,
    ONLY_AFTER,
    ONLY_BEFORE,
    OTHER_NO,
    OTHER_THAN,
    OWN_WORDS_FOLLOW,
    PLANNED,
    REFUSED_IT,
    STOPPED_AFTER,
    UNSURE,
    YES,
)


@dataclass(frozen=True, slots=True)
class Item:
    """A visa named: "j", "h", or "v" for any, and its place."""

    kind: str
    start: int
    end: int


_OF_VISAS = (
    r"(?:longer|to|way|visas?|sponsor\w*|support|kind|type|form|more|new|option|problems?|prob|issues?|worries|doubt"
    r"|j[\s-]?1\w*|h[\s-]?1\w*|h|j)\b"
)
_LACKS_OTHER = re.compile(  # "no fellows, J-1 yes": the no is closed by its comma, or by what there is none of
    rf"\b(?:no|zero|without)\s+(?:(?!{_OF_VISAS})\w+(?:[\s-]+(?!{_OF_VISAS})\w+){{0,2}}?\s*(?=[,;/])"
    r"|(?:fellows?|fellowships?|trauma|nci|transplants?|oncology|pas|apps|nps|midlevels|trainees)\b"
    r"(?!\s+(?:on|with|have|has|hold|gets?|got|sponsor\w*|visas?)\b))"
)


_JOINING_N = re.compile(r"\bn(?=\s+[jh][\s-]?1)")  # "J1 n H1B"


def sponsored(lower: str, segment: Segment, items: list[Item]) -> Iterator[Trait]:
    """The sign of each visa named. One without words of its own takes the sign of the one it is joined to."""
    typed = [item for item in items if item.kind != "v"]
    if not typed:
        return
    lower = _LACKS_OTHER.sub(lambda lack: " " * len(lack[0]), _JOINING_N.sub("&", lower))
    alone = typed[0] if len(typed) == 1 else None
    if alone and OTHER_THAN.search(lower, segment.start, alone.start) and NO.search(lower, segment.start, segment.end):
        other = "sponsors_h1b" if alone.kind == "j" else "sponsors_j1"
        yield Trait("sponsors_j1" if alone.kind == "j" else "sponsors_h1b", True, alone.start, alone.end)
        yield Trait(other, False, alone.start, alone.end)
        return
    ended = ENDED.search(lower, segment.start, segment.end)
    signs: list[bool | None] = [False if ended and len(typed) == 1 else _sign(lower, segment, items, i) for i in range(len(items))]
    for i in range(1, len(items)):
        if (
            signs[i] is None
            and LINK.match(lower[items[i - 1].end : items[i].start])
            and not OWN_WORDS_FOLLOW.match(lower, items[i].end, segment.end)
        ):
            signs[i] = signs[i - 1]
    for i in range(1, len(items)):
        if signs[i] is None and signs[i - 1] and _WITH_A_CONDITION.fullmatch(lower, items[i - 1].end, items[i].start):
            signs[i] = True
    for i in range(len(items) - 2, -1, -1):
        if signs[i] is None and LINK.match(lower[items[i].end : items[i + 1].start]):
            signs[i] = signs[i + 1]
    values: dict[str, tuple[bool, Item]] = {}
    for item, sign in zip(items, signs, strict=True):
        if item.kind == "v" or sign is None:
            continue
        fact = "sponsors_j1" if item.kind == "j" else "sponsors_h1b"
        if fact in values and values[fact][0] != sign:
            values.pop(fact)  # both signs in one sentence: unclear
            continue
        values[fact] = (sign, item)
    if (
        len(typed) == len(items)
        and not values
        and re.fullmatch(
            r"\W*(?:(?:and|or|plus|both|visas?|through|via|by|under|from|the|ecfmg|intealth|sponsored|sponsorship)\W*)*",
            rest := _without(lower, segment, items),
        )
        and (_THROUGH.search(rest) or not _alone(lower, segment))
        and not (_THROUGH.search(rest) and _OF_MYSELF.search(lower[max(0, segment.start - 60) : segment.start]))
    ):
        values = {"sponsors_j1" if item.kind == "j" else "sponsors_h1b": (True, item) for item in typed}  # a line of a list about a program
    if not values and len(typed) == len(items) and _an_entry(lower, segment, items):
        values = {"sponsors_j1" if item.kind == "j" else "sponsors_h1b": (True, item) for item in typed}
    for item in typed:
        if (
            (
                item.kind == "j"
                and (ONLY_AFTER.match(lower[item.end : segment.end]) or ONLY_BEFORE.search(lower[segment.start : item.start]))
                and not denied(_own_part(lower, segment, items, item))
                and not re.search(r"(?:\bnot|n't)\s+(?:only|just)\b|\bused\s+to\b", lower[segment.start : item.start])
            )
            and not UNSURE.search(lower[segment.start : segment.end])
            and not values.get("sponsors_h1b", (False, item))[0]
        ):
            values["sponsors_j1"] = (True, item)
            values["sponsors_h1b"] = (False, item)
    for fact, (sign, item) in values.items():
        yield Trait(fact, sign, item.start, item.end)


_COUNTED = re.compile(r"\d\s*(?:\+\s*)?(?:ir\s+)?(?:attendings?|faculty|residents?|res\b|fellows?|cases|procedures|rads)\b")


def _an_entry(lower: str, segment: Segment, items: list[Item]) -> bool:
    """Whether the visas are an entry of a line of a program's figures ("8 attendings, 4 residents, J-1 and H-1B")."""
    first, last = items[0], items[-1]
    between = all(LINK.match(lower[a.end : b.start]) for a, b in pairwise(items))
    return (
        between
        and re.search(r"[,;|(]\s*(?:visas?\s*)?$", lower[segment.start : first.start]) is not None
        and re.match(r"\s*(?:visas?)?\s*(?:[,;.|)\n]|$)", lower[last.end : segment.end]) is not None
        and _COUNTED.search(lower, segment.start, segment.end) is not None
        and not (_OF_MYSELF.search(lower, segment.start, segment.end) or UNSURE.search(lower[segment.start : segment.end]))
    )


def _own_part(lower: str, segment: Segment, items: list[Item], item: Item) -> str:
    """The words between the visa named before (or the start) and this one."""
    return lower[max([segment.start, *(i.end for i in items if i.start < item.start)]) : item.start]


def _without(lower: str, segment: Segment, items: list[Item]) -> str:
    """The sentence with its visas taken out."""
    rest = lower[segment.start : segment.end]
    for item in reversed(items):
        rest = rest[: item.start - segment.start] + " " + rest[item.end - segment.start :]
    return rest


def _alone(lower: str, segment: Segment) -> bool:
    """Whether the sentence is nearly the whole message (then it answers a question, of which we know nothing here)."""
    return len(lower.strip()) - (segment.end - segment.start) < 25


_OF_THE_NEXT = re.compile(r"(?:[,(]\s*(?:but\s+)?(?:not|no)|\s(?:but\s+)?not)\s+(?:the\s+|an?\s+|for\s+)?$")  # "J-1 (not H-1B)"
_WITH_A_CONDITION = re.compile(  # "the J-1 and, for those who have passed Step 3, the H-1B"
    r"\s*(?:visas?\s*)?,?\s*(?:and|or|as\s+well\s+as|plus)\s*,?\s*(?:for|with|in|on|when|where|after|once|provided|given)\b[^,;.]{3,70},\s*"
    r"(?:also\s+)?(?:the\s+|an?\s+)?"
)
_THROUGH = re.compile(r"\b(?:ecfmg|intealth)\b")
_BY_ECFMG = re.compile(
    r"\s*(?:visas?\s+)?(?:sponsorship\s+)?(?:through|via|by|under)\s+(?:the\s+)?(?:ecfmg|intealth)\b(?!\s+(?:only\s+)?if\b)"
)
_OF_MYSELF = re.compile(r"\b(?:i|i'm|i'd|i'll|my|me)\b")
_SIGN_ENDS = re.compile(r"\s*(?:(?:sponsored|available|accepted|offered|supported|possible|provided|an?\s+option)\b)?\s*[,;/|)\n–—-]")


def _own_before(between: str, after: str) -> str:
    """The words between two visas without the sign that the first was given behind it ("H-1B: no, J-1: yes")."""
    given = AFTER_NO.match(between) or AFTER_YES.match(between)
    if given is None:
        return between
    closed = _SIGN_ENDS.match(between, given.end())
    return between[closed.end() - 1 if closed else given.end() :] if closed or AFTER_YES.match(after) or AFTER_NO.match(after) else between


def _sign(lower: str, segment: Segment, items: list[Item], i: int) -> bool | None:
    item = items[i]
    floor = items[i - 1].end if i else segment.start
    ceiling = items[i + 1].start if i + 1 < len(items) else segment.end
    after = lower[item.end : ceiling]
    if i + 1 < len(items):
        after = _OF_THE_NEXT.sub(" ", after)
    before = _own_before(lower[floor : item.start], after) if i else lower[floor : item.start]
    part = re.split(
        r"[;]|\bbut\b|\bwhile\b|\bthough\b|\bhowever\b|,\s*(?=(?:it|they|but|which|who|and\s+they|no\b|not\b|we|"
        r"(?:also\s+)?(?:sponsors?|takes?|accepts?|offers?|supports?"
        r"|does|do|will|can|has|have|visas?))\b)|\.\s",
        before,
    )[-1]
    after_part = re.split(r"[;,.]|\bbut\b|\bwhile\b|\bthough\b", after)[0]
    around = lower[max(segment.start, floor) : min(segment.end, ceiling)]
    hedge_part = part + " " + after_part
    doubt = DOUBT.search(lower, segment.start, segment.end)
    if doubt and (doubt.start() < item.start or not any(later.kind != "v" and later.start > doubt.start() for later in items)):
        return None
    if re.search(r"(?:\bnever|\bnot|n't)\s+(?:\w+\s+){0,2}(?:said|say|saying|mean|claim|claimed|think|deny|denied|heard|refuse)\b", before):
        return None
    if REFUSED_IT.match(lower[item.end : ceiling]) or STOPPED_AFTER.match(after):
        return False
    if (
        UNSURE.search(hedge_part)
        or (i and UNSURE.search(before))
        or re.match(r"\s*,?\s*(?:case[\s-]by|maybe|not\s+sure|unclear|depends|sometimes|unknown|\?)", after)
    ):
        return None
    if PLANNED.search(lower, segment.start, item.start) and not re.search(
        r"[.;]|\b(?:but|currently|now|today|already)\b", lower[segment.start : item.start]
    ):
        return None
    fronted = _FRONTED.match(after)
    if fronted:
        return fronted["no"] is None
    if re.search(r",\s*$", before) and re.match(r"\s*(?:visas?\s+)?(?:i|i've|they|we|it|nobody|no\s+one|was)\b", after):
        return None  # a clause of its own that says something else
    if NOT_THAT.search(before):
        return (
            True
            if re.match(r"[^.;]{0,30}?\b(?:they|it|we|she|he)\s+(?:do|does|did|will)\b(?!\s+(?:not|n't))", after)
            and NO.search(NOT_THAT.split(before)[-1])
            else None
        )
    if re.search(r"(?:\bnot|n't)\s+(?:only|just)\b", before) or (i and re.search(r"\bbut\s+also\b", before)):
        return True if not NO.search(NOT_ONLY.sub(" ", before)) else None
    if ONCE.search(hedge_part) or re.search(r"\bunless\b", after) or re.search(r"(?:\bnot|n't)\s+not\b", before):
        return None
    if AFTER_NO.match(after):
        return False
    if LIKEWISE.match(after) and not YES.search(part):
        return None if NO.search(lower, max(0, segment.start - 80), item.start) else True
    if denied(part) and re.search(r"\bconsider\s+(?:\w+\s+){0,2}$", part):
        return False
    considered = re.match(r"\s*(?:visas?\s+)?(?:(?:is|are|will\s+be|may\s+be)\s+)?considered\b", after)
    if (
        item.kind == "h"
        and (considered or re.search(r"\bconsider(?:s|ed)?\s+(?:\w+\s+){0,2}$", part))
        and not any(other.kind == "j" for other in items)
    ):
        return None  # considered is not yet sponsored
    if AFTER_YES.match(after):
        return not denied(part)
    if part.strip() in ("but not", "not") or re.search(
        r"\bbut\s+(?:\w+\s+){0,2}(?:not|no|never|won'?t|doesn'?t|don'?t|can'?t)\b[^,;]*$", before
    ):
        return False
    if OTHER_NO.search(part):
        return True if re.search(r"\bno\s+(?:problems?|issues?|trouble)\s+(?:with|for|on|about|sponsoring|getting|doing)\b", part) else None
    if denied(part):
        return False
    if (
        YES.search(part)
        or LABEL.search(part)
        or (re.search(r"\bconsider(?:s|ed)?\b", part) and not re.search(r"\b(?:may|might|could)\b", part))
    ):
        return True
    if (
        i
        and items[i - 1].kind == "v"
        and re.fullmatch(
            r"\s*(?:types?\s*)?(?:sponsored|accepted|offered|supported|available)?\s*(?:[:=|(-]|\bare\b|\binclude\b)\s*(?:both\s+)?(?:ecfmg[\s-]*(?:sponsored\s*)?)?",
            before,
        )
    ):
        return True
    if i == 0 or not LINK.match(before):
        tail = re.split(r"[;,.]|\bbut\b", after)[0]
        if re.search(r"\b(?:not|isn'?t|aren'?t|never|no)\b", tail):
            return (
                False
                if re.search(r"\b(?:sponsor\w*|accept\w*|offer\w*|support\w*|available|possible|provided|option)\b", tail)
                or AFTER_NO.match(tail)
                else None
            )
        if re.search(r"\b(?:sponsor(?:ed|s|ship)|accepted|offered|supported|available|ok|okay|welcome)\b", tail):
            return True
    if (
        item.kind == "j"
        and _BY_ECFMG.match(after)
        and re.search(r"(?:^|[:,|(–—-])\s*(?:visas?\s*)?$", part)
        and not _OF_MYSELF.search(lower, segment.start, segment.end)
    ):
        return True  # an entry among others: "Elm: 6 residents, J-1 through ECFMG"
    if re.fullmatch(r"\W*", part) and re.fullmatch(r"\W*", around.replace(lower[item.start : item.end], "")):
        return None
    return None


_FRONTED = re.compile(  # "J1 they give, H1b they do not give never"
    r"\s*(?:visas?\s+)?,?\s*(?:they|we|it|the\s+(?:program|hospital))\s+(?P<no>(?:(?:do|does|will|can|did)\s+not|don'?t|doesn'?t|won'?t|"
    r"cannot|can'?t|never|not|no)\s+)?(?:(?:also|always|do|does|will|can)\s+)*(?:gives?|sponsors?|offers?|takes?|accepts?"
    r"|provides?|supports?|do)\b"
    r"(?!\s+not\b)(?!\s+(?:only|if|when|sometimes|rarely))"
)


def denied(part: str) -> bool:
    """Whether the words before a visa deny it, to the end."""
    found = list(NO.finditer(part))
    if not found:
        return False
    rest = part[found[-1].end() :]
    return not re.search(
        r"\bonly\s+(?:takes?|sponsors?|accepts?|do)\b|\band\s+(?:only\s+)?(?:sponsors?|takes?|accepts?|do\s+sponsor)\b", rest
    )
