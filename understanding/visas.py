"""Visas: what a program sponsors and what an applicant needs. A sign is only given when the words carry it; unclear words give nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from understanding.segments import Segment

from .attributes import Trait

_J = r"j\s?-?\s?1s?"
_H = r"h\s?-?\s?1\s?-?\s?bs?|h1s?(?![\w-])"
_ITEM = re.compile(rf"(?<![\w-])(?:(?P<j>{_J})|(?P<h>{_H})|(?P<v>visas?))(?!\w)(?:[\s-]*(?:visas?|sponsorship))?")
_UNSURE = re.compile(
    r"\b(?:not\s+sure|unsure|unclear|don'?t\s+know|do\s+not\s+know|no\s+idea|unknown|wonder\w*|whether|case[\s-]by[\s-]case"
    r"|depends?|sometimes|might|may\b(?!\s+\d)|maybe|ask(?:ed|ing)?\s+(?:about|if|them)|check\s+(?:if|whether|with)|rumou?rs?"
    r"|supposedly|i\s+think|i\s+heard|not\s+certain|varies|on\s+occasion|occasionally|rarely|exceptional\w*|if)\b"
)
_APPLICANT = re.compile(
    r"\b(?:i|i'm|im|i've|ive|i'll|i'd|me|my|myself|i am|applicant)\b|^\W*(?:need|needs|require|requires|requiring|needing|no"
    r"|don'?t\s+need|dont\s+need|looking\s+for)\b(?=.{0,30}(?:visa|j\s?-?1|h\s?-?1))"
)
_PROGRAM = re.compile(
    r"\b(?:they|program|programme|it|we\s+(?:sponsor|accept|offer|do|support|take)|hospital|sponsors?|sponsored|sponsoring|accepts?"
    r"|accepted|offers?|institution|gme|department|university|place|both|this|that)\b"
)
_NO = re.compile(
    r"(?:\b(?:no|not|don'?t|doesn'?t|do\s+not|does\s+not|didn'?t|cannot|can'?t|can\s+not|won'?t|will\s+not|wouldn'?t|never|neither"
    r"|nor|without|stopped|stop|stops|dropped|drops|ended|discontinued|suspended|paused|halted|no\s+longer|unable\s+to|refuses?"
    r"|isn'?t|aren'?t|excluding|except|non|unwilling|nope|declines?)\b)(?!\s+(?:only|just|a\s+problem|an\s+issue))"
)
_OTHER_NO = re.compile(r"\bno\s+(?!(?:longer|visas?|sponsor\w*|support|kind|type|form|more|new|j\s?-?1|h\s?-?1)\b)\w+")
_YES = re.compile(
    r"\b(?:sponsor(?:s|ed|ing|ship)?|accept(?:s|ed|ing)?|offer(?:s|ed)?|support(?:s|ed|ing)?|provid(?:e|es|ed)|takes?|took|ok|okay"
    r"|yes|available|welcome[sd]?|process(?:es)?|consider(?:s|ed)?|friendly|eligible|does|do|fine|allow(?:s|ed)?|possible|y|yep"
    r"|✓|✔|good|has|have|all|both|both\s+types|gives?)\b|[✓✔✅]"
)
_AFTER_NO = re.compile(
    r"^[\s:=(-]*(?:visas?\s+)?(?:sponsorship\s+)?(?:(?:is|are|was|were)\s+)?(?:no\b(?!\s+(?:problem|issue))|nope|not\b|none|never"
    r"|isn'?t|aren'?t|unavailable|unsupported|x\b|✗|✘|❌|n\b|declined)"
)
_AFTER_YES = re.compile(
    r"^[\s:=(-]*(?:visas?\s+)?(?:sponsorship\s+)?(?:(?:is|are)\s+)?(?:yes|ok|okay|fine|available|accepted|sponsored|supported"
    r"|offered|welcome|provided|possible|y\b|✓|✔|✅|friendly|considered|no\s+problem)"
)
_ONLY_AFTER = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:visas?\s+)?(?:sponsorship\s+)?(?:only|exclusively|alone|and\s+(?:that'?s\s+it|nothing\s+else))\b"
)
_ONLY_BEFORE = re.compile(r"\b(?:only|just|solely|exclusively|nothing\s+but)\s+(?:\w+\s+){0,3}$")
_LINK = re.compile(r"^(?:\s*(?:,|/|&|\+)?\s*(?:\b(?:and|or|nor|as\s+well\s+as|plus)\b)?\s*(?:also\s+|both\s+|the\s+|an?\s+)?)$")
_LABEL = re.compile(
    r"\bvisas?(?:\s+(?:sponsorship|types?|sponsored|accepted|status|support|policy|options|info))*(?:\s+(?:sponsored"
    r"|accepted))?\s*(?::|=|\s-\s|\|)\s*$|\bsponsor(?:s|ed|ship)?\s*(?::|=)\s*$"
)
_CITIZENS_ONLY = re.compile(
    r"\b(?:only\s+(?:us|u\.s\.)\s+citizens?|(?:us|u\.s\.)\s+citizens?\s*(?:/|and|or|&)?\s*(?:(?:green\s+card\s+holders?"
    r"|permanent\s+residents?|gcs?|lprs?|prs?)\s+)?only|citizens?\s+(?:and|or|/)\s+(?:permanent\s+residents?"
    r"|green\s+card\s+holders?)\s+only|must\s+be\s+(?:a\s+)?(?:us|u\.s\.)\s+citizens?)\b"
)
_DUTY = re.compile(
    r"\b(?:restrict\w*|limit\w*|privileg\w*|autonomy|independence|same\s+cases|treated|observe|cost|fees?|waivers?|moonlight\w*"
    r"|years?\s+(?:max|limit)|requires?\s+step|expires?|duration|interview|rule|status\s+(?:affect|change))\b"
)
_OTHER_PERSON = re.compile(r"\b(?:friend|wife|husband|spouse|brother|sister|colleague|cousin|partner|girlfriend|boyfriend|classmate)\b")


@dataclass(frozen=True, slots=True)
class _Item:
    kind: str
    start: int
    end: int


def read_visas(lower: str, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """Sponsorship facts of programs and the applicant's visa need, from statements only."""
    for segment in segments:
        if segment.is_question:
            yield from _own_need_in_question(lower, segment)
            continue
        text = lower[segment.start : segment.end]
        items = [_Item(m.lastgroup or "v", m.start(), m.end()) for m in _ITEM.finditer(lower, segment.start, segment.end)]
        only = _CITIZENS_ONLY.search(text)
        if only and not _APPLICANT.search(text):
            for fact in ("sponsors_j1", "sponsors_h1b"):
                yield Trait(fact, False, segment.start + only.start(), segment.start + only.end())
            continue
        if not items and not re.search(r"\bsponsor|\bgreen\s*card|\bcitizen|\bpermanent\s+resid|\bgc\b|\blpr\b|\bf\s?-?1\b", text):
            continue
        yield from _statement(lower, segment, items)


