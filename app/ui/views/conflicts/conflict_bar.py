"""A calm line over the editor: what both sides have changed, and the way to choose."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.viewmodels.conflicts.conflict import ConflictModel
from app.ui.widgets.buttons import Button
from app.ui.widgets.elided import ElidedLabel
from app.ui.widgets.sign import Sign


class ConflictBar(QFrame):
    """There while something waits, and nobody looks at it."""

    def __init__(self, model: ConflictModel, choose: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.setProperty("kind", "banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = ElidedLabel("")
        self.button = Button(self.tr("Choose"))
        self.button.clicked.connect(choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S2)
        row.setSpacing(tokens.S2)
        row.addWidget(Sign("users", "text"))
        row.addWidget(self.text, 1)
        row.addWidget(self.button)
        model.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Bring it in line with the model."""
        sentence = self.model.sentence
        self.text.tell(sentence)
        self.setAccessibleName(sentence)
        self.button.setAccessibleName(self.tr("Choose: {what}").format(what=sentence))
        self.setVisible(bool(sentence) and not self.model.open)
