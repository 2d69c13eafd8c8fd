"""What a report is about and which columns it has, asked in a dialog; then how far it is."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from app.domain.errors import UserError
from app.ui.theme import tokens
from app.ui.viewmodels.results.report import ReportModel, Step
from app.ui.viewmodels.results.words import counted
from app.ui.views.results.report_columns import ReportColumns
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label, set_tone
from app.ui.widgets.work_dialog import WorkDialog, at_top
from app.ui.widgets.wrapped import WrappedText


class ReportDialog(WorkDialog):
    """``path_wanted`` asks where the report goes, ``written`` carries the file and how many campaigns are in it."""

    path_wanted = Signal()
    written = Signal(object, int)

    def __init__(self, model: ReportModel, parent: QWidget | None = None) -> None:
        super().__init__(model, label("", "title"), Button("", "primary", "upload"), parent)
        self.model = model
        model.setParent(self)
        self.setWindowTitle(self.tr("Export report"))
        self.title.setText(self.windowTitle())
        self.go.setText(self.tr("Export"))
        self.about = label(self.tr("The list as it is shown"))
        self.whole = QRadioButton(self.about.text())
        many = self.tr("The {count} selected campaigns").format(count=counted(len(model.chosen)))
        self.selection = QRadioButton(self.tr("The selected campaign") if len(model.chosen) == 1 else many)
        self.columns = ReportColumns(model)
        self.head = label("", "label")
        self.every, self.none = Button(self.tr("All"), "quiet"), Button(self.tr("None"), "quiet")
        self.excel = QCheckBox(self.tr("For Excel: marks the file as UTF-8"))
        self.failure = WrappedText("")
        self._lay_out()
        self._connect()
        self._show()
        model.count()

    def write(self, path: Path) -> None:
        """Write the report there."""
        self.failure.hide()
        self.model.write(path)

    def _connect(self) -> None:
        model = self.model
        self.selection.toggled.connect(self._choose_selection)
        self.every.clicked.connect(lambda: model.take_all(True))
        self.none.clicked.connect(lambda: model.take_all(False))
        self.every.setAccessibleName(self.tr("All columns"))
        self.none.setAccessibleName(self.tr("No columns"))
        self.excel.toggled.connect(self._choose_excel)
        self.go.clicked.connect(self.path_wanted)
        model.counted.connect(self._show_count)
        model.changed.connect(self._show)
        model.step_changed.connect(self._show_step)
        model.progressed.connect(self._show_progress)

    def _lay_out(self) -> None:
        self.asking, self.writing = QWidget(), at_top(self.progress)
        column = QVBoxLayout(self.asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S2)
        for part in (self.about, self.whole, self.selection):
            column.addWidget(part)
            part.setVisible(bool(self.model.chosen) == (part is not self.about))
        (self.selection if self.model.of_selection else self.whole).setChecked(True)
        head = QHBoxLayout()
        head.addWidget(self.head, 1)
        head.addWidget(self.every)
        head.addWidget(self.none)
        column.addLayout(head)
        column.addWidget(self.columns, 1)
        column.addWidget(self.excel)
        column.addWidget(self.failure)
        self.failure.hide()
        set_tone(self.failure, "bad")
        for page in (self.asking, self.writing):
            self.steps.addWidget(page)
        self.frame()
        self.resize(*tokens.DIALOG_SIZE)

    def _choose_selection(self, on: bool) -> None:
        self.model.of_selection = on

    def _choose_excel(self, on: bool) -> None:
        self.model.for_excel = on

    def _show(self) -> None:
        chosen, every = len(self.model.columns), len(self.columns.boxes)
        self.head.setText(self.tr("Columns: {chosen} of {every}").format(chosen=chosen, every=every))
        self.go.setEnabled(chosen > 0)

    def _show_count(self, count: int) -> None:
        many = self.tr("The list as it is shown: {count} campaigns").format(count=counted(count))
        text = self.tr("The list as it is shown: 1 campaign") if count == 1 else many
        self.whole.setText(text)
        self.about.setText(text)

    def _show_step(self, step: Step) -> None:
        writing = step == "writing"
        self.steps.setCurrentWidget(self.writing if writing else self.asking)
        for button in (self.go, self.cancel):
            button.setVisible(not writing)
        self._show_progress(0, 0)
        if step == "failed":
            self._show_failure()
        elif step == "done":
            self.accept()
            self.written.emit(self.model.path, self.model.written)

    def _show_failure(self) -> None:
        error = self.model.error
        known = error.sentence() if isinstance(error, UserError) else ""
        self.failure.setText(known or self.tr("Something went wrong in Galley. No report was written."))
        self.failure.show()

    def _show_progress(self, done: int, total: int) -> None:
        text = self.tr("Writing the report")
        if total:
            text = self.tr("{what}: {done} of {total}").format(what=text, done=counted(done), total=counted(total))
        self.progress.tell(text, done, total)