def _statement(lower: str, segment: Segment, items: list[_Item]) -> Iterator[Trait]:
    text = lower[segment.start : segment.end]
    own = list(_own(lower, segment, items))
    if own:
        yield from own
        return
    if _first_person(text) or (items and _DUTY.search(text) and not re.search(r"\bsponsor", text)):
        return
    if not items:
        match = re.search(
            r"\b(?:no\s+(?:visa\s+)?sponsorship|(?:doesn'?t|don'?t|do\s+not|does\s+not|won'?t|will\s+not|can'?t"
            r"|cannot)\s+(?:\w+\s+)?sponsor(?:\s+(?:any(?:one|body)?|anything|at\s+all))?)\b(?!\s+(?:\w+\s+)?(?:research"
            r"|conference|travel))",
            text,
        )
        if match and not _UNSURE.search(text):
            for fact in ("sponsors_j1", "sponsors_h1b"):
                yield Trait(fact, False, segment.start + match.start(), segment.start + match.end())
        both = re.search(r"\bsponsors?\s+both\b(?!\s+(?:of|residents|fellows))", text)
        if both and not _UNSURE.search(text) and not _NO.search(text[: both.start()]):
            for fact in ("sponsors_j1", "sponsors_h1b"):
                yield Trait(fact, True, segment.start + both.start(), segment.start + both.end())
        return
    yield from _sponsored(lower, segment, items)


