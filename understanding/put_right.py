"""Corrections inside one message that give their number without its noun, or give the noun after the number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.amounts import Amount
from understanding.cues import Cue
from understanding.message import Message
from understanding.reading import LISTS, Mention, interval
from understanding.segments import sentence_at
from understanding.words import Page, Phrase, lexicon

_RIGHTED = re.compile(
    r"[\s\W]*(?:(?:scratch\s+that|strike\s+that|no\s+wait|wait|sorry|correction|edit(?:ed)?|update[d]?|actually|oops|my\s+bad"
    r"|sry|i\s+misspoke|i\s+mean|make\s+that|or\s+rather|"
    r"i\s+stand\s+corrected|no)[\s\W]+)+(?:(?:i\s+mean|they(?:'ve|\s+have|'ve\s+got)?|we(?:'ve|\s+have)?|there(?:'s|\s+is"
    r"|\s+are)|it(?:'s|\s+is|\s+was|\s+should\s+be)|that(?:'s|\s+is)|"
    r"should\s+be|make\s+it|have|has|got|just|only|about|more\s+like)[\s\W]+)*"
)
_COUNTED_SELF = re.compile(  # "ppl say 20 attendings. its not. i counted on zoom: fourteen"
    r"[\s\W]*(?:but\s+)?(?:(?:(?:it|that|they|there)(?:['’]?(?:s|re)|\s+(?:is|are))?\s+)?(?:not|wrong|false|nope|(?:is|are)n['’]?t)(?:\s+(?:true|right|so))?)[\s.,;!–—-]+"
    r"(?:(?:and|but|because|when)\s+)?(?:i|we)\s+(?:\w+\s+)?(?:counted|checked|looked)\b[^.;\d]{0,40}?"
)
_CUED = re.compile(
    r"\b(?:scratch|strike|wait|sorry|counted|checked|looked|correction|edit|edited|update|updated|actually|oops|bad|misspoke|mean|make|rather"
    r"|corrected|sry|no(?=,))\b"
)
_WRONG_ABOUT = Cue(
    r"\b(?:wrong|mistaken|misinformed|off|mistake|error)\s+(?:about|on|with|in)\s+(?:the\s+"
    r"|their\s+)?(?:number\s+of\s+)?(?P<what>[a-z/-]+(?:\s[a-z/-]+)?)(?=\s*[.,:;—–-])"
)
_LATE = re.compile(r"\s*,?\s*(?:actually|sorry|rather|i\s+mean|correction|my\s+bad)\b")
_CLOSES = re.compile(r"\s*(?:[.,;:!?()\n]|$|(?:since|because|now|after|as|in\s+(?:all|total))\b)")
_NOT_THE_ONES = Cue(
    r"\b(?:it'?s|it\s+is)\s+(?:the\s+|their\s+)(?P<these>[a-z/-]+(?:\s[a-z/-]+)?)\s+(?:who|that|which)\s+(?:number|are|is"
    r"|total)\s+(?P<count>[\w,-]+),?\s+"
    r"(?:and\s+)?not\b|\b(?:it\s+isn'?t|it'?s\s+not|it\s+is\s+not|it\s+wasn'?t|not)\s+(?:the\s+"
    r"|their\s+)?(?P<wrong>[a-z/-]+(?:\s[a-z/-]+)?)\s+(?:who|that|which)\s+(?:number|are|is|were|total"
    r"|come\s+to|count)\s+(?P<number>[\w,-]+(?:\s(?:hundred|thousand))?)\b[\s,;.–—-]*(?:but\s+)?(?:it'?s\s+|it\s+is\s+"
    r"|it\s+was\s+|rather\s+)?(?:the\s+|their\s+)"
    r"(?P<right>[a-z/-]+(?:\s[a-z/-]+)?)"
)


def put_right(message: Message, page: Page, amounts: list[Amount], mentions: list[Mention]) -> list[Mention]:
    """The mentions with what the same message corrects: "Fellows: none. Scratch that, they have one", "two a year -- three, sorry"."""
    mentions = [*mentions, *_of_the_right_noun(message, page, amounts)]
    mentions += _of_the_noun_before(message, page, amounts, mentions)
    taken = {m.start for m in mentions}
    for amount in amounts if _CUED.search(message.lower) else ():
        if amount.unit or amount.start in taken or any(m.start <= amount.start < m.end for m in mentions):
            continue
        last = max((m for m in mentions if m.end <= amount.start), key=lambda m: m.end, default=None)
        if last is None or amount.start - last.end > 60 or last.fact in LISTS or not isinstance(last.value, list):
            continue
        gap = message.lower[last.end : amount.start]
        late = _LATE.match(message.lower, amount.end) is not None
        counted = _COUNTED_SELF.fullmatch(gap) is not None and _CLOSES.match(message.lower, amount.end) is not None
        if not counted and (
            not (_CUED.search(gap) or (late and re.search(r"\bno\b", gap)))
            or not _RIGHTED.fullmatch(gap)
            or not (late or _CLOSES.match(message.lower, amount.end))
        ):
            continue
        value = interval(amount.low, amount.high)
        new = last._replace(value=value, said=message.said(amount.start, amount.end), start=amount.start, end=amount.end)
        mentions.append(new._replace(approximate=amount.approximate, correction=True, replaces=last.value))
    return mentions


def _of_the_noun_before(message: Message, page: Page, amounts: list[Amount], mentions: list[Mention]) -> Iterator[Mention]:
    """ "I was wrong about the attendings. Not 9 but 7."."""
    for match in _WRONG_ABOUT.finditer(message.words):
        unit = _unit(page, match.start("what"), match.end("what"))
        fact = lexicon().units[unit.key].get("fact") if unit is not None else None
        behind = [a for a in amounts if match.end() <= a.start < match.end() + 60 and not a.unit]
        right = [a for a in behind if not re.search(r"\b(?:not|was|said|of)\s+$", message.lower[: a.start])]
        if fact is None or fact in ("cases", "positions") or len(right) != 1 or any(m.fact == fact for m in mentions):
            continue
        amount = right[0]
        wrong = next((interval(a.low, a.high) for a in behind if a is not amount), None)
        value, start = interval(amount.low, amount.high), match.start("what")
        program = message.programs.at(start, amount.end)
        said = message.said(start, amount.end)
        yield Mention(message.about(fact), fact, value, program, said, start, amount.end, correction=True, replaces=wrong)


def _of_the_right_noun(message: Message, page: Page, amounts: list[Amount]) -> Iterator[Mention]:
    """ "It isn't the fellows who are four, it's the residents": the number belongs to the noun said last."""
    for match in _NOT_THE_ONES.finditer(message.words):
        number, right = ("count", "these") if match["count"] else ("number", "right")
        amount = next((a for a in amounts if match.start(number) <= a.start < match.end(number)), None)
        unit = _unit(page, match.start(right), match.end(right))
        fact = lexicon().units[unit.key].get("fact") if unit is not None else None
        if amount is None or fact is None or fact == "cases":
            continue
        start, end = match.start(), match.end()
        segment = sentence_at(message.segments, start)
        program = message.program_at(start, end, segment) if segment else None
        value = interval(amount.low, amount.high)
        yield Mention(message.about(fact), fact, value, program, message.said(start, end), start, end, correction=True)


def _unit(page: Page, start: int, end: int) -> Phrase | None:
    return next((u for u in page.phrases["units"] if start <= page.tokens[u.first].start < end), None)
