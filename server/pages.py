"""Serves the built widget: the page at ``/``, the script at ``/widget.js`` and what they load; and tells how any page is served."""

from __future__ import annotations

import base64
import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path

from sanic import Blueprint, HTTPResponse, Request, empty, html, raw

from server.errors import Refused

_NOT_BUILT = """<!doctype html><html lang="en"><meta charset="utf-8"><title>IR Advisor</title>
<h1>The page isn't built yet</h1><p>The server runs and answers, but the chat page has not been built.
Run <code>make widget</code>, then load this page again.</p></html>"""
_COMPRESSED = ("text/", "application/javascript", "application/json", "image/svg")
_INLINE = re.compile(r"<(script|style)(?![^>]*\bsrc=)[^>]*>(.*?)</\1>", re.DOTALL)
_HASHED_NAME = re.compile(r"[.-][A-Za-z0-9_-]{8,}\.[a-z0-9]+$")


@dataclass(frozen=True)
class Served:
    """A file ready to be sent: as it is and packed, with its type, its version and, for a page, its policy."""

    body: bytes
    packed: bytes | None
    kind: str
    etag: str
    policy: str

    @classmethod
    def of(cls, body: bytes, name: str, frame_ancestors: str = "'none'") -> Served:
        """Make ready the content of a file called ``name``, whose ending tells its type."""
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        if kind == "application/javascript":
            kind = "text/javascript"
        packed = gzip.compress(body, mtime=0) if kind.startswith(_COMPRESSED) else None
        policy = content_policy(body.decode("utf-8"), frame_ancestors) if kind == "text/html" else ""
        kind = f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
        return cls(body, packed, kind, f'"{hashlib.sha256(body).hexdigest()[:32]}"', policy)


class BuiltFiles:
    """The files of a folder, read once and again when they change."""

    def __init__(self, folder: Path, frame_ancestors: tuple[str, ...] = ()) -> None:
        self._folder = folder
        self._frames = " ".join(frame_ancestors) or "'none'"
        self._read: dict[str, tuple[tuple[int, int], Served]] = {}

    def get(self, name: str) -> Served | None:
        """Return the file called ``name`` below the folder, or None; a name that leads out of the folder is not found."""
        path = (self._folder / name).resolve()
        if not path.is_relative_to(self._folder.resolve()) or not path.is_file():
            return None
        status = path.stat()
        version = (status.st_mtime_ns, status.st_size)
        known = self._read.get(name)
        if known is None or known[0] != version:
            known = self._read[name] = (version, Served.of(path.read_bytes(), path.name, self._frames))
        return known[1]


def content_policy(page: str, frame_ancestors: str) -> str:
    """Return the Content-Security-Policy of ``page``: only this server's files, and the script and style blocks that stand in it."""
    allowed: dict[str, list[str]] = {"script": ["'self'"], "style": ["'self'"]}
    for tag, content in _INLINE.findall(page):
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        allowed[tag].append(f"'sha256-{digest}'")
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(allowed['script'])}",
            f"style-src {' '.join(allowed['style'])}",
            "connect-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            f"frame-ancestors {frame_ancestors}",
        )
    )


def pages(files: BuiltFiles) -> Blueprint:
    """Return the routes of the page and its files."""
    blueprint = Blueprint("pages")

    async def page(request: Request) -> HTTPResponse:
        found = files.get("index.html")
        if found is None:
            return html(_NOT_BUILT, status=503, headers={"Cache-Control": "no-store"})
        return respond(request, found, "no-cache")

    async def file(request: Request, name: str) -> HTTPResponse:
        found = files.get(name)
        if found is None:
            raise Refused("There is nothing at this address. The advisor is at /.", "not_found", 404)
        # A name with a hash in it never changes its content; the others are asked for again when they may be out of date.
        caching = "public, max-age=31536000, immutable" if _HASHED_NAME.search(name) else "public, max-age=300"
        return respond(request, found, caching)

    blueprint.add_route(page, "/", methods=("GET", "HEAD"))
    blueprint.add_route(file, "/<name:path>", methods=("GET", "HEAD"))
    return blueprint


def respond(request: Request, found: Served, caching: str, status: int = 200) -> HTTPResponse:
    """Return the file, packed where the browser takes that; an empty 304 when the browser has it already."""
    headers = {"ETag": found.etag, "Cache-Control": caching, "Vary": "Accept-Encoding, Origin"}
    if found.policy:
        headers["Content-Security-Policy"] = found.policy
    if request.headers.get("if-none-match") == found.etag:
        return empty(status=304, headers=headers)
    if found.packed is not None and "gzip" in (request.headers.get("accept-encoding") or ""):
        return raw(found.packed, content_type=found.kind, headers={**headers, "Content-Encoding": "gzip"}, status=status)
    return raw(found.body, content_type=found.kind, headers=headers, status=status)
