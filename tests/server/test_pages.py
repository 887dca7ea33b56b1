"""The page and its files: whole, packed, remembered by browsers only as long as right, and with a policy that fits them."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest
import requests

from server.pages import BuiltFiles, content_policy

PAGE = '<!doctype html><style>b{color:red}</style><script src="widget.js" type="module"></script><script>start()</script><p>Hello</p>'


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE)
    (folder / "widget.js").write_text("export const a = 1;\n" * 50)
    (folder / "assets" / "font-Ab3dE6gH.woff2").write_bytes(b"\x00\x01")
    (tmp_path / "secret.txt").write_text("secret")
    return folder


def digest(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def test_the_policy_allows_the_blocks_that_stand_in_the_page_and_no_others():
    policy = content_policy(PAGE, "'none'")
    assert f"script-src 'self' {digest('start()')};" in policy
    assert f"style-src 'self' {digest('b{color:red}')};" in policy
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")


def test_a_file_is_read_again_when_it_changed(built):
    files = BuiltFiles(built)
    first = files.get("index.html")
    (built / "index.html").write_text(PAGE + "<p>More</p>")
    assert files.get("index.html").etag != first.etag


@pytest.mark.parametrize("name", ["../secret.txt", "assets/../../secret.txt", "/etc/hostname", "", "assets", "nothing.js"])
def test_nothing_outside_the_folder_and_no_folder_is_given_out(built, name):
    assert BuiltFiles(built).get(name) is None


def test_sites_that_may_frame_the_page_stand_in_its_policy(built):
    assert "frame-ancestors https://www.example.edu" in BuiltFiles(built, ("https://www.example.edu",)).get("index.html").policy


def test_the_running_server_gives_out_the_page(start_tiny, built):
    server = start_tiny(ADVISOR_WIDGET=str(built))
    page = requests.get(server.url + "/", timeout=10)
    assert (page.status_code, page.text) == (200, PAGE)
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-cache"
    assert page.headers["Content-Security-Policy"] == content_policy(PAGE, "'none'")
    script = requests.get(server.url + "/widget.js", timeout=10)
    assert script.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert script.headers["Content-Encoding"] == "gzip"
    assert "max-age=300" in script.headers["Cache-Control"]
    same = requests.get(server.url + "/widget.js", headers={"If-None-Match": script.headers["ETag"]}, timeout=10)
    assert (same.status_code, same.content) == (304, b"")
    assert "immutable" in requests.get(server.url + "/assets/font-Ab3dE6gH.woff2", timeout=10).headers["Cache-Control"]
    assert requests.head(server.url + "/", timeout=10).status_code == 200
    for path in ("/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "//etc/hostname", "/nothing"):
        assert requests.get(server.url + path, timeout=10).status_code == 404


def test_a_page_that_is_not_built_says_what_to_do(start_tiny, tmp_path):
    server = start_tiny(ADVISOR_WIDGET=str(tmp_path / "nowhere"))
    page = requests.get(server.url + "/", timeout=10)
    assert page.status_code == 503
    assert "make widget" in page.text
