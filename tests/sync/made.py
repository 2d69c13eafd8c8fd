"""Small campaigns to sync."""

import json
from typing import Any

from app.domain.campaign import Campaign, to_tree
from app.domain.message import Message, Slide, Text
from app.domain.tree import Tree
from app.services.ports import Category, Named, pack_name
from app.sync.merge.places import value_at, with_value
from app.sync.values import Agreed, Collection, Mine, Remote

NOW = "2026-03-01T09:00:00.000Z"


def uid(number: int) -> str:
    return f"{number:08x}-0000-4000-8000-000000000000"


A, B, C = uid(1), uid(2), uid(3)


def made(id: str = A, name: str = "Spring", slides: tuple[str, ...] = ("s1", "s2"), **fields: Any) -> Tree:
    """A campaign's document as it travels."""
    shown = tuple(Slide(id=each, title=Text(text=f"Title of {each}")) for each in slides)
    message = Message(template="carousel", slides=shown)
    tree = to_tree(Campaign(id=id, name=name, message=message, created=NOW, changed=NOW))
    plain = json.loads(json.dumps({**tree, **fields}))
    return {key: value for key, value in plain.items() if key != "shared"}


def title(tree: Tree, text: str, slide: str = "s1") -> Tree:
    return with_value(tree, f"message/slides/{slide}/title/text", text)


def title_of(tree: Tree | None, slide: str = "s1") -> Any:
    return value_at(tree or {}, f"message/slides/{slide}/title/text")


def mine(data: Tree | None, base: Tree | None = None, *, revision: str = "1", **agreed: Any) -> Mine:
    """A record here; ``base`` None: the store is not known to have it."""
    return Mine(A, data, 7, None if base is None else Agreed(revision, base, **agreed))


def theirs(data: Tree | None, revision: str = "2", id: str = A) -> Remote:
    return Remote("campaigns", id, revision, data)


def label(id: str, name: str) -> Tree:
    """A label as it travels."""
    return pack_name(Named(id=id, name=name))


def record(collection: Collection, id: str, name: str) -> Tree:
    """A small record of any other collection."""
    if collection == "segments":
        return {"id": id, "name": name, "rule": {"type": "and", "rules": []}}
    return label(id, name) if collection == "labels" else pack_name(Category(id=id, name=name))
