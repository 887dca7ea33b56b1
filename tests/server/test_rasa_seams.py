"""What this project relies on inside Rasa: these tests fail when Rasa differs from the version the server was written for."""

from __future__ import annotations

import ast
import hashlib
import importlib.metadata
import importlib.util
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

from server import rasa_compat

PLACEHOLDERS = {**rasa_compat.TENSORFLOW_MODULES, **{m: (c,) for m, (c, _) in rasa_compat.VENDOR_CHANNELS.items()}}

# What the server overrides, replaces or counts on; the hash is of its source in Rasa 3.6.21. When one differs, read the new source, see
# whether the server's own version still fits, and only then write the new hash here.
SEAMS = {
    "rasa.core.agent.Agent.__init__": "ccaa168ffee74e4e",
    "rasa.core.agent.Agent._create_tracker_store": "97499b594b45581b",
    "rasa.core.agent.Agent.load_model": "f4c1ab4c5c7af634",
    "rasa.core.processor.MessageProcessor.handle_message": "0c41d4780d2d4676",
    "rasa.core.processor.MessageProcessor._handle_message_with_tracker": "f42e1ae303933d9f",
    "rasa.core.processor.MessageProcessor._run_action": "6d383d0179ef1187",
    "rasa.core.actions.action.RemoteAction.run": "ccabf6f1160d527a",
    "rasa.core.actions.action.RemoteAction.action_response_format_spec": "091b74aa3738d126",
    "rasa.core.processor.MessageProcessor._load_model": "17f24faf96817bdf",
    "rasa.engine.runner.dask.DaskGraphRunner.run": "45f0f52f574f3aa9",
    "rasa.engine.runner.dask.DaskGraphRunner._build_dask_graph": "5bb99f974d512a36",
    "rasa.core.lock_store.LockStore.lock": "8b9b716c031a3444",
    "rasa.core.tracker_store.TrackerStore.get_or_create_tracker": "0b08ab42bd97ab21",
    "rasa.core.tracker_store.SQLTrackerStore.save": "57165e46eab3de08",
    "rasa.core.channels.channel.register": "f6dc783f1ad3638e",
    "rasa.core.channels.channel.OutputChannel.send_response": "dfa5294a87fcab23",
    "rasa.shared.core.trackers.DialogueStateTracker.from_dict": "4960bd6a26b53fc8",
    "rasa.shared.core.training_data.story_reader.yaml_story_reader.YAMLStoryReader.unpack_regex_message": "bf81f8a66c2c3e52",
    "rasa.shared.core.training_data.story_reader.yaml_story_reader.YAMLStoryReader._regex_message_pattern": "74ff5e0923c7da5d",
    "rasa.model_training.train": "1367a831744be74b",
    "rasa_sdk.executor.ActionExecutor.run": "e7b927646292849f",
}


def source_hash(name: str) -> str:
    module_name, found = name, None
    while found is None:
        module_name = module_name.rpartition(".")[0]
        try:
            found = importlib.import_module(module_name)
        except ModuleNotFoundError:
            continue
    for part in name[len(module_name) + 1 :].split("."):
        found = inspect.getattr_static(found, part)
    source = inspect.getsource(inspect.unwrap(getattr(found, "__func__", found)))
    return hashlib.sha256(source.encode()).hexdigest()[:16]


def test_the_installed_versions_are_the_ones_the_server_was_written_for():
    assert importlib.metadata.version("rasa") == rasa_compat.RASA_VERSION
    assert importlib.metadata.version("rasa-sdk") == rasa_compat.RASA_SDK_VERSION


@pytest.mark.parametrize("name", SEAMS)
def test_a_seam_is_as_it_was(name):
    assert source_hash(name) == SEAMS[name], f"{name} is not what the server was written for"


@pytest.mark.parametrize("module", PLACEHOLDERS)
def test_a_replaced_module_still_defines_the_names_and_still_needs_what_is_absent(module):
    folder = Path(importlib.util.find_spec("rasa").origin).parent
    source = folder.joinpath(*module.split(".")[1:]).with_suffix(".py")
    tree = ast.parse(source.read_text(encoding="utf-8"))
    defined = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    assert set(PLACEHOLDERS[module]) <= defined


def test_a_placeholder_says_plainly_that_it_is_not_there():
    from rasa.core.channels.slack import SlackInput
    from rasa.nlu.classifiers.diet_classifier import DIETClassifier

    with pytest.raises(rasa_compat.NotInThisBuild, match="DIETClassifier needs TensorFlow"):
        DIETClassifier.create({}, None, None, None)
    with pytest.raises(rasa_compat.NotInThisBuild, match="channel slack needs"):
        SlackInput.from_credentials({})


def test_the_placeholders_refuse_to_come_after_rasa():
    code = (
        "import sys, types; sys.modules['rasa.core.agent'] = types.ModuleType('x'); from server import rasa_compat; rasa_compat.install()"
    )
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert outcome.returncode == 1
    assert "must run before Rasa is imported" in outcome.stderr


def test_neither_tensorflow_nor_telemetry_is_there_when_the_agent_is_loaded():
    code = (
        "import sys; import server.agent; import os;"
        "assert os.environ['RASA_TELEMETRY_ENABLED'] == 'false';"
        "assert not {'tensorflow', 'keras', 'jax', 'sentry_sdk'} & set(sys.modules)"
    )
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stderr
