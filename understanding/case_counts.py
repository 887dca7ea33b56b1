"""What a number of cases means: a year of the service, one graduate, the IR year, a minimum; and numbers without a noun."""

from __future__ import annotations

import re

from advisor.amounts import PER_YEAR, Amount
from understanding import scope as cue
from understanding.counts import Count
from understanding.figures import Figure
from understanding.people_counts import read_people
from understanding.scope import Scope, last_place

_LOGGED_BY = re.compile(  # "1.1k logged by graduates", "1,400 by graduation", "1,050 when they graduate"
    r"\W*(?:(?:are\s+|is\s+)?(?:logged|total|done|cases)\W+){0,2}(?:(?:by|at|on|until|upon)\s+(?:the\s+time\s+(?:of|they|you|people|"
    r"everyone)\s+)?"
    r"(?:(?:their|the|most|recent|past|our)\s+)*(?:grad\b|grads\b|graduat\w+|chiefs\b|the\s+end\s+of\s+(?:training|residency))"
    r"|when\s+(?:they|you|people|we)\s+(?:graduate|finish|leave|are\s+done)|over\s+(?:the\s+)?(?:whole\s+|entire\s+)?(?:training|"
    r"residency)\b"
    r"|to\s+their\s+name|under\s+their\s+belt|apiece)"
)
_TRAINING_TOTAL = re.compile(
    r"\b(?:total(?:s|ing|ed)?|altogether|all\s+in(?:\s+all)?|(?:over|for|across|in|through)\s+(?:the\s+|all\s+of\s+)?(?:whole\s+|"
    r"entire\s+|full\s+|complete\s+)?(?:training|residency))\W*"
    r"(?:(?:of|is|was|its|it'?s|it\s+is|they|logged|log|about|around|do|did|had|have)\W+){0,3}$"
)


def read_nameless(count: Count, amount: Amount, scope: Scope) -> Figure:
    """A number without a noun: "8k a year", "matches two annually", "(2 per year)"."""
    low = amount.low if amount.low is not None else amount.high or 0
    period = scope.period(amount)
    if 200 <= low <= 4000 and not scope.asked and cue.PER_TRAINEE.match(scope.after.lstrip()) and not amount.per:
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if 200 <= low <= 4000 and not amount.per and _LOGGED_BY.match(scope.after):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if (
        200 <= low <= 4000
        and not scope.asked
        and not period
        and _TRAINING_TOTAL.search(scope.before)
        and cue.GRADUATE.search(scope.sentence)
    ):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if (
        200 <= low <= 4000
        and not scope.asked
        and not amount.per
        and re.match(r"\s*(?:in\s+)?total\b", scope.after)
        and re.search(r"\b(?:per|each|a)\s+(?:grad|graduate|resident)\b|\b(?:grads|graduates)\b|\blog(?:ged|s)?\b", scope.sentence)
    ):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if (
        100 <= low <= 2500
        and not scope.asked
        and re.match(r"\W*(?:in|during|for|from|just\s+in)\s+(?:\w+\s+){0,2}?(?:" + cue.IR_YEAR.pattern[5:-3] + r")\b", scope.after)
    ):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if period and _personal(scope):
        return Figure(count, None, aside="a count for one trainee in a year")
    if (
        not re.search(r"\b(?:score|step|usmle|letters?|gpa)\b", scope.before[-30:])
        and (
            cue.REQUIRED.search(scope.before[-50:])
            or re.match(
                r"\W*(?:is\s+|are\s+)?(?:the\s+)?(?:required|minimum|acgme|requirement|mandated|that\s+(?:the\s+)?acgme)\b", scope.after
            )
        )
        and 100 <= low <= 3000
        and not period
    ):
        return Figure(count, "requirement_cases", amount.low, amount.high)
    if period and low >= 300 and not cue.OTHER_DIVISION.search(scope.near) and (amount.per or cue.DOES.search(scope.before)):
        return _yearly(count, amount, "year" if period == "year" else period)
    if (
        period in ("month", "week", "day")
        and low >= 15
        and re.search(r"\b(?:cases|procedures|volume|do|does|perform|performs)\b", scope.before)
    ):
        return _yearly(count, amount, period)
    if low < 20:
        classes = cue.PER_CLASS.search(scope.after[:30]) or cue.PER_CLASS.search(scope.before[-30:])
        if (classes or period == "year") and re.search(
            r"\bmatch(?:es|ed)?\b|\btakes?\b|\bresidents?\b|\baccepts?\b|\brecruits?\b|\bclass\b|\bintegrated\b|\bspots?\b"
            r"|\bmatching\b",
            scope.sentence,
        ):
            return read_people(count, "residents_per_year", scope)
        if re.match(r"\s*(?:can\s+|could\s+|may\s+|will\s+)?(?:match|get\s+matched)\b", scope.after) and cue.PERIOD.search(scope.after):
            return read_people(count, "residents_per_year", scope)
        if re.match(r"\s*(?:in\s+)?(?:total|overall|altogether)\b", scope.after) and re.search(
            r"\bresidents?\b[^.;]{0,40}\(\s*$", scope.whole_before
        ):
            return read_people(count, "residents", scope)
        if re.match(r"\W{0,3}of\s+us\b", scope.after):
            return read_people(count, "trainees", scope)
    if (
        300 <= low <= 4000
        and not period
        and re.search(
            r"\b(?:pd|director|chair|residents?|fellows?|alum\w*|grads?|graduates?|website|coordinator"
            r"|attending)\s+(?:\w+\s+)?(?:says?|said|claims?|claimed|quotes?|quoted|told\s+me|told|thinks?|reports?|guessed"
            r"|mentioned|swears)\s+(?:it'?s\s+|like\s+|more\s+like\s+|closer\s+to\s+|that\s+)?$",
            scope.before,
        )
        and re.match(r"\W*(?:$|and\b|but\b|while\b|the\b|a\b|another\b|is\b)", scope.after)
    ):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if (
        2000 <= low <= 60000
        and not period
        and _stands_alone(scope)
        and not cue.GRADUATE.search(scope.before)
        and not cue.OTHER_DIVISION.search(scope.before)
    ):
        return Figure(count, "annual_volume", amount.low, amount.high)
    if 100 <= low <= 2500 and not period and cue.IR_YEAR.search(scope.whole_before[-60:]) and cue.GRADUATE.search(scope.whole_before[-60:]):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if (
        300 <= low <= 4000
        and not period
        and re.search(
            r"\b(?:grads?|graduates?|logs?|alumni|chiefs?)\W*(?:(?:all|each|usually|typically|mostly|often|there|end\s+up|finish|leave|"
            r"come\s+out|sit|land|were|are|is|there|roughly|apparently|maybe|recently|last\s+year)\s+){0,3}"
            r"(?:at|with|about|around|get|got|getting|do|did|doing|have|had|hit|hitting|logging|averaging|finishing|leaving|reach|"
            r"reached|see|saw|average|averaged|report|reported|log|logged|finished|finish|end|near|made|total)?"
            r"\s*(?:at|with|about|around|like|maybe|some|up\s+with|up\s+at|a\s+total\s+of)?\W*$",
            scope.before,
        )
    ):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    if (
        100 <= low <= 4000
        and not period
        and re.search(
            r"\b(?:log|logs|logged|graduate[sd]?\s+with|grads?\s+with|finish(?:es|ed)?\s+(?:with|at|around)|walk(?:ed"
            r"|s)?\s+(?:out|away)\s+with|left\s+with|leave\s+with|end(?:s|ed)?\s+up\s+with|c[ao]me\s+out\s+with|graduated\s+with|"
            r"finished|hit|averages?|case\s*logs?|graduates?\s+(?:report|average"
            r"|quote|claim|say|have|get|do))\b[^,;]{0,24}$",
            scope.before,
        )
        and cue.GRADUATE.search(scope.before)
    ):
        return Figure(count, "graduate_cases", amount.low, amount.high)
    return Figure(count, None, aside="nothing says what it counts")


