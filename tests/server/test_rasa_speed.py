"""The quicker ways of doing what Rasa does lead to the very same conversations."""

from __future__ import annotations

import random
from typing import Any

import pytest
import rasa.core.processor
from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction
from rasa.engine.runner.dask import DaskGraphRunner

import server.agent  # noqa: F401  installs what is tested here
from server.rasa_speed import SequentialRunner
from server.training import checked_model

SAYINGS = ("hello", "count", "/count", "crash now", "be silent", '/tell{"rule": "a"}', "qqqq zzzz", "which rule", "/restart", "😀")
OF_THE_MOMENT = {"timestamp", "message_id", "model_id"}


def without_moment(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_moment(part) for key, part in value.items() if key not in OF_THE_MOMENT}
    if isinstance(value, (list, tuple)):
        return [without_moment(part) for part in value]
    return value


async def conversation(agent: Any, seed: int) -> list[Any]:
    chance = random.Random(seed)
    replies = [await agent.handle("a", chance.choice(SAYINGS)) for _ in range(25)]
    tracker = await agent.tracker_store.retrieve("a")
    return [replies, without_moment([event.as_dict() for event in tracker.events]), tracker.current_slot_values()]


@pytest.mark.parametrize("seed", range(4))
async def test_a_conversation_is_the_same_with_rasas_own_runner(seed, tiny_models, tiny_project, monkeypatch):
    from server.agent import load_agent_in_memory

    model = checked_model(tiny_models)
    quick = load_agent_in_memory(model, tiny_project)
    assert isinstance(quick.processor.graph_runner, SequentialRunner)
    monkeypatch.setattr(rasa.core.processor, "DaskGraphRunner", DaskGraphRunner)
    slow = load_agent_in_memory(model, tiny_project)
    assert isinstance(slow.processor.graph_runner, DaskGraphRunner)
    assert await conversation(quick, seed) == await conversation(slow, seed)


@pytest.mark.parametrize("result", [{"events": 5}, {"responses": [1]}, {"events": [{"event": "slot"}]}, [], {"events": [{}]}])
def test_a_bad_result_of_an_action_is_still_refused(result):
    with pytest.raises(ValidationError):
        RemoteAction("action_count", None)._validate_action_result(result)


def test_a_good_result_of_an_action_is_taken():
    good = {"events": [{"event": "slot", "name": "times", "value": 1}], "responses": [{"text": "hi"}]}
    assert RemoteAction("action_count", None)._validate_action_result(good)
