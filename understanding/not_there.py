"""People said to be absent without "no" before them: "PAs aren't part of the team", "neither fellows nor NPs"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue
from understanding.message import Message
from understanding.reading import Mention
from understanding.segments import Segment, sentence_at

_APPS = (
    r"apps|pas|nps|mid-?\s?levels?|midlevel\s+support|physician\s+(?:assistants?|associates?|extenders?)|nurse\s+practitioners?"
    r"|advanced\s+practice\s+(?:providers?|nurses?|clinicians?|staff)|extenders?"
)
_WHO = rf"(?:ir\s+|vir\s+|clinical\s+|advanced\s+|independent\s+)*(?P<what{{0}}>fellows?(?:hip)?|residents?|{_APPS})"
_MEMBERS = (
    r"(?:thing|used|employed|found)\b|(?:part\s+of|on)\s+(?:the|our|their|this)\s+(?:ir\s+|vir\s+|interventional\s+)?(?:team|section|service|staff|roster|payroll|program|department"
    r"|division|practice)\b(?!\s+(?:picture|photo|page|call|website))"
)
_GONE = (
    r"(?:are|is|were)\s+(?:entirely\s+|completely\s+|altogether\s+|simply\s+|just\s+)?(?:absent|non-?existent|unheard\s+of|not\s+(?:an?\s+)?"
    rf"(?:{_MEMBERS}))|(?:aren'?t|isn'?t)\s+(?:an?\s+)?(?:{_MEMBERS})"
    r"|do(?:es)?(?:n'?t|\s+not)\s+exist\b|(?:have|has)\s+(?:not|never)\s+(?:yet\s+)?been\s+(?:hired|appointed|recruited|employed|trained|taken)\b"
    r"|(?:(?:are|is)\s+)?(?:all\s+|long\s+)?gone(?=\s*(?:[.,;!)]|$|\b(?:since|now|for\s+good)\b))"
    r"|[:=–-]+\s*(?:none|not\s+yet|(?:they\s+|we\s+)?(?:do|does)n'?t\s+have\s+(?:any|one))\b|(?:they|we|there)\s+(?:have|are|has)\s+(?:none|not\s+any|zero)\b"
)
_ABSENT = Cue(rf"\b(?:(?:of|the|our|their)\s+)?{_WHO.format('')}\s*(?:{_GONE})")
_NEITHER = Cue(
    rf"\bneither\s+{_WHO.format('1')}\s+nor\s+(?:any\s+)?{_WHO.format('2')}\b(?!\s+(?:has|have|is|are|was|were|does|do|did|told|said|gets?|got|wants?|likes?|seems?|takes?|took|logs?|complain\w*|can|will|would|should|must|work\w*))"
)
_ENDED = Cue(  # what a fellowship became
    r"\b(?:the|our|their|its)\s+(?:ir\s+|vir\s+|old\s+|former\s+|independent\s+|one-year\s+)*(?P<what>fellowship)\s+(?:program\s+)?(?:(?:was|has\s+been|got|is|had\s+been)\s+)?"
    r"(?:dissolved|replaced\s+by|folded\s+into|absorbed\s+(?:by|into)|converted\s+(?:in)?to|retired|sunset(?:ted)?|wound\s+down|gave\s+way\s+to|became\s+(?:part\s+of|the|an)\s+(?:\w+\s+)?(?:residency|integrated|independent))\b"
    r"|\bwithout\s+an?\s+(?:ir\s+|vir\s+)?(?P<own>fellowship)\s+of\s+(?:its|their|our)\s+own\b"
)
_HAVE_NONE = Cue(r"\b(?:we|they|it|there)(?:'ve|\s+have|\s+has|\s+are|\s+is)\s+(?:got\s+)?none\b(?!\s+of)")
_ASKED_FOR = re.compile(rf"\b{_WHO.format('')}\b")
_LOOK_BACK = 160


def read_not_there(message: Message) -> Iterator[Mention]:
    """The people said to be absent, one mention of 0 for each kind."""
    for cue in (_ABSENT, _NEITHER, _ENDED):
        for match in cue.finditer(message.words):
            segment = sentence_at(message.segments, match.start())
            if segment is None or segment.is_question:
                continue
            if message.claims.why_not(match.start(), match.end(), segment) not in (None, "denied", "no longer so"):
                continue
            for what in filter(None, match.groups()):
                yield _nobody(message, what, match.start(), match.end(), segment)
    for match in _HAVE_NONE.finditer(message.words):
        segment = sentence_at(message.segments, match.start())
        if segment is not None and (what := _asked_for(message, segment)) is not None:
            yield _nobody(message, what, match.start(), match.end(), segment)


def _nobody(message: Message, what: str, start: int, end: int, segment: Segment) -> Mention:
    fact = "fellows" if what.startswith("fel") else "residents" if what.startswith("res") else "apps"
    return Mention("program", fact, [0, 0], message.program_at(start, end, segment), message.said(start, end), start, end)


def _asked_for(message: Message, segment: Segment) -> str | None:
    """The one kind of people that the question before the sentence names ("Will I compete with fellows? No. We have none"), or None."""
    question = next((s for s in reversed(message.segments) if s.end <= segment.start and s.is_question), None)
    if question is None or segment.start - question.end > _LOOK_BACK or any(c.isdigit() for c in question.text):
        return None
    named = {match["what"] for match in _ASKED_FOR.finditer(message.lower, question.start, question.end)}
    return named.pop() if len(named) == 1 else None
