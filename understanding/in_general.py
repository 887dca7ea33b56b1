"""What is asked or said of programs in general, of a patient, of mails and interviews: none of it is a fact of one program."""

from __future__ import annotations

import re
from functools import lru_cache

from understanding.case_mix import WHAT_IS_THEIRS
from understanding.message import Message
from understanding.reading import Mention
from understanding.segments import Segment, sentence_at
from understanding.whose import PEOPLE, whose

#: Facts told by a word or two, which a question or a story about something else may hold as well.
_BY_WORDS = frozenset(
    (
        "autonomy",
        "call",
        "case_mix",
        "case_mix_gaps",
        "case_sharing",
        "culture",
        "img_history",
        "img_treatment",
        "program_pathway",
        "setting",
        "teaching",
        "trauma_level",
    )
)
_OF_ONE = re.compile(  # one program is spoken of, by a pronoun or as the place where somebody was
    r"\b(?:they|they're|theyre|their|theirs|them|there|here|we|our|us|its|it's)\b"
    r"|\b(?:the|this|that|these|those|one|his|her|same|another|other|favou?rite)\s+(?:\w+\s+){0,2}?"
    r"(?:programs?|programmes?|places?|hospitals?|sites?|sections?|departments?|services?|residenc(?:y|ies)|divisions?|group|centers?|centres?)\b"
    r"|\b(?:the|a|one|two|three|some|few|both|all|outgoing|current|chief|\d+)\s+(?:\w+\s+)?"
    r"(?:residents?|fellows?|attendings?|faculty|pd|director|coordinator|chief|interns?|seniors?|alum\w*|website|page|brochure)\s+(?:\w+\s+)?"
    r"(?:is|are|was|were|do|does|did|say|says|said|told|tells|take|takes|took|get|gets|got|quit|left|leave|run|runs|claims?|logged|has|have|had|seem\w*|look\w*|scrub\w*|only|always|never|go|goes)\b"
    r"|\b(?:pd|director|coordinator|chief|resident|website|brochure)\s+(?:says?|said|told|claims?|wrote|mentioned|quoted)\b"
    r"|\bi\s+(?:found|saw|know\s+of|got|loved?|liked?|ranked)\s+(?:an?|one)\b|\b(?:interviewed|visited|toured|rotated|second\s+look|open\s+house|interview\s+day)\b"
)
_JUDGED = re.compile(  # "heavy call and no days off, is that normal?" tells what it asks about
    r"\b(?:is|are|does|do|would|should|was|could|will|can)\s+(?:this|that|it|these|those)\b|\b(?:that|this|it)\s+(?:is|sounds?|looks?|seems?|worr\w+)\b"
    r"|\b(?:red\s+flags?|deal-?breakers?|normal|abusive|worr(?:y|ied|ying)|concerning|run\s+away|acceptable|bad\s+sign|good\s+sign|good\s+or\s+bad|thoughts|opinions?|sounds?)\b"
)
_ASKS = re.compile(
    r"\b(?:how|hows|how's|what|what's|whats|which|when|where|who|whom|whose|why|should|need|needs)\b"
    r"|\b(?:is|are)\s+(?:there|the|an?|any|some|it\s+(?:cringe|wise|ok(?:ay)?|weird|rude|true|possible|bad|good))\b|\b(?:do|does|did|can|could|will|would|must|may)\s+(?:i|you|u|we|one|people|an?|the|most|all|any|imgs?|residents?|fellows?|programs?|\w+ing)\b"
)
_ASKS_FIRST = re.compile(r"\W*(?:(?:at|in|by|from|since|for|to|on|after)\s+)?(?:what|which|whose|how)\b")
_ASKS_A_VIEW = re.compile(
    r"\b(?:what\s+(?:do|would)\s+(?:you|u|ya)\s+(?:think|say|make)|thoughts\s+on|opinions?\s+(?:of|on)|go\s+or\s+no|worth\s+it)\b"
)
_REQUESTS = re.compile(
    r"\b(?:(?:name|names|numbers?|list|explain|tell\s+me|give\s+me|suggest\w*|recommend\w*)\s+(?:pls|plz|please)|(?:pls|plz|please|kindly)\s+(?:tell|give|list|name|explain|suggest|recommend|help))\b"
    r"|^\W*(?:tell|give|list|name|explain|suggest|recommend|show|topics)\b"
)
_A_KIND = re.compile(  # "a malignant program", "hybrid programs", "big name where you mostly watch"
    r"\b(?:an?|any|some|no)\s+(?:[\w-]+\s+){0,4}?(?:program(?:me)?|place|hospital|residency|site|name|center|centre)\b"
    r"|(?<!the )(?<!both )(?<!two )(?<!three )(?<!these )(?<!those )(?<!other )"
    r"\b(?:[\w-]+\s+)?(?:program(?:me)?s|places|hospitals|residencies|sites|centers|centres)\b"
    r"|\b(?:no[\s-]?name|unknown|big[\s-]?name|brand[\s-]?name|famous|prestigious|ivy)\s+(?:\w+\s+){0,2}?(?:program|place|hospital|name|center|centre)\b"
)
_EITHER_OR = re.compile(r"\b(?:or|vs\.?|versus)\s+(?!(?:am|is|are|not|nah|no|what|should|bad|good|worse|so|less|more|\d)\b)\w+")
_ALL_ALIKE = re.compile(
    r"\bevery(?:one|body)\s+(?:claims?|promis\w+|advertis\w+|boasts?|brags?)\b"
    r"|\b(?:every\s+(?:web)?(?:site|page|program|brochure|place)|all\s+(?:the\s+)?(?:programs|places|websites|brochures)|most\s+(?:programs|places|hospitals))\s+"
    r"(?:\w+\s+)?(?:claims?|says?|reads?|brags?|promis\w+|advertis\w+|writes?|boasts?|sounds?|looks?|is|are|has|have)\b"
    r"|\b(?:at|in)\s+(?:practically\s+|nearly\s+|almost\s+|virtually\s+)?(?:every|most|all|many)\s+(?:\w+\s+)?(?:hospitals?|programs?|places?|centers?)\b"
)
_A_PATIENT = re.compile(
    rf"\bmy\s+(?:\w+\s+)?(?:{PEOPLE}|son|daughter|baby|grand\w+|aunt\w*|nephew|niece)(?:'?s)?\b[^.?!]{{0,60}}\b(?:had|has|have|got|was|is|with|on|needs?|went|yesterday|since|fistula|filter|port|tube|tumou?r|cancer|stent|biopsy|embol\w+|ablation|y-?90|dialysis)\b"
    r"|\bmy\s+(?:own\s+)?(?:\w+\s+)?(?:ivc|filter|port|picc|stent|leg|legs|arm|liver|kidney|lungs?|fibroids?|biopsy|ct|mri|scan|report|tumou?r|lesion|nodule|tube|drain|fistula|catheter|embolization|ablation|pain|doctor)\b"
    r"|\b\d{1,2}[\s-]?(?:yo|y/?o|years?[\s-]old)\b|\bi\s+(?:just\s+)?had\s+(?:an?|my)\s+(?:\w+\s+)?(?:port|picc|stent|filter|biopsy|drain|tube|embol\w+|ablation|tips|catheter|y-?90|fistula)"
    r"|\b(?:had|got)\s+an?\s+\w+\s+(?:put\s+in|placed|taken\s+out|inserted|done)\b|\bshower\w*\b|\b(?:go|going)\s+to\s+(?:the\s+)?er\b|\b(?:fever|cramps|swollen|vomit\w*|bleeding\s+since|leaking)\b"
)
_OF_THE_TRAINING = re.compile(
    r"\b(?:program(?:me)?s?|residenc\w+|residents?|fellows?|attendings?|faculty|rotation|training|trainees?|interview\w*)\b"
)
_ASKED_OF_IT = re.compile(
    r"\b(?:are|is|were|was|do|does|did|will|would)\s+(?:they|it|he|she|people|there|(?:the|their)\s+\w+|residents|fellows|attendings)\s+(?:\w+\s+)?$"
)
_FELT = re.compile(
    r"\b(?:felt|feel|found|saw|see|think|thought|heard|met|told|got|love[ds]?|like[ds]?|noticed|yelled|welcomed?|interviewed|visited|there|they|said)\b"
)
_TRUST_IN_ME = re.compile(r"\bi\s+(?:\w+\s+){0,2}trust\s+(?:you|u|this|the\s+bot)\b")
_TO_CALL = re.compile(
    r"\b(?:you|u|i|we|they|who|don'?t|to|would|can|could)\s+(?:even\s+|just\s+)?call\s+(?:it|that|this|them|him|her|me|someone|a\b)|\bcall(?:ing|ed)?\s+(?:it|that|this)\b"
)
_ADVICE = re.compile(
    r"(?:\b(?:any|some|your|few|good|more|useful|best|for|other)\s+)tips\b|\btips\s+(?:on|to|about|please|pls|and\s+tricks)", re.IGNORECASE
)
_MY_PAPERS = re.compile(
    r"\b(?:case\s+(?:reports?|series)|publications?|papers?|posters?|abstracts?|manuscripts?|pubs?|essay|statement)\s+(?:\w+\s+)?(?:on|about|in|with|of)\b[^.;?!]*$"
)

