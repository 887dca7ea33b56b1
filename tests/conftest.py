"""What all tests share: the trained model, an agent on it, and the really running server."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from serving import LiveServer, start_server

from server import rasa_compat

# What is said changes with the season, so all tests live on one day unless they set another.
os.environ["ADVISOR_TODAY"] = "2026-11-21"

rasa_compat.install()
rasa_compat.quieten_logs()


@pytest.fixture(scope="session")
def trained_model() -> Path:
    """The project's model, trained if its inputs changed."""
    from server.settings import Project, Settings
    from server.training import ensure_model

    return ensure_model(Project(), Settings())


@pytest.fixture(scope="session")
def trained_agent(trained_model: Path) -> Any:
    """The project's agent with conversations in memory; use a sender of your own."""
    from server.agent import load_agent_in_memory
    from server.settings import Project

    return load_agent_in_memory(trained_model, Project())


@pytest.fixture(scope="session")
def live_server(trained_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The project's server as `make run` starts it, on a port of its own, with its own conversations."""
    server = start_server([sys.executable, "-m", "advisor", "serve"], tmp_path_factory.mktemp("live") / "var")
    yield server
    server.stop()
