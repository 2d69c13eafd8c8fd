"""Offers the choice between both sides in an editor."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.domain.message import Media
from app.render.paint import CardPainter
from app.ui.context import Host, OpenWorkspace
from app.ui.viewmodels.conflicts.conflict import ConflictModel
from app.ui.viewmodels.conflicts.reading import Deciding
from app.ui.viewmodels.history.looks import Looks
from app.ui.viewmodels.pictures import Pictures
from app.ui.viewmodels.stage import StageModel
from app.ui.views.conflicts.conflict_bar import ConflictBar
from app.ui.views.conflicts.conflict_view import ConflictView
from app.ui.views.editor import CONFLICT, EditorPage


def offer_conflicts(
    page: EditorPage, stage: StageModel, painter: CardPainter, pictures: Pictures, opened: OpenWorkspace, host: Host
) -> Callable[[Media], bool]:
    """The bar, and what opens the choice; the view is made when it is first asked for. Says of a picture whether the
    choice shows it."""
    services, workspace = opened.services, opened.workspace
    deciding = Deciding(workspace, services.conflicts(workspace), services.syncing(workspace))
    model = ConflictModel(stage.editor, deciding, opened.jobs, page)
    doors = _Doors(page, model, stage, painter, pictures, opened)
    page.add_notice(ConflictBar(model, doors.show))
    page.offer(CONFLICT, doors.show)
    model.told.connect(host.tell)
    opened.watch.changed.connect(model.refresh)
    model.refresh()
    return model.shows


class _Doors(QObject):
    """Into the choice, and out again."""

    def __init__(
        self,
        page: EditorPage,
        model: ConflictModel,
        stage: StageModel,
        painter: CardPainter,
        pictures: Pictures,
        opened: OpenWorkspace,
    ) -> None:
        super().__init__(page)
        self._page = page
        self._model = model
        self._stage = stage
        self._drawing = (painter, pictures)
        self._opened = opened
        self._view: ConflictView | None = None

    def show(self) -> None:
        """Show it over the editor."""
        view = self._view = self._view or self._made()
        self._stage.editor.focus_field("")
        self._page.cover_all(view)
        view.start()

    def _leave(self) -> None:
        self._model.leave()
        self._page.cover_all(None)

    def _made(self) -> ConflictView:
        services, workspace = self._opened.services, self._opened.workspace
        looks = Looks(self._stage, services.previewing(workspace), services.clock, self)
        view = ConflictView(self._model, looks, *self._drawing, self._opened.jobs)
        view.closed.connect(self._leave)
        return view
