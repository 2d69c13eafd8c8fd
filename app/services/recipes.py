"""Recipes: starting points for a purpose, each with a goal and sample text."""

from typing import Any

import msgspec
from msgspec import Struct

from app.domain.campaign import Campaign, Product
from app.services.drafts import PictureByName, draft, no_pictures
from app.services.ports import Resources

FOLDER = "recipes"


class Recipe(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One recipe. ``title`` and ``summary`` are what the gallery says, ``order`` is its place there."""

    name: str
    title: str
    summary: str
    order: int
    campaign: dict[str, Any]

    def start(
        self, *, now: str, author: str, product: Product | None = None, picture: PictureByName = no_pictures
    ) -> Campaign:
        """A new campaign after this recipe. ``now`` is an instant."""
        return draft(self.campaign, now=now, author=author, product=product, picture=picture, where=self.name)


def recipes(resources: Resources) -> tuple[Recipe, ...]:
    """All recipes, in the order of the gallery."""
    files = [name for name in resources.names(FOLDER) if name.endswith(".json")]
    found = [msgspec.json.decode(resources.data(name), type=Recipe) for name in files]
    return tuple(sorted(found, key=lambda recipe: recipe.order))
