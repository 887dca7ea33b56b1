"""Why a number of people or rooms is not how many a section has: others' people, those of one shift, of the writer's own life."""

from __future__ import annotations

import re

from advisor.amounts import Amount
from understanding.cues import Cue
from understanding.scope import Scope

IR = Cue(r"\b(?:ir|interventional|vir)\b")
_ADDITION = Cue(r"\b(?:more|additional|extra|further)\b")
_ADDS = Cue(r"\b(?:adds?|added|adding|gain(?:s|ed)?|lost|loses|hired|hiring|recruited)\s+(?:another\s+|an\s+additional\s+|about\s+)?$")
_ONE_UNIT = (
    r"(?:[a-z]?icu|ed|er|pacu|emergency\s+\w+|intensive\s+care\w*|recovery|holding|prep|burn|rehab|observation|step-?down|"
    r"(?:\w+\s+)?(?:unit|ward))\b"
)
_IN_ONE_UNIT = re.compile(rf"\s*(?:in|at|on|for)\s+(?:the\s+|our\s+|its\s+|their\s+|an?\s+)?(?:[a-z]+\s+){{0,2}}?{_ONE_UNIT}")
_UNIT_HAS = re.compile(rf"\b{_ONE_UNIT}\s+(?:has|have|with|of|holds|counts|is)\s+(?:about\s+)?$")
_UNIT_BEHIND = re.compile(
    rf"\s*(?:(?:ir|vir|interventional|dedicated|radiology|procedural|post-?\s?procedure|pre-?\s?and\s+post-?\s?procedure)\s+){{0,3}}{_ONE_UNIT}"
)
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
    r"\b(?:(?:talk(?:ed|ing)?|spoke|speaking|chat(?:ted)?|zoom(?:ed)?|dinner|lunch|interview(?:ed|s)?|met|meeting|wrote|mailed)\s+(?:up\s+)?(?:to"
    r"|with|w|by)|met|(?:e-?mailed|contacted|messaged|cold-?called|texted|shadowed|thanked)(?!\s+(?:me|us|back)\b))\s+"
    r"(?:(?!\b(?:who|that|they|there|have|has|had|is|are|said|told|all|their|the|our|do|does|perform)\b)[^.;:]){0,40}$"
)
_COMMITTEE = Cue(
    r"\b(?:(?:sub)?committee|panel|council|jury|task\s+force)\s+(?:of|with|consisting\s+of|comprising|composed\s+of|made\s+up\s+of)\b[^.;:]{0,60}$"
)
_SOME_KIND = Cue(
    r"\b(?:chief|visiting|h-?1b|j-?1|visa|female|male|women|married|pregnant|off-?service|outside|rotating|former|emerit\w+|retired|adjunct|voluntary|volunteer|alumni)\b"
)
_ONLY_ONE = Cue(r"\b(?:only|just|single|has|have|had|is|are|got|there'?s|plus|fellow|[:=])\s*(?:a\s+|the\s+)?$")
_SINGULAR = re.compile(
    r"(?:attending|interventionalist|radiologist|ir|doctor|physician|consultant|professor|partner|operator|faculty\s+member)"
)
_IN_A_COUNT = re.compile(  # "one attending, one resident": all there are, unless they did something
    r"\s*(?:,|and|plus|with|/|&|\+)\s*(?:and\s+)?(?:an?|one|two|three|four|\d+|no|zero)\s+(?:\w+\s+)?(?:residents?|fellows?|trainees?|rooms?|suites?|pas?|nps?|apps?)\b"
    r"\s*(?:$|[,.;)!?]|total\b|and\s+(?:that'?s|no|one|two|an?|\d)\b)"
)
_SPOKE_WITH = Cue(
    r"\b(?:talk\w*|sp[eo]\w*k\w*|m[ei]et\w*|ask\w*|interview\w*|letters?|mail\w*|heard|told|said|says|worked|from|know|knew)\b"
)
_READS = Cue(r"\b(?:department|group|practice|radiologists)\s+(?:\w+\s+)?(?:reads?|interprets?)\b")
_GRADUATED = Cue(r"\bgraduated\s+(?:a\s+total\s+of\s+|about\s+)?$")
_LARGE_DEPARTMENT = 25
_BESIDE_OTHERS = re.compile(
    r"\b(?:neuro\S*|neuro-?ir|body(?:\s+imaging)?|abdominal(?:\s+imaging)?|breast|msk|chest|thoracic|mammo\w*|vascular\s+surgery|cardiology)\b[^.;,()]{0,24}\([^)]{0,30}$"
)
_ON_CALL_BEFORE = re.compile(
    r"\b(?:on\s+call|overnight|at\s+night|on\s+weekends|at\s+any\s+hour)\b\W+(?:there\s+(?:is|are)\s+|we\s+have\s+|they\s+have\s+|you\s+have\s+)?(?:just\s+|only\s+)?(?:one\s+\w+\s+and\s+)?$"
)
_STUDENTS = Cue(
    r"\b(?:(?:pa|np|med|medical|visiting|sub-?i)\s+students?|students?|applicants?|applying|interviewees|interviewed|rotat(?:e|ors?|ing)|compared"
    r"|classmates|friends|in\s+my\s+(?:class|school)|from\s+(?:my|our)\s+(?:school|country|class))\b"
)
_APPLYING = re.compile(
    r"\s*(?:(?:who|that|will|are|were|also|have)\s+){0,2}(?:appl(?:y|ying|ied)|interview(?:ed|ing)|rotat(?:ed|ing)|(?:in|from)\s+(?:my|our)\s+(?:class|school|country|batch|college)|on\s+the\s+trail)\b"
)
_KNOWS_ME = re.compile(
    r"\s*(?:there\s+)?(?:who|that)\s+(?:really\s+|will\s+|would\s+|can\s+)?(?:knows?|knew|wrote|writes?|likes?|supervised|mentor\w*|taught|vouch\w*)\s+(?:for\s+)?(?:me|my)\b"
)
_SENT = Cue(r"\b(?:sent|send|sending|submit\w*|fil(?:ed|led)|put\s+in|paid\s+for)\b")
_GUYS = frozenset(("guys", "dudes", "gals", "guy", "dude"))
_GREW = re.compile(r"\b(?:went|grew|expanded|shrank|up|down)\s+(?:from|to)\b[^.;]{0,24}$|\b(?:went|grew|expanded|shrank)\s+$")
_ARE_STAFF = re.compile(
    r"\s*(?:$|[,;.)&+]|(?:and|plus|with)\s+(?:an?|one|two|three|four|\d+|no)\b|(?:on\s+staff|total|doing\s+(?:ir|procedures|cases|everything|it\s+all)|do\s+(?:ir|everything|it\s+all)|covering|cover|share|to\s+\d)\b)"
)


