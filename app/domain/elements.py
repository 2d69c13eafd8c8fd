"""The lists of a document whose elements have ids."""

from typing import Any

from app.domain import paths
from app.domain.ids import new_id
from app.domain.tree import Tree, is_list, is_object

EACH = "*"
PAIRS: Tree = {EACH: {}}
BUTTONS: Tree = {EACH: {"keys": PAIRS}}
SHAPE: Tree = {
    "message": {"slides": {EACH: {"buttons": BUTTONS}}, "key_values": PAIRS},
    "variants": {EACH: {}},
}
"""Where such lists lie. Anything else (custom data, an imported message) may hold an ``id`` that is none of ours."""


def shape_at(path: str) -> Tree | None:
    """The part of ``SHAPE`` at a stored path; None where nothing below has an id."""
    shape: Tree | None = SHAPE
    for step in paths.split(path):
        if shape is None:
            return None
        shape = shape.get(EACH, shape.get(step))
    return shape


def is_element(path: str) -> bool:
    """Whether a stored path names one element of such a list."""
    steps = paths.split(path)
    return bool(steps) and EACH in (shape_at(paths.join(steps[:-1])) or {})


def with_ids(path: str, value: Any) -> Any:
    """``value``, about to be stored at ``path``, with a fresh id for every element that has none."""
    return _fill(value, shape_at(path) or {})


def _fill(value: Any, shape: Tree) -> Any:
    if EACH in shape and is_list(value):
        return [_element(item, shape[EACH]) for item in value]
    if is_object(value):
        return {key: _fill(inner, shape.get(key, {})) for key, inner in value.items()}
    return value


def _element(item: Any, shape: Tree) -> Any:
    return {"id": new_id(), **_fill(item, shape)} if is_object(item) else item
