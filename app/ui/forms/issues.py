"""What the checks say about a field, at the field."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.issues import ORDER, Issue
from app.ui.forms.base import said
from app.ui.theme import tokens
from app.ui.theme.tokens import ColorName
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import Tone, label, set_tone
from app.ui.widgets.sign import Sign

BESIDE = tokens.FORM_MIN * 2 // 5
"""Width up to which a repair stands beside the words; a longer one stands below them."""
SIGNS: dict[str, tuple[str, ColorName, Tone]] = {
    "error": ("circle-alert", "bad", "bad"),
    "warning": ("triangle-alert", "warn", "warn"),
    "hint": ("info", "quiet", ""),
}


class IssueLine(QWidget):
    """A sign, the words, the repair."""

    def __init__(self, issue: Issue, fix: Callable[[Issue], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sign, color, tone = SIGNS[issue.severity]
        picture = Sign(sign, color, self)
        self.text = label(issue.message, "note", self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        picture.setFixedHeight(tokens.CHIP_HEIGHT)
        self.text.setMinimumHeight(tokens.CHIP_HEIGHT)
        set_tone(self.text, tone)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.setColumnStretch(1, 1)
        layout.addWidget(picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.text, 0, 1)
        self.fix: Button | None = None
        if issue.fix:
            self.fix = Button(said(issue.fix.label), "link", parent=self)
            self.fix.clicked.connect(lambda: fix(issue))
            row, column = (0, 2) if self.fix.sizeHint().width() <= BESIDE else (1, 1)
            layout.addWidget(self.fix, row, column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


class IssueNotes(QWidget):
    """The lines of one place, the worst first; nothing where there are none."""

    def __init__(self, fix: Callable[[Issue], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fix = fix
        self.path = ""
        """The stored path whose issues stand here."""
        self.issues: tuple[Issue, ...] = ()
        self.lines: list[IssueLine] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(tokens.S1)
        self.hide()

    def tell(self, issues: Sequence[Issue]) -> None:
        """Show these and no others."""
        issues = tuple(sorted(issues, key=lambda issue: ORDER[issue.severity]))
        if issues == self.issues:
            return
        self.issues = issues
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [IssueLine(issue, self._fix, self) for issue in issues]
        for line in self.lines:
            self._layout.addWidget(line)
        self.setVisible(bool(issues))
