"""The sign of one visa from the words around it: those before it in its part of the sentence, and those behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from understanding.segments import Segment
from understanding.visa_words import (
    AFTER_NO,
    AFTER_YES,
    DOUBT,
    LABEL,
    LIKEWISE,
    LINK,
    NO,
    NOT_ONLY,
    NOT_THAT,
    ONCE,
    OTHER_NO,
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


_OF_THE_NEXT = re.compile(r"(?:[,(]\s*(?:but\s+)?(?:not|no)|\s(?:but\s+)?not)\s+(?:the\s+|an?\s+|for\s+)?$")  # "J-1 (not H-1B)"
_BY_ECFMG = re.compile(
    r"\s*(?:visas?\s+)?(?:sponsorship\s+)?(?:through|via|by|under)\s+(?:the\s+)?(?:ecfmg|intealth)\b(?!\s+(?:only\s+)?if\b)"
)
OF_MYSELF = re.compile(r"\b(?:i|i'm|i'd|i'll|my|me)\b")
_SIGN_ENDS = re.compile(r"\s*(?:(?:sponsored|available|accepted|offered|supported|possible|provided|an?\s+option)\b)?\s*[,;/|)\n–—-]")


def _own_before(between: str, after: str) -> str:
    """The words between two visas without the sign that the first was given behind it ("H-1B: no, J-1: yes")."""
    given = AFTER_NO.match(between) or AFTER_YES.match(between)
    if given is None:
        return between
    closed = _SIGN_ENDS.match(between, given.end())
    return between[closed.end() - 1 if closed else given.end() :] if closed or AFTER_YES.match(after) or AFTER_NO.match(after) else between


_ENDED_IN = re.compile(r"\s*(?:visas?\s+)?(?:up\s+)?(?:until|till|through)\s+(?:19|20)\d\d\b")  # "took J-1s until 2021"


def sign_of(lower: str, segment: Segment, items: list[Item], i: int) -> bool | None:
    """Whether the visa number `i` of a sentence is sponsored; None where its words leave it open."""
    item = items[i]
    floor = items[i - 1].end if i else segment.start
    ceiling = items[i + 1].start if i + 1 < len(items) else segment.end
    after = lower[item.end : ceiling]
    if i + 1 < len(items):
        after = _OF_THE_NEXT.sub(" ", after)
    before = _own_before(lower[floor : item.start], after) if i else lower[floor : item.start]
    part = re.split(
        r"[;]|\bbut\b|,\s+so\b|\bwhile\b|\bthough\b|\bhowever\b|,\s*(?=(?:it|they|but|which|who|and\s+they|no\b|not\b|we|"
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
        return fronted["no"] is None and fronted["bare"] is None
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
    if _ENDED_IN.match(after) and not denied(part):
        return None
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
        and not OF_MYSELF.search(lower, segment.start, segment.end)
    ):
        return True  # an entry among others: "Elm: 6 residents, J-1 through ECFMG"
    if re.fullmatch(r"\W*", part) and re.fullmatch(r"\W*", around.replace(lower[item.start : item.end], "")):
        return None
    return None


_FRONTED = re.compile(  # "J1 they give, H1b they do not give never"
    r"\s*(?:visas?\s+)?,?\s*(?:they|we|it|the\s+(?:program|hospital))\s+(?:(?P<bare>(?:do|does|will|wo)n'?t|(?:do|does|will)\s+not)\s*(?=$|[,;.!)])|(?P<no>(?:(?:do|does|will|can|did)\s+not|don'?t|doesn'?t|won'?t|"
    r"cannot|can'?t|never|not|no)\s+)?(?:(?:also|always|do|does|will|can)\s+)*(?:gives?|sponsors?|offers?|takes?|accepts?"
    r"|provides?|supports?|do)\b"
    r"(?!\s+not\b)(?!\s+(?:only|if|when|sometimes|rarely)))"
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
