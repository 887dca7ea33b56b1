"""Hostile content stays text: in messages, buttons, cards and stored history; and the cards' checks agree with the schemas."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from driver import last_card, last_message, open_chat, say, settled
from payloads import examples, validator
from playwright.sync_api import expect
from stub_server import Canned

pytestmark = pytest.mark.browser

EXAMPLES = examples()
HOSTILE = [
    "<img src=x onerror=window.hacked=1>",
    "<script>window.hacked=1</script>",
    "<svg/onload=window.hacked=1>",
    "[click](javascript:window.hacked=1)",
    "[click](JaVaScRiPt:window.hacked=1)",
    "[click](data:text/html,<script>window.hacked=1</script>)",
    "[click](https://user:password@evil.example/)",
    "javascript:window.hacked=1",
    "**<b onclick=window.hacked=1>bold</b>**",
    "`<iframe srcdoc='<script>parent.hacked=1</script>'>`",
    "- <a href='javascript:window.hacked=1'>item</a>",
    "${alert(1)} {{constructor.constructor('window.hacked=1')()}}",
    '"><style>*{display:none}</style>',
    "\u202egnp.exe \u0000 \U0001f600",
]
ALLOWED = set(
    """a article aside br button caption code dd details dialog div dl dt em footer form h1 h2 h3 h4 header i label li main ol p q section
    span strong summary svg table tbody td textarea th thead tr ul path circle rect line""".split()
)


def inspect(page) -> dict[str, Any]:
    """The names of all elements in the chat, every link's address, and whether anything ran."""
    return page.evaluate(
        """() => { const root = document.querySelector("ir-advisor").shadowRoot; const all = [...root.querySelectorAll("*")];
        return { names: [...new Set(all.map(e => e.localName))], 
        hrefs: all.filter(e => e.hasAttribute("href")).map(e => e.getAttribute("href")),
        handlers: all.flatMap(e => [...e.attributes]).map(a => a.name)
          .filter(n => n.startsWith("on") || n === "srcdoc" || n === "style" || n === "src"),
        ran: window.hacked === 1 }; }"""
    )


def assert_harmless(page) -> None:
    found = inspect(page)
    assert set(found["names"]) <= ALLOWED
    assert [href for href in found["hrefs"] if not href.startswith(("https://", "http://"))] == []
    assert set(found["handlers"]) <= {"style"}  # the message box's own height
    assert not found["ran"]


def test_hostile_text_in_messages_and_buttons_is_shown_as_text(chat, stub):
    stub.session()
    for text in HOSTILE:
        stub.next = [Canned(body={"messages": [{"text": text, "buttons": [{"title": text, "payload": text}]}]})]
        say(chat, text).get_by_role("button").click()
        settled(chat)
        assert stub.messages[-2:] == [{"message": text}, {"payload": text}]
    assert_harmless(chat)
    chat.reload()
    expect(chat.locator("li.you")).to_have_count(2 * len(HOSTILE))
    assert_harmless(chat)


def poisoned(value: Any, text: str) -> Any:
    """The payload with the text in the place of every free string."""
    keep = {"type", "tone", "certainty", "severity", "confidence", "kind", "mime"}
    if isinstance(value, dict):
        return {k: v if k in keep else poisoned(v, text) for k, v in value.items()}
    if isinstance(value, list):
        return [poisoned(v, text) for v in value]
    return text if isinstance(value, str) else value


@pytest.mark.parametrize("name", EXAMPLES)
def test_hostile_text_in_every_place_of_a_card_is_shown_as_text(chat, stub, name):
    stub.session()
    for text in HOSTILE[:6]:
        stub.next = [Canned(body={"messages": [{"text": "", "custom": poisoned(EXAMPLES[name], text)}]})]
        say(chat, "x")
        expect(last_card(chat)).to_be_visible()
        last_card(chat).locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert_harmless(chat)


def test_a_saved_file_has_a_harmless_name(chat, stub):
    payload = copy.deepcopy(EXAMPLES["export"])
    payload["file"]["name"] = "../../.bashrc<script>"
    stub.session()
    stub.next = [Canned(body={"messages": [{"text": "", "custom": payload}]})]
    say(chat, "x")
    with chat.expect_download() as download:
        last_card(chat).get_by_role("button", name="Download").click()
    assert "/" not in download.value.suggested_filename
    assert not download.value.suggested_filename.startswith(".")


