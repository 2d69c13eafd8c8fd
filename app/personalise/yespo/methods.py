"""Methods of values in Velocity, as far as Yespo documents them."""

from collections.abc import Callable, Mapping
from typing import Any

from msgspec import Struct

from app.domain.tree import is_list, is_object
from app.personalise.values import printed


class Unfit(Exception):
    """A method does not work on this value; its text says why, for people."""


class Method(Struct, frozen=True):
    """``least`` and ``most`` count the arguments in the brackets."""

    apply: Callable[..., Any]
    least: int
    most: int


def number(value: Any) -> int | float:
    """Raises ``Unfit`` for what is no number."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    try:
        return int(str(value)[:30]) if "." not in str(value) else float(str(value)[:30])
    except ValueError:
        raise Unfit("This needs a number") from None


def item(value: Any, key: Any) -> Any:
    """``.get()``: by name from an object, by number from a list. Raises ``Unfit`` for a number that is not there."""
    if is_object(value):
        return value.get(printed(key))
    if is_list(value):
        index = number(key)
        if not isinstance(index, int) or not 0 <= index < len(value):
            raise Unfit(f"There is no element {printed(key)}: the list has {len(value)}")
        return value[index]
    raise Unfit("There is nothing inside this value")


def _size(value: Any) -> int:
    if is_object(value) or is_list(value):
        return len(value)
    raise Unfit("Only a list has a size")


def _substring(value: Any, start: Any, end: Any = None) -> str:
    text = printed(value)
    first = number(start)
    last = len(text) if end is None else number(end)
    if not 0 <= first <= last <= len(text):
        raise Unfit(f"There are no characters {first} to {last} in a text of {len(text)}")
    return text[int(first) : int(last)]


def _replace(value: Any, old: Any, new: Any) -> str:
    text, wanted, instead = printed(value), printed(old), printed(new)
    if len(text) + text.count(wanted) * len(instead) > 10**6:
        raise Unfit("This makes a text that is too long")
    return text.replace(wanted, instead)


def _text(work: Callable[[str], Any]) -> Callable[[Any], Any]:
    return lambda value: work(printed(value))


def _equals(value: Any, other: Any) -> bool:
    return printed(value) == printed(other)


def _alike(value: Any, other: Any) -> bool:
    return printed(value).casefold() == printed(other).casefold()


METHODS: Mapping[str, Method] = {
    "get": Method(item, 1, 1),
    "size": Method(_size, 0, 0),
    "length": Method(_text(len), 0, 0),
    "substring": Method(_substring, 1, 2),
    "replace": Method(_replace, 2, 2),
    "toUpperCase": Method(_text(str.upper), 0, 0),
    "toLowerCase": Method(_text(str.lower), 0, 0),
    "equals": Method(_equals, 1, 1),
    "equalsIgnoreCase": Method(_alike, 1, 1),
}
