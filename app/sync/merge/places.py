"""Values at stored paths, where nothing may be there."""

from typing import Any

from msgspec import UNSET

from app.domain import paths
from app.domain.paths import Steps
from app.domain.tree import is_object
from app.sync.merge.elements import by_id


def value_at(tree: Any, path: str) -> Any:
    """The value at a stored path; UNSET where there is none."""
    try:
        return paths.get(tree, path)
    except KeyError:
        return UNSET


def with_value(tree: Any, path: str, value: Any) -> Any:
    """``tree`` with ``value`` at a stored path; UNSET takes out what is there. A new element of a list comes last.

    Everything off the path is shared. Raises ``KeyError`` where nothing is right above the path.
    """
    return _put(tree, paths.split(path), value)


def takes(parent: Any) -> bool:
    """Whether something can lie below: ``parent`` is an object, or a list whose elements have ids."""
    return is_object(parent) or by_id(parent) is not None


def _put(node: Any, steps: Steps, value: Any) -> Any:
    if not steps:
        return value
    step, *rest = steps
    inner = _put(paths.child(node, step), tuple(rest), value) if rest else value
    if is_object(node):
        return {key: each for key, each in {**node, step: inner}.items() if each is not UNSET}
    if not takes(node):
        raise KeyError(step)
    found = {**(by_id(node) or {}), step: inner}
    return [each for each in found.values() if each is not UNSET]
