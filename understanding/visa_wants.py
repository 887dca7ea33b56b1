"""The visa a person wants, told by what will do, what must be and what is out of the question, rather than by "I need"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from understanding.segments import Segment
from understanding.traits import Trait
from understanding.visa_names import H1B, J1
from understanding.whose import PEOPLE, own

_SELF = re.compile(r"\b(?:i|i'm|im|i've|ive|i'd|i'll|me|my|mine|myself)\b")
_VISA = rf"(?:(?:an?|the|my|ecfmg'?s?|any)\s+){{0,3}}(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)(?:[\s-]+(?:visas?|sponsorship|status))?"
_GOOD = (
    r"(?:ok(?:ay)?|fine|good|enough|al{1,2}\s?right|perfect(?:ly)?(?:\s+fine)?|great|best|acceptable|sufficient"
    r"|no\s+(?:problem|issue|trouble|obstacle|big\s+deal)"
    r"|possible|doable|better|it)"
)
_MUST = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_VISA}\s+(?:is|would\s+be)\s+what\s+(?:\w+\s+){{1,4}}(?:gives?|allows?|lets?|leaves?|offers?)\s+me\b",
        rf"\bvisa(?:\s+type)?\s+(?:wanted|needed|required|i\s+need)\s*(?:is|:|=)\s*{_VISA}",
        rf"\b{_VISA}\s+(?:is|would\s+be)\s+all\s+(?:that\s+)?i\s+(?:need|want|ask)\b",
        rf"\b{_VISA}\s*,?\s+it\s+(?:is|must|has\s+to|will\s+have\s+to|will|would|'s)\b",
        rf"\b(?:it\s+)?(?:has\s+to|must|needs\s+to|will\s+have\s+to|would\s+have\s+to|should|will|can\s+only)\s+be\s+{_VISA}",
        rf"\b{_VISA}\s*(?:is|it's|its|=)?\s*(?:an?\s+|the\s+|my\s+)?(?:absolute\s+|only\s+|big\s+)*(?:must|need|necessity|requirement"
        rf"|option|choice|route|way|visa|road|path|possibility|chance|solution)\b(?:\s+(?:for\s+me|i\s+(?:have|can|need)|open\s+to\s+me))?",
        rf"\b{_VISA}\s*(?:is|it's|,)?\s*(?:the\s+\w+\s+|this\s+is\s+)?(?:what|that|which)?\s*(?:i|i'm|im)\s+(?:am\s+|will\s+"
        rf"|would\s+)?(?:need|take|want"
        rf"|look(?:ing)?\s+for|search(?:ing)?|after|require|prefer)\b",
        rf"\bwithout\s+{_VISA}\s*,?\s+(?:i|there|it)\b",
        rf"\bi(?:'d|'ll|\s+will|\s+would|\s+must|\s+have\s+to|\s+am\s+going\s+to)\s+(?:need|require|want|be\s+on|come\s+on|train\s+on"
        rf"|be\s+using|have\s+to\s+have|use)\s+(?:\w+\s+)??{_VISA}",
        rf"\b(?:my|the)\s+(?:current\s+|existing\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))(?:\s+visa)?\s+(?:transfer|would|will|can|could"
        rf"|has\s+to|must|should|needs?)\b[^.;]{{0,30}}\b(?:transfer\w*|come|moved?|port\w*|carr\w+|continue\w*|extend\w*"
        rf"|come\s+from)\b",
        rf"\b(?:transfer|keep|extend|continue|port|renew)\s+{_VISA}",
        rf"\b(?:grateful|appreciate|glad|happy|thankful|like|love|hope\w*|need|want)\b[^.;]{{0,50}}?\b(?:petition(?:ed|s)?"
        rf"|sponsor(?:ed|s)?|fil(?:e|es|ed)|support(?:ed|s)?|offer(?:ed|s)?)\s+(?:for\s+)?(?:me\s+)?(?:for\s+|with\s+)?{_VISA}",
        rf"\bonly\s+{_VISA}\s+(?:for\s+me|please|works?|would\s+work|is\s+possible|possible)",
        rf"\b{_VISA}\s+only\s+(?:for\s+me|please)",
        rf"\bvisa\s*[:=?-]\s*(?:it\s+)?(?:will\s+be\s+|would\s+be\s+|is\s+)?{_VISA}\s*(?:\(me\)|for\s+me)",
        rf"\bi\s+(?:am|have\s+been|be)\s+(?:requiring|needing|requesting|wanting|looking\s+for|in\s+need\s+of)\s+(?:\w+\s+)??{_VISA}",
        rf"\b(?:has|have|needs?|ought)\s+to\s+(?:give|get|sponsor|offer|file|provide)\s+me\s+(?:for\s+|with\s+)?{_VISA}",
        rf"\b(?:requiring|needing|need|require)\s+{_VISA}(?=\s+(?:visa\s+)?(?:since|because|as|due|for\s+me)\b)",
    )
)
_FITS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_VISA}(?:\s*(?:/|or|and|,)\s*(?:an?\s+)?(?:(?P<j2>{J1})|(?P<h2>{H1B}))(?:\s+visas?)?)?\s*,?\s*(?:it\s*)?(?:'s\s+|is\s+"
        rf"|are\s+|both\s+|would\s+be\s+|will\s+be\s+|be\s+|seems?\s+|also\s+|totally\s+|perfectly\s+|all\s+|very\s+|quite\s+"
        rf"|of\s+course\s+|just\s+)*{_GOOD}\s+(?:for|to|with|w/?|by)\s+me\b",
        rf"\b{_VISA}\s+(?:also\s+|just\s+|would\s+|will\s+|does\s+|do\s+|can\s+)*(?:works?|suits?|suffices?|do|does"
        rf"|fits?)\s*(?:well\s+|fine\s+|it\s+|nicely\s+)*(?:for\s+|with\s+)?me\b",
        rf"\b(?:for|to)\s+me\s*,?\s+{_VISA}(?:\s*(?:/|or|and)\s*(?:an?\s+)?(?:(?P<j2>{J1})|(?P<h2>{H1B})))?\s*(?:'s\s+|is\s+|are\s+"
        rf"|would\s+be\s+|will\s+|would\s+|also\s+|it's\s+|both\s+)*(?:{_GOOD}|suffic\w+|works?|do(?:es)?|suits)\b",
        rf"\bi(?:'m|\s+am|m)?\s+(?:would\s+be\s+|be\s+)?(?:ok(?:ay)?|fine|good|happy|comfortable|cool|satisfied|content)\s+(?:with|on"
        rf"|to\s+(?:take|come\s+on|have))\s+{_VISA}(?:\s*(?:/|or|and)\s*(?:an?\s+)?(?:(?P<j2>{J1})|(?P<h2>{H1B})))?",
        rf"\bif\s+(?:(?:they|there|it|programs?|hospital)\s+)?(?:(?:is|are)\s+)?(?:only|just)\s+(?:(?:have|has|offers?|gives?|is|do|take)\s+)?{_VISA}\s*,?\s*"
        r"(?:(?:i|it\s+is|it's|that'?s|then)\s+)*(?:(?:also|too|still|will|would|am|'m|be)\s+)*(?:can|could|ok(?:ay)?|fine|take|accept|go|works?|manage|do)\b",
        rf"\bi\s+(?:can|could|would|will|'ll|'d|may)\s+(?:also\s+|easily\s+|gladly\s+|happily\s+|only\s+)*(?:take|accept|come\s+(?:on"
        rf"|with)|work\s+with|go\s+(?:with|on)|use|live\s+with|do)\s+{_VISA}(?:\s*(?:/|or|and)\s*(?:an?\s+)?(?:(?P<j2>{J1})"
        rf"|(?P<h2>{H1B})))?",
    )
)
_ANY = re.compile(
    r"\b(?:(?:i\s+)?(?:don'?t|do\s+not|dont)\s+(?:care|mind)\s+(?:about\s+)?(?:which|what)\s+(?:kind\s+of\s+|type\s+of\s+)?visa"
    r"|idc\s+(?:which|what)\s+visa|(?:any|either|whichever|whatever)\s+(?:kind\s+of\s+|type\s+of\s+|of\s+the\s+two\s+)?(?:visa"
    r"|one|of\s+them|of\s+both|of\s+the\s+two)?\s*(?:is|are|works?|would\s+be|will)\s+(?:\w+\s+)?(?:ok(?:ay)?|fine|good|alright"
    r"|do|great|for)\b[^.;]{0,12}\b(?:me|i)\b"
    r"|(?:no|(?:don'?t|dont|do\s+not)\s+(?:really\s+|actually\s+)?have\s+(?:an?|any))\s+(?:visa\s+)?preference\b|whichever\s+(?:visa|they\s+(?:offer|sponsor|give))|(?:visas?"
    r"|sponsorship)\s+(?:is\s+)?(?:required|needed|necessary)\s*(?:\(me\)|for\s+me|in\s+my\s+case)"
    rf"|(?:(?:{J1})\s*(?:or|/|and)\s*(?:an?\s+)?(?:{H1B})|(?:{H1B})\s*(?:or|/|and)\s*(?:an?\s+)?(?:{J1}))[\s,;:.-]*(?:i\s+)?(?:idc|don'?t\s+care|dont\s+care|whatever|don'?t\s+mind"
    rf"|both\s+(?:fine|ok|good|work)|either|no\s+preference|both\s+are\s+(?:fine|ok|good))"
    rf"|(?:{J1})\s*(?:or|/|and)\s*(?:an?\s+)?(?:{H1B})\s*,?\s*(?:both|either|any)?\s*(?:are|is|would\s+be)?\s*(?:both\s+)?(?:ok"
    rf"|fine|good|all\s+right|possible)\s+(?:for|with|by|to)\s+me"
    r"|both\s+(?:are\s+|would\s+be\s+)?(?:ok(?:ay)?|fine|good|possible|all\s+right|acceptable)\s+(?:for|with|by|to)\s+me)"
)
_REFUSED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_VISA}\s*,?\s*(?:is|it's|can'?t|cannot|can\s+not|won'?t|isn'?t|would\s+be|would|seems|=)?\s*(?:be\s+|simply\s+"
        rf"|unfortunately\s+|absolutely\s+|completely\s+|not\s+)*(?:out\s+of\s+(?:the\s+)?question|an?\s+option|no\s+option"
        rf"|impossible|possible|ruled\s+out|off\s+the\s+table|no[\s-]go|work|for\s+me|out)\b",
        rf"\b(?:i\s+)?(?:can'?t|cannot|can\s+not|cant|won'?t|wont|must\s+not|mustn'?t|don'?t|do\s+not|dont|not\s+able\s+to"
        rf"|refuse\s+to|never)\s+(?:want\s+(?:to\s+)?|have\s+to\s+|able\s+to\s+)?(?:do|take|go\s+on|go\s+for|accept|use|come\s+on"
        rf"|have|be\s+on|get|want|hold)\s+{_VISA}",
        rf"\b(?:no|not|never)\s+{_VISA}\s+(?:for\s+me|please|because|since)",
    )
)
_NAMES_VISA = re.compile(r"visa|sponsor|[jh][\s-]{0,2}(?:1|one)|\b[jh]\b")
_NEGATED = re.compile(r"\b(?:not|no|never|neither|nor|isn'?t|wasn'?t|won'?t|can'?t|cannot|don'?t|doesn'?t)\b")
_SOMEBODY = re.compile(rf"\b(?:{PEOPLE}|he|she|they|program|pd|coordinator|residents?|fellows?|people|applicants?|candidates?)\b")
_YOURS = re.compile(r"\byou(?:'re|'ve)\b|\byou\s+(?:are|have|come|get|got|need|hold)\b")
_SUPPOSED = re.compile(r"\b(?:if|whether|what\s+if|had\s+i|should\s+i|would\s+it|do\s+i|ago|used\s+to|was|were)\b")


@dataclass(slots=True)
class Wants:
    """The visas a message wants, accepts and refuses, each with its place."""

    wanted: dict[str, tuple[int, int]]
    refused: dict[str, tuple[int, int]]
    any_of_them: tuple[int, int] | None = None


def read_wants(lower: str, segments: tuple[Segment, ...]) -> Wants:
    """All that the statements of a message tell of the writer's own wishes."""
    named = [match.start() for match in _NAMES_VISA.finditer(lower)]
    if not named:
        return Wants({}, {})
    wants = Wants({}, {})
    for segment in segments:
        if not any(segment.start <= at < segment.end for at in named):
            continue
        text = lower[segment.start : segment.end]
        if not _NAMES_VISA.search(text) or (segment.is_question and "?" in text):
            continue
        _read(text, segment.start, wants, segment.is_question)
    return wants


