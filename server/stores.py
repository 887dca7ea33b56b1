"""Opens the tracker store and the lock store that ``endpoints.yml`` names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from rasa.core.lock_store import LockStore
from rasa.core.tracker_store import TrackerStore
from rasa.shared.utils.common import class_from_module_path

from server.settings import Project, SettingError, Settings


def open_tracker_store(project: Project, settings: Settings) -> TrackerStore:
    """Open the store of conversations: at ``ADVISOR_DATABASE_URL``, else the ``url`` in endpoints.yml, else SQLite in the var folder.

    Raises:
        SettingError: endpoints.yml names a class that doesn't exist. Rasa itself would go on with a store that forgets.
        StoreUnavailable: the database can't be opened.
    """
    endpoint = _endpoint(project.endpoints, "tracker_store")
    url = settings.database_url or endpoint.pop("url", None) or f"sqlite:///{settings.var / 'conversations.db'}"
    endpoint.pop("url", None)
    return _class(project.endpoints, "tracker_store", endpoint)(host=url, **endpoint)


def open_lock_store(project: Project) -> LockStore:
    """Open the lock store.

    Raises:
        SettingError: endpoints.yml names a class that doesn't exist.
    """
    endpoint = _endpoint(project.endpoints, "lock_store")
    return _class(project.endpoints, "lock_store", endpoint)()


def _endpoint(path: Path, name: str) -> dict[str, Any]:
    content = yaml.safe_load(path.read_text(encoding="utf-8")) if path.is_file() else None
    endpoint = (content or {}).get(name)
    if not isinstance(endpoint, dict) or not isinstance(endpoint.get("type"), str):
        raise SettingError(f"{path.name}: {name} needs a type, such as server.tracker_store.ConversationStore.")
    return dict(endpoint)


def _class(path: Path, name: str, endpoint: dict[str, Any]) -> Any:
    kind = endpoint.pop("type")
    try:
        return class_from_module_path(kind)
    except (ImportError, AttributeError) as problem:
        raise SettingError(f"{path.name}: {name} names {kind!r}, which doesn't exist.") from problem
