"""A text that is JSON, and says where it isn't."""

import json
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.campaign import MAX_DEPTH, parse_json
from app.domain.tree import depth, same
from app.ui.forms.prose import Prose
from app.ui.theme import tokens
from app.ui.viewmodels.editor import EditorModel
from app.ui.widgets.look import label, set_tone


class JsonEdit(QWidget):
    """``typed`` carries every valid value that is typed, None for no text. Until a text is valid the last value stands,
    and the field says what is wrong."""

    typed = Signal(object)

    def __init__(
        self, model: EditorModel | None, name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.prose = Prose(model, name, placeholder, self)
        self.prose.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.prose.typed.connect(self._on_typed)
        self.error = label("", "note", self)
        self.error.setWordWrap(True)
        self.error.hide()
        self._value: Any = None
        self.setFocusProxy(self.prose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.prose)
        layout.addWidget(self.error)

    def show_value(self, value: Any) -> None:
        """Show a value without telling anybody; the same value leaves the text as it was typed."""
        if same(value, self._value):
            return
        self._value = value
        self.prose.show_text("" if value is None else json.dumps(value, indent=2, ensure_ascii=False))
        self.prose.document().clearUndoRedoStacks()
        self._tell("")

    def room(self) -> int:
        """How many levels the value may nest."""
        return MAX_DEPTH - 1

    def fault(self, value: Any) -> str:
        """What keeps a value from being stored though it is JSON, "" where nothing does."""
        too_deep = self.tr("it nests deeper than {levels} levels").format(levels=self.room())
        return too_deep if depth(value) > self.room() else ""

    def _on_typed(self, text: str) -> None:
        try:
            value = parse_json(text) if text.strip() else None
            reason = "" if value is None else self.fault(value)
        except ValueError as error:
            value, reason = None, str(error)
        self._tell(self.tr("Not stored yet: {reason}").format(reason=reason) if reason else "")
        if not reason and not same(value, self._value):
            self._value = value
            self.typed.emit(value)

    def _tell(self, error: str) -> None:
        self.error.setText(error)
        self.error.setVisible(bool(error))
        self.prose.setAccessibleDescription(error)
        set_tone(self.error, "bad" if error else "")
        set_tone(self.prose, "bad" if error else "")
