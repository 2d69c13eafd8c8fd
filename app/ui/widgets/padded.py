"""Parts below each other with room around them: what a panel shows while it has nothing else to show."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import tokens


def padded(*parts: QWidget, stretch: bool = True) -> QWidget:
    """A place that holds ``parts``, at its top unless ``stretch`` is off."""
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(tokens.S4, tokens.S4, tokens.S4, tokens.S4)
    column.setSpacing(tokens.S3)
    for part in parts:
        column.addWidget(part)
    if stretch:
        column.addStretch()
    return place
