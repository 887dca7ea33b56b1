"""The guide for authors (rules/README.md) is tested: its entries load, pass their own examples, and leave no kind or key out."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from advisor.guide_words import annotated_examples
from advisor.rulebook import check_rulebook
from advisor.schema import KINDS, FactEntry, Source

RULES = Path(__file__).resolve().parents[2] / "rules"
GUIDE = (RULES / "README.md").read_text(encoding="utf-8")


def test_the_guides_entries_make_a_sound_rulebook(tmp_path: Path) -> None:
    for name in ("facts.yml", "sources.yml"):
        shutil.copy(RULES / name, tmp_path)
    (tmp_path / "guide.yml").write_text("\n".join(annotated_examples(GUIDE).values()), encoding="utf-8")
    assert check_rulebook(tmp_path) == ()


def test_the_guide_has_an_entry_of_every_kind() -> None:
    assert list(annotated_examples(GUIDE)) == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_guide_shows_every_key_of_a_kind(kind: str) -> None:
    entry = annotated_examples(GUIDE)[kind]
    for field in msgspec.structs.fields(KINDS[kind]):
        assert f"{field.encode_name}:" in entry or f"`{field.encode_name}`" in GUIDE


@pytest.mark.parametrize("struct", [FactEntry, Source])
def test_the_guide_tells_every_key_of_facts_and_sources(struct: type[msgspec.Struct]) -> None:
    for field in msgspec.structs.fields(struct):
        assert field.encode_name == "id" or f"{field.encode_name}:" in GUIDE or f"`{field.encode_name}`" in GUIDE
