"""A cue finds what its regular expression finds, only sooner."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import understanding.facts
from advisor.amounts import same_length_lower
from understanding.cues import CUES, Cue, Indexed

CASES = Path(__file__).parent / "cases"


def texts() -> list[str]:
    return [entry["text"] for path in sorted(CASES.glob("*.yml")) for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]


def spans(found: object) -> list[tuple[int, int]]:
    return [match.span() for match in found]  # type: ignore[attr-defined]


def same(cue: Cue, text: Indexed, start: int, end: int) -> bool:
    string = text.original if cue.cased else text.text
    return spans(cue.finditer(text, start, end)) == spans(cue.pattern.finditer(string, start, end))


def test_every_cue_finds_in_the_labelled_messages_what_its_pattern_finds() -> None:
    assert understanding.facts.read_facts("7 faculty").mentions  # all modules with their cues are loaded
    assert len(CUES) > 100
    pool = "\n".join(texts())
    for at in range(0, len(pool), 700):
        piece = pool[at : at + 1000]
        text = Indexed(same_length_lower(piece), piece)
        wrong = [cue.pattern.pattern for cue in CUES if not same(cue, text, 0, len(piece))]
        assert not wrong, (piece, wrong)


WORDS = "the i'm don't U.S. non-US J-1 h1b 9,000 PGY-4 a year grads log used to _x_ é ' İ — st.".split()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join).map(lambda words: words.replace("st.", "st.\n")),
    st.integers(0, 20),
    st.integers(0, 60),
)
def test_a_cue_finds_the_same_between_any_two_edges_of_words_of_any_text(words: str, start: int, length: int) -> None:
    text = Indexed(same_length_lower(words), words)
    start, end = min(start, len(words)), min(start + length, len(words))
    while end < len(words) and re.match(r"\w\w", words[end - 1 : end + 1]):
        end += 1
    wrong = [cue.pattern.pattern for cue in CUES if not same(cue, text, start, end)]
    assert not wrong


def test_a_cue_is_not_tried_in_a_text_without_its_words() -> None:
    cue = Cue(r"\b(?:sponsor\w*|green\s+card)\b")
    assert cue not in Indexed("nine attendings and a card").places
    assert Indexed("they sponsor nobody, no green card").places[cue] == [5, 24]


def test_a_cue_is_not_tried_where_the_next_word_cannot_follow() -> None:
    cue = Cue(r"\b(?:green\s+card|the\s+(?:best|\d+)|no\s*(?:one|visas?))\b")
    text = Indexed("no one: a green light, the  green\ncard, the 12 best, the worst, noone, no good visas, no")
    assert text.places[cue] == [0, 28, 40, 64]


@pytest.mark.parametrize("pattern", [r"\w+ly\b", r"enough", r"\s+or", r"(?:^|\bso)\s+say", r"\b\w+n't"])
def test_a_pattern_that_may_begin_anywhere_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="cue must open"):
        Cue(pattern)
