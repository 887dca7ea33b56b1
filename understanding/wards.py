"""For whom a message is written: a son, a niece, a student whom the writer mentors. That person is the applicant of the talk."""

from __future__ import annotations

import re
from typing import NamedTuple

from understanding.cues import Cue, Indexed

HE, SHE, EITHER = "he", "she", "he or she"
_GENDERS = {
    HE: "son stepson nephew grandson godson boy brother brother-in-law husband fiance fiancé".split(),
    SHE: "daughter stepdaughter niece granddaughter goddaughter girl sister sister-in-law wife fiancee fiancée".split(),
}
_WORDS = r"(?:(?!and\b|or\b|for\b|of\b|to\b|with\b|is\b|who\b|that\b)[\w-]+\s+){0,2}?"
CHILD = r"(?:(?:step|grand|god)?(?:son|daughter|child)|kid|nephew|niece|mentee|advisee|prot[eé]g[eé]e?|boy|girl)"
_PUPIL = r"(?:student|trainee|intern|pupil)"
WARD = (
    rf"(?:(?:my|our)\s+{_WORDS}(?:{CHILD}|{_PUPIL})|(?:an?|one)\s+{_WORDS}{_PUPIL}\s+of\s+(?:mine|ours)"
    rf"|one\s+of\s+(?:my|our)\s+{_WORDS}(?:{_PUPIL}s|mentees|advisees|nephews|nieces|sons|daughters|children|kids))\b"
)
_KIN = rf"(?:my|our)\s+{_WORDS}(?:(?:brother|sister)(?:-in-law)?|cousin|wife|husband|fianc[eé]e?)\b"
_MENTORED = (
    rf"(?:an?|one)\s+{_WORDS}(?:doctor|physician|student|graduate|resident|intern|colleague|imgs?|candidate|applicant|man|woman"
    r"|radiologist)\b"
)
MENTORS = r"(?:mentor|advis|supervis|teach|coach|tutor|counsel|guid|support|help)(?:e|s|es|ing)?"
_BEHALF = r"(?:for|on\s+behalf\s+of|about|in\s+the\s+name\s+of)"
_SMALL = r"(?:\s+(?:this|just|only|actually|here|now|today|to\s+you|some\s+questions?|a\s+question|information|advice|you))*"
_ASKS = (
    r"(?:ask|writ|inquir|enquir|post|look|plan|gather|collect|search)(?:e|ing)?|question(?:s|\s+is|\s+are)?|here|this\s+is|it'?s|it\s+is"
    r"|(?:help|advice|information|all\s+this\s+is)"
)
_FOR = Cue(
    rf"\b(?:(?:{_ASKS}){_SMALL}\s+{_BEHALF}|on\s+behalf\s+of|(?:trying\s+to\s+|try\s+to\s+|want\s+to\s+|would\s+like\s+to\s+|i'?m\s+|am\s+)help(?:ing)?)\s+"
    rf"(?P<ward>{WARD})(?!['’]s\b)"
)
_FOR_KIN = Cue(
    rf"\b(?:i\s+am|i'm|im|we\s+are|i)\s+(?:ask|writ|inquir|enquir|post)(?:e|ing){_SMALL}\s+(?:for|on\s+behalf\s+of)\s+(?P<ward>{_KIN})(?!['’]s\b)"
)
_MENTOR_OF = Cue(rf"\b(?:i|i'?m|i\s+am|we)\s+(?:also\s+|currently\s+|now\s+)?{MENTORS}\s+(?P<ward>{_MENTORED}|{WARD})(?!['’]s\b)")
_TELLS_OF = re.compile(
    rf"(?:\W|\b(?:hi|hello|hey|dear|so|ok|okay|well|sir|madam|team|advisor|good\s+\w+)\b)*(?P<ward>{WARD})(?!['’]s\b)(?:\s*\([^()]*\))?"
    r"(?:,[^,.;]{2,60},)?,?\s+(?:who\s+)?(?:also\s+|now\s+|just\s+|currently\s+|really\s+)?"
    r"(?:is|has|was|studie[sd]|graduate[sd]|wants?|would|hopes?|plans?|applie[sd]|needs?|will|wishes|dreams|goes|attends|intends|did|finished)\b",
    re.IGNORECASE,
)
_FIELD = re.compile(r"\b(?:medicine|medical|med\s+school|doctor|ir|interventional|radiolog\w+|residenc\w+|match|aways?|usmle|imgs?)\b")
_NOUN = re.compile(  # cheap to look for in a message that is written for nobody
    rf"\b(?:{CHILD}|{_PUPIL}s?|mentees|advisees|nephews|nieces|sons|daughters|children|kids|(?:brother|sister|cousin|wife|husband|fianc[eé]e?)|{MENTORS})\b"
)
_OWN = re.compile(rf"{CHILD}|{_PUPIL}|(?:brother|sister)(?:-in-law)?|cousin|wife|husband|fianc[eé]e?")
_ONE_OF = {"children": "child"}
ONESELF = "oneself"
_FOR_ONESELF = Cue(
    r"\b(?:(?:asking|writing|question\s+is|questions\s+are|now|this\s+time|this\s+is|it'?s|it\s+is)\s+(?:all\s+|just\s+|only\s+)?for\s+(?:myself|me)\b"
    r"|(?:as\s+for|talk\s+about|speak\s+about|back\s+to)\s+(?:me|myself|my\s+own\s+\w+)\b(?!\s+to\b))"
)


class Ward(NamedTuple):
    """The person a message is written for: the noun ("son"), the pronoun that may stand for them, and whether that is only likely, so that
    a word of the writer about themself is believed first; `said` is what this message calls them."""

    noun: str
    pronoun: str = EITHER
    likely: bool = False
    said: str = ""


def ward_named(noun: str) -> Ward:
    """The ward of a noun that an earlier message of the conversation told."""
    return Ward(noun, next((pronoun for pronoun, nouns in _GENDERS.items() if noun in nouns), EITHER))


def may_name_a_ward(lower: str) -> bool:
    """Whether a text has a word without which nobody can be named for whom it is written."""
    return _NOUN.search(lower) is not None


def asks_for_oneself(words: Indexed) -> bool:
    """Whether the writer says that they ask for themself ("and now for me")."""
    return _FOR_ONESELF.search(words) is not None


def written_for(words: Indexed) -> Ward | None:
    """The person for whom this message says that it is written; None where it says so of nobody."""
    for cue in (_FOR, _MENTOR_OF):
        if found := cue.search(words):
            return _ward(found["ward"])
    if found := _FOR_KIN.search(words):
        return _ward(found["ward"])._replace(likely=True)
    if (told := _TELLS_OF.match(words.text)) and _FIELD.search(words.text):
        return _ward(told["ward"])._replace(likely=True)
    return None


def _ward(said: str) -> Ward:
    words = said.lower().split()
    called = words[-3] if words[-1] in ("mine", "ours") else words[-1]
    if words[0] == "one":
        called = _ONE_OF.get(called, called.removesuffix("s"))
    return ward_named(called if _OWN.fullmatch(called) else "mentee")._replace(said=" ".join(words))
