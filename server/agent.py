"""Loads the trained model once and answers messages: one conversation a sender, actions in this process, never silence."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any

from server import rasa_compat

rasa_compat.install()

from rasa.core.agent import Agent  # noqa: E402
from rasa.core.channels.channel import UserMessage  # noqa: E402
from rasa.core.lock_store import LockStore  # noqa: E402
from rasa.core.tracker_store import InMemoryTrackerStore, TrackerStore  # noqa: E402

from actions.memory import thread_for_understanding  # noqa: E402
from server import rasa_speed  # noqa: E402
from server.local_actions import LocalActions  # noqa: E402
from server.lock_store import QueueLockStore  # noqa: E402
from server.messages import RASA_INTENTS, Incoming, MessageRefused, read_either  # noqa: E402
from server.private_logs import where  # noqa: E402
from server.replies import NOTHING_SAID, CollectedReply, Reply, plain  # noqa: E402
from server.settings import Limits, Project  # noqa: E402
from understanding.intents import BEFORE  # noqa: E402

rasa_speed.install()
logger = logging.getLogger(__name__)


class TurnFailed(RuntimeError):
    """A message could not be answered and nothing of it was kept; the cause is chained."""


class AdvisorAgent(Agent):
    """Rasa's agent with the store it was given.

    Rasa 3.6.21 wraps every tracker store so that it falls back to an empty one in memory when the database fails: the bot then answers
    as if it had never met the person. Here such a turn fails instead.
    """

    @staticmethod
    def _create_tracker_store(store: TrackerStore | None, domain: Any) -> TrackerStore:
        chosen = store if store is not None else InMemoryTrackerStore(domain)
        chosen.domain = domain
        return chosen

    def __init__(self, actions: LocalActions, tracker_store: TrackerStore, lock_store: LockStore, limits: Limits) -> None:
        super().__init__(tracker_store=tracker_store, lock_store=lock_store, action_endpoint=actions)
        self.actions = actions
        self.limits = limits
        self.intents: frozenset[str] = frozenset()

    def load_model(self, model_path: str | Path, fingerprint: str | None = None) -> None:
        """Load a trained model; payloads of buttons may name its intents, except Rasa's own.

        Raises:
            rasa.exceptions.ModelNotFound: there is no readable model at ``model_path``.
        """
        super().load_model(str(model_path), fingerprint)
        self.intents = frozenset(self.domain.intents) - RASA_INTENTS

    async def handle(self, sender: str, text_or_payload: str, channel: str = "chat") -> Reply:
        """Answer one message of a channel that has no way of its own to send payloads; a message that can't be taken is told why.

        Raises:
            TurnFailed: nothing was kept, the message may be sent again.
        """
        try:
            incoming = read_either(text_or_payload, self.intents, self.limits.message_characters)
        except MessageRefused as refused:
            return Reply(None, 0.0, [plain(str(refused))])
        return await self.answer(sender, incoming, channel)

    async def answer(self, sender: str, incoming: Incoming, channel: str) -> Reply:
        """Answer one message that was read by ``server.messages``; messages of one sender are answered one after the other.

        Raises:
            TurnFailed: nothing was kept, the message may be sent again.
        """
        output = CollectedReply()
        message = UserMessage(incoming.text, output, sender, input_channel=channel, metadata={})
        failures = self.actions.failures
        try:
            async with self.lock_store.lock(sender):
                understood = await self._turn(message)
        except asyncio.CancelledError:
            raise
        except Exception as problem:
            logger.error("A turn failed: %s", where(problem))
            raise TurnFailed(type(problem).__name__) from problem
        messages = output.messages or [plain(NOTHING_SAID)]
        intent = understood.get("intent") or {}
        return Reply(intent.get("name"), float(intent.get("confidence") or 0.0), messages, self.actions.failures > failures)

    async def _turn(self, message: UserMessage) -> dict[str, Any]:
        if self.processor is None:
            raise TurnFailed("no model is loaded")
        # Parsed here and handed over: understanding takes what was said before from the conversation, which Rasa's own pipeline can't see,
        # and the reply can tell the intent without looking into the tracker afterwards.
        before = await self._said_before(message.sender_id)
        message.parse_data = await self.processor.parse_message(UserMessage(message.text, metadata={BEFORE: before}))
        await self.processor.handle_message(message)
        return dict(message.parse_data)

    async def _said_before(self, sender: str) -> dict[str, Any] | None:
        """What the conversation was about last, for a message that leans on it; None at its beginning."""
        look = getattr(self.tracker_store, "peek", self.tracker_store.retrieve)  # Rasa's own stores have no such look
        tracker = await look(sender)
        return thread_for_understanding(tracker.get_slot("memory")) if tracker is not None else None

    async def understand(self, text: str) -> dict[str, Any]:
        """Return what the model makes of ``text``: Rasa's parse result, without any conversation.

        Raises:
            MessageRefused: the text is empty or too long.
        """
        incoming = read_either(text, self.intents, self.limits.message_characters)
        result: dict[str, Any] = await self.processor.parse_message(UserMessage(incoming.text))
        return result


def load_agent(
    model: Path, project: Project, tracker_store: TrackerStore, lock_store: LockStore | None = None, limits: Limits | None = None
) -> AdvisorAgent:
    """Load the model and the project's actions.

    Raises:
        ActionsMissing: the actions can't be imported.
        rasa.exceptions.ModelNotFound: the model can't be read.
    """
    agent = AdvisorAgent(LocalActions(project.actions), tracker_store, lock_store or QueueLockStore(), limits or Limits())
    agent.load_model(model)
    return agent


def load_agent_in_memory(model: Path, project: Project) -> AdvisorAgent:
    """Load the agent with conversations that last as long as the process: for the terminal, for trying out a model, for tests."""
    return load_agent(model, project, InMemoryTrackerStore(None))
