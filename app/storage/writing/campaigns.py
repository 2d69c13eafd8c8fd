"""Storing a campaign, and everything that lists and searches need of it."""

import json
from typing import Any

import msgspec
from sqlalchemy import Table, bindparam, delete, insert, text, update

from app.domain.campaign import Campaign, Instant, decode, encode, strict
from app.domain.edits import BIN
from app.domain.errors import UserError
from app.domain.tree import Tree
from app.storage.derived import NAMES_KEY, columns, indexed, tab_keys
from app.storage.failures import read_from
from app.storage.outcome import outcome
from app.storage.reading.names import NameReading
from app.storage.reading.results import ResultReading
from app.storage.text import clean
from app.storage.writing import tables
from app.storage.writing.base import Writing
from app.storage.writing.places import first_place, free_place
from app.storage.writing.statements import replacing

INSERT = insert(tables.campaigns)
UPDATE = update(tables.campaigns).where(tables.campaigns.c.place == bindparam("old"))
DELETE = delete(tables.campaigns).where(tables.campaigns.c.place == bindparam("old"))
COUNTS = update(tables.campaigns).where(tables.campaigns.c.id == bindparam("campaign"))
ERASED = text("UPDATE team_records SET erased = 1 WHERE collection = 'campaigns' AND id = :of")
SAVE_TEXT = replacing(tables.documents, "campaign")
INDEX = insert(tables.campaign_search)
FORGET = delete(tables.campaign_search).where(tables.campaign_search.c.rowid == bindparam("old"))
INDEX_PARTS = insert(tables.name_parts)
FORGET_PARTS = text("INSERT INTO name_parts (name_parts, rowid, name_key) VALUES ('delete', :rowid, :name_key)")
MEMBERS = {
    table: (delete(table).where(table.c.campaign == bindparam("old")), insert(table)) for table in tables.MEMBERS
}
"""How to empty and to fill a campaign's membership."""
TABS = (
    delete(tables.campaign_tabs).where(tables.campaign_tabs.c.campaign == bindparam("old")),
    insert(tables.campaign_tabs),
)
"""How to empty and to fill a campaign's inbox tabs."""
SORT = {
    kind: text(f"UPDATE campaigns SET {kind}_key = {NAMES_KEY.format(kind=kind, place=':place')} WHERE place = :place")
    for kind in ("labels", "categories")
}
"""How the key is renewed by which the list is sorted."""


class CampaignWriting(Writing, NameReading, ResultReading):
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
            self.erase(campaign)
            return
        document = strict({key: value for key, value in record.items() if key != BIN})
        deleted = _deleted(record.get(BIN))
        encoded = encode(document)
        document = decode(encoded)
        if document.id != campaign:
            raise ValueError(f"the record of {campaign} has the id {document.id}")
        place = self._save_columns(document, deleted)
        self.sql.execute(SAVE_TEXT, {"campaign": campaign, "text": encoded})
        self._save_members(tables.campaign_labels, place, self.survivors("labels", document.labels))
        self._save_members(tables.campaign_categories, place, self.survivors("categories", document.categories))
        self._save_tabs(place, document)
        self._save_search(place, document)

    def set_counts(self, campaign: str, errors: int, warnings: int) -> None:
        """See ``ports.Transaction``."""
        self.sql.execute(COUNTS, {"campaign": campaign, "errors": errors, "warnings": warnings})

    def erase(self, campaign: str) -> None:
        """Take a campaign out of every list."""
        stored = self.first("SELECT place, name_key FROM campaigns WHERE id = ?", campaign)
        if stored:
            place, name = stored
            self.sql.execute(FORGET, {"old": place})
            self.sql.execute(FORGET_PARTS, {"rowid": place, "name_key": name})
            self.sql.execute(DELETE, {"old": place})
            self.sql.execute(ERASED, {"of": campaign})

    def _save_columns(self, document: Campaign, deleted: str | None) -> int:
        """The place under which the columns are now; what stood in the search index is taken out."""
        values = columns(document, deleted)
        stored = self.first("SELECT place, changed, name_key FROM campaigns WHERE id = ?", document.id)
        if stored is None:
            place = free_place(self, document.changed)
            seq = self.query("SELECT coalesce(max(seq), 0) FROM journal WHERE campaign = ?", document.id)[0][0]
            self.sql.execute(INSERT, {**values, "place": place, "seq": seq, **self._reported(document.id)})
            self.sql.execute(INDEX_PARTS, {"rowid": place, "name_key": values["name_key"]})
            return place
        old, changed, name = stored
        place = old if first_place(changed) == first_place(document.changed) else free_place(self, document.changed)
        self.sql.execute(FORGET, {"old": old})
        self.sql.execute(UPDATE, {**values, "place": place, "old": old})
        if (place, values["name_key"]) != (old, name):
            self.sql.execute(FORGET_PARTS, {"rowid": old, "name_key": name})
            self.sql.execute(INDEX_PARTS, {"rowid": place, "name_key": values["name_key"]})
        return place

    def _reported(self, campaign: str) -> dict[str, Any]:
        """What was reported of a campaign before it came (back) into being."""
        runs = self.runs(campaign)
        return outcome(runs) if runs else {}

    def _save_members(self, members: Table, place: int, named: list[str]) -> None:
        stored = self.query(f"SELECT named FROM {members.name} WHERE campaign = ? ORDER BY position", place)
        if [row[0] for row in stored] == named:
            return
        clear, fill = MEMBERS[members]
        self.sql.execute(clear, {"old": place})
        if named:
            self.sql.execute(fill, [{"campaign": place, "named": id_, "position": n} for n, id_ in enumerate(named)])
        self.sql.execute(SORT[members.name.removeprefix("campaign_")], {"place": place})

    def _save_tabs(self, place: int, document: Campaign) -> None:
        stored = {row[0] for row in self.query("SELECT tab FROM campaign_tabs WHERE campaign = ?", place)}
        tabs = tab_keys(document)
        if stored == set(tabs):
            return
        clear, fill = TABS
        self.sql.execute(clear, {"old": place})
        if tabs:
            self.sql.execute(fill, [{"campaign": place, "tab": tab} for tab in tabs])

    def _save_search(self, place: int, document: Campaign) -> None:
        self.sql.execute(INDEX, {"rowid": place, **indexed(document)})


def _deleted(value: Any) -> str | None:
    """When it was put into the bin. Raises ``UserError``."""
    try:
        return msgspec.convert(value, Instant | None)
    except msgspec.ValidationError as error:
        raise UserError("That is no time for the bin", str(error), "Write it as 2026-01-31T12:00:00Z") from None
