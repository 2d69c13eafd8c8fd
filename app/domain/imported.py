"""The places in an imported message from which typed elements were projected (see ``ids.derived_id``)."""

from collections.abc import Iterator
from typing import Any

from app.domain.ids import derived_id
from app.domain.tree import is_list, is_object

Place = tuple[str | int, ...]


def places(message: dict[str, Any]) -> Iterator[Place]:
    """Slides, buttons, their keys, and pairs, in the mobile and in the web format."""
    msg = message.get("msg")
    contents = msg.get("content") if is_object(msg) else msg
    for number, content in enumerate(contents if is_list(contents) and contents else [None]):
        yield ("slide", number)
        yield from _buttons(content, ("slide", number))
    pairs = msg.get("custom_kv") if is_object(msg) else None
    yield from (("pair", number) for number in range(len(pairs) if is_list(pairs) else 0))


def _buttons(content: Any, slide: Place) -> Iterator[Place]:
    if not is_object(content):
        return
    action = content.get("action")
    buttons = action.get("links") if is_object(action) else content.get("buttons")
    for number, button in enumerate(buttons if is_list(buttons) else ()):
        place = (*slide, "button", number)
        yield place
        keys = button.get("kv") if is_object(button) else None
        yield from ((*place, "key", index) for index in range(len(keys) if is_object(keys) else 0))


def by_id(campaign: str, message: dict[str, Any]) -> dict[str, Place]:
    """Where the elements with derived ids came from."""
    return {derived_id(campaign, *place): place for place in places(message)}
