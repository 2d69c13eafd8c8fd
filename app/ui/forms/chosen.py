"""Several things out of a list: those chosen as chips, the others in a menu."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.domain.fields import Field
from app.ui.forms import places
from app.ui.forms.base import FieldWidget, Tools, said
from app.ui.theme import tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.look import label


class ChosenField(FieldWidget):
    """Stores a list of ids. Its subclasses say what there is to choose from."""

    def __init__(self, field: Field, tools: Tools, adding: str, parent: QWidget | None = None) -> None:
        super().__init__(field, tools, parent)
        self._ids: list[str] = []
        self._texts: list[str] | None = None
        self.chips: list[Button] = []
        self.none = label(said(field.placeholder), "quiet", self)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.add = self.main = Button(adding, "link", "plus", self)
        self.add.setAccessibleDescription(said(field.label))
        self.add.setMenu(self.menu)
        place = QWidget(self)
        self.flow = FlowLayout(place, spacing=tokens.S2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(place)
        tools.audience.changed.connect(self.refresh)

    def options(self) -> Mapping[str, str]:
        """Names by id, in their order."""
        raise NotImplementedError

    def count(self, id: str) -> str:
        """How many recipients it stands for, "" where that is not known."""
        raise NotImplementedError

    def extend(self, menu: QMenu) -> None:
        """Put more than the options into the menu."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        self.tools.audience.wake()
        self._ids = list(value or ())
        texts = [self._text(id) for id in self._ids] if self.tools.audience.known else []
        if texts != self._texts:
            self._texts = texts
            self._lay_out(texts)

    def choose(self, id: str) -> None:
        """Add one that is not there yet."""
        if id not in self._ids:
            self.put([*self._ids, id])

    def _text(self, id: str) -> str:
        options = self.options()
        if id not in options:
            return self.tr("Not in this workspace")
        return " · ".join(filter(None, (options[id], self.count(id))))

    def _lay_out(self, texts: list[str]) -> None:
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(id, text) for id, text in zip(self._ids, texts, strict=False)]
        self.none.setVisible(not self._ids)
        for widget in (self.none, self.add):
            self.flow.removeWidget(widget)
        for widget in (*self.chips, self.none, self.add):
            self.flow.addWidget(widget)
        for widget in (*self.chips, self.add):
            widget.show()
        places.chain(self)

    def _chip(self, id: str, text: str) -> Button:
        chip = Button(_plain(text), "chip", "x", self)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setAccessibleName(self.tr("Remove {name}").format(name=text))
        chip.setToolTip(self.tr("Remove"))
        chip.clicked.connect(lambda: self._remove(id))
        return chip

    def _remove(self, id: str) -> None:
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.put([each for each in self._ids if each != id])

    def _fill(self) -> None:
        self.menu.clear()
        for id, name in self.options().items():
            if id not in self._ids:
                action = self.menu.addAction(f"{_plain(name)}\t{self.count(id)}".rstrip("\t"))
                action.triggered.connect(lambda _=False, id=id: self.choose(id))
        if not self.menu.isEmpty():
            self.menu.addSeparator()
        self.extend(self.menu)


def _plain(text: str) -> str:
    """``text`` as a button and a menu show it: an ampersand is no shortcut."""
    return text.replace("&", "&&")
