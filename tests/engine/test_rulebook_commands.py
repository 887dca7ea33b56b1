from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from engine_books import FLAG, TOTAL, write_book
from typer.testing import CliRunner, Result

from advisor.commands_rulebook import add_to
from advisor.coverage import coverage
from advisor.examples import examples
from advisor.rulebook import RulebookError, check_rulebook, load_rulebook

app = typer.Typer()
add_to(app)


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
    assert result.stderr.splitlines()[-1].startswith("1 problem in ")


def test_examples_may_be_left_out_of_a_check() -> None:
    folder = write_book(TOTAL.replace("{logged: 999}, expect: solid", "{logged: 999}, expect: strong"))
    assert run("check", folder).exit_code == 1
    assert "examples" not in run("check", folder, "--no-examples").stdout
    assert [str(p) for p in check_rulebook(folder, run_examples=False)] == []


def test_coverage_lists_each_item_with_its_rules_or_none() -> None:
    folder = write_book(TOTAL)
    (folder / "coverage.yml").write_text(
        "- {id: CV-1, section: S, about: totals}\n- {id: CV-2, about: more}\n- {id: F1}\n", encoding="utf-8"
    )
    result = run("check", folder, "--coverage")
    assert result.stdout.splitlines()[:4] == [
        "CV-1\tS totals\tvolume.total",
        "CV-2\tmore\tnone",
        "F1\t\tnone",
        "3 items, 1 covered, 2 by none.",
    ]
    assert [covered.rules for covered in coverage(load_rulebook(folder), folder)] == [("volume.total",), (), ()]


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


def test_a_rule_can_be_tried_on_facts_as_people_write_them() -> None:
    result = run("try", "volume.total", "logged=~1,200-1,400", "--rules", write_book(TOTAL))
    assert result.exit_code == 0
    assert result.stdout.splitlines()[:3] == [
        "Logged by graduation (volume.total, rules/topic.yml:1)",
        "Outcome: strong",
        "1,200 to 1,400 logged: strong.",
    ]


def test_a_tried_rule_can_be_had_as_data() -> None:
    result = run("try", "visa.none", "visa=j1", "--rules", write_book(FLAG), "--json")
    assert json.loads(result.stdout)["missing"] == ["j1", "h1b"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["volume.totl"], "There is no rule 'volume.totl'; did you mean 'volume.total'?"),
        (["volume.total", "logged"], "'logged' is not understood; write it as fact=value"),
        (["volume.total", "loged=5"], "there is no fact 'loged'; did you mean 'logged'?"),
        (["volume.total", "logged=many"], "logged cases: 'many' is not an amount"),
    ],
)
def test_what_can_not_be_tried_is_told_on_standard_error(arguments: list[str], told: str) -> None:
    result = run("try", *arguments, "--rules", write_book(TOTAL))
    assert result.exit_code == 1
    assert told in result.stderr
    assert result.stdout == ""


def test_a_broken_rulebook_can_not_be_tried() -> None:
    result = run("try", "volume.total", "--rules", write_book(TOTAL.replace("better: more", "beter: more")))
    assert result.exit_code == 1
    assert "rules/topic.yml:9:3" in result.stderr


def test_a_new_rule_is_the_guides_entry_under_its_new_id() -> None:
    rules = Path(__file__).resolve().parents[2] / "rules"
    result = run("new-rule", "target", "mix.stents", "--rules", rules)
    assert result.exit_code == 0
    assert result.stdout.startswith("- kind: target\n  id: mix.stents\n")
    assert "at_least:" in result.stdout


def test_a_new_rule_of_an_unknown_kind_is_refused() -> None:
    result = run("new-rule", "tarjet", "mix.stents")
    assert result.exit_code == 1
    assert "There is no kind 'tarjet'; did you mean 'target'?" in result.stderr


def test_a_new_rule_without_a_guide_is_refused() -> None:
    result = run("new-rule", "target", "mix.stents", "--rules", write_book(TOTAL))
    assert result.exit_code == 1
    assert "has no annotated entry of kind target" in result.stderr


def test_each_example_is_a_test_with_a_name() -> None:
    trials = examples(load_rulebook(write_book(TOTAL)))
    assert len(trials) == 5
    assert trials[0].name == "volume.total: logged 1000 -> strong"
    assert trials[-1].name == "volume.total: nothing known -> unknown"
    assert trials[0].found() == ("strong",)
    assert trials[0].problem() is None
