from __future__ import annotations

import pytest
import typer
from engine_books import FLAG, TOTAL, write_book
from typer.testing import CliRunner, Result

from advisor import commands_authors, commands_rulebook
from advisor.coverage import coverage
from advisor.examples import examples
from advisor.rulebook import RulebookError, check_rulebook, load_rulebook

app = typer.Typer()
commands_rulebook.add_to(app)
commands_authors.add_to(app)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_a_sound_rulebook_is_said_to_be_sound() -> None:
    result = run("check", write_book(TOTAL + FLAG))
    assert result.exit_code == 0
    assert result.stdout == "The rulebook is sound: 2 rules, 17 facts, 2 sources, 8 examples as expected.\n"
    assert result.stderr == ""


def test_problems_go_to_standard_error_with_exit_code_one() -> None:
    result = run("check", write_book(TOTAL.replace("measure: logged", "measure: loged")))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.splitlines()[0] == "rules/topic.yml:5:12: unknown fact 'loged'; did you mean 'logged'?"
    assert result.stderr.splitlines()[-1].startswith("1 problem in 1 file of ")


def test_examples_may_be_left_out_of_a_check() -> None:
    folder = write_book(TOTAL.replace("{logged: 999}, expect: solid", "{logged: 999}, expect: strong"))
    assert run("check", folder).exit_code == 1
    assert "examples" not in run("check", folder, "--no-examples").stdout
    assert [str(p) for p in check_rulebook(folder, run_examples=False)] == []


def test_coverage_lists_each_item_with_its_rules_or_none() -> None:
    folder = write_book(TOTAL)
    (folder / "coverage.yml").write_text(
        "- {id: CV-1, section: S, about: totals}\n- {id: CV-2, about: more}\n- {id: F1}\n- {id: C1}\n", encoding="utf-8"
    )
    result = run("check", folder, "--coverage")
    assert result.stdout.splitlines()[:5] == [
        "CV-1\tS totals\tvolume.total",
        "CV-2\tmore\tnone",
        "F1\t\tnone",
        "C1\t\tnone",
        "Covered: 1 of 2 items, 0 of 1 facts, 0 of 1 contradictions.",
    ]
    assert [covered.rules for covered in coverage(load_rulebook(folder), folder)] == [("volume.total",), (), (), ()]


def test_an_item_that_nobody_lists_is_a_problem() -> None:
    folder = write_book(TOTAL)
    (folder / "coverage.yml").write_text("- {id: CV-7}\n", encoding="utf-8")
    assert [str(p) for p in check_rulebook(folder)] == ["rules/topic.yml:14:45: there is no 'CV-1' to cover; did you mean 'CV-7'?"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: b\n", "this file is no list; begin each item with `- id: ...`"),
        ("- {id: CV-1}\n- {id: CV-1}\n", "'CV-1' stands twice; keep one"),
        ("- {idd: CV-1}\n", "unknown key 'idd'; did you mean 'id'?"),
    ],
)
def test_a_mistake_in_the_coverage_list_is_told(text: str, told: str) -> None:
    folder = write_book(TOTAL)
    (folder / "coverage.yml").write_text(text, encoding="utf-8")
    assert any(told in str(problem) for problem in check_rulebook(folder))
    with pytest.raises(RulebookError):
        coverage(load_rulebook(folder), folder)


def test_each_example_is_a_test_with_a_name() -> None:
    trials = examples(load_rulebook(write_book(TOTAL)))
    assert len(trials) == 5
    assert trials[0].name == "volume.total: logged 1000 -> strong"
    assert trials[-1].name == "volume.total: nothing known -> unknown"
    assert trials[0].found() == ("strong",)
    assert trials[0].problem() is None
