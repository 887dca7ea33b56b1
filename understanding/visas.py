"""The visas a program sponsors. A sign is only given when the words carry it; unclear words give nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from understanding.cues import Cue, Indexed
from understanding.segments import Segment
from understanding.traits import Trait
from understanding.visa_need import H1B, J1, OWN_WORDS, read_corrected, read_need, read_need_in_question, speaks_of_self

_ITEM = Cue(rf"(?<![\w-])(?:(?P<j>{J1})|(?P<h>{H1B})|(?P<v>visas?))(?!\w)(?:[\s-]*(?:visas?|sponsorship))?")
_UNSURE = re.compile(
    r"\b(?:not\s+sure|unsure|unclear|don'?t\s+know|do\s+not\s+know|no\s+idea|unknown|wonder\w*|whether|case[\s-]by[\s-]case"
    r"|depends?|sometimes|might|may\b(?!\s+\d)|maybe|ask(?:ed|ing)?\s+(?:about|if|them)|check\s+(?:if|whether|with)|rumou?rs?"
    r"|supposedly|i\s+think|i\s+heard|not\s+certain|varies|on\s+occasion|occasionally|rarely|exceptional\w*|if)\b"
)
_NO = re.compile(
    r"(?:\b(?:no|not|don'?t|doesn'?t|do\s+not|does\s+not|didn'?t|cannot|can'?t|can\s+not|won'?t|will\s+not|wouldn'?t|never|neither"
    r"|nor|without|stopped|stop|stops|dropped|drops|ended|discontinued|suspended|paused|halted|no\s+longer|unable\s+to|refuses?"
    r"|isn'?t|aren'?t|haven'?t|hasn'?t|hadn'?t|have\s+not|has\s+not|excluding|except|non(?![\s-]*(?:us|u\.s|usa|citizen|american|img))|"
    r"unwilling|nope|declines?)\b)(?!\s+(?:only|"
    r"just|a\s+problem|an\s+issue))"
)
_OTHER_NO = re.compile(r"\bno\s+(?!(?:longer|visas?|sponsor\w*|support|kind|type|form|more|new|j\s?-?1|h\s?-?1)\b)\w+")
_YES = re.compile(
    r"\b(?:sponsor(?:s|ed|ing|ship)?|accept(?:s|ed|ing)?|offer(?:s|ed)?|support(?:s|ed|ing)?|provid(?:e|es|ed)|takes?|took|ok|okay"
    r"|yes|available|welcome[sd]?|process(?:es)?|consider(?:s|ed)?|friendly|eligible|does|do|fine|allow(?:s|ed)?|possible|y|yep"
    r"|✓|✔|good|has|have|all|both|both\s+types|gives?)\b|[✓✔✅]"
)
_AFTER_NO = re.compile(
    r"^[\s:=(-]*(?:visas?\s+)?(?:sponsorship\s+)?(?:(?:is|are|was|were)\s+)?(?:no\b(?!\s+(?:problem|issue))|nope|not\b|none|never"
    r"|isn'?t|aren'?t|unavailable|unsupported|an?\s+(?:hard|firm|clear|definite|absolute|flat|strict)\s+no\b|a\s+no[\s-]go|"
    r"off\s+the\s+table|out\s+of\s+the\s+question|out\b|impossible|x\b|✗|✘|❌|n\b|declined)"
)
_AFTER_YES = re.compile(
    r"^[\s:=(-]*(?:visas?\s+)?(?:sponsorship\s+)?(?:(?:is|are|should\s+be|would\s+be|will\s+be)\s+)?(?:totally\s+|also\s+)?(?:yes|ok|"
    r"okay|fine|available|accepted|sponsored|supported"
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
_CITIZENS_ONLY = Cue(
    r"\b(?:only\s+(?:us|u\.s\.)\s+citizens?|(?:us|u\.s\.)\s+citizens?\s*(?:/|and|or|&)?\s*(?:(?:green\s+card\s+holders?"
    r"|permanent\s+residents?|gcs?|lprs?|prs?)\s+)?only|citizens?\s+(?:and|or|/)\s+(?:permanent\s+residents?"
    r"|green\s+card\s+holders?)\s+only|must\s+be\s+(?:a\s+)?(?:us|u\.s\.)\s+citizens?)\b"
)
_DUTY = re.compile(
    r"\b(?:restrict\w*|limit\w*|privileg\w*|autonomy|independence|same\s+cases|treated|observe|cost|fees?|waivers?|moonlight\w*"
    r"|years?\s+(?:max|limit)|requires?\s+step|expires?|duration|interview|rule|status\s+(?:affect|change))\b"
)

_ENDED = re.compile(
    r"\bused\s+to\s+(?:\w+\s+){0,2}?(?:sponsor|take|accept|offer|support)\b[^.;]{0,40}\b(?:not\s+any\s?more|no\s+longer|not\s+now|"
    r"stopped|ended|don'?t\s+any\s?more|dropped\s+it|but\s+now\s+they\s+(?:don'?t|do\s+not))\b"
    r"|\b(?:stopped|quit|ended|discontinued|no\s+longer)\s+(?:all\s+|any\s+|their\s+)?(?:visa\s+)?(?:sponsor(?:s|ing|ship)?)\b|"
    r"\b(?:don'?t|doesn'?t|do\s+not|does\s+not)\s+sponsor\b[^.;]{0,24}\bany\s?more\b"
)
_DOUBT = re.compile(r"\b(?:wasn'?t|isn'?t|not|weren'?t|never)\s+(?:\w+\s+)?(?:sure|certain|clear)\b|\bthinks?\b")
_TURNED_AWAY = re.compile(
    r"\b(?:applicants?|candidates?|those|anyone|imgs?|graduates?)\s+(?:who\s+)?(?:requir\w+|need\w*)\s+[^.;,]{2,50}?\b(?:will\s+not|"
    r"won'?t|can\s?not|can'?t|are\s+not|aren'?t|is\s+not)\s+(?:be\s+)?"
    r"(?:considered|accepted|eligible|interviewed|ranked|reviewed|invited)\b"
)
_OWN_WORDS_FOLLOW = re.compile(  # a verb of its own: the visa before says nothing of this one
    r"\s*(?:visas?\s+)?(?:is|are|was|were|should|would|will|can|could|may|might|seems?|works?|only|they|it|possible|depends|yes|no)\b"
)
_NOT_ONLY = re.compile(r"(?:\bnot|n't)\s+(?:only|just)\b")
_NO_TROUBLE = re.compile(
    r"\bno\s+(?:real\s+|major\s+)?visa\s+(?:issues?|problems?|trouble|restrictions?|limit\w*|concerns?|drama|rules?|polic\w+|info\w*|"
    r"mention)\b|\bno\s+visa\s+(?:yet|so\s+far)\b|\bunless\b"
)
_ONCE = re.compile(r"\b(?:used\s+to|formerly|previously|in\s+the\s+past|back\s+in|years\s+ago|once)\b")
_NOT_THAT = re.compile(r"\bnot\s+(?:that|as\s+if|like|because|true\s+(?:that\s+)?|the\s+case\s+that)\b")


@dataclass(frozen=True, slots=True)
class _Item:
    kind: str
    start: int
    end: int


_ABOUT_STATUS = Cue(r"\bsponsor|\bgreen\s*card|\bcitizen|\bpermanent\s+resid|\bgc\b|\blpr\b|\bf\s?-?1\b")


def read_visas(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """Sponsorship facts of programs and the applicant's visa need, from statements only."""
    lower = words.text
    corrected = read_corrected(lower)
    if corrected is not None:
        yield corrected
        return
    for segment in segments:
        items = [_Item(m.lastgroup or "v", m.start(), m.end()) for m in _ITEM.finditer(words, segment.start, segment.end)]
        if segment.is_question:
            if items:
                yield from read_need_in_question(lower, segment)
            continue
        only = _CITIZENS_ONLY.search(words, segment.start, segment.end)
        if only and not OWN_WORDS.search(lower[segment.start : segment.end]):
            for fact in ("sponsors_j1", "sponsors_h1b"):
                yield Trait(fact, False, only.start(), only.end())
            continue
        if not items and not _ABOUT_STATUS.search(words, segment.start, segment.end):
            continue
        yield from _statement(lower, segment, items)


