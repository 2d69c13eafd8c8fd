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
    }


LABEL_TEXT = """(SELECT coalesce(group_concat(name, char(10)), '') FROM (SELECT n.name FROM campaign_labels m
    JOIN labels n ON n.id = m.named WHERE m.campaign = {place} ORDER BY m.position))"""
"""SQL: the label names of the campaign at ``place``, as the search index has them."""
