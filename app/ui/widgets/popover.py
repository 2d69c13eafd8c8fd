"""A frame over everything else, below what opened it. Escape, and a click elsewhere, close it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.theme import tokens


class Popover(QFrame):
    """Goes when it is closed. Its kinds say what is in it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setAccessibleName(name)

    def first(self) -> QWidget:
        """What has the focus when it opens."""
        return self

    def open_below(self, button: QWidget) -> None:
        """Show it under ``button``, whole on the screen."""
        self.show()
        self.adjustSize()
        room, size = button.screen().availableGeometry(), self.size()
        wanted = button.mapToGlobal(QPoint(0, button.height() + tokens.S1))
        lowest = QPoint(room.right() - size.width(), room.bottom() - size.height())
        self.move(max(room.left(), min(wanted.x(), lowest.x())), max(room.top(), min(wanted.y(), lowest.y())))
        self.first().setFocus(Qt.FocusReason.PopupFocusReason)
