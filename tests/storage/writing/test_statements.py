import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.dialects import sqlite

from app.storage.writing import statements, tables
from app.storage.writing.engine import engine_over
from app.storage.writing.statements import MOST_ROWS, put_rows, replacing


def test_what_exists_is_renewed_but_for_its_keys() -> None:
    sql = str(replacing(tables.links, "url").compile(dialect=sqlite.dialect()))
    assert sql.endswith("ON CONFLICT (url) DO UPDATE SET sha256 = excluded.sha256")


def test_kept_columns_stay() -> None:
    sql = str(replacing(tables.edit_groups, "id", keep=("kind", "label")).compile(dialect=sqlite.dialect()))
    assert "kind = excluded" not in sql
    assert "label = excluded" not in sql
    assert "last_seq = excluded.last_seq" in sql


def test_many_rows_are_stored_as_one_by_one_whatever_their_number(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "rows.sqlite", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE links (url TEXT PRIMARY KEY, sha256 TEXT)")
        rows = [{"sha256": f"{number}", "url": f"https://{number}"} for number in range(2 * MOST_ROWS + 1)]
        with engine_over(connection, tmp_path).connect() as sql, sql.begin():
            put_rows(sql, replacing(tables.links, "url"), rows)
            put_rows(sql, replacing(tables.links, "url"), [{"url": "https://7", "sha256": "another"}])
            put_rows(sql, replacing(tables.links, "url"), [])
        stored = dict(connection.execute("SELECT url, sha256 FROM links"))
    assert stored == {**{row["url"]: row["sha256"] for row in rows}, "https://7": "another"}


def test_no_statement_holds_more_values_than_sqlite_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statements, "MOST_VALUES", 6)
    with closing(sqlite3.connect(tmp_path / "rows.sqlite", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE links (url TEXT PRIMARY KEY, sha256 TEXT)")
        connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 6)
        with engine_over(connection, tmp_path).connect() as sql, sql.begin():
            put_rows(sql, replacing(tables.links, "url"), [{"url": f"{n}", "sha256": "x"} for n in range(8)])
        assert connection.execute("SELECT count(*) FROM links").fetchone() == (8,)
