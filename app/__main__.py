"""``galley``: with a command the command line, without one the window."""

import gc
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import app
from app.bootstrap import Services
from app.domain.errors import UserError
from app.system.display import has_display
from app.system.person import user_name

BAD_INPUT = 2
"""The exit code of a window that can't open, as of a command that was given bad input."""


def main(arguments: Sequence[str] | None = None) -> int:
    """The process's exit code."""
    _become_worker()
    given = sys.argv[1:] if arguments is None else list(arguments)
    services = Services(author=user_name())
    services.show_window = lambda workspace: _show_window(services, workspace)
    if given:
        from app.cli.main import main as run_command

        return run_command(given, services)
    try:
        with services:
            return services.show_window(None)
    except UserError as error:
        sys.stderr.write(error.sentence() + "\n")
        return BAD_INPUT


def _become_worker() -> None:
    """A frozen program is started anew for each worker process: then this does not return."""
    if getattr(sys, "frozen", False):
        from multiprocessing import spawn

        spawn.freeze_support()


def _show_window(services: Services, workspace: Path | None) -> int:
    if not has_display():
        raise UserError(
            "There is no display to open a window on",
            next_step=f"A card is drawn without one by: {_program()} render WS CAMPAIGN -o card.png",
        )
    with _uncollected():
        from app.ui.app import run

        return run(services, workspace)


@contextmanager
def _uncollected() -> Generator[None]:
    """Inside, Python looks for no cycles by itself: nothing that loading makes goes before the program ends, and the
    open window has its own way."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _program() -> str:
    """How Galley is called here: in a checkout by its script."""
    checkout = Path(app.__file__).parents[1]
    return "python3 packaging/dev.py run" if (checkout / "packaging" / "dev.py").is_file() else "galley"


if __name__ == "__main__":
    sys.exit(main())
