"""A fact that is no count, as found in a message."""

from __future__ import annotations

from typing import Any, NamedTuple


class Trait(NamedTuple):
    """One fact that is no count: its name, value and place in the message."""

    fact: str
    value: Any
    start: int
    end: int
    correction: bool = False
    replaces: Any = None
