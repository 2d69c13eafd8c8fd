"""Campaigns that are shipped with the product (samples, recipes), made into documents of this workspace.

In their files ids and stamps are missing, ``{"picture": NAME, "alt": TEXT}`` stands for a picture, and
``[[Name|reader]]`` for the recipient's name with its fallback, which each dialect spells its own way.
"""

import re
from collections.abc import Callable
from typing import Any

import msgspec

from app.domain.campaign import Campaign, Dialect, Product, strict
from app.domain.dialects import DIALECTS
from app.domain.elements import with_ids
from app.domain.ids import new_id
from app.domain.message import Media
from app.domain.tree import Tree, is_list, is_object

PictureByName = Callable[[str], Media | None]

_PERSONAL = re.compile(r"\[\[(\w+)\|([^\]|]*)\]\]")
_SPELLINGS: dict[Dialect, Callable[[str, str], str]] = {
    "none": lambda _name, fallback: fallback,
    "liquid": lambda name, fallback: f'{{{{ Profile.{name} | default: "{fallback}" }}}}',
    "yespo": lambda name, fallback: f"%{_YESPO_NAMES.get(name, name.upper())}|{fallback}%",
}
_YESPO_NAMES = {"Name": "FIRSTNAME"}


def no_pictures(name: str) -> Media | None:
    """For where no picture is at hand."""
    return None


def draft(
    tree: Tree,
    *,
    now: str,
    author: str,
    product: Product | None = None,
    picture: PictureByName = no_pictures,
    where: str = "The draft",
) -> Campaign:
    """A new campaign out of a shipped one. Raises ``UserError`` naming ``where`` for a file that is none."""
    product = product or "both"
    dialect = DIALECTS[product]
    filled = with_ids("", _filled(tree, _SPELLINGS[dialect], picture))
    own: Tree = {"product": product, "dialect": dialect, "id": new_id(), "author": author}
    return strict({**filled, **own, "created": now, "changed": now}, where)


def _filled(value: Any, spell: Callable[[str, str], str], picture: PictureByName) -> Any:
    if isinstance(value, str):
        return _PERSONAL.sub(lambda found: spell(found[1], found[2]), value)
    if is_list(value):
        return [_filled(item, spell, picture) for item in value]
    if is_object(value) and "picture" in value:
        return _media(picture(value["picture"]), value.get("alt", ""))
    if is_object(value):
        return {key: _filled(item, spell, picture) for key, item in value.items()}
    return value


def _media(media: Media | None, alt: str) -> Tree | None:
    return msgspec.to_builtins(msgspec.structs.replace(media, alt=alt)) if media else None
