"""Who the open campaign is for: segments and subscriptions to choose from, and whom it reaches."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from app.domain import paths
from app.domain.campaign import Campaign
from app.domain.errors import UserError
from app.domain.reach import Reach
from app.domain.segments import Segment
from app.services.organising.subscriptions import Subscriptions
from app.services.ports import Named, Workspace
from app.services.segmenting import Segmenting
from app.ui.jobs import Job, JobContext, Runner
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.watch import Watch

PLACES = ("audience", "categories")
AFTER_MS = 50


class Known(Struct, frozen=True, kw_only=True):
    """What the workspace holds. ``sizes`` are recipients by segment; one that can't be counted is absent.
    ``trouble`` says why the reach is not known."""

    segments: tuple[Segment, ...] = ()
    sizes: dict[str, int] = {}
    categories: tuple[Named, ...] = ()
    reach: Reach | None = None
    trouble: str = ""


class AudienceDesk(QObject):
    """``changed``: what is known has changed. It looks for the first time when somebody asks it to."""

    changed = Signal()
    page_wanted = Signal(str)
    """The person wants to get to a page of the window."""
    segment_wanted = Signal(str)
    """The person wants a new segment for the field with this stored path."""

    def __init__(
        self,
        model: EditorModel,
        workspace: Workspace,
        segmenting: Callable[[], Segmenting],
        subscriptions: Callable[[], Subscriptions],
        jobs: Runner,
        watch: Watch | None = None,
    ) -> None:
        super().__init__(model)
        self.known: Known | None = None
        self._model = model
        self._workspace = workspace
        self._make = segmenting
        self._subscriptions = subscriptions
        self._service: Segmenting | None = None
        self._jobs = jobs
        self._under_way = under_way = list[Job]()
        self.destroyed.connect(lambda: [job.cancel() for job in under_way])
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self.look)
        model.changed.connect(self._on_changed)
        if watch is not None:
            watch.changed.connect(self._again)

    def wake(self) -> None:
        """Look, where nobody has yet."""
        if not self._under_way:
            self.look()

    def look(self) -> None:
        """Read and count anew, off the interface thread; the newest answer counts."""
        self._soon.stop()
        campaign = self._model.campaign
        key = f"audience {campaign.id}"
        self._under_way[:] = [
            self._jobs.run("pictures", lambda context: self._find(campaign, context), self._on_found, key=key)
        ]

    def add_category(self, name: str, done: Callable[[str], None]) -> None:
        """Make a subscription of that name, or find the one there is; ``done`` gets its id. Why one can't be made is
        told."""
        self._jobs.run(
            "database",
            lambda _: self._subscriptions().create(name),
            lambda id: self._added(id, done),
            lambda error: self._model.told.emit(error.sentence() if isinstance(error, UserError) else str(error)),
        )

    def _added(self, category: str, done: Callable[[str], None]) -> None:
        done(category)
        self.look()

    def _segmenting(self) -> Segmenting:
        self._service = self._service or self._make()
        return self._service

    def _find(self, campaign: Campaign, context: JobContext) -> Known:
        service = self._segmenting()
        segments, reach, trouble = service.segments(), None, ""
        try:
            reach = service.reach(campaign, context.check)
        except UserError as error:
            trouble = error.sentence()
        sizes = {each.id: count for each in segments if (count := _size(service, each, context)) is not None}
        categories = tuple(self._workspace.categories())
        return Known(segments=tuple(segments), sizes=sizes, categories=categories, reach=reach, trouble=trouble)

    def _on_found(self, known: Known) -> None:
        if known != self.known:
            self.known = known
            self.changed.emit()

    def _on_changed(self, changed: frozenset[str]) -> None:
        if any(paths.overlaps(place, path) for place in PLACES for path in changed):
            self._again()

    def _again(self) -> None:
        if self._under_way:
            self._soon.start()


def _size(service: Segmenting, segment: Segment, context: JobContext) -> int | None:
    try:
        return service.size(segment, context.check)
    except UserError:
        return None
