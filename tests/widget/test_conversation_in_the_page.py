"""The chat in a real browser: say something, read the card, click a reply, open "why?", come back later."""

from __future__ import annotations

import json
import re

import pytest
from driver import last_card, last_message, open_chat, reply, say, settled
from playwright.sync_api import expect
from stub_server import Canned

pytestmark = pytest.mark.browser


def status(page):
    return page.get_by_role("status")


def test_a_message_is_sent_and_its_answer_shown(chat, stub):
    expect(say(chat, "hello")).to_contain_text("You wrote: hello")
    assert stub.messages == [{"message": "hello"}]
    assert stub.received[-1].token == "token-1"


def test_a_suggestion_of_the_empty_page_is_sent_as_it_reads(chat, stub):
    chat.get_by_role("button", name="I interview tomorrow. What should I ask?").click()
    settled(chat)
    assert stub.messages == [{"message": "I interview tomorrow. What should I ask?"}]
    expect(chat.get_by_text("Start with one of these")).to_have_count(0)


def test_an_assessment_shows_verdict_findings_and_the_next_question(chat):
    say(chat, "assessment")
    card = last_card(chat)
    expect(card.get_by_role("heading", level=3)).to_contain_text("the volume is enough")
    expect(card).to_contain_text("Looks good")
    expect(card.get_by_role("heading", name="Procedures logged by graduation")).to_be_visible()
    expect(card).to_contain_text("official minimum found, 1,000 (2020)")
    expect(card).to_contain_text("From which year are residents first operators in complex cases?")


def test_the_bar_tells_in_words_what_it_draws(chat):
    say(chat, "assessment")
    drawing = last_card(chat).get_by_role("img").first
    expect(drawing).to_have_attribute(
        "aria-label", re.compile(r"1,200 to 1,400\. Bands: thin from 0, modest from 600, .*official minimum found")
    )


def test_the_bracket_stands_inside_the_band_the_value_may_lie_in(chat):
    say(chat, "assessment")
    bracket = last_card(chat).locator(".reach").first.bounding_box()
    strong = last_card(chat).locator(".bar").first.locator(".band").nth(3).bounding_box()
    assert strong["x"] <= bracket["x"]
    assert bracket["x"] + bracket["width"] <= strong["x"] + strong["width"] + 1


def test_a_card_does_not_repeat_its_headline_as_a_message(chat):
    message = say(chat, "assessment")
    expect(message.get_by_text("the volume is enough")).to_have_count(1)
    message = say(chat, "answer")
    expect(message.get_by_text("Three or four letters")).to_have_count(1)


def test_an_intro_that_the_card_does_not_say_stays(chat):
    expect(say(chat, "facts").locator(".prose").first).to_have_text("Here is what I know.")


def test_a_list_that_the_card_shows_is_not_told_twice(chat, stub):
    stub.session()
    text = "Noted for Northside:\n- IR procedures a year: 9,000\n\nAnything else?"
    stub.next = [Canned(body={"messages": [{"text": text, "custom": stub.examples["facts"]}]})]
    expect(say(chat, "x").get_by_text("IR procedures a year")).to_have_count(1)


def test_facts_said_back_before_an_answer_stand_in_a_line_and_open_on_demand(chat):
    say(chat, "facts_folded")
    card = last_card(chat)
    expect(card.get_by_text("IR procedures a year 9,000 · IR residents 4")).to_be_visible()
    expect(card.get_by_role("button", name="Fix IR residents")).to_be_hidden()
    card.get_by_text("Check or fix these 2 facts").click()
    expect(card.get_by_role("button", name="Fix IR residents")).to_be_visible()


def test_facts_that_wait_for_a_confirmation_stay_in_sight_when_folded(chat, stub):
    stub.session()
    waiting = {**stub.examples["facts"], "folded": True}
    stub.next = [Canned(body={"messages": [{"text": "Noted.", "custom": waiting}]})]
    say(chat, "x")
    expect(last_card(chat).get_by_text("please confirm").first).to_be_visible()


def test_why_shows_rule_threshold_words_said_and_source(chat):
    say(chat, "assessment")
    finding = last_card(chat).locator(".finding", has_text="Procedures logged by graduation").first
    expect(finding.get_by_text("What would change it")).to_be_hidden()
    finding.get_by_text("Why?", exact=True).click()
    for words in (
        "volume.graduate-total",
        "Strong starts at 1,000",
        "you said “~1,200-1,400”",
        "Below 1,000 it would be solid",
        "Frequently Asked Questions, 1",
        "the guide's rule of thumb",
        "medium confidence",
        "read 2026-11-21",
    ):
        expect(finding).to_contain_text(words)
    link = finding.get_by_role("link", name="Case minimums")
    expect(link).to_have_attribute("href", "https://pmc.ncbi.nlm.nih.gov/articles/PMC7183945")
    expect(link).to_have_attribute("rel", re.compile("noopener noreferrer"))


