"""What matters to the writer, as a numbered or bulleted list, a chain of firsts and seconds, or a wish in pictures ("what I live for")."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait

_KINDS = (
    ("oncology", r"oncolog\w*|\bonc\b|cancer|\bio\b|tumou?rs?"),
    ("trauma", r"\btrauma\b"),
    ("breadth", r"breadth|broad\b|variety|case\s+mix|bread\s+and\s+butter|a\s+bit\s+of\s+everything|well[\s-]rounded"),
    ("autonomy", r"autonomy|independence|hands[\s-]?on|operating|\breps\b|doing\s+(?:the\s+)?cases|first\s+operator|wire\s+time"),
    ("mentorship", r"mentor\w*|teach\w*|under\s+their\s+wing|guidance|supportive"),
    (
        "academic_career",
        r"academi\w+|professor\b|big\s+university|university\s+(?:job|career|for\s+(?:good|life))|faculty\s+(?:job|position)",
    ),
    ("research", r"research|publi(?:shing|cations?)|\bgrants\b|\bpapers\b"),
    ("private_practice", r"private\s+(?:practice|group|job)|\bpp\b"),
    (
        "location",
        r"location|where\s+it\s+is|geograph\w*|\b(?:city|weather|warm|beach|coast|midwest)\b|somewhere\s+(?:near|warm|in)|(?:near"
        r"|close\s+to)\s+(?:my\s+|the\s+)?[a-z]+"
        r"|family|\bboston\b|\bnew\s+york\b|\bchicago\b|\bcalifornia\b|\bflorida\b|\btexas\b",
    ),
    (
        "img_friendly",
        r"img[\s-]*friendly|friendly\s+to\s+imgs?|(?:had|take|takes|taken|trained|likes?|welcomes?|record\s+(?:with|of)"
        r"|history\s+(?:with|of))\s+(?:\w+\s+)?(?:imgs?"
        r"|fmgs?|foreign(?:ers|\s+grad\w*))|\bimgs?\b",
    ),
    ("visa", r"\bvisas?\b|sponsor\w*|h-?1b\b|j-?1\b"),
)
_KIND = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _KINDS))
_MARKED = re.compile(
    r"(?:^|(?<=[\s,;.]))(?:(?:no\.?\s*)?(?P<number>[1-6])\s*[).:]|(?P<letter>[a-f])\)|#(?P<hash>[1-6])"
    r"|(?P<dash>[-*•–](?=\s*\w)))\s*",
    re.MULTILINE,
)
_OPENS_MARKED = re.compile(r"\s*(?:no\b|[1-6a-f#])")
_LIST_OF = Cue(
    r"\b(?:(?:my|the)\s+(?:\w+\s+)?(?:list|order|ranking|priorit\w+|prios|criteria|wish\s*list)|what\s+(?:i\s+(?:want|need|look\s+for"
    r"|care\s+about)|matters|counts)"
    r"|in\s+(?:that|this)?\s*order|for\s+me\b|to\s+me\b|i\s+(?:want|care|look\s+for)|priorit\w+|ranking\s+criteri\w+|criteri\w+\s*,?\s+\w+\s+first|top\s+(?:three|two|four|five|[2-5]))\b"
)
_ORDER = Cue(
    r"\b(?:what\s+i\s+(?:want|need|look\s+for|care\s+about)(?:\s+most)?\s*(?:,\s*in\s+(?:this\s+)?order\s*:?|:)|(?:for"
    r"|to)\s+me\s+(?:the\s+)?order\s+(?:goes|is|would\s+be)"
    r"|(?:my|the)\s+(?:order|ranking|list|priorit\w+)\s*(?:goes|is|are|:|=|would\s+be)|first\s+comes|in\s+(?:this\s+)?order\s*:)\s*"
)
_FIRST = Cue(r"\b(?:first|number\s+one|1st)\b(?=\s+(?:and|then|,|comes)|\s*[,.;]|\s+for\s+me)")
_PICTURED = Cue(
    r"\b(?:(?:is|are)\s+what\s+i\s+(?:live|came|do\s+this|wake\s+up|went\s+into\s+ir)\s+for|decides?\s+everything(?:\s+for\s+me)?"
    r"|most\s+of\s+all\s+i\s+(?:want|need|look\s+for|hope\s+for)"
    r"|i\s+see\s+myself\s+as|i\s+only\s+want|above\s+all\s+i\s+(?:want|need)|all\s+i\s+(?:want|care\s+about)\s+is|my\s+heart\s+is\s+in)\b"
)
_AFTER = re.compile(r"\s*,?\s*(?:so\s+|and\s+|next\s+(?:is|comes|to\s+that)|then|second(?:ly)?|after\s+that)")
_NOT_MINE = re.compile(
    r"\b(?:they|their|program|programs|residents?|fellows?|pgy|cases|years?|attendings?(?!\s+who)|faculty(?!\s+(?:job|position))"
    r"|letters?|he|she|husband|wife|friend"
    r"|beds|rotations?|match|apply|interview\w*|how|should|eras)\b"
)
_AGAINST = re.compile(r"\b(?:not|no|don'?t|doesn'?t|never|without|less|leaves?\s+me\s+cold|last|whatever|irrelevant|secondary)\b")


def read_listed_wishes(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """The wishes in their order; None where the list may be of something else."""
    return _marked(words) or _in_order(words, segments) or _pictured(words, segments)


def _named(text: str) -> list[str]:
    """The kinds a piece of text names, one for each of its parts."""
    return [str(match.lastgroup) for match in _KIND.finditer(text)]


def _marked(words: Indexed) -> Trait | None:
    """ "1. mentorship 2. breadth", "a) oncology", lines with dashes: every point must name one wish."""
    text = words.text
    if not _OPENS_MARKED.match(text) and not _LIST_OF.search(words):
        return None
    marks = list(_MARKED.finditer(text))
    dashes = [m for m in marks if m["dash"]]
    if dashes and not all(not text[: m.start()].strip(" \t") or text[: m.start()].rstrip(" \t").endswith("\n") for m in dashes):
        return None
    kinds = {m.lastgroup for m in marks}
    if len(marks) < 2 or len(kinds) != 1 or (text[: marks[0].start()].strip() and not _LIST_OF.search(words, 0, marks[0].start())):
        return None
    if marks[0]["dash"] and not _LIST_OF.search(words):
        return None
    ends = [
        *(m.start() for m in marks[1:]),
        min((at for at in (text.find("\n", marks[-1].end()), text.find(". ", marks[-1].end())) if at > 0), default=len(text)),
    ]
    found: list[str] = []
    for mark, end in zip(marks, ends, strict=True):
        point = text[mark.end() : end]
        named = _named(point)
        if not named or len(point.split()) > 9 or re.search(r"\d{2,}|\?", point) or _AGAINST.search(point):
            return None
        found.append(named[0])
    return Trait("priorities", list(dict.fromkeys(found)), marks[0].start(), ends[-1])


def _in_order(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """ "What I want, in order: hands-on time, a mentor", "Research first and a university job. Boston third"."""
    text = words.text
    if words.places.keys().isdisjoint((_ORDER, _FIRST)):
        return None
    for at, segment in enumerate(segments):
        if segment.is_question and "?" in segment.text:
            continue
        lead = _ORDER.search(words, segment.start, segment.end)
        first = None if lead else _FIRST.search(words, segment.start, segment.end)
        if lead is not None:
            start, rest = lead.end(), text[lead.end() : segment.end]
        elif first is not None and len(_KIND.findall(text[segment.start : first.start()])) == 1:
            start, rest = segment.start, text[segment.start : segment.end]
            if len(text[segment.start : first.start()].split()) > 4:
                continue
            follows = segments[at + 1] if at + 1 < len(segments) else None
            if (
                follows
                and re.search(r"\b(?:second|third|then|next|last|2nd|3rd)\b", text[follows.start : follows.end])
                and not follows.is_question
            ):
                rest = text[segment.start : follows.end]
        else:
            continue
        parts = [part for part in re.split(r"[,;.>]|\band\b|\bthen\b|\bsecond\b", rest) if not _AGAINST.search(part)]
        found = list(dict.fromkeys(kind for part in parts for kind in _named(part)[:1]))
        if len(found) > 1 and not _NOT_MINE.search(text[segment.start : start + len(rest)]):
            return Trait("priorities", found, start, start + len(rest))
    return None


def _pictured(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """ "Research is what I live for", "most of all I look for people who take me under their wing"."""
    text = words.text
    for segment in sentences_with((_PICTURED,), words, segments):
        match = None if segment.is_question and "?" in segment.text else _PICTURED.search(words, segment.start, segment.end)
        if match is None:
            continue
        before = _named(text[segment.start : match.start()]) if re.match(r"(?:is|are|decide)", match[0]) else []
        behind = text[match.end() : segment.end]
        after = _named(behind) if not before or _AFTER.match(behind) else []
        found = list(dict.fromkeys([*before, *after]))
        if found and not _AGAINST.search(text[segment.start : match.start()]):
            return Trait("priorities", found, segment.start, segment.end)
    return None
