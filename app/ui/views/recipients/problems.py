"""The rows of a file that need a look: which, why, what to do."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.services.people.values import Notes
from app.ui.models.row_notes import RowNotes
from app.ui.theme import tokens
from app.ui.viewmodels.values import number
from app.ui.views.recipients.note_table import NoteTable
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label


class Problems(QWidget):
    """The first of them in a table, and how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowNotes(self)
        self.table = NoteTable(self.model, self)
        self.more = label("", "note")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.more)

    def show_notes(self, notes: Notes) -> None:
        """Show these."""
        self.model.show_notes(notes.first)
        rest = notes.count - len(notes.first)
        self.more.setVisible(rest > 0)
        many = self.tr("And {count} more rows").format(count=number(rest))
        self.more.setText(self.tr("And 1 more row") if rest == 1 else many)


class ProblemsDialog(QDialog):
    """After an import: the rows that were left out."""

    def __init__(self, notes: Notes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Rows left out"))
        self.problems = Problems(self)
        self.problems.show_notes(notes)
        self.close_button = Button(self.tr("Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S5, tokens.S5, tokens.S5)
        layout.setSpacing(tokens.S3)
        layout.addWidget(label(self.tr("Correct them in the file, then import it again: nothing comes in twice."), ""))
        layout.addWidget(self.problems, 1)
        layout.addLayout(buttons)
        self.resize(*tokens.DIALOG_SIZE)
