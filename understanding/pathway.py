"""The pathway the person who writes aims for: integrated, independent, ESIR, DR only, or one of the board's alternate pathways."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import own, whose

_LEAD = Cue(
    r"\b(?:appl(?:y|ying|ied|ication)|aim(?:ing)?|going|go|want(?:ing)?|prefer|plan(?:ning|s)?|doing|do|choose|chose|pursu\w+"
    r"|on\s+the|path|pathway|route|track|through|via|interested|targeting|target"
    r"|set\s+on|hope|hoping|like|love|goal|dream|shooting|looking|match(?:ing)?\s+(?:in|into)|first\s+choice|intend(?:ing)?"
    r"|decided|now\s+it'?s|next\s+step|dead\s+set|heading|trying|seeking|start(?:ing)?|take|taking|after(?=\s+an?\s))\b"
)
WAYS = Cue(
    r"\b(?:(?P<ir_alternate>(?:ir|interventional)(?:'?s)?\s+alternate\s+(?:pathway|route|path)|alternate\s+(?:pathway"
    r"|route)\s+(?:of\s+the\s+(?:abr|board)\s+)?(?:in|to|for)\s+(?:ir|interventional))"
    r"|(?P<dr_alternate>(?:dr|diagnostic)(?:\s+radiology)?(?:'?s)?\s+alternate(?:\s+(?:pathway|route|path|way|one)|(?=\s*(?:$|[,.;)]|(?:and\s+)?then\b|first\b)))|alternate\s+(?:pathway"
    r"|route)\s+(?:in|to|for)\s+(?:dr|diagnostic))"
    r"|(?P<integrated>integrated(?!\s+(?:residents?|curriculum|care|into|with(?!\s+(?:dr|esir|an?)\b)|system|health|team))"
    r"|ir\s*/\s*dr(?!\s+residents)"
    r"|categorical\s+ir)"
    r"|(?P<independent>independent(?=\s+(?:ir|vir|interventional|residency|pathway|path|route|track|spot|program|position|match"
    r"|seat|one|only\s+for\s+(?:me|us)|training|later|after\w*|next|and|or)\b|\s*(?:$|[,.;)!])))|(?P<esir>(?:esir|early\s+speciali[sz]ation)(?!\s+(?:residents?|trainees?|grads?|graduates?|people|alumni|curriculum|(?:an?|the|our|every|each)\s+(?:\w+\s+)?(?:residents?|trainees?))\b))"
    r"|(?P<dr>(?:(?<=only\swant\s)|(?<=just\swant\s))(?:dr|diagnostic(?:\s+radiology)?)\b(?!\s*(?:/|programs?|people|residents?|with|and|aways?|rotat))|(?:only|just|pure|plain|straight)\s+(?:dr|diagnostic(?:\s+radiology)?)\b(?!\s+(?:program|people|resident))|(?:dr"
    r"|diagnostic\s+radiology|diagnostic|diagnostics)\s+(?:residency\s+)?(?:only|alone|and\s+nothing\s+else|exclusively)\b|(?:dr"
    r"|diagnostic\s+radiology)(?:\s+residency)?,?\s+(?:no|not)\s+ir\b))\b"
)
_NOT = re.compile(
    r"(?:n't|\b(?:(?:do|does|did|is|was|has|wo|ca)nt|not|no|never|instead\s+of|rather\s+than|without|skip(?:ping)?|against|avoid(?:ing)?|giv(?:en"
    r"|ing)\s+up(?:\s+on)?|(?:could\s*n[o']?'?t|couldn'?t|could\s+not|didn'?t|did\s+not|fail(?:ed|ing)\s+to|unable\s+to)\s+(?:get\s+(?:in|into|an?)|match(?:\s+(?:in|into|to))?|make)|un-?matched\s+(?:in|for|into)|gave\s+up(?:\s+on)?|dropp(?:ed|ing)|ditch(?:ed|ing)|no\s+longer|nor))\s+(?:\w+\s+){0,2}$"
)
_FALLBACK = re.compile(
    r"(?:(?!\b(?:with|dr|esir|and|but)\b)[^,;.]){0,24}\b(?:backup|back-up|plan\s+b|fallback|safety|as\s+a\s+second"
    r"|second\s+choice)\b|\s+(?:\w+\s+){0,2}?(?:seems?|is|looks?"
    r"|feels?)\s+(?:out\s+of\s+reach|too\s+\w+|unrealistic|impossible|a\s+long\s+shot|not)\b"
)
_FALLBACK_BEFORE = re.compile(r"\b(?:backup|back-up|plan\s+b|fallback|second\s+choice)\W+(?:\w+\s+){0,3}$")
_UNDECIDED = re.compile(
    r"\b(?:if|whether|either|should|could\s+i|can\s+i|or\s+(?:maybe|should)|not\s+sure|undecided|unsure|vs\.?|versus|difference"
    r"|between|deciding|torn|they|offer(?:s|ed)?|program\s+has|resident\s+in|fellow\s+in|residents?\s+are)\b"
)
_MY_IDEA = re.compile(r"\bmy\s+(?:idea|plan|goal|dream|route|path|road|way)\b")
_GOALS = re.compile(
    r"\s*,?\s+(?:only\s+|it\s+is\s+)?for\s+me\b|\s+(?:residency\s+|ir\s+|spot\s+|pathway\s+|track\s+)*(?:is|would\s+be|remains)\s+(?:\w+\s+)?(?:my"
    r"|the)\s+(?:\w+\s+)?(?:goal|dream|aim|target|plan|first\s+choice|choice|preference|pathway|path|route)\b"
)


_IT_SHALL_BE = re.compile(r"[^,;.]{0,30}\bit\s+(?:shall|will|is\s+going\s+to|'ll)\s+be\b")
_THE_ROAD = re.compile(
    r"\W*(?:that'?s|that\s+is|this\s+is)\s+(?:the|my)\s+(?:road|way|path|plan|route|idea|goal)\b(?!\s+(?:they|he|she|most|people))"
)
_MY_CHANCES = re.compile(
    r"(?:\b(?:do|would|will|could|did)\s+i\s+(?:even\s+|really\s+|still\s+|actually\s+)*(?:have|stand|got)\s+(?:(?:an?|any|some|realistic|real|decent|fair)\s+)*(?:chance|shot)s?"
    r"|\bmy\s+(?:\w+\s+)?(?:chances?|odds|shot))\s+(?:at|for|of|in|with|on)\s+(?:matching\s+(?:(?:in)?to\s+|in\s+)?|getting\s+(?:(?:in)?to\s+)?|an?\s+|the\s+)*$"
)
_THEIRS_BUT = re.compile(
    r"(?:(?!\b(?:i|i'm|im|i'd|we|me)\b)[^.;?!])*\b(?:they|offers?|has|have|program|place|hospital)\b(?:(?!\b(?:i|i'm|im|i'd|we|me)\b)[^.;?!])*\bbut\s+(?=(?:i|i'm|im|i'd)\b)"
)
_LIKE_ME = re.compile(r"\b(?:am\s+i\s+the\s+only|anyone\s+else|someone\s+else|others?\s+like\s+me)\b")


def read_pathway(words: Indexed, segment: Segment) -> Trait | None:
    """The way the person aims for, where exactly one is left after what is refused or kept as a plan B."""
    text, start, end = words.text, segment.start, segment.end
    theirs = _THEIRS_BUT.match(text, start, end)
    if theirs and WAYS.search(words, theirs.end(), end):
        start = theirs.end()  # "they offer ESIR but I want integrated"
    ways = list(WAYS.finditer(words, start, end))
    asks = segment.is_question and not _LIKE_ME.search(text, start, end)
    if not ways or asks or _UNDECIDED.search(text, start, ways[-1].start()):
        return None
    kept = [
        m
        for m in ways
        if not _NOT.search(text[max(start, m.start() - 24) : m.start()])
        and not _FALLBACK.match(text, m.end(), end)
        and not _FALLBACK_BEFORE.search(text[start : m.start()])
    ]
    if not kept:
        return None
    first = kept[0]
    lead = next((m for m in _LEAD.finditer(words, start, first.start()) if _led(text, segment, m)), None)
    if (
        lead is None
        and not _MY_IDEA.search(text, kept[-1].end(), end)
        and not _IT_SHALL_BE.match(text, kept[-1].end(), end)
        and not _THE_ROAD.match(text, end)
        and not _LIKE_ME.search(text, start, first.start())
        and not (_GOALS.match(text, first.end(), end) and own(text, start, first.start()))
    ):
        return None
    if lead is not None and first.start() - lead.end() > 60:
        return None
    kinds = dict.fromkeys(m.lastgroup for m in kept)
    if len(kinds) > 1 and "independent" in kinds and kinds.keys() <= {"independent", "dr_alternate"}:
        kinds = dict.fromkeys(["dr_alternate"])  # the board's way through DR ends in an independent residency
    if list(kinds) == ["esir", "independent"] and _THEN_THE_REST.search(text, kept[0].end(), kept[-1].start()):
        kinds = dict.fromkeys(["esir"])  # ESIR shortens the independent residency to a year
    if len(kinds) != 1:
        return None
    (kind,) = kinds
    return Trait("pathway", kind, kept[0].start(), kept[-1].end())


def read_way_hoped_for(words: Indexed, segment: Segment) -> Trait | None:
    """The one way of which the person asks what chance they have ("do I have any chance at integrated?"): they aim for it."""
    ways = list(WAYS.finditer(words, segment.start, segment.end))
    if len(ways) != 1 or not _MY_CHANCES.search(words.text[segment.start : ways[0].start()]):
        return None
    return Trait("pathway", str(ways[0].lastgroup), ways[0].start(), ways[0].end())


_THEN_THE_REST = re.compile(r"\b(?:then|after(?:wards)?|followed\s+by|before|plus|with)\b|[+>→]")


def _led(text: str, segment: Segment, lead: re.Match[str]) -> bool:
    """Whether the wish or plan that opens with `lead` is the writer's own."""
    before = text[segment.start : lead.start()]
    if re.search(r"(?:n't|\b(?:not|never|stopped|don'?t|won'?t))\s+(?:\w+\s+)?$", before):
        return False
    return own(text, segment.start, lead.start()) or whose(text, segment.start, lead.start()) == "self"
