"""A plan of rotations month by month: what each month holds, and whether it still stands.

A month takes what is said up to the next one: its field, and whether it was called off, is only hoped for, is spent at home or watching, or
belongs to somebody else. What is said of a month last counts, so a plan may be told in pieces and changed on the way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from understanding.away_counts import SPEAKS_OF_AWAYS
from understanding.aways import MONTH_WORD, denied_month, in_season, month_name
from understanding.cues import Cue, Indexed
from understanding.rotations import MONTH
from understanding.segments import Segment, sentence_at
from understanding.small_numbers import small_number
from understanding.traits import Trait
from understanding.whose import PEOPLE, clause_start

_IR = r"(?:ir|vir|interventional(?:\s+radiology)?)\b"
_RELATED = (
    r"(?:dr|diagnostic(?:\s+radiology)?|radiology|dx|vascular(?:\s+surgery)?|surgery|m?icu|sicu|critical\s+care|intensive\s+care|neuro-?ir|body(?:\s+imaging)?|msk"
    r"|mammo\w*|neuroradiology|cardiology|medicine|ultrasound|oncology)\b"
)
_FIELD = re.compile(rf"\b(?:(?P<ir>{_IR})|(?P<related>{_RELATED}))")
_OFF = re.compile(
    r"\b(?:cancel\w*|dead|reject\w*|declin\w*|fell\s+through|falls\s+through|dropp?\w*|withdr\w+|is\s+gone|lost|denied|turned\s+(?:it|me|them)?\s*down|said\s+no|called\s+off|scrapp?\w*"
    r"|no\s+longer|not\s+(?:any\s?more|happening|possible|going)|won'?t\s+work|didn'?t\s+work|can'?t|cannot|is\s+a\s+no|is\s+out|off\s+the\s+table|ruled\s+out|forget\s+it|skipp?\w*)\b"
)
_NO_AWAY = re.compile(
    r"\b(?:home\b|not\s+(?:an?\s+)?away|own\s+(?:school|hospital)|observ\w+|shadow\w*|research|exams?|finals|vacation|holiday\w*|wedding|interviews?|(?:is|keep\w*|stay\w*|leav\w*|it)\s+(?:\w+\s+)?free|free\b(?!\s*(?:,\s*)?(?:for|to|then|but|or|after\s+that)\b)|nothing|off\b|empty|blank|undecided"
    r"|step\b|eras\b|deadline|opens?\b|letters?\b|graduat\w+|due\b|match\b|apply|applications?|submit|study\w*|visa\b|school\s+(?:starts|begins|permits|lets))"
)
_SIGNED_UP = re.compile(r"\b(?:joined|added|entered|signed\s+up)\b[^,;.]*\b(?:vslo|vsas)\b")  # "my school joined VSLO in March"
_OPEN = re.compile(
    r"\b(?:wait-?list\w*|waiting|if\b|maybe|perhaps|might|(?<!all\si\s)(?<!that\si\s)(?<!only\si\s)could(?!\s+(?:only\s+|just\s+)?(?:get|find|secure|arrange))|would|hop(?:e|ing)|not\s+counting|dream\w*|appl(?:ied|ying)|think\w*\s+(?:of|about)|consider\w*|not\s+sure|possibly|either|or\b|pending|tbd|should|wish)\b"
)
_PAST = re.compile(r"\b(?:did|last|done|was\s+amazing|loved\s+it|finished|completed|rotated|ago)\b")
_BEFORE_NOW = re.compile(
    r"\b(?:wanted|planned|was\s+going|were\s+going|had|originally|first\s+i|used\s+to|was\s+(?:to|supposed)|remember)\b"
)
_TURNS = re.compile(r"\b(?:but|now|instead|moved|switched|gave\s+me|changed|became)\b")
_FROM_TO = re.compile(r"\b(?:from|instead\s+of|not|rather\s+than)\s+(?:in\s+|early\s+|late\s+)?$")
_SPANS = re.compile(r"\bfrom\s+(?:early\s+|late\s+|mid[\s-]?)?$")
_TILL = re.compile(r"\s*(?:to|'?til|until|till|through|thru|-|–)\s+(?:early\s+|late\s+|mid[\s-]?)?$")
_MOVES = re.compile(r"\b(?:mov|shift|switch|push|chang|bump|postpon|delay|resched|swap|instead)")
_FREE = re.compile(r"(?:\s+is|\s+are|'s)?\s+(?:free|open|available)\b")
_NOTHING = re.compile(r"\bnothing\b")
_IN_WHICH = re.compile(  # months between which, or in which, there is room say nothing of how many rotations there are
    rf"\b{MONTH}\s+(?:to|'?til|until|till|through|thru)\s+(?:early\s+|late\s+|mid[\s-]?)?{MONTH}\b|\b{MONTH}(?:\s+is|\s+are|'s)?\s+(?:free|open|available)\b"
)
_OTHERS = re.compile(
    rf"\b(?:{PEOPLE}|girl|guy|he|she|chief|students\s+(?:do|rotate)|residents?\s+(?:do|rotate)|interns?|curriculum|pgy|dean|advisor\s+(?:wants|says|told)|everyone|people|when\s+(?:should|do|is)|month-?long)\b"
)
_SAYS_FIRST = re.compile(
    r"\b(?:first|1st|earliest|number\s+one|no\.?\s*1)\b(?:\s+of\s+(?:them|these|those|which))?(?:\s+(?:ir\s+)?(?:away|one|rotation|audition|elective|day|month|away\s+rotation))?(?:\s+(?:is|will\s+be|would\s+be|starts?|begins?|in|now|at|on|for|then|from|it|not|only|actually|\w+\s+in)){0,4}\W*$"
)
_TOTAL = Cue(
    rf"\b(?:(?:so|total(?:ly)?|that'?s|thats|means|makes|altogether|in\s+total|all|=)\s+(?:\w+\s+)?)?(?P<n>[1-6]|one|two|three|four|five|six|both)\s+"
    rf"(?:(?:aways?|away\s+rotations?|rotations?|electives?|auditions?)\s+)?(?:in\s+|for\s+|are\s+|of\s+them\s+|of\s+)?{_IR}"
    rf"(?:\s+(?:aways?|rotations?|electives?|auditions?|ones))?(?!\s+(?:attendings?|faculty|doctors?|docs|letters?|lors?|rooms?|suites?|fellows?|residents?|physicians?|people|consultants?))"
)
_NEXT_MATTER = re.compile(  # "..., and hope to bring back letters", "..., the rest no reply": no more of this month
    r"(?:,\s*|\b)(?:(?:and|with|plus)\s+)*(?:\d|an?|one|two|three|four)\s+(?:\w+\s+){0,2}?(?:letters?|lors?|recs?)\s+(?:from|by|of|in)\b|"
    r",\s*(?:and|while|so)\s+(?:i\s+)?(?:hope|hoping|plan|want|expect|aim|intend)\b|[,.;]\s*(?:and\s+|but\s+)?(?:all\s+)?(?:the\s+)?(?:rest|others|remaining|other\s+ones)\b"
    r"|(?:[,;+]|\band\b|\bplus\b)\s*(?:(?:and|i|will|to|can|should|'ll|have|get|got|getting|bring|collect|secure)\s+){0,4}(?:\d|an?|one|two|three|four)\s+(?:\w+\s+)?(?:letters?|lors?)\b"
)
_REASON = re.compile(r"\b(?:because|since|bc|bcz|bcoz|cuz|coz|due\s+to|as\s+my)\b")
_OWN = re.compile(r"\b(?:i|i'm|im|i've|ive|i'll|i'd|my|me)\b")
_OF_MINE = re.compile(rf"\b(?:my|our)\s+(?:\w+\s+)?(?:{PEOPLE})\b(?!\s+(?:and|&|n)\s+(?:i|me)\b)")  # "my batchmate" speaks of somebody else
_A_PROGRAMS = re.compile(
    r"\b(?:residents?|faculty|attendings?|applicants?|our|we|students|fellows?|positions?|interviewees|eras|accreditation)\b"
)
_COUNTED = re.compile(r"(?:\d|an?|one|two|three|four|five|six)\b[^,;.]{0,30}\b(?:aways?|rotations?|auditions?|electives?|sub-?i'?s?)\b")
_MARK = re.compile(r"[,;:.(]|\b(?:and|but|then|so|plus|while|instead)\b|\s[-–—]\s|&|\+|/")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_BOOKS = re.compile(r"\b(?:confirm\w*|accepted\s+me|book\w*|reject\w*|wait-?list\w*|cancel\w*|dropped)\b")
_NOT_BEFORE = re.compile(
    r"(?:\b(?:not|can'?t|cannot|nothing|won'?t|no)\b|n't\b)[^,;.]{0,40}\b(?:before|until|'?til|till|earlier\s+than)\s+$"
)
_ASKS = re.compile(r"\W*(?:is|are|do|does|should|shud|would|when|can|could|will|what|which|how|why)\b")
_BEGINS = re.compile(r"\b(?:first|start\w*|begin\w*|earliest|from)\b")
_NOT_PLANNED = re.compile(r"\b(?:appl(?:ied|ying)\s+(?:to|for)|sent\s+out|emailed)\s+(?:\w+\s+)?$")
_IR_RELATED = re.compile(r"\bir[\s-]+related\b")  # "twelve IR or IR-related rotations" are asked of a resident
_ADVISED = re.compile(  # "four IR aways are recommended by the dean"
    r"\s*(?:rotations?\s+)?(?:is|are|seems?\s+to\s+be|would\s+be)\s+(?:\w+\s+)?(?:recommended|required|suggested|advised|expected|mandatory|allowed|typical|usual|common|normal|standard|ideal|(?:the\s+)?(?:norm|limit|maximum|max|minimum|rule|standard))\b"
)
_REFERS = re.compile(r"\W*(?:and\s+)?(?:that'?s|thats|that\s+(?:one|is|was)|it'?s|it\s+(?:is|was)|its|this\s+(?:one|is)|same)\b")


@dataclass(slots=True)
class _Month:
    """What one mention of a month says: the field it goes to, and whether it stands ("on", "off", "none", "open")."""

    name: str
    field: str | None
    state: str
    start: int
    end: int
    first: bool = False
    zone: str = ""


def as_it_stands(words: Indexed, segments: tuple[Segment, ...], told: list[tuple[str, str]]) -> tuple[list[Trait], set[str]]:
    """What the plan comes to, and the facts that it takes the place of. `told` are the facts read in other ways, with their words.

    A plan that was changed or has months without a rotation counts as it stands; any other only adds what nothing else told.
    """
    months = _months(words, segments)
    if not months:
        return [], set()
    traits = _summed(words, segments, months)
    known = {fact for fact, _ in told}
    changed = any(month.state in ("off", "none") for month in months) or any(month.first for month in months)
    if not changed:
        return [trait for trait in traits if trait.fact not in known], set()
    counted = {fact for fact, said in told if _COUNTED.search(said.lower())}
    total = _total(words, segments)
    kept = [trait for trait in traits if trait.fact not in counted or (trait.fact == "ir_aways" and total)]
    instead = {trait.fact for trait in kept}
    if not any(trait.fact == "first_away_month" for trait in traits) and all(month.state in ("off", "none") for month in months):
        instead.add("first_away_month")
    return kept, instead


def _months(words: Indexed, segments: tuple[Segment, ...]) -> list[_Month]:
    """All that is said of months, where the message tells the writer's own plan."""
    text = words.text
    if not MONTH_WORD.search(words):
        return []
    if (
        not SPEAKS_OF_AWAYS.search(words)
        and not (fields := len(_FIELD.findall(text))) > 1
        and not (fields and _BOOKS.search(text) and len(list(MONTH_WORD.finditer(words))) > 1)
    ):
        return []
    if not _OWN.search(text) and (len(text) > 250 or _A_PROGRAMS.search(text)):
        return []
    months: list[_Month] = []
    spoken = False
    for segment in segments:
        if segment.is_question and ("?" in segment.text or _ASKS.match(text, segment.start)):
            continue
        if _A_PROGRAMS.search(text, segment.start, segment.end) and not _OWN.search(text, segment.start, segment.end):
            continue
        found = _of_a_sentence(words, segment)
        if not found and months and _OFF.search(text, segment.start, segment.end):
            _call_off(months, segment.text)
        if not found and months and _REFERS.match(text, segment.start, segment.end):
            _add(months[-1], text[segment.start : segment.end])
        spoken = spoken or SPEAKS_OF_AWAYS.search(words, segment.start, segment.end) is not None
        if spoken or months or any(month.field for month in found):
            months += found
    return months


