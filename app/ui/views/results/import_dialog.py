"""The import of results, in a dialog: which campaign is which, how far it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.ui.theme import tokens
from app.ui.viewmodels.results.importing import ResultImport, Step
from app.ui.viewmodels.results.words import counted
from app.ui.views.results.matching import MatchingView
from app.ui.widgets.buttons import Button
from app.ui.widgets.work_dialog import WorkDialog, at_top
from app.ui.widgets.wrapped import WrappedText

WIDTH, HEIGHT = tokens.WINDOW_MIN[0], tokens.DIALOG_SIZE[1]


class ResultImportDialog(WorkDialog):
    """``imported`` carries what was done."""

    imported = Signal(object)

    def __init__(self, model: ResultImport, parent: QWidget | None = None) -> None:
        super().__init__(model, WrappedText(model.path.name, "title"), Button("", "primary", "download"), parent)
        self.model = model
        model.setParent(self)
        self.setWindowTitle(self.tr("Import results"))
        self.matching = MatchingView(model)
        self.failure = WrappedText("")
        self._lay_out()
        self.go.clicked.connect(model.carry_out)
        model.step_changed.connect(self._show_step)
        model.chosen.connect(lambda _: self._show_rows())
        model.progressed.connect(self._show_progress)
        self._show_step(model.step)

    def start(self) -> None:
        """Show it, and look into the report."""
        self.open()
        self.model.start()

    def _lay_out(self) -> None:
        waiting, failed = at_top(self.progress), at_top(self.failure)
        self.pages: dict[Step, QWidget] = {
            "reading": waiting,
            "matching": self.matching,
            "storing": waiting,
            "failed": failed,
        }
        for page in (waiting, self.matching, failed):
            self.steps.addWidget(page)
        self.frame()
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
