"""Galley's own campaign document."""

from collections.abc import Sequence
from typing import Any

from app.domain.campaign import Campaign, strict, to_tree
from app.domain.tree import Tree
from app.targets.base import Arrival, Context


class GalleyDocument:
    """One campaign is the document itself, several are an array of documents."""

    name = "galley"
    label = "Galley campaign"

    def accepts(self, item: Tree) -> bool:
        """Anything that says which schema it follows."""
        return isinstance(item.get("schema"), int)

    def decode(self, item: Tree, arrival: Arrival) -> Campaign:
        """The document, strictly parsed. Raises ``UserError`` that names what is wrong."""
        name = item.get("name")
        return strict(item, f"The campaign “{name}”" if isinstance(name, str) and name else "The campaign document")

    def encode(self, campaign: Campaign, context: Context) -> Tree:
        """The whole document: nothing is left out, shown or not."""
        return to_tree(campaign)

    def envelope(self, items: Sequence[Tree]) -> Any:
        """One document alone, several as an array."""
        return items[0] if len(items) == 1 else list(items)
