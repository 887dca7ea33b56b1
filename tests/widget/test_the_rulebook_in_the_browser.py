"""The rulebook's pages in a real browser, served by the real server: readable for everybody, on every screen, reached from "why?"."""

from __future__ import annotations

from typing import Any

import pytest
from driver import SCREENS, axe_violations, last_card, open_chat, say
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.trained]

EACH_SORT = ("/rulebook", "/rulebook/visa", "/rulebook/eras", "/rulebook/nothing")
PAGES = ("/rulebook", "/rulebook/sources", "/rulebook/volume", "/rulebook/visa", "/rulebook/aways", "/rulebook/eras", "/rulebook/nothing")


def sideways(page: Page) -> int:
    """How many pixels the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def open_with_everything(page: Page, address: str) -> None:
    """Opens the page and all that folds on it."""
    page.goto(address)
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")


@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_on(new_page: Any, live_server: Any, screen: str) -> None:
    page = new_page(**SCREENS[screen], reduced_motion="reduce")
    for path in EACH_SORT:
        open_with_everything(page, live_server.url + path)
        assert axe_violations(page) == [], path


@pytest.mark.parametrize("path", sorted(set(PAGES) - set(EACH_SORT)))
def test_axe_finds_nothing_on_the_largest_pages(page: Page, live_server: Any, path: str) -> None:
    open_with_everything(page, live_server.url + path)
    assert axe_violations(page) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_needs_sideways_scrolling_at_a_width_of(new_page: Any, live_server: Any, width: int) -> None:
    page = new_page(width, 800)
    for path in PAGES:
        open_with_everything(page, live_server.url + path)
        assert sideways(page) == 0, path


def test_from_why_to_the_very_rule(page: Page, live_server: Any, widget_built: Any) -> None:
    open_chat(page, live_server.url)
    say(page, "Northside does 4,200 procedures a year with 4 residents and 2 fellows. Enough?")
    finding = last_card(page).locator("section.finding", has_text="Procedures a year for each trainee")
    finding.locator("summary", has_text="Why?").click()
    with page.expect_popup() as opened:
        finding.get_by_role("link", name="Read the rule in the rulebook").click()
    rule = opened.value.locator("[id='volume.per-trainee']")
    expect(rule).to_be_in_viewport()
    expect(rule.get_by_role("heading", name="Procedures a year for each trainee")).to_be_in_viewport()
    expect(rule).to_contain_text("under 1,000")
    assert rule.evaluate("rule => rule.matches(':target')")


def test_the_search_leaves_what_has_all_the_words_and_says_how_many(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/rulebook")
    box = page.get_by_role("searchbox", name="Find a rule")
    box.fill("h-1b step 3")
    shown = page.locator(".titles a:visible")
    expect(page.get_by_role("link", name="H-1B without Step 3")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text(f"{shown.count()} rules")
    assert shown.count() < 30
    box.fill("ONCOLOGY")
    expect(page.get_by_role("heading", name="Oncology")).to_be_visible()
    box.fill("zzz")
    expect(page.get_by_role("status")).to_contain_text("No rule has all of these words")
    expect(page.locator(".topic:visible")).to_have_count(0)
    box.fill("")
    expect(page.locator(".topic:visible")).to_have_count(page.locator(".topic").count())


def test_a_search_and_a_page_can_be_used_by_keyboard(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/rulebook")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("no visa route into this program")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="No visa route into this program")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/rulebook/visa#visa.no-route")
    page.keyboard.press("Tab")  # goes on from the rule, not from the top
    expect(page.get_by_role("link", name="Link to this rule: No visa route into this program")).to_be_focused()


def test_without_scripts_everything_can_be_read(new_page: Any, live_server: Any) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{live_server.url}/rulebook")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    page.get_by_text("Titles under Visas").click()
    page.get_by_role("link", name="No visa route into this program").click()
    expect(page.get_by_role("heading", name="No visa route into this program")).to_be_visible()


def test_the_colours_chosen_in_the_chat_hold_for_the_rulebook(page: Page, live_server: Any, widget_built: Any) -> None:
    open_chat(page, live_server.url)
    page.get_by_role("button", name="Switch to dark colours").click()
    page.goto(f"{live_server.url}/rulebook")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_in_print_every_example_is_there_and_the_ways_around_are_not(page: Page, live_server: Any) -> None:
    page.goto(f"{live_server.url}/rulebook/visa")
    examples = page.locator("[id='visa.no-route'] .examples table")
    expect(examples).to_be_hidden()
    page.emulate_media(media="print")
    expect(examples).to_be_visible()
    expect(page.locator(".contents")).to_be_hidden()


def test_no_request_goes_anywhere_else(page: Page, live_server: Any) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES:
        page.goto(live_server.url + path)
    assert [url for url in asked if not url.startswith((live_server.url, "data:"))] == []
