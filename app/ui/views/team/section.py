"""A heading with a count, and lines below it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.theme.tokens import ColorName
from app.ui.viewmodels.values import number
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label
from app.ui.widgets.sign import Sign


class TeamSection(QWidget):
    """Goes away while it has nothing to show."""

    def __init__(self, title: str, sign: str, color: ColorName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.lines: list[QWidget] = []
        self.head = label("", "strong")
        self.more = label("", "note")
        head = self._head = QHBoxLayout()
        head.setSpacing(tokens.S2)
        head.addWidget(Sign(sign, color))
        head.addWidget(self.head, 1)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(tokens.S5 - tokens.S1, 0, 0, 0)
        self._body.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addLayout(head)
        layout.addLayout(self._body)
        self._body.addWidget(self.more)
        self.hide()

    def offer(self, text: str, sign: str) -> Button:
        """A button beside the heading."""
        button = Button(text, "quiet", sign)
        button.setAccessibleName(f"{text}: {self._title}")
        self._head.addWidget(button)
        return button

    def show_lines(self, lines: Sequence[QWidget], count: int) -> None:
        """Show these, the first of ``count``."""
        for line in self.lines:
            self._body.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = list(lines)
        for at, line in enumerate(lines):
            self._body.insertWidget(at, line)
        text = f"{self._title}: {number(count)}"
        self.head.setText(text)
        self.setAccessibleName(text)
        rest = count - len(lines)
        self.more.setText(self.tr("And {count} more").format(count=number(rest)))
        self.more.setVisible(rest > 0)
        self.setVisible(count > 0)
