"""One text of a language version: what the default says, and the translation below it."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain import paths
from app.domain.fields import Field
from app.domain.overlays import entry
from app.ui.forms.base import FieldWidget, Tools
from app.ui.forms.counter import NOTHING, Counter
from app.ui.forms.issues import IssueNotes
from app.ui.forms.long_text import LongTextField
from app.ui.forms.text import TextField
from app.ui.languages import direction
from app.ui.theme import tokens
from app.ui.viewmodels.languages import LanguagesModel, Row
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label

FROM_RIGHT = Qt.AlignmentFlag.AlignRight

if TYPE_CHECKING:

    class _Counted(FieldWidget):
        counter: Counter

        def _count(self) -> None: ...

else:
    _Counted = object


class Translated(_Counted):
    """Mixed into a text field: it writes into the version in hand, and an emptied text is no translation."""

    languages: LanguagesModel
    row: Row

    def put(self, value: Any, *steps: str, typing: bool = False) -> None:
        """Store what was typed for every path of the row."""
        if not self._showing:
            self.languages.translate(self.row, value or "", typing=typing)

    def _count(self) -> None:
        """Without a translation there is nothing to count."""
        super()._count()
        if self.counter.text() == NOTHING:
            self.counter.words.clear()


class TranslatedLine(Translated, TextField):
    """A text of one line."""

    def write_from_right(self) -> None:
        """For languages that are; the line itself orders the words by what stands first in it."""
        self.edit.setAlignment(FROM_RIGHT | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)


class TranslatedProse(Translated, LongTextField):
    """A text of several lines."""

    def write_from_right(self) -> None:
        """For languages that are; what stands inside the frame stays where it is."""
        option = self.edit.document().defaultTextOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(FROM_RIGHT)
        self.edit.document().setDefaultTextOption(option)


class TranslationRow(QWidget):
    """The label, the way to begin with the default, the default text, the translation, what checks say of it."""

    def __init__(self, row: Row, languages: LanguagesModel, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._languages = languages
        name = languages.name(row)
        self.label = label(name, "label", self)
        self.copy = Button(self.tr("Copy from default"), "link", parent=self)
        self.copy.setAccessibleName(self.tr("Copy from default: {field}").format(field=name))
        self.copy.clicked.connect(self._on_copy)
        self.default = label("", "quoted", self)
        self.default.setWordWrap(True)
        self.default.setTextFormat(Qt.TextFormat.PlainText)
        self.default.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.field = self._made_field(name, tools)
        self.label.setBuddy(self.field.main)
        self.notes = IssueNotes(tools.fix, self)
        self.notes.path = self.field.path
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Show what both say now."""
        text = self._languages.default(self.row)
        self.default.setText(text)
        self.default.setLayoutDirection(direction(self._languages.own or ""))
        self.field.main.setAccessibleDescription(self.tr("Default: {text}").format(text=text))
        self.field.refresh()
        self.copy.setVisible(not self._languages.editor.value(self.field.path))

    def concerns(self, changed: frozenset[str]) -> bool:
        """Whether a change at one of these stored paths may be seen here."""
        own = (self.field.path, "message/language", *(f"message/{path}" for path in self.row.paths))
        return any(paths.overlaps(path, each) for path in own for each in changed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the field means the field."""
        self.field.main.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def _on_copy(self) -> None:
        self._languages.copy(self.row)
        self.field.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_field(self, name: str, tools: Tools) -> TranslatedLine | TranslatedProse:
        field = Field(
            path=entry(self._languages.current, self.row.paths[0]),
            kind="long_text" if self.row.long else "text",
            label=name,
            role="message" if self.row.counted else None,
            placeholder=self.tr("Not translated, the default is shown"),
        )
        made = (TranslatedProse if self.row.long else TranslatedLine)(field, tools, self)
        made.languages, made.row = self._languages, self.row
        made.point_at("")
        if direction(self._languages.current) == Qt.LayoutDirection.RightToLeft:
            made.write_from_right()
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(tokens.S2)
        head.addWidget(self.label, 1)
        head.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addLayout(head)
        layout.addWidget(self.default)
        layout.addWidget(self.field)
        layout.addWidget(self.notes)
