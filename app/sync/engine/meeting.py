"""Whether the two sides belong together."""

from app.sync.engine.run import Run
from app.sync.ports import Barred

OTHER = (
    "The team store at this place belongs to another workspace than the one this file was connected to: check the "
    "address, or connect a copy of this file"
)
EMPTY = (
    "The team store at this place is empty, and this file was connected to one that was not: check the address, or "
    "whether the store was moved"
)


def meet(run: Run) -> None:
    """Greet the store; at the first time the two are tied together. Raises ``Barred`` where they are not a pair."""
    run.report.hello = run.remote.hello()
    team, there = run.local.team(), run.report.hello.workspace
    compare(team, there)
    if not team:
        there = there or _adopted(run)
        with run.local.change() as change:
            change.join(there)


def compare(team: str, there: str) -> None:
    """Raises ``Barred`` where a workspace that belongs to the store ``team`` ("": to none yet) has found ``there``."""
    if team and team != there:
        raise Barred(OTHER if there else EMPTY, "workspace")


def _adopted(run: Run) -> str:
    own = run.local.own()
    try:
        run.remote.adopt(own)
    except Barred:
        there = run.remote.hello().workspace
        if not there:
            raise
        return there
    return own
