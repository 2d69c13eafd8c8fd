"""The buttons under a message."""

from typing import Any

from msgspec import convert, to_builtins
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.edits import Insert, Move, Remove
from app.domain.fields import Field
from app.domain.ids import new_id
from app.domain.message import Button as MessageButton
from app.ui.forms import places
from app.ui.forms.base import FieldWidget, Tools
from app.ui.forms.button_row import ButtonRow
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.reorder import ReorderList

MOST = 3
"""Buttons that phones show."""


class ButtonsField(FieldWidget):
    """Rows that can be dragged, moved by Alt and the arrows, duplicated, removed."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.rows: dict[str, ButtonRow] = {}
        self.list = ReorderList(Qt.Orientation.Vertical, self)
        self.list.moved.connect(self._on_moved)
        self.add = self.main = Button(self.tr("Button"), "quiet", "plus", self)
        self.add.setAccessibleName(self.tr("Add a button"))
        self.add.clicked.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.list)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_value(self, value: Any) -> None:
        buttons: list[dict[str, Any]] = value or []
        ids = [button["id"] for button in buttons]
        gone = [self.rows.pop(known) for known in list(self.rows) if known not in ids]
        for button in buttons:
            row = self.rows.get(button["id"]) or self._make(button["id"])
            row.show_button(self.at(button["id"]), button, room=len(ids) < MOST)
        self.rows = {id: self.rows[id] for id in ids}
        if tuple(self.rows.values()) != self.list.items:
            self.list.set_items(list(self.rows.values()))
            self.list.setVisible(bool(ids))
            places.chain(self)
        for row in gone:
            row.hide()
            row.deleteLater()
        self.add.setVisible(len(ids) < MOST)

    def _make(self, button: str) -> ButtonRow:
        row = self.rows[button] = ButtonRow(self.tools, self.list)
        row.move_wanted.connect(lambda by: self._move(button, list(self.rows).index(button) + by))
        row.duplicate_wanted.connect(lambda: self._duplicate(button))
        row.remove_wanted.connect(lambda: self._remove(button))
        self.list.drag_by(row.handle, row)
        return row

    def _on_moved(self, start: int, end: int) -> None:
        self._move(list(self.rows)[start], end)

    def _move(self, button: str, to: int) -> None:
        others = [id for id in self.rows if id != button]
        if 0 <= to <= len(others):
            self.model.edit([Move(self.at(button), others[to - 1] if to else None)])

    def _add(self) -> None:
        """A button in the colours of the last one."""
        stored = self._stored()
        last = stored[-1] if stored else None
        new = MessageButton(id=new_id())
        if last:
            new = replace(new, color=last.color, background=last.background)
        self._insert(new, last.id if last else None)

    def _duplicate(self, button: str) -> None:
        original = next(each for each in self._stored() if each.id == button)
        keys = tuple(replace(pair, id=new_id()) for pair in original.keys)
        self._insert(replace(original, id=new_id(), keys=keys), button)

    def _insert(self, new: MessageButton, after: str | None) -> None:
        self.model.edit([Insert(self.path, to_builtins(new), after)])
        if new.id in self.rows:
            places.focus(self.rows[new.id].text)

    def _remove(self, button: str) -> None:
        rest = [id for id in self.rows if id != button]
        at = list(self.rows).index(button)
        self.model.edit([Remove(self.at(button))])
        kept = [id for id in rest if id in self.rows]
        places.focus(self.rows[kept[min(at, len(kept) - 1)]].text if kept else self.add)

    def _stored(self) -> list[MessageButton]:
        return convert(self.model.value(self.path) or [], list[MessageButton])
