"""What is wrong in a text while it is being written, below it; with what to write instead in one click."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.ports import Problem
from app.ui.forms.issues import SIGNS
from app.ui.forms.writing import Writing
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label, set_tone
from app.ui.widgets.sign import Sign

LONGEST = 24
"""Characters of a mend that its button shows."""
MOST = 3
"""Problems told at once: those behind often go with the first."""


class ProblemLine(QWidget):
    """A sign, where it is, the words, the mend."""

    def __init__(self, problem: Problem, writing: Writing, parent: QWidget) -> None:
        super().__init__(parent)
        sign, color, tone = SIGNS[problem.severity]
        picture = Sign(sign, color, self)
        picture.setFixedHeight(tokens.CHIP_HEIGHT)
        self.text = label(self._words(problem, "\n" in writing.text), "note", self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setMinimumHeight(tokens.CHIP_HEIGHT)
        self.text.setToolTip(problem.pointer)
        set_tone(self.text, tone)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 1)
        self.mend: Button | None = None
        if problem.instead is not None:
            self.mend = Button(self._offer(problem.instead), "link", parent=self)
            self.mend.clicked.connect(lambda: writing.mend(problem))
            layout.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignTop)

    def _words(self, problem: Problem, several_lines: bool) -> str:
        if not several_lines:
            return problem.message
        return self.tr("Line {line}, column {column}: {message}").format(
            line=problem.line, column=problem.column, message=problem.message
        )

    def _offer(self, instead: str) -> str:
        """What it writes, where that can be read on a button."""
        readable = instead and instead == instead.strip() and len(instead) <= LONGEST
        return self.tr("Write {text}").format(text=instead) if readable else self.tr("Fix")


class ProblemNotes(QWidget):
    """The problems of some editors that stand together."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[ProblemLine] = []
        self._watched: Sequence[Writing] = ()
        self._told: list[tuple[Writing, Problem]] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens.S1)
        self.hide()

    def watch(self, writings: Sequence[Writing]) -> None:
        """Tell the problems of these editors, and of no others."""
        for writing in self._watched:
            writing.problems_changed.disconnect(self._show)
        self._watched = writings
        for writing in writings:
            writing.problems_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        told = [(writing, it) for writing in self._watched for it in writing.problems[:MOST]]
        if told == self._told:
            return
        self._told = told
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [ProblemLine(problem, writing, self) for writing, problem in told]
        for line in self.lines:
            self._layout.addWidget(line)
        self.setVisible(bool(told))
