"""What the tables hold of a document besides its text."""

from typing import Any

from app.domain.campaign import Campaign
from app.storage.shelves import shelf
from app.storage.text import clean, folded


def columns(campaign: Campaign, bin_: str | None) -> dict[str, Any]:
    """The columns of the list, by name."""
    return {
        "id": campaign.id,
        "name": clean(campaign.name),
        "name_key": folded(campaign.name),
        "template": campaign.message.template,
        "status": campaign.status,
        "shelf": shelf(archived=campaign.archived, deleted=bin_ is not None),
        "archived": campaign.archived,
        "shared": campaign.shared,
        "bin": bin_,
        "created": campaign.created,
        "changed": campaign.changed,
        "author": clean(campaign.author),
        "author_key": folded(campaign.author),
    }


NAMES_KEY = """(SELECT coalesce(group_concat(name_key, char(10)), '') FROM (SELECT n.name_key FROM campaign_{kind} m
    JOIN {kind} n ON n.id = m.named WHERE m.campaign = {place} ORDER BY m.position))"""
"""SQL: what the campaign at ``place`` is sorted by where the list is sorted by its labels or categories."""
