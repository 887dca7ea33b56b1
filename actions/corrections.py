"""Corrections that lean on what was told before: "5, not 4", "I meant per month", "he was wrong, it's 1,200", "the PD is right"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from actions.memory import Claim, Memory, News, current_value, disagreement
from advisor.amounts import PER_YEAR, Amount, find_amounts
from advisor.vocabulary import Vocabulary
from understanding.yearly import in_a_year, in_thousands

VOLUME = "annual_volume"
SAME_SIZE, OTHER_SIZE = 5.0, 4.0  # a number put right is seldom off by more than the first; every other must be so many times farther off
LATELY = 2  # answers back to which "passed it" may refer
_WRONG = re.compile(
    r"\b(?:wrong|mistaken|mistake|misspoke|corrected|incorrect|off|again|after all|meant|now says?|changed (?:his|her|their) mind"
    r"|wrote back)\b",
    re.IGNORECASE,
)
_RIGHT = r"(?:'s|\s+(?:is|was|are|were|must\s+be|seems?))\s+(?:\w+\s+)?(?:right|correct|telling\s+the\s+truth)\b"
_BELIEVE = (
    r"\b(?:believe|trust|(?:go|going|went|stick|work)\s+with|take|use|count\s+(?:on|with)|keep)\s+(?:only\s+|what\s+)?(?:(?:the|that|my|our)\s+)?"
    r"(?:\w+\s+)?"
)
_NOT_BELIEVED = re.compile(r"\b(?:not|n'?t|never|wouldn'?t|can'?t)\s+(?:\w+\s+)?$", re.IGNORECASE)
_SPEAKERS = {
    "program director": r"\b(?:pds?|(?:program )?director|chair)\b",
    "alumnus": r"\b(?:alum\w*|grad(?:uate)?s?)\b",
    "website": r"\b(?:web ?)?(?:sites?|pages?)\b|\bfreida\b|\bbrochure\b",
    "GME office": r"\b(?:gme|secretary|office)\b",
}
_HAS_NONE = re.compile(
    r"\b(?:has|have|with|got|takes?)\s+(?:none|zero|no\s+such|not\s+any|not\s+one)\W*$|\b(?:doesn'?t|does\s+not|don'?t)\W*$", re.IGNORECASE
)
_NOT_DONE = re.compile(
    r"\b(?:(?:have|has)(?:n'?t| not)|did(?:n'?t| not)|never|not)\s+(?:yet\s+)?(?:taken?|passed|done|sat|took|pass|take|finished"
    r"|got(?:ten)?|get)\s+(?:it|that|them)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\bi(?:'ve|\s+have)?\s+(?:already\s+|just\s+)*(?:taken|passed|done|took|sat|finished|cleared|got|have)\s+(?:it|that)\b"
    r"|^\W*(?:already\s+)?(?:passed|took|done) it\b",
    re.IGNORECASE,
)


def about_earlier(memory: Memory, reading: Mapping[str, Any], text: str) -> list[Mapping[str, Any]]:
    """The claims in "actually 5, not 4" or "I meant fellows", which name no fact or no value: they are about what was told before."""
    if none := _has_none(memory, reading, text):
        return [none]
    bare, replaces, meant = reading.get("bare"), reading.get("bare_replaces"), reading.get("meant")
    before = memory.told
    if (period := reading.get("meant_period")) in {*PER_YEAR, "year"}:
        return _in_period(memory, period, text)
    if meant and memory.loose is not None:
        return [{"about": "program", "fact": meant, "value": memory.loose, "program": None, "said": text.strip()}]
    if meant and before:
        last = before[-1]
        claims = memory.claims(last.about, last.program).pop(last.fact, [])
        return [_correction(last, meant, claims[-1].value, text)] if claims else []
    period = reading.get("bare_period")
    asked_for = period and memory.asked and memory.asked.fact == VOLUME
    told_volume = any(n.fact == VOLUME for n in before)
    if bare is None or not (reading.get("bare_correction") or asked_for or (period and told_volume)):
        return []
    if replaces is not None:
        held = [
            (News(about=about, fact=fact, program=name, kind="new"), was)
            for about, name, fact, claims in memory.everything()
            if (about != "program" or name == memory.focus) and (was := _held_as(claims[-1], replaces, bare))
        ]
        if len(held) == 1:
            news, was = held[0]
            return [_anew(news, in_thousands(bare, replaces), period or was, text)]
    if period:
        volume = News(about="program", fact=VOLUME, program=memory.focus, kind="new")
        return [_anew(volume, bare, period, text)] if asked_for or VOLUME in memory.claims("program") else []
    numbers = [n for n in before if is_number(memory.claims(n.about, n.program).get(n.fact, []))]
    near = nearest(memory, numbers, bare)
    return [_correction(near, near.fact, bare, text)] if near else []


def _has_none(memory: Memory, reading: Mapping[str, Any], text: str) -> Mapping[str, Any] | None:
    """ "The first one has none" after the other's fellows were counted: the same count, none, of the program it points at."""
    last = memory.told[-1] if memory.told else None
    if last is None or not last.program or reading.get("mentions") or not _HAS_NONE.search(text):
        return None
    claims = memory.claims(last.about, last.program).get(last.fact, [])
    if memory.focus in {None, last.program} or not is_number(claims):
        return None
    return {"about": last.about, "fact": last.fact, "value": [0, 0], "program": memory.focus, "said": text.strip()}


def _held_as(claim: Claim, number: Sequence[Any], instead: Sequence[Any]) -> str | None:
    """The period for which a claim was told as this number ("not 20" after "20 a day"), "year" also for any other count; None when it
    was another. In a correction to thousands "9" stands for 9,000."""
    if claim.value == number or claim.value == in_thousands(number, instead):
        return "year"
    told_for = (a for a in find_amounts(claim.note or "") if a.per in PER_YEAR)
    return next((a.per for a in told_for if value_of(a) == list(number)), None)


