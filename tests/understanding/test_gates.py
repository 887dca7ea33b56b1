"""What readers pass over unread holds nothing that they would find."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from advisor import amounts
from understanding.cues import Cue, Indexed
from understanding.facts import read_facts
from understanding.segments import Segment, sentence_at, sentences_with, split_segments

CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


def texts(path: Path) -> list[str]:
    return [entry["text"] for entry in yaml.safe_load(path.read_text(encoding="utf-8"))]


def every_sentence(_: object, __: Indexed, segments: tuple[Segment, ...]) -> list[Segment]:
    return list(segments)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_reading_every_sentence_with_every_reader_finds_no_more(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pool = texts(path)
    gated = [read_facts(text) for text in pool]
    readers = [module for name, module in sys.modules.items() if name.startswith("understanding.") and hasattr(module, "sentences_with")]
    assert len(readers) > 10
    for module in readers:
        monkeypatch.setattr(module, "sentences_with", every_sentence)
    assert [read_facts(text) for text in pool] == gated


def test_a_reader_is_given_the_sentences_that_hold_one_of_its_words() -> None:
    visa, beds = Cue(r"\bvisas?\b"), Cue(r"\b\d+\s+beds\b")
    words = Indexed("they sponsor visas. nice people.\n600 beds! any beds? more visas")
    segments = split_segments(words.text, words)
    assert [segment.text for segment in sentences_with((visa, beds), words, segments)] == ["they sponsor visas.", "600 beds!", "more visas"]
    assert sentences_with((beds,), Indexed("no beds"), segments) == []


def test_the_sentence_of_a_place_is_the_one_that_holds_it() -> None:
    segments = split_segments("Nine faculty.  Two fellows.")
    found = [sentence_at(segments, place) for place in (0, 12, 13, 15, 26, 27, 90)]
    assert found == [segments[0], segments[0], None, segments[1], segments[1], None, None]


def test_no_word_that_widens_a_number_or_names_its_period_is_passed_over() -> None:
    for path in CASES:
        for text in map(str.lower, texts(path)):
            for at in range(len(text)):
                assert not amounts._AFTER.match(text, at) or amounts._may_go_on(text, at), text[at : at + 20]
                assert not amounts.period_after(text, at) or amounts._may_name_a_period(text, at), text[at : at + 20]
