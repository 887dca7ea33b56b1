"""A small bot that trains in seconds and can count, fail, be silent and forget: what the server is tested with."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from serving import LiveServer, start_server

TINY = Path(__file__).parent / "tiny_bot"
sys.path.insert(0, str(TINY))


@pytest.fixture(scope="session")
def tiny_project() -> Any:
    from server.settings import Project

    return Project(root=TINY, code=(), actions="tiny_actions", rules=None)


@pytest.fixture(scope="session")
def tiny_models(tiny_project: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the small bot's trained model."""
    from server.settings import Settings
    from server.training import ensure_model

    models = tmp_path_factory.mktemp("tiny-models")
    ensure_model(tiny_project, Settings(models=models))
    return models


@pytest.fixture
def tiny_agent(tiny_project: Any, tiny_models: Path) -> Any:
    """The small bot with conversations in memory, new for each test."""
    from server.agent import load_agent_in_memory
    from server.training import checked_model

    return load_agent_in_memory(checked_model(tiny_models), tiny_project)


@pytest.fixture(scope="session")
def tiny_command() -> list[str]:
    """The command that serves the small bot."""
    return [sys.executable, str(TINY / "serve.py")]


@pytest.fixture
def start_tiny(tiny_models: Path, tmp_path: Path) -> Iterator[Callable[..., LiveServer]]:
    """Start servers of the small bot; those of one test share their conversations unless ``var`` says otherwise."""
    started: list[LiveServer] = []

    def start(var: Path | None = None, **settings: str) -> LiveServer:
        command = [sys.executable, str(TINY / "serve.py")]
        server = start_server(command, var or tmp_path / "var", ADVISOR_MODELS=str(tiny_models), **settings)
        started.append(server)
        return server

    yield start
    for server in started:
        server.stop()


@pytest.fixture(scope="module")
def tiny_server(tiny_models: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """One running small bot for a whole test file."""
    var = tmp_path_factory.mktemp("tiny") / "var"
    server = start_server([sys.executable, str(TINY / "serve.py")], var, ADVISOR_MODELS=str(tiny_models))
    yield server
    server.stop()
