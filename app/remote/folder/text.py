"""Records as text: one spelling for one content, a line a value, so that two versions can be compared."""

import json
import re
from hashlib import sha256

from app.domain.campaign import MAX_DEPTH, parse_json
from app.domain.tree import Tree, depth, is_object
from app.remote.folder.order import arranged
from app.sync.values import Collection

MAX_BYTES = 16_000_000
"""Bytes of a record's file, as in a package."""
_CONFLICT = re.compile(rb"^(<<<<<<<|>>>>>>>) ", re.MULTILINE)


class Unreadable(Exception):
    """Something lies where a record belongs that can't be read as one. ``str`` says why, in a clause."""


def render(collection: Collection, tree: Tree) -> bytes:
    """The text of a record: UTF-8, indented, LF, one at the end. Raises ``ValueError`` with a clause for people."""
    if depth(tree) > MAX_DEPTH:
        raise ValueError(f"it nests deeper than {MAX_DEPTH} levels")
    try:
        text = json.dumps(arranged(collection, tree), ensure_ascii=False, indent=2, allow_nan=False)
    except (TypeError, ValueError):
        raise ValueError("it holds something that JSON can't spell") from None
    data = text.encode("utf-8", "backslashreplace") + b"\n"
    if len(data) > MAX_BYTES:
        raise ValueError(f"it has more than {MAX_BYTES // 10**6} MB")
    return data


def parse(data: bytes, id: str) -> Tree:
    """The record in a file that is named after ``id``. Raises ``Unreadable``."""
    try:
        tree = parse_json(data)
    except ValueError as error:
        if _CONFLICT.search(data):
            raise Unreadable("a merge left both versions in it") from None
        raise Unreadable(str(error)) from None
    if not is_object(tree):
        raise Unreadable("it is no JSON object")
    if tree.get("id", id) != id:
        raise Unreadable("the id in it is not that of its name")
    return tree


def revision(data: bytes) -> str:
    """Which state of a record a text is. Line ends don't count: some programs change them on the way."""
    return sha256(data.replace(b"\r\n", b"\n")).hexdigest()
