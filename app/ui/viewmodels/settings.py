"""Settings of the workspace: the product, our app's inbox, and what the team gets."""

from typing import Any, cast

import msgspec
from PySide6.QtCore import QObject, Signal

from app.domain.campaign import Product
from app.platforms.base import InboxStyle
from app.services.ports import Workspace
from app.services.syncing.sharing import SHARE_NEW
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
        self.share_new = False

    def load(self) -> None:
        """Read all of them."""
        self._jobs.run("database", self._read, self._on_read, key="settings")

    def set_product(self, product: Product | None) -> None:
        """Remember what we send with."""
        self.product = product
        self._jobs.run("database", lambda _: self._write(PRODUCT, product))

    def set_share_new(self, wanted: bool) -> None:
        """Share new campaigns with the team at once, or not."""
        self.share_new = wanted
        self._jobs.run("database", lambda _: self._write(SHARE_NEW, wanted))

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

    def _read(self, context: JobContext) -> tuple[Any, Any, Any]:
        setting = self._workspace.setting
        return setting(PRODUCT), setting(INBOX_STYLE), setting(SHARE_NEW)

    def _on_read(self, read: tuple[Any, Any, Any]) -> None:
        self.product = cast(Product | None, read[0])
        self.style = style_of(read[1])
        self.share_new = read[2] is True
        self.loaded.emit()

    def _write(self, key: str, value: Any) -> None:
        with self._workspace.transaction() as transaction:
            transaction.set_setting(key, value)
