"""What a number of people, places or rooms means: of this section, of one class, of somebody else."""

from __future__ import annotations

import re

from advisor.amounts import PER_YEAR, Amount
from understanding import scope as cue
from understanding.counts import Count
from understanding.cues import Cue
from understanding.figures import Figure
from understanding.scope import Scope

PEOPLE = frozenset(
    {
        "faculty",
        "residents",
        "fellows",
        "trainees",
        "apps",
        "residents_per_year",
        "angio_suites",
        "img_graduates",
        "ir_aways",
        "related_aways",
    }
)
_LARGEST = {
    "faculty": 150,
    "residents": 60,
    "fellows": 40,
    "trainees": 80,
    "apps": 80,
    "residents_per_year": 25,
    "angio_suites": 60,
    "beds": 6000,
    "img_graduates": 80,
    "ir_aways": 12,
    "related_aways": 12,
}

_ARE_IMGS = re.compile(
    r"\s*(?:are|were|is|was|who\s+(?:are|were|is))\s+(?:\w+\s+){0,2}?(?:imgs?|fmgs?|(?:international|"
    r"foreign)\s+(?:medical\s+)?(?:school\s+)?(?:graduates?|grads?)|non-?us\s+\w+|foreign[\s-]trained)\b"
)
_WHOLE_DEPARTMENT = re.compile(
    r"\b(?:department|group|practice)\s+(?:employs|has|of|includes|consists\s+of|comprises|with)\s+#|#\s*(?:in|across)\s+(?:the|our|"
    r"this|its)\s+(?:\w+\s+)?(?:department|group)\b"
)
_SOMEBODY = Cue(
    r"\b(?:my|a|an|another|his|her|one)\s+(?:\w+\s+)?(?:friend|roommate|flatmate|housemate|buddy|classmate|cousin|brother|sister|"
    r"colleague|girlfriend|boyfriend|wife|husband|partner|mentor|senior|guy|girl|applicant|advisor|adviser|dean|professor|pd)s?\b(?:(?!\b(?:i|i'm|i've|my|we)\b).)*$"
    r"|\b(?:interns?|residents?|trainees?|fellows?|pgy-?\d|r[1-6]s?|students|curriculum|program)\s+(?:\w+\s+)?(?:have|has|do"
    r"|does|gets?|completes?|rotates?|spends?|includes?|offers?)\b(?:(?!\b(?:i|i'm|i've)\b).)*$"
    r"|\b(?:dean|advis[eo]r|mentor|senior|pd|program|school|somebody(?:\s+else)?|someone(?:\s+else)?|(?:some|a|the)\s+\w+)\s+(?:told"
    r"|tells|said|says|"
    r"recommend(?:s|ed)|advis(?:es|ed)|suggest(?:s|ed)|wants?|insist(?:s|ed)|allow(?:s|ed))\b(?:(?!\b(?:i|i'm|i've|so)\b).)*$"
    r"|\b(?:i\s+was|i\s+got|i've\s+been|we\s+were|i'm)\s+(?:told|advised)\b(?:(?!\b(?:i|i'm|i've|so)\b).)*$"
    r"|\b(?:he|she|they|people|every(?:one|body)|some(?:one|body)|most|others|another|reddit|sdn|the\s+internet|others)(?:\s+(?:else|of\s+us|in\s+my\s+(?:class|year|school)"
    r"|here))?\s+(?:all\s+)?(?:says?|said|recommends?|tells?|thinks?|does?|did|has|have"
    r"|had|is\s+doing|are\s+doing|"
    r"booked)\b(?:(?!\b(?:i|i'm|i've)\b).)*$"
    r"|\b(?:thinks?|says?|said|told|wants?|recommends?|suggests?|advised?|insists?)\s+(?:me\s+|that\s+)*(?:i|we|you|one|me)\s+(?:should|needs?|have"
    r"|ought|must|to|had\s+better|do)\b(?:(?!\b(?:but|so\s+i|i\s+plan\w*|i'm|i've)\b).)*$"
)
_TAKES = Cue(r"\b(?:residen|match|take|integrated)")
_OTHER_PROGRAM = Cue(r"\b(?:dr|diagnostic|surgery|prelim\w*|medicine)\b")
_IN_OTHER_PROGRAM = re.compile(r"\s*(?:in|for|of)\s+(?:the\s+)?(?:dr|diagnostic|surgery|prelim\w*|medicine)\b")
_IR_PLACES = Cue(r"\b(?:ir|esir)\b")
_RESIDENCY = Cue(r"\b(?:residen|integrated|esir)")
_IR = Cue(r"\b(?:ir|interventional|vir)\b")
_HAD = Cue(r"\bhad\s+(?:about\s+|like\s+)?$")
_NOW = re.compile(r"\bnow\b")
_ONE_OF_THE = re.compile(r"\bof\s+(?:the|our|its|their)\s+$")
_SOME_OF = re.compile(r"\s*of\s+(?:the|our|its|their|these|those|your)\b(?!\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten))")
_PRACTISE_IR = re.compile(
    r"\s*(?:who\s+)?(?:are\s+(?:in\s+)?|practi[cs]e\s+(?:in\s+)?|work\s+in\s+|do\s+|perform\s+|belong\s+to\s+|make\s+up\s+|form\s+)(?:the\s+)?(?:ir|vir|interventional)\b"
)
_ALL = Cue(r"\b(?:all|total|total\s+of|are|staff)\s+$")
_LEFT = re.compile(
    r"\W*(?:just\s+|recently\s+|have\s+|has\s+)*(?:left|quit|retired|resigned|departed|moved\s+away|transferred|dropped\s+out"
    r"|switched|(?:was|were|got)\s+fired|are\s+leaving"
    r"|is\s+leaving)\b"
)
_REMAIN = Cue(r"\b(?:have|has|are|is|with|only|just)\s+(?:only\s+|just\s+)?$")
_HIRED = re.compile(r"\b(?:hired|hiring|recruit\w+)\b")
_TEACH = Cue(r"\b(?:fellowship[\s-]+trained|board[\s-]+certified|teach\w*|attendings?|faculty|physicians?|interventionalists?|partners?)\b")
_ADDITION = Cue(r"\b(?:more|additional|extra|further)\b")
_ADDS = Cue(r"\b(?:adds?|added|adding|gain(?:s|ed)?|lost|loses|hired|hiring|recruited)\s+(?:another\s+|an\s+additional\s+|about\s+)?$")
_ONE_UNIT = (
    r"(?:[a-z]?icu|ed|er|pacu|emergency\s+\w+|intensive\s+care\w*|recovery|holding|prep|burn|rehab|observation|step-?down|"
    r"(?:\w+\s+)?(?:unit|ward))\b"
)
_IN_ONE_UNIT = re.compile(rf"\s*(?:in|at|on|for)\s+(?:the\s+|our\s+|its\s+|their\s+|an?\s+)?(?:[a-z]+\s+){{0,2}}?{_ONE_UNIT}")
_UNIT_HAS = re.compile(rf"\b{_ONE_UNIT}\s+(?:has|have|with|of|holds|counts|is)\s+(?:about\s+)?$")
_OF_EACH = Cue(r"\b(?:each|every)\s+(?:room|suite|case|team|night|shift|day(?!\s*,)|call|procedure|lab|weekend)\b")
_EACH_CASE = re.compile(
    r"\s*(?:and\s+(?:one|an?)\s+\w+\s+)?(?:do|does|scrubs?|staffs?|shares?|covers?)\s+(?:each|every)\s+(?:case|room|procedure|suite)\b"
)
_AT_WORK = re.compile(
    r"\s*(?:(?:is|are)\s+always\b|(?:always\s+)?(?:watching|scrubbed|supervising|at\s+(?:my|your|the)\s+(?:elbow|side|table)"
    r"|in\s+the\s+room|"
    r"present|around)\b|(?:per|a|each|every)\s+(?:day|night|shift|case|room|weekend|week)\b)"
)
_MET = Cue(
    r"\b(?:(?:talk(?:ed|ing)?|spoke|speaking|chat(?:ted)?|zoom(?:ed)?|dinner|lunch|interview(?:ed|s)?|met|meeting)\s+(?:up\s+)?(?:to"
    r"|with|w|by)|met)\s+"
    r"(?:(?!\b(?:who|that|they|there|have|has|had|is|are|said|told|all|their|the|our|do|does|perform)\b)[^.;:]){0,40}$"
)
_COMMITTEE = Cue(
    r"\b(?:(?:sub)?committee|panel|council|jury|task\s+force)\s+(?:of|with|consisting\s+of|comprising|composed\s+of|made\s+up\s+of)\b[^.;:]{0,60}$"
)
_SOME_KIND = Cue(r"\b(?:chief|visiting|former|emerit\w+|retired|adjunct|voluntary|volunteer|alumni)\b")
_ONLY_ONE = Cue(r"\b(?:only|just|single|has|have|had|is|are|got|there'?s|plus|fellow|[:=])\s*(?:a\s+|the\s+)?$")
_SPREAD = re.compile(r"\b(?:cases|procedures|patients|spread|running|split|service)\s+over$")
_DID_ONCE = re.compile(  # people of one occasion
    r"\s*(?:came|danced|laughed|showed|walked|asked|took\s+(?:us|me)|gave|invited|stayed|sat|stood|greeted|drove|cried|screamed|yelled|joined\s+(?:us|me)|interviewed\s+(?:me|us)"
    r"|were\s+(?:there|present|late|asleep|at\s+(?:the\s+)?(?:dinner|lunch|table|interview))|was\s+(?:there|present|late|asleep))\b"
)
_SINGULAR = re.compile(
    r"(?:attending|interventionalist|radiologist|ir|doctor|physician|consultant|professor|partner|operator|faculty\s+member)"
)
_INTO_ESIR = re.compile(r"\s*(?:in|into|for|to|on)\s+(?:the\s+)?esir\b")
_READS = Cue(r"\b(?:department|group|practice|radiologists)\s+(?:\w+\s+)?(?:reads?|interprets?)\b")
_GRADUATED = Cue(r"\bgraduated\s+(?:a\s+total\s+of\s+|about\s+)?$")
_FROM_ABROAD = re.compile(r"\s*from\s+[^.;,]{2,40}?\s+who\s+(?:have\s+)?(?:finished|graduated|matched|trained|came|completed)\b")
_ABROAD = Cue(r"\b(?:foreign\w*|abroad|imgs?|overseas|international\w*)\b")
_ALL_POSITIONS = re.compile(
    r"\b(?:accredited|approved|total)\s+(?:acgme\s+|residency\s+|ir\s+|resident\s+)*positions?\b|\bpositions?\s+(?:\w+\s+)?(?:approved|accredited|in\s+total|total)\b"
)
_ACCREDITED_TOTAL = re.compile(r"\b(?:accredited|approved)\s+(?:by\s+the\s+acgme\s+)?for\s+a\s+total\s+of\s+$")
_FELLOWSHIP_HAS = re.compile(
    r"\W*(?:(?:the|our|this|their|an?)\s+)?(?:[\w-]+\s+){0,3}fellowship\s+(?:program\s+)?(?:lasts|has|offers|takes|is|accepts|includes|provides|fills|runs)\b(?![^.;]*\bresiden)"
)
_LARGE_DEPARTMENT = 25
_MEETINGS = re.compile(r"\s*(?:meetings?|conferences?|offices?|lounge|lectures?|slots\s+open|evaluations?)\b")
_OF_THE_LAST = re.compile(r"\b(?:last|past|previous|recent)\s+$")
_OF_RADIOLOGY = Cue(r"\bdepartment\s+of\s+(?:diagnostic\s+)?radiology\b")
_SECTION = Cue(r"\b(?:ir|interventional|vir|division|section)\b")
_BODY_IRS = re.compile(r"\bbody\s+.*\b(?:irs?|interventionalists?|interventional\s+radiologists?)\b")
_SHARE = Cue(r"\b(?:sharing|share|splitting|split|fighting\s+over|fighting\s+for)\s+(?:them|those|it|the\s+(?:cases|work|volume))\b")
_RATIO = Cue(r"\b(?:per|ratio)\b")
_ON_CALL = Cue(r"\b(?:on\s+call|overnight|at\s+night|on\s+weekends|a\s+night)\b")
_RELATED = Cue(r"\b(?:dr|diagnostic|vascular\s+surgery|icu|critical\s+care|surgery|surgical)\b")
_YEARLY = Cue(r"\b(?:annually|yearly|each\s+year|every\s+year|per\s+year|a\s+year)\b")
_MATCHES_ONLY = Cue(
    r"\b(?:match(?:es|ed)?|takes?|took|accepts?|recruits?|admits?|enroll?s?|selects?)\s+(?:in\s+|on\s+|only\s+|just\s+|about\s+)*$"
)
_ADMITTED = re.compile(r"(?:physicians?|doctors?|radiologists?)")
_ANNUALLY = re.compile(r"\s*(?:annually|yearly|(?:a|per|each|every)\s+(?:year|cycle))\b")
_EVERY_SUMMER = re.compile(r"\b(?:each|every)\s+(?:july|june|summer|spring|march|year|cycle)\W+(?:\w+\s+){0,4}$")
_EVERY_SUMMER_WE = re.compile(
    r"\b(?:each|every)\s+(?:july|june|summer|spring|march|cycle)\W+(?:we|they|the\s+\w+)\s+(?:welcomes?|takes?|match(?:es)?|starts?|gets?|enrolls?|accepts?|adds?|brings?\s+in)"
    r"\s+(?:up\s+to\s+|about\s+)?$"
)
_BEGIN = re.compile(
    r"\s*(?:begin|start|join|enter|match|arrive|come|are\s+matched|are\s+taken|are\s+accepted|matches|joins|begins|starts)\b[^.;,]{0,24}?\b(?:each|every)\s+"
    r"(?:july|june|summer|spring|march|year|cycle|match)\b"
)
_BEGIN_HERE = re.compile(r"\s*(?:begin|start|join|enter|match|arrive|come|are\s+(?:matched|taken|accepted))\b")
_BESIDE_OTHERS = re.compile(
    r"\b(?:neuro\S*|neuro-?ir|body(?:\s+imaging)?|abdominal(?:\s+imaging)?|breast|msk|chest|thoracic|mammo\w*|vascular\s+surgery|cardiology)\b[^.;,()]{0,24}\([^)]{0,30}$"
)
_ON_CALL_BEFORE = re.compile(
    r"\b(?:on\s+call|overnight|at\s+night|on\s+weekends|at\s+any\s+hour)\b\W+(?:there\s+(?:is|are)\s+|we\s+have\s+|they\s+have\s+|you\s+have\s+)?(?:just\s+|only\s+)?(?:one\s+\w+\s+and\s+)?$"
)
_SPAN = Cue(r"\b(?:weeks?|months?|years?|days?)\b")
_TOTAL = Cue(r"\btotal\b")