def _call_off(months: list[_Month], sentence: str) -> None:
    """Takes out the months at a place that a later sentence calls off ("Rosewood just emailed, they had to cancel me")."""
    named = [name.lower() for name in _NAME.findall(sentence)]
    for month in months:
        if any(name in month.zone for name in named):
            month.state = "off"


def _add(month: _Month, more: str) -> None:
    """Takes in what the next sentence says of the month before."""
    field = _FIELD.search(more)
    if field and month.field is None:
        month.field = field.lastgroup
    if _OFF.search(more):
        month.state = "off"


def _of_a_sentence(words: Indexed, segment: Segment) -> list[_Month]:
    text, start, end = words.text, segment.start, segment.end
    named = [m for m in MONTH_WORD.finditer(words, start, end) if not denied_month(words.original, m)]
    found: list[_Month] = []
    for i, match in enumerate(named):
        left = start if i == 0 else _border(text, named[i - 1].end(), match.start())
        right = end if i + 1 == len(named) else _border(text, match.end(), named[i + 1].start())
        before, after = text[left : match.start()], text[match.end() : right]
        fields = [(len(before) - m.end(), m) for m in _FIELD.finditer(before)]
        nearer = _THEN.split(after)[0] if fields else after  # "an ICU month in June then two IR aways"
        fields += [(m.start(), m) for m in _FIELD.finditer(nearer)]
        field = min(fields, key=lambda one: one[0])[1] if fields else None
        found.append(
            _Month(
                month_name(match[0]),
                field.lastgroup if field else None,
                _state(text[start : match.start()], before, after, text[match.end() : named[i + 1].start()] if i + 1 < len(named) else ""),
                match.start(),
                match.end(),
                _SAYS_FIRST.search(before) is not None,
                before + " " + after,
            )
        )
    for month, following in pairwise(found):
        if following.state == "none" and not month.zone.strip(" ,") and _SHARES.fullmatch(text, month.end, following.start):
            month.state = "none"  # "june + july home"
    return found


