"""Puts what a message says into the memory: on the right program, with who said it, never losing an earlier word silently."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from actions.fixes import read_fix
from actions.memory import About, Asked, Claim, Claims, Memory, News
from actions.which_program import ensure, resolved, settle_focus
from advisor.amounts import PER_YEAR, find_amounts
from advisor.vocabulary import FactError, Vocabulary

UNNAMED = "the program"
SAME_SIZE, OTHER_SIZE = 5.0, 4.0  # a number put right is seldom off by more than the first; every other must be so many times farther off
QUOTED = 160  # characters of a message that is quoted as a whole
_OF_THE_SERVICE = re.compile(r"\b(?:years?|yr|annual(?:ly)?|months?|weeks?|daily|days?|volume|service|they do|does)\b", re.IGNORECASE)


def remember(memory: Memory, reading: Mapping[str, Any], text: str, intent: str | None, vocabulary: Vocabulary) -> Memory:
    """The memory after one message.

    `reading` is the JSON form of understanding.facts.Reading (empty for a button's payload), `intent` the message's intent.
    Changes and returns `memory`; what changed this turn is in `memory.news`.
    """
    fixed = read_fix(text, vocabulary)
    if fixed is not None:
        reading = {"mentions": [fixed], "programs": [fixed["program"]] if fixed["program"] else []}
    last_news, spoken_of = memory.news, memory.focus
    memory.turn += 1
    memory.news, memory.notes = [], []
    memory.dropped = list(reading.get("dropped") or [])
    for name in dict.fromkeys(m["program"] for m in reading.get("mentions") or [] if m["about"] == "program" and m.get("program")):
        if not name.startswith("@"):
            ensure(memory, name, named=True)  # in the order of the text: "the first one" is the one said first
    settle_focus(memory, reading, text, intent)
    answered = _answer_open_question(memory, reading, text, intent, vocabulary)
    told = reading.get("mentions") or []
    mentions = [m for mention in told for m in resolved(memory, _as_answer(memory, mention, len(told), text, vocabulary), spoken_of)]
    if not answered:
        mentions += _about_the_last_fact(memory, last_news, reading, text)
    for position, mention in enumerate(mentions):
        together = [m for m in mentions[:position] if (m["fact"], m.get("program")) == (mention["fact"], mention.get("program"))]
        _take(memory, _in_its_sentence(mention, text, vocabulary), vocabulary, bool(together))
    if mentions and memory.asked and not answered:
        _close_if_answered(memory)
    return memory


def _as_answer(memory: Memory, mention: Mapping[str, Any], how_many: int, text: str, vocabulary: Vocabulary) -> Mapping[str, Any]:
    """A lone "980 cases" in reply to a question for a count of procedures is its answer, not a second yearly volume of the service."""
    asked = memory.asked
    if asked is None or asked.confirm or how_many != 1 or mention["fact"] != "annual_volume" or mention.get("correction"):
        return mention
    known = "annual_volume" in memory.claims("program", asked.program) and mention.get("program") in {None, asked.program}
    if known and vocabulary.facts[asked.fact].unit == "procedures" and not _OF_THE_SERVICE.search(text):
        return {**mention, "fact": asked.fact, "program": asked.program}
    return mention


def _about_the_last_fact(memory: Memory, last_news: list[News], reading: Mapping[str, Any], text: str) -> list[Mapping[str, Any]]:
    """The claim in "actually 5, not 4" or "I meant fellows", which name no fact or no value: they are about what was told before."""
    bare, replaces, meant = reading.get("bare"), reading.get("bare_replaces"), reading.get("meant")
    before = [n for n in last_news if n.kind in {"new", "changed", "disagrees"}]
    if (period := reading.get("meant_period")) in {*PER_YEAR, "year"}:
        return _in_period(memory, period, text)
    if meant and before:
        last = before[-1]
        claims = memory.claims(last.about, last.program).pop(last.fact, [])
        return [_correction(last, meant, claims[-1].value, text)] if claims else []
    if bare is None or not reading.get("bare_correction"):
        return []
    if replaces is not None:
        same = [
            (about, name, fact)
            for about, name, fact, claims in memory.everything()
            if claims[-1].value == replaces and (about != "program" or name == memory.focus)
        ]
        if len(same) == 1:
            about, name, fact = same[0]
            return [_correction(News(about=about, fact=fact, program=name, kind="new"), fact, bare, text)]
    numbers = [n for n in before if _is_number(memory.claims(n.about, n.program).get(n.fact, []))]
    nearest = _of_that_size(memory, numbers, bare)
    return [_correction(nearest, nearest.fact, bare, text)] if nearest else []


def _of_that_size(memory: Memory, numbers: list[News], bare: Sequence[Any]) -> News | None:
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


def _is_number(claims: list[Claim]) -> bool:
    return bool(claims) and isinstance(claims[-1].value, list) and all(not isinstance(v, str) for v in claims[-1].value)


def skip_key(fact: str, program: str | None) -> str:
    """How `memory.skipped` names a fact the applicant can't or won't give, for one program (or for themselves)."""
    return f"{program or ''}:{fact}"


def _claims(memory: Memory, about: About, program: str | None) -> tuple[Claims, str | None]:
    if about == "applicant":
        return memory.applicant, None
    if about == "away_plan":
        return memory.away_plan, None
    target = ensure(memory, program, named=True) if program else memory.focused or ensure(memory, UNNAMED, named=False)
    memory.focus = target.name
    return target.facts, target.name


def _in_its_sentence(mention: Mapping[str, Any], text: str, vocabulary: Vocabulary) -> Mapping[str, Any]:
    """A decisive fact with all the words it stands in, so that a wrong sign is noticed when it is said back."""
    spec = vocabulary.facts.get(mention["fact"])
    if spec is None or not spec.decisive or len(text) > QUOTED:
        return mention
    return {**mention, "said": " ".join(text.split())}


def _take(memory: Memory, mention: Mapping[str, Any], vocabulary: Vocabulary, said_already: bool) -> None:
    """Take one mention; `said_already` when the same message gave this fact before (two people, or a contradiction)."""
    fact, about = mention["fact"] or _fact_of(memory, mention["value"]), mention["about"]
    if not fact:
        return
    if not mention.get("retracted") and (left_out := _impossible(mention, fact, vocabulary)):
        memory.notes.append(left_out)
        return
    claims, program = _claims(memory, about, mention.get("program"))
    before = claims.get(fact, [])
    was = before[-1].value if before else None
    if mention.get("retracted"):
        if claims.pop(fact, None):
            memory.news.append(News(about=about, fact=fact, program=program, kind="retracted", was=was))
        return
    spec = vocabulary.facts.get(fact)
    new = Claim(
        value=mention["value"],
        said=mention["said"],
        turn=memory.turn,
        who=mention.get("who"),
        approximate=bool(mention.get("approximate")),
        note=mention.get("note"),
        conflict=mention.get("conflict"),
    )
    if new.note:
        memory.notes.append(new.note)
    asked = memory.asked
    direct = asked is not None and (asked.about, asked.fact) == (about, fact) and asked.program in {None, program}
    new.confirmed = direct or any(c.value == new.value and c.confirmed for c in before)
    if any(c.value == new.value and c.who == new.who for c in before):
        if direct:
            for claim in before:
                claim.confirmed = True
            memory.news.append(News(about=about, fact=fact, program=program, kind="confirmed"))
        return
    if spec is not None and spec.type == "list" and before and not mention.get("correction"):
        new.value = [*was, *(v for v in new.value if v not in was)] if isinstance(was, list) else new.value
        claims[fact] = [new]
    elif mention.get("correction") or not before:
        claims[fact] = [new]
    elif new.who or (said_already and before[-1].turn == memory.turn):
        claims[fact] = [c for c in before if c.who != new.who or c.turn == memory.turn] + [new]
    else:
        claims[fact] = [c for c in before if c.who] + [new]
    kept = claims[fact]
    kind = "new" if not before else "disagrees" if len(kept) > 1 and any(c.value != new.value for c in kept) else "changed"
    memory.news.append(News(about=about, fact=fact, program=program, kind=kind, was=was))  # type: ignore[arg-type]


def _impossible(mention: Mapping[str, Any], fact: str, vocabulary: Vocabulary) -> str | None:
    """The sentence that says why a value can't be kept ("10 million procedures" a year), or None when it can."""
    try:
        vocabulary.read(fact, mention["value"])
    except FactError as problem:
        return f"I left out “{mention['said']}”: {str(problem).split(': ', 1)[-1]}"
    return None


def _fact_of(memory: Memory, value: Any) -> str:
    """The one fact of the program in focus that has this value ("scrap the 8,000"); empty when none or several have."""
    same = [fact for fact, said in memory.claims("program").items() if value in [c.value for c in said]]
    return same[0] if len(same) == 1 else ""


def _answer_open_question(memory: Memory, reading: Mapping[str, Any], text: str, intent: str | None, vocabulary: Vocabulary) -> bool:
    asked = memory.asked
    if asked is None:
        return False
    meant = {"affirm": "yes", "deny": "no", **({"skip": "skip"} if text.startswith("/") else {})}
    reply = reading.get("reply") or meant.get(intent or "")
    if asked.confirm:
        return _confirm(memory, asked, reply, vocabulary)
    if any(m["fact"] == asked.fact for m in reading.get("mentions") or []):
        return False
    if reply in {"unsure", "skip"} and (any(c.isalpha() for c in text)):
        memory.skipped.append(skip_key(asked.fact, asked.program))
        memory.news.append(News(about=asked.about, fact=asked.fact, program=asked.program, kind="skipped"))
        memory.asked = None
        return True
    value = _value_of_reply(asked, reading, reply, text, intent, vocabulary)
    if value is None:
        return False
    mention = {"about": asked.about, "fact": asked.fact, "program": asked.program, "value": value, "said": text.strip()}
    _take(memory, mention, vocabulary, said_already=False)
    memory.asked = None
    return True


def _confirm(memory: Memory, asked: Asked, reply: str | None, vocabulary: Vocabulary) -> bool:
    if reply not in {"yes", "no", "unsure", "skip"}:
        return False
    claims = memory.claims(asked.about, asked.program)
    for fact in to_confirm(claims, vocabulary, asked.fact):
        if reply == "yes":
            for claim in claims[fact]:
                claim.confirmed = True
            memory.news.append(News(about=asked.about, fact=fact, program=asked.program, kind="confirmed"))
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
        or (said[-1].turn == told and name in vocabulary.facts and vocabulary.facts[name].decisive and not any(c.confirmed for c in said))
    ]


