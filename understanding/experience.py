"""How much time the person who writes has spent in American hospitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.origins import HOME_STATE
from understanding.segments import Segment, sentences_with
from understanding.small_numbers import UP_TO_TWELVE
from understanding.traits import Trait
from understanding.whose import clause_start, own, whose

_US = r"(?:us|u\.s\.|usa|american|america|the\s+states|the\s+us|the\s+usa|the\s+united\s+states|united\s+states|stateside)"
_THERE = rf"(?:{_US}(?:\s+(?:hospitals?|clinics?|institutions?))?|{HOME_STATE})"
_IN_ONE = (  # "in a hospital in the United States"
    rf"(?:in|at|inside|of\s+(?:work|training|practice)\s+(?:in|at))\s+(?:(?:an?|some|the|several|two|three)\s+)?(?:{_US}\s+(?:hospitals?|clinics?|departments?)"
    rf"|(?:\w+\s+)?(?:hospitals?|clinics?|departments?)\s+(?:in|of)\s+(?:the\s+)?{_US})(?!\s+as\s+an?\s+(?:patient|visitor))"
)
_KINDS = r"(?:experience|rotations?|electives?|observerships?|externships?|clerkships?|exposure|sub-?i'?s?)"
_USCE = (
    rf"(?:usce|{_US}\s+clinical\s+exp\b|{_US}\s+(?:clinical\s+|hospital\s+|hands-on\s+)*{_KINDS}|(?:clinical\s+)?{_KINDS}\s+(?:in"
    rf"|at|of|from|with|inside)\s+(?:an?\s+)?{_US}(?:\s+(?:hospitals?|clinics?))?)"
)
_SPENT = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|half\s+a|several|some|a\s+few|a\s+couple\s+of"
    r"|the\s+last|a\s+whole|a\s+full)"
)
_UNIT = r"(?:weeks?|wks?|months?|mos?|years?|yrs?)\b"
_NOTHING = r"(?:none|no|zero|0|nil|nada|nothing(?:\s+at\s+all)?|never|not\s+yet)\b"
_LEVEL = (
    r"(?:(?:about|rather|quite|fairly|very|only|just|pretty)\s+)?(?P<level>limited|minimal|scarce|scant|moderate|modest|average|decent"
    r"|medium|extensive|substantial|considerable)\b(?=\s*(?:$|[,.;:!)(]|and\b|but\b|so\b))"
)
_LEVELS = {"little": ("limited", "minimal", "scarce", "scant"), "much": ("extensive", "substantial", "considerable")}
_EXPERIENCE = Cue(
    rf"\b(?:(?P<little>(?:no|zero|0|nil|without(?:\s+any)?|little|hardly\s+any|barely\s+any|almost\s+no|not\s+much|not\s+any"
    rf"|never\s+(?:had|did|done|got)(?:\s+any)?|don'?t\s+have(?:\s+(?:any|much))?|have\s+not(?:\s+any)?"
    rf"|haven'?t\s+(?:got\s+|had\s+|done\s+)?any|lack(?:ing)?(?:\s+of)?)\s+(?:\w+\s+)?{_USCE}"
    rf"|only\s+(?:ever\s+)?(?:been|gone|visited|come|travel+ed)\s+(?:(?:in|to)\s+)?{_US}\s+(?:once\s+|twice\s+)?"
    r"(?:as\s+an?\s+(?:tourist|visitor)|(?:on|for)\s+(?:an?\s+)?(?:vacations?|holidays?|tourism|tourist\s+visa))"
    rf"|never\s+(?:(?:set\s+foot|worked|rotated|been|trained)\s+)?(?:in\s+(?:an?\s+)?{_US}(?:\s+hospitals?|\s+clinics?)?|{_IN_ONE}))"
    rf"|(?P<span>(?P<n>{_SPENT})\s+(?:whole\s+|full\s+|long\s+|more\s+)?(?P<unit>{_UNIT})\s+(?:of\s+)?(?:hands-on\s+|clinical\s+)*(?:{_USCE}|{_IN_ONE}"
    rf"|(?:rotating|working|training|observing|rotations?|observerships?|electives?|externships?|clerkships?)\s+(?:\w+\s+)?(?:in|at)\s+(?:an?\s+)?{_THERE}))"
    rf"|(?P<told>{_USCE}(?:\s*\([^()]{{0,20}}\))?\s*(?:[:=-]|\bis\b|\bas\b)\s*(?:(?:about|around|total(?:\s+of)?|in\s+total|total:|approx\w*|roughly|only|just|~)\s*)?(?:(?P<nothing>{_NOTHING})|{_LEVEL}|(?:(?P<n2>{_SPENT})\s*(?P<unit2>{_UNIT})|(?P<one>an?|one|1|single)\s+(?:short\s+|brief\s+)?(?:observership|elective|rotation"
    rf"|famulatur)\b(?:\s*[,(]\s*(?P<n3>{_SPENT})\s*(?P<unit3>{_UNIT}))?|yes\b|some\b)))"
    rf"|(?P<behind>{_USCE}\s*,?\s+(?:i|we)\s+(?:do\s+|already\s+)?(?:have|got)\s+(?:(?P<lots>a\s+(?:whole\s+)?lot|lots|plenty|loads|tons|so\s+much|too\s+much)|(?P<nil>none|nothing|zero|little|almost\s+nothing|not\s+(?:much|any)))\b(?!\s+of\b))"
    rf"|(?P<some>some\s+{_USCE}|(?:a\s+|one\s+|two\s+|three\s+|\d\s+)(?:short\s+)?(?:us\s+|american\s+)(?:observerships?"
    r"|electives?|externships?))"
    rf"|(?P<much>(?:a\s+(?:whole\s+)?lot\s+of|lots\s+of|a\s+(?:great|good)\s+(?:deal|amount|bit)\s+of|loads\s+of|tons\s+of|considerable|substantial|ample|plenty\s+of|extensive|much|all\s+(?:of\s+)?my)\s+(?:\w+\s+)?{_USCE}|(?:third|fourth|clinical|clerkship|last"
    rf"|final)\s+(?:and\s+\w+\s+)?years?\s+(?:\w+\s+){{0,3}}?in\s+(?:an?\s+)?{_THERE}|(?:all"
    rf"|most)\s+(?:of\s+)?my\s+(?:clinical\s+)?(?:rotations?|clerkships?|clinicals|clinical\s+years?)\s+(?:\w+\s+){{0,3}}?in\s+{_THERE}"
    rf"|(?:practically|basically|almost|virtually)\s+(?:lived?|grew\s+up)\s+in\s+{_US}\s+hospitals?))(?!\w)"
)
_OTHERS = re.compile(r"\b(?:friend|he|she|his|her|applicants?|programs?|candidates?|residents?|students?|minimum)\b")
_OPEN = re.compile(
    r"\b(?:if|whether|should|want|need|hope|plan(?:ning)?|will|would(?!\s+(?:describe|call|rate|say)\b)|going\s+to|looking\s+for|how|is\s+it|require[sd]?|requires"
    r"|must|recommend\w*|not\s+sure|unless|until)\b"
)


def read_experience(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """US experience, once."""
    for segment in sentences_with((_EXPERIENCE,), words, segments):
        trait = None if segment.is_question else _experience(words, words.text, segment)
        if trait is not None:
            yield trait
            return


def _experience(words: Indexed, text: str, segment: Segment) -> Trait | None:
    match = _EXPERIENCE.search(words, segment.start, segment.end)
    if (
        match is None
        or _OPEN.search(text, _opened(text, segment, match), match.start())
        or whose(text, segment.start, match.start()) in ("other", "program")
    ):
        return None
    if _ASKED_OF_ALL.match(text, match.end(), segment.end):
        return None
    if (
        not (match["told"] and _OTHERS.search(text, segment.start, match.start()) is None)
        and not own(text, segment.start, match.start())
        and not re.search(r"\b(?:i|i've|ive|my|me|i'm|im)\b", text[segment.start : segment.end])
    ):
        return None
    value = next(name for name in ("little", "some", "much", "span", "told", "behind") if match[name])
    if value == "span":
        value = _judged(text, match, segment) or _amount(match["n"], match["unit"])
    elif value == "behind":
        value = "much" if match["lots"] else "little"
    elif value == "told" and match["level"]:
        value = next((name for name, levels in _LEVELS.items() if match["level"] in levels), "some")
    elif value == "told":
        number, unit = match["n2"] or match["n3"], match["unit2"] or match["unit3"]
        value = (
            "little"
            if match["nothing"] or match["n2"] == "0"
            else _amount(number, unit)
            if number
            else "little"
            if match["one"]
            else "some"
        )
    return Trait("us_experience", value, match.start(), match.end())


_ONLY = re.compile(
    r"\b(?:only|just|barely|merely|no\s+more\s+than|not\s+more\s+than)\s+(?:(?:done|had|spent|got|did|have)\s+)?(?:about\s+|around\s+|a\s+total\s+of\s+)?$"
)
_SO_I_SAY = re.compile(
    r"[^.;?!]{0,60}?\b(?:i(?:'d|\s+would)?\s+(?:say|call\s+it|describe\s+it\s+as|count\s+it\s+as)|that\s+is|so)\s+(?:it\s+is\s+|it'?s\s+|i\s+have\s+|only\s+|just\s+|that\s+is\s+)*"
    r"(?:(?P<little>(?:very\s+|a\s+)?little|not\s+much|limited|hardly\s+any)|(?P<some>some|a\s+bit\s+of|moderate)|(?P<much>a\s+lot|lots|much|plenty))\b"
)


def _judged(text: str, match: re.Match[str], segment: Segment) -> str | None:
    """How much a span is in the writer's own judgement ("only one month", "so I would say a little experience")."""
    said = _SO_I_SAY.match(text, match.end(), segment.end)
    if said:
        return said.lastgroup
    short = _amount(match["n"], match["unit"]) != "much" and not match["unit"].startswith("y") and match["n"] in ("1", "one", "a", "half a")
    return "little" if short and _ONLY.search(text, segment.start, match.start()) else None


def _opened(text: str, segment: Segment, match: re.Match[str]) -> int:
    """Where words that leave it open would count: "zero USCE" is a fact in its clause, whatever the writer needs or plans before it."""
    if not match["little"] or _SUPPOSED.search(text, segment.start, match.start()):
        return segment.start
    return clause_start(text, segment.start, match.start())


_ASKED_OF_ALL = re.compile(
    r"\s*(?:is|are|would\s+be)\s+(?:\w+\s+)?(?:required|needed|recommended|expected|preferred|a\s+must|mandatory|necessary|enough)\b"
)
_SUPPOSED = re.compile(r"\b(?:if|whether|should|how|is\s+it|unless|require[sd]?|must)\b")


def _amount(number: str, unit: str) -> str:
    """Eight months or more are a lot, a week or two little, all between some."""
    count = (
        int(number)
        if number.isdigit()
        else UP_TO_TWELVE.get(number, 0.5 if number.startswith("half") else 3 if number in ("several", "some", "a few") else 1)
    )
    months = count * (12 if unit.startswith("y") else 0.25 if unit.startswith("w") else 1)
    return "much" if months >= 8 else "little" if months < 1 else "some"
