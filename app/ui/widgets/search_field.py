"""The field over a list in which one types what to look for."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from app.ui.theme import icons, tokens


class SearchField(QLineEdit):
    """``find`` is the action that leads to it: it gives its name and its keys."""

    def __init__(self, find: QAction, placeholder: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(find.text())
        self.setToolTip(f"{find.text()} ({keys})")
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(tokens.FORM_MIN)
        for clear in self.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the search"))
        self._sign = self.addAction(icons.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        for sign in self.findChildren(QToolButton):
            sign.setAccessibleName(sign.accessibleName() or find.text())

    def retint(self) -> None:
        """Draw its sign in the scheme in force."""
        self._sign.setIcon(icons.icon("search", "quiet"))
