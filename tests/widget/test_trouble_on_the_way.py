"""What the chat does when the server, the network or the session fails: it says so, keeps the message and offers a way on."""

from __future__ import annotations

import re

import pytest
from driver import open_chat, say, settled
from playwright.sync_api import expect
from stub_server import Canned

pytestmark = pytest.mark.browser


def trouble(page):
    return page.locator(".trouble")


def until_received(page, stub, message):
    """Waits until the message has come to the server, and taken the answer that was kept for it."""
    for _ in range(200):
        if stub.messages and stub.messages[-1]["message"] == message and not stub.next:
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"{message!r} never came to the server: {stub.messages}")


def test_an_error_is_told_in_the_servers_words_and_can_be_retried(chat, stub):
    stub.next = [Canned(503, {"error": "The rules are being loaded.", "code": "starting"})]
    say(chat, "enough?")
    expect(trouble(chat)).to_contain_text("The rules are being loaded.")
    expect(chat.get_by_role("status")).to_have_text("The rules are being loaded.")
    chat.get_by_role("button", name="Try again").click()
    expect(settled(chat)).to_contain_text("You wrote: enough?")
    expect(trouble(chat)).to_have_count(0)
    expect(chat.locator("li.you")).to_have_count(1)
    assert [body["message"] for body in stub.messages] == ["enough?", "enough?"]


@pytest.mark.parametrize("body", ["not json at all", {"messages": "none"}, {"messages": [7]}, [], None])
def test_an_answer_of_another_shape_is_an_error_with_a_way_on(chat, stub, body):
    stub.session()
    stub.next = [Canned(body=body)]
    say(chat, "x")
    expect(trouble(chat).get_by_role("button", name="Try again")).to_be_visible()


def test_an_empty_answer_is_never_silence(chat, stub):
    stub.next = [Canned(body={"messages": []})]
    say(chat, "x")
    expect(trouble(chat)).to_contain_text("I have no answer to that yet")


def test_a_failed_message_can_be_edited(chat, stub):
    stub.next = [Canned(500, {"error": "It broke.", "code": "broken"})]
    say(chat, "nine thousnd")
    chat.get_by_role("button", name="Edit").click()
    expect(chat.get_by_role("textbox", name="Your message")).to_have_value("nine thousnd")


def test_too_many_messages_wait_as_long_as_the_server_asks(chat, stub):
    stub.next = [
        Canned(
            429,
            {"error": "Too many messages.", "code": "rate_limited"},
            {"Retry-After": "2", "Access-Control-Expose-Headers": "Retry-After"},
        )
    ]
    say(chat, "x")
    button = trouble(chat).get_by_role("button", name=re.compile("Try again"))
    expect(button).to_have_text(re.compile(r"Try again in [12] s"))
    expect(button).to_have_attribute("aria-disabled", "true")
    button.click(force=True)
    assert len(stub.messages) == 1
    expect(button).to_have_text("Try again", timeout=5_000)
    button.click()
    expect(settled(chat)).to_contain_text("You wrote: x")


def test_an_expired_session_is_renewed_and_the_message_sent_again(chat, stub):
    say(chat, "first")
    stub.tokens.clear()
    expect(say(chat, "second")).to_contain_text("You wrote: second")
    expect(chat.locator("li.note")).to_contain_text("no longer has what you told it before")
    assert [one.path for one in stub.received] == ["/chat/session", "/chat/message", "/chat/message", "/chat/session", "/chat/message"]
    assert chat.locator("li").evaluate_all("items => items.map(i => i.className.split(' ')[0])") == [
        "you",
        "advisor",
        "note",
        "you",
        "advisor",
    ]


def test_a_session_that_stays_refused_is_an_error_not_a_loop(chat, stub):
    say(chat, "first")
    stub.next = [Canned(401, {"error": "No.", "code": "session"}) for _ in range(2)]
    say(chat, "second")
    expect(trouble(chat)).to_be_visible()
    assert len(stub.messages) == 3


def test_a_busy_conversation_is_tried_again_by_itself(chat, stub):
    say(chat, "first")
    stub.next = [Canned(409, {"error": "One message at a time.", "code": "busy"})]
    expect(say(chat, "second")).to_contain_text("You wrote: second")


def test_without_a_connection_the_message_is_kept(chat, stub):
    chat.context.set_offline(True)
    say(chat, "on the train")
    expect(trouble(chat)).to_contain_text("You are offline. Your message is kept here.")
    chat.context.set_offline(False)
    chat.get_by_role("button", name="Try again").click()
    expect(settled(chat)).to_contain_text("on the train")


def test_a_server_that_is_gone_is_told_plainly(chat, stub):
    chat.route("**/chat/**", lambda route: route.abort())
    say(chat, "x")
    expect(trouble(chat)).to_contain_text("can't be reached")


def test_an_answer_that_never_comes_is_given_up(new_page, stub):
    page = new_page()
    page.add_init_script(
        "const real = AbortSignal.timeout; AbortSignal.timeout = (ms) => { window.patience = ms; return real.call(AbortSignal, 300); };"
    )
    open_chat(page, stub.url)
    stub.session()
    stub.next = [Canned(body={"messages": [{"text": "late"}]}, delay=2)]
    say(page, "x")
    expect(trouble(page)).to_contain_text("No answer within 30 seconds")
    assert page.evaluate("window.patience") == 30_000


def test_a_page_closed_before_the_answer_offers_to_send_again(chat, stub):
    stub.session()
    stub.next = [Canned(body={"messages": [{"text": "late"}]}, delay=2)]
    box = chat.get_by_role("textbox", name="Your message")
    box.fill("cut off")
    box.press("Enter")
    expect(chat.locator(".coming")).to_be_visible()
    until_received(chat, stub, "cut off")  # else the answer kept for it would go to the second try
    chat.reload()
    expect(trouble(chat)).to_contain_text("The page was closed before the answer came.")
    chat.get_by_role("button", name="Try again").click()
    expect(settled(chat)).to_contain_text("You wrote: cut off")


@pytest.mark.parametrize("how", ["throws", "is full", "is missing"])
def test_without_storage_the_chat_works_as_long_as_the_page(new_page, stub, how):
    page = new_page()
    page.add_init_script(
        {
            "throws": "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });",
            "is full": "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };",
            "is missing": "Object.defineProperty(window, 'localStorage', { value: undefined });",
        }[how]
    )
    open_chat(page, stub.url)
    expect(say(page, "hello")).to_contain_text("You wrote: hello")
    expect(say(page, "again")).to_contain_text("You wrote: again")
    page.get_by_role("button", name="Switch to dark colours").click()
    assert {one.token for one in stub.received if one.path == "/chat/message"} == {"token-1"}


def test_on_a_plain_http_host_without_random_uuid_the_chat_works(new_page, stub):
    page = new_page()
    page.add_init_script("delete Crypto.prototype.randomUUID; Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    open_chat(page, stub.url)
    say(page, "questions")
    page.get_by_role("button", name="Copy these questions").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