def _anew(news: News, value: Sequence[Any], period: str, text: str) -> Mapping[str, Any]:
    """The correction of a fact to a number told for a period: only a volume has one."""
    if news.fact != VOLUME or period == "year":
        return _correction(news, news.fact, list(value), text)
    year = in_a_year(value[0], value[1], period, f"{next(end for end in value if end is not None):,}")
    return {**_correction(news, news.fact, [year.low, year.high], text), "note": year.note}


def nearest(memory: Memory, numbers: list[News], bare: Sequence[Any]) -> News | None:
    """The one number told before that "oh no wait, 16,000" can be about: the only one, or by far the nearest in size."""
    if len(numbers) < 2:
        return numbers[0] if numbers else None
    apart = sorted(
        ((_times_apart(memory.claims(n.about, n.program)[n.fact][-1].value, bare), n) for n in numbers), key=lambda pair: pair[0]
    )
    (least, nearest), (next_least, _) = apart[:2]
    return nearest if least <= SAME_SIZE and next_least >= OTHER_SIZE * least else None


def _times_apart(one: Sequence[Any], other: Sequence[Any]) -> float:
    """How many times the greater of two amounts is the smaller, by their known ends."""
    first, second = (next((float(end) for end in value if end), 0.5) for value in (one, other))
    return max(first / second, second / first)


def _in_period(memory: Memory, period: str, text: str) -> list[Mapping[str, Any]]:
    """The yearly volume told last, read anew as a number for that period ("I meant per month, not per year")."""
    claims = memory.claims("program").get("annual_volume")
    if not claims or memory.focus is None:
        return []
    times = PER_YEAR.get(period, 1)
    value = [None if end is None else end * times for end in claims[-1].value]
    note = f"the number stands for a {period} and makes {times} times as much a year" if times > 1 else None
    news = News(about="program", fact="annual_volume", program=memory.focus, kind="changed")
    return [{**_correction(news, news.fact, value, text), "note": note}]


def _correction(news: News, fact: str, value: Any, text: str) -> Mapping[str, Any]:
    return {"about": news.about, "fact": fact, "value": value, "program": news.program, "said": text.strip(), "correction": True}


def value_of(amount: Amount) -> list[float | int | None]:
    """An amount as the value of a fact; whole numbers as such."""
    return [int(end) if end is not None and float(end).is_integer() else end for end in (amount.low, amount.high)]


def is_number(claims: list[Claim]) -> bool:
    """Whether the claims of a fact are about a number."""
    return bool(claims) and isinstance(claims[-1].value, list) and all(not isinstance(v, str) for v in claims[-1].value)


def from_the_same_person(memory: Memory, text: str) -> list[Mapping[str, Any]]:
    """ "The resident was wrong, it's 1,200": the one number that this person gave before, anew."""
    amounts = find_amounts(text)
    if len(amounts) != 1 or not _WRONG.search(text):
        return []
    given = {
        (fact, claim.who)
        for fact, claims in memory.claims("program").items()
        if is_number(claims)
        for claim in claims
        if claim.who and _names(claim.who, text)
    }
    if len(given) != 1:
        return []
    fact, who = given.pop()
    return [{"about": "program", "fact": fact, "value": value_of(amounts[0]), "program": memory.focus, "said": text.strip(), "who": who}]


def settle_disagreement(memory: Memory, text: str) -> bool:
    """ "The PD is right", "go with the resident": of two answers on a fact the one of that person is kept; whether there were two."""
    settled = False
    for fact, claims in list(memory.claims("program").items()):
        believed = [c for c in claims if c.who and _believes(c.who, text)]
        if "?" not in text and disagreement(claims) and len({c.who for c in believed}) == 1:
            settled = True
            memory.claims("program")[fact] = [msgspec.structs.replace(c, confirmed=True) for c in believed]
            memory.news.append(
                News(about="program", fact=fact, program=memory.focus, kind="changed", was=current_value(claims), before=claims)
            )
    return settled


def _believes(who: str, text: str) -> bool:
    """Whether a message says to go by what that person said."""
    named = _SPEAKERS.get(who, rf"\b{re.escape(who)}s?\b")
    match = re.search(rf"(?:{named}){_RIGHT}|{_BELIEVE}(?:{named})", text, re.IGNORECASE)
    return match is not None and not _NOT_BELIEVED.search(text[: match.start()])


def done_or_not(memory: Memory, reading: Mapping[str, Any], text: str, vocabulary: Vocabulary) -> list[Mapping[str, Any]]:
    """ "Haven't taken it" after a question about Step 3: it is the one thing we spoke of that the person can have done."""
    plain = text.replace("’", "'")
    done = False if _NOT_DONE.search(plain) else True if _DONE.search(plain) else None
    if done is None or memory.thread is None:
        return []
    spoken_of = " ".join([memory.thread.text.lower(), *(rule.replace("-", " ") for rule in memory.answered[-LATELY:])]).replace(
        "step3", "step 3"
    )
    meant = [
        name
        for name, fact in vocabulary.facts.items()
        if fact.about == "applicant" and fact.type == "yes_no" and any(word.lower() in spoken_of for word in fact.synonyms)
    ]
    if len(meant) != 1 or any(m["fact"] == meant[0] for m in reading.get("mentions") or []):
        return []
    return [{"about": "applicant", "fact": meant[0], "value": done, "program": None, "said": text.strip()}]


def _names(who: str, text: str) -> bool:
    return re.search(_SPEAKERS.get(who, rf"\b{re.escape(who)}s?\b"), text, re.IGNORECASE) is not None
