"""Versions as small pictures: drawn when they come into sight, one at a time, and kept."""

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.domain.campaign import Campaign
from app.render.paint import CardPainter
from app.ui.theme import tokens
from app.ui.viewmodels.history.entries import NOW
from app.ui.viewmodels.history.looks import Looks
from app.ui.viewmodels.history.team import TeamHistoryModel
from app.ui.viewmodels.history.versions import VersionsModel
from app.ui.viewmodels.pictures import Pictures


class Thumbs(QObject):
    """The upper part of each card, as wide as its place. ``painter`` must take its pictures from ``pictures``."""

    drawn = Signal()
    """There is a picture that was not there."""

    def __init__(
        self,
        model: VersionsModel | TeamHistoryModel,
        looks: Looks,
        painter: CardPainter,
        pictures: Pictures,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._looks = looks
        self._painter = painter
        self._kept: dict[str, QPixmap] = {}
        self._wanted: dict[str, float] = {}
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._draw_next)
        model.arrived.connect(self._next.start)
        looks.changed.connect(self.clear)
        pictures.arrived.connect(self.clear)

    def picture(self, key: str, ratio: float) -> QPixmap | None:
        """An entry's picture at ``ratio`` device pixels each; None until it is drawn."""
        if key not in self._kept:
            self._wanted[key] = ratio
            self._next.start()
        return self._kept.get(key)

    def clear(self) -> None:
        """All of them are stale."""
        self._kept.clear()
        self.drawn.emit()

    def forget_now(self) -> None:
        """The campaign is another now."""
        if self._kept.pop(NOW, None) is not None:
            self.drawn.emit()

    def _draw_next(self) -> None:
        for key in list(self._wanted):
            document = self._model.document(key)
            if document is not None:
                self._kept[key] = self._draw(document, self._wanted.pop(key))
                self.drawn.emit()
                self._next.start()
                return

    def _draw(self, document: Campaign, ratio: float) -> QPixmap:
        size = QSize(*tokens.VERSION_SIZE)
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(self._looks.ground))
        look = self._looks.look(document)
        if look is not None and look.placement.width:
            with QPainter(pixmap) as painter:
                scale = size.width() / look.placement.width
                painter.scale(scale, scale)
                self._painter.paint(painter, look.placement)
        return pixmap
