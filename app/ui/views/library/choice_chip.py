"""Chips for filters of a few known values: a menu of them, or on and off."""

from collections.abc import Mapping

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ui import words
from app.ui.views.library.filter_chip import FilterChip


class ChoiceChip(FilterChip):
    """One of several values, or any. ``options`` are the words of ``app.ui.words`` by value."""

    def __init__(self, part: str, name: str, options: Mapping[str, str], parent: QWidget | None = None) -> None:
        self._options = options
        self._group: QActionGroup | None = None
        super().__init__(part, name, parent)
        self.options = QMenu(name, self)
        self.options.setAccessibleName(name)
        self._group = QActionGroup(self.options)
        for value, text in ({"": self.tr("Any")} | {v: words.word(t) for v, t in options.items()}).items():
            action = QAction(text, self._group, checkable=True)
            action.setData(value)
            self.options.addAction(action)
        self._group.triggered.connect(lambda action: self.choose(action.data()))
        self.retell()

    def words(self) -> str:
        return words.word(self._options.get(self.value, self.value))

    def retell(self) -> None:
        """Ticks the value in the menu, too."""
        super().retell()
        for action in self._group.actions() if self._group else ():
            action.setChecked(action.data() == self.value)


class SwitchChip(FilterChip):
    """On or off: its name says all."""

    def __init__(self, part: str, name: str, on: object, parent: QWidget | None = None) -> None:
        self._on = on
        super().__init__(part, name, parent)

    @property
    def active(self) -> bool:
        return self.value == self._on

    def words(self) -> str:
        return ""

    def offer_in(self, menu: QMenu, anchor: QWidget) -> None:
        action = menu.addAction(self.name)
        action.setCheckable(True)
        action.setChecked(self.active)
        action.triggered.connect(lambda _checked: self.open_below(anchor))

    def open_below(self, anchor: QWidget) -> None:
        """Nothing is to be chosen: it is turned."""
        self.choose(self.nothing if self.active else self._on)
