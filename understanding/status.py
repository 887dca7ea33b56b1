"""Citizen or foreign national, told by passport, birthplace, school or origin rather than by a label."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.origins import COUNTRY, HOME_STATE, NATION, PLACE_ABROAD, STATE_PERSON
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.whose import opens_clause, own, whose

_US = r"(?:us|u\.s\.|u\.s|usa|american)"
_PASSPORT = r"(?:passports?|citizenships?|nationality)"
_HAS = r"(?:have|has|hold|holds|having|holding|carry|got|with|own)"
_SMALL = r"(?:(?:an?|the|only|just|also|both|dual|my|valid|one|still|it'?s|is|of)\s+){0,4}"
_US_PASSPORT = Cue(
    rf"\b(?:dual\s+(?:national|citizen|citizenship)\W+(?:\w+\W+){{0,2}}?{_US}\b|{_HAS}\s+{_SMALL}{_US}[\s-]+"
    rf"(?:{_PASSPORT}|nationals?)\b|my\s+(?:\w+\s+)?{_PASSPORT}\s+(?:is|are)\s+{_SMALL}{_US}\b"
    rf"|{_US}[\s-]+(?:passport|citizenship|passport\s+holder|national|born)\b(?=\s*(?:$|[,.;(&+]|here\b|but\b|and\b|holder\b|with\b"
    rf"|since\b|by\b|from\b|too\b|so\b))"
    rf"|(?:but|and|also)\s+(?:i'?m\s+|am\s+)?(?:also\s+)?an?\s+{_US}[\s-]+citizen\b"
    rf"|(?:i'?m|i\s+am|am)\s+{_SMALL}{_US}[\s-]+(?:born|national|passport)\b)"
)
_US_BORN = Cue(
    rf"\b(?:(?:i\s+was\s+|was\s+)?born(?:\s+(?:and|&)\s+(?:raised|bred|grew\s+up))?\s+(?:in|near)\s+(?:\w+,\s+)?{HOME_STATE}\b"
    rf"|(?:i'?m|i\s+am|am)\s+(?:an?\s+|originally\s+)*(?:from\s+(?:\w+,\s+)?{HOME_STATE}\b|{STATE_PERSON}\b)"
    rf"|(?:us|u\.s\.|usa|american)[\s-]+born(?=\s*(?:$|[,.;(&+]|and\b|but\b|with\b|img\b|citizen\b))"
    rf"|{STATE_PERSON}(?=\s*(?:,|and\b|who\b|with\b|at\b|studying\b|in\b|$)))"
)
_AMERICAN = Cue(
    r"\b(?:i'?m|i\s+am|im|am)\s+(?:an?\s+|also\s+|as\s+|just\s+as\s+)*(?:american|yank(?:ee)?)\b(?!\s*-?\s*(?:trained|schooled))|\bamerican(?=\s*(?:,|$|[.;])|\s+(?:here|in|at"
    r"|studying)\b)"
)
_SCHOOL_ABROAD = Cue(
    rf"\b(?:(?:med(?:ical)?\s+)?(?:school|college|university|uni|faculty|studies|degree|student|studying|studied|study|graduat\w+"
    rf"|mbbs|m\.?d\.?|training|trained|medicine|class)"
    rf"(?:\s+[\w']+){{0,5}}?\s+(?:in|at|from|near|to|of|is\s+in)\s+(?:the\s+|univ\w*\s+(?:of\s+)?"
    rf"|medical\s+){{0,3}}(?:{PLACE_ABROAD}|abroad|overseas|europe|africa|asia|latin\s+america|rcsi|sgu|ross|auc|saba|aua)\b"
    rf"|(?:caribbean|offshore|foreign|irish|polish|mexican|indian|israeli|australian|european"
    rf"|{NATION})\s+(?:med(?:ical)?\s+)?(?:school|student|university|grad(?:uate)?)\b"
    rf"|(?:sgu|ross|auc|saba|rcsi|uwi|st\.?\s+george'?s)\b|from\s+{PLACE_ABROAD}\b[^.;?!]{{0,60}}\bstud(?:y|ied|ying)\s+(?:medicine\s+)?there\b|went\s+(?:off\s+|over\s+|away\s+)?to\s+(?:the\s+)?{PLACE_ABROAD}\b|(?:studied|studying|schooled|trained|educated"
    rf"|enrolled)\s+(?:medicine\s+)?(?:abroad|overseas)\b"
    rf"|(?:finished|graduated|completed|done)\s+(?:(?:at|in|from|with|the|uni\w*|of)\s+){{0,3}}{PLACE_ABROAD}\W+(?:(?:in|uni\w*)\s+){{0,2}}(?:(?:19|20)\d\d|'\d\d)\b|(?:us-?)?img|mbbs|mbbch|mbchb\b)"
)
_FOREIGN = Cue(
    rf"\b(?:(?P<no>(?:(?:don'?t|dont|do\s+not|never)\s+(?:have|had|hold|own)\s+(?:an?\s+|any\s+|the\s+)?{_US}[\s-]+(?:passport"
    rf"|citizenship)\b)|(?:not|no|never|neither|nor|ain'?t|isn'?t|aren'?t)\s+(?:been\s+)?(?:an?\s+)?(?:(?:{_US})[\s-]+(?:citizen"
    rf"|national|passport(?:\s+holder)?|citizenship)|american)\b"
    rf"(?!\s+(?:trained|graduate|grad|school|dr|programs?|hospital|doctor|experience|accent|system)))"
    rf"|(?P<card>(?:{_HAS}\s+)?{_SMALL}(?:{NATION})[\s-]+(?:{_PASSPORT}|passport\s+holder|citizen|national)\b|{_PASSPORT}\s*(?:-|–|:"
    rf"|=|from|of|is|are)\s*{_SMALL}(?:{NATION}|{COUNTRY})\b"
    rf"|citizen\s+of\s+(?:{COUNTRY})\b|my\s+(?:papers|documents|passport|nationality|citizenship)\s+(?:are|is)\s+(?:\w+\s+)?{NATION}\b|{COUNTRY}\s+(?:gave|issued|granted)\s+me\s+(?:an?|its|their|my)\s+(?:passport|citizenship|nationality)\b|(?:with|have|hold|my|on)\s+(?:an?\s+|my\s+)?{COUNTRY}\s+passport\b)"
    rf"|(?P<foreign>foreign\s+(?:national|citizen|passport)|foreigner)\b"
    rf"|(?P<from>(?:i\s+(?:am\s+|was\s+|have\s+)?(?:come|coming|came|comes|hail|originate)|come|coming|hailing|originally|i'?m"
    rf"|i\s+am|me)\s+(?:originally\s+|basically\s+)?from\s+(?:the\s+)?{PLACE_ABROAD}\b)"
    rf"|(?P<born>(?:i\s+was\s+|was\s+)?born(?:\s+(?:and|&)\s+(?:raised|bred|grew\s+up))?\s+in\s+(?:the\s+)?{PLACE_ABROAD}\b)"
    rf"|(?P<am>(?:me\s+)?(?:i'?m|i\s+am|im|am|i\s+be|ich\s+bin|soy|je\s+suis|sou)\s+(?:an?\s+|the\s+|being\s+|myself\s+|proud\s+|simple\s+|also\s+|only\s+"
    rf"|just\s+)*{NATION}\b(?!\s*-?\s*(?:american|trained|schooled|style|food|school|born)))"
    rf"|(?P<only>(?:am\s+i|i'?m|i\s+am)\s+the\s+(?:only|first|one|lone)\s+(?:\w+\s+)?{NATION}\b)"
    rf"|(?P<being>(?:being|as)\s+(?:an?\s+)?{NATION}\b(?=\s*[,;]|\s+(?:on|with|citizen|national|needing|who|i|my|img|doctor"
    rf"|graduate|passport)\b))"
    rf"|(?P<opens>{NATION}(?=\s+(?:here|doctor|physician|citizen|national|img|fmg|grad\w*|radiologist|applicant"
    rf"|med(?:ical)?\s+student)\b|\s*[,;]\s*(?:grad\w*|yog|step|img|non|need|living|based|married|male|female|\d\d|j-?1|h-?1|mbbs|ecfmg|class)\b)(?!\s+(?:doctor|citizen)s\b)))"
)
_ONLY_CARD = Cue(  # "my sister has the American passport, I'm having Jordanian only"
    rf"\b(?:i\s+{_HAS}|i\s+am\s+having|i'?m\s+having|mine\s+is|i'?ve)\s+{_SMALL}{NATION}\b(?!\s+(?:food|friends?|wife|husband"
    rf"|parents|accent|patients?|roots))"
)
_DENIED = re.compile(
    r"\b(?:not|never|no|nor|isn'?t|aren'?t|don'?t|doesn'?t|without|neither|lost|renounced|gave\s+up|non)\s+(?:\w+\s+){0,2}$"
)
_NOT_YET = re.compile(
    r"\b(?:if|when|once|soon|pending|appl(?:y|ied|ying)|waiting|hope|hoping|wish|will|would|until|married|marry|parents?|half"
    r"|get|getting|could|eligible|unless|suppose|imagine)\b"
)
_ASKS_OF_ALL = re.compile(r"\W*(?:if|are|is|do|does|can|should|would|could|am\s+i|what\s+if|suppose)\b")


def _self_words(words: Indexed, segment: Segment, cue: Cue) -> re.Match[str] | None:
    """The first match of a cue that is said of the person who writes, and is neither denied nor only hoped for."""
    text = words.text
    for match in cue.finditer(words, segment.start, segment.end):
        said = match[0]
        mine = (
            re.match(r"(?:i|i'm|im|i\s+am|am\s+i|my|me|mine|i've|ich|soy|je|sou)\b|\w+\s+(?:\w+\s+)?(?:gave|issued|granted)\s+me\b", said)
            is not None
        )
        if re.search(r"\bof\s+$", text[max(segment.start, match.start() - 4) : match.start()]):
            continue  # "a friend of mine is"
        if not mine and not own(text, segment.start, match.start()) and not _of_me(text, segment.start, match):
            continue
        clause = text[max(segment.start, match.start() - 50) : min(segment.end, match.end() + 18)]
        if _DENIED.search(text[max(segment.start, match.start() - 30) : match.start()]) or _NOT_YET.search(
            re.split(r"[,;(]", clause[: clause.find(said)])[-1]
        ):
            continue
        if (
            mine
            and whose(text, segment.start, match.start()) == "other"
            and not re.match(r"i\b|i'|im\b|ich\b|me\b|mine\b|my\s+pass|my\s+cit", said)
        ):
            continue
        return match
    return None


def _of_me(text: str, start: int, match: re.Match[str]) -> bool:
    """ "as a Kenyan doctor", "being an Indian citizen" of one who writes of themself."""
    lead = text[max(start, match.start() - 24) : match.start()]
    return re.search(r"(?:^|[,;.(]\s*|\b)(?:as|being)\s+(?:an?\s+)?$", lead) is not None and not re.match(
        r"\s*s\b", text[match.end() : match.end() + 3]
    )


_OF_ONESELF = re.compile(r"\b(?:i|i'?m|my|me|mine|passports?|citizen\w*|nationals?|img|born)\b")
_BUT_NOT_ME = re.compile(
    rf"\b(?:american|{_US}[\s-]+citizens?)\b[^.;?!]{{0,24}}?[,\s]+(?:but\s+)?(?:i'?m\s+not|i\s+am\s+not|not\s+me)\b(?=\s*(?:$"
    rf"|[,.;!]))"
)
_TELLING = (_US_PASSPORT, _AMERICAN, _US_BORN, _FOREIGN, _ONLY_CARD)


def read_status(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """What the message as a whole tells of the writer's citizenship: a US citizen at a school abroad, a foreign national, or nothing."""
    text = words.text
    if len(text) > 200 and not _OF_ONESELF.search(text):
        return None
    citizen: re.Match[str] | None = None
    born: re.Match[str] | None = None
    foreign: re.Match[str] | None = None
    denied = False
    for segment in sentences_with(_TELLING, words, segments):
        if segment.is_question and _ASKS_OF_ALL.match(text, segment.start, segment.end):
            mine = re.search(r"\b(?:my|me|i)\b", text[segment.start : segment.end]) and _FOREIGN.search(words, segment.start, segment.end)
            foreign = foreign or (mine if mine and (mine["being"] or mine["only"]) else None)
            continue
        citizen = citizen or _self_words(words, segment, _US_PASSPORT) or _self_words(words, segment, _AMERICAN)
        born = born or _self_words(words, segment, _US_BORN)
        found = _self_words(words, segment, _FOREIGN)
        if found and found["opens"] and not opens_clause(text, segment.start, found.start()) and not _of_me(text, segment.start, found):
            found = None
        if found and found["no"]:
            denied = True
        if found and found["born"] and re.search(rf"\b{_US}[\s-]+citizen", text):
            found = None
        foreign = foreign or found
        if foreign is None and _CARD_SPOKEN_OF.search(words):
            foreign = _self_words(words, segment, _ONLY_CARD)
    not_me = _BUT_NOT_ME.search(text)
    if not_me:
        return Trait("img_status", "non_us_img", not_me.start(), not_me.end())
    if denied:
        citizen = born = None
    us = citizen or born
    if us and not _SCHOOL_ABROAD.search(words):
        return None  # a citizen, of whose school nothing is said
    if us and (citizen or foreign is None or foreign.lastgroup == "from"):
        return Trait("img_status", "us_img", us.start(), us.end())
    if foreign and not us and not _US_CITIZEN_TOO.search(words):
        return Trait("img_status", "non_us_img", foreign.start(), foreign.end())
    return None


_CARD_SPOKEN_OF = Cue(r"\b(?:passports?|citizenships?|citizens?|nationality|nationals?)\b")
_US_CITIZEN_TOO = Cue(
    rf"\b(?:i'?m|i\s+am|am|as|became|become|and|now|also)\s+(?:also\s+)?(?:an?\s+)?(?:naturali[sz]ed\s+"
    rf"|dual\s+)?{_US}[\s-]+citizen\b|\bnaturali[sz]ed\b|\bdual\s+(?:citizen|national)"
)
