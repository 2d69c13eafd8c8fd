"""A measure without fonts: every character is equally wide; wrapping and cutting follow ``TextMeasure``."""

from app.domain.scene import TextStyle
from app.layout.measure import Line, Measured


class FakeMeasure:
    """``per_character`` units a character; ``widths`` are known texts' widths."""

    def __init__(self, per_character: float = 6.0, widths: dict[str, float] | None = None) -> None:
        self.per_character = per_character
        self.widths = widths or {}
        self.asked: list[tuple[str, float]] = []

    def measure(self, text: str, style: TextStyle, width: float) -> Measured:
        self.asked.append((text, width))
        lines = [line for paragraph in text.split("\n") for line in self._wrapped(paragraph, width)]
        most = style.max_lines
        if most is None or len(lines) <= most or style.overflow == "wrap":
            return Measured(tuple(self._line(line) for line in lines))
        kept = lines[:most]
        if style.overflow in ("ellipsis", "middle"):
            kept[-1] = kept[-1][: max(self._fitting(width) - 1, 0)] + "…"
        return Measured(tuple(self._line(line) for line in kept), cut=True)

    def _wrapped(self, paragraph: str, width: float) -> list[str]:
        most = self._fitting(width)
        lines, line = [], ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if self._width(longer) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            while self._width(word) > width and most < len(word):
                lines.append(word[:most])
                word = word[most:]
            line = word
        return [*lines, line]

    def _fitting(self, width: float) -> int:
        return max(int(width / self.per_character + 1e-6), 1)

    def _width(self, text: str) -> float:
        return self.widths.get(text, len(text) * self.per_character)

    def _line(self, text: str) -> Line:
        return Line(text, self._width(text))
