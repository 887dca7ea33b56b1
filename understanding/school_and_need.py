"""A foreign national by a school abroad and a visa needed: who graduated in Cairo and needs a J-1 is no US citizen."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.origins import NATION, PLACE_ABROAD
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.whose import PEOPLE, whose

_AT = (
    r"(?:\s+(?!(?:and|but|then|while|where|with|for|to|who|if)\b)[\w'’.-]+){0,6}?\s+(?:in|at|from|of|near)\s+"
    r"(?:the\s+|univ\w*\s+(?:of\s+)?|\w+\s+(?=university)|university\s+of\s+)*"
)
_STUDIED = (
    r"(?:graduated|qualified|(?:finished|completed|did|got|received|have|hold|earned|took|obtained|finishing|completing|doing)\s+(?:my\s+|the\s+|an?\s+)?"
    r"(?:med(?:ical)?\s+(?:school|college|studies|degree|training|education|university)|medicine|mbbs|mbchb|mbbch|m\.?d\.?|degree|diploma|studies)"
    r"|studied(?:\s+medicine)?|(?:am\s+)?studying(?:\s+medicine)?|went\s+to\s+(?:med(?:ical)?\s+)?(?:school|college|university)|trained\s+as\s+a\s+doctor)"
)
_SCHOOL = Cue(
    rf"\b(?:i\s+(?:have\s+|had\s+|just\s+|recently\s+|already\s+|only\s+|also\s+)*{_STUDIED}{_AT}{PLACE_ABROAD}"
    rf"|my\s+(?:med(?:ical)?\s+(?:school|college|university|degree)|university|degree|diploma|mbbs|school)\s+(?:is|was|comes?|are)\s+(?:\w+\s+)?(?:in|from|at)\s+(?:the\s+)?{PLACE_ABROAD}"
    rf"|(?:i\s+am|i'?m|as)\s+(?:an?\s+)?(?:\w+\s+)?(?:graduate|grad|alumn\w+|student|img)\s+(?:of|from|at"
    rf"|in){_AT.replace('{0,6}', '{0,5}')}{PLACE_ABROAD}"
    rf"|i\s+(?:have\s+)?{_STUDIED}{_AT}(?:an?\s+)?{NATION}\s+(?:med(?:ical)?\s+)?(?:school|university|college|faculty))\b"
)
_IN_SHORT = Cue(  # as typed on a phone: "doctor from cameroun", "medico de bogota 2018", "from lagos, unilag 2021"
    rf"\b(?:(?:doctor|physician|medico|médico|radiologist|surgeon|intern|md|mbbs|mbbch|mbchb|img|grad(?:uate)?)\s+(?:\d{{4}}\s+)?(?:from|of|de|in)\s+(?:the\s+)?{PLACE_ABROAD}"
    rf"|finish(?:ed)?\s+(?:med(?:ical|icine|ecine)?|mbbs|school|uni\w*)(?:\s+(?:school|college|studies))?(?:\s+(?:in\s+)?\d{{4}})?\s+(?:in|at|from)\s+{PLACE_ABROAD}"
    rf"|(?P<from>from)\s+{PLACE_ABROAD})\b"
)
_OF_ONESELF = re.compile(r"(?:^|[.,;!\n])\s*$|\b(?:i'?m|i\s+am|iam|im)\s+$")
_OF_A_DOCTOR = re.compile(
    r"\b(?:med\w*|univ?\w*|degree|diploma|mbbs|mbbch|mbchb|doctor|physician|m[eé]dico|graduat\w+|grad|yog|college|img|step\s?[123]|usmle)\b"
)
_MAY_STAY = re.compile(  # who may stay anyway, or whose school may be no school abroad
    r"\b(?:citizen\w*|green\s?-?\s?card|permanent\s+residen\w+|naturali[sz]\w+|us\s+(?:passport|national)|american\s+(?:passport|national)|i'?m\s+american|i\s+am\s+american|born\s+in"
    r"|canad\w+|toronto|montreal|vancouver|mcgill|ead|asylum\w*|refugee|daca|work\s+permit|puerto\s+ric\w+|no\s+visa|(?:do\s+not|don'?t|not)\s+need)\b"
)
_OF_OTHERS = re.compile(rf"(?<!because of )\b(?:my|our|a|an|his|her|their)\s+(?:\w+\s+)?(?:{PEOPLE})\b")
_NOT_SO = re.compile(r"\b(?:not|never|n't|if|whether|would\s+have|wish|suppose|imagine|could\s+have|almost)\b")


def foreign_by_need(words: Indexed, segments: tuple[Segment, ...]) -> Trait | None:
    """The status of a writer who needs a visa, as the message says elsewhere, by their own school abroad; nothing where somebody else is in
    the message or any right to stay is named."""
    text = words.text
    if (_SCHOOL not in words.places and _IN_SHORT not in words.places) or _MAY_STAY.search(text) or _OF_OTHERS.search(text):
        return None
    in_short = _OF_A_DOCTOR.search(text) is not None
    for segment in sentences_with((_SCHOOL, _IN_SHORT), words, segments):
        match = _SCHOOL.search(words, segment.start, segment.end) or (
            _IN_SHORT.search(words, segment.start, segment.end) if in_short else None
        )
        if match and match.groupdict().get("from") and not _OF_ONESELF.search(text, 0, match.start()):
            continue
        if match is None or segment.is_question or _NOT_SO.search(text, segment.start, match.end()):
            continue
        if whose(text, segment.start, match.start()) not in ("other", "program"):
            return Trait("img_status", "non_us_img", match.start(), match.end())
    return None
