"""The project's own rulebook in sampled worlds: no rule is certain of anything untrue, and its examples notice wrong thresholds.

benchmarks/engine/ does the same at length; here the samples are smaller, and its searching is tested itself.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from engine_books import FLAG, TOTAL, book, rule

PROJECT = Path(__file__).resolve().parents[2]
sys.path.append(str(PROJECT / "benchmarks" / "engine"))

from mutation import counts_only, mutants, score_facts, score_rules  # noqa: E402
from soundness import search, unreached  # noqa: E402

from advisor import checks  # noqa: E402
from advisor.rulebook import load_rulebook  # noqa: E402
from advisor.rules import JUDGED  # noqa: E402

BOOK = load_rulebook(PROJECT / "rules")


@pytest.fixture(scope="module")
def found():
    return search(BOOK, 12_000)


def test_no_rule_is_certain_of_anything_untrue(found) -> None:
    assert found.violations == []


def test_every_rule_that_decides_anything_is_sampled_and_left_open_somewhere(found) -> None:
    deciding = [r for r in BOOK.rules.values() if r.kind in JUDGED or r.measure is not None or r.check is not None]
    assert {r.kind for r in deciding} == set(found.evaluations)
    assert [r.id for r in deciding if r.kind in JUDGED and r.id not in found.left_open] == []


def test_nearly_every_outcome_is_true_in_some_sampled_world(found) -> None:
    outcomes = sum(len(r.outcomes) for r in BOOK.rules.values() if r.kind in JUDGED)
    assert len(unreached(BOOK, found)) <= outcomes * 0.05


def test_a_rule_that_takes_silence_for_no_is_found() -> None:
    rulebook = book(TOTAL + FLAG)
    assert search(rulebook, 200).violations == []
    place = rulebook.program.layout.rules["visa.none"]

    def rash(step):
        return lambda cells: found if len(found := step(cells)) == 1 else ("clear",)

    steps = tuple((cell, rash(step) if cell == place else step) for cell, step in rulebook.program.steps)
    object.__setattr__(rulebook.program, "steps", steps)
    assert any(violation.startswith("visa.none: ('clear',) although raised") for violation in search(rulebook, 2_000).violations)


def test_a_condition_that_is_decided_too_soon_is_found() -> None:
    rulebook = book(TOTAL + rule("estimate", "value: cases / trainees\nwhen: logged at least 800\nunit: a year\nfound: F.", "e.one"))
    check = rulebook.rules["e.one"].check
    assert isinstance(check, checks.Tested)
    rulebook.rules["e.one"].check = checks.Tested(check.text, check.line, check.leaf, lambda cells: check.test(cells) or False)
    assert any("a condition fails although it does not" in violation for violation in search(rulebook, 500).violations)


def test_the_examples_notice_nearly_every_wrong_threshold() -> None:
    score = score_rules(BOOK)
    assert score.caught > 100
    assert score.share >= 0.95, score.uncaught


def test_the_examples_notice_nearly_every_wrong_number_of_the_facts() -> None:
    score = score_facts(PROJECT / "rules")
    assert score.caught + score.refused + len(score.uncaught) > 10
    assert score.share >= 0.95, score.uncaught


def test_a_threshold_that_no_example_stands_beside_is_uncaught() -> None:
    weak = TOTAL.replace("logged: 800}, expect: solid", "logged: 990}, expect: solid").replace("logged: 799}", "logged: 300}")
    uncaught = score_rules(book(weak + FLAG)).uncaught
    assert [what.partition(": ")[2] for what in uncaught] == ["solid at 640"]
    assert score_rules(book(TOTAL + FLAG)).uncaught == []


@pytest.mark.parametrize(
    ("kind", "body", "changed"),
    [
        (
            "benchmark",
            "measure: logged / 2\nbands: {a: 0, b: 100}\ngood: [b]\nfound: F.",
            ["b at 80", "b at 125", "measure: logged / 1.6", "measure: logged / 2.5"],
        ),
        ("target", "measure: logged\nat_least: 50\nfound: F.", ["target 40", "target 62.5"]),
        (
            "red_flag",
            "severity: minor\nwhen: {any: [logged below 50, share at most 20%]}\nfound: F.",
            ["when: logged below 40", "when: share at most 16%", "when: logged below 62.5", "when: share at most 25%"],
        ),
        (
            "trade_off",
            'one: logged at least 1,000\nother: j1 is yes\nfound: "{one}, {other}."',
            ["one: logged at least 800", "one: logged at least 1250"],
        ),
        (
            "window",
            "measure: month\nwindows: {a: June to July}\notherwise: o\ngood: [a]\nfound: F.",
            ["a: May to July", "a: July to July", "a: June to June", "a: June to August"],
        ),
        ("answer", "intents: [ask_volume]\nwhen: logged above 4\nshort: S.", ["when: logged above 3.2", "when: logged above 5"]),
    ],
)
def test_each_number_that_a_kind_decides_by_is_changed(kind: str, body: str, changed: list[str]) -> None:
    entry = book(rule(kind, body)).rules["a.rule"].entry
    assert sorted(mutant.what for mutant in mutants(entry)) == sorted(changed)


def test_only_what_whole_numbers_can_not_tell_is_left_out() -> None:
    rulebook = book(
        rule("red_flag", "severity: minor\nwhen: residents at least 4\nfound: F.")
        + rule("red_flag", "severity: minor\nwhen: years more than 4\nfound: F.", "b.rule")
    )
    assert [mutant.tells for mutant in mutants(rulebook.rules["a.rule"].entry)] == [False, True]
    assert [mutant.tells for mutant in mutants(rulebook.rules["b.rule"].entry)] == [True, True]
    assert [counts_only(rulebook.rules[name], rulebook) for name in ("a.rule", "b.rule")] == [True, False]
