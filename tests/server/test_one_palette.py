"""The chat and the rulebook's pages are built apart, each with a stylesheet of its own; their colours are one palette."""

from __future__ import annotations

import re
from pathlib import Path

PROJECT = Path(__file__).parents[2]
CHAT = PROJECT / "widget" / "src" / "styles" / "tokens.css"
RULEBOOK = PROJECT / "advisor" / "book" / "book.css"


def colours(stylesheet: Path) -> dict[str, str]:
    """Each named colour with its value in light and in dark."""
    return dict(re.findall(r"(--[\w-]+):\s*(light-dark\([^)]*\));", stylesheet.read_text(encoding="utf-8")))


def test_the_rulebooks_colours_are_those_of_the_chat() -> None:
    chat, rulebook = colours(CHAT), colours(RULEBOOK)
    assert len(rulebook) >= 15
    assert {name: chat.get(name) for name in rulebook} == rulebook
