"""Medical school behind or before the writer, told by place and year, years of specialist training, or when the diploma comes."""

from __future__ import annotations

import re

from advisor.season import today
from understanding.cues import Cue, Indexed
from understanding.origins import NATION, PLACE_ABROAD
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import clause_start, whose

_SCHOOL = (
    rf"(?:{PLACE_ABROAD}|sgu|st\.?\s+george'?s|ross|auc|saba|rcsi|aub|aku|technion|sackler|trinity|med(?:ical)?\s+school|medicine"
    rf"|university|uni"
    r"|faculty|mbbs|mbchb|mbbch|m\.?d|degree|diploma|college)"
)
_YEAR = r"(?P<year>(?:19|20)\d\d|['’]\d\d|(?<=grad\s)\d\d)\b"
_YEAR2 = _YEAR.replace("<year>", "<year2>")
_DATED = Cue(
    rf"\b(?:(?:finish(?:ed)?|graduat(?:ed|ing)|graduate\s+of|completed|done|left)\s+(?:(?:from|at|with|in|my|the|of|university|uni"
    rf"|school|med"
    rf"|medical)\s+){{0,4}}{_SCHOOL}\W+(?:\w+\s+){{0,2}}?(?:in\s+|class\s+of\s+)?{_YEAR}"
    rf"|{_SCHOOL}\W{{1,3}}(?:\w+\W+){{0,2}}?(?:class\s+of\s+|promotion\s+|grad(?:uate)?\s+|in\s+|done\s+in\s+|finished\s+in\s+"
    rf"|batch\s+(?:of\s+)?)?{_YEAR2})"
)
_AGO = Cue(  # "finished in Vilnius three years ago"
    rf"\b(?:finish(?:ed)?|graduated|completed)\s+(?:(?:from|at|with|in|my|the)\s+){{0,3}}{_SCHOOL}\W+(?:\w+\s+)?(?:\d+"
    rf"|\w+)\s+(?:years?|yrs?)\s+(?:ago|back)\b"
)
_BARE = Cue(  # "finished 2021, step 3 not yet": a year that opens what somebody tells of themselves
    rf"\b(?:finish(?:ed)?|graduat(?:ed|ion)|grad(?:uate)?|completed|done|passed\s+out)\s+(?:in\s+|(?:year|yr)\s*(?:is|was|:|=)?\s*)?{_YEAR}"
)
_OF_A_PERSON = re.compile(r"\b(?:ste?p|usmle|img|fmg|mbbs|visa|ecfmg|applicant|i|i'm|im|my)\b|\bstep\s*[123]|\bh-?1|\bj-?1")
_CLASS_OF = Cue(rf"\b(?:class\s+of|promotion|batch\s+of|cohort\s+of)\s+{_YEAR}")
_OWN_SCHOOL = Cue(  # "Venezuelan, UCV 2017", "Peruvian passport, UPCH class 2022"
    rf"(?i:\b{NATION}(?:\s+(?:passport|citizen|national|img|here|doctor))?)\W{{1,3}}[A-Z]{{2,6}}\W{{1,2}}(?i:(?:class|grad|graduate|promotion|yog)\s+)?(?i:of\s+)?{_YEAR}",
    cased=True,
)
_LABELLED = Cue(  # "med sch: moi univ 2021"
    rf"\b(?:med(?:ical|icine)?\.?\s+(?:sch(?:ool)?|college|uni\w*|degree)|alma\s+mater|primary\s+(?:medical\s+)?degree)\s*(?:[:=]|\s[-–]\s)\s*(?:[\w.'&’-]+,?\s+){{1,6}}?\W?{_YEAR}"
)
_NAMED_SCHOOL = Cue(  # "Egyptian national, Ain Shams 2018"
    rf"(?i:\b{NATION}\s+(?:passport|citizen|national|img|doctor))\s*[,;|]\s*(?:(?!(?:Step|Match|Matched|ERAS|USMLE|ECFMG|OET|YOG|Research|Fellow\w*|Interview\w*|Applying|Cycle|Since|Born|PhD|MPH|Green|Visa|Spring|Fall|Summer|Winter|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b)[A-Z][\w'’-]+\s+){{1,4}}\(?{_YEAR}(?=\s*(?:$|[,.;|)]))",
    cased=True,
)
_TRAINED = Cue(
    r"\b(?:(?:did|had|have|completed|finished|after)\s+(?:\w+\s+)?(?:years|yrs)\s+of\s+(?:radiology|residency|surgery|medicine"
    r"|internal\s+medicine|dr|training)\b"
    r"|(?:been|was)\s+(?:an?\s+)?(?:attending|consultant|practi[cs]ing)\b|(?:doing|in|started|finished)\s+(?:my\s+"
    r"|a\s+)?(?:house\s+job|foundation\s+year|internship\s+after)\b"
    r"|(?:an?\s+)?(?:radiology|surgical|medical|ir)\s+(?:registrar|consultant|specialist|house\s+officer)\b"
    r"|state\s+exam\s+(?:i\s+)?(?:sat|passed|took|done))"
)
_COMES = Cue(
    r"\b(?:(?:diploma|degree|graduation|my\s+md)\s+(?:comes|arrives|is\s+(?:due|coming|still)|follows|will\s+(?:come|be))"
    r"|(?:will|'ll|gonna|going\s+to|expect\s+to)\s+(?:get|receive|have|hold|earn)\s+(?:my\s+|the\s+)?(?:degree|diploma|md|mbbs)"
    r"|(?:in\s+)?(?:my\s+|the\s+)?(?:final|last|fourth|fifth|sixth|[3-6]th)\s+(?:med(?:ical)?\s+)?(?:year|yr)\s+(?:at|in"
    r"|of)\s+(?:an?\s+|the\s+|my\s+)?(?:faculty|school|university|medicine|med|uni)"
    r"|(?:final|last)\s+med(?:ical)?\s+(?:year|yr)|(?:studying|study|studies|student)\b[^.;?!]{0,24}?[,(]\s*(?:\d(?:th|rd|nd|st)"
    r"|final|last|fourth|fifth|sixth)\s+(?:year|yr)\b)"
)
_OTHERS = re.compile(
    r"\b(?:they|he|she|his|her|their|our|programs?|pd|friend|colleague|cousin|uncle|aunt|father|mother|dad|mom|classmate|roommate"
    r"|partner|brother"
    r"|sister|wife|husband|residents?|fellows?|attendings|chief|graduates|if|whether|imagine|suppose|someone|anyone|dr|when|until"
    r"|once|rotat\w*"
    r"|elective|observership|per|mean|average|research|phd|masters?|born|moved|visited|matched|since|wait|founded|started)\b"
)
_LEAD_IN = re.compile(
    r"(?:[\W\d]|\b(?:hi|hello|hey|so|well|and|but|i'?m|i\s+am|am|i|im|me|my|the|an?|from|of|at|in|with|by|done|did|have|been|then"
    r"|three|two|four|five|six|seven|graduated|finished|studied|studying"
    r"|qualified|currently|now|already|old|doctor|img|school|med|medical|here|still|for|is|three|ex|degree|holder|that|dual|\w+ian"
    r"|also|actually|\w+ese|\w+ish|iraqi|pakistani|hold)\b)*",
)
CLASS_DID = re.compile(  # "the class of 2025 logged 1,400 to 1,700"
    r"\s+(?:all\s+|each\s+|mostly\s+|\w+ly\s+)?(?:averag\w+|logg?(?:ed|s)|rang\w+|finish\w+|left|leaves|report\w*|had|has|have|did|does|match(?:ed|es)|took|takes|went|goes"
    r"|includ\w+|came|graduated|ended|completed|hit|got|was|were|is|are|spanned|landed|reached)\b"
)
SCHOOLING_CUES = (_DATED, _CLASS_OF, _COMES, _AGO, _TRAINED, _OWN_SCHOOL, _NAMED_SCHOOL, _LABELLED, _BARE)


