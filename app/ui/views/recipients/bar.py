"""What stands over the table of recipients: search, test recipients, how many, columns, and where they come from."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from app.domain.recipient import Attribute
from app.ui.actions import Actions, keys_of
from app.ui.theme import tokens
from app.ui.viewmodels.recipients import Asked, Known
from app.ui.viewmodels.values import number
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.chips import Chip
from app.ui.widgets.look import label
from app.ui.widgets.search_field import SearchField


class RecipientBar(QWidget):
    """``searched`` carries what is typed, ``kept`` whether only test recipients are wanted, ``column`` an attribute
    and whether it is shown; ``usual`` asks for the columns that were there at first."""

    searched = Signal(str)
    kept = Signal(bool)
    column = Signal(str, bool)
    usual = Signal()

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        find = actions["recipients.find"]
        self.search = SearchField(find, self.tr("Search recipients"), keys_of(find), self)
        self.chip = Chip(self.tr("Test recipients"), "kept", self)
        self.count = label("", "note")
        self.columns = IconButton("sliders-horizontal", self.tr("Columns"), self)
        self.more = IconButton("ellipsis", self.tr("More"), self)
        self.bring = Button(self.tr("Import"), "primary", "download", self)
        self._menu(self.more, [actions[name] for name in ("recipients.samples", "recipients.remove-all")])
        self._choices = self._menu(self.columns, [])
        bring = actions["recipients.import"]
        self.bring.setAccessibleName(bring.text())
        self.bring.setToolTip(f"{bring.text()} ({keys_of(bring)})")
        self.bring.clicked.connect(bring.trigger)
        self.search.textChanged.connect(self.searched)
        self.chip.toggled.connect(self.kept)
        self._lay_out()

    def show_asked(self, asked: Asked) -> None:
        """Bring the controls in line with a question, without telling anybody."""
        for control in (self.search, self.chip):
            control.blockSignals(True)
        if self.search.text() != asked.search:
            self.search.setText(asked.search)
        self.chip.setChecked(asked.kept)
        for control in (self.search, self.chip):
            control.blockSignals(False)

    def show_known(self, known: Known, *, narrowed: bool) -> None:
        """Say how many there are, and how many of them are shown."""
        self.count.setText(self._found(known) if narrowed else self._all(known))
        self.setEnabled(True)

    def show_columns(self, attributes: tuple[Attribute, ...], names: tuple[str, ...]) -> None:
        """Offer the attributes as columns; ``names`` are shown."""
        menu = self._choices
        menu.clear()
        for attribute in attributes:
            action = QAction(attribute.name.replace("&", "&&"), menu, checkable=True)
            action.setChecked(attribute.name in names)
            action.toggled.connect(lambda on, name=attribute.name: self.column.emit(name, on))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("The usual columns")).triggered.connect(lambda: self.usual.emit())
        self.columns.setEnabled(bool(attributes))

    def retint(self) -> None:
        """Draw the search field's sign in the scheme in force."""
        self.search.retint()

    def _all(self, known: Known) -> str:
        total = known.people.total
        every = self.tr("1 recipient") if total == 1 else self.tr("{count} recipients").format(count=number(total))
        one = self.tr("1 test recipient")
        kept = one if known.kept == 1 else self.tr("{count} test recipients").format(count=number(known.kept))
        return f"{every}, {kept}" if known.kept else every

    def _found(self, known: Known) -> str:
        counts = {"found": number(known.found), "total": number(known.people.total)}
        return self.tr("{found} of {total} recipients").format(**counts)

    def _menu(self, button: IconButton, actions: list[QAction]) -> QMenu:
        menu = QMenu(button)
        menu.setAccessibleName(button.accessibleName())
        menu.addActions(actions)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return menu

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        for row in (top, below):
            row.setSpacing(tokens.S2)
        top.addWidget(self.search, 1)
        top.addStretch(1)
        top.addWidget(self.more)
        top.addWidget(self.bring)
        below.addWidget(self.chip)
        below.addStretch(1)
        below.addWidget(self.count)
        below.addWidget(self.columns)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S2)
        layout.setSpacing(tokens.S2)
        layout.addLayout(top)
        layout.addLayout(below)
