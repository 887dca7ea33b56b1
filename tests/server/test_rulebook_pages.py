"""The rulebook's pages as the server sends them: with the policy of its other pages, fresh, small, and a plain page where there is none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import requests
from serving import ROOT, LiveServer, start_server

from advisor.book.address import page_of
from advisor.rulebook import load_rulebook
from server.pages import content_policy
from server.rulebook_pages import ServedBook


@pytest.fixture(scope="module")
def server(tiny_command: list[str], tiny_models: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The small bot with the project's rulebook."""
    var = tmp_path_factory.mktemp("book") / "var"
    rules = str(ROOT / "rules")
    running = start_server(tiny_command, var, ADVISOR_MODELS=str(tiny_models), ADVISOR_RULES=rules, ADVISOR_TODAY="2026-07-01")
    yield running
    running.stop()


def get(server: LiveServer, path: str, **more: Any) -> requests.Response:
    return requests.get(f"{server.url}{path}", timeout=20, **more)


def test_every_page_comes_with_the_policy_of_the_servers_other_pages(server: LiveServer) -> None:
    rulebook = load_rulebook(ROOT / "rules")
    for path in ("/rulebook", "/rulebook/sources", *(f"/rulebook/{topic}" for topic in rulebook.topics)):
        page = get(server, path)
        assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        policy = page.headers["Content-Security-Policy"]
        assert policy == content_policy(page.text, "'none'")
        assert "unsafe" not in policy
        assert "sha256" not in policy  # nothing stands inline that would need an exception
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert page.headers["Referrer-Policy"] == "no-referrer"


def test_the_address_told_for_a_rule_leads_to_it(server: LiveServer) -> None:
    rulebook = load_rulebook(ROOT / "rules")
    for rule_id in ("volume.per-trainee", "visa.no-route", "season.eras-dates"):
        path, _, anchor = page_of(rulebook.rules[rule_id]).partition("#")
        assert f'id="{anchor}"' in get(server, path).text


def test_a_page_is_packed_and_not_sent_twice(server: LiveServer) -> None:
    page = get(server, "/rulebook/volume")
    assert page.headers["Content-Encoding"] == "gzip"
    assert page.headers["Cache-Control"] == "no-cache"
    same = get(server, "/rulebook/volume", headers={"If-None-Match": page.headers["ETag"]})
    assert (same.status_code, same.content) == (304, b"")
    assert requests.head(f"{server.url}/rulebook/volume", timeout=20).status_code == 200


@pytest.mark.parametrize(("name", "kind"), [("book.css", "text/css"), ("book.js", "text/javascript")])
def test_what_a_page_loads_is_there(server: LiveServer, name: str, kind: str) -> None:
    file = get(server, f"/rulebook/{name}")
    assert (file.status_code, file.headers["Content-Type"]) == (200, f"{kind}; charset=utf-8")
    assert file.content == (ROOT / "advisor" / "book" / name).read_bytes()


@pytest.mark.parametrize(
    "path", ["/rulebook/nothing", "/rulebook/Volume", "/rulebook/%3Cscript%3E", "/rulebook/..%2fsources.yml", "/rulebook/book.html"]
)
def test_where_there_is_no_page_a_plain_one_says_so(server: LiveServer, path: str) -> None:
    page = get(server, path)
    assert page.status_code == 404
    assert "There is no such page in the rulebook" in page.text
    assert "<script>" not in page.text
    assert page.headers["Content-Security-Policy"] == content_policy(page.text, "'none'")


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [("/rulebook/", "/rulebook"), ("/rulebook/volume/", "/rulebook/volume"), ("/rulebook/case-mix", "/rulebook/case_mix")],
)
def test_another_spelling_of_an_address_leads_to_the_page(server: LiveServer, asked: str, leads_to: str) -> None:
    page = get(server, asked)
    assert (page.status_code, page.url) == (200, f"{server.url}{leads_to}")


def test_the_day_of_the_server_decides_what_is_out_of_season(server: LiveServer) -> None:
    assert "earlier season&#39;s and held until May 31, 2026" in get(server, "/rulebook/eras").text


def test_a_page_is_made_anew_on_another_day(monkeypatch: pytest.MonkeyPatch) -> None:
    book = ServedBook()
    texts = []
    for day in (date(2026, 5, 1), date(2026, 7, 1)):
        monkeypatch.setenv("ADVISOR_TODAY", day.isoformat())
        found = book.page("eras")
        assert found is not None
        texts.append(b"held until May 31, 2026" in found.body)
    assert texts == [False, True]


def test_what_may_frame_the_chat_may_frame_the_rulebook() -> None:
    page = ServedBook(("https://www.example.edu",)).page("")
    assert page is not None
    assert "frame-ancestors https://www.example.edu" in page.policy


def test_a_bot_without_a_rulebook_has_no_such_pages(tiny_server: LiveServer) -> None:
    assert get(tiny_server, "/rulebook").status_code == 404
    assert get(tiny_server, "/rulebook/volume").status_code == 404
