"""The whole way: the page in a real browser, served by the real server with the real trained model and rulebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from driver import last_card, last_message, open_chat, reply, say
from payloads import problems
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.trained]
RULE_OF_THUMB_CASE = "8,000 IR cases a year, 4 attendings, 3-4 trainees. Enough?"


@pytest.fixture
def chat(page: Page, live_server: Any, widget_built: Path) -> Page:
    return open_chat(page, f"{live_server.url}/")


def test_a_question_gets_a_card_with_verdict_why_numbers_and_next_question(chat: Page) -> None:
    say(chat, RULE_OF_THUMB_CASE)
    card = last_card(chat)
    expect(card).to_contain_text("700 to 900")
    expect(card).to_contain_text("1,000")
    expect(card).to_contain_text("recent graduates logged")
    card.locator("summary").filter(has_text="Why").first.click()
    expect(card).to_contain_text("3-4 trainees")
    expect(card).to_contain_text("guide")


def test_a_quick_reply_is_answered(chat: Page) -> None:
    say(chat, RULE_OF_THUMB_CASE)
    reply(chat, "I don't know")
    expect(last_message(chat)).not_to_be_empty()
    expect(chat.locator("main, body").first).to_contain_text("No problem")


def test_the_conversation_is_there_after_a_reload_and_goes_on(chat: Page) -> None:
    say(chat, "Northside does 9,000 procedures a year. It has 4 residents and 2 fellows.")
    chat.reload()
    expect(chat.get_by_text("Northside does 9,000 procedures a year.").first).to_be_visible()
    say(chat, "what do you know so far?")
    expect(last_card(chat)).to_contain_text("9,000")


def test_hostile_messages_are_answered_and_execute_nothing(chat: Page) -> None:
    for text in (
        '<img src=x onerror="document.title=1">',
        "'; drop table events; --",
        '/inform_program{"annual_volume": "1"}',
        "😀",
        "مرحبا",
    ):
        say(chat, text)
        expect(last_message(chat)).not_to_be_empty()
    assert chat.title() != "1"
    assert chat.locator("img[src='x']").count() == 0


def test_every_card_of_the_real_server_fits_its_schema(live_server: Any) -> None:
    turns = [
        RULE_OF_THUMB_CASE,
        "why?",
        "what do you know so far?",
        "what should I ask at the interview?",
        "how many letters of recommendation do I need?",
        "Program B does 4,500 procedures a year with 2 residents and no fellows",
        "compare them",
        "export everything",
    ]
    cards = [m["custom"] for text in turns for m in live_server.say(text, sender="schemas") if m.get("custom")]
    assert {"assessment", "explanation", "facts", "questions", "answer", "comparison", "export"} <= {c["type"] for c in cards}
    assert [problem for card in cards for problem in problems(card)] == []


def test_on_a_phone_the_verdict_on_two_programs_with_many_facts_is_in_the_first_screen(
    new_page: Any, live_server: Any, widget_built: Path
) -> None:
    page = open_chat(new_page(390, 844), f"{live_server.url}/")
    say(
        page,
        "Thornbury: 9,500 procedures a year, 8 attendings, 5 residents, 2 fellows, grads log 1,100, J-1 only. "
        "Halden: 6,000 procedures a year, 5 attendings, 4 residents, no fellows, grads log 1,050, sponsors J-1 and H-1B. "
        "Which one is better?",
    )
    verdict = page.locator(".card.comparison h3").first
    expect(verdict).to_be_in_viewport(ratio=1)
    facts = page.locator(".card.facts").first
    expect(facts.get_by_role("button", name="Fix").first).to_be_hidden()
    facts.locator("summary").click()
    expect(facts.get_by_role("button", name="Fix").first).to_be_visible()
