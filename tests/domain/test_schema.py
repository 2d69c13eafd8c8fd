import json
from pathlib import Path

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from app.domain.campaign import SCHEMA, to_tree
from app.domain.schema import campaign_schema
from app.services.files import to_json
from tests.inbox import sample_messages
from tests.strategies import campaigns
from tests.targets.made import imported

SHIPPED = Path(__file__).parents[2] / "resources/schemas/campaign.json"


def test_the_shipped_schema_is_current():
    assert SHIPPED.read_bytes() == to_json(campaign_schema()), "run python packaging/make_schemas.py"


def test_the_schema_is_one_and_names_its_version():
    Draft202012Validator.check_schema(campaign_schema())
    assert campaign_schema()["title"].endswith(f"schema {SCHEMA}")


@given(campaigns())
def test_every_campaign_follows_the_schema(made):
    Draft202012Validator(campaign_schema()).validate(json.loads(json.dumps(to_tree(made))))


@pytest.mark.parametrize("message", sample_messages())
def test_every_imported_sample_follows_the_schema(message):
    Draft202012Validator(campaign_schema()).validate(json.loads(json.dumps(to_tree(imported(message)))))


def test_a_colour_by_name_does_not():
    tree = to_tree(imported(sample_messages()[0]))
    tree["message"]["background"] = "red"
    assert not Draft202012Validator(campaign_schema()).is_valid(tree)
