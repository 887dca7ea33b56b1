"""From an answer in the chat to the rule behind it: on the advisor's own server wherever the chat stands, and nowhere else."""

from __future__ import annotations

import copy

import pytest
from driver import last_card, open_chat, say
from playwright.sync_api import Locator, Page, expect
from stub_server import Canned, Stub

pytestmark = pytest.mark.browser
READ = "Read the rule in the rulebook"


def rule_links(page: Page) -> Locator:
    return last_card(page).get_by_role("link", name=READ)


def open_everything(page: Page) -> None:
    last_card(page).locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")


@pytest.mark.parametrize(
    ("card", "leads_to"),
    [
        ("assessment", ["/rulebook/volume#volume.enough", "/rulebook/volume#volume.graduate-total"]),
        ("explanation", ["/rulebook/volume#volume.graduate-total"]),
        ("comparison", ["/rulebook/case_mix#compare.oncology"]),
        ("answer", ["/rulebook/letters#letters.how-many"]),
    ],
)
def test_each_reason_leads_to_its_rule(chat: Page, stub: Stub, card: str, leads_to: list[str]) -> None:
    say(chat, card)
    open_everything(chat)
    for address in leads_to:
        link = last_card(chat).locator(f"a[href='{stub.url}{address}']")
        expect(link).to_have_accessible_name(f"{READ} (opens in a new tab)")
        assert link.get_attribute("target") == "_blank"
        assert "noopener" in (link.get_attribute("rel") or "").split()


def test_in_another_site_the_link_leads_to_the_advisors_server(page: Page, stub: Stub, host: Stub) -> None:
    stub.pages["/rulebook/volume"] = "<!doctype html><title>The rule</title>"
    page.goto(f"{host.url}/host")
    page.get_by_role("button", name="Open IR Advisor").click()
    say(page, "explanation")
    with page.expect_popup() as opened:
        rule_links(page).first.click()
    expect(opened.value).to_have_title("The rule")
    assert opened.value.url == f"{stub.url}/rulebook/volume#volume.graduate-total"
    assert opened.value.evaluate("window.opener") is None


def test_a_server_below_a_path_is_kept(page: Page, stub: Stub, host: Stub) -> None:
    host.pages["/below"] = (
        f"<!doctype html><html lang=en><title>Host</title><main><h1>Host</h1></main>"
        f"<script src={stub.url}/widget.js async data-server={stub.url}/advice/ data-open></script>"
    )
    page.goto(f"{host.url}/below")
    expect(page.get_by_role("link", name="Rulebook")).to_have_attribute("href", f"{stub.url}/advice/rulebook")


@pytest.mark.parametrize(
    "page_told",
    ["https://evil.example/", "//evil.example/rulebook/a#b", "@evil.example/rulebook/a#b", "/rulebook/../x#a", "javascript:alert(1)", ""],
)
def test_what_is_no_page_of_the_rulebook_becomes_no_link(chat: Page, stub: Stub, page_told: str) -> None:
    card = copy.deepcopy(stub.examples["explanation_one"])
    card["finding"]["page"] = page_told
    stub.session()
    stub.next = [Canned(body={"messages": [{"text": "", "custom": card}]})]
    say(chat, "x")
    expect(last_card(chat)).to_contain_text("volume.graduate-total")
    expect(rule_links(chat)).to_have_count(0)


def test_a_card_of_an_older_server_is_drawn_without_the_link(chat: Page, stub: Stub) -> None:
    card = copy.deepcopy(stub.examples["explanation_one"])
    del card["finding"]["page"]
    stub.session()
    stub.next = [Canned(body={"messages": [{"text": "", "custom": card}]})]
    say(chat, "x")
    expect(last_card(chat)).to_contain_text("volume.graduate-total")
    expect(rule_links(chat)).to_have_count(0)


def test_the_page_and_its_menu_lead_to_the_rulebook(new_page, stub: Stub) -> None:
    page = open_chat(new_page(), stub.url)
    expect(page.get_by_role("link", name="Rulebook")).to_have_attribute("href", f"{stub.url}/rulebook")
    phone = open_chat(new_page(390, 844), stub.url)
    expect(phone.get_by_role("link", name="Rulebook")).to_be_hidden()
    phone.get_by_role("button", name="More").click()
    expect(phone.get_by_role("link", name="Read the rulebook")).to_have_attribute("href", f"{stub.url}/rulebook")


def test_without_scripts_the_page_leads_to_the_rulebook(new_page, stub: Stub) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(stub.url)
    link = page.get_by_role("link", name="the rulebook")
    expect(link).to_have_attribute("href", "rulebook")
