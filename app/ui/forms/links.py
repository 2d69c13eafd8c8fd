"""Where a tap leads: one address for all, or one for each platform."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.edits import SetValue
from app.ui.forms import places
from app.ui.forms.base import Tools
from app.ui.forms.personal_line import PersonalLine
from app.ui.forms.problems import ProblemNotes
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.look import label

PLATFORMS = {"android": "Android", "ios": "iPhone", "web": "Web"}
EXAMPLE = "https://"


class LinkAddresses(QWidget):
    """The addresses below one stored path. They fold into one field while all of them are the same."""

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = tools.model
        self._path = ""
        self._apart = False
        self._showing = False
        self.all = PersonalLine(tools, self.tr("Address for all"), EXAMPLE, self)
        self.all.typed.connect(self._on_all)
        self.each = {key: PersonalLine(tools, name, EXAMPLE, self) for key, name in PLATFORMS.items()}
        self.new_tab = QCheckBox(self.tr("New tab on the Web"), self)
        self.new_tab.setAccessibleName(self.new_tab.text())
        self.new_tab.toggled.connect(self._on_new_tab)
        self.toggle = Button("", "link", parent=self)
        self.toggle.clicked.connect(self._on_toggle)
        self._several = self._grid()
        self.problems = ProblemNotes(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.all)
        layout.addWidget(self._several)
        layout.addWidget(self.problems)
        below = QHBoxLayout()
        below.setSpacing(tokens.S2)
        below.addWidget(self.new_tab, 1)
        below.addWidget(self.toggle)
        layout.addLayout(below)

    def show_link(self, path: str, value: dict[str, Any]) -> None:
        """Show the addresses stored at ``path``."""
        if path != self._path:
            self._path, self._apart = path, False
            for key, line in (*self.each.items(), ("new_tab", self.new_tab)):
                places.mark(line, f"{path}/{key}")
        self._showing = True
        for key, line in self.each.items():
            line.show_text(value[key])
        self.all.show_text(value["android"])
        self.new_tab.setChecked(value["new_tab"])
        self._showing = False
        alike = len({value[key] for key in PLATFORMS}) == 1
        self._apart = self._apart or not alike
        self._fold(alike)

    def _grid(self) -> QWidget:
        place = QWidget(self)
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.S2)
        grid.setVerticalSpacing(tokens.S2)
        for row, (key, line) in enumerate(self.each.items()):
            name = label(PLATFORMS[key], "quiet")
            name.setBuddy(line)
            line.typed.connect(lambda text, key=key: self._model.set(f"{self._path}/{key}", text, typing=True))
            grid.addWidget(name, row, 0)
            grid.addWidget(line, row, 1)
        grid.setColumnStretch(1, 1)
        return place

    def _fold(self, alike: bool) -> None:
        self.all.setVisible(not self._apart)
        self._several.setVisible(self._apart)
        self.toggle.setVisible(alike)
        shown = self.each.values() if self._apart else (self.all,)
        self.problems.watch([line.writing for line in shown])
        self.toggle.setText(self.tr("Same for all") if self._apart else self.tr("Different by platform"))

    def _on_all(self, text: str) -> None:
        edits = [SetValue(f"{self._path}/{key}", text) for key in PLATFORMS]
        self._model.edit(edits, field=f"{self._path}/android")

    def _on_new_tab(self, checked: bool) -> None:
        if not self._showing:
            self._model.set(f"{self._path}/new_tab", checked)

    def _on_toggle(self) -> None:
        self._apart = not self._apart
        self._fold(True)
        shown = self.each["android"] if self._apart else self.all
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
