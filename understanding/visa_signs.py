"""The sign each visa gets that a sentence names: sponsored, not sponsored, or nothing where the words are unclear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from understanding.segments import Segment
from understanding.traits import Trait
from understanding.visa_item_sign import OF_MYSELF, Item, denied, sign_of
from understanding.visa_words import ENDED, LINK, NO, ONLY_AFTER, ONLY_BEFORE, OTHER_THAN, OWN_WORDS_FOLLOW, UNSURE

_OF_VISAS = (
    r"(?:longer|to|way|visas?|sponsor\w*|support|kind|type|form|more|new|option|problems?|prob|issues?|worries|doubt"
    r"|j[\s-]?1\w*|h[\s-]?1\w*|h|j)\b"
)
_LACKS_OTHER = re.compile(  # "no fellows, J-1 yes": the no is closed by its comma, or by what there is none of
    rf"\b(?:no|zero|without)\s+(?:(?!{_OF_VISAS})\w+(?:[\s-]+(?!{_OF_VISAS})\w+){{0,2}}?\s*(?=[,;/])"
    r"|(?:fellows?|fellowships?|trauma|nci|transplants?|oncology|pas|apps|nps|midlevels|trainees)\b"
    r"(?!\s+(?:on|with|have|has|hold|gets?|got|sponsor\w*|visas?)\b))"
)


_HAS_THE_SAME = re.compile(
    r"\b(?:has|have|got|offers?|gives?)\s+(?:it|that|them|this|all|everything|the\s+same|both)\b|\b(?:same|likewise|ditto|everything|anything)\b"
)
_ALL = re.compile(
    r"\b(?:all|every|any|both|most)\s+(?:(?:types?|kinds?|sorts?)\s+of\s+|other\s+|the\s+|work\s+)*(?:visas?|types?|sponsorships?|statuses|classes)\b"
)
_NOTHING = re.compile(r"\b(?:nothing|none|nobody|not|never|n't|without)\b|n't\b")
_JOINING_N = re.compile(r"\bn(?=\s+[jh][\s-]?1)")  # "J1 n H1B"


def sponsored(lower: str, segment: Segment, items: list[Item]) -> Iterator[Trait]:
    """The sign of each visa named. One without words of its own takes the sign of the one it is joined to."""
    typed = [item for item in items if item.kind != "v"]
    if not typed:
        return
    lower = _LACKS_OTHER.sub(lambda lack: " " * len(lack[0]), _JOINING_N.sub("&", lower))
    alone = typed[0] if len(typed) == 1 else None
    but = OTHER_THAN.search(lower, segment.start, alone.start) if alone else None
    if alone and but and NO.search(lower, segment.start, segment.end):
        fact, other = ("sponsors_j1", "sponsors_h1b") if alone.kind == "j" else ("sponsors_h1b", "sponsors_j1")
        before = lower[segment.start : but.start()]
        if not NO.search(before) and not _NOTHING.search(before) and (_ALL.search(before) or _HAS_THE_SAME.search(before)):
            yield Trait(fact, False, alone.start, alone.end)  # "all visas except H-1B", "Hume has it too, except the J-1"
            if _ALL.search(before):
                yield Trait(other, True, alone.start, alone.end)
            return
        yield Trait(fact, True, alone.start, alone.end)
        yield Trait(other, False, alone.start, alone.end)
        return
    ended = ENDED.search(lower, segment.start, segment.end)
    signs: list[bool | None] = [False if ended and len(typed) == 1 else sign_of(lower, segment, items, i) for i in range(len(items))]
    for i in range(1, len(items)):
        if (
            signs[i] is None
            and LINK.match(lower[items[i - 1].end : items[i].start])
            and not OWN_WORDS_FOLLOW.match(lower, items[i].end, segment.end)
        ):
            signs[i] = signs[i - 1]
    for i in range(1, len(items)):
        if signs[i] is None and signs[i - 1] and _WITH_A_CONDITION.fullmatch(lower, items[i - 1].end, items[i].start):
            signs[i] = True
    for i in range(len(items) - 2, -1, -1):
        if signs[i] is None and LINK.match(lower[items[i].end : items[i + 1].start]):
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
        and re.fullmatch(
            r"\W*(?:(?:and|or|plus|both|visas?|through|via|by|under|from|the|ecfmg|intealth|sponsored|sponsorship)\W*)*",
            rest := _without(lower, segment, items),
        )
        and (_THROUGH.search(rest) or not _alone(lower, segment))
        and not (_THROUGH.search(rest) and OF_MYSELF.search(lower[max(0, segment.start - 60) : segment.start]))
    ):
        values = {"sponsors_j1" if item.kind == "j" else "sponsors_h1b": (True, item) for item in typed}  # a line of a list about a program
    if not values and _named_visas(lower, items) and _an_entry(lower, segment, typed):
        values = {"sponsors_j1" if item.kind == "j" else "sponsors_h1b": (True, item) for item in typed}
    for item in typed:
        if (
            (
                item.kind == "j"
                and (ONLY_AFTER.match(lower[item.end : segment.end]) or ONLY_BEFORE.search(lower[segment.start : item.start]))
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


_COUNTED = re.compile(
    r"\d\s*(?:\+\s*)?(?:ir\s+)?(?:attendings?|faculty|residents?|res\b|fellows?|cases|procedures|rads|docs?|doctors|irs|suites?|rooms?|beds|spots?)\b"
)


def _named_visas(lower: str, items: list[Item]) -> bool:
    """Whether all visas have a kind, a bare "visa" being only the label of those behind it ("visa J-1/H-1B")."""
    return (
        all(item.kind != "v" or not lower[item.end : after.start].strip(" :=-") for item, after in pairwise(items))
        and items[-1].kind != "v"
    )


def _an_entry(lower: str, segment: Segment, items: list[Item]) -> bool:
    """Whether the visas are an entry of a line of a program's figures ("8 attendings, 4 residents, J-1 and H-1B")."""
    first, last = items[0], items[-1]
    between = all(LINK.match(lower[a.end : b.start]) for a, b in pairwise(items))
    return (
        between
        and re.search(r"(?:[,;|(]|\s/)\s*(?:visas?\s*)?$", lower[segment.start : first.start]) is not None
        and re.match(r"\s*(?:visas?)?\s*(?:[,;.|)\n]|$)", lower[last.end : segment.end]) is not None
        and _COUNTED.search(lower, segment.start, segment.end) is not None
        and not (
            OF_MYSELF.search(_SAID_TO_ME.sub(" ", lower[segment.start : segment.end])) or UNSURE.search(lower[segment.start : segment.end])
        )
    )


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


_WITH_A_CONDITION = re.compile(  # "the J-1 and, for those who have passed Step 3, the H-1B"
    r"\s*(?:visas?\s*)?,?\s*(?:and|or|as\s+well\s+as|plus)\s*,?\s*(?:for|with|in|on|when|where|after|once|provided|given)\b[^,;.]{3,70},\s*"
    r"(?:also\s+)?(?:the\s+|an?\s+)?"
)
_THROUGH = re.compile(r"\b(?:ecfmg|intealth)\b")
_SAID_TO_ME = re.compile(
    r"\b(?:that\s+)?i\s+(?:talked|spoke|chatted|e-?mailed|met|asked|interviewed)\b|\b(?:told|wrote|said\s+to|e-?mailed)\s+me\b"
)
