"""`advisor new` begins an entry whose TODOs the check reports one by one; `advisor try` takes facts as people write them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest
import typer
from engine_books import FLAG, TOTAL, rule, write_book
from typer.testing import CliRunner, Result

from advisor import commands_authors
from advisor.__main__ import _plain_words
from advisor.rulebook import check_rulebook, load_rulebook
from advisor.scaffold import SCAFFOLDED, model
from advisor.schema import KINDS
from advisor.told_line import read_line

RULES = Path(__file__).resolve().parents[2] / "rules"
BOOK = load_rulebook(RULES)

app = typer.Typer()
commands_authors.add_to(app)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


# ── new ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("kind", KINDS)
def test_of_a_new_rule_only_what_is_unwritten_is_reported(kind: str) -> None:
    folder = write_book(TOTAL)
    result = run("new", kind, "volume.mine", "--rules", folder, "--in", "mine.yml")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"Begun in {folder / 'mine.yml'}, line 1. ")
    problems = check_rulebook(folder)
    assert len(problems) >= 4
    for problem in problems:
        assert problem.path == "rules/mine.yml"
        assert "still to be written" in problem.what
        assert len(problem.remedy) > 3
    lines = (folder / "mine.yml").read_text(encoding="utf-8").splitlines()
    assert [problem.line for problem in problems] == [number for number, line in enumerate(lines, 1) if "TODO" in line]


@pytest.mark.parametrize("kind", KINDS)
def test_the_model_of_a_kind_has_the_keys_that_it_needs(kind: str) -> None:
    keys = set(re.findall(r"(?m)^(?:- |  )(\w+):", model(kind, "volume.mine")))
    fields = msgspec.structs.fields(KINDS[kind])
    assert (
        {"kind", *(field.encode_name for field in fields if field.required)} <= keys <= {"kind", *(field.encode_name for field in fields)}
    )


def test_a_model_that_is_filled_in_is_sound() -> None:
    folder = write_book(TOTAL)
    run("new", "red_flag", "volume.mine", "--rules", folder, "--in", "mine.yml")
    path = folder / "mine.yml"
    filled = {"severity": "minor", "when": "logged below 300", "id": "guide", "given": None}
    given = iter(["{logged: 299}", "{logged: 300}"])
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        key = line.strip(" -").partition(":")[0]
        if "TODO" in line:
            value = next(given) if key == "given" else filled.get(key, "Some words.")
            line = f"{line.partition(':')[0]}: {value}"
        lines.append(line)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert check_rulebook(folder) == ()


def test_a_new_rule_goes_to_the_file_of_its_kind_and_topic() -> None:
    folder = write_book(TOTAL)
    first, second = (run("new", kind, name, "--rules", folder) for kind, name in (("red_flag", "volume.a"), ("contradiction", "volume.b")))
    assert str(folder / "red_flags" / "volume.yml") in first.stdout
    assert "line 1." in first.stdout
    written = (folder / "red_flags" / "volume.yml").read_text(encoding="utf-8")
    line = written.splitlines().index("- kind: contradiction") + 1
    assert f"line {line}." in second.stdout
    assert "\n\n- kind: contradiction" in written
    assert "topics: [volume]" in written


def test_a_new_rule_on_a_topic_that_nobody_knows_asks_for_one() -> None:
    folder = write_book(TOTAL)
    result = run("new", "answer", "answer.mine", "--rules", folder)
    assert str(folder / "answers" / "new.yml") in result.stdout
    assert any("'topics' is still to be written; where it belongs, one or more of volume" in str(p) for p in check_rulebook(folder))


def test_a_new_rule_keeps_what_stands_in_the_file_and_its_line_ends() -> None:
    folder = write_book("")
    (folder / "old.yml").write_bytes(TOTAL.replace("\n", "\r\n").encode())
    assert run("new", "target", "volume.mine", "--rules", folder, "--in", folder / "old.yml").exit_code == 0
    content = (folder / "old.yml").read_bytes()
    assert content.startswith(TOTAL.rstrip().replace("\n", "\r\n").encode())
    assert content.count(b"\n") == content.count(b"\r\n")


def test_a_new_rule_may_only_be_printed() -> None:
    folder = write_book(TOTAL)
    before = sorted(folder.rglob("*"))
    result = run("new", "target", "volume.mine", "--rules", folder, "--print")
    assert result.stdout.startswith("- kind: target\n  id: volume.mine\n")
    assert sorted(folder.rglob("*")) == before


def test_a_new_source_goes_to_the_sources() -> None:
    folder = write_book(TOTAL)
    assert run("new", "source", "my-survey", "--rules", folder).exit_code == 0
    found = [str(problem) for problem in check_rulebook(folder)]
    assert found[0] == "rules/sources.yml:4:10: 'title' is still to be written; its title"
    assert all("rules/sources.yml" in problem for problem in found)


def test_a_new_rule_may_be_begun_while_the_rulebook_has_mistakes() -> None:
    folder = write_book(TOTAL.replace("better: more", "beter: more"))
    assert run("new", "target", "volume.mine", "--rules", folder).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["tarjet", "volume.mine"], "There is no kind 'tarjet'; did you mean 'target'?"),
        (["target", "Mine"], "'Mine' can't be an id; write topic.name in lower case"),
        (["source", "My Source"], "'My Source' can't name a source; use lower-case words"),
        (["target", "volume.total"], "'volume.total' is taken; choose another id."),
        (["source", "guide"], "'guide' is taken"),
        (["target", "volume.mine", "--in", "/somewhere/else.yml"], "is no file of the rulebook; give one in"),
        (["target", "volume.mine", "--in", "mine.txt"], "is no file of the rulebook"),
        (["target", "volume.mine", "--in", "facts.yml"], "facts.yml holds no entries of kind target"),
        (["source", "mine", "--in", "topic.yml"], "topic.yml holds no entries of kind source"),
    ],
)
def test_what_can_not_be_begun_is_told_and_nothing_is_written(arguments: list[str], told: str) -> None:
    folder = write_book(TOTAL)
    before = {path: path.read_bytes() for path in folder.rglob("*.yml")}
    result = run("new", *arguments, "--rules", folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in result.stderr
    assert {path: path.read_bytes() for path in folder.rglob("*.yml")} == before


def test_every_kind_can_be_begun() -> None:
    assert set(SCAFFOLDED) == {*KINDS, "source"}


# ── try ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_rule_can_be_tried_on_facts_as_people_write_them() -> None:
    for arguments in (["logged=~1,200-1,400"], ["--facts", "logged=~1,200-1,400, residents=4"], ["--facts", "logged cases: 1,200-1,400"]):
        result = run("try", "volume.total", *arguments, "--rules", write_book(TOTAL))
        assert result.exit_code == 0
        assert result.stdout.splitlines()[:3] == [
            "Logged by graduation (volume.total, rules/topic.yml:1)",
            "Outcome: strong",
            "1,200 to 1,400 logged: strong.",
        ]


def test_it_says_what_was_read_and_what_was_not() -> None:
    result = run("try", "visa.none", "--facts", "visa=j1, J-1: no, logged=900", "--rules", write_book(FLAG))
    assert "Read: J-1: no" in result.stdout.splitlines()
    assert "Missing: h1b" in result.stdout.splitlines()
    assert "Not read by this rule: logged" in result.stdout.splitlines()


@pytest.mark.parametrize(
    ("line", "facts", "rest"),
    [
        ("annual_volume=9,000, residents=4", {"annual_volume": "9,000", "residents": "4"}, ""),
        ("graduate_cases=1,200-1,400; fellows = 2", {"graduate_cases": "1,200-1,400", "fellows": "2"}, ""),
        ("IR residents: 4 and IR fellows: 2", {"residents": "4", "fellows": "2"}, ""),
        ("case_mix=oncology, trauma, beds=700", {"case_mix": "oncology, trauma", "beds": "700"}, ""),
        ("J-1: no, H-1B is yes", {"sponsors_j1": "no", "sponsors_h1b": "yes"}, ""),
        ("visa needed is j1 or h1b", {"visa_need": "j1 or h1b"}, ""),
        ("loged=4, beds=700", {"loged": "4", "beds": "700"}, ""),
        ("about 9,000 a year, residents=4", {"residents": "4"}, "about 9,000 a year"),
        ("", {}, ""),
    ],
)
def test_a_line_of_facts_is_parted_at_their_names(line: str, facts: dict[str, str], rest: str) -> None:
    assert read_line(line, BOOK.vocabulary.facts) == (facts, rest)


def test_plain_words_are_read_where_they_can_be() -> None:
    worded = typer.Typer()
    commands_authors.add_to(worded, _plain_words)
    line = "about 9,000 procedures a year, 4 residents and two fellows; graduate_cases=1,200"
    result = CliRunner().invoke(worded, ["try", "volume.per-trainee", "--facts", line, "--rules", str(RULES)])
    assert result.exit_code == 0
    for shown in ("Read: IR procedures a year: 8,100 to 9,900", "Read: IR residents: 4", "Read: IR fellows: 2"):
        assert shown in result.stdout.splitlines()
    refused = run("try", "volume.per-trainee", "--facts", line, "--rules", RULES)
    assert "is not understood; write it as fact=value" in refused.stderr


def test_a_tried_rule_can_be_had_as_data() -> None:
    result = run("try", "visa.none", "visa=j1", "--rules", write_book(FLAG), "--json")
    assert json.loads(result.stdout)["missing"] == ["j1", "h1b"]


def test_a_rule_about_two_programs_is_tried_on_two() -> None:
    rows = rule("comparison", 'measure: logged\nbetter: more\nfound: "{better}: {better_value}, {worse}: {worse_value}."', "c.logged")
    offs = rule("trade_off", 'one: logged at least 900\nother: j1 is yes\nfound: "{one} logs more, {other} sponsors."', "t.visa")
    offs += "  examples:\n    - {given: {logged: 900}, other: {j1: yes}, expect: raised}\n"
    folder = write_book(rows + offs)
    compared = run("try", "c.logged", "--facts", "logged=900", "--other", "logged=400-500", "--rules", folder)
    assert compared.stdout.splitlines()[1:4] == [
        "One: 900",
        "Other: 400 to 500",
        "One: 900, Other: 400 to 500.",
    ]
    traded = run("try", "t.visa", "--facts", "logged=1,000", "--other", "j1=yes", "--rules", folder)
    assert traded.stdout.splitlines()[1:3] == ["Outcome: raised", "One logs more, Other sponsors."]
    assert "Nothing that it compares is known" in run("try", "c.logged", "--rules", folder).stderr


def test_what_only_a_kind_says_is_shown() -> None:
    question = rule("question", "ask: Q?\nto: [residents, alumni]\nlisten_for: L.\nwarning: W.", "q.one")
    listed = rule("checklist", "items:\n  - first\n  - {text: second, fact: j1}", "l.one")
    folder = write_book(question + listed)
    assert run("try", "q.one", "--rules", folder).stdout.splitlines()[1:5] == [
        "Q?",
        "To: residents and alumni",
        "Listen for: L.",
        "Warning: W.",
    ]
    assert run("try", "l.one", "--rules", folder).stdout.splitlines()[1:3] == ["- first", "- second"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["volume.totl"], "There is no rule 'volume.totl'; did you mean 'volume.total'?"),
        (["volume.total", "logged"], "'logged' is not understood; write it as fact=value"),
        (["volume.total", "loged=5"], "there is no fact 'loged'; did you mean 'logged'?"),
        (["volume.total", "logged=many"], "logged cases: 'many' is not an amount"),
        (["volume.total", "--facts", "loged=5"], "there is no fact 'loged'; did you mean 'logged'?"),
        (["volume.total", "--facts", "quite a lot"], "'quite a lot' is not understood"),
    ],
)
def test_what_can_not_be_tried_is_told_on_standard_error(arguments: list[str], told: str) -> None:
    result = run("try", *arguments, "--rules", write_book(TOTAL))
    assert result.exit_code == 1
    assert told in result.stderr
    assert result.stdout == ""


def test_a_broken_rulebook_can_not_be_tried() -> None:
    result = run("try", "volume.total", "--rules", write_book(TOTAL.replace("better: more", "beter: more")))
    assert result.exit_code == 1
    assert "rules/topic.yml:9:3" in result.stderr
