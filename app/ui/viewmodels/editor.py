"""The open editor: one campaign, its unsaved typing, its undo, its sign. Screens ask and obey; they decide nothing."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from app.domain import paths
from app.domain.campaign import Campaign, to_tree
from app.domain.edits import Edit, Insert, Move, Remove, SetValue
from app.domain.errors import UserError
from app.domain.ids import new_id
from app.domain.message import Slide
from app.services.editing import Changed, Editing
from app.services.ports import Clock, Stored, Workspace
from app.services.session import EditingSession

COMMIT_AFTER_MS = 80
"""How long typing is gathered before it is committed: with the commit itself well inside 300 ms."""
RETRY_AFTER_MS = 2_000
LOOK_AFTER_MS = 250
"""How often another process's writes are looked for."""
WINDOW_ORIGINS = ("user", "bulk")


class Lanes(Protocol):
    """What the editor needs of ``ui.jobs``."""

    def run(self, lane: str, work: Any, done: Any = None, failed: Any = None, *, key: str | None = None) -> Any:
        """Runs ``work(context)`` off the interface thread; the callbacks come back on it."""
        ...


class SaveSign(Struct, frozen=True):
    """What the sign says: committed at ``at`` (local time), still ``pending``, or failed with ``error``."""

    at: datetime | None = None
    pending: bool = False
    error: UserError | None = None


