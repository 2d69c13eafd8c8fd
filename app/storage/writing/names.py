"""Labels, subscription categories and settings."""

import json
from typing import Any

from sqlalchemy import Table, delete, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.services.ports import Named
from app.storage import derived
from app.storage.text import folded, searchable
from app.storage.writing import tables
from app.storage.writing.base import Writing

LABEL_TEXT = text(derived.LABEL_TEXT.format(place=":of"))
RENEW_SEARCH = text(
    f"UPDATE campaign_search SET labels = {derived.LABEL_TEXT.format(place='campaign_search.rowid')}"
    " WHERE rowid IN (SELECT campaign FROM campaign_labels WHERE named = :label)"
)


class NameWriting(Writing):
    """The names' part of ``ports.Transaction``."""

    def put_label(self, label: Named) -> None:
        """See ``ports.Transaction``."""
        survivor = self._keep(tables.labels, tables.campaign_labels, label)
        self.sql.execute(RENEW_SEARCH, {"label": survivor})

    def put_category(self, category: Named) -> None:
        """See ``ports.Transaction``."""
        self._keep(tables.categories, tables.campaign_categories, category)

    def set_setting(self, key: str, value: Any) -> None:
        """See ``ports.Transaction``."""
        put_pair(self, tables.settings, key, json.dumps(value))

    def _keep(self, kind: Table, members: Table, named: Named) -> str:
        """Store it; the id that the name goes by now."""
        key = folded(named.name)
        twin = self.sql.scalar(
            select(kind.c.id).where(kind.c.name_key == key, kind.c.alias_of.is_(None), kind.c.id != named.id)
        )
        texts = {name: searchable(getattr(named, name)) for name in ("name", "color", "description", "key")}
        statement = upsert(kind).values(id=named.id, name_key=key, alias_of=twin, **texts)
        self.sql.execute(
            statement.on_conflict_do_update(index_elements=["id"], set_={"name_key": key, "alias_of": twin, **texts})
        )
        if twin is None:
            return named.id
        survivor, alias = sorted((twin, named.id))
        self._alias(kind, alias, survivor)
        self._move_members(members, alias, survivor)
        return survivor

    def _alias(self, kind: Table, alias: str, survivor: str) -> None:
        """Whoever went by ``alias`` goes by ``survivor``."""
        names = update(kind)
        self.sql.execute(names.where((kind.c.id == alias) | (kind.c.alias_of == alias)), {"alias_of": survivor})
        self.sql.execute(names.where(kind.c.id == survivor), {"alias_of": None})

    def _move_members(self, members: Table, alias: str, survivor: str) -> None:
        moved = update(members).where(members.c.named == alias).prefix_with("OR IGNORE")
        self.sql.execute(moved, {"named": survivor})
        self.sql.execute(delete(members).where(members.c.named == alias))


def put_pair(writing: Writing, pairs: Table, key: str, value: str) -> None:
    """Store a value under a key."""
    statement = upsert(pairs).values(key=key, value=value)
    writing.sql.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
