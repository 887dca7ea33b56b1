"""The fields a program is said to be strong or thin in, and those said to be another service's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.words import Page, Phrase

_OTHERS_DO = re.compile(
    r"^[\s\w,&/+-]{0,30}?\b(?:(?:is|are)\s+(?:done\s+by|handled\s+by|owned\s+by|with|run\s+by|vascular\s+surger\w+|cardiology\w*"
    r"|neurosurg\w+|surger\w+)|(?:is|are)\s+(?:\w+\s+)?(?:sent|referred|outsourced|transferred|farmed\s+out"
    r"|left)\s+(?:out\s+)?to|(?:is|are)\s+covered\s+by|belongs?\s+to|goes\s+to|go\s+to|went\s+to|by\s+(?:vascular|cardiology"
    r"|neuro\w*|surgery|another|surgeons?|urology|cards|ortho\w*)|(?:is|are)\s+(?:all\s+|mostly\s+|usually\s+"
    r"|largely\s+)?(?:done|handled|performed|owned|taken|controlled|covered|made|making|doing)\s+by|(?:lost|ceded|given)\s+to)"
    r"|^\s*(?:is|are|was|were)\s+(?:all\s+|mostly\s+|mainly\s+)?(?:(?:a|the|in)\s+)*(?:vascular|urology|cardiology|cards|neuro|neurosurgery|surgery|surg|ortho"
    r"|vascular\s+surgery|the\s+surgeons?|gi|nephrology|body)(?:['’]?s)?\s*(?:territory|turf|domain|stuff|thing|side)?\s*(?:[.,;)!]|$|\n|here\b|there\b|not\s+ir)"
    r"|^\s*(?:(?:isn'?t|aren'?t|is\s+not|are\s+not|not)\s+(?:ours|theirs|ir'?s|ir\b|our\s+thing|in\s+our\s+hands|part\s+of\s+ir|done\s+by\s+ir|under\s+ir|with\s+ir))"
)
_OTHERS_HAVE = Cue(
    r"\b(?:vascular\s+surg\w+|cardiolog\w+|cards|neurosurg\w+|urolog\w+|neurology|surgeons|surgery|another\s+(?:group|service"
    r"|division|department)|(?:cross-sectional|body|msk|neuro)\s+(?:imaging\s+)?(?:group|section|division|team|radiology|ir)"
    r"|interventional\s+nephrolog\w+|nephrolog\w+|other\s+(?:services|departments|groups)|advanced\s+practice\s+providers|apps"
    r"|pas|nps|midlevels|physician\s+assistants|extenders|diagnostic\s+(?:radiology|side|rads)|surgeons)(?:\s+(?:group|team"
    r"|service|department))?\s+"
    r"(?:does|do|did|doing|(?:who\s+)?(?:do|does)|own|owns|has|have|took|takes|take|handle|handles|perform|performs|run|runs|cover|covers|control|controls|got"
    r"|gets|keeps?|holds?)\b(?:(?!,\s*(?:so|but|ir\b|they|we|while|and\s+(?:ir|we|they))|\bbut\b|\bwhile\b|\bleaving\b)[^.;])*$"
)
_FELLOWS_DO = Cue(
    r"\bfellows?\s+(?:who\s+)?(?:(?:do|does|doing|did|have|has|handle)\s+(?:all|the|most|almost)\b|(?:gets?|takes?|took|own|keeps?|hogs?)\b)"
    r"(?:(?!\bresidents?\b|\bbut\b)[^.;])*$"
)
_LACKS = Cue(
    r"""(?:\b(?:no|not|except(?:\s+for)?|excluding|other\s+than|apart\s+from|aside\s+from|minus|not\s+(?:much|a\s+lot\s+of|many|strong\s+in|great\s+(?:in|for|at)|good\s+(?:in|for|at)|heavy\s+on|big\s+on|any)
      |little|limited|very\s+limited|minimal|few|very\s+few|weak|weaker|weak\s+(?:in|on|for)|weaker\s+(?:in|on)|light\s+(?:on|in)
      |thin\s+(?:on|in)|low\s+(?:on|in|volume\s+of|volume\s+in)|lack(?:s|ing|ed)?(?:\s+in|\s+of)?|missing|short\s+(?:on|of)|without
      |hardly\s+any|almost\s+no|barely\s+any|rarely\s+(?:do|does|see|any)|never\s+(?:do|does|see)
      |don'?t\s+(?:really\s+)?(?:do|see|get|offer|have|cover|touch)(?:\s+(?:much|any|a\s+lot\s+of|many))?|doesn'?t\s+(?:really\s+)?(?:do
      |see|get|offer|have|cover|touch)(?:\s+(?:much|any|a\s+lot\s+of|many))?|do\s+not\s+(?:do|see|offer|have|perform)(?:\s+(?:much|any
      |many))?|does\s+not\s+(?:do|see|offer|have|perform)(?:\s+(?:much|any|many))?|poor|isn'?t\s+(?:much|strong\s+in)|zero|sparse|modest
      |scarce|scant|minimal\s+exposure\s+to|gaps?\s+(?:in|are|is|:)|weakness(?:es)?\s*(?:in|is|are|:)?|less|lost)\s*(?:complex\s+|dedicated\s+|formal\s+|separate\s+
      |advanced\s+|real\s+|exposure\s+to\s+|volume\s+of\s+|actual\s+|interventional\s+|much\s+|the\s+)*)$""",
    re.VERBOSE,
)
_LACKS_AFTER = re.compile(
    r"^\s*(?:cases\s+|volume\s+|exposure\s+|work\s+|numbers\s+|side\s+)?(?:(?:is|are|was|were|seems?|looks?)\s+)(?:a\s+bit\s+"
    r"|very\s+|pretty\s+|quite\s+|rather\s+|really\s+|somewhat\s+|kind\s+of\s+|kinda\s+)?(?:limited|weak|weaker|thin|low"
    r"|lacking|missing|minimal|light|rare|poor|sparse|modest|scarce|not\s+(?:done|offered|strong|available|much|great)"
    r"|nonexistent|non-existent|absent)\b"
)
_CHAIN = re.compile(
    r"[\s,/&+]*(?:\b(?:and|or|nor|no|plus|as\s+well\s+as|to)\b[\s,/&+]*)*(?:(?:complex|advanced|aortic|arterial|the|some|all|much)\s+)*"
)
_ROTATION = Cue(
    r"\b(?:month\s+each|months?\s+(?:of|in|on|each)|weeks?\s+(?:of|in|on)|rotat\w*|a\s+month|blocks?\s+(?:of|in|on)|icu|sicu|micu"
    r"|surgical\s+oncology|floor)\b"
)
_DEPARTMENTS = {
    "oncology": ("surgical", "medical", "radiation", "gyn", "gynecologic", "hematology"),
    "transplant": ("surgery", "surgeons", "hepatology"),
    "trauma": ("surgery", "surgeons", "level", "center", "centre", "surgical"),
}
_NOT_STRENGTH_BEFORE = Cue(
    r"\b(?:surgical|medical|radiation|gyn|interested\s+in|care\s+about|research\s+(?:in|on)|love|my\s+interest\w*|passion\w*"
    r"|fellowship\s+in|want\w*|prefer\w*|publications?\s+(?:in|on)|into|compare\w*|priorit\w+|important"
    r"|about)\s+(?:\w+\s+){0,2}$"
)
_NOT_STRENGTH_AFTER = re.compile(
    r"^\s*(?:surgery\b|surgeons?\b|center|centre|level|bay|activation|team|protocol|attending|fellows?\b|department\b|clinic\b"
    r"|conference|tumor\s+board|board\b|research\b|service\s+line|services?\s+line|nurse|patients\s+come|surgical\b|icu\b"
    r"|program\s+at|hospital\b|unit\b|specialists\b|trauma\b)"
)
_MEDICAL_ASK = Cue(
    r"\b(?:my|his|her)\s+(?:father|mother|dad|mom|mum|wife|husband|tumou?r|fistula|liver|vein|leg|doctor)\b|\bi\s+(?:have"
    r"|had)\s+(?:a\s+)?(?:dvt|pe|cancer|tumou?r|fibroids?|varicocele)\b"
)
_APPLICANT = Cue(
    r"\b(?:i|i'm|im|i've|my\s+(?:interest|background|goal|research|project|cv|experience)\w*)\b(?!\s+(?:think|heard|believe|hear"
    r"|guess|know|gather))"
)
MY_WISHES = Cue(
    r"\b(?:my\s+(?:top\s+|main\s+|biggest\s+)?(?:priorit\w+|goals?|interests?)|priorities\s*(?:are|:|=)|i\s+(?:really\s+|mostly\s+"
    r"|mainly\s+)?(?:care|value|prioriti\w+|want|prefer|am\s+interested)|i'?m\s+(?:\w+\s+)?(?:interested|looking)"
    r"|(?:autonomy|mentorship|location|research|visa)\s+(?:comes\s+|is\s+)?first|matters?\s+(?:most|to\s+me)|important\s+to\s+me|"
    r"not\s+sure|unsure|unclear|don'?t\s+know)\b"
)


_MINE = re.compile(
    r"\s*(?:is|are|would\s+be|matters?)\b[^.;,]{0,30}\b(?:to|for)\s+me\b|\s*(?:is|are)\s+(?:what|all)\s+i\b|\s*(?:is|are)\s+my\b"
)


_FOR_MIDLEVELS = frozenset(("venous access", "drainage", "biopsy"))  # who else does these takes no case from a trainee that matters


def read_case_mix(
    page: Page, words: Indexed, segments: tuple[Segment, ...], numbered: set[tuple[int, int]], claims: Claims
) -> Iterator[Trait]:
    """One trait for each field named as a strength or a gap; `numbered` are the token spans of counted procedures."""
    tokens = page.tokens
    previous: tuple[int, str] | None = None
    for phrase in page.phrases["procedures"]:
        start, end = tokens[phrase.first].start, tokens[phrase.last].end
        segment = next((s for s in segments if s.start <= start < s.end), None)
        if segment is None:
            continue
        fact = _strength(words, phrase, segment, (start, end), previous, numbered, claims)
        previous = (end, fact) if fact else None
        if fact == "others" and not segment.is_question and phrase.key not in _FOR_MIDLEVELS and not claims.why_not(start, end, segment):
            fact = "case_mix_gaps"
        if fact in ("case_mix", "case_mix_gaps"):
            yield Trait(fact, [phrase.key], start, end)


_CONTEXT = Cue(
    r"\b(?:do|does|did|doing|done|perform\w*|cover\w*|expect|see|sees|offer\w*|strong|stronger|strength\w*|lots|plenty|heavy"
    r"|heavily|exposure|volume|mix|practice|including|includes?|include|range|from|busy|huge|big|great|good|excellent"
    r"|outstanding|robust|experience|focus\w*|speciali[sz]\w*|known\s+for|bread|advanced|complex|high|learn|trained|training"
    r"|spectrum|provide\w*|"
    r"interventions?|procedures?|cases|treat\w*|emphasis|leader\w*|renowned|mostly|mainly|tons|ton|a\s+lot|wide|variety|everything"
    r"|service|world|dedicated|major|centers?\s+(?:of|for)|program|team|famous|top|decent|solid|some|mecca|shop|has|have|had"
    r"|with|run|runs|gets?|services|modalities|techniques|therapies|portfolio|handles?|hands-on|comfortable|proficient)\b"
)


_LISTED = re.compile(r",|/|\band\b|\+|&")


def _strength(
    words: Indexed,
    phrase: Phrase,
    segment: Segment,
    place: tuple[int, int],
    previous: tuple[int, str] | None,
    numbered: set[tuple[int, int]],
    claims: Claims,
) -> str | None:
    """Whether a field named in a sentence is one the program is strong in, one it lacks, another service's ("others") or nothing."""
    start, end = place
    lower, opens, closes = words.text, segment.start, segment.end
    if any(first <= phrase.first <= last for first, last in numbered):
        return "counted"
    before, after = lower[segment.start : start], lower[end : segment.end]
    departments = _DEPARTMENTS.get(phrase.key, ())
    last_word = before.rstrip(" -").rpartition(" ")[2]
    next_word = after.lstrip(" -").partition(" ")[0].rstrip(".,;")
    if (
        last_word in departments
        or next_word in departments
        or (phrase.key == "trauma" and re.search(r"(?:level|lvl)[\s-]*(?:i{1,3}|[123]|one|two|three)\s*(?:[\w/-]+\s+){0,3}$", before))
    ):
        return None
    if previous and _CHAIN.fullmatch(lower, previous[0], start):
        if _LACKS.search(words, max(opens, start - 60), start) and not re.search(r"\b(?:or|nor)\s*$", before):
            return "case_mix_gaps"
        if previous[1] == "others" or not _OTHERS_DO.match(after):
            return previous[1]
    if phrase.key == "trauma" and re.match(r"\s*(?:level|[:=]?\s*(?:i{1,3}|[123])\b)", after):
        return None
    if segment.is_question and claims.why_not(start, end, segment):
        return None
    if _OTHERS_DO.match(after) or _OTHERS_HAVE.search(words, opens, start):
        return "others"
    if _FELLOWS_DO.search(words, max(opens, start - 60), start):
        return None  # whose hands they pass through is told, not how many there are
    if re.match(r"['’]s\b|s'", after) or _MEDICAL_ASK.search(words, opens, closes):
        return None
    if _NOT_STRENGTH_BEFORE.search(words, max(opens, start - 40), start) or _NOT_STRENGTH_AFTER.match(after):
        return None
    if _LACKS.search(words, max(opens, start - 70), start) or _LACKS_AFTER.match(after):
        return "case_mix_gaps"
    if (
        _MINE.match(lower, end, closes)
        or _ROTATION.search(words, max(opens, start - 60), start)
        or MY_WISHES.search(words, opens, start)
        or _APPLICANT.search(words, opens, start)
    ):
        return None
    if claims.why_not(start, end, segment):
        return None
    if _CONTEXT.search(words, opens, closes) or (not segment.is_question and _LISTED.search(lower, opens, closes)):
        return "case_mix"
    return None
