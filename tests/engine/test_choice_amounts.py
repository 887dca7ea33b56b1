"""A derived fact may say what each choice amounts to: a pathway's years of training."""

from __future__ import annotations

from pathlib import Path

import pytest

from advisor.evaluation import Case
from advisor.rulebook import check_rulebook, load_rulebook

FACTS = """
pathway:
  label: pathway
  about: applicant
  type: choice
  choices: [short, long]
years:
  label: years
  about: applicant
  type: derived
  range: 4 to 9
  formula: pathway
  amounts: {short: 5, long: 7}
used:
  label: used
  about: applicant
  type: number
  range: 0 to 9
"""
RULES = """
- kind: red_flag
  id: test.too-long
  title: Too long
  topics: [test]
  severity: minor
  when: years + used more than 7
  found: "{years} and {used}"
  sources:
    - {id: here, at: there}
  examples:
    - given: {pathway: long, used: 1}
      expect: raised
    - given: {pathway: long, used: 0}
      expect: clear
    - given: {pathway: short}
      expect: unknown
    - given: {}
      expect: unknown
"""
SOURCES = "here: {title: Here, confidence: low, kind: ours}\n"


def book(folder: Path, facts: str = FACTS) -> Path:
    for name, content in {"facts.yml": facts, "sources.yml": SOURCES, "rules.yml": RULES}.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def test_a_choice_counts_as_its_amount_and_an_open_one_as_all_that_are_possible(tmp_path: Path) -> None:
    rules = load_rulebook(book(tmp_path))
    assert Case(rules, {"pathway": "long", "used": 1}).finding("test.too-long").text == "7 and 1"
    assert Case(rules, {"used": 3}).raised("test.too-long")
    assert Case(rules, {"used": 1}).outcomes("test.too-long") == ("raised", "clear")


def test_a_sound_book_with_amounts_has_no_problems(tmp_path: Path) -> None:
    assert check_rulebook(book(tmp_path)) == ()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("{short: 5}", "don't match the choices"),
        ("{short: 5, long: 7, longer: 8}", "don't match the choices"),
    ],
)
def test_amounts_must_match_the_choices(tmp_path: Path, wrong: str, told: str) -> None:
    problems = check_rulebook(book(tmp_path, FACTS.replace("{short: 5, long: 7}", wrong)))
    assert [p for p in problems if told in str(p)]


def test_amounts_belong_to_a_choice(tmp_path: Path) -> None:
    problems = check_rulebook(book(tmp_path, FACTS.replace("formula: pathway", "formula: used")))
    assert [p for p in problems if "amounts belong to a choice" in str(p)]
