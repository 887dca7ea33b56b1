"""Whole programs as applicants describe them: warning signs where there is trouble, just those, and none where there isn't."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from actions import knowledge, memory
from advisor.evaluation import Case

HERE = Path(__file__).parent / "profiles"
KEYS = {"name", "given", "hearsay", "approximate", "raised"}
SIGNS = ("red_flag", "contradiction")
LEAST = 25


def profiles(kind: str) -> list[dict[str, Any]]:
    found = [
        profile for path in sorted(HERE.glob(f"{kind}_*.yml")) for profile in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    ]
    assert not [p["name"] for p in found if set(p) - KEYS]
    return found


HEALTHY, TROUBLED = profiles("healthy"), profiles("troubled")


def raised(profile: dict[str, Any]) -> set[str]:
    """The warning signs and contradictions that certainly hold for this applicant."""
    rules = knowledge.rulebook()
    values = dict(profile["given"])
    for fact, said in profile.get("hearsay", {}).items():
        claims = [memory.Claim(value=rules.vocabulary.to_json(fact, value), said=value, turn=1) for value in said]
        values[fact] = memory.current_value(claims)
    case = Case(rules, values, approximate=profile.get("approximate", ()))
    return {f.rule.id for f in case.findings(kinds=SIGNS) if f.outcomes == ("raised",)}


@pytest.mark.parametrize("profile", HEALTHY, ids=lambda p: p["name"])
def test_no_warning_sign_is_raised_on_a_sound_program(profile: dict[str, Any]) -> None:
    assert raised(profile) == set()


@pytest.mark.parametrize("profile", TROUBLED, ids=lambda p: p["name"])
def test_just_the_right_signs_are_raised_on_a_troubled_program(profile: dict[str, Any]) -> None:
    assert raised(profile) == set(profile["raised"])


def test_there_are_enough_profiles_and_every_sign_is_in_one() -> None:
    assert min(len(HEALTHY), len(TROUBLED)) >= LEAST
    assert all(profile["raised"] for profile in TROUBLED)
    rules = knowledge.rulebook()
    signs = {rule.id for kind in SIGNS for rule in rules.by_kind(kind)}
    untold = signs - {sign for profile in TROUBLED for sign in profile["raised"]}
    assert not untold, f"no profile raises {sorted(untold)}: describe a program that does, in profiles/troubled_*.yml"
