"""A built widget, a headless Chromium, and pages that fail a test on any complaint in the console."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from driver import open_chat
from playwright.sync_api import Browser, Page, expect, sync_playwright
from stub_server import HOST, Stub

WIDGET = Path(__file__).resolve().parents[2] / "widget"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NewPage = Callable[..., Page]
expect.set_options(timeout=10_000)


def run_npm(*arguments: str) -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.fail(
            "The browser tests need the widget built, and that needs Node 20 or newer: install it, or run `make run` once.", pytrace=False
        )
    done = subprocess.run([npm, *arguments], cwd=WIDGET, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        pytest.fail(f"`npm {' '.join(arguments)}` failed in widget/:\n{done.stdout[-2000:]}{done.stderr[-2000:]}", pytrace=False)


@pytest.fixture(scope="session")
def widget_built() -> Path:
    """The folder of the built widget, built anew when its sources are newer."""
    script = WIDGET / "dist" / "widget.js"
    inputs = [*(WIDGET / "src").rglob("*.*"), WIDGET / "index.html", WIDGET / "vite.config.ts", WIDGET / "package-lock.json"]
    if not script.exists() or any(path.stat().st_mtime > script.stat().st_mtime for path in inputs):
        if not (WIDGET / "node_modules" / "axe-core").exists():
            run_npm("ci", "--ignore-scripts")
        run_npm("run", "build")
    return script.parent


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium: $CHROMIUM, or the one on the path."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.fail("No Chromium was found: install the package `chromium`, or set CHROMIUM to its path.", pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield running
        running.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Makes pages, each in a fresh profile; a complaint in the console that is no plain HTTP error fails the test at its end."""
    complaints: list[str] = []
    contexts = []

    def make(width: int = 1280, height: int = 800, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        context.on(
            "console",
            lambda m: complaints.append(m.text) if m.type in {"error", "warning"} and "Failed to load resource" not in m.text else None,
        )
        context.on("weberror", lambda e: complaints.append(str(e.error)))
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """A fresh page of 1280 by 800."""
    return new_page()


@pytest.fixture
def stub(widget_built: Path) -> Iterator[Stub]:
    """The stand-in server."""
    server = Stub()
    yield server
    server.close()


@pytest.fixture
def chat(page: Page, stub: Stub) -> Page:
    """The full page, open and empty."""
    return open_chat(page, stub.url)


@pytest.fixture
def host(stub: Stub, widget_built: Path) -> Iterator[Stub]:
    """Another origin whose pages embed the chat."""
    other = Stub()
    other.csp = (
        f"default-src 'none'; script-src {stub.url}; connect-src {stub.url}; require-trusted-types-for 'script'; trusted-types lit-html"
    )
    other.pages["/"] = ""
    other.pages["/host"] = f"{HOST}<script src={stub.url}/widget.js async data-title='Ask about programs'></script>"
    other.pages["/open"] = f"{HOST}<script src={stub.url}/widget.js async data-open></script>"
    other.pages["/twice"] = f"{HOST}<script src={stub.url}/widget.js async></script><script src={stub.url}/widget.js async></script>"
    yield other
    other.close()
