"""A number told beside the question what a good one is: "How many fistula procedures are a good number? They said something like 95"."""

from __future__ import annotations

import re

from advisor.amounts import Amount
from understanding.counts import CATEGORIES
from understanding.message import Message
from understanding.segments import Segment
from understanding.words import Page, lexicon

_ASKS = re.compile(
    r"\b(?:good|decent|solid|reasonable|healthy|normal|enough|usual|typical|ideal|sufficient|respectable|should|expected?|too\s+(?:few|little|many)|a\s+lot|need(?:ed)?)\b"
)
_COUNTS = re.compile(r"\bhow\s+(?:many|much)\b|\b(?:what|which)\b[^?]*\b(?:number|count|amount|figure|target|volume)s?\b")
_OF_A_PERSON = re.compile(r"\b(?:letters?|aways?|rotations?|signals?|applications?|interviews?|papers?|publications?|programs?)\b")
_HERE = r"(?:\s+(?:there|here|itself|from\s+there|i\s+(?:met|asked|spoke\s+(?:to|with))))?"
_TOLD = re.compile(  # who tells it, or whose it is; never the writer's own
    r"\W*(?:(?:and|but|so|well|because|since|there|at\s+this\s+(?:place|program))\W+)*"
    r"(?:(?:they|he|she|it|someone|somebody|(?:the|their|one|a|an?\s+old|our|this|that|last\s+year'?s?)\s+(?:\w+\s+)?"
    r"(?:program|place|hospital|chiefs?|residents?|graduates?|grads?|fellows?|trainees?|coordinator|director|pd|website|page|class))"
    rf"{_HERE}\s+(?:have\s+|has\s+|had\s+|also\s+|only\s+|just\s+)*"
    r"(?:said|say|says|told(?:\s+(?:me|us))?|tells?(?:\s+(?:me|us))?|quoted?|quotes|claim(?:s|ed)?|report(?:s|ed)?|mention(?:s|ed)?|answer(?:s|ed)?|gave(?:\s+me)?|wrote|spoke\s+of"
    r"|have|has|had|do|does|did|log|logs|logged|get|gets|got|see|sees|reach(?:es|ed)?|finish(?:es|ed)?\s+with|graduated?\s+with|averaged?|averages)"
    r"|i\s+(?:was|have\s+been)\s+told|i\s+heard|theirs(?:\s+(?:is|was|are|were))|(?:the|their)\s+(?:number|figure|count|average|mean)(?:\s+(?:there|given))?\s+(?:is|was))\b"
    r"(?:\s+(?:that|it|is|was|they|have|do|of|an?\s+average\s+of|something|anything|some|somewhere|like|about|around|roughly|approximately|maybe|perhaps|up\s+to|at\s+least|only|just|close\s+to|near(?:ly)?|almost|over))*\W*"
)
_ENDS = re.compile(
    r"\s*(?:or\s+so|each|apiece|per\s+(?:graduate|resident|grad|trainee)|by\s+graduation|on\s+average|in\s+total)?\s*(?:[.,;!)]|$|\n)"
)


def told_beside(message: Message, page: Page, question: Segment, answer: Segment, amounts: list[Amount]) -> str | None:
    """Question and number as one statement ("95 fistula procedures per graduate"); None where the number is not told of a program or the
    question asks of no kind of cases."""
    lower = message.lower
    asks = lower[question.start : question.end]
    inside = [a for a in amounts if answer.start <= a.start < answer.end]
    if len(inside) != 1 or not (_COUNTS.search(asks) and _ASKS.search(asks)) or _OF_A_PERSON.search(asks):
        return None
    amount = inside[0]
    if not _TOLD.fullmatch(lower, answer.start, amount.start) or not _ENDS.match(lower, amount.end, answer.end):
        return None
    units = [u for u in page.phrases["units"] if question.start <= page.tokens[u.first].start < question.end]
    kinds = [u for u in units if u.key in CATEGORIES]
    if len({u.key for u in kinds}) != 1 or "fact" not in lexicon().units[kinds[0].key]:
        return None
    named = lower[page.tokens[kinds[0].first].start : page.tokens[kinds[0].last].end]
    return f"{amount.text.removeprefix('like ')} {named} per graduate"
