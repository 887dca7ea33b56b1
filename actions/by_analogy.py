"""Figures told of one program in the order of another's: "Emory: 20 attendings, 5 a year" and then "Wake Forest, 9 and 2"; and an answer
to our open question that is given for another program ("at Temple it's PGY-3")."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions.corrections import value_of
from actions.memory import Memory, current_value, is_interval
from actions.replies import of_its_size
from actions.turn import asks_something
from actions.which_program import known_names
from actions.wording import LIKE_ANOTHERS
from advisor.amounts import Amount, find_amounts
from advisor.vocabulary import Vocabulary

UNCOUNTED = "nothing says what it counts"
ALIKE = 4  # how many times another a number may be that counts the same at another program
MOST_WORDS = 14  # of a message that is such a row
_ORDINALS = frozenset({"first", "second", "third", "fourth", "last", "middle", "other"})
_NEITHER = re.compile(r"(?:^|[,;:.(]|\band)\s*(?:neither|no\s+visas?)\s*(?:$|[,;.)])", re.IGNORECASE)
_BOTH = re.compile(r"(?:^|[,;:.(]|\band)\s*both\s*(?:$|[,;.)])", re.IGNORECASE)
_VISAS = ("sponsors_j1", "sponsors_h1b")
# The number that a question in general is about.
ASKED_ABOUT = {"ask_good_total": "graduate_cases", "ask_estimate": "graduate_cases", "ask_autonomy": "primary_operator_pgy"}
_PGY = re.compile(r"\bpgy\W?(?P<year>[2-7])\b", re.IGNORECASE)


def uncounted(reading: Mapping[str, Any], text: str) -> list[Amount]:
    """The numbers of a message that nothing in it tells the meaning of, in the order of the text."""
    loose = [reason.removesuffix(f": {UNCOUNTED}") for reason in reading.get("dropped") or [] if reason.endswith(UNCOUNTED)]
    return [a for a in find_amounts(text) if text[a.start : a.end] in loose and a.unit is None]


def by_analogy(memory: Memory, reading: Mapping[str, Any], text: str, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """What a message tells of one program by what was told of another just before; none where a question or a second program is in it."""
    if asks_something(reading) or len(text.split()) > MOST_WORDS:
        return []
    name = _meant(memory, reading, text)
    if name is None:
        return []
    model = _model(memory, name)
    told = {m["fact"] for m in reading.get("mentions") or []}
    numbers = [fact for fact, value in model.items() if is_interval(value) and fact not in told]
    amounts = uncounted(reading, text)
    said = text.strip()
    found = [
        of_program(name, fact, value_of(a), said) for a, fact in zip(amounts, _in_order(amounts, numbers, model, vocabulary), strict=False)
    ]
    if all(fact in model and fact not in told for fact in _VISAS) and (_NEITHER.search(text) or _BOTH.search(text)):
        found += [of_program(name, fact, _BOTH.search(text) is not None, said) for fact in _VISAS]
    if found and memory.focus:
        found[0]["note"] = LIKE_ANOTHERS.format(program=_told_last(memory) or memory.focus)
    return found


def for_another(memory: Memory, reading: Mapping[str, Any], text: str, vocabulary: Vocabulary) -> list[dict[str, Any]]:
    """The number that answers our open question for a program other than the one it was put for, or what was asked about last."""
    name = _meant(memory, reading, text)
    fact = _wanted(memory, name, vocabulary)
    if name is None or fact is None or reading.get("mentions") or asks_something(reading):
        return []
    if fact == "primary_operator_pgy":
        year = _PGY.search(text)
        return [of_program(name, fact, [int(year["year"])] * 2, text.strip())] if year else []
    amounts = [a for a in find_amounts(text) if a.unit is None]
    if len(amounts) != 1 or not of_its_size(value_of(amounts[0]), vocabulary.facts[fact]):
        return []
    return [of_program(name, fact, value_of(amounts[0]), text.strip())]


def _wanted(memory: Memory, name: str | None, vocabulary: Vocabulary) -> str | None:
    """The number asked for of another program than `name`, else what the last question was about."""
    asked = memory.asked
    for_other = asked is not None and asked.about == "program" and not asked.confirm and asked.program != name
    if asked is not None and for_other and vocabulary.facts[asked.fact].type == "number":
        return asked.fact
    return ASKED_ABOUT.get(memory.thread.intent) if memory.thread else None


def _meant(memory: Memory, reading: Mapping[str, Any], text: str) -> str | None:
    """The one program that the message is about, by name or as "@third"; None without one, or with several."""
    names = list(reading.get("programs") or []) or known_names(memory, text)
    if len(names) == 1:
        return str(names[0])
    reference = reading.get("reference")
    return f"@{reference}" if not names and reference in _ORDINALS else None


def _told_last(memory: Memory) -> str | None:
    """The one program that the last message with facts told of."""
    programs = {n.program for n in memory.told if n.about == "program" and n.program}
    return programs.pop() if len(programs) == 1 else None


def _model(memory: Memory, name: str) -> dict[str, Any]:
    """The facts told last of one other program, in their order, with what is known of each."""
    other = _told_last(memory)
    known = memory.program(other)
    if known is None or memory.program(name) is known:
        return {}
    return {n.fact: current_value(known.facts[n.fact]) for n in memory.told if n.program == other and n.fact in known.facts}


def _in_order(amounts: Sequence[Amount], facts: Sequence[str], model: Mapping[str, Any], vocabulary: Vocabulary) -> list[str]:
    """The fact of each amount: by their order where there are as many, else by their size; none where either leaves a doubt."""
    if (
        amounts
        and len(amounts) == len(facts)
        and all(of_its_size(value_of(a), vocabulary.facts[f]) for a, f in zip(amounts, facts, strict=True))
    ):
        return list(facts)
    like = [[f for f in facts if _alike(a, model[f]) and of_its_size(value_of(a), vocabulary.facts[f])] for a in amounts]
    one_each = all(len(fits) == 1 for fits in like) and len({fits[0] for fits in like}) == len(like)
    return [fits[0] for fits in like] if one_each else []


def _alike(amount: Amount, value: Sequence[float | None]) -> bool:
    """Whether a number can count what the other counts at another program."""
    one, other = (next((end for end in ends if end is not None), 0) for ends in ((amount.low, amount.high), value))
    return bool(one and other and max(one, other) <= ALIKE * min(one, other))


def of_program(name: str | None, fact: str, value: Any, said: str) -> dict[str, Any]:
    """A fact told of a program (None: of the one spoken of), in the form in which readings tell it."""
    return {"about": "program", "fact": fact, "value": value, "program": name, "said": said}
