"""What can be done to the selected campaigns, as a line of buttons; what has no room stands behind the last one."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.ui.actions import Actions, keys_of
from app.ui.theme import tokens
from app.ui.views.library import bulk_words
from app.ui.widgets.buttons import Button, IconButton
from app.ui.widgets.look import label

NAMES = (
    "label",
    "subscribe",
    "duplicate",
    "reuse",
    "archive",
    "unarchive",
    "bin",
    "restore",
    "share",
    "unshare",
    "export",
)
"""The actions on campaigns that it offers, in this order; those that nobody has added are left out."""


class BulkBar(QWidget):
    """Follows the actions: a button for each that can be used. ``used`` carries an action and the button that was
    pressed for it."""

    used = Signal(object, object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setAccessibleName(self.tr("Selected campaigns"))
        self.count = label("", "strong", self)
        self.buttons: dict[str, Button] = {}
        self.more = Button(self.tr("More"), "quiet", "ellipsis", self)
        self.more.clicked.connect(self._open_menu)
        self.clear = IconButton("x", "", self)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(tokens.S1)
        self._line.addWidget(self.count)
        self._line.addSpacing(tokens.S3)
        self._line.addWidget(self.more)
        self._line.addWidget(self.clear)
        self._line.addStretch(1)
        self.offer()

    def show_count(self, count: int) -> None:
        """Say how many are selected."""
        self.count.setText(bulk_words.selected(count))
        self._arrange()

    def offer(self) -> None:
        """Look again what there is, and what of it can be used."""
        for name in NAMES:
            action = self._actions.find(f"campaign.{name}")
            if action is not None and name not in self.buttons:
                self._insert(name, self._button(action))
        clear = self._actions.find("list.clear")
        if clear is not None and not self.clear.accessibleName():
            self.clear.set_name(clear.text(), keys_of(clear))
            self.clear.clicked.connect(clear.trigger)
        self._arrange()

    def offered(self) -> Sequence[QAction]:
        """The actions that can be used, buttons and menu together."""
        found = (self._actions.find(f"campaign.{name}") for name in NAMES)
        return [action for action in found if action is not None and action.isEnabled()]

    def anchor(self, name: str) -> QWidget:
        """Where what an action opens belongs: its button, or what stands in its place."""
        button = self.buttons.get(name)
        found = (each for each in (button, self.more) if each is not None and each.isVisible())
        return next(found, self)

    def minimumSizeHint(self) -> QSize:
        """The count and the way to everything else."""
        fixed = (self.count, self.more, self.clear)
        return QSize(sum(each.sizeHint().width() + tokens.S1 for each in fixed) + tokens.S3, tokens.CONTROL_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other buttons."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wanted = [self.buttons[name] for name in NAMES if name in self.buttons and self._usable(name)]
        needed = [button.sizeHint().width() + tokens.S1 for button in wanted]
        room = self.width() - self.minimumSizeHint().width()
        whole = sum(needed) <= room + self.more.sizeHint().width()
        shown = 0
        while shown < len(wanted) and (whole or sum(needed[: shown + 1]) <= room):
            shown += 1
        for button in self.buttons.values():
            button.setVisible(button in wanted[:shown])
        self.more.setVisible(shown < len(wanted))

    def _usable(self, name: str) -> bool:
        action = self._actions.find(f"campaign.{name}")
        return action is not None and action.isEnabled()

    def _button(self, action: QAction) -> Button:
        short = {"campaign.unarchive": self.tr("Take out")}
        button = Button(short.get(action.objectName(), action.text()), "quiet", action.data().sign, self)
        button.setAccessibleName(action.text())
        if keys_of(action):
            button.setToolTip(f"{action.text()} ({keys_of(action)})")
        menu = action.menu()
        if isinstance(menu, QMenu):
            button.setMenu(menu)
        else:
            button.clicked.connect(lambda: self.used.emit(action, button))
        return button

    def _insert(self, name: str, button: Button) -> None:
        behind = [self.buttons[each] for each in NAMES[NAMES.index(name) :] if each in self.buttons]
        self._line.insertWidget(self._line.indexOf((*behind, self.more)[0]), button)
        self.buttons[name] = button

    def _open_menu(self) -> None:
        """What has no room."""
        menu = QMenu(self)
        menu.setAccessibleName(self.more.text())
        hidden = [name for name in NAMES if name in self.buttons and self.buttons[name].isHidden()]
        for action in self.offered():
            if action.objectName().removeprefix("campaign.") in hidden:
                menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + tokens.S1)))
        menu.setFocus(Qt.FocusReason.PopupFocusReason)
