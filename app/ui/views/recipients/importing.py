"""The import of a file, in a dialog: what is what, what will come of it, how far it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.services.people.values import Notes
from app.ui.theme import tokens
from app.ui.viewmodels.importing import ImportModel, Step
from app.ui.viewmodels.values import number
from app.ui.views.recipients.mapping import MappingView
from app.ui.widgets.buttons import Button
from app.ui.widgets.work_dialog import WorkDialog, at_top
from app.ui.widgets.wrapped import WrappedText


class ImportDialog(WorkDialog):
    """``imported`` carries what was done, and the rows that were left out."""

    imported = Signal(object, object)

    def __init__(self, model: ImportModel, parent: QWidget | None = None) -> None:
        super().__init__(model, WrappedText(model.path.name, "title"), Button("", "primary", "download"), parent)
        self.model = model
        model.setParent(self)
        self.setWindowTitle(self.tr("Import recipients"))
        self.mapping = MappingView(model)
        self.failure = WrappedText("")
        self._lay_out()
        self.go.clicked.connect(model.carry_out)
        model.step_changed.connect(self._show_step)
        model.plan_changed.connect(self._show_plan)
        model.progressed.connect(self._show_progress)
        self._show_step(model.step)

    def start(self) -> None:
        """Show it, and look into the file."""
        self.open()
        self.model.start()

    def _lay_out(self) -> None:
        waiting, failed = at_top(self.progress), at_top(self.failure)
        self.pages: dict[Step, QWidget] = {
            "reading": waiting,
            "mapping": self.mapping,
            "importing": waiting,
            "failed": failed,
        }
        for page in (waiting, self.mapping, failed):
            self.steps.addWidget(page)
        self.frame()
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
