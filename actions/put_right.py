"""What a message puts right in its own words: "1,150 for the graduates, I mixed them up", "the resident said 5,500", "J-1 works too"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.corrections import is_number, nearest, value_of
from actions.memory import About, Claim, Memory, News
from actions.naming_facts import name_words, stems
from actions.turn import asks_something
from advisor.amounts import Amount, find_amounts
from advisor.vocabulary import Vocabulary

_OWNS_UP = re.compile(
    r"\b(?:sorry|mix(?:ed)?(?:\s+\w+)?\s+up|mixing|confus\w+|my\s+bad|my\s+mistake|oops|wrong|actually|correct(?:ion|ed)|meant|typo|misread|misspoke"
    r"|mistyped|scratch\s+that|wait|i\s+was\s+thinking|apolog\w+|edit|update[ds]?|turns\s+out|not\s+\d|sor+y|sry|(?:yeah|yes|hm+)\W+no)\b|^\W*(?:no|nah|nope)\W+\d",
    re.IGNORECASE,
)
_WHO = (
    (
        "website",
        r"(?:the|their)\s+(?:web\s*)?(?:site|page|brochure|flyer)|website|freida|the\s+slides?",
    ),
    ("program director", r"(?:the\s+)?(?:pd|program\s+director|director|chair)"),
    ("coordinator", r"(?:the\s+|their\s+)?coordinator"),
    ("resident", r"(?:the|a|an?other|one|their|some|chief)\s+(?:\w+\s+)?(?:residents?|pgy-?\d)"),
    ("fellow", r"(?:the|a|one|their)\s+fellows?"),
    ("alumnus", r"(?:the|an?|one|recent|their)\s+(?:recent\s+)?(?:alum\w*|grad(?:uate)?s?)"),
    ("faculty", r"(?:the|an?|one|their)\s+(?:attendings?|faculty(?:\s+member)?)"),
    ("program", r"they|the\s+program|the\s+hospital|the\s+department"),
    ("friend", r"(?:my|a)\s+(?:friend|classmate|colleague)"),
    ("chief", r"(?:(?:the|their|a)\s+)?(?:section\s+|division\s+|ir\s+)?chief(?!\s+(?:residents?|complaint))(?:\s+of\s+ir)?"),
    ("nurse or technologist", r"(?:the|an?|one|their)\s+(?:ir\s+)?(?:nurse|tech(?:nologist)?)"),
    ("other applicant", r"(?:an?other|other|an?|one)\s+(?:applicants?|rotators?|interviewees?)|someone\s+who\s+rotated(?:\s+there)?"),
)
_SPEAKER = re.compile("|".join(rf"(?P<{name.replace(' ', '_')}>\b(?:{words}))" for name, words in _WHO), re.IGNORECASE)
_SAYS = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:says?|said|told\s+(?:me|us)|claim(?:s|ed)?|report(?:s|ed)?|quot(?:es|ed)|think[s]?|thought|list(?:s|ed)?|mention(?:s|ed)?"
    r"|gave|put)\s+(?:me\s+|us\s+)?(?:that\s+)?(?:(?:it'?s|it\s+(?:is|was)|its|they\s+(?:do|did|have)|about|around|only|just|more(?:\s+like)?|closer\s+to"
    r"|roughly|maybe|nearly|almost|over|the\s+number\s+(?:is|was))\s+)*[~“\"']?$",
    re.IGNORECASE,
)
_VISAS = {"j1": r"j-?\s?1", "h1b": r"h-?\s?1-?\s?b?"}
_ACCEPTS = (
    r"\b{visa}s?\b(?:\s+visas?)?(?:'s|\s+(?:would|will|could|can|is|are|also|be|might))*\s+(?:work|fine|ok|okay|good|acceptable|possible|do\b|an\s+option|too\b|as\s+well)",
    r"\b(?:could|can|would|i'd|i'll|will|also)\s+(?:also\s+|even\s+|still\s+|do\s+with\s+|live\s+with\s+|settle\s+for\s+|go\s+with\s+|go\s+for\s+|take\s+|accept\s+|consider\s+|do\s+)+(?:an?\s+|the\s+|on\s+)*{visa}\b",
    r"\b(?:open\s+to|fine\s+with|ok(?:ay)?\s+with|happy\s+with|good\s+with)\s+(?:an?\s+|the\s+)?{visa}\b",
)
_EITHER = re.compile(
    r"\b(?:either|any|both)(?:\s+(?:one|visas?|of\s+(?:them|the\s+two)))?\s+(?:would\s+|will\s+|is\s+|are\s+)?(?:works?|fine|ok(?:ay)?|do\b|good|possible)"
    r"|\b(?:i\s+(?:can|could|would|will)\s+(?:take|do|accept)|i'?m\s+(?:fine|ok(?:ay)?|open|good)\s+(?:with|to))\s+(?:either|both|any)\b",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:there|here|they|them|their|it|the\s+(?:program|hospital|place|pd|coordinator))\b", re.IGNORECASE)
_INSTEAD = re.compile(r"\b(?:only|instead|not|n't|never|no\s+longer|anymore|they|program|does|do\s+they)\b", re.IGNORECASE)
_ADDS = re.compile(r"\W*(?:and|also|plus)\b", re.IGNORECASE)
_A_CLASS = re.compile(r"\b\d{1,2}\W{0,2}\s*(?:a|per|each|every|/)\s*(?:year|yr|class)\b", re.IGNORECASE)
MOST_IN_A_CLASS = 12


def owns_up(text: str) -> bool:
    """Whether a message says that something told before was wrong."""
    return _OWNS_UP.search(text) is not None


def of_a_known_fact(
    memory: Memory, reading: Mapping[str, Any], text: str, intent: str | None, vocabulary: Vocabulary
) -> list[Mapping[str, Any]]:
    """ "Sorry, 1,150 for the graduates": a number with which the message puts right a number told before, which its words or size tell."""
    asks = asks_something(reading)
    if reading.get("mentions") or reading.get("bare") is not None or asks or not (intent == "correct_fact" or _OWNS_UP.search(text)):
        return []
    known = _numbers(memory)
    amounts = [a for a in find_amounts(text) if a.unit is None or a.unit == "procedures"]
    replaced = [a for a in amounts if _holding(known, a)]
    right = [a for a in amounts if a not in replaced]
    if len(right) != 1 or len(replaced) > 1 or (_ADDS.match(text) and not replaced):
        return []
    if _A_CLASS.search(text) and (value_of(right[0])[0] or 0) <= MOST_IN_A_CLASS:
        return []  # "and take 3 per year", "12 is all years together, 2 a year": how many a year, and no other count
    value = value_of(right[0])
    said = stems(text)
    if replaced:
        likely = _holding(known, replaced[0])
    else:
        hits = [(len(said & name_words(fact, vocabulary)), about, fact) for about, fact in known]
        most = max((n for n, _, _ in hits), default=0)
        likely = [(about, fact) for n, about, fact in hits if n == most > 0]
    if len(likely) != 1:
        told = [News(about=about, fact=fact, program=_owner(memory, about), kind="new") for about, fact in likely or known]
        only = nearest(memory, told, value)
        likely = [(only.about, only.fact)] if only else []
    return [_mention(about, fact, value, text, right[0], correction=True) for about, fact in likely]


def said_by_others(memory: Memory, reading: Mapping[str, Any], text: str) -> list[Mapping[str, Any]]:
    """ "They said 8,000 but the resident said 5,500": numbers without a noun, with who said each, beside the number they are about."""
    if reading.get("mentions") or asks_something(reading):
        return []
    known = {key: claims for key, claims in _numbers(memory).items() if key[0] == "program"}
    found = [(who, amount) for amount in find_amounts(text) if amount.unit is None and (who := _speaker(text, amount))]
    if not found or not known:
        return []
    held = {key for _, amount in found for key in _holding(known, amount)}
    if len(held) != 1:
        told = [News(about=about, fact=fact, program=memory.focus, kind="new") for about, fact in known]
        meant = {(near.about, near.fact) for _, amount in found if (near := nearest(memory, told, value_of(amount)))}
        held = meant if not held else set()
    if len(held) != 1:
        return []
    about, fact = held.pop()
    new = [(who, amount) for who, amount in found if not _holding({(about, fact): known[about, fact]}, amount)]
    return [{**_mention(about, fact, value_of(a), text, a), "who": who} for who, a in new]


def either_visa(memory: Memory, reading: Mapping[str, Any], text: str) -> list[Mapping[str, Any]] | None:
    """ "J-1 works too if I have to" after an H-1B was needed: either will do. None where the message says no such thing."""
    claims = memory.applicant.get("visa_need")
    need = claims[-1].value if claims else None
    asks = asks_something(reading)
    told = [m for m in reading.get("mentions") or [] if m["about"] == "program"]
    if need not in _VISAS or (asks and not _EITHER.search(text)) or (told and not _of_oneself(told, text)):
        return None
    other = next(visa for visa in _VISAS if visa != need)
    plain = text.replace("’", "'")
    accepts = any(re.search(form.format(visa=_VISAS[other]), plain, re.IGNORECASE) for form in _ACCEPTS)
    if not (accepts or _EITHER.search(plain)) or _INSTEAD.search(plain):
        return None
    mention = {"about": "applicant", "fact": "visa_need", "value": "either", "program": None, "said": text.strip(), "correction": True}
    return [*(m for m in reading.get("mentions") or [] if m not in told and m["fact"] != "visa_need"), mention]


def _of_oneself(told: list[Mapping[str, Any]], text: str) -> bool:
    """Whether "J-1 or H-1B are both fine", which might be what a program does, tells what the writer could accept."""
    visas_only = all(m["fact"] in ("sponsors_j1", "sponsors_h1b") and not m.get("program") for m in told)
    return visas_only and _EITHER.search(text) is not None and not _THERE.search(text)


def _numbers(memory: Memory) -> dict[tuple[About, str], list[Claim]]:
    """The numbers known of the program in focus, the applicant and the plan."""
    owners: tuple[About, ...] = ("program", "applicant", "away_plan")
    return {(about, fact): claims for about in owners for fact, claims in memory.claims(about).items() if is_number(claims)}


def _holding(known: Mapping[tuple[About, str], list[Claim]], amount: Amount) -> list[tuple[About, str]]:
    """The known numbers that have this value."""
    return [key for key, claims in known.items() if value_of(amount) in [c.value for c in claims]]


def _speaker(text: str, amount: Amount) -> str | None:
    """Who is said to have named the number."""
    before = [m for m in _SPEAKER.finditer(text, 0, amount.start) if _SAYS.match(text[m.end() : amount.start])]
    return (before[-1].lastgroup or "").replace("_", " ") if before else None


def _owner(memory: Memory, about: About) -> str | None:
    return memory.focus if about == "program" else None


def _mention(about: About, fact: str, value: Any, text: str, amount: Amount, correction: bool = False) -> Mapping[str, Any]:
    said = {"about": about, "fact": fact, "value": value, "program": None, "said": text.strip(), "approximate": amount.approximate}
    return {**said, "correction": True} if correction else said