def _statement(lower: str, segment: Segment, items: list[_Item]) -> Iterator[Trait]:
    text = lower[segment.start : segment.end]
    own = list(read_need(lower, segment))
    if own:
        yield from own
        return
    held = _HELD.search(text) if items else None
    if held and not re.search(
        r"\b(?:if|whether|no|not|never|only|friend|need|want|would|could|like|wish\w*|\w+'d|another\s+(?:program|place))\b",
        text[: held.end()],
    ):
        yield Trait("sponsors_j1" if held["j"] else "sponsors_h1b", True, segment.start + held.start(), segment.start + held.end())
        return
    if speaks_of_self(text) or (items and _DUTY.search(text) and not re.search(r"\bsponsor", text)):
        return
    turned_away = _TURNED_AWAY.search(text)
    if turned_away:
        kinds = {item.kind for item in items}
        for fact, kind in (("sponsors_j1", "j"), ("sponsors_h1b", "h")):
            if kind in kinds or kinds <= {"v"}:
                yield Trait(fact, False, segment.start + turned_away.start(), segment.start + turned_away.end())
        return
    if not items:
        match = _ENDED.search(text) or re.search(
            r"\b(?:sponsors?\s+(?:nobody|no\s*one|none|nothing|neither)|no\s+(?:visa\s+)?sponsorship|(?:doesn'?t|don'?t|do\s+not|"
            r"does\s+not|won'?t|will\s+not|can'?t"
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
    ended = _ENDED.search(lower, segment.start, segment.end)
    signs: list[bool | None] = [False if ended and len(typed) == 1 else _sign(lower, segment, items, i) for i in range(len(items))]
    for i in range(1, len(items)):
        if (
            signs[i] is None
            and _LINK.match(lower[items[i - 1].end : items[i].start])
            and not _OWN_WORDS_FOLLOW.match(lower, items[i].end, segment.end)
        ):
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
                and not _denied(_own_part(lower, segment, items, item))
                and not re.search(r"(?:\bnot|n't)\s+(?:only|just)\b|\bused\s+to\b", lower[segment.start : item.start])
            )
            and not _UNSURE.search(lower[segment.start : segment.end])
            and not values.get("sponsors_h1b", (False, item))[0]
        ):
            values["sponsors_j1"] = (True, item)
            values["sponsors_h1b"] = (False, item)
    for fact, (sign, item) in values.items():
        yield Trait(fact, sign, item.start, item.end)


