"""What a number without a noun of its own means: "8k a year", "1,200 by graduation", "matches two annually"."""

from __future__ import annotations

import re

from advisor.amounts import Amount
from understanding import scope as cue
from understanding.case_counts import is_personal, yearly
from understanding.case_floors import read_floor
from understanding.counts import Count
from understanding.cues import Cue
from understanding.figures import Figure
from understanding.people_counts import read_people
from understanding.scope import Scope
from understanding.shorthand import read_shorthand

_LOGGED_BY = re.compile(  # "1.1k logged by graduates", "1,400 by graduation", "1,050 when they graduate"
    r"\W*(?:(?:are\s+|is\s+)?(?:logged|total|done|cases)\W+){0,2}(?:(?:by|at|on|until|upon)\s+(?:the\s+time\s+(?:of|they|you|people|"
    r"everyone)\s+)?"
    r"(?:(?:their|the|most|recent|past|our)\s+)*(?:grad\b|grads\b|graduat\w+|chiefs\b|the\s+end\s+of\s+(?:training|residency))"
    r"|when\s+(?:they|you|people|we|he|she)\s+(?:graduated?|finish(?:ed)?|leave|left|(?:are|was|were|got)\s+done)|over\s+(?:the\s+)?(?:whole\s+|entire\s+)?(?:training|"
    r"residency)\b"
    r"|to\s+their\s+name|under\s+their\s+belt|apiece|were\s+(?:their|the)\s+(?:totals|numbers|logs|final\s+\w+)"
    r"|(?:that|it)(?:'?s|\s+is|\s+was)\s+what\s+(?:the\s+|our\s+|their\s+)?(?:last\s+|latest\s+)?(?:grads?|graduates?|chiefs?|residents?|class)\b)"
)
_OF_THE_LEAVERS = re.compile(
    r"\W*(?:for|from|by)\s+(?:the\s+)?(?:last\s+|past\s+)?(?:\w+\s+)?(?:people|residents|ones|grads|graduates|seniors|chiefs|guys|trainees)\s+(?:who|that)\s+"
    r"(?:just\s+|have\s+)?(?:left|finished|graduated|completed)"
)
_BY_GRADUATION = re.compile(
    r"\b(?:by|at|upon)\s+(?:the\s+time\s+of\s+)?grad(?:s|uation)?\b[\s:=,]*(?:(?:they|its|it's|have|had|is|total|like)\s+)*$"
)
_AT_GRADUATION = Cue(r"\b(?:logged|logs?|totals?|numbers)\s+(?:at|by|on|upon)\s+grad\w*\b")
_TRAINING_TOTAL = Cue(
    r"\b(?:total(?:s|ing|ed)?|altogether|all\s+in(?:\s+all)?|(?:over|for|across|in|through)\s+(?:the\s+|all\s+of\s+)?(?:whole\s+|"
    r"entire\s+|full\s+|complete\s+)?(?:training|residency))\W*"
    r"(?:(?:of|is|was|its|it'?s|it\s+is|they|logged|log|about|around|do|did|had|have)\W+){0,3}$"
)
_IN_TOTAL = re.compile(r"\s*(?:(?:in\s+)?total|overall|altogether|all\s+in\s+all)\b")
_WHOLE_RESIDENCY = re.compile(r"\b(?:whole|entire|all\s+of|full|complete)\s+(?:residency|training)\W*$")
_TOTAL_LINE = re.compile(r"\W*(?:grand\s+)?total(?:\s+cases|\s+logged)?\W*$")
_PER_GRADUATE = Cue(r"\b(?:per|each|every|average|for)\s+(?:20\d\d\s+|recent\s+|last\s+)?(?:graduate|graduating|grad|graduates)\b")
_TOTAL_OF_RESIDENTS = re.compile(r"\bresidents?\b[^.;]{0,24}[;,.]\s*(?:the\s+)?total\s+(?:is|of)\s*$")
_EACH_GRADUATE = Cue(r"\b(?:per|each|a)\s+(?:grad|graduate|resident)\b|\b(?:grads|graduates)\b|\blog(?:ged|s)?\b")
_IN_IR_YEAR = re.compile(
    r"\W*(?:of\s+(?:them|those|these|which)\s+)?(?:(?:date|dated|came|come|stem|were|are|was|done|logged|fall|fell|happened|belong)\s+(?:done\s+|logged\s+)?)?(?:in|during|for|from|just\s+in|to)\s+(?:[\w-]+\s+){0,3}?"
    + cue.IR_YEAR.pattern.pattern
)
_THE_IR_YEAR = Cue(
    r"\b(?:(?:all|only|pure)[\s-]ir\s+year|ir[\s-]intensive\s+year|(?:his|her|their|your|my|the)\s+ir\s+year|dedicated\s+ir\s+year)\b"
)
_OVERALL = re.compile(
    r"\d\W+(?:and\s+)?(?:overall|in\s+(?:all|total)|altogether|all\s+(?:told|in\s+all|together)|grand\s+total|total|sum)\W*(?:of\s+|is\s+|was\s+)?$"
)
_FINISH_WITH = re.compile(
    r"\b(?:residents?|trainees?|fellows?|graduates?|grads|they|everyone|you|people|ppl|most|class(?:es)?)\b[^.;]{0,80}?\b(?:finish(?:es|ing|ed)?|graduat(?:es?|ing|ed)|leav(?:es?|ing)|left|end(?:s|ing|ed)?(?:\s+up)?"
    r"|complet(?:es?|ing|ed)|walk(?:s|ing)?\s+(?:out|away))\s+(?:\w+\s+)?(?:with|w/|w\s)\s*(?:(?:about|around|roughly|approximately|some|over|nearly|just|only|almost|well|a\s+total\s+of)\s+){0,2}$"
)
_END_UP = re.compile(
    r"\b(?:residents?|trainees?|graduates?|grads|most|all|some|many|few|one)\s+(?:of\s+(?:them|the\s+(?:residents|grads|graduates|chiefs))\s+)?(?:\w+\s+)?(?:ends?|ended|winds?|wound)\s+up\s+"
    r"(?:at|near|around|about|close\s+to|between|somewhere\s+around|with)?\s*$"
)
_CLASS_RANGED = re.compile(
    r"\b(?:class(?:es)?\s+of\s+20\d\d(?:\s*(?:and|,|-|to)\s*20\d\d)*|(?:last|this)\s+year['’]?s\s+(?:class|graduates|grads)|(?:the\s+)?(?:last|latest|recent)\s+(?:\w+\s+)?(?:classes|graduates|grads))\s+(?:all\s+)?"
    r"(?:ranged|averaged|logged|came\s+in\s+at|finished\s+(?:at|between)|spanned|landed\s+(?:at|between)|were\s+(?:at|between))\s*(?:anywhere\s+)?$"
)
_SCORES = Cue(r"\b(?:score|step|usmle|letters?|gpa)\b")
_IS_REQUIRED = re.compile(r"\W*(?:is\s+|are\s+)?(?:the\s+)?(?:required|minimum|acgme|requirement|mandated|that\s+(?:the\s+)?acgme)\b")
_CODE = re.compile(r"\b(?:id|code|nrmp|nid|ein)\s*(?:number|no\.?|#)?\s*(?:ends?\s+in|is|:)?\s*$")
_ALUMNI = re.compile(r"\balumni\s*[:=]\s*$")
_IR_PROPER = re.compile(
    r"\bir\s+(?:accounts?\s+for|makes?\s+up|contributes?)\s+(?:about\s+|some\s+)?$|[,;]\s*(?:and\s+|while\s+)?ir\s+(?:about\s+|another\s+|some\s+|only\s+)?$|\bir\s+(?:proper|itself|alone|only)\s+(?:is|are|was|does|did|runs|would\s+be)\s+(?:more\s+|closer\s+to\s+|really\s+|about\s+)*$"
)
_VOLUME_IS = re.compile(  # "B's volume is also double, about 12k"
    r"\bvolume(?:['’]?s|\s+(?:is|was|also|almost|nearly|twice|double|triple|half|much|far|way|bigger|higher|lower|smaller|larger|more|less|there|here|too|similar|huge|big|small|low|high|good"
    r"|great|decent)\b|[\s,:;(–—-])+$"
)
_OF_CASES = Cue(r"\b(?:cases|procedures|volume|interventions)\b")
_DOES_CASES = Cue(r"\b(?:cases|procedures|volume|do|does|perform|performs)\b")
_NAME_ONLY = re.compile(
    r"\W*(?:(?!(?:i|my|we|make|makes|earn\w*|paid|pays?|salary|costs?|debt|step|scores?|beds?|zip|since|in|of|for|by|until|around|room|section)\b)[a-z][\w'’.&-]*\s+){1,3}$"
)
_PEOPLE_NEXT = re.compile(
    r"\s*[,/&+;|-]?\s*(?:and\s+|with\s+|w/?\s*|n\s+)?~?\d{1,2}\s*(?:ir\s+|total\s+)?(?:att\w{0,8}|fac\w{0,6}|res|residents?|fellows?|docs?|doctors|trainees?|irs)\b"
)
_TAKES = Cue(r"\b(?:fills?|match(?:es|ed)?|takes?|residents?|accepts?|recruits?|class|integrated|spots?|matching|complement|pgy)\b")
_IR_A_YEAR = re.compile(
    r"\s*(?:ir|vir|integrated(?:\s+ir)?|ir\s?/\s?dr|interventional)s?\s*(?:spots?\s*|residents?\s*|positions?\s*)?(?:/\s?|\bper\s+|\ba\s+|\b(?:in\s+)?each\s+|\b(?:in\s+)?every\s+)(?:yr|year|class|cycle|batch|cohort)\b"
)
_CLASS_IS = re.compile(
    r"\b(?:ir\s+)?class(?:\s+size)?\s+(?:of|is|was)\s+(?:just\s+|only\s+)?$|\bclass\s+sizes?\s+(?:(?:is|are)\s+)?(?:\w+,?\s+){0,2}(?:just\s+|only\s+|of\s+)?$"
    r"|\b(?:doubled|tripled|grew|expanded|increased|raised|cut)\s+(?:the|our|their|its)\s+class(?:\s+size)?\s+from\s+\w+\s+to\s+$"
    r"|\bclass(?:\s+size)?\s+(?:(?:was|is|has\s+been|got)\s+)?(?:recently\s+)?(?:doubled|tripled|grew|expanded|enlarged|increased|raised|cut|reduced|bumped|went|rose|fell)\s+(?:up\s+|down\s+)?(?:from\s+\w+\s+)?to\s+$"
)
_NO_FELLOWS = Cue(r"\b(?:residen\w*|integrated|program)\b|\b(?:no|zero|0|without)\s+(?:ir\s+)?fellow")
_HEADS = Cue(r"\b(?:attendings?|faculty|docs?|irs|attds|fellows)\b")
_AND_MATCHED = Cue(r"\b(?:matched|ranked\s+to\s+match)\s+(?:only\s+|just\s+)?$")
_RESIDENCY_TAKES = re.compile(r"\b(?:the|our|their|its)\s+(?:ir\s+|integrated\s+)?residency\s+(?:takes\s+)?(?:just\s+|only\s+)?$")
_CAN_MATCH = re.compile(r"\s*(?:can\s+|could\s+|may\s+|will\s+)?(?:match|get\s+matched)\b")
_ALTOGETHER = re.compile(r"\s*(?:in\s+)?(?:total|overall|altogether)\b")
_RESIDENTS_OPEN = Cue(r"\bresidents?\b[^.;]{0,40}\(\s*$")
_OF_US = re.compile(r"\W{0,3}of\s+us\b")
_SOMEBODY_SAYS = Cue(
    r"\b(?:pd|director|chair|residents?|fellows?|alum\w*|grads?|graduates?|website|coordinator"
    r"|attending)\s+(?:\w+\s+)?(?:says?|said|claims?|claimed|quotes?|quoted|told\s+me|told|thinks?|reports?|guessed"
    r"|mentioned|swears)\s+(?:it'?s\s+|like\s+|more\s+like\s+|closer\s+to\s+|that\s+)?$"
)
_CLAUSE_ENDS = re.compile(r"\W*(?:$|and\b|but\b|while\b|the\b|a\b|another\b|is\b)")
_GRADUATES_AT = Cue(
    r"\b(?:grads?|graduates?|logs?|alumni|chiefs?)\W*(?:(?:all|each|usually|typically|mostly|often|there|end\s+up|finish|leave|"
    r"come\s+out|sit|land|were|are|r|is|there|roughly|apparently|maybe|recently|last\s+year)\s+){0,3}"
    r"(?:at|with|about|around|get|got|getting|do|did|doing|have|had|hit|hitting|logging|averaging|avg|mean|median|finishing|leaving|reach|"
    r"reached|see|saw|average|averaged|report|reported|log|logged|finished|finish|end|near|made|total)?"
    r"\s*(?:at|with|about|around|like|maybe|some|up\s+with|up\s+at|a\s+total\s+of)?\W*$"
)
_IR_YEAR_ALONE = Cue(
    r"\bpgy\s?-?\s?[67]\s+(?:year\s+)?(?:only|alone|itself|by\s+itself)\b"
    r"|\b(?:last|final|ir|fellowship|chief|intensive|sixth|fifth)\s+year\s+(?:only|alone|itself|by\s+itself)\b"
)
_LOGS = Cue(
    r"\b(?:log|logs|logged|(?:end(?:s|ed)?|exit(?:s|ed)?|top(?:s|ped)?\s+out|close(?:s|d)?\s+out|wrap(?:s|ped)?\s+up)\s+(?:at|with|on|around)|graduate[sd]?\s+with|grads?\s+with|finish(?:es|ed)?\s+(?:with|at|around)|walk(?:ed"
    r"|s)?\s+(?:out|away)\s+with|left\s+with|leave\s+with|end(?:s|ed)?\s+up\s+with|c[ao]me\s+out\s+with|graduated\s+with|"
    r"finished|hit|averag(?:es?|ed)|case\s*logs?|graduates?\s+(?:report|average"
    r"|quote|claim|say|have|get|do))\b[^,;]{0,24}$"
)
_STANDS_APART = re.compile(r"\s*(?:$|[,;.!?)&+/]|and\b|with\b|w/|but\b|vs\b|while\b|is\b|at\s+[a-z]|seems\b)")
_AVERAGE = Cue(r"\b(?:average|mean|median|typical|actual|usual)(?:\s*,[^,.;\d]{1,24})?\s*(?:,\s*)?(?:[:=]|is|was|of|at)\s*(?:about\s+)?$")
_AGAINST_ANOTHER = re.compile(  # "Compared with the 9,000 procedures of its neighbor, Ironwood's 3,800 looks small"
    r"\bcompared\s+(?:to|with)\s+(?:the\s+)?[\d,.]+k?\s+(?:(?:ir\s+)?(?:cases|procedures|procs)\b|a\s+year\b|per\s+year\b|annual\w*)"
    r"[^.;,\d]{0,60},\s*(?:\w+[ .]+){0,3}\w+['’]s\s+(?:own\s+)?(?:about\s+|roughly\s+)?$"
)
_OTHER_WORK = re.compile(  # "inpatient consults alone run to 3,500 a year"
    r"\b(?:consults?|consultations?|(?:clinic|office|patient|outpatient)\s+visits|referrals)\s+(?:(?:alone|now|usually|also|themselves)\s+)?(?:run|runs|ran|come|comes|came|number|numbered|reach|reached|total|totaled"
    r"|amount|are|were|is|was)\s+(?:up\s+)?(?:to\s+|at\s+)?(?:about\s+|around\s+|roughly\s+|some\s+|over\s+)?$"
)
_GRADUATING = Cue(r"\bgraduat\w+\b")


