"""The sentence that a "Fix" button begins."""

from __future__ import annotations

from typing import Any

import pytest
from talk import Talk

from actions import knowledge
from actions.fixes import begin, read_fix


@pytest.mark.parametrize(
    ("fact", "words", "value"),
    [
        ("annual_volume", "7,500", [7500, 7500]),
        ("trainees", "5 or 6", [5, 6]),
        ("nci_cancer_center", "no", False),
        ("sponsors_j1", "yes", True),
        ("setting", "community", "community"),
        ("case_mix", "trauma and oncology", ["trauma", "oncology"]),
        ("visa_need", "J-1", "j1"),
    ],
)
def test_every_kind_of_fact_can_be_fixed(fact: str, words: str, value: Any) -> None:
    vocabulary = knowledge.rulebook().vocabulary
    mention = read_fix(begin(vocabulary.facts[fact].label, "Program A") + words, vocabulary)
    assert mention is not None
    assert (mention["fact"], mention["value"], mention["program"], mention["correction"]) == (fact, value, "Program A", True)


@pytest.mark.parametrize(
    "text", ["Correction for A: moon phase is full", "Correction for A: IR residents is banana", "residents are 5, not 4"]
)
def test_what_is_no_such_sentence_is_left_to_the_fact_reader(text: str) -> None:
    assert read_fix(text, knowledge.rulebook().vocabulary) is None


def test_a_fix_lands_on_its_program_and_tells_what_it_was() -> None:
    talk = Talk()
    talk.tell("Program A: 9,000 a year, 4 residents. Program B: 4,500 a year, 2 residents")
    payload = talk.say("what do you know so far?", "ask_facts", "action_show_facts").card("facts")["programs"][0]["facts"]
    residents = next(row["fix_payload"] for row in payload if row["fact"] == "residents")
    heard = talk.say(f"{residents}5", "correct_fact", "action_take_facts")
    assert "Changed for Program A: IR residents is now 5 (it was 4)" in heard.text
