"""Visas whose meaning stands in the sentence before: "I do need a visa. J-1.", "H-1B they do. J-1 also."."""

from __future__ import annotations

import re
from itertools import pairwise

from understanding.segments import Segment
from understanding.traits import Trait
from understanding.visa_names import H1B, J1

_JUST_NAMED = re.compile(
    rf"\W*(?:an?\s+|the\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))(?:\s+(?:visa|preferably|please|if\s+possible|i\s+think|only))?"
    r"(?:\s+(?:is|would\s+be|will\s+be|'s|will|would|works?|does?|suffices)(?:\s+(?:also\s+|just\s+|perfectly\s+|totally\s+)*(?:ok(?:ay)?|fine|good|enough|alright|all\s+right|do|sufficient))?)?"
    r"(?:\s+(?:for|with|by)\s+me|\s+i\s+(?:guess|think))?\W*"
)
_FINE = r"(?:\s+visas?)?\s+(?:is\s+|are\s+|would\s+be\s+|works?\s+)?(?:also\s+)?(?:ok(?:ay)?|fine|good|great|acceptable|alright|works?|too)"
_BOTH_FINE = re.compile(rf"\W*(?:{J1}|{H1B}){_FINE}\W+(?:and\s+|so\s+is\s+)?(?:{J1}|{H1B})(?:{_FINE})?(?:\s+(?:for|with|by)\s+me)?\W*")


def named_next(lower: str, segments: tuple[Segment, ...], needs: list[Trait], others: list[Trait]) -> tuple[list[Trait], list[Trait]]:
    """A need whose visa is a sentence of its own behind it: "I do need a visa. J-1."."""
    if not any(need.value == "either" for need in needs):
        return needs, others
    for segment, behind in pairwise(segments):
        named = _JUST_NAMED.fullmatch(lower, behind.start, behind.end)
        of_this = [n for n in needs if n.value == "either" and segment.start <= n.start < segment.end]
        if of_this and not behind.is_question and _BOTH_FINE.fullmatch(lower, behind.start, behind.end):
            return needs, [t for t in others if not behind.start <= t.start < behind.end]
        if named and of_this and not behind.is_question:
            need = Trait("visa_need", "j1" if named["j"] else "h1b", of_this[0].start, behind.end)
            return [need], [t for t in others if not behind.start <= t.start < behind.end]
    return needs, others


_I_NEED_ONE = re.compile(
    r"\W*(?:(?:and|but|so|because|since|well|though)\s+)*i(?:['’]?ll|['’]d)?\s+(?:(?:will|would|do|really|definitely|also)\s+)*need\s+(?:one|sponsorship|it)(?:\W+(?:though|tho|tbh|badly|sadly|too))*\W*"
)
_A_VISA = re.compile(r"\bvisas?\b")
_OF_A_KIND = re.compile(rf"(?<![\w-])(?:{J1}|{H1B})(?!\w)")


def need_of_one(lower: str, segments: tuple[Segment, ...]) -> list[Trait]:
    """A need of some visa whose word stands in the sentence before: "They give no visas. I need one."; none where that names a kind."""
    for segment, behind in pairwise(segments):
        needs_one = None if behind.is_question else _I_NEED_ONE.fullmatch(lower, behind.start, behind.end)
        visa = _A_VISA.search(lower, segment.start, segment.end) if needs_one else None
        if visa and not _OF_A_KIND.search(lower, segment.start, segment.end):
            return [Trait("visa_need", "either", behind.start, behind.end)]
    return []


def likewise(lower: str, segments: tuple[Segment, ...], others: list[Trait], own: list[tuple[int, int]]) -> list[Trait]:
    """A visa that takes the yes of the sentence before it: "H-1B they do. J-1 also."."""
    found: list[Trait] = []
    for segment, behind in pairwise(segments):
        too = _TOO.fullmatch(lower, behind.start, behind.end)
        if too is None or behind.is_question or any(start <= too.start() < end for start, end in own):
            continue
        fact, other = ("sponsors_j1", "sponsors_h1b") if too["j"] else ("sponsors_h1b", "sponsors_j1")
        before = [trait for trait in others if segment.start <= trait.start < segment.end and trait.fact in (fact, other)]
        told = any(trait.fact == fact and behind.start <= trait.start < behind.end for trait in others)
        if not told and [(trait.fact, trait.value) for trait in before] == [(other, True)]:
            found.append(Trait(fact, True, behind.start, behind.end))
    return found


_TOO = re.compile(
    rf"\W*(?:and\s+)?(?:the\s+)?(?:(?P<j>{J1})|(?P<h>{H1B}))(?:\s+visas?)?\s+(?:also|too|as\s+well|likewise|ditto)"
    r"(?:\W+(?:(?:that\s+one|that|it)\s*(?:is|'s)\s+)?(?:no\s+(?:drama|problem|issue|hassle|trouble)|fine|ok|okay|easy|yes))?\W*"
)
