from __future__ import annotations

from typing import Any

import pytest
from engine_books import FACTS, TOTAL, book, rule

from advisor.compare import CANT_TELL, SAME, Row, compare
from advisor.evaluation import Case, Said
from advisor.rulebook import Rulebook

ROWS = (
    rule(
        "comparison",
        "measure: logged\nbetter: more\npriorities: [trauma]\n"
        'found: "{better} logs {better_value}, {worse} {worse_value}."\nsame: About as many.',
        "c.logged",
    )
    + rule("comparison", 'measure: share\nbetter: more\nfound: "{better} {better_value}, {worse} {worse_value}."', "c.share")
    + rule("comparison", 'measure: fellows\nbetter: less\nfound: "{better} has fewer, {better_value}."', "c.fellows")
    + rule("comparison", 'measure: h1b\nbetter: yes\nfound: "{better} sponsors, {worse} doesn\'t."\nsame: Alike.', "c.h1b")
    + rule("comparison", 'measure: mix\nbetter: list-has:oncology\npriorities: [oncology]\nfound: "{better} has it."', "c.mix")
    + rule("comparison", 'measure: level\nbetter: less\nfound: "Level {better_value} against {worse_value}."', "c.level")
    + rule("comparison", 'measure: visa\nfound: "{better} {better_value}, {worse} {worse_value}."\nsame: The same.', "c.visa")
)
OFFS = rule(
    "trade_off",
    'one: logged at least 1,000 and j1 is no\nother: j1 is yes\nfound: "{one} logs more, {other} sponsors."\npriorities: [trauma]',
    "t.visa",
)


@pytest.fixture(scope="module")
def rules() -> Rulebook:
    return book(TOTAL + ROWS + OFFS, FACTS + "priorities: {label: p, type: list, complete: yes, choices: [oncology, trauma]}\n")


def row(rules: Rulebook, rule_id: str, **sides: dict[str, Any]) -> Row:
    rows = compare({name: Case(rules, values) for name, values in sides.items()}).rows
    return next(row for row in rows if row.rule == rule_id)


def test_the_better_side_is_named_with_both_values(rules: Rulebook) -> None:
    found = row(rules, "c.logged", A={"logged": [1200, 1400]}, B={"logged": [800, 900]})
    assert (found.better, found.text) == ("A", "A logs 1,200 to 1,400, B 800 to 900.")
    assert {name: (cell.shown, cell.tone, cell.known) for name, cell in found.cells.items()} == {
        "A": ("1,200 to 1,400", "good", True),
        "B": ("800 to 900", "mixed", True),
    }
    assert found.sources[0].source.id == "guide"


@pytest.mark.parametrize(
    ("one", "other", "better"),
    [
        ([1000, 1000], [1010, 1010], SAME),
        ([1200, 1400], [1250, 1350], SAME),
        ([1200, 1400], [1300, 1700], CANT_TELL),
        ([1200, 1400], None, CANT_TELL),
        ([1200, None], [800, 900], "A"),
        ([None, 900], [1000, 1000], "B"),
    ],
)
def test_numbers_are_told_apart_only_as_far_as_they_are_known(rules: Rulebook, one: Any, other: Any, better: str) -> None:
    assert row(rules, "c.logged", A={"logged": one}, B={"logged": other}).better == better


def test_fewer_may_be_better(rules: Rulebook) -> None:
    assert row(rules, "c.fellows", A={"fellows": 3}, B={"fellows": 0}).text == "B has fewer, 0."


def test_a_derived_number_is_compared(rules: Rulebook) -> None:
    sides = {"A": {"cases": 9000, "residents": 4, "fellows": 2}, "B": {"cases": 4500, "residents": 2, "fellows": 0}}
    assert row(rules, "c.share", **sides).text == "B 2,250, A 1,500."


def test_yes_is_better_than_no_and_unknown_is_neither(rules: Rulebook) -> None:
    assert row(rules, "c.h1b", A={"h1b": True}, B={"h1b": False}).text == "A sponsors, B doesn't."
    assert row(rules, "c.h1b", A={"h1b": True}, B={"h1b": True}).better == SAME
    assert row(rules, "c.h1b", A={"h1b": True}, B={"cases": 5}).better == CANT_TELL


