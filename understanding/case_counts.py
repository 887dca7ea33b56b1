"""What a number of cases means: a year of the service, one graduate, the IR year, or a minimum."""

from __future__ import annotations

import re

from advisor.amounts import PER_YEAR, Amount
from understanding import scope as cue
from understanding.case_floors import read_floor
from understanding.counts import Count
from understanding.cues import Cue
from understanding.figures import Figure
from understanding.scope import Scope
from understanding.yearly import in_a_year

_OF_ENCOUNTERS = re.compile(r"\bencounters\W+(?:of|from)\s+which\s+(?:about\s+)?$")
_END_OF = Cue(r"\bby\s+the\s+end\s+of\b|\bthrough\s+pgy")
_TODAY = Cue(r"\b(?:today|yesterday|this\s+morning|last\s+night|tonight|this\s+week)\b")
_NEEDED = re.compile(r"\s*(?:is|are)\s+(?:needed|required|mandatory|expected)\b")
_EACH_OF_US = Cue(r"\b(?:by\s+the\s+end|each\s+of\s+(?:us|them))\b")
_OF_THE_SERVICE = re.compile(  # "620 nephrostomies a year for the department (not per graduate!)"
    r"[^.;\d]{0,24}?(?:\b(?:for|by|in|across)\s+the\s+(?:whole\s+|entire\s+)?(?:department|dept|section|service|hospital|division|group)\b|\bnot\s+(?:per|for\s+each|each)\s+(?:graduate|grad|resident|trainee)\b)"
)
_FEWEST_A_YEAR = 50
_MOST_BY_ONE = 3000  # more a year is a service's, whoever is said to do it
_MINE = Cue(r"\b(?:me|i|i've|us)\b[^,;]{0,24}$")
_IR = Cue(r"\b(?:ir|interventional)\b")
_IN_OTHER_DIVISION = re.compile(r"\W*(?:in|by|from|for|on)\s+(?:the\s+)?(?:\w+\s+)?" + cue.OTHER_DIVISION.pattern.pattern)
_ABOVE_REQUIRED = Cue(r"\b(?:above|exceed\w*|beyond|over|past|well)\b[^.]*\b(?:acgme|minimum|require)")
_EACH_OF_THEM = Cue(
    r"\beach\s+of\s+(?:the|our|their|its|these|those)\s+(?:\w+\s+){1,2}?(?:attendings|faculty|irs|docs|doctors|physicians|consultants|rooms|suites|labs)\b[^.;,]*$"
)
_EACH_ATTENDING = Cue(
    r"\b(?:each|every|per|one|a\s+single)\s+(?:ir\s+)?(?:attending|faculty|doc|doctor|consultant|physician"
    r"|interventionalist|room|suite|lab)\b[^,;]*$"
)
_FEWEST = 300
_LEFT_WITH = Cue(  # "she left Sable Creek last June with 1,250 cases"
    r"\b(?:i|he|she|who|chief|resident|senior|grad|graduate|friend|one)\s+(?:just\s+)?(?:left|finished|completed|graduated\s+from|came\s+out\s+of)\s+"
    r"(?:(?!with\b|and\b|but\b|when\b|because\b|fellowship\b|rotation\b|(?<!last\s)(?<!this\s)year\b)[\w.'’-]+\s+){1,6}?with\s+(?:about\s+|around\s+|roughly\s+|some\s+|over\s+|nearly\s+|just\s+|only\s+|almost\s+|a\s+total\s+of\s+){0,2}$"
)
_FINAL_YEAR = Cue(
    r"\b(?:his|her|their|my|the|your|one['’]s)\s+(?:(?:only|single|one)\s+)?(?:(?:fellowship|final|last|chief|ir|senior|sixth)(?:,?\s+(?:all|pure|full)[\s-]ir)?|(?:all|pure)[\s-]ir)\s+year\b|\bpgy\s?-?\s?[67]\b"
)
_GRADUATION = Cue(r"\b(?:(?:by|at)\s+graduation|graduat|total)")
_A_SHIFT = Cue(r"\b(?:per|a|each)\s+(?:night|call|shift|weekend|rotation|session)\b")
_INTENSIVE_YEAR = Cue(r"\b(?:ir-?intensive|intensive)\s+year\b")
_LOGGED = Cue(r"\b(?:logged|personally)\b")
_SERVICE = Cue(r"\b(?:service|program|division|section)\b")
_BY_GRADUATION = Cue(
    r"\b(?:by|at)\s+graduation\b|\bover\s+(?:the\s+)?(?:course\s+of\s+)?(?:training|residency)\b|\bin\s+training\b"
    r"|\bduring\s+(?:training|residency)\b|\bto\s+their\s+name\b|\bunder\s+(?:your|their)\s+belt\b|\bby\s+the\s+(?:end"
    r"|time)\b"
)
_WHEN_DONE = re.compile(
    r"\s*(?:\w+\s+)?when\s+(?:he|she|they|you|people|we|i)\s+(?:graduated?|finish(?:ed)?|left|leave|(?:was|were|are|got)\s+done)\b"
)
_FOR_GRADUATES = Cue(r"\b(?:graduat|per\s+(?:resident|trainee|graduate))")


