"""Whom a word of praise or blame is said of: a program's residents, teaching and call, or something else that only shares the word."""

from __future__ import annotations

import re

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.whose import PEOPLE

_SOMEBODYS = Cue(  # what a friend went through somewhere tells nothing of this program
    rf"\b(?:my|his|her)\s+(?:(?!own\b"
    rf"|interview\w*\b)\w+\s+)?(?:{PEOPLE})\b(?!'s\s+program)(?<!co-residents)(?<!coresidents)(?<!co-resident)|\ba\s+(?:friend|buddy"
    rf"|classmate|cousin|colleague)\s+of\s+mine\b"
)
_TOLD_ME = re.compile(r"\b(?:says?|said|told|tells|rotated|interviewed|is\s+a\s+resident|trains|works|matched)\b")
_PATIENTS = re.compile(  # "caring for the people of the valley", "supportive of IR"
    r"\s*(?:for\s+(?:(?:the|our|all|these|its)\s+)?(?:\w+\s+)?(?:people|patients?|communit\w+|famil\w+|children|veterans|residents\s+of"
    r"|citizens|population|underserved|region|city|county|valley)\b"
    r"|(?:of|towards?)\s+(?:(?:the|our|an?|all)\s+)?(?:ir\b|vir\b|interventional|section|division|specialty|service|program|idea|visas?"
    r"|imgs?|research|change|this|mission|vision|cause|foundation)\b)"
)
_OF_DISEASE = re.compile(
    r"\s+(?:megacolon|portal|veins?|thromb\w+|bilirubin|shock|syndrome|carcinomas?|levels?|doses?|exposures?|metabolites?|melanomas?"
    r"|glioma|nodes?|adenopathy|polyps?|hyperthermia|otitis|wounds?|care\b|therap(?:y|ies)"
    r"|treatments?|measures|evidence|documents?|letters?|garments?|pleural|effusions?|ascites|biliary|obstructions?|disease|tumou?rs?"
    r"|lesions?|strictures?|hypertension|cells?|neoplasms?|lymphoma|fibrosis)\b"
)
_NOT_PEOPLE_THERE = re.compile(
    r"\b(?:tumou?rs?|lesions?|cancers?|mass(?:es)?|patients?|famil(?:y|ies)|nodules?|effusions?|biops(?:y|ies)|calls?|weather|city"
    r"|traffic|parking)\s+(?:\w+\s+)?(?:is|are|was|were|can\s+be)\s+(?:\w+\s+)?$"
)
_A_STATISTIC = re.compile(r"\s*(?:[|:=]|of\b|per\b|for\b|was\b|is\b|\d|graduate|resident|case|log|total|number|score|value|time|age)")
_MEAN_SAID = re.compile(
    r"\b(?:is|are|was|were|be|being|seem(?:s|ed)?|so|very|really|super|just|kinda|pretty|not|or|and|'s|'re)\s+(?:\w+\s+)?$"
)
_TEACHING = re.compile(r"teach|didactic|lectur|conference|academic|education|learn|curricul|half[\s-]?day")
_NOT_FOR_LESSONS = re.compile(
    r"protected\s+(?:\w+\s+){0,2}?(?:research|scholarly|administrative|admin|personal|wellness|vacation|family)\b"
)
_FOR_PAPERS = re.compile(r"protected\s+(?:academic|time)(?:\s+time)?")
_SOME_WEEKS = re.compile(
    r"\b(?:weeks|months?|blocks?)(?:\s+of)?\s+(?:\w+\s+)?$"
)  # "four weeks of protected academic time" are for research
_WATCHES = Cue(
    r"\b(?:observerships?|observers?|shadow\w*\s+(?:only|experience)|visiting\s+students?|medical\s+students?|as\s+a\s+student|elective"
    r"|externship)\b"
)
_ASKED = re.compile(
    r"\W*(?:and\s+|but\s+|so\s+)?(?:will|would|could|can|do|does|did|should)\s+(?:the\s+|their\s+|i\b|they\b|it\b|residents|fellows"
    r"|attendings)"
)
_RUMOUR = Cue(  # what the writer tells only to set it aside
    r"\b(?:some(?:one|body)|some\s+(?:guy|user|stranger|random\s+\w+)|a\s+friend\s+of\s+a\s+friend|a\s+stranger"
    r"|an?\s+anonymous\s+\w+)\s+(?:\w+\s+){0,4}?(?:wrote|writes|posted|posts|swears?|swore|claims?|claimed|complained)\b|\byou(?:'ll"
    r"|\s+will|\s+may|\s+might)\s+hear\b"
)
_NOBODY_THERE = Cue(
    r"\b(?:uber|lyft|taxi|driver|dogs?|cats?|landlord|landlady|waiter|waitress|barista|hotel|airbnb|hostel|flight|cafeteria|restaurant"
    r"|realtor|neighbou?r'?s?|(?:anatomy|physiology|biochemistry)\s+(?:professor|teacher)|bus|train\s+ride|reading\s+room)\b"
)
_OUGHT = Cue(
    r"\b(?:should(?:n'?t)?(?!\s+(?:see|hear|know|rank|go|say|mention|add|note|probably))|ought\s+to|deserves?|a\s+(?:good|great|strong"
    r"|real|decent)\s+(?:program|residency|place)\s+(?:lets|gives|has|teaches|treats|offers))\b"
)
_MISSION = Cue(  # what is striven for
    r"\b(?:(?:our|the|their)\s+(?:mission|vision|goal|aim|aspiration)\s+(?:is|has\s+been)|we\s+(?:strive|aim|aspire|seek|endeavou?r"
    r"|believe)\b|(?:residents|trainees|you|applicants)\s+will\s+have\s+the\s+opportunity)"
)
_FORMER = Cue(
    r"\b(?:old|former|previous|ex|prior)[\s-]+(?:program\s+director|pd|chair(?:man|woman)?|chief|director|leadership|regime)\b"
    r"|\bmy\s+(?:research|gap|intern|prelim|master'?s)\s+year\b"
)
_EVERYWHERE = re.compile(r"\s+(?:everywhere|at\s+(?:all|most|other)\s+(?:places|programs|hospitals)|in\s+every\s+program)\b")
_HELPERS = re.compile(r"\b(?:techs?|nurses?|reps?|scrubs?)\s+$")
_SOME_ALONE = re.compile(r"\b(?:imgs?|fmgs?|foreign\w*|visas?|amgs?|americans?|alike|everyone|evenly|equally|all\s+of\s+us)\b")
_GONE_SINCE = re.compile(
    r"\s*(?:\w+\s+)?(?:people|attendings?|ones|faculty|partners?|chair(?:man|woman)?|pd|seniors?|chiefs?|folks"
    r"|guys)?\s*,?\s*(?:who\s+)?(?:is\s+|are\s+|have\s+|has\s+|were\s+|was\s+)?(?:now\s+|all\s+|since\s+)?(?:gone|fired|retired|let\s+go"
    r"|shown\s+the\s+door|pushed\s+out|left\s+in\s+20\d\d)\b"
)
_LEFT_A_ROOM = re.compile(
    r"\s+(?:for\s+(?:the\s+)?(?:day|lunch|home|break|weekend|case|or\b)|to\s+(?:scrub|operate|do|take|see|start)|the\s+room|early|behind"
    r"|hand|side|over|of\s+the|in\s+the)\b"
)
_AN_AWARD_OF = re.compile(
    r"\b(?:medicine|surgery|surgical|dentistry|dental|nursing|pediatrics?|pharmacy|law|diagnostic|dr|university|school|college|hospital)\b"
)
_OF_ONE_PERSON = re.compile(r"\b(?:he|she|his|her|dr)\b")
_OF_THE_SCHOOL = re.compile(
    r"\b(?:department|school|university|college|institution|cent(?:er|re))\b[^.;]{0,60}\b(?:nih|federal\w*)\b|\b(?:nih"
    r"|federal\w*)\s+funding\s+rank"
)
_A_PLACE = frozenset(("place", "program", "programme", "hospital"))
_NICE = frozenset(("nice", "lovely", "fun", "close", "tight", "positive", "pleasant", "sweet", "content", "warm"))