_THEN = re.compile(r"\b(?:then|plus|followed\s+by|after\s+that|before)\b")
_SHARES = re.compile(r"\s*(?:\+|&|/|\band\b)\s*")


def _border(text: str, at: int, stop: int) -> int:
    """Where one month's words end and the next one's begin: the last comma or joining word between them."""
    gap = text[at:stop]
    marks = list(_MARK.finditer(gap))
    return at + marks[-1].start() if marks else at


def _state(lead: str, before: str, after: str, following: str) -> str:
    """Whether a month stands. `lead` is the sentence before it, `following` what lies between it and the next month, if any."""
    after = _NEXT_MATTER.split(after)[0]
    zone = before + " " + after
    if _NOT_BEFORE.search(before):
        return "on"
    if _OTHERS.search(before) or (_OTHERS.search(lead) and not re.search(r"\b(?:i|i'm|my|me)\b", before)):
        return "none"
    if _OFF.search(zone) and not re.search(r"\b(?:so|instead|and\s+took|took)\b", before):
        return "off"
    if _FREE.match(after) and _NOTHING.search(following):
        return "on"  # "I have June free, then nothing til October"
    if _NO_AWAY.search(before) or _SIGNED_UP.search(before) or _NO_AWAY.search(_REASON.split(after)[0]):
        return "none"
    if _SPANS.search(before) and _TILL.match(following) and not _MOVES.search(lead):
        return "on"  # "from June till August" are the months between
    if _FROM_TO.search(before) and (following or "instead" in before or re.search(r"\bnot\s+(?:in\s+)?$", before)):
        return "off"
    if _BEFORE_NOW.search(before) and _TURNS.search(after + following):
        return "off"
    if _PAST.search(before) and not re.search(r"\b(?:will|going|plan\w*)\b", before):
        return "none"
    if _OPEN.search(zone):
        return "open"
    return "on"


