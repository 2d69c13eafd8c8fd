"""Which page is in sight. Pages of the sidebar are made once, when they are first shown; others each time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.ui.pages import PAGES
from app.ui.views.page import HOME, Page

if TYPE_CHECKING:
    from app.ui.context import Host, OpenWorkspace


class Navigation(QObject):
    """``moved`` is emitted after another page came into sight."""

    moved = Signal()

    def __init__(self, stack: QStackedWidget, host: "Host", start: Page) -> None:
        super().__init__(stack)
        self._stack = stack
        self._host = host
        self._workspace: OpenWorkspace | None = None
        self._made: dict[str, Page] = {}
        self._start = self.current = start
        stack.addWidget(start)

    @property
    def place(self) -> str:
        """The sidebar's page in sight, or the one that the page in sight belongs to."""
        for page_id, page in self._made.items():
            if page is self.current:
                return page_id
        return self.current.parent_page()

    @property
    def opened(self) -> "OpenWorkspace | None":
        """The workspace that pages are made for."""
        return self._workspace

    def attach(self, open_workspace: "OpenWorkspace") -> None:
        """Another workspace: forget the pages of the one before."""
        self._workspace = open_workspace
        old, self._made = self._made, {}
        self._move(self._start)
        for page in old.values():
            self._drop(page)

    def show(self, page_id: str) -> None:
        """Show one of the sidebar's pages; nothing happens before a workspace is open."""
        if self._workspace is None:
            return
        if page_id not in self._made:
            spec = next(spec for spec in PAGES if spec.id == page_id)
            self._made[page_id] = spec.make(self._workspace, self._host)
            self._stack.addWidget(self._made[page_id])
        self._move(self._made[page_id])

    def show_passing(self, page: Page) -> None:
        """Show a page that goes when it is left."""
        self._stack.addWidget(page)
        self._move(page)

    def back(self) -> None:
        """To the page that the one in sight belongs to."""
        if self.current.parent_page():
            self.show(self.current.parent_page() or HOME)

    def _move(self, page: Page) -> None:
        before, self.current = self.current, page
        if before is page:
            return
        before.left()
        page.coming.emit()
        self._stack.setCurrentWidget(page)
        if before is not self._start and before not in self._made.values():
            self._drop(before)
        page.entered()
        self.moved.emit()

    def _drop(self, page: Page) -> None:
        self._stack.removeWidget(page)
        page.deleteLater()
