"""The documents name every setting and every error code, and nothing that isn't there."""

from __future__ import annotations

import ast
import re

from serving import ROOT

CODE = [path for folder in ("server", "scripts", "advisor", "actions", "understanding") for path in (ROOT / folder).glob("*.py")]
OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def test_every_setting_is_documented_and_every_documented_setting_exists():
    used = {name for path in CODE for name in re.findall(r"ADVISOR_[A-Z_]+[A-Z]", path.read_text(encoding="utf-8"))}
    documented = set(re.findall(r"^\| `(ADVISOR_[A-Z_]+)`", OPERATIONS, re.MULTILINE))
    assert used == documented


def codes_in(source: str) -> set[str]:
    from server.errors import _SENTENCES

    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and len(node.args) >= 3]
    told = [call.args[1] for call in calls if getattr(call.func, "id", "") in ("Refused", "MessageRefused", "error_response")]
    return {code.value for code in told if isinstance(code, ast.Constant)} | {code for _, code in _SENTENCES.values()}


def test_every_error_code_is_documented():
    codes = set().union(*(codes_in(path.read_text(encoding="utf-8")) for path in (ROOT / "server").glob("*.py")))
    assert {"empty_message", "too_many", "local_only", "bad_sender"} <= codes
    assert {code for code in codes if f"`{code}`" not in OPERATIONS} == set()


def test_every_test_file_the_security_document_points_to_exists():
    text = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+\.py)`", text))
    assert named
    assert {name for name in named if not (ROOT / "tests" / "server" / name).is_file()} == set()