def read_cases(count: Count, amount: Amount, scope: Scope) -> Figure:
    """A number of cases: a year's, a graduate's, the IR year's, a minimum, or none of ours."""
    low = amount.low if amount.low is not None else amount.high or 0
    if low < 20 and scope.before.rstrip().endswith((" in", ",in")):
        return Figure(count, None, aside="instances, not procedures")
    if scope.in_whole_before(_MY_LOG_NOW):
        return Figure(count, None, aside="cases of one person's own")
    if low < 300 and scope.in_before(_MINE):
        return Figure(count, None, aside="cases of one person's own")
    if scope.in_between(cue.OTHER_DIVISION) or (
        scope.in_before(cue.OTHER_DIVISION, 40) and not scope.in_before(_IR, 40) and not scope.in_between(_IR)
    ):
        return Figure(count, None, aside="cases of another division")
    if _IN_OTHER_DIVISION.match(scope.after) and " ir " not in f" {scope.between} ":
        return Figure(count, None, aside="cases of another division")
    if (floor := read_floor(count, amount, scope)) is not None:
        return floor
    near_requirement = (
        scope.in_before(cue.REQUIRED, 60)
        or scope.in_between(cue.REQUIRED)
        or _NEEDED.match(scope.after)
        or (scope.in_after(cue.REQUIRED, 40) and not scope.in_before(cue.GRADUATE))
    )
    if near_requirement and 50 <= low <= 3000 and not scope.in_after(_ABOVE_REQUIRED):
        return Figure(
            count, "requirement_cases", low, amount.high if amount.high is not None else low
        )  # at least so many: the minimum is so many
    if (
        scope.in_after(cue.PER_ONE, 40)
        or scope.in_between(cue.PER_ONE)
        or scope.in_before(_EACH_ATTENDING)
        or scope.in_whole_before(_EACH_OF_THEM)
    ):
        return Figure(count, None, aside="a count for each attending or room")
    if low >= 300 and _OF_ENCOUNTERS.search(scope.lower_before(60)):
        return Figure(count, "annual_volume", amount.low, amount.high)
    if _A_DAY_EACH.match(scope.whole_after) or (amount.per in ("day", "week", "month") and _EACH_ONE.match(scope.whole_after)):
        return Figure(count, None, aside="a count for one trainee in a shorter time")
    period = scope.period(amount)
    if _FEWEST <= low <= 3500 and not amount.per and not scope.asked and scope.in_whole_before(_LEFT_WITH):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if 200 <= low <= 2500 and scope.in_whole_before(_IN_PGY_6_ALONE):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if low < _OF_ESIR and not period and scope.in_sentence(cue.ESIR):
        return Figure(count, None, aside="what ESIR asks for")
    personal = is_personal(scope)
    if personal and scope.last_before(_OTHER_TRAINEES, 110) > scope.last_before(_OUR_TRAINEES, 110):
        return Figure(count, None, aside="procedures of somebody else")
    if period in ("month", "week") and (_IN_HER_IR_YEAR.match(scope.whole_after) or (personal and scope.near(cue.IR_YEAR))):
        each = PER_YEAR[period]  # "110 cases a month in her IR year"
        if 200 <= low * each <= 2500:
            low_end, high_end = (None if end is None else end * each for end in (amount.low, amount.high))
            return Figure(count, "ir_year_cases", low_end, high_end)
    if not personal and 200 <= low <= 2500 and (scope.near(_FINAL_YEAR) or _IN_YOUR_IR_YEAR.match(scope.whole_after)):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if personal and period == "year" and low >= _MOST_BY_ONE and not scope.in_after(cue.PER_TRAINEE, 60):
        return yearly(count, amount, period)
    if (
        personal
        and scope.near(cue.IR_YEAR)
        and not scope.in_after(_END_OF)
        and (not scope.near(cue.GRADUATE_TOTAL) or period)
        and low <= 2500
    ):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if personal and 200 <= low <= 2500 and _IN_THE_YEAR.match(scope.after) and scope.in_whole_before(cue.IR_YEAR):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if personal:
        if _IN_PART.match(scope.whole_after):
            return Figure(count, None, aside="a part of the training")
        if scope.asked and (scope.in_after(cue.PER_TRAINEE, 60) or scope.in_between(cue.PER_TRAINEE)):
            return Figure(count, None, aside="asked about, not claimed")
        if period == "year" and not scope.near(_GRADUATION):
            return Figure(count, None, aside="a count for one trainee in a year")
        if period in ("month", "week", "day"):
            return Figure(count, None, aside="a count for one trainee in a shorter time")
        if low <= 6000:
            return Figure(count, "graduate_cases", amount.low, amount.high)
    if 300 <= low <= 6000 and not period and (_WHEN_DONE.match(scope.after) or scope.in_whole_before(_CLASS_LOGGED)):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if 300 <= low <= 3000 and not period and scope.in_before(_MEAN) and scope.after_heading(_THE_GRADUATES):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if low <= 2500 and _LOGGED_EACH.match(scope.after) and not scope.in_before(_NO_TRAINEES, 60) and low >= 300:
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if scope.in_after(cue.OVER_YEARS) or scope.in_whole_before(cue.OVER_YEARS, 100) or scope.near(cue.CUMULATIVE):
        return Figure(count, None, aside="a count over several years")
    if period:
        return yearly(count, amount, period)
    if scope.near(_A_SHIFT):
        return Figure(count, None, aside="a count for one shift")
    if low >= 300:
        if scope.near(_INTENSIVE_YEAR):
            return Figure(count, "ir_year_cases", amount.low, amount.high)
        return Figure(count, "annual_volume", amount.low, amount.high)
    return Figure(count, None, aside="cases, but not said whether a year's or a graduate's")


