"""What a message changes in a plan of away rotations told before: "then August at Tolland", "drop October", "make September a DR month"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from understanding.aways import month_name
from understanding.cues import Cue, Indexed
from understanding.rotations import MONTH, Rotation, field_of, read_pieces
from understanding.segments import Segment


@dataclass(frozen=True, slots=True)
class PlanChange:
    """One change: a rotation added, dropped or changed, or the months of all of them told anew in their order ("so july and august").

    `which` are the words that say which rotation is dropped or changed, with the month and field among them; `place`, `field` and `month`
    are those of the rotation added, or what the changed one has from now on. `again` says that one place is visited once more.
    """

    kind: Literal["add", "drop", "change", "months"]
    which: str = ""
    which_month: str | None = None
    which_field: str | None = None
    place: str | None = None
    field: str | None = None
    month: str | None = None
    again: bool = False
    months: tuple[str, ...] = ()


_FIELD = r"(?:ir|vir|interventional(?:\s+radiology)?|dr|diagnostic(?:\s+radiology)?|vascular(?:\s+surgery)?|s?icu|micu|critical\s+care)"
_FIELD_WORD = re.compile(rf"\b{_FIELD}\b", re.IGNORECASE)
_MONTH_WORD = re.compile(rf"\b{MONTH}\b", re.IGNORECASE)
_WHICH = r"(?:(?:the|my|that|this)\s+)?(?P<which>[\w'’&-]+(?:\s+(?!(?:and|but|then|so)\b)[\w'’&-]+){0,4}?)"
_ENDS = (
    r"(?=\s*(?:$|[.,;:!?()\n–—]|\b(?:and|but|then|so|because|since|please|pls|plz|instead|completely|altogether|entirely|again|after\s+all"
    r"|from\s+(?:the|my))\b))"
)
_TO = r"(?:early\s+|late\s+|mid[ -]?|the\s+)?(?P<to>[\w'’&-]+(?:\s+(?!(?:and|but|then|so|because|since|please|instead)\b)[\w'’&-]+){0,5}?)"
_MEANT = rf"(?P<to>(?:(?:an?|the|my|in|early|late|mid)[\s-]+){{0,2}}(?:{MONTH}|{_FIELD})\b)"
_COMMANDS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (
            "change",
            rf"\b(?:instead\s+of|rather\s+than)\s+{_WHICH}\s*(?:,|–|—|-|:)\s*(?:(?:i'?m|i\s+am|i'?ll|now|doing|do|it'?s|it\s+is)\s+)*{_TO}{_ENDS}",
        ),
        (
            "change",
            rf"(?P<to>\b(?:{MONTH}|{_FIELD}|[A-Z](?-i:[a-z'’&-]+)(?:\s+(?-i:[A-Z])[\w'’&-]+){{0,3}}))\s+(?:instead\s+of|rather\s+than)\s+{_WHICH}{_ENDS}",
        ),
        (
            "change",
            rf"\b(?:moved?|moving|shift(?:ed|ing)?|push(?:ed|ing)?|resched\w+|switch(?:ed|ing)?|chang(?:ed?|ing)|bump(?:ed|ing)?|pull(?:ed|ing)?"
            rf"|postpon(?:ed?|ing)|delay(?:ed|ing)?|swap(?:ped|ping)?|replac(?:ed?|ing)|trad(?:ed?|ing)|exchang(?:ed?|ing))\s+{_WHICH}\s+(?:from\s+\w+\s+)?"
            rf"(?:back\s+|up\s+|forward\s+|ahead\s+|out\s+)?(?:to|into|until|till|for|by|with)\s+(?:an?\s+)?{_TO}{_ENDS}",
        ),
        ("change", rf"\b(?:make|made|turn(?:ed)?|convert(?:ed)?|mark)\s+{_WHICH}\s+(?:in(?:to)?\s+|be\s+|as\s+)?{_MEANT}"),
        (
            "change",
            rf"(?:^|[,;.!(]|\b(?:and|but|so|oh|ok|then|actually|wait)\b)\s*{_WHICH}(?:'s|\s+(?:is|will\s+be|are|got|was|has\s+been|been|gets|is\s+getting))?"
            rf"\s+(?:moved|pushed|shifted|resched\w+|switched|changed|postponed|bumped|delayed)\s+(?:back\s+|up\s+|forward\s+)?(?:to|into|until|till)\s+{_TO}{_ENDS}",
        ),
        (
            "change",
            rf"(?:^|[,;.!(]|\b(?:and|but|so|oh|ok|actually|wait)\b)\s*{_WHICH}(?:'s|\s+(?:is|will\s+be|starts|would\s+be))\s+(?:(?:now|actually|really|in\s+fact)\s+{_MEANT}"
            rf"|(?P<then>(?:in\s+|an?\s+)?(?:{MONTH}|{_FIELD}))\s+(?:now|actually|instead|not\b))",
        ),
        (
            "drop",
            rf"\b(?:drop(?:ped|ping)?|cancel(?:l?ed|l?ing)?|scrap(?:ped|ping)?|skip(?:ped|ping)?|remov(?:ed?|ing)|delet(?:ed?|ing)|ditch(?:ed|ing)?|lost|losing|axe"
            rf"|tak(?:e|ing)\s+out|leav(?:e|ing)\s+out|cut(?:ting)?(?:\s+out)?|get(?:ting)?\s+rid\s+of|no\s+longer\s+doing|not\s+doing|won'?t\s+do|withdr[ae]w(?:ing)?\s+from"
            rf"|g[ia]ve\s+up(?:\s+on)?|giving\s+up(?:\s+on)?|forget(?:\s+about)?)\s+{_WHICH}{_ENDS}",
        ),
        ("drop", rf"\b(?:take|took|leave|left|cut|throw|threw|cross)\s+{_WHICH}\s+(?:out|off)\b"),
        (
            "drop",
            rf"(?:^|[,;.!(]|\b(?:and|but|so|oh|ok|actually|wait)\b)\s*{_WHICH}\s+(?:fell\s+through|(?:is|was|got|has\s+been|just\s+got|is\s+now)\s+(?:\w+\s+)?"
            rf"(?:off|out|cancell?ed|gone|dropped)\b|cancell?ed\b|rejected\s+me|said\s+no\b|turned\s+me\s+down|did\s*n[o'’]?t\s+work\s+out|won'?t\s+(?:work\s+out"
            rf"|happen|take\s+me)|can'?t\s+take\s+me)",
        ),
    )
)
# What a change without any month is told by ("cancel Norvale", "the second one fell through").
_CUES = Cue(
    r"\b(?:swap|replac|exchang|drop|cancel|scrap|skip|remov|delet|ditch|lost|losing|axe|withdr|fell\s+through|rejected|said\s+no|turned|instead|rather"
    r"|no\s+longer|not\s+doing|won'?t|take|took|taking|leave|leaving|cut|rid|g[ia]v|forget|make|made|convert|change|switch|actually|now|add|another|didn'?t"
    r"|can'?t)"
)
_SHORT, _LONGEST = 120, 400  # characters of a message that changes a plan; longer ones tell it anew
_MONTHS_SAID = Cue(rf"\b{MONTH}\b")
_HYPOTHETICAL = re.compile(
    r"^\W*(?:so\s+|and\s+|but\s+|ok\s+|hm+\s+)*(?:should|shall|would|could|can|may|do|does|did|is|are|what|how|why|which|when|where|who|if|suppose)\b"
    r"|\bwhat\s+if\b|\bif\s+i\b|\bshould\s+i\b|\bcan\s+i\b|\bor\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:friend|classmate|roommate|colleague|buddy|brother|sister|he|she|they|cousin|somebody|someone|deadline|eras|interviews?"
    r"|applications?|letters?|match|step|exam|graduat\w+)\b",
    re.IGNORECASE,
)
_ADDS = re.compile(r"\b(?:add(?:ed|ing)?|another|one\s+more|an\s+extra|a\s+(?:second|third|fourth|fifth))\b", re.IGNORECASE)
_AGAIN = re.compile(r"\b(?:another|again|one\s+more|an\s+extra|a\s+second|as\s+well|too|also)\b", re.IGNORECASE)
_ALL_OF = re.compile(
    rf"\b(?:all|both|each|every\s+one)\s+(?:of\s+them\s+|(?:three|four)\s+)?(?:are\s+|is\s+|in\s+|for\s+)?(?P<field>{_FIELD})\b",
    re.IGNORECASE,
)
_ALL_MONTHS = re.compile(  # nothing but months: of all rotations, in their order
    rf"(?:\W|\b(?:so|then|ok|okay|yes|yeah|no|well|fine|now|actually|sorry|just|let'?s|do|doing|go|going|with|i'?ll|i|will|it'?s|its|they'?re|they|are|be|is|make"
    rf"|it|that|them|both|in|for|and|early|late|mid|meant?|right|you'?re|guess|the|plan)\b)*(?P<months>{MONTH}\b(?:\s*(?:,|&|\+|/|-|\band\b|\bthen\b)+\s*(?:in\s+)?{MONTH}\b)+)"
    r"(?:\W|\b(?:then|instead|now|it\s+is|please|lol|haha|i\s+guess|i\s+think)\b)*",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"\b(?:could|might|would|may(?=\s+(?:move|push|do|shift|switch|change|drop))|can(?=\s+i\b)|what\s+if|if\s+i|thinking\s+(?:of|about))\b",
    re.IGNORECASE,
)
_SMALL = frozenset("a an the my this that it in on at of to".split())


def read_plan_changes(words: Indexed, segments: tuple[Segment, ...]) -> tuple[PlanChange, ...]:
    """The changes of a plan that a message tells, in its order. They mean something only where a plan is known."""
    length = len(words.text)
    if not (_MONTHS_SAID.search(words) if length > _SHORT else _MONTHS_SAID.search(words) or _CUES.search(words)) or length > _LONGEST:
        return ()
    changes: list[PlanChange] = []
    for segment in segments:
        if _OTHERS.search(segment.text) or _MAYBE.search(segment.text) or (segment.is_question and _HYPOTHETICAL.search(segment.text)):
            continue
        if (all_months := _ALL_MONTHS.fullmatch(segment.text)) is not None:
            months = tuple(month_name(m[0]) for m in _MONTH_WORD.finditer(all_months["months"]))
            changes.append(PlanChange("months", months=months))
            continue
        sentence, told = _commands(segment.text)
        changes += told
        changes += _added(sentence)
    field = _ALL_OF.search(words.original)
    if field is None:
        return tuple(changes)
    return tuple(
        PlanChange("add", place=c.place, field=field_of(field["field"]), month=c.month, again=c.again) if c.kind == "add" else c
        for c in changes
    )


def _commands(sentence: str) -> tuple[str, list[PlanChange]]:
    """The sentence without its orders to drop or to change a rotation, and these."""
    found: list[tuple[int, PlanChange]] = []
    for kind, pattern in _COMMANDS:
        for match in pattern.finditer(sentence):
            said = match.groupdict()
            change = _change(kind, match["which"], said.get("to") or said.get("then") or "")
            if change is not None:
                found.append((match.start(), change))
                sentence = sentence[: match.start()] + "," * (match.end() - match.start()) + sentence[match.end() :]
    return sentence, [change for _, change in sorted(found, key=lambda pair: pair[0])]


def _change(kind: str, which: str, to: str) -> PlanChange | None:
    month = _MONTH_WORD.search(which)
    field = _FIELD_WORD.search(which)
    about = PlanChange("drop", which.lower(), month_name(month[0]) if month else None, field_of(field[0]) if field else None)
    if kind == "drop":
        return about
    new_month, new_field = _MONTH_WORD.search(to), _FIELD_WORD.search(to)
    rest = _FIELD_WORD.sub(" ", _MONTH_WORD.sub(" ", to)).split()
    place = " ".join(word for word in rest if word.lower() not in _NO_PLACE)
    if new_month is None and new_field is None and not (place and place[0].isupper()):
        return None
    return replace(
        about,
        kind="change",
        place=place if place and place[0].isupper() else None,
        field=field_of(new_field[0]) if new_field else None,
        month=month_name(new_month[0]) if new_month else None,
    )


_NO_PLACE = _SMALL | frozenset(
    "month block rotation rotations away elective audition one slot for hospital instead now actually please in place same".split()
)


def _added(sentence: str) -> list[PlanChange]:
    """The rotations a sentence lists: a month with a place or a field, or a place behind "add" or "another"."""
    adds, again = _ADDS.search(sentence) is not None, _AGAIN.search(sentence) is not None
    return [_as_added(piece, again) for piece in read_pieces(sentence) if not piece.home and (piece.listed or (adds and piece.place))]


def _as_added(piece: Rotation, again: bool) -> PlanChange:
    month = month_name(piece.month) if piece.month else None
    return PlanChange("add", place=piece.place, field=piece.field or None, month=month, again=again)
