"""What the window is put together from; tests and later parts hand in their own."""

from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QPixmap

from app.services.ports import Workspace
from app.services.services import Services
from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.commands import WorkspaceCommands
from app.ui.viewmodels.gallery import GalleryChoices
from app.ui.views.editor import EditorPage


class Parts(Struct, frozen=True, kw_only=True):
    """``first`` makes the first workspace, on the database lane. ``draw`` draws a card of the gallery. ``fill_editor``
    puts form, stage and checks into an editor's frame; ``warm`` loads what that needs, a step each."""

    first: Callable[[Services, Path], Workspace]
    commands: Callable[[Services, Workspace], WorkspaceCommands]
    choices: Callable[[Services, Workspace], GalleryChoices]
    draw: Callable[[OpenWorkspace], Callable[[str, float], QPixmap]] | None = None
    fill_editor: Callable[[EditorPage, OpenWorkspace, Host], None] | None = None
    warm: Callable[[Services], Iterator[None]] | None = None
