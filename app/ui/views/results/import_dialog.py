"""The import of results, in a dialog: which campaign is which, how far it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.ui.theme import tokens
from app.ui.viewmodels.results.importing import ResultImport, Step
from app.ui.viewmodels.results.words import counted
from app.ui.views.results.matching import MatchingView
from app.ui.widgets.buttons import Button
from app.ui.widgets.progress import Progress
from app.ui.widgets.wrapped import WrappedText

WIDTH, HEIGHT = tokens.WINDOW_MIN[0], tokens.DIALOG_SIZE[1]


class ResultImportDialog(QDialog):
    """``imported`` carries what was done."""

    imported = Signal(object)

    def __init__(self, model: ResultImport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        model.setParent(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Import results"))
        self.title = WrappedText(model.path.name, "title")
        self.matching = MatchingView(model)
        self.progress = Progress()
        self.failure = WrappedText("")
        self.cancel = Button(self.tr("Cancel"))
        self.go = Button(self.tr("Import"), "primary", "download")
        self.steps = QStackedWidget()
        self._lay_out()
        self.cancel.clicked.connect(self.reject)
        self.progress.cancelled.connect(self.reject)
        self.go.clicked.connect(model.carry_out)
        model.step_changed.connect(self._show_step)
        model.chosen.connect(lambda _: self._show_rows())
        model.progressed.connect(self._show_progress)
        self._show_step(model.step)

    def start(self) -> None:
        """Show it, and look into the report."""
        self.open()
        self.model.start()

    def reject(self) -> None:
        """Leave; nothing is changed."""
        self.model.cancel()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """However it is closed, the work ends."""
        self.model.cancel()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        waiting, failed = QWidget(), QWidget()
        for page, part in ((waiting, self.progress), (failed, self.failure)):
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(part)
            column.addStretch()
        self.pages: dict[Step, QWidget] = {
            "reading": waiting,
            "matching": self.matching,
            "storing": waiting,
            "failed": failed,
        }
        for page in (waiting, self.matching, failed):
            self.steps.addWidget(page)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.S2)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.go)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S5, tokens.S5, tokens.S5)
        layout.setSpacing(tokens.S3)
        layout.addWidget(self.title)
        layout.addWidget(self.steps, 1)
        layout.addLayout(buttons)
        self.resize(WIDTH, HEIGHT)

    def _show_step(self, step: Step) -> None:
        if step == "done":
            self.accept()
            self.imported.emit(self.model.taken)
            return
        self.steps.setCurrentWidget(self.pages[step])
        self.go.setVisible(step == "matching")
        self.cancel.setVisible(step in ("matching", "failed"))
        self.cancel.setText(self.tr("Close") if step == "failed" else self.tr("Cancel"))
        if step == "failed":
            self._show_failure()
        self._show_progress(0, 0)
        self._show_rows()

    def _show_failure(self) -> None:
        error = self.model.error
        known = error.sentence() if isinstance(error, UserError) else ""
        self.failure.setText(known or self.tr("Something went wrong in Galley. Nothing was imported."))

    def _show_rows(self) -> None:
        rows = self.model.rows
        many = self.tr("Import {count} rows").format(count=counted(rows))
        self.go.setText(self.tr("Import 1 row") if rows == 1 else many)
        self.go.setEnabled(rows > 0)

    def _show_progress(self, done: int, total: int) -> None:
        text = self.tr("Reading the report") if self.model.step == "reading" else self.tr("Importing")
        if total:
            text = self.tr("{what}: {done} of {total}").format(what=text, done=counted(done), total=counted(total))
        self.progress.tell(text, done, total)
