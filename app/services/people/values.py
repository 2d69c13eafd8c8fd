"""What an import goes through: a table as it lies in a file, a mapping of its columns, a plan, an outcome."""

from collections.abc import Callable
from typing import Any, Literal

from msgspec import Struct

from app.domain.recipient import Attribute, AttributeKind, Role

Target = Literal["identity", "attribute", "events", "event", "event_time", "leave_out"]
"""What a column becomes. ``events``: each cell lists events. ``event``: each row is one event of that name, at the
``event_time``, with the attributes' columns as its properties."""

Progress = Callable[[int, int], None]
"""Told how much is done, of how much."""


class Stopped(Exception):
    """The person cancelled; nothing was changed."""


class Watch(Struct, frozen=True):
    """Whom to tell how far the work is, and whom to ask whether it is still wanted."""

    progress: Progress = lambda done, total: None
    cancelled: Callable[[], bool] = lambda: False

    def at(self, done: int, total: int) -> None:
        """Say so. Raises ``Stopped``."""
        if self.cancelled():
            raise Stopped
        self.progress(done, total)


class Column(Struct, frozen=True, kw_only=True):
    """How one column is taken. ``name`` is that of the attribute, or of the event's property; an identity with a name
    is kept as an attribute too."""

    header: str
    target: Target = "attribute"
    name: str = ""
    kind: AttributeKind = "text"
    role: Role | None = None


class Seen(Struct, frozen=True, kw_only=True):
    """A column as it was found: how it would be taken, a few of its values, how many cells are filled. ``note`` says
    what is worth knowing about the guess."""

    column: Column
    samples: tuple[str, ...] = ()
    filled: int = 0
    note: str = ""


class RowNote(Struct, frozen=True, kw_only=True):
    """What is wrong with a row, or worth knowing: ``row`` counts as a spreadsheet does, the header being row 1 (in
    JSON: the number of the object or of the line). It quotes no value: recipients are personal data."""

    row: int
    column: str = ""
    what: str
    advice: str = ""

    def sentence(self) -> str:
        """Everything in one line."""
        place = f"Row {self.row}, {self.column}" if self.column else f"Row {self.row}"
        return f"{place}: {self.what}." + (f" {self.advice}." if self.advice else "")


class Notes(Struct, frozen=True, kw_only=True):
    """Notes on rows: the first ones, and how many rows there are with one."""

    first: tuple[RowNote, ...] = ()
    count: int = 0


class Table(Struct, frozen=True, kw_only=True):
    """A file that was looked through. ``source`` reads it again (see ``sources.base``), ``count`` is its rows with
    something in them, ``rows`` the first ones as text, ``notes`` what is to be said about the whole file."""

    source: Any
    columns: tuple[Seen, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    count: int = 0
    notes: tuple[str, ...] = ()

    @property
    def mapping(self) -> tuple[Column, ...]:
        """The guessed mapping: a column each, in order."""
        return tuple(seen.column for seen in self.columns)


class Plan(Struct, frozen=True, kw_only=True):
    """What an import would do. ``recipients`` will be written, rows with ``errors`` left out; ``notes`` leave nothing
    out. Of ``attributes``, ``filled`` counts rows. ``samples``: sample recipients that will be replaced. ``prepared``
    are the recipients of all good rows, packed (see ``blocks``)."""

    table: Table
    mapping: tuple[Column, ...]
    prepared: Any
    recipients: int
    events: int = 0
    errors: Notes = Notes()
    notes: Notes = Notes()
    attributes: tuple[Attribute, ...] = ()
    event_names: tuple[str, ...] = ()
    samples: int = 0


class Imported(Struct, frozen=True, kw_only=True):
    """What an import did. ``left_out`` counts rows, ``samples`` the sample recipients that were replaced."""

    recipients: int
    events: int = 0
    left_out: int = 0
    samples: int = 0
    attributes: tuple[Attribute, ...] = ()
