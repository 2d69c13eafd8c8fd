"""One filter of a list."""

from typing import Any

from msgspec import Struct


class Filter(Struct, frozen=True):
    """One condition on ``campaigns c``. ``index`` (``campaigns_by_...``) holds those that keep it together, where there
    is one; ``members`` are the table and the id of a label or subscription. ``past``: it holds what is older than
    something, so that a list of the newest begins elsewhere."""

    condition: str
    values: tuple[Any, ...] = ()
    index: str = ""
    members: tuple[str, str] | None = None
    past: bool = False