def _value_of_reply(
    asked: Asked, reading: Mapping[str, Any], reply: str | None, text: str, intent: str | None, vocabulary: Vocabulary
) -> Any:
    """The asked fact's value in a reply that names no fact ("about 900", "yes", "vague"); None when the reply doesn't hold one."""
    spec = vocabulary.facts.get(asked.fact)
    if spec is None:
        return None
    if spec.type in {"number", "derived"}:
        return None if reading.get("bare_correction") else reading.get("bare") or _only_amount(reading, text, intent)
    if spec.type == "yes_no":
        return {"yes": True, "no": False}.get(reply or "")
    if spec.type == "choice":
        words = re.sub(r"[^\w]+", " ", text.lower()).split()
        named = [c for c in spec.choices if all(part in words for part in str(c).lower().replace("_", " ").split())]
        return named[0] if len(named) == 1 else None
    if spec.type == "text" and intent and not _asks(reading, intent):
        return text.strip()[:300] or None
    return None


def _only_amount(reading: Mapping[str, Any], text: str, intent: str | None) -> Any:
    """The one amount of a reply in more words ("so to your question, about 1,000"); None when the message asks or holds other facts."""
    amounts = find_amounts(text)
    if _asks(reading, intent) or reading.get("mentions") or len(amounts) != 1 or amounts[0].unit:
        return None
    return [amounts[0].low, amounts[0].high]


def _asks(reading: Mapping[str, Any], intent: str | None) -> bool:
    return (intent or "").startswith("ask_") or any(s["is_question"] for s in reading.get("segments") or [])


def _close_if_answered(memory: Memory) -> None:
    asked = memory.asked
    if asked and any(n.fact == asked.fact and n.about == asked.about and asked.program in {None, n.program} for n in memory.news):
        memory.asked = None
