"""Programs closed to whoever needs a visa: open to citizens only, or turning away all who need one; and those open to holders of one visa beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from understanding.visa_names import H1B, J1

_CITIZENS = r"(?:(?:us|u\.s\.|american|usa)[\s-]+)?(?:citizens?|nationals|citizenship)"
_SETTLED = r"(?:(?:lawful|legal|us|u\.s\.)\s+)*(?:permanent\s+residen(?:ts?|cy)|green[\s-]*cards?|gcs?|lprs?|prs?)(?:\s+holders?)?"
_JOINED = r"\s*(?:,|/|&|\+|\band\b|\bor\b)+\s*(?:(?:and|or|us|u\.s\.)\s+)*"
_ADMITTED = rf"(?:{_CITIZENS}(?:{_JOINED}{_SETTLED})?|{_SETTLED}{_JOINED}{_CITIZENS})"
_ONLY_THEM = re.compile(
    r"\b(?:only|exclusively|solely|just|(?:nobody|no\s?one|none|nothing)\s+(?:but|except|other\s+than)|(?:restricted|limited|confined)\s+to|reserved\s+for"
    r"|closed\s+to\s+(?:all|every(?:one|body)|any(?:one|body))\s+(?:but|except))\s+"
    r"(?:(?:to|for|from|of|open\s+to|considers?|takes?|accepts?|appoints?|hires?|ranks?|interviews?)\s+)?"
    rf"(?:(?:applicants?|candidates?|people|those|individuals|physicians)\s+(?:who\s+are\s+|that\s+are\s+|with\s+)?)?{_ADMITTED}\b"
    rf"|\b{_ADMITTED}\s*,?\s*(?:only|exclusively|alone|(?:and\s+)?(?:nobody|no\s?one|nothing)\s+else)\b"
    r"|\bmust\s+be\s+(?:an?\s+)?(?:us|u\.s\.)\s+citizens?\b"
)
_AND_OTHERS = re.compile(rf"\s*(?:,|/|&|\+|\band\b|\bor\b|\bplus\b|\bas\s+well\s+as\b)+\s*(?:\w+\s+){{0,4}}?(?:{J1}|{H1B}|visas?)(?!\w)")
_HOLDERS_TOO = re.compile(  # "must be citizens, permanent residents, or hold a J-1 visa"
    rf"\b(?:an?\s+)?(?:{_CITIZENS}|{_SETTLED})(?P<list>(?:(?!\b(?:no|not|never|nor|neither|without|but|except|however|unless|only)\b|n't\b|\bj-?1\b"
    rf"|\bh-?1)[^;.:?!])*?(?:\bor\b|\band\b|/)\s*[^;.?!]*?)(?<![\w-])(?:{J1}|{H1B}|(?P<v>visas?\b))"
)
_REQUIRED = re.compile(
    r"\b(?:must|need\s+to|have\s+to|ha[sd]\s+to|required|should|only|limited|restricted|open|eligible|eligibility|accept\w*|consider\w*)\b"
)
_DENIED = re.compile(r"\b(?:no|not|never|nor|neither|cannot|without|but|except|however|unless|only)\b|n't\b")
_FOREIGN = re.compile(r"\bnon-?\s?(?:us\s+)?citizens?\b|\b(?:is|are)(?:n't|\s+not)\s+(?:an?\s+)?(?:us\s+)?citizens?\b")
_KINDS = re.compile(rf"(?<![\w-])(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)")
_NOT = re.compile(r"(?:\bnot|n't|\bnever|\bno\s+longer|\bused\s+to\s+(?:\w+\s+)?|\bwithout\s+being)\s+(?:\w+\s+)?$")
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:students?|electives?|rotations?|clerkships?|observer\w*|scholarships?|grants?|loans?|va|moonlight\w*|stipends?|awards?)\b"
)

_WHO = (
    r"(?:applicants?|candidates?|any(?:one|body)|every(?:one|body)|people|graduates|imgs?|fmgs?|those|files|applications|whoever|doctors|physicians"
    r"|persons?|individuals)"
)
_NEEDING = (
    r"(?:(?:who|that|which)\s+)?(?:need(?:s|ing)?|requir(?:e|es|ing)|in\s+need\s+of|seek(?:s|ing)?|ask(?:s|ing)?\s+for|dependent\s+on|on|with)\s+"
    rf"(?:(?:an?|any|some|their|visa|kind|sort|type|form|of|employment)\s+)*(?:(?P<{{j}}>{J1})|(?P<{{h}}>{H1B})|visas?|sponsorship)(?!\w)"
)
_TURNED_DOWN = re.compile(
    r"\b(?:turn(?:s|ed|ing)?\s+(?:down|away)|reject(?:s|ed|ing)?|(?:filter|screen|weed|sort|throw|toss|rul)(?:s|es|ed|ing|rew|rown)?\s+out|exclud(?:e|es|ed|ing)"
    r"|bars?|den(?:y|ies)|declin(?:e|es|ed)|refus(?:e|es|ed)|closed\s+(?:off\s+)?to|off[\s-]limits\s+(?:to|for))\s+"
    rf"(?:all\s+|any\s+|every\s+)?{_WHO}\s+{_NEEDING.format(j='j', h='h')}"
    rf"|\b{_WHO}\s+{_NEEDING.format(j='j2', h='h2')}(?:\s+(?:visas?|sponsorship))?\s+(?:(?:will|are|is|gets?"
    rf"|being|would|automatically|always|be|all|to)\s+){{1,4}}"
    r"(?:(?:filtered|screened|weeded|sorted|thrown|tossed|ruled)\s+out|rejected|turned\s+(?:down|away)|excluded|declined|disqualified|binned|ineligible)\b"
)
_OPEN = re.compile(r"\b(?:if|whether|unless|might|may\s+be|sometimes|some|many|most|used\s+to|do\s+they|would\s+they)\b")


class Closed(NamedTuple):
    """The visas that are no way in, and where that is said; counted from the beginning of the sentence."""

    facts: tuple[str, ...]
    start: int
    end: int


_BOTH = ("sponsors_j1", "sponsors_h1b")


def citizens_only(text: str) -> Closed | None:
    """Whether a sentence in lower case says that only citizens (and permanent residents) are taken."""
    match = _ONLY_THEM.search(text)
    if match is None or _AND_OTHERS.match(text, match.end()) or _NOT.search(text, 0, match.start()) or _OF_SOMETHING_ELSE.search(text):
        return None
    return Closed(_BOTH, *match.span())


def holders_admitted(text: str) -> Closed | None:
    """Which visas a sentence in lower case names among those who may apply, beside citizens and permanent residents; facts empty for a visa without its kind."""
    text = _FOREIGN.sub(lambda those: " " * len(those[0]), text)
    match = _HOLDERS_TOO.search(text)
    if (
        match is None
        or not _REQUIRED.search(text, 0, match.start())
        or _NOT.search(text, 0, match.start())
        or _DENIED.search(match["list"])
    ):
        return None
    aside = text.find("(", match.end())
    end = aside if aside >= 0 else len(text)
    if _OF_SOMETHING_ELSE.search(text) or _DENIED.search(text, match.end(), end):
        return None
    kinds = [kind.lastgroup for kind in _KINDS.finditer(text, match.start(), end)]
    facts = tuple(fact for fact, kind in (("sponsors_j1", "j"), ("sponsors_h1b", "h")) if kind in kinds)
    return Closed(facts, *match.span())


def turned_down(text: str) -> Closed | None:
    """Whether a sentence in lower case says that whoever needs a visa, or this visa, is turned away."""
    match = _TURNED_DOWN.search(text)
    if match is None or _NOT.search(text, 0, match.start()) or _OPEN.search(text) or _OF_SOMETHING_ELSE.search(text):
        return None
    j, h = match["j"] or match["j2"], match["h"] or match["h2"]
    facts = _BOTH if bool(j) == bool(h) else ("sponsors_j1",) if j else ("sponsors_h1b",)
    return Closed(facts, *match.span())