_PAPERWORK = re.compile(
    r"\b(?:sent|submitted|applied|requested|filed|uploaded|paid|open(?:s|ed)?|deadlines?|requests?|applications?)\b[^.;,?!]{0,40}$"
)
_OR_ANOTHER = re.compile(r"[^.;?!]{0,24}\bor\b")
_WOULD_BE = re.compile(r"\b(?:i'd|i\s+would|i'll|i\s+will)\s+be\s+(?:\w+\s+){0,3}(?:by|in|come)\s+$")
_ANY_ONE = re.compile(r"an?\s")
_SOME = re.compile(r"\b(?:some|any)\s+(?:\w+\s+)?$")
_TODAY_IS = re.compile(r"\b(?:it'?s|it\s+is|we'?re\s+in|today\s+is|now\s+is)\s+(?:already\s+|now\s+|only\s+)?$")
_NEEDED = re.compile(
    r"\b(?:residents?|trainees?|fellows?|you|one|i|we|everyone|graduates?|people)\s+(?:only\s+|just\s+)?(?:needs?|needed|must\s+(?:do|log|have)|ha(?:ve|s)\s+to\s+(?:do|log|have))\s+"
    r"(?:at\s+least\s+|about\s+|around\s+|only\s+|~)?$"
)
_OF_A_KIND = re.compile(r"\s*(?:(?:a|per|each|every)\s+(?:year|yr|month|week)\s+)?of\s+(?:them|these|those|that\s+kind)\b")
_OF_IR = re.compile(r"\b(?:ir|vir|interventional|section)\b")  # "of all studies IR does 9,000 of those"
_YOU_SAID = re.compile(r"\byou\s+(?:said|told|wrote|say|claim\w*)\b")
_MY_FORM = re.compile(  # what a person applies for or ticks says nothing of what a program sponsors
    r"\bi(?:'m|\s+am|'ll|\s+will|\s+won'?t|\s+don'?t|\s+do)?\s+(?:not\s+|never\s+|only\s+|be\s+|gonna\s+|going\s+to\s+)*appl(?:y|ying)\s+(?:for|with|on|to)\s+(?:an?\s+|the\s+|only\s+)*[jh]-?1"
    r"|^\W*applying\s+(?:for|with|on)\s+(?:an?\s+|the\s+|only\s+)*[jh]-?1|\b(?:do|will)\s+you\s+(?:now\s+or\s+in\s+(?:the\s+)?future\s+)?(?:require|need)\s+(?:visa\s+)?sponsorship"
)
_MY_FORM_BEFORE = re.compile(
    r"(?:\b(?:do|will)\s+you\s+(?:now\s+or\s+in\s+(?:the\s+)?future\s+)?(?:require|need)\s+(?:visa\s+)?sponsorship|\bi\s+won'?t\s+be\s+applying\s+for\s+(?:an?\s+)?[jh]-?1-?b?)\W*$"
)
_SUPERLATIVE = re.compile(
    r"\b(?:best|worst|right|ideal|perfect|good|cheapest|earliest|latest|usual)\s+(?:\w+\s+){0,2}(?:for|to\s+do|of)\s+$"
)
_I_PLAN = re.compile(r"\b(?:i|we)(?:'ve|'m|\s+(?:have|had|got|am|did|do|planned|plan|booked|signed|was|will|could|can)\b)|\bmy\b|\bgot\b")

