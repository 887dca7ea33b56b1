"""Rasa's REST channel at its usual address, with what it takes cleaned and with an answer to every message.

It trusts the sender id it is given, so it serves this machine only, unless a token is set for it.
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint, HTTPResponse, Request, json

from server.channel import in_time, json_object
from server.errors import Refused
from server.messages import MessageRefused, clean, read_either
from server.replies import Message, plain

_LONGEST_SENDER = 200
#: What a text-only client is told in a message of the bot rather than as an error, because a person can do something about it.
_TOLD_IN_CHAT = {"empty_message", "message_too_long"}


class LocalRestInput(RestInput):
    """``credentials.yml``: ``server.rest.LocalRestInput:``. Same address and form as Rasa's REST channel."""

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the channel's routes, without Rasa's ``stream`` option, which never ends when an action fails."""
        blueprint = Blueprint("rest")

        @blueprint.get("/")
        async def health(_request: Request) -> HTTPResponse:
            return json({"status": "ok"})

        @blueprint.post("/webhook")
        async def webhook(request: Request) -> HTTPResponse:
            ctx = request.app.ctx
            _admit(request, ctx.settings.rest_token)
            body = json_object(request)
            sender = _sender(body.get("sender"))
            limits = ctx.settings.limits
            try:
                incoming = read_either(body.get("message"), ctx.agent.intents, limits.message_characters)
            except MessageRefused as refused:
                if refused.code not in _TOLD_IN_CHAT:
                    raise
                return json(_as_rasa_sends(sender, [plain(str(refused))]))
            # Rasa would also store a channel name and metadata of the client's choosing; neither is taken.
            reply = await in_time(ctx.agent.answer(sender, incoming, self.name()), limits.turn_seconds)
            return json(_as_rasa_sends(sender, reply.messages))

        return blueprint


def _admit(request: Request, token: str | None) -> None:
    """Let in who has the token, or, when none is set, who comes from this machine and not through a proxy on it."""
    if token is not None:
        given = (request.headers.get("authorization") or "").partition(" ")[2].strip()
        if not hmac.compare_digest(given.encode(), token.encode()):
            raise Refused("This channel needs its token: Authorization: Bearer ...", "no_token", 401)
        return
    forwarded = any(name in request.headers for name in ("forwarded", "x-forwarded-for", "x-real-ip"))
    if forwarded or not ipaddress.ip_address(request.ip).is_loopback:
        raise Refused("This channel serves this machine only. Set ADVISOR_REST_TOKEN to open it.", "local_only", 403)


def _sender(value: object) -> str:
    if isinstance(value, str) and value.strip() and len(value) <= _LONGEST_SENDER and clean(value) == value.strip():
        return value.strip()
    raise Refused(f"sender must be a text of 1 to {_LONGEST_SENDER} ordinary characters.", "bad_sender", 400)


def _as_rasa_sends(sender: str, messages: list[Message]) -> list[dict[str, Any]]:
    return [{"recipient_id": sender, **{key: value for key, value in message.items() if value}} for message in messages]
