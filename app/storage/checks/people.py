"""Whether every recipient and segment can be read, is found, and is counted."""

from collections import Counter
from collections.abc import Iterator

from app.domain.recipient import Recipient
from app.storage.reading.reader import Reading
from app.storage.text import words

STRAY = "SELECT count(*) FROM recipient_search WHERE rowid NOT IN (SELECT number FROM recipients)"
INDEXED = """SELECT r.identity, s.words FROM recipients r LEFT JOIN recipient_search s ON s.rowid = r.number
    WHERE r.identity >= ? ORDER BY r.identity LIMIT ?"""
INDEX = "INSERT INTO recipient_search (recipient_search) VALUES ('integrity-check')"
SOME = 500


def check(workspace: Reading) -> Iterator[str]:
    """Recipients, and what is known of them together. Names no recipient: they are personal data."""
    filled: Counter[str] = Counter()
    for recipient in workspace.every_recipient():
        filled.update(recipient.attributes.keys())
    known = {attribute.name: attribute.filled for attribute in workspace.people().attributes}
    for name in {*known, *filled}:
        if known.get(name, 0) != filled[name]:
            yield f"{name} counts {known.get(name, 0)} recipients, not {filled[name]}"


def check_segments(workspace: Reading) -> Iterator[str]:
    """Segments against the names that they are listed by."""
    names = dict(workspace.query("SELECT id, name FROM segments"))
    for segment in workspace.segments():
        if names.get(segment.id) != segment.name:
            yield f"The list has another name than segment {segment.id}"


def check_search(workspace: Reading) -> Iterator[str]:
    """The search index against the recipients."""
    strays = workspace.query(STRAY)[0][0]
    if strays:
        yield f"The search finds {strays} recipients that are gone"
    wrong = sum(1 for recipient, indexed in _indexed(workspace) if indexed != words(recipient))
    if wrong:
        yield f"The search has another text than {wrong} recipients"


def check_index(workspace: Reading) -> Iterator[str]:
    """The words of the index against its own texts. Needs permission to write, and changes nothing."""
    yield from (str(row) for row in workspace.query(INDEX))


def _indexed(workspace: Reading) -> Iterator[tuple[Recipient, str | None]]:
    indexed: dict[str, str | None] = {}
    for recipient in workspace.every_recipient():
        if recipient.identity not in indexed:
            indexed = _page(workspace, recipient.identity)
        yield recipient, indexed[recipient.identity]


def _page(workspace: Reading, first: str) -> dict[str, str | None]:
    return dict(workspace.query(INDEXED, first, SOME))
