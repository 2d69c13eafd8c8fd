"""Paths into a document. Stored paths name list elements by id, so that they survive moves:
``message/slides/{id}/title/text``. The command line writes them dotted, by index: ``message.slides.0.title.text``.

Inside a step ``~1`` stands for ``/`` and ``~0`` for ``~``, as in JSON Pointer (RFC 6901).
"""

from collections.abc import Iterable
from typing import Any

from app.domain.tree import is_list, is_object

Steps = tuple[str, ...]


def split(path: str) -> Steps:
    """The steps of a stored path; the empty path is the whole document."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in path.split("/")) if path else ()


def join(steps: Iterable[str]) -> str:
    """The stored path of ``steps``."""
    return "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)


def overlaps(one: str, other: str) -> bool:
    """Whether one path is the other, or lies inside it."""
    a, b = split(one), split(other)
    shared = min(len(a), len(b))
    return a[:shared] == b[:shared]


def position(items: Any, element_id: str) -> int:
    """Where the element with that id stands in a list of objects. Raises ``KeyError``."""
    for index, item in enumerate(items):
        if is_object(item) and item.get("id") == element_id:
            return index
    raise KeyError(element_id)


def child(node: Any, step: str) -> Any:
    """The value one step below ``node``: by key in an object, by id in a list. Raises ``KeyError``."""
    if is_object(node):
        return node[step]
    if is_list(node):
        return node[position(node, step)]
    raise KeyError(step)


def get(tree: Any, path: str) -> Any:
    """The value at a stored path. Raises ``KeyError``."""
    for step in split(path):
        tree = child(tree, step)
    return tree


def from_dotted(tree: Any, dotted: str) -> str:
    """The stored path behind a dotted one, lists by index. Raises ``KeyError`` with the step that does not exist.

    The last step may name a new key of an object. An element of a list that has no ids can't be named alone.
    """
    steps: list[str] = []
    parts = dotted.split(".") if dotted else []
    while parts:
        part = parts.pop(0)
        if is_list(tree):
            if not part.isascii() or not part.isdigit() or int(part) >= len(tree):
                raise KeyError(part)
            tree = tree[int(part)]
            if not is_object(tree) or "id" not in tree:
                raise KeyError(part)
            steps.append(tree["id"])
        elif is_object(tree):
            if part not in tree and parts and (whole := _longest_key(tree, [part, *parts])):
                del parts[: whole.count(".")]
                part = whole
            if part not in tree and parts:
                raise KeyError(part)
            steps.append(part)
            tree = tree.get(part)
        else:
            raise KeyError(part)
    return join(steps)


def to_dotted(tree: Any, path: str) -> str:
    """The dotted path of a stored one; steps that are not in ``tree`` (any more) are written as they are."""
    parts: list[str] = []
    for step in split(path):
        if is_list(tree):
            try:
                index = position(tree, step)
            except KeyError:
                parts.append(step)
                tree = None
                continue
            parts.append(str(index))
            tree = tree[index]
        else:
            parts.append(step)
            tree = tree.get(step) if is_object(tree) else None
    return ".".join(parts)


def _longest_key(tree: dict[str, Any], parts: list[str]) -> str | None:
    """A key of ``tree`` that holds dots itself and matches the start of ``parts``."""
    return next((key for n in range(len(parts), 1, -1) if (key := ".".join(parts[:n])) in tree), None)
