"""A list of short names, as chips."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.fields import Field
from app.ui.forms import places
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.forms.line import Line
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.flow import FlowLayout

LINE_WIDTH = 160


class TagsField(FieldWidget):
    """Enter or a comma adds what was typed, Backspace before nothing takes the last one out."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self._tags: list[str] = []
        self.chips: list[Button] = []
        self.edit = self.main = Line(tools.model, said(field.label), self.tr("Add"), self)
        self.edit.setFixedWidth(LINE_WIDTH)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._on_text)
        self.edit.editingFinished.connect(lambda: self._add(self.edit.text()))
        place = QWidget(self)
        self._flow = FlowLayout(place, spacing=tokens.S1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(place)
        self._flow.addWidget(self.edit)

    def show_value(self, value: Any) -> None:
        tags: list[str] = list(value or ())
        if tags == self._tags:
            return
        self._tags = tags
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(tag) for tag in tags]
        self._flow.removeWidget(self.edit)
        for widget in (*self.chips, self.edit):
            self._flow.addWidget(widget)
            widget.show()
        places.chain(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace where there is nothing to delete."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            back = event.key() == Qt.Key.Key_Backspace
            if back and not self.edit.text() and self._tags:
                self.put(self._tags[:-1])
                return True
        return super().eventFilter(watched, event)

    def _chip(self, tag: str) -> Button:
        chip = Button(tag, "chip", "x", self)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setAccessibleName(self.tr("Remove {name}").format(name=tag))
        chip.setToolTip(self.tr("Remove"))
        chip.clicked.connect(lambda: self._remove(tag))
        return chip

    def _remove(self, tag: str) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.put([each for each in self._tags if each != tag])

    def _on_text(self, text: str) -> None:
        if "," in text:
            self._add(text)

    def _add(self, text: str) -> None:
        """Every name in ``text`` that is not there yet, whatever its capitals."""
        tags = list(self._tags)
        for name in filter(None, map(str.strip, text.split(","))):
            if name.casefold() not in map(str.casefold, tags):
                tags.append(name)
        self.edit.clear()
        if tags != self._tags:
            self.put(tags)
