"""Lossless export: the imported message, changed only where somebody changed the campaign.

Three trees: the original as it came; ``fresh``, its projection written anew; ``wanted``, the campaign written anew.
Where fresh and wanted agree, the original stays, irregular or not.
"""

from collections.abc import Iterable
from typing import Any

from app.domain.tree import is_list, is_object, same


class Items(list[Any]):
    """A list whose elements have ids. In ``fresh`` the element with number n was projected from the original's."""

    def __init__(self, elements: Iterable[tuple[str, Any]]) -> None:
        pairs = list(elements)
        super().__init__(value for _, value in pairs)
        self.ids = [element for element, _ in pairs]


def patch(origin: Any, fresh: Any, wanted: Any) -> Any:
    """``origin`` with every difference between ``fresh`` and ``wanted`` carried over."""
    if isinstance(fresh, Items) and isinstance(wanted, Items):
        return _patch_items(origin if is_list(origin) else [], fresh, wanted)
    if is_object(fresh) and is_object(wanted):
        return _patch_object(origin, fresh, wanted)
    return origin if same(fresh, wanted) else wanted


def _patch_object(origin: Any, fresh: dict[str, Any], wanted: dict[str, Any]) -> Any:
    if unchanged(fresh, wanted):
        return origin
    if not is_object(origin):
        return wanted
    result = {key: value for key, value in origin.items() if key in wanted or key not in fresh}
    for key, value in wanted.items():
        if key not in fresh:
            result[key] = value
        elif not unchanged(fresh[key], value):
            result[key] = patch(origin.get(key), fresh[key], value)
    return result


def _patch_items(origin: Any, fresh: Items, wanted: Items) -> Any:
    """As long as the same elements follow each other, the original's list stays, with what else it holds."""
    numbers = {element: number for number, element in enumerate(fresh.ids) if number < len(origin)}
    changed = [
        patch(origin[numbers[element]], fresh[numbers[element]], value) if element in numbers else value
        for element, value in zip(wanted.ids, wanted, strict=True)
    ]
    if fresh.ids != wanted.ids:
        return changed
    return [*changed, *origin[len(changed) :]]


def unchanged(fresh: Any, wanted: Any) -> bool:
    """Whether nobody changed anything here: equal values, and the same elements in the lists."""
    if isinstance(fresh, Items) and isinstance(wanted, Items):
        return fresh.ids == wanted.ids and all(map(unchanged, fresh, wanted))
    if is_object(fresh) and is_object(wanted):
        return fresh.keys() == wanted.keys() and all(unchanged(fresh[key], wanted[key]) for key in fresh)
    return same(fresh, wanted)
