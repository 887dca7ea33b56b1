"""What is told of two programs at once: "X and Y are both level 1", "Both level one", "oncology is big at both"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from understanding.cues import Cue, Indexed
from understanding.naming import BOTH, Naming
from understanding.segments import Segment, sentence_at

_TWO = re.compile(r"[ ]*,?[ ]+(?:and|&|or|nor|\+|n)[ ]+(?:the[ ]+)?")
_NEXT = re.compile(r"[ ]*(?:,[ ]*(?:and|or|&|nor)?|and|or|&|\+|nor)[ ]*(?:the[ ])?")
_TELLS = re.compile(
    r"[ ]*:?[ ]+(?:both|all|each|alike|have|are|do|don['’]?t|sponsor|offer|take|get|run|see|accept|train|employ|match|perform|lack)\b"
)
_OPENS = Cue(
    r"\bboth(?=[ ]+(?!sides\b|in\b|of\b|the\b|my\b|j-?1|h-?1b|visas?\b|residents?\b|fellows?\b|attendings?\b|ir\b|and\b)\w|[ ]*:"
    r"|[ ]+(?:j-?1|h-?1-?b)(?:[ ]only)?[ ]*(?:[.;!\n]|$))"
)
_CLAUSE = re.compile(r"(?:^|[.;:!?\n,][ ]*|\b(?:and|but)[ ]+)$")
_CLOSES = Cue(r"\b(?:at|in|for|of|from)[ ]+(?:both|either)(?:[ ]+(?:of[ ]+them|places|programs|hospitals|sites))?(?=[ ]*(?:[.;!?,\n)]|$))")

_LEADS = Cue(  # "For both I was told three residents a year"
    r"\b(?:at|for|in)[ ]+both(?:[ ]+(?:of[ ]+them|places|programs|hospitals|sites))?"
    r"(?=,?[ ]+(?:i|they|there|we|you|he|she|residents?|fellows?|the|it)\b)"
)
_NEITHER = Cue(
    r"\bneither(?:[ ]+(?:of[ ]+(?:them|the[ ]+two|these)|program|place|one))?(?=[ ]+(?:has|have|had|takes?|offers?|sponsors?|runs?"
    r"|lists?|gets?|does|is|are)\b|[ ]+(?:does[ ]+)?h-?1-?b[ ]*(?:[.;!\n]|$))"
)
_ANSWER = re.compile(r"(?<=[-–:=?][ ])both(?=[ ]*(?:[.;!\n]|$))")  # "level 1 - both"
_ALL_EXCEPT = re.compile(r"\ball(?:[ ]+of[ ]+them)?[ ]+[^.;,\n]{2,32}?[ ]+(?:except|besides|save|apart[ ]+from)[ ]+(?:for[ ]+)?$")


def of_both(namings: list[Naming], words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Naming]:
    """Where a message that names two programs tells one thing of both. `namings` are what it names, in order."""
    lower = words.text
    named = [n for n in namings if not n.name.startswith("@")]
    if len({n.name for n in named}) < 2:
        return
    for one, two in pairwise(named):
        if one.name != two.name and _TWO.fullmatch(lower, one.end, two.start):
            tells = _TELLS.match(lower, two.end)
            if tells:
                yield Naming(BOTH, two.end, tells.end(), "sentence")
    if "both" not in lower and "either" not in lower:
        return
    for match in (m for cue in (_OPENS, _LEADS, _NEITHER) for m in cue.finditer(words)):
        before = {n.name for n in named if n.end <= match.start()}
        if len(before) == 2 and _CLAUSE.search(lower, max(0, match.start() - 12), match.start()):
            yield Naming(BOTH, match.start(), match.end(), "sentence")
    for match in (*_CLOSES.finditer(words), *_ANSWER.finditer(lower)):
        segment = sentence_at(segments, match.start())
        if segment is None or any(segment.start <= n.start < segment.end for n in namings):
            continue
        if len({n.name for n in named if n.end <= segment.start}) == 2:
            yield Naming(BOTH, segment.start, segment.start + 1, "sentence")


def of_all(namings: list[Naming], words: Indexed) -> list[Naming]:
    """The namings, with one that stands for all the names of a list of three or more of which one thing is told."""
    named = [n for n in namings if n.name[0] != "@"]
    namings = [_others(n, named) if n.name == "@others" else n for n in namings]
    for naming in named:
        if all_but := _all_but(naming, named, words.text):
            namings = sorted([all_but, *(n._replace(reach="aside") if n == naming else n for n in namings)], key=lambda n: n.start)
    run: list[Naming] = []
    for place, naming in enumerate(named):
        run = [*run, naming] if run and _NEXT.fullmatch(words.text, run[-1].end, naming.start) else [naming]
        tells = _TELLS.match(words.text, naming.end) if len(run) > 2 else None
        if tells and (place + 1 == len(named) or named[place + 1].start >= tells.end()):
            names = tuple(dict.fromkeys(n.name for n in run))
            group = Naming(BOTH, naming.end, tells.end(), "sentence", names)
            namings = [n for n in namings if n.name != BOTH or n.end <= run[0].start or tells.end() < n.start]
            namings = sorted([*namings, group], key=lambda n: n.start)
    return namings


def _others(naming: Naming, named: list[Naming]) -> Naming:
    """ "The other two" behind three or more names: all but the one named last; else left to the conversation."""
    before = list(dict.fromkeys(n.name for n in named if n.end <= naming.start))
    last = next((n.name for n in reversed(named) if n.end <= naming.start), None)
    return naming._replace(name=BOTH, group=tuple(name for name in before if name != last)) if len(before) > 2 else naming


def _all_but(naming: Naming, named: list[Naming], lower: str) -> Naming | None:
    """ "All level 1 except Rush" behind three or more names: what is told of all but the one."""
    told = _ALL_EXCEPT.search(lower, max(0, naming.start - 60), naming.start)
    before = tuple(dict.fromkeys(n.name for n in named if n.end <= (told.start() if told else 0)))
    if told is None or len(before) < 3 or naming.name not in before or not _CLAUSE.search(lower, max(0, told.start() - 12), told.start()):
        return None
    return Naming(BOTH, told.start(), told.start() + 3, "sentence", tuple(name for name in before if name != naming.name))
