"""A chip for a range of days: by name, or between two."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.viewmodels.filter_words import NAMED, range_words, span_name
from app.ui.viewmodels.periods import Moment, Range
from app.ui.views.library.dates_popover import DatesPopover
from app.ui.views.library.filter_chip import FilterChip

BETWEEN, SINCE = "between", "since"
"""Entries that ask for days first."""


class DateChip(FilterChip):
    """``visits``: the last visit can be asked for, too."""

    def __init__(
        self, part: str, name: str, moment: Callable[[], Moment], parent: QWidget | None = None, *, visits: bool = False
    ) -> None:
        self._moment = moment
        self._group: QActionGroup | None = None
        self._anchor: QWidget = self
        super().__init__(part, name, parent)
        menu = self.options = QMenu(name, self)
        menu.setAccessibleName(name)
        self._group = QActionGroup(menu)
        spans = (*NAMED, "visit") if visits else NAMED
        self._add(menu, self.tr("Any"), "")
        for span in spans:
            self._add(menu, span_name(span), span)
        menu.addSeparator()
        self._add(menu, self.tr("Since…"), SINCE)
        self._add(menu, self.tr("Between…"), BETWEEN)
        self._group.triggered.connect(self._on_triggered)
        menu.aboutToHide.connect(self.retell)
        self.retell()

    def words(self) -> str:
        return range_words(self.value)

    def retell(self) -> None:
        """Ticks the range in the menu, too."""
        super().retell()
        entry = self.value.span
        if entry == BETWEEN and not self.value.last:
            entry = SINCE
        for action in self._group.actions() if self._group else ():
            action.setChecked(action.data() == entry)

    def offer_in(self, menu: QMenu, anchor: QWidget) -> None:
        self._anchor = anchor
        super().offer_in(menu, anchor)

    def ask_days(self, *, since: bool) -> DatesPopover:
        """Let one choose the days."""
        anchor = self if self.isVisible() else self._anchor
        popover = DatesPopover(self.name, self.value, self._moment().today, anchor, since=since)
        popover.chosen.connect(self.choose)
        popover.open_below(anchor)
        return popover

    def _add(self, menu: QMenu, text: str, entry: str) -> None:
        action = QAction(text, self._group, checkable=True)
        action.setData(entry)
        menu.addAction(action)

    def _on_triggered(self, action: QAction) -> None:
        if action.data() in (BETWEEN, SINCE):
            self.retell()
            self.ask_days(since=action.data() == SINCE)
        else:
            self.choose(Range(span=action.data()))
