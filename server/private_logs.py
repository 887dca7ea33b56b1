"""Logging that says what failed and where, and never what a person wrote."""

from __future__ import annotations

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType


def where(problem: BaseException) -> str:
    """Return an exception's type and the places it came through, without its message, which may quote the conversation."""
    frames = traceback.extract_tb(problem.__traceback__)
    ours = [frame for frame in frames if "site-packages" not in frame.filename and "<frozen" not in frame.filename]
    places = " > ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in (ours or frames)[-4:])
    return f"{type(problem).__name__} at {places}" if places else type(problem).__name__


class PrivateFormatter(logging.Formatter):
    """Shows an exception by type and place only, and keeps Rasa's own records short."""

    def formatException(self, ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]) -> str:  # noqa: N802
        """Return the type and places of the exception in ``ei``."""
        return where(ei[1]) if ei[1] is not None else ""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        """Return the record's line; of Rasa's and Sanic's records only the first 200 characters of what they were going to say."""
        if record.name.split(".")[0] in ("rasa", "rasa_sdk", "sanic", "root"):
            record.message = _shortened(record)
        return super().formatMessage(record)


def _shortened(record: logging.LogRecord) -> str:
    # Rasa's processor, lock store and channels interpolate the message or the whole tracker into error records: keep the template, which
    # is the same for everybody, and drop the arguments. Records whose text was formatted beforehand are cut.
    template = str(record.msg)
    if record.args:
        return template
    return template if len(template) <= 200 else template[:200] + " ..."


def configure(level: int = logging.INFO) -> None:
    """Send all log records to standard error in the private form."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s", "%Y-%m-%d %H:%M:%S"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
