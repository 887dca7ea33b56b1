"""The schemas that editors use hold for every file of the rulebook as an editor reads it, refuse what is wrong, and are current."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml
from engine_books import write_book
from jsonschema import Draft7Validator
from newcomers_mistakes import BENCHMARK, FLAG, QUESTION
from typer.testing import CliRunner

from advisor.commands_rulebook import add_to
from advisor.editor_schemas import stale_schemas, write_schemas
from advisor.guide_words import annotated_examples
from advisor.rulebook import load_rulebook
from advisor.schema import KINDS

RULES = Path(__file__).resolve().parents[2] / "rules"
BOOK = load_rulebook(RULES)

app = typer.Typer()
add_to(app)


class Yaml12(yaml.SafeLoader):
    """YAML 1.2 as editors read it: yes and 1,000 and days are text."""


Yaml12.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
):
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(first))


def as_an_editor_reads(text: str) -> Any:
    return yaml.load(text, Loader=Yaml12)


def validator(name: str, folder: Path = RULES) -> Draft7Validator:
    schema = json.loads((folder / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def schema_of(path: Path) -> str:
    return path.stem if path.parent == RULES else "rules"


@pytest.mark.parametrize("path", sorted(RULES.rglob("*.yml")), ids=lambda path: path.relative_to(RULES).as_posix())
def test_a_file_of_the_rulebook_holds(path: Path) -> None:
    data = as_an_editor_reads(path.read_text(encoding="utf-8"))
    assert [f"{list(error.absolute_path)}: {error.message}" for error in validator(schema_of(path)).iter_errors(data)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_guides_entry_of_each_kind_holds(kind: str) -> None:
    entry = annotated_examples((RULES / "README.md").read_text(encoding="utf-8"))[kind]
    assert list(validator("rules").iter_errors(as_an_editor_reads(entry))) == []


@pytest.fixture(scope="module")
def small() -> Draft7Validator:
    """The schema of a small rulebook."""
    folder = write_book(BENCHMARK + FLAG + QUESTION)
    write_schemas(load_rulebook(folder), folder)
    return validator("rules", folder)


def test_sound_entries_hold(small: Draft7Validator) -> None:
    assert list(small.iter_errors(as_an_editor_reads(BENCHMARK + FLAG + QUESTION))) == []


@pytest.mark.parametrize(
    ("text", "old", "new", "where"),
    [
        (FLAG, "red_flag", "redflag", [0, "kind"]),
        (FLAG, "severity", "serverity", [0]),
        (FLAG, "decisive", "critical", [0, "severity"]),
        (FLAG, "[visa]", "visa", [0, "topics"]),
        (FLAG, "visa.closed", "Visa closed", [0, "id"]),
        (FLAG, "id: law", "id: laws", [0, "sources", 0, "id"]),
        (FLAG, ', at: "§1"', "", [0, "sources", 0]),
        (FLAG, "visa: j1, j1", "visas: j1, j1", [0, "examples", 0, "given"]),
        (FLAG, "    all:", "    al:", [0, "when"]),
        (BENCHMARK, "solid: 800", "solid: many", [0, "bands", "solid"]),
        (BENCHMARK, "2027-05-31", "5/31/2027", [0, "valid_until"]),
        (BENCHMARK, "poor: [thin]", "better: most", [0, "better"]),
        (QUESTION, "[residents, alumni]", "[boss]", [0, "to", 0]),
        (QUESTION, "[logged]", "[lodged]", [0, "fills", 0]),
        (QUESTION, "  fills", "  priority: 9\n  fills", [0, "priority"]),
    ],
)
def test_what_is_wrong_is_refused_at_its_place(small: Draft7Validator, text: str, old: str, new: str, where: list[str | int]) -> None:
    assert old in text
    errors = list(small.iter_errors(as_an_editor_reads(text.replace(old, new, 1))))
    assert where in [list(error.absolute_path) for error in errors]


@pytest.mark.parametrize(
    ("name", "text"), [("facts", "cases: {lable: C, type: number}"), ("sources", "law: {title: L, confidence: sure, kind: law}")]
)
def test_wrong_facts_and_sources_are_refused(name: str, text: str) -> None:
    assert list(validator(name).iter_errors(as_an_editor_reads(text)))


def test_every_key_is_explained() -> None:
    schema = json.loads((RULES / "schema" / "rules.schema.json").read_text(encoding="utf-8"))
    unexplained = [
        f"{name}.{key}"
        for name, shape in schema["definitions"].items()
        for key, of_key in shape["properties"].items()
        if key != "kind" and not of_key.get("description")
    ]
    assert unexplained == []
    for name in ("facts", "sources"):
        entry = json.loads((RULES / "schema" / f"{name}.schema.json").read_text(encoding="utf-8"))["additionalProperties"]
        assert [key for key, of_key in entry["properties"].items() if not of_key.get("description")] == []


def test_the_schemas_are_current() -> None:
    assert stale_schemas(BOOK, RULES) == [], "run `advisor schema`"


def test_schemas_of_another_rulebook_are_told_by_the_check_and_written_anew(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    shutil.copytree(RULES, rules)
    with (rules / "sources.yml").open("a", encoding="utf-8") as file:
        file.write("one-more:\n  title: One more\n  confidence: low\n  kind: study\n")
    told = f"{rules / 'schema' / 'rules.schema.json'}:1:1: this schema for editors is not of this rulebook; run `advisor schema`"
    for command in (["schema", str(rules), "--check"], ["check", str(rules)]):
        result = CliRunner().invoke(app, command)
        assert (result.exit_code, result.stderr.splitlines()[0]) == (1, told)
    assert CliRunner().invoke(app, ["schema", str(rules)]).exit_code == 0
    for command in (["schema", str(rules), "--check"], ["check", str(rules)]):
        assert CliRunner().invoke(app, command).exit_code == 0


def test_the_editors_settings_name_schemas_and_files_that_are_there() -> None:
    project = RULES.parent
    settings = json.loads((project / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    covered = {path for patterns in settings["yaml.schemas"].values() for pattern in patterns for path in project.glob(pattern)}
    assert all((project / schema).is_file() for schema in settings["yaml.schemas"])
    assert covered == set(RULES.rglob("*.yml"))
