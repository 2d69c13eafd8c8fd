"""Which workspace to open, and how; carried out on the database lane, after the first paint."""

from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path

from msgspec import Struct, structs

from app.domain.errors import UserError
from app.services.ports import Workspace
from app.services.services import Services

LAST = "last_workspace"
PRODUCT = "product"

FirstWorkspace = Callable[[Services, Path], Workspace]
"""Makes the first workspace at that path."""


class Opened(Struct, frozen=True, kw_only=True):
    """An open workspace. ``product_known``: somebody has said what they send with. ``unsafe`` names the share or the
    synced folder that the file lies in, empty on a disk of this computer. ``moved_from`` is set after a move."""

    workspace: Workspace
    product_known: bool
    note: str = ""
    unsafe: str = ""
    moved_from: Path | None = None


def empty_workspace(services: Services, path: Path) -> Workspace:
    """A new workspace with nothing in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    return services.create(path)


def open_first(services: Services, wanted: Path | None, first: FirstWorkspace) -> Opened:
    """The workspace named on the command line, else the last one, else the default one, made where it is missing.

    Raises ``UserError`` where the wanted one can't be opened; a last one that can't be found is only noted.
    """
    if wanted:
        return open_at(services, wanted)
    last = services.settings.get(LAST)
    if last and Path(last).exists():
        return open_at(services, Path(last))
    default = services.places.default_workspace()
    workspace = services.open(default) if default.exists() else first(services, default)
    return _opened(services, workspace, missing=last or "")


def open_at(services: Services, path: Path) -> Opened:
    """An existing workspace. Raises ``UserError``."""
    return _opened(services, services.open(path))


def create_at(services: Services, path: Path) -> Opened:
    """A new, empty workspace. Raises ``UserError``."""
    return _opened(services, empty_workspace(services, path))


def move_here(services: Services, workspace: Workspace) -> Opened:
    """A copy of the workspace on a disk of this computer, opened; the file it was stays where it is.

    Raises ``UserError`` where there is no room for it.
    """
    old = workspace.path
    folder = services.places.default_workspace().parent
    folder.mkdir(parents=True, exist_ok=True)
    names = (f"{old.stem}{f' {n}' if n > 1 else ''}{old.suffix}" for n in count(1))
    to = next(path for name in names if not (path := folder / name).exists())
    workspace.backup(to)
    return structs.replace(open_at(services, to), moved_from=old)


def tidy(services: Services, workspace: Workspace) -> None:
    """Let go of history, and of what lies in the bin, that is past its time."""
    with suppress(UserError):
        workspace.prune()
        services.library(workspace).empty_bin()


def remember_product(workspace: Workspace, product: str) -> None:
    """Store what we send with."""
    with workspace.transaction() as transaction:
        transaction.set_setting(PRODUCT, product)


def _opened(services: Services, workspace: Workspace, missing: str = "") -> Opened:
    if services.settings.get(LAST) != str(workspace.path):
        services.settings.set(LAST, str(workspace.path))
    return Opened(
        workspace=workspace,
        product_known=workspace.setting(PRODUCT) is not None,
        note=missing,
        unsafe=services.places.kind(workspace.path)[1],
    )
