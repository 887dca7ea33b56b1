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
_PLACES = r"(?:residents?|positions?|spots?|slots?|ones?|seats?)"
_INTEGRATED = Cue(
    rf"\bintegrated\s+(?:{_FIELD}\s+|and\s+|residency\s+|\(?\d\)?\s+)*(?:\([^)]{{0,24}}\)\s+)?{_TRAINING}\b|\bintegrated\s*(?:and|&|or|/"
    r"|\+|plus)\s*independent\b"
    rf"|\bir\s*/\s*dr\s+(?:integrated\s+)?{_TRAINING}\b|\binterventional\s+radiology\s*(?:[-–/]|and)\s*integrated\b"
    rf"|\bintegrated\s+(?:{_PLACES}\s+)?only\b"
    r"|\binterventional\s+radiology\s+(?:residency|program)\s*(?:[-–—/,(:]\s*)integrated\b|\b(?:ir|vir|interventional(?:\s+radiology)?)\s*\(\s*integrated\b"
    r"|\ball\s+integrated\b"
    r"|\b(?:program\s+)?(?:type|pathway|track|kind)s?\s*[:=|-]\s*(?:ir\s+)?integrated\b|\b(?:only|just|offers?|has|have|is|it'?s"
    r"|they'?re|train)\s+(?:an?\s+|the\s+)?(?:ir\s+)?integrated\s*(?=[.,;)!]|$|\n|and\b|but\b|no\b)"
    r"|\bintegrated\s*[:=]\s*(?:yes|\d)|\b(?<![\w-])integrated\s*(?=[,;]\s*(?:and\s+)?(?:there|they|it|no|\d|with|plus|also|as\s+well)"
    r"|\s+\+)"
)
_INDEPENDENT = Cue(
    rf"\bindependent\s+(?:{_FIELD}\s+|residency\s+)*{_TRAINING}\b|\bindependent\s*(?:and|&|\+|plus)\s*integrated\b"
    r"|\b(?<=integrated\s[+&/]\s)independent\b|\b(?<=integrated\sand\s)independent\b|\b(?<=integrated\splus\s)independent\b"
    rf"|\bindependent\s+(?:{_PLACES}\s+)?only\b|\b(?:program\s+)?(?:type|pathway|track|kind)s?\s*[:=|-]\s*(?:ir\s+)?independent\b"
    r"|\bindependent\s*[:=]\s*(?:yes|\d)|\btwo[\s-]year\s+(?:\w+\s+)?(?:residents?|residency|program)\b(?=[^.;]{0,30}\bpgy[\s-]?6)"
)
_ESIR = Cue(r"\besir\b")
_ONLY_DR = Cue(
    r"\b(?:dr\s+(?:program|residency|with)|diagnostic\s+(?:radiology\s+)?(?:program|residency)|(?:only|just)\s+(?:have\s+|has\s+"
    r"|offers?\s+|an?\s+|the\s+)*esir|esir\s+only|no\s+integrated|esir\s+(?:with)?in\s+dr|not\s+an\s+ir\s+(?:program|residency)"
    r"|(?:doesn'?t|don'?t|does\s+not|do\s+not)\s+have\s+an?\s+(?:ir|integrated)(?:\s+ir)?\s+(?:residency|program)|has\s+esir\s+but)\b"
)
_MINE = Cue(
    r"\b(?:i|i'm|im|me|i've|we'd|my\s+(?:plan|goal|path|pathway|dream|choice|preference|aim|route|track|options?)|applicants?"
    r"|apply(?:ing)?|applied|should|better|compared?|difference|chances?|competitive|backup|interested|prefer"
    r"|pathways?\s+are(?!\s+(?:\w+\s+)?(?:offered|available|here))"
    r"|will\s+(?:replace|begin|start|launch|open|be)|transition\w*|(?:looking|planning|hoping|wants?|plans?)\s+to|aim(?:ing)?"
    r"|or\s+in(?:tegrated|dependent)|vs\.?|versus)\b"
)
_OUR = Cue(r"\bmy\s+(?:home\s+)?(?:institution|program|hospital|school|place)\b")
_DENIED = Cue(
    r"\b(?:no|not|n't|without|doesn'?t|don'?t|isn'?t|never|other|most|nor|closed?|scrapped|ended|discontinued|dropped|replaced|lost|unlike|instead\s+of|phased\s+out"
    r"|separate\s+from|apart\s+from|when|before|until|difference|between)\s+(?:\w+\s+){0,3}$"
)
_ENDED = re.compile(
    r"\s*(?:one|pathway|path|program|track|residency|positions?|spots?)?\s*(?:(?:was|were|is|are|has|have|had|got|been)\s+)+(?:closed|discontinued|scrapped|ended|phased|dropped|gone|replaced|converted)\b"
    r"|\s*(?:one|pathway|path|program|track)?\s*(?:came\s+in|started|began|closed)\b"
)
_SOME_INTEGRATED = Cue(rf"\b(?:integrated(?!\s+(?:care|system|health|approach|model))|ir\s*/\s*dr\s+{_PLACES})\b")
_SOME_INDEPENDENT = Cue(rf"\b(?:independent\s+(?:ir\s+)?(?:{_PLACES}|pathway)|(?<=and\s)independent)\b")


def read_program_kind(words: Indexed, segments: tuple[Segment, ...], claims: Claims) -> Iterator[Trait]:
    """The kind said in statements about a program.

    A residency or track tells it; mere residents or positions ("some integrated") only count when they show that there are both.
    """
    cues = (_INTEGRATED, _SOME_INTEGRATED, _INDEPENDENT, _SOME_INDEPENDENT, _ESIR)
    for segment in sentences_with(cues, words, segments):
        if segment.is_question or (_MINE.search(words, segment.start, segment.end) and not _OUR.search(words, segment.start, segment.end)):
            continue
        for kind, cue, hint in (("integrated", _INTEGRATED, _SOME_INTEGRATED), ("independent", _INDEPENDENT, _SOME_INDEPENDENT)):
            place = _said(cue, words, segment, claims)
            if place:
                yield Trait("program_pathway", kind, *place)
                if kind == "integrated" and "independent" in words.text[place[0] : place[1]]:
                    yield Trait("program_pathway", "independent", *place)
            elif some := _said(hint, words, segment, claims):
                yield Trait("program_pathway", f"some {kind}", *some)
        esir = _said(_ESIR, words, segment, claims)
        if esir and _ONLY_DR.search(words, segment.start, segment.end):
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
