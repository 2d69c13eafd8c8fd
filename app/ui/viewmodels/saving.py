"""Saving: typing on its way into the workspace, undo and redo, and what other processes wrote meanwhile."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from app.domain import paths
from app.domain.campaign import Campaign, to_tree
from app.domain.edits import Edit, path_of
from app.domain.errors import UserError
from app.domain.history import OriginName
from app.domain.record import differences
from app.services.changes import Changed
from app.services.editing import Editing
from app.services.ports import Clock, Stored, Workspace
from app.services.session import Batch, EditingSession
from app.ui.jobs import Runner

T = TypeVar("T")
COMMIT_AFTER_MS = 80
"""How long typing is gathered before it is committed: with the commit itself well inside 300 ms."""
RETRY_AFTER_MS = 2_000
LOOK_AFTER_MS = 250
"""How often another process's writes are looked for."""
WINDOW_ORIGINS: tuple[OriginName, ...] = ("user", "bulk")


class SaveSign(Struct, frozen=True):
    """What the sign says: committed at ``at`` (the viewer's zone), still ``pending``, or failed with ``error``."""

    at: datetime
    pending: bool = False
    error: UserError | None = None


class Saving(QObject):
    """One campaign's way between the screen and the workspace."""

    moved = Signal(object)
    """frozenset of stored paths that differ now in what is shown."""
    sign_changed = Signal(object)
    touched = Signal(object)
    """frozenset of paths that undo or redo has changed."""
    came = Signal(object)
    """frozenset of paths that somebody else has changed meanwhile: another process, or the team."""
    told = Signal(str)
    gone = Signal()
    closed = Signal()
    """Closed, and everything typed is committed."""

    def __init__(
        self, workspace: Workspace, editing: Editing, jobs: Runner, clock: Clock, stored: Stored, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._editing = editing
        self._jobs = jobs
        self._clock = clock
        self._session = EditingSession(stored)
        self._steps: list[Callable[[], object]] = []
        self._seen_version: int | None = None
        self._closed = False
        self.sign = SaveSign(at=datetime.fromisoformat(stored.campaign.changed).astimezone(clock.zone()))
        self._commit_soon = self._timer(COMMIT_AFTER_MS, self.flush)
        self._retry = self._timer(RETRY_AFTER_MS, self.flush)
        self._look = self._timer(LOOK_AFTER_MS, self._look_for_others)
        self._look.start()

    @property
    def shown(self) -> Campaign:
        """The campaign with everything typed."""
        return self._session.shown

    def edit(self, edits: Sequence[Edit], field: str | None) -> None:
        """Show edits at once and commit them soon; one that does not fit is told, and changes nothing."""
        before = self.shown
        try:
            self._session.edit(edits, field)
        except UserError as error:
            self.told.emit(error.sentence())
            return
        if self.shown != before:
            self.moved.emit(frozenset(map(path_of, edits)))
            self._show_sign(SaveSign(at=self.sign.at, pending=True, error=self.sign.error))
            if not self._commit_soon.isActive():
                self._commit_soon.start()

    def leave_field(self) -> None:
        """What is typed next is an undo step of its own."""
        self._session.leave_field()

    def flush(self) -> None:
        """Commit what is pending; when all of it is, carry out the steps through history that wait for that."""
        self._commit_soon.stop()
        self._retry.stop()
        batch = self._session.take()
        if batch is not None:
            self._jobs.run(
                "database",
                lambda _context: self._editing.apply(
                    batch.campaign, batch.edits, group=batch.group, label=batch.label, was=batch.was
                ),
                lambda changed: self._committed(batch, changed),
                lambda error: self._not_committed(batch, error),
            )
        elif not self._session.pending:
            self._when_committed()

    def _when_committed(self) -> None:
        if self._steps:
            self._steps.pop(0)()
        elif self._closed:
            self.closed.emit()

    def undo(self) -> None:
        """Take the window's last step back."""
        self._travel(self._editing.undo)

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._travel(self._editing.redo)

    def carry_out(
        self,
        work: Callable[[], T],
        changes: Callable[[T], Sequence[Changed]],
        done: Callable[[T], object] = lambda _: None,
    ) -> None:
        """Let somebody else work on the stored campaign, once everything typed is committed, and show what came of it.
        ``work`` runs on the database lane; ``changes`` finds in its value what it did to the campaign."""

        def carried_out(value: T) -> None:
            self._stepped(changes(value))
            done(value)

        self.leave_field()
        self._steps.append(lambda: self._jobs.run("database", lambda _context: work(), carried_out, self._not_done))
        self.flush()

    def close(self) -> None:
        """Stop looking for others and commit the rest, however often that has to be tried."""
        self._closed = True
        self._look.stop()
        self.leave_field()
        self.flush()

    def _committed(self, batch: Batch, changed: Changed) -> None:
        if changed.stored is not None:
            stored = changed.stored
            self._rebase(lambda: self._session.committed(batch, stored, changed.group))
        self._show_saved()
        self.flush()

    def _not_committed(self, batch: Batch, error: Exception) -> None:
        self._steps.clear()
        self._rebase(lambda: self._session.failed(batch, error))
        reason = (
            error if isinstance(error, UserError) else UserError(self.tr("The change could not be saved"), str(error))
        )
        self._show_sign(SaveSign(at=self.sign.at, pending=True, error=reason))
        self._retry.start()

    def _travel(self, step: Callable[..., Sequence[Changed]]) -> None:
        campaign = self.shown.id
        self.carry_out(lambda: step(campaign, origins=WINDOW_ORIGINS, origin="user"), lambda changes: changes)

    def _not_done(self, error: Exception) -> None:
        self.told.emit(error.sentence() if isinstance(error, UserError) else str(error))

    def _stepped(self, changes: Sequence[Changed]) -> None:
        for changed in changes[:1]:
            if changed.stored is None:
                self.gone.emit()
                return
            stored = changed.stored
            self._rebase(lambda stored=stored: self._session.absorb(stored))
            self._show_saved()
            self.touched.emit(frozenset(changed.paths))
        self.flush()

    def _look_for_others(self) -> None:
        campaign, seen = self.shown.id, self._seen_version

        def look(_context: Any) -> tuple[int, Stored | None]:
            version = self._workspace.data_version()
            return version, self._workspace.get(campaign) if version != seen else self._session.stored

        self._jobs.run("database", look, self._looked, lambda _error: self._look_again())

    def _looked(self, found: tuple[int, Stored | None]) -> None:
        self._seen_version, stored = found
        self._look_again()
        if stored is None:
            self.gone.emit()
        elif stored.seq > self._session.stored.seq:
            differing = self._rebase(lambda: self._session.absorb(stored))
            self.came.emit(differing)

    def _look_again(self) -> None:
        if not self._closed:
            self._look.start()

    def _rebase(self, step: Callable[[], Sequence[Edit]]) -> frozenset[str]:
        """Carries out a step of the session beneath what is shown; the paths that look different now."""
        before = self.shown
        dropped = step()
        if dropped:
            lost = ", ".join(sorted({paths.to_dotted(to_tree(before), path_of(edit)) for edit in dropped}))
            self.told.emit(
                self.tr("What you typed has no place any more and was left out: {places}").format(places=lost)
            )
        if self.shown == before:
            return frozenset()
        differing = frozenset(map(path_of, differences(to_tree(before), to_tree(self.shown))))
        self.moved.emit(differing)
        return differing

    def _show_saved(self) -> None:
        now = self._clock.now().astimezone(self._clock.zone())
        self._show_sign(SaveSign(at=now, pending=bool(self._session.pending)))

    def _show_sign(self, sign: SaveSign) -> None:
        if sign != self.sign:
            self.sign = sign
            self.sign_changed.emit(sign)

    def _timer(self, interval: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(slot)
        return timer
