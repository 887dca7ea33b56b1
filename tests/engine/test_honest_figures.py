"""How the rulebook tells figures: a share with what it is a share of, a small group as a count, a season's days in the season's files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor.lints import texts
from advisor.rulebook import load_rulebook
from advisor.rules import Rule

RULES = Path(__file__).resolve().parents[2] / "rules"
BOOK = load_rulebook(RULES)
SMALL = 100

_PERCENT = re.compile(r"\d(?:\.\d+)? ?%")
_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")
_COUNT = re.compile(r"\b(\d[\d,]*) of (?:the |about )?(\d[\d,]*)\b")
_BASE = re.compile(r"\b(?:of|among|survey of)\s+(?:the |about )?(\d[\d,]*)\b")
_DAY = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b"
    r"|\{(?:eras_opens|submit_day|review_day|letter_day)\}"
)


def sentences(rule: Rule) -> Iterator[str]:
    for _, text in texts(rule.entry):
        yield from _SENTENCE.split(" ".join(text.split()))


def from_a_survey(rule: Rule) -> bool:
    """Whether a rule stands on published figures; the others' percentages are the engine's own sums and thresholds."""
    return any(ref.source.kind in {"study", "official"} for ref in rule.refs) and rule.kind in {"answer", "benchmark", "window", "red_flag"}


def bare_share(sentence: str) -> str | None:
    """What is missing in a sentence with a percentage: its base, or for a base under 100 the count."""
    if not _PERCENT.search(sentence):
        return None
    bases = [int(number.replace(",", "")) for number in _BASE.findall(sentence)]
    if not bases:
        return "it doesn't say of how many"
    if min(bases) < SMALL and not _COUNT.search(sentence):
        return "so few are told as a count"
    return None


@pytest.mark.parametrize("rule", [rule for rule in BOOK.rules.values() if from_a_survey(rule)], ids=lambda rule: rule.id)
def test_a_share_says_of_how_many_and_a_small_group_is_counted(rule: Rule) -> None:
    bare = [(missing, sentence) for sentence in sentences(rule) if (missing := bare_share(sentence))]
    assert not bare, "\n".join(f"{missing}: {sentence}" for missing, sentence in bare)


@pytest.mark.parametrize(
    ("sentence", "missing"),
    [
        ("48.3 % of non-US IMGs matched.", "it doesn't say of how many"),
        ("72 % of 68 matched applicants had done one.", "so few are told as a count"),
        ("About 49 of 68 matched applicants (72 %) had done one.", None),
        ("In a survey of 202 applicants 59.8 % of signaled programs invited them.", None),
        ("14 of 29 matched.", None),
    ],
)
def test_the_test_itself_finds_a_share_without_its_base(sentence: str, missing: str | None) -> None:
    assert bare_share(sentence) == missing


def test_no_text_stands_on_a_weak_source_without_saying_so() -> None:
    weak = {rule.id: " ".join(sentences(rule)) for rule in BOOK.rules.values() if any(ref.source.confidence == "low" for ref in rule.refs)}
    assert weak
    for rule, text in weak.items():
        assert re.search(r"\bweak\b|\bunconfirmed\b", text), rule


def test_days_of_a_season_stand_in_its_files() -> None:
    """A day of ERAS written anywhere else would be told long after it has passed."""
    stray = [
        (rule.location, sentence)
        for rule in BOOK.rules.values()
        if not rule.path.startswith("rules/season/")
        for sentence in sentences(rule)
        if (found := _DAY.search(sentence)) and not found[0].startswith("{") and re.search("ERAS|review|submi", sentence)
    ]
    assert stray == []
