"""The visas a program sponsors. A sign is only given when the words carry it; unclear words give nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from understanding.cues import Cue, Indexed
from understanding.segments import Segment, sentences_with
from understanding.traits import Trait
from understanding.visa_asked import read_asked
from understanding.visa_clauses import read_clauses
from understanding.visa_closed import citizens_only, holders_admitted, turned_down
from understanding.visa_entries import read_entries
from understanding.visa_holders import read_holders
from understanding.visa_item_sign import Item
from understanding.visa_listed import read_listed_need
from understanding.visa_names import H1B, J1, TROUBLE
from understanding.visa_need import (
    OTHER_PERSON,
    OWN_WORDS,
    read_corrected,
    read_need,
    read_need_in_question,
    speaks_of_self,
)
from understanding.visa_next_sentence import likewise, named_next, need_of_one
from understanding.visa_run_ons import cut_apart
from understanding.visa_signs import sponsored
from understanding.visa_stances import read_stances
from understanding.visa_standing import read_standing
from understanding.visa_unnamed import THAT_ONE, any_visa, named_before, nothing_at_all
from understanding.visa_wants import wanted_visa
from understanding.visa_words import ENDED, NO, UNSURE
from understanding.whose import whose

_ITEM = Cue(rf"(?<![\w-])(?:(?P<j>{J1})|(?P<h>{H1B})|(?P<v>visas?))(?!\w)(?!{TROUBLE})(?:[\s-]*(?:visas?|sponsorship))?")
_DUTY = re.compile(
    r"\b(?:restrict\w*|limit\w*|privileg\w*|autonomy|independence|same\s+cases|treated|observe|(?:pays?|covers?"
    r"|reimburses?)\b[^.;]{0,30}(?:costs?|fees?)"
    r"|(?:costs?|fees?)\s+(?:of|for)|waivers?|moonlight\w*"
    r"|years?\s+(?:max|limit)|requires?\s+step|expires?|duration|interview|rule|status\s+(?:affect|change))\b"
)

_TURNED_AWAY = re.compile(
    r"\b(?:applicants?|candidates?|those|anyone|imgs?|graduates?)\s+(?:who\s+)?(?:requir\w+|need\w*)\s+[^.;,]{2,50}?\b(?:will\s+not|"
    r"won'?t|can\s?not|can'?t|are\s+not|aren'?t|is\s+not)\s+(?:be\s+)?"
    r"(?:considered|accepted|eligible|interviewed|ranked|reviewed|invited)\b"
    r"|\b(?:applicants?|candidates?|people|doctors)\s+(?:on|with|needing|holding)\s+[^.;,]{2,30}?\b(?:have\s+never\s+been|are\s+never|will\s+not\s+be|won'?t\s+be"
    r"|are\s+not|aren'?t|cannot\s+be|can'?t\s+be)\s+(?:considered|accepted|eligible|interviewed|ranked|invited)\b"
)
_ABOUT_STATUS = Cue(r"\bsponsor|\bgreen\s*card|\bcitizen|\bpermanent\s+resid|\bgc\b|\blpr\b|\bf\s?-?1\b|\bpr\s+holder")


def read_visas(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    """Sponsorship facts of programs and the applicant's visa need, from statements only."""
    lower = words.text
    corrected = read_corrected(lower)
    if corrected is not None:
        yield corrected
        return
    needs, others = _needs_and_others(words, segments)
    yield from _one_need(needs, words.text)
    yield from others


def _one_need(needs: list[Trait], lower: str) -> Iterator[Trait]:
    """The need as a whole: "I need a visa" gives way to the visa that is named, and whoever needs none says no more."""
    values = {need.value for need in needs}
    if len(values) > 1 and "none" in values:
        settled = [need for need in needs if need.value == "none" and _STATUS_FOR_GOOD.search(lower, need.start, need.end)]
        needs = settled[:1] or needs  # "got my green card, so scrap what I said about needing a J-1"
    elif len(values) > 1 and "either" in values:
        exact = [need for need in needs if need.value != "either"]
        if {need.value for need in exact} == {"j1", "h1b"}:
            exact = [need for need in needs if need.value == "either"]
        needs = exact
    yield from needs