def read_nameless(count: Count, amount: Amount, scope: Scope) -> Figure:
    """A number without a noun: "8k a year", "matches two annually", "(2 per year)"."""
    low = amount.low if amount.low is not None else amount.high or 0
    if _CODE.search(scope.lower_before(24)):
        return Figure(count, None, aside="a code")
    if (floor := read_floor(count, amount, scope)) is not None:
        return floor
    if _OTHER_WORK.search(scope.whole_before):
        return Figure(count, None, aside="work that is no procedure")
    period = scope.period(amount)
    if 200 <= low <= 4000 and not scope.asked and cue.PER_TRAINEE.pattern.match(scope.after.lstrip()) and not amount.per:
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if (
        200 <= low <= 4000
        and not amount.per
        and (
            _LOGGED_BY.match(scope.whole_after)
            or _OF_THE_LEAVERS.match(scope.whole_after)
            or _BY_GRADUATION.search(scope.whole_before)
            or scope.in_before(_AT_GRADUATION, 60)
        )
    ):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if 200 <= low <= 4000 and not scope.asked and not period and scope.in_before(_TRAINING_TOTAL) and scope.in_sentence(cue.GRADUATE):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if 200 <= low <= 4000 and not period and not scope.asked and (_WHOLE_RESIDENCY.search(scope.before) or _totals_graduates(scope)):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if low < 60 and _TOTAL_OF_RESIDENTS.search(scope.lower_before(80)):
        return read_people(count, "residents", scope)
    if 200 <= low <= 4000 and not scope.asked and not amount.per and _IN_TOTAL.match(scope.after) and scope.in_sentence(_EACH_GRADUATE):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if (
        300 <= low <= 4000
        and not period
        and scope.in_whole_before(_AVERAGE)
        and (scope.after_heading(_GRADUATING) or scope.after_heading(cue.REQUIRED))
    ):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if 100 <= low <= 2500 and not scope.asked and _IN_IR_YEAR.match(scope.after):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if 1500 <= low <= 60000 and not period and not scope.asked and _VOLUME_IS.search(scope.whole_before):
        return Figure(count, "annual_volume", amount.low, amount.high)
    if 1000 <= low <= 60000 and not scope.asked and _AGAINST_ANOTHER.search(scope.whole_before):
        return Figure(count, "annual_volume", amount.low, amount.high)
    if period == "year" and 100 <= low <= 2500 and not scope.asked and scope.in_sentence(_THE_IR_YEAR) and is_personal(scope):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if 300 <= low <= 4000 and not period and _OVERALL.search(scope.whole_before) and scope.after_heading(cue.GRADUATE):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if period and is_personal(scope):
        return Figure(count, None, aside="a count for one trainee in a year")
    if (
        not scope.in_before(_SCORES, 30)
        and (scope.in_before(cue.REQUIRED, 50) or _IS_REQUIRED.match(scope.after))
        and 100 <= low <= 3000
        and not period
    ):
        return Figure(count, "requirement_cases", amount.low, amount.high if amount.high is not None else amount.low)
    if 300 <= low <= 4000 and not period and any(p.search(scope.whole_before) for p in (_FINISH_WITH, _END_UP, _CLASS_RANGED)):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if 1000 <= low <= 60000 and _IR_PROPER.search(scope.whole_before):
        return Figure(count, "annual_volume", amount.low, amount.high)
    if (
        period
        and low >= 300
        and not scope.near(cue.OTHER_DIVISION)
        and (amount.per or scope.in_before(cue.DOES) or (low >= 1000 and scope.in_whole_before(_OF_CASES)))
    ):
        return yearly(count, amount, "year" if period == "year" else period)
    if period in ("month", "week", "day") and low >= 15 and scope.in_before(_DOES_CASES):
        return yearly(count, amount, period)
    if low <= 10 and not scope.asked and scope.in_before(_AND_MATCHED) and _CLAUSE_ENDS.match(scope.whole_after):
        return read_people(count, "residents_per_year", scope)
    if low <= 12 and _CLASS_IS.search(scope.lower_before(60)) and not amount.unit:
        return read_people(count, "residents_per_year", scope)
    if low < 20 and _IR_A_YEAR.match(scope.whole_after):
        return read_people(count, "residents_per_year", scope)
    if low < 20 and (period == "year" or amount.per == "year") and scope.in_before(cue.FELLOWSHIP) and not scope.in_before(_NO_FELLOWS):
        return read_people(count, "fellows", scope)
    if low < 20:
        classes = scope.in_after(cue.PER_CLASS, 30) or scope.in_before(cue.PER_CLASS, 30)
        if (classes or period == "year") and (scope.in_sentence(_TAKES) or scope.in_before(cue.ESIR, 20) or _listed(scope, amount)):
            return read_people(count, "residents_per_year", scope)
        if low <= 8 and _RESIDENCY_TAKES.search(scope.before) and scope.in_whole_before(cue.PERIOD):
            return read_people(count, "residents_per_year", scope)
        if _CAN_MATCH.match(scope.after) and scope.in_after(cue.PERIOD):
            return read_people(count, "residents_per_year", scope)
        if _ALTOGETHER.match(scope.after) and scope.in_whole_before(_RESIDENTS_OPEN):
            return read_people(count, "residents", scope)
        if _OF_US.match(scope.after):
            return read_people(count, "trainees", scope)
    if 300 <= low <= 4000 and not period and scope.in_before(_SOMEBODY_SAYS) and _CLAUSE_ENDS.match(scope.after):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if (
        2000 <= low <= 60000
        and not period
        and (_stands_alone(scope) or _leads_notes(scope))
        and not scope.in_before(cue.GRADUATE)
        and not scope.in_before(cue.OTHER_DIVISION)
    ):
        return Figure(count, "annual_volume", amount.low, amount.high)
    if 100 <= low <= 2500 and not period and scope.in_whole_before(cue.IR_YEAR, 60) and scope.in_whole_before(cue.GRADUATE, 60):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if 100 <= low <= 2500 and not period and scope.in_whole_before(_IR_YEAR_ALONE):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if 300 <= low <= 4000 and not period and scope.in_whole_before(_GRADUATES_AT) and not (low < 600 and _ALUMNI.search(scope.before)):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if 100 <= low <= 4000 and not period and scope.in_before(_LOGS) and scope.in_before(cue.GRADUATE):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    return read_shorthand(count, scope) or Figure(count, None, aside="nothing says what it counts")