def _sponsored(lower: str, segment: Segment, items: list[_Item]) -> Iterator[Trait]:
    """The sign of each visa named. One without words of its own takes the sign of the one it is joined to."""
    typed = [item for item in items if item.kind != "v"]
    if not typed:
        yield from _generic(lower, segment, items)
        return
    signs: list[bool | None] = [_sign(lower, segment, items, i) for i in range(len(items))]
    for i in range(1, len(items)):
        if signs[i] is None and _LINK.match(lower[items[i - 1].end : items[i].start]):
            signs[i] = signs[i - 1]
    for i in range(len(items) - 2, -1, -1):
        if signs[i] is None and _LINK.match(lower[items[i].end : items[i + 1].start]):
            signs[i] = signs[i + 1]
    values: dict[str, tuple[bool, _Item]] = {}
    for item, sign in zip(items, signs, strict=True):
        if item.kind == "v" or sign is None:
            continue
        fact = "sponsors_j1" if item.kind == "j" else "sponsors_h1b"
        if fact in values and values[fact][0] != sign:
            values.pop(fact)  # both signs in one sentence: unclear
            continue
        values[fact] = (sign, item)
    if (
        len(typed) == len(items)
        and not values
        and re.fullmatch(r"\W*(?:(?:and|or|plus|both|visas?)\W*)*", _without(lower, segment, items))
        and not _alone(lower, segment)
    ):
        values = {"sponsors_j1" if item.kind == "j" else "sponsors_h1b": (True, item) for item in typed}  # a line of a list about a program
    for item in typed:
        if (
            (
                item.kind == "j"
                and (_ONLY_AFTER.match(lower[item.end : segment.end]) or _ONLY_BEFORE.search(lower[segment.start : item.start]))
                and not _denied(lower[segment.start : item.start])
            )
            and not _UNSURE.search(lower[segment.start : segment.end])
            and not values.get("sponsors_h1b", (False, item))[0]
        ):
            values["sponsors_j1"] = (True, item)
            values["sponsors_h1b"] = (False, item)
    for fact, (sign, item) in values.items():
        yield Trait(fact, sign, item.start, item.end)


def _without(lower: str, segment: Segment, items: list[_Item]) -> str:
    """The sentence with its visas taken out."""
    rest = lower[segment.start : segment.end]
    for item in reversed(items):
        rest = rest[: item.start - segment.start] + " " + rest[item.end - segment.start :]
    return rest


def _alone(lower: str, segment: Segment) -> bool:
    """Whether the sentence is nearly the whole message (then it answers a question, of which we know nothing here)."""
    return len(lower.strip()) - (segment.end - segment.start) < 25


