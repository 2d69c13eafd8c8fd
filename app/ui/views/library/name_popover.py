"""A name to be typed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label
from app.ui.widgets.popover import Popover

LONGEST = 80


class NamePopover(Popover):
    """``named`` carries the name. ``taken`` says whether it belongs to something else."""

    named = Signal(str)

    def __init__(self, name: str, text: str, verb: str, taken: Callable[[str], bool], parent: QWidget) -> None:
        super().__init__(name, parent)
        self._taken = taken
        self.field = QLineEdit(text, self)
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(name)
        self.field.setMinimumWidth(tokens.DETAIL_WIDTH - tokens.NUMBER_WIDTH)
        self.field.selectAll()
        self.button = Button(verb, "primary", parent=self)
        self.note = label(self.tr("Another one has this name."), "note", self)
        self.field.textChanged.connect(self._judge)
        self.field.returnPressed.connect(self.button.click)
        self.button.clicked.connect(self._take)
        self._lay_out(name)
        self._judge()

    def first(self) -> QWidget:
        return self.field

    def _judge(self) -> None:
        name = self.field.text().strip()
        taken = self._taken(name)
        self.button.setEnabled(bool(name) and not taken)
        self.note.setVisible(taken)
        self.field.setAccessibleDescription(self.note.text() if taken else "")
        self.adjustSize()

    def _take(self) -> None:
        name = self.field.text().strip()
        self.close()
        self.named.emit(name)

    def _lay_out(self, name: str) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(tokens.S4, tokens.S4, tokens.S4, tokens.S4)
        grid.setSpacing(tokens.S2)
        grid.addWidget(label(name, "label", self), 0, 0, 1, 2)
        grid.addWidget(self.field, 1, 0)
        grid.addWidget(self.button, 1, 1)
        grid.addWidget(self.note, 2, 0, 1, 2)
