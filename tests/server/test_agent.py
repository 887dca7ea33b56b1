"""The agent: actions in this process, never silence, conversations apart and in order."""

from __future__ import annotations

import asyncio
import logging

import pytest

from server.agent import TurnFailed
from server.local_actions import APOLOGY, ActionsMissing, LocalActions
from server.replies import NOTHING_SAID, CollectedReply


async def test_a_message_is_answered_with_text_buttons_and_card_in_one(tiny_agent):
    reply = await tiny_agent.handle("a", "please count")
    assert reply.intent == "count"
    assert 0.3 < reply.confidence <= 1
    (message,) = reply.messages
    assert message["text"] == "count=1"
    assert message["buttons"] == [{"title": "Again", "payload": "/count"}]
    assert message["custom"]["count"] == 1


async def test_senders_have_conversations_of_their_own(tiny_agent):
    await tiny_agent.handle("a", "/count")
    assert (await tiny_agent.handle("b", "/count")).messages[0]["text"] == "count=1"
    assert (await tiny_agent.handle("a", "/count")).messages[0]["text"] == "count=2"


async def test_an_action_that_fails_apologises_and_the_conversation_goes_on(tiny_agent, caplog):
    await tiny_agent.handle("a", "/count")
    with caplog.at_level(logging.DEBUG):
        reply = await tiny_agent.handle("a", "crash now")
    assert [message["text"] for message in reply.messages] == [APOLOGY]
    assert reply.failed
    assert (await tiny_agent.handle("a", "/count")).messages[0]["text"] == "count=2"


async def test_what_a_person_wrote_is_not_logged_when_an_action_fails(tiny_agent, caplog):
    with caplog.at_level(logging.INFO):
        await tiny_agent.handle("a", "crash now, marker4711")
    assert "RuntimeError at" in caplog.text
    assert "marker4711" not in caplog.text


async def test_an_action_that_says_nothing_is_not_silence(tiny_agent):
    reply = await tiny_agent.handle("a", "be silent")
    assert [message["text"] for message in reply.messages] == [NOTHING_SAID]


async def test_a_typed_command_does_not_run_its_intent(tiny_agent):
    await tiny_agent.handle("a", "/count")
    for typed in ('/count{"times": 99}', "/restart", "/session_start", '/tell{"staff": "x"}'):
        reply = await tiny_agent.handle("a", typed)
        assert "rules=" not in reply.messages[0]["text"]
    assert int((await tiny_agent.handle("a", "/count")).messages[0]["text"].partition("=")[2]) in (2, 3)


async def test_a_payload_carries_its_entities(tiny_agent):
    reply = await tiny_agent.handle("a", '/tell{"rule": "volume.total"}')
    assert reply.messages[0]["text"] == "rules=['volume.total']"


async def test_messages_of_one_sender_sent_at_once_are_all_counted_in_order(tiny_agent):
    replies = await asyncio.gather(*(tiny_agent.handle("a", "/count") for _ in range(6)))
    assert [reply.messages[0]["text"] for reply in replies] == [f"count={number}" for number in range(1, 7)]


async def test_a_failure_outside_actions_is_told_to_the_caller_and_frees_the_conversation(tiny_agent, monkeypatch):
    async def broken(_tracker):
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr(tiny_agent.tracker_store, "save", broken)
        with pytest.raises(TurnFailed):
            await tiny_agent.handle("a", "/count")
    assert (await tiny_agent.handle("a", "/count")).messages[0]["text"] == "count=1"


async def test_an_action_can_not_change_the_conversation_it_was_given(tiny_agent):
    class Meddling:
        async def run(self, call):
            call["tracker"]["slots"]["times"] = 99
            call["tracker"]["events"].clear()
            return {"events": [], "responses": []}

    body = {"next_action": "x", "tracker": {"slots": {"times": 1}, "events": [{"event": "user"}]}}
    tiny_agent.actions.executor = Meddling()
    await tiny_agent.actions.request(json=body)
    assert body["tracker"] == {"slots": {"times": 1}, "events": [{"event": "user"}]}


def test_actions_that_can_not_be_imported_are_told_by_package():
    with pytest.raises(ActionsMissing, match="no_such_actions"):
        LocalActions("no_such_actions")


async def test_the_text_of_a_message_is_kept_whole_with_its_empty_lines():
    output = CollectedReply()
    await output.send_response("a", {"text": "one\n\ntwo", "custom": {"type": "answer"}})
    await output.send_response("a", {"text": "", "buttons": None})
    assert output.messages == [{"text": "one\n\ntwo", "buttons": [], "custom": {"type": "answer"}}]