def _sign(lower: str, segment: Segment, items: list[_Item], i: int) -> bool | None:
    item = items[i]
    floor = items[i - 1].end if i else segment.start
    ceiling = items[i + 1].start if i + 1 < len(items) else segment.end
    before = lower[floor : item.start]
    after = lower[item.end : ceiling]
    part = re.split(
        r"[;]|\bbut\b|\bwhile\b|\bthough\b|\bhowever\b|,\s*(?=(?:it|they|but|which|who|and\s+they|no\b|not\b|we)\b)|\.\s", before
    )[-1]
    after_part = re.split(r"[;,.]|\bbut\b|\bwhile\b|\bthough\b", after)[0]
    around = lower[max(segment.start, floor) : min(segment.end, ceiling)]
    hedge_part = part + " " + after_part
    if re.search(
        r"\b(?:wasn'?t|isn'?t|not|weren'?t|never)\s+(?:\w+\s+)?(?:sure|certain|clear)\b|\bthinks?\b", lower[segment.start : segment.end]
    ):
        return None
    if (
        _UNSURE.search(hedge_part)
        or (i and _UNSURE.search(before))
        or re.match(r"\s*,?\s*(?:case[\s-]by|maybe|not\s+sure|unclear|depends|sometimes|unknown|\?)", after)
    ):
        return None
    if _AFTER_NO.match(after):
        return False
    if _AFTER_YES.match(after):
        return not _denied(part)
    if part.strip() in ("but not", "not") or re.search(
        r"\bbut\s+(?:\w+\s+){0,2}(?:not|no|never|won'?t|doesn'?t|don'?t|can'?t)\b[^,;]*$", before
    ):
        return False
    if _OTHER_NO.search(part):
        return True if re.search(r"\bno\s+(?:problems?|issues?|trouble)\b", part) else None
    if _denied(part):
        return False
    if _YES.search(part) or _LABEL.search(part):
        return True
    if (
        i
        and items[i - 1].kind == "v"
        and re.fullmatch(
            r"\s*(?:types?\s*)?(?:sponsored|accepted|offered|supported|available)?\s*(?:[:=|(-]|\bare\b|\binclude\b)\s*(?:both\s+)?", before
        )
    ):
        return True
    if i == 0 or not _LINK.match(before):
        tail = re.split(r"[;,.]|\bbut\b", after)[0]
        if re.search(r"\b(?:not|isn'?t|aren'?t|never|no)\b", tail):
            return (
                False
                if re.search(r"\b(?:sponsor\w*|accept\w*|offer\w*|support\w*|available|possible|provided|option)\b", tail)
                or _AFTER_NO.match(tail)
                else None
            )
        if re.search(r"\b(?:sponsor(?:ed|s|ship)|accepted|offered|supported|available|ok|okay|welcome)\b", tail):
            return True
    if re.fullmatch(r"\W*", part) and re.fullmatch(r"\W*", around.replace(lower[item.start : item.end], "")):
        return None
    return None


def _denied(part: str) -> bool:
    found = list(_NO.finditer(part))
    if not found:
        return False
    rest = part[found[-1].end() :]
    return not re.search(
        r"\bonly\s+(?:takes?|sponsors?|accepts?|do)\b|\band\s+(?:only\s+)?(?:sponsors?|takes?|accepts?|do\s+sponsor)\b", rest
    )


def _generic(lower: str, segment: Segment, items: list[_Item]) -> Iterator[Trait]:
    text = lower[segment.start : segment.end]
    if _UNSURE.search(text):
        return
    item = items[0]
    before, after = lower[segment.start : item.start], lower[item.end : segment.end]
    part = re.split(r"[;,]|\bbut\b", before)[-1]
    if re.search(r"\b(?:need\w*|required?|requir\w+|on\s+(?:a\s+)?|hold\w*|restrict\w*|limit\w*)\s*(?:\w+\s+)?$", part):
        return
    if _denied(part) or _AFTER_NO.match(after):
        if re.search(r"\b(?:sponsor\w*|no|accept\w*|offer\w*|support\w*|take|provide)\b", part + lower[item.start : item.end] + after[:30]):
            yield Trait("sponsors_j1", False, item.start, item.end)
            yield Trait("sponsors_h1b", False, item.start, item.end)
    elif re.search(
        r"\b(?:both|all|any|all\s+types\s+of|both\s+types\s+of|every)\s+(?:kinds?\s+of\s+|types?\s+of\s+)?$", part
    ) and _YES.search(part):
        yield Trait("sponsors_j1", True, item.start, item.end)
        yield Trait("sponsors_h1b", True, item.start, item.end)


# --- the applicant ---------------------------------------------------------------------------------------------------------------------

