"""Rotations that were wanted and those that came of it: "wanted four IR aways but only got two"."""

from __future__ import annotations

import re

from understanding.cues import Indexed
from understanding.segments import Segment, sentence_at
from understanding.small_numbers import small_number

_WANTED = re.compile(
    r"\b(?:wanted|hoped|wished|asked|aimed|planned|tried|(?:would|'d)\s+(?:have\s+)?(?:love|like|prefer)\w*)\s+(?:\w+\s+){0,3}$"
)
_GOT = re.compile(
    r"[^.;?!]{0,40}?\b(?:but|however|though)\s+(?:my\s+(?:school|dean|university|uni|college|visa|budget)\s+(?:allow|permit|let)(?:s|ed)?\s+(?:me\s+)?(?:do\s+)?(?:only|just)\s+|(?:(?:i|i've|they|now|so\s+far|in\s+the\s+end|could|was|able\s+to)\s+){0,3}(?:only|just)\s+"
    r"(?:got|get|have|had|managed|secured|landed|found|received|gave|offered|booked)\s+(?:me\s+|to\s+get\s+)?)(?P<n>[1-6]|one|two|three|four|five|six)\b"
    r"(?!\s*(?:%|/|weeks?|wks?|months?|letters?|lors?|dr\b|diagnostic|vascular|icu|surgery|days?))"
)


def got_instead(words: Indexed, segments: tuple[Segment, ...], start: int, end: int) -> tuple[int, int, int] | None:
    """The number that a wish for more, said from `start` to `end`, came to, and its place."""
    segment = sentence_at(segments, start)
    if segment is None or segment.is_question or not _WANTED.search(words.text, segment.start, start):
        return None
    match = _GOT.match(words.text, end, segment.end)
    return None if match is None else (small_number(match["n"]), match.start("n"), match.end("n"))
