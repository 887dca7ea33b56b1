"""A message that asks nothing and tells facts is a telling, whatever its words look like."""

from __future__ import annotations

from typing import Any

import pytest

from understanding.facts import read_facts
from understanding.telling import settle_judging, settle_telling


def settled(text: str, intent: str, confidence: float) -> dict[str, Any]:
    ranking = [{"name": intent, "confidence": confidence}, {"name": "ask_why", "confidence": 0.05}]
    return settle_telling(ranking, read_facts(text).to_json(), 0.4)[0]


@pytest.mark.parametrize(
    ("text", "intent", "confidence", "wanted"),
    [
        ("Harlow just replied - J-1 only.", "ask_letters", 0.43, "inform_program"),
        ("I graduated in 2022", "ask_reapply", 0.3, "inform_applicant"),
        ("oh no wait 16000", "out_of_scope", 0.56, "correct_fact"),
        ("7-8 fellows a year rotate through four hospitals", "nlu_fallback", 0.3, "inform_program"),
    ],
)
def test_facts_told_without_a_question_settle_an_unsure_intent(text: str, intent: str, confidence: float, wanted: str) -> None:
    assert settled(text, intent, confidence)["name"] == wanted


def test_a_settled_intent_is_sure_enough_to_be_acted_on() -> None:
    assert settled("Harlow just replied - J-1 only.", "ask_letters", 0.2)["confidence"] == 0.4


@pytest.mark.parametrize(
    ("text", "intent", "confidence"),
    [
        ("4 residents and 2 fellows, is that enough?", "ask_volume_enough", 0.35),  # it asks
        ("graduates leave with 1,150, no idea whether that's impressive", "ask_good_total", 0.7),  # surely a question
        ("how lovely", "out_of_scope", 0.4),  # nothing told
        ("no, they have 4 residents", "deny", 0.5),  # a reply stands
        ("what a day", "thank", 0.5),
    ],
)
def test_a_question_a_reply_and_a_message_without_facts_stay_what_they_are(text: str, intent: str, confidence: float) -> None:
    assert settled(text, intent, confidence) == {"name": intent, "confidence": confidence}


def _judging(text: str, *mentions: tuple[str, str], intent: str = "ask_img_chances", confidence: float = 0.3) -> tuple[str, str]:
    """The leading intent and that of the first question, for a message with such facts and one question."""
    questions = [{"intent": intent, "confidence": confidence, "text": text}]
    reading = {"mentions": [{"about": about, "fact": fact} for about, fact in mentions]}
    ranking, asked = settle_judging([{"name": intent, "confidence": confidence}], questions, reading, 0.4)
    return ranking[0]["name"], asked[0]["intent"]


def test_a_bare_judgement_is_asked_of_the_facts_told_with_it() -> None:
    assert _judging("thoughts??", ("program", "faculty"), ("program", "annual_volume")) == ("ask_volume_enough", "ask_volume_enough")
    assert _judging("is that dumb?", ("away_plan", "ir_aways")) == ("ask_away_count", "ask_away_count")


def test_a_judgement_of_its_own_or_without_facts_is_left_as_read() -> None:
    assert _judging("is the call bad?", ("program", "faculty")) == ("ask_img_chances", "ask_img_chances")
    assert _judging("thoughts?", ("applicant", "step3")) == ("ask_img_chances", "ask_img_chances")
    assert _judging("thoughts?", ("program", "faculty"), confidence=0.9) == ("ask_img_chances", "ask_img_chances")
