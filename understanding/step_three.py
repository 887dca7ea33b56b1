"""Step 3 passed or still to come, as the person who writes tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import own, whose

_STEP3 = Cue(
    r"""(?P<no>\b(?:haven'?t|havent|have\s+not|didn'?t|did\s+not|not|no|without|never|yet\s+to|still\s+need|need\s+to
      |must)\s+(?:yet\s+)?(?:taken?|done|passed?|sat|given|attempted?|do|take|pass
      |completed?)?\s*(?:for\s+)?(?:the\s+)?(?:usmle\s+)?step\s*-?\s*(?:3|three|iii)\b|\bstep\s*-?\s*(?:3|three)\s*(?::|=|-|is
      |was)?\s*(?:not\s+(?:yet\s+)?(?:done|taken|passed)?|no\b|pending|scheduled|planned|failed|to\s+be))
    |(?P<yes>\b(?:passed|cleared|done|did|took|completed|have|finished|got|with|w/|aced|after\s+passing)\s+(?:the\s+|my\s+
      |usmle\s+)*(?:steps?\s+1\s*,?\s*2\s*(?:,|and|&)+\s*3|step\s*-?\s*(?:3|three|iii)|all\s+(?:three|3|of\s+the)\s+steps
      |usmle\s+1\s*,\s*2\s*(?:and|,)\s*3)\b|\bstep\s*-?\s*(?:3|three)\s*(?::|=|-|is|was|already|has\s+been)?\s*(?:already\s+)?(?:passed
      |done|cleared|complete\w*|yes|taken|✓|2[0-9]{2}|out\s+of\s+the\s+way|in\s+the\s+bag))""",
    re.VERBOSE,
)
_STEP3_ASKED_FOR = Cue(r"\b(?:they|program|programs|h-?1b\s+(?:needs|requires)|requires?|need(?:ed)?\s+for|must|applicants|if)\b")
_ALL_STEPS = Cue(
    r"\b(?:(?P<yes>(?:passed|cleared|done|finished|completed)\s+(?:already\s+)?(?:(?:with|all|the|my|three|of|usmle)\s+){0,4}steps?,?\s+"
    r"(?:including|incl\.?|even|and\s+also)\s+(?:the\s+|step\s+|number\s+)*(?:3|three)\b|all\s+(?:three\s+|3\s+"
    r"|the\s+)?steps\s+(?:are\s+)?(?:done|"
    r"passed|cleared|behind\s+me)\b|steps?\s+1\s*(?:-|–|to|through)\s*3\s+(?:are\s+|all\s+)*(?:done|passed|cleared)\b)"
    r"|(?P<no>(?:usmle\s+)?step\s*-?\s*(?:3|three)\s+(?:exam\s+)?(?:is\s+)?(?:still\s+)?(?:only\s+)?(?:booked|registered"
    r"|upcoming|to\s+come|outstanding|open|"
    r"ahead\s+of\s+me|missing|due\s+in)\b|(?:i'?m\s+|i\s+am\s+|i'?ll\s+be\s+)(?:now\s+)?(?:taking|sitting|studying\s+for"
    r"|preparing\s+for|booked\s+for)\s+(?:the\s+)?"
    r"(?:usmle\s+)?step\s*-?\s*(?:3|three)\b|i\s+will\s+(?:take|sit|do)\s+(?:the\s+)?(?:usmle\s+)?step\s*-?\s*(?:3|three)\b))"
)


_THIRD = Cue(  # the third step without its name: "steps - 1 P, 2 251, 3 pending", "all USMLEs are behind me, including the third"
    r"\b(?:steps?|usmles?)\b(?=[^.;?!]{0,40}?\b(?:1|one)\b|\s+are\s+behind|\s+are\s+done)[^.;?!]{0,40}?(?:(?:[,.&]"
    r"|\band\b)\s*(?P<no>(?:3|three)\s*(?:is\s+)?(?:pending|still|not\b"
    r"|later|to\s+come|i\s+will|i'll|in\s+(?:the\s+)?\w+|next|missing|outstanding|scheduled|booked))|(?P<yes>(?:including|incl\.?"
    r"|even)\s+(?:the\s+)?(?:third|last|3)"
    r"|(?:[,.&]|\band\b)\s*3\s+(?:passed|done|cleared|p\b|2[0-6]\d)))"
)
_OTHERS = re.compile(
    r"\b(?:they|he|she|his|her|their|program|programs|pd|friend|colleague|cousin|uncle|aunt|father|mother|dad|mom|classmate"
    r"|roommate|partner|brother|sister|wife|husband|residents?|fellows?|attendings?"
    r"|chief|graduates|if|whether|imagine|suppose|someone|anyone|dr)\b"
)
_NAME = r"(?:(?:usmle\s+)?(?:step|s)\s*-?\s*(?:3|three|iii))"
_ANSWERED = Cue(  # "step 3? passed", "Step 3: in March", "step 3 i am not having yet"
    rf"\b{_NAME}\s*(?:exam\s*|result\s*|score\s*)?(?:[?:=–—-]|,|\bis\b|\bwas\b|\bcame\s+back\b|\bi\s+(?:am|have|did|do|will)\b"
    rf"|\bin\b|\bon\b)*\s*(?:,\s*)?(?:"
    r"(?P<yes>(?:i\s+)?(?:already\s+)?(?:passed|pass|done|did\s+it|cleared|completed|yes|yep|finished|got\s+it|✓|2[0-6]\d\b))"
    r"|(?P<no>(?:remains?\b|left\b|missing\b|outstanding\b|to\s+go\b|on\s+(?:my|the)\s+(?:calendar|list)|not\s+(?:yet|having"
    r"|taken|done|passed|there)|no\b|nope|never|pending|booked"
    r"|planned|scheduled|registered"
    r"|upcoming|to\s+be|still\s+(?:to|ahead|open|missing)|next\s+(?:month|year|spring|summer|fall|week|winter)"
    r"|(?:this|coming)\s+(?:spring|summer|fall|autumn|winter|month)|(?:early\s+|late\s+|mid[\s-]?)?(?:jan|feb|mar|apr|may|june?"
    r"|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober|tember)?\b(?!\s+(?:19|20)\d\d)|(?:the\s+)?(?:spring|summer"
    r"|fall|autumn|winter)\b|(?:a\s+few|two|three|\d+)\s+(?:weeks|months)\b)))"
)
_DID = Cue(
    rf"\b(?:(?P<yes>(?:have|got|with|has)\s+(?:my\s+|the\s+)?{_NAME}\s+(?:behind\s+(?:me|us)|out\s+of\s+the\s+way"
    rf"|in\s+(?:the\s+bag|my\s+pocket)|done|passed|cleared)"
    rf"|{_NAME}\s+i\s+(?:have\s+|already\s+|had\s+)*(?:gave|took|did|passed|cleared|wrote|sat|done|finish(?:ed)?"
    rf"|completed?)\b(?!\s+(?:not|nothing))"
    rf"|(?:gave|took|wrote|sat)\s+(?:my\s+)?{_NAME}\b[^.;?!,]{{0,24}}\b(?:and|n|&)\s+(?:i\s+)?passed"
    rf"|{_NAME}\s+(?:result|score)s?\b[^.;?!]{{0,30}}\b(?:i\s+)?passed\b|(?:sat|wrote|did|took)\s+(?:and\s+passed\s+)(?:my\s+)?{_NAME})"
    rf"|(?P<no>(?:haven'?t|have\s+not|didn'?t|did\s+not)\s+(?:\w+\s+){{1,3}}?(?:to\s+)?{_NAME}|(?:(?:will|'ll|going\s+to"
    rf"|plan(?:ning)?\s+to|want\s+to|hope\s+to|hoping\s+to|have\s+to|still\s+have\s+to"
    rf"|about\s+to|yet\s+to|aim\s+to)\s+(?:\w+\s+)?(?:write|sit|take|do|pass|give|attempt|schedule|register\s+for)"
    rf"|(?:working|sitting|writing|taking|giving|planning)\s+(?:on|for)?)\s*(?:my\s+|the\s+)?{_NAME}|(?:without|lack|lacking"
    rf"|missing)\s+(?:a\s+|my\s+)?{_NAME}|(?:failed|flunked|retak(?:e|ing)|owe|still\s+owe|yet\s+to\s+face)\s+(?:my\s+)?{_NAME}"
    rf"|{_NAME}\s*,?\s+(?:which\s+)?(?:i\s+)?(?:haven'?t|havent|have\s+not|hasn'?t|didn'?t|did\s+not|not)\b|{_NAME}\s+(?:done"
    rf"|passed)\s+(?:and|but)\s+i\s+(?:don'?t|haven'?t)))\b"
)
_DONE_BEFORE = re.compile(r"\b(?:passed|took|did|done|cleared|wrote|sat|finished|completed|aced|got)\s+(?:my\s+|usmle\s+)*$")


def read_step_three(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """Step 3 of the person who writes: taken and passed, or still to come."""
    text = words.text
    if "step" not in text and "s3" not in text and "usmle" not in text:
        return
    third = _THIRD.search(words)
    if third and not _OTHERS.search(text, 0, third.end()):
        yield Trait("step3", third["yes"] is not None, third.start(), third.end())
        return
    for segment in segments:
        start, end = segment.start, segment.end
        step = _STEP3.search(words, start, end)
        if step and not segment.is_question and not _STEP3_ASKED_FOR.search(words, start, _clause_end(text, step.end(), end)):
            if whose(text, start, step.start()) in ("other", "program"):
                continue
            yield Trait("step3", step["yes"] is not None, step.start(), step.end())
            continue
        if step and not segment.is_question:
            continue
        whole = None if segment.is_question else _ALL_STEPS.search(words, start, end)
        if whole and not _OTHERS.search(text, start, whole.end()):
            yield Trait("step3", whole["yes"] is not None, whole.start(), whole.end())
            continue
        # a bare "step 3?" is answered by the words behind it
        for cue in (_ANSWERED, _DID):
            match = cue.search(words, start, len(text) if segment.is_question and cue is _ANSWERED else end)
            if (
                match is None
                or match.start() >= end
                or (segment.is_question and match.end() <= end)
                or (segment.is_question and end - match.start() > 24)
                or _DONE_BEFORE.search(text[start : match.start()])
                or not (
                    own(text, start, match.start())
                    or whose(text, start, match.start()) == "self"
                    or (cue is _ANSWERED and whose(text, start, match.start()) is None)
                )
                or _STEP3_ASKED_FOR.search(words, start, match.start())
            ):
                continue
            yield Trait("step3", match["yes"] is not None, match.start(), min(match.end(), len(text)))
            break


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the clause ends that goes on at `start`: what comes behind its comma says nothing of it."""
    return min((at for at in (text.find(mark, start, end) for mark in ",;") if at >= 0), default=end)
