"""Joins the services to what the window asks of them. Everything heavy is imported when it is first used."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QPixmap

from app.domain.history import OriginName
from app.services.ports import Workspace
from app.services.services import Services
from app.ui.context import Host, OpenWorkspace
from app.ui.parts import Parts
from app.ui.viewmodels.commands import Imported
from app.ui.viewmodels.gallery import Choice
from app.ui.views.editor import EditorPage

WINDOW_ORIGINS: tuple[OriginName, ...] = ("user", "bulk")
"""Whose changes the window takes back."""


class ServiceCommands:
    """``WorkspaceCommands`` carried out by the services of one workspace."""

    def __init__(self, services: Services, workspace: Workspace) -> None:
        self._services = services
        self._workspace = workspace

    def duplicate(self, campaigns: Sequence[str]) -> Sequence[str]:
        """One copy of each."""
        return [copy.id for copy in self._services.library(self._workspace).duplicate(campaigns)]

    def archive(self, campaigns: Sequence[str], archived: bool) -> None:
        """Into the archive, or out."""
        self._services.library(self._workspace).archive(campaigns, archived)

    def to_bin(self, campaigns: Sequence[str]) -> None:
        """Delete."""
        self._services.library(self._workspace).delete(campaigns)

    def restore(self, campaigns: Sequence[str]) -> None:
        """Out of the bin."""
        self._services.library(self._workspace).restore(campaigns)

    def undo(self) -> str:
        """Take back the newest change of the workspace."""
        changed = self._services.editing(self._workspace).undo(origins=WINDOW_ORIGINS)
        return changed[0].label if changed else ""

    def redo(self) -> str:
        """Do it again."""
        changed = self._services.editing(self._workspace).redo(origins=WINDOW_ORIGINS)
        return changed[0].label if changed else ""

    def add_files(self, paths: Sequence[Path]) -> Imported:
        """Import files: all or none."""
        publishing = self._services.publishing(self._workspace)
        planned = publishing.read(paths)
        publishing.add(planned)
        notes = tuple(note for plan in planned for note in plan.notes)
        return Imported(tuple(plan.campaign.id for plan in planned), notes)

    def add_samples(self) -> Imported:
        """Put the sample campaigns in."""
        campaigns = self._services.samples.add(self._workspace)
        return Imported(tuple(campaign.id for campaign in campaigns))


class ServiceChoices:
    """``GalleryChoices`` from the services of one workspace."""

    def __init__(self, services: Services, workspace: Workspace) -> None:
        self._services = services
        self._workspace = workspace

    def choices(self) -> Sequence[Choice]:
        """All cards."""
        starts = self._services.starting(self._workspace).starts()
        return [Choice(key=it.key, group=it.group, title=it.title, summary=it.summary) for it in starts]

    def create(self, key: str) -> str:
        """A new campaign."""
        return self._services.starting(self._workspace).begin(key).id


def first_workspace(services: Services, path: Path) -> Workspace:
    """A first workspace, with the samples in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    workspace = services.create(path)
    services.samples.add(workspace)
    return workspace


def service_parts() -> Parts:
    """The window over the services. The editor and what it draws with are imported when a campaign is opened."""
    return Parts(
        first=first_workspace,
        commands=ServiceCommands,
        choices=ServiceChoices,
        draw=_gallery_pictures,
        fill_editor=_fill_editor,
    )


def _fill_editor(page: EditorPage, opened: OpenWorkspace, host: Host) -> None:
    from app.ui.editor_parts import fill_editor

    fill_editor(page, opened, host)


def _gallery_pictures(opened: OpenWorkspace) -> Callable[[str, float], QPixmap]:
    from app.ui.editor_parts import gallery_pictures

    return gallery_pictures(opened)