def test_show_the_numbers_is_a_real_table(chat):
    say(chat, "assessment")
    last_card(chat).get_by_text("Show the numbers").click()
    figures = chat.get_by_role("table", name="Figures and thresholds")
    row = figures.get_by_role("row", name=re.compile("Procedures logged by graduation"))
    expect(row.get_by_role("cell")).to_have_text(["1,200 to 1,400", "Strong", re.compile("strong starts at 1,000")])
    expect(chat.get_by_role("table", name="Facts used").get_by_role("row")).to_have_count(6)


def test_a_quick_reply_sends_its_payload_and_shows_its_title(chat, stub):
    say(chat, "assessment")
    reply(chat, "Why?")
    assert stub.messages[-1] == {"payload": "/ask_why"}
    expect(chat.locator("li.you").last).to_contain_text("Why?")
    expect(last_card(chat)).to_contain_text("volume.graduate-total")


def test_a_typed_slash_command_goes_as_text(chat, stub):
    say(chat, '/ask_why{"rule": "x"}')
    assert stub.messages[-1] == {"message": '/ask_why{"rule": "x"}'}


def test_a_comparison_says_in_words_which_program_is_better(chat):
    say(chat, "comparison")
    row = last_card(chat).get_by_role("row", name=re.compile("Interventional oncology"))
    expect(row.get_by_role("cell").nth(0)).to_contain_text("better")
    expect(row.get_by_role("cell").nth(1)).not_to_contain_text("better")
    unknown = last_card(chat).get_by_role("row", name=re.compile("Sponsors H-1B"))
    expect(unknown.get_by_role("cell").nth(0)).to_have_text("not known")


def test_a_long_headline_leads_with_its_first_sentence(chat, stub):
    stub.session()
    rest = "Graduates log 1,200 to 1,400, which is above the only official minimum found and inside the guide's range."
    card = {**stub.examples["assessment"], "headline": f"Yes, by the numbers. {rest}"}
    stub.next = [Canned(body={"messages": [{"text": card["headline"], "custom": card}]})]
    message = say(chat, "x")
    expect(message.get_by_role("heading", level=3)).to_have_text("Yes, by the numbers.")
    expect(message.get_by_text(rest)).to_have_count(1)


def test_a_source_with_several_places_is_named_once(chat, stub):
    stub.session()
    card = stub.examples["answer"]
    card = {**card, "sources": [{**card["sources"][0], "at": at} for at in ("FAQ 1", "FAQ 2")]}
    stub.next = [Canned(body={"messages": [{"text": card["short"], "custom": card}]})]
    say(chat, "x")
    last_card(chat).get_by_text("Sources").click()
    expect(last_card(chat).locator(".sources").get_by_role("link")).to_have_count(1)
    expect(last_card(chat).locator(".source-at")).to_have_text(["FAQ 1", "FAQ 2"])


def test_questions_are_grouped_and_can_be_copied(chat):
    chat.context.grant_permissions(["clipboard-read", "clipboard-write"])
    say(chat, "questions")
    card = last_card(chat)
    expect(card.get_by_role("heading", level=4)).to_have_text(["Program director", "Residents"])
    expect(card.get_by_text("A figure for each graduate")).to_be_hidden()
    card.get_by_text("What a good answer sounds like").first.click()
    expect(card.get_by_text("A figure for each graduate")).to_be_visible()
    card.get_by_role("button", name="Copy these questions").click()
    expect(status(chat)).to_have_text("Copied.")
    copied = chat.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("Questions for Northside\n\nProgram director\n- How many procedures")


def test_fix_puts_the_start_of_a_correction_into_the_box(chat, stub):
    say(chat, "facts")
    last_card(chat).get_by_role("button", name="Fix IR residents").click()
    box = chat.get_by_role("textbox", name="Your message")
    expect(box).to_have_value("Correction for Northside: IR residents is ")
    expect(box).to_be_focused()
    chat.keyboard.type("5")
    chat.keyboard.press("Enter")
    settled(chat)
    assert stub.messages[-1] == {"message": "Correction for Northside: IR residents is 5"}


