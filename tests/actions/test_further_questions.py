"""Which further questions of a message are answered."""

from __future__ import annotations

from actions.actions import ActionOfferReadings, further_questions
from actions.memory import Memory
from actions.turn import Turn


def asking(intent: str, **confidences: float) -> Turn:
    questions = [{"intent": name, "confidence": sure, "text": name} for name, sure in confidences.items()]
    return Turn(text="", intent=intent, memory=Memory(), questions=questions)


def test_clear_further_questions_are_answered_and_unclear_ones_are_not() -> None:
    turn = asking("ask_visa", ask_visa=0.9, ask_letters=0.8, ask_signals=0.1)
    assert [t.intent for t in further_questions(turn)] == ["ask_letters"]


def test_a_message_with_one_clear_question_is_not_called_unclear() -> None:
    assert ActionOfferReadings().respond(asking("nlu_fallback", ask_letters=0.8)) == []


def test_a_message_without_a_clear_question_is() -> None:
    turn = asking("nlu_fallback", ask_letters=0.2)
    assert ActionOfferReadings().respond(turn)
    assert turn.memory.not_understood == 1
