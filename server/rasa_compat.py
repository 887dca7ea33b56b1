"""Lets Rasa 3.6.21 be imported without TensorFlow and without the libraries of services this project doesn't use.

Rasa imports every channel, every TensorFlow component and a few cloud clients as soon as its agent is imported. ``install()`` puts a
small named placeholder where each of those modules would stand. Nothing pretends to be TensorFlow or Slack: whatever is asked of a
placeholder is answered by ``NotInThisBuild`` with one plain sentence. ``tests/server/test_rasa_seams.py`` fails when Rasa differs.
"""

from __future__ import annotations

import importlib.metadata
import logging
import os
import sys
import types
import warnings
from typing import Any, NoReturn

from server.problems import ToldPlainly

RASA_VERSION = "3.6.21"
RASA_SDK_VERSION = "3.6.2"


class NotInThisBuild(ToldPlainly):
    """Something was asked of a part of Rasa whose library is deliberately not installed."""


class RasaImportedTooEarly(RuntimeError):
    """``install()`` was called when Rasa had been imported already, so that its placeholders would come too late."""


#: Rasa's own modules that need TensorFlow, and the names other modules of Rasa import from them.
TENSORFLOW_MODULES: dict[str, tuple[str, ...]] = {
    "rasa.core.policies.ted_policy": ("TEDPolicy",),
    "rasa.core.policies.unexpected_intent_policy": ("UnexpecTEDIntentPolicy",),
    "rasa.nlu.classifiers.diet_classifier": ("DIETClassifier",),
    "rasa.nlu.featurizers.dense_featurizer.convert_featurizer": ("ConveRTFeaturizer",),
    "rasa.nlu.featurizers.dense_featurizer.lm_featurizer": ("LanguageModelFeaturizer",),
    "rasa.nlu.selectors.response_selector": ("ResponseSelector",),
    "rasa.utils.tensorflow.callback": ("RasaModelCheckpoint", "RasaTrainingLogger"),
    "rasa.utils.tensorflow.data_generator": ("RasaBatchDataGenerator", "RasaDataGenerator"),
}

#: Rasa's channels to other vendors' services: the class that stands in the module, and the channel's name in credentials.yml.
VENDOR_CHANNELS: dict[str, tuple[str, str]] = {
    "rasa.core.channels.facebook": ("FacebookInput", "facebook"),
    "rasa.core.channels.hangouts": ("HangoutsInput", "hangouts"),
    "rasa.core.channels.mattermost": ("MattermostInput", "mattermost"),
    "rasa.core.channels.rocketchat": ("RocketChatInput", "rocketchat"),
    "rasa.core.channels.slack": ("SlackInput", "slack"),
    "rasa.core.channels.telegram": ("TelegramInput", "telegram"),
    "rasa.core.channels.twilio": ("TwilioInput", "twilio"),
    "rasa.core.channels.twilio_voice": ("TwilioVoiceInput", "twilio_voice"),
    "rasa.core.channels.webexteams": ("WebexTeamsInput", "webexteams"),
}

#: Libraries that modules of Rasa import at their top although only one function or a type annotation uses them.
ABSENT_LIBRARIES: dict[str, tuple[str, ...]] = {
    "aiormq": (),  # rasa.core.brokers.broker
    "boto3.dynamodb.conditions": ("Key",),  # rasa.core.tracker_store
    "matplotlib": (),  # rasa.utils.plotting
    "matplotlib.ticker": ("FormatStrFormatter",),
    "pymongo.collection": ("Collection",),  # rasa.core.tracker_store
    "structlog_sentry": ("SentryProcessor",),  # rasa.utils.log_utils
}

_NOISY_WARNINGS = (
    r".*pkg_resources.*",
    r".*declarative_base.*",
    r".*MovedIn20Warning.*",
    r".*datetime\.datetime\.utc.*",
    r".*Passing unrecognized arguments to super.*",
    r".*'multi_class' was deprecated.*",
    r".*Slot auto-fill has been removed.*",
)


