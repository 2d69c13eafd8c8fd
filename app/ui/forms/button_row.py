"""One button of the message: its text, what it does, its colours."""

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.ui.forms import places
from app.ui.forms.base import Tools, said
from app.ui.forms.button_kinds import KINDS, Target
from app.ui.forms.issues import IssueNotes
from app.ui.forms.personal_line import PersonalLine
from app.ui.forms.problems import ProblemNotes
from app.ui.forms.swatch import SwatchField
from app.ui.theme import tokens
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.sign import Sign
from app.ui.widgets.steady import SteadyCombo

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ButtonRow(QFrame):
    """``move_wanted`` carries by how many places; ``duplicate_wanted`` and ``remove_wanted`` say the rest."""

    move_wanted = Signal(int)
    duplicate_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._tools = tools
        self._model = tools.model
        self._path = ""
        self.room = False
        self.handle = self._grip()
        self.text = PersonalLine(tools, self.tr("Button text"), self.tr("Text"), self)
        self.kind = SteadyCombo(self.tr("What it does"), self)
        self.kind.setFixedWidth(tokens.KIND_WIDTH)
        for value, (name, _) in KINDS.items():
            self.kind.addItem(said(name), value)
        self.colors = {
            "color": SwatchField(self.tr("Text colour"), self),
            "background": SwatchField(self.tr("Button colour"), self),
        }
        self.more = IconButton("ellipsis-vertical", self.tr("More"), self)
        self.target: Target | None = None
        self.problems = ProblemNotes(self)
        self.notes = IssueNotes(tools.fix, self)
        self._target_kind = ""
        self._connect()
        self._lay_out()

    def show_button(self, path: str, button: dict[str, Any], *, room: bool) -> None:
        """Show the button stored at ``path``; ``room``: another one fits below."""
        self._path, self.room = path, room
        self.text.show_text(button["text"])
        self.kind.show_value(button["kind"])
        for step, field in self.colors.items():
            field.value = button[step]
            places.mark(field, f"{path}/{step}")
        for step, widget in (("text", self.text), ("kind", self.kind)):
            places.mark(widget, f"{path}/{step}")
        places.mark(self, path)
        self.notes.path = path
        self.setAccessibleName(button["text"] or self.tr("Button"))
        self._show_target(button)

    def menu(self) -> QMenu:
        """What else can be done with the button."""
        menu = QMenu(self)
        up = menu.addAction(self.tr("Move up"), lambda: self.move_wanted.emit(-1))
        down = menu.addAction(self.tr("Move down"), lambda: self.move_wanted.emit(1))
        up.setShortcut("Alt+Up")
        down.setShortcut("Alt+Down")
        duplicate = menu.addAction(self.tr("Duplicate"), self.duplicate_wanted.emit)
        duplicate.setEnabled(self.room)
        menu.addAction(self.tr("Remove"), self.remove_wanted.emit)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the button."""
        step = STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_wanted.emit(step)
        else:
            super().keyPressEvent(event)

    def _grip(self) -> Sign:
        grip = Sign("grip-vertical", "control", self)
        grip.setCursor(Qt.CursorShape.OpenHandCursor)
        grip.setToolTip(self.tr("Drag to another place"))
        return grip

    def _connect(self) -> None:
        self.text.typed.connect(lambda text: self._model.set(f"{self._path}/text", text, typing=True))
        self.kind.currentIndexChanged.connect(
            lambda: self._model.set(f"{self._path}/kind", self.kind.currentData(), typing=False)
        )
        for step, field in self.colors.items():
            field.changed.connect(lambda color, step=step: self._model.set(f"{self._path}/{step}", color))
        self.more.clicked.connect(lambda: self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height()))))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.S1)
        head.addWidget(self.handle)
        head.addWidget(self.text, 1)
        for widget in (self.kind, *self.colors.values(), self.more):
            head.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(tokens.S2, tokens.S2, tokens.S1, tokens.S2)
        self._column.setSpacing(tokens.S2)
        self._column.addLayout(head)
        self._column.addWidget(self.problems)
        self._column.addWidget(self.notes)

    def _show_target(self, button: dict[str, Any]) -> None:
        if button["kind"] != self._target_kind:
            self._target_kind = button["kind"]
            if self.target:
                self.target.widget.hide()
                self.target.widget.deleteLater()
            self.target = KINDS[self._target_kind][1](self._tools, self)
            self._column.insertWidget(1, self.target.widget)
            lines = [line for line in (self.text, self.target.widget) if isinstance(line, PersonalLine)]
            self.problems.watch([line.writing for line in lines])
            if self.isVisible():
                self.target.widget.show()
            places.chain(self)
        if self.target:
            self.target.show_button(self._path, button)
