"""Keeps conversations in SQLite (or PostgreSQL) and fails loudly: a turn that can't be saved is not answered as if it had been.

Same table as Rasa 3.6.21's own SQL store, so Rasa's tools can read it. Two things differ on purpose: an error of the database reaches the
caller (Rasa's store ends the process on some and forgets the conversation on others), and a conversation in use is kept in memory, so that
a turn reads one number and writes its new events instead of reading everything back twice.
"""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore, TrackerStore
from rasa.shared.core.events import SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.engine import Connection
from sqlalchemy.pool import StaticPool

from server.problems import ToldPlainly

_T = TypeVar("_T")
_EVENTS = SQLTrackerStore.SQLEvent.__table__
BUSY_SECONDS = 2
#: The slot by which an action asks for the whole conversation to be deleted once the turn is over.
FORGET_SLOT = "forget"


class StoreUnavailable(ToldPlainly):
    """Conversations can't be read or written now; nothing of the current turn was kept."""


class StoredTracker(DialogueStateTracker):
    """A conversation as the store gave it out: how many of its events are stored, and the row of the last one."""

    stored = 0
    last_row: int | None = None


class ConversationStore(TrackerStore):
    """``endpoints.yml``: ``tracker_store: {type: server.tracker_store.ConversationStore, url: ...}``."""

    def __init__(self, domain: Any = None, event_broker: Any = None, host: str | None = None, kept_in_memory: int = 500, **_: Any) -> None:
        """Open the database and make its table.

        Args:
            host: a database address as SQLAlchemy writes it, ``sqlite:///path`` or ``postgresql://...`` (Rasa passes ``url`` as ``host``).
            kept_in_memory: how many conversations stay in memory between turns.

        Raises:
            StoreUnavailable: the database can't be opened.
        """
        super().__init__(domain, event_broker)
        url = sa.engine.make_url(host or "sqlite:///var/conversations.db")
        self._file = Path(url.database).resolve() if url.drivername.startswith("sqlite") and url.database else None
        # The database's driver blocks while it waits: it does so in this thread and not in the one that answers everybody.
        self._thread = ThreadPoolExecutor(max_workers=1 if self._file else 4, thread_name_prefix="conversations")
        self._live: OrderedDict[str, StoredTracker] = OrderedDict()
        self._kept_in_memory = kept_in_memory
        try:
            self._engine = _open(url, self._file)
            _EVENTS.metadata.create_all(self._engine, tables=[_EVENTS])
            self._inode = os.stat(self._file).st_ino if self._file else None
        except (sa.exc.SQLAlchemyError, OSError) as problem:
            raise StoreUnavailable(f"The database of conversations can't be opened: {_reason(problem)}.") from problem

    def init_tracker(self, sender_id: str) -> StoredTracker:
        """Return an empty conversation."""
        return StoredTracker(sender_id, self.domain.slots, max_event_history=self.max_event_history)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the conversation's latest session, or None if there is none.

        Raises:
            StoreUnavailable: it can't be read.
        """
        # Taken out while in use: a turn that fails before save() leaves no half-changed conversation behind.
        live = self._live.pop(sender_id, None)
        if live is not None and await self._run(_last_row, sender_id) == live.last_row:
            return live
        return self._rebuilt(sender_id, await self._run(_rows, sender_id, True))

    async def peek(self, sender_id: str) -> DialogueStateTracker | None:
        """Return what `retrieve` would, to be looked at and not changed, and keep it in memory for the turn that follows.

        Raises:
            StoreUnavailable: it can't be read.
        """
        tracker = await self.retrieve(sender_id)
        if isinstance(tracker, StoredTracker):
            self._keep(tracker)
        return tracker

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """Return the conversation with all its sessions, or None if there is none."""
        return self._rebuilt(conversation_id, await self._run(_rows, conversation_id, False))

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the turn's new events; or, when an action set the slot ``forget``, remove all of the conversation.

        Raises:
            StoreUnavailable: nothing of the turn was stored.
        """
        if FORGET_SLOT in tracker.slots and tracker.get_slot(FORGET_SLOT) is True:
            await self.delete_conversation(tracker.sender_id)
            return
        known = isinstance(tracker, StoredTracker)
        stored = tracker.stored if known else await self._run(_count_of_session, tracker.sender_id)
        new = list(tracker.events)[stored:]
        if new:
            expected = tracker.last_row if known else ...
            last_row = await self._run(_append, tracker.sender_id, [event.as_dict() for event in new], expected)
            if known:
                tracker.stored, tracker.last_row = len(tracker.events), last_row
        # A new session is kept in memory from its second turn on: it then begins where one read from the database begins.
        if known and new and not any(isinstance(event, SessionStarted) for event in new):
            self._keep(tracker)

    def _keep(self, tracker: StoredTracker) -> None:
        self._live[tracker.sender_id] = tracker
        while len(self._live) > self._kept_in_memory:
            self._live.popitem(last=False)

    async def delete_conversation(self, sender_id: str) -> int:
        """Remove everything of one conversation, also from the database's own journal, and return how many rows there were.

        Raises:
            StoreUnavailable: nothing was removed.
        """
        self._live.pop(sender_id, None)
        return await self._run(_delete, [sender_id])

    async def delete_idle(self, days: float) -> int:
        """Remove the conversations nobody wrote in for ``days`` days and return how many there were."""
        senders = await self._run(_idle_since, time.time() - days * 86_400)
        for sender in senders:
            self._live.pop(sender, None)
        if senders:
            await self._run(_delete, senders)
        return len(senders)

    async def check_writable(self) -> None:
        """Try a write and take it back.

        Raises:
            StoreUnavailable: it isn't possible.
        """
        await self._run(_try_write)

    async def keys(self) -> Iterable[str]:
        """Return the senders of all conversations."""
        return await self._run(_senders)

    async def exists(self, conversation_id: str) -> bool:
        """Tell whether there is anything of this conversation."""
        return await self._run(_last_row, conversation_id) is not None

    def close(self) -> None:
        """Finish what is being written and let the database go."""
        self._thread.shutdown(wait=True)
        self._engine.dispose()

    def _rebuilt(self, sender_id: str, rows: list[Any]) -> StoredTracker | None:
        if not rows:
            return None
        tracker = StoredTracker.from_dict(sender_id, [json.loads(row.data) for row in rows], self.domain.slots)
        tracker.stored, tracker.last_row = len(tracker.events), rows[-1].id
        return tracker  # type: ignore[no-any-return]

    async def _run(self, work: Callable[..., _T], *arguments: Any) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._work, work, arguments)

    def _work(self, work: Callable[..., _T], arguments: tuple[Any, ...]) -> _T:
        try:
            # A deleted file stays open here and would take writes that are lost with the process.
            if self._file and os.stat(self._file).st_ino != self._inode:
                raise StoreUnavailable("The file of conversations was replaced while the server ran; restart the server.")
            with self._engine.connect() as connection:
                result = work(connection, *arguments)
                connection.commit()
                return result
        except FileNotFoundError as problem:
            raise StoreUnavailable("The file of conversations was removed while the server ran; restart the server.") from problem
        except (sa.exc.SQLAlchemyError, OSError) as problem:
            raise StoreUnavailable(f"The database of conversations does not answer: {_reason(problem)}.") from problem


