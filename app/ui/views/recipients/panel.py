"""What a tab of the recipients page is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.ui.context import Host, OpenWorkspace


class Panel(QWidget):
    """What a tab shows. ``done`` carries the way back from what was done last, None where there is none."""

    done = Signal(object)

    def tell(self, host: "Host", text: str, back: Callable[[], None] | None) -> None:
        """Say what was done; the way back can be gone once, from the notice or from the header."""
        ways = [back] if back else []

        def go_back() -> None:
            self.done.emit(None)
            while ways:
                ways.pop()()

        self.done.emit(go_back if back else None)
        host.tell(text, go_back if back else None)

    def entered(self) -> None:
        """It is in sight now."""

    def left(self) -> None:
        """It is out of sight now."""


class TabSpec(Struct, frozen=True):
    """A tab's words and the maker of what it shows. ``label`` is translated as "RecipientTabs"."""

    id: str
    label: str
    make: "Callable[[OpenWorkspace, Host], QWidget]"

    def title(self) -> str:
        """What the screen calls it."""
        return QCoreApplication.translate("RecipientTabs", self.label)
