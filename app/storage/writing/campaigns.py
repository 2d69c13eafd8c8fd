"""Storing a campaign, and everything that lists and searches need of it."""

import json
from typing import Any

import msgspec
from sqlalchemy import Table, Text, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.domain.campaign import Campaign, Instant, decode, encode, strict
from app.domain.edits import BIN
from app.domain.errors import UserError
from app.domain.tree import Tree
from app.storage.derived import columns
from app.storage.failures import read_from
from app.storage.reading.names import NameReading
from app.storage.text import clean, searchable, tags, texts
from app.storage.writing import tables
from app.storage.writing.base import Writing
from app.storage.writing.names import LABEL_TEXT
from app.storage.writing.places import first_place, free_place

campaigns = tables.campaigns.c

LAST_SEQ = (
    select(func.coalesce(func.max(tables.journal.c.seq), 0))
    .where(tables.journal.c.campaign == bindparam("of", type_=Text))
    .scalar_subquery()
)
_NEW_TEXT = upsert(tables.documents)
SAVE_TEXT = _NEW_TEXT.on_conflict_do_update(index_elements=["campaign"], set_={"text": _NEW_TEXT.excluded.text})


class CampaignWriting(Writing, NameReading):
    """``record``, ``put`` and ``set_counts`` of ``ports.Transaction``."""

    def record(self, campaign: str) -> Tree | None:
        """See ``ports.Transaction``."""
        row = self.first(
            "SELECT d.text, c.bin FROM campaigns c JOIN documents d ON d.campaign = c.id WHERE c.id = ?",
            clean(campaign),
        )
        if row is None:
            return None
        with read_from(self.path):
            return {**json.loads(row[0]), BIN: row[1]}

    def put(self, campaign: str, record: Tree | None) -> None:
        """See ``ports.Transaction``."""
        if record is None:
            self._erase(campaign)
            return
        document = strict({key: value for key, value in record.items() if key != BIN})
        deleted = _deleted(record.get(BIN))
        text = encode(document)
        decode(text)
        if document.id != campaign:
            raise ValueError(f"the record of {campaign} has the id {document.id}")
        place = self._save_columns(document, deleted)
        self.sql.execute(SAVE_TEXT, {"campaign": campaign, "text": text})
        self._save_members(tables.campaign_labels, place, self.survivors("labels", document.labels))
        self._save_members(tables.campaign_categories, place, self.survivors("categories", document.categories))
        self._save_search(place, document)

    def set_counts(self, campaign: str, errors: int, warnings: int) -> None:
        """See ``ports.Transaction``."""
        self.sql.execute(
            update(tables.campaigns).where(campaigns.id == campaign), {"errors": errors, "warnings": warnings}
        )

    def _erase(self, campaign: str) -> None:
        place = self._place(campaign)
        self.sql.execute(delete(tables.campaigns).where(campaigns.id == campaign))
        self.sql.execute(delete(tables.campaign_search).where(tables.campaign_search.c.rowid == place))

    def _save_columns(self, document: Campaign, bin_: str | None) -> int:
        """The place under which the columns are now; what stood in the search index is taken out."""
        values = columns(document, bin_)
        old = self._place(document.id)
        if old is None:
            place = free_place(self.sql, document.changed)
            self.sql.execute(insert(tables.campaigns).values(place=place, seq=LAST_SEQ, **values), {"of": document.id})
            return place
        self.sql.execute(delete(tables.campaign_search).where(tables.campaign_search.c.rowid == old))
        place = old if self._stays(document, old) else free_place(self.sql, document.changed)
        self.sql.execute(update(tables.campaigns).where(campaigns.place == old).values(place=place, **values))
        return place

    def _place(self, campaign: str) -> int | None:
        return self.sql.scalar(select(campaigns.place).where(campaigns.id == campaign))

    def _stays(self, document: Campaign, place: int) -> bool:
        """Whether the last change was at the same instant as the one that ``place`` was given for."""
        changed = self.sql.scalar(select(campaigns.changed).where(campaigns.place == place))
        return changed is not None and first_place(changed) == first_place(document.changed)

    def _save_members(self, kind: Table, place: int, named: list[str]) -> None:
        stored = select(kind.c.named).where(kind.c.campaign == place).order_by(kind.c.position)
        if list(self.sql.scalars(stored)) == named:
            return
        self.sql.execute(delete(kind).where(kind.c.campaign == place))
        if named:
            rows = [{"campaign": place, "named": name, "position": n} for n, name in enumerate(named)]
            self.sql.execute(insert(kind), rows)

    def _save_search(self, place: int, document: Campaign) -> None:
        self.sql.execute(
            insert(tables.campaign_search).values(
                rowid=place,
                name=searchable(document.name),
                texts=texts(document),
                labels=LABEL_TEXT,
                tags=tags(document),
            ),
            {"of": place},
        )


def _deleted(value: Any) -> str | None:
    """When it was put into the bin. Raises ``UserError``."""
    try:
        return msgspec.convert(value, Instant | None)
    except msgspec.ValidationError as error:
        raise UserError("That is no time for the bin", str(error), "Write it as 2026-01-31T12:00:00Z") from None
