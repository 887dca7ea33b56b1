"""What a reading holds besides values: corrections, speakers, replies, references, conversions, and what was left aside."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from understanding.facts import Mention, as_json, read_facts


def only(text: str, fact: str) -> Mention:
    found = [mention for mention in read_facts(text).mentions if mention.fact == fact]
    assert len(found) == 1, found
    return found[0]


def test_a_correction_says_what_it_replaces() -> None:
    mention = only("actually 5 residents, not 4", "residents")
    assert mention.correction
    assert (mention.value, mention.replaces) == ([5, 5], [4, 4])


@pytest.mark.parametrize(
    ("text", "value", "replaces"),
    [("actually 5, not 4", [5, 5], [4, 4]), ("make that 6", [6, 6], None), ("sorry, 4,500", [4500, 4500], None)],
)
def test_a_bare_correction_is_kept_for_the_conversation_to_place(text: str, value: list[int], replaces: list[int] | None) -> None:
    reading = read_facts(text)
    assert reading.bare == value
    assert reading.bare_correction
    assert reading.bare_replaces == replaces


def test_a_retraction_names_what_goes() -> None:
    mention = only("scrap the 8,000", "annual_volume")
    assert mention.retracted
    assert mention.value == [8000, 8000]


def test_i_meant_fellows_names_the_fact_that_was_meant() -> None:
    assert read_facts("sorry, I meant fellows").meant == "fellows"


def test_two_speakers_give_two_mentions() -> None:
    mentions = read_facts("the PD says grads log 1,400, a resident says 800").mentions
    assert [(m.fact, m.value, m.who) for m in mentions] == [
        ("graduate_cases", [1400, 1400], "program director"),
        ("graduate_cases", [800, 800], "resident"),
    ]


def test_a_text_that_contradicts_itself_is_flagged_and_not_picked_from() -> None:
    reading = read_facts("Our 25 faculty are great. The division has 18 + 2 attendings.")
    assert {tuple(m.value) for m in reading.mentions} == {(25, 25), (20, 20)}
    assert all(m.conflict for m in reading.mentions)
    program = as_json(reading)["programs"][0]
    assert "faculty" not in program["facts"]
    assert program["conflicts"] == {"faculty": [[25, 25], [20, 20]]}


def test_two_numbers_of_beds_are_a_contradiction_unless_they_are_of_two_hospitals() -> None:
    assert all(m.conflict for m in read_facts("The brochure says 410 beds. Their website says 520 beds.").mentions)
    (beds,) = (m for m in read_facts("A VA with 95 beds and a county hospital with 410 beds.").mentions if m.fact == "beds")
    assert (beds.value, beds.conflict) == ([410, 410], None)


@pytest.mark.parametrize(
    "text",
    [
        "The brochure speaks of 7,000 procedures a year while the website gives 5,200.",
        "The front page promises 900 beds, the 'Facts' section says 720.",
        "Page 3 gives the yearly IR volume as 4,600, page 9 as 8,100.",
    ],
)
def test_two_pages_that_have_it_otherwise_are_a_contradiction(text: str) -> None:
    mentions = read_facts(text).mentions
    assert len(mentions) == 2
    assert all(m.conflict for m in mentions)


@pytest.mark.parametrize(
    ("text", "value", "part"),
    [
        ("750 cases a month", [9000, 9000], "9,000 a year"),
        ("30 cases a day", [7500, 7500], "250 working days"),
        ("120 cases/week", [6240, 6240], "6,240"),
    ],
)
def test_a_shorter_period_is_converted_and_the_assumption_told(text: str, value: list[int], part: str) -> None:
    mention = only(text, "annual_volume")
    assert mention.value == value
    assert mention.note is not None
    assert part in mention.note


@pytest.mark.parametrize(
    ("text", "reply"),
    [
        ("yes", "yes"),
        ("yep!", "yes"),
        ("Yeah, they do", "yes"),
        ("correct", "yes"),
        ("no", "no"),
        ("nope", "no"),
        ("nah", "no"),
        ("not yet", "no"),
        ("idk", "unsure"),
        ("not sure", "unsure"),
        ("I don't know", "unsure"),
        ("no idea", "unsure"),
        ("dunno", "unsure"),
        ("skip", "skip"),
        ("skip that one", "skip"),
        ("next question", "skip"),
        ("9,000", None),
        ("no fellows", None),
        ("yes they have 5 fellows and 3 residents", None),
    ],
)
def test_a_short_reply_is_told_from_a_statement(text: str, reply: str | None) -> None:
    assert read_facts(text).reply == reply


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", [5, 5]),
        ("about 9,000", [9000, 9000]),
        ("maybe 3 or 4", [3, 4]),
        ("10k+", [10000, None]),
        ("none", [0, 0]),
        ("2000", [2000, 2000]),
        ("they have 6", [6, 6]),
        ("five I think", [5, 5]),
    ],
)
def test_a_message_that_is_only_a_number_is_bare(text: str, value: list[int | None]) -> None:
    reading = read_facts(text)
    assert reading.bare == value
    assert not reading.mentions


@pytest.mark.parametrize("text", ["5 fellows", "Program A", "9,000 and 7", "what about 5?", "hello"])
def test_a_message_that_says_more_is_not_bare(text: str) -> None:
    assert read_facts(text).bare is None


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("the second one has 5 fellows", "second"),
        ("both have 4 fellows", "both"),
        ("what about Program B?", "Program B"),
        ("the other one does 3,000 a year", "other"),
        ("back to Northside", None),
        ("9,000 cases", None),
        ("does that program sponsor?", "that"),
    ],
)
def test_the_program_a_message_is_about_is_told(text: str, reference: str | None) -> None:
    if reference is not None:
        assert read_facts(text).reference == reference
    else:
        assert read_facts(text).reference in (None, "Northside")


@pytest.mark.parametrize(
    "text",
    [
        "IR has 5 fellows",
        "TACE is 80 per graduate",
        "J-1 only",
        "Faculty: 7",
        "Volume: 9,000",
        "They do 9,000 a year",
        "Everyone logs 1,200",
        "Trauma level 1",
        "Graduates log 1,200",
        "H-1B: no",
        "Monday they have 3 cases",
        "India has few IRs",
        "Case Volume\n- 9,000 a year",
    ],
)
def test_ordinary_words_and_abbreviations_are_no_program_names(text: str) -> None:
    assert read_facts(text).programs == ()


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("450,000 imaging exams", "imaging"),
        ("cardiology does 3,000 caths", "not IR"),
        ("40,000 admissions", "admissions"),
        ("13 months of IR", "length of time"),
        ("do they have 5 fellows?", "a question"),
        ("40% oncology", "a share"),
        ("if they had 5 fellows", "a supposition"),
        ("I want a place with 8,000 cases", "a wish"),
    ],
)
def test_a_number_that_is_not_taken_is_listed_with_its_reason(text: str, part: str) -> None:
    reading = read_facts(text)
    assert not [m for m in reading.mentions if isinstance(m.value, list)]
    assert any(part in dropped for dropped in reading.dropped), reading.dropped


def test_no_fact_of_one_program_lands_on_another() -> None:
    programs = {
        p["name"]: p["facts"]
        for p in as_json(read_facts("Northside does 9k with 7 faculty. Riverside: 4,500, 4 faculty, no fellows."))["programs"]
    }
    assert programs == {
        "Northside": {"annual_volume": [9000, 9000], "faculty": [7, 7]},
        "Riverside": {"annual_volume": [4500, 4500], "faculty": [4, 4], "fellows": [0, 0]},
    }


SIGNS = [
    ("I don't require sponsorship", "visa_need", "none"),
    ("I do not need an H-1B", "visa_need", None),
    ("I need an H-1B, not a J-1", "visa_need", "h1b"),
    ("I'm not a US citizen and need a visa", "visa_need", "either"),
    ("is J1 sponsored there?", "sponsors_j1", None),
    ("do they not sponsor H-1B?", "sponsors_h1b", None),
    ("they don't only sponsor J-1", "sponsors_j1", None),
    ("not sure they sponsor H-1B", "sponsors_h1b", None),
    ("if they sponsored H-1B I'd go", "sponsors_h1b", None),
    ("no H-1B, J-1 fine", "sponsors_h1b", False),
    ("no H-1B, J-1 fine", "sponsors_j1", True),
    ("no problem with J-1", "sponsors_j1", None),
    ("my friend is a US citizen", "img_status", None),
    ("are US citizen IMGs preferred?", "img_status", None),
    ("as a non-US citizen IMG, what should I do?", "img_status", "non_us_img"),
    ("they prefer US citizens", "img_status", None),
]


@pytest.mark.parametrize(("text", "fact", "value"), SIGNS)
def test_the_sign_of_a_decisive_fact_is_right_or_not_given(text: str, fact: str, value: object) -> None:
    values = [m.value for m in read_facts(text).mentions if m.fact == fact]
    assert values == ([] if value is None else [value]) or (value is None and fact == "sponsors_j1" and values == [True])


def test_decisive_facts_are_marked_to_be_confirmed() -> None:
    assert only("they sponsor H-1B visas", "sponsors_h1b").decisive
    assert not only("7 faculty", "faculty").decisive


@dataclass(frozen=True)
class _Fact:
    type: str
    about: str = "program"
    decisive: bool = False
    choices: tuple[str, ...] = ()


class _Vocabulary:
    facts = {"faculty": _Fact("number"), "setting": _Fact("choice", choices=("academic", "hybrid"))}  # noqa: RUF012


def test_only_facts_and_choices_of_the_vocabulary_are_given() -> None:
    assert [m.fact for m in read_facts("Community program, 7 faculty, 3 fellows", _Vocabulary()).mentions] == ["faculty"]


def test_a_long_message_is_read_as_far_as_the_limit_and_says_so() -> None:
    reading = read_facts("7 faculty. " + "x " * 5000 + "9 fellows.")
    assert reading.truncated
    assert [m.fact for m in reading.mentions] == ["faculty"]


ODD = [
    "",
    " ",
    "🔥🔥 8,000 🔥",
    "مرحبا ٨٠٠٠ حالة",
    "'; DROP TABLE facts; -- 8000 cases",
    "<script>alert(1)</script>",
    "\x00\x01\x02",
    "İ9,000 cases",
    "\ud800 7 faculty",
    '/intent{"a": 1}',
    "(" * 3000,
    "9," * 2000,
    " ".join(str(i) for i in range(1000)),
    "5 residents, 4 fellows, " * 300,
    "**a** " * 900,
    "one hundred " * 500,
]


@pytest.mark.parametrize("mark", ["-", "_", "*", "#", "- ", "="])
def test_a_long_rule_above_a_name_is_passed_over_at_once(mark: str) -> None:
    start = time.process_time()
    assert only(f"{mark * 500}\nThe section has 9 faculty", "faculty").value == [9, 9]
    assert time.process_time() - start < 2  # a heading's marks were once tried in every grouping: two to the power of their number


@pytest.mark.parametrize("text", ODD)
def test_odd_messages_are_read_without_error(text: str) -> None:
    json.dumps(as_json(read_facts(text)))
    json.dumps(read_facts(text).to_json())


WORDS = st.sampled_from(
    [
        "9,000",
        "7",
        "3-4",
        "10k+",
        "a dozen",
        "no",
        "not",
        "actually",
        "fellows",
        "residents",
        "faculty",
        "cases",
        "a year",
        "per month",
        "J-1",
        "H-1B",
        "visa",
        "I",
        "need",
        "they",
        "sponsor",
        "Program A",
        "Northside",
        "has",
        "if",
        "?",
        ".",
        ",",
        ":",
        "\n",
        "-",
        "(",
        ")",
        "and",
        "or",
        "the second one",
        "both",
        "TACE/Y-90",
        "trauma",
        "level 1",
        "NCI",
        "oncology",
        "limited",
        "away",
        "July",
        "grads",
        "log",
        "said",
        "PD",
        "none",
        "+",
        "**",
        "~",
    ]
)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_mixture_of_the_fields_words_gives_a_sound_reading(text: str) -> None:
    reading = read_facts(text)
    for mention in reading.mentions:
        assert 0 <= mention.start <= mention.end <= len(text)
        assert mention.said
        if isinstance(mention.value, list) and len(mention.value) == 2 and all(isinstance(end, (int, float)) for end in mention.value):
            assert mention.value[0] <= mention.value[1]
    json.dumps(as_json(reading))


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_error(text: str) -> None:
    json.dumps(as_json(read_facts(text)))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("i meant per month, not per year", "month"),
        ("not per year, per week", "week"),
        ("sorry thats monthly", "month"),
        ("yearly not monthly", "year"),
        ("is that per month?", None),
        ("they do 700 a month", None),
        ("they match every year", None),
    ],
)
def test_a_correction_of_the_period_alone_is_told(text: str, period: str | None) -> None:
    assert read_facts(text).meant_period == period


def test_a_correction_of_the_name_alone_gives_both_names() -> None:
    reading = read_facts("its Lakeview not Lakewood, my bad")
    assert (reading.programs, reading.renamed_from) == (("Lakeview",), "Lakewood")


def test_a_fact_can_be_taken_back_without_its_number() -> None:
    reading = read_facts("scrap the fellows, thats the cardiology number")
    assert [(m.fact, m.value, m.retracted) for m in reading.mentions] == [("fellows", None, True)]


@pytest.mark.parametrize("text", ["no sorry J-1, typo", "J-1 not H-1B", "i meant J1"])
def test_a_short_message_can_put_only_the_visa_right(text: str) -> None:
    assert [(m.fact, m.value, m.correction) for m in read_facts(text).mentions] == [("visa_need", "j1", True)]


@pytest.mark.parametrize("text", ["*5 residents", "5 residents*", "level 2 not level 1", "host moved it, its in september now"])
def test_a_short_correction_is_marked_as_one(text: str) -> None:
    assert [m.correction for m in read_facts(text).mentions] == [True]


def test_a_number_with_its_period_is_a_volume_and_no_bare_number() -> None:
    reading = read_facts("they do upwards of 9k a yr")
    assert reading.bare is None
    assert [(m.fact, m.value) for m in reading.mentions] == [("annual_volume", [9000, None])]
    assert read_facts("2 per year").bare == [2, 2]


def test_a_number_below_zero_is_left_aside_with_its_reason() -> None:
    reading = read_facts("they have -5 residents")
    assert (reading.mentions, reading.dropped) == ((), ("5 residents: below zero",))


def test_a_number_beyond_the_facts_range_is_left_aside_with_its_reason() -> None:
    reading = read_facts("900 faculty, 7 fellows", _Ranged())
    assert [m.fact for m in reading.mentions] == ["fellows"]
    reading = read_facts("140 faculty, 7 fellows", _Ranged())
    assert [m.fact for m in reading.mentions] == ["fellows"]
    assert reading.dropped == ("140 faculty: more than is possible",)


class _RangedFact(_Fact):
    range = (0.0, 100.0)


class _Ranged:
    facts = {"faculty": _RangedFact("number"), "fellows": _RangedFact("number")}  # noqa: RUF012


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("At Riverside the PD says graduates log 1,400", ("Riverside",)),
        ("looking at Primrose", ("Primrose",)),
        ("it's called Fairmont btw", ("Fairmont",)),
        ("a fellow of Brookside told me", ("Brookside",)),
        ("Regardless, they have 5 residents", ()),
        ("Sarah said they have 5 residents", ()),
        ("Total 5,400 procedures", ()),
        ("hosptial has 5 residents", ()),
        ("Facutly: 7", ()),
        ("everyone has 2 aways", ()),
    ],
)
def test_plain_names_are_told_from_ordinary_words(text: str, names: tuple[str, ...]) -> None:
    assert read_facts(text).programs == names
