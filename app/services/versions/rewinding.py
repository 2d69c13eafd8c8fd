"""A campaign's documents of before, found by taking back what the journal says, row by row, from what is stored."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NoReturn

from app.domain.campaign import Campaign
from app.domain.edits import EditRefused, apply
from app.domain.errors import UserError
from app.domain.history import JournalRow, stands
from app.domain.record import pack, unpack
from app.domain.tree import Tree
from app.services.ports import Reader, Stored

CHUNK = 200
"""Rows that are read at a time. The record behind each chunk is kept: records share all that is alike in them."""
CHUNKS = 16
"""Chunks of rows that stay in memory."""
DOCUMENTS = 64
"""Documents that stay in memory."""


class Rewind:
    """The way back from ``stored``. Not for several threads at a time."""

    def __init__(self, reader: Reader, stored: Stored) -> None:
        self._reader = reader
        self._campaign = stored.campaign.id
        self._marks: list[tuple[int, Tree | None]] = [(stored.seq, pack(stored.campaign, stored.bin))]
        """The record as it stood after a row of the journal, newest first."""
        self._chunk = lru_cache(maxsize=CHUNKS)(self._read)
        self.document = lru_cache(maxsize=DOCUMENTS)(self._document)
        """The document as it stood after a row. Raises ``UserError`` where there was none, or the journal no longer
        leads there."""

    def rows(self, seq: int) -> Iterator[JournalRow]:
        """The rows about the campaign from ``seq`` backwards."""
        while rows := self._chunk(seq):
            yield from rows
            seq = rows[-1].seq - 1

    def _read(self, seq: int) -> Sequence[JournalRow]:
        return self._reader.journal_of(self._campaign, before=seq + 1, limit=CHUNK)

    def _document(self, seq: int) -> Campaign:
        record = self._record(seq)
        if record is None:
            raise UserError("The campaign was not there at that moment", next_step="Choose another one")
        return unpack(record)[0]

    def _record(self, seq: int) -> Tree | None:
        """The record after a row, from the nearest mark behind it on. Where what a row did does not stand in the
        record, rows behind it are missing."""
        if seq == self._marks[0][0]:
            return self._marks[0][1]
        at, record = next((mark for mark in reversed(self._marks) if mark[0] >= seq), None) or _forgotten()
        while rows := self._chunk(at):
            for row in rows:
                if row.seq < seq or not stands(record, row.edit):
                    _forgotten()
                if row.seq == seq:
                    return record
                record = _before(record, row)
            at = rows[-1].seq - 1
            self._marks.append((at, record))
        _forgotten()


def _before(record: Tree | None, row: JournalRow) -> Tree | None:
    """The record without what a row did, which stands in it. Raises ``UserError``."""
    try:
        return apply(record, row.inverse)[0]
    except EditRefused:
        _forgotten()


def _forgotten() -> NoReturn:
    raise UserError(
        "That moment can't be shown any more",
        "The steps that lead back to it are no longer in the workspace",
        "Choose a later moment, or a version",
    )
