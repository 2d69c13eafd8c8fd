"""Every line of ``--json`` output has a schema with an example."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).parents[2] / "resources/schemas"
LINES = ("import", "export", "check")


def _schema(name):
    return json.loads((SCHEMAS / f"lines/{name}.json").read_text())


@pytest.mark.parametrize("name", LINES)
def test_the_example_follows_its_schema(name):
    schema = _schema(name)
    Draft202012Validator.check_schema(schema)
    for example in schema["examples"]:
        Draft202012Validator(schema).validate(example)


@pytest.mark.parametrize("name", LINES)
def test_no_key_may_be_missing(name):
    schema = _schema(name)
    example = schema["examples"][0]
    for key in example:
        rest = {other: value for other, value in example.items() if other != key}
        assert not Draft202012Validator(schema).is_valid(rest)


@pytest.mark.parametrize("name", ["clevertap-inbox", "web-inbox", "campaign"])
def test_schemas_of_files_are_schemas(name):
    Draft202012Validator.check_schema(json.loads((SCHEMAS / f"{name}.json").read_text()))
