from __future__ import annotations

from typing import Any

import pytest
from engine_books import FLAG, TOTAL, book, rule

from advisor.evaluation import Case


def outcomes(body: str, values: dict[str, Any], rule_id: str = "a.rule") -> tuple[str, ...]:
    return Case(book(body), values).outcomes(rule_id)


@pytest.mark.parametrize(
    ("logged", "bands"),
    [
        (0, ("thin",)),
        (799, ("thin",)),
        (800, ("solid",)),
        (999, ("solid",)),
        (1000, ("strong",)),
        (5000, ("strong",)),
        ("700-1,100", ("thin", "solid", "strong")),
        ("800-999", ("solid",)),
        ("about 800", ("thin", "solid")),
        ("over 900", ("solid", "strong")),
        ("up to 300", ("thin",)),
        (None, ("thin", "solid", "strong")),
    ],
)
def test_a_benchmark_gives_every_band_the_number_may_lie_in(logged: Any, bands: tuple[str, ...]) -> None:
    assert outcomes(TOTAL, {"logged": logged}, "volume.total") == bands


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"logged": 50}, ("met",)),
        ({"logged": 49}, ("missed",)),
        ({"logged": "40-60"}, ("missed", "met")),
        ({}, ("missed", "met")),
    ],
)
def test_a_target_is_met_from_its_number_on(values: dict[str, Any], found: tuple[str, ...]) -> None:
    assert outcomes(rule("target", "measure: logged\nat_least: 50\nfound: F."), values) == found


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"visa": "j1", "j1": False, "h1b": False}, ("raised",)),
        ({"visa": "j1", "j1": True}, ("clear",)),
        ({"visa": "none"}, ("clear",)),
        ({"visa": "j1", "h1b": False}, ("raised", "clear")),
        ({"visa": ["none", "j1"], "j1": False, "h1b": False}, ("raised", "clear")),
        ({}, ("raised", "clear")),
    ],
)
def test_silence_never_raises_a_red_flag(values: dict[str, Any], found: tuple[str, ...]) -> None:
    assert outcomes(FLAG, values, "visa.none") == found


@pytest.mark.parametrize(
    ("when", "values", "found"),
    [
        ("{any: [j1 is no, h1b is no]}", {"j1": False}, "raised"),
        ("{any: [j1 is no, h1b is no]}", {"j1": True}, "open"),
        ("{none: [j1 is yes, h1b is yes]}", {"j1": True}, "clear"),
        ("{none: [j1 is yes, h1b is yes]}", {"j1": False, "h1b": False}, "raised"),
        ("{all: [j1 is no], any: [h1b is no, logged below 5]}", {"j1": False, "logged": 3}, "raised"),
        ("{all: [j1 is no], none: [h1b is yes]}", {"j1": False, "h1b": True}, "clear"),
        ("{all: [{any: [j1 is no, h1b is no]}, logged below 5]}", {"j1": False, "logged": 9}, "clear"),
        ("not (j1 is yes or h1b is yes)", {"h1b": True}, "clear"),
        ("cases / trainees below 1,000", {"cases": 5994, "residents": 4, "fellows": 2}, "raised"),
        ("cases / trainees below 1,000", {"cases": 6000, "residents": 4, "fellows": 2}, "clear"),
        ("share below 1,000", {"cases": 9000, "residents": 4}, "open"),
        ("cases - residents * 100 at most 0", {"cases": 400, "residents": 4}, "raised"),
        ("residents between 2 and 4", {"residents": "2-4"}, "raised"),
        ("residents between 2 and 4", {"residents": "3-5"}, "open"),
        ("residents between 2 and 4", {"residents": 5}, "clear"),
        ("residents = 4", {"residents": 4}, "raised"),
        ("residents = 4", {"residents": "3-4"}, "open"),
        ("residents = 4", {"residents": 5}, "clear"),
        ("level is 1", {"level": 1}, "raised"),
        ("level is not 1", {"level": 2}, "raised"),
        ("level at most 2", {"level": [1, 2]}, "raised"),
        ("month is june", {"month": ["june", "july"]}, "open"),
        ("volume.total is thin", {"logged": 300}, "raised"),
        ("volume.total is not thin", {"logged": "300-900"}, "open"),
    ],
)
def test_conditions_are_true_false_or_open(when: str, values: dict[str, Any], found: str) -> None:
    given = outcomes(TOTAL + rule("green_flag", f"when: {when}\nfound: F."), values)
    assert ("open" if len(given) == 2 else given[0]) == found


