"""What the person who writes brings to a plan of rotations: time in American hospitals, an IR service at home, a school in VSLO."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.whose import own, whose

_US = r"(?:us|u\.s\.|usa|american|america|the\s+states|the\s+us|the\s+usa|the\s+united\s+states|united\s+states|stateside)"
_USCE = (
    rf"(?:usce|{_US}\s+(?:clinical\s+|hospital\s+|hands-on\s+)*(?:experience|rotations?|exposure|electives?|observerships?"
    rf"|externships?)|(?:clinical\s+)?(?:experience|rotations?|electives?|observerships?|externships?|clerkships?"
    rf"|exposure)\s+(?:in|at)\s+{_US}(?:\s+(?:hospitals?|clinics?))?)"
)
_SPENT = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|half\s+a|several|some|a\s+few|a\s+couple\s+of"
    r"|the\s+last|a\s+whole|a\s+full)"
)
_EXPERIENCE = Cue(
    rf"\b(?:(?P<little>(?:no|zero|without(?:\s+any)?|little|hardly\s+any|barely\s+any|almost\s+no|not\s+much|not\s+any"
    rf"|never\s+(?:had|did|done|got)\s+(?:any\s+)?|don'?t\s+have\s+(?:any\s+|much\s+)?|have\s+not\s+(?:any\s+)?"
    rf"|haven'?t\s+(?:got\s+|had\s+|done\s+)?any|lack(?:ing)?(?:\s+of)?)\s+(?:\w+\s+)?{_USCE}"
    rf"|usce\s*[:=-]\s*(?:none|no|zero|0)\b|never\s+(?:set\s+foot|worked|rotated|been|trained)\s+in\s+(?:an?\s+)?{_US}(?:"
    rf"\s+hospitals?|\s+clinics?)?)"
    rf"|(?P<span>(?P<n>{_SPENT})\s+(?:whole\s+|full\s+|long\s+|more\s+)?(?P<unit>weeks?|wks?|months?|mos?|years?"
    rf"|yrs?)\s+(?:of\s+)?(?:hands-on\s+|clinical\s+)?(?:{_USCE}|(?:rotating|working|training|observing|rotations?|observerships?"
    rf"|electives?|externships?|clerkships?)\s+(?:\w+\s+)?(?:in|at)\s+(?:an?\s+)?{_US}))"
    rf"|(?P<some>some\s+{_USCE}|(?:a\s+|one\s+|two\s+|three\s+|\d\s+)(?:short\s+)?(?:us\s+|american\s+)(?:observerships?"
    rf"|electives?|externships?)|usce\s*(?:[:=-]|is)\s*(?:yes|some|(?:\d|two|three|four|five|six|several)\s*(?:months?|mos?|weeks?))\b)"
    rf"|(?P<much>(?:a\s+lot\s+of|lots\s+of|plenty\s+of|extensive|much|all\s+(?:of\s+)?my)\s+(?:\w+\s+)?{_USCE}|(?:third|fourth"
    rf"|clinical|last"
    rf"|final)\s+(?:and\s+\w+\s+)?years?\s+(?:\w+\s+){{0,3}}?in\s+(?:an?\s+)?{_US}|(?:all"
    rf"|most)\s+(?:of\s+)?my\s+(?:clinical\s+)?(?:rotations?|clerkships?|clinicals|clinical\s+years?)\s+(?:\w+\s+){{0,3}}?in"
    rf"\s+{_US}))\b"
)
_SCHOOL = (
    r"(?:(?:my|our|the)\s+(?:own\s+|home\s+|med(?:ical)?\s+)*(?:school|university|uni|college|hospital|institution|department"
    r"|med\s+school|place|country|home)(?:'s)?(?:\s+(?:hospital|back\s+home|here|does|itself))?|home|back\s+home"
    r"|where\s+i\s+(?:study|studied|am|train\w*|go\s+to\s+school)|at\s+home)"
)
_SERVICE = (
    r"(?:ir|vir|interventional(?:\s+radiolog\w+)?)(?!\s+(?:residency|program|fellowship|spots?|interest|club"
    r"|mentors?))(?:\s+(?:department|service|division|section|rotation|elective|attendings?|physicians?|doctors?|faculty|suite"
    r"|unit))*"
)
_HOME_IR = Cue(
    rf"\b(?:(?P<none>(?:we|i)\s+(?:don'?t|do\s+not)\s+have\s+(?:an?\s+|any\s+)?{_SERVICE}\s+(?:at"
    rf"|in)\s+{_SCHOOL}|home\s+(?:school|university|hospital|institution)\s+(?:has|with)\s+no\s+{_SERVICE}|(?:my"
    rf"|our)\s+(?:\w+\s+){{0,3}}?(?:school|university|uni|college|hospital"
    rf"|institution)(?:'s)?(?:\s+hospital)?\s+(?:has|have|offers|got|with)\s+no\s+{_SERVICE}|(?:my"
    rf"|our)\s+(?:\w+\s+){{0,3}}?(?:school|university|uni|college|hospital|institution)(?:'s)?(?:\s+hospital)?\s+(?:doesn'?t"
    rf"|does\s+not|don'?t|do\s+not)\s+(?:have|offer)\s+(?:an?\s+|any\s+)?{_SERVICE}"
    rf"|(?:there\s+is|there'?s|we\s+have|i\s+have|have|we'?ve\s+got)\s+no\s+(?:home\s+)?{_SERVICE}\s+(?:at"
    rf"|in)?\s*(?:all\s+)?{_SCHOOL}|no\s+(?:home\s+{_SERVICE}|{_SERVICE}\s+(?:at|in)\s+(?:all\s+)?{_SCHOOL}))"
    rf"|(?P<some>(?:(?:we|i)\s+(?:do\s+)?have|there\s+is|there'?s|with)\s+(?:an?\s+|our\s+own\s+|good\s+|big\s+|busy\s+"
    rf"|strong\s+)*{_SERVICE}\s+(?:at|in)\s+{_SCHOOL}|(?:my|our)\s+(?:\w+\s+){{0,3}}?(?:school|university|uni|college|hospital"
    rf"|institution)(?:'s)?(?:\s+hospital)?\s+(?:has|have|offers|runs)\s+(?:an?\s+|its\s+own\s+|good\s+|big\s+|busy\s+"
    rf"|strong\s+)*{_SERVICE}"
    rf"|(?:i\s+have\s+|with\s+|have\s+)(?:an?\s+)?home\s+(?:ir|vir)(?:\s+\w+)?|home\s+(?:ir|vir)\s+(?:elective|rotation"
    rf"|department|service)))\b"
)
_VSLO_SCHOOL = Cue(
    r"\b(?:(?P<none>(?:my|our)\s+(?:\w+\s+){0,2}?(?:school|university|uni|college|institution)\s+(?:is(?:n'?t|\s+not)"
    r"|does(?:n'?t|\s+not)|has\s+never|has\s+no|doesn'?t\s+do|can'?t|cannot)\s+(?:\w+\s+){0,4}?(?:vslo|vsas)|no\s+(?:vslo"
    r"|vsas)\s+(?:at|in|from|access|for)\s+(?:my\s+|our\s+)?(?:school|university|home|me|here|uni)|(?:vslo|vsas)\s+(?:is\s+"
    r"|does\s+)?(?:not|n'?t)\s+(?:\w+\s+){0,3}?(?:at|by|with|in|from)\s+(?:my|our)\s+(?:school|university)"
    r"|not\s+(?:a\s+)?(?:vslo|vsas)\s+school)"
    r"|(?P<some>(?:my|our)\s+(?:\w+\s+){0,2}?(?:school|university|uni|college|institution)\s+(?:is|does|participates?"
    r"|takes\s+part|joined|uses|has|belongs)\s+(?:\w+\s+){0,4}?(?:vslo|vsas)|(?:vslo|vsas)\s+(?:through|via|at)\s+(?:my"
    r"|our)\s+(?:\w+\s+)?(?:school|university)|i\s+(?:have|got|can\s+use|apply\s+through|use)\s+(?:vslo"
    r"|vsas)(?:\s+access)?(?:\s+(?:through|via|from|at)\s+my\s+\w+)?))\b"
)
_OPEN = re.compile(
    r"\b(?:if|whether|should|want|need|hope|plan(?:ning)?|will|would|going\s+to|looking\s+for|how|is\s+it|require[sd]?|requires"
    r"|must|recommend\w*|not\s+sure|unless|until)\b"
)


def read_experience(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """US experience, IR at home and VSLO, each once."""
    text = words.text
    done: set[str] = set()
    readers = (("us_experience", _experience), ("home_ir", _home_ir), ("vslo_school", _vslo))
    for segment in sentences_with((_EXPERIENCE, _HOME_IR, _VSLO_SCHOOL), words, segments):
        if segment.is_question:
            continue
        for fact, read in readers:
            trait = read(words, text, segment) if fact not in done else None
            if trait is not None:
                done.add(fact)
                yield trait


def _experience(words: Indexed, text: str, segment: Segment) -> Trait | None:
    match = _EXPERIENCE.search(words, segment.start, segment.end)
    if (
        match is None
        or _OPEN.search(text, segment.start, match.start())
        or whose(text, segment.start, match.start()) in ("other", "program")
    ):
        return None
    if not own(text, segment.start, match.start()) and not re.search(r"\b(?:i|i've|ive|my|me|i'm|im)\b", text[segment.start : segment.end]):
        return None
    value = next(name for name in ("little", "some", "much", "span") if match[name])
    if value == "span":
        value = _amount(match["n"], match["unit"])
    return Trait("us_experience", value, match.start(), match.end())


_NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}


def _amount(number: str, unit: str) -> str:
    """A year or more is a lot, a week or two little, all between some."""
    count = (
        int(number)
        if number.isdigit()
        else _NUMBERS.get(number, 0.5 if number.startswith("half") else 3 if number in ("several", "some", "a few") else 1)
    )
    months = count * (12 if unit.startswith("y") else 0.25 if unit.startswith("w") else 1)
    return "much" if months >= 12 else "little" if months < 1 else "some"


def _home_ir(words: Indexed, text: str, segment: Segment) -> Trait | None:
    match = _HOME_IR.search(words, segment.start, segment.end)
    if (
        match is None
        or re.search(r"\b(?:if|whether)\b", text[segment.start : match.start()])
        or whose(text, segment.start, match.start()) in ("other", "program")
    ):
        return None
    return Trait("home_ir", match["some"] is not None, match.start(), match.end())


def _vslo(words: Indexed, text: str, segment: Segment) -> Trait | None:
    match = _VSLO_SCHOOL.search(words, segment.start, segment.end)
    if match is None or re.search(r"\b(?:if|whether|not\s+sure)\b", text[segment.start : match.start()]):
        return None
    denied = re.search(r"\b(?:not|n't|no|never)\b", match[0]) is not None
    return Trait("vslo_school", match["some"] is not None and not denied, match.start(), match.end())