def install() -> None:
    """Put the placeholders in place and switch Rasa's telemetry off; a second call does nothing.

    Raises:
        RasaImportedTooEarly: Rasa's agent was imported before.
        NotInThisBuild: another version of Rasa is installed than the one these placeholders were made for.
    """
    if getattr(sys.modules.get("rasa.nlu.classifiers.diet_classifier"), "__placeholder__", False):
        return
    too_early = sorted(name for name in (*TENSORFLOW_MODULES, *VENDOR_CHANNELS, "rasa.core.agent") if name in sys.modules)
    if too_early:
        raise RasaImportedTooEarly(f"server.rasa_compat.install() must run before Rasa is imported; {too_early[0]} is there already.")
    installed = importlib.metadata.version("rasa")
    if installed != RASA_VERSION:
        raise NotInThisBuild(f"Rasa {installed} is installed, but this project is made for {RASA_VERSION}; run `make setup`.")

    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    os.environ.setdefault("LOG_LEVEL", "WARNING")  # also keeps Rasa's progress bars away
    _quieten()
    for module, names in TENSORFLOW_MODULES.items():
        _place(module, {name: _refusing_class(name, module, "TensorFlow") for name in names})
    for module, (class_name, channel) in VENDOR_CHANNELS.items():
        _place(module, {class_name: _refusing_channel(class_name, channel, module)})
    for module, names in ABSENT_LIBRARIES.items():
        parts = module.split(".")
        for depth in range(1, len(parts)):
            _place(".".join(parts[:depth]), {})
        library = parts[0]
        _place(module, {name: _refusing_class(name, module, library) for name in names})


def quieten_logs(level: int = logging.WARNING) -> None:
    """Let only records of ``level`` and above of Rasa, Sanic and their libraries through."""
    for name in ("rasa", "rasa_sdk", "sanic", "apscheduler", "socketio", "engineio", "asyncio", "skops", "matplotlib", "pykwalify"):
        logging.getLogger(name).setLevel(level)


def _quieten() -> None:
    import structlog

    for pattern in _NOISY_WARNINGS:
        warnings.filterwarnings("ignore", message=pattern)
    warnings.filterwarnings("ignore", category=DeprecationWarning, module=r"(rasa|rasa_sdk|sanic|pkg_resources|dask|sanic_jwt)(\..*)?")
    # Without this structlog prints every debug event of Rasa, with the person's words in it, to standard output.
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        processors=[_without_content, structlog.stdlib.render_to_log_kwargs],
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )


def _without_content(_logger: Any, _method: str, event: Any) -> dict[str, Any]:
    """Keep the name of a structured log event and drop its fields, which may hold what a person wrote."""
    return {"event": f"rasa: {event.get('event', 'event')}"}


def _place(name: str, attributes: dict[str, Any]) -> None:
    """Register a placeholder module under ``name``, as a package so that submodules can stand below it."""
    if name in sys.modules:
        return
    module = types.ModuleType(name, f"Placeholder: what {name} needs is not part of this build.")
    module.__path__ = []
    module.__dict__.update(attributes, __placeholder__=True)
    sys.modules[name] = module


def _refuse(what: str, library: str) -> NoReturn:
    raise NotInThisBuild(f"{what} needs {library}, which this project does not install; docs/operations.md says what can be used instead.")


def _refusing_class(name: str, module: str, library: str) -> type:
    def refuse(*_args: Any, **_kwargs: Any) -> Any:
        _refuse(name, library)

    methods = {"__init__": refuse, "create": staticmethod(refuse), "load": staticmethod(refuse), "required_packages": staticmethod(list)}
    return type(name, (), {**methods, "__module__": module, "__placeholder__": True})


def _refusing_channel(class_name: str, channel: str, module: str) -> type:
    def from_credentials(_credentials: Any) -> Any:
        _refuse(f"The channel {channel}", "its vendor's library")

    methods = {"name": staticmethod(lambda: channel), "from_credentials": staticmethod(from_credentials)}
    return type(class_name, (), {**methods, "__module__": module, "__placeholder__": True})
