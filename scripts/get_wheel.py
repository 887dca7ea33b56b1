"""Fetches one package file from the Python package index without pip, checked against the hashes in a requirements file."""

from __future__ import annotations

import hashlib
import io
import os
import platform
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from pathlib import Path


class NoWheel(Exception):
    """The file can't be fetched; the message says why."""


def fetch_and_unpack(requirements: Path, lock: Path, target: Path) -> None:
    """Unpack the one pinned package of ``requirements`` into ``target``, its commands into ``target/bin``.

    The index is ``PIP_INDEX_URL``, else the one ``lock`` (uv.lock) names.

    Raises:
        NoWheel: no file for this machine, no network, or a file that isn't the pinned one.
    """
    text = requirements.read_text(encoding="utf-8")
    pinned = re.search(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE)
    registry = re.search(r'registry = "([^"]+)"', lock.read_text(encoding="utf-8"))
    if pinned is None or registry is None:
        raise NoWheel(f"{requirements.name} pins no package.")
    name, version = pinned.groups()
    index = os.environ.get("PIP_INDEX_URL") or registry[1]
    page_address = f"{index.rstrip('/')}/{name}/"
    page = _get(page_address).decode("utf-8", "replace")
    hashes = set(re.findall(r"sha256:([0-9a-f]{64})", text))
    for link in re.findall(r'href="([^"]+\.whl[^"]*)"', page):
        file = urllib.parse.unquote(link.split("#")[0].rsplit("/", 1)[-1])
        if file.startswith(f"{name}-{version}-") and any(part in file for part in _platform_tags()):
            content = _get(urllib.parse.urljoin(page_address, link.split("#")[0]))
            if hashlib.sha256(content).hexdigest() not in hashes:
                raise NoWheel(f"{file} is not the file that was pinned; it was not used.")
            _unpack(content, target)
            return
    raise NoWheel(f"The index has no {name} {version} for this machine.")


def _platform_tags() -> list[str]:
    machine = platform.machine().lower()
    if sys.platform == "darwin":
        return [f"macosx_11_0_{machine}", f"macosx_10_12_{machine}"]
    libc = "manylinux" if platform.libc_ver()[0] == "glibc" else "musllinux"
    return [f"{libc}_2_17_{machine}", f"{libc}_2_28_{machine}", f"{libc}_1_1_{machine}"]


def _get(address: str) -> bytes:
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers={"Accept": "text/html"}), timeout=60) as answer:
            content: bytes = answer.read()
            return content
    except (urllib.error.URLError, OSError) as problem:
        raise NoWheel(f"Could not connect to the package index ({problem}).") from problem


def _unpack(wheel: bytes, target: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(wheel)) as archive:
        for entry in archive.infolist():
            parts = Path(entry.filename).parts
            if ".." in parts or entry.is_dir():
                continue
            is_command = len(parts) > 2 and parts[0].endswith(".data") and parts[1] == "scripts"
            path = target.joinpath("bin", *parts[2:]) if is_command else target.joinpath(*parts)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(archive.read(entry))
            if is_command:
                path.chmod(0o755)
