"""Figures of a season in texts, and the day that everything is judged for."""

from __future__ import annotations

from datetime import date

import pytest
from engine_books import book, problems, rule, write_book
from test_rulebook_commands import run

from advisor.evaluation import Case
from advisor.finding import Finding
from advisor.season import DayError, today

SOURCES = """\
guide: {title: The guide, confidence: medium, kind: guide}
law: {title: The law, confidence: high, kind: official}
"""


def figure(value: str, season: str, valid: str, source: str = "law", name: str = "review_day") -> str:
    return (
        f"- {{kind: figure, id: season.{name.replace('_', '-')}-{season}, title: Review, topics: [eras], name: {name}, value: {value},\n"
        f"   season: ERAS {season}, verify_at: the office, {valid} sources: [{{id: {source}, at: page}}]}}\n"
    )


DAYS = figure("2025-09-24", "2026", "valid_from: 2024-09-25, valid_until: 2025-09-24,") + figure(
    "2026-09-23", "2027", "valid_from: 2025-09-25, valid_until: 2026-09-23,", source="guide"
)
COUNTED = (
    "- {kind: figure, id: season.letter-day, title: Letter, topics: [eras], name: letter_day, value: 28 days before review_day,\n"
    "   sources: [{id: guide, at: ours}]}\n"
)
ANSWER = rule("answer", "intents: [ask_x]\nshort: End by {letter_day}, review is {review_day}.")
BOOK = book(DAYS + COUNTED + ANSWER)


def answer(day: date, text: str = ANSWER) -> Finding:
    return Case(book(DAYS + COUNTED + text) if text is not ANSWER else BOOK, {}, today=day).finding("a.rule")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2025, 9, 24), "End by August 27, 2025, review is September 24, 2025."),
        (date(2025, 9, 25), "End by August 26, 2026, review is September 23, 2026."),
        (date(2026, 9, 23), "End by August 26, 2026, review is September 23, 2026."),
        (date(2026, 9, 24), "End by about August 26 (as in ERAS 2027), review is about September 23 (as in ERAS 2027)."),
        (date(2020, 1, 1), "End by about August 27 (as in ERAS 2026), review is about September 24 (as in ERAS 2026)."),
    ],
)
def test_a_text_takes_the_figure_of_its_day_and_what_is_counted_from_it_moves_along(day: date, text: str) -> None:
    assert answer(day).text == text


def test_a_figure_of_another_season_or_read_second_hand_says_so_once() -> None:
    assert answer(date(2025, 9, 24)).notice is None
    assert answer(date(2026, 9, 23)).notice == "Read second hand: Review. Verify at the office."
    old = "Not known yet for your season: Review. What is given is of ERAS 2027, for orientation only; check the office."
    assert answer(date(2028, 2, 1)).notice == old


def test_figures_with_the_same_caveat_are_named_together() -> None:
    submit = figure("2026-09-02", "2027", "valid_from: 2025-09-25, valid_until: 2026-09-23,", "guide", "submit_day")
    text = rule("answer", "intents: [ask_x]\nshort: Submit on {submit_day}, review on {review_day}.")
    found = Case(book(DAYS + submit.replace("title: Review", "title: Submission") + text), {}, today=date(2026, 5, 1)).finding("a.rule")
    assert found.notice == "Read second hand: Submission, Review. Verify at the office."


def test_what_a_figure_stands_on_is_among_the_sources_of_the_text_that_names_it() -> None:
    assert [(ref.source.id, ref.at) for ref in answer(date(2025, 9, 24)).sources] == [("guide", "here"), ("law", "page")]
    assert [(ref.source.id, ref.at) for ref in answer(date(2026, 5, 1)).sources] == [("guide", "here"), ("guide", "page")]