def read_positions(count: Count, amount: Amount, scope: Scope, noun: str) -> Figure:
    """A number of places: of the fellowship, or of one class of residents."""
    low = amount.low if amount.low is not None else amount.high or 0
    if noun == "people" and low <= 40 and scope.in_after(_SHARE, 30):
        return read_people(count, "trainees", scope)
    if noun in ("people", "place", "places") and not (
        scope.in_after(cue.MATCHES, 30)
        or scope.in_after(cue.PER_CLASS, 30)
        or scope.near(cue.FELLOWSHIP)
        or scope.in_sentence(cue.ESIR)
        or scope.near(_TAKES)
    ):
        return Figure(count, None, aside=f"{noun}: nothing says that they are positions")
    if low > 25:
        return Figure(count, None, aside=f"{noun}: positions of a whole field")
    if _IN_OTHER_PROGRAM.match(scope.after) or (scope.in_between(_OTHER_PROGRAM) and not scope.near(_IR_PLACES)):
        return Figure(count, None, aside="positions of another program")
    if _ACCREDITED_TOTAL.search(scope.whole_before) and not _per_class(scope, amount):
        return read_people(count, "residents", scope)
    if scope.label and _ALL_POSITIONS.search(scope.between) and not _per_class(scope, amount):
        return read_people(count, "residents", scope)
    if _FELLOWSHIP_HAS.match(scope.whole_before):
        return read_people(count, "fellows", scope)
    if (scope.in_before(cue.FELLOWSHIP, 50) or scope.in_between(cue.FELLOWSHIP)) and not (
        scope.in_before(_RESIDENCY, 30) or scope.in_between(_RESIDENCY)
    ):
        return read_people(count, "fellows", scope)
    return read_people(count, "residents_per_year", scope)


