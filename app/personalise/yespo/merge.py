"""Merge tags: ``%TAG|fallback%`` and ``%TAG%`` (Yespo, merge tag cheat sheet)."""

import re
from collections.abc import Iterator

from msgspec import Struct

from app.personalise.places import Fault

_BAR = re.compile(r"%([^\W\d][\w-]*(?:\.[\w-]+)*)\|([^%\r\n]{0,500})%")
_BARE = re.compile(r"%([A-Z_][A-Z0-9_]+(?:\.[A-Z0-9_]+)*)%")
_OPEN = re.compile(r"%([A-Z_][A-Z0-9_]+(?:\.[A-Z0-9_]+)*)\|[^%\r\n]*")
_HEX = re.compile(r"[0-9A-F]{2}")


class Tag(Struct, frozen=True):
    """A merge tag at ``start`` to ``end``. ``fallback`` None: nothing is shown when the field is empty."""

    name: str
    fallback: str | None
    start: int
    end: int


def tag_at(text: str, start: int) -> Tag | None:
    """The tag that begins with the ``%`` at ``start``; None where that is only a per cent sign, or a character of an
    encoded address. Raises ``Fault`` for a tag that is not closed."""
    if found := _BAR.match(text, start):
        return Tag(found[1], found[2] or None, start, found.end())
    if (found := _BARE.match(text, start)) and not _encoded(text, found):
        return Tag(found[1], None, start, found.end())
    if found := _OPEN.match(text, start):
        raise Fault("This tag is not closed: write % after it", start, found.end())
    return None


def tags(text: str, start: int = 0) -> Iterator[Tag]:
    """All tags from ``start`` on."""
    while (start := text.find("%", start)) >= 0:
        tag = tag_at(text, start)
        if tag is not None:
            yield tag
        start = tag.end if tag else start + 1


def _encoded(text: str, found: re.Match[str]) -> bool:
    """Whether the signs are those of ``%D0%9F`` in an address."""
    name = found[1]
    follows = _HEX.match(text, found.end()) is not None
    return _HEX.match(name) is not None and (len(name) == 2 or follows)
