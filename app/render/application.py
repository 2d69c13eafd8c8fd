"""Qt's application object, without which there are no fonts."""

from PySide6.QtGui import QGuiApplication

_made: list[QGuiApplication] = []


def ensure_gui() -> None:
    """Make an offscreen application where none runs yet: the command line draws without a display.

    Call it from the main thread first. Under the window it does nothing.
    """
    if QGuiApplication.instance() is None:
        _made.append(QGuiApplication(["galley", "-platform", "offscreen"]))
