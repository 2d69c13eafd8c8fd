"""Labels, subscription categories and settings."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import delete, insert, text, update

from app.services.ports import Category, Named, NameKind
from app.storage.derived import NAMES_KEY
from app.storage.failures import read_from
from app.storage.reading.names import NameReading
from app.storage.text import clean, folded
from app.storage.writing import tables
from app.storage.writing.base import Writing
from app.storage.writing.statements import replacing

KINDS = ("labels", "categories")
SET = replacing(tables.settings, "key")
NAMES = {"labels": tables.labels, "categories": tables.categories}
SAVE = {kind: replacing(table, "id") for kind, table in NAMES.items()}
MEMBERS = {"labels": tables.campaign_labels, "categories": tables.campaign_categories}
SORT = {
    kind: text(f"UPDATE campaigns SET {kind}_key = {NAMES_KEY.format(kind=kind, place=':place')} WHERE place = :place")
    for kind in KINDS
}
SORT_AGAIN = {
    kind: text(
        f"UPDATE campaigns SET {kind}_key = {NAMES_KEY.format(kind=kind, place='campaigns.place')}"
        f" WHERE place IN (SELECT campaign FROM campaign_{kind} WHERE named = :named)"
    )
    for kind in KINDS
}
MOVE = {
    kind: (
        text(
            f"DELETE FROM campaign_{kind} WHERE named = :alias AND EXISTS (SELECT 1 FROM campaign_{kind} o"
            f" WHERE o.campaign = campaign_{kind}.campaign AND o.named = :survivor"
            f" AND o.position < campaign_{kind}.position)"
        ),
        text(f"UPDATE OR REPLACE campaign_{kind} SET named = :survivor WHERE named = :alias"),
    )
    for kind in KINDS
}
"""How members of ``alias`` become members of ``survivor``: where a campaign has both, the first place counts."""
MENTIONING = """SELECT m.campaign, d.text FROM campaign_{kind} m JOIN campaigns c ON c.place = m.campaign
    JOIN documents d ON d.campaign = c.id WHERE m.named = ? AND instr(d.text, ?)"""


class NameWriting(Writing, NameReading):
    """The names' part of ``ports.Transaction``."""

    def put_label(self, label: Named) -> None:
        """See ``ports.Transaction``."""
        self._keep("labels", label)

    def put_category(self, category: Category) -> None:
        """See ``ports.Transaction``."""
        self._keep("categories", category)

    def set_setting(self, key: str, value: Any) -> None:
        """See ``ports.Transaction``."""
        self.sql.execute(SET, {"key": key, "value": json.dumps(value)})

    def _keep(self, kind: NameKind, named: Named) -> None:
        values = row_of(named)
        stored = self.first(f"SELECT alias_of, name_key FROM {kind} WHERE id = ?", named.id)
        merged: str | None = stored[0] if stored and stored[1] == values["name_key"] else None
        twin = merged or self.twin(kind, named.id, values["name_key"])
        self.sql.execute(SAVE[kind], {**values, "alias_of": twin})
        if merged:
            return
        if stored and stored[0]:
            self.file_again(kind, stored[0], named.id)
        ids: list[str] = sorted({named.id, twin or named.id})
        survivor, *aliases = ids
        for alias in aliases:
            self._alias(kind, alias, survivor)
            self.move_members(kind, alias, survivor)
        self.sql.execute(SORT_AGAIN[kind], {"named": survivor})

    def twin(self, kind: str, id_: str, key: str) -> str | None:
        """Another one that goes by the folded name ``key``."""
        row = self.first(f"SELECT id FROM {kind} WHERE name_key = ? AND alias_of IS NULL AND id != ?", key, id_)
        return row[0] if row else None

    def _alias(self, kind: NameKind, alias: str, survivor: str) -> None:
        """Whoever went by ``alias`` goes by ``survivor``."""
        table = NAMES[kind]
        names = update(table)
        self.sql.execute(names.where((table.c.id == alias) | (table.c.alias_of == alias)), {"alias_of": survivor})
        self.sql.execute(names.where(table.c.id == survivor), {"alias_of": None})

    def move_members(self, kind: str, alias: str, survivor: str) -> None:
        """Whoever was filed under ``alias`` is filed under ``survivor``."""
        for statement in MOVE[kind]:
            self.sql.execute(statement, {"alias": alias, "survivor": survivor})

    def file_again(self, kind: NameKind, named: str, mentioned: str) -> None:
        """File the members of ``named`` anew whose documents mention the id ``mentioned``."""
        for place, text_ in self.query(MENTIONING.format(kind=kind), named, json.dumps(mentioned)):
            with read_from(self.path):
                ids: list[str] = json.loads(text_)[kind]
            self._file(kind, place, self.survivors(kind, ids))

    def _file(self, kind: str, place: int, named: Sequence[str]) -> None:
        members = MEMBERS[kind]
        self.sql.execute(delete(members).where(members.c.campaign == place))
        if named:
            rows = [{"campaign": place, "named": id_, "position": number} for number, id_ in enumerate(named)]
            self.sql.execute(insert(members), rows)
        self.sql.execute(SORT[kind], {"place": place})


def row_of(named: Named) -> dict[str, Any]:
    """The columns of a label or category, without ``alias_of``."""
    values = {name: clean(getattr(named, name)) for name in ("id", "name", "color", "description", "key")}
    values["name_key"] = folded(named.name)
    if isinstance(named, Category):
        return {**values, "names": json.dumps(named.names), "subscribed": named.subscribed, "position": named.position}
    return values
