"""Who is right, where two people say different things: what each version would mean, and how to settle it."""

from __future__ import annotations

import re
from dataclasses import replace

from actions import memory as mem
from actions.acknowledge import speaker
from actions.asking import question_to_put
from actions.corrections import value_of
from actions.rulebook_answers import choose_answer
from actions.turn import Say, Turn
from actions.wording import CANT_KNOW, KIT, WHAT_EACH_MEANS, WHY, bullets, join, paragraphs, sentence
from advisor.amounts import find_amounts
from understanding.segments import is_question

_WHO_IS_RIGHT = re.compile(
    r"\bwho(?:'s| is|s)?\s+(?:\w+\s+)?(?:right|lying|wrong|honest|telling the truth)\b"
    r"|\b(?:who|whom|which(?: (?:one|number|figure|value))?)\s+(?:do|should|can|would|shall|to)\s+(?:i\s+|you\s+|we\s+)?(?:now\s+)?"
    r"(?:believe|trust|use|take|count|go with|work with)\b"
    r"|\bwhich(?: (?:one|number|figure|of (?:them|these|those|the two)))?\s+(?:is|are|'s)\s+(?:now\s+)?(?:right|true|correct|real|it)\b",
    re.IGNORECASE,
)
_JUDGES = re.compile(r"\b(?:good|bad|enough|ok|okay|fine|low|high|few|little|weak|strong|normal|terrible|worr\w+)\b", re.IGNORECASE)
CHECKING = "ask_verify_numbers"
HOW = "How can I check the numbers a program gives?"  # the title of the rulebook's answer


def asks_who_is_right(turn: Turn) -> bool:
    """Whether a message asks which of two versions holds, while there are two."""
    return _WHO_IS_RIGHT.search(turn.words.replace("’", "'")) is not None and bool(_disagreed(turn))


def weigh(turn: Turn) -> list[Say]:
    """Both versions with who said them, what each would come to, and the question that settles it."""
    fact, claims = _disagreed(turn)[-1]
    versions = join([f"{speaker(c)} {turn.show(fact, c.value)}" for c in claims])
    meanings = {turn.show(fact, c.value): told for c in claims if (told := _comes_to(turn, fact, c.value))}
    lines = [sentence(f"{value}: {told}") for value, told in meanings.items()]
    how = choose_answer(replace(turn, intent=CHECKING, words=HOW, full=HOW, asks=HOW, lean="not"))
    text = paragraphs(
        CANT_KNOW.format(versions=versions),
        question_to_put(turn, fact),
        f"{WHAT_EACH_MEANS}\n{bullets(lines)}" if len(set(meanings.values())) > 1 else None,
        how.text if how else None,
    )
    return [Say(text=text, buttons=[KIT, WHY])]


def judge_version(turn: Turn) -> list[Say]:
    """What one of the versions would come to, for "then is 850 bad"; nothing where the question is about no single version."""
    amounts = [value_of(a) for a in find_amounts(turn.words)]
    if len(amounts) != 1 or turn.memory.news or not (_JUDGES.search(turn.words) and is_question(turn.words)):
        return []
    for fact, claims in reversed(_disagreed(turn)):
        version = next((c for c in claims if c.value == amounts[0]), None)
        if version and (told := _comes_to(turn, fact, version.value)):
            return [Say(text=sentence(f"{turn.show(fact, version.value)}: {told}"), buttons=[KIT, WHY])]
    return []


def _disagreed(turn: Turn) -> list[tuple[str, list[mem.Claim]]]:
    """The facts of the program in focus on which people disagree, the one told last at the end."""
    both = [(fact, said) for fact, said in turn.memory.claims("program").items() if mem.disagreement(said)]
    return sorted(both, key=lambda pair: pair[1][-1].turn)


def _comes_to(turn: Turn, fact: str, value: object) -> str:
    """The verdict that reads the fact, were this its value."""
    need = {"visa_need": supposed} if (supposed := turn.reading.get("supposed_need")) else {}
    case = turn.case(turn.memory.focus, unconfirmed=True, supposing={**need, fact: value})
    reading = [f for f in case.findings(kinds=("verdict",)) if fact in f.rule.all_facts and not f.nothing_known]
    reading.sort(key=lambda f: (not f.certain, fact not in f.rule.facts))
    return reading[0].text if reading else ""