def read_schooling(words: Indexed, segment: Segment) -> Trait | None:
    """Graduated or not by such words, when nobody else is spoken of before them in the sentence."""
    text, start, end = words.text, segment.start, segment.end
    if segment.is_question and "?" in segment.text:
        return None
    for cue in SCHOOLING_CUES:
        for match in cue.finditer(words, start, end):
            if _OTHERS.search(text, start, match.end()) or whose(text, start, match.start()) in ("other", "program"):
                continue
            if cue is _COMES:
                return Trait("graduated", False, match.start(), match.end())
            opened = clause_start(text, start, match.start())
            if cue in (_OWN_SCHOOL, _NAMED_SCHOOL) and _full(match["year"]) != today().year:
                return Trait("graduated", _full(match["year"]) < today().year, match.start(), match.end())
            if cue in (_AGO, _TRAINED):
                if whose(text, start, match.start()) == "self" or _LEAD_IN.fullmatch(text, opened, match.start()):
                    return Trait("graduated", True, match.start(), match.end())
                continue
            if cue is _CLASS_OF and CLASS_DID.match(text, match.end(), end):
                continue
            if cue is _BARE and not _OF_A_PERSON.search(text):
                continue
            groups = match.groupdict()
            year = _full(str(groups["year"] or groups.get("year2")))
            if not _LEAD_IN.fullmatch(text, opened, match.start()) or year == today().year:
                continue
            return Trait("graduated", year < today().year, match.start(), match.end())
    return None


def _full(year: str) -> int:
    """The year of "'24" or "2024"."""
    number = int(year.lstrip("'’"))
    return number if number > 100 else 2000 + number if number < 60 else 1900 + number
