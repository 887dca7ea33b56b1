"""The labelled messages: what each claims, and nothing else."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fact_benchmark", ROOT / "benchmarks" / "understanding" / "facts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["fact_benchmark"] = module
    spec.loader.exec_module(module)
    return module


BENCHMARK = _benchmark()
CASES = [
    pytest.param(case, id=f"{path.stem}:{number}")
    for path in [*sorted((Path(__file__).parent / "cases").glob("*.yml")), BENCHMARK.PROGRAM_TEXTS]
    for number, case in enumerate(BENCHMARK.load_cases(path), 1)
]


@pytest.mark.parametrize("case", CASES)
def test_a_message_gives_the_facts_it_claims(case: object) -> None:
    found = BENCHMARK.found_in(case)
    wanted = {item for item in case.wanted if item[1] not in case.skip}  # type: ignore[attr-defined]
    assert found == wanted, case.text  # type: ignore[attr-defined]