def _stands_alone(scope: Scope) -> bool:
    """Whether a large number without a noun is said of a program as its volume ("Northside has 9k", "A: 9,000, 7 faculty")."""
    if not re.match(r"\s*(?:$|[,;.!?)&+/]|and\b|with\b|w/|but\b|vs\b|while\b|is\b|at\s+[a-z]|seems\b)", scope.after):
        return False
    return bool(
        re.search(
            r"\b(?:has|have|does|do|did|at|sees|is|volume|about|only|just|hits|with|doing|they're|it's)\s*$|[:=(]\s*$|^\W*$",
            scope.before,
        )
    )


def read_cases(count: Count, amount: Amount, scope: Scope) -> Figure:
    """A number of cases: a year's, a graduate's, the IR year's, a minimum, or none of ours."""
    low = amount.low if amount.low is not None else amount.high or 0
    if low < 300 and re.search(r"\b(?:me|i|i've|us)\b[^,;]{0,24}$", scope.before):
        return Figure(count, None, aside="cases of one person's own")
    if cue.OTHER_DIVISION.search(scope.between) or (
        cue.OTHER_DIVISION.search(scope.before[-40:]) and not re.search(r"\b(?:ir|interventional)\b", scope.before[-40:] + scope.between)
    ):
        return Figure(count, None, aside="cases of another division")
    if re.match(
        r"\W*(?:in|by|from|for|on)\s+(?:the\s+)?(?:\w+\s+)?(?:" + cue.OTHER_DIVISION.pattern[5:-3] + r")\b", scope.after
    ) and not re.search(r"\bir\b", scope.between):
        return Figure(count, None, aside="cases of another division")
    near_requirement = (
        cue.REQUIRED.search(scope.before[-60:])
        or cue.REQUIRED.search(scope.between)
        or (cue.REQUIRED.search(scope.after[:40]) and not cue.GRADUATE.search(scope.before))
    )
    if (
        near_requirement
        and 50 <= low <= 3000
        and not re.search(r"\b(?:above|exceed\w*|beyond|over|past|well)\b[^.]*\b(?:acgme|minimum|require)", scope.after)
    ):
        return Figure(count, "requirement_cases", amount.low, amount.high)
    if (
        cue.PER_ONE.search(scope.after[:40])
        or cue.PER_ONE.search(scope.between)
        or re.search(
            r"\b(?:each|every|per|one|a\s+single)\s+(?:ir\s+)?(?:attending|faculty|doc|doctor|consultant|physician"
            r"|interventionalist|room|suite|lab)\b[^,;]*$",
            scope.before,
        )
    ):
        return Figure(count, None, aside="a count for each attending or room")
    period = scope.period(amount)
    personal = _personal(scope)
    if (
        not personal
        and 200 <= low <= 2500
        and re.search(r"\b(?:his|her|their|my|the)\s+(?:fellowship|final|last|chief|ir|senior)\s+year\b|\bpgy\s?-?\s?[67]\b", scope.near)
    ):
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if personal and cue.IR_YEAR.search(scope.near) and (not cue.GRADUATE_TOTAL.search(scope.near) or period) and low <= 2500:
        return Figure(count, "ir_year_cases", amount.low, amount.high)
    if personal:
        if scope.asked and cue.PER_TRAINEE.search(scope.after[:60] + scope.between):
            return Figure(count, None, aside="asked about, not claimed")
        if period == "year" and not re.search(r"\b(?:by|at)\s+graduation|graduat|total", scope.near):
            return Figure(count, None, aside="a count for one trainee in a year")
        if period in ("month", "week", "day"):
            return Figure(count, None, aside="a count for one trainee in a shorter time")
        if low <= 6000:
            return Figure(count, "graduate_cases", amount.low, amount.high)
    if cue.OVER_YEARS.search(scope.after) or cue.OVER_YEARS.search(scope.before) or cue.CUMULATIVE.search(scope.near):
        return Figure(count, None, aside="a count over several years")
    if period:
        return _yearly(count, amount, period)
    if re.search(r"\b(?:per|a|each)\s+(?:night|call|shift|weekend|rotation|session)\b", scope.near):
        return Figure(count, None, aside="a count for one shift")
    if low >= 300:
        if re.search(r"\b(?:in\s+)?(?:the\s+)?(?:ir-?intensive|intensive)\s+year\b", scope.near):
            return Figure(count, "ir_year_cases", amount.low, amount.high)
        return Figure(count, "annual_volume", amount.low, amount.high)
    return Figure(count, None, aside="cases, but not said whether a year's or a graduate's")


