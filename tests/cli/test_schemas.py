import pytest
from jsonschema import Draft202012Validator, ValidationError

from tests.cli.schemas import NAMES, schema, validate


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_of_line_has_a_valid_example(name):
    Draft202012Validator.check_schema(schema(name))

    assert schema(name)["examples"]
    for example in schema(name)["examples"]:
        validate(name, example)


@pytest.mark.parametrize("name", ["new", "list", "show", "edit", "undo", "redo"])
def test_a_line_without_its_keys_is_no_line(name):
    with pytest.raises(ValidationError):
        validate(name, {})
