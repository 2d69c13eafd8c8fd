"""How long things move, and whether they move at all."""

from PySide6.QtCore import QCoreApplication

MAKE_ROOM, CHANGE_TEMPLATE, TURN_PAGE, TINT = 160, 180, 220, 600
"""Milliseconds: neighbours of what is dragged, a template's parts, a carousel's page, the field that undo touched."""

_PROPERTY = "reduced_motion"


def set_reduced(reduced: bool) -> None:
    """Let nothing move from now on, or let it move again."""
    application = QCoreApplication.instance()
    if application:
        application.setProperty(_PROPERTY, reduced)


def is_reduced() -> bool:
    """Whether nothing is to move."""
    application = QCoreApplication.instance()
    return bool(application and application.property(_PROPERTY))
