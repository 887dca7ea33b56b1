"""Which further questions of a message are answered."""

from __future__ import annotations

from typing import Any

from talk import Talk

from actions.answering import answer, further_questions
from actions.memory import Memory
from actions.turn import Turn


def asking(intent: str, *questions: tuple[str, float, str]) -> Turn:
    asked: list[dict[str, Any]] = [{"intent": name, "confidence": sure, "text": text} for name, sure, text in questions]
    return Turn(text="", intent=intent, memory=Memory(), questions=asked)


def test_clear_further_questions_are_answered_and_unclear_ones_are_not() -> None:
    turn = asking("ask_visa", ("ask_visa", 0.9, "visas?"), ("ask_letters", 0.8, "letters?"), ("ask_signals", 0.1, "signals?"))
    assert [t.intent for t in further_questions(turn)] == ["ask_letters"]


def test_the_same_asked_of_something_else_is_a_further_question() -> None:
    turn = asking("ask_category_target", ("ask_category_target", 0.9, "how many ablations?"), ("ask_category_target", 0.9, "and biopsies?"))
    assert [t.words for t in further_questions(turn)] == ["and biopsies?"]


def test_a_message_with_one_clear_question_is_not_called_unclear() -> None:
    turn = asking("nlu_fallback", ("ask_letters", 0.8, "how many letters?"))
    said, last = answer(turn)
    assert [say.custom["type"] for say in said if say.custom] == ["answer"]
    assert last.intent == "ask_letters"
    assert turn.memory.not_understood == 0


def test_a_message_without_a_clear_question_is() -> None:
    turn = asking("nlu_fallback", ("ask_letters", 0.2, "the thing?"))
    said, _ = answer(turn)
    assert said
    assert turn.memory.not_understood == 1


def test_a_question_outside_our_field_beside_one_inside_is_declined_in_a_line() -> None:
    questions = [
        {"intent": "ask_letters", "confidence": 0.9, "text": "how many letters?"},
        {"intent": "out_of_scope", "confidence": 0.9, "text": "and a good restaurant?"},
    ]
    heard = Talk().say("how many letters? and a good restaurant?", "ask_letters", "action_answer_from_rulebook", questions=questions)
    assert "utter_out_of_scope" in heard.text
