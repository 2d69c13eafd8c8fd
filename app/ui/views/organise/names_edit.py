"""The names of a subscription in the languages of its readers."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.naming import LONGEST
from app.ui.languages import direction, language_name
from app.ui.theme import tokens
from app.ui.views.language_picker import LanguagePicker
from app.ui.views.organise.kept_line import KeptLine
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.look import label


class NamesEdit(QWidget):
    """``named`` carries a language's code and a name, "" to let it go. A language that was added stays while its name
    is still empty."""

    named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: dict[str, KeptLine] = {}
        self._rows: dict[str, QWidget] = {}
        self._begun: set[str] = set()
        self.add = Button(self.tr("Add language"), "link", "plus", self)
        self.add.clicked.connect(self.ask)
        self._column = QVBoxLayout()
        self._column.setSpacing(tokens.S2)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S2)
        layout.addWidget(label(self.tr("Names for readers"), "label"))
        layout.addLayout(self._column)
        layout.addLayout(foot)

    def show_names(self, names: Mapping[str, str], *, writable: bool) -> None:
        """Show these; what is being typed stays."""
        self._begun -= set(names)
        for code in [code for code in self.lines if code not in names and code not in self._begun]:
            self._drop(code)
        for code in [*sorted(names), *sorted(self._begun)]:
            if code not in self.lines:
                self._make(code)
            self.lines[code].show_text(names.get(code, ""))
            self._rows[code].setEnabled(writable)
        self.add.setEnabled(writable)

    def ask(self) -> None:
        """Choose one more language."""
        picker = LanguagePicker(self.tr("Add language"), (), self.lines, self)
        picker.chosen.connect(self.begin)
        picker.open_below(self.add)

    def begin(self, code: str) -> None:
        """A line for that language."""
        self._begun.add(code)
        if code not in self.lines:
            self._make(code)
        self.lines[code].setFocus()

    def restart(self) -> None:
        """Another subscription is shown: languages without a name go."""
        self._begun.clear()
        for code in list(self.lines):
            self._drop(code)

    def flush(self) -> None:
        """Store what is being typed."""
        for line in list(self.lines.values()):
            line.flush()

    def _make(self, code: str) -> None:
        name = language_name(code)
        line = KeptLine()
        line.setMaxLength(LONGEST)
        line.setLayoutDirection(direction(code))
        line.setAccessibleName(self.tr("Name in {language}").format(language=name))
        line.setPlaceholderText(name)
        line.setToolTip(name)
        remove = IconButton("x", self.tr("Remove the name in {language}").format(language=name))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(tokens.S2)
        caption = label(code, "note")
        caption.setFixedWidth(tokens.S6 + tokens.S2)
        for part in (caption, line, remove):
            across.addWidget(part)
        self._column.addWidget(row)
        self.lines[code], self._rows[code] = line, row
        line.entered.connect(lambda text: self.named.emit(code, text))
        remove.clicked.connect(lambda: self._remove(code))

    def _remove(self, code: str) -> None:
        self._begun.discard(code)
        self._drop(code)
        self.named.emit(code, "")

    def _drop(self, code: str) -> None:
        line, row = self.lines.pop(code), self._rows.pop(code)
        line.blockSignals(True)
        row.hide()
        row.deleteLater()