@pytest.mark.parametrize(("name", "file"), [("export", "ir-advisor-facts.csv"), ("away_plan", "away-rotations.ics")])
def test_a_file_is_saved_with_the_very_bytes_the_server_sent(chat, stub, name, file):
    say(chat, name)
    with chat.expect_download() as download:
        last_card(chat).get_by_role("button", name=f"Download {file}").click()
    assert download.value.suggested_filename == file
    saved = download.value.path().read_bytes().decode()
    assert saved == stub.examples[name]["file"]["content"]


def test_text_keeps_its_lines_lists_bold_and_web_links(chat, stub):
    text = "First line\nsecond line\n\n**Bold** words:\n- one\n- two https://example.org/a?b=1.\n\n[named](https://example.org/x)"
    stub.session()
    stub.next = [Canned(body={"messages": [{"text": text}]})]
    message = say(chat, "hi")
    expect(message.locator("strong")).to_have_text("Bold")
    expect(message.get_by_role("listitem")).to_have_count(2)
    hrefs = message.get_by_role("link").evaluate_all("links => links.map(link => link.href)")
    assert hrefs == ["https://example.org/a?b=1", "https://example.org/x"]


def test_a_reload_keeps_the_conversation_with_its_cards_and_replies(chat, stub):
    say(chat, "assessment")
    chat.reload()
    expect(chat.locator("li.you")).to_contain_text("assessment")
    expect(last_card(chat).get_by_role("heading", level=3)).to_contain_text("the volume is enough")
    reply(chat, "Why?")
    assert stub.received[-1].token == "token-1"
    assert [one.path for one in stub.received].count("/chat/session") == 1


def test_two_tabs_share_one_conversation_and_lose_nothing(chat, stub):
    say(chat, "from the first tab")
    other = open_chat(chat.context.new_page(), stub.url)
    expect(other.locator("li.you")).to_contain_text("from the first tab")
    say(other, "from the second tab")
    expect(chat.locator("li.you").last).to_contain_text("from the second tab")
    say(chat, "again from the first")
    for page in (chat, other):
        expect(page.locator("li.you")).to_contain_text(["from the first tab", "from the second tab", "again from the first"])
        page.reload()
        expect(page.locator("li")).to_have_count(6)
    assert {one.token for one in stub.received if one.path == "/chat/message"} == {"token-1"}


def test_a_conversation_is_forgotten_after_thirty_days(chat):
    say(chat, "hello")
    chat.evaluate(
        """() => { const key = Object.keys(localStorage).find(k => k.startsWith("ir-advisor:v1:http"));
        const kept = JSON.parse(localStorage[key]);
        kept.entries.forEach(entry => { entry.at -= 31 * 86400000; });
        localStorage[key] = JSON.stringify(kept); }"""
    )
    chat.reload()
    expect(chat.get_by_text("Start with one of these")).to_be_visible()


def test_enter_sends_and_shift_enter_makes_a_new_line(chat, stub):
    box = chat.get_by_role("textbox", name="Your message")
    before = box.bounding_box()["height"]
    box.press_sequentially("one")
    for word in ("two", "three", "four"):
        box.press("Shift+Enter")
        box.press_sequentially(word)
    assert box.bounding_box()["height"] > before
    box.press("Enter")
    settled(chat)
    assert stub.messages == [{"message": "one\ntwo\nthree\nfour"}]
    expect(box).to_have_value("")


def test_on_a_touch_screen_enter_makes_a_new_line(new_page, stub):
    page = open_chat(new_page(390, 844, has_touch=True, is_mobile=True), stub.url)
    box = page.get_by_role("textbox", name="Your message")
    box.fill("one")
    box.press("Enter")
    expect(box).to_have_value("one\n")
    page.get_by_role("button", name="Send").tap()
    settled(page)
    assert stub.messages == [{"message": "one"}]


def test_long_text_is_counted_and_never_cut(chat, stub):
    box = chat.get_by_role("textbox", name="Your message")
    box.fill("x" * 3_400)
    expect(chat.locator("#count")).to_have_text("")
    box.fill("x" * 3_900)
    expect(chat.locator("#count")).to_have_text("3,900 of 4,000 characters")
    box.fill("x" * 4_012)
    expect(chat.locator("#count")).to_have_text("12 characters too many. Please send it in two parts.")
    box.press("Enter")
    assert len(box.input_value()) == 4_012
    assert stub.messages == []
    say(chat, "x" * 4_000)
    assert len(stub.messages[0]["message"]) == 4_000


