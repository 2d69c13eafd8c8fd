"""Whether the database itself is whole."""

from collections.abc import Iterator

from app.storage.reading.reader import Reading

WHOLE = "ok"


def check(workspace: Reading) -> Iterator[str]:
    """Pages, indexes and constraints, the search index's included."""
    for (said,) in workspace.query("PRAGMA integrity_check"):
        if said != WHOLE:
            yield " ".join(str(said).split())


def check_references(workspace: Reading) -> Iterator[str]:
    """Rows that point to others."""
    for child, _, parent, _ in workspace.query("PRAGMA foreign_key_check"):
        yield f"A row of {child} points to a row of {parent} that is gone"
