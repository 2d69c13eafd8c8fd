"""The list as a table or as cards: one model, one selection, and the choice remembered."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.services.ports import AppSettings
from app.ui.views.campaign_table import CampaignTableView
from app.ui.views.library.card_grid import CardGrid
from app.ui.widgets.segments import Segments

SHOWN_AS = "campaigns_shown_as"
"""The setting: "table" or "cards"."""
TABLE, CARDS = "table", "cards"


class Arrangement(QStackedWidget):
    """Both views; what is chosen and in hand in one is so in the other."""

    def __init__(
        self,
        table: CampaignTableView,
        frame: QWidget,
        grid: CardGrid,
        switch: Segments,
        settings: AppSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._views = {TABLE: table, CARDS: grid}
        self._frames = {TABLE: frame, CARDS: grid}
        self._switch = switch
        self._settings = settings
        self.setProperty("kind", "surface")
        grid.setSelectionModel(table.selectionModel())
        for part in self._frames.values():
            self.addWidget(part)
        switch.changed.connect(self.choose)
        self._show(CARDS if settings.get(SHOWN_AS) == CARDS else TABLE)

    @property
    def view(self) -> CampaignTableView | CardGrid:
        """The one in sight."""
        return self._views[TABLE if self.currentIndex() == 0 else CARDS]

    def choose(self, shown_as: str) -> None:
        """Show the table or the cards, from now on."""
        self._settings.set(SHOWN_AS, shown_as)
        focused = self.view.hasFocus()
        self._show(shown_as)
        if focused:
            self.view.setFocus()

    def _show(self, shown_as: str) -> None:
        view = self._views[shown_as]
        self._switch.set_value(shown_as)
        self.setCurrentWidget(self._frames[shown_as])
        self.setFocusProxy(view)
        view.scrollTo(view.currentIndex())
