"""Every error a client sees: a sentence, a short code and the fitting status, never a trace."""

from __future__ import annotations

import logging
from typing import Any

from sanic import HTTPResponse, Request, Sanic, json
from sanic.exceptions import SanicException

from server.agent import TurnFailed
from server.messages import MessageRefused
from server.private_logs import where
from server.replies import FAILED, NOT_SAVED
from server.sessions import SessionRefused
from server.tracker_store import StoreUnavailable

logger = logging.getLogger(__name__)

_SENTENCES = {
    400: ("This request can't be read; its body must be JSON.", "bad_request"),
    404: ("There is nothing at this address. The advisor is at /.", "not_found"),
    405: ("This address doesn't take that method.", "method_not_allowed"),
    408: ("The request did not arrive in time. Please send it again.", "timeout"),
    413: ("That is too much at once. Please send less than 64 kB; a message may have up to 4,000 characters.", "body_too_large"),
    503: ("The server is busy. Please try again in a moment.", "busy"),
}


class Refused(SanicException):
    """A request that is answered with an error: the sentence for the person, a code, a status, and when to try again."""

    def __init__(self, sentence: str, code: str, status: int, retry_after: int | None = None) -> None:
        super().__init__(sentence, status_code=status, quiet=True)
        self.sentence = sentence
        self.code = code
        self.retry_after = retry_after


def error_response(sentence: str, code: str, status: int, retry_after: int | None = None) -> HTTPResponse:
    """Return ``{"error", "code"}`` with its status."""
    headers = {"Retry-After": str(retry_after)} if retry_after is not None else None
    return json({"error": sentence, "code": code}, status=status, headers=headers)


def answer_errors_plainly(app: Sanic[Any, Any]) -> None:
    """Turn every exception of a handler into an error a person can read."""

    @app.exception(Exception)
    async def _handle(_request: Request, problem: Exception) -> HTTPResponse:
        match problem:
            case Refused():
                return error_response(problem.sentence, problem.code, problem.status_code, problem.retry_after)
            case MessageRefused():
                return error_response(str(problem), problem.code, problem.status)
            case SessionRefused():
                return error_response(str(problem), "no_session", 401)
            case TurnFailed():
                not_saved = isinstance(problem.__cause__, StoreUnavailable)
                return error_response(NOT_SAVED if not_saved else FAILED, "not_saved" if not_saved else "failed", 503, 5)
            case StoreUnavailable():
                return error_response(NOT_SAVED, "not_saved", 503, 5)
            case SanicException():
                sentence, code = _SENTENCES.get(problem.status_code, ("This request can't be answered.", "refused"))
                return error_response(sentence, code, problem.status_code)
        logger.error("A request failed: %s", where(problem))
        return error_response(FAILED, "failed", 500)
