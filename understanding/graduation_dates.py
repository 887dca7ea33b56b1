"""When the person who writes finished school or will: the year told of it, a later one where it was put off, what comes after."""

from __future__ import annotations

import re

from advisor.season import today
from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.whose import clause_start, own, subject_before, whose

_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DATED = Cue(
    rf"\b(?:(?:graduat(?:e|ed|ing|ion)|grad|yog|pass(?:ed)?\s+out|year\s+of\s+(?:graduation|passing)|passing\s+(?:out\s+)?year)\b"
    rf"(?:(?:\W|\b(?:in|on|at|from|of|year|date|was|is|my|the|will\s+be|med(?:ical)?|school|university|college|by|around|early|late|batch|class|{_MONTH})\b)*)"
    rf"{_YEAR}|(?:degree|diploma|mbbs|mbch?b|mbbch|m\.?d)\b\W+(?:(?:was|from|in|at)\s+)*(?:[\w'-]+\W+){{0,5}}?(?:conferred|awarded|obtained|received|issued|granted|earned|got)\s+(?:in\s+|on\s+)?(?:\d\d?[/.-])?(?P<year2>(?:19|20)\d\d)\b|(?P<old>(?:grad|graduated|yog|batch|class\s+of|graduate)\W{{0,3}}['’](?P<short>\d\d))\b)"
)
_PUT_OFF = Cue(
    r"\b(?:(?:supposed|meant|due|expected|planned|hoping)\s+to\s+(?:graduate|finish|be\s+done|get\s+my\s+degree)"
    r"|(?:my\s+)?graduation\s+(?:was\s+|is\s+|has\s+been\s+|got\s+)?(?:moved|delayed|postponed|pushed|shifted|put\s+off))\b"
)
_ENDS_LATER = re.compile(
    rf"\b(?:but|now|so|moved|to|until|till|delayed|postponed|pushed)\b[^.;?!]{{0,60}}?\b(?:{_MONTH}\s+)?(?P<year>20\d\d)\b"
    rf"|\b(?:but|because)\b[^.;?!]{{0,40}}\b(?:failed|repeat\w*|delayed|not\s+yet|still|pushed|next)\b"
)
_STAGE = Cue(  # what only a graduate does
    r"\b(?:(?:did|do|doing|finished|completed|done|after|during|in|started)\s+(?:my\s+|the\s+)?(?:housemanship|house\s*job|house\s+officer(?:ship)?"
    r"|nysc|national\s+service|rural\s+service|social\s+service\s+year|foundation\s+(?:year|programme)|medical\s+officer\s+job|compulsory\s+service)"
    r"|graduated\s+(?:\w+\s+){1,5}?(?:last\s+(?:yr|year|summer|spring|winter|fall|month|june|july|may)|(?:\w+)\s+(?:years?|yrs?|months?)\s+(?:ago|back))"
    r"|(?:have|had|hold|am|i'm|be)\s+(?:the\s+|an?\s+|my\s+)?(?:doctor|physician|diploma|degree|medical\s+degree|md|mbbs)(?:\s+of\s+\w+)?\s+(?:since|from)\s+(?:19|20)[012]\d|(?:graduad|egresad|recibid|diplomad)[oa]\s+(?:(?:en|de|in|del|la|el)\s+)*(?:19|20)[012]\d"
    r"|graduated\s+(?:last\s+(?:yr|year|summer|spring|winter|june|july|may)|(?:\d+|an?|one|two|three|four|five|six|seven|some|few)\s+(?:years?|yrs?|months?)\s+(?:ago|back)|recently|already)"
    r"|(?:fresh|recent|old|new|medical)\s+graduate\b(?!\s+(?:student|school|program))"
    r"|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:\+\s*)?(?:years?|yrs?)\s+(?:of\s+)?(?:gap|break)\s+(?:after|since|from|post)\s+(?:my\s+)?(?:grad\w*|med\w*)"
    r"|gap\s+(?:of\s+)?(?:\d+|\w+)\s*(?:years?|yrs?)\s+(?:after|since|from|post)\s+(?:my\s+)?(?:grad\w*|med\w*))"
)
_STUDENT = Cue(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|final|last|pre-?final|penultimate|[1-6](?:st|nd|rd|th))[\s-]*(?:year|yr)\s+(?:of\s+)?(?:(?:mbbs|medical|med|md|medicine)\s*)"
    r"|(?:a|one|two|three|1|2|3)\s+(?:more\s+)?(?:years?|yrs?|semesters?|months?)\s+(?:till|until|before|to)\s+(?:i\s+)?(?:become|am|be|becoming|being|graduat\w+|finish\w*)"
    r"|(?:a|one|two|three|1|2|3|half\s+a)\s+(?:more\s+)?(?:years?|yrs?|semesters?|months?)\s+(?:of\s+(?:med(?:ical)?\s+school|school|medicine|studies)\s+)?(?:to\s+go(?!\s+(?:before|until|till)\s+i\s+(?!graduat|finish|become|am\b))|left|remaining)"
    r"|(?:not|haven'?t|havent|didn'?t|don'?t)\s+(?:yet\s+)?finish(?:ed)?\s+(?:yet\s+)?(?:the\s+|my\s+)?(?:university|uni|med\w*|school|studies|degree|faculty)"
    r"|(?:have|got|still)\s+(?:m[3-6]|ms-?[34]|final\s+year)\s+(?:to\s+do|left|to\s+go|ahead)"
    r"|(?:write|sit|face|have|take)\s+my\s+(?:last|final)\s+(?:\w+\s+)?(?:exams?|examinations?|staatsexamen|finals|state\s+exam)"
    r"|between\s+me\s+and\s+(?:the|my)\s+(?:diploma|degree)"
    r"|not\s+(?:yet\s+)?(?:done|finished|through)\s+with\s+(?:med\w*\s+school|school|my\s+(?:studies|degree)|mbbs|university)"
    r"|(?:will|'ll|gonna|going\s+to)\s+(?:get|have|receive|finish)\s+(?:my\s+)?(?:degree|diploma|mbbs|md)\b)"
)
_OTHERS = re.compile(
    r"\b(?:they|he|she|his|her|their|programs?|pd|friend|colleague|cousin|uncle|aunt|father|mother|dad|mom|classmate|roomm?ate|buddy|partner"
    r"|brother|sister|wife|husband|residents?|fellows?|attendings?|chief|graduates|if|whether|imagine|suppose|someone|anyone|within|last|per|each"
    r"|want|require\w*|ask|mean|average|accept\w*)\b"
)
_AT_FAULT = re.compile(r"\b(?:residency|fellowship|high\s+school|phd|masters?|ms\b|mph|nursing|radiology|from\s+(?:their|the)\s+program)\b")
_COUNTED = re.compile(r"\b(?:\d{1,2}|one|two|three|four|five|six|several|both|all)\s+(?:\w+\s+)?$")  # "two already graduated"
_LEFT = re.compile(r"\b(?:left|remaining|to\s+go)\b")
_VISA = re.compile(r"\b(?:j-?\s?1|h-?\s?1-?\s?b?|visa)\b")
DATE_CUES = (_PUT_OFF, _DATED, _STUDENT, _STAGE)  # no sentence without one of them tells a date of it


