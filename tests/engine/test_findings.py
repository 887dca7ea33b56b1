from __future__ import annotations

import json
from datetime import date

import pytest
from engine_books import FLAG, TOTAL, book, rule

from advisor.evaluation import Case, FactError, Said
from advisor.rulebook import Rulebook
from advisor.texts import fill
from advisor.wording import number


@pytest.fixture(scope="module")
def rules() -> Rulebook:
    return book(TOTAL + FLAG)


def test_a_finding_tells_what_was_said_and_where_it_comes_from(rules: Rulebook) -> None:
    said = Said("grads log 1,200 to 1,400", turn=3, who="resident")
    finding = Case(rules, {"logged": [1200, 1400]}, {"logged": said}).finding("volume.total")
    assert finding.certain
    assert finding.text == "1,200 to 1,400 logged: strong."
    assert (finding.why, finding.do) == ("It matters.", "Ask.")
    assert (finding.measure, finding.measure_shown, finding.unit) == ((1200, 1400), "1,200 to 1,400", "procedures")
    assert finding.reads[0].said == said
    assert finding.location == "rules/topic.yml:1"
    source = finding.sources[0]
    assert (source.source.title, source.at, source.covers, source.source.label) == (
        "The guide",
        "FAQ 1",
        ("CV-1",),
        "the guide's rule of thumb",
    )
    assert finding.tone == "good"


def test_an_open_finding_tells_what_is_missing(rules: Rulebook) -> None:
    finding = Case(rules, {}).finding("volume.total")
    assert not finding.certain
    assert finding.nothing_known
    assert finding.missing == ("logged",)
    assert finding.text == "not known logged: thin, solid or strong."
    assert (finding.measure, finding.tone, finding.would_change) == ((None, None), "open", None)


def test_facts_that_no_longer_matter_are_not_missing(rules: Rulebook) -> None:
    assert Case(rules, {"visa": "j1", "h1b": False}).finding("visa.none").missing == ("j1",)
    assert Case(rules, {"visa": "none"}).finding("visa.none").missing == ()
    either = book(rule("green_flag", "when: (j1 is yes and logged above 5) or h1b is yes\nfound: F."))
    assert Case(either, {"j1": False}).finding("a.rule").missing == ("h1b",)


@pytest.mark.parametrize(
    ("logged", "threshold", "change"),
    [
        (790, "solid starts at 800", "from 800 on, 10 more, it would be solid"),
        (950, "solid starts at 800; strong starts at 1,000", "from 1,000 on, 50 more, it would be strong"),
        ("1,200-1,400", "strong starts at 1,000", "below 1,000 it would be solid"),
        ("700-900", "solid starts at 800; strong starts at 1,000", None),
    ],
)
def test_a_benchmark_tells_the_lines_and_what_would_change_it(rules: Rulebook, logged: object, threshold: str, change: str | None) -> None:
    finding = Case(rules, {"logged": logged}).finding("volume.total")
    assert finding.threshold == threshold
    assert finding.would_change == change


def test_a_flag_tells_each_condition_with_its_line(rules: Rulebook) -> None:
    finding = Case(rules, {"visa": "j1", "j1": False}).finding("visa.none")
    assert [(says, holds) for says, _, holds in finding.conditions] == [
        ("visa is not none", "yes"),
        ("j1 is no", "yes"),
        ("h1b is no", "not known"),
    ]
    lines = [line for _, line, _ in finding.conditions]
    assert lines == [lines[0], lines[0] + 1, lines[0] + 2]
    assert finding.threshold == "raised when visa needed: not none, J-1: no and H-1B: no"


def test_a_flag_tells_what_would_change_it(rules: Rulebook) -> None:
    raised = Case(rules, {"visa": "j1", "j1": False, "h1b": False}).finding("visa.none")
    assert raised.would_change == "it would not be raised if this held: visa needed: none"
    clear = Case(rules, {"visa": "j1", "j1": True, "h1b": False}).finding("visa.none")
    assert clear.would_change == "it would be raised if this held: J-1: no"
    assert clear.text == ""


def test_an_approximate_number_is_widened_and_shown_as_said(rules: Rulebook) -> None:
    finding = Case(rules, {"logged": [850, 850]}, approximate={"logged"}).finding("volume.total")
    assert finding.outcomes == ("thin", "solid")
    assert finding.measure == (765, 935)
    assert finding.reads[0].value_shown == "about 850"


@pytest.mark.parametrize(
    ("when", "values", "threshold"),
    [
        ("logged / years below 500", {}, "raised when logged cases ÷ IR years below 500"),
        ("cases * 20% more than logged", {}, "raised when cases a year × 20% more than logged cases"),
        ("residents between 2 and 4 or not (j1 is yes)", {}, "raised when residents between 2 and 4 or J-1: no"),
        ('mix has not "oncology"', {}, "raised when strengths without oncology"),
        ("level is not 1 and month is june", {}, "raised when trauma level: not Level I and first month: June"),
        ("j1 is no and (h1b is no or residents = 3)", {}, "raised when J-1: no and (H-1B: no or residents exactly 3)"),
        ("not (j1 is yes or h1b is yes)", {}, "raised when none of these: (J-1: yes or H-1B: yes)"),
    ],
)
def test_conditions_are_told_in_labels(when: str, values: dict[str, object], threshold: str) -> None:
    rules = book(rule("red_flag", f"severity: minor\nwhen: '{when}'\nfound: F."))
    assert Case(rules, values).finding("a.rule").threshold == threshold


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1999.7, "1,999"),
        (1285.7, "1,286"),
        (2666.67, "2,667"),
        (14.7, "14"),
        (2.46, "2.4"),
        (2.33, "2.3"),
        (7, "7"),
        (-3.2, "-3.2"),
        (0.04, "0"),
    ],
)
def test_numbers_are_rounded_but_never_up_to_a_threshold(value: float, shown: str) -> None:
    assert number(value) == shown


