"""The sign each visa gets that a sentence names: sponsored, not sponsored, or nothing where the words are unclear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from understanding.segments import Segment
from understanding.traits import Trait

UNSURE = re.compile(
    r"\b(?:not\s+sure|unsure|unclear|don'?t\s+know|do\s+not\s+know|no\s+idea|unknown|wonder\w*|whether|case[\s-]by[\s-]case"
    r"|depends?|sometimes|might|may\b(?!\s+\d)|maybe|ask(?:ed|ing)?\s+(?:about|if|them)|check\s+(?:if|whether|with)|rumou?rs?"
    r"|supposedly|i\s+think|i\s+heard|not\s+certain|varies|on\s+occasion|occasionally|rarely|exceptional\w*|if|individual(?:ly"
    r"|\s+basis|\s+review)|reviewed|in\s+the\s+future|exploring|look(?:s|ed|ing)?\s+into(?!.{0,40}\b(?:said|turned|refused"
    r"|reject))|working\s+(?:on|towards?)|different\s+answers?|plan(?:s|ned|ning)?\s+(?:on|to|for)|hop(?:e|es|ing)\s+to"
    r"|wants?\s+to\s+(?:offer|support|sponsor|start|add)|will\s+(?:start|begin)|from\s+20\d\d\s+on|starting\s+(?:in\s+)?20\d\d"
    r"|in\s+talks|discuss\w*|no\s+(?:clear|straight)\s+answer|never\s+seen|no\s+answer|didn'?t\s+(?:say|ask|answer)|unanswered"
    r"|tbd|t\.b\.d)\b"
)
NO = re.compile(
    r"(?:\b(?:no|not|don'?t|doesn'?t|do\s+not|does\s+not|didn'?t|cannot|can'?t|can\s+not|won'?t|will\s+not|wouldn'?t|never|neither"
    r"|nor|without|stopped|stop|stops|dropped|drops|ended|discontinued|suspended|paused|halted|no\s+longer|unable\s+to|refuses?"
    r"|isn'?t|aren'?t|haven'?t|hasn'?t|hadn'?t|have\s+not|has\s+not|excluding|except|non(?![\s-]*(?:us|u\.s|usa|citizen|american|img))|"
    r"unwilling|nope|declines?)\b)(?!\s+(?:only|"
    r"just|a\s+problem|an\s+issue))"
)
_OTHER_NO = re.compile(r"\bno\s+(?!(?:longer|visas?|sponsor\w*|support|kind|type|form|more|new|j\s?-?1|h\s?-?1)\b)\w+")
YES = re.compile(
    r"\b(?:sponsor(?:s|ed|ing|ship)?|accept(?:s|ed|ing)?|offer(?:s|ed)?|support(?:s|ed|ing)?|provid(?:e|es|ed)|takes?|took|ok|okay"
    r"|yes|available|welcome[sd]?|process(?:es)?|friendly|files?|filing|filed|petitions?|giv(?:es?|en|ing)|grant(?:s|ed|ing)?"
    r"|handles?|works?\s+with|doing|did|eligible|does|do|fine|allow(?:s|ed)?|possible|y|yep"
    r"|✓|✔|good|has|have|all|both|both\s+types|gives?)\b|[✓✔✅]"
)
AFTER_NO = re.compile(
    r"^[\s:=(-]*(?:visas?\s+)?(?:(?:sponsorships?|petitions?|filings?|support|requests?)\s+)?(?:(?:is|are|was|were|has\s+been"
    r"|have\s+been|been|remains?|stays?|still|currently|now|sadly|unfortunately)\s+)*(?:no\b(?!\s+(?:problem|issue))|nope|not\b"
    r"|none|never"
    r"|isn'?t|aren'?t|unavailable|unsupported|an?\s+(?:hard|firm|clear|definite|absolute|flat|strict)\s+no\b|a\s+no[\s-]go|"
    r"off\s+the\s+table|(?:put\s+|placed\s+)?on\s+(?:hold|ice|pause)|dead\b|suspended|paused|frozen|halted|stopped|discontinued"
    r"|history\b|gone\b|never\b|not\s+happening|over\b|ended\b|ruled\s+out|prohibited|excluded|out\s+of\s+the\s+question|out\b"
    r"|impossible|x\b|✗|✘|❌|n\b|declined)"
)
_AFTER_YES = re.compile(
    r"^[\s:=(-]*(?:visas?\s+)?(?:sponsorships?\s+)?(?:(?:through|via|by|under|from)\s+(?:the\s+)?(?:ecfmg|gme|intealth|hospital"
    r"|university)(?:\s+office)?\s+)?(?:(?:is|are|should\s+be|would\s+be|will\s+be|remains?|stays?|continues?(?:\s+to\s+be)?"
    r"|goes|go|as|still|always|totally|also|all|"
    r"currently|perfectly|routinely|happily|it'?s|they\s+say)\s+)*(?:yes|ok|okay|fine|good\b|available|accepted|sponsored"
    r"|supported|offered|welcome|provided|possible|y\b|✓|✔|✅|friendly|considered|no\s+problem|never\s+(?:an?\s+)?(?:problem"
    r"|issue)|unchanged|"
    r"unaffected|business\s+as\s+usual|usual\b|on\s+as\s+(?:before|usual|always)|as\s+(?:before|usual|always)|(?:pure\s+"
    r"|all\s+)?routine\b|standard\b|common\b|the\s+norm\b|in\s+place|continues?\b|sure\b|of\s+course)"
)
_ONLY_AFTER = re.compile(
    r"^\s*(?:\([^)]*\)\s*)?(?:(?:clinical|physician|exchange)\s+)*(?:visas?\s+)?(?:sponsorship\s+)?(?:only|exclusively|alone"
    r"|and\s+(?:that'?s\s+it|nothing\s+else)"
    r"|(?:is|are)\s+(?:the\s+)?(?:only|sole)\s+(?:visas?|type|kind|one|status|category|visa\s+\w+|sponsorship|option|route)\b)"
)
_ONLY_BEFORE = re.compile(
    r"\b(?:only|just|solely|exclusively|nothing\s+but)\s+(?:\w+\s+){0,3}$|\bonly\s+(?:visas?|type|kind)\b[^.;,]{0,60}\b(?:is"
    r"|are)\s+(?:the\s+|an?\s+)?$"
)
_REFUSED_IT = re.compile(  # "H-1Bs we looked into, and the lawyers said no"
    r"[^.;?!]{0,70}?\b(?:said\s+no|turned\s+(?:it|them|us|that|this|the\s+idea)\s+down|refused|rejected|vetoed|shot\s+(?:it|them"
    r"|that|this)\s+down|ruled\s+(?:it|them|that)\s+out|(?:did|do|does|would|could|will)(?:n'?t|\s+not)\s+(?:allow|approve|agree"
    r"|want|permit|sign|support)(?!\s+the)|decided\s+against)\b"
)
_STOPPED_AFTER = re.compile(
    r"[^.;?!]{0,24}?\b(?:until|till|through|up\s+to)\s+(?:(?:19|20)\d\d|recently|last\s+\w+|this\s+\w+"
    r"|covid)\b[^.;?!]{0,24}?\b(?:stopped|no\s+(?:longer|more)|not\s+any\s?more|ended|quit|that\s+was\s+it|dropped)\b"
)
_PLANNED = re.compile(
    r"\b(?:by\s+20\d\d|plan(?:s|ned|ning)?\s+(?:on|to|for)|hop(?:e|es|ing)\s+(?:to|for)|wants?\s+to|aim(?:s|ing)?\s+(?:to|for)"
    r"|from\s+20\d\d|in\s+(?:two|three|a\s+few)\s+years|goal\s+is)\b"
)
_LINK = re.compile(r"^(?:\s*(?:,|/|&|\+)?\s*(?:\b(?:and|or|nor|as\s+well\s+as|plus)\b)?\s*(?:also\s+|both\s+|the\s+|an?\s+)?)$")
_LABEL = re.compile(
    r"\bvisas?(?:\s+(?:sponsorship|types?|sponsored|accepted|status|support|policy|options|info))*(?:\s+(?:sponsored"
    r"|accepted))?\s*(?::|=|\s-\s|\|)\s*$|\bsponsor(?:s|ed|ship)?\s*(?::|=)\s*$"
)
ENDED = re.compile(
    r"\bused\s+to\s+(?:\w+\s+){0,2}?(?:sponsor|take|accept|offer|support)\b[^.;]{0,40}\b(?:not\s+any\s?more|no\s+longer|not\s+now|"
    r"stopped|ended|don'?t\s+any\s?more|dropped\s+it|but\s+now\s+they\s+(?:don'?t|do\s+not))\b"
    r"|\b(?:stopped|quit|ended|discontinued|no\s+longer)\s+(?:all\s+|any\s+|their\s+)?(?:visa\s+)?(?:sponsor(?:s|ing|ship)?)\b|"
    r"\b(?:don'?t|doesn'?t|do\s+not|does\s+not)\s+sponsor\b[^.;]{0,24}\bany\s?more\b"
)
_DOUBT = re.compile(r"\b(?:wasn'?t|isn'?t|not|weren'?t|never)\s+(?:\w+\s+)?(?:sure|certain|clear)\b|\bthinks?\b")
_OWN_WORDS_FOLLOW = re.compile(  # a verb of its own: the visa before says nothing of this one
    r"\s*(?:visas?\s+)?(?:is|are|was|were|should|would|will|can|could|may|might|seems?|works?|only|they|it|possible|depends|yes|no)\b"
)
_NOT_ONLY = re.compile(r"(?:\bnot|n't)\s+(?:only|just)\b")
_ONCE = re.compile(r"\b(?:used\s+to|formerly|previously|in\s+the\s+past|back\s+in|years\s+ago|once)\b")
_NOT_THAT = re.compile(r"\bnot\s+(?:that|as\s+if|like|because|true\s+(?:that\s+)?|the\s+case\s+that)\b")


@dataclass(frozen=True, slots=True)
class Item:
    """A visa named: "j", "h", or "v" for any, and its place."""

    kind: str
    start: int
    end: int


def sponsored(lower: str, segment: Segment, items: list[Item]) -> Iterator[Trait]:
    """The sign of each visa named. One without words of its own takes the sign of the one it is joined to."""
    typed = [item for item in items if item.kind != "v"]
    if not typed:
        return
    ended = ENDED.search(lower, segment.start, segment.end)
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
    values: dict[str, tuple[bool, Item]] = {}
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
                and not denied(_own_part(lower, segment, items, item))
                and not re.search(r"(?:\bnot|n't)\s+(?:only|just)\b|\bused\s+to\b", lower[segment.start : item.start])
            )
            and not UNSURE.search(lower[segment.start : segment.end])
            and not values.get("sponsors_h1b", (False, item))[0]
        ):
            values["sponsors_j1"] = (True, item)
            values["sponsors_h1b"] = (False, item)
    for fact, (sign, item) in values.items():
        yield Trait(fact, sign, item.start, item.end)


def _own_part(lower: str, segment: Segment, items: list[Item], item: Item) -> str:
    """The words between the visa named before (or the start) and this one."""
    return lower[max([segment.start, *(i.end for i in items if i.start < item.start)]) : item.start]


def _without(lower: str, segment: Segment, items: list[Item]) -> str:
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
    given = AFTER_NO.match(between) or _AFTER_YES.match(between)
    if given is None:
        return between
    closed = _SIGN_ENDS.match(between, given.end())
    return between[closed.end() - 1 if closed else given.end() :] if closed or _AFTER_YES.match(after) or AFTER_NO.match(after) else between


def _sign(lower: str, segment: Segment, items: list[Item], i: int) -> bool | None:
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
    if _REFUSED_IT.match(lower[item.end : ceiling]) or _STOPPED_AFTER.match(after):
        return False
    if (
        UNSURE.search(hedge_part)
        or (i and UNSURE.search(before))
        or re.match(r"\s*,?\s*(?:case[\s-]by|maybe|not\s+sure|unclear|depends|sometimes|unknown|\?)", after)
    ):
        return None
    if _PLANNED.search(lower, segment.start, item.start) and not re.search(
        r"[.;]|\b(?:but|currently|now|today|already)\b", lower[segment.start : item.start]
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
            and NO.search(_NOT_THAT.split(before)[-1])
            else None
        )
    if re.search(r"(?:\bnot|n't)\s+(?:only|just)\b", before) or (i and re.search(r"\bbut\s+also\b", before)):
        return True if not NO.search(_NOT_ONLY.sub(" ", before)) else None
    if _ONCE.search(hedge_part) or re.search(r"\bunless\b", after) or re.search(r"(?:\bnot|n't)\s+not\b", before):
        return None
    if AFTER_NO.match(after):
        return False
    considered = re.match(r"\s*(?:visas?\s+)?(?:(?:is|are|will\s+be|may\s+be)\s+)?considered\b", after)
    if (
        item.kind == "h"
        and (considered or re.search(r"\bconsider(?:s|ed)?\s+(?:\w+\s+){0,2}$", part))
        and not any(other.kind == "j" for other in items)
    ):
        return None  # considered is not yet sponsored
    if _AFTER_YES.match(after):
        return not denied(part)
    if part.strip() in ("but not", "not") or re.search(
        r"\bbut\s+(?:\w+\s+){0,2}(?:not|no|never|won'?t|doesn'?t|don'?t|can'?t)\b[^,;]*$", before
    ):
        return False
    if _OTHER_NO.search(part):
        return True if re.search(r"\bno\s+(?:problems?|issues?|trouble)\s+(?:with|for|on|about|sponsoring|getting|doing)\b", part) else None
    if denied(part):
        return False
    if (
        YES.search(part)
        or _LABEL.search(part)
        or (re.search(r"\bconsider(?:s|ed)?\b", part) and not re.search(r"\b(?:may|might|could)\b", part))
    ):
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
                or AFTER_NO.match(tail)
                else None
            )
        if re.search(r"\b(?:sponsor(?:ed|s|ship)|accepted|offered|supported|available|ok|okay|welcome)\b", tail):
            return True
    if re.fullmatch(r"\W*", part) and re.fullmatch(r"\W*", around.replace(lower[item.start : item.end], "")):
        return None
    return None


_FRONTED = re.compile(  # "J1 they give, H1b they do not give never"
    r"\s*(?:visas?\s+)?,?\s*(?:they|we|it|the\s+(?:program|hospital))\s+(?P<no>(?:(?:do|does|will|can|did)\s+not|don'?t|doesn'?t|won'?t|"
    r"cannot|can'?t|never|not|no)\s+)?(?:(?:also|always|do|does|will|can)\s+)*(?:gives?|sponsors?|offers?|takes?|accepts?"
    r"|provides?|supports?|do)\b"
    r"(?!\s+not\b)(?!\s+(?:only|if|when|sometimes|rarely))"
)


def denied(part: str) -> bool:
    """Whether the words before a visa deny it, to the end."""
    found = list(NO.finditer(part))
    if not found:
        return False
    rest = part[found[-1].end() :]
    return not re.search(
        r"\bonly\s+(?:takes?|sponsors?|accepts?|do)\b|\band\s+(?:only\s+)?(?:sponsors?|takes?|accepts?|do\s+sponsor)\b", rest
    )
