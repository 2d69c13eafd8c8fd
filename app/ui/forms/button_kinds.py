"""What buttons can do, and what has to be said for each."""

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.ui.forms import places
from app.ui.forms.base import Tools, said
from app.ui.forms.links import LinkAddresses
from app.ui.forms.pairs import PairList
from app.ui.forms.personal_line import PersonalLine


class Target(Protocol):
    """The part of a button's row that depends on its kind."""

    @property
    def widget(self) -> QWidget:
        """What stands in the row."""
        ...

    def show_button(self, path: str, button: dict[str, Any]) -> None:
        """Show what the button stored at ``path`` holds."""
        ...


class LinkTarget:
    """Addresses."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        self.widget = LinkAddresses(tools, parent)

    def show_button(self, path: str, button: dict[str, Any]) -> None:
        """See ``Target``."""
        self.widget.show_link(path, button)


class CopyTarget:
    """The text that goes to the clipboard."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        name = said(QT_TRANSLATE_NOOP("Fields", "Text to copy"))
        self.widget = PersonalLine(tools, name, name, parent)
        self.widget.typed.connect(lambda text: tools.model.set(places.marked(self.widget), text, typing=True))

    def show_button(self, path: str, button: dict[str, Any]) -> None:
        """See ``Target``."""
        places.mark(self.widget, f"{path}/copy")
        self.widget.show_text(button["copy"])


class KeysTarget:
    """Pairs for the app."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        self.widget = PairList(tools, parent)

    def show_button(self, path: str, button: dict[str, Any]) -> None:
        """See ``Target``."""
        places.mark(self.widget, f"{path}/keys")
        self.widget.show_pairs(f"{path}/keys", button["keys"])


class PushTarget:
    """Whether the phone's settings open where the question can't be asked any more."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        self.widget = QWidget(parent)
        self._box = QCheckBox(said(QT_TRANSLATE_NOOP("Fields", "If they were refused, open the phone's settings")))
        self._box.setAccessibleName(self._box.text())
        self._box.clicked.connect(lambda on: tools.model.set(places.marked(self._box), on))
        layout = QVBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)

    def show_button(self, path: str, button: dict[str, Any]) -> None:
        """See ``Target``."""
        places.mark(self._box, f"{path}/open_settings")
        self._box.setChecked(button["open_settings"])


KINDS: dict[str, tuple[Any, Callable[[Tools, QWidget], Target]]] = {
    "link": (QT_TRANSLATE_NOOP("Fields", "Link"), LinkTarget),
    "copy": (QT_TRANSLATE_NOOP("Fields", "Copy text"), CopyTarget),
    "keys": (QT_TRANSLATE_NOOP("Fields", "Extra data for your app"), KeysTarget),
    "push": (QT_TRANSLATE_NOOP("Fields", "Ask for notifications"), PushTarget),
}
