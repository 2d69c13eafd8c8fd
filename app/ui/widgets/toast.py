"""A short notice at the bottom of the window: what was done, and the way back."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.look import label

SHOWN_FOR = 8_000
"""Milliseconds; the clock stands while the pointer or the focus is on it."""


class Toast(QFrame):
    """One notice at a time, over the lower edge of its parent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._room = parent
        self._undo: Callable[[], None] | None = None
        self.text = label("")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = Button(self.tr("Undo"), "quiet", "undo-2")
        self.close_button = IconButton("x", self.tr("Close notice"))
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_FOR)
        self._timer.timeout.connect(self.leave)
        self.button.clicked.connect(self._on_undo)
        self.close_button.clicked.connect(self.leave)
        self._lay_out()
        parent.installEventFilter(self)
        self.hide()

    def tell(self, text: str, undo: Callable[[], None] | None = None, action: str = "") -> None:
        """Show ``text``; with ``undo`` a button that calls it, named ``action`` and without the sign where "Undo" does
        not fit."""
        self._undo = undo
        self.text.setText(text)
        self.setAccessibleName(text)
        self.button.setText(action or self.tr("Undo"))
        self.button.set_sign("" if action else "undo-2", gap=tokens.S1)
        self.button.setVisible(undo is not None)
        self._shade()
        self.show()
        self._place()
        self.raise_()
        self._timer.start()
        self._announce()

    def leave(self) -> None:
        """Go away, unless somebody is about to use it."""
        if self.isVisible() and self.sender() is not self.close_button and (self.underMouse() or self._has_focus()):
            self._timer.start()
            return
        self._timer.stop()
        self._undo = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays at the lower edge when the parent changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _announce(self) -> None:
        """Tell assistive technology."""
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.S4, tokens.S2, tokens.S2, tokens.S2)
        layout.setSpacing(tokens.S2)
        layout.addWidget(self.text)
        layout.addWidget(self.button)
        layout.addWidget(self.close_button)

    def _has_focus(self) -> bool:
        return self.button.hasFocus() or self.close_button.hasFocus()

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self._timer.stop()
        self.hide()
        if undo:
            undo()

    def _place(self) -> None:
        self.adjustSize()
        parent = self._room
        self.move(QPoint((parent.width() - self.width()) // 2, parent.height() - self.height() - tokens.S5))

    def _shade(self) -> None:
        from PySide6.QtWidgets import QGraphicsDropShadowEffect

        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(tokens.S5)
        shadow.setOffset(0, tokens.S1)
        color = QColor(Qt.GlobalColor.black)
        color.setAlpha(current().shadow)
        shadow.setColor(color)
        self.setGraphicsEffect(shadow)
