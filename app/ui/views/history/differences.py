"""The fields that differ, their texts word by word."""

import html
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.domain.worddiff import Span
from app.services.versions.comparing import Comparison, Difference
from app.ui.theme import tokens
from app.ui.theme.current import current
from app.ui.theme.tokens import Tokens
from app.ui.viewmodels.history import words

MOST = 200
"""Differences that are listed; the rest is counted."""
ARROW = " → "
BETWEEN = " "
"""Between what is gone and what stands in its place."""


class DifferencesView(QTextBrowser):
    """What is gone is struck through, what is new underlined."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setAccessibleName(self.tr("Fields that differ"))
        self.document().setDocumentMargin(tokens.S4)

    def show_comparison(self, comparison: Comparison | None) -> None:
        """Show these, None while they are not known."""
        if comparison != self._comparison:
            self._comparison = comparison
            self._write()

    def changeEvent(self, event: QEvent) -> None:
        """Writes in the new scheme's colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._comparison is not None:
            self._write()

    def _write(self) -> None:
        every = self._comparison.differences if self._comparison else ()
        rest = self.tr("And {n} more").format(n=len(every) - MOST) if len(every) > MOST else ""
        self.setHtml(page(every[:MOST], rest, current()))


def page(differences: Iterable[Difference], rest: str, colors: Tokens) -> str:
    """The differences as rich text."""
    rows = [_row(difference, colors) for difference in differences]
    more = f"<p style='color:{colors.quiet}; margin:0'>{html.escape(rest)}</p>" if rest else ""
    return f"<body style='color:{colors.text}; font-size:{tokens.TEXT_CHROME}px'>{''.join(rows)}{more}</body>"


def written(spans: Sequence[Span], colors: Tokens) -> str:
    """A text word by word, as rich text."""
    marks = {"same": _plain, "gone": _gone, "new": _new}
    texts = [marks[span.fate](span.text, colors) for span in spans]
    return "".join(text + BETWEEN * (span.fate == "gone") for span, text in zip(spans, texts, strict=True))


def _row(difference: Difference, colors: Tokens) -> str:
    place = html.escape(words.place(difference.place))
    heading = f"<span style='color:{colors.quiet}; font-size:{tokens.TEXT_SMALL}px'>{place}</span>"
    return f"<p style='margin:0 0 {tokens.S3}px 0'>{heading}<br>{_value(difference, colors)}</p>"


def _value(difference: Difference, colors: Tokens) -> str:
    if difference.spans:
        return written(difference.spans, colors)
    old = _gone(difference.old, colors) if difference.old else ""
    new = _new(difference.new, colors) if difference.new else ""
    return ARROW.join(filter(None, (old, new))) or "–"


def _plain(text: str, _colors: Tokens) -> str:
    return html.escape(text).replace("\n", "<br>")


def _gone(text: str, colors: Tokens) -> str:
    return _marked(text, "line-through", colors.bad, colors)


def _new(text: str, colors: Tokens) -> str:
    return _marked(text, "underline", colors.good, colors)


def _marked(text: str, line: str, ink: str, colors: Tokens) -> str:
    style = f"text-decoration:{line}; color:{ink}; background-color:{colors.tint(ink)}"
    return f"<span style='{style}'>{_plain(text, colors)}</span>"
