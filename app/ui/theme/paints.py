"""The colours of a scheme as Qt takes them, each mixed once: for views that paint hundreds of cells a frame."""

from functools import lru_cache

from msgspec import Struct
from PySide6.QtGui import QColor

from app.ui.theme.tokens import ColorName, Tokens


class Paints(Struct, frozen=True):
    """Colours on the surface."""

    tokens: Tokens
    hover: QColor
    selected: QColor

    def of(self, name: ColorName) -> QColor:
        """One of the scheme's colours."""
        return color(getattr(self.tokens, name))

    def tint(self, hue: str) -> QColor:
        """The soft ground behind a text in ``hue`` (``#RRGGBB``)."""
        return _tint(self.tokens, hue)


@lru_cache(maxsize=4)
def paints(scheme: Tokens) -> Paints:
    """The colours of that scheme."""
    surface = scheme.surface
    return Paints(scheme, QColor(scheme.hover(surface)), QColor(scheme.selected(surface)))


@lru_cache(maxsize=64)
def color(text: str) -> QColor:
    """A colour written ``#RRGGBB``."""
    return QColor(text)


@lru_cache(maxsize=64)
def _tint(scheme: Tokens, hue: str) -> QColor:
    return QColor(scheme.tint(hue))