def test_a_ratio_just_under_a_threshold_is_not_shown_as_it() -> None:
    rules = book(rule("benchmark", 'measure: cases / trainees\nbands: {few: 0, many: "2,000"}\ngood: [many]\nfound: "{measure}: {band}."'))
    assert Case(rules, {"cases": 5999, "trainees": 3}).finding("a.rule").text == "1,999: few."


def test_distance_is_told_to_the_next_band_up() -> None:
    rules = book(rule("benchmark", 'measure: logged\nbands: {few: 0, many: 800}\ngood: [many]\nfound: "{distance} to {band}."'))
    assert Case(rules, {"logged": 700}).finding("a.rule").text == "100 to few."


def test_a_share_is_shown_in_percent() -> None:
    rules = book(rule("estimate", 'value: logged / cases\nunit: "%"\nfound: "{measure} of all."'))
    assert Case(rules, {"logged": 1200, "cases": 4800}).finding("a.rule").text == "25% of all."


def test_telling_a_fact_gives_a_new_case_and_leaves_the_old(rules: Rulebook) -> None:
    before = Case(rules, {"logged": 700}, {"logged": Said("700")})
    after = before.tell("logged", 900, Said("no, 900", turn=2))
    assert before.outcomes("volume.total") == ("thin",)
    assert after.outcomes("volume.total") == ("solid",)
    assert after.finding("volume.total").reads[0].said == Said("no, 900", turn=2)
    assert after.values == {"logged": 900}


def test_telling_facts_one_by_one_comes_to_the_same_as_knowing_them(rules: Rulebook) -> None:
    values = {"visa": "j1", "j1": False, "h1b": False, "logged": [800, 900], "residents": 4, "gaps": ["oncology"], "mix": ["trauma"]}
    told = Case(rules, {})
    for fact, value in values.items():
        told = told.tell(fact, value)
    assert told.cells == Case(rules, values).cells


def test_a_value_that_can_not_be_stops_the_case(rules: Rulebook) -> None:
    with pytest.raises(FactError, match="did you mean 'logged'"):
        Case(rules, {"loged": 5})
    with pytest.raises(FactError, match="not possible"):
        Case(rules, {}).tell("logged", [90_000, 90_000])


def test_an_unknown_rule_is_answered_with_the_nearest(rules: Rulebook) -> None:
    with pytest.raises(KeyError, match=r"did you mean 'volume\.total'"):
        Case(rules, {}).finding("volume.totl")


def test_a_rule_past_its_season_says_so() -> None:
    rules = book(rule("answer", "intents: [ask_x]\nshort: S.\nvalid_from: 2025-06-01\nvalid_until: 2026-05-31"))
    during = Case(rules, {}, today=date(2026, 5, 31)).finding("a.rule")
    after = Case(rules, {}, today=date(2026, 6, 1)).finding("a.rule")
    before = Case(rules, {}, today=date(2025, 5, 31)).finding("a.rule")
    assert during.notice is None
    assert after.notice == "That is an earlier season's and held until May 31, 2026; check its source for what holds now."
    assert before.notice == "This holds from June 1, 2025 on."


def test_the_whole_trace_is_plain_data(rules: Rulebook) -> None:
    for values in ({}, {"logged": [700, 900]}, {"visa": "j1", "j1": False, "h1b": False}):
        for finding in Case(rules, values).findings():
            data = json.loads(json.dumps(finding.as_json()))
            assert data["rule"] == finding.rule.id
            assert data["outcomes"] == list(finding.outcomes)
            assert data["sources"][0]["at"]


def test_what_only_a_kind_has_is_read_from_the_rule(rules: Rulebook) -> None:
    total = rules.rules["volume.total"]
    assert dict(total.bands) == {"thin": 0, "solid": 800, "strong": 1000}
    assert rules.rules["visa.none"].severity == "decisive"
    assert (total.confidence, rules.rules["visa.none"].confidence) == ("guide", "official")
    assert getattr(total, "severity", None) is None


def test_rules_are_found_by_kind_and_topic(rules: Rulebook) -> None:
    assert [rule.id for rule in rules.by_kind("red_flag")] == ["visa.none"]
    assert [rule.id for rule in rules.by_topic("volume")] == ["volume.total"]
    assert rules.by_topic("nothing") == ()
    assert rules.topics == ("volume", "visa")


def test_the_version_changes_with_any_rule(rules: Rulebook) -> None:
    assert book(TOTAL + FLAG).version == rules.version
    assert book(TOTAL + FLAG.replace("No route.", "No way.")).version != rules.version


def test_a_verdict_tells_the_nearest_other_answer() -> None:
    cases = (
        "{outcome: enough, tone: good, when: logged at least 1000, found: F.}",
        "{outcome: short, tone: poor, when: otherwise, found: F.}",
    )
    rules = book(rule("verdict", "question: Q?\ncases:\n" + "".join(f"  - {case}\n" for case in cases)))
    enough, short = (Case(rules, {"logged": value}).finding("a.rule") for value in (1200, 900))
    assert enough.threshold == "enough when logged cases at least 1,000"
    assert enough.would_change == "it would be short if this held: logged cases below 1,000"
    assert (short.threshold, short.would_change) == ("", "it would be enough if this held: logged cases at least 1,000")
    assert (enough.tone, short.tone) == ("good", "poor")


def test_what_is_filled_in_begins_a_sentence_with_a_capital() -> None:
    told = fill("It may be tight. {volume} a year, e.g. {volume}.", lambda name: "about 5,000")
    assert told == "It may be tight. About 5,000 a year, e.g. about 5,000."
