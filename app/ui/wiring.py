"""Joins the services to what the window asks of them. Everything heavy is imported when it is first used."""

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap

from app.domain.history import OriginName
from app.services.ports import Workspace
from app.services.progress import Progress, quiet
from app.services.services import Services
from app.ui.context import Host, OpenWorkspace
from app.ui.parts import Parts
from app.ui.viewmodels.commands import Carried, Imported, NameChange
from app.ui.views.editor import EditorPage

if TYPE_CHECKING:
    from app.services.filing import Filed
    from app.services.library import Library
    from app.ui.editor_parts import Editors
    from app.ui.viewmodels.gallery import Choice

NEEDED = (
    "app.render.paint",
    "app.templates.registry",
    "app.services.previewing",
    "app.services.checking",
    "app.ui.viewmodels.stage",
    "app.ui.viewmodels.media_desk",
    "app.ui.viewmodels.audience",
    "app.ui.forms.base",
    "app.ui.forms.writing",
    "app.ui.forms.media",
    "app.ui.forms.buttons",
    "app.ui.forms.segments",
    "app.ui.forms.labels",
    "app.ui.forms.results",
    "app.ui.forms.registry",
    "app.ui.views.form",
    "app.ui.views.stage.stage_view",
    "app.ui.views.exchange.exports",
    "app.ui.viewmodels.history.history",
    "app.ui.history_parts",
    "app.ui.conflict_parts",
    "app.ui.editor_parts",
)
"""Modules of the editor, each with what the ones before it have not loaded: none takes long by itself."""
WINDOW_ORIGINS: tuple[OriginName, ...] = ("user", "bulk")
"""Whose changes the window takes back."""


class ServiceCommands:
    """``WorkspaceCommands`` carried out by the services of one workspace."""

    def __init__(self, services: Services, workspace: Workspace) -> None:
        self._services = services
        self._workspace = workspace

    def duplicate(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        """One copy of each."""
        from app.services.reusing import Reused

        copies = self._library.duplicate(campaigns, progress=progress)
        made = [Reused(id=copy.id, name=copy.stored.campaign.name, renewals=()) for copy in copies if copy.stored]
        return Carried(group=copies[0].group if copies else None, campaigns=len(copies), copies=tuple(made))

    def reuse(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        """The same, with what to renew."""
        copies = self._services.reusing(self._workspace).reuse(campaigns, progress=progress)
        return Carried(group=copies[0].group if copies else None, campaigns=len(copies), copies=copies)

    def archive(self, campaigns: Sequence[str], archived: bool, progress: Progress = quiet) -> Carried:
        """Into the archive, or out."""
        return _carried(self._library.archive(campaigns, archived, progress=progress))

    def to_bin(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        """Delete."""
        return _carried(self._library.delete(campaigns, progress=progress))

    def restore(self, campaigns: Sequence[str], progress: Progress = quiet) -> Carried:
        """Out of the bin."""
        return _carried(self._library.restore(campaigns, progress=progress))

    def share(self, campaigns: Sequence[str], shared: bool, progress: Progress = quiet) -> Carried:
        """To the team, or only here."""
        sharing = self._services.sharing(self._workspace)
        return _carried((sharing.share if shared else sharing.unshare)(campaigns, progress=progress))

    def label(self, campaigns: Sequence[str], change: NameChange, progress: Progress = quiet) -> Carried:
        """Labels on and off."""
        done = self._library.label(campaigns, change.add, change.remove, new=change.new, progress=progress)
        return _carried(done)

    def subscribe(self, campaigns: Sequence[str], change: NameChange, progress: Progress = quiet) -> Carried:
        """Subscriptions on and off, or others in their place."""
        replace = change.add if change.replace else None
        done = self._library.set_category(
            campaigns, change.add, change.remove, replace=replace, new=change.new, progress=progress
        )
        return _carried(done)

    def undo(self, group: str | None = None, progress: Progress = quiet) -> str:
        """Take back the newest change of the workspace, or one step."""
        editing = self._services.editing(self._workspace)
        changed = editing.undo(origins=WINDOW_ORIGINS, group=group, progress=progress)
        return changed[0].label if changed else ""

    def redo(self, progress: Progress = quiet) -> str:
        """Do it again."""
        changed = self._services.editing(self._workspace).redo(origins=WINDOW_ORIGINS, progress=progress)
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

    @property
    def _library(self) -> "Library":
        return self._services.library(self._workspace)


def _carried(filed: "Filed") -> Carried:
    return Carried(group=filed.group, campaigns=filed.campaigns)


class ServiceChoices:
    """``GalleryChoices`` from the services of one workspace."""

    def __init__(self, services: Services, workspace: Workspace) -> None:
        self._services = services
        self._workspace = workspace

    def choices(self) -> "Sequence[Choice]":
        """All cards."""
        from app.ui.viewmodels.gallery import Choice

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
    editors = _Editors()
    return Parts(
        first=first_workspace,
        commands=ServiceCommands,
        choices=ServiceChoices,
        draw=_gallery_pictures,
        fill_editor=editors.fill,
        warm=editors.warm,
    )


class _Editors:
    """What fills editors, imported when the first is opened, or shortly after the start."""

    def __init__(self) -> None:
        self._made: Editors | None = None

    def fill(self, page: EditorPage, opened: OpenWorkspace, host: Host) -> None:
        self._all.fill(page, opened, host)

    def warm(self, services: Services) -> Iterator[None]:
        for module in NEEDED:
            import_module(module)
            yield
        self._all.painter(services)

    @property
    def _all(self) -> "Editors":
        from app.ui.editor_parts import Editors

        self._made = self._made or Editors()
        return self._made


def _gallery_pictures(opened: OpenWorkspace) -> Callable[[str, float], QPixmap]:
    from app.ui.gallery_parts import gallery_pictures

    return gallery_pictures(opened)