def read_dates(words: Indexed, segment: Segment) -> Trait | None:
    """Graduated or not by the year told of it, or by what comes before and after."""
    text, start, end = words.text, segment.start, segment.end
    put_off = _PUT_OFF.search(words, start, end)
    if put_off and _mine(text, start, put_off):
        later = _ENDS_LATER.search(text, put_off.start(), end)
        if later and (later["year"] is None or int(later["year"]) >= today().year):
            return Trait("graduated", False, put_off.start(), later.end())
    for match in _DATED.finditer(words, start, end):
        if not _mine(text, start, match) or _AT_FAULT.search(match[0]) or re.match(r"\s*[(:]", text[match.end() :]):
            continue
        year = int(match["year"] or match["year2"]) if match["year"] or match["year2"] else 2000 + int(match["short"])
        corrected = re.match(r"\W*(?:no|wait|sorry|i\s+mean|not|actually|\W)*((?:19|20)\d\d)\b", text[match.end() : end])
        if corrected and not re.match(r"\W*not\b", text[match.end() :]):
            year = int(corrected[1])
        if year != today().year and year < today().year + 9:
            return Trait("graduated", year < today().year, match.start(), match.end())
    for cue, value in ((_STUDENT, False), (_STAGE, True)):
        stage = cue.search(words, start, end)
        if (
            stage
            and not of_a_visa(stage[0], text[start:end])
            and _mine(text, start, stage)
            and not re.search(r"\b(?:was|were|when|after|will|before)\b", text[start : stage.start()])
        ):
            return Trait("graduated", value, stage.start(), stage.end())
    return None


def of_a_visa(time: str, sentence: str) -> bool:
    """Whether a time that is left may be a visa's: "I'm on a J-1, 2 years left"."""
    return _LEFT.search(time) is not None and _VISA.search(sentence) is not None


def _mine(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether it is the writer who is spoken of: nobody else stands before it in its clause."""
    if match[0].startswith("between me"):
        return True
    if _COUNTED.search(text, start, match.start()):
        return False
    opened = clause_start(text, start, match.start())
    subject = whose(text, start, match.start())
    if _OTHERS.search(text, opened, match.start()) or subject in ("other", "program"):
        return False
    if subject is None and subject_before(text, start, opened) == "other":
        return False
    return own(text, start, match.start()) or len(text[opened : match.start()].split()) < 4
