from __future__ import annotations

from typing import Any

import pytest
from engine_books import FACTS, FLAG, TOTAL, book, rule

from advisor.evaluation import Case
from advisor.next_question import likely_outcomes, next_questions
from advisor.rulebook import Rulebook

VERDICT = rule(
    "verdict",
    """
    question: Enough?
    cases:
      - {outcome: enough, tone: good, when: volume.total is strong, found: F.}
      - {outcome: tight, tone: poor, when: share below 700, found: F.}
      - {outcome: fair, tone: mixed, when: otherwise, found: F.}
    """,
    "volume.enough",
)


@pytest.fixture(scope="module")
def rules() -> Rulebook:
    share = rule("benchmark", "measure: share\nbands: {few: 0, many: 1500}\ngood: [many]\nfound: F.", "volume.share")
    return book(TOTAL + FLAG + VERDICT + share)


def asked(rules: Rulebook, values: dict[str, Any], topic: str | None = None, **options: Any) -> list[str]:
    return [question.fact for question in next_questions(Case(rules, values), topic, **options)]


def test_with_volume_and_trainees_known_the_logged_number_comes_first(rules: Rulebook) -> None:
    assert asked(rules, {"cases": 9000, "residents": 4, "fellows": 2}, "volume")[0] == "logged"


def test_a_question_comes_in_the_vocabularys_words_with_its_reason(rules: Rulebook) -> None:
    first = next_questions(Case(rules, {"cases": 9000, "residents": 4, "fellows": 2}), "volume")[0]
    assert first.text == "What did graduates log?"
    assert first.why == "It is what training leaves you with."
    assert 0 < first.share <= 1
    assert set(first.narrows) <= {"volume.total", "volume.enough", "volume.share"}
    assert "volume.enough" in first.narrows


def test_what_is_known_or_skipped_or_settled_is_not_asked(rules: Rulebook) -> None:
    assert "logged" not in asked(rules, {"logged": 900}, "volume", limit=9)
    assert "logged" not in asked(rules, {}, "volume", limit=9, skip={"logged"})
    assert asked(rules, {"visa": "none"}, "visa") == []
    assert asked(rules, {"logged": 1200, "cases": 9000, "residents": 4, "fellows": 2}, "volume") == []


def test_a_fact_that_no_longer_matters_is_not_asked(rules: Rulebook) -> None:
    assert asked(rules, {"visa": "j1", "h1b": False}, "visa") == ["j1"]


def test_a_derived_fact_is_asked_by_its_parts_and_only_with_a_question_of_its_own_itself(rules: Rulebook) -> None:
    assert {"trainees", "share"}.isdisjoint(asked(rules, {}, limit=20))
    facts = FACTS.replace("formula: residents + fellows", "formula: residents + fellows, ask: How many trainees?")
    assert "trainees" in asked(book(TOTAL + VERDICT, facts), {"logged": 900, "cases": 9000}, limit=20)


def test_a_fact_without_a_question_is_never_asked(rules: Rulebook) -> None:
    only_level = book(rule("green_flag", "when: level is 1\nfound: F."))
    assert asked(only_level, {}) == []


def test_the_same_case_gives_the_same_questions(rules: Rulebook) -> None:
    once = next_questions(Case(rules, {"cases": 9000}), limit=9)
    assert once == next_questions(Case(rules, {"cases": 9000}), limit=9)


def test_no_more_than_wanted_are_asked(rules: Rulebook) -> None:
    assert len(asked(rules, {}, limit=2)) == 2


def test_of_two_equally_telling_facts_the_one_easier_to_find_out_comes_first() -> None:
    easy_and_hard = (
        FACTS + "\nhard: {label: hard, type: yes_no, ask: Hard?, cost: 3}\neasy: {label: easy, type: yes_no, ask: Easy?, cost: 1}\n"
    )
    flag = rule("red_flag", "severity: major\nwhen: hard is yes and easy is yes\nfound: F.")
    assert asked(book(flag, easy_and_hard), {}) == ["easy", "hard"]


def test_a_verdict_that_opens_with_a_fact_asks_for_it_first() -> None:
    rules = book(TOTAL + VERDICT + "  opening: [cases]\n")
    assert asked(rules, {}, "volume")[0] == "cases"
    assert asked(rules, {"residents": 4}, "volume")[0] == "logged"


def test_the_rest_of_a_list_is_asked_by_its_opposite() -> None:
    facts = FACTS.replace("gaps: {label: gaps,", "gaps: {label: gaps, ask: Which gaps?,")
    rules = book(rule("red_flag", "severity: major\nwhen: 'mix has not \"oncology\"'\nfound: F."), facts)
    assert asked(rules, {"mix": ["trauma"]}) == ["gaps"]
    assert asked(rules, {"mix": ["oncology"]}) == []


def test_what_is_likely_is_told_apart_from_what_is_certain(rules: Rulebook) -> None:
    case = Case(rules, {"cases": [9000, 9000], "residents": [2, 2], "logged": [1000, None]})
    assert likely_outcomes(case, "volume.total") == ("strong",)
    nearly = Case(rules, {"logged": [795, 1600]})
    assert nearly.outcomes("volume.total") == ("thin", "solid", "strong")
    assert "thin" not in likely_outcomes(nearly, "volume.total")
