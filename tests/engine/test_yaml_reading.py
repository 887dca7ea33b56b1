from __future__ import annotations

import pytest

from advisor.yaml_reader import read_yaml


def read(text: str) -> object:
    document = read_yaml(text, "f.yml")
    assert document.problems == []
    return document.data


def mistakes(text: str) -> list[str]:
    return [str(problem) for problem in read_yaml(text, "f.yml").problems]


def test_yes_and_no_stay_words() -> None:
    assert read("{a: yes, b: No, c: true, d: on}") == {"a": "yes", "b": "No", "c": "true", "d": "on"}


def test_amounts_stay_as_written() -> None:
    assert read("a: 1,000\nb: ~1,200-1,400\nc: 10k+\nd: 2026-05-31\ne: 012") == {
        "a": "1,000",
        "b": "~1,200-1,400",
        "c": "10k+",
        "d": "2026-05-31",
        "e": "012",
    }


def test_an_empty_value_is_nothing_and_a_quoted_empty_one_is_text() -> None:
    assert read("a:\nb: ''\nc: ~") == {"a": None, "b": "", "c": None}


def test_every_value_knows_its_place() -> None:
    document = read_yaml("- kind: x\n  bands:\n    thin: 0\n", "f.yml")
    mark = document.mark((0, "bands", "thin"))
    assert (mark.line, mark.column) == (3, 11)
    assert document.key_mark((0, "bands", "thin")).column == 5


def test_the_place_of_something_missing_is_that_of_what_is_around_it() -> None:
    document = read_yaml("- kind: x\n- kind: y\n", "f.yml")
    assert document.mark((1, "bands", "thin")).line == 2


def test_two_equal_keys_are_refused_with_the_place_of_the_second() -> None:
    assert mistakes("a: 1\nb: 2\na: 3") == ["f.yml:3:1: the key 'a' stands twice; keep one; YAML would drop the other"]


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("a: *x", "1:4", "an alias"),
        ("a: &x 5", "1:4", "an anchor"),
        ("a: !!str 5", "1:4", "a tag"),
        ("a: [!foo x]", "1:5", "a tag"),
        ("a:\n\tb: 1", "2:1", "a tab"),
        ("a: b: c", "1:5", "a second colon"),
        ("a: 'x\nb: 1", "1:4", "never closed"),
        ("a: @x", "1:4", "a text can't begin with @"),
        ("? [a]\n: 1", "1:3", "a key that is no word"),
        ("- a\nb: 1", "2:1", "belongs to no entry"),
    ],
)
def test_what_yaml_would_do_behind_an_authors_back_is_refused(text: str, place: str, what: str) -> None:
    found = mistakes(text)
    assert len(found) == 1
    assert found[0].startswith(f"f.yml:{place}: ")
    assert what in found[0]


def test_a_merge_key_is_refused() -> None:
    assert mistakes("<<: {a: 1}") == ["f.yml:1:1: a merge key (<<); write the keys out"]


def test_several_mistakes_are_all_told() -> None:
    assert len(mistakes("a: 1\na: 2\nb: 1\nb: 2")) == 2


def test_an_ampersand_inside_a_text_is_no_anchor() -> None:
    assert read("a: R&D and M&M\nb: 5 * 3\nc: Wow!") == {"a": "R&D and M&M", "b": "5 * 3", "c": "Wow!"}


def test_an_empty_file_holds_nothing() -> None:
    assert read_yaml("# only a comment\n", "f.yml").data is None
