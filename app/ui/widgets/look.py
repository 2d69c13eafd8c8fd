"""How a widget picks its look from the style sheet."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

Tone = Literal["", "good", "warn", "bad"]


def set_kind(widget: QWidget, kind: str) -> None:
    """Choose the sheet's rules for ``kind``."""
    widget.setProperty("kind", kind)
    _again(widget)


def set_tone(widget: QWidget, tone: Tone) -> None:
    """Colour it as good, a warning or bad news."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        _again(widget)


def _again(widget: QWidget) -> None:
    """Before a widget is shown for the first time, the sheet has not looked at it yet."""
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def label(text: str, kind: str = "", parent: QWidget | None = None) -> QLabel:
    """A text in one of the sheet's kinds."""
    made = QLabel(text, parent)
    made.setProperty("kind", kind)
    return made


def hairline(parent: QWidget | None = None, *, upright: bool = False) -> QFrame:
    """The second means of separation, after space."""
    line = QFrame(parent)
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    line.setProperty("kind", "hairline")
    return line
