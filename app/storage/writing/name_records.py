"""Labels and subscription categories as edits see them: records by ``ports.name_key``."""

from sqlalchemy import delete, text

from app.domain.errors import UserError
from app.domain.tree import Tree
from app.services.ports import CATEGORIES, LABELS, Named, NameKind, pack_name, split_name_key, twin_refused, unpack_name
from app.storage.failures import read_from
from app.storage.reading.base import Row
from app.storage.reading.names import CATEGORY, LABEL, category, label
from app.storage.text import clean
from app.storage.writing.names import NAMES, SAVE, SORT_AGAIN, NameWriting, row_of

COLUMNS: dict[NameKind, str] = {LABELS: LABEL, CATEGORIES: CATEGORY}
READ = {LABELS: label, CATEGORIES: category}
ONE = {LABELS: "The label", CATEGORIES: "The subscription"}
LATER = text("PRAGMA defer_foreign_keys = ON")
"""In one step an alias may come before its survivor; the end of the transaction looks at both."""


class NameRecordWriting(NameWriting):
    """``record`` and ``put`` of ``ports.Transaction`` for labels and categories."""

    def __init__(self) -> None:
        self._touched: set[tuple[NameKind, str]] = set()

    def name_record(self, key: str) -> Tree | None:
        """The record under a key."""
        kind, id_ = split_name_key(key)
        row = self._row(kind, id_)
        with read_from(self.path):
            return pack_name(READ[kind](row[1:]), row[0]) if row else None

    def put_name(self, key: str, record: Tree | None) -> None:
        """Keep a record, or (None) erase it. Raises ``UserError`` where another one has the name."""
        kind, id_ = split_name_key(key)
        before = self._row(kind, id_)
        old = before[0] if before else None
        self.sql.execute(LATER)
        self._touched.add((kind, id_))
        if record is None:
            table = NAMES[kind]
            self.sql.execute(delete(table).where(table.c.id == id_))
            if old:
                self.file_again(kind, old, id_)
            return
        named, alias_of = unpack_name(kind, record)
        if named.id != id_:
            raise ValueError(f"the record of {key} has the id {named.id}")
        self._save(kind, named, alias_of)
        if old != alias_of:
            self._led(kind, id_, old, alias_of)
        if not before or before[2] != clean(named.name) or old != alias_of:
            self.sql.execute(SORT_AGAIN[kind], {"named": alias_of or id_})

    def settle_names(self) -> None:
        """Raises ``UserError`` where a campaign still has what was erased, or an alias leads nowhere."""
        for kind, id_ in sorted(self._touched):
            row = self._row(kind, id_)
            if row is None and (self.members(kind, id_) or self.aliases(kind, id_)):
                raise UserError(f"{ONE[kind]} can't be deleted: campaigns have it", next_step="Take it off them first")
            target = self._row(kind, row[0]) if row and row[0] else None
            if row and row[0] and (target is None or target[0]):
                raise UserError(f"What “{row[2]}” was merged into is gone", next_step="Undo what was done since")

    def _save(self, kind: NameKind, named: Named, alias_of: str | None) -> None:
        values = row_of(named)
        if alias_of is None and self.twin(kind, named.id, values["name_key"]):
            raise twin_refused(kind, named.name)
        self.sql.execute(SAVE[kind], {**values, "alias_of": alias_of})

    def _led(self, kind: NameKind, id_: str, old: str | None, new: str | None) -> None:
        """Bring the members along to where an id leads now."""
        if old is None and new is not None:
            self.move_members(kind, id_, new)
        elif old is not None:
            self.file_again(kind, old, id_)

    def _row(self, kind: NameKind, id_: str) -> Row | None:
        return self.first(f"SELECT alias_of, {COLUMNS[kind]} FROM {kind} WHERE id = ?", clean(id_))
