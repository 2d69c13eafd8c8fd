"""The team of the open workspace: connected or not, syncing by itself, and how things stand."""

import time
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.instants import stamp
from app.domain.tree import is_object
from app.services.ports import Connection, Workspace
from app.services.services import Services
from app.ui.jobs import JobContext, Runner
from app.ui.viewmodels.team.attempt import Attempt, Deletes, Outcome
from app.ui.viewmodels.team.schedule import Schedule, Why
from app.ui.viewmodels.team.state import TeamState
from app.ui.viewmodels.team.way import RightOfWay
from app.ui.viewmodels.watch import Watch

if TYPE_CHECKING:
    from app.services.syncing.syncing import Connected, Syncing
    from app.services.syncing.undoing import Undone
    from app.sync.engine.report import Report

T = TypeVar("T")
LOOK_EVERY_MS = 1_000
"""How often it is looked whether something was written."""
COUNT_AFTER_MS = 1_500
"""How long nothing is written before it is counted what waits."""
SLOW_MS = 400
"""A sync that takes longer is shown."""
SYNCED_AT = "team_synced"
"""The setting: when each workspace (by id) was synced last."""


class QtAlarm(QObject):
    """``Alarm`` of the event loop."""

    def __init__(self, ring: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(ring)

    def set(self, seconds: float) -> None:
        """See ``Alarm``."""
        self._timer.start(round(seconds * 1000))

    def clear(self) -> None:
        """See ``Alarm``."""
        self._timer.stop()


class TeamModel(QObject):
    """``changed`` after ``state`` is another one; ``synced`` carries what a sync did, where it did something;
    ``undone`` what taking one back did, ``disconnected`` what connects again; ``failed`` an error of a step that the
    person asked for."""

    changed = Signal()
    synced = Signal(object)
    undone = Signal(object)
    disconnected = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        services: Services,
        workspace: Workspace,
        jobs: Runner,
        parent: QObject | None = None,
        *,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.services = services
        self.jobs = jobs
        self._made: Syncing | None = None
        self.state = TeamState()
        self.way = RightOfWay()
        self.schedule = Schedule(now, QtAlarm(lambda: self.schedule.ring(), self), self._begin)
        self._attempt: Attempt | None = None
        self._deletes: Deletes = "ask"
        self._closed = False
        self._written = Watch(workspace, jobs, self, lane="sync", every=LOOK_EVERY_MS)
        self._written.changed.connect(self._on_written)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self._put(slow=self.state.syncing))
        self._count_soon = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._count_soon.timeout.connect(self._count)

    def start(self) -> None:
        """Learn whether there is a team; if there is, sync from now on."""

        def read(_: JobContext) -> "tuple[Connection | None, Outcome]":
            from app.services.syncing.overview import counts
            from app.services.syncing.syncing import connection_of

            connection = connection_of(self.workspace)
            return connection, Outcome(counts=counts(self.workspace) if connection else None)

        def then(found: "tuple[Connection | None, Outcome]") -> None:
            connection, standing = found
            self._put(known=True, connection=connection, counts=standing.counts, at=self._remembered())
            self._go()

        self.jobs.run("sync", read, self._unless_closed(then), lambda _: None)

    def stop(self) -> None:
        """Sync no more. A sync that is under way ends soon, and what it did until then is kept."""
        self._closed = True
        for timer in (self._written, self._slow, self._count_soon):
            timer.stop()
        self.schedule.stop()
        self.cancel()

    def sync(self, *, deletes: Deletes = "ask") -> None:
        """Sync now, because the person wants it. ``deletes`` answers the question that stopped the last one."""
        self._deletes = deletes
        self.schedule.by_hand()

    def cancel(self) -> None:
        """End the sync that is under way, if one is."""
        if self._attempt is not None:
            self._attempt.stop()

    def connect_to(
        self,
        connection: Connection,
        secret: str | None,
        done: "Callable[[Connected], object]",
        failed: Callable[[Exception], None],
        *,
        later: bool = False,
    ) -> None:
        """Ask the store there, and belong to it from now on; where it does not answer only with ``later``. ``failed``
        gets ``Barred`` or ``UserError``; nothing is kept then."""

        def work(_: JobContext) -> "Connected | Exception":
            from app.sync.ports import Barred

            try:
                found = self._syncing.try_out(connection, secret)
            except Barred as barred:
                return barred
            return found if found.offline and not later else self._syncing.connect(connection, secret)

        def then(found: "Connected | Exception") -> None:
            if isinstance(found, Exception):
                failed(found)
                return
            if later or not found.offline:
                user, role = (found.hello.user, found.hello.role) if found.hello else ("", None)
                self.state = TeamState(known=True)
                self._put(connection=connection, user=user, role=role)
                self._go(after=0.0)
            done(found)

        self.jobs.run("sync", work, self._unless_closed(then), failed)

    def give_secret(self, secret: str) -> None:
        """The password, or token, that was not known; then it is tried at once."""
        connection = self.state.connection
        if connection is None:
            return

        def then(_: bool) -> None:
            self._put(wants_secret=False, barred="")
            self.sync()

        keep = self._unless_closed(then)
        self.jobs.run("sync", lambda _: self._syncing.remember_secret(connection, secret), keep, self.failed.emit)

    def disconnect_team(self) -> None:
        """Belong to no team. Everything stays here."""
        self.schedule.stop()
        self.cancel()
        connection = self.state.connection

        def then(secret: str | None) -> None:
            self._written.stop()
            self.state = TeamState(known=True)
            self.changed.emit()
            if connection is not None:
                self.disconnected.emit(partial(self._reconnect, connection, secret))

        self.jobs.run("sync", lambda _: self._syncing.disconnect(), self._unless_closed(then), self.failed.emit)

    def undo(self) -> None:
        """Take back what the last sync did here."""

        def then(undone: "Undone") -> None:
            self._put(report=None)
            self.undone.emit(undone)

        self.jobs.run("database", lambda _: self._syncing.undo(), self._unless_closed(then), self.failed.emit)

    def export_refused(self, path: Path, done: Callable[[int], None]) -> None:
        """Write what the store did not take into a file; ``done`` gets how many records these are."""
        write = self._unless_closed(done)
        self.jobs.run("files", lambda _: self._syncing.export_refused(path), write, self.failed.emit)

    def look(self) -> None:
        """Look at once whether something was written."""
        self._written.look()

    @property
    def _syncing(self) -> "Syncing":
        """Made on a lane: it loads what nothing else needs."""
        if self._made is None:
            self._made = self.services.syncing(self.workspace)
        return self._made

    def _reconnect(self, connection: Connection, secret: str | None) -> None:
        self.connect_to(connection, secret, lambda _: None, self.failed.emit, later=not connection.is_folder)

    def _go(self, after: float | None = None) -> None:
        if self.state.connected and not self.workspace.read_only:
            self._written.start()
            self.schedule.start() if after is None else self.schedule.start(after)

    def _begin(self, why: Why) -> None:
        by_hand, deletes, self._deletes = why == "hand", self._deletes, "ask"
        attempt = self._attempt = Attempt(self.way, only_if_waiting=why == "change", refused=by_hand, deletes=deletes)
        self._put(syncing=True, slow=by_hand, step=None)
        self._slow.start()
        self.jobs.run(
            "sync",
            lambda context: attempt.carry_out(self._syncing, self.workspace, context),
            self._unless_closed(self._on_ended),
            self._unless_closed(self._on_broken),
            progress=lambda done, of: self._put(step=attempt.step),
        )

    def _on_ended(self, outcome: Outcome) -> None:
        self._end(outcome)
        if outcome.synced is None:
            return
        report = outcome.synced.report
        if report.hello is not None:
            self._put(user=report.hello.user, role=report.hello.role)
        if outcome.end == "done" and not report.stopped:
            self._put(broken=tuple(report.broken), at=self.services.clock.now())
        if not report.quiet:
            self._put(report=report)
            self._keep_at()
            self._judge(report)
            self.synced.emit(outcome.synced)

    def _on_broken(self, error: Exception) -> None:
        """A mistake of Galley's own: it is in the log."""
        self._end(Outcome(end="offline", trouble=self.tr("The sync ended with an error. The details are in the log.")))

    def _end(self, outcome: Outcome) -> None:
        self._slow.stop()
        self._attempt = None
        told = {name: getattr(outcome, name) for name in ("offline", "barred", "trouble", "wants_secret", "question")}
        if outcome.end == "done" and outcome.synced is None:
            told = {}
        self._put(syncing=False, slow=False, step=None, counts=outcome.counts or self.state.counts, **told)
        self.schedule.ended(outcome.end)

    def _judge(self, report: "Report") -> None:
        """Count what the checks find in what came."""

        def judge(context: JobContext) -> None:
            checking = self.services.checking(self.workspace)
            self._syncing.judge(report, checking, lambda _done, _of: context.check())

        self.jobs.run("files", judge, failed=lambda _: None)

    def _on_written(self) -> None:
        self.schedule.changed()
        self._count_soon.start()

    def _count(self) -> None:
        """While nothing is sent, say at least how much waits."""
        if self.schedule.hastens or self.state.syncing:
            return

        def read(_: JobContext) -> "Outcome":
            from app.services.syncing.overview import counts

            return Outcome(counts=counts(self.workspace))

        def then(found: Outcome) -> None:
            self._put(counts=found.counts)

        self.jobs.run("sync", read, self._unless_closed(then), lambda _: None, key="team counts")

    def _put(self, **values: object) -> None:
        state = replace(self.state, **values)
        if state != self.state:
            self.state = state
            self.changed.emit()

    def _unless_closed(self, then: Callable[[T], object]) -> Callable[[T], None]:
        def call(value: T) -> None:
            if not self._closed:
                then(value)

        return call

    def _remembered(self) -> datetime | None:
        stored = self.services.settings.get(SYNCED_AT)
        at = stored.get(self.workspace.id) if is_object(stored) else None
        return datetime.fromisoformat(at) if isinstance(at, str) else None

    def _keep_at(self) -> None:
        stored = self.services.settings.get(SYNCED_AT)
        if self.state.at is not None:
            known = dict(stored) if is_object(stored) else {}
            self.services.settings.set(SYNCED_AT, {**known, self.workspace.id: stamp(self.state.at)})
