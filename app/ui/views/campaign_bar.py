"""What stands over the table: search, filters, how many, and the ways to a new campaign."""

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.ui import words
from app.ui.actions import Actions, keys_of
from app.ui.theme import icons, tokens
from app.ui.viewmodels.campaigns import Filter
from app.ui.viewmodels.results.words import month as month_name
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.chips import Chip, ChipRow
from app.ui.widgets.look import label


class FilterChip(QPushButton):
    """A chip with a menu: one of several values, or any."""

    chosen = Signal(str)

    def __init__(self, name: str, options: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._options = options
        self.value = ""
        self.setProperty("kind", "chip")
        self.setCheckable(True)
        self.setAutoDefault(False)
        menu = QMenu(self)
        menu.setAccessibleName(name)
        group = QActionGroup(menu)
        for value, text in ({"": self.tr("Any")} | {v: words.word(t) for v, t in options.items()}).items():
            action = QAction(text, group, checkable=True)
            action.setData(value)
            menu.addAction(action)
        group.triggered.connect(lambda action: self._choose(action.data()))
        self.setMenu(menu)
        self._group = group
        self.set_value("")

    def set_value(self, value: str) -> None:
        """Show a choice without telling anybody."""
        self.value = value
        chosen = words.word(self._options[value]) if value else ""
        self.setText(f"{self._name}: {chosen}" if chosen else self._name)
        self.setAccessibleName(self.text())
        self.setChecked(bool(value))
        for action in self._group.actions():
            action.setChecked(action.data() == value)

    def _choose(self, value: str) -> None:
        self.set_value(value)
        self.chosen.emit(value)


class CampaignBar(QWidget):
    """``asked`` carries the name of the part of the question that changed, and its value."""

    asked = Signal(str, str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = self._search_field(actions)
        self.status = FilterChip(self.tr("Status"), words.STATUSES, self)
        self.template = FilterChip(self.tr("Type"), words.TEMPLATES, self)
        self.label, self.category, self.sent = (Chip("", "", self) for _ in range(3))
        shelves = (("archived", self.tr("Archive")), ("bin", self.tr("Bin")))
        self.shelf = ChipRow(self.tr("Shown"), shelves, self)
        self.count = label("", "note")
        self.add = self._button(actions["campaign.new"], "primary", "plus")
        self.bring = self._button(actions["campaign.import"], "", "download")
        self.more = self._more([actions[name] for name in ("results.import", "campaign.report")])
        self.search.textChanged.connect(lambda text: self.asked.emit("search", text))
        self.status.chosen.connect(lambda value: self.asked.emit("status", value))
        self.template.chosen.connect(lambda value: self.asked.emit("template", value))
        for chip, part in ((self.label, "label"), (self.category, "category"), (self.sent, "sent_month")):
            chip.clicked.connect(lambda _=False, part=part: self.asked.emit(part, ""))
        self.shelf.changed.connect(lambda value: self.asked.emit("shelf", value))
        self._lay_out()
        self.show_filter(Filter())

    def show_filter(self, asked: Filter) -> None:
        """Bring the controls in line with a question."""
        if self.search.text() != asked.search:
            blocked = self.search.blockSignals(True)
            self.search.setText(asked.search)
            self.search.blockSignals(blocked)
        self.status.set_value(asked.status)
        self.template.set_value(asked.template)
        self.shelf.set_value(asked.shelf)
        self._show_chip(self.label, self.tr("Label: {name}  ✕"), self.tr("Every label, not only {name}"), asked.label)
        every = self.tr("Every subscription, not only {name}")
        self._show_chip(self.category, self.tr("Subscription: {name}  ✕"), every, asked.category)
        month = month_name(asked.sent_month) if asked.sent_month else ""
        self._show_chip(self.sent, self.tr("Last sent: {name}  ✕"), self.tr("Every month, not only {name}"), month)

    def show_count(self, count: int) -> None:
        """Say how many campaigns answer the question."""
        self.count.setText(self.tr("Total: {count}").format(count=QLocale().toString(count)))

    def retint(self) -> None:
        """Draw the search field's sign in the scheme in force."""
        self._sign.setIcon(icons.icon("search", "quiet"))

    def _show_chip(self, chip: Chip, text: str, every: str, name: str) -> None:
        chip.setVisible(bool(name))
        chip.setChecked(True)
        chip.setText(text.format(name=name))
        chip.setAccessibleName(every.format(name=name))

    def _search_field(self, actions: Actions) -> QLineEdit:
        field = QLineEdit(self)
        name = self.tr("Search campaigns")
        field.setPlaceholderText(self.tr("Search names and texts"))
        field.setAccessibleName(name)
        field.setToolTip(f"{name} ({keys_of(actions['list.find'])})")
        field.setClearButtonEnabled(True)
        field.setMaximumWidth(tokens.FORM_MIN)
        for clear in field.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the search"))
        self._sign = field.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        for sign in field.findChildren(QToolButton):
            sign.setAccessibleName(sign.accessibleName() or name)
        return field

    def _button(self, action: QAction, kind: str, sign: str) -> Button:
        text = QCoreApplication.translate("CampaignBar", "Import") if kind == "" else action.text()
        button = Button(text, kind, sign, self)
        button.setAccessibleName(action.text())
        button.setToolTip(f"{action.text()} ({keys_of(action)})")
        button.clicked.connect(action.trigger)
        return button

    def _more(self, actions: list[QAction]) -> IconButton:
        button = IconButton("ellipsis", self.tr("More"), self)
        menu = QMenu(button)
        menu.setAccessibleName(button.accessibleName())
        menu.addActions(actions)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _lay_out(self) -> None:
        top, below = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(tokens.S2)
        top.addWidget(self.search, 1)
        top.addStretch(1)
        top.addWidget(self.more)
        top.addWidget(self.bring)
        top.addWidget(self.add)
        below.setSpacing(tokens.S2)
        below.addWidget(self.status)
        below.addWidget(self.template)
        for chip in (self.label, self.category, self.sent):
            below.addWidget(chip)
        below.addWidget(self.shelf, 1)
        below.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S3)
        layout.setSpacing(tokens.S3)
        layout.addLayout(top)
        layout.addLayout(below)
