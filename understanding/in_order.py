"""Numbers given for several programs in the order of their names: "5 and 7 residents respectively", "fellows: 2 vs 0"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from understanding.figures import Figure
from understanding.message import Message
from understanding.reading import Mention, interval
from understanding.segments import sentence_at

_BETWEEN = re.compile(r"\s*(?:,?\s*and|,|/|vs\.?|versus|against|\|)\s*(?:about\s+|~\s*)?")
_AGAINST = re.compile(r"\s*(?:[a-z]+\s+)?(?:vs\.?|versus|against)\s*(?:about\s+|~\s*)?")
_SPEAKS_OF_EACH = ("respective", "order", "vs", "versus", "against")
_EACH = re.compile(r"\brespective(?:ly)?\b|\bin\s+that\s+order\b")


def read_in_order(message: Message, figures: list[Figure], mentions: list[Mention]) -> list[Mention]:
    """The mentions, those of two numbers that stand for two programs given to each in order."""
    if len(message.programs.names) < 2 or not any(word in message.lower for word in _SPEAKS_OF_EACH):
        return mentions
    for one, other, fact in _pairs(message, figures):
        start, end = one.count.amount.start, max(one.count.end, other.count.end)
        pair = message.programs.pair_at(start)
        if len(pair) != 2:
            continue
        if (last := _placed(message, other)) in pair:  # "about 12k against 6k at A"
            pair = tuple(sorted(pair, key=lambda name: name == last))
        template = next((m for m in mentions if m.fact == fact and m.start < end and start < m.end), None)
        mentions = [m for m in mentions if not (m.fact == fact and m.start < end and one.count.start < m.end)]
        for name, figure in zip(pair, (one, other), strict=True):
            amount = figure.count.amount
            mention = template or Mention(message.about(fact), fact, None, name, message.said(start, end), start, end)
            value = interval(amount.low, amount.high)
            mentions.append(mention._replace(value=value, program=name, said=message.said(start, end), start=amount.start, end=amount.end))
    return [_of_the_first(message, mention) for mention in mentions]


def _placed(message: Message, figure: Figure) -> str | None:
    """The program at which the second of two numbers is said to be, right behind it."""
    end = max(figure.count.end, figure.count.amount.end)
    return next((n.name for n in message.namings if n.start >= end and _AT.fullmatch(message.lower, end, n.start)), None)


_AT = re.compile(r"\s+(?:at|for|in)\s+(?:the\s+)?")
_SET_AGAINST = re.compile(r"\s*(?:vs\.?|versus|against|compared\s+(?:to|with))\s+(?!\d|about\s+\d|~)(?:an?|the|not|some|far|much|hardly)\b")
_BETWEEN_TWO = re.compile(
    r"\W*(?:between|comparing|compare|compared)\b[^.;:,\d]{0,80}(?:[:,]|\bit'?s|\bit\s+is|\bis)?\s*(?:about\s+|some\s+|~)?$"
)


def _of_the_first(message: Message, mention: Mention) -> Mention:
    """ "Between Yale and Dartmouth it's 17,000 procedures against a much smaller service": the number is the first one's."""
    if mention.program is None or not _SET_AGAINST.match(message.lower, mention.end):
        return mention
    segment = sentence_at(message.segments, mention.start)
    pair = message.programs.pair_at(mention.start)
    if segment is None or mention.program not in pair[1:] or not _BETWEEN_TWO.match(message.lower[segment.start : mention.start]):
        return mention
    return mention._replace(program=pair[0])


def _pairs(message: Message, figures: list[Figure]) -> Iterator[tuple[Figure, Figure, str]]:
    """Two numbers side by side of which one fact is told."""
    for one, other in pairwise(figures):
        gap = message.lower[one.count.amount.end : other.count.amount.start]
        segment = message.segments[one.count.segment] if one.count.segment >= 0 else None
        if (
            segment is None
            or segment.is_question
            or one.count.amount.unit
            or other.count.amount.unit
            or not (_BETWEEN.fullmatch(gap) or _AGAINST.fullmatch(gap))
        ):
            continue
        fact = one.fact or other.fact
        if fact is None or (one.fact and other.fact and one.fact != other.fact):
            continue
        if _AGAINST.fullmatch(gap) or _EACH.search(message.lower, segment.start, segment.end):
            yield one, other, fact
