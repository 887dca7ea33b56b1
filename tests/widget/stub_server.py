"""A small stand-in for the server: the wire shapes of its channel on loopback, with the example payloads as answers."""

from __future__ import annotations

import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from payloads import examples

WIDGET = Path(__file__).resolve().parents[2] / "widget"
STRICT = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types lit-html"
)
HOST = "<!doctype html><html lang=en><title>Host</title><main><h1>Host</h1><button>host button</button></main>"
WHY = {"title": "Why?", "payload": "/ask_why"}
KIT = {"title": "What should I ask them?", "payload": "/ask_interview_questions"}


@dataclass
class Canned:
    """One answer to give instead of the usual one."""

    status: int = 200
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0


@dataclass
class Received:
    path: str
    body: dict[str, Any]
    token: str | None


def text_of(card: dict[str, Any]) -> str:
    """The text a server sends with a card: its content in words, the first paragraph being the headline."""
    if card["type"] == "assessment":
        return "\n\n".join([card["headline"], "\n".join(f"- {f['text']}" for f in card["findings"])])
    if card["type"] == "answer":
        return "\n\n".join(filter(None, [card["short"], card["more"]]))
    if card["type"] == "facts":
        return "Here is what I know.\n\n- IR procedures a year: 9,000"
    return card.get("headline") or f"**{card['title']}**\n\nAnd so on."


class Stub:
    """The stand-in: ``received`` holds what came, ``next`` the answers to give first, ``tokens`` the sessions it knows."""

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.next: list[Canned] = []
        self.next_session: list[Canned] = []
        self.tokens: set[str] = set()
        self.csp: str | None = STRICT
        self.pages: dict[str, str] = {}
        self.examples = examples()
        stub = self

        class Handler(_Handler):
            owner = stub

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    @property
    def messages(self) -> list[dict[str, Any]]:
        """The bodies of the messages that came."""
        return [one.body for one in self.received if one.path == "/chat/message"]

    def session(self) -> str:
        token = f"token-{len(self.tokens) + 1}"
        self.tokens.add(token)
        return token

    def answer(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        said = str(body.get("message") or body.get("payload")).lower()
        if "delete everything" in said:
            return [{"text": "Done: I deleted everything you told me.", "buttons": []}]
        if said == "/ask_why":
            said = "explanation"
        if said == "/ask_facts":
            said = "facts"
        card = self.examples.get(said)
        if card is None:
            return [{"text": f"You wrote: {said[:200]}", "buttons": [WHY]}]
        return [{"text": text_of(card), "buttons": [WHY, KIT], "custom": card}]


class _Handler(BaseHTTPRequestHandler):
    owner: Stub
    protocol_version = "HTTP/1.1"

    def log_message(self, *args: Any) -> None:
        """Stays quiet."""

    def _send(self, status: int, content: bytes, kind: str, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Access-Control-Allow-Origin", self.headers.get("Origin", "*"))
        self.send_header("Access-Control-Allow-Headers", "authorization, content-type")
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def _json(self, canned: Canned) -> None:
        time.sleep(canned.delay)
        self._send(canned.status, json.dumps(canned.body).encode(), "application/json", canned.headers)

    def do_OPTIONS(self) -> None:
        self._send(204, b"", "text/plain")

    def do_GET(self) -> None:
        headers = {"Content-Security-Policy": self.owner.csp} if self.owner.csp else {}
        if self.path == "/":
            self._send(200, (WIDGET / "dist" / "index.html").read_bytes(), "text/html; charset=utf-8", headers)
        elif self.path == "/widget.js":
            self._send(200, (WIDGET / "dist" / "widget.js").read_bytes(), "text/javascript; charset=utf-8")
        elif self.path in self.owner.pages:
            self._send(200, self.owner.pages[self.path].encode(), "text/html; charset=utf-8", headers)
        else:
            self._send(404, b"", "text/plain")

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or b"{}")
        token = (self.headers.get("Authorization") or "").removeprefix("Bearer ") or None
        self.owner.received.append(Received(self.path, body, token))
        if self.path == "/chat/session":
            self._json(self.owner.next_session.pop(0) if self.owner.next_session else Canned(body={"token": self.owner.session()}))
        elif self.owner.next:
            self._json(self.owner.next.pop(0))
        elif token not in self.owner.tokens:
            self._json(Canned(401, {"error": "This conversation has ended.", "code": "session_expired"}))
        else:
            self._json(Canned(body={"messages": self.owner.answer(body)}))
