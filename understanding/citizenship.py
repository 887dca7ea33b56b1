"""US citizens by a second passport, birth, naturalisation or a line of a form; foreigners by a nation that opens the message."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.origins import COUNTRY, HOME_STATE, NATION, PLACE_ABROAD
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.whose import clause_start, own, whose

_US = r"(?:us|u\.s\.a?|usa|american|america|the\s+(?:us|states|united\s+states)|united\s+states)"
_AND = r"(?:\s+by\s+(?:my\s+)?\w+)?\s*(?:\+|/|&|-|–|,|\band\b|\bn\b|\bplus\b|\bas\s+well\s+as\b)\s*(?:(?:an?|the|also)\s+)*"
_ELSE = rf"(?:{NATION}|{COUNTRY})"
_PAPER = r"(?:passports?|citizen(?:ship)?s?|nationalit(?:y|ies)|nationals?)"
_TERRITORY = r"(?:guam|puerto\s+rico|san\s+juan|saipan|american\s+samoa|(?:the\s+)?(?:us\s+)?virgin\s+islands)"
_TWO = Cue(  # two countries, one of them the US
    rf"\b(?:(?:dual|both|two|double|2)\s+(?:\w+\s+)?{_PAPER}\W+(?:\w+\W+){{0,3}}?(?:{_US}{_AND}{_ELSE}|{_ELSE}{_AND}{_US})\b"
    rf"|{_US}{_AND}{_ELSE}\s+(?:dual\b|(?:dual\s+)?{_PAPER})|{_ELSE}{_AND}{_US}\s+(?:dual\b|(?:dual\s+)?{_PAPER})"
    rf"|{_US}\s+{_PAPER}{_AND}{_ELSE}\b|{_ELSE}\s+{_PAPER}{_AND}{_US}\b|(?:both\s+)?{_US}\s+and\s+{_ELSE}\s+by\b"
    rf"|(?:i'?m|i\s+am|as)\s+(?:an?\s+)?{NATION}[\s-]+american\b)"
)
_BECAME = Cue(
    rf"\b(?:naturali[sz]ed(?!\s+(?:in|as)\s+(?:an?\s+)?{_ELSE})|(?:got|received|obtained|have|took|was\s+granted)\s+(?:my\s+|the\s+"
    rf"|us\s+|american\s+)+citizenship"
    r"|(?:green\s*card|permanent\s+residency)\s+(?:has\s+)?(?:turned\s+into|became|become)\s+(?:us\s+|u\.s\.\s+|american\s+)?citizenship\b"
    rf"|my\s+citizenship\s+(?:came|arrived|is\s+here|went\s+through|was\s+approved)|became\s+(?:an?\s+)?(?:{_US}\s+)?citizen\b"
    r"|sworn\s+in\s+as\s+(?:an?\s+)?citizen|took\s+the\s+oath|(?:an?\s+)?american\s+(?:too|also|as\s+well)\b)"
)
_BORN = Cue(
    rf"\b(?:(?:an?\s+)?citizen\s+(?:by|from|since)\s+birth|citizen\s+since\s+i\s+was|(?:i\s+was\s+|was\s+"
    rf"|being\s+)?born\s+(?:and\s+raised\s+)?(?:right\s+)?(?:here\s+)?(?:in|on|near)\s+(?:\w+,\s+)?(?:{_TERRITORY}|{HOME_STATE}|nj|ny|nyc|tx|pa|cali|philly|jersey)\b"
    rf"|{_US}\s+(?:passport|citizenship)\s+(?:from|through|via|thanks\s+to|because\s+of|by)\s+(?:my\s+)?(?:dad|mom|mum|father|mother|parents?|birth|grand\w+)\b"
    rf"|puerto\s+rican\b|{_US}\s+(?:on\s+paper|by\s+birth|by\s+passport)\b|(?:i'?m|i\s+am)\s+from\s+{_TERRITORY}\b)"
)
_FORM = Cue(rf"\b(?:citizenships?|nationality|passport|citizen)\s*(?:-|–|:|=|\bis\b)\s*(?:(?P<us>{_US})|(?P<other>{_ELSE}))\b")
_OTHER_TWO = Cue(rf"\bdual\s+{_PAPER}\W+(?:\w+\W+){{0,2}}?{_ELSE}{_AND}{_ELSE}\b")
_OPENS = Cue(
    rf"\b{NATION}(?=\s*,|\s+(?:here|in\s+my|in\s+(?:the\s+)?(?:final|last|first|\w+th|\d\w\w)|living|currently|now|stuck|based)\b)"
)
_OF_A_COUNTRY = Cue(rf"\b(?:(?:an?\s+)?(?:citizen|national)\s+of|(?:yo\s+)?soy\s+de)\s+{COUNTRY}\b")
_MEDICINE = re.compile(
    r"\b(?:school\w*|med|medicine|medical|studied|studying|studies|study|student|university|uni|degree|diploma|grad\w*|class\s+of|mbbs"
    r"|imgs?|trained|finish(?:ed)?|mbch?b|m\.?d|universi\w+|faculty|yog|semesters?|sackler|technion|sgu|ross|auc|saba|rcsi|aub|uwi)\b|'\d\d\b"
)
_ABROAD = Cue(
    rf"\b(?:{PLACE_ABROAD}|{NATION}|abroad|overseas|caribbean|uwi|sgu|ross|auc|saba|aua|rcsi|aub|technion|sackler|imgs?|us-?imgs?|mbbs"
    rf"|mbbch|mbchb)\b"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|no|nor|isn'?t|aren'?t|don'?t|without|neither|lost|renounced|if|when|once|soon|pending|appl(?:y|ied|ying)|waiting"
    r"|hop(?:e|ing)|wish|will|would|until|could|eligible|unless|suppose|imagine|parents?|wife|husband|kids?|children|get(?:ting)?)\b"
)
_LATER = re.compile(r"\W*(?:pending|next\s+(?:year|month)|soon|in\s+process|if\b|test\b|interview\b|application\b)")
_ASKS_OF_ALL = re.compile(r"\W*(?:if|are|is|do|does|can|should|would|could|am\s+i|what|which|how|suppose)\b")
_LEAD_IN = re.compile(
    r"(?:\W|\b(?:hi|hello|hey|so|ok|well|holding|having|with|i've|got|also|and|but|an?|the|i'?m|am|as|was|being|both|on|of|me|quick|one|now|since)\b)*"
)


def is_citizen(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """A US citizen by what the message tells of birth or papers: `us_img` with a school abroad, "" where no school is told."""
    cues = (_TWO, _BECAME, _BORN, _FORM)
    for segment in sentences_with(cues, words, segments):
        for cue in cues:
            for match in cue.finditer(words, segment.start, segment.end):
                if (cue is _FORM and match["other"]) or not _mine(words.text, segment, match):
                    continue
                abroad = _ABROAD.search(words) and _MEDICINE.search(words.text)
                return Trait("img_status", "us_img" if abroad else "", match.start(), match.end())
    return None


def is_foreign(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """A foreign national: two foreign passports, a nation that opens a sentence of one's own, a line of a form."""
    cues = (_OTHER_TWO, _FORM, _OF_A_COUNTRY)
    for segment in sentences_with((*cues, _OPENS), words, segments):
        for cue in cues:
            match = cue.search(words, segment.start, segment.end)
            if match and not (cue is _FORM and match["us"]) and _mine(words.text, segment, match):
                return Trait("img_status", "non_us_img", match.start(), match.end())
        match = None if segment.is_question else _OPENS.search(words, segment.start, segment.end)
        if match and _LEAD_IN.fullmatch(words.text, segment.start, match.start()) and _MEDICINE.search(words.text):
            return Trait("img_status", "non_us_img", match.start(), match.end())
    return None


def _mine(text: str, segment: Segment, match: re.Match[str]) -> bool:
    """Whether the papers are the writer's own, neither denied nor hoped for."""
    start = segment.start
    if segment.is_question and _ASKS_OF_ALL.match(text, start, segment.end):
        return False
    opened = clause_start(text, start, match.start())
    if _NOT_SO.search(text, opened, match.start()) or _LATER.match(text, match.end(), segment.end):
        return False
    if whose(text, start, match.start()) in ("other", "program"):
        return False
    return (
        own(text, start, match.start())
        or re.match(r"(?:i|i'm|im|my)\b", match[0]) is not None
        or _LEAD_IN.fullmatch(text, opened, match.start()) is not None
    )