@pytest.mark.parametrize(
    ("when", "values", "found"),
    [
        ('mix has "oncology"', {"mix": ["oncology"]}, ("raised",)),
        ('mix has "oncology"', {"mix": ["TACE"]}, ("raised",)),
        ('mix has "oncology"', {"mix": ["trauma"]}, ("raised", "clear")),
        ('mix has "oncology"', {"gaps": ["oncology"]}, ("clear",)),
        ('mix has "oncology"', {"mix": ["trauma"], "gaps": ["oncology"]}, ("clear",)),
        ('mix has not "oncology"', {"gaps": ["oncology"]}, ("raised",)),
        ('gaps has "TACE"', {"mix": ["TACE"]}, ("clear",)),
        ('wishes has "oncology"', {"wishes": ["trauma"]}, ("clear",)),
        ('wishes has "oncology"', {}, ("raised", "clear")),
    ],
)
def test_a_list_says_what_is_on_it_and_only_a_complete_one_what_is_not(when: str, values: dict[str, Any], found: tuple[str, ...]) -> None:
    assert outcomes(rule("green_flag", f"when: '{when}'\nfound: F."), values) == found


WINDOW = rule(
    "window",
    "measure: month\nwindows: {early: June to August, late: October, winter: December to February}\n"
    "otherwise: odd\ngood: [early]\nfound: F.",
)


@pytest.mark.parametrize(
    ("month", "found"),
    [
        ("june", ("early",)),
        ("august", ("early",)),
        ("september", ("odd",)),
        ("october", ("late",)),
        ("december", ("winter",)),
        ("january", ("winter",)),
        ("february", ("winter",)),
        ("march", ("odd",)),
        (["august", "october"], ("early", "late")),
        (None, ("early", "late", "winter", "odd")),
    ],
)
def test_a_window_may_run_past_december(month: Any, found: tuple[str, ...]) -> None:
    assert outcomes(WINDOW, {"month": month}) == found


VERDICT = TOTAL + rule(
    "verdict",
    """
    question: Enough?
    cases:
      - {outcome: unclear, tone: mixed, when: logged more than cases, found: "Odd."}
      - {outcome: enough, tone: good, when: volume.total is strong, found: "Yes, {logged}."}
      - {outcome: borderline, tone: mixed, when: volume.total is solid, found: "Nearly, {logged}."}
      - {outcome: short, tone: poor, when: otherwise, found: "No, {logged}."}
    undecided:
      - {when: logged at least 800, tone: good, found: "Probably, {logged}."}
      - {when: logged is unknown, found: "Not known."}
    """,
)


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"logged": 1000, "cases": 9000}, ("enough",)),
        ({"logged": 1000, "cases": 900}, ("unclear",)),
        ({"logged": 900, "cases": 9000}, ("borderline",)),
        ({"logged": 700, "cases": 9000}, ("short",)),
        ({"logged": "900-1,100", "cases": 9000}, ("enough", "borderline")),
        ({"logged": 1000}, ("unclear", "enough")),
        ({}, ("unclear", "enough", "borderline", "short")),
    ],
)
def test_the_first_case_that_holds_is_the_verdict(values: dict[str, Any], found: tuple[str, ...]) -> None:
    assert outcomes(VERDICT, values) == found


def test_a_verdict_that_is_open_says_its_first_headline_that_certainly_holds() -> None:
    rules = book(VERDICT)
    assert Case(rules, {"logged": 900}).finding("a.rule").text == "Probably, 900."
    assert Case(rules, {}).finding("a.rule").text == "Not known."
    assert Case(rules, {"logged": 700}).finding("a.rule").text == "A rule: it could be unclear or short."
    assert Case(rules, {"logged": 700, "cases": 9000}).finding("a.rule").text == "No, 700."


