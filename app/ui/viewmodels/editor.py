"""The open editor: one campaign, the slide and the field in hand. Screens ask and obey; they decide nothing."""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain import paths
from app.domain.campaign import Campaign, to_tree
from app.domain.edits import Edit, SetValue, path_of
from app.domain.message import Slide
from app.services.changes import Changed
from app.services.editing import Editing
from app.services.ports import Clock, Stored, Workspace
from app.ui.jobs import Runner
from app.ui.viewmodels import slides
from app.ui.viewmodels.pointing import SLIDES, stored_place
from app.ui.viewmodels.saving import SaveSign, Saving

T = TypeVar("T")


class EditorModel(QObject):
    """One campaign being written. Every edit shows at once, and is committed off the interface thread."""

    changed = Signal(object)
    """frozenset of stored paths that differ now, from whatever origin; a path stands for all below it."""
    sign_changed = Signal(object)
    slide_changed = Signal(str)
    field_focused = Signal(str)
    """The stored path of the field in hand, empty when none is."""
    field_requested = Signal(str)
    """Somebody wants to get to the field with this stored path: the form goes there."""
    touched = Signal(object)
    """frozenset of paths that undo, redo or a fix has just changed: the person is led there."""
    came = Signal(object)
    """frozenset of paths that somebody else has just changed, while the person goes on where they are: worth a tint."""
    told = Signal(str)
    """A sentence for the person, shown for a while."""
    gone = Signal()
    """The campaign is not in the workspace any more."""
    barred_changed = Signal()
    """``read_only`` differs."""

    def __init__(
        self,
        workspace: Workspace,
        editing: Editing,
        jobs: Runner,
        clock: Clock,
        stored: Stored,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.read_only = self._protected = workspace.read_only
        self._reader = False
        self._slide = stored.campaign.message.slides[0].id
        self._field = ""
        self._along: Sequence[Edit] = ()
        self._back: Callable[[], object] | None = None
        self._saving = saving = Saving(workspace, editing, jobs, clock, stored, self)
        saving.moved.connect(self._moved)
        saving.touched.connect(self._touched)
        saving.came.connect(self.came)
        saving.sign_changed.connect(self.sign_changed)
        saving.told.connect(self.told)
        saving.gone.connect(self.gone)
        saving.closed.connect(self.deleteLater)

    @property
    def campaign(self) -> Campaign:
        """The campaign as the person sees it, typing included."""
        return self._saving.shown

    @property
    def sign(self) -> SaveSign:
        """What the saved sign says."""
        return self._saving.sign

    @property
    def slide(self) -> Slide:
        """The slide in hand."""
        every = self.campaign.message.slides
        return next((slide for slide in every if slide.id == self._slide), every[0])

    @property
    def slide_index(self) -> int:
        """Where the slide in hand stands, from 0."""
        return [slide.id for slide in self.campaign.message.slides].index(self.slide.id)

    @property
    def field(self) -> str:
        """The stored path of the field in hand."""
        return self._field

    @property
    def barred(self) -> str:
        """Why nothing can be changed, "" where it can."""
        if not self.read_only:
            return ""
        if self.is_reader:
            return self.tr("You can read this team's campaigns; ask an owner to let you edit.")
        return self.tr("This workspace can only be read.")

    @property
    def is_reader(self) -> bool:
        """Whether it is the team that lets the person only read this campaign."""
        return self._reader and self.campaign.shared and not self._protected

    def set_reader(self, reader: bool) -> None:
        """Whether the person may only read what the team shares. What is only on this computer is theirs."""
        self._reader = reader
        self._judge()

    def value(self, path: str) -> Any:
        """The plain JSON value at a stored path, None where there is none."""
        try:
            return paths.get(to_tree(self.campaign), path)
        except KeyError:
            return None

    def set(self, path: str, value: Any, *, typing: bool = False) -> None:
        """Put a value into a field. ``typing`` merges with what was typed there before, until the field is left."""
        self.edit([SetValue(path, value)], field=path if typing else None)

    def edit(self, edits: Sequence[Edit], *, field: str | None = None) -> None:
        """Carry out edits as one undo step (or as part of the typing in ``field``)."""
        if self.read_only:
            self.told.emit(self.barred)
            self.changed.emit(frozenset(map(path_of, edits)))
        elif edits:
            self._back = None
            self._saving.edit([*self._along, *edits], field)

    @contextmanager
    def along_with(self, edits: Sequence[Edit]) -> Generator[None]:
        """Every edit meanwhile carries these too; it begins an undo step of its own."""
        self._saving.leave_field()
        self._along = edits
        try:
            yield
        finally:
            self._along = ()

    def fix(self, edits: Sequence[Edit]) -> None:
        """Carry out a check's repair, and show where it was."""
        self.edit(edits)
        self._touched(frozenset(map(path_of, edits)))

    def focus_field(self, path: str) -> None:
        """The person is in this field now; leaving one ends its undo step."""
        if path != self._field:
            self._saving.leave_field()
            self._field = path
            self.field_focused.emit(path)

    def request_field(self, path: str) -> None:
        """Lead the person to a field, on the slide that it belongs to."""
        self._show_slide_of([path])
        self.field_requested.emit(path)

    def show_slide(self, slide: str) -> None:
        """Take another slide in hand."""
        if slide != self._slide and any(each.id == slide for each in self.campaign.message.slides):
            self._saving.leave_field()
            self._slide = slide
            self.slide_changed.emit(slide)

    def step_slide(self, by: int) -> None:
        """Go some slides forward or back, stopping at the ends."""
        every = self.campaign.message.slides
        self.show_slide(every[max(0, min(len(every) - 1, self.slide_index + by))].id)

    def add_slide(self) -> None:
        """A blank slide behind the one in hand, then in hand."""
        self._edit_slides(*slides.added(self.slide.id))

    def duplicate_slide(self) -> None:
        """A copy of the slide in hand behind it, then in hand."""
        self._edit_slides(*slides.duplicated(self.campaign, self.slide.id))

    def remove_slide(self) -> None:
        """Take the slide in hand out, and its neighbour in hand. The last slide stays."""
        self._edit_slides(*slides.removed(self.campaign.message.slides, self.slide.id))

    def move_slide(self, slide: str, to: int) -> None:
        """Put a slide at another place, counted from 0."""
        self.edit(slides.moved(self.campaign.message.slides, slide, to))

    def undo(self) -> None:
        """Take the last step back, after everything typed was committed."""
        back, self._back = self._back, None
        back() if back else self._saving.undo()

    def undo_by(self, back: Callable[[], object]) -> None:
        """The step that was just carried out is taken back by ``back``: more than the campaign belongs to it."""
        self._back = back

    def redo(self) -> None:
        """Bring back what was undone."""
        self._back = None
        self._saving.redo()

    def carry_out(
        self, work: Callable[[], T], changes: Callable[[T], Sequence[Changed]], done: Callable[[T], object]
    ) -> None:
        """A service changes the stored campaign, behind everything typed; see ``Saving.carry_out``."""
        self._back = None
        self._saving.carry_out(work, changes, done)

    def flush(self) -> None:
        """Commit what is pending now."""
        self._saving.flush()

    def close(self) -> None:
        """Stop looking for others' changes, commit the rest, and then go. Whoever closes it needs it no more."""
        self._saving.close()

    def _edit_slides(self, show: str, edits: Sequence[Edit]) -> None:
        self.edit(edits)
        self.show_slide(show)

    def _judge(self) -> None:
        read_only = self._protected or (self._reader and self.campaign.shared)
        if read_only != self.read_only:
            self.read_only = read_only
            self.barred_changed.emit()

    def _moved(self, differing: frozenset[str]) -> None:
        self._judge()
        every = self.campaign.message.slides
        if all(slide.id != self._slide for slide in every):
            self._slide = every[0].id
            self.slide_changed.emit(self._slide)
        self.changed.emit(differing)

    def _touched(self, touched: frozenset[str]) -> None:
        self._show_slide_of(sorted(touched))
        self.touched.emit(touched)

    def _show_slide_of(self, touched: Sequence[str]) -> None:
        every = [paths.split(stored_place(path)) for path in touched]
        found = [steps[2] for steps in every if steps[:2] == SLIDES and len(steps) > 2]
        if found and self._slide not in found:
            self.show_slide(found[0])
