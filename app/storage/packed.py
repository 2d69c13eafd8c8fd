"""Records of the team store as columns hold them."""

import json
import zlib
from typing import Any

from msgspec import UNSET

from app.domain.tree import Tree
from app.sync.states import spelled
from app.sync.values import Held

FAST = 1
"""Twice the size would be read as quickly; thousands of records come at once (zlib's levels go up to 9)."""


def packed(tree: Tree) -> bytes:
    """A record, spelled alike where it is alike."""
    return pressed(spelled(tree))


def pressed(spelling: bytes) -> bytes:
    """A record that is ``spelled`` so."""
    return zlib.compress(spelling, FAST)


def unpacked(data: bytes) -> Tree:
    """What ``packed`` was given. Raises ``ValueError`` where it is something else."""
    try:
        return json.loads(zlib.decompress(data))
    except zlib.error as error:
        raise ValueError(f"a record of the team store can't be unpacked: {error}") from None


def spelled_held(held: tuple[Held, ...]) -> str:
    """Held places as text: path and base, without a base where there was nothing. "" for none."""
    return json.dumps([[each.path, *_base(each)] for each in held], separators=(",", ":")) if held else ""


def read_held(text: str) -> tuple[Held, ...]:
    """What ``spelled_held`` was given. Raises ``ValueError``."""
    places: list[list[Any]] = json.loads(text) if text else []
    return tuple(Held(path, base[0] if base else UNSET) for path, *base in places)


def _base(held: Held) -> list[Any]:
    return [] if held.base is UNSET else [held.base]
