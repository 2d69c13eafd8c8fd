"""The header: where one is, what state it is in, when it was saved, undo and redo."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from app.ui.actions import BY_ID, Actions, keys_of
from app.ui.theme import fonts, tokens
from app.ui.widgets.buttons import IconButton, Tinted
from app.ui.widgets.look import Tone, label, set_tone


class _Crumb(Tinted, QToolButton):
    pass


class Header(QFrame):
    """One line over every page."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        self.setFixedHeight(tokens.HEADER_HEIGHT)
        self.back = self._crumb(actions["go.back"])
        self.slash = label("/", "quiet")
        self.title = label("", "strong")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setAccessibleName(self.tr("Page"))
        self.status = label("", "quiet")
        self.saved = label("")
        self.saved.setFont(fonts.font(tabular=True))
        self.undo = self._icon_button(actions["edit.undo"])
        self.redo = self._icon_button(actions["edit.redo"])
        self.history = self._history_button()
        self._lay_out()
        self.show_place("")

    def show_place(self, title: str, behind: str = "") -> None:
        """The breadcrumb: a page of the sidebar stands alone, others behind the title that *Back* leads to."""
        self.title.setText(title)
        self.title.setAccessibleName(title)
        for part in (self.back, self.slash):
            part.setVisible(bool(behind))
        self.back.setText(behind)
        self.show_status("")
        self.show_saved("")

    def show_status(self, text: str) -> None:
        """The campaign's status, and who has it."""
        self.status.setText(text)

    def show_saved(self, text: str, tone: Tone = "good") -> None:
        """The saved sign; it follows what was stored, not what was hoped."""
        self.saved.setText(f"● {text}" if text else "")
        self.saved.setAccessibleName(text)
        set_tone(self.saved, tone)

    def _crumb(self, action: QAction) -> _Crumb:
        crumb = _Crumb(self)
        crumb.setProperty("kind", "crumb")
        crumb.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        crumb.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        crumb.setFixedHeight(tokens.CONTROL_HEIGHT)
        crumb.set_sign("chevron-left", "quiet_on_tint")
        crumb.setAccessibleName(action.text())
        crumb.setToolTip(f"{action.text()} ({keys_of(action)})")
        crumb.clicked.connect(action.trigger)
        return crumb

    def _history_button(self) -> IconButton:
        """Where there is one: the window says."""
        spec = BY_ID["editor.history"]
        button = IconButton(spec.sign, spec.label, self, side=tokens.ICON_LARGE)
        keys = QKeySequence(spec.keys).toString(QKeySequence.SequenceFormat.NativeText)
        button.set_name(QCoreApplication.translate("Actions", spec.label), keys)
        button.hide()
        return button

    def _icon_button(self, action: QAction) -> IconButton:
        button = IconButton(action.data().sign, action.text(), self, side=tokens.ICON_LARGE)
        button.set_name(action.text(), keys_of(action))
        button.setEnabled(action.isEnabled())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(tokens.S5, 0, tokens.S4, 0)
        layout.setSpacing(tokens.S1)
        for part in (self.back, self.slash, self.title):
            layout.addWidget(part)
        layout.addSpacing(tokens.S5)
        layout.addWidget(self.status)
        layout.addStretch()
        layout.addWidget(self.saved)
        layout.addSpacing(tokens.S3)
        layout.addWidget(self.history)
        layout.addWidget(self.undo)
        layout.addWidget(self.redo)
