"""A dialog that goes step by step: it looks into a file, asks, carries out, or says why not."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.domain.errors import UserError
from app.ui.theme import tokens
from app.ui.viewmodels.exchange.steps import Step, StepsModel
from app.ui.viewmodels.values import number
from app.ui.widgets.buttons import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.work_dialog import WorkDialog, at_top
from app.ui.widgets.wrapped import WrappedText


class StepsDialog(WorkDialog):
    """``asking`` is shown while something has to be chosen. Its kinds say what is begun, carried out and told."""

    def __init__(self, model: StepsModel, title: str, asking: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(model, WrappedText(title, "title"), Button("", "primary", "download"), parent)
        self._steps_model = model
        model.setParent(self)
        self.asking = asking
        self.again = Button(self.tr("Try again"), "", "refresh-cw")
        self.failure = EmptyState("circle-alert", self.tr("Nothing was imported"), "", (self.again,))
        self.failure.text.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self.again.clicked.connect(self.begin)
        self.go.clicked.connect(self.carry_out)
        model.step_changed.connect(self._show_step)
        model.progressed.connect(self._show_progress)
        self._show_step(model.step)

    def start(self) -> None:
        """Show it, and begin."""
        self.open()
        self.begin()

    def begin(self) -> None:
        """Look into the file."""
        raise NotImplementedError

    def carry_out(self) -> None:
        """Do what was chosen."""
        raise NotImplementedError

    def finish(self) -> None:
        """It is done: tell."""
        raise NotImplementedError

    def working(self) -> str:
        """What is under way while it is carried out."""
        raise NotImplementedError

    def _lay_out(self) -> None:
        waiting = at_top(self.progress)
        self._pages: dict[Step, QWidget] = {
            "reading": waiting,
            "asking": self.asking,
            "working": waiting,
            "failed": self.failure,
        }
        for page in (waiting, self.asking, self.failure):
            self.steps.addWidget(page)
        self.frame()
        room = self.screen().availableSize()
        self.resize(*(min(side, most) for side, most in zip(tokens.WIDE_DIALOG_SIZE, room.toTuple(), strict=True)))

    def _show_step(self, step: Step) -> None:
        if step == "done":
            self.accept()
            self.finish()
            return
        self.steps.setCurrentWidget(self._pages[step])
        self.go.setVisible(step == "asking")
        self.cancel.setVisible(step in ("asking", "failed"))
        self.cancel.setText(self.tr("Close") if step == "failed" else self.tr("Cancel"))
        if step == "failed":
            self._show_failure()
        self._show_progress(0, 0)

    def _show_failure(self) -> None:
        error = self._steps_model.error
        known = error.sentence() if isinstance(error, UserError) else ""
        said = known or self.tr("Something went wrong in Galley. The details are in the log.")
        self.failure.tell(self.failure.title.text(), said)
        self.failure.setAccessibleName(said)
        self.again.setFocus()

    def _show_progress(self, done: int, total: int) -> None:
        text = self.working() if self._steps_model.step == "working" else self.tr("Reading the file")
        if total:
            text = self.tr("{what}: {done} of {total}").format(what=text, done=number(done), total=number(total))
        self.progress.tell(text, done, total)
