"""Names that stand by themselves: as a first sentence or a line ("Vale. 2 fellows"), behind a label ("name: Elmwood"), where the person
says what they do with a place ("I'd rank Ferris first"), or at the end of what was told ("the place is called Wexley")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from understanding.cues import Cue, Indexed
from understanding.names import clean_name, names_institution
from understanding.naming import SAYS, Naming
from understanding.plain_names import name_like, unheard
from understanding.segments import Segment

_WORD = r"(?:St\.?[ ]|Mt\.?[ ]|Ft\.?[ ])?[A-Z][A-Za-z'’&-]*"
_ALONE = re.compile(
    rf"\W*(?:(?:[Ww]hy(?:[ ](?:choose|train[ ]at|IR[ ]at|pick))?|[Aa]bout|[Ww]elcome[ ]to|[Ii]ntroducing|[Nn]ext|[Nn]ext[ ]one|[Ss]o"
    rf"|[Oo]k|[Tt]hen|[Ll]ast[ ]one|[Aa]nd)[ ]*[:,–—-]?[ ]+)?(?P<name>{_WORD}(?:[ ]{_WORD}){{0,3}})"
    r"[ ]*[.:;?!*–—-]*"
)
_TOLD = re.compile(
    r"\W*(?:\w+\W+){0,4}?(?:~?\d|\b(?:no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|level|light|heavy|j-?1|h-?1b"
    r"|attendings|faculty|fellows|residents|volume|call)\b)",
    re.IGNORECASE,
)
_LABEL = Cue(
    r"\b(?:(?:name|program|programme|hospital|residency|place|site)(?:[ ]+(?:name|is[ ]+called))?|name[ ]+of[ ]+(?:the[ ]+)?(?:program|"
    rf"hospital|place))[ ]*[:=][ ]*(?P<name>(?-i:{_WORD}(?:[ ]{_WORD}){{0,3}}))(?=[ ]*(?:[\n;,|(.]|$))",
    re.IGNORECASE,
    cased=True,
)
_DONE_WITH = Cue(
    r"\b(?:(?:i['’]?d|i['’]?ll|i|would|will|to|and|i['’]?m|we|you|going[ ]+to|gonna|might)[ ]+(?:still[ ]+|probably[ ]+|definitely[ ]+)?"
    r"(?:rank|ranking|ranked|put|putting|place|placing|list|move|choose|pick|drop)|interview(?:ed|ing|s)?[ ]+(?:was[ ]+)?(?:at|with|from)"
    r"|(?:was|were|been|am|i['’]?m)[ ]+at|(?:offer|invite|invitation|heard[ ]+back|heard|"
    r"rejection|email)[ ]+(?:from|at)|second[ ]+look[ ]+at)"
    rf"[ ]+(?P<name>(?-i:{_WORD}(?:[ ]{_WORD}){{0,2}}))(?![\w'’-])",
    re.IGNORECASE,
    cased=True,
)
_TOLD_LAST = Cue(  # "6 attendings, no fellows. That's Ainsworth."
    rf"\b(?:this|that)(?:['’]?s|[ ]+is|[ ]+was)[ ]+(?:all[ ]+)?(?:at[ ]+|about[ ]+)?(?P<name>(?-i:{_WORD}(?:[ ]{_WORD}){{0,2}}))"
    r"(?=[ ]*(?:[.!\n]|$|,?[ ]btw\b|,?[ ]by[ ]the[ ]way))",
    re.IGNORECASE,
    cased=True,
)
_WHERE_I_WAS = Cue(
    r"\b(?:was|were|interviewed|interview|back|look)[ ]+(?:at|from|with)[ ]+(?P<name>[a-z]{5,})(?=[ ]+(?:yesterday|today|last|on|this|right"
    r"|and|where|they|so)\b)"
)
_OFFERED = Cue(r"\b(?:offered|invited|interviewed|rejected|emailed|called)[ ]+me\b")
_WHO_OFFERED = re.compile(rf"(?<![\w'’-])(?P<name>{_WORD}(?:[ ]{_WORD}){{0,2}})[ ]+$")
_CLOSING = re.compile(
    r"(?:\b(?:it|place|program|programme|hospital|site|they|that|this|residency|one)(?:['’]?s|[ ]+is|[ ]+was|[ ]+are)[ ]+(?:called|named)"
    r"|\bname(?:[ ]+is|['’]s|[ ]+was|:)|(?:^|[.!?\n][ ]*)(?:(?:all[ ]+)?(?:this|that)(?:[ ]+is|['’]?s|[ ]+was)(?:[ ]+(?:all[ ]+)?"
    r"(?:at|about))?"
    r"|(?:i['’]?m|i[ ]+am)[ ]+talking[ ]+about|(?:i['’]?m[ ]+|i[ ]+am[ ]+)?(?:talking|speaking)[ ]+(?:of|about)|must[ ]be|i[ ]mean"
    r"|place:|program:"
    r"|\(?from[ ](?:the[ ])?(?:web[ ]?)?(?:page|site|website|brochure|flyer)[ ]of(?:[ ]the)?))[ ]+$",
    re.IGNORECASE,
)
_THAT_IS = re.compile(
    r"(?:^|[.!?\n,;:–—-][ ]*|\b(?:so|and)[ ]+)(?:(?:and|so|all)[ ]+)*(?:that|this|those|these)(?:['’]?s|[ ]+(?:is|was|are|would[ ]be))[ ]+"
    r"(?:all[ ]+)?(?:at[ ]+|about[ ]+|for[ ]+)?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[ ]*(?:,?[ ](?:btw|by[ ]the[ ]way|fyi|i[ ]think|if[ ]that[ ]helps|in[ ][A-Z]\w+))?[ ]*(?:[.!?\n)]|$)")
_SAYS_SO = re.compile(  # "That's what the team page of Oakmere says."
    r"(?:^|[.!?\n][ ]*)(?:(?:all[ ]+)?(?:this|that)(?:['’]?s|[ ]+is|[ ]+was)[ ]+(?:all[ ]+)?)?(?:what|how|according[ ]to|as[ ]per|per"
    r"|source:|so)[ ]+"
    r"(?:the[ ]+)?(?:[a-z]+[ ]+){0,3}?(?:(?:at|of|from|for|in)[ ]+(?:the[ ]+)?)?$",
    re.IGNORECASE,
)
_SAYS_BEHIND = re.compile(
    r"(?:['’]s)?(?:[ ](?:web)?(?:site|page|people|coordinator|pd|brochure|residents?|program))*[ ]+(?:says?|said|states?|claims?"
    r"|shows?|told[ ]me|tells?"
    r"|put[ ]it|puts[ ]it|lists?)[ ]*(?:[.!\n)]|$)"
)
_BEHIND_BRACKETS = re.compile(r"(?:[ ](?:IR|VIR|[Rr]esidency|[Pp]rogram|[Ii]ntegrated))*[ ]*\)\W*$")
_IT_IS = re.compile(r",?[ ]+it[ ](?:is|was)[ ]*(?:[.!\n)]|$)")  # "If papers matter to you, Larkspur it is."
_ALONE_IN_BRACKETS = re.compile(r"\([ ]*(?:[Tt]he[ ])?$")
_OPENS_LATE = re.compile(r"[.!]\s+$")
_SPOKEN = re.compile(  # somebody speaks, or of a place: what was told then may be of that one
    r"\?|\b(?:i|i['’]?m|i['’]?ve|my|me|you|your|u|they|their|them|it|its|it['’]s|there|here|that(?=['’]s\b|\s+(?:is|was|place|program|one|has)\b)|this|these|those|friend|nation\w*|average|acgme|most|many"
    r"|other|another|elsewhere|programs?|places?|hospitals?|site|somewhere|someone|she|ideal\w*|wish|want\w*|if|should|need\w*)\b"
)
_DESCRIBED = re.compile(rf"(?:[ ](?:hospital|medical[ ]center|university|clinic))*,?[ ]{SAYS}\b")
_CONTRASTED = re.compile(
    r"\b(?:than|but|while|whereas|however|other|also|too|only|though|unlike|instead|same|more|fewer|less|worse|better|likewise)\b"
)
_AT_ITS_END = re.compile(r"(?:\bat|\bfor|@)[ ]+(?:the[ ]+)?$")
_AN_AMOUNT = re.compile(r"\d|\b(?:no|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a\s+dozen)\b")
_GEOGRAPHY = frozenset(
    "harbor harbour point lake river valley park hill hills grove creek mount fort port bay city county north south east west northern "
    "southern eastern western saint st mt ft san santa los las new old central springs falls beach ridge view heights shore island".split()
)


def standing_names(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Naming]:
    """The names that stand by themselves."""
    text = words.original
    for segment, behind in pairwise(segments):
        if segment.end - segment.start > 40 or not (match := _ALONE.fullmatch(text, segment.start, segment.end)):
            continue
        name = standing_name(match["name"])
        if name and _TOLD.match(text, behind.start, behind.end) and (not behind.is_question or "?" in match[0]):
            yield Naming(name, match.start("name"), match.end("name"), "on")
    said = [match for cue in (_LABEL, _DONE_WITH, _TOLD_LAST) for match in cue.finditer(words)]
    said += filter(None, (_WHO_OFFERED.search(text, max(0, m.start() - 40), m.start()) for m in _OFFERED.finditer(words)))
    for match in said:
        name = standing_name(match["name"])
        if name:
            start = match.start("name") + match["name"].find(name)
            yield Naming(name, start, start + len(name), "on")
    for match in _WHERE_I_WAS.finditer(words):
        raw = text[match.start("name") : match.end("name")]
        if raw.islower() and unheard(raw):
            yield Naming(raw.title(), match.start("name"), match.end("name"), "on")


def standing_name(raw: str) -> str | None:
    """The name in words with capitals of which none is an ordinary word; None when there is none."""
    name = clean_name(raw)
    if name is None:
        return None
    if names_institution(name):
        return name
    parts = [part.lower().strip(".'’") for part in name.split()]
    named = [part for part in parts if part not in _GEOGRAPHY]
    return name if all(name_like(part) for part in named) and (named or len(parts) > 1) else None


def told_before(namings: list[Naming], words: Indexed, segments: tuple[Segment, ...]) -> list[Naming]:
    """The namings, those reaching back that each close their own part of a sentence ("8 and 2 fellows at Penn, 5 and none at Temple")."""
    text = words.original
    turned: set[Naming] = set()
    for segment in segments:
        inside = [n for n in namings if segment.start <= n.start < segment.end and not n.name.startswith("@")]
        if len(inside) < 2 or not _ENDS.match(text, inside[-1].end):
            continue
        parts = zip([segment.start, *(n.end for n in inside)], inside, strict=False)
        if all(_AT_ITS_END.search(text, floor, n.start) and _AN_AMOUNT.search(words.text, floor, n.start) for floor, n in parts):
            turned.update(inside)
    return [n._replace(reach="back") if n in turned else n for n in namings]


def closing_name(namings: list[Naming], words: Indexed) -> list[Naming]:
    """The namings, the first of them reaching back over all that was told when it only says what the place is called."""
    text = words.original
    told = [
        n._replace(reach="told")
        if n.start > 12 and n.name[0] != "@" and _THAT_IS.search(text, max(0, n.start - 24), n.start) and _ENDS.match(text, n.end)
        else n
        for n in namings
    ]
    first = next((n for n in told if n.name[0] != "@"), None)
    if first is not None and first.reach == "told":
        return told
    for place, naming in enumerate(namings):
        if naming.name.startswith("@"):
            continue
        if naming.start > 20 and (_closes(naming, text) or (len({n.name for n in namings}) == 1 and _named_late(naming, words))):
            return [*namings[:place], naming._replace(reach="ends"), *namings[place + 1 :]]
        return namings
    return namings


def _named_late(naming: Naming, words: Indexed) -> bool:
    """Whether a description names its only program in a later sentence, as its subject, and spoke of nothing else before."""
    before = words.text[: naming.start]
    sentence = words.text[naming.start : re.compile(r"[.!?\n](?=\s|$)|$").search(words.text, naming.end).start()]  # type: ignore[union-attr]
    return bool(
        _OPENS_LATE.search(before)
        and _AN_AMOUNT.search(before)
        and not _SPOKEN.search(before)
        and _DESCRIBED.match(words.text, naming.end)
        and not _CONTRASTED.search(sentence)
    )


def _closes(naming: Naming, text: str) -> bool:
    """Whether a name only says of what place all that stands before it was told."""
    floor = max(0, naming.start - 60)
    if _ENDS.match(text, naming.end) and _CLOSING.search(text, floor, naming.start):
        return True
    if _SAYS_SO.search(text, floor, naming.start) and _SAYS_BEHIND.match(text, naming.end):
        return True
    if _IT_IS.match(text, naming.end):
        return True
    behind = _BEHIND_BRACKETS.match(text, naming.end)
    return behind is not None and _ALONE_IN_BRACKETS.search(text, floor, naming.start) is not None
