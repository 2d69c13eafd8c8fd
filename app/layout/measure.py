"""The one question that layout asks the world of fonts."""

from typing import Protocol

from msgspec import Struct

from app.domain.scene import TextStyle


class Line(Struct, frozen=True):
    """A line as drawn; ``width`` is its advance."""

    text: str
    width: float


class Measured(Struct, frozen=True):
    """A text set into a width: the lines that are drawn, and whether something was cut."""

    lines: tuple[Line, ...]
    cut: bool = False


class TextMeasure(Protocol):
    """Sets text with real metrics."""

    def measure(self, text: str, style: TextStyle, width: float) -> Measured:
        """Breaks ``text`` into lines at most ``width`` wide and applies ``style.max_lines`` and ``style.overflow``.

        Line breaks in the text are kept. An empty text has one empty line. Heights are not its business:
        they come from the style.
        """
        ...
