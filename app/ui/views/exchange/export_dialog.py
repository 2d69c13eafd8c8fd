"""An export under way: how far it is, and what stands in its way."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.ui.theme import tokens
from app.ui.viewmodels.exchange.export import ExportModel
from app.ui.viewmodels.exchange.steps import Step
from app.ui.viewmodels.values import number
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label
from app.ui.widgets.progress import Progress
from app.ui.widgets.wrapped import WrappedText

SHOWN_AFTER = 300
"""Milliseconds until a dialog says that it takes a while."""


class ExportDialog(QDialog):
    """``written`` carries what was written; ``field_wanted`` a campaign and the path of a field that stands in the
    way."""

    written = Signal(object)
    field_wanted = Signal(str, str)

    def __init__(self, model: ExportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        model.setParent(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Export campaigns"))
        self.progress = Progress()
        self.failure = WrappedText("")
        self.base_label = label(self.tr("Or the address below which the pictures will lie"), "label")
        self.base = QLineEdit()
        self.base.setAccessibleName(self.base_label.text())
        self.base.setPlaceholderText(self.tr("https://"))
        self.base_label.setBuddy(self.base)
        self.base_note = WrappedText(self.tr("Their files are put into a folder beside the exported file."), "note")
        self.close_button = Button(self.tr("Close"))
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self.field = Button(self.tr("Go to the picture"), "primary", "image")
        self._soon = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._lay_out()
        self._connect()

    def start(self) -> None:
        """Begin; the dialog comes into sight when that takes a while, or fails."""
        self.model.start()
        if self.model.step == "working":
            self._soon.start()

    def reject(self) -> None:
        """Leave; no file is written."""
        self._leave()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """However it is closed, the work ends."""
        self._leave()
        super().closeEvent(event)

    def _leave(self) -> None:
        self._soon.stop()
        self.model.cancel()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S2)
        buttons.addStretch()
        for button in (self.close_button, self.again, self.field):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S5, tokens.S5, tokens.S5)
        layout.setSpacing(tokens.S2)
        for part in (self.progress, self.failure, self.base_label, self.base, self.base_note):
            layout.addWidget(part)
        layout.addStretch()
        layout.addLayout(buttons)
        self.setMinimumWidth(tokens.NARROW_DIALOG_WIDTH)

    def _connect(self) -> None:
        model = self.model
        self._soon.timeout.connect(self.open)
        self.progress.cancelled.connect(self.reject)
        self.close_button.clicked.connect(self.reject)
        self.again.clicked.connect(lambda: model.start(self.base.text()))
        self.base.returnPressed.connect(lambda: model.start(self.base.text()))
        self.base.textChanged.connect(self._offer)
        self.field.clicked.connect(self._go_to_field)
        model.step_changed.connect(self._show_step)
        model.progressed.connect(self._show_progress)

    def _show_step(self, step: Step) -> None:
        if step == "done":
            self._soon.stop()
            self.accept()
            self.written.emit(self.model.written)
            self.deleteLater()
            return
        failed = step == "failed"
        self.progress.setVisible(not failed)
        for part in (self.failure, self.close_button, self.again):
            part.setVisible(failed)
        for part in (self.base_label, self.base, self.base_note):
            part.setVisible(failed and self.model.takes_address)
        self.field.setVisible(failed and self.model.lacks_address is not None)
        self._offer()
        if failed:
            self._show_failure()
        self._show_progress(0, 0)

    def _show_failure(self) -> None:
        error = self.model.error
        known = error.sentence() if isinstance(error, UserError) else ""
        self.failure.setText(known or self.tr("Something went wrong in Galley. Nothing was exported."))
        self.failure.setAccessibleName(self.failure.text())
        self._soon.stop()
        self.open()
        self.adjustSize()
        (self.field if self.model.lacks_address else self.again).setFocus()

    def _show_progress(self, done: int, total: int) -> None:
        text = self.tr("Exporting")
        if total:
            text = self.tr("{what}: {done} of {total}").format(what=text, done=number(done), total=number(total))
        self.progress.tell(text, done, total)

    def _offer(self) -> None:
        """Without an address the same would come of it."""
        self.again.setEnabled(self.model.lacks_address is None or bool(self.base.text().strip()))
        self.again.setText(self.tr("Export with this address") if self.model.takes_address else self.tr("Try again"))

    def _go_to_field(self) -> None:
        lacking = self.model.lacks_address
        if lacking is not None:
            self.reject()
            self.field_wanted.emit(lacking.campaign, lacking.path)
