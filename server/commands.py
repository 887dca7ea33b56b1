"""The commands that talk to the trained assistant: chat, understand, train, serve. Rasa is imported only when one of them runs."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import IO, TYPE_CHECKING, Annotated, Any

import typer

from server.settings import PROJECT, Project, Settings

if TYPE_CHECKING:
    from server.agent import AdvisorAgent


def add_to(app: typer.Typer) -> None:
    """Add the commands of this module to ``app``."""
    for command in (chat, understand, train, serve):
        app.command()(command)


def chat(
    as_json: Annotated[bool, typer.Option("--json", help="Read and write one JSON object a line instead of talking to a person.")] = False,
) -> None:
    """Talk to the advisor in the terminal.

    With --json each line in is {"sender": "x", "message": "..."} and each line out
    {"sender", "intent", "confidence", "messages": [{"text", "buttons", "custom"}]}; senders are separate conversations.
    """
    if not as_json:
        from server.terminal import talk

        talk(_agent())
        return
    with _only_answers_on_stdout() as out, asyncio.Runner() as loop:
        agent = _agent()
        for number, line in _lines():
            _write(out, loop.run(_answer_line(agent, number, line)))


def understand() -> None:
    """Show what is understood of each message: intent, facts of each program, of the applicant and of the away plan.

    Each line in is {"text": "..."}; each line out {"intent", "confidence", "programs": [{"name", "facts"}], "applicant", "away_plan"}.
    """
    with _only_answers_on_stdout() as out, asyncio.Runner() as loop:
        agent = _agent()
        for number, line in _lines():
            _write(out, loop.run(_understand_line(agent, number, line)))


def train(force: Annotated[bool, typer.Option("--force", help="Train even if nothing has changed.")] = False) -> None:
    """Check the rulebook and train the model if anything it is made from has changed."""
    from server.training import ensure_model, model_is_current, say_on_stderr

    project, settings = Project.from_environment(), Settings.from_environment()
    current = not force and model_is_current(project, settings.models)
    ensure_model(project, settings, force=force)
    if current:
        say_on_stderr("The model is up to date.")


def serve(
    port: Annotated[int | None, typer.Option(help="The port to listen on (default 5005, or ADVISOR_PORT).", min=1, max=65_535)] = None,
    host: Annotated[str | None, typer.Option(help="The address to listen on (default 127.0.0.1: this machine only).")] = None,
) -> None:
    """Serve the page and the channels; trains first if needed."""
    from dataclasses import replace

    from server.launch import serve as launch

    settings = Settings.from_environment()
    launch(replace(settings, port=port or settings.port, host=host or settings.host), Project.from_environment(), _BEGUN)


_BEGUN = time.monotonic()


def _agent() -> AdvisorAgent:
    import logging
    import warnings

    from server import private_logs, rasa_compat
    from server.training import ensure_model

    project, settings = Project.from_environment(), Settings.from_environment()
    rasa_compat.install()
    private_logs.configure(logging.WARNING)
    rasa_compat.quieten_logs()
    model = ensure_model(project, settings)
    warnings.simplefilter("ignore")
    from server.agent import load_agent_in_memory

    return load_agent_in_memory(model, project)


async def _answer_line(agent: AdvisorAgent, number: int, line: str) -> dict[str, Any]:
    from server.agent import TurnFailed
    from server.replies import FAILED, plain

    request = _json_object(line)
    if request is None:
        return {"error": f"Line {number} is not a JSON object.", "code": "bad_line"}
    sender, message = request.get("sender"), request.get("message")
    if not isinstance(sender, str) or not sender.strip() or not isinstance(message, str):
        return {"error": f'Line {number} needs "sender" and "message", both text.', "code": "bad_line"}
    try:
        reply = await agent.handle(sender, message)
    except TurnFailed:
        return {"sender": sender, "intent": None, "confidence": 0.0, "messages": [plain(FAILED)]}
    return {"sender": sender, "intent": reply.intent, "confidence": round(reply.confidence, 4), "messages": reply.messages}


async def _understand_line(agent: AdvisorAgent, number: int, line: str) -> dict[str, Any]:
    from server.messages import MessageRefused, clean
    from understanding.facts import as_json, read_facts

    request = _json_object(line)
    if request is None or not isinstance(request.get("text"), str):
        return {"error": f'Line {number} needs "text".', "code": "bad_line"}
    try:
        parsed = await agent.understand(request["text"])
    except MessageRefused as refused:
        return {"error": str(refused), "code": refused.code}
    intent = parsed.get("intent") or {}
    facts = as_json(read_facts(clean(request["text"]), _vocabulary()))
    return {"intent": intent.get("name"), "confidence": round(float(intent.get("confidence") or 0.0), 4), **facts}


@cache
def _vocabulary() -> Any:
    from advisor.rulebook import load_rulebook

    return load_rulebook(Project.from_environment().rules or PROJECT / "rules").vocabulary


def _json_object(line: str) -> dict[str, Any] | None:
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _lines() -> Iterator[tuple[int, str]]:
    sys.stdin.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    for number, line in enumerate(sys.stdin, start=1):
        if line.strip():
            yield number, line


def _write(out: IO[str], answer: dict[str, Any]) -> None:
    out.write(json.dumps(answer, ensure_ascii=False) + "\n")
    out.flush()


@contextmanager
def _only_answers_on_stdout() -> Iterator[IO[str]]:
    """Give out the real standard output and send everything else that is printed, even by a library in C, to standard error."""
    sys.stdout.flush()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8", errors="surrogatepass")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        with answers:
            yield answers
    finally:
        sys.stdout.flush()
