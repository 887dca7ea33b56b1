"""A program's setting told by its marks: professors and tenure, partners and no medical school, or half of each."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment

_UNIVERSITY = r"(?:university|academic|med(?:ical)?\s+school|teaching\s+hospital|ivory\s+tower)"
_PRIVATE = r"(?:private(?:\s+practice|\s+group)?|community|pp)"
_HYBRID = Cue(
    rf"\b(?:half|part)\b[^.;\n]{{0,50}}?\b{_UNIVERSITY}\b[^.;\n]{{0,20}}?\b(?:half|part|other)\b[^.;\n]{{0,40}}?\b{_PRIVATE}\b"
    rf"|\b(?:half|part)\b[^.;\n]{{0,50}}?\b{_PRIVATE}\b[^.;\n]{{0,20}}?\b(?:half|part|other)\b[^.;\n]{{0,40}}?\b{_UNIVERSITY}\b"
    rf"|\bprivate\s+practice\s+(?:radiologists|group|attendings|docs|guys)\s+(?:\w+\s+){{0,3}}?(?:with|who\s+hold|holding"
    rf"|on)\s+(?:clinical\s+|academic\s+|faculty\s+|university\s+)+(?:appointments?|titles?|ranks?)\b"
    r"|\bacademic[\s-]+slash[\s-]+(?:community|private)\b|\bacademic\s+(?:and|&|\+|plus|meets)\s+(?:community"
    r"|private)(?:\s+practice)?\s*(?:in\s+one|rolled\s+into|combined|under\s+one|at\s+once|both|,)|\bcommunity\s+(?:and|&|\+"
    r"|meets)\s+academic\s*(?:in\s+one|rolled\s+into|combined|under\s+one|at\s+once|both)"
    rf"|\b(?:mix|blend|cross|hybrid|combination|marriage)\s+(?:of|between)\s+(?:\w+\s+){{0,3}}?{_UNIVERSITY}\s+(?:\w+\s+){{0,2}}?(?:and"
    rf"|with|&)\s+(?:\w+\s+)?{_PRIVATE}\b|\b(?:mix|blend|cross|combination)\s+(?:of"
    rf"|between)\s+(?:\w+\s+){{0,3}}?{_PRIVATE}\s+(?:\w+\s+){{0,2}}?(?:and|with|&)\s+(?:\w+\s+)?{_UNIVERSITY}\b"
    rf"|\b{_PRIVATE}\s+(?:hospital|program|place)\b[^.;\n]{{0,16}}?\b(?:half|most|many|a\s+third)\s+(?:of\s+)?(?:\w+\s+){{0,2}}?(?:rotations|months|time|blocks|training)\s+(?:\w+\s+){{0,3}}?{_UNIVERSITY}\b"
    rf"|\b{_PRIVATE}\s+(?:group|hospital|practice|program)\s+(?:\w+\s+){{0,3}}?(?:in|at|inside|staffing|teaching\s+(?:in|at)|covering"
    rf"|running)\s+(?:an?\s+|the\s+)?(?:big\s+)?(?:university|academic)\s+(?:hospital|center|program|department)\b"
)
_ACADEMIC = Cue(
    r"\b(?:flagship|main\s+teaching\s+hospital|teaching\s+hospital|primary\s+teaching\s+(?:hospital|site)"
    r"|crown\s+jewel)\s+(?:hospital\s+)?(?:of|for)\s+(?:the\s+)?(?:[\w']+\s+){0,3}?(?:university|med(?:ical)?\s+school"
    r"|college\s+of\s+medicine)\b"
    r"|\b(?:university|med(?:ical)?\s+school)(?:'s)?\s+(?:own\s+|main\s+|primary\s+|flagship\s+)+(?:teaching\s+)?(?:hospital|site"
    r"|program)\b|\b(?:ivory[\s-]towers?|as\s+ivory\s+as|tenure[\s-]track|(?:all|everyone'?s?|everybody)\s+(?:\w+\s+){0,2}?(?:professors?"
    r"|tenured))\b"
    r"|\buniversity[\s-](?:owned|run|operated)\b|\b(?:it|program|place|this|that|one|(?:program\s+)?[a-h])\s+is\s+(?:an?\s+)?(?:big\s+)?university(?=\s*(?:[,.;]|$|and\b|but\b))|\bacademic\s+(?:as\s+(?:it\s+gets|they\s+come|hell)|through\s+and\s+through"
    r"|to\s+the\s+(?:core|bone)|mothership|mecca|giant|juggernaut|behemoth|tertiary|quaternary)\b|\b(?:think|lots\s+of|full\s+of"
    r"|crawling\s+with)\s+professors\b"
)
_COMMUNITY = Cue(
    r"\bnon-?teaching\s+hospital\b|\bno\s+(?:affiliated\s+)?(?:med(?:ical)?\s+school|university\s+affiliation"
    r"|professors)\b(?!\s+(?:required|needed|of\s+(?:mine|my)))|\b(?:all|the)\s+(?:the\s+)?attendings\s+are\s+partners\b"
    r"|\b(?:run|staffed|owned|operated|covered)\s+by\s+(?:an?\s+)?(?:\w+\s+)?private\s+(?:practice|group|radiology\s+group"
    r"|equity\s+group)\b|\b(?<!-)(?<!not\s)(?<!non\s)(?:for-profit|hca)\s+(?:hospital|chain|system|program|place|site)\b"
    r"|\bprivate\s+practice\s+(?:setting|model|environment|program|residency|place|vibe\s+program|through\s+and\s+through)\b"
    r"|\bprivate\s+(?:group|practice)\s+(?:at|in)\s+(?:an?\s+)?(?:\w+[\s-]){0,3}?(?:non-?teaching|community|suburban|regional)\b"
    r"|\bno\s+ivory\s+tower\b"
)
_MINE = re.compile(
    r"\b(?:want|prefer|hope|looking|career|job|fellowship|later|eventually|future|my\s+(?:med|home|school|dream|goal)|i\s+(?:am|was"
    r"|trained|studied|work)|graduat\w+\s+(?:go|went|join\w*)|(?:go|went|join\w*)\s+(?:in)?to|alumni|rotat\w+|if|or\s+(?:academic"
    r"|community|private)|vs\.?|versus)\b"
)


def setting_meant(words: Indexed, segment: Segment) -> tuple[str, int, int] | None:
    """The setting that a sentence's marks tell, and where they stand; None for a question, a wish or where graduates go."""
    if segment.is_question:
        return None
    for setting, cue in (("hybrid", _HYBRID), ("academic", _ACADEMIC), ("community", _COMMUNITY)):
        found = cue.search(words, segment.start, segment.end)
        if found:
            return None if _MINE.search(words.text, segment.start, found.end()) else (setting, *found.span())
    return None
