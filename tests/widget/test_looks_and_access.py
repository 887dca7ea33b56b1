"""How the chat looks and is operated: sizes, colours, keyboard, accessibility rules, and inside a hostile host page."""

from __future__ import annotations

import re

import pytest
from driver import SCREENS, axe_violations, last_card, open_chat, say, settled
from playwright.sync_api import Page, expect
from stub_server import HOST, WIDGET, Canned

pytestmark = pytest.mark.browser

CARDS = [
    "assessment",
    "assessment_open",
    "assessment_clash",
    "comparison",
    "questions",
    "explanation",
    "facts",
    "answer",
    "away_plan",
    "export",
]


def open_everything(page: Page) -> None:
    page.locator("article.card details").evaluate_all("all => all.forEach(one => { one.open = true; })")


def sideways(page: Page) -> int:
    """How many pixels the conversation or the page is wider than what shows it."""
    return page.evaluate(
        """() => { const area = document.querySelector("ir-advisor").shadowRoot.querySelector(".scroll");
        return Math.max(area.scrollWidth - area.clientWidth, document.documentElement.scrollWidth - innerWidth); }"""
    )


@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_in_any_state_on(new_page, stub, screen):
    page = open_chat(new_page(**SCREENS[screen], reduced_motion="reduce"), stub.url)
    found = {"empty": axe_violations(page)}
    for name in CARDS:
        page.get_by_role("textbox", name="Your message").fill(name)
        page.get_by_role("button", name="Send").click()
        settled(page)
    open_everything(page)
    found["cards, all open"] = axe_violations(page)
    stub.next = [Canned(503, {"error": "Loading.", "code": "starting"})]
    page.get_by_role("textbox", name="Your message").fill("x" * 3_999)
    page.get_by_role("button", name="Send").click()
    settled(page)
    page.get_by_role("textbox", name="Your message").fill("x" * 4_001)
    found["error, and too long"] = axe_violations(page)
    page.get_by_role("button", name="More").click()
    found["menu"] = axe_violations(page)
    page.get_by_role("button", name="Start over and delete everything").click()
    found["before deleting"] = axe_violations(page)
    assert {state: violations for state, violations in found.items() if violations} == {}


@pytest.mark.parametrize("width", [320, 390, 640])
def test_nothing_scrolls_sideways_at_a_width_of(new_page, stub, width):
    page = open_chat(new_page(width, 640, reduced_motion="reduce"), stub.url)
    assert sideways(page) <= 0
    stub.session()
    long = "Hospitalüberweisungsverwaltungszentrum" * 5
    for name in CARDS:
        say(page, name)
    stub.next = [
        Canned(body={"messages": [{"text": f"{long} https://example.org/{long}", "buttons": [{"title": long[:80], "payload": "x"}]}]})
    ]
    say(page, long)
    open_everything(page)
    assert sideways(page) <= 0
    card = last_card(page).bounding_box()
    assert card["x"] >= 0
    assert card["x"] + card["width"] <= width


def test_targets_are_large_enough_for_a_finger(new_page, stub):
    page = open_chat(new_page(**SCREENS["a phone in light colours"], reduced_motion="reduce"), stub.url)
    for name in ("assessment", "facts", "questions"):
        page.get_by_role("textbox", name="Your message").fill(name)
        page.get_by_role("button", name="Send").click()
        settled(page)
    open_everything(page)
    sizes = page.locator("button:visible, summary:visible").evaluate_all(
        "all => all.map(e => [e.innerText || e.ariaLabel, e.getBoundingClientRect().width, e.getBoundingClientRect().height])"
    )
    assert len(sizes) > 20
    assert [size for size in sizes if size[1] < 44 or size[2] < 43.9] == []


def ground(page: Page) -> str:
    return page.locator(".root").evaluate("root => getComputedStyle(root).backgroundColor")


def test_the_colours_follow_the_system_until_the_visitor_chooses(new_page, stub):
    page = open_chat(new_page(color_scheme="dark"), stub.url)
    dark = ground(page)
    page.emulate_media(color_scheme="light")
    light = ground(page)
    assert light != dark
    page.get_by_role("button", name="Switch to dark colours").click()
    assert ground(page) == dark
    page.reload()
    expect(page.get_by_role("button", name="Switch to light colours")).to_be_visible()
    assert ground(page) == dark


def test_the_whole_journey_works_by_keyboard_alone(chat, stub):
    def tab_to(name: str, most: int = 60) -> None:
        for _ in range(most):
            chat.keyboard.press("Tab")
            focused = chat.evaluate(
                """() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
                return e ? (e.ariaLabel || e.innerText || e.id) : ""; }"""
            )
            if name in focused:
                return
        pytest.fail(f"Tab never reached {name!r}")

    tab_to("message")
    chat.keyboard.type("assessment")
    chat.keyboard.press("Enter")
    settled(chat)
    chat.keyboard.press("Shift+Tab")
    tab_to("message")
    for _ in range(40):
        chat.keyboard.press("Shift+Tab")
        if chat.evaluate("document.querySelector('ir-advisor').shadowRoot.activeElement.innerText") == "Why this verdict?":
            break
    chat.keyboard.press("Enter")
    expect(last_card(chat).get_by_text("A graduate's log under 800")).to_be_visible()
    tab_to("Show the numbers")
    chat.keyboard.press("Space")
    expect(chat.get_by_role("table", name="Facts used")).to_be_visible()
    tab_to("Answer it here")
    chat.keyboard.press("Enter")
    chat.keyboard.type("from PGY-4")
    chat.keyboard.press("Enter")
    settled(chat)
    assert stub.messages[-1] == {"message": "from PGY-4"}
    tab_to("More")
    chat.keyboard.press("Enter")
    expect(chat.get_by_role("button", name="What do you know so far?")).to_be_visible()
    chat.keyboard.press("Escape")
    expect(chat.get_by_role("button", name="What do you know so far?")).to_be_hidden()
    expect(chat.get_by_role("button", name="More")).to_be_focused()


