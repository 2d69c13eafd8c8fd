"""The campaign's labels: the team's own, for finding it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.fields import Field
from app.domain.issues import Issue
from app.services.ports import Named
from app.ui.forms import places
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.theme import tokens
from app.ui.theme.hues import hue_of
from app.ui.viewmodels.name_choice import NameLine
from app.ui.widgets.buttons import Button
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.look import label
from app.ui.widgets.name_chip import NameChip
from app.ui.widgets.name_picker import NamePicker


class LabelsField(FieldWidget):
    """Chips, each of which can be taken off; *Add label* opens the picker that ticks and makes labels."""

    def __init__(self, field: Field, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self.desk = tools.labels
        self.chips: list[NameChip] = []
        self.picker: NamePicker | None = None
        self._told: list[tuple[str, Named | None]] | None = None
        """What is shown, None before anything is known."""
        self.none = label(said(field.placeholder), "quiet", self)
        self.add = self.main = Button(self.tr("Add label"), "link", "plus", self)
        self.add.setAccessibleDescription(said(field.label))
        self.add.clicked.connect(self.pick)
        place = QWidget(self)
        self.flow = FlowLayout(place, spacing=tokens.S2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(place)
        self._lay_out()
        self.desk.changed.connect(self.refresh)

    def show_value(self, value: Any) -> None:
        self.desk.wake()
        labels = self.desk.labels if self.desk.known else None
        if labels != self._told:
            self._told = labels
            self._lay_out()

    def ask(self, issue: Issue) -> None:
        """A repair of a label is carried out on the label, without a question."""
        if issue.fix and issue.fix.also:
            self.desk.mend(issue.fix)
        else:
            super().ask(issue)

    def pick(self) -> None:
        """Let one tick labels, and make new ones."""
        choice = self.desk.choice()
        picker = NamePicker(said(self.field.label), choice, self.window(), color_of=_color)
        picker.applied.connect(self.desk.change)
        picker.destroyed.connect(lambda: self._forget(picker))
        self.picker = picker
        choice.read()
        picker.open_below(self.add)

    def _forget(self, picker: NamePicker) -> None:
        if self.picker is picker:
            self.picker = None

    def _lay_out(self) -> None:
        focused = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(id, named) for id, named in self._told or ()]
        for widget in (self.none, self.add):
            self.flow.removeWidget(widget)
        for widget in (*self.chips, self.none, self.add):
            self.flow.addWidget(widget)
        for chip in self.chips:
            chip.show()
        self.none.setVisible(self._told == [])
        self.add.setVisible(not self.model.read_only)
        places.chain(self)
        if focused is not None:
            stand = (*self.chips, self.add)[min(focused, len(self.chips))]
            stand.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, id: str, named: Named | None) -> NameChip:
        name = named.name if named else self.tr("Not in this workspace")
        chip = NameChip(name, named.color if named else "", self, known=named is not None)
        chip.set_removable(not self.model.read_only)
        chip.removed.connect(lambda: self.desk.remove(id))
        return chip


def _color(line: NameLine) -> str:
    return hue_of(line.name, line.color)
