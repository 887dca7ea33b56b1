"""Runs the custom actions in Rasa's own process, behind the interface Rasa uses for an action server.

Made for rasa 3.6.21 and rasa-sdk 3.6.2. ``EndpointConfig`` is Rasa's public seam: Rasa calls ``request`` with what it would post.
"""

from __future__ import annotations

import importlib
import inspect
import json
import logging
import pkgutil
from typing import Any

from rasa.utils.endpoints import ClientResponseError, EndpointConfig
from rasa_sdk import Action
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection, ActionNotFoundException

from server.private_logs import where
from server.problems import ToldPlainly

logger = logging.getLogger(__name__)

APOLOGY = "Sorry, something went wrong on my side while I worked that out. What you told me before is kept; please try it another way."


class ActionsMissing(ToldPlainly):
    """The package of custom actions can't be loaded; the message says why."""


class LocalActions(EndpointConfig):
    """Rasa's action endpoint, answered here. ``failures`` counts the actions that raised."""

    def __init__(self, package: str) -> None:
        super().__init__(url="in-process")
        self.failures = 0
        self.executor = ActionExecutor()
        for action in _actions_of(package):
            self.executor.register_action(action)

    async def request(self, method: str = "post", subpath: str | None = None, **call: Any) -> Any:
        """Run one action and return its events and responses as an action server would.

        An exception of the action becomes one plain sentence. Only its type and place are logged: its message may quote the person.

        Raises:
            ClientResponseError: the action refused to run (400) or doesn't exist (404), with the statuses of rasa_sdk's own server.
        """
        body = call["json"]
        action = body["next_action"]
        try:
            # The action works on a copy, as it would in another process: changing what it was given must not change the conversation.
            result = await self.executor.run({**body, "tracker": _copied(body["tracker"])})
            return _copied(result)
        except ActionExecutionRejection as refusal:
            raise ClientResponseError(400, "rejected", json.dumps({"error": refusal.message, "action_name": action})) from refusal
        except ActionNotFoundException as problem:
            self.failures += 1
            logger.error("There is no action called %s in the actions package.", action)
            raise ClientResponseError(404, "not found", json.dumps({"error": "unknown action", "action_name": action})) from problem
        except Exception as problem:
            self.failures += 1
            logger.error("The action %s failed: %s", action, where(problem))
            return {"events": [], "responses": [{"text": APOLOGY}]}


def _copied(value: Any) -> Any:
    return json.loads(json.dumps(value))


def _actions_of(package: str) -> list[type[Action]]:
    """Import every module of ``package`` and return the actions written there."""
    try:
        root = importlib.import_module(package)
        modules = [root, *(importlib.import_module(f"{package}.{module.name}") for module in pkgutil.iter_modules(root.__path__))]
    except Exception as problem:
        raise ActionsMissing(f"The custom actions in {package} can't be loaded: {where(problem)}: {problem}") from problem
    return [
        found
        for module in modules
        for _, found in inspect.getmembers(module, inspect.isclass)
        if issubclass(found, Action) and found.__module__ == module.__name__ and not inspect.isabstract(found)
    ]
