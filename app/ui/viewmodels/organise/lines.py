"""A line of the page: what is shown of a label, an inbox tab or a subscription; searching and sorting lines."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from app.domain.folding import folded
from app.domain.issues import Fix

Order = Literal["name", "use"]


class Line(Struct, frozen=True, kw_only=True):
    """``key`` tells it from the others. ``campaigns`` of the list have it, ``archived`` those of the archive,
    and ``touched`` are those that a change reaches, the bin included; ``subscribers`` is None until they were counted.
    ``trouble`` is what a delivery platform makes of it, ``fix`` its repair."""

    key: str
    name: str
    color: str = ""
    about: str = ""
    campaigns: int = 0
    archived: int = 0
    touched: int = 0
    subscribers: int | None = None
    trouble: str = ""
    fix: Fix | None = None


def arranged(lines: Sequence[Line], search: str = "", order: Order = "name") -> list[Line]:
    """Those whose name or description has every word of ``search``; by name, or the most used first."""
    words = folded(search).split()
    found = [line for line in lines if _fits(line, words)]
    by_name = sorted(found, key=lambda line: (folded(line.name), line.key))
    return by_name if order == "name" else sorted(by_name, key=lambda line: -line.campaigns)


def _fits(line: Line, words: Sequence[str]) -> bool:
    text = folded(f"{line.name} {line.about}") if words else ""
    return all(word in text for word in words)