def test_while_an_answer_is_awaited_one_can_write_but_not_send(chat, stub):
    token = stub.session()
    stub.next = [Canned(body={"messages": [{"text": "first answer"}]}, delay=1.5)]
    box = chat.get_by_role("textbox", name="Your message")
    box.fill("first")
    box.press("Enter")
    expect(chat.locator(".coming")).to_be_visible()
    box.fill("second")
    box.press("Enter")
    expect(box).to_have_value("second")
    expect(status(chat)).to_have_text(re.compile("still being answered"))
    expect(settled(chat)).to_contain_text("first answer")
    assert [body["message"] for body in stub.messages] == ["first"], token
    box.press("Enter")
    settled(chat)
    assert [body["message"] for body in stub.messages] == ["first", "second"]


def test_the_answer_is_announced_once_and_without_formatting_signs(chat, stub):
    say(chat, "assessment")
    expect(status(chat)).to_have_text(re.compile(r"^Northside: On what you told me the volume is enough"))
    stub.next = [Canned(body={"messages": [{"text": "It is **strong**."}]})]
    say(chat, "x")
    expect(status(chat)).to_have_text("It is strong.")
    assert chat.locator("[aria-live], [role=log], [role=status]").count() == 1


def test_the_top_of_a_long_answer_is_in_view(new_page, stub):
    page = open_chat(new_page(390, 844, reduced_motion="reduce"), stub.url)
    for _ in range(3):
        say(page, "assessment")
    heading = last_card(page).get_by_role("heading", level=3)
    expect(heading).to_be_in_viewport()
    assert heading.bounding_box()["y"] < 400


def test_deleting_asks_first_then_deletes_on_the_server_and_here(chat, stub):
    say(chat, "hello")
    chat.get_by_role("button", name="More").click()
    chat.get_by_role("button", name="Start over and delete everything").click()
    dialog = chat.get_by_role("dialog", name="Delete everything?")
    dialog.get_by_role("button", name="Keep it").click()
    expect(chat.locator("li.you")).to_have_count(1)
    chat.get_by_role("button", name="More").click()
    chat.get_by_role("button", name="Start over and delete everything").click()
    dialog.get_by_role("button", name="Delete everything").click()
    expect(chat.get_by_text("Done: I deleted everything you told me.").first).to_be_visible()
    assert stub.messages[-1] == {"message": "delete everything"}
    expect(chat.locator("li.you")).to_have_count(0)
    stored = json.loads(chat.evaluate("JSON.stringify(Object.fromEntries(Object.entries(localStorage)))"))
    assert "hello" not in str(stored)
    assert "token-1" not in str(stored)
    say(chat, "new start")
    assert stub.received[-1].token == "token-2"


def test_when_the_server_can_not_delete_nothing_is_claimed(chat, stub):
    say(chat, "hello")
    stub.next = [Canned(503, {"error": "The memory is locked; nothing was deleted.", "code": "unavailable"})]
    chat.get_by_role("button", name="More").click()
    chat.get_by_role("button", name="Start over and delete everything").click()
    dialog = chat.get_by_role("dialog", name="Delete everything?")
    dialog.get_by_role("button", name="Delete everything").click()
    expect(dialog).to_contain_text("nothing was deleted")
    expect(chat.locator("li.you")).to_have_count(1)
    dialog.get_by_role("button", name="Delete it in this browser only").click()
    expect(chat.locator("li.you")).to_have_count(0)


def test_a_typed_delete_everything_also_clears_this_browser(chat):
    say(chat, "hello")
    say_box = chat.get_by_role("textbox", name="Your message")
    say_box.fill("Please delete everything.")
    say_box.press("Enter")
    expect(chat.locator(".hero .notice")).to_have_text("Done: I deleted everything you told me.")
    chat.reload()
    expect(chat.locator("li")).to_have_count(4)  # the suggestions
    expect(chat.locator("li.you")).to_have_count(0)


def test_several_messages_of_one_answer_are_all_shown_in_order(chat, stub):
    stub.session()
    stub.next = [
        Canned(body={"messages": [{"text": "Noted."}, {"text": "", "custom": stub.examples["answer"]}, {"text": "Anything else?"}]})
    ]
    expect(say(chat, "x")).to_contain_text("Anything else?")
    expect(chat.locator("li.advisor")).to_have_count(3)
    expect(last_card(chat)).to_contain_text("Three or four letters")
    expect(last_message(chat)).to_contain_text("Anything else?")