def _read(text: str, offset: int, wants: Wants, asks: bool) -> None:
    mine = _SELF.search(text) is not None
    so_be_it = _SO_BE_IT.search(text)
    if so_be_it and not asks and not _SOMEBODY.search(text[so_be_it.start() :]):
        wants.wanted.setdefault(
            "j" if so_be_it["j"] or so_be_it["j2"] or so_be_it["j3"] else "h", (offset + so_be_it.start(), offset + so_be_it.end())
        )
    if not mine and not _ANY.search(text):
        return
    for pattern in _REFUSED if not asks else ():
        for match in pattern.finditer(text):
            if _mine(text, match) and (_NEGATED.search(match[0]) or re.search(r"out\b|impossible|ruled|off\s|no[\s-]", match[0])):
                wants.refused["j" if match["j"] else "h"] = (offset + match.start(), offset + match.end())
    for pattern in (*_MUST, *_FITS) if not asks else ():
        for match in pattern.finditer(text):
            if (
                not _mine(text, match)
                or _NEGATED.search(text[max(0, match.start() - 16) : match.start()])
                or re.search(r"\b(?:not|never|n't)\b", match[0].replace("without", ""))
            ):
                continue
            groups = match.groupdict()
            for kind in ("j", "h"):
                if (groups.get(kind) or groups.get(f"{kind}2")) and kind not in wants.refused:
                    wants.wanted.setdefault(kind, (offset + match.start(), offset + match.end()))
    found = _ANY.search(text)
    if (
        found
        and not _SOMEBODY.search(text[: found.start()])
        and not _YOURS.search(text[: found.start()])
        and not _SUPPOSED.search(text[: found.start()])
    ):
        wants.any_of_them = (offset + found.start(), offset + found.end())


