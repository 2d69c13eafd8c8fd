"""The import of a file, in a dialog: what is what, what will come of it, how far it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.services.people.values import Notes
from app.ui.theme import tokens
from app.ui.viewmodels.importing import ImportModel, Step
from app.ui.viewmodels.values import number
from app.ui.views.recipients.mapping import MappingView
from app.ui.widgets.buttons import Button
from app.ui.widgets.progress import Progress
from app.ui.widgets.wrapped import WrappedText


class ImportDialog(QDialog):
    """``imported`` carries what was done, and the rows that were left out."""

    imported = Signal(object, object)

    def __init__(self, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        model.setParent(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setWindowTitle(self.tr("Import recipients"))
        self.title = WrappedText(model.path.name, "title")
        self.mapping = MappingView(model)
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
        model.plan_changed.connect(self._show_plan)
        model.progressed.connect(self._show_progress)
        self._show_step(model.step)

    def start(self) -> None:
        """Show it, and look into the file."""
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
            "mapping": self.mapping,
            "importing": waiting,
            "failed": failed,
        }
        for page in (waiting, self.mapping, failed):
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
        self.resize(*tokens.DIALOG_SIZE)

    def _show_step(self, step: Step) -> None:
        if step == "done":
            self._finish()
            return
        self.steps.setCurrentWidget(self.pages[step])
        self.go.setVisible(step == "mapping")
        self.cancel.setVisible(step in ("mapping", "failed"))
        self.cancel.setText(self.tr("Close") if step == "failed" else self.tr("Cancel"))
        if step == "failed":
            self._show_failure()
        self._show_progress(0, 0)
        self._show_plan()

    def _show_failure(self) -> None:
        error = self.model.error
        known = error.sentence() if isinstance(error, UserError) else ""
        self.failure.setText(known or self.tr("Something went wrong in Galley. Nothing was imported."))

    def _show_plan(self) -> None:
        plan = self.model.plan
        self.go.setEnabled(self.model.ready)
        count = number(plan.recipients) if plan else ""
        self.go.setText(self.tr("Import {count}").format(count=count) if plan else self.tr("Import"))

    def _show_progress(self, done: int, total: int) -> None:
        reading = self.model.step != "importing"
        text = self.tr("Reading the file") if reading else self.tr("Importing")
        if total:
            text = self.tr("{what}: {done} of {total}").format(what=text, done=number(done), total=number(total))
        self.progress.tell(text, done, total)
        self.mapping.show_progress(done, total)

    def _finish(self) -> None:
        plan, imported = self.model.plan, self.model.imported
        self.accept()
        if imported is not None:
            self.imported.emit(imported, plan.errors if plan else Notes())
