"""Two cards side by side at the same scale, and where their pixels differ."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.render.differences import differing
from app.render.paint import CardPainter
from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.viewmodels.history.pair import PairModel
from app.ui.viewmodels.history.sides import Side
from app.ui.viewmodels.pictures import Pictures
from app.ui.views.history.face import Face
from app.ui.widgets.elided import ElidedLabel

RESTED_MS = 60
"""How long both cards stand still before their pixels are compared."""


class Column(QWidget):
    """A card under what it is called."""

    def __init__(self, painter: CardPainter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", "strong")
        self.detail = ElidedLabel("", "note")
        self.face = Face(painter, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.title)
        layout.addWidget(self.detail)
        layout.addWidget(self.face, 1)

    def tell(self, side: Side) -> None:
        """Say which one it is."""
        self.title.tell(side.title)
        self.detail.tell(side.detail)
        self.face.setAccessibleName(side.title)


class PairView(QWidget):
    """``measured`` carries the share of pixels that differ, 0 to 1, or -1 where there is nothing to compare."""

    measured = Signal(float)

    def __init__(
        self, model: PairModel, painter: CardPainter, pictures: Pictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = model
        self.columns = (Column(painter, self), Column(painter, self))
        self.share = -1.0
        self._marks = QImage()
        self._marked = True
        self._strength = 1.0
        self._rested = QTimer(self, singleShot=True, interval=RESTED_MS)
        self._rested.timeout.connect(self.compare)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.S4, tokens.S2, tokens.S4, tokens.S3)
        layout.setSpacing(tokens.S4)
        for column in self.columns:
            layout.addWidget(column, 1)
        model.changed.connect(self.refresh)
        pictures.arrived.connect(self._on_picture)
        self.refresh()

    def refresh(self) -> None:
        """Show the model's sides."""
        sides = (self.model.one, self.model.other)
        for column, side, look in zip(self.columns, sides, self.model.pictures, strict=True):
            column.setVisible(side is not None)
            if side is not None:
                column.tell(side)
                column.face.show_look(look, self.model.looks.ground, self._nothing(side))
        self._fit()
        self._rested.start()

    def mark(self, marked: bool, strength: float) -> None:
        """Whether differing pixels are marked, and how strongly (0 to 1)."""
        self._marked, self._strength = marked, strength
        self._show_marks()

    def compare(self) -> None:
        """Find the pixels that differ, and mark them."""
        self._rested.stop()
        faces = [column.face for column in self.columns]
        if self.model.other is None or any(face.look is None for face in faces):
            self._marks, self.share = QImage(), -1.0
        else:
            found = differing(faces[0].image(), faces[1].image(), QColor(current().bad))
            self._marks, self.share = found.overlay, found.share
        self._show_marks()
        self.measured.emit(self.share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another scale."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._fit)
        self._rested.start()

    def changeEvent(self, event: QEvent) -> None:
        """Marks in the new scheme's colour."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange):
            self._rested.start()

    def _fit(self) -> None:
        layout = self.layout()
        assert layout is not None
        layout.activate()
        faces = [column.face for column in self.columns if not column.isHidden()]
        scale = min((face.fitting() for face in faces), default=1.0)
        tallest = max((face.height_of_card for face in faces), default=0.0)
        for face in faces:
            face.draw_at(scale, tallest)

    def _show_marks(self) -> None:
        for column in self.columns:
            column.face.mark(self._marks if self._marked else QImage(), self._strength)

    def _on_picture(self) -> None:
        for column in self.columns:
            column.face.update()
        self._rested.start()

    def _nothing(self, side: Side) -> str:
        """Why there is no card."""
        if self.model.slides > 1:
            return self.tr("This slide is not in this version")
        return self.tr("This can't be shown here")