def _own_part(lower: str, segment: Segment, items: list[_Item], item: _Item) -> str:
    """The words between the visa named before (or the start) and this one."""
    return lower[max([segment.start, *(i.end for i in items if i.start < item.start)]) : item.start]


def _without(lower: str, segment: Segment, items: list[_Item]) -> str:
    """The sentence with its visas taken out."""
    rest = lower[segment.start : segment.end]
    for item in reversed(items):
        rest = rest[: item.start - segment.start] + " " + rest[item.end - segment.start :]
    return rest


def _alone(lower: str, segment: Segment) -> bool:
    """Whether the sentence is nearly the whole message (then it answers a question, of which we know nothing here)."""
    return len(lower.strip()) - (segment.end - segment.start) < 25


_SIGN_ENDS = re.compile(r"\s*(?:(?:sponsored|available|accepted|offered|supported|possible|provided|an?\s+option)\b)?\s*[,;/|)\n–—-]")


def _own_before(between: str, after: str) -> str:
    """The words between two visas without the sign that the first was given behind it ("H-1B: no, J-1: yes")."""
    given = _AFTER_NO.match(between) or _AFTER_YES.match(between)
    if given is None:
        return between
    closed = _SIGN_ENDS.match(between, given.end())
    return (
        between[closed.end() - 1 if closed else given.end() :] if closed or _AFTER_YES.match(after) or _AFTER_NO.match(after) else between
    )