_PEOPLE_AT_WORK = (
    r"(?:residents?|res\b|fellows?|attendings?|faculty|staff|docs?|doctors?|guys?|gals?|physicians?|radiologists?|interventionalists?|members?"
    r"|partners?|class|incoming|intake|team|section|people|mds?|trainees?|positions?|spots?|seats?|integrated|independent)"
)
_FIELD_COUNT = re.compile(rf"[\w,]+\s+(?:ir|ir/dr|vir)\b(?!\s*{_PEOPLE_AT_WORK})")
_OTHER_FIELD_COUNT = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|sixty)\s+(?:dr|diagnostic|medicine|im|surgery|prelims?|ty|radiology|rads|neuro\w*|vascular)\b"
)
_APPLICATION = re.compile(
    r"\b(?:interviews?|invit\w+|programs?|appl(?:y|ied|ications?)|rank\w*|letters?|lors?|aways?|signals?|list|electives?|rotations?|offers?|apps)\b"
)
_PEOPLE_FACTS = frozenset(("faculty", "residents", "fellows", "trainees", "residents_per_year", "apps"))
_WRITTEN_TO = re.compile(
    r"\b(?:e-?mail(?:ed|ing)?|cold[\s-]?(?:e-?)?mail\w*|wrote(?:\s+to)?|written\s+to|messag\w+|contact\w+|dm(?:'?e?d)?|texted|call(?:ed)?|pinged|know|knew|approach\w+|ask(?:ed)?|sent\s+\w+\s+to|reach(?:ed)?\s+out\s+to|interview(?:ed)?\s+with|met(?:\s+with)?|shadow\w*)"
    r"\s+(?:about\s+|over\s+|maybe\s+|like\s+|some\s+|precisely\s+|exactly\s+|literally\s+|at\s+least\s+|~|around\s+)?$"
)
_NUMBERED = re.compile(r"\b(?:resident|fellow|attending)\s+(?:number\s+|no\.?\s+|#\s?)?$")
_TELLS = re.compile(r"\w+\s+(?:told|says?|said|claim\w*|from|mentioned)\b")
_ONE_OF_THEM = re.compile(
    r"(?:resident|fellow|attending)\s*(?:number\s+)?(?:one|two|three|#?\s?\d|a|b)\b\s+(?:\w+\s+)?(?:told|says?|said|claims?|mentioned|wrote|from)\b"
)
_WHERE_I_WORK = re.compile(
    r"\b(?:i\s+(?:come|came|am|work|worked|trained|train|graduated)\s+(?:from|at|in)|(?:i'?m|im)\s+(?:from|at|in)|coming\s+from|back\s+home|my\s+(?:home|own|current|old)\s+(?:hospital|country|place))\s+(?:an?\s+|the\s+|in\s+)?[^.;,?!]{0,40}$"
)


