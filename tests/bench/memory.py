"""How much memory a process held."""

import re
import resource
from pathlib import Path

KIB = 1024
STATUS = Path("/proc/self/status")


def most() -> float:
    """The most memory (MB) that this process ever had. Where the system tells, without what the process that started it
    had by then, which ``ru_maxrss`` counts in."""
    if STATUS.exists() and (found := re.search(r"^VmHWM:\s*(\d+) kB$", STATUS.read_text(), re.MULTILINE)):
        return int(found[1]) / KIB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB
