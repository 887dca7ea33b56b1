"""Which of an intent's answers is told: the one that is for the question, in whatever words it is asked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from actions import knowledge
from actions.likeness import likeness
from actions.memory import Memory
from actions.other_answers import pointed_elsewhere
from actions.pointing import has_phrase
from actions.rulebook_answers import answer_from_rulebook, choose_answer
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


@pytest.mark.parametrize(
    "text",
    ["my bank closed my account, what can I do", "how many weeks for step 3 and which question bank", "write me a poem about stents"],
)
def test_phrases_of_ours_in_a_question_that_is_surely_of_another_field_point_at_nothing(text: str) -> None:
    turn = Turn(text=text, intent="out_of_scope", memory=Memory(), ranking=[("out_of_scope", 0.9)])
    assert pointed_elsewhere(turn) == []


def test_a_question_that_may_be_ours_after_all_gets_the_answer_that_it_is_for() -> None:
    ranking = [("out_of_scope", 0.6)]
    turn = Turn(text="how many IR attendings per trainee should there be", intent="out_of_scope", memory=Memory(), ranking=ranking)
    (say,) = pointed_elsewhere(turn)
    assert say.custom is not None
    assert say.custom["rule"] == "answer.faculty-ratio"


def test_what_to_do_next_is_no_question_on_visas_unless_an_answer_on_them_was_given() -> None:
    ranking = [("ask_next", 0.9)]
    fresh = Turn(text="ok and now what should I do, any way out", intent="ask_next", memory=Memory(), ranking=ranking)
    assert pointed_elsewhere(fresh) == []
    after = replace(fresh, memory=Memory(answered=["answer.visa-years"]))
    (say,) = pointed_elsewhere(after)
    assert say.custom is not None
    assert say.custom["rule"] == "answer.visa-what-then"


def test_an_accent_hides_no_phrase() -> None:
    assert has_phrase("my fiancée lives there", ["my fiancee"]) == has_phrase("my fiancee lives there", ["my fiancee"]) == 1


def test_a_second_question_for_the_same_answer_is_not_answered_again() -> None:
    first = Turn(text="is low volume always bad", intent="ask_low_volume", memory=Memory())
    (told,) = answer_from_rulebook(first)
    (again,) = answer_from_rulebook(replace(first, text="are small programs worse", words="are small programs worse"))
    assert told.text
    assert not again.text