def test_one_script_tag_embeds_the_chat_under_a_strict_policy(page, stub, host):
    page.goto(f"{host.url}/host")
    launcher = page.get_by_role("button", name="Open IR Advisor")
    expect(launcher).to_have_text("Ask about programs")
    launcher.click()
    panel = page.get_by_role("dialog", name="Ask about programs")
    expect(page.get_by_role("textbox", name="Your message")).to_be_focused()
    say(page, "assessment")
    expect(panel.locator("article.card")).to_be_visible()
    assert axe_violations(page) == []
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(launcher).to_be_focused()
    page.reload()
    page.get_by_role("button", name="Open IR Advisor").click()
    expect(page.locator("article.card")).to_be_visible()
    assert {one.path for one in stub.received} == {"/chat/session", "/chat/message"}
    assert host.received == []


def test_no_request_goes_to_a_third_party(page, stub, host):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{host.url}/host")
    page.get_by_role("button", name="Open IR Advisor").click()
    say(page, "assessment")
    assert [url for url in asked if not url.startswith((stub.url, host.url, "data:"))] == []


def test_the_panel_opens_by_itself_only_where_there_is_room(new_page, host):
    roomy = new_page()
    roomy.goto(f"{host.url}/open")
    expect(roomy.get_by_role("dialog")).to_be_visible()
    assert roomy.evaluate("document.activeElement.localName") == "body"
    phone = new_page(390, 844)
    phone.goto(f"{host.url}/open")
    expect(phone.get_by_role("button", name="Open IR Advisor")).to_be_visible()


def test_on_a_phone_the_open_panel_keeps_the_page_behind_out_of_reach(new_page, host):
    page = new_page(390, 844)
    page.goto(f"{host.url}/host")
    page.get_by_role("button", name="Open IR Advisor").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert page.locator("dialog.panel").evaluate("panel => panel.matches(':modal')")
    assert page.locator("dialog.panel").bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Open IR Advisor")).to_be_focused()


def test_the_script_loaded_twice_makes_one_chat(page, host):
    page.goto(f"{host.url}/twice")
    expect(page.get_by_role("button", name="Open IR Advisor")).to_have_count(1)


def test_a_hostile_host_page_changes_nothing(page, stub, host):
    stub.csp = host.csp = None
    host.pages["/hostile"] = (WIDGET / "demo.html").read_text(encoding="utf-8").replace('src="/widget.js"', f'src="{stub.url}/widget.js"')
    host.pages["/calm"] = f"{HOST}<script src={stub.url}/widget.js async></script>"

    def measure(path: str) -> dict[str, object]:
        page.goto(host.url + path)
        page.get_by_role("button", name="Open IR Advisor").click()
        say(page, "assessment")
        page.wait_for_function("document.querySelector('ir-advisor').shadowRoot.querySelector('.scroll').scrollTop >= 0")
        return page.evaluate(
            """() => { const root = document.querySelector("ir-advisor").shadowRoot;
            const look = (selector) => { const e = root.querySelector(selector), s = getComputedStyle(e), b = e.getBoundingClientRect();
              return [s.fontFamily, s.fontSize, s.letterSpacing,
                      s.lineHeight, s.color, s.backgroundColor, s.textTransform, s.borderTopWidth,
                      Math.round(b.width), Math.round(b.height)]; };
            const host = getComputedStyle(document.querySelector("ir-advisor"));
            return { host: [host.display, host.opacity, host.transform, host.filter],
              parts: Object.fromEntries(
                [".panel", ".head",
                 ".bubble", ".card", ".verdict h3", ".badge", ".band", ".send", "textarea", ".reply"].map(s => [s, look(s)])
              ) }; }"""
        )

    calm = measure("/calm")
    page.evaluate("localStorage.clear()")
    assert measure("/hostile") == calm
    assert calm["host"] == ["block", "1", "none", "none"]


def test_moving_parts_stand_still_when_the_visitor_wants_less_motion(new_page, stub):
    page = open_chat(new_page(reduced_motion="reduce"), stub.url)
    stub.session()
    stub.next = [Canned(body={"messages": [{"text": "late"}]}, delay=1)]
    page.get_by_role("textbox", name="Your message").fill("x")
    page.get_by_role("button", name="Send").click()
    dot = page.locator(".dots i").first
    expect(dot).to_be_visible()
    assert dot.evaluate("dot => getComputedStyle(dot).animationName") == "none"
    settled(page)


def test_the_script_stays_within_its_budget(widget_built):
    import gzip

    assert len(gzip.compress((widget_built / "widget.js").read_bytes(), 9)) <= 30_000


def test_the_page_itself_holds_no_script_or_style_of_its_own(widget_built):
    page = (widget_built / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"<script[^>]*>(.*?)</script>", page, re.S) == [""]
    assert "<style" not in page
    assert " style=" not in page
