"""Conversations in the database: kept over a restart, deleted when asked, and never quietly lost."""

from __future__ import annotations

import json
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest

from server.agent import TurnFailed, load_agent
from server.tracker_store import ConversationStore, StoreUnavailable
from server.training import checked_model


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


@pytest.fixture
def new_agent(tiny_models: Path, tiny_project: Any, file: Path) -> Any:
    return lambda: load_agent(checked_model(tiny_models), tiny_project, ConversationStore(host=f"sqlite:///{file}"))


async def said(agent: Any, text: str = "/count", sender: str = "a") -> str:
    return (await agent.handle(sender, text)).messages[0]["text"]


async def test_a_conversation_is_there_after_a_restart(new_agent):
    first = new_agent()
    assert [await said(first) for _ in range(3)] == ["count=1", "count=2", "count=3"]
    first.tracker_store.close()
    assert await said(new_agent()) == "count=4"


async def test_two_agents_on_one_database_see_what_the_other_wrote(new_agent):
    one, other = new_agent(), new_agent()
    assert [await said(one), await said(other), await said(one), await said(other)] == ["count=1", "count=2", "count=3", "count=4"]


async def test_a_reloaded_conversation_has_the_same_events_as_the_one_in_memory(new_agent):
    agent, other = new_agent(), new_agent()
    for text in ("hello", "/count", "crash now", '/tell{"rule": "x"}', "be silent"):
        await said(agent, text)
    live = await agent.tracker_store.retrieve("a")
    stored = await other.tracker_store.retrieve("a")
    assert [json.loads(json.dumps(event.as_dict())) for event in live.events] == [event.as_dict() for event in stored.events]
    assert live.current_slot_values() == stored.current_slot_values()


async def test_a_conversation_in_use_is_not_read_back_for_its_next_turn(new_agent, monkeypatch):
    agent = new_agent()
    for _ in range(2):
        await said(agent)
    rebuilt = []
    monkeypatch.setattr(agent.tracker_store, "_rebuilt", lambda sender, _rows: rebuilt.append(sender))
    assert [await said(agent) for _ in range(2)] == ["count=3", "count=4"]
    assert rebuilt == []


async def test_a_conversation_looked_at_is_the_one_that_the_turn_gets(new_agent):
    agent, other = new_agent(), new_agent()
    await said(agent)
    looked_at = await other.tracker_store.peek("a")
    assert looked_at is not None
    assert await other.tracker_store.retrieve("a") is looked_at
    assert await other.tracker_store.peek("nobody") is None


async def test_a_turn_during_which_the_database_is_locked_fails_and_the_next_one_is_right(new_agent, file):
    agent = new_agent()
    await said(agent)
    other = sqlite3.connect(file)
    other.execute("begin immediate")
    with pytest.raises(TurnFailed) as failed:
        await said(agent)
    assert isinstance(failed.value.__cause__, StoreUnavailable)
    with pytest.raises(StoreUnavailable):
        await agent.tracker_store.check_writable()
    other.rollback()
    await agent.tracker_store.check_writable()
    assert await said(agent) == "count=2"


async def test_a_deleted_database_is_noticed_and_not_replaced_by_an_empty_one(new_agent, file):
    agent = new_agent()
    await said(agent)
    file.unlink()
    for _ in range(2):
        with pytest.raises(TurnFailed):
            await said(agent)
    assert not file.exists()


async def test_a_conversation_written_to_by_another_process_during_the_turn_is_not_mixed_up(new_agent):
    agent, other = new_agent(), new_agent()
    await said(agent)
    tracker = await agent.tracker_store.retrieve("a")
    assert await said(other) == "count=2"
    tracker.update_with_events([], None)
    await other.tracker_store.retrieve("a")
    from rasa.shared.core.events import SlotSet

    tracker.update(SlotSet("times", 50))
    with pytest.raises(StoreUnavailable, match="Another process"):
        await agent.tracker_store.save(tracker)
    assert await said(agent) == "count=3"


async def test_asking_to_be_forgotten_removes_every_row_and_every_word(new_agent, file):
    agent = new_agent()
    await said(agent, "hello marker4711")
    await said(agent, "/count", sender="b")
    assert b"marker4711" in file.read_bytes() + Path(f"{file}-wal").read_bytes()
    assert await said(agent, "/forget_me") == "Forgotten."
    assert not await agent.tracker_store.exists("a")
    assert b"marker4711" not in file.read_bytes() + Path(f"{file}-wal").read_bytes()
    assert await said(agent) == "count=1"
    assert await said(agent, sender="b") == "count=2"


async def test_conversations_nobody_wrote_in_for_long_are_removed_and_the_others_stay(new_agent, file):
    agent = new_agent()
    await said(agent, sender="old")
    await said(agent, sender="new")
    with sqlite3.connect(file) as database:
        database.execute("update events set timestamp = ? where sender_id = 'old'", (time.time() - 31 * 86_400,))
    assert await agent.tracker_store.delete_idle(30) == 1
    assert list(await agent.tracker_store.keys()) == ["new"]
    assert await said(agent, sender="old") == "count=1"


def test_a_database_that_can_not_be_opened_is_told_at_once(tmp_path):
    (tmp_path / "file").write_text("no database")
    with pytest.raises(StoreUnavailable, match="can't be opened"):
        ConversationStore(host=f"sqlite:///{tmp_path / 'file'}")


async def test_the_error_of_the_database_does_not_quote_what_a_person_wrote(new_agent, file):
    agent = new_agent()
    with sqlite3.connect(file) as database:
        database.execute("drop table events")
    with pytest.raises(TurnFailed) as failed:
        await said(agent, "hello marker4711")
    assert "marker4711" not in str(failed.value) + str(failed.value.__cause__)
    assert "no such table" in str(failed.value.__cause__)


async def test_only_so_many_conversations_stay_in_memory_and_the_rest_come_back_from_the_database(tiny_models, tiny_project, file):
    store = ConversationStore(host=f"sqlite:///{file}", kept_in_memory=2)
    agent = load_agent(checked_model(tiny_models), tiny_project, store)
    for _ in range(3):
        for sender in "abcd":
            await said(agent, sender=sender)
    assert [await said(agent, sender=sender) for sender in "abcd"] == ["count=4"] * 4
