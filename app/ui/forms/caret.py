"""Where a caret goes when the text around it changes. Positions count UTF-16 units, as Qt does."""

from collections.abc import Sequence
from typing import NamedTuple


class Change(NamedTuple):
    """``removed`` units at ``start`` give way to ``added``."""

    start: int
    removed: int
    added: str


def change(before: str, after: str) -> Change:
    """The one piece in which two texts differ; surrogate pairs stay whole."""
    old, new = _units(before), _units(after)
    start = _shared(old, new)
    while start and (_is_low(old, start) or _is_low(new, start)):
        start -= 1
    end = _shared(old[start:][::-1], new[start:][::-1])
    while end and (_is_low(old, len(old) - end) or _is_low(new, len(new) - end)):
        end -= 1
    return Change(start, len(old) - start - end, _text(new[start : len(new) - end]))


def moved(position: int, by: Change) -> int:
    """Where a caret at ``position`` stands after a change; never in the middle of a character."""
    if position <= by.start:
        return position
    added = _units(by.added)
    end, behind = by.start + len(added), position - by.start - by.removed
    if behind >= 0:
        return end + behind
    inside = min(position, end)
    return inside + _is_low(added, inside - by.start)


def snapped(position: int, was: int, spans: Sequence[tuple[int, int]], *, pointed: bool = False) -> int:
    """Where a caret goes that may not stand inside ``spans``: on through the one that it came into. ``pointed`` at
    with the mouse, it goes before it: all of a span's inside is drawn at its beginning."""
    for start, end in spans:
        if start < position < end:
            return start if pointed or was >= end else end
    return position


def outside(position: int, other: int, spans: Sequence[tuple[int, int]]) -> int:
    """Where the end of a selection goes that may not stand inside ``spans``: to the side that is away from its
    ``other`` end."""
    for start, end in spans:
        if start < position < end:
            return start if position < other else end
    return position


def units(text: str, at: int) -> int:
    """The position in units behind ``at`` characters."""
    return at if text.isascii() else len(_data(text[:at])) // 2


def characters(text: str, at: int) -> int:
    """The position in characters behind ``at`` units."""
    return at if text.isascii() else len(_data(text)[: 2 * at].decode("utf-16-le", "surrogatepass"))


def _units(text: str) -> list[bytes]:
    data = _data(text)
    return [data[at : at + 2] for at in range(0, len(data), 2)]


def _data(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _text(units: list[bytes]) -> str:
    return b"".join(units).decode("utf-16-le", "surrogatepass")


def _shared(one: list[bytes], other: list[bytes]) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _is_low(units: list[bytes], at: int) -> bool:
    """Whether the unit at ``at`` is the second half of a character."""
    return at < len(units) and 0xDC <= units[at][1] <= 0xDF
