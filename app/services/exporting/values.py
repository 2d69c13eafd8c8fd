"""What an export is asked, and what comes of it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from app.services.packages.bundles import Bundles
from app.services.ports import Reader
from app.services.publishing import Publishing
from app.services.reports.reporting import Reporting

Progress = Callable[[int, int], None]
"""How much is done, of how much. May raise to cancel: then no file is written."""


class Order(Struct, frozen=True, kw_only=True):
    """Campaigns by id, in the order in which they are written, and where to. ``media_base``: the address below which
    pictures will lie that have none; their files are then put beside ``path``."""

    campaigns: Sequence[str]
    path: Path
    media_base: str = ""


class Written(Struct, frozen=True, kw_only=True):
    """What was written: campaigns, media files among or beside them. ``missing`` media are not among what was written,
    ``beside`` is the folder that the others lie in, where that is another one."""

    path: Path
    campaigns: int
    media: int = 0
    missing: int = 0
    beside: Path | None = None


class Doors(Struct, frozen=True):
    """What forms write with."""

    reader: Reader
    bundles: Bundles
    publishing: Publishing
    reporting: Reporting


class Form(Protocol):
    """One kind of file. ``suffix`` is "" for a folder; ``needs_addresses``: pictures are told by where they lie."""

    @property
    def name(self) -> str:
        """Its stable name, as the command line has it."""
        ...

    @property
    def suffix(self) -> str:
        """The ending of its files, with the dot."""
        ...

    @property
    def needs_addresses(self) -> bool:
        """Whether every picture has to have an address."""
        ...

    def write(self, doors: Doors, order: Order, progress: Progress) -> Written:
        """Write the file, all of it or nothing. Raises ``UserError``."""
        ...
