"""Which of an intent's answers is told: the one that is for the question, in whatever words it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from actions import knowledge
from actions.likeness import likeness
from actions.memory import Memory
from actions.other_answers import pointed_elsewhere
from actions.rulebook_answers import choose_answer
from actions.turn import Turn

CASES: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "cases" / "answer_picks.yml").read_text(encoding="utf-8"))
FOUND_OF_THREE = 2
FOUND_OF_ALL = 0.95


def picked(intent: str, text: str) -> str | None:
    chosen = choose_answer(Turn(text=text, intent=intent, memory=Memory()))
    return chosen.rule.id if chosen else None


@pytest.mark.parametrize("answer", sorted(CASES))
def test_an_answer_is_found_by_other_ways_of_asking_its_question(answer: str) -> None:
    intent, *asked = CASES[answer]
    found = {text: picked(intent, text) for text in asked}
    assert sum(rule == answer for rule in found.values()) >= FOUND_OF_THREE, found


def test_nearly_all_ways_of_asking_find_their_answer() -> None:
    found = [picked(intent, text) == answer for answer, (intent, *asked) in CASES.items() for text in asked]
    assert sum(found) >= FOUND_OF_ALL * len(found)


def test_each_answer_that_stands_for_any_season_and_anybody_has_cases() -> None:
    rules = knowledge.rulebook().by_kind("answer")
    general = {r.id for r in rules if r.when is None and r.asked and r.audience not in {"us_img", "non_us_img"}}
    assert general - set(CASES) == {"answer.application-strength"}


def test_a_question_is_most_like_its_own_words_and_hardly_like_those_of_another_field() -> None:
    rulebook = knowledge.rulebook()
    assert likeness(rulebook, "What is VSLO?")["answer.vslo"] > 0.99
    assert max(likeness(rulebook, "which bread do I bake on sunday").values()) < 0.4


def test_doubt_in_the_advisor_is_answered_though_it_sounds_like_a_why() -> None:
    (say,) = pointed_elsewhere(Turn(text="and why should I trust you then", intent="ask_why", memory=Memory()))
    assert "its sources" in say.text


def test_another_field_is_not_taken_for_ours_because_it_is_asked_in_like_words() -> None:
    ranking = [("out_of_scope", 0.9)]
    asked = Turn(text="which route is the easiest in dermatology", intent="out_of_scope", memory=Memory(), ranking=ranking)
    assert pointed_elsewhere(asked) == []
