"""Labels, subscription categories and settings."""

import json
from typing import Any

from sqlalchemy import Table, bindparam, delete, text, update

from app.services.ports import Category, Named
from app.storage.derived import NAMES_KEY
from app.storage.text import clean, folded
from app.storage.writing import tables
from app.storage.writing.base import Writing
from app.storage.writing.statements import replacing

SET = replacing(tables.settings, "key")
SORT_AGAIN = {
    kind: text(
        f"UPDATE campaigns SET {kind}_key = {NAMES_KEY.format(kind=kind, place='campaigns.place')}"
        f" WHERE place IN (SELECT campaign FROM campaign_{kind} WHERE named = :named)"
    )
    for kind in ("labels", "categories")
}


class NameWriting(Writing):
    """The names' part of ``ports.Transaction``."""

    def put_label(self, label: Named) -> None:
        """See ``ports.Transaction``."""
        self._keep(tables.labels, tables.campaign_labels, label)

    def put_category(self, category: Category) -> None:
        """See ``ports.Transaction``."""
        self._keep(tables.categories, tables.campaign_categories, category)

    def set_setting(self, key: str, value: Any) -> None:
        """See ``ports.Transaction``."""
        self.sql.execute(SET, {"key": key, "value": json.dumps(value)})

    def _keep(self, kind: Table, members: Table, named: Named) -> None:
        key = folded(named.name)
        twin = self.first(
            f"SELECT id FROM {kind.name} WHERE name_key = ? AND alias_of IS NULL AND id != ?", key, named.id
        )
        values = {name: clean(getattr(named, name)) for name in ("name", "color", "description", "key")}
        values |= {"id": named.id, "name_key": key, "alias_of": twin[0] if twin else None, **_more(named)}
        self.sql.execute(replacing(kind, "id"), values)
        survivor, *aliases = sorted({named.id, *(twin or ())})
        for alias in aliases:
            self._alias(kind, alias, survivor)
            self._move_members(members, alias, survivor)
        self.sql.execute(SORT_AGAIN[kind.name], {"named": survivor})

    def _alias(self, kind: Table, alias: str, survivor: str) -> None:
        """Whoever went by ``alias`` goes by ``survivor``."""
        names = update(kind)
        self.sql.execute(names.where((kind.c.id == alias) | (kind.c.alias_of == alias)), {"alias_of": survivor})
        self.sql.execute(names.where(kind.c.id == survivor), {"alias_of": None})

    def _move_members(self, members: Table, alias: str, survivor: str) -> None:
        moved = update(members).where(members.c.named == bindparam("old")).prefix_with("OR IGNORE")
        self.sql.execute(moved, {"old": alias, "named": survivor})
        self.sql.execute(delete(members).where(members.c.named == alias))


def _more(named: Named) -> dict[str, Any]:
    """What only a subscription category has."""
    if not isinstance(named, Category):
        return {}
    return {"names": json.dumps(named.names), "subscribed": named.subscribed, "position": named.position}
