"""Settings of the workspace: the product, and our app's inbox."""

from typing import Any, cast

import msgspec
from PySide6.QtCore import QObject, Signal

from app.domain.campaign import Product
from app.platforms.base import InboxStyle
from app.services.ports import Workspace
from app.ui.jobs import JobContext, Runner

PRODUCT, INBOX_STYLE = "product", "inbox_style"


def style_of(stored: Any) -> InboxStyle:
    """The stored style; what can't be read counts as the SDK's own look."""
    try:
        return msgspec.convert(stored or {}, InboxStyle)
    except msgspec.ValidationError:
        return InboxStyle()


class SettingsViewModel(QObject):
    """Reads once, writes each change on the database lane."""

    loaded = Signal()
    style_changed = Signal()
    """After the new style is stored."""

    def __init__(self, workspace: Workspace, jobs: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._jobs = jobs
        self.product: Product | None = None
        self.style = InboxStyle()

    def load(self) -> None:
        """Read both."""
        self._jobs.run("database", self._read, self._on_read, key="settings")

    def set_product(self, product: Product | None) -> None:
        """Remember what we send with."""
        self.product = product
        self._jobs.run("database", lambda _: self._write(PRODUCT, product))

    def set_style(self, **changes: Any) -> None:
        """Change parts of our app's inbox; "" and None bring the SDK's own look back."""
        style = msgspec.structs.replace(self.style, **{key: value or None for key, value in changes.items()})
        if style != self.style:
            self.style = style
            stored = msgspec.to_builtins(style)
            self._jobs.run("database", lambda _: self._write(INBOX_STYLE, stored), lambda _: self.style_changed.emit())

    def reset_style(self) -> None:
        """Bring the SDK's own look back."""
        self.set_style(**dict.fromkeys(("title", "toolbar_color", "title_color", "tab_color", "background")))
        self.loaded.emit()

    def _read(self, context: JobContext) -> tuple[Any, Any]:
        return self._workspace.setting(PRODUCT), self._workspace.setting(INBOX_STYLE)

    def _on_read(self, read: tuple[Any, Any]) -> None:
        self.product = cast(Product | None, read[0])
        self.style = style_of(read[1])
        self.loaded.emit()

    def _write(self, key: str, value: Any) -> None:
        with self._workspace.transaction() as transaction:
            transaction.set_setting(key, value)
