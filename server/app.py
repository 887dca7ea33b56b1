"""Puts the web server together: Rasa's channels, the page, health checks, security headers and plain errors in one application."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any

import yaml
from rasa.core.channels import channel as rasa_channel
from rasa.shared.utils.common import class_from_module_path
from sanic import HTTPResponse, Request, Sanic, empty, json
from sanic.response import BaseHTTPResponse

from server.agent import AdvisorAgent
from server.channel import prepare
from server.errors import answer_errors_plainly
from server.pages import BuiltFiles, pages
from server.rulebook_pages import rulebook_pages
from server.settings import Project, SettingError, Settings
from server.tracker_store import ConversationStore, StoreUnavailable

logger = logging.getLogger(__name__)

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}
_READY_KEPT_SECONDS = 2.0
_DAY_SECONDS = 86_400.0


def make_app(agent: AdvisorAgent, project: Project, settings: Settings, rulebook: str | None, name: str = "ir_advisor") -> Sanic[Any, Any]:
    """Return the application, ready to run.

    Args:
        agent: the loaded agent.
        rulebook: the version of the rulebook it answers from; None for a project that has none.

    Raises:
        SettingError: credentials.yml names a channel that doesn't exist.
    """
    app = Sanic(name, configure_logging=False)
    app.config.REQUEST_MAX_SIZE = settings.limits.body_bytes
    app.config.REQUEST_TIMEOUT = 15
    app.config.RESPONSE_TIMEOUT = int(settings.limits.turn_seconds) + 10
    app.config.GRACEFUL_SHUTDOWN_TIMEOUT = settings.limits.turn_seconds
    app.config.PROXIES_COUNT = settings.proxies or None
    app.config.FALLBACK_ERROR_FORMAT = "json"
    app.ctx.agent = agent
    prepare(app.ctx, settings)
    answer_errors_plainly(app)
    _add_headers(app, settings.allowed_origins)
    _add_health(app, project, rulebook)
    # Rasa's public way to attach channels; the reply itself comes from the agent in app.ctx.
    rasa_channel.register(_channels(project), app, route="/webhooks/")
    if project.rules is not None:
        app.blueprint(rulebook_pages(settings.frame_ancestors))
    app.blueprint(pages(BuiltFiles(settings.widget, settings.frame_ancestors)))
    app.add_task(_delete_idle_conversations(agent.tracker_store, settings.keep_days))
    return app


def _channels(project: Project) -> list[Any]:
    named = yaml.safe_load(project.credentials.read_text(encoding="utf-8")) or {}
    channels = []
    for name, credentials in named.items():
        try:
            channels.append(class_from_module_path(name).from_credentials(credentials))
        except (ImportError, AttributeError) as problem:
            raise SettingError(
                f"{project.credentials.name}: there is no channel {name!r}; name its class, such as server.rest.LocalRestInput."
            ) from problem
    return channels


def _add_headers(app: Sanic[Any, Any], origins: tuple[str, ...]) -> None:
    @app.on_request
    async def answer_preflight(request: Request) -> HTTPResponse | None:
        if request.method != "OPTIONS" or request.headers.get("origin") not in origins or not request.path.startswith("/chat/"):
            return None
        allowed = {
            "Access-Control-Allow-Methods": "POST",
            "Access-Control-Allow-Headers": "authorization, content-type",
            "Access-Control-Max-Age": "600",
        }
        return empty(status=204, headers=allowed)

    async def add_headers(request: Any, response: BaseHTTPResponse) -> HTTPResponse | None:
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        origin = request.headers.get("origin")
        if origin in origins and request.path.startswith(("/chat/", "/widget")):
            response.headers["Access-Control-Allow-Origin"] = origin
            response.headers.setdefault("Vary", "Origin")
        response.headers.setdefault("Cache-Control", "no-store")
        return None

    app.register_middleware(add_headers, "response")


def _add_health(app: Sanic[Any, Any], project: Project, rulebook: str | None) -> None:
    last: list[tuple[float, dict[str, Any]]] = []

    @app.route("/health", methods=("GET", "HEAD"))
    async def health(_request: Request) -> HTTPResponse:
        return json({"status": "alive"})

    @app.route("/ready", methods=("GET", "HEAD"))
    async def ready(_request: Request) -> HTTPResponse:
        if not last or time.monotonic() - last[0][0] > _READY_KEPT_SECONDS:
            last[:] = [(time.monotonic(), await _state(app.ctx.agent, project, rulebook))]
        state = last[0][1]
        return json(state, status=200 if state["status"] == "ready" else 503)


async def _state(agent: AdvisorAgent, project: Project, rulebook: str | None) -> dict[str, Any]:
    parts = {"model": agent.is_ready(), "rulebook": project.rules is None or rulebook is not None, "conversations": True}
    if isinstance(agent.tracker_store, ConversationStore):
        try:
            await agent.tracker_store.check_writable()
        except StoreUnavailable as problem:
            logger.error("Conversations can't be saved: %s", problem)
            parts["conversations"] = False
    state = "ready" if all(parts.values()) else "not ready"
    return {"status": state, **{name: "ok" if fine else "missing" for name, fine in parts.items()}, "rulebook_version": rulebook}


async def _delete_idle_conversations(store: Any, days: float) -> None:
    while isinstance(store, ConversationStore):
        try:
            count = await store.delete_idle(days)
            if count:
                logger.info("Removed %s conversations nobody wrote in for %s days.", count, days)
        except StoreUnavailable as problem:
            logger.error("Old conversations could not be removed: %s", problem)
        await asyncio.sleep(_DAY_SECONDS)
