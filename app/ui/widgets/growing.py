"""A scrolled column of rows; where there are many they are made bit by bit, so that the window goes on."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.ui.theme import tokens

AT_ONCE = 20
"""Rows that are made in one go."""
R = TypeVar("R", bound=QWidget)


class GrowingRows(QScrollArea, Generic[R]):
    """``rows`` are those that were made so far."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads: QWidget | None = None
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows: list[R] = []
        self._count = 0
        self._make: Callable[[int], R] | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make_some)

    def set_heads(self, heads: QWidget) -> None:
        """Have ``heads`` stay above the rows, in line with what they head."""
        self._heads = heads
        heads.setParent(self)
        self.setViewportMargins(0, heads.sizeHint().height(), 0, 0)

    def fill(self, count: int, make: Callable[[int], R]) -> None:
        """Have ``count`` rows instead of those that there are; ``make`` makes the one at a place."""
        self._soon.stop()
        self.rows, self._count, self._make = [], count, make
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, tokens.S4, 0)
        self._column.setSpacing(0)
        self._column.addStretch()
        self._make_some()
        self.setWidget(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The heads are as wide as the rows, which give way to the scroll bar."""
        super().resizeEvent(event)
        if self._heads:
            self._heads.setGeometry(0, 0, self.viewport().width(), self._heads.sizeHint().height())

    def _make_some(self) -> None:
        if self._make is None:
            return
        for place in range(len(self.rows), min(self._count, len(self.rows) + AT_ONCE)):
            row = self._make(place)
            self._column.insertWidget(place, row)
            self.rows.append(row)
        if len(self.rows) < self._count:
            self._soon.start()
