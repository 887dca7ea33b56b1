"""Every setting of the server in one place: what it is called in the environment, what it means, and its default."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from advisor.season import DayError, today
from server.problems import ToldPlainly

PROJECT = Path(__file__).resolve().parent.parent


class SettingError(ToldPlainly, ValueError):
    """A setting has a value that can't be used; the message says which, and what it may be."""


@dataclass(frozen=True)
class Project:
    """Where one bot's files are: the project itself, or a small bot of the tests.

    ``code`` are the folders whose Python and data files change what training makes; ``actions`` is the importable package of custom
    actions; ``rules`` is the rulebook, or None for a bot without one.
    """

    root: Path = PROJECT
    # What is learned depends on these; the fact reader and the rulebook are read when the server starts.
    code: tuple[str, ...] = (
        "understanding/intents.py",
        "understanding/intent_model.py",
        "understanding/intent_text.py",
        "understanding/chat_spelling.py",
        "understanding/lexicon/chat.yml",
        "understanding/sentence_encoder.py",
    )
    actions: str = "actions"
    rules: Path | None = PROJECT / "rules"
    test_question: str = "hello"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Project:
        """Return this project, with the rulebook that ``ADVISOR_RULES`` names, if it names one."""
        given = os.environ if environment is None else environment
        rules = given.get("ADVISOR_RULES")
        return cls(rules=Path(rules).resolve()) if rules else cls()

    @property
    def config(self) -> Path:
        """Rasa's pipeline and policies."""
        return self.root / "config.yml"

    @property
    def domain(self) -> Path:
        """Rasa's domain."""
        return self.root / "domain.yml"

    @property
    def data(self) -> Path:
        """The folder of Rasa's training data."""
        return self.root / "data"

    @property
    def endpoints(self) -> Path:
        """Rasa's endpoints: which tracker store and which lock store."""
        return self.root / "endpoints.yml"

    @property
    def credentials(self) -> Path:
        """Rasa's channels."""
        return self.root / "credentials.yml"


@dataclass(frozen=True)
class Limits:
    """What one visitor may send. Rates are messages a second and how many may come at once."""

    message_characters: int = 4_000
    body_bytes: int = 64 * 1024
    session_rate: float = 1.0
    session_burst: int = 12
    address_rate: float = 5.0
    address_burst: int = 60
    turn_seconds: float = 20.0


@dataclass(frozen=True)
class Settings:
    """One running server. ``from_environment`` reads the ``ADVISOR_*`` variables; docs/operations.md lists them."""

    host: str = "127.0.0.1"
    port: int = 5005
    var: Path = PROJECT / "var"
    models: Path = PROJECT / "models"
    database_url: str | None = None
    secret: str | None = None
    session_hours: float = 24.0 * 7
    rest_token: str | None = None
    allowed_origins: tuple[str, ...] = ()
    frame_ancestors: tuple[str, ...] = ()
    proxies: int = 0
    keep_days: int = 30
    widget: Path = PROJECT / "widget" / "dist"
    limits: Limits = field(default_factory=Limits)

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """Read the settings from ``environment`` (by default the process's own).

        Raises:
            SettingError: a value can't be used.
        """
        given = os.environ if environment is None else environment
        settings = cls(
            host=given.get("ADVISOR_HOST", cls.host),
            port=_whole_number(given, "ADVISOR_PORT", cls.port, 1, 65_535),
            var=Path(given.get("ADVISOR_VAR", str(cls.var))).resolve(),
            models=Path(given.get("ADVISOR_MODELS", str(cls.models))).resolve(),
            database_url=given.get("ADVISOR_DATABASE_URL") or None,
            secret=_secret(given, "ADVISOR_SECRET", 32),
            session_hours=_whole_number(given, "ADVISOR_SESSION_HOURS", int(cls.session_hours), 1, 24 * 365),
            rest_token=_secret(given, "ADVISOR_REST_TOKEN", 16),
            allowed_origins=_origins(given, "ADVISOR_ALLOWED_ORIGINS"),
            frame_ancestors=_origins(given, "ADVISOR_FRAME_ANCESTORS"),
            proxies=_whole_number(given, "ADVISOR_PROXIES", cls.proxies, 0, 5),
            widget=Path(given.get("ADVISOR_WIDGET", str(cls.widget))).resolve(),
            keep_days=_whole_number(given, "ADVISOR_KEEP_DAYS", cls.keep_days, 1, 3_650),
        )
        _day(given)
        address = _whole_number(given, "ADVISOR_ADDRESS_RATE", int(Limits.address_rate), 1, 10_000)
        session = _whole_number(given, "ADVISOR_SESSION_RATE", int(Limits.session_rate), 1, 10_000)
        limits = Limits(address_rate=float(address), address_burst=address * 12, session_rate=float(session), session_burst=session * 12)
        return replace(settings, limits=limits)


def _whole_number(given: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = given.get(name, "").strip()
    if not text:
        return default
    if not text.isdecimal() or not low <= int(text) <= high:
        raise SettingError(f"{name} is {text!r}; it must be a whole number from {low} to {high:,}.")
    return int(text)


def _day(given: Mapping[str, str]) -> None:
    try:
        today(given)
    except DayError as problem:
        raise SettingError(str(problem)) from None


def _secret(given: Mapping[str, str], name: str, shortest: int) -> str | None:
    text = given.get(name, "").strip()
    if text and len(text) < shortest:
        raise SettingError(f"{name} has {len(text)} characters; it needs at least {shortest}. Remove it or set a longer random one.")
    return text or None


def _origins(given: Mapping[str, str], name: str) -> tuple[str, ...]:
    origins = tuple(part.strip().rstrip("/") for part in given.get(name, "").split(",") if part.strip())
    for origin in origins:
        scheme, separator, host = origin.partition("://")
        if scheme not in ("http", "https") or not separator or not host or any(sign in host for sign in "/*;, '\""):
            raise SettingError(f"{name} holds {origin!r}; each entry must be one exact origin such as https://www.example.edu.")
    return origins
