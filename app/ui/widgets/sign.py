"""A sign that stands by itself, in a colour of the scheme in force."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.ui.theme import icons, tokens
from app.ui.theme.current import current

_REDRAW = (QEvent.Type.PaletteChange, QEvent.Type.DevicePixelRatioChange)


class Sign(QLabel):
    """One icon, ``side`` px."""

    def __init__(
        self, name: str, color: tokens.ColorName, parent: QWidget | None = None, *, side: int = tokens.ICON
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._color: tokens.ColorName = color
        self._side = side
        self._draw()

    def event(self, event: QEvent) -> bool:
        """Draws it anew where its colour or its pixels have changed."""
        if event.type() in _REDRAW:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        color = getattr(current(), self._color)
        self.setPixmap(icons.pixmap(self._name, color, self._side, self.devicePixelRatioF()))
