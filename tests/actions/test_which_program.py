"""Which program a message speaks of, and what can't be kept of it."""

from __future__ import annotations

from typing import Any

import pytest

from actions import knowledge
from actions.memory import Asked, Claim, Memory, Program
from actions.remember import remember
from actions.which_program import known_names

VOCABULARY = knowledge.rulebook().vocabulary


def known(*names: str, focus: str | None = None) -> Memory:
    return Memory(programs=[Program(name=name) for name in names], focus=focus or names[-1])


def mention(fact: str, value: Any, program: str | None = None, **more: Any) -> dict[str, Any]:
    return {"about": "program", "fact": fact, "value": value, "program": program, "said": f"{value}", **more}


def hear(memory: Memory, text: str, *mentions: dict[str, Any], **reading: Any) -> Memory:
    return remember(memory, {"mentions": list(mentions), **reading}, text, "inform_program", VOCABULARY)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("back to northside", ["Northside"]),
        ("is NORTHSIDE's volume ok, or st. vincent's", ["Northside", "St. Vincent"]),
        ("is A enough?", ["Program A"]),
        ("A?", ["Program A"]),
        ("A friend told me", []),
        ("give me a number", []),
        ("northsides", []),
    ],
)
def test_known_names_are_found_however_they_are_typed(text: str, names: list[str]) -> None:
    assert known_names(known("Northside", "St. Vincent", "Program A"), text) == names


def test_a_known_name_in_small_letters_gets_the_facts_of_its_message() -> None:
    memory = hear(known("Dover", "Exeter"), "back to dover. grads log 1,300", mention("graduate_cases", [1300, 1300]))
    assert [sorted(p.facts) for p in memory.programs] == [["graduate_cases"], []]


def test_the_other_one_is_the_other_of_what_was_spoken_of() -> None:
    memory = known("Nettle", "Orchard", focus="Orchard")
    hear(memory, "the other one does 5,500", mention("annual_volume", [5500, 5500], "@other"), reference="other")
    assert [sorted(p.facts) for p in memory.programs] == [["annual_volume"], []]


def test_the_other_one_of_a_single_program_is_a_new_one() -> None:
    memory = known("the program")
    hear(memory, "the other one has 2 residents", mention("residents", [2, 2], "@other"), reference="other")
    assert {p.name: sorted(p.facts) for p in memory.programs} == {"the program": [], "the other program": ["residents"]}


def test_a_lone_count_answers_the_question_and_leaves_the_known_volume_alone() -> None:
    memory = known("Bramble")
    memory.programs[0].facts["annual_volume"] = [Claim(value=[4400, 4400], said="4,400", turn=0)]
    memory.asked = Asked(about="program", fact="graduate_cases", program="Bramble")
    hear(memory, "sorry. 980 cases", mention("annual_volume", [980, 980]))
    facts = {fact: claims[-1].value for fact, claims in memory.programs[0].facts.items()}
    assert facts == {"annual_volume": [4400, 4400], "graduate_cases": [980, 980]}
    assert memory.asked is None


def test_a_new_yearly_volume_is_no_answer_to_the_question() -> None:
    memory = known("Bramble")
    memory.programs[0].facts["annual_volume"] = [Claim(value=[4400, 4400], said="4,400", turn=0)]
    memory.asked = Asked(about="program", fact="graduate_cases", program="Bramble")
    hear(memory, "they do 4,600 procedures a year", mention("annual_volume", [4600, 4600]))
    assert {fact: claims[-1].value for fact, claims in memory.programs[0].facts.items()} == {"annual_volume": [4600, 4600]}


def test_an_impossible_number_is_told_and_not_kept() -> None:
    memory = hear(Memory(), "10 million procedures a year", mention("annual_volume", [1e7, 1e7]))
    assert memory.programs == []
    assert "not possible" in memory.notes[0]
