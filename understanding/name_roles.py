"""What a possible name does where it stands: it has, takes or told something, one interviewed at it or ranks it, it heads a line; or it is
what no program is: a person, a place of birth, the school somebody went to, a second site."""

from __future__ import annotations

import re

from understanding.cues import Indexed
from understanding.naming import SAYS
from understanding.segments import Segment, sentence_at

NONE, NEUTRAL, LIKELY, SURE = -1, 0, 1, 2

_TELLS = (
    rf"(?:{SAYS}|are|were|isn['’]?t|aren['’]?t|wasn['’]?t|hasn['’]?t|sounds?|called|e-?mailed|replied|wrote|offered|invited"
    rf"|interviewed|rejected"
    r"|confirmed|admitted|mentioned|advertises?|advertised|works?|uses|loves?|hates?|trains?|operates?|opened|opens?|received|gained"
    r"|belongs"
    r"|ranks?|stands|went|will|would|can|cannot|can['’]?t|could|may|might|should|must|used\s+to|doesnt|dont|isnt|wont|they|it|there|where"
    r"|which|whose|though)"
)
_SUBJECT = re.compile(
    r"(?:['’]s?|[ ]\([A-Z]{2,8}\))?(?:[ ](?:over|up|down|out)[ ]in[ ][a-z]+)?,?[ ]+(?:(?:also|just|really|now|currently|apparently"
    r"|actually|never|always|still|both|IR|VIR)[ ]+)?"
    rf"{_TELLS}\b"
)
_OWNED = (
    r"(?:ir|vir|program|programme|residency|faculty|fellows?|residents?|attendings?|volume|call|pd|website|visas?|cases?|graduates?"
    r"|grads|\d"
    r"|got|section|department|division|service|team|coordinator|gme|interview|tour|slides?)"
)
_OWNS = re.compile(rf"(?:['’]s?)[ ]+(?:\w+[ ]+){{0,2}}?{_OWNED}\b")
_ITS_PROGRAM = re.compile(
    r"[ ]+(?:ir|vir|ir/dr|dr/ir|interventional|integrated|independent|program|programme|residency|one|people|folks|guys|pd|residents?"
    r"|grads?|interview|tour|website|coordinator|attendings?|fellows?|day|site|iv|notes|visit|info|open\s+house|stats|numbers)\b"
)
_MARKED = re.compile(r"[ ]*(?:[:=]|[ ][-–—]+[ ]|\|[ ]|\t|→|->|,?[ ]+(?:with[ ]|w/[ ]?)?[~≈]?\d|[ ]*\((?![A-Z][a-z]))")
TIMED = re.compile(  # "Jefferson next week: 15k", "Rush on friday, 9 attendings"
    r"[ ]+(?:next|this|last|on|tmrw|tomorrow|today|yesterday|too|as[ ]well|first|after[ ]that)\b(?:[ ]+(?!and\b|or\b)\w+){0,2}?"
    r"[ ]*(?:[:=,–—-])[ ]*(?:they[ ](?:do|have|got)[ ])?(?:about[ ]|around[ ]|like[ ]|~|≈)?"
    r"(?:\d|(?:no|one|two|three|four|five|six|seven|eight|nine|ten)[ ])"
)
THERE_IS = re.compile(r"\b(?:there['’]?s|theres|there[ ]is|it['’]?s)[ ]+(?:also[ ]+|still[ ]+)?$")
THEN_FIGURES = re.compile(r",?[ ]+(?:with[ ]|w/[ ]?)?(?:about[ ]|around[ ]|~|≈)?\d")
_BEHIND_FACTS = re.compile(
    r"\b(?:\d[\d,.k]*|none|no|both|fellows?|attendings?|residents?|faculty|cases|procedures|visas?|beds)\b[^.;!?\n]{0,30}"
    r"\b(?:at|in|for|of|from)[ ]+(?:the[ ]+)?$"
)
_OBJECT = re.compile(
    r"(?:(?:^|[.!?\n,;][ ]*|\b(?:so|and|but|hey|hi)[ ]+)(?:is|was|does|did|has|will|would|should|can)|@"
    r"|\b(?:how\s+is|how['’]?s|(?:how|what)\s+about|anyone\s+know|regarding|concerning|(?:talking|speaking|thinking)\s+of|must\s+be"
    r"|about|re:?|considering|torn|between|versus|vs\.?|unlike|than|over|above|below"
    r"|compar(?:e|ed|ing)(?:\s+(?:to|with))?|(?:cross(?:ing|ed)?|strik(?:e|ing)|struck|tak(?:e|ing)|took)\s+(?:off|out)|drop(?:ping|ped)?"
    r"|keep(?:ing)?|kept|add(?:ing|ed)?|remov(?:e|ing|ed)|rank(?:ing|ed)?|put(?:ting)?|lik(?:e|ed|ing)|lov(?:e|ed|ing)|hat(?:e|ed|ing)"
    r"|enjoyed|prefer(?:red|ring)?|choos(?:e|ing)|chose|pick(?:ed|ing)?|favou?r(?:ed|ing)?|visit(?:ed|ing)?|tour(?:ed|ing)?|saw|left"
    r"|stopped\s+(?:by|at)|appl(?:ied|ying|y)\s+to|called|e-?mailed|contacted|consider(?:ed)?|forgot|forget|(?:write|rule|count)"
    r"|skip(?:ped|ping)?"
    r"|withdr[ae]w(?:ing|n)?(?:\s+from)?|named|options?\s+(?:are|is)|choices?\s+(?:are|is)|is\s+it|either|neither|both|now|then|next"
    r"|(?:next|another|first|second|third|last|other|one|place|program|hospital)\s+is|that['’]?s|this\s+is|it['’]?s|that\s+is"
    r"|hyp(?:e|es|ed|ing)|recommend(?:s|ed)?|suggest(?:s|ed)?|mention(?:s|ed)?|telling\s+(?:me|you)|tell\s+me|know|trust|meant"
    r"|zoomed\s+with"
    r"|(?:was|is)\s+(?:at|from)|goes\s+to|back\s+to|switch(?:ing)?\s+to|program|programme|hospital|place|residency|site))"
    r"[ ]+(?:the[ ]+)?(?:program[ ]+)?(?:at[ ]+|in[ ]+)?$"
)
_BEFORE_AT = re.compile(
    r"\b(?:interview\w*|ivs?|second\s+look|tour|visit\w*|audition\w*|spots?|positions?|program|programme|residency|radiology"
    r"|interventional|ir"
    r"|vir|ir/dr|division|section|department|service|pd|director|coordinator|residents?|fellows?|attendings?|faculty|chief|grads?"
    r"|graduates?"
    r"|pgy-?\d|website|page|someone|somebody|people|guy|alum|alumni|offers?|invites?|invitations?|heard|reject\w*|e?mail|letter|info|notes"
    r"|numbers|stats|call|day|check|update|thoughts|opinion|take|doubts?|questions?|here|there|experience|look|slides?|zoom|presentation"
    r"|open\s+house|match(?:ed)?|they|it|read|word|out|cases|procedures|volume|team|chat|phone|meeting|session|down|leaning|based|yes"
    r"|doctors?"
    r"|friends?|senior|r\d|pc|corrections?|comparison|aways?|rotat\w+|posts?|ama|pathways?|why\s+ir)"
    r"(?:[ ]+(?:and|is|are|was|\w+ly|today|yesterday|last\s+\w+|back))?[ ]+(?:at|in|of|from|with|w/?|on|for|about|to|towards?|over)[ ]+"
    r"(?:the[ ]+)?$"
)
_PREPOSITION = re.compile(r"(?:\b(?:at|of|on|for|about|in|to|with|from)|@)[ ]+(?:the[ ]+)?$")
_HOME = re.compile(r"\b(?:my|our)\s+(?:own\s+)?home\s+\w+(?:\s+(?:is|at|of|in)|,)?[ ]+(?:the[ ]+)?$")
SITE = re.compile(
    r"\b(?:(?:residents?|trainees?|fellows?|interns?|we|they|who|also|each)\s+(?:\w+\s+)?(?:rotat\w*|spend\w*|cover\w*|staff\w*"
    r"|travel\w*|train|work"
    r"|go|do)|(?:months?|weeks?|time|blocks?|sites?|campus\w*|clinics?|hours?|affiliat\w+|coverage|shuttle)(?:\s+(?:each|are|is"
    r"|include|of|a))?)"
    r"(?:[ ]+\w+){0,3}?[ ]+(?:at|to|with|in|between|through|include|are|of|and)[ ]+(?:the[ ]+|our[ ]+)?$"
)
_MY_OWN = re.compile(  # where somebody was born, lives, studied or worked
    r"\b(?:born|raised|grew\s+up|live[sd]?|living|citizen|passport|nationality|moved|(?:come|came)(?:\s+here)?|i['’]?m|im|am|i\s+am|he\s+is"
    r"|she\s+is|originally|degree|diploma|mbbs|md|studied|study|studying|(?:med(?:ical)?\s+)?school|(?:med(?:ical)?\s+)?student"
    r"|graduat(?:e|ed|ing|ion)|img|fmg|back\s+home|country|wife|husband|family|parents|partner|home|job|embassy|consulate|flight|fly|flew"
    r"|drive|drove|research|house\s+job|internship|observership|externship|shadow\w*|university|college|worked|working|practic\w+|employed)"
    r"(?:[ ]+\w+){0,2}?[ ]+(?:in|from|at|of|to|near|is|was|for)[ ]+(?:the[ ]+)?$"
)
_PERSON = re.compile(
    r"\b(?:dr|drs|mr|mrs|ms|prof|professor|miss|sir|md|name\s+is|name['’]?s|dear|hi|hello|hey|thanks|thank\s+you|cheers|regards|by|with"
    r"|brother|sister|uncle|aunt|cousin|friend|classmate|colleague|mentor|attending|chair|chairman|chairwoman|director|chief|coordinator"
    r"|pd|apd|hurricane|coach|nurse|pgy-?\d)\.?,?[ ]+(?:\w\.[ ]+)?$"
)
_SOMEWHERE = re.compile(
    r"(?:[ ](?:in|near|outside|around|of)[ ]+(?:downtown|rural|upstate|central|northern|southern|eastern|western)[ ]+"
    r"|from[ ]+(?:university|college)[ ]+of[ ]+)$"
)
_BEHIND_A_PERSON = re.compile(
    r",?[ ]+(?:MD|DO|PhD|MBBS|FSIR|et[ ]al)\b|[ ]+(?:is|was)[ ]+(?:my|our|a|the)[ ]+(?:home|native|city|town|capital|country|mentor|wife"
    r"|friend|chair|director|pd|chief|coordinator)\b"
)
_LINE_HEAD = re.compile(
    r"(?:^|\n)[ \t]*(?:[-*•#>_–—]+[ \t]*|\d{1,2}[.)][ \t]*|[\"“(][ \t]*)*(?:(?:\w+[ ]){0,2}(?:notes?|program|programme|prog|name|hospital"
    r"|place|site|residency|institution|re|update|interview|iv|visited|visit|rank|#\d)(?:[ ]name)?[ ]*[:=–—-]?[ ]*)?$"
)
_LABEL = re.compile(
    r"(?:^|\n|[|;][ ]*)[ \t]*(?:[-*•#>]+[ ]*)?(?:(?:program|programme|prog|hospital|hosp|institution|inst|site|residency"
    r"|school|sponsor(?:ing)?)\.?(?:[ ](?:name|institution))?|name(?:[ ]of[ ](?:the[ ])?\w+)?)[ ]*[:=|][ ]*$"
)
_ALONE_BEFORE = re.compile(
    r"(?:^|[.!?\n][ ]*|\A)(?:(?:ok(?:ay)?|so|um+|uh+|well|hey|now|right|alright|next|then|oh|yo|and|anyway|first|second|third|finally|last"
    r"|number\s+\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\w*\.?[ ]\d{1,2}"
    r"|\d{1,2}[/.]\d{1,2}(?:[/.]\d+)?|\(?[a-z\d]\))[ ]*[,:.–—-]*[ ]*)*$"
)
_ALONE_BEHIND = re.compile(r"[ ]*(?:[.,;!?]|[-–—]+[ ]|\n|$|,?[ ]first\b)")
_LINE_ENDS = re.compile(r"[ \t*_]*(?:\n|$)")
_FACTS_FOLLOW = re.compile(r"[^\n]*(?:\n+[^\n]*){0,3}?(?:\d|\b(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|visas?|level)\b)")
_BESIDE_ANOTHER = re.compile(r",?[ ](?:and|or|vs\.?|&|nor)[ ]+[A-Z]")
_BEHIND_ANOTHER = re.compile(r"[A-Z][\w'’.]+(?:,|,?[ ](?:and|or|vs\.?|&|nor))[ ]+$")
_CLOSES = re.compile(r"(?:\b(?:at|in|of|for|from)|@)[ ]+(?:the[ ]+)?$")
_GOES_ON = re.compile(r"[ ]*(?:[:=(]|,?[ ]+(?:it|they|there|you|we|is|are|has|have|does|where|which|with|w/|in|on)\b)")
_AMOUNT = re.compile(r"\d|\b(?:no|none|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen)\b")
_CLAUSE = re.compile(r"[.;!?\n,(]|\b(?:and|but|while|whereas)\b")