def said_of_others(fact: str, words: Indexed, start: int, end: int, segment: Segment) -> bool:
    """Whether what stands there is said of a friend, of patients, of observers or of something that is no quality of the program."""
    lower = words.text
    if _RUMOUR.search(words, segment.start, start) or _NOBODY_THERE.search(words, segment.start, start):
        return True
    if fact in ("culture", "teaching", "autonomy") and (
        _MISSION.search(words, segment.start, start) or _FORMER.search(words, max(segment.start, start - 40), end)
    ):
        return True
    if _EVERYWHERE.match(lower, end, segment.end) or (fact == "autonomy" and _HELPERS.search(lower, max(segment.start, start - 12), start)):
        return True
    if fact != "visa_limits" and _OUGHT.search(words, segment.start, end):
        return True
    if fact == "autonomy" and lower[start:end] == "scut" and _SOME_ALONE.search(lower, segment.start, segment.end):
        return True
    if fact == "culture" and (
        _GONE_SINCE.match(lower, end, segment.end) or (lower[start:end].endswith("left") and _LEFT_A_ROOM.match(lower, end))
    ):
        return True
    if fact == "teaching" and "award" in lower[start:end] and _AN_AWARD_OF.search(lower, segment.start, segment.end):
        return True
    if fact == "culture" and _PATIENTS.match(lower, end, segment.end):
        return True
    if fact == "culture" and (_OF_DISEASE.match(lower, end, segment.end) or _NOT_PEOPLE_THERE.search(lower, segment.start, start)):
        return True
    if fact == "autonomy" and _WATCHES.search(words, segment.start, segment.end):
        return True
    if segment.is_question and "," not in lower[segment.start : start] and _ASKED.match(lower, segment.start):
        return True
    if fact == "teaching" and lower[start:end].endswith("protected") and not _TEACHING.search(lower, segment.start, segment.end):
        return True
    if fact == "teaching" and (
        _NOT_FOR_LESSONS.search(lower, start, end)
        or (_FOR_PAPERS.fullmatch(lower, start, end) and _SOME_WEEKS.search(lower, max(segment.start, start - 24), start))
    ):
        return True
    if fact == "research_active" and (
        _OF_ONE_PERSON.search(lower, segment.start, start) or _OF_THE_SCHOOL.search(lower, segment.start, end)
    ):
        return True
    somebody = _SOMEBODYS.search(words, segment.start, start)
    return somebody is not None and not _TOLD_ME.search(lower, somebody.end(), start)


