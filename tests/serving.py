"""Starts a server in a process of its own, for tests."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests

ROOT = Path(__file__).parent.parent
#: Tests write faster than people do.
QUICK = {"ADVISOR_ADDRESS_RATE": "1000", "ADVISOR_SESSION_RATE": "1000"}


@dataclass
class LiveServer:
    """A server in a process of its own."""

    url: str
    process: subprocess.Popen[bytes]
    var: Path
    log: Path

    def say(self, text: str, sender: str = "tester") -> list[dict[str, Any]]:
        """Send one message through Rasa's REST channel and return the bot's messages."""
        answer = requests.post(f"{self.url}/webhooks/rest/webhook", json={"sender": sender, "message": text}, timeout=30)
        answer.raise_for_status()
        return answer.json()

    def stop(self, with_signal: int = signal.SIGTERM) -> int:
        """End the server and return its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(with_signal)
        try:
            return self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait(timeout=10)


def free_port() -> int:
    """Return a port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_server(command: list[str], var: Path, **settings: str) -> LiveServer:
    """Start a server on a free port and wait until it is ready; fail with its log when it isn't."""
    port = free_port()
    var.mkdir(parents=True, exist_ok=True)
    log = var / "server.log"
    environment = {**os.environ, **QUICK, "ADVISOR_PORT": str(port), "ADVISOR_VAR": str(var), **settings}
    with log.open("ab") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    server = LiveServer(f"http://127.0.0.1:{port}", process, var, log)
    give_up = time.monotonic() + 240
    while time.monotonic() < give_up and process.poll() is None:
        try:
            if requests.get(f"{server.url}/ready", timeout=5).status_code == 200:
                return server
        except requests.RequestException:
            time.sleep(0.1)
    server.stop()
    pytest.fail(f"the server did not become ready:\n{log.read_text(errors='replace')}")
