"""The sidebar: the pages, and the menu of the workspace on top."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.ui.theme import tokens
from app.ui.views.page import PageSpec
from app.ui.views.team.sign import TeamSign
from app.ui.widgets.buttons import Tinted
from app.ui.widgets.look import label


class NavButton(Tinted, QToolButton):
    """One entry: sign and word, or the sign alone."""

    def __init__(self, sign: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "nav")
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(tokens.ROW_HEIGHT)
        self._picture = sign
        self.fold(False)

    def fold(self, folded: bool) -> None:
        """Folded, the tooltip says the word."""
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(alone if folded else beside)
        self.setToolTip(self.text() if folded else "")
        self.set_sign(self._picture, "quiet_on_tint", tokens.ICON_LARGE, gap=0 if folded else tokens.S2)


class Sidebar(QFrame):
    """``chosen`` carries a page's id."""

    chosen = Signal(str)

    def __init__(
        self, pages: Sequence[PageSpec], menu: Sequence[QAction | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "sidebar")
        self.setAccessibleName(self.tr("Pages"))
        self.name = label("", "note", self)
        self.name.setIndent(tokens.S3 - 1)
        self.menu_button = self._menu_button(menu)
        self.buttons = {page.id: self._button(page) for page in pages}
        self.team = TeamSign(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(tokens.S2, tokens.S2, tokens.S2, tokens.S3)
        layout.setSpacing(tokens.S1)
        layout.addWidget(self.menu_button)
        layout.addWidget(self.name)
        layout.addSpacing(tokens.S2)
        for page in pages:
            if not page.low:
                layout.addWidget(self.buttons[page.id])
        layout.addStretch()
        layout.addWidget(self.team)
        for page in pages:
            if page.low:
                layout.addWidget(self.buttons[page.id])
        self.fold(False)

    def show_workspace(self, name: str) -> None:
        """Say which workspace is open."""
        room = tokens.SIDEBAR_WIDTH - tokens.S5 - tokens.S4
        self.name.setText(self.name.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        self.name.setToolTip(name)
        self.name.setVisible(not self._folded and bool(name))
        self.menu_button.setAccessibleDescription(name)

    def show_page(self, page: str) -> None:
        """Mark the page in sight."""
        for page_id, button in self.buttons.items():
            button.setChecked(page_id == page)

    def fold(self, folded: bool) -> None:
        """Down to the signs, or back."""
        self._folded = folded
        self.setFixedWidth(tokens.SIDEBAR_ICONS_WIDTH if folded else tokens.SIDEBAR_WIDTH)
        self.name.setVisible(not folded and bool(self.name.text()))
        for button in (self.menu_button, *self.buttons.values()):
            button.fold(folded)
        self.team.fold(folded)

    @property
    def folded(self) -> bool:
        """Whether only the signs are shown."""
        return self._folded

    def _menu_button(self, actions: Sequence[QAction | None]) -> NavButton:
        button = NavButton("mail-open", QCoreApplication.applicationName() or "Galley", self)
        menu = QMenu(button)
        menu.setAccessibleName(self.tr("Workspace"))
        for action in actions:
            if action is None:
                menu.addSeparator()
            else:
                menu.addAction(action)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _button(self, page: PageSpec) -> NavButton:
        button = NavButton(page.sign, page.title(), self)
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(page.id))
        return button
