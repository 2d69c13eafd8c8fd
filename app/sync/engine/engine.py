"""The sync of a workspace with its team store."""

from collections.abc import Callable

from app.sync.engine.guard import Guard
from app.sync.engine.meeting import meet
from app.sync.engine.pictures import fetch_pictures
from app.sync.engine.pulling import pull
from app.sync.engine.pushing import Pushed, push
from app.sync.engine.rehearsal import RehearsedLocal, RehearsedRemote
from app.sync.engine.report import Report
from app.sync.engine.run import Progress, Run, Stopped, never, silent
from app.sync.ports import LocalStore, RemoteStore
from app.sync.values import COLLECTIONS, Role

ROUNDS = 8
"""How often what was sent is followed by another look, while others write at the same places."""


class Engine:
    """``report`` is of the last sync, also where that raised."""

    def __init__(self, local: LocalStore, remote: RemoteStore) -> None:
        self._local = local
        self._remote = remote
        self.report = Report()

    def sync(
        self,
        *,
        allow_deletes: bool = False,
        keep_deletes: bool = False,
        dry_run: bool = False,
        refused: bool = False,
        role: Role | None = None,
        progress: Progress = silent,
        stop: Callable[[], bool] = never,
    ) -> Report:
        """Let both sides have the same. ``dry_run`` tells what that would do, and changes neither.

        ``refused``: what the store refused before is tried once more; so it is where the person has another role by now
        than ``role`` (None: it was not known). Campaigns that were deleted there go into the bin here; with
        ``keep_deletes`` those that are here go there again instead.

        Raises ``Offline``, ``Barred``, ``MassDelete`` (unless ``allow_deletes`` or ``keep_deletes``), and what
        ``progress`` raises; what was done until then is kept, and the next sync goes on from there.
        """
        self.report = Report()
        run = Run(
            local=RehearsedLocal(self._local) if dry_run else self._local,
            remote=RehearsedRemote(self._remote) if dry_run else self._remote,
            report=self.report,
            progress=progress,
            stop=stop,
            allow_deletes=allow_deletes,
            keep_deletes=keep_deletes,
            refused=refused,
        )
        try:
            done = _carry_out(run, role)
        except Stopped:
            done, self.report.stopped = False, True
        self.report.waiting = 0 if done else sum(len(run.local.waiting(collection)) for collection in COLLECTIONS)
        return self.report


def _carry_out(run: Run, role: Role | None) -> bool:
    """Whether nothing waited when that was looked at last."""
    meet(run)
    hello = run.report.hello
    run.refused = run.refused or (role is not None and hello is not None and hello.role != role)
    guard = Guard(run)
    pull(run, guard)
    pushed = Pushed(0, went=False)
    for number in range(ROUNDS):
        pushed = push(run, refused=run.refused and number == 0)
        if not pushed.went:
            break
        pull(run, guard)
    fetch_pictures(run)
    return pushed.count == 0
