"""Well-known programs that are only named beside another: "henry ford and rush", "so temple > yale", "mayo, penn, duke or brown"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from understanding.cues import Indexed
from understanding.known_places import cities, spelt, states
from understanding.names import name_words
from understanding.naming import Naming

_JOINS = r"[ ]*(?:,|&|\+|>|<|=|\b(?:and|or|vs\.?|versus|than|n)\b)+[ ]*(?:(?:and|or|also|maybe|then|the)[ ])*"
_ENDS = (  # what may follow such a name: another word would make "brown rice" or "boston area" of it
    r"(?=['’]s\b|[ ]*(?:$|[.,;:!?)>/&+\n]|\b(?:and|or|vs|versus|but|is|are|has|have|both|next|this|that|on|in|for|which|who"
    r"|whose|what|please|pls|tomorrow|today"
    r"|interviews?|programs?|ir|so|then|they|better|with|do|does|should|to|as|i|if|when|where|how|first|residency)\b))"
)
_SETS_BESIDE = re.compile(r"[><]|\b(?:and|or|vs|versus|than)\b")
_NEAR = 40  # characters before a name in which another that is joined to it stands


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A well-known name joined to what stands before it, and one joined to what stands behind it."""
    _, short, plain, _ = name_words()
    known = plain | cities() | states() | {name.lower() for name in short if len(name) > len("st")}
    name = "|".join(sorted((re.escape(one) for one in known), key=len, reverse=True))
    return re.compile(rf"{_JOINS}(?P<name>{name})\b{_ENDS}"), re.compile(rf"(?<![\w'’-])(?P<name>{name}){_JOINS}$")


def _is_a_place(name: str) -> bool:
    """Whether a name is a city's or a state's, which may only tell where the program beside it lies."""
    return name in cities() or name in states()


def joined_names(words: Indexed, namings: Iterable[Naming]) -> Iterator[Naming]:
    """The well-known names that are joined to one of the namings, each with that one's reach; then those joined to these."""
    behind, before = _patterns()
    text = words.text
    taken = [(n.start, n.end) for n in namings]
    open_ends = [n for n in namings if n.name[0] != "@" and not n.name.startswith("Program ")]
    while open_ends:
        naming = open_ends.pop()
        found = behind.match(text, naming.end), before.search(text, max(0, naming.start - _NEAR), naming.start)
        for match in filter(None, found):
            start, end = match.span("name")
            in_small = words.original[start:end].islower() and _SETS_BESIDE.search(match[0])
            lies_there = _is_a_place(match["name"]) and not in_small  # "Jackson, Mississippi"
            if lies_there or any(a < end and start < b for a, b in taken):
                continue
            more = Naming(spelt(words.original[start:end]), start, end, naming.reach)
            taken.append((start, end))
            open_ends.append(more)
            yield more