def test_a_verdict_says_the_reason_that_holds_where_several_come_to_the_same_answer() -> None:
    body = """
    question: Q?
    cases:
      - {outcome: no, tone: poor, when: cases below 10, found: Too few cases.}
      - {outcome: no, tone: poor, when: logged below 3, found: Too few logged.}
      - {outcome: yes, tone: good, when: otherwise, found: Fine.}
    """
    finding = Case(book(rule("verdict", body)), {"logged": 1}).finding("a.rule")
    assert (finding.outcomes, finding.text) == (("no",), "Too few logged.")


def test_a_verdict_does_not_doubt_what_its_cases_exhaust_together() -> None:
    cases = (
        "{outcome: low, tone: poor, when: logged below 3, found: F.}",
        "{outcome: mid, tone: mixed, when: logged between 3 and 5, found: F.}",
    )
    body = f"question: Q?\ncases:\n  - {cases[0]}\n  - {cases[1]}\n  - {{outcome: high, tone: good, when: otherwise, found: F.}}"
    assert outcomes(rule("verdict", body), {"logged": "2-4"}) == ("low", "mid")
    assert outcomes(rule("verdict", body), {"logged": "4-9"}) == ("mid", "high")


def test_an_estimate_takes_what_is_assumed_and_says_so() -> None:
    body = rule("estimate", 'value: logged / years\nunit: a year\nfound: "{measure} in each of {years} years."')
    finding = Case(book(body), {"logged": 1200}).finding("a.rule")
    assert finding.text == "600 in each of 2 years."
    assert finding.missing == ()
    assert [(read.fact, read.value_shown, read.known) for read in finding.reads] == [
        ("logged", "1,200", True),
        ("years", "2 (assumed)", False),
    ]


def test_a_verdict_never_takes_what_is_assumed() -> None:
    body = rule("red_flag", "severity: minor\nwhen: logged / years below 500\nfound: F.")
    assert outcomes(body, {"logged": 900}) == ("raised", "clear")


def test_an_estimate_may_be_told_only_under_a_condition() -> None:
    body = rule("estimate", "value: cases\nwhen: logged below 5\nfound: F.")
    assert outcomes(body, {"logged": 9}) == ("none",)
    assert outcomes(body, {"logged": 3}) == ("value",)
    assert outcomes(body, {}) == ("value", "none")


def test_an_answer_may_hold_only_in_a_context() -> None:
    body = rule("answer", "intents: [ask_x]\nwhen: logged is known\nshort: You log {logged}.\nmore: More.")
    known = Case(book(body), {"logged": 5}).finding("a.rule")
    assert (known.outcomes, known.text, known.more) == (("holds",), "You log 5.", "More.")
    assert outcomes(body, {}) == ("does not hold",)


def test_a_derived_fact_is_worked_out_from_its_parts_unless_said() -> None:
    rules = book(rule("benchmark", "measure: trainees\nbands: {few: 0, many: 5}\ngood: [few]\nfound: F."))
    assert Case(rules, {"residents": 4, "fellows": 2}).outcomes("a.rule") == ("many",)
    assert Case(rules, {"residents": 4}).finding("a.rule").measure == (4, None)
    assert Case(rules, {"residents": 4, "fellows": 2, "trainees": 3}).outcomes("a.rule") == ("few",)
    assert Case(rules, {"residents": 4, "fellows": 2, "trainees": "3 or more"}).finding("a.rule").measure == (6, 6)


def test_a_rule_for_others_is_left_out_once_the_status_is_known() -> None:
    rules = book(TOTAL + FLAG.replace("topics: [visa]", "topics: [visa]\n  audience: non_us_img"))
    assert [f.rule.id for f in Case(rules, {}).findings()] == ["volume.total", "visa.none"]
    assert [f.rule.id for f in Case(rules, {"img_status": "us_img"}).findings()] == ["volume.total"]
    assert [f.rule.id for f in Case(rules, {"img_status": "non_us_img"}).findings("visa")] == ["visa.none"]
