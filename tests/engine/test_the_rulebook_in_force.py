"""The project's own rulebook: it is sound, and every example of every rule comes out as its author expects."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.evaluation import Case
from advisor.examples import Trial, examples
from advisor.next_question import next_questions
from advisor.rulebook import check_rulebook, load_rulebook
from advisor.rules import JUDGED

RULES = Path(__file__).resolve().parents[2] / "rules"
BOOK = load_rulebook(RULES)


def test_the_rulebook_is_sound() -> None:
    assert [str(problem) for problem in check_rulebook(RULES, run_examples=False)] == []


@pytest.mark.parametrize("trial", examples(BOOK), ids=lambda trial: trial.name)
def test_an_example_comes_out_as_expected(trial: Trial) -> None:
    assert trial.problem() is None


def test_nothing_known_decides_nothing_and_raises_no_flag() -> None:
    findings = Case(BOOK, {}).findings(kinds=JUDGED)
    assert [finding.rule.id for finding in findings if finding.certain] == []


def test_with_volume_and_trainees_known_the_logged_number_is_asked_first() -> None:
    case = Case(BOOK, {"annual_volume": [9000, 9000], "residents": [4, 4], "fellows": [2, 2]})
    assert next_questions(case, "volume")[0].fact == "graduate_cases"


def test_every_fact_that_can_be_asked_for_says_why() -> None:
    assert [fact.name for fact in BOOK.vocabulary.facts.values() if fact.ask and not fact.why_ask] == []
