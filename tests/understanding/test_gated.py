"""A gated pattern finds what its pattern finds; the gate only saves the search."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from understanding import visa_asides, visa_reworded
from understanding.gated import Gated

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))
IN_USE = [
    *(gated for gated, _ in visa_reworded._PLAIN),
    visa_reworded._CHANGED,
    visa_reworded._TAKEN_BACK,
    *(gated for gated, _ in visa_asides._DENIED_TWICE),
    visa_asides._OWN_ANSWER,
]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_a_gate_shuts_out_holds_no_match(path: Path) -> None:
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        text = entry["text"].lower()
        for gated in IN_USE:
            assert gated.may_match(text) or gated.pattern.search(text) is None, (gated.pattern.pattern, text)


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"\bnever\s+(?:again|once)\b", (("once", "again"), ("never",))),
        (r"(?:will|would)n['’]t\s+(?:take|accept)?", (("ill", "ould"), ("'", "’"))),
        (r"(?<!not )yet(?=\s+to)(?! come)", (("yet",),)),
        (r"colou?rs?\s*=", (("colo",), ("=",))),
        (r"(?:residents|research)", (("earch", "idents"), ("res",))),
    ],
)
def test_the_words_that_a_pattern_needs_are_read_off_it(pattern: str, needs: tuple[tuple[str, ...], ...]) -> None:
    assert sorted(Gated(pattern).needs) == sorted(needs)


@pytest.mark.parametrize("pattern", [r"\w+\s+\d", r"(?:never|\d+)?", r"(?:never|\d)", r"a|b"])
def test_a_pattern_that_needs_no_word_is_no_gated_one(pattern: str) -> None:
    with pytest.raises(ValueError, match="needs no word"):
        Gated(pattern)
    with pytest.raises(ValueError, match="as they are"):
        Gated("never", re.IGNORECASE)


def test_a_text_with_all_needs_is_searched() -> None:
    gated = Gated(r"\bnever\s+(?:again|once)\b")
    assert [match[0] for match in gated.finditer("never again, never once, once never")] == ["never again", "never once"]
    assert list(gated.finditer("never ever")) == []
    assert gated.search("once, never once") is not None
    assert gated.search("never ever") is None
