"""Visas of no certain kind: "no visas", "sponsors all visas", "other visas are not supported"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.segments import Segment
from understanding.traits import Trait
from understanding.visa_item_sign import Item, denied
from understanding.visa_names import H1B, J1
from understanding.visa_words import AFTER_NO, ONCE, UNSURE, YES

_NO_TROUBLE = re.compile(
    r"\bno\s+(?:real\s+|major\s+)?visa\s+(?:issues?|problems?|trouble|restrictions?|limit\w*|concerns?|drama|rules?|polic\w+|info\w*|"
    r"mention)\b|\bno\s+visa\s+(?:yet|so\s+far)\b|\bunless\b"
)
_BOTH_LISTED = re.compile(r"^\s*(?:and\s+)?both\s+$")
_NOT_DONE = re.compile(r"(?:n['’]?t|not|never)\s+(?:really\s+)?(?:do|touch|handle|deal\s+with)\s+(?:any\s+)?$")
_EMPLOYED = re.compile(r"\bemployment(?:[\s-]based)?\s+$")
_FOR_STUDENTS = re.compile(
    r"\b(?:for|of)\s+(?:the\s+|our\s+|their\s+)?(?:visiting\s+|med(?:ical)?\s+|international\s+)*(?:students?|electives?|observer(?:ship)?s?)\b"
)


_NOTHING_AT_ALL = re.compile(  # behind a visa that is named: "it lists the J-1, but they no longer sponsor any visas"
    r"\b(?:(?:they|we|it|the\s+(?:program|hospital|institution|department))\s+)(?:(?:currently|now|simply|really)\s+)?(?:no\s+longer|(?:do|does|will|can)(?:n['’]?t|\s*not)|won['’]?t|can['’]?t|never|are\s+(?:not|unable)\s+(?:able\s+)?to)\s+"
    r"(?:\w+\s+)?(?:sponsors?|offers?|supports?|accepts?|takes?)\s+(?:(?:any\s+)?visas?(?:\s+(?:of\s+any\s+\w+|at\s+all))?|any(?:thing|one|body)(?:\s+at\s+all)?)"
    r"(?=\s*(?:$|[.,;!)]|(?:now|any\s?more|currently|at\s+(?:this|the)\b|for\s+(?:residents|trainees))\b))"
)


def nothing_at_all(text: str) -> re.Match[str] | None:
    """Where a sentence that names a visa says that a program sponsors none at all; None where it makes an exception or is unsure."""
    if UNSURE.search(text) or _EXCEPT.search(text):
        return None
    return _NOTHING_AT_ALL.search(text)


def named_before(lower: str, start: int) -> list[str]:
    """The facts of the visas that the words just before `start` name: what "it" stands for in "I need an H-1B. They don't sponsor it."."""
    before = lower[max(0, start - 120) : start]
    return [fact for fact, kind in (("sponsors_j1", J1), ("sponsors_h1b", H1B)) if re.search(rf"(?<![\w-])(?:{kind})(?!\w)", before)]


THAT_ONE = re.compile(r"\s+(?:it|that|this|those|them|one)\b(?!\s+\w+\s+\w)")
_EXCEPT = re.compile(r"\b(?:except\w*|other|besides|apart\s+from|aside\s+from|beyond|but\s+(?:the\s+)?[jh]|unless|only|until|if)\b")


def any_visa(lower: str, segment: Segment, items: list[Item]) -> Iterator[Trait]:
    """What a sentence tells of visas where it names none of them."""
    text = lower[segment.start : segment.end]
    if UNSURE.search(text) or _NO_TROUBLE.search(text) or ONCE.search(text) or _FOR_STUDENTS.search(text):
        return
    for item in items:
        told = list(_of_any(lower, segment, item))
        if told:
            yield from told
            return


def _of_any(lower: str, segment: Segment, item: Item) -> Iterator[Trait]:
    before, after = lower[segment.start : item.start], lower[item.end : segment.end]
    part = re.split(r"[;,]|\bbut\b", before)[-1]
    if _EMPLOYED.search(before):  # a J-1 is none of these
        if denied(part) or AFTER_NO.match(after):
            yield Trait("sponsors_h1b", False, item.start, item.end)
        return
    if re.search(r"\bother\s+$", before) and AFTER_NO.match(re.sub(r"^\s*(?:types?|categories|kinds?|classes)\b", "", after)):
        if re.search(J1, lower[: item.start]) and not re.search(H1B, lower):
            yield Trait("sponsors_h1b", False, item.start, item.end)
        return
    if re.search(r"\b(?:need\w*|required?|requir\w+|on\s+(?:a\s+)?|hold\w*|restrict\w*|limit\w*)\s*(?:\w+\s+)?$", part):
        return
    if re.search(r"\b(?:no|not|nor|n't|without)\b[^.;]*\b(?:other|else|further|additional)\s+(?:type\s+of\s+|kind\s+of\s+)?$", before):
        if re.search(J1, lower[: item.start]) and not re.search(H1B, lower):
            yield Trait("sponsors_h1b", False, item.start, item.end)
        return
    if denied(part) or AFTER_NO.match(after):
        if _NOT_DONE.search(part) or re.search(
            r"\b(?:sponsor\w*|no|accept\w*|offer\w*|support\w*|take|provide|give|issue|arrange)\b",
            part + lower[item.start : item.end] + after[:30],
        ):
            yield Trait("sponsors_j1", False, item.start, item.end)
            yield Trait("sponsors_h1b", False, item.start, item.end)
    elif re.search(r"\b(?:both|all|any|either|all\s+types\s+of|both\s+types\s+of|every)\s+(?:kinds?\s+of\s+|types?\s+of\s+)?$", part) and (
        YES.search(part) or _BOTH_LISTED.search(part)
    ):
        yield Trait("sponsors_j1", True, item.start, item.end)
        yield Trait("sponsors_h1b", True, item.start, item.end)
