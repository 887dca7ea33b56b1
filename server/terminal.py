"""The advisor in the terminal: one conversation, quick replies chosen by number."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

if TYPE_CHECKING:
    from server.agent import AdvisorAgent

_GREETING = "[bold]IR Advisor[/bold]. Write what you know about a program, or ask. A number chooses a suggested reply; Ctrl+D ends.\n"


def talk(agent: AdvisorAgent, console: Console | None = None) -> None:
    """Answer line by line until the person ends the conversation."""
    console = console or Console()
    console.print(_GREETING)
    suggested: list[dict[str, str]] = []
    with asyncio.Runner() as loop:
        while True:
            try:
                said = console.input("[bold cyan]you>[/bold cyan] ").strip()
            except (EOFError, KeyboardInterrupt):
                console.print()
                return
            if not said:
                continue
            chosen = suggested[int(said) - 1] if said.isdecimal() and 0 < int(said) <= len(suggested) else None
            suggested = loop.run(_answer(agent, console, chosen["payload"] if chosen else said))


async def _answer(agent: AdvisorAgent, console: Console, said: str) -> list[dict[str, str]]:
    from server.agent import TurnFailed
    from server.replies import FAILED

    try:
        reply = await agent.handle("terminal", said)
    except TurnFailed:
        console.print(FAILED)
        return []
    suggested = [button for message in reply.messages for button in message["buttons"]]
    for message in reply.messages:
        console.print(Padding(escape(message["text"]), (0, 0, 1, 2)))
    for number, button in enumerate(suggested, start=1):
        console.print(f"  [cyan]{number}[/cyan] {escape(button['title'])}")
    return suggested
