"""The sentences of a message, cut where another program begins."""

from __future__ import annotations

import re

from understanding.message import Message
from understanding.segments import Segment

_JOINED = re.compile(
    r"\s*[,;–—-]\s*(?:(?:and|but|while|whereas|though|however|then|vs\.?|versus)\s+)?$|\s+(?:and|but|while|whereas|though|vs\.?|versus)\s+$|\)\s*(?:vs\.?|versus|and|or)?\s+$"
)


def sentences_by_program(message: Message) -> tuple[Segment, ...]:
    """The sentences, cut where another program begins ("Redfern won't sponsor, Oakley takes J-1 only"): a denial must not run over."""
    pieces: list[Segment] = []
    for segment in message.segments:
        at = segment.start
        for naming in message.namings:
            joined = segment.start < naming.start < segment.end and _JOINED.search(message.lower, max(at, naming.start - 16), naming.start)
            if joined and naming.reach in ("on", "around") and joined.end() == naming.start and joined.start() > at:
                pieces.append(Segment(message.text[at : joined.start()], at, joined.start(), segment.is_question))
                at = naming.start
        pieces.append(segment if at == segment.start else Segment(message.text[at : segment.end], at, segment.end, segment.is_question))
    return tuple(pieces)