def _personal(scope: Scope) -> bool:
    """Whether the cases are one trainee's: the nearest subject is a trainee, or "per resident" follows."""
    if cue.PER_TRAINEE.search(scope.after[:60]) or cue.PER_TRAINEE.search(scope.between):
        return True
    if re.search(r"\b(?:logged|personally)\b", scope.between) and not re.search(r"\b(?:service|program|division|section)\b", scope.before):
        return True
    if re.search(
        r"\b(?:by|at)\s+graduation\b|\bover\s+(?:the\s+)?(?:course\s+of\s+)?(?:training|residency)\b|\bin\s+training\b"
        r"|\bduring\s+(?:training|residency)\b|\bto\s+their\s+name\b|\bunder\s+(?:your|their)\s+belt\b|\bby\s+the\s+(?:end"
        r"|time)\b",
        scope.after,
    ):
        return True
    last_graduate = last_place(cue.GRADUATE, scope.whole_before[-90:])
    if last_graduate < 0:
        return False
    return last_graduate >= last_place(cue.STRONG_SERVICE, scope.whole_before[-90:])


def _yearly(count: Count, amount: Amount, period: str) -> Figure:
    factor = PER_YEAR.get(period, 1)
    if factor == 1:
        return Figure(count, "annual_volume", amount.low, amount.high)
    low = None if amount.low is None else amount.low * factor
    high = None if amount.high is None else amount.high * factor
    shown = f"{low if low is not None else high:,.0f}" if low == high or low is None or high is None else f"{low:,.0f} to {high:,.0f}"
    days = ", counting 250 working days" if period == "day" else ""
    said = {"month": "a month", "week": "a week", "day": "a day"}[period]
    return Figure(count, "annual_volume", low, high, note=f"{amount.text.strip()} {said} taken as {shown} a year{days}")


def read_category(count: Count, key: str, scope: Scope) -> Figure:
    """A number of one kind of procedure: a graduate's, or left aside."""
    amount = count.amount
    low = amount.low if amount.low is not None else amount.high or 0
    period = scope.period(amount)
    if cue.REQUIRED.search(scope.before[-60:]) or cue.REQUIRED.search(scope.after[:40]):
        return Figure(count, None, aside="a requirement for one kind of procedure")
    personal = _personal(scope) or bool(cue.GRADUATE.search(scope.sentence) and not cue.STRONG_SERVICE.search(scope.before))
    if period and not (personal and re.search(r"graduat|per\s+(?:resident|trainee|graduate)", scope.sentence)):
        return Figure(count, None, aside="the service's count of one kind of procedure")
    if not personal and (cue.STRONG_SERVICE.search(scope.before[-60:]) or low > 600):
        return Figure(count, None, aside="the service's count of one kind of procedure")
    return Figure(count, key, amount.low, amount.high)