def test_words_of_another_season_are_marked_with_it() -> None:
    fee = figure('"$11 each"', "2026", "valid_from: 2025-06-04, valid_until: 2026-05-31,", name="fee")
    text = rule("answer", "intents: [ask_x]\nshort: It costs {fee}.")
    on = {day: Case(book(fee + text), {}, today=day).finding("a.rule").text for day in (date(2026, 5, 31), date(2026, 6, 1))}
    assert list(on.values()) == ["It costs $11 each.", "It costs $11 each (in ERAS 2026)."]


def test_a_text_without_figures_has_no_notice() -> None:
    assert answer(date(2028, 2, 1), rule("answer", "intents: [ask_x]\nshort: S.\nmore: M.")).notice is None


def test_what_is_said_with_an_outcome_decides_which_figures_are_told_of() -> None:
    body = "measure: month\nwindows: {early: June}\notherwise: late\ngood: [early]\nfound: F.\nfound_when: {late: 'After {review_day}.'}"
    rules = book(DAYS + rule("window", body))
    early, late = (Case(rules, {"month": month}, today=date(2028, 2, 1)).finding("a.rule") for month in ("june", "july"))
    assert early.notice is None
    assert late.text == "After about September 23 (as in ERAS 2027)."
    assert "orientation only" in str(late.notice)


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        (DAYS + figure("2026-09-30", "2028", "valid_from: 2026-09-23, valid_until: 2027-09-22,"), "holds on the same days"),
        (figure("2026-09-30", "2028", "valid_from: 2026-09-23,"), "the figure has no dates"),
        (DAYS + COUNTED.replace("before review_day", "before other_day"), "there is no figure 'other_day' with days to count from"),
        (figure("6 gold", "2028", "valid_from: 2026-09-23, valid_until: 2027-09-22,") + COUNTED, "with days to count from"),
        (DAYS + COUNTED + COUNTED.replace("letter-day", "letter-day-2"), "'letter_day' is counted and stands twice"),
        (DAYS.replace("verify_at: the office, ", ""), "the figure has no `verify_at`"),
        (DAYS.replace("season: ERAS 2026, ", ""), "the figure has no `season`"),
        (figure("5", "2028", "valid_from: 2026-09-23, valid_until: 2027-09-22,", name="logged"), "'logged' can't name a figure"),
        (DAYS + rule("answer", "intents: [ask_x]\nshort: On {reviewday}."), "nothing fills {reviewday}; did you mean 'review_day'?"),
    ],
    ids=lambda text: text if len(text) < 60 else "",
)
def test_a_figure_that_would_mislead_is_refused(figures: str, told: str) -> None:
    found = problems(figures, sources=SOURCES)
    assert any(told in problem for problem in found), found


def test_a_check_tells_which_figures_have_no_value_for_today(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_book(DAYS + COUNTED)
    monkeypatch.setenv("ADVISOR_TODAY", "2026-09-23")
    assert "no value" not in run("check", folder).stdout
    monkeypatch.setenv("ADVISOR_TODAY", "2026-09-24")
    lines = run("check", folder).stdout.splitlines()
    assert lines[0] == "rules/topic.yml:3: Review: no value for September 24, 2026, the last is of ERAS 2027; look at the office"
    assert len(lines) == 2


def test_trying_a_rule_shows_it_on_the_day_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_book(DAYS + COUNTED + ANSWER)
    monkeypatch.setenv("ADVISOR_TODAY", "2025-09-24")
    assert "End by August 27, 2025," in run("try", "a.rule", "--rules", folder).stdout
    monkeypatch.setenv("ADVISOR_TODAY", "2028-02-01")
    tried = run("try", "a.rule", "--rules", folder).stdout
    assert "about September 23 (as in ERAS 2027)" in tried
    assert "orientation only" in tried


def test_the_day_is_the_one_that_is_set_and_nonsense_is_refused() -> None:
    assert today({"ADVISOR_TODAY": "2028-02-01"}) == date(2028, 2, 1)
    assert today({"ADVISOR_TODAY": " "}) == today({})
    with pytest.raises(DayError, match="it must be a day such as 2026-11-01"):
        today({"ADVISOR_TODAY": "next spring"})
