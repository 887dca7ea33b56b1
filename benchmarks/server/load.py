"""Measures the server on this machine: time to ready, answer times, requests a second, memory. `make bench`; takes about a minute.

Starts the project's own server with conversations of its own, talks to it over loopback and checks every answer.
Figures depend on the machine and on what else it does; compare runs made one after the other, never with a figure from elsewhere.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import platform
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

ROOT = Path(__file__).resolve().parent.parent.parent
TURNS = (
    "hi",
    "8,000 IR cases a year, 4 attendings, 3-4 trainees. Enough?",
    "why?",
    "Graduates log 1,200-1,400 procedures. They sponsor H-1B.",
    "What should I ask the residents?",
    "where does that come from?",
)


@dataclass
class Figures:
    """Answer times in milliseconds, and what went wrong."""

    times: list[float] = field(default_factory=list)
    wrong: int = 0
    seconds: float = 0.0

    def line(self, name: str) -> str:
        """Return the figures as one row of a table."""
        cuts = statistics.quantiles(self.times, n=100)
        rate = len(self.times) / self.seconds
        return f"{name:<16} {cuts[49]:8.1f} {cuts[94]:8.1f} {cuts[98]:8.1f} {rate:10.1f} {self.wrong:6d}"


async def visitor(http: aiohttp.ClientSession, url: str, until: float, figures: Figures) -> None:
    """Hold conversations until the time is up."""
    while time.monotonic() < until:
        async with http.post(f"{url}/chat/session") as answer:
            token = (await answer.json())["token"]
        for text in TURNS:
            if time.monotonic() > until:
                return
            begun = time.perf_counter()
            async with http.post(f"{url}/chat/message", json={"message": text}, headers={"Authorization": f"Bearer {token}"}) as answer:
                body = await answer.json()
            figures.times.append((time.perf_counter() - begun) * 1000)
            if answer.status != 200 or not body.get("messages") or not body["messages"][0]["text"]:
                figures.wrong += 1


async def step(url: str, visitors: int, seconds: float) -> Figures:
    """Let so many visitors talk for so long."""
    figures = Figures()
    begun = time.monotonic()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=visitors)) as http:
        await asyncio.gather(*(visitor(http, url, begun + seconds, figures) for _ in range(visitors)))
    figures.seconds = time.monotonic() - begun
    return figures


def memory_mb(pid: int) -> float:
    """Return a process's resident memory."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) if Path("/proc").is_dir() else 0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


async def until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    """Wait for the server."""
    async with aiohttp.ClientSession() as http:
        while process.poll() is None:
            try:
                async with http.get(f"{url}/ready") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                await asyncio.sleep(0.02)
    raise SystemExit("The server did not start; run `make run` to see why.")


async def measure(seconds: float, loads: list[int]) -> None:
    """Start the server, measure, print, stop it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    subprocess.run([sys.executable, "-m", "advisor", "train"], cwd=ROOT, check=True)
    with tempfile.TemporaryDirectory() as folder:
        rates = {"ADVISOR_SESSION_RATE": "10000", "ADVISOR_ADDRESS_RATE": "10000"}
        environment = {**os.environ, **rates, "ADVISOR_VAR": folder, "ADVISOR_PORT": str(port)}
        begun = time.monotonic()
        process = subprocess.Popen([sys.executable, "-m", "advisor", "serve"], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL)
        try:
            await until_ready(url, process)
            ready = time.monotonic() - begun
            print(f"Python {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
            print(f"ready after {ready:.1f} s, {memory_mb(process.pid):.0f} MB")
            print(f"{'visitors':<16} {'p50 ms':>8} {'p95 ms':>8} {'p99 ms':>8} {'a second':>10} {'wrong':>6}")
            for visitors in loads:
                print((await step(url, visitors, seconds)).line(str(visitors)))
            print(f"afterwards {memory_mb(process.pid):.0f} MB")
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=40)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=10.0, help="for each number of visitors")
    parser.add_argument("--visitors", type=int, nargs="+", default=[1, 10, 50])
    given = parser.parse_args()
    asyncio.run(measure(min(given.seconds, 60.0), [min(number, 200) for number in given.visitors]))
