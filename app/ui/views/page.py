"""What a page of the window is, and how the sidebar offers one."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.services.ports import Grouping, Period
    from app.ui.context import Host, OpenWorkspace

HOME = "campaigns"
"""The page that the window begins with."""


class Page(QWidget):
    """Fills the room beside the sidebar. Undo and redo in the header are the page's."""

    coming = Signal()
    """The page before was left; this one is about to be shown. What it needs can be read meanwhile."""
    undoable_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")

    def title(self) -> str:
        """What the header says."""
        return self.accessibleName()

    def parent_page(self) -> str:
        """The id of the page that *Back* leads to, "" for a page of the sidebar."""
        return ""

    def can_undo(self) -> bool:
        """Whether there is something to take back here."""
        return False

    def can_redo(self) -> bool:
        """Whether there is something to do again here."""
        return False

    def undo(self) -> None:
        """Take back the last change."""

    def redo(self) -> None:
        """Do again what was taken back."""

    def find_label(self, label: str) -> None:
        """Show what has that label (an id or a name), where the page lists campaigns."""

    def find_filter(self, saved: str) -> None:
        """Show what a saved filter (an id) asks for, where the page lists campaigns."""

    def find_group(self, by: "Grouping", key: str, days: "Period | None" = None) -> None:
        """Show the campaigns of a label or a subscription (their names), a template, or those that were sent in a
        month (YYYY-MM), where the page lists campaigns; with ``days`` only those that were sent on one of these."""

    def carry_out(self, command: str) -> None:
        """Do one of the page's own commands, asked for from elsewhere."""

    def entered(self) -> None:
        """The page is in sight now."""

    def left(self) -> None:
        """The page is out of sight now."""


class PageSpec(Struct, frozen=True):
    """A page's words, sign and maker. ``label`` is translated as "Pages"; ``low``: at the sidebar's foot."""

    id: str
    label: str
    sign: str
    make: "Callable[[OpenWorkspace, Host], Page]"
    low: bool = False

    def title(self) -> str:
        """What the screen calls the page."""
        return QCoreApplication.translate("Pages", self.label)