def in_general(message: Message, mention: Mention) -> bool:
    """Whether what was read as a fact of a program without a name, or of a plan, is asked of such in general or said of something else."""
    segment = sentence_at(message.segments, mention.start)
    if segment is None:
        return False
    if mention.about == "away_plan":
        return _any_rotation(message.lower, mention, segment)
    if mention.fact == "setting" and _SOME.search(message.lower, segment.start, mention.start):
        return True
    if mention.fact == "annual_volume" and _OF_A_KIND.match(message.lower, mention.end):
        return _OF_IR.search(message.lower, segment.start, mention.start) is None
    if mention.about != "program" or mention.program is not None:
        return False
    if mention.fact == "annual_volume":
        return _NEEDED.search(message.lower, segment.start, mention.start) is not None
    if mention.fact == "requirement_cases":
        return _YOU_SAID.search(message.lower, segment.start, mention.start) is not None
    if mention.fact in ("sponsors_j1", "sponsors_h1b"):
        return (
            _MY_FORM.search(message.lower, segment.start, segment.end) is not None
            or _MY_FORM_BEFORE.search(message.lower, max(0, segment.start - 90), segment.start) is not None
        )
    if mention.fact == "case_mix" and WHAT_IS_THEIRS.match(message.lower, segment.start, segment.end):
        return False  # "what IR does own is biopsies" asks nothing
    if mention.fact in _BY_WORDS:
        return _by_words(message, mention, segment)
    before = message.lower[segment.start : mention.start]
    if mention.fact in _PEOPLE_FACTS:
        return _other_people(message.lower, mention, segment)
    return mention.fact in ("angio_suites", "beds") and _WHERE_I_WORK.search(before) is not None