def test_a_stored_history_that_was_tampered_with_harms_nothing(chat):
    say(chat, "hello")
    hostile = {
        "token": "t", "clearedAt": 0,
        "entries": [
            {"id": "1", "at": 4e12, "from": "advisor", "text": HOSTILE[0], "buttons": [], "custom": {"type": "assessment", "version": 1}},
            {"id": "2", "at": 4e12, "from": "advisor", "text": HOSTILE[3], "buttons": "no list", "custom": None},
            {"id": "3", "at": "now", "from": "you"}, 7, None,
        ],
    }  # fmt: skip
    chat.evaluate(
        "kept => { const key = Object.keys(localStorage).find(k => k.startsWith('ir-advisor:v1:http')); localStorage[key] = kept; }",
        json.dumps(hostile),
    )
    chat.reload()
    expect(last_message(chat)).to_contain_text(HOSTILE[0])
    expect(chat.locator("li.advisor")).to_have_count(1)
    assert_harmless(chat)
    chat.evaluate("localStorage[Object.keys(localStorage)[0]] = '{not json'")
    open_chat(chat, chat.url)
    expect(say(chat, "still here")).to_contain_text("You wrote: still here")


@pytest.mark.parametrize(
    "custom",
    [
        {"type": "weather"},
        {"type": "__proto__"},
        {"type": "constructor"},
        {"type": ["answer"]},
        "text",
        7,
        [],
        {"type": "answer", "version": 2},
    ],
)
def test_an_unknown_or_misshapen_payload_falls_back_to_its_text(chat, stub, custom):
    stub.session()
    stub.next = [Canned(body={"messages": [{"text": "First.\n\nSecond, all of it.", "custom": custom}]})]
    message = say(chat, "x")
    expect(message).to_contain_text("Second, all of it.")
    expect(chat.locator("article.card")).to_have_count(0)


def mutations(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Every copy of the payload with one property taken away, or one value of another kind."""

    def changed(path: tuple[Any, ...], new: Any, remove: bool = False) -> Any:
        whole = copy.deepcopy(value)
        place = whole
        for step in path[:-1]:
            place = place[step]
        if remove:
            del place[path[-1]]
        else:
            place[path[-1]] = new
        return whole

    def walk(part: Any, path: tuple[Any, ...]) -> Iterator[tuple[str, Any]]:
        here = ".".join(map(str, path))
        if path:
            for name, other in (
                ("null", None),
                ("number", 7),
                ("text", "odd"),
                ("list", []),
                ("object", {}),
                ("true", True),
                ("long", "x" * 4_001),
            ):
                yield f"{here} becomes {name}", changed(path, other)
        if isinstance(part, dict):
            for key, inner in part.items():
                yield f"{here}.{key} is taken away", changed((*path, key), None, remove=True)
                yield from walk(inner, (*path, key))
        elif isinstance(part, list) and part:
            yield from walk(part[0], (*path, 0))

    yield from walk(value, path)


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name not in {"assessment_open", "assessment_clash"}])
def test_the_widget_takes_exactly_the_payloads_that_the_schema_allows(chat, name):
    changed = list(mutations(EXAMPLES[name]))
    check = validator(EXAMPLES[name]["type"])
    allowed = [check.is_valid(payload) for _, payload in changed]
    taken = chat.evaluate("payloads => payloads.map(customElements.get('ir-advisor').accepts)", [payload for _, payload in changed])
    differ = [
        what for (what, _), a, b in zip(changed, allowed, taken, strict=True) if a != b and not what.startswith(url_places(EXAMPLES[name]))
    ]
    assert differ == []
    assert chat.evaluate("customElements.get('ir-advisor').accepts", EXAMPLES[name])
    assert True in allowed
    assert False in allowed


def url_places(payload: Any, path: tuple[Any, ...] = ()) -> tuple[str, ...]:
    """The places of addresses: the schema wants them to be web addresses, the widget shows others as plain words."""
    if isinstance(payload, dict):
        return tuple(
            found
            for key, part in payload.items()
            for found in ((".".join(map(str, (*path, key))),) if key == "url" else url_places(part, (*path, key)))
        )
    if isinstance(payload, list):
        return tuple(found for i, part in enumerate(payload) for found in url_places(part, (*path, i)))
    return ()
