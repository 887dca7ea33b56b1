"""Starts the server: rulebook checked, model current, one process; each thing that can go wrong is told in one sentence with its remedy."""

from __future__ import annotations

import gc
import logging
import socket
import time
import warnings
from typing import Any

from server.problems import ToldPlainly
from server.settings import Project, Settings
from server.training import ensure_model, say_on_stderr


class CannotStart(ToldPlainly):
    """The server can't start; the message says why and what to do."""


def serve(settings: Settings, project: Project, begun: float | None = None) -> None:
    """Serve until told to stop.

    Args:
        begun: when the start began, as ``time.monotonic()`` says it; for telling how long it took.

    Raises:
        CannotStart: the port is taken.
        ToldPlainly: the rulebook is broken, the model can't be made, a setting can't be used or the database can't be opened.
    """
    begun = time.monotonic() if begun is None else begun
    gc.disable()  # while everything is loaded there is nothing to collect
    listening = _take_port(settings.host, settings.port)
    app = _prepare(settings, project)

    async def warm_up(app: Any) -> None:
        # What is built on first use is built now, so that the first visitor needn't wait for it.
        from actions.knowledge import rulebook
        from actions.likeness import likeness

        await app.ctx.agent.understand("hello")
        likeness(rulebook(), "hello")

    async def tell(_app: Any) -> None:
        # What is loaded by now stays: the collector needn't look at it again.
        gc.collect()
        gc.freeze()
        gc.enable()
        say_on_stderr(f"Ready after {time.monotonic() - begun:.1f} s: {address(settings)}  (Ctrl+C stops it)")

    async def close(app: Any) -> None:
        app.ctx.agent.tracker_store.close()

    app.register_listener(warm_up, "before_server_start")
    app.register_listener(tell, "after_server_start")
    app.register_listener(close, "after_server_stop")
    app.run(sock=listening, single_process=True, motd=False, access_log=False, debug=False, backlog=1024)


def address(settings: Settings) -> str:
    """Return the address a person on this machine opens."""
    host = "localhost" if settings.host in ("127.0.0.1", "0.0.0.0", "::", "::1") else settings.host
    return f"http://{host}:{settings.port}/"


def _take_port(host: str, port: int) -> socket.socket:
    """Bind before the slow work, so that a taken port is told at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(1)
    except PermissionError as problem:
        raise CannotStart(f"Port {port} may not be used by this account; choose one above 1023: `make run PORT=5006`.") from problem
    except OSError as problem:
        listening.close()
        raise CannotStart(
            f"Port {port} on {host} can't be used ({problem.strerror}); choose another: `make run PORT={port + 1}`."
        ) from problem
    return listening


def _prepare(settings: Settings, project: Project) -> Any:
    from server import private_logs, rasa_compat

    rasa_compat.install()
    private_logs.configure(logging.INFO)
    rasa_compat.quieten_logs()
    model = ensure_model(project, settings)
    # Rasa's warnings may quote what a person wrote.
    warnings.simplefilter("ignore")
    from server.agent import load_agent
    from server.app import make_app
    from server.stores import open_lock_store, open_tracker_store

    agent = load_agent(model, project, open_tracker_store(project, settings), open_lock_store(project), settings.limits)
    return make_app(agent, project, settings, _rulebook_version(project))


def _rulebook_version(project: Project) -> str | None:
    if project.rules is None:
        return None
    # The actions' own, so that it is loaded once and is what they answer from.
    from actions.knowledge import rulebook

    return str(rulebook().version)