def _needs_and_others(words: Indexed, segments: tuple[Segment, ...]) -> tuple[list[Trait], list[Trait]]:
    """The needs told and the facts of programs, each in the order of the text."""
    lower = words.text
    found = list(_by_sentence(words, segments))
    needs = [trait for trait in found if trait.fact == "visa_need"]
    others = [trait for trait in found if trait.fact != "visa_need"]
    told, wants = wanted_visa(lower, segments)
    for trait in told:
        if not any(need.value in (trait.value, "none") or _same_sentence(segments, need, trait) for need in needs):
            needs.append(trait)
    stances = read_stances(words, segments)
    needs = stances.settle(needs)
    standing = read_standing(words, segments) or (None if needs else read_asked(words))
    if standing is not None:
        both = (
            len(stances.wanted.keys() - stances.refused.keys() - {"v"}) > 1
        )  # "visa: H-1B preferred, J-1 ok": a line names the first only
        if not needs or standing.value == "either" or ({need.value for need in needs} == {"either"} and not both):
            needs = [standing]
        others = [t for t in others if not _same_sentence(segments, standing, t) or _said_of_program(lower, list(segments), t)]
    spans = [*wants.wanted.values(), *wants.refused.values()]
    own = [s for s in segments if any(s.start <= at < s.end for at, _ in spans)]
    others = [t for t in others if not any(s.start <= t.start < s.end for s in own) or _said_of_program(lower, own, t)]
    of_me = [*stances.own, *([wants.any_of_them] if wants.any_of_them and _NO_MATTER.search(lower, *wants.any_of_them) else [])]
    others = [t for t in others if not any(start <= t.start < end for start, end in of_me)]
    others += likewise(lower, segments, others, stances.own) if not needs else []
    of_one = [] if needs else need_of_one(lower, segments)  # "no visas. I need one": what the writer needs, they don't give
    if not of_one and (stances.told_of_nobody_else or any(need.value == "none" for need in needs)):
        others = [t for t in others if not _NO_VISA.match(lower, t.start)]  # "so no visa now"
    return named_next(lower, segments, needs or of_one, others)


_NO_VISA = re.compile(r"(?:no\s+)?visas?\b(?!\s+sponsor)")


def _same_sentence(segments: tuple[Segment, ...], one: Trait, other: Trait) -> bool:
    return any(s.start <= one.start < s.end and s.start <= other.start < s.end for s in segments)


def _said_of_program(lower: str, own: list[Segment], trait: Trait) -> bool:
    """Whether a sentence of the writer's wishes says, in its own clause, what a program does."""
    segment = next(s for s in own if s.start <= trait.start < s.end)
    return whose(lower, segment.start, trait.start) == "program"


_NO_MATTER = re.compile(r"\b(?:whatever|idc|care|mind|preference)\b")
_STATUS_FOR_GOOD = re.compile(r"\b(?:green\s*card|citizen\w*|naturali[sz]ed|passport|permanent\s+resident|asylum)\b")


def _by_sentence(words: Indexed, segments: tuple[Segment, ...]) -> Iterator[Trait]:
    lower = cut_apart(words.text)
    yield from read_entries(words, segments)
    for segment in sentences_with((_ITEM, _ABOUT_STATUS), words, segments):
        items = [
            Item(m.lastgroup or "v", m.start(), m.end())
            for m in _ITEM.finditer(words, segment.start, segment.end)
            if not (_FOR_RESEARCH.search(lower, segment.start, m.start()) or _SCHOLAR.match(lower, m.end(), segment.end))
        ]
        if segment.is_question:
            if items:
                yield from read_need_in_question(lower, segment)
            continue
        text = lower[segment.start : segment.end]
        admitted = holders_admitted(text)
        if admitted and not OWN_WORDS.search(text):
            for fact in admitted.facts:
                yield Trait(fact, True, segment.start + admitted.start, segment.start + admitted.end)
            continue
        only = citizens_only(text)
        if only and OWN_WORDS.search(text[: only.end]):
            only = None
        closed = only or turned_down(text)
        if closed:
            for fact in closed.facts:
                yield Trait(fact, False, segment.start + closed.start, segment.start + closed.end)
            continue
        if not items and not _ABOUT_STATUS.search(words, segment.start, segment.end):
            continue
        wished = _ASKS_FOR_ONE.search(text)
        if wished:  # "please guide which programs take H-1B": a question typed without its mark
            stop = segment.start + wished.start()
            segment, items = Segment(text[: wished.start()], segment.start, stop, False), [i for i in items if i.end <= stop]
        yield from _statement(lower, segment, items)


