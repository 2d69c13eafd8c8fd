"""The fields in which two campaigns differ, a row each: as it is here, as it would be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.services.versions.comparing import Difference
from app.ui.theme import tokens
from app.ui.widgets.growing import GrowingRows
from app.ui.widgets.look import hairline, label
from app.ui.widgets.wrapped import WrappedText

SHOWN = 400
"""Characters of a value that are shown."""


class DifferenceRow(QWidget):
    """One field."""

    def __init__(self, difference: Difference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        place = " · ".join(difference.place)
        self.place = label(place, "label")
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.place.setWordWrap(True)
        nothing = self.tr("Nothing")
        self.old, self.new = (
            WrappedText(_short(text) or nothing, "" if text else "note") for text in (difference.old, difference.new)
        )
        self.old.setAccessibleName(self.tr("{place} here: {text}").format(place=place, text=self.old.text()))
        self.new.setAccessibleName(self.tr("{place} in the package: {text}").format(place=place, text=self.new.text()))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        sides = QHBoxLayout()
        sides.setSpacing(tokens.S3)
        for side in (self.old, self.new):
            side.setAlignment(Qt.AlignmentFlag.AlignTop)
            sides.addWidget(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S2, 0, tokens.S2)
        column.setSpacing(tokens.S1)
        column.addWidget(self.place)
        column.addLayout(sides)
        column.addWidget(hairline())


class Differences(GrowingRows[DifferenceRow]):
    """All of them, scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("What differs"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """Show these."""
        self.fill(len(differences), lambda place: DifferenceRow(differences[place]))


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]} …"
