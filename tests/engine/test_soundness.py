"""What the engine promises for every rulebook: the truth is always among the outcomes, and knowing more never adds one."""

from __future__ import annotations

from typing import Any

from engine_books import FLAG, TOTAL, book, rule
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.evaluation import Case
from advisor.wording import MONTHS

RULES = book(
    TOTAL
    + FLAG
    + rule("benchmark", "measure: cases / trainees\nbands: {few: 0, some: 1000, many: 2000}\ngood: [many]\nfound: F.", "r.share")
    + rule("target", "measure: logged / years\nat_least: 400\nfound: F.", "r.target")
    + rule("red_flag", "severity: major\nwhen: share below 1,000 and volume.total is not strong\nfound: F.", "r.diluted")
    + rule("contradiction", "when: logged * trainees / years more than cases\nfound: F.", "r.claims")
    + rule("green_flag", "when:\n  any:\n    - 'mix has \"oncology\"'\n    - level is 1 and residents between 2 and 4\nfound: F.", "r.good")
    + rule(
        "green_flag", "when:\n  none:\n    - 'gaps has \"oncology\"'\n    - trainees = 3\n    - j1 is no and h1b is no\nfound: F.", "r.none"
    )
    + rule(
        "window",
        "measure: month\nwindows: {early: June to August, late: November to January}\notherwise: odd\ngood: [early]\nfound: F.",
        "r.month",
    )
    + rule(
        "verdict",
        """
        question: Q?
        cases:
          - {outcome: odd, tone: mixed, when: r.claims is raised, found: F.}
          - {outcome: good, tone: good, when: volume.total is strong and r.share is not few, found: F.}
          - {outcome: fair, tone: mixed, when: logged between 600 and 999 or r.good is raised, found: F.}
          - {outcome: bad, tone: poor, when: otherwise, found: F.}
        """,
        "r.verdict",
    )
)
LIMITS = {"cases": 20_000, "residents": 40, "fellows": 10, "logged": 5_000, "years": 6}
LOWEST = {"years": 1}
CHOICES: dict[str, list[Any]] = {
    "j1": ["yes", "no"],
    "h1b": ["yes", "no"],
    "visa": ["none", "j1", "h1b"],
    "level": ["1", "2", "3"],
    "month": list(MONTHS),
}
JUDGED = [r for r in RULES.rules if RULES.rules[r].judge is not None]


@st.composite
def worlds(draw: st.DrawFn) -> dict[str, Any]:
    """A world in which every fact has one value, near the thresholds often enough."""
    world: dict[str, Any] = {}
    for fact, most in LIMITS.items():
        near = st.sampled_from(
            [n for n in (1, 2, 3, 4, 400, 599, 600, 799, 800, 999, 1000, 2000, 6000) if LOWEST.get(fact, 0) <= n <= most]
        )
        world[fact] = draw(near | st.integers(LOWEST.get(fact, 0), most))
    if world["residents"] + world["fellows"] == 0:
        world["residents"] = 1
    for fact, options in CHOICES.items():
        world[fact] = draw(st.sampled_from(options))
    items = draw(st.lists(st.sampled_from(["oncology", "trauma"]), unique=True))
    world["mix"], world["gaps"] = items, [item for item in ("oncology", "trauma") if item not in items]
    return world


@st.composite
def what_is_told(draw: st.DrawFn, world: dict[str, Any]) -> dict[str, Any]:
    """Some of a world's facts, some of them as ranges or as several possibilities; true of that world."""
    told: dict[str, Any] = {}
    for fact, value in world.items():
        how = draw(st.sampled_from(["not", "exactly", "roughly"]))
        if how == "not":
            continue
        if how == "exactly":
            told[fact] = [value, value] if fact in LIMITS else value
        elif fact in LIMITS:
            below, above = draw(st.integers(0, 500)), draw(st.integers(0, 500))
            low = max(LOWEST.get(fact, 0), value - below)
            told[fact] = [draw(st.sampled_from([low, None])), draw(st.sampled_from([min(LIMITS[fact], value + above), None]))]
        elif fact in CHOICES:
            told[fact] = sorted({value, *draw(st.lists(st.sampled_from(CHOICES[fact]), max_size=2))})
        else:
            told[fact] = value
    return told


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_what_is_true_is_always_among_the_outcomes(data: st.DataObject) -> None:
    world = data.draw(worlds())
    truth = Case(RULES, world)
    told = Case(RULES, data.draw(what_is_told(world)))
    for rule_id in JUDGED:
        assert len(truth.outcomes(rule_id)) == 1, (rule_id, world)
        assert set(truth.outcomes(rule_id)) <= set(told.outcomes(rule_id)), (rule_id, told.values, world)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_more_knowledge_never_adds_an_outcome(data: st.DataObject) -> None:
    world = data.draw(worlds())
    told = data.draw(what_is_told(world))
    fewer = {fact: value for fact, value in told.items() if data.draw(st.booleans())}
    less, more = Case(RULES, fewer), Case(RULES, told)
    for rule_id in JUDGED:
        assert set(more.outcomes(rule_id)) <= set(less.outcomes(rule_id)), (rule_id, fewer, told)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_telling_facts_in_any_order_comes_to_the_same(data: st.DataObject) -> None:
    told = data.draw(what_is_told(data.draw(worlds())))
    case = Case(RULES, {})
    for fact in data.draw(st.permutations(sorted(told))):
        case = case.tell(fact, told[fact])
    at_once = Case(RULES, told)
    assert [case.outcomes(r) for r in JUDGED] == [at_once.outcomes(r) for r in JUDGED]
    assert case.cells == at_once.cells


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_better_number_never_makes_a_more_is_better_verdict_worse(data: st.DataObject) -> None:
    low, high = sorted(data.draw(st.tuples(st.integers(0, 5000), st.integers(0, 5000))))
    for fact, rule_id in (("logged", "volume.total"), ("cases", "r.share"), ("logged", "r.target")):
        others = {"residents": [3, 3], "fellows": [1, 1], "years": [2, 2]}
        order = RULES.rules[rule_id].outcomes
        worse, better = (Case(RULES, {**others, fact: [value, value]}).outcomes(rule_id)[0] for value in (low, high))
        assert order.index(worse) <= order.index(better)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_rule_that_misses_nothing_is_certain_and_a_certain_one_misses_nothing(data: st.DataObject) -> None:
    told = {fact: value for fact, value in data.draw(worlds()).items() if data.draw(st.booleans())}
    case = Case(RULES, told)
    for rule_id in JUDGED:
        finding = case.finding(rule_id)
        assert finding.certain == (not finding.missing), (rule_id, told)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_every_finding_can_be_told_whatever_is_known(data: st.DataObject) -> None:
    case = Case(RULES, data.draw(what_is_told(data.draw(worlds()))))
    for rule_id in JUDGED:
        trace = case.finding(rule_id).as_json()
        assert trace["outcomes"]
        assert "{" not in trace["text"]
