"""The web widget's channel: signed sessions, one message at a time, limits, and an answer or a sentence for every request."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, HTTPResponse, Request, json

from server.errors import Refused
from server.limits import RateLimit
from server.messages import read_payload, read_text
from server.replies import TOOK_TOO_LONG, Reply
from server.sessions import Sessions, secret_of_this_server
from server.settings import Settings

logger = logging.getLogger(__name__)


class ChatInput(InputChannel):
    """``credentials.yml``: ``server.channel.ChatInput:``. Its routes stand below ``/chat``."""

    def __init__(self) -> None:
        self._busy: set[str] = set()

    @classmethod
    def name(cls) -> str:
        """Return the name under which the conversation's events tell where they came from."""
        return "chat"

    def url_prefix(self) -> str:
        """Return the channel's own address; a leading slash keeps Rasa from putting it below /webhooks/."""
        return "/chat"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the channel's routes. The agent is asked directly and not through ``on_new_message``, which returns nothing."""
        blueprint = Blueprint("chat")

        @blueprint.post("/session")
        async def session(request: Request) -> HTTPResponse:
            _count(request.app.ctx.address_limit, request.client_ip)
            return json({"token": request.app.ctx.sessions.new()})

        @blueprint.post("/message")
        async def message(request: Request) -> HTTPResponse:
            ctx = request.app.ctx
            _count(ctx.address_limit, request.client_ip)
            conversation = ctx.sessions.conversation(_bearer(request))
            _count(ctx.session_limit, conversation)
            body = json_object(request)
            longest = ctx.settings.limits.message_characters
            if "payload" in body:
                incoming = read_payload(body["payload"], ctx.agent.intents, longest)
            else:
                incoming = read_text(body.get("message"), longest)
            if conversation in self._busy:
                raise Refused("I am still answering your last message.", "busy", 409, 1)
            self._busy.add(conversation)
            try:
                reply = await in_time(ctx.agent.answer(conversation, incoming, self.name()), ctx.settings.limits.turn_seconds)
            finally:
                self._busy.discard(conversation)
            return json({"messages": reply.messages})

        return blueprint


def prepare(ctx: Any, settings: Settings) -> None:
    """Give the application's context what the channel needs: the settings, the signer of sessions and the limits."""
    limits = settings.limits
    ctx.settings = settings
    ctx.sessions = Sessions(settings.secret or secret_of_this_server(settings.var), settings.session_hours)
    ctx.address_limit = RateLimit(limits.address_rate, limits.address_burst)
    ctx.session_limit = RateLimit(limits.session_rate, limits.session_burst)


def json_object(request: Request) -> dict[str, Any]:
    """Return the request's body.

    Raises:
        Refused: it isn't a JSON object.
    """
    try:
        body = request.json
    except Exception as problem:
        raise Refused("The body of this request must be JSON.", "bad_request", 400) from problem
    if not isinstance(body, dict):
        raise Refused("The body of this request must be a JSON object.", "bad_request", 400)
    return body


async def in_time(turn: Awaitable[Reply], seconds: float) -> Reply:
    """Wait for the answer.

    Raises:
        Refused: it did not come within ``seconds``; the turn was given up and not saved.
    """
    try:
        return await asyncio.wait_for(turn, seconds)
    except TimeoutError as problem:
        logger.error("A turn took longer than %s s and was given up.", seconds)
        raise Refused(TOOK_TOO_LONG, "timeout", 503, 5) from problem


def _bearer(request: Request) -> str:
    scheme, _, token = (request.headers.get("authorization") or "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Refused("Please start a conversation first.", "no_session", 401)
    return token.strip()


def _count(limit: RateLimit, key: str) -> None:
    wait = limit.wait(key)
    if wait:
        raise Refused(f"That was quick. Please wait {wait} s and send it again.", "too_many", 429, wait)