_DONE_BY_ME = re.compile(r"\W*(?:i\s+|i['’]ve\s+)?(?:did|done|saw|got|scrubbed|assisted|logged)\s+(?:in\s+|on\s+|with\s+)?$")
_MY_LOG_NOW = Cue(
    r"\bmy\s+(?:own\s+)?(?:case\s+|current\s+)?(?:log|logs|numbers|count|tally|total)\s+(?:so\s+far|(?:up\s+)?(?:to|until)\s+now|to\s+date|as\s+(?:an?\s+)?(?:intern|student|observer|fellow\s+abroad)|from\s+(?:home|residency|abroad))\b"
    r"|\bin\s+(?:one|a|my|that|the\s+first|two|three)\s+(?:single\s+)?(?:week|month|day|rotation|elective)s?\s+(?:there\s+|here\s+)?i\s+\w+\b|\bi\s+(?:saw|scrubbed|assisted|watched|observed)\b"
    r"|\b(?:i|i['’]ve)\s+(?:have\s+)?(?:already\s+)?(?:logged|done|scrubbed(?:\s+in)?|assisted)\s+(?:so\s+far|already)\b"
)
_OTHER_TRAINEES = Cue(
    r"\b(?:dr|diagnostic|rads?|radiology|surgery|surgical|medicine|em|body|neuro|cardiology)\s+(?:residents?|fellows?|trainees?|res)\b"
)
_OUR_TRAINEES = Cue(
    r"\b(?:ir|vir|integrated|independent|interventional|our)\s+(?:residents?|fellows?|trainees?|grads?|graduates?)\b|\b(?:grads?|graduat\w+)\b"
)
_EACH_ONE = re.compile(r"\s*(?:each|apiece|per\s+(?:head|person|resident|trainee|fellow)|by\s+(?:him|her|them)sel(?:f|ves))\b")
_A_DAY_EACH = re.compile(rf"\s*(?:per|a|/)\s*(?:day|week|month)\s*(?:,\s*)?{_EACH_ONE.pattern}")
_MEAN = Cue(r"\b(?:average|mean|median)\b")
_THE_GRADUATES = Cue(r"\b(?:graduat\w+|grads?|alumni|case\s+logs?)\b")
_LOGGED_EACH = re.compile(r"\W*(?:logged\s+|done\s+)?(?:each|apiece)\s*(?:[,.;!)]|$|by\b|and\b|on\s+(?:leaving|graduation))")
_NO_TRAINEES = Cue(
    r"\b(?:rooms?|suites?|labs?|sites?|hospitals?|campus(?:es)?|attendings?|faculty|irs|physicians|doctors|docs|pas|nps|apps)\b"
)
_IN_THE_YEAR = re.compile(r"\W*(?:in|over|for|during|across)\s+(?:the|that|this|one)\s+(?:whole\s+|full\s+)?year\b")
_IN_YOUR_IR_YEAR = re.compile(
    r"\s*(?:in|during|for|over)\s+(?:your|the|their|his|her|my|that|one['’]s)\s+(?:\w+,?\s+){0,2}?" + cue.IR_YEAR.pattern.pattern
)
_CLASS_LOGGED = Cue(  # "the 2024 class (n=2) averaged 1,480 procedures"
    r"\b(?:20\d\d|(?:last|this)\s+year['’]?s|latest|graduating|outgoing|most\s+recent|past)\s+(?:graduating\s+)?class(?:es)?(?:\s+of\s+20\d\d)?(?:\s*\([^)\n]{1,24}\))?\s+"
    r"(?:averaged|logged|finished|ended|did|had|performed|completed|reported|left|came\s+out)\b[^.;\d]{0,30}$"
)
_OF_ESIR = 800  # cases up to which a number beside ESIR is what ESIR asks for, and no service's
_IN_PGY_6_ALONE = Cue(r"\b(?:during|in|for|over)\s+(?:the\s+|their\s+|his\s+|her\s+)?pgy[\s-]*6(?:\s+year)?\s+alone\b")
_IN_HER_IR_YEAR = re.compile(r"\s*(?:(?:a|per|each|every|/)\s*(?:month|week)\s*)?" + _IN_YOUR_IR_YEAR.pattern)
_IN_THAT_YEAR = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:in|during|for|over)\s+(?:(?:all\s+of\s+|calendar\s+|fiscal\s+(?:year\s+)?|fy\s*|academic\s+year\s+)?20\d\d|(?:the\s+)?(?:last|past|previous)\s+(?:calendar\s+|fiscal\s+|academic\s+)?year)\b"
)
_IN_PART = re.compile(
    r"\s*(?:\w+\s+)?(?:during|in|over|by\s+the\s+end\s+of|through|across)\s+(?:(?:the|their|our|his|her|your)\s+)?(?:(?:first|initial|early)\s+(?:two|three|four|2|3|4|couple\s+of|few)?\s*years?"
    r"|(?:two|three|four|2|3|4)?\s*(?:dr|diagnostic|radiology)\s+(?:\w+\s+)?years?|pgy\s?-?\s?[2345](?:\s*(?:-|to|through|and)\s*(?:pgy\s?-?\s?)?[345])?)\b(?!\s*(?:and|to|through)\s+(?:pgy\s?-?\s?)?6)"
)
_LISTED_ON = re.compile(r"(?:\s*(?:at\s+least\s+|about\s+)?\d[\d,]*\s+[\w/ -]{2,40}?(?:,|,?\s*\band\b|&)){1,4}\s*")
_OF_A_CLASS = Cue(
    r"\b(?:average|mean|median|numbers|logs)\s+(?:of|for)\s+(?:the\s+|our\s+|last\s+year'?s\s+)?(?:20\d\d\s+|last\s+|latest\s+|graduating\s+)*class\b"
)