def _open(url: Any, file: Path | None) -> Any:
    if file is None:
        return sa.create_engine(url, future=True, pool_size=4, max_overflow=4, pool_pre_ping=True)
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    options = {"check_same_thread": False, "timeout": BUSY_SECONDS}
    engine = sa.create_engine(url, future=True, poolclass=StaticPool, connect_args=options)

    sa.event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    for pragma in ("journal_mode=wal", "synchronous=full", "secure_delete=on"):
        connection.execute(f"pragma {pragma}").close()


def _reason(problem: BaseException) -> str:
    """Name the database's own complaint without the statement, whose values are what people wrote."""
    return str(getattr(problem, "orig", None) or type(problem).__name__).strip().splitlines()[0].rstrip(".")


def _last_row(connection: Connection, sender: str) -> int | None:
    row: int | None = connection.execute(sa.select(sa.func.max(_EVENTS.c.id)).where(_EVENTS.c.sender_id == sender)).scalar()
    return row


def _rows(connection: Connection, sender: str, only_latest_session: bool) -> list[Any]:
    query = sa.select(_EVENTS.c.id, _EVENTS.c.data).where(_EVENTS.c.sender_id == sender).order_by(_EVENTS.c.id)
    if only_latest_session:
        query = query.where(_EVENTS.c.id >= _session_start(connection, sender))
    return list(connection.execute(query))


def _session_start(connection: Connection, sender: str) -> int:
    started = _EVENTS.c.type_name == SessionStarted.type_name
    return connection.execute(sa.select(sa.func.max(_EVENTS.c.id)).where(_EVENTS.c.sender_id == sender, started)).scalar() or 0


def _count_of_session(connection: Connection, sender: str) -> int:
    return len(_rows(connection, sender, True))


def _append(connection: Connection, sender: str, events: list[dict[str, Any]], expected_last_row: Any) -> int:
    if expected_last_row is not ... and _last_row(connection, sender) != expected_last_row:
        raise StoreUnavailable("Another process wrote in this conversation during the turn.")
    rows = [
        {
            "sender_id": sender,
            "type_name": event["event"],
            "timestamp": event.get("timestamp"),
            "intent_name": ((event.get("parse_data") or {}).get("intent") or {}).get("name"),
            "action_name": event.get("name"),
            "data": json.dumps(event),
        }
        for event in events
    ]
    connection.execute(_EVENTS.insert(), rows)
    return _last_row(connection, sender) or 0


def _delete(connection: Connection, senders: list[str]) -> int:
    count = 0
    for sender in senders:
        count += connection.execute(_EVENTS.delete().where(_EVENTS.c.sender_id == sender)).rowcount
    connection.commit()
    if connection.dialect.name == "sqlite":
        connection.execute(sa.text("pragma wal_checkpoint(truncate)"))
    return count


def _idle_since(connection: Connection, moment: float) -> list[str]:
    query = sa.select(_EVENTS.c.sender_id).group_by(_EVENTS.c.sender_id).having(sa.func.max(_EVENTS.c.timestamp) < moment)
    return list(connection.execute(query).scalars())


def _senders(connection: Connection) -> list[str]:
    return list(connection.execute(sa.select(_EVENTS.c.sender_id).distinct()).scalars())


def _try_write(connection: Connection) -> None:
    row = {"sender_id": "", "type_name": "check", "data": "{}"}
    connection.execute(_EVENTS.insert(), [row])
    connection.rollback()
