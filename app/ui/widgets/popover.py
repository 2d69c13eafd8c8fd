"""A frame over everything else in its window, below what opened it. Escape, and a click elsewhere, close it.

It is a part of the window and no window of its own: Qt hands windows of the kind popup, and all that is in them, to no
screen reader that walks the window.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from app.ui.theme import tokens


class Popover(QFrame):
    """Goes when it is closed. Its kinds say what is in it. Keys reach nothing else while it is open."""

    def __init__(self, name: str, parent: QWidget) -> None:
        self._veil = _Veil(parent.window())
        super().__init__(self._veil)
        self._before: QWidget | None = None
        self._wanted = QPoint()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("kind", "popup")
        self.setAccessibleName(name)
        self._veil.pressed.connect(self.close)

    def first(self) -> QWidget:
        """What has the focus when it opens."""
        return self

    def open_below(self, button: QWidget, *, flush_right: bool = False) -> None:
        """Show it under ``button``, whole in the window; ``flush_right``: their right edges in line."""
        self._before = QApplication.focusWidget()
        self._veil.cover()
        self.show()
        self.adjustSize()
        left = button.width() - self.width() if flush_right else 0
        below = button.mapToGlobal(QPoint(left, button.height() + tokens.S1))
        self._wanted = self._veil.mapFromGlobal(below)
        self._stay()
        self.first().setFocus(Qt.FocusReason.PopupFocusReason)
        _application().focusChanged.connect(self._on_focus)

    def event(self, event: QEvent) -> bool:
        """A key that is a shortcut elsewhere is only a key in here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing in it had a use for end here."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round in it."""
        for widget in self._chain(forwards=next):
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
                widget.setFocus(reason)
                return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is in it has become more, or less."""
        super().resizeEvent(event)
        self._stay()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The keyboard goes back where it was."""
        super().closeEvent(event)
        if self._veil.isHidden():
            return
        _application().focusChanged.disconnect(self._on_focus)
        before = self._before
        if before is not None and isValid(before) and self._holds(_application().focusWidget()):
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._veil.hide()
        self._veil.deleteLater()

    def _stay(self) -> None:
        """Whole in the window, as near to the button as that allows."""
        lowest = QPoint(self._veil.width() - self.width(), self._veil.height() - self.height())
        self.move(max(0, min(self._wanted.x(), lowest.x())), max(0, min(self._wanted.y(), lowest.y())))

    def _chain(self, *, forwards: bool) -> Iterator[QWidget]:
        """All that is in it, from behind what has the focus."""
        start: QWidget = self.focusWidget() or self
        widget = start.nextInFocusChain() if forwards else start.previousInFocusChain()
        while widget is not None and widget is not start:
            if self.isAncestorOf(widget):
                yield widget
            widget = widget.nextInFocusChain() if forwards else widget.previousInFocusChain()

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self or self.isAncestorOf(widget))

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """It is left for another place of the window; what opens out of it is a window."""
        if now is not None and now.window() is self.window() and not self._holds(now):
            self.close()


class _Veil(QWidget):
    """Lies over the whole window, so that ``pressed`` tells of a click outside of what lies on it."""

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def cover(self) -> None:
        """Show it over everything."""
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window of another size has its parts elsewhere."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.pressed.emit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """What lies below does not get it."""
        self.pressed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What lies below stays where it is."""
        event.accept()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application