def _statement(lower: str, segment: Segment, items: list[Item]) -> Iterator[Trait]:
    """What a sentence tells: the signs of its clauses, and of what they leave open what its words as a whole say."""
    text = lower[segment.start : segment.end]
    if not any(item.kind != "v" for item in items):
        yield from _as_a_whole(lower, segment, items)
        return
    said = read_clauses(text)
    whole = list(_as_a_whole(lower, segment, items))
    own = any(trait.fact == "visa_need" for trait in whole) or (OTHER_PERSON.search(text) and not _OF_A_PROGRAM.search(text))
    signs = [sign for sign in said.signs if sign.by_program or not (own or speaks_of_self(_IN_MY_TIME.sub("", text)))]
    against = {(_FACT[sign.kind], not sign.yes) for sign in signs if sign.by_program}
    whole = [trait for trait in whole if (trait.fact, trait.value) not in against]
    told = {trait.fact for trait in whole}
    unsaid = {"sponsors_j1" if m["j"] else "sponsors_h1b" for m in _UNSAID.finditer(text)}
    whole = [trait for trait in whole if trait.value is not False or trait.fact not in unsaid]
    signs = [sign for sign in signs if sign.yes or _FACT[sign.kind] not in unsaid]
    silent = {_FACT[kind] for kind in said.of_others} | {_FACT[sign.kind] for sign in signs if sign.for_others}
    yield from (trait for trait in whole if trait.fact not in silent)
    for sign in signs:
        if _FACT[sign.kind] in silent or _FACT[sign.kind] not in told:
            yield Trait(_FACT[sign.kind], sign.yes, segment.start + sign.start, segment.start + sign.end)
    signed = {sign.kind: sign.yes for sign in signs} | {("J" if trait.fact == "sponsors_j1" else "H"): trait.value for trait in whole}
    nothing = nothing_at_all(text)
    if nothing and not any(signed.values()):
        left = {"J", "H"} - signed.keys()
        yield from (Trait(_FACT[kind], False, segment.start + nothing.start(), segment.start + nothing.end()) for kind in left)


_UNSAID = re.compile(  # of what nobody speaks nothing is known: "neither said a word about J-1"
    r"\b(?:(?:never|neither|nobody|no\s?one|not|didn'?t|doesn'?t|don'?t|hasn'?t)\s+(?:\w+\s+){0,2}?(?:mention(?:s|ed)?(?:\s+of)?|(?:said|says?|told\s+(?:me|us)|wrote)\s+(?:a\s+(?:single\s+)?word|anything|a\s+thing)"
    r"\s+(?:about|on|of|regarding))|(?:not\s+a|no)\s+(?:single\s+)?(?:word|mention)\s+(?:about|on|of|regarding)|said\s+nothing\s+(?:about|on|of|regarding))"
    rf"\s+(?:the\s+|an?\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))(?!\w)(?!\s+(?:being|is|are|was)\b)"
)
_IN_MY_TIME = re.compile(r"\bmy\s+(?:lifetime|watch|dead\s+body|tenure)\b")
_FACT = {"J": "sponsors_j1", "H": "sponsors_h1b"}


def _as_a_whole(lower: str, segment: Segment, items: list[Item]) -> Iterator[Trait]:
    text = lower[segment.start : segment.end]
    own = list(read_need(lower, segment))
    listed = None if own else read_listed_need(text, segment.start)
    if listed is not None:
        own = [listed]
    if own:
        yield from own
        return
    by_holders = read_holders(lower, segment) if items else None
    if by_holders is not None:
        yield from by_holders
        return
    if OTHER_PERSON.search(text) and not _OF_A_PROGRAM.search(text):
        return
    if _OWED_TO_ME.search(text) or speaks_of_self(text) or (items and _DUTY.search(text) and not re.search(r"\bsponsor", text)):
        return
    nobody = _NO_ONE_WITHOUT_WORK.search(text)
    if nobody and not any(item.kind != "v" for item in items) and not UNSURE.search(text):
        for fact in ("sponsors_j1", "sponsors_h1b"):
            yield Trait(fact, False, segment.start + nobody.start(), segment.start + nobody.end())
        return
    turned_away = _TURNED_AWAY.search(text)
    if turned_away:
        kinds = {item.kind for item in items}
        for fact, kind in (("sponsors_j1", "j"), ("sponsors_h1b", "h")):
            if kind in kinds or kinds <= {"v"}:
                yield Trait(fact, False, segment.start + turned_away.start(), segment.start + turned_away.end())
        return
    if not items:
        match = ENDED.search(text) or re.search(
            r"\b(?:sponsors?\s+(?:nobody|no\s*one|none|nothing|neither)|no\s+(?:visa\s+)?sponsorship|(?:doesn'?t|don'?t|do\s+not|"
            r"does\s+not|won'?t|will\s+not|can'?t"
            r"|cannot)\s+(?:\w+\s+)?sponsor(?:\s+(?:any(?:one|body)?|anything|at\s+all))?)\b(?!\s+(?:\w+\s+)?(?:research"
            r"|conference|travel))",
            text,
        )
        if match and not UNSURE.search(text):
            for fact in named_before(lower, segment.start) if THAT_ONE.match(text, match.end()) else ("sponsors_j1", "sponsors_h1b"):
                yield Trait(fact, False, segment.start + match.start(), segment.start + match.end())
        both = re.search(r"\bsponsors?\s+both\b(?!\s+(?:of|residents|fellows))", text)
        if both and not UNSURE.search(text) and not NO.search(text[: both.start()]):
            for fact in ("sponsors_j1", "sponsors_h1b"):
                yield Trait(fact, True, segment.start + both.start(), segment.start + both.end())
        return
    if all(item.kind == "v" for item in items):
        yield from any_visa(lower, segment, items)
        return
    signs = list(sponsored(lower, segment, items))
    yield from signs
    if [(t.fact, t.value) for t in signs] == [("sponsors_j1", True)] and (nothing := _NOTHING_ELSE.search(text)):
        yield Trait("sponsors_h1b", False, segment.start + nothing.start(), segment.start + nothing.end())