def is_personal(scope: Scope) -> bool:
    """Whether the cases are one trainee's: the nearest subject is a trainee, or "per resident" follows."""
    if scope.in_after(cue.PER_TRAINEE, 60) or scope.in_between(cue.PER_TRAINEE):
        return True
    if scope.in_whole_before(_OF_A_CLASS):
        return True
    if scope.in_between(_LOGGED) and not scope.in_before(_SERVICE):
        return True
    if scope.in_after(_BY_GRADUATION):
        return True
    last_graduate = scope.last_before(cue.GRADUATE, 90)
    if last_graduate < 0:
        return False
    return last_graduate >= scope.last_before(cue.STRONG_SERVICE, 90)


def yearly(count: Count, amount: Amount, period: str) -> Figure:
    """The count as a year's volume, with the conversion told when `period` is shorter than a year."""
    year = in_a_year(amount.low, amount.high, period, amount.text.strip())
    if (year.high or year.low or 0) < _FEWEST_A_YEAR:
        return Figure(count, None, aside="too few for a year of a service")
    return Figure(count, "annual_volume", year.low, year.high, note=year.note)


def read_category(count: Count, key: str, scope: Scope) -> Figure:
    """A number of one kind of procedure: a graduate's, or left aside."""
    amount = count.amount
    low = amount.low if amount.low is not None else amount.high or 0
    period = scope.period(amount)
    listed = scope.in_whole_before(cue.REQUIRED, 70)
    if scope.in_before(cue.REQUIRED, 60) or scope.in_after(cue.REQUIRED, 40) or (listed and _LISTED_ON.fullmatch(scope.since(listed))):
        return Figure(count, None, aside="a requirement for one kind of procedure")
    if (
        _DONE_BY_ME.match(scope.whole_before)
        or scope.in_whole_before(_MY_LOG_NOW)
        or scope.last_before(_OTHER_TRAINEES, 110) > scope.last_before(_OUR_TRAINEES, 110)
    ):
        return Figure(count, None, aside="procedures of somebody else")
    personal = is_personal(scope) or bool(scope.in_sentence(cue.GRADUATE) and not scope.in_before(cue.STRONG_SERVICE))
    if _OF_THE_SERVICE.match(scope.whole_after):
        return Figure(count, None, aside="the service's count of one kind of procedure")
    if low <= 10 and scope.in_whole_before(_TODAY):
        return Figure(count, None, aside="procedures of one day")
    if period and not (personal and (scope.in_sentence(_FOR_GRADUATES) or scope.in_sentence(_EACH_OF_US))):
        return Figure(count, None, aside="the service's count of one kind of procedure")
    if not personal and (scope.in_before(cue.STRONG_SERVICE, 60) or low > 600 or _IN_THAT_YEAR.match(scope.after)):
        return Figure(count, None, aside="the service's count of one kind of procedure")
    return Figure(count, key, amount.low, amount.high)
