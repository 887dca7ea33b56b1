"""What happens when something breaks: a plain sentence, nothing lost that was said to be kept, nothing logged of what people wrote."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
import requests
from serving import ROOT, free_port

TINY = Path(__file__).parent / "tiny_bot"


def post(server, text, sender="tester"):
    return requests.post(f"{server.url}/webhooks/rest/webhook", json={"sender": sender, "message": text}, timeout=30)


def run_tiny(models: Path, var: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "ADVISOR_MODELS": str(models), "ADVISOR_VAR": str(var), **settings}
    command = [sys.executable, str(TINY / "serve.py")]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)


def test_a_conversation_goes_on_after_the_server_was_killed(start_tiny):
    server = start_tiny()
    assert [server.say("count")[0]["text"] for _ in range(2)] == ["count=1", "count=2"]
    server.stop(signal.SIGKILL)
    assert start_tiny().say("count")[0]["text"] == "count=3"


def test_a_session_token_is_good_after_a_restart(start_tiny):
    server = start_tiny()
    token = requests.post(f"{server.url}/chat/session", timeout=10).json()["token"]
    server.stop()
    again = start_tiny()
    headers = {"Authorization": f"Bearer {token}"}
    answer = requests.post(f"{again.url}/chat/message", json={"message": "count"}, headers=headers, timeout=30)
    assert answer.status_code == 200
    assert (again.var / "secret").stat().st_mode & 0o777 == 0o600


def test_the_server_stops_in_peace_when_told_to(start_tiny):
    server = start_tiny()
    server.say("count")
    assert server.stop(signal.SIGTERM) == 0


def test_a_locked_database_is_told_as_not_saved_and_seen_by_the_health_check(start_tiny):
    server = start_tiny()
    server.say("count")
    other = sqlite3.connect(server.var / "conversations.db")
    other.execute("begin immediate")
    answer = post(server, "count")
    assert (answer.status_code, answer.json()["code"]) == (503, "not_saved")
    assert "Retry-After" in answer.headers
    time.sleep(2.1)
    ready = requests.get(f"{server.url}/ready", timeout=30)
    assert (ready.status_code, ready.json()["conversations"]) == (503, "missing")
    other.rollback()
    other.close()
    assert post(server, "count").json()[0]["text"] == "count=2"
    time.sleep(2.1)  # the health check keeps its finding for two seconds
    assert requests.get(f"{server.url}/ready", timeout=30).status_code == 200


def test_a_deleted_database_is_not_answered_as_if_nothing_had_been_said(start_tiny):
    server = start_tiny()
    server.say("count")
    (server.var / "conversations.db").unlink()
    for _ in range(2):
        assert post(server, "count").status_code == 503
    time.sleep(2.1)  # the health check keeps its finding for two seconds
    assert requests.get(f"{server.url}/ready", timeout=30).status_code == 503
    assert requests.get(f"{server.url}/health", timeout=30).status_code == 200


def test_nothing_a_person_wrote_is_in_the_log(start_tiny):
    server = start_tiny()
    server.say("count marker4711")
    post(server, "crash now marker4711")
    post(server, '/nope{"rule": "marker4711"}')
    post(server, "x" * 5000 + "marker4711")
    other = sqlite3.connect(server.var / "conversations.db")
    other.execute("begin immediate")
    post(server, "count marker4711")
    other.rollback()
    server.stop()
    log = server.log.read_text()
    assert "action_fail failed: RuntimeError" in log
    assert "marker4711" not in log


def test_a_taken_port_is_one_sentence_with_the_remedy(tiny_server, tiny_models, tmp_path):
    port = tiny_server.url.rpartition(":")[2]
    outcome = run_tiny(tiny_models, tmp_path / "var", ADVISOR_PORT=port)
    assert outcome.returncode == 1
    (line,) = outcome.stderr.strip().splitlines()
    assert f"Port {port}" in line
    assert "make run PORT=" in line


def test_a_setting_that_can_not_be_used_is_told_by_name(tiny_models, tmp_path):
    for name, value in {"ADVISOR_PORT": "many", "ADVISOR_SECRET": "short", "ADVISOR_ALLOWED_ORIGINS": "*"}.items():
        outcome = run_tiny(tiny_models, tmp_path / "var", **{name: value})
        assert outcome.returncode == 1
        (line,) = outcome.stderr.strip().splitlines()
        assert name in line


def test_a_changed_model_file_is_refused_and_made_anew(tiny_project, tiny_models, tmp_path):
    from server.training import ModelDamaged, checked_model

    for name in ("advisor.tar.gz", "advisor.json"):
        (tmp_path / name).write_bytes((tiny_models / name).read_bytes())
    checked_model(tmp_path)
    content = bytearray((tmp_path / "advisor.tar.gz").read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "advisor.tar.gz").write_bytes(content)
    with pytest.raises(ModelDamaged, match="changed after training"):
        checked_model(tmp_path)


def test_the_database_that_can_not_be_opened_keeps_the_server_from_starting(tiny_models, tmp_path):
    (tmp_path / "conversations.db").write_text("this is no database")
    outcome = run_tiny(tiny_models, tmp_path, ADVISOR_PORT=str(free_port()))
    assert outcome.returncode == 1
    (line,) = outcome.stderr.strip().splitlines()
    assert "can't be opened" in line
