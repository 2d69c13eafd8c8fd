"""Warnings of Qt that say nothing a person could act on."""

from functools import cache

from PySide6.QtCore import QLoggingCategory

# A font of the list that lacks a script is no news: the next one has it. A broken picture is told by its placeholder.
_RULES = "qt.text.font.db*=false\nqt.gui.imageio*=false"


@cache
def hush() -> None:
    """Leave them out, from now on."""
    QLoggingCategory.setFilterRules(_RULES)
