import sqlite3
from contextlib import closing

import pytest

from app.storage.reading import vocabulary
from app.storage.reading.terms import parse
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import ids, put
from tests.made import campaign, slide, uuid


def expression(workspace: SqliteWorkspace, typed: str) -> str:
    (term,) = parse(typed)
    return vocabulary.match(workspace, term)


@pytest.fixture
def written(workspace: SqliteWorkspace) -> SqliteWorkspace:
    put(workspace, campaign(1, slide("s1", "Spring springs spray Šprint Зимовий зимова"), name="x"))
    return workspace


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("sprin", '("spring" OR "springs" OR "sprint")'),
        ("SPRING", '("spring" OR "springs")'),
        ("šprint", '("sprint")'),
        ("ЗИМО", '("зимова" OR "зимовии")'),
        ('"big sprin', '("big spring" OR "big springs" OR "big sprint")'),
        ("spr", '"spr"*'),
        ("nowhere", '"nowhere"*'),
        ('"spring"', '"spring"'),
        ("spring!", '"spring!"*'),
        ("新作新作", '"新 作 新 作"*'),
    ],
)
def test_long_beginnings_are_asked_for_by_the_words_that_there_are(
    written: SqliteWorkspace, typed: str, words: str
) -> None:
    assert expression(written, typed) == words


def test_where_many_words_begin_alike_the_index_gathers_them(
    workspace: SqliteWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vocabulary, "MOST", 2)
    put(workspace, campaign(1, slide("s1", "abcd1 abcd2 abcd3"), name="x"))
    assert expression(workspace, "abcd") == '"abcd"*'
    assert expression(workspace, "abcd1") == '("abcd1")'
    assert ids(workspace, search="abcd") == [uuid(1)]


def test_words_are_spelled_as_the_index_spells_them() -> None:
    signs = [chr(code) for code in range(0x20, 0x2000) if vocabulary.LAST.fullmatch(chr(code))]
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE VIRTUAL TABLE s USING fts5 (t, tokenize = 'unicode61 remove_diacritics 2')")
        database.execute("CREATE VIRTUAL TABLE v USING fts5vocab (s, 'row')")
        for sign in signs:
            database.execute("INSERT INTO s VALUES (?)", (f"x{sign}x",))
        known = {term for (term,) in database.execute("SELECT term FROM v")}
    assert len(signs) > 500
    assert {sign for sign in signs if vocabulary.spelled(f"x{sign}x") not in known} <= {"ſ"}
