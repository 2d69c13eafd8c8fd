"""What the tables hold of a document besides its text."""

import json
from typing import Any

from app.domain.campaign import Campaign
from app.storage.shelves import shelf
from app.storage.text import clean, folded, searchable, signs, tags, texts


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


def indexed(campaign: Campaign) -> dict[str, str]:
    """What the search index holds of it, by column."""
    read = {"name": searchable(campaign.name), "texts": texts(campaign), "tags": tags(campaign)}
    return {**read, "signs": signs(*read.values())}


def tab_keys(campaign: Campaign) -> list[str]:
    """Its inbox tabs, each once, as columns can hold them."""
    return list(dict.fromkeys(map(tab_key, campaign.message.inbox_tags)))


def tab_key(tab: str) -> str:
    """An inbox tab as JSON: an imported one may hold what UTF-8 can't."""
    return json.dumps(tab)


NAMES_KEY = """(SELECT coalesce(group_concat(name_key, char(10)), '') FROM (SELECT n.name_key FROM campaign_{kind} m
    JOIN {kind} n ON n.id = m.named WHERE m.campaign = {place} ORDER BY m.position))"""
"""SQL: what the campaign at ``place`` is sorted by where the list is sorted by its labels or categories."""
