"""How services hear that their work is no longer wanted."""

from collections.abc import Callable

from app.ui.jobs import JobContext


def watched(context: JobContext) -> Callable[[int, int], None]:
    """A progress that raises ``Cancelled`` once nobody wants the work."""

    def progress(done: int, total: int) -> None:
        context.check()
        context.progress(done, total)

    return progress
