"""The commands as people and programs call them: what stands on standard output, exit codes, errors on standard error."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from serving import ROOT


def advisor(*arguments: str, given: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **settings}
    command = [sys.executable, "-m", "advisor", *arguments]
    return subprocess.run(command, cwd=ROOT, input=given, env=environment, capture_output=True, text=True, timeout=300, check=False)


def lines(outcome: subprocess.CompletedProcess[str]) -> list[Any]:
    assert outcome.returncode == 0, outcome.stderr
    return [json.loads(line) for line in outcome.stdout.splitlines()]


@pytest.mark.parametrize("command", ["chat", "understand", "train", "serve", "check", "try", "new", "schema"])
def test_every_command_explains_itself(command):
    outcome = advisor(command, "--help")
    assert outcome.returncode == 0
    assert "Usage" in outcome.stdout


@pytest.mark.parametrize("arguments", [["nonsense"], ["chat", "--nonsense"], ["serve", "--port", "many"], ["serve", "--port", "70000"]])
def test_wrong_use_is_exit_code_two_and_on_standard_error(arguments):
    outcome = advisor(*arguments)
    assert (outcome.returncode, outcome.stdout) == (2, "")
    assert "Error" in outcome.stderr


def test_checking_the_rulebook_does_not_load_rasa():
    script = (
        "import runpy, sys",
        "sys.argv = ['advisor', 'check']",
        "try: runpy.run_module('advisor', run_name='__main__')",
        "except SystemExit: pass",
        "print('rasa' in sys.modules)",
    )
    outcome = subprocess.run([sys.executable, "-c", "\n".join(script)], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert outcome.stdout.splitlines()[-1] == "False"


def test_a_setting_that_can_not_be_used_is_one_sentence_without_a_trace():
    outcome = advisor("serve", ADVISOR_PORT="many")
    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert outcome.stderr == "ADVISOR_PORT is 'many'; it must be a whole number from 1 to 65,535.\n"


def test_a_day_that_is_none_stops_every_command_with_one_sentence():
    for command in (["serve"], ["chat", "--json"], ["check"], ["try", "aways.ir-count"]):
        outcome = advisor(*command, ADVISOR_TODAY="next spring")
        assert (outcome.returncode, outcome.stdout) == (1, ""), command
        assert outcome.stderr == "ADVISOR_TODAY is 'next spring'; it must be a day such as 2026-11-01.\n"


def test_a_broken_rulebook_keeps_the_server_from_starting_and_is_told_by_file_and_line(tmp_path):
    import shutil

    rules = tmp_path / "rules"
    shutil.copytree(ROOT / "rules", rules)
    (rules / "benchmarks" / "broken.yml").write_text("- kind: benchmark\n  id: broken.rule\n  measure: no_such_fact\n")
    outcome = advisor("serve", ADVISOR_RULES=str(rules), ADVISOR_VAR=str(tmp_path / "var"), ADVISOR_PORT="0")
    assert outcome.returncode == 1
    outcome = advisor("serve", ADVISOR_RULES=str(rules), ADVISOR_VAR=str(tmp_path / "var"), ADVISOR_PORT="5923")
    assert (outcome.returncode, outcome.stdout) == (1, "")
    assert "benchmarks/broken.yml:" in outcome.stderr
    assert "Traceback" not in outcome.stderr


@pytest.mark.trained
@pytest.mark.usefixtures("trained_model")
class TestTalking:
    @pytest.mark.parametrize(
        ("day", "heard"),
        [
            ("2025-11-15", "programs begin to review on September 23, 2026"),
            ("2026-11-15", "plans for ERAS 2028"),
            ("2028-02-15", "plans for ERAS 2029"),
        ],
    )
    def test_the_day_that_is_set_is_the_day_of_the_talk(self, day, heard):
        asked = json.dumps({"sender": "a", "message": "when does ERAS open?"})
        (answer,) = lines(advisor("chat", "--json", given=asked + "\n", ADVISOR_TODAY=day))
        text = " ".join(message["text"] for message in answer["messages"])
        assert heard in text
        assert ("Not known yet for your season" in text) == (day != "2025-11-15")

    def test_each_line_is_answered_with_one_line_in_the_promised_form(self):
        asked = [{"sender": "a", "message": "hi"}, {"sender": "b", "message": "8,000 cases a year, 4 residents. Enough?"}]
        answers = lines(advisor("chat", "--json", given="\n".join(map(json.dumps, asked)) + "\n"))
        assert [answer["sender"] for answer in answers] == ["a", "b"]
        for answer in answers:
            assert set(answer) == {"sender", "intent", "confidence", "messages"}
            assert 0 <= answer["confidence"] <= 1
            assert answer["messages"]
            for message in answer["messages"]:
                assert set(message) == {"text", "buttons", "custom"}
                assert message["text"].strip()

    def test_a_line_that_is_not_understood_is_answered_with_an_error_and_the_next_one_goes_on(self):
        given = 'not json\n[]\n{"sender": "a"}\n\n{"sender": "a", "message": 5}\n{"sender": "a", "message": "hi"}\n'
        answers = lines(advisor("chat", "--json", given=given))
        assert [answer.get("code") for answer in answers] == ["bad_line"] * 4 + [None]
        assert answers[0]["error"].startswith("Line 1 ")
        assert answers[4]["messages"]

    @pytest.mark.parametrize(
        "message", ["", "x" * 10_000, "😀", "שלום", "'; drop table events;--", '/inform_program{"annual_volume": [1, 2]}', "\x00\x07"]
    )
    def test_any_message_gets_a_clear_answer(self, message):
        (answer,) = lines(advisor("chat", "--json", given=json.dumps({"sender": "a", "message": message}) + "\n"))
        assert answer["messages"][0]["text"].strip()

    def test_facts_are_understood_in_the_promised_form(self):
        given = json.dumps({"text": "8,000 IR cases a year, 4 attendings, 3-4 trainees."}) + "\n"
        (answer,) = lines(advisor("understand", given=given))
        assert set(answer) >= {"intent", "confidence", "programs", "applicant", "away_plan"}
        (program,) = answer["programs"]
        assert program["name"] is None
        assert program["facts"]["annual_volume"] == [8000, 8000]
        assert program["facts"]["trainees"] == [3, 4]

    def test_in_the_terminal_a_number_chooses_a_suggested_reply(self):
        outcome = advisor("chat", given="help\n1\n")
        assert outcome.returncode == 0
        assert "you>" in outcome.stdout
        assert "Traceback" not in outcome.stderr
