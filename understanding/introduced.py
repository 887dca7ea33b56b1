"""Names that a sentence introduces by their place among others or by who spoke: "the other one on my list is Rush", "my student was told
by Cleveland Clinic that they have 12 attendings"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.names import clean_name, name_words, names_institution
from understanding.naming import Naming
from understanding.place_forms import listed
from understanding.plain_names import name_like

_NAME = r"(?:the[ ]+)?(?P<name>(?-i:[A-Z][A-Za-z'’&-]+(?:[ ](?:of[ ](?:the[ ])?|and[ ]|at[ ])?[A-Z][A-Za-z'’&-]+){0,4}))(?![\w'’-])"
_WHICH = (
    r"(?:other|another|first|second|third|fourth|fifth|next|last|final|remaining|only|main|top|favou?rite|new)"
    r"(?:[ ]+(?:one|program(?:me)?|place|hospital|residency|host|site|option|choice|pick|interview|offer|name|entry))?"
)
_WHERE = (  # "on my list", "that I am looking at", "I interviewed at"
    r"(?:[ ]+(?:on|in|of|from)[ ]+(?:my|our|the|this)[ ]+(?:\w+[ ]+)?(?:list|ranking|mind|plan|two|pair)"
    r"|[ ]+(?:(?:that|which)[ ]+)?(?:i|we)(?:['’](?:m|ve)|[ ]+(?:am|have|want|would|will|still|also))?[ ]+(?:\w+[ ]+){1,4}?)"
)
_IS = Cue(
    rf"\b(?:the|my|our|an?)[ ]+{_WHICH}{_WHERE}?[ ]*(?:is|was|would[ ]+be|will[ ]+be|['’]s)[ ]+(?:called[ ]+|at[ ]+)?{_NAME}",
    re.IGNORECASE,
    cased=True,
)
_SAID_BY = Cue(  # a house that speaks; a person is told apart by the name
    rf"\b(?:told|informed|assured|notified|advised|quoted|answered|promised)[ ]+by[ ]+{_NAME}(?=[ ]+(?:that|it"
    rf"|they|there|about|in|this|last|today|yesterday)\b|,|:)",
    re.IGNORECASE,
    cased=True,
)

_OF_WHICH = Cue(  # "I'd like to describe Rush to you: 7 attendings"
    rf"\b(?:describe|present|introduce|discuss|(?:tell|show)[ ]+you(?:[ ]+(?:about|of))?|talk[ ]+about|go[ ]+over"
    rf"|bring[ ]+up)[ ]+(?:to[ ]+you[ ]+)?{_NAME}",
    re.IGNORECASE,
    cased=True,
)


def introduced(words: Indexed) -> Iterator[Naming]:
    """The names so introduced; what follows is told of them."""
    for cue, sure in ((_IS, False), (_SAID_BY, True), (_OF_WHICH, True)):
        for match in cue.finditer(words):
            name = clean_name(match["name"])
            if name is None or (sure and not _a_house(name)) or not (names_institution(name) or name_like(name)):
                continue
            if listed("given", name.split()[0].lower()) and not names_institution(name):
                continue  # "the other one is Omar"
            start = match.start("name") + max(0, match["name"].find(name))
            yield Naming(name, start, start + len(name), "on")


def _a_house(name: str) -> bool:
    """Whether a name is certainly one of a hospital or university."""
    return names_institution(name) or any(part.lower() in name_words()[2] for part in (name, name.split()[0]))