_I = r"(?:i|i'm|im|i\s+am|i'll|i\s+will|i'd|i\s+would|i\s+do|me)"
_NONE_NEED = re.compile(
    r"""\b(?:(?:i\s+)?(?:do\s+not|don'?t|dont|won'?t|wont|will\s+not|wouldn'?t|never|no\s+longer)\s+(?:actually\s+|really\s+
      |even\s+)?(?:need|require|want)\s+(?:any\s+|an?\s+|the\s+|either\s+)?(?:kind\s+of\s+)?(?:visas?|sponsorship|sponsoring)\b
      |no\s+(?:visas?|sponsorship|visa\s+sponsorship)\s+(?:is\s+)?(?:needed|required|necessary)|without\s+(?:needing
      |requiring)\s+(?:an?\s+)?(?:visa|sponsorship)
    |(?:i\s+)?(?:have|hold|got|possess|obtained|received|with|w/)\s+(?:an?\s+|my\s+|the\s+)?(?:us\s+|u\.s\.\s+|valid\s+)?(?:green\s*card
      |gc|permanent\s+residen(?:cy|ce|t\s+status))|(?:i'm|im|i\s+am|as)\s+(?:an?\s+)?(?:us\s+|u\.s\.\s+|american\s+|lawful\s+
      |legal\s+)*(?:permanent\s+resident|green\s*card\s+holder|gc\s+holder|lpr)\b|\bgreen\s*card\s+holder\b|^\W*(?:green\s*card|gc
      |us\s+permanent\s+resident|permanent\s+resident)\W*$
    |(?:i'm|im|i\s+am|as)\s+(?:an?\s+)?(?:naturali[sz]ed\s+|dual\s+|also\s+a\s+)?(?:us|u\.s\.|american|usa)[\s-]+citizen\b|\b(?:have
      |hold)\s+(?:us|u\.s\.|american)\s+citizenship|,\s*(?:green\s*card|gc)\b(?!\s+(?:pending|process|appl)))""",
    re.VERBOSE,
)
_NOT_MINE = re.compile(
    r"\b(?:not|never|non|no|without|program|programs|they|(?:do|does|did|have|has|is|are|was|wo|ca|am)n'?t|ain'?t)\b|n't\b"
)
_PENDING = re.compile(
    r"\b(?:pending|waiting|applied|applying|in\s+process|process|soon|expect\w*|hope|will\s+(?:get|have)|should\s+(?:get|have)"
    r"|interview|until|lottery|not\s+yet|if|eventually|by\s+next)\b"
)
_NEED_LEAD = (
    r"(?:need|needs|needing|require|requires|requiring|want|wants|prefer|looking\s+for|seeking|must\s+have|would\s+need"
    r"|will\s+need|'ll\s+need|gonna\s+need|going\s+to\s+need|on|on\s+an?|have|hold|come\s+on|train\s+on|hoping\s+for|only\s+want"
    r"|dependent\s+on|are\s+on|currently\s+on|eligible\s+for)"
)
_NEEDS = re.compile(
    rf"\b{_NEED_LEAD}\s+(?:\w+\s+){{0,3}}?(?:to\s+be\s+on\s+)?(?:an?\s+)?(?:visa\s+)?(?:sponsorship\s+)?(?:for\s+)?(?:an?\s+)?(?P<what>(?:{_J}"
    rf"|{_H}|visas?|sponsorship)(?:[\s-]*(?:visas?|sponsorship))?(?:\s*(?:/|or|and)\s*(?:an?\s+)?(?:{_J}|{_H})(?:\s+visa)?)?"
    rf"|f\s?-?1)(?!\w)"
)
_NOT_LEAD = re.compile(
    r"\b(?:not|don'?t|dont|do\s+not|doesn'?t|won'?t|wont|never|no|can'?t|cannot|without|isn'?t|ain't|no\s+longer|nor|neither"
    r"|rather\s+not)\b(?:\s+\w+){0,3}\s*$"
)


_TOLD = (  # "I was told" is no statement about oneself
    r"(?!\s+(?:was\s+told|heard|asked|think|read|saw|know|spoke|talked|emailed|e-mailed|called|interviewed|see|hear|found|checked|believe"
    r"|understand))"
)


def _first_person(text: str) -> bool:
    return bool(re.search(rf"\b(?:i|i'm|im|i've|my|i'll|i'd)\b{_TOLD}", text)) and not re.search(r"\b(?:they|program|pd|sponsors)\b", text)


