"""A wall of live cards. Those in sight follow every key; the others once typing rests."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.render.paint import CardPainter
from app.services.devices import Device
from app.ui.theme import tokens
from app.ui.viewmodels.stage import StageModel
from app.ui.views.stage.tile import Tile

SCALE = 0.5
"""Pixels a unit, the same for all, so that widths can be compared."""
RESTED = 120
"""Milliseconds without a change after which the cards out of sight follow."""


class Wall(QScrollArea):
    """Tiles in rows, their tops in line."""

    chosen = Signal(str)
    """The key of a tile that was pressed."""

    def __init__(self, model: StageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.tiles: dict[str, Tile] = {}
        self._body = QWidget()
        self._body.setProperty("kind", "stage")
        self._body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._rested = QTimer(self, singleShot=True, interval=RESTED)
        self._rested.timeout.connect(lambda: self._freshen(list(self.tiles.values())))
        self.verticalScrollBar().valueChanged.connect(lambda _: self._freshen(self._in_sight()))
        model.walls_changed.connect(self.refresh)
        model.chosen.connect(self._mark)

    def add(self, key: str, tile: Tile) -> None:
        """Hang a tile."""
        tile.setParent(self._body)
        tile.clicked.connect(lambda: self._on_clicked(key))
        self.tiles[key] = tile

    def current_key(self) -> str:
        """The tile to mark."""
        raise NotImplementedError

    def ground(self, key: str) -> str:
        """The colour behind a tile's card."""
        raise NotImplementedError

    def refresh(self) -> None:
        """The campaign has changed."""
        for tile in self.tiles.values():
            tile.stale = True
        if self.isVisible():
            self._mark()
            self._freshen(self._in_sight())
            self._rested.start()

    def repaint_pictures(self) -> None:
        """A picture has arrived."""
        if self.isVisible():
            self._body.update()
            for tile in self._in_sight():
                tile.update()

    def showEvent(self, event: QShowEvent) -> None:
        """All of it is up to date when it comes into sight."""
        super().showEvent(event)
        self._freshen(list(self.tiles.values()))
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many in a row as fit."""
        super().resizeEvent(event)
        self._arrange()

    def _in_sight(self) -> list[Tile]:
        return [tile for tile in self.tiles.values() if not tile.visibleRegion().isEmpty()]

    def _freshen(self, tiles: Sequence[Tile]) -> None:
        heights = [tile.sizeHint().height() for tile in tiles]
        for tile in tiles:
            tile.freshen()
        if heights != [tile.sizeHint().height() for tile in tiles] or not self._body.minimumHeight():
            self._arrange()

    def _mark(self) -> None:
        current = self.current_key()
        for key, tile in self.tiles.items():
            tile.stand_on(self.ground(key))
            tile.setChecked(key == current)

    def _on_clicked(self, key: str) -> None:
        self.chosen.emit(key)
        self._mark()

    def _arrange(self) -> None:
        top, row = tokens.S4, list[tuple[int, Tile]]()
        left, room = tokens.S4, self.viewport().width() - tokens.S4
        for tile in self.tiles.values():
            wide = tile.sizeHint().width()
            if row and left + wide > room:
                top += _hang(row, top) + tokens.S4
                row, left = [], tokens.S4
            row.append((left, tile))
            left += wide + tokens.S4
        self._body.setMinimumHeight(top + _hang(row, top) + tokens.S4)


class DevicesWall(Wall):
    """All devices; a press makes one the device in hand."""

    def __init__(self, model: StageModel, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        for device in model.devices.all():
            tile = Tile(painter, device.label, SCALE, device.width, self._deriving(device))
            unit = {"android": "dp", "ios": "pt", "web": "px"}[device.platform]
            tile.note = f"{device.width:g} {unit}"
            self.add(device.name, tile)

    def current_key(self) -> str:
        """The device in hand."""
        return self.model.device.name

    def ground(self, key: str) -> str:
        """The colour of the platform's list."""
        return self.model.ground(self.model.devices.get(key))

    def _deriving(self, device: Device):  # noqa: ANN202
        return lambda: self.model.on_device(device)


def _hang(row: Sequence[tuple[int, Tile]], top: int) -> int:
    """Place a row; its height."""
    for left, tile in row:
        tile.setGeometry(QRect(left, top, tile.sizeHint().width(), tile.sizeHint().height()))
    return max((tile.height() for _, tile in row), default=0)
