"""What a number of people, places or rooms means: of this section, of one class, of somebody else."""

from __future__ import annotations

import re

from advisor.amounts import PER_YEAR
from understanding import scope as cue
from understanding.counts import Count
from understanding.cues import Cue
from understanding.figures import Figure
from understanding.other_people import IR, not_a_headcount, of_nobody_there, of_others
from understanding.scope import Scope
from understanding.yearly_classes import ANNUALLY, MATCHES_ONLY, begins, per_class

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

_OF_A_DEPARTMENT = re.compile(r"\b(?:department|group|practice|hospital)['’]s\s+(?:roughly\s+|about\s+|some\s+|nearly\s+)?$")
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
_SPREAD = re.compile(r"\b(?:cases|procedures|patients|spread|running|split|service)\s+over$")
_DID_ONCE = re.compile(  # people of one occasion
    r"\s*(?:(?:at|over|during|for)\s+(?:lunch|dinner|breakfast|drinks|(?:the|my|our)\s+(?:table|dinner|lunch|social|happy\s+hour|interview|q\s?&\s?a|zoom|tour))|came|danced|laughed|seemed|looked|complained|e-?mailed|showed|walked|asked|took\s+(?:us|me)|gave|invited|stayed|sat|stood|greeted|drove|cried|screamed|yelled|joined\s+(?:us|me)|interviewed\s+(?:me|us)"
    r"|were\s+(?:there|present|late|asleep|at\s+(?:the\s+)?(?:dinner|lunch|table|interview))|was\s+(?:there|present|late|asleep))\b"
)
_RATE_OF_EACH = re.compile(
    r"\b(?:per|each|every|a)\s+(?:room|suite|lab|table)s?\s*(?:,\s*)?(?:in|over|across|with|times|x)\s+(?:all\s+|the\s+)*$"
)
_INTO_ESIR = re.compile(r"\s*(?:in|into|for|to|on)\s+(?:the\s+)?esir\b")
_FROM_ABROAD = re.compile(r"\s*from\s+[^.;,]{2,40}?\s+who\s+(?:have\s+)?(?:finished|graduated|matched|trained|came|completed)\b")
_ABROAD = Cue(r"\b(?:foreign\w*|abroad|imgs?|overseas|international\w*)\b")
_MEETINGS = re.compile(r"\s*(?:meetings?|conferences?|offices?|lounge|lectures?|slots\s+open|evaluations?)\b")
_OF_THE_LAST = re.compile(r"\b(?:last|past|previous|recent)\s+$")
_OF_RADIOLOGY = Cue(r"\bdepartment\s+of\s+(?:diagnostic\s+)?radiology\b")
_SECTION = Cue(r"\b(?:ir|interventional|vir|division|section)\b")
_OF_BOTH_FIELDS = re.compile(
    r"\b(?:dr|diagnostic)\s*(?:and|&|\+)\s*(?:ir|vir|interventional)\b|\b(?:ir|vir|interventional)\s*(?:and|&|\+)\s*(?:dr|diagnostic)\b"
)
_A_SHARE_OF = re.compile(  # "two of our eight residents are IMGs": the eight are all of them
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|half|some|most|none|several|both)\s+(?:out\s+)?of\s+(?:(?:the|our|their|its|all|last|past|most|recent)\s+)*$"
)
_BODY_IRS = re.compile(r"\bbody\s+.*\b(?:irs?|interventionalists?|interventional\s+radiologists?)\b")
_HEADS = frozenset(("faculty", "residents", "fellows", "residents_per_year"))
_RATIO = Cue(r"\b(?:per(?!\s+(?:years?|yr|class|annum|pgy|intake)\b)|ratio)\b")
_WAYS = re.compile(r"\s*(?:different\s+)?(?:ways|tracks|routes|flavou?rs|forms|kinds|types|groups|categories|streams)\b")
_BACK_THEN = re.compile(r"\s*(?:back\s+in\s+the\s+day|in\s+the\s+old\s+days|back\s+then|once\s+upon\s+a\s+time)\b")
_THE_REST = re.compile(r"\s*(?:are|is|were)\s+(?!in\b|on\b|at\b)[^.;\d]{2,40}?[,;]\s*(?:and\s+|but\s+)?(?:the\s+(?:rest|others?)|others)\b")
_WHOM_I_MET = re.compile(
    r"\s*(?:(?:that|whom|who)\s+)?i\s+(?:have\s+|just\s+)?(?:met|talked|spoke|spoken|chatted|asked|e-?mailed|messaged|zoomed|texted|know)\b"
)
_PER_SO_MANY = re.compile(r"\s*per\s+(?:\d+|one|two|three|four|five)\s+(?:ir\s+)?(?:faculty|attendings?|staff|fellows?|residents?|docs)\b")
_ON_CALL = Cue(r"\b(?:on\s+call|overnight|at\s+night|on\s+weekends|a\s+night)\b")
_RELATED = Cue(r"\b(?:dr|diagnostic|vasc(?:ular)?\s+surg\w*|icu|sicu|micu|critical\s+care|surgery|surgical|surg|related)\b")
_IN_RELATED = re.compile(
    r"\s*in\s+(?:the\s+|other\s+)?(?:related|adjacent|allied|neighbou?ring|supporting)\s+(?:fields?|specialt\w+|services?|areas?)\b"
)
_ADMITTED = re.compile(r"(?:physicians?|doctors?|radiologists?)")
_SPAN = Cue(r"\b(?:weeks?|months?|years?|days?)\b")
_SPENT_AS = re.compile(  # "5 yrs consultant", "2 months of US observership": a time in somebody's life
    r"\W*(?:weeks?|wks?|months?|mos?|years?|yrs?|yr)\s*(?:(?:experience|working|practice|work)\s+)?(?:(?:as|an?|senior|junior|full)\s+)*"
    r"(?:of us|(?:(?:ir|vir|interventional)\s+)?(?:attending|consultant|radiologist|interventionalist"
    r"|physician|doctor|specialist|professor))"
)
_IRS = re.compile(r"(?:ir|vir)(?:s|\s+(?:attendings?|faculty|docs?|doctors|physicians|staff))")


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
    if fact == "angio_suites" and _RATE_OF_EACH.search(scope.whole_before):
        return Figure(count, None, aside="the rooms of a rate")
    if fact == "angio_suites" and amount.strict and _SPREAD.search((scope.whole_before[-20:] + amount.text[:5].lower()).rstrip()):
        low = high = amount.low if amount.low is not None else amount.high  # "31 cases over six rooms"
    elif fact in PEOPLE and amount.strict:
        low = None if low is None else low + 1
        high = None if high is None else high - 1
    if scope.noun == "of us" and (scope.in_sentence(_TEACH) or _HIRED.search(scope.lower_before(90))):
        fact = "faculty"
    if aside := of_nobody_there(fact, scope):
        return Figure(count, None, aside=aside)
    if fact == "faculty" and _ADMITTED.fullmatch(scope.noun) and scope.in_before(MATCHES_ONLY) and per_class(scope, amount):
        fact = "residents_per_year"  # "admits two physicians per year"
    if fact == "trainees" and (amount.per == "year" or ANNUALLY.match(scope.after) or scope.in_after(cue.PER_CLASS, 24) or begins(scope)):
        fact = "residents_per_year"
    if fact == "residents" and (per_class(scope, amount) or begins(scope)):
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
        and (scope.in_between(cue.NOT_IR_PEOPLE) or (scope.in_after(cue.NOT_IR_PEOPLE, 40) and not _IRS.fullmatch(scope.noun)))
        and not scope.in_between(IR)
        and not _BODY_IRS.search(f"{scope.between} {scope.noun}")
    ):
        return Figure(count, None, aside=f"{fact} of another division")
    if fact in ("faculty", "residents", "fellows", "trainees") and _OF_BOTH_FIELDS.search(scope.between):
        return Figure(count, None, aside=f"{fact} of both fields")
    if (fact == "img_graduates" and scope.in_between(_SPAN)) or _SPENT_AS.fullmatch(scope.between):
        return Figure(count, None, aside="a length of time")
    if fact in ("residents", "fellows", "trainees") and _ARE_IMGS.match(scope.after) and not _A_SHARE_OF.search(scope.whole_before):
        return Figure(count, "img_graduates", low, high)
    if (
        fact == "faculty"
        and scope.noun.startswith("radiologist")
        and _WHOLE_DEPARTMENT.search(f"{scope.before[-40:]} # {scope.after[:40]}")
    ):
        return Figure(count, None, aside="radiologists of the whole department")
    if fact == "faculty" and _OF_A_DEPARTMENT.search(scope.before) and not scope.noun.startswith(("ir", "interv")):
        return Figure(count, None, aside="radiologists of the whole department")
    if scope.in_before(_HAD, 20) and _NOW.search(scope.sentence, len(scope.whole_before)):
        return Figure(count, fact, low, high, aside="no longer so")
    if _WAYS.match(scope.after):
        return Figure(count, None, aside="ways, not people")
    if fact in _HEADS and _BACK_THEN.match(scope.after):
        return Figure(count, fact, low, high, aside="no longer so")
    if fact in _HEADS and _THE_REST.match(scope.whole_after):
        return Figure(count, None, aside="some of the people")
    if cue.SAID_IT.match(scope.whole_after) or (fact in _HEADS and (_DID_ONCE.match(scope.after) or _WHOM_I_MET.match(scope.after))):
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
    if aside := of_others(fact, low, scope) or (not_a_headcount(fact, amount, scope)):
        return Figure(count, None, aside=aside)
    if fact in ("faculty", "residents", "trainees", "fellows") and _FROM_ABROAD.match(scope.after):
        if scope.in_sentence(_ABROAD):
            return Figure(count, "img_graduates", low, high)
        return Figure(count, None, aside="people of several years")
    if (fact == "faculty" and scope.in_before(_RATIO, 12)) or (fact in _HEADS and _PER_SO_MANY.match(scope.whole_after)):
        return Figure(count, None, aside="a ratio")
    if fact in ("fellows", "residents", "trainees", "faculty") and scope.in_after(_ON_CALL, 24):
        return Figure(count, None, aside="a count for one shift")
    if fact in ("ir_aways", "related_aways") and (scope.in_whole_before(_SOMEBODY) or scope.in_between(cue.OTHER_FIELD)):
        return Figure(count, None, aside="aways of somebody else or of another field")
    if fact == "ir_aways" and (scope.in_between(_RELATED) or _IN_RELATED.match(scope.whole_after)):
        fact = "related_aways"
    return Figure(count, fact, low, high)


def _yearly_cases(count: Count) -> Figure:
    """The cases that somebody quoted for a period."""
    amount = count.amount
    factor = PER_YEAR.get(amount.per or "", 1)
    low, high = (None if end is None else end * factor for end in (amount.low, amount.high))
    return Figure(count, "annual_volume", low, high)
