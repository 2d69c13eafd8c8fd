"""The line of filters: what is active always, of the rest as much as fits, the others behind a button."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from app.services.ports import CATEGORIES, LABELS
from app.ui import words
from app.ui.theme import tokens
from app.ui.viewmodels.filter_choices import FilterChoices
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.periods import Moment
from app.ui.views.library.choice_chip import ChoiceChip, SwitchChip
from app.ui.views.library.date_chip import DateChip
from app.ui.views.library.filter_chip import FilterChip
from app.ui.views.library.pick_chip import AuthorChip, NamedChip
from app.ui.widgets.flow import FlowLayout


class FilterLine(QWidget):
    """``asked`` carries a part of the ``Filter`` and its new value, ``cleared`` that nothing but the search counts."""

    asked = Signal(str, object)
    cleared = Signal()

    def __init__(self, choices: FilterChoices, moment: Callable[[], Moment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Filters"))
        self.chips = self._chips(choices, moment)
        self.more = self._button(self.tr("More filters"), "filter")
        self.more_menu = QMenu(self)
        self.more_menu.setAccessibleName(self.more.text())
        self.more_menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self.more_menu)
        self.clear = self._button(self.tr("Clear the filters"), "link")
        self.clear.clicked.connect(self.cleared)
        layout = FlowLayout(self, spacing=tokens.S2)
        for chip in self.chips.values():
            chip.asked.connect(self.asked)
            chip.installEventFilter(self)
            layout.addWidget(chip)
        layout.addWidget(self.more)
        layout.addWidget(self.clear)
        self.show_filter(Filter())

    def show_filter(self, asked: Filter) -> None:
        """Bring the chips in line with a question."""
        for chip in self.chips.values():
            value: Any = getattr(asked, chip.part)
            if value != chip.value:
                chip.show_value(value)
        self.clear.setVisible(any(chip.active for chip in self.chips.values()))
        self._arrange()

    def hidden(self) -> list[FilterChip]:
        """The chips for which there is no room."""
        return [chip for chip in self.chips.values() if chip.isHidden()]

    def hasHeightForWidth(self) -> bool:
        """Active chips wrap where the window is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines of chips."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other chips."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A chip whose words have changed needs other room."""
        if event.type() == QEvent.Type.ToolTipChange and self.isVisible():
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        chips = list(self.chips.values())
        active = [chip for chip in chips if chip.active]
        shown = self._fitting(chips, active)
        for chip in chips:
            if chip.hasFocus() and chip not in shown:
                self.more.setFocus()
        self.more.setVisible(len(shown) < len(chips))
        for chip in chips:
            chip.setVisible(chip in shown)
        self.updateGeometry()

    def _fitting(self, chips: list[FilterChip], active: list[FilterChip]) -> list[FilterChip]:
        """The active ones, and from the first on the others that stand in one line with them."""
        if self._width(chips) + self._tail() <= self.width():
            return chips
        room = self.width() - self._tail() - self._width([self.more])
        shown = list(active)
        for chip in chips:
            if chip not in shown:
                if self._width([*shown, chip]) > room:
                    break
                shown.append(chip)
        return shown

    def _tail(self) -> int:
        return 0 if self.clear.isHidden() else self._width([self.clear])

    def _width(self, widgets: list[Any]) -> int:
        """The room that widgets take, with the gap behind each."""
        return sum(widget.sizeHint().width() + tokens.S2 for widget in widgets)

    def _fill_menu(self) -> None:
        self.more_menu.clear()
        for chip in self.hidden():
            chip.offer_in(self.more_menu, self.more)

    def _button(self, text: str, kind: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("kind", kind)
        button.setAutoDefault(False)
        return button

    def _chips(self, choices: FilterChoices, moment: Callable[[], Moment]) -> dict[str, FilterChip]:
        made: dict[str, FilterChip] = {
            "status": ChoiceChip("status", self.tr("Status"), words.STATUSES, self),
            "template": ChoiceChip("template", self.tr("Type"), words.TEMPLATES, self),
            "label": NamedChip("label", self.tr("Label"), LABELS, choices, self),
            "category": NamedChip("category", self.tr("Subscription"), CATEGORIES, choices, self),
            "changed": DateChip("changed", self.tr("Changed"), moment, self, visits=True),
            "archived": SwitchChip("shelf", self.tr("Archive"), "archived", self),
            "any": SwitchChip("shelf", self.tr("With the archive"), "any", self),
            "bin": SwitchChip("shelf", self.tr("Bin"), "bin", self),
            "author": AuthorChip("author", self.tr("Created by"), choices, self),
            "created": DateChip("created", self.tr("Created"), moment, self),
            "sent": DateChip("sent", self.tr("Sent"), moment, self),
            "faulty": SwitchChip("faulty", self.tr("Has errors"), True, self),
            "unsynced": SwitchChip("unsynced", self.tr("Not synced"), True, self),
        }
        return made
