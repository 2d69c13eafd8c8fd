"""Keys and values for the app."""

from typing import Any

from msgspec import to_builtins
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain import paths
from app.domain.edits import Insert, Remove
from app.domain.fields import Field
from app.domain.ids import new_id
from app.domain.message import KeyValue
from app.ui.forms import places
from app.ui.forms.base import FieldWidget, Tools
from app.ui.forms.line import Line
from app.ui.forms.personal_line import PersonalLine
from app.ui.forms.problems import ProblemNotes
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button, IconButton


class PairRow(QWidget):
    """One key with its value."""

    def __init__(self, tools: Tools, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = path
        model = tools.model
        value = PersonalLine(tools, self.tr("Value"), self.tr("Value"), self)
        self.edits = {"key": Line(model, self.tr("Key"), self.tr("Key"), self), "value": value}
        self.remove = IconButton("x", self.tr("Remove this pair"), self)
        places.mark(self, path)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        row = QHBoxLayout()
        row.setSpacing(tokens.S2)
        layout.addLayout(row)
        for step, edit in self.edits.items():
            places.mark(edit, f"{path}/{step}")
            edit.typed.connect(lambda text, step=step: model.set(f"{path}/{step}", text, typing=True))
            row.addWidget(edit, 1)
        row.addWidget(self.remove)
        problems = ProblemNotes(self)
        problems.watch([value.writing])
        layout.addWidget(problems)

    def show_pair(self, pair: dict[str, Any]) -> None:
        """Show what the campaign holds."""
        for step, edit in self.edits.items():
            edit.show_text(pair[step])


class PairList(QWidget):
    """Rows, and a button that adds one."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._model = tools.model
        self._path = ""
        self.rows: dict[str, PairRow] = {}
        self.add = Button(self.tr("Pair"), "quiet", "plus", self)
        self.add.setAccessibleName(self.tr("Add a pair"))
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout()
        self._column.setSpacing(tokens.S2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addLayout(self._column)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_pairs(self, path: str, pairs: list[dict[str, Any]]) -> None:
        """Show the pairs stored at ``path``; rows that stay keep focus and caret."""
        if path != self._path:
            self._drop(list(self.rows))
            self._path = path
        ids = [pair["id"] for pair in pairs]
        self._drop([known for known in self.rows if known not in ids])
        for place, pair in enumerate(pairs):
            row = self.rows.get(pair["id"]) or self._make(pair["id"])
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
                if self.isVisible():
                    row.show()
            row.show_pair(pair)
        places.chain(self)

    def _make(self, pair: str) -> PairRow:
        row = self.rows[pair] = PairRow(self._tools, paths.join((*paths.split(self._path), pair)), self)
        row.remove.clicked.connect(lambda: self._remove(row))
        return row

    def _drop(self, pairs: list[str]) -> None:
        for pair in pairs:
            row = self.rows.pop(pair)
            row.hide()
            row.deleteLater()

    def _add(self) -> None:
        new = KeyValue(id=new_id())
        pairs: list[dict[str, Any]] = self._model.value(self._path) or []
        after = pairs[-1]["id"] if pairs else None
        self._model.edit([Insert(self._path, to_builtins(new), after)])
        if new.id in self.rows:
            self.rows[new.id].edits["key"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: PairRow) -> None:
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._model.edit([Remove(row.path)])


class PairsField(FieldWidget):
    """The pairs of the message."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.pairs = PairList(tools, self)
        self.main = self.pairs.add
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pairs)

    def show_value(self, value: Any) -> None:
        self.pairs.show_pairs(self.path, value or [])
