"""Gives each visitor a conversation id of the server's own making, in a token that is signed and expires."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from itsdangerous import BadSignature, SignatureExpired, URLSafeTimedSerializer


class SessionRefused(ValueError):
    """A token that can't be used: ``str()`` is the sentence for the person."""


class Sessions:
    """Makes and reads session tokens. Who has the token has the conversation; nobody can choose or guess its id."""

    def __init__(self, secret: str, hours: float) -> None:
        self._signer = URLSafeTimedSerializer(secret, salt="conversation")
        self._seconds = int(hours * 3600)

    def new(self) -> str:
        """Return a token for a new conversation."""
        return str(self._signer.dumps(f"chat-{secrets.token_urlsafe(24)}"))

    def conversation(self, token: str) -> str:
        """Return the conversation id in ``token``.

        Raises:
            SessionRefused: the token is not one of ours or too old.
        """
        try:
            conversation = self._signer.loads(token, max_age=self._seconds)
        except SignatureExpired as problem:
            raise SessionRefused("Your conversation has expired. Please start a new one.") from problem
        except BadSignature as problem:
            raise SessionRefused("This conversation isn't known here. Please start a new one.") from problem
        if not isinstance(conversation, str):
            raise SessionRefused("This conversation isn't known here. Please start a new one.")
        return conversation


def secret_of_this_server(folder: Path) -> str:
    """Return the signing secret kept in ``folder``; made on first use, readable by this user only."""
    path = folder / "secret"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        kept = path.read_text(encoding="ascii").strip()
        if len(kept) >= 32:
            return kept
        handle = os.open(path, os.O_WRONLY | os.O_TRUNC, 0o600)
    made = secrets.token_urlsafe(48)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(made + "\n")
    return made
