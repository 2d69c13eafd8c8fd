"""Mending an imported message: an irregular value gives way to the one that Galley would write there."""

from typing import Any

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.edits import Edit, SetValue, Unset
from app.domain.imported import Place, by_id
from app.domain.issues import Fix
from app.domain.message import Message
from app.domain.tree import Tree, is_list, is_object, same
from app.platforms.rules.base import Where

MISSING = object()


def mend(campaign: Campaign, message: Message, clean: Tree, where: Where) -> Fix | None:
    """A fix that writes ``clean``'s value at ``where`` into the original. None where that would change nothing.

    ``message`` is the shown one, ``clean`` how it is written anew. ``where`` is a place in the exported message, whose
    slides and buttons may stand in another order than they came in.
    """
    if campaign.origin is None:
        return None
    original = campaign.origin.message
    there = _in_original(where, message, by_id(campaign.id, original))
    if there is None:
        return None
    mended = _put(original, clean, there, where)
    edit = _edit(original, mended, there)
    return Fix("origin.mend", "Write it as both phones read it", (edit,)) if edit else None


def _in_original(where: Where, message: Message, origins: dict[str, Place]) -> Where | None:
    """The same place in the original; None for what is not from there."""
    match where:
        case ("msg", "custom_kv", int(number), *_):
            ids = [pair.id for pair in message.key_values]
            return _moved(where, 2, ids, number, origins)
        case ("msg", "content", int(number), *rest):
            there = _moved(where, 2, [slide.id for slide in message.slides], number, origins)
        case ("msg", int(number), *rest):
            there = _moved(where, 1, [slide.id for slide in message.slides], number, origins)
        case _:
            return where
    match rest:
        case ["action", "links", int(index), *_] if there and number < len(message.slides):
            ids = [button.id for button in message.slides[number].buttons]
            return _moved(there, len(where) - len(rest) + 2, ids, index, origins)
        case _:
            return there


def _moved(where: Where, step: int, ids: list[str], number: int, origins: dict[str, Place]) -> Where | None:
    """``where`` with the number that the element at ``step`` had when it came. What is not shown has not moved."""
    if number >= len(ids):
        return where
    place = origins.get(ids[number])
    return (*where[:step], place[-1], *where[step + 1 :]) if place else None


def _put(node: Any, clean: Any, there: Where, where: Where) -> Any:
    """``node`` with ``clean``'s value at the end of the way, or where the way is blocked by something irregular."""
    if not there or not _leads(node, there[0]):
        return clean
    inner = _put(_child(node, there[0]), _child(clean, where[0]), there[1:], where[1:])
    if is_object(node):
        rest = {key: value for key, value in node.items() if key != there[0]}
        return rest if inner is MISSING else {**node, there[0]: inner}
    kept = [] if inner is MISSING else [inner]
    return [*node[: there[0]], *kept, *node[int(there[0]) + 1 :]]


def _leads(node: Any, step: str | int) -> bool:
    return is_object(node) if isinstance(step, str) else is_list(node) and step < len(node)


def _child(node: Any, step: str | int) -> Any:
    if isinstance(step, str):
        return node.get(step, MISSING) if is_object(node) else MISSING
    return node[step] if is_list(node) and step < len(node) else MISSING


def _edit(original: Tree, mended: Tree, there: Where) -> Edit | None:
    """Set the deepest place that a stored path can name: elements of the original have no ids."""
    steps = [step for step in there if isinstance(step, str)]
    numbers = (index for index, step in enumerate(there) if isinstance(step, int))
    steps = steps[: next(numbers, len(there))]
    before: Any = original
    after: Any = mended
    depth = 0
    while depth < len(steps) and is_object(before) and is_object(after):
        before, after = before.get(steps[depth], MISSING), after.get(steps[depth], MISSING)
        depth += 1
    path = paths.join(("origin", "message", *steps[:depth]))
    if after is MISSING:
        return None if before is MISSING else Unset(path)
    return None if _alike(before, after) else SetValue(path, after)


def _alike(one: Any, other: Any) -> bool:
    return one is other or (one is not MISSING and same(one, other))
