"""Steps that the tests of recipients share."""

from collections.abc import Iterable
from pathlib import Path

from app.domain.recipient import Recipient
from app.services.people.recipients import Recipients
from app.services.people.values import Column, Imported, RowNote, Table
from app.services.ports import RecipientQuery, Workspace


def take_in(people: Recipients, path: Path) -> Imported:
    """Import a file as it is guessed."""
    return people.carry_out(people.plan(people.read(path)))


def everybody(workspace: Workspace) -> list[Recipient]:
    return workspace.recipients(RecipientQuery())


def put(workspace: Workspace, *recipients: Recipient) -> None:
    with workspace.transaction() as transaction:
        transaction.put_recipients(recipients)


def guessed(table: Table) -> dict[str, Column]:
    """The mapping by header."""
    return {column.header: column for column in table.mapping}


def places(notes: Iterable[RowNote]) -> list[tuple[int, str]]:
    return [(note.row, note.column) for note in notes]
