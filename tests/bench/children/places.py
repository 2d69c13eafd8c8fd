"""A process that has read the places of all campaigns in the file named on the command line: says how many these are,
and the most memory (MB) that it ever held."""

import json
import resource
import sys
from contextlib import closing
from pathlib import Path

from app.services.ports import ListQuery
from app.storage.workspaces import SqliteWorkspaces
from app.system.clock import SystemClock

KIB = 1024


def main() -> None:
    """Read them in two orders, as after a click on a column."""
    with closing(SqliteWorkspaces(SystemClock()).open(Path(sys.argv[1]))) as workspace:
        places = workspace.places(ListQuery())
        workspace.places(ListQuery(sort="name"))
    print(json.dumps({"places": len(places), "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB}))


if __name__ == "__main__":
    main()