def read_people(count: Count, fact: str, scope: Scope) -> Figure:
    """A number of people or rooms, when they can be this section's."""
    amount = count.amount
    low, high = amount.low, amount.high
    if (
        count.label
        and (low or high or 0) >= 100
        and amount.per in ("year", "month", "week")
        and fact in ("residents", "fellows", "faculty", "trainees")
    ):
        return _yearly_cases(count)  # "the resident quoted 700-750 a month"
    if fact == "angio_suites" and amount.strict and _SPREAD.search((scope.whole_before[-20:] + amount.text[:5].lower()).rstrip()):
        low = high = amount.low if amount.low is not None else amount.high  # "31 cases over six rooms"
    elif fact in PEOPLE and amount.strict:
        low = None if low is None else low + 1
        high = None if high is None else high - 1
    if scope.noun == "of us" and (scope.in_sentence(_TEACH) or _HIRED.search(scope.lower_before(90))):
        fact = "faculty"
    if fact == "faculty" and _ADMITTED.fullmatch(scope.noun) and scope.in_before(_MATCHES_ONLY) and _per_class(scope, amount):
        fact = "residents_per_year"  # "admits two physicians per year"
    if fact == "trainees" and (amount.per == "year" or _ANNUALLY.match(scope.after)) and scope.in_before(_MATCHES_ONLY):
        fact = "residents_per_year"
    if fact == "residents" and (_per_class(scope, amount) or _begins(scope)):
        fact = "residents_per_year"
    if fact == "residents" and _INTO_ESIR.match(scope.after):
        fact = "residents_per_year"
    if fact == "residents" and (scope.in_before(cue.ESIR, 20) or scope.in_between(cue.ESIR)) and scope.near(cue.MATCHES):
        fact = "residents_per_year"
    most = _LARGEST.get(fact)
    if most is not None and max(low or 0, high or 0) > most:
        return Figure(count, None, aside=f"too many for {fact.replace('_', ' ')} of one section")
    if (
        fact in ("faculty", "residents", "fellows", "trainees")
        and (scope.in_between(cue.NOT_IR_PEOPLE) or scope.in_after(cue.NOT_IR_PEOPLE, 40))
        and not scope.in_between(_IR)
        and not _BODY_IRS.search(f"{scope.between} {scope.noun}")
    ):
        return Figure(count, None, aside=f"{fact} of another division")
    if fact == "img_graduates" and scope.in_between(_SPAN):
        return Figure(count, None, aside="a length of time")
    if fact in ("residents", "fellows", "trainees") and _ARE_IMGS.match(scope.after):
        return Figure(count, "img_graduates", low, high)
    if (
        fact == "faculty"
        and scope.noun.startswith("radiologist")
        and _WHOLE_DEPARTMENT.search(f"{scope.before[-40:]} # {scope.after[:40]}")
    ):
        return Figure(count, None, aside="radiologists of the whole department")
    if scope.in_before(_HAD, 20) and _NOW.search(scope.sentence, len(scope.whole_before)):
        return Figure(count, fact, low, high, aside="no longer so")
    if cue.SAID_IT.match(scope.after) or (fact in ("faculty", "residents", "fellows") and _DID_ONCE.match(scope.after)):
        return Figure(count, None, aside="people who said something")
    if (_LEFT.match(scope.after) and not scope.in_before(_REMAIN, 20) and not _ONE_OF_THE.search(scope.before)) or _MEETINGS.match(
        scope.after
    ):
        return Figure(count, fact, low, high, aside="no longer so")
    if fact == "faculty" and _SOME_OF.match(scope.between) and _PRACTISE_IR.match(scope.after):
        return Figure(count, "faculty", low, high)
    if fact in PEOPLE and _SOME_OF.match(scope.between) and not scope.in_before(_ALL, 20):
        return Figure(count, None, aside="some of the people")
    if fact in ("faculty", "residents", "fellows", "trainees") and _OF_THE_LAST.search(scope.before):
        return Figure(count, None, aside="people of several years")
    if fact == "faculty" and low and low > 12 and scope.in_whole_before(_OF_RADIOLOGY) and not scope.in_whole_before(_SECTION):
        return Figure(count, None, aside="radiologists of the whole department")
    if aside := _of_others(fact, low, scope) or (_not_a_headcount(fact, amount, scope)):
        return Figure(count, None, aside=aside)
    if fact in ("faculty", "residents", "trainees", "fellows") and _FROM_ABROAD.match(scope.after):
        if scope.in_sentence(_ABROAD):
            return Figure(count, "img_graduates", low, high)
        return Figure(count, None, aside="people of several years")
    if fact == "faculty" and scope.in_before(_RATIO, 12):
        return Figure(count, None, aside="a ratio")
    if fact in ("fellows", "residents", "trainees", "faculty") and scope.in_after(_ON_CALL, 24):
        return Figure(count, None, aside="a count for one shift")
    if fact in ("ir_aways", "related_aways") and (scope.in_whole_before(_SOMEBODY) or scope.in_between(cue.OTHER_FIELD)):
        return Figure(count, None, aside="aways of somebody else or of another field")
    if fact == "ir_aways" and scope.in_between(_RELATED):
        fact = "related_aways"
    return Figure(count, fact, low, high)