def _sign(lower: str, segment: Segment, items: list[_Item], i: int) -> bool | None:
    item = items[i]
    floor = items[i - 1].end if i else segment.start
    ceiling = items[i + 1].start if i + 1 < len(items) else segment.end
    after = lower[item.end : ceiling]
    before = _own_before(lower[floor : item.start], after) if i else lower[floor : item.start]
    part = re.split(
        r"[;]|\bbut\b|\bwhile\b|\bthough\b|\bhowever\b|,\s*(?=(?:it|they|but|which|who|and\s+they|no\b|not\b|we|"
        r"(?:also\s+)?(?:sponsors?|takes?|accepts?|offers?|supports?"
        r"|does|do|will|can|has|have|visas?))\b)|\.\s",
        before,
    )[-1]
    after_part = re.split(r"[;,.]|\bbut\b|\bwhile\b|\bthough\b", after)[0]
    around = lower[max(segment.start, floor) : min(segment.end, ceiling)]
    hedge_part = part + " " + after_part
    doubt = _DOUBT.search(lower, segment.start, segment.end)
    if doubt and (doubt.start() < item.start or not any(later.kind != "v" and later.start > doubt.start() for later in items)):
        return None
    if re.search(r"(?:\bnever|\bnot|n't)\s+(?:\w+\s+){0,2}(?:said|say|saying|mean|claim|claimed|think|deny|denied|heard|refuse)\b", before):
        return None
    if (
        _UNSURE.search(hedge_part)
        or (i and _UNSURE.search(before))
        or re.match(r"\s*,?\s*(?:case[\s-]by|maybe|not\s+sure|unclear|depends|sometimes|unknown|\?)", after)
    ):
        return None
    fronted = _FRONTED.match(after)
    if fronted:
        return fronted["no"] is None
    if re.search(r",\s*$", before) and re.match(r"\s*(?:visas?\s+)?(?:i|i've|they|we|it|nobody|no\s+one|was)\b", after):
        return None  # a clause of its own that says something else
    if _NOT_THAT.search(before):
        return (
            True
            if re.match(r"[^.;]{0,30}?\b(?:they|it|we|she|he)\s+(?:do|does|did|will)\b(?!\s+(?:not|n't))", after)
            and _NO.search(_NOT_THAT.split(before)[-1])
            else None
        )
    if re.search(r"(?:\bnot|n't)\s+(?:only|just)\b", before) or (i and re.search(r"\bbut\s+also\b", before)):
        return True if not _NO.search(_NOT_ONLY.sub(" ", before)) else None
    if _ONCE.search(hedge_part) or re.search(r"\bunless\b", after) or re.search(r"(?:\bnot|n't)\s+not\b", before):
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
        return True if re.search(r"\bno\s+(?:problems?|issues?|trouble)\s+(?:with|for|on|about|sponsoring|getting|doing)\b", part) else None
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


_FRONTED = re.compile(  # "J1 they give, H1b they do not give never"
    r"\s*(?:visas?\s+)?,?\s*(?:they|we|it|the\s+(?:program|hospital))\s+(?P<no>(?:(?:do|does|will|can|did)\s+not|don'?t|doesn'?t|won'?t|"
    r"cannot|can'?t|never|not|no)\s+)?(?:(?:also|always|do|does|will|can)\s+)*(?:gives?|sponsors?|offers?|takes?|accepts?|provides?|supports?|do)\b"
    r"(?!\s+not\b)(?!\s+(?:only|if|when|sometimes|rarely))"
)
_HELD = re.compile(  # one who trains there on a visa shows that it is sponsored
    rf"\b(?:pgy[\s-]?\d|(?:a|one|two|three|four|several|another|current|\d)\s+(?:\w+\s+){{0,2}}?(?:residents?|fellows?|trainees?))"
    rf"(?:\s+(?:there|here))?(?:\s+from\s+\w+)?(?:\s+who)?(?:\s+(?:is|are))?(?:\s+currently)?\s+on\s+(?:an?\s+|the\s+)?"
    rf"(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)"
)


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
    if _UNSURE.search(text) or _NO_TROUBLE.search(text):
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
