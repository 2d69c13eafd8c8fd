import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.storage.workspace import SqliteWorkspace
from app.storage.writing.engine import engine_over
from app.storage.writing.tables import campaign_search, metadata, name_parts, recipient_search

INDEXES = (campaign_search, recipient_search, name_parts)
PARTS = ("config", "content", "data", "docsize", "idx")
SEARCH = {"campaign_words"} | {
    name for index in INDEXES for name in (index.name, *(f"{index.name}_{part}" for part in PARTS))
}


def test_the_migrations_make_the_tables_that_statements_expect(workspace: SqliteWorkspace) -> None:
    with engine_over(workspace.connection(), workspace.path).connect() as sql:
        options = {"compare_type": True, "include_name": lambda name, kind, _: kind != "table" or name not in SEARCH}
        differences = compare_metadata(MigrationContext.configure(sql, opts=options), metadata)
    assert [each for each in differences if "alembic_version" not in str(each)] == []


def test_every_table_says_the_same_in_detail(workspace: SqliteWorkspace) -> None:
    for table in metadata.tables.values():
        foreign = {
            (row[3], row[2], row[4], row[5].upper(), row[6].upper())
            for row in workspace.query(f"PRAGMA foreign_key_list({table.name})")
        }
        expected = {
            (
                key.parent.name,
                key.column.table.name,
                key.column.name,
                key.onupdate or "NO ACTION",
                key.ondelete or "NO ACTION",
            )
            for key in table.foreign_keys
        }
        assert foreign == expected
        columns = workspace.query(f"PRAGMA table_info({table.name})")
        assert [(row[1], bool(row[3])) for row in columns] == [(each.name, not each.nullable) for each in table.columns]


@pytest.mark.parametrize("index", INDEXES, ids=lambda index: index.name)
def test_the_search_indexes_have_the_columns_that_statements_expect(workspace: SqliteWorkspace, index) -> None:
    columns = [row[1] for row in workspace.query(f"PRAGMA table_info({index.name})")]
    assert ["rowid", *columns] == [column.name for column in index.columns]


def test_numbers_of_the_journal_are_never_used_twice(workspace: SqliteWorkspace) -> None:
    (sql,) = workspace.query("SELECT sql FROM sqlite_schema WHERE name = 'journal'")
    assert "AUTOINCREMENT" in sql[0]
