"""Offers the history in an editor."""

from PySide6.QtCore import QObject

from app.render.paint import CardPainter
from app.services.syncing.who import changes
from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.history.history import HistoryModel, Mode, Past
from app.ui.viewmodels.history.looks import Looks
from app.ui.viewmodels.pictures import Pictures
from app.ui.viewmodels.stage import StageModel
from app.ui.views.editor import HISTORY, TEAM_HISTORY, EditorPage
from app.ui.views.history.history_view import HistoryView
from app.ui.views.history.version_list import VersionList

SHOW, NAME, FORGET, TEAM = "editor.history", "version.name", "version.forget", "campaign.team_history"


def offer_history(
    page: EditorPage, stage: StageModel, painter: CardPainter, pictures: Pictures, opened: OpenWorkspace, host: Host
) -> None:
    """The actions that open it and name what is in hand. Model and view are made when they are first asked for."""
    doors = _Doors(page, stage, painter, pictures, opened, host)
    host.commands.add(SHOW, doors.turn, within=page)
    host.commands.add(NAME, doors.name, within=page)
    host.commands.add(TEAM, doors.show_team, within=page)
    page.offer(HISTORY, doors.turn)
    page.offer(TEAM_HISTORY, doors.show_team)


class _Doors(QObject):
    """Into the history, and out again."""

    def __init__(
        self,
        page: EditorPage,
        stage: StageModel,
        painter: CardPainter,
        pictures: Pictures,
        opened: OpenWorkspace,
        host: Host,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._stage = stage
        self._drawing = (painter, pictures)
        self._opened = opened
        self._host = host
        self._view: HistoryView | None = None

    def turn(self) -> None:
        """Show it, or the editor again."""
        if self._view is not None and self._view.model.open:
            self._leave()
        else:
            self._show()

    def show_team(self) -> None:
        """Show who in the team changed the campaign."""
        self._show(mode="team")

    def name(self) -> None:
        """Ask for a name: for what is in hand in the history, or for the campaign as it is."""
        view = self._view
        if view is None or not view.model.open:
            view = self._show(at_now=True)
        view.ask_name()

    def _show(self, *, at_now: bool = False, mode: Mode | None = None) -> HistoryView:
        view = self._view = self._view or self._made()
        self._stage.editor.focus_field("")
        self._page.cover_all(view)
        view.start(at_now=at_now, mode=mode)
        return view

    def _leave(self) -> None:
        if self._view is not None:
            self._view.model.leave()
        self._page.cover_all(None)

    def _made(self) -> HistoryView:
        opened, host = self._opened, self._host
        services, workspace = opened.services, opened.workspace
        looks = Looks(self._stage, services.previewing(workspace), services.clock, self)
        past = Past(
            versions=services.versions(workspace),
            editing=services.editing(workspace),
            clock=services.clock,
            team=lambda campaign, compare: changes(campaign, services.syncing(workspace).history(campaign), compare),
        )
        model = HistoryModel(self._stage.editor, looks, past, opened.jobs, self)
        view = HistoryView(model, *self._drawing)
        view.closed.connect(self._leave)
        model.told.connect(host.tell)
        model.failed.connect(host.trouble)
        opened.watch.changed.connect(model.refresh)
        self._offer_in(view.versions.list, model)
        return view

    def _offer_in(self, versions: VersionList, model: HistoryModel) -> None:
        forget = self._host.commands.add(FORGET, model.forget, within=versions)
        versions.addAction(self._host.commands[NAME])
        model.changed.connect(lambda: forget.setEnabled(model.versions.version is not None and not model.barred))
