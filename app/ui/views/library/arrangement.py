"""The list as a table or as cards: one model, one selection, and the choice remembered."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.services.ports import AppSettings
from app.ui.theme import tokens
from app.ui.views.campaign_table import CampaignTableView

if TYPE_CHECKING:
    from app.ui.views.library.card_grid import CardGrid
    from app.ui.widgets.segments import Segments

SHOWN_AS = "campaigns_shown_as"
"""The setting: "table" or "cards"."""
TABLE, CARDS = "table", "cards"


class Arrangement(QStackedWidget):
    """Both views; what is chosen and in hand in one is so in the other."""

    def __init__(self, table: CampaignTableView, settings: AppSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._grid: CardGrid | None = None
        self._switch: Segments | None = None
        self._settings = settings
        self.setProperty("kind", "surface")
        self.addWidget(_framed(table))
        self._show(TABLE)

    @property
    def wants_cards(self) -> bool:
        """Whether cards were chosen the last time."""
        return self._settings.get(SHOWN_AS) == CARDS

    def offer(self, grid: "CardGrid", switch: "Segments") -> None:
        """There are cards now, and something to choose by."""
        self._grid, self._switch = grid, switch
        grid.setSelectionModel(self._table.selectionModel())
        self.addWidget(grid)
        switch.changed.connect(self.choose)
        self._show(CARDS if self.wants_cards else TABLE)

    @property
    def view(self) -> "CampaignTableView | CardGrid":
        """The one in sight."""
        return self._grid if self._grid is not None and self.currentWidget() is self._grid else self._table

    def choose(self, shown_as: str) -> None:
        """Show the table or the cards, from now on."""
        self._settings.set(SHOWN_AS, shown_as)
        focused = self.view.hasFocus()
        self._show(shown_as)
        if focused:
            self.view.setFocus()

    def _show(self, shown_as: str) -> None:
        if self._switch is not None:
            self._switch.set_value(shown_as)
        self.setCurrentIndex(1 if shown_as == CARDS else 0)
        self.setFocusProxy(self.view)
        self.view.scrollTo(self.view.currentIndex())


def _framed(table: QWidget) -> QWidget:
    """Room at both sides, so that texts stand in line with what is above."""
    frame = QWidget()
    frame.setProperty("kind", "surface")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(tokens.S3, 0, tokens.S3, 0)
    layout.addWidget(table)
    return frame
