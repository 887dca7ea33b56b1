"""The schemas of the custom payloads and the examples that both sides are tested against."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

SCHEMAS = Path(__file__).resolve().parents[2] / "widget" / "schemas"


def schema(name: str) -> dict[str, Any]:
    """The schema of that name, such as "assessment"."""
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))


def validator(payload_type: str) -> Draft202012Validator:
    """A validator of one payload type; ``list(validator("answer").iter_errors(payload))`` is empty when it is right."""
    shared = [(part["$id"], Resource.from_contents(part)) for part in (schema("finding"), schema("source"))]
    return Draft202012Validator(schema(payload_type), registry=Registry().with_resources(shared))


def examples() -> dict[str, dict[str, Any]]:
    """Every example payload by its file's name."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((SCHEMAS / "examples").glob("*.json"))}


def problems(payload: dict[str, Any]) -> list[str]:
    """What is wrong with a payload, each with its place; empty when nothing is."""
    return [f"{error.json_path}: {error.message}" for error in validator(payload["type"]).iter_errors(payload)]
