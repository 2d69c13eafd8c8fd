"""Python's own ``import``, put back after PySide has replaced it.

PySide's reads the source of every module that is imported, to know whether ``from __feature__ import ...`` may count
there: a fifth of the time until the window is painted. Galley uses no such feature. PySide keeps what it replaced as
``builtins.__orig_import__``.
"""

import builtins
from typing import Any

import PySide6.QtCore  # noqa: F401  (replaces ``import``)


def put_back() -> None:
    """Nothing is done where PySide does not stand in the way, or somebody else (a debugger) does."""
    names: dict[str, Any] = vars(builtins)
    replaced = names.get("__orig_import__")
    if replaced is not None and names["__import__"] is names.get("__feature_import__"):
        names["__import__"] = replaced
