"""A line of the lists about the team: what it is, what is to be said of it, what can be done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from app.ui import words
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button, Tinted
from app.ui.widgets.elided import ElidedLabel

LONGEST = 80
"""Letters of a name that are shown at most."""


class _Name(Tinted, QToolButton):
    pass


class TeamLine(QWidget):
    """``opened``: somebody wants to see it. Without a campaign behind it, its name can't be pressed."""

    opened = Signal()

    def __init__(self, name: str, about: str = "", *, opens: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shown = words.name(name)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S2)
        self.name = _Name(self)
        self.name.setProperty("kind", "issue")
        self.name.setText(_short(shown).replace("&", "&&"))
        self.name.setAccessibleName(f"{shown}, {about}" if about else shown)
        self.name.setToolTip(shown if len(shown) > LONGEST else "")
        self.name.setFixedHeight(tokens.CONTROL_HEIGHT)
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name.setMinimumWidth(0)
        self.name.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self.name.setEnabled(opens)
        self.name.clicked.connect(self.opened)
        self.about = ElidedLabel(about, "note", self)
        row.addWidget(self.name)
        row.addWidget(self.about, 1)

    def offer(self, text: str) -> Button:
        """A button at the end of the line."""
        button = Button(text, "quiet", parent=self)
        button.setAccessibleName(f"{text}: {self.name.accessibleName()}")
        self._row.addWidget(button)
        return button


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip()}…"
