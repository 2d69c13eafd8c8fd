"""A process that syncs a workspace once: ``syncer WORKSPACE URL TEAM USER PASSWORD``."""

import sys
from pathlib import Path

from tests.end2end.teammates import sync_once
from tests.server.running import Person

if __name__ == "__main__":
    sync_once(Person(*sys.argv[2:6]), Path(sys.argv[1]))