def _any_rotation(text: str, mention: Mention, segment: Segment) -> bool:
    """Whether a rotation is asked about or wished away, not planned: "best month for an away", "first away in May or wait?"."""
    if mention.fact.endswith("_letters"):
        return False
    sentence, before = text[segment.start : segment.end], text[segment.start : mention.start]
    if _PAPERWORK.search(before):
        return True
    if mention.fact == "first_away_month":
        if _TODAY_IS.search(before):
            return True
        return _OR_ANOTHER.match(text, mention.end, segment.end) is not None or _WOULD_BE.search(before) is not None
    if mention.fact not in ("ir_aways", "related_aways") or not _ANY_ONE.match(text, mention.start):
        return False
    asks = segment.is_question or _ASKS.search(sentence) is not None or _SUPERLATIVE.search(before) is not None
    return asks and not _I_PLAN.search(sentence)


def _by_words(message: Message, mention: Mention, segment: Segment) -> bool:
    text = message.lower
    sentence, before = text[segment.start : segment.end], text[segment.start : mention.start]
    said = text[mention.start : mention.end]
    if mention.fact == "case_mix":
        if said == "tips" and _ADVICE.search(text, max(segment.start, mention.start - 12), min(segment.end, mention.end + 12)):
            return True
        if _MY_PAPERS.search(before):
            return True
    if mention.fact == "call" and _TO_CALL.search(sentence):
        return True
    if mention.fact == "autonomy" and _TRUST_IN_ME.search(sentence):
        return True
    if mention.fact == "culture" and whose(text, segment.start, mention.start) == "self" and not _FELT.search(sentence):
        return True
    if _of_no_program(text):
        return True
    if message.programs.names or not (segment.is_question or _ASKS_FIRST.match(sentence) or _REQUESTS.search(sentence)):
        return False
    if _ASKED_OF_IT.search(before):
        return True
    if _of_one(text) or _ASKS_A_VIEW.search(sentence):
        return False
    if _A_KIND.search(sentence) or _EITHER_OR.search(sentence):
        return True
    return not _JUDGED.search(sentence) and (_ASKS.search(sentence) is not None or _REQUESTS.search(sentence) is not None)


@lru_cache(maxsize=1)  # asked again for each fact of a message
def _of_no_program(text: str) -> bool:
    """Whether a message is about a patient, or about all programs alike."""
    patient = _A_PATIENT.search(text) is not None and _OF_THE_TRAINING.search(text) is None
    return patient or _ALL_ALIKE.search(text) is not None


@lru_cache(maxsize=1)
def _of_one(text: str) -> bool:
    """Whether a message speaks of one program, if by a pronoun."""
    return _OF_ONE.search(text) is not None


def _other_people(text: str, mention: Mention, segment: Segment) -> bool:
    """Whether the people counted are programs, interviews or letters of a field, or somebody written to."""
    before, sentence = text[segment.start : mention.start], text[segment.start : segment.end]
    if (
        _WRITTEN_TO.search(before)
        or _ONE_OF_THEM.match(text, mention.start)
        or (_NUMBERED.search(before) and _TELLS.match(text, mention.start))
    ):
        return True
    counts_a_field = _FIELD_COUNT.match(text, mention.start) is not None and not re.search(_PEOPLE_AT_WORK, sentence)
    return counts_a_field and (_OTHER_FIELD_COUNT.search(text) is not None or _APPLICATION.search(text) is not None)