def part_of_name(words: Indexed, start: int, end: int, looks: int) -> int:
    """NONE where no program stands, NEUTRAL where nothing tells, LIKELY or SURE; `looks` is how much it looks like a name (1 to 3)."""
    text, lower = words.original, words.text
    floor = max(0, start - 70)
    before, after = lower[floor:start], lower[end : end + 70]
    if _BEHIND_A_PERSON.match(text, end) or SITE.search(before) or _HOME.search(before):
        return NONE
    if _BEFORE_AT.search(before) or _OBJECT.search(before):
        return SURE
    if _MY_OWN.search(before) or is_person(before) or _SOMEWHERE.search(before):
        return NONE
    if _LABEL.search(before):
        return SURE
    line = (floor == 0 or "\n" in before) and _LINE_HEAD.search(before)
    if line and (_MARKED.match(after) or _ITS_PROGRAM.match(after) or _LINE_ENDS.match(after)):
        return SURE if _FACTS_FOLLOW.match(lower, end, end + 200) else LIKELY
    if _OWNS.match(after) or _MARKED.match(after) or (looks > 1 and TIMED.match(after)):
        return SURE
    if looks > 1 and THERE_IS.search(before) and THEN_FIGURES.match(after):
        return SURE
    if _SUBJECT.match(after) and (looks > 1 or not _PREPOSITION.search(before)):
        return SURE
    if _ALONE_BEFORE.search(before) and _ALONE_BEHIND.match(after) and _FACTS_FOLLOW.match(lower, end, end + 300):
        return SURE
    if _ITS_PROGRAM.match(after):
        return SURE if looks > 1 else LIKELY
    if _PREPOSITION.search(before) or _BEHIND_FACTS.search(before) or line or _BESIDE_ANOTHER.match(text, end, end + 10):
        return LIKELY
    return LIKELY if _BEHIND_ANOTHER.search(text, floor, start) else NEUTRAL


def is_person(before: str) -> bool:
    """Whether the words before a name (in small letters) make it a person's: "dr. ", "my name is "."""
    return _PERSON.search(before) is not None


def reach_of_name(words: Indexed, start: int, end: int, segments: tuple[Segment, ...]) -> str:
    """How far what is told belongs to a name: to what follows, or to the numbers before it in its clause (`Naming.reach`)."""
    lower = words.text
    segment = sentence_at(segments, start)
    if segment is None:
        return "on"
    closes = _CLOSES.search(lower, max(segment.start, start - 12), start)
    if not closes or _GOES_ON.match(lower, end):
        return "on"
    clause = segment.start
    for cut in _CLAUSE.finditer(lower, segment.start, closes.start()):
        clause = cut.end()
    if _AMOUNT.search(lower, clause, closes.start()):
        return "back"
    return "around" if end >= segment.end - 1 else "on"