def _own(lower: str, segment: Segment, items: list[_Item]) -> Iterator[Trait]:
    text = lower[segment.start : segment.end]
    if _OTHER_PERSON.search(text) or re.search(r"\b(?:if\s+i|had\s+i|what\s+if)\b", text):
        return
    none = _NONE_NEED.search(text)
    if none:
        lead = text[max(0, none.start() - 24) : none.start()]
        near = text[max(0, none.start() - 30) : none.end() + 30]
        if (
            not _PENDING.search(near)
            and not _NOT_MINE.search(re.split(r"[,;.]|\bbut\b", lead)[-1])
            and not re.search(r"\bnot\s+(?:an?\s+)?(?:us|u\.s\.|american)\b", near)
        ):
            yield Trait("visa_need", "none", segment.start + none.start(), segment.start + none.end())
            return
    needs = sorted(_NEEDS.finditer(text), key=lambda m: (re.search(r"f\s?-?1", m["what"] or m[0]) is not None, m.start()))
    for match in needs:
        what = match["what"] or "visa"  # on an F-1: some visa will be needed
        subject = text[: match.start()]
        if not (
            re.search(r"\b(?:i|i'm|im|i've|i'll|i'd|me|my|and|applicant|img)\b", subject[-40:])
            or re.fullmatch(
                r"\W*(?:(?:so|and|but|also|non[\s-]?us|img|fmg|hi|hello|from\s+\w+|indian|pakistani|currently|will|just|would"
                r"|\w+ian)[\s,;:-]+)*",
                subject,
            )
        ):
            continue
        if re.search(r"\b(?:they|program|programs|pd|who|residents?|graduates?|fellows?|people|anyone|applicants)\b", subject[-30:]):
            continue
        verb = match[0].split()[0]
        if verb in ("have", "want", "wants", "on") and "sponsor" in what and verb != "want":
            continue
        if verb == "have" and re.fullmatch(r"visas?", what.strip()):
            continue
        if _NOT_LEAD.search(subject[-30:]):
            if (
                re.search(r"\b(?:don'?t|dont|do\s+not|won'?t|never|no\s+longer)\s+(?:\w+\s+)?$", subject)
                and re.match(r"(?:need|require)", match[0])
                and re.fullmatch(r"(?:visas?|sponsorship|visa\s+sponsorship)", what.strip())
            ):
                yield Trait("visa_need", "none", segment.start + match.start(), segment.start + match.end())
            return
        j, h = re.search(_J, what), re.search(rf"(?:{_H})", what)
        tail = text[match.end() : match.end() + 24]
        if re.match(r"\s*,?\s*(?:not|but\s+not|instead\s+of|rather\s+than)\s", tail) and not (j and h):
            pass
        elif re.match(rf"\s*(?:/|or|and|,)\s*(?:an?\s+)?(?:{_J})", tail):
            j = j or re.search(_J, tail)
        elif re.match(rf"\s*(?:/|or|and|,)\s*(?:an?\s+)?(?:{_H})", tail):
            h = h or re.search(rf"(?:{_H})", tail)
        value = "either" if (j and h) or not (j or h) else "j1" if j else "h1b"
        yield Trait("visa_need", value, segment.start + match.start(), segment.start + match.end())
        return
    del items


def _own_need_in_question(lower: str, segment: Segment) -> Iterator[Trait]:
    """A need said on the way to a question: "which programs are good, I need an H-1B?", "as someone who needs a J-1, ..."."""
    text = lower[segment.start : segment.end]
    match = re.search(
        rf"(?:^|,\s*|\b(?:because|since|given\s+that|and|but|as|if)\s+)(?P<core>(?:i|im|i'm|i\s+am|i\s+will|i'll|someone\s+who"
        rf"|an\s+img\s+who|a\s+non-?us\s+img\s+who)\s+(?:only\s+|will\s+)?(?:need|needs|require|requires|needing"
        rf"|requiring)\s+(?:an?\s+)?(?:visa\s+)?(?P<what>{_J}|{_H}|visa))",
        text,
    )
    if not match or re.search(r"\b(?:do|would|will|should|might)\s+i\b|\bif\s+i\b", text[: match.start("core") + 4]):
        return
    what = match["what"]
    j, h = re.match(_J, what), re.match(rf"(?:{_H})", what)
    yield Trait(
        "visa_need", "j1" if j else "h1b" if h else "either", segment.start + match.start("core"), segment.start + match.end("core")
    )
