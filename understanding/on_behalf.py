"""Which sentences are about somebody else for whom the writer asks ("asking for a friend", "my cousin graduated in 2017")."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.wards import CHILD
from understanding.whose import PEOPLE

_SOMEBODY = rf"(?:an?|my|our|one\s+of\s+my|this|another)\s+(?:(?!and\b|or\b)[\w'-]+\s+){{0,2}}?(?:{PEOPLE}|{CHILD})\b(?!['’]s\b)"
_SOME_PERSON = Cue(rf"\b(?:{PEOPLE}|{CHILD})\b")
_HELLO = r"(?:\W|\b(?:hi|hello|hey|so|ok|okay|well|and|but|also|good\s+\w+)\b)*"
_ASKS_FOR = Cue(
    rf"\b(?:ask(?:ing)?|question|inquir\w+|posting|writing|here|this\s+is|it'?s|its|all\s+this\s+is)\s+(?:this\s+|just\s+|only\s+|actually\s+|not\s+for\s+me\s+but\s+)*"
    rf"(?:for|on\s+behalf\s+of|about)\s+{_SOMEBODY}"
    rf"|\bon\s+behalf\s+of\s+{_SOMEBODY}|\bnot\s+(?:for\s+)?me\b\W+(?:but\s+|it'?s\s+|this\s+is\s+)*(?:for\s+)?{_SOMEBODY}"
)
_FOR_ONE = re.compile(rf"{_HELLO}for\s+{_SOMEBODY}", re.IGNORECASE)
_IS_ABOUT = re.compile(rf"{_HELLO}(?P<subject>{_SOMEBODY})(?!\s+(?:and\s+i|or\s+i)\b)", re.IGNORECASE)
_ONESELF = Cue(
    r"\b(?:i|i'm|im|id(?=\s+(?:love|like|rather|want|prefer|be|need|go|do)\b)|i've|ive|i'd|i'll|me|myself|mine|we|we're|us\s+both|so\s+no|my\s+(?:own|plan|aways?|visa|school|step|scores?|passport))\b"
)
_TELLING_ME = re.compile(
    r"\b(?:told|tells?|asked|let|wants?|showed|gave|sent|texted)\s+me\b|\bi\s+(?:know|think|guess|believe|heard|hear|said)\b"
)
_SHARES = re.compile(r"wife|husband|spouse|partner|fianc[eé]e?|father|mother|dad|mom|mum|parents", re.IGNORECASE)


def about_another(words: Indexed, segments: tuple[Segment, ...]) -> list[tuple[int, int]]:
    """The places, each from a start to an end, that tell of somebody else: from where that person is brought in to where the writer
    speaks of themself. A wife's or a parent's passport may be why the writer needs no visa, so such people only count when asked for."""
    if _SOME_PERSON not in words.places:
        return []
    found: list[tuple[int, int]] = []
    opened: int | None = None
    frame = _ASKS_FOR.search(words)
    for segment in segments:
        told = _TELLING_ME.sub(lambda m: " " * len(m[0]), words.text[segment.start : segment.end])
        begins = None
        if frame is not None and segment.start <= frame.start() < segment.end:
            begins = frame.end() - segment.start
        elif for_one := _FOR_ONE.match(told):
            begins = for_one.end()
        elif (subject := _IS_ABOUT.match(told)) and not _SHARES.search(subject["subject"]):
            begins = subject.end()
        own = _ONESELF.pattern.search(told, begins or 0)
        if begins is not None or opened is not None:
            start = segment.start + (begins or 0)
            if own is None or own.start() > (begins or 0):
                found.append((start, segment.start + own.start() if own else segment.end))
            opened = None if own else segment.start
    return found
