"""What lines and prose have in common, for what works on both. Positions count UTF-16 units."""

from typing import Any, Protocol

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from app.ui.forms.pills import Drawn, Pill


class Editor(Protocol):
    """A text that people write."""

    typed: Any
    shown: Any
    cursorPositionChanged: Any

    @property
    def touched(self) -> QWidget:
        """What the mouse is told to."""
        ...

    @property
    def composing(self) -> bool:
        """Whether an input method is at work."""
        ...

    def raw(self) -> str:
        """What stands there."""
        ...

    def ends(self) -> tuple[int, int]:
        """Where the selection began, and where the caret is."""
        ...

    def select(self, anchor: int, caret: int) -> None:
        """Select from ``anchor`` to ``caret``."""
        ...

    def replace(self, start: int, end: int, text: str) -> None:
        """Write over a stretch, as if it were typed."""
        ...

    def show_marks(self, drawn: Drawn) -> None:
        """Give the letters these looks."""
        ...

    def caret_box(self, at: int | None = None) -> QRect:
        """Where the caret is in the widget, or the pill that begins ``at`` a place."""
        ...

    def pill_at(self, point: QPoint) -> Pill | None:
        """The token under a point of ``touched``."""
        ...
