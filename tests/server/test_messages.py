"""What is taken as a message, as a payload, and what is refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.messages import MessageRefused, as_payload, clean, read_either, read_payload, read_text

INTENTS = frozenset({"ask_why", "affirm", "restart"})


@pytest.mark.parametrize(
    "typed",
    [
        "/ask_why",
        '/ask_why{"rule": "a.b"}',
        "  /ask_why",
        "\u200b/ask_why",
        "//ask_why",
        "/ /ask_why",
        "\u202e/ask_why",
        "\u00ad/affirm@1.0",
    ],
)
def test_what_is_typed_never_begins_with_rasas_sign_for_a_command(typed):
    assert not read_text(typed, 4000).text.startswith("/")


@given(st.text(max_size=60))
def test_no_text_whatever_reaches_rasa_as_a_command(typed):
    try:
        incoming = read_text(typed, 4000)
    except MessageRefused:
        assert not clean(typed).strip("/ \n\t")
        return
    assert incoming.text == incoming.text.strip() != ""
    assert not incoming.text.startswith("/")
    assert not incoming.is_payload


def test_control_signs_direction_overrides_and_lone_surrogates_are_taken_out():
    assert clean("a\x00b\x07c\u202ed\u2066e\ud800f\ufeffg\x9fh") == "abcdefgh"


def test_ordinary_text_of_other_scripts_emoji_and_line_breaks_stay():
    text = "מה הנפח?\nكم حالة؟\t👩\u200d⚕️ e\u0301tude"
    assert clean(text) == "מה הנפח?\nكم حالة؟\t👩\u200d⚕️ étude"


@pytest.mark.parametrize("nothing", [None, "", "   ", "\n\t", "\x00\x01", "\u202e", "/", " // "])
def test_a_message_without_content_is_told_what_could_be_sent(nothing):
    with pytest.raises(MessageRefused, match="empty message") as refused:
        read_text(nothing, 4000)
    assert (refused.value.code, refused.value.status) == ("empty_message", 400)


@pytest.mark.parametrize("value", [5, 5.5, True, ["hi"], {"text": "hi"}])
def test_a_message_that_is_not_text_is_refused(value):
    with pytest.raises(MessageRefused) as refused:
        read_text(value, 4000)
    assert (refused.value.code, refused.value.status) == ("not_text", 400)


def test_a_message_of_the_longest_length_is_taken_and_one_character_more_is_not():
    assert read_text("x" * 4000, 4000).text == "x" * 4000
    with pytest.raises(MessageRefused, match="4,001 characters") as refused:
        read_text("x" * 4001, 4000)
    assert refused.value.status == 413


@pytest.mark.parametrize(
    "payload",
    ["/ask_why", '/ask_why{"rule": "volume.total"}', '/ask_why{"program":"A","fact":"faculty"}', '/affirm{"value": "J-1"}', "/ask_why{}"],
)
def test_a_payload_of_ours_reaches_rasa_with_the_same_meaning(payload):
    text = read_payload(payload, INTENTS, 4000).text
    assert text.partition("{")[0] == payload.partition("{")[0]
    assert (
        json.loads("{" + text.partition("{")[2] or "{}") == json.loads("{" + payload.partition("{")[2] or "{}") if "{" in payload else True
    )


@pytest.mark.parametrize(
    "payload",
    [
        "/restart",
        "/session_start",
        "/unknown",
        "/ask_why@1.0",
        '/ask_why{"staff": "yes"}',
        '/ask_why{"rule": {"a": 1}}',
        '/ask_why{"rule": ["a"]}',
        '/ask_why{"rule": 5}',
        '/ask_why{"rule": "a"} and more',
        '/ask_why{"rule": "a"',
        '/ask_why{"rule": "' + "a" * 301 + '"}',
        "/ASK_WHY",
        "/ask why",
    ],
)
def test_any_other_command_is_no_payload(payload):
    assert as_payload(payload, INTENTS) is None
    with pytest.raises(MessageRefused) as refused:
        read_payload(payload, INTENTS, 4000)
    assert refused.value.code == "unknown_payload"
    assert not read_either(payload, INTENTS, 4000).text.startswith("/")


def test_a_button_may_send_a_sentence():
    incoming = read_payload("What about visas?", INTENTS, 4000)
    assert (incoming.text, incoming.is_payload) == ("What about visas?", False)


def test_a_channel_without_payloads_of_its_own_takes_ours_and_text():
    assert read_either("/ask_why", INTENTS, 4000).is_payload
    assert read_either("/ask_why please", INTENTS, 4000).text == "ask_why please"
