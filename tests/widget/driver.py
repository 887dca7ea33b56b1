"""Drives the chat as a visitor would: open it, say something, read the last answer. Playwright pierces the shadow root by itself."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Locator, Page, expect

AXE = Path(__file__).resolve().parents[2] / "widget" / "node_modules" / "axe-core" / "axe.min.js"
#: The screens that whatever is shown must be readable on, as Playwright's options.
SCREENS = {
    "a desktop in light colours": {"width": 1280, "height": 800},
    "a desktop in dark colours": {"width": 1280, "height": 800, "color_scheme": "dark"},
    "a phone in light colours": {"width": 390, "height": 844, "has_touch": True, "is_mobile": True},
    "a phone in dark colours": {"width": 390, "height": 844, "has_touch": True, "is_mobile": True, "color_scheme": "dark"},
    "forced colours": {"width": 1280, "height": 800, "forced_colors": "active"},
}


def open_chat(page: Page, url: str) -> Page:
    """Opens the full page and waits until one can write."""
    page.goto(url)
    expect(page.get_by_role("textbox", name="Your message")).to_be_visible()
    return page


def say(page: Page, text: str, *, timeout: float = 30_000) -> Locator:
    """Types a message, sends it, waits for its answer (or its trouble), and returns the last message of the advisor.

    ``timeout`` is in milliseconds.
    """
    box = page.get_by_role("textbox", name="Your message")
    box.fill(text)
    box.press("Enter")
    return settled(page, timeout=timeout)


def settled(page: Page, *, timeout: float = 30_000) -> Locator:
    """Waits until no answer is on its way, and returns the last message of the advisor."""
    expect(page.locator(".coming")).to_have_count(0, timeout=timeout)
    return last_message(page)


def last_message(page: Page) -> Locator:
    return page.locator("li.advisor").last


def last_card(page: Page) -> Locator:
    """The last card of the conversation."""
    return page.locator("article.card").last


def reply(page: Page, title: str, *, timeout: float = 30_000) -> Locator:
    """Clicks a quick reply of the last message and waits for the answer."""
    last_message(page).get_by_role("button", name=title, exact=True).click()
    return settled(page, timeout=timeout)


def axe_violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA and good practice, each with the elements."""
    page.evaluate(f"() => {{ {AXE.read_text(encoding='utf-8')}\n}}")
    found = page.evaluate(
        "() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })"
        ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', ')))"
    )
    return list(found)
