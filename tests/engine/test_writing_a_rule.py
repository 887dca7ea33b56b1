"""docs/writing-a-rule.md is walked through as it stands: commands run, entries written, what is printed compared."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from advisor import commands_authors, commands_rulebook
from advisor.__main__ import _plain_words

PROJECT = Path(__file__).resolve().parents[2]
PAGE = (PROJECT / "docs" / "writing-a-rule.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"(?ms)^```(\w+)\n(.*?)^```", PAGE)

app = typer.Typer()
commands_rulebook.add_to(app)
commands_authors.add_to(app, _plain_words)


def run(command: str) -> str:
    import shlex

    program, *arguments = shlex.split(command)
    assert program == "advisor"
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == (1 if "problem" in result.stderr else 0), result.output
    return result.stdout + result.stderr


def write(entry: str) -> None:
    """Puts an entry of the page in place of the one with its name."""
    name = re.search(r"^  id: (\S+)|^(\S+):", entry, re.MULTILINE)
    assert name is not None
    pattern = (
        rf"(?ms)^- kind: \w+\n  id: {re.escape(name[1])}\n.*?(?=^- kind|\Z)" if name[1] else rf"(?ms)^{re.escape(name[2])}:\n.*?(?=^\S|\Z)"
    )
    for path in Path("rules").rglob("*.yml"):
        before = path.read_text(encoding="utf-8")
        if re.search(pattern, before):
            path.write_text(re.sub(pattern, lambda _: entry, before, count=1), encoding="utf-8")
            return
    raise AssertionError(f"no file holds {name[0]}")


def comparable(text: str) -> list[str]:
    """Lines without what changes with every new rule: their numbers in the files, and how many rules there are."""
    text = re.sub(r"(\.yml[:,]\s?(?:line )?|^Line )\d+", r"\1N", text, flags=re.MULTILINE)
    return re.sub(r"(?m)^The rulebook is sound.*$", lambda line: re.sub(r"\d+", "N", line[0]), text).splitlines()


def said(printed: list[str], told: list[str]) -> bool:
    """Whether what was printed is what the page says; its line ... stands for any number of lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == "..." else re.escape(line) + "\n" for line in told)
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(PROJECT / "rules", tmp_path / "rules")
    shutil.rmtree(tmp_path / "rules" / "schema", ignore_errors=True)  # their currency is tested elsewhere
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_page_holds_when_it_is_followed(copy: Path) -> None:
    printed = ""
    for language, block in BLOCKS:
        if language == "sh":
            printed = "".join(run(line) for line in block.splitlines())
        elif language == "yaml":
            write(block)
        else:
            assert language == "text"
            assert said(comparable(printed), comparable(block)), printed
    assert "The rulebook is sound" in run("advisor check")


def test_the_page_names_the_commands_of_the_project() -> None:
    commands = [line for language, block in BLOCKS if language == "sh" for line in block.splitlines()]
    assert {command.split()[1] for command in commands} == {"new", "check", "try"}
    assert all((PROJECT / "docs" / target).exists() for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", PAGE))


def test_a_page_that_says_something_else_is_noticed() -> None:
    assert said(["a", "b", "c"], ["a", "...", "c"])
    assert not said(["a", "b", "c"], ["a", "c"])
    assert not said(["a", "b"], ["a", "...", "c"])
    assert comparable("rules/x.yml:12:3: no") == comparable("rules/x.yml:99:3: no") != comparable("rules/x.yml:12:4: no")
