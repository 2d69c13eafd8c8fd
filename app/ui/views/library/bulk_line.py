"""The line over the list: filters; with something selected what can be done to it; while that lasts, how far it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QWidget

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


class BulkLine(QStackedWidget):
    """As high as the highest of its parts, so that the list below never moves."""

    def __init__(self, filters: QWidget, bar: BulkBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters, self.bar, self.progress = filters, bar, ProgressStrip(self)
        self._count = 0
        self._busy = False
        for part in (filters, bar, self.progress):
            self.addWidget(part)

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

    def _show(self) -> None:
        self.setCurrentWidget(self.progress if self._busy else self.bar if self._count else self.filters)