def of_nobody_there(fact: str, scope: Scope) -> str | None:
    """Why people are none of the program's at all: applicants, students, somebody's friends, letters' writers; None when they may be."""
    if scope.noun in _GUYS and not (_ARE_STAFF.match(scope.whole_after) or _GREW.search(scope.whole_before) or scope.in_sentence(IR)):
        return "people who may be anybody"
    if scope.noun == "of us" and fact == "trainees" and scope.in_sentence(_STUDENTS):
        return "people who are no trainees there"
    if fact == "img_graduates" and _APPLYING.match(scope.whole_after):
        return "people who are not trained there"
    if fact == "faculty" and _KNOWS_ME.match(scope.after):
        return "the person's own acquaintance"
    if fact == "apps" and scope.noun in ("app", "apps") and scope.in_before(_SENT, 24):
        return "applications"
    return None


def of_others(fact: str, low: float | None, scope: Scope) -> str | None:
    """Why a count of people or beds is not this section's or hospital's, or None."""
    if fact == "beds":
        if _UNIT_BEHIND.match(scope.after):
            return "beds of one unit"
        return "beds of one unit" if _IN_ONE_UNIT.match(scope.after) or _UNIT_HAS.search(scope.before[-50:]) else None
    if fact not in ("faculty", "residents", "fellows", "trainees", "residents_per_year") or scope.in_between(IR):
        return None
    if fact == "faculty" and scope.noun == "radiologists" and (low or 0) >= _LARGE_DEPARTMENT and not scope.in_whole_before(IR):
        return "radiologists of the whole department"
    if not scope.noun.startswith("ir") and scope.in_sentence(_READS):
        return f"{fact} of the whole department"
    return None


def not_a_headcount(fact: str, amount: Amount, scope: Scope) -> str | None:
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
        all_there_are = _IN_A_COUNT.match(scope.whole_after) and not scope.in_whole_before(_SPOKE_WITH, 60)
        return None if all_there_are else "one of them"
    return None
