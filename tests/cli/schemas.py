"""The schemas of printed lines, as ``resources/schemas/lines`` has them."""

import json
from typing import Any

import msgspec
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from app.domain.campaign import Campaign
from tests.fakes import FolderResources

RESOURCES = FolderResources()
NAMES = [name.removeprefix("schemas/lines/").removesuffix(".json") for name in RESOURCES.names("schemas/lines")]


def schema(name: str) -> Any:
    """The schema of ``galley NAME``'s lines."""
    return json.loads(RESOURCES.text(f"schemas/lines/{name}.json"))


def validate(name: str, line: Any) -> None:
    """Raises where ``line`` is not what ``galley NAME --json`` may print."""
    document = Resource.from_contents(msgspec.json.schema(Campaign), default_specification=DRAFT202012)
    registry = Registry().with_resource("urn:schemas/campaign.json", document)
    own = {**schema(name), "$id": f"urn:schemas/lines/{name}.json"}
    if own.get("$ref") == "../campaign.json":
        own["$ref"] = "urn:schemas/campaign.json"
    Draft202012Validator(own, registry=registry).validate(line)
