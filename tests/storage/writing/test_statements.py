from sqlalchemy.dialects import sqlite

from app.storage.writing import tables
from app.storage.writing.statements import replacing


def test_what_exists_is_renewed_but_for_its_keys() -> None:
    sql = str(replacing(tables.links, "url").compile(dialect=sqlite.dialect()))
    assert sql.endswith("ON CONFLICT (url) DO UPDATE SET sha256 = excluded.sha256")


def test_kept_columns_stay() -> None:
    sql = str(replacing(tables.edit_groups, "id", keep=("kind", "label")).compile(dialect=sqlite.dialect()))
    assert "kind = excluded" not in sql
    assert "label = excluded" not in sql
    assert "last_seq = excluded.last_seq" in sql
