"""The line over the list: filters; with something selected what can be done to it; while that lasts, how far it is."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QWidget

from app.ui.theme import tokens
from app.ui.views.library import bulk_words
from app.ui.views.library.bulk_bar import BulkBar
from app.ui.widgets.buttons import Button
from app.ui.widgets.elided import ElidedLabel


class ProgressStrip(QWidget):
    """``cancelled`` is emitted by its button."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ElidedLabel("", "strong", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setMaximumWidth(tokens.DETAIL_WIDTH)
        self.stop = Button(self.tr("Cancel"), "", "x", self)
        self.stop.clicked.connect(self.cancelled)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(tokens.S3)
        line.addWidget(self.text)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        line.addStretch(1)

    def tell(self, command: str, done: int, total: int) -> None:
        """Say how far the command is; what is only being stored can't be stopped any more."""
        text = bulk_words.under_way(command, done, total)
        self.text.tell(text)
        self.bar.setAccessibleName(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.stop.setEnabled(done < total)


class BulkLine(QWidget):
    """As high as the filters need, whatever is shown, so that the list below never moves. ``left``: what had the
    keyboard is not shown any more."""

    left = Signal()

    def __init__(self, filters: QWidget, bar: BulkBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters, self.bar, self.progress = filters, bar, ProgressStrip(self)
        self._count = 0
        self._busy = False
        for part in (filters, bar, self.progress):
            part.setParent(self)
        self._show()

    def current(self) -> QWidget:
        """What is shown."""
        return self.progress if self._busy else self.bar if self._count else self.filters

    def show_count(self, count: int) -> None:
        """So many campaigns are selected."""
        self._count = count
        if count:
            self.bar.show_count(count)
        self._show()

    def show_progress(self, command: str, done: int, total: int) -> None:
        """Something takes long."""
        self._busy = True
        self.progress.tell(command, done, total)
        self._show()

    def rest(self) -> None:
        """Nothing is under way any more."""
        self._busy = False
        self._show()

    def hasHeightForWidth(self) -> bool:
        """Filters wrap where the window is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Room for buttons, or for more lines of filters."""
        return max(tokens.CONTROL_HEIGHT, self.filters.heightForWidth(width))

    def sizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(tokens.FORM_MIN, self.heightForWidth(max(self.width(), tokens.FORM_MIN)))

    def minimumSizeHint(self) -> QSize:
        """Room for the narrowest of each."""
        parts = (self.filters, self.bar, self.progress)
        return QSize(max(part.minimumSizeHint().width() for part in parts), tokens.CONTROL_HEIGHT)

    def event(self, event: QEvent) -> bool:
        """What is inside has another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All parts, shown or not, have the whole width."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        high = min(self.filters.heightForWidth(self.width()), self.height())
        self.filters.setGeometry(0, (self.height() - high) // 2, self.width(), high)
        for part in (self.bar, self.progress):
            part.setGeometry(0, 0, self.width(), min(tokens.CONTROL_HEIGHT, self.height()))

    def _show(self) -> None:
        now, focus = self.current(), QApplication.focusWidget()
        had = focus is not None and self.isAncestorOf(focus) and not now.isAncestorOf(focus)
        for part in (self.filters, self.bar, self.progress):
            part.setVisible(part is now)
        if had:
            self.left.emit()
