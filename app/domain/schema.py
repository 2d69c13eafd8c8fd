"""The JSON Schema of the campaign document, made from the types themselves."""

from typing import Any

import msgspec

from app.domain.campaign import SCHEMA, Campaign


def campaign_schema() -> dict[str, Any]:
    """Schema ``SCHEMA`` of the document, as ``resources/schemas/campaign.json`` ships it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Galley campaign document, schema {SCHEMA}",
        **msgspec.json.schema(Campaign),
    }
