"""What stands over the list: search, filters or what can be done to the selected, table or cards, ways to begin."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from app.ui.actions import Actions, keys_of
from app.ui.theme import tokens
from app.ui.viewmodels.filter_choices import FilterChoices
from app.ui.viewmodels.filters import Filter
from app.ui.viewmodels.periods import Moment
from app.ui.viewmodels.saved_filters import SavedFilters
from app.ui.views.library.bulk_bar import BulkBar
from app.ui.views.library.bulk_line import BulkLine
from app.ui.views.library.filter_line import FilterLine
from app.ui.views.library.saved_button import SavedButton
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.look import label
from app.ui.widgets.search_field import SearchField
from app.ui.widgets.segments import Segments


class Sources(Struct, frozen=True, kw_only=True):
    """Where the bar learns what there is to choose from."""

    choices: FilterChoices
    saved: SavedFilters
    moment: Callable[[], Moment]


class CampaignBar(QWidget):
    """``asked`` carries the part of the ``Filter`` that changed, and its value; ``cleared`` that only the search is
    left."""

    asked = Signal(str, object)
    cleared = Signal()

    def __init__(self, actions: Actions, sources: Sources, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved = SavedButton(sources.saved, self)
        find = actions["list.find"]
        self.search = SearchField(find, self.tr("Search names, texts and labels"), keys_of(find), self)
        self.filters = FilterLine(sources.choices, sources.moment, self)
        both = (("table", self.tr("Table")), ("cards", self.tr("Cards")))
        self.arrangement = Segments(self.tr("Show as"), both, self)
        self.count = label("", "note")
        self.line = BulkLine(self.filters, BulkBar(actions), self)
        self.add = self._button(actions["campaign.new"], "primary", "plus")
        self.bring = self._button(actions["campaign.import"], "", "download")
        self.more = self._more([actions[name] for name in ("results.import", "campaign.report")])
        self.search.textChanged.connect(lambda text: self.asked.emit("search", text))
        self.filters.asked.connect(self.asked)
        self.filters.cleared.connect(self.cleared)
        self._lay_out()
        self.show_filter(Filter())

    def show_filter(self, asked: Filter) -> None:
        """Bring the controls in line with a question."""
        if self.search.text() != asked.search:
            blocked = self.search.blockSignals(True)
            self.search.setText(asked.search)
            self.search.blockSignals(blocked)
        self.filters.show_filter(asked)
        self.saved.show_filter(asked)

    def show_count(self, count: int) -> None:
        """Say how many campaigns answer the question."""
        self.count.setText(self.tr("Total: {count}").format(count=QLocale().toString(count)))

    def retint(self) -> None:
        """Draw the search field's sign in the scheme in force."""
        self.search.retint()

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
        top.addWidget(self.saved)
        top.addWidget(self.search, 1)
        top.addStretch(1)
        top.addWidget(self.arrangement)
        top.addWidget(self.more)
        top.addWidget(self.bring)
        top.addWidget(self.add)
        below.setSpacing(tokens.S2)
        below.addWidget(self.line, 1)
        below.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S3)
        layout.setSpacing(tokens.S3)
        layout.addLayout(top)
        layout.addLayout(below)