def _of_others(fact: str, low: float | None, scope: Scope) -> str | None:
    """Why a count of people or beds is not this section's or hospital's, or None."""
    if fact == "beds":
        return "beds of one unit" if _IN_ONE_UNIT.match(scope.after) or _UNIT_HAS.search(scope.before[-50:]) else None
    if fact not in ("faculty", "residents", "fellows", "trainees", "residents_per_year") or scope.in_between(_IR):
        return None
    if fact == "faculty" and scope.noun == "radiologists" and (low or 0) >= _LARGE_DEPARTMENT and not scope.in_whole_before(_IR):
        return "radiologists of the whole department"
    if not scope.noun.startswith("ir") and scope.in_sentence(_READS):
        return f"{fact} of the whole department"
    return None


def _not_a_headcount(fact: str, amount: Amount, scope: Scope) -> str | None:
    """Why a number of people or rooms does not say how many there are, or None."""
    if fact in ("faculty", "beds", "angio_suites", "fellows", "residents") and (
        scope.in_between(_ADDITION) or (fact != "residents" and scope.in_before(_ADDS))
    ):
        return "an addition"
    if fact not in ("faculty", "residents", "fellows", "trainees", "apps"):
        return None
    if fact != "apps" and _BESIDE_OTHERS.search(scope.whole_before[-70:]):
        return f"{fact} of another division"
    if _ON_CALL_BEFORE.search(scope.whole_before[-60:]):
        return "a count for one shift or room"
    if scope.in_whole_before(_OF_EACH) or _AT_WORK.match(scope.after) or _EACH_CASE.match(scope.whole_after):
        return "a count for one shift or room"
    if scope.in_whole_before(_MET, 70):
        return "people somebody met"
    if scope.in_whole_before(_COMMITTEE, 90) or scope.in_between(_SOME_KIND):
        return "some of the people"
    if fact in ("residents", "fellows", "trainees") and scope.in_before(_GRADUATED):
        return "people of several years"
    if fact == "faculty" and amount.text.lower() == "one" and _SINGULAR.fullmatch(scope.noun) and not scope.in_before(_ONLY_ONE, 20):
        return "one of them"
    return None


def _begins(scope: Scope) -> bool:
    """Whether residents are said to begin each year."""
    if _BEGIN.match(scope.after):
        return True
    if _EVERY_SUMMER_WE.search(scope.whole_before):
        return True
    return _BEGIN_HERE.match(scope.after) is not None and _EVERY_SUMMER.search(scope.whole_before) is not None


def _per_class(scope: Scope, amount: Amount) -> bool:
    if amount.per == "year" or scope.in_after(cue.PER_CLASS) or scope.in_before(cue.PER_CLASS) or scope.in_between(cue.PER_CLASS):
        return True
    if scope.in_after(cue.PERIOD) or scope.in_between(cue.PERIOD) or scope.in_before(_YEARLY):
        return True
    return bool(scope.in_before(_MATCHES_ONLY)) and not scope.near(_TOTAL)


def _yearly_cases(count: Count) -> Figure:
    """The cases that somebody quoted for a period."""
    amount = count.amount
    factor = PER_YEAR.get(amount.per or "", 1)
    low, high = (None if end is None else end * factor for end in (amount.low, amount.high))
    return Figure(count, "annual_volume", low, high)
