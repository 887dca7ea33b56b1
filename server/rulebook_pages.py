"""Serves the reader's rulebook at ``/rulebook``: an index, one page a topic, one of all sources; each is made when first asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sanic import Blueprint, HTTPResponse, Request, redirect

from server.pages import Served, respond

if TYPE_CHECKING:
    from advisor.book.pages import Book


class ServedBook:
    """The pages ready to be sent; made anew on another day, since the day decides what is out of season."""

    def __init__(self, frame_ancestors: tuple[str, ...] = ()) -> None:
        self._frames = " ".join(frame_ancestors) or "'none'"
        self._of: tuple[date, Book] | None = None
        self._ready: dict[str, Served] = {}

    def page(self, name: str) -> Served | None:
        """Return the page of that name ("" is the index), or None when the book has no such page."""
        book = self._book()
        if name not in self._ready:
            page = book.page(name)
            if page is None:
                return None
            self._ready[name] = self._as_page(page)
        return self._ready[name]

    def file(self, name: str) -> Served | None:
        """Return a file that the pages load, or None when they load no such file."""
        from advisor.book.pages import FILES, HERE

        if name in FILES and name not in self._ready:
            self._ready[name] = Served.of((HERE / name).read_bytes(), name)
        return self._ready.get(name) if name in FILES else None

    def missing(self) -> Served:
        """Return what is shown where the book has no page."""
        return self._as_page(self._book().missing())

    def _book(self) -> Book:
        # Imported when the first visitor comes: the templates and their library needn't slow the start.
        from actions.knowledge import rulebook
        from advisor.book.pages import Book
        from advisor.season import today

        if self._of is None or self._of[0] != today():
            self._of = today(), Book(rulebook(), today())
            self._ready.clear()
        return self._of[1]

    def _as_page(self, page: str) -> Served:
        return Served.of(page.encode(), "page.html", self._frames)


def rulebook_pages(frame_ancestors: tuple[str, ...] = ()) -> Blueprint:
    """Return the routes of the rulebook."""
    blueprint = Blueprint("rulebook")
    book = ServedBook(frame_ancestors)

    async def index(request: Request) -> HTTPResponse:
        return page(request, "")

    async def part(request: Request, name: str) -> HTTPResponse:
        file = book.file(name)
        return respond(request, file, "public, max-age=300") if file is not None else page(request, name)

    async def without_slash(_request: Request, name: str = "rulebook") -> HTTPResponse:
        return redirect(f"../{name}", status=301)  # a page's links are meant for its address without the slash

    def page(request: Request, name: str) -> HTTPResponse:
        found = book.page(name)
        if found is not None:
            return respond(request, found, "no-cache")
        # The rulebook takes case-mix and case_mix for one topic; so does the address.
        other = name.replace("-", "_")
        if other != name and book.page(other) is not None:
            return redirect(other, status=301)
        return respond(request, book.missing(), "no-store", status=404)

    for path, answer in (("", index), ("/<name:str>", part)):
        blueprint.add_route(answer, f"/rulebook{path}", methods=("GET", "HEAD"), strict_slashes=True)
        blueprint.add_route(
            without_slash, f"/rulebook{path}/", methods=("GET", "HEAD"), strict_slashes=True, name=f"{answer.__name__}_slash"
        )
    return blueprint
