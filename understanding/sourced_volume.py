"""A number that a source gives without saying of what, too large for anything but a yearly volume: "their site says 12k, a resident 7"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.amounts import Amount
from understanding.message import Message
from understanding.reading import Mention, interval
from understanding.segments import sentence_at

LEAST = 3_000  # procedures; no other fact has numbers of that size
_SAYS = re.compile(
    r"\W*(?:\w+\W+){0,2}?(?:says?|said|told\s+(?:me|us)|claims?|claimed|lists?|puts?\s+it\s+at|quotes?|wrote|mentions?|gives?|:)\W*"
    r"(?:(?:it'?s|they\s+do|about|around|like|over|more\s+like|only|roughly|at)\W+)*$"
)
_ENDS = re.compile(r"\s*(?:a\s+(?:year|yr)|per\s+year|/\s?yr|annually)?\s*(?:[,.;:!)\n]|$|\b(?:but|and|while|whereas)\b)")


def read_sourced_volume(message: Message, amounts: list[Amount], mentions: list[Mention]) -> Iterator[Mention]:
    """The yearly volume by each source; a small number of the next source ("a resident 7") counts in thousands as the first did."""
    sources = message.sources.all()
    if not sources or any(m.fact == "annual_volume" for m in mentions):
        return
    thousands = False
    for amount in amounts:
        before = [(end, who) for _, end, who in sources if end <= amount.start]
        if not before or amount.unit or any(m.start < amount.end and amount.start < m.end for m in mentions):
            continue
        end, who = before[-1]
        if not _SAYS.fullmatch(message.lower[end : amount.start]) or not _ENDS.match(message.lower, amount.end):
            continue
        value = interval(amount.low, amount.high)
        size = amount.low or amount.high or 0
        if size >= LEAST:
            thousands = "k" in amount.text.lower()
        elif thousands and LEAST <= size * 1_000 < 100_000:
            value = [None if v is None else v * 1_000 for v in value]
        else:
            continue
        segment = sentence_at(message.segments, amount.start)
        if segment is None or segment.is_question:
            continue
        program = message.program_at(amount.start, amount.end, segment)
        said = message.said(amount.start, amount.end)
        yield Mention("program", "annual_volume", value, program, said, amount.start, amount.end, approximate=amount.approximate, who=who)


def says_volume(message: Message, amount: Amount) -> bool:
    """Whether a number with its period can only be a volume ("they do upwards of 9k a yr", "160 a week"): then it is no bare number."""
    size = amount.low or amount.high or 0
    does = re.search(r"\b(?:they|we|it)\s+(?:do|does|did|perform|handle)\b", message.lower[: amount.start]) is not None
    least = {"year": 300, "month": 100, "week": 40, "day": 20}.get(amount.per or "", 0)
    return amount.per is not None and (size >= least or (does and size >= 15))