def _listed(scope: Scope, amount: Amount) -> bool:
    """Whether a year's number stands alone in a list of a program's people ("15 docs 4 fellows 3 a yr")."""
    return amount.per == "year" and not scope.before.strip(" ,:(+&/-–") and scope.in_whole_before(_HEADS) is not None


def _totals_graduates(scope: Scope) -> bool:
    """ "total 1,188" as a line of a list headed "per graduate"."""
    return bool(_TOTAL_LINE.match(scope.whole_before) and scope.after_heading(_PER_GRADUATE))


def _leads_notes(scope: Scope) -> bool:
    """Whether a large number stands between a name and the people of a program ("cleveland 12k, 14 attendings", "mayo 14k 20 docs")."""
    return _NAME_ONLY.match(scope.whole_before) is not None and _PEOPLE_NEXT.match(scope.whole_after) is not None


def _stands_alone(scope: Scope) -> bool:
    """Whether a large number without a noun is said of a program as its volume ("Northside has 9k", "A: 9,000, 7 faculty")."""
    if not _STANDS_APART.match(scope.after):
        return False
    return bool(
        re.search(
            r"\b(?:has|have|does|do|did|at|sees|is|volume|about|only|just|hits|with|doing|they're|it's)\s*$|[:=(]\s*$|^\W*$",
            scope.before,
        )
    )
