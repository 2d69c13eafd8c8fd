"""What a picture is taken of."""

from collections.abc import Callable
from typing import NamedTuple

from tests.live import Live


class Scene(NamedTuple):
    """``workspace`` is a key of ``workspaces.MAKERS``; ``show`` brings the screen into sight. A dialog that it hands
    back is photographed instead of the window."""

    name: str
    workspace: str
    show: Callable[[Live], object]