def test_a_list_item_that_one_certainly_lacks_tells_them_apart(rules: Rulebook) -> None:
    assert row(rules, "c.mix", A={"mix": ["TACE"]}, B={"mix": ["trauma"], "gaps": ["oncology"]}).better == "A"
    assert row(rules, "c.mix", A={"mix": ["TACE"]}, B={"mix": ["trauma"]}).better == CANT_TELL


def test_a_numbered_choice_is_compared_as_a_number_and_shown_in_words(rules: Rulebook) -> None:
    found = row(rules, "c.level", A={"level": 1}, B={"level": 2})
    assert (found.better, found.text, found.cells["A"].shown) == ("A", "Level 1 against 2.", "Level I")


def test_a_row_without_a_direction_only_tells_the_values(rules: Rulebook) -> None:
    found = row(rules, "c.visa", A={"visa": "j1"}, B={"visa": "h1b"})
    assert (found.better, found.text) == (None, "A j1, B h1b.")
    assert row(rules, "c.visa", A={"visa": "j1"}, B={"visa": "j1"}).text == "The same."
    assert row(rules, "c.visa", A={"visa": "j1"}, B={}).text == "A rule: not known for B."


def test_what_is_known_of_nobody_has_no_row(rules: Rulebook) -> None:
    assert [row.rule for row in compare({"A": Case(rules, {"logged": 5}), "B": Case(rules, {})}).rows] == ["c.logged"]


def test_rows_on_the_applicants_priorities_come_first_in_their_order(rules: Rulebook) -> None:
    sides = {name: Case(rules, {"logged": 900, "h1b": True, "mix": ["oncology"]}) for name in "AB"}
    assert [row.rule for row in compare(sides, ["oncology", "trauma"]).rows][:2] == ["c.mix", "c.logged"]
    assert compare(sides, ["trauma"]).rows[0].rule == "c.logged"


def test_the_headline_says_who_is_ahead_in_what_matters(rules: Rulebook) -> None:
    sides = {"A": Case(rules, {"logged": 1400, "fellows": 3}), "B": Case(rules, {"logged": 800, "fellows": 0})}
    assert compare(sides).headline == "A is ahead in a rule; B is ahead in a rule."
    assert compare(sides, ["trauma"]).headline == "On what matters to you, A is ahead in a rule."
    assert compare(sides, ["oncology"]).headline == "What is known doesn't tell them apart on what matters to you."


def test_missing_facts_are_told_by_program(rules: Rulebook) -> None:
    sides = {"A": Case(rules, {"cases": 900, "residents": 3}), "B": Case(rules, {"logged": 900, "h1b": True})}
    missing = compare(sides).missing
    assert missing["A"][0] == "logged"
    assert {"cases", "residents"} <= set(missing["B"])
    assert "logged" not in missing["B"]


def test_a_trade_off_tells_both_sides_with_what_was_said(rules: Rulebook) -> None:
    one = Case(rules, {"logged": 1200, "j1": False}, {"logged": Said("1,200 each")})
    found = compare({"B": Case(rules, {"j1": True}), "A": one}).trade_offs
    assert [off.text for off in found] == ["A logs more, B sponsors."]
    assert [(read.label, read.value_shown) for read in found[0].reads] == [
        ("logged cases (A)", "1,200"),
        ("J-1 (A)", "no"),
        ("J-1 (B)", "yes"),
    ]
    assert found[0].reads[0].said == Said("1,200 each")
    assert found[0].as_json()["outcomes"] == ["raised"]


def test_a_trade_off_that_is_not_certain_is_not_told(rules: Rulebook) -> None:
    assert compare({"A": Case(rules, {"logged": 1200}), "B": Case(rules, {"j1": True})}).trade_offs == []


def test_three_programs_are_compared_and_one_unknown_leaves_it_open(rules: Rulebook) -> None:
    sides = {name: {"logged": value} for name, value in {"A": 800, "B": 1400, "C": 1000}.items()}
    found = row(rules, "c.logged", **sides)
    assert (found.better, found.text) == ("B", "B logs 1,400, A and C 800 and 1,000.")
    assert row(rules, "c.logged", **sides, D={}).better == CANT_TELL


def test_comparing_nothing_is_answered_in_words(rules: Rulebook) -> None:
    assert compare({}).headline == "There is nothing to compare yet."
