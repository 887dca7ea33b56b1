"""The fields a program is said to be strong or thin in, and those said to be another service's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.case_mix_context import clause_of_strength, evident, missing_on_site, passes_to_some, stands_aside, wished
from understanding.claims import Claims
from understanding.cues import Cue, Indexed
from understanding.other_services import BY_OTHERS, SERVICE, done_elsewhere, gives_away, of_a_neighbor
from understanding.segments import Segment, sentence_at
from understanding.traits import Trait
from understanding.words import Page, Phrase

_FELLOWS_DO = Cue(
    r"\bfellows?\s+(?:who\s+)?(?:(?:do|does|doing|did|have|has|handle)\s+(?:all|the|most|almost)\b|(?:gets?|takes?|took|own|keeps?"
    r"|hogs?)\b)"
    r"(?:(?!\bresidents?\b|\bbut\b)[^.;])*$"
)
_LACKS = Cue(
    r"""(?:\b(?:no|not|except(?:\s+for)?|excluding|other\s+than|apart\s+from|everything\s+but|all\s+but|aside\s+from|minus|not\s+(?:much|a\s+lot\s+of|many|enough|a\s+ton\s+of|too\s+much|strong\s+in|great\s+(?:in|for|at)|good\s+(?:in|for|at)|heavy\s+on|big\s+on|any)
      |(?:nobody|no\s*one)\s+(?:here\s+|there\s+|really\s+)?(?:does|sees|gets|wants)|little|limited|very\s+limited|minimal|few|very\s+few|(?:weak(?:er|est)?|soft|thin|sore|blind)\s+(?:spots?|points?|areas?|sides?)(?:\s+\w+){0,5}?\s*(?:in|is|are|:)?|(?:won'?t|will\s+not|never)\s+(?:learn|see|do|get)(?:\s+(?:much|many|any))?|weak|weaker|weak\s+(?:in|on|for)|weaker\s+(?:in|on)|light\s+(?:on|in)
      |thin\s+(?:on|in)|low\s+(?:on|in|volume\s+of|volume\s+in)|lack(?:s|ing|ed)?(?:\s+in|\s+of|\s*[,:](?:\s+namely)?)?|(?:won'?t|don'?t|never|rarely)\s+(?:see|do|get)\s+(?:\w+\s+)?(?:is|are)|missing(?:\s*:)?|miss\s+out\s+on|cons?\s*:|(?:do\s*n['’]?t|not|never|no\s+reason\s+to)\s+(?:come|go|train|apply|rank)\s+(?:here\s+|there\s+|it\s+|them\s+)?(?:for|if\s+you\s+(?:want|like|need))|su(?:x|cks?)\s+(?:for|at)|not\s+the\s+(?:right\s+)?place\s+(?:for|to\s+learn)|short\s+(?:on|of)|without(?:\s+(?:ever\s+)?(?:seeing|doing|touching|performing|placing|having\s+(?:seen|done)|once\s+\w+ing)(?:\s+(?:an?|one|any|a\s+single))?)?|starved\s+(?:of|for)|devoid\s+of|holes?\s+in\s+(?:\w+\s+){1,3}?(?:is|are)|holes?\s+(?:in|is|are)|(?:won'?t|will\s+not|don'?t|never|didn'?t)\s+(?:see|do|get|touch|find)\s+(?:an?\s+single|an?|one)|(?:is|are|'s)\s+thin\s+on|(?:what'?s|what\s+is)\s+missing\s+(?:is|are)(?:\s+an?|\s+the)?|what\s+(?:we|they|you)\s+(?:lack|miss|don'?t\s+(?:see|do|get|have))\s+(?:is|are)|(?:do(?:es)?\s+not|don'?t|doesn'?t|never)\s+(?:take\s+part|participate|get\s+involved)\s+in|(?:is|are)\s*(?:not|n'?t)\s+involved\s+in|could\s+(?:use|do\s+with)\s+more|not\s+(?:one|an?|a\s+single)
      |neither(?:\s+of\s+(?:them|these|the\s+two)|\s+(?:one|program|place))?\s+(?:really\s+)?(?:does|do|has|have|sees?|gets?|offers?|performs?)(?:\s+(?:much|any))?
      |hardly\s+any|almost\s+no|barely\s+any|rarely\s+(?:do|does|see|any)|never\s+(?:do|does|see)
      |don'?t\s+(?:really\s+)?(?:do|see|get|offer|have|cover|touch)(?:\s+(?:much|any|a\s+lot\s+of|many))?|doesn'?t\s+(?:really\s+)?(?:do
      |see|get|offer|have|cover|touch)(?:\s+(?:much|any|a\s+lot\s+of|many))?|do\s+not\s+(?:do|see|offer|have|perform)(?:\s+(?:much|any
      |many))?|does\s+not\s+(?:do|see|offer|have|perform)(?:\s+(?:much|any|many))?|poor|hardly\s+(?:ever\s+)?(?:do|see|does|sees)(?:\s+any)?|almost\s+never\s+(?:do|see)|gave\s+up|given\s+up|nothing(?:\s+(?:in|on))?|next\s+to\s+no|scant|bit\s+of|bad\s+(?:for|at|in)|too\s+few|isn'?t\s+(?:much|strong\s+in)|zero|sparse|modest
      |scarce|scant|minimal\s+exposure\s+to|gaps?\s+(?:in|are|is|:)|weakness(?:es)?\s*(?:in|is|are|:)?|less|lost|losing)\s*(?:complex\s+|dedicated\s+|formal\s+|separate\s+
      |advanced\s+|real\s+|exposure\s+to\s+|volume\s+of\s+|actual\s+|interventional\s+|much\s+|the\s+|an?\s+|part\s+in\s+)*)$""",
    re.VERBOSE,
)
_ASIDE = (
    r"(?:,\s*(?:however|though|sadly|unfortunately|regrettably|admittedly|alas|of\s+course|in\s+turn"
    r"|to\s+be\s+(?:honest|fair|frank)|honestly|i'?m\s+told|i\s+(?:hear|heard|think))\s*,\s*)?"
)
_LACKS_AFTER = re.compile(
    r"^\s*(?:all\s+|mostly\s+|usually\s+|always\s+)?(?:end\s+up|go(?:es)?|land|(?:are|is|get|gets)\s+(?:\w+\s+)?(?:taken|flown|sent"
    r"|diverted|shipped|referred|transferred))\s+(?:\w+\s+)?(?:elsewhere|somewhere\s+else|across\s+town|down\s+the\s+(?:road|street)"
    r"|out\b|away\b)"
    r"|^\s*(?:is|are)\s+(?:a\s+)?(?:unicorns?|rumou?rs?|blank\s+pages?|desert|no-?shows?|as\s+rare\s+as|few\s+and\s+far\s+between"
    r"|conspicuous\w*\s+(?:absent|missing)|what\s+you\s+won'?t)|^\s*\?\W{0,2}(?:none|never|nope|zero|hardly|barely|rarely|forget"
    r"|not\s+(?:here|there|really|much|any|one|a))\b"
    rf"|^\s*(?:(?:cases|volume|load|caseload|share|exposure|work|numbers|side)\b\s*)?{_ASIDE}(?:(?:is|are|was|were|seems?"
    rf"|looks?)\s*{_ASIDE}\s*\b)(?:a\s+bit\s+|(?:basically|practically|virtually|almost|nearly|essentially|completely|totally|honestly)\s+"
    r"|very\s+|pretty\s+|quite\s+|rather\s+|really\s+|somewhat\s+|kind\s+of\s+|kinda\s+)?(?:limited|weak|weaker|thin|low"
    r"|on\s+the\s+(?:light|low|thin|weak|small|lighter|weaker|thinner)\s+side"
    r"|meh|so-so|underwhelming|lacking|missing|minimal|light|rarer?|scarcer|fewer|uncommon|infrequent|less\s+(?:common|frequent)|hard\s+to\s+come\s+by|poor|sparse|modest|scarce|not\s+(?:done|offered|strong|available|much"
    r"|great|a\s+thing|there"
    r"|really\s+a\s+thing|big)"
    r"|nonexistent|non-existent|absent|few|scarce|next\s+to\s+nothing)\b"
    r"|^\s*(?:[:=|]|-\s)\s*(?:none|no|not|0|zero|minimal|little|weak|few|poor|rare(?:ly)?|limited|n/?a|nope|nil|light|low)\b(?!\s*(?:of"
    r"|out))"
    r"|^\s*,\s*(?:is|are)\s+(?:now\s+)?(?:rarer?|scarcer?|uncommon|sparse|limited)\b"
    r"|^\s+(?:super\s+|very\s+|pretty\s+|kinda\s+|a\s+bit\s+)?(?:weak|thin|light|meh|limited|poor|so-so|trash|sux|sucks"
    r"|minimal)\s*(?:[,.;)!|]|$|\n)"
    r"|^\s+(?:zero|none|rare)\s*(?:[,.;)!|]|$|\n)"
    r"|^\s+(?:non-?existent|absent|lacking|missing|sparse|scarce)\b|^\s+(?:is|are)\s+(?:the\s+|its\s+|their\s+|a\s+)?(?:weak\s+(?:spot"
    r"|point|area)|gap|weakness)"
    r"|^\s+(?:volume\s+|numbers\s+|cases\s+)?(?:(?:has|have|is|are|was|were)\s+)?(?:(?:mostly|basically|all|completely"
    r"|almost)\s+)?(?:gone|dropped|dropping|down|dried\s+up"
    r"|declined|declining|vanished|disappeared|went\s+(?:down|away))\b(?!\s+(?:to|from|the)\b)"
)
WHAT_IS_THEIRS = re.compile(
    r"\W*what\s+(?:\w+\s+)?\w+\s+(?:does|do)\s+(?:really\s+|actually\s+)?(?:own|have|see|get|do|offer|cover)\s+(?:is|are)\b[^?]*$"
)
_ANSWERED_NO = re.compile(
    r"\s*\?[\s>→=,.–—-]{0,5}(?:none|never|nope|nah|no\b(?!\s+(?:idea|clue|problem|issue|one))|zero|hardly|barely|rarely|not\s+(?:here|there|really|much|any|one|a|at\s+all))\b"
)
_SENT_AWAY = re.compile(
    r"\s*(?:work|cases|stuff|training|exposure|experience)?\s*,?\s*(?:you\s+should\s+)?(?:go|look|train|apply|rank|try"
    r"|shop)\s+(?:somewhere\s+else|elsewhere|another\s+program)\b"
)
_AND_THEIRS = re.compile(rf"\s+(?:to|with|by)\s+(?:the\s+)?{SERVICE}\b")
_GONE = re.compile(r"^\s*(?:\w+\s+)?(?:moved|left|closed|was\s+moved|transferred)\b")
_CHAIN = re.compile(
    r"[\s,/&+]*(?:\b(?:and|or|nor|no|plus|as\s+well\s+as|to)\b[\s,/&+]*)*(?:(?:complex|advanced|aortic|arterial|the|some|all|much)\s+)*"
)
_ROTATION = Cue(
    r"\b(?:month\s+each|months?\s+(?:of|in|on|each)|weeks?\s+(?:of|in|on)|rotat\w*|a\s+month|blocks?\s+(?:of|in|on)|icu|sicu|micu"
    r"|surgical\s+oncology|floor)\b"
)
_DEPARTMENTS = {
    "neurointervention": ("icu", "radiology", "surgery", "intensive", "exam", "rads", "section", "department", "imaging"),
    "pediatrics": (
        "trauma",
        "level",
        "residency",
        "program",
        "department",
        "residents",
        "hospital",
        "hospitals",
        "surgery",
        "radiology",
        "icu",
    ),
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
    r"|program\s+at|designation|status|verification|institute|hospital\b|unit\b|suites?\b|rooms?\b|labs?\b|section\b|division\b"
    r"|fellowship\b|group\b|specialists\b"
    r"|interventionalists?\b|trauma\b)"
)
_MEDICAL_ASK = Cue(
    r"\b(?:my|his|her)\s+(?:father|mother|dad|mom|mum|wife|husband|tumou?r|fistula|liver|vein|leg|doctor)\b|\bi\s+(?:have"
    r"|had)\s+(?:a\s+)?(?:dvt|pe|cancer|tumou?r|fibroids?|varicocele)\b"
)
_APPLICANT = Cue(
    r"\b(?<!level\s)(?<!level-)(?<!lvl\s)(?:i|i'm|im|i've|my\s+(?:interest|background|goal|research|project|cv|experience)\w*)\b(?!\s+(?:think|heard|believe|hear"
    r"|guess|know|gather|misread|misheard|misunderstood|mixed|stand\s+corrected|was\s+(?:wrong|mistaken)|(?:have|must|need|had)\s+(?:to\s+)?correct|got\s+(?:it|that|this)\s+wrong|made\s+a\s+mistake))"
)
MY_WISHES = Cue(
    r"\b(?:my\s+(?:top\s+|main\s+|biggest\s+)?(?:priorit\w+|goals?|interests?)|priorities\s*(?:are|:|=)|i\s+(?:really\s+|mostly\s+"
    r"|mainly\s+)?(?:care|value|prioriti\w+|want(?!\s+to\s+(?:tell|talk|speak|discuss|describe|present|introduce|share|show)\b)|prefer|am\s+interested)|i'?m\s+(?:\w+\s+)?(?:interested|looking)"
    r"|(?:autonomy|mentorship|location|research|visa)\s+(?:comes\s+|is\s+)?first|matters?\s+(?:most|to\s+me)|important\s+to\s+me|"
    r"not\s+sure|unsure|unclear|don'?t\s+know)\b"
)


_MINE = re.compile(
    r"\s*(?:is|are|would\s+be|matters?)\b[^.;,]{0,30}\b(?:to|for)\s+me\b|\s*(?:is|are)\s+(?:what|all)\s+i\b|\s*(?:is|are)\s+my\b"
)


def read_case_mix(
    page: Page, words: Indexed, segments: tuple[Segment, ...], numbered: set[tuple[int, int]], claims: Claims
) -> Iterator[Trait]:
    """One trait for each field named as a strength or a gap; `numbered` are the token spans of counted procedures."""
    tokens = page.tokens
    previous: tuple[int, str] | None = None
    for phrase in page.phrases["procedures"]:
        start, end = tokens[phrase.first].start, tokens[phrase.last].end
        segment = sentence_at(segments, start)
        if segment is None:
            continue
        if segment.is_question and WHAT_IS_THEIRS.match(words.text, segment.start, segment.end):
            segment = Segment(segment.text, segment.start, segment.end, False)
        fields = sum(1 for other in page.phrases["procedures"] if segment.start <= tokens[other.first].start < segment.end)
        fact = _strength(words, phrase, segment, (start, end), previous, numbered, claims, fields)
        if fact == "service":  # "to the vascular surgeons, stroke to neurosurgery": the list of what is theirs goes on
            continue
        previous = (end, fact) if fact else None
        if fact in ("case_mix", "case_mix_gaps"):
            yield Trait(
                fact, [phrase.key], start, end, correction=fact == "case_mix_gaps" and _all_that_lacks(words.text, start, end, segment)
            )


_ONLY = re.compile(
    r"\b(?:only|just|nothing\s+but)\s+(?:the\s+)?$|\b(?:only|single|sole)\s+(?:real\s+|true\s+)?(?:gap|weakness|thing\s+(?:missing|lacking)|hole)\s+(?:left\s+)?(?:is|was)\s+(?:the\s+)?$"
)
_IS_LACKING = re.compile(
    r"\s*(?:work\s+|cases\s+|program\s+)?(?:is|are)\s+(?:really\s+|still\s+)?(?:missing|lacking|absent|thin|weak|not\s+there)\b"
)


def _all_that_lacks(text: str, start: int, end: int, segment: Segment) -> bool:
    """Whether the gap is said to be the only one ("only the transplant is missing"): what was told before is none then."""
    only = _ONLY.search(text, segment.start, start)
    return only is not None and ("gap" in only[0] or len(only[0].split()) > 2 or _IS_LACKING.match(text, end, segment.end) is not None)


_WORK = re.compile(r"\s+(?:interventions?|work|cases|procedures|disease|practice|ir\b|volume|pathology)")
_IN_A_ROW = re.compile(r"\s*(?:,|/|&|and\b)(?!\s*(?:interventional|diagnostic|general|cardiac|thoracic|ir\b|dr\b)\b)")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)"
_PLANNED = re.compile(rf"\s*(?:rotation\s+|elective\s+)?(?:in|for)\s+{_MONTH}|\s+(?:rotation|elective|away|month|block)s?\b")
_COUNTED_AFTER = re.compile(
    r"\s*(?:\([^)\n]*\)|cases?|procedures?|drains?|drainages?)?\s*[:=|]?\s*(?:(?:numbers?|totals?|run|ran|per\s+(?:graduate|grad|resident"
    r"|year)|at|about|around|over|way|roughly|some|exceed(?:s|ed)?)\s+){0,3}~?\d{1,4}\b(?!\s*(?:%|/|months?|years?|attend|faculty|fac\b"
    r"|fellows?|residents?|irs?\b|beds|rooms|suites|[ap]m\b|hospitals?|sites?))|[^()\n]{0,30}\)\s*[:=|]?\s*\d{1,4}\b"
)
_COUNTED_BEFORE = re.compile(r"(?<![-\w])~?\d{1,4}\+?\s+$|\b(?:had|logged|did)\s+me\s+(?:\w+\s+)?$")
_ARE_COUNTED = re.compile(
    r"\s*(?:even\s+|also\s+|really\s+|still\s+)?(?:counts?\b|counted\s+(?:toward|as|for)|(?:is|are)\s+counted)"
)  # by a rule, not there
_NON = re.compile(r"\bnon[\s-]*$")
_BARE = frozenset(("vascular", "peripheral", "neuro"))  # of these only the work, or one of a list, is a kind of cases
_IS_A_SERVICE = re.compile(
    r"\s+(?:guys\s+|people\s+|team\s+)?(?:does|do|has|have|owns?|takes?|took|gets?|got|runs?|handles?|wants?|doesn'?t|don'?t|surg\w+)\b"
)
_TRANSPLANTS = re.compile(r"\s+(?:center|centre|program|hospital|unit)\b")
_OPERATES = Cue(
    r"\b(?:(?:first|primary|main|lead)\s+op\w*|(?:hold(?:s|ing)?|ha(?:s|ve)|gets?|given|handed)\s+the\s+wire|solo|autonomy|independently|scrubs?\s+alone"
    r"|on\s+(?:their|your)\s+own|anything\s+but)\b"
)
_ALONE = re.compile(r"\s+(?:solo|alone|independently|by\s+(?:themselves|yourself)|on\s+(?:their|your)\s+own)\b")
_OF_A_PLACE = re.compile(
    r"\b(?:they|their|theirs|there|it|its|it's|we|our|you|your|this|the\s+(?:program|place|hospital|service)|has|have|with|at|do|does"
    r"|place|program)\b"
)


_DEMANDED = Cue(r"\b(?:minimums?|requirements?|required|acgme|rrc)\b")
_IN_A_LIST = re.compile(r"[,/&(]\s*$|\band\s+$")
_MY_LOSS = Cue(
    r"\b(?:(?:i|i'?d|me)\s+(?:would\s+|to\s+)?(?:be\s+)?(?:sad|miss|hate|sorry|afraid)|would\s+be\s+(?:sad|sorry|a\s+pity|a\s+shame))\b"
)


_HISTORIC = re.compile(r"\bfirst(?:[\s-]ever)?\s+(?:\w+\s+){0,2}$")
_WAS_DONE = re.compile(r"[^.;,]{0,24}?\b(?:was|were|ever|done|performed|took\s+place|in\s+(?:19|20)\d\d|here)\b")
_OF_DEPARTMENT = re.compile(r"\b(?:whole|entire)\s+(?:radiology\s+)?department\b|\bof\s+the\s+(?:radiology\s+)?department\b")
_A_DIVISION = re.compile(r"\s*(?:(?:,|/|&|and)\s*\w+\s+){1,2}(?:divisions|sections|departments|groups)\b")


def _strength(
    words: Indexed,
    phrase: Phrase,
    segment: Segment,
    place: tuple[int, int],
    previous: tuple[int, str] | None,
    numbered: set[tuple[int, int]],
    claims: Claims,
    fields: int,
) -> str | None:
    """Whether a field named in a sentence is one the program is strong in, one it lacks, another service's ("others") or nothing."""
    start, end = place
    lower, opens, closes = words.text, segment.start, segment.end
    if any(first <= phrase.first <= last for first, last in numbered):
        return "counted"
    if _NON.search(lower, max(0, start - 6), start) or _ARE_COUNTED.match(lower, end, closes):
        return None  # "non-vascular cases": everything else
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
    if (lower[start:end] in _BARE and _IS_A_SERVICE.match(lower, end)) or (lower[start:end] == "lines" and last_word == "service"):
        return "service"
    if _HISTORIC.search(before) and _WAS_DONE.match(after):
        return None
    if _OF_DEPARTMENT.search(lower, opens, closes) or _A_DIVISION.match(after) or stands_aside(words, place, phrase.key, segment):
        return None
    if gives_away(words, place, segment) or (_SENT_AWAY.match(after) and not segment.is_question):
        return "case_mix_gaps"
    if previous and previous[1] == "case_mix_gaps" and previous[0] > opens and _AND_THEIRS.match(lower, end, closes):
        return "case_mix_gaps"
    if previous and _CHAIN.fullmatch(lower, previous[0], start):
        if _LACKS.search(words, max(opens, start - 60), start) and not re.search(r"\b(?:or|nor)\s*$", before):
            return "case_mix_gaps"
        if previous[1] == "others" or not BY_OTHERS.match(lower, end, closes):
            return previous[1]
    if phrase.key == "trauma" and re.match(r"\s*(?:level|[:=|]?\s*(?:i{1,3}|[123])\b)", after):
        return None
    if segment.is_question and _ANSWERED_NO.match(lower, end):
        return "case_mix_gaps"  # "PAD? Hardly any", "peds? -> no"
    if segment.is_question and (claims.why_not(start, end, segment) or not _OF_A_PLACE.search(lower, opens, closes)):
        return None
    if (whose := of_a_neighbor(words, start, segment)) is not None:
        return whose
    elsewhere = None if segment.is_question else done_elsewhere(words, start, end, segment)
    if elsewhere:
        return elsewhere if elsewhere == "others" or claims.why_not(start, end, segment) in (None, "denied") else None
    if _DEMANDED.search(words, max(opens, start - 60), start):
        return None  # "minimums exist for biopsies, drains"
    if _FELLOWS_DO.search(words, max(opens, start - 60), start) or passes_to_some(words, start, opens):
        return None  # whose hands they pass through is told, not how many there are
    if _PLANNED.match(lower, end, closes) or _GONE.match(after):
        return None
    if _COUNTED_AFTER.match(lower, end, closes) or _COUNTED_BEFORE.search(before):
        return "counted"
    if re.match(r"['’]s\b|s'", after) or _MEDICAL_ASK.search(words, opens, closes):
        return None
    if _NOT_STRENGTH_BEFORE.search(words, max(opens, start - 40), start) or (
        _NOT_STRENGTH_AFTER.match(after) and not (phrase.key == "transplant" and _TRANSPLANTS.match(after))
    ):
        return None
    if _LACKS.search(words, max(opens, start - 70), start) or _LACKS_AFTER.match(after):
        return None if _MY_LOSS.search(words, opens, start) or missing_on_site(words, end, segment) else "case_mix_gaps"
    if (
        _MINE.match(lower, end, closes)
        or _ROTATION.search(words, max(opens, start - 60, lower.rfind(";", opens, start)), start)
        or MY_WISHES.search(words, opens, start)
        or wished(words, start, segment)
        or _APPLICANT.search(words, opens, start)
    ):
        return None
    if (
        claims.why_not(start, end, segment)
        or _OPERATES.search(words, clause_of_strength(words, opens, start), start)
        or _ALONE.match(lower, end, closes)
    ):
        return None
    if lower[start:end] in _BARE and not (_WORK.match(lower, end) or _IN_A_ROW.match(lower, end) or _IN_A_LIST.search(before)):
        return None
    return "case_mix" if evident(words, segment, fields) else None
