"""One row of the form: the label, what belongs beside it, the field, what is to be said about it."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.fields import Field, FieldKind
from app.ui.forms import registry
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.forms.issues import IssueNotes
from app.ui.theme import tokens
from app.ui.widgets.fold import Fold
from app.ui.widgets.look import label

BESIDE: frozenset[FieldKind] = frozenset(("color", "choice"))
"""Kinds that stand beside the label of the field that they belong to."""

Group = tuple[Field, ...]
"""Fields that stand together, the main one first."""


def groups(fields: Iterable[Field]) -> list[Group]:
    """Neighbours of the same group stand together; a field without one stands alone."""
    keyed = enumerate(fields)
    return [tuple(field for _, field in run) for _, run in groupby(keyed, lambda pair: pair[1].group or pair[0])]


class FieldRow(QWidget):
    """The first field with its label, the others beside the label. A click anywhere near means the field."""

    def __init__(self, fields: Sequence[Field], tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.widgets = [registry.make(field, tools) for field in fields]
        main, *beside = self.widgets
        self.label = label(said(main.field.label), "label", self)
        self.label.setBuddy(main.main)
        self.notes = [IssueNotes(tools.fix, self) for _ in fields]
        head = QHBoxLayout()
        head.setSpacing(tokens.S2)
        head.addWidget(self.label, 1)
        for widget in beside:
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addLayout(head)
        layout.addWidget(main)
        if main.field.hint:
            layout.addWidget(self._hint(main))
        for notes in self.notes:
            layout.addWidget(notes)

    def point_at(self, slide: str) -> None:
        """Stand for the fields of that slide."""
        for widget, notes in zip(self.widgets, self.notes, strict=True):
            widget.point_at(slide)
            notes.path = widget.path

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the field means the field."""
        self.widgets[0].main.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def _hint(self, widget: FieldWidget) -> QWidget:
        hint = label(said(widget.field.hint), "note", self)
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setWordWrap(True)
        widget.main.setAccessibleDescription(hint.text())
        return hint


class FoldedRows(Fold):
    """Advanced fields, under the name of their group, folded at first."""

    def __init__(self, fields: Sequence[Field], tools: Tools, parent: QWidget | None = None) -> None:
        body = QWidget()
        self.rows = [FieldRow([field], tools, body) for field in fields]
        layout = QVBoxLayout(body)
        layout.setContentsMargins(tokens.S5, 0, 0, 0)
        layout.setSpacing(tokens.S4)
        for row in self.rows:
            layout.addWidget(row)
        super().__init__(said(fields[0].group), body, parent)
        self.widgets = [widget for row in self.rows for widget in row.widgets]

    def point_at(self, slide: str) -> None:
        """Stand for the fields of that slide."""
        for row in self.rows:
            row.point_at(slide)


def make(fields: Group, tools: Tools, parent: QWidget) -> FieldRow | FoldedRows:
    """The row, or the folded section, for a group."""
    kind = FoldedRows if fields[0].advanced else FieldRow
    return kind(fields, tools, parent)