def _mine(text: str, match: re.Match[str]) -> bool:
    """Whether the match stands in words of the writer about themself."""
    clause = text[: match.start()]
    if _SUPPOSED.search(re.split(r"[,;]", clause)[-1]):
        return False
    if re.match(r"(?:i|i'\w+|my|for\s+me|to\s+me|im)\b", match[0]) or re.search(r"\b(?:for|to|with|by|suits?)\s+me\b|\bi\b", match[0]):
        return not _SOMEBODY.search(re.split(r"[,;]", clause)[-1]) or own(text, 0, match.start())
    return not _SOMEBODY.search(text[: match.end()]) and _SELF.search(text) is not None


_SO_BE_IT = re.compile(
    r"\b(?:for\s+now|until\s+then|in\s+the\s+meantime|meanwhile|realistically)\s*,?\s+(?:it'?s|it\s+is"
    rf"|it\s+must\s+be|that'?s)\s+{_VISA.replace('<j>', '<j3>').replace('<h>', '<h3>')}|\b(?:so|hence|therefore"
    rf"|which\s+means)\s+{_VISA}\s*,?\s+it\s+(?:is|must\s+be|has\s+to\s+be|will\s+be)\b"
    rf"|\bso\s+it\s+(?:must|has\s+to|will\s+have\s+to)\s+be\s+{_VISA.replace('<j>', '<j2>').replace('<h>', '<h2>')}"
)
_MY_VISA = re.compile(
    rf"\bmy\s+visa(?:\s+(?:situation|status|need|type|wish|question))?\s*(?:[?:=,-]|is|will\s+be|would\s+be|\s)+\s*(?:it\s+"
    rf"|that\s+)?(?:will\s+be\s+|would\s+be\s+"
    rf"|is\s+)?(?:an?\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)"
)
_ONLY = re.compile(rf"\b(?:only|just)\s+(?:an?\s+|the\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)|\b(?:(?P<j2>{J1})|(?P<h2>{H1B}))\s+only\b")


def wanted_visa(lower: str, segments: tuple[Segment, ...]) -> tuple[Iterator[Trait], Wants]:
    """The need a message tells in this way, and what it was read from."""
    wants = read_wants(lower, segments)
    return _need(lower, wants), wants


def _need(lower: str, wants: Wants) -> Iterator[Trait]:
    mine = _MY_VISA.search(lower) if "visa" in lower else None
    if mine:
        wants.wanted.setdefault("j" if mine["j"] else "h", mine.span())
    for kind in wants.refused:
        other = "h" if kind == "j" else "j"
        only = _ONLY.search(lower)
        if other not in wants.wanted and only and (only[other] or only[f"{other}2"]):
            wants.wanted[other] = only.span()
    if wants.any_of_them and not wants.refused:
        yield Trait("visa_need", "either", *wants.any_of_them)
        return
    kinds = [kind for kind in wants.wanted if kind not in wants.refused]
    if kinds:
        start, end = wants.wanted[kinds[0]]
        yield Trait("visa_need", "either" if len(kinds) > 1 else "j1" if kinds[0] == "j" else "h1b", start, end)