_ASKS_FOR_ONE = re.compile(
    r"\b(?:guide|suggest|recommend|advi[sc]e|tell(?!s)|list|name|share|find|know|show|give\s+me)\b(?:\s+(?:me|us|on|about|of|to|sir|pls|please|kindly|all|any|some|the|a))*"
    r"\s+(?:(?:(?:which|what|any|some|all|the|those|good|ir|dr)\s+)*(?:prog(?:ram(?:me)?)?s|hospitals|places|institutes|universities|ones)"
    r"|(?:which|what|any|some|a)\s+(?:ir\s+|dr\s+)?(?:prog(?:ram(?:me)?)?|hospital|place|university))\s+"
    r"(?:(?:which|that|who|where|is|are|they|can|will|do|does|still|also)\s+)*(?:takes?|taking|sponsor\w*|gives?|giving|accept\w*|offer\w*|support\w*)\b"
)
_FOR_RESEARCH = re.compile(  # "doing research on a J-1": no resident's visa
    r"\b(?:research(?:er)?|post-?doc\w*|ph\.?d|mph|masters?)\b(?:(?!\b(?:resid|fellow|but|and|sponsor|program))[^,;.\n]){0,24}\b(?:on|with|under|via)\s+(?:an?\s+|my\s+|the\s+)?$"
)
_SCHOLAR = re.compile(r"\s+(?:visa\s+)?(?:research\s+)?scholar\b")
_OWED_TO_ME = re.compile(r"\b(?:has|have|had|needs?|ought|must)\s+(?:to\s+)?(?:give|get|sponsor|offer|file|provide)\s+me\b")
_NOTHING_ELSE = re.compile(  # the J-1 "and does not otherwise support training visas"
    r"\b(?:no|not|nor|n't|never)\s+(?:\w+\s+)?(?:other(?:wise)?|additional|further)\b[^.;]{0,30}?\bvisas?\b"
    r"|\bother\s+visas?(?:\s+(?:types?|categories|kinds?))?\s+(?:are|is|can|will)\s*(?:not|n't|never)\b"
)
_OF_A_PROGRAM = re.compile(r"\b(?:they|their|we|our|programs?|hospital|institution|sponsor\w*|gme)\b")
_NO_ONE_WITHOUT_WORK = re.compile(  # "legally authorized to work in the US without sponsorship"
    r"\b(?:must|need\s+to|required\s+to|only\s+(?:those|applicants|candidates))\b[^.;?!]{0,40}\bauthori[sz]\w+\s+to\s+work\b"
    r"|\bwithout\s+(?:the\s+need\s+(?:for|of)\s+|needing\s+|requiring\s+)?(?:our\s+|any\s+|visa\s+)*sponsorship\b"
    r"|(?:\b(?:not|unable\s+to|never|cannot)|n['’]t)\s+(?:\w+\s+){0,3}?(?:consider\w*|accept\w*|take|interview\w*"
    r"|rank\w*)\s+(?:\w+\s+)?(?:applicants?|candidates?|anyone|people|graduates|imgs|those|doctors)\s+(?:who\s+)?(?:need\w*"
    r"|requir\w+|on|with)\s+(?:an?\s+|any\s+)?(?:visas?|sponsorship)\b(?!\s+as\b)"
)
