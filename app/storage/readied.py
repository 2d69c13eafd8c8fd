"""Campaigns made ready for storing, without asking the workspace for anything."""

from typing import Any

from msgspec import Struct

from app.domain.campaign import Campaign, encode
from app.domain.tree import Tree
from app.storage.derived import columns, indexed, tab_keys
from app.storage.packed import pressed


class Made(Struct, frozen=True):
    """What is stored of a campaign that is new and not in the bin. ``base`` is ``came``, as it is stored."""

    columns: dict[str, Any]
    text: str
    indexed: dict[str, str]
    tabs: list[str]
    came: Tree
    base: bytes


def made(campaign: Campaign, came: Tree, spelling: bytes) -> Made:
    """All of it; ``came`` is its record of the team store, which is ``states.spelled`` so."""
    base = pressed(spelling)
    return Made(columns(campaign, None), encode(campaign), indexed(campaign), tab_keys(campaign), came, base)