def _summed(words: Indexed, segments: tuple[Segment, ...], months: list[_Month]) -> list[Trait]:
    last: dict[str, _Month] = {}
    for month in months:
        before = last.get(month.name)
        if before is not None and month.state in ("open", "none") and before.state in ("on", "off"):
            continue
        if before is not None and month.field is None and month.state == "on":
            month.field = before.field
        last[month.name] = month
    held = [m for m in last.values() if m.state in ("on", "open")]
    on = [m for m in held if m.state == "on"]
    total = _total(words, segments)
    ir = [m for m in on if m.field != "related"]
    traits: list[Trait] = []
    if total:
        traits.append(Trait("ir_aways", [total[0], total[0]], total[1], total[2]))
    elif (
        ir
        and not _IN_WHICH.search(words.text)
        and (len(ir) > 1 or (ir[0].field == "ir" and not _BEGINS.search(words.text)))
        and all(m.field or SPEAKS_OF_AWAYS.search(words) for m in ir)
    ):
        traits.append(Trait("ir_aways", [len(ir), len(ir)], ir[0].start, ir[-1].end))
    first = next((m for m in reversed(months) if m.first and m.state in ("on", "open") and m.field != "related"), None)
    candidates = [first] if first else ir or ([m for m in held if m.field != "related"] if total else [])
    if candidates:
        earliest = min(candidates, key=lambda m: in_season(m.name))
        traits.append(Trait("first_away_month", earliest.name, earliest.start, earliest.end))
    related = [m for m in on if m.field == "related"]
    if related:
        traits.append(Trait("related_aways", [len(related), len(related)], related[0].start, related[-1].end))
    return traits