def no_judgement(aspect: str, judgement: str, words: Indexed, start: int, end: int) -> bool:
    """Whether the word that seems to judge is a statistic ("program mean | 84") or praises only a place ("the place was nice")."""
    if judgement == "mean":
        return _A_STATISTIC.match(words.text, end) is not None or not _MEAN_SAID.search(words.text, max(0, start - 24), start)
    if judgement == "close":  # "residents close, attendings operate"
        return not _MEAN_SAID.search(words.text, max(0, start - 24), start)
    return aspect in _A_PLACE and judgement in _NICE


_SAME_LIMITS = re.compile(r"same\s+(?:\w+\s+)?(?:privileges|independence|rules|access|autonomy|rights|cases|procedures)")
_MORE_THAN_CASES = re.compile(
    r"\b(?:standards?|opportunit\w+|calls?|evaluations?|expectations?|research|respect|chances?|schedule|rotations)\b"
)
_AT_THE_DOOR = re.compile(
    r"\b(?:appl(?:y|ying|icants?|ications?)|interview\w*|rank(?:s|ed|ing)?|select\w*|admission|invit\w+|scores?|requirements?)\b"
)
_PAID = re.compile(r"same\s+(?:\w+\s+)?(?:salary|salaries|pay|stipends?|benefits)\b")


def no_treatment(lower: str, place: tuple[int, int], ends: int) -> bool:
    """Whether "the same as everybody" tells no treatment: the cases alone (told as no limits), the pay, or how applicants are chosen."""
    start, end = place
    if _AT_THE_DOOR.search(lower, start, min(ends, end + 50)):
        return True
    if _MORE_THAN_CASES.search(lower, start, end):
        return False
    return _SAME_LIMITS.search(lower, start, end) is not None or _PAID.search(lower, start, end) is not None
