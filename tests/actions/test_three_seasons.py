"""The same questions in three seasons: the figures of the day, and those of another season told as such, with where to check."""

from __future__ import annotations

import pytest
from talk import Heard, Talk, actions_by_intent

AUTUMN_2025, AUTUMN_2026, WINTER_2028 = "2025-11-15", "2026-11-15", "2028-02-15"
DAYS = (AUTUMN_2025, AUTUMN_2026, WINTER_2028)
TIMELINE = "check AAMC's ERAS timeline (students-residents.aamc.org)"


@pytest.fixture(params=DAYS)
def day(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("ADVISOR_TODAY", request.param)
    return str(request.param)


def ask(text: str, intent: str) -> Heard:
    return Talk().say(text, intent, actions_by_intent()[intent])


def test_the_days_of_eras_are_the_coming_seasons_or_the_last_ones_for_orientation(day: str) -> None:
    heard = ask("when does ERAS open?", "ask_away_timing").text
    season = {AUTUMN_2025: "ERAS 2027, with rotations in summer 2026", AUTUMN_2026: "ERAS 2028", WINTER_2028: "ERAS 2029"}
    assert f"plans for {season[day]}" in heard
    if day == AUTUMN_2025:
        for known in ("June 3, 2026", "September 2, 2026", "September 23, 2026", "Read second hand", "Verify at AAMC's ERAS timeline"):
            assert known in heard
        assert "Not known" not in heard
    else:
        for stale in ("about June 3 (as in ERAS 2027)", "about September 23 (as in ERAS 2027)", "Not known yet for your season", TIMELINE):
            assert stale in heard
        assert "June 3, 2026" not in heard


def test_the_last_day_of_a_first_letter_rotation_moves_with_the_season(monkeypatch: pytest.MonkeyPatch) -> None:
    question = "when must my first rotation end?"
    expected = {
        "2025-07-01": "end by August 27, 2025",  # ERAS 2026: review on September 24, 2025
        "2025-09-25": "end by August 26, 2026",  # that review is over, so the next one counts
        "2026-09-23": "end by August 26, 2026",
        "2026-09-24": "end by about August 26 (as in ERAS 2027)",
        WINTER_2028: "end by about August 26 (as in ERAS 2027)",
    }
    for day, words in expected.items():
        monkeypatch.setenv("ADVISOR_TODAY", day)
        heard = ask(question, "ask_away_timing").text
        assert words in heard, day
        assert ("orientation only" in heard) == ("as in" in words), day


def test_a_plan_is_judged_against_the_review_of_its_season(day: str) -> None:
    talk = Talk()
    talk.say("two IR aways, the first in August", "inform_away_plan", "action_take_facts")
    heard = talk.say("is my plan ok?", "ask_away_count", "action_check_away_plan")
    assert ("August 26, 2026" in heard.text) == (day == AUTUMN_2025)
    assert ("about August 26 (as in ERAS 2027)" in heard.text) == (day != AUTUMN_2025)
    notice = heard.card("assessment")["notice"]
    assert ("orientation only" in notice) == (day != AUTUMN_2025)
    assert notice in heard.text


@pytest.mark.parametrize("question", ["ERAS 2028 dates?", "when does ERAS 2028 open"])
def test_the_days_of_eras_2028_are_not_known_and_the_year_before_is_given_for_orientation(day: str, question: str) -> None:
    heard = ask(question, "ask_away_timing").text
    for words in ("The dates of ERAS 2028 are not known to us", "For orientation only", "June 3, 2026", "September 23"):
        assert words in heard


def test_a_year_that_is_named_gets_that_year_and_is_told_to_be_over_once_it_is(day: str) -> None:
    heard = ask("when did ERAS 2026 open?", "ask_away_timing").text
    assert "June 4, 2025" in heard
    assert ("That is an earlier season's and held until May 31, 2026" in heard) == (day != AUTUMN_2025)


def test_signals_are_the_last_official_number_and_never_the_weak_one_unmarked(day: str) -> None:
    heard = ask("how many signals do I get this season?", "ask_signals").text
    assert "6 gold and 6 silver (in ERAS 2024 and 2025)" in heard
    assert "Not known yet for your season: number of program signals" in heard
    assert "unconfirmed" in heard[heard.index("9 silver") :]
    for year in ("2026", "2027", "2028"):
        named = ask(f"how many signals in {year}?", "ask_signals").text
        assert f"ERAS {year} is not known to us" in named
        assert "9 silver" not in named or "unconfirmed" in named


def test_fees_hold_for_their_season_and_are_marked_with_it_later(day: str) -> None:
    heard = ask("what are the ERAS fees?", "ask_application_strength").text
    for words in ("$11", "$30", "46 IR programs cost $810", "72 DR programs $1,590", "$2,400"):
        assert words in heard
    assert ("(in ERAS 2026)" in heard) == (day != AUTUMN_2025)
    assert ("check AAMC's fee page" in heard) == (day != AUTUMN_2025)


def test_match_counts_are_the_latest_of_the_day(day: str) -> None:
    heard = ask("what are my chances as an IMG?", "ask_img_chances").text
    if day == AUTUMN_2025:
        assert "7 of 27 non-US IMGs" in heard
        assert "29 non-US IMGs" not in heard
        assert "earlier season's" not in heard
    else:
        assert "29 non-US IMGs ranked integrated IR first: 14 matched" in heard
        assert ("That is an earlier season's and held until March 18, 2027; check nrmp.org" in heard) == (day == WINTER_2028)


def test_what_was_known_of_visas_in_2025_is_told_as_of_then(day: str) -> None:
    heard = ask("what about the 100k H-1B fee?", "ask_visa").text
    assert "September 2025" in heard
    assert ("That is an earlier season's" in heard) == (day != AUTUMN_2025)


def test_the_most_letters_and_vslos_calendar_carry_their_year(day: str) -> None:
    letters = ask("how many letters, and from whom?", "ask_letters").text
    assert ("up to four letters (in ERAS 2027)" in letters) == (day != AUTUMN_2026)
    vslo = ask("how early should I apply for rotations?", "ask_away_timing").text
    assert "(in academic year 2024-25)" in vslo
    assert "check VSLO and each host's page" in vslo
