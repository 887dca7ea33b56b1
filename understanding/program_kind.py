"""The kind of IR training a program is said to offer: integrated, independent, both, or DR with ESIR."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait

_TRAINING = r"(?:residency|residencies|program(?:me)?s?|pathways?|tracks?)"
_FIELD = r"(?:ir(?:\s*/\s*dr)?|vir|interventional(?:\s+radiology)?|interventional\s*/\s*diagnostic(?:\s+radiology)?|categorical)"
_NUMBER = r"(?:\d{1,2}|an?|one|two|three|four|five|six)"
_JOIN = r"joins?\s+(?:us|the\s+(?:program|section|residency))|starts?|begins?|matriculates?|enters?"
_PLACES = r"(?:residents?|positions?|spots?|slots?|ones?|seats?)"
_INTEGRATED = Cue(
    rf"\bintegrated\s+(?:{_FIELD}\s+|and\s+|residency\s+|\(?\d\)?\s+)*(?:\([^)]{{0,24}}\)\s+)?{_TRAINING}\b|\bintegrated\s*(?:and|&|or|/"
    r"|\+|plus)\s*independent\b"
    rf"|\bir\s*/\s*dr\s+(?:integrated\s+)?{_TRAINING}\b|\binterventional\s+radiology\s*(?:[-–/]|and)\s*integrated\b"
    rf"|\bintegrated\s+(?:{_PLACES}\s+)?only\b"
    r"|\binterventional\s+radiology\s+(?:residency|program)\s*(?:[-–—/,(:]\s*)integrated\b|\b(?:ir|vir"
    r"|interventional(?:\s+radiology)?)\s*\(\s*integrated\b"
    r"|\ball\s+integrated\b"
    r"|\b(?:program\s+)?(?:type|pathway|track|kind)s?\s*[:=|-]\s*(?:ir\s+)?integrated\b|\b(?:only|just|offers?|has|have|is|it'?s"
    r"|they'?re|train)\s+(?:an?\s+|the\s+)?(?:ir\s+)?integrated\s*(?=[.,;)!]|$|\n|and\b|but\b|no\b)"
    r"|\bintegrated\s*[:=]\s*(?:yes|\d)|\b(?<![\w-])integrated\s*(?=[,;]\s*(?:and\s+)?(?:there|they|it|no|\d|with|plus|also|as\s+well)"
    r"|\s+\+)"
    rf"|\bir\s*/\s*dr\s+integrated\b(?=\s*(?:[(:,;=|-]|\d|$))|\b{_NUMBER}\s+integrated\s+(?:{_FIELD}\s+)*{_PLACES}\s+(?:\w+\s+){{0,3}}?"
    rf"(?:{_JOIN})|\b(?:each|every)\s+(?:class|year|pgy[\s-]?\d\s+class)\s+(?:has|have|is|includes|holds|takes|we\s+(?:match|take))\s+{_NUMBER}\s+integrated\b"
)
_BOTH_SHORT = Cue(  # "1/yr int + 1 indep", "int/indep"
    r"\bint(?:egr?|egrated)?\b(?:\s+(?:ir|spots?|positions?|residents?))?\s*(?:[+&/,]|and|plus)\s*(?:\d\s*(?:/\s?yr\s+|/\s?year\s+|per\s+year\s+|a\s+year\s+|ir\s+)?)?indep?(?:endent)?\b"
    r"|\bindep?(?:endent)?\s*(?:[+&/,]|and|plus)\s*(?:\d\s*(?:/\s?yr\s+|/\s?year\s+|per\s+year\s+|a\s+year\s+|ir\s+)?)?int(?:egr?|egrated)?\b"
)
_INTEGRATED_MEANT = Cue(  # said by its length or by who comes: "the six-year one", "straight out of medical school"
    r"\b(?:the|an?|its|their|our|only|integrated)\s+(?:six|6)[\s-]*(?:years?|yr)\b\s+(?:(?:ir|combined|integrated"
    r"|categorical)\s+(?:program|residency|track|pathway)"
    r"|residency|track|one|thing|version)\b(?!\s+(?:of\s+med|in\s+(?:my|our)))"
    r"|\b(?:match(?:es)?|spots?|positions?|residents?|come|taken|people|seats?)\s+(?:\w+\s+){0,4}?(?:straight|directly|right)\s+(?:from"
    r"|out\s+of)\s+(?:med(?:ical)?\s+)school\b|\bstraight[\s-](?:from|out[\s-]of)[\s-]med(?:ical)?[\s-]school\s+(?:spots?|positions?"
    r"|seats?|track|residents?)\b"
    r"|\b(?:match(?:es)?|start)\s+(?:there\s+|here\s+)?as\s+an?\s+(?:fourth[\s-]year|ms-?4|m4"
    r"|final[\s-]year)\s+(?:medical\s+)?(?:student)?\b[^.;\n]{0,40}\b(?:six|6)\s+years\b|\bcategorical\s+ir\s+(?:spots?|positions?"
    r"|residents?|program|residency|seats?)\b"
)
_INDEPENDENT_MEANT = Cue(
    r"\b(?:the|an?|its|their|our|only|one|two|three|four|\d)\s+(?:independent\s+)?(?:two|2)[\s-]*(?:years?|yr)\b(?:\s+(?:ir"
    r"|independent))*\s+(?:thing|independent\s+\w+|track|route|version|one|position|spot|seat)s?\b(?=[^.;\n]{0,50}(?:\bdr\b|diagnostic"
    r"|radiolog\w+|nothing\s+else|[.;]|$))"
    r"|\b(?:for|only\s+(?:takes?|accepts?|trains?))\s+(?:people\s+|those\s+|residents\s+|radiologists\s+|graduates\s+)?(?:who(?:'ve"
    r"|\s+have)?\s+)?(?:already\s+)?(?:finished|completed|done)\s+(?:an?\s+|their\s+)?(?:dr|diagnostic(?:\s+radiology)?)\b|\b(?:have\s+to"
    r"|must|need\s+to)\s+(?:have\s+)?(?:already\s+)?(?:finish(?:ed)?|complet(?:e|ed)|done)\s+(?:an?\s+|your\s+)?(?:dr"
    r"|diagnostic)(?:\s+radiology)?(?:\s+residency)?\s+(?:before|first|to\s+(?:apply|enter|join))"
    r"|\b(?:for\s+radiologists|after\s+(?:dr|diagnostic(?:\s+radiology)?)),?\s+(?:the|an?)\s+(?:independent|two[\s-]year)\s+(?:two|track"
    r"|one|route|program|residency)\b"
)
_INDEPENDENT = Cue(
    rf"\bindependent\s+(?:{_FIELD}\s+|residency\s+)*{_TRAINING}\b|\bindependent\s*(?:and|&|\+|plus)\s*integrated\b"
    r"|\b(?<=integrated\s[+&/]\s)independent\b|\b(?<=integrated\sand\s)independent\b|\b(?<=integrated\splus\s)independent\b"
    rf"|\bindependent\s+(?:{_PLACES}\s+)?only\b|\b(?:program\s+)?(?:type|pathway|track|kind)s?\s*[:=|-]\s*(?:ir\s+)?independent\b"
    rf"|\b(?:ir|vir|interventional\s+radiology)(?:\s+(?:residency|program))?\s*(?:[-–—/,(:]\s*)independent\b|\bir\s+independent\b(?=\s*(?:[(:,;=|]|\d))"
    r"|\bindependent\s*[:=]\s*(?:yes|\d)|\btwo[\s-]year\s+(?:\w+\s+)?(?:residents?|residency|program)\b(?=[^.;]{0,30}\bpgy[\s-]?6)"
)
_ESIR = Cue(r"\besir\b|\bearly\s+speciali[sz]ation\s+in\s+(?:ir|interventional\s+radiology)\b")
_ONLY_DR = Cue(
    r"\b(?:dr\s+(?:program|residency|with|w(?=[\s/]))|diagnostic\s+(?:radiology\s+)?(?:program|residency)|(?:only|just)\s+(?:have\s+|has\s+"
    r"|offers?\s+|an?\s+|the\s+)*esir|esir\s+only|no\s+integrated|esir\s+(?:with)?in\s+dr|not\s+an\s+ir\s+(?:program|residency)"
    r"|(?:doesn'?t|don'?t|does\s+not|do\s+not)\s+have\s+an?\s+(?:ir|integrated)(?:\s+ir)?\s+(?:residency|program)|has\s+esir\s+but)\b"
)
_NO_IR = Cue(
    r"\bno\s+(?:categorical|integrated|ir|interventional\s+radiology|ir\s*/\s*dr)(?:\s+ir)?(?:\s+(?:or|and)\s+independent)?\s*(?:residency|program|track|spots?|positions?|here"
    r"|there|(?=[.,;!]))|\b(?:only|sole)\s+(?:route|way|path|road|door)\s+(?:in)?to\s+ir\b[^.;\n]{0,24}\bis\b"
    rf"|\b(?:doesn'?t|don'?t|does\s+not|do\s+not)\s+(?:currently\s+)?(?:have|offer|run|sponsor|provide)\s+(?:an?\s+|its\s+own\s+|our\s+own\s+|any\s+)?"
    rf"(?:ir|vir|interventional|integrated|categorical)(?:\s+{_FIELD})*\s+{_TRAINING}\b"
    rf"|\b(?:ir|integrated)(?:\s+{_FIELD})*\s+{_TRAINING}\s+(?:is|are)(?:\s+not|n'?t)\s+(?:currently\s+)?(?:offered|available)\b"
)
_MINE = Cue(
    r"\b(?:(?<!level\s)(?<!lvl\s)i|i'm|im|me|i've|we'd|my\s+(?:plan|goal|path|pathway|dream|choice|preference|aim|route|track|options?)|applicants?"
    r"|apply(?:ing)?|applied|should|better|compared?|difference|chances?|competitive|backup|(?<!residents\s)(?<!trainees\s)(?<!those\s)interested|prefer"
    r"|pathways?\s+are(?!\s+(?:\w+\s+)?(?:offered|available|here))"
    r"|will\s+(?:replace|begin|start|launch|open|be)|transition\w*|(?:looking|planning|hoping|wants?|plans?)\s+to|aim(?:ing)?"
    r"|or\s+in(?:tegrated|dependent)|vs\.?|versus)\b"
)
_OUR = Cue(r"\bmy\s+(?:home\s+)?(?:institution|program|hospital|school|place)\b")
_DENIED = Cue(
    r"\b(?:stopped|stop|suspended|paused|cancell?ed|killed|axed|no|not|n't|without|doesn'?t|don'?t|isn'?t|never|other|most|nor|closed?|scrapped|ended|discontinued|dropped|replaced|lost"
    r"|unlike|instead\s+of|phased\s+out"
    r"|separate\s+from|apart\s+from|when|before|until|difference|between)\s+(?:\w+\s+){0,3}$"
)
_ENDED = re.compile(
    r"\s*(?:one|pathway|path|program|track|residency|positions?|spots?)?\s*(?:(?:was|were|is|are|has|have|had|got|been)\s+)+(?:closed"
    r"|discontinued|scrapped|ended|phased|dropped|gone|replaced|converted)\b"
    r"|\s*(?:residency|program|pathway|track)?\s*(?:[:,(–-]|is|are|was|were|has\s+been|have\s+been)\s*(?:currently\s+|temporarily\s+)?(?:suspended|inactive|paused|on\s+hold|withdrawn|under\s+review)\b"
    r"|\s*(?:is|are|was|were)(?:\s+not|n't|\s+no\s+longer)\s+(?:\w+\s+)?(?:offered|available|accredited|approved|planned|open|running)\b"
    r"|\s*(?:one|pathway|path|program|track)?\s*(?:came\s+in|started|began|closed)\b"
)
_SOME_INTEGRATED = Cue(rf"\b(?:integrated(?!\s+(?:care|system|health|approach|model))|ir\s*/\s*dr\s+{_PLACES})\b")
_SOME_INDEPENDENT = Cue(rf"\b(?:independent\s+(?:ir\s+)?(?:{_PLACES}|pathway)|(?<=and\s)independent)\b")


def read_program_kind(words: Indexed, segments: tuple[Segment, ...], claims: Claims) -> Iterator[Trait]:
    """The kind said in statements about a program.

    A residency or track tells it; mere residents or positions ("some integrated") only count when they show that there are both.
    """
    cues = (_BOTH_SHORT, _INTEGRATED, _INTEGRATED_MEANT, _SOME_INTEGRATED, _INDEPENDENT, _INDEPENDENT_MEANT, _SOME_INDEPENDENT, _ESIR)
    no_residency = _NO_IR.search(words) is not None
    for segment in sentences_with(cues, words, segments):
        if segment.is_question or (_MINE.search(words, segment.start, segment.end) and not _OUR.search(words, segment.start, segment.end)):
            continue
        for kind, cue, meant, hint in (
            ("integrated", _INTEGRATED, _INTEGRATED_MEANT, _SOME_INTEGRATED),
            ("independent", _INDEPENDENT, _INDEPENDENT_MEANT, _SOME_INDEPENDENT),
        ):
            place = _said(cue, words, segment, claims) or _said(meant, words, segment, claims)
            if place:
                yield Trait("program_pathway", kind, *place)
                if kind == "integrated" and "independent" in words.text[place[0] : place[1]]:
                    yield Trait("program_pathway", "independent", *place)
            elif some := _said(hint, words, segment, claims):
                yield Trait("program_pathway", f"some {kind}", *some)
        if both := _said(_BOTH_SHORT, words, segment, claims):
            yield Trait("program_pathway", "integrated", *both)
            yield Trait("program_pathway", "independent", *both)
        esir = _said(_ESIR, words, segment, claims)
        if esir and (no_residency or _ONLY_DR.search(words, segment.start, segment.end)):
            yield Trait("program_pathway", "esir", *esir)


def _said(cue: Cue, words: Indexed, segment: Segment, claims: Claims) -> tuple[int, int] | None:
    for match in cue.finditer(words, segment.start, segment.end):
        if _stands(match.start(), match.end(), words, segment, claims):
            return match.span()
    return None


def _stands(start: int, end: int, words: Indexed, segment: Segment, claims: Claims) -> bool:
    """Whether a kind that is named is said to be there."""
    denied = _DENIED.search(words, max(segment.start, start - 30), start)
    if denied and not re.match(r"(?:not|n't|isn'?t|doesn'?t)\b.*\b(?:just|only)\s*$", denied[0]):
        return False
    return not _ENDED.match(words.text, end, segment.end) and claims.why_not(start, end, segment) in (None, "denied")
