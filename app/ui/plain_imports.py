"""Python's own ``import``, put back after PySide has replaced it.

PySide's reads the source of every module that is imported, to know whether ``from __feature__ import ...`` may count
there: a fifth of the time until the window is painted. Galley uses no such feature. PySide keeps what it replaced as
``builtins.__orig_import__``.
"""

import builtins
from importlib import import_module


def put_back() -> None:
    """Nothing is done where PySide does not stand in the way, or somebody else (a debugger) does."""
    import_module("PySide6.QtCore")
    replaced = getattr(builtins, "__orig_import__", None)
    if replaced is not None and builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = replaced
