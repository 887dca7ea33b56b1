"""Each kind of mistake that a newcomer makes is printed at its place with its remedy, alone and among all the others."""

from __future__ import annotations

import pytest
from engine_books import FACTS, FLAG, SOURCES, TOTAL, shown, write_book
from newcomers_mistakes import BENCHMARK, MISTAKES, QUESTION, Mistake
from newcomers_mistakes import FLAG as CLOSED

from advisor.rulebook import check_rulebook


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_all_that_is_printed(mistake: Mistake) -> None:
    folder = write_book(mistake.made())
    if mistake.text == BENCHMARK:
        (folder / "question.yml").write_text(QUESTION, encoding="utf-8")
    assert [shown(problem) for problem in check_rulebook(folder)] == [f"topic.yml:{told}" for told in mistake.told]


def test_there_are_many_kinds_and_each_has_its_remedy() -> None:
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES) >= 60
    assert [mistake.name for mistake in MISTAKES if not all("; " in told for told in mistake.told)] == []


def test_all_of_them_are_printed_in_one_run() -> None:
    folder = write_book(BENCHMARK.replace("volume.nights", "volume.sound") + CLOSED.replace("visa.closed", "visa.sound") + QUESTION)
    expected = []
    for number, mistake in enumerate(MISTAKES):
        name = f"many/{number:02}.yml"
        text = mistake.made()
        for rule in ("volume.nights", "visa.closed"):
            text = text.replace(rule, f"{rule}-{number}")
        if mistake.text == QUESTION:
            text = text.replace("volume.ask", f"volume.ask-{number}")
        (folder / "many").mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        expected += [f"{name}:{told}" for told in mistake.told]
    assert sorted(shown(problem) for problem in check_rulebook(folder)) == sorted(expected)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (BENCHMARK.replace("matters", "m\u00e4tters").encode("latin-1"), "topic.yml:14:12: this file is no UTF-8 text; save it as UTF-8"),
        (BENCHMARK.encode("utf-16"), "topic.yml:1:1: this file is no UTF-8 text; save it as UTF-8"),
        (
            BENCHMARK.replace("matters", "mat\0ters").encode(),
            "topic.yml:14:14: a character that can't be seen (u+0000); delete it; between words type a plain space",
        ),
        (
            BENCHMARK.replace("poor:", "pour:").replace("\n", "\r\n").encode(),
            "topic.yml:11:3: unknown key 'pour'; did you mean 'poor'?",
        ),
        (
            b"\xef\xbb\xbf" + BENCHMARK.replace("poor:", "pour:").encode(),
            "topic.yml:11:3: unknown key 'pour'; did you mean 'poor'?",
        ),
    ],
    ids=["another encoding", "UTF-16", "a control character", "lines ended as on Windows", "a mark of the encoding"],
)
def test_a_file_saved_otherwise_is_read_or_told_of(content: bytes, told: str) -> None:
    folder = write_book(QUESTION)
    (folder / "question.yml").write_text(QUESTION, encoding="utf-8")
    (folder / "topic.yml").write_bytes(content)
    assert [shown(problem) for problem in check_rulebook(folder)] == [told]


def test_windows_line_ends_and_a_mark_of_the_encoding_are_no_mistake() -> None:
    folder = write_book("")
    (folder / "topic.yml").write_bytes(b"\xef\xbb\xbf" + (BENCHMARK + QUESTION).replace("\n", "\r\n").encode())
    assert check_rulebook(folder) == ()


def test_an_id_used_in_two_files_is_told_with_the_other_place() -> None:
    folder = write_book(TOTAL)
    (folder / "zoo.yml").write_text(TOTAL, encoding="utf-8")
    assert [shown(problem) for problem in check_rulebook(folder)] == [
        "zoo.yml:2:7: the id 'volume.total' is taken; it stands at rules/topic.yml:1 too; rename one"
    ]


def test_rules_that_run_in_a_circle_are_told_where_one_names_the_other() -> None:
    there = CLOSED.replace("visa.closed", "visa.a").replace("- j1 is no", "- visa.b is raised")
    back = CLOSED.replace("visa.closed", "visa.b").replace("- j1 is no", "- visa.a is raised")
    assert [shown(problem) for problem in check_rulebook(write_book(there + back))] == [
        "topic.yml:9:9: the rules run in a circle: visa.a, visa.b; let one of them stand on facts only"
    ]


def test_a_file_whose_name_keeps_it_from_being_read_is_told() -> None:
    folder = write_book(TOTAL)
    (folder / "visa.yml.txt").write_text(FLAG, encoding="utf-8")
    (folder / ".visa.yml.swp").write_text("", encoding="utf-8")
    assert [shown(problem) for problem in check_rulebook(folder)] == ["visa.yml.txt:1:1: this file is not read; let its name end in .yml"]


def test_a_rule_among_the_facts_is_told() -> None:
    found = check_rulebook(write_book(TOTAL, facts=FACTS + FLAG))
    line = FACTS.count("\n") + 1
    remedy = "facts and sources begin with their name and a colon; rules belong in a file of their own"
    assert [shown(problem) for problem in found] == [f"facts.yml:{line}:1: a list entry among names; {remedy}"]


def test_what_stands_on_a_mistake_is_not_told_again() -> None:
    facts = FACTS.replace("logged:\n  label", "logged:\n  lable")
    sources = SOURCES.replace("kind: guide", "kind: giude")
    standing = CLOSED.replace("- j1 is no", "- volume.nights is not thin")
    folder = write_book(BENCHMARK + QUESTION.replace("volume.ask", "volume.aks") + standing, facts, sources)
    line = FACTS[: FACTS.index("logged:\n")].count("\n") + 1
    column = SOURCES.splitlines()[0].index("kind:") + len("kind: ") + 1
    assert [shown(problem) for problem in check_rulebook(folder)] == [
        f"facts.yml:{line + 1}:3: unknown key 'lable'; did you mean 'label'?",
        f"sources.yml:1:{column}: 'giude' is not possible for 'kind'; did you mean 'guide'?",
        "topic.yml:16:8: there is no question 'volume.ask'; did you mean 'volume.aks'?",
    ]


def test_a_rule_with_mistakes_does_not_keep_the_examples_of_others_from_running() -> None:
    broken = TOTAL.replace("better: more", "beter: more")
    failing = FLAG.replace("expect: clear", "expect: raised")
    found = [shown(problem) for problem in check_rulebook(write_book(broken + failing))]
    assert found[0] == "topic.yml:9:3: unknown key 'beter'; did you mean 'better'?"
    assert "topic.yml:35:37: expected raised, but it is clear; correct the rule or the example" in found