class EditorModel(QObject):
    """One campaign being written. Every edit shows at once, and is committed off the interface thread."""

    changed = Signal(object)
    """frozenset of stored paths that differ now, from whatever origin; the empty path means everything."""
    sign_changed = Signal(object)
    slide_changed = Signal(str)
    field_focused = Signal(str)
    """The stored path of the field in hand, empty when none is."""
    field_requested = Signal(str)
    """Somebody clicked an element of the preview: the form goes to the field with this stored path."""
    touched = Signal(object)
    """Paths that undo, redo, another process or a fix has just changed: worth a tint."""
    told = Signal(str)
    """A sentence for the person, shown for a while."""
    gone = Signal()
    """The campaign is not in the workspace any more."""

    def __init__(
        self,
        workspace: Workspace,
        editing: Editing,
        jobs: Lanes,
        clock: Clock,
        stored: Stored,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._editing = editing
        self._jobs = jobs
        self._clock = clock
        self._session = EditingSession(stored)
        self._slide = stored.campaign.message.slides[0].id
        self._field = ""
        self._committing = False
        self._seen_version: int | None = None
        self.sign = SaveSign(at=_instant(stored.campaign.changed, clock))
        self._commit_soon = self._timer(COMMIT_AFTER_MS, self.flush)
        self._retry = self._timer(RETRY_AFTER_MS, self.flush)
        self._look = self._timer(LOOK_AFTER_MS, self._look_for_others)
        self._look.start()

    @property
    def campaign(self) -> Campaign:
        """The campaign as the person sees it, typing included."""
        return self._session.shown.campaign

    @property
    def read_only(self) -> bool:
        """Whether the file can't be written."""
        return self._workspace.read_only

    @property
    def slide(self) -> Slide:
        """The slide in hand."""
        slides = self.campaign.message.slides
        return next((slide for slide in slides if slide.id == self._slide), slides[0])

    @property
    def slide_index(self) -> int:
        """Where the slide in hand stands, from 0."""
        return self.campaign.message.slides.index(self.slide)

    @property
    def field(self) -> str:
        """The stored path of the field in hand."""
        return self._field

    def value(self, path: str) -> Any:
        """The plain JSON value at a stored path, None where there is none."""
        try:
            return paths.get(to_tree(self.campaign), path)
        except KeyError:
            return None

    # what people do

    def set(self, path: str, value: Any, *, typing: bool = False) -> None:
        """Put a value into a field. ``typing`` merges with what was typed there before, until the field is left."""
        self.edit([SetValue(path, value)], field=path if typing else None)

    def edit(self, edits: Sequence[Edit], *, field: str | None = None) -> None:
        """Carry out edits as one undo step (or as part of the typing in ``field``)."""
        if self.read_only:
            self.told.emit(self.tr("This workspace can only be read."))
            return
        try:
            differing = self._session.edit(edits, field=field)
        except UserError as error:
            self.told.emit(error.sentence())
            return
        if differing:
            self._show(differing)
            self._show_sign(SaveSign(at=self.sign.at, pending=True, error=self.sign.error))
            if not self._commit_soon.isActive():
                self._commit_soon.start()

    def fix(self, edits: Sequence[Edit]) -> None:
        """Carry out a check's repair and show where it was."""
        self.edit(edits)
        self.touched.emit(frozenset(getattr(edit, "path", "") for edit in edits))

    def focus_field(self, path: str) -> None:
        """The person is in this field now; leaving one ends its undo step."""
        if path != self._field:
            self._session.leave_field()
            self._field = path
            self.field_focused.emit(path)

    def request_field(self, path: str) -> None:
        """Lead the person to a field, on the slide it belongs to."""
        steps = paths.split(path)
        if len(steps) > 2 and steps[:2] == ("message", "slides"):
            self.show_slide(steps[2])
        self.field_requested.emit(path)

    def show_slide(self, slide_id: str) -> None:
        """Take another slide in hand."""
        if slide_id != self._slide and any(slide.id == slide_id for slide in self.campaign.message.slides):
            self._session.leave_field()
            self._slide = slide_id
            self.slide_changed.emit(slide_id)

    def step_slide(self, by: int) -> None:
        """Go some slides forward or back, stopping at the ends."""
        slides = self.campaign.message.slides
        self.show_slide(slides[max(0, min(len(slides) - 1, self.slide_index + by))].id)

    def add_slide(self) -> None:
        """A new slide behind the one in hand, then in hand."""
        self._insert_slide(Slide(id=new_id()))

    def duplicate_slide(self) -> None:
        """A copy of the slide in hand behind it; its buttons and pairs are new ones."""
        from app.domain.duplicate import duplicate_slide

        slide, edits = duplicate_slide(self.campaign, self.slide.id)
        self._insert_slide(slide, edits)

    def _insert_slide(self, slide: Slide, more: Sequence[Edit] = ()) -> None:
        from msgspec import to_builtins

        self.edit([Insert("message/slides", to_builtins(slide), self.slide.id), *more])
        self.show_slide(slide.id)

    def remove_slide(self) -> None:
        """Take the slide in hand out, and its neighbour in hand. The last slide stays."""
        slides = self.campaign.message.slides
        if len(slides) == 1:
            return
        index = self.slide_index
        self.edit([Remove(f"message/slides/{self.slide.id}")])
        self.show_slide(self.campaign.message.slides[min(index, len(slides) - 2)].id)

    def move_slide(self, slide_id: str, to: int) -> None:
        """Put a slide at another place, counted from 0."""
        others = [slide.id for slide in self.campaign.message.slides if slide.id != slide_id]
        to = max(0, min(len(others), to))
        self.edit([Move(f"message/slides/{slide_id}", others[to - 1] if to else None)])

    def undo(self) -> None:
        """Take the last step back, after everything typed was committed."""
        self._step_through_history(self._editing.undo)

    def redo(self) -> None:
        """Bring back what was undone."""
        self._step_through_history(self._editing.redo)

    # committing

    def flush(self) -> None:
        """Commit what is pending now."""
        self._commit_soon.stop()
        self._retry.stop()
        if self._committing:
            return
        batch = self._session.take()
        if batch is None:
            return
        self._committing = True
        campaign = self.campaign.id
        self._jobs.run(
            "database",
            lambda _context: self._editing.commit(campaign, batch),
            lambda stored: self._committed(batch, stored),
            lambda error: self._not_committed(batch, error),
        )

    def close(self) -> None:
        """Stop looking and commit the rest."""
        self._look.stop()
        self._session.leave_field()
        self.flush()

    def _committed(self, batch: Any, stored: Stored) -> None:
        self._committing = False
        differing = self._session.committed(batch, stored)
        self._show_sign(SaveSign(at=self._clock.now().astimezone(self._clock.zone()), pending=self._session.dirty))
        if differing:
            self._show(differing)
        if self._session.dirty:
            self.flush()

    def _not_committed(self, batch: Any, error: UserError) -> None:
        self._committing = False
        self._session.failed(batch)
        self._show_sign(SaveSign(at=self.sign.at, pending=True, error=error))
        self._retry.start()

    # the journal's other voices

    def _step_through_history(self, step: Any) -> None:
        self._session.leave_field()
        self.flush()
        campaign = self.campaign.id
        self._jobs.run(
            "database",
            lambda _context: step(campaign, origins=WINDOW_ORIGINS),
            self._stepped,
            lambda error: self.told.emit(error.sentence()),
        )

    def _stepped(self, changed: Changed) -> None:
        self._absorb(changed.stored)
        self._show_sign(SaveSign(at=self._clock.now().astimezone(self._clock.zone()), pending=self._session.dirty))
        touched = frozenset(changed.paths)
        for path in changed.paths:
            steps = paths.split(path)
            if steps[:2] == ("message", "slides") and len(steps) > 2:
                self.show_slide(steps[2])
                break
        self.touched.emit(touched)

    def _look_for_others(self) -> None:
        campaign, seen, known = self.campaign.id, self._seen_version, self._session.stored.seq

        def look(_context: Any) -> tuple[int, Stored | None, bool]:
            version = self._workspace.data_version()
            if version == seen:
                return version, None, False
            stored = self._workspace.get(campaign)
            return version, stored, stored is None or stored.seq != known

        self._jobs.run("database", look, self._looked, lambda _error: self._look.start(), key="editor-look")

    def _looked(self, found: tuple[int, Stored | None, bool]) -> None:
        self._seen_version, stored, differs = found
        self._look.start()
        if not differs:
            return
        if stored is None:
            self.gone.emit()
        elif stored.seq > self._session.stored.seq:
            self.touched.emit(self._absorb(stored))

    def _absorb(self, stored: Stored) -> frozenset[str]:
        absorbed = self._session.absorb(stored)
        for lost in absorbed.dropped:
            self.told.emit(lost.sentence())
        self._show(absorbed.differing)
        return absorbed.differing

    # telling the screens

    def _show(self, differing: frozenset[str]) -> None:
        if all(slide.id != self._slide for slide in self.campaign.message.slides):
            self._slide = self.campaign.message.slides[0].id
            self.slide_changed.emit(self._slide)
        self.changed.emit(differing)

    def _show_sign(self, sign: SaveSign) -> None:
        if sign != self.sign:
            self.sign = sign
            self.sign_changed.emit(sign)

    def _timer(self, interval: int, slot: Any) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(slot)
        return timer


def _instant(text: str, clock: Clock) -> datetime:
    return datetime.fromisoformat(text).astimezone(clock.zone())
