"""The examples of the payloads fit their schemas, and the schemas refuse what they should."""

from __future__ import annotations

import copy

import pytest
from jsonschema import Draft202012Validator
from payloads import SCHEMAS, examples, problems, schema

EXAMPLES = examples()
TYPES = {"assessment", "comparison", "questions", "away_plan", "explanation", "facts", "answer", "export"}


@pytest.mark.parametrize("path", sorted(SCHEMAS.glob("*.schema.json")), ids=lambda path: path.stem)
def test_each_schema_is_a_valid_schema_and_names_itself(path):
    name = path.name.removesuffix(".schema.json")
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"].endswith(f"/{path.name}")


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_example_fits_the_schema_of_its_type(name):
    assert problems(EXAMPLES[name]) == []


def test_every_type_of_payload_has_an_example():
    assert {example["type"] for example in EXAMPLES.values()} == TYPES


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_payload_with_a_property_nobody_agreed_on_is_refused(name):
    assert problems({**EXAMPLES[name], "surprise": 1})


def test_a_source_with_an_address_that_is_no_web_address_is_refused():
    payload = copy.deepcopy(EXAMPLES["answer"])
    payload["sources"][0]["url"] = "javascript:alert(1)"
    assert [problem.split(":")[0] for problem in problems(payload)] == ["$.sources[0].url"]


def test_an_explanation_has_one_finding_or_several_but_not_both():
    both = {**EXAMPLES["explanation"], "finding": EXAMPLES["explanation_one"]["finding"]}
    neither = {k: v for k, v in EXAMPLES["explanation"].items() if k != "findings"}
    assert problems(both)
    assert problems(neither)
