"""Brings window and workspace together: opening, switching, what the pages ask for."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from app.services.ports import Workspace
from app.services.services import Services
from app.ui import startup
from app.ui.actions import keys_of
from app.ui.context import OpenWorkspace
from app.ui.jobs import JobContext, Runner
from app.ui.main_window import MainWindow
from app.ui.pages import PAGES
from app.ui.parts import Parts
from app.ui.startup import Opened
from app.ui.team_parts import TeamDoors
from app.ui.turns import Turns
from app.ui.viewmodels.team.team import TeamModel
from app.ui.viewmodels.watch import Watch
from app.ui.views.editor import CONFLICT, HISTORY, TEAM_HISTORY, EditorPage
from app.ui.views.page import HOME

if TYPE_CHECKING:
    from app.ui.viewmodels.palette import Entry
    from app.ui.widgets.file_dialog import FileDialog

ASKED = "asked_product"
SUFFIX = ".galley"
WARM_AFTER = 500
"""Milliseconds until the libraries of the first edit are loaded: what is in sight comes first."""


def next_behind(ids: Sequence[str], id: str) -> str:
    """The one behind ``id``, the first one behind the last; the first where it is not among them."""
    return ids[(ids.index(id) + 1) % len(ids)] if id in ids else ids[0]


class Desktop(QObject):
    """One window over one workspace at a time."""

    def __init__(self, services: Services, jobs: Runner, window: MainWindow, parts: Parts) -> None:
        super().__init__(window)
        self._services = services
        self._jobs = jobs
        self._window = window
        self._parts = parts
        self._open: OpenWorkspace | None = None
        self._prepared: Workspace | None = None
        self._team = TeamDoors(window, window.sidebar.team, self)
        window.navigation.moved.connect(lambda: self._team.move(window.navigation.place))
        self.warming = QTimer(self, singleShot=True, interval=WARM_AFTER)
        self.warming.timeout.connect(self._warm)
        self._loading: Turns | None = None
        window.campaign_wanted.connect(self.show_campaign)
        window.history_wanted.connect(self.show_history)
        window.conflict_wanted.connect(self.show_conflict)
        window.team_history_wanted.connect(self.show_team_history)
        window.gallery_wanted.connect(self.show_gallery)
        window.palette_wanted.connect(self.show_palette)
        window.workspace_wanted.connect(self.ask_for_workspace)
        window.new_workspace_wanted.connect(self.ask_for_new_workspace)
        window.closing.connect(self._on_closing)

    def begin(self, wanted: Path | None) -> None:
        """Open the workspace to start with."""
        self._window.start.wait()
        services, first = self._services, self._parts.first
        self._bring(lambda _: startup.open_first(services, wanted, first))

    def open_at(self, path: Path) -> None:
        """Switch to another workspace."""
        self._bring(lambda _: startup.open_at(self._services, path))

    def move_here(self) -> None:
        """Go on with a copy of the workspace on this computer."""
        if self._open is not None:
            workspace = self._open.workspace
            self._bring(lambda _: startup.move_here(self._services, workspace))

    def create_at(self, path: Path) -> None:
        """Make a workspace and switch to it."""
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        self._bring(lambda _: startup.create_at(self._services, path))

    def attach(self, opened: Opened) -> None:
        """Show the workspace's campaigns, or first the question of a first start."""
        if self._open:
            self._open.watch.stop()
        workspace, services, parts = opened.workspace, self._services, self._parts
        self._open = OpenWorkspace(
            services=services,
            workspace=workspace,
            commands=parts.commands(services, workspace),
            choices=parts.choices(services, workspace),
            jobs=self._jobs,
            watch=Watch(workspace, self._jobs, self),
            team=(team := TeamModel(services, workspace, self._jobs, self)),
        )
        self._team.attach(team)
        self._window.banner.clear()
        self._window.navigation.attach(self._open)
        self._window.show_workspace(workspace.path.stem)
        self._tell_about(opened)
        if opened.product_known or workspace.read_only or services.settings.get(ASKED):
            self._window.show_page(HOME)
        else:
            self._ask_product()
        self._open.watch.start()
        team.start()
        self.warming.start()

    def show_campaign(self, campaign: str) -> None:
        """The editor with that campaign."""
        if self._open is None:
            return
        self._prepare()
        page, opened, fill = EditorPage(campaign), self._open, self._parts.fill_editor
        if fill is not None:
            self._window.keep_still(page.ready)
            page.coming.connect(lambda: fill(page, opened, self._window))
        self._window.navigation.show_passing(page)

    def show_history(self, campaign: str) -> None:
        """The editor with that campaign, and its history over it."""
        self.show_campaign(campaign)
        self._window.navigation.current.carry_out(HISTORY)

    def show_conflict(self, campaign: str) -> None:
        """The editor with that campaign, or ("") with the next one that needs a choice, and the choice over it."""
        if self._open is None:
            return
        here = self._window.navigation.current
        if campaign and isinstance(here, EditorPage) and here.campaign == campaign:
            here.carry_out(CONFLICT)
        elif campaign:
            self.show_campaign(campaign)
            self._window.navigation.current.carry_out(CONFLICT)
        else:
            self._find_conflict(here.campaign if isinstance(here, EditorPage) else "")

    def show_team_history(self, campaign: str) -> None:
        """The editor with that campaign, and over it who in the team changed it."""
        self.show_campaign(campaign)
        self._window.navigation.current.carry_out(TEAM_HISTORY)

    def show_gallery(self) -> None:
        """The ways to begin a campaign."""
        from app.ui.viewmodels.gallery import GalleryViewModel
        from app.ui.views.gallery import GalleryPage

        if self._open is not None:
            draw = self._parts.draw(self._open) if self._parts.draw else None
            view_model = GalleryViewModel(self._open.choices, self._jobs)
            self._window.navigation.show_passing(GalleryPage(view_model, draw, self._window))

    def show_palette(self) -> None:
        """The palette over the page in sight."""
        from app.ui.viewmodels.palette import Entry, PaletteViewModel
        from app.ui.views.palette import Palette

        actions = [
            Entry(
                kind="action", key=action.data().id, text=action.text(), detail=keys_of(action), sign=action.data().sign
            )
            for action in self._window.commands.usable()
            if action.data().id not in ("go.palette", "go.settings")
        ]
        pages = [Entry(kind="page", key=page.id, text=page.title(), sign=page.sign) for page in PAGES if self._open]
        workspace = self._open.workspace if self._open else None
        palette = Palette(PaletteViewModel([*pages, *actions], workspace, self._jobs), self._window.room)
        palette.chosen.connect(self._on_found)
        palette.start()

    def ask_for_workspace(self) -> None:
        """Choose a workspace file."""
        dialog = self._dialog(self.tr("Open workspace"))
        dialog.setFileMode(dialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open_at(Path(name)))
        dialog.open()

    def ask_for_new_workspace(self) -> None:
        """Choose where a new workspace goes."""
        dialog = self._dialog(self.tr("New workspace"))
        dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda name: self.create_at(Path(name)))
        dialog.open()

    def _bring(self, work: Callable[[JobContext], Opened]) -> None:
        self._jobs.run("database", work, self.attach, self._on_not_opened)

    def _on_not_opened(self, error: Exception) -> None:
        if self._open is None:
            self._window.start.show_failure(error)
        else:
            self._window.trouble(error)

    def _tell_about(self, opened: Opened) -> None:
        if opened.note:
            text = self.tr("The last workspace is not there any more: {path}")
            self._window.warn(text.format(path=opened.note))
        elif opened.workspace.read_only:
            self._window.warn(self.tr("This workspace can only be read: its file is protected."))
        elif opened.unsafe:
            text = self.tr("This workspace lies in {place}, where two computers can damage it.")
            self._window.warn(text.format(place=opened.unsafe), self.tr("Move it to this computer"), self.move_here)
        elif opened.moved_from:
            text = self.tr("You now work on a copy on this computer. The old file is still at {path}.")
            self._window.tell(text.format(path=opened.moved_from))

    def _prepare(self) -> None:
        """Once for each workspace, and before anything can be typed: no key waits for a library to be loaded."""
        if self._open is not None and self._open.workspace is not self._prepared:
            self._prepared = workspace = self._open.workspace
            self._jobs.run("database", lambda _: workspace.prepare(), failed=lambda _: None)

    def _find_conflict(self, behind: str) -> None:
        """The next one behind a campaign; the one in hand only where it is the only one."""
        assert self._open is not None
        conflicts = self._open.services.conflicts(self._open.workspace)

        def read(_context: JobContext) -> list[str]:
            return [each.id for each in conflicts.all() if each.collection == "campaigns"]

        def show(found: list[str]) -> None:
            if found:
                self.show_conflict(next_behind(found, behind))
            else:
                self._window.tell(self.tr("Nothing needs your choice"))

        self._jobs.run("lists", read, show, key="conflict.next")

    def _warm(self) -> None:
        self._prepare()
        if self._loading is None and self._parts.warm is not None:
            self._loading = Turns(self._parts.warm(self._services), self)
            self._loading.begin()
        if self._open is not None:
            workspace = self._open.workspace
            self._jobs.run("database", lambda _: startup.tidy(self._services, workspace), failed=lambda _: None)

    def _ask_product(self) -> None:
        from app.ui.views.first_question import FirstQuestionPage

        page = FirstQuestionPage()
        page.answered.connect(self._on_answered)
        self._window.navigation.show_passing(page)

    def _on_answered(self, product: str) -> None:
        self._services.settings.set(ASKED, True)
        if product and self._open:
            workspace = self._open.workspace
            self._jobs.run("database", lambda _: startup.remember_product(workspace, product))
        self._window.show_page(HOME)

    def _on_found(self, entry: "Entry") -> None:
        if entry.kind == "action":
            self._window.commands[entry.key].trigger()
        elif entry.kind == "page":
            self._window.show_page(entry.key)
        elif entry.kind == "campaign":
            self.show_campaign(entry.key)
        else:
            self._window.show_page(HOME)
            page = self._window.navigation.current
            (page.find_filter if entry.kind == "filter" else page.find_label)(entry.key)

    def _on_closing(self) -> None:
        self.warming.stop()
        if self._loading is not None:
            self._loading.stop()
        self._team.close()
        if self._open:
            self._open.watch.stop()

    def _dialog(self, title: str) -> "FileDialog":
        from app.ui.widgets.file_dialog import FileDialog

        dialog = FileDialog(self._window, title, self.tr("Workspaces (*.galley)"))
        dialog.finished.connect(dialog.deleteLater)
        return dialog
