"""Answers the messages of one conversation one after the other, in the order they came.

Rasa's own lock stores look once a second whether a conversation is free, so the second of two quick messages waits a full second. Here it
is woken at once. The locks live in the process: one process serves a conversation.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from rasa.core.lock_store import InMemoryLockStore, LockError

LONGEST_WAIT_SECONDS = 60.0


class QueueLockStore(InMemoryLockStore):
    """``endpoints.yml``: ``lock_store: {type: server.lock_store.QueueLockStore}``."""

    def __init__(self, endpoint_config: Any = None) -> None:
        super().__init__()
        self._in_use: dict[str, tuple[asyncio.Lock, list[int]]] = {}

    @asynccontextmanager
    async def lock(
        self, conversation_id: str, lock_lifetime: float = LONGEST_WAIT_SECONDS, wait_time_in_seconds: float = 1
    ) -> AsyncIterator[None]:
        """Hold the conversation's lock within the block.

        Raises:
            LockError: it was not free for ``lock_lifetime`` seconds.
        """
        lock, users = self._in_use.setdefault(conversation_id, (asyncio.Lock(), [0]))
        users[0] += 1
        try:
            try:
                await asyncio.wait_for(lock.acquire(), lock_lifetime)
            except TimeoutError as waited:
                raise LockError("The conversation was busy for too long.") from waited
            try:
                yield
            finally:
                lock.release()
        finally:
            users[0] -= 1
            if not users[0]:
                del self._in_use[conversation_id]