def _total(words: Indexed, segments: tuple[Segment, ...]) -> tuple[int, int, int] | None:
    """The number of IR rotations told as such, the last where it was put right."""
    found = None
    for segment in segments:
        if segment.is_question and "?" in segment.text:
            continue
        for match in _TOTAL.finditer(words, segment.start, segment.end):
            before = words.text[segment.start : match.start()]
            if re.search(r"\b(?:weeks?|wks?|months?\s+of)\b", segment.text):
                continue
            if _OTHERS.search(before) or re.search(r"\b(?:if|should|enough|planned|could)\W+(?:\w+\W+){0,2}$", before):
                continue
            found = (2 if match["n"] == "both" else small_number(match["n"]), match.start(), match.end())
    return found


def not_planned(words: Indexed, segments: tuple[Segment, ...], at: int, end: int) -> bool:
    """Whether a number of rotations at this place is somebody else's, or only of applications sent."""
    segment = sentence_at(segments, at)
    if segment is None:
        return False
    if _IR_RELATED.search(words.text, at, end):
        return True
    opened = clause_start(words.text, segment.start, at)
    advised = _ADVISED.match(words.text, end, segment.end) and not re.search(r"\bmy\s+$", words.text[segment.start : at])
    if _NOT_PLANNED.search(words.text, segment.start, at) or advised:
        return True
    lead = words.text[opened:at]
    return _OTHERS.search(lead) is not None and not _OWN.search(_OF_MINE.sub(" ", lead))
