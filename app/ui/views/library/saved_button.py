"""The saved filters as a menu: apply, save, update, rename, delete."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.saved_filters import SavedFilters
from app.ui.views.library.name_popover import NamePopover
from app.ui.views.stage.menu_button import MenuButton

WIDEST = 200
"""Logical pixels of a name on the button."""


class SavedButton(MenuButton):
    """Says which saved filter is in force, and whether it was changed since."""

    def __init__(self, saved: SavedFilters, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Saved filters"), "list-filter", parent)
        self._saved = saved
        self._asked = Filter()
        self.popover: NamePopover | None = None
        menu = QMenu(self)
        menu.setAccessibleName(self.accessibleName())
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)
        saved.changed.connect(self._tell)
        self._tell()

    def show_filter(self, asked: Filter) -> None:
        """This is asked now."""
        self._asked = asked
        if not asked.narrowed:
            self._saved.drop()
        self._tell()

    def fill(self) -> None:
        """Make the menu anew."""
        menu, current = self.menu(), self._saved.current
        menu.clear()
        for each in self._saved.items:
            action = self._add(each.name.replace("&", "&&"), lambda id=each.id: self._saved.apply(id))
            action.setCheckable(True)
            action.setChecked(each.id == self._saved.chosen)
        if self._saved.items:
            menu.addSeparator()
        self._add(self.tr("Save these filters…"), self.ask_for_name).setEnabled(self._asked.narrowed)
        if current is not None:
            name = current.name.replace("&", "&&")
            update = self._add(
                self.tr("Update “{name}”").format(name=name), lambda: self._saved.update(current.id, self._asked)
            )
            update.setEnabled(self._asked != current.filter)
            self._add(self.tr("Rename “{name}”…").format(name=name), self.ask_for_other_name)
            self._add(self.tr("Delete “{name}”").format(name=name), lambda: self._saved.delete(current.id))

    def ask_for_name(self) -> None:
        """Save what is asked now."""
        self._ask(
            self.tr("Name of the filter"), "", self.tr("Save"), "", lambda name: self._saved.save(name, self._asked)
        )

    def ask_for_other_name(self) -> None:
        """Rename the one in force."""
        current = self._saved.current
        if current is not None:
            verb, id = self.tr("Rename"), current.id
            self._ask(self.tr("New name"), current.name, verb, id, lambda name: self._saved.rename(id, name))

    def _ask(self, name: str, text: str, verb: str, but: str, then: Callable[[str], None]) -> None:
        self.popover = NamePopover(name, text, verb, lambda typed: self._saved.taken(typed, but), self.window())
        self.popover.named.connect(then)
        self.popover.open_below(self)

    def _add(self, text: str, run: Callable[[], None]) -> QAction:
        action = self.menu().addAction(text)
        action.triggered.connect(lambda _checked=False: run())
        return action

    def _tell(self) -> None:
        current = self._saved.current
        text = self.tr("Saved filters")
        if current is not None:
            text = current.name
            if self._asked != current.filter:
                text = self.tr("{name}, changed").format(name=current.name)
        cut = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WIDEST)
        self.setText(cut.replace("&", "&&"))
        self.setToolTip(text)
        self.setAccessibleName(text if current is None else self.tr("Saved filter: {name}").format(name=text))
