"""Names of labels and subscriptions."""

import unicodedata
from collections.abc import Callable
from typing import Any

from app.domain.tree import is_list

LONGEST = 100
"""Characters in a name: beyond that no list and no chip can show it."""
UNWRITABLE = ("Cc", "Cs")
"""Control characters, and halves of characters that no file can hold."""


def tidy(text: str) -> str:
    """``text`` without control characters and without spaces that nobody sees."""
    kept = (" " if unicodedata.category(sign) in UNWRITABLE else sign for sign in unicodedata.normalize("NFC", text))
    return " ".join("".join(kept).split())


def holds(names: tuple[str, ...]) -> Callable[[Any], bool]:
    """Whether a value holds one of ``names``, whatever the case and the spaces around. Values are lists, or texts with
    commas or semicolons between names."""
    wanted = {_folded(name) for name in names if name.strip()}

    def test(value: Any) -> bool:
        parts = value if is_list(value) else [value, *str(value).replace(";", ",").split(",")]
        return any(isinstance(part, str) and _folded(part) in wanted for part in parts)

    return test


def _folded(name: str) -> str:
    return name.strip().casefold()
