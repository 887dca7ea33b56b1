"""Reads a message as the reply to our open question: a value, yes or no, "not sure", "skip"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from actions.claiming import take
from actions.memory import Asked, Claims, Memory, News, current_value
from actions.second_thoughts import complains
from actions.turn import asks_something
from advisor.amounts import find_amounts
from advisor.vocabulary import Fact, Vocabulary
from understanding.follow_ups import goes_on
from understanding.segments import is_question

FAR_BELOW, FAR_ABOVE = 10, 3  # times outside the usual, from which on a number answers something else
_OF_THEM = re.compile(r"\b(?:the|these|those|all|of|top|both)\s+(?:two|three|four|five|[2-5])\b", re.IGNORECASE)
_OF_YEARS = re.compile(r"\s*(?:years?|yrs?)\b", re.IGNORECASE)  # "two years independent" counts no rotations
_ASKS_FOR_ANOTHER = re.compile(r"\b(?:he|she|they|friend|buddy)\s+(?:asks?|wants?\s+to\s+know|wonders?)\b", re.IGNORECASE)
_ONLY_HEARD = re.compile(
    r"\W*(?:(?:lol|haha|hm+|oh|ah|ok|okay|okey|k|kk|fine|cool|nice|great|alright|all right|right|i see|got it"
    r"|understood|makes sense|sorry|good to know|ouch|wow|thanks|thx)\W*)+",
    re.IGNORECASE,
)
FEW_WORDS = 5  # of a reply that is taken for what it seems to be as a whole
_LEADING = re.compile(r"\W*(?:(?P<yes>yes|yeah|yep|yup|correct|right|exactly)|(?P<no>no|nope|nah|not|wrong|incorrect))\b", re.IGNORECASE)
_ASKS_ON = re.compile(
    r"\W*(?:(?:ok|okay)\W+)?(?:so|and|then|well|hm+|but)\W*|\W*(?:so|then|and)\W+(?:yes|yeah|no|nope|not|never|ok|okay|fine)\b[^?]{0,12}\?\W*",
    re.IGNORECASE,
)
_OF_THE_SERVICE = re.compile(r"\b(?:years?|yr|annual(?:ly)?|months?|weeks?|daily|days?|volume|service|they do|does)\b", re.IGNORECASE)


def only_heard(text: str) -> bool:
    """Whether a message only takes note ("ok", "alright sorry")."""
    return "?" not in text and _ONLY_HEARD.fullmatch(text) is not None


def skip_key(fact: str, program: str | None) -> str:
    """How `memory.skipped` names a fact the applicant can't or won't give, for one program (or for themselves)."""
    return f"{program or ''}:{fact}"


def answer_open_question(memory: Memory, reading: Mapping[str, Any], text: str, intent: str | None, vocabulary: Vocabulary) -> bool:
    """Take the message as the answer to what we asked; whether it was one."""
    asked = memory.asked
    if asked is None:
        return False
    if complains(text) or goes_on(text, memory.thread.intent if memory.thread else ""):
        return False
    if asked.confirm and _ASKS_ON.fullmatch(text):
        return False  # "so?", "so no?" wants to hear what follows
    told = reading.get("mentions") or asks_something(reading)
    leading = _LEADING.match(text) if asked.confirm and not told else None
    meant = {
        "affirm": "yes",
        "deny": "no",
        **({"skip": "skip"} if text.startswith("/") or (not told and len(text.split()) <= FEW_WORDS) else {}),
    }
    if asked.confirm and any(
        m["about"] == "program" and m.get("program") not in {None, asked.program} for m in reading.get("mentions") or []
    ):
        meant = {}  # "Vermont said yes they do" is what that program says
    reply = reading.get("reply") or (leading.lastgroup if leading else None) or meant.get(intent or "")
    if asked.confirm:
        return _confirm(memory, asked, reply, vocabulary)
    if any(m["fact"] == asked.fact for m in reading.get("mentions") or []):
        return False
    if reply in {"unsure", "skip"} and (any(c.isalpha() for c in text)):
        memory.skipped.append(skip_key(asked.fact, asked.program))
        memory.news.append(News(about=asked.about, fact=asked.fact, program=asked.program, kind="skipped"))
        memory.asked = None
        return True
    value = None if _of_another(memory, asked, reading) else _value_of_reply(asked, reading, reply, text, intent, vocabulary)
    if value is None:
        return False
    mention = {"about": asked.about, "fact": asked.fact, "program": asked.program, "value": value, "said": text.strip()}
    take(memory, mention, vocabulary, said_already=False)
    memory.asked = None
    return True


def _of_another(memory: Memory, asked: Asked, reading: Mapping[str, Any]) -> bool:
    """Whether a reply names other programs than the one asked about ("Duke: none so far")."""
    names = [name for name in reading.get("programs") or [] if name]
    return bool(asked.program and names) and all(memory.program(name) is not memory.program(asked.program) for name in names)


def _confirm(memory: Memory, asked: Asked, reply: str | None, vocabulary: Vocabulary) -> bool:
    if reply not in {"yes", "no", "unsure", "skip"}:
        return False
    claims = memory.claims(asked.about, asked.program)
    for fact in to_confirm(claims, vocabulary, asked.fact):
        if reply == "yes":
            for claim in claims[fact]:
                claim.confirmed = True
            memory.news.append(News(about=asked.about, fact=fact, program=asked.program, kind="confirmed"))
        elif reply != "no":
            memory.news.append(News(about=asked.about, fact=fact, program=asked.program, kind="skipped"))  # kept, and not counted on
        else:
            was = claims.pop(fact)
            memory.news.append(News(about=asked.about, fact=fact, program=asked.program, kind="withdrawn", was=was[-1].value))
    memory.asked = None
    return True


def to_confirm(claims: Claims, vocabulary: Vocabulary, fact: str) -> list[str]:
    """The decisive facts that one question confirms: `fact` and those not confirmed yet that the same message told ("J-1 only")."""
    if fact not in claims:
        return []
    told = claims[fact][-1].turn
    return [
        name
        for name, said in claims.items()
        if name == fact
        or (
            current_value(said) is not None
            and said[-1].turn == told
            and name in vocabulary.facts
            and vocabulary.facts[name].decisive
            and not any(c.confirmed for c in said)
        )
    ]


def _value_of_reply(
    asked: Asked, reading: Mapping[str, Any], reply: str | None, text: str, intent: str | None, vocabulary: Vocabulary
) -> Any:
    """The asked fact's value in a reply that names no fact ("about 900", "yes", "vague"); None when the reply doesn't hold one."""
    spec = vocabulary.facts.get(asked.fact)
    if spec is None:
        return None
    if spec.type in {"number", "derived"} and reply == "no" and spec.ask.startswith("Are there"):
        return [0, 0]
    if spec.type in {"number", "derived"}:
        if reading.get("bare_correction") or reading.get("bare_period"):
            return None  # it puts something told before right, or tells what the service does; it does not answer
        value = reading.get("bare") or (None if intent == "correct_fact" else _only_amount(reading, text, spec))
        return value if value is None or of_its_size(value, spec) else None
    if spec.type == "yes_no" and only_heard(text):
        return None  # "lol ok" takes note and tells nothing
    if spec.type == "yes_no":
        return {"yes": True, "no": False}.get(reply or "")
    if spec.type == "choice" and any(m["about"] != asked.about for m in reading.get("mentions") or []):
        return None  # "one place says J-1 only" tells what that place does, not what the person needs
    if spec.type == "choice" and not is_question(text):
        words = re.sub(r"[^\w]+", " ", text.lower()).split()
        named = [c for c in spec.choices if all(part in words for part in str(c).lower().replace("_", " ").split())]
        return named[0] if len(named) == 1 else None
    if spec.type == "text" and intent and not _asks(reading, intent):
        return text.strip()[:300] or None
    return None


def of_its_size(value: Any, spec: Fact) -> bool:
    """Whether a number may be this fact's at all: "5k" is no graduate's log, and "3" is none either."""
    least, most = spec.usual
    number = next(end for end in value if end is not None)
    return bool(least / FAR_BELOW <= number <= most * FAR_ABOVE) or (number == 0 and least <= FAR_BELOW)


def _only_amount(reading: Mapping[str, Any], text: str, spec: Fact) -> Any:
    """The one amount of a reply in more words ("so to your question, about 1,000"); None when the message asks or holds other facts."""
    amounts = find_amounts(text)
    asks = asks_something(reading) or _ASKS_FOR_ANOTHER.search(text) is not None
    if asks or reading.get("mentions") or len(amounts) != 1 or amounts[0].unit or _OF_THEM.search(text):
        return None
    if spec.unit != "years" and _OF_YEARS.match(text, amounts[0].end):
        return None
    return [amounts[0].low, amounts[0].high]


def _asks(reading: Mapping[str, Any], intent: str | None) -> bool:
    return (intent or "").startswith("ask_") or asks_something(reading)


def as_answer(memory: Memory, mention: Mapping[str, Any], how_many: int, text: str, vocabulary: Vocabulary) -> Mapping[str, Any]:
    """A lone "980 cases" in reply to a question for a count of procedures is its answer, not a second yearly volume of the service."""
    asked = memory.asked
    if asked is None or asked.confirm or how_many != 1 or mention["fact"] != "annual_volume" or mention.get("correction"):
        return mention
    claims = memory.claims("program", asked.program).get("annual_volume") or []
    beside = [[a.low, a.high] for a in find_amounts(text)]
    if any(c.value in beside for c in claims):
        return mention  # "they said 9,000 but a resident said 6,000"
    if not of_its_size(mention["value"], vocabulary.facts[asked.fact]):
        return mention
    known = claims and mention.get("program") in {None, asked.program} and mention["value"] not in [c.value for c in claims]
    if known and vocabulary.facts[asked.fact].unit == "procedures" and not _OF_THE_SERVICE.search(text):
        return {**mention, "fact": asked.fact, "program": asked.program}
    return mention
