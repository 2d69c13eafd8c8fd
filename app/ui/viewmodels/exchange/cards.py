"""Campaigns that are not in the workspace, drawn off the GUI thread."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage

from app.domain.campaign import Campaign
from app.ui.jobs import Runner
from app.ui.viewmodels.errands import Errands

T = TypeVar("T")
Draw = Callable[[Campaign, QSize], QImage | None]
"""Draws a card, fitted into a box of device pixels; None where there is nothing to draw. Lane ``pictures`` calls it."""


Fetch = Callable[[Campaign], bool]
"""Fetches the online pictures of a card; whether any was new. Lane ``pictures`` calls it."""
Show = Callable[[QImage | None], None]


def nothing_fetched(campaign: Campaign) -> bool:
    """Pictures are not fetched."""
    return False


class Cards(QObject):
    """Draws for places on the screen; each place has the newest card it asked for."""

    def __init__(self, jobs: Runner, draw: Draw, fetch: Fetch = nothing_fetched, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Errands(self, jobs)
        self._draw = draw
        self._fetch = fetch

    def ask(self, place: str, campaign: Campaign, box: QSize, show: Show) -> None:
        """Have ``show`` called with the card, unless the same place asks for another one before; a second time where
        pictures had to be fetched."""

        def drawn(image: QImage | None) -> None:
            show(image)
            self._run(place, lambda: self._fetch(campaign), fetched)

        def fetched(news: bool | None) -> None:
            if news:
                self._run(place, lambda: self._draw(campaign, box), show)

        self._run(place, lambda: self._draw(campaign, box), drawn)

    def _run(self, place: str, work: Callable[[], T], done: Callable[[T | None], None]) -> None:
        self._jobs.run("pictures", lambda _: work(), done, lambda _error: done(None), key=f"card {place}")
