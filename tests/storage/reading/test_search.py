import sqlite3
from contextlib import closing

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from app.domain.message import Message
from app.services.ports import Interrupted, ListQuery
from app.storage.reading.search import Search, parse
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import ids, put
from tests.made import campaign, slide, uuid


@pytest.mark.parametrize(
    ("typed", "match", "parts"),
    [
        ("", "", ()),
        ('  " "  ', "", ()),
        ("Spring sale", '"Spring"* AND "sale"*', ()),
        ('"spring sale" now', '"spring sale" AND "now"*', ()),
        ('"spring sal', '"spring sal"*', ()),
        ('a"b c"d', '"a"* AND "b c" AND "d"*', ()),
        ("NEAR(a b) OR c*", '"NEAR(a"* AND "b)"* AND "OR"* AND "c*"*', ()),
        ("name:x -y ^z", '"name:x"* AND "-y"* AND "^z"*', ()),
        ("50% 🎉 --", '"50%"*', ("🎉", "--")),
        ("秋季", '"秋 季"*', ()),
    ],
)
def test_what_is_typed_is_never_syntax(typed: str, match: str, parts: tuple[str, ...]) -> None:
    assert parse(typed) == Search(match, parts)


@given(st.text(st.characters(codec=None)))
@example("\x00")
@example("\ud800 x")
@example('"')
@example("\u0301")
def test_every_text_is_a_valid_query(typed: str) -> None:
    conditions, values = parse(typed).conditions()
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("CREATE VIRTUAL TABLE campaign_search USING fts5 (name, texts, labels, tags)")
        where = " AND ".join(conditions) or "1"
        assert database.execute(f"SELECT rowid FROM campaign_search WHERE {where}", values).fetchall() == []


@given(st.text(st.characters(codec=None), max_size=12))
@example("\uff02\uff02\uff02 abc")
@example("\x00abc")
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_can_be_searched_for(workspace: SqliteWorkspace, typed: str) -> None:
    query = ListQuery(search=typed, sort="match")
    assert workspace.count(query) == len(workspace.rows(query)) == len(workspace.places(query))


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("秋の新作セール", "新作", True),
        ("秋の新作セール", "作新", False),
        ("秋の新作セール", "ル", True),
        ("iPhone特价中", "iphone特", True),
        ("안녕하세요", "하세", True),
        ("Only 50% left", "50%", True),
        ("Only 50 left", "%", False),
        ("Only 50% left", "%", True),
        ("a_b", "_", True),
        ("ab", "_", False),
        (r"back\slash", "\\", True),
        ("Party 🎉", "🎉", True),
        ("Party 🎊", "🎉", False),
        ("don't stop", "don't", True),
        ("e-mail", "e-mail", True),
        ("e mail", '"e-mail"', True),
        ("ÅNGSTRÖM", "angstrom", True),
        ("Київ", "КИЇ", True),
        ("x AND y", "and", True),
        ("spring", "spring*", True),
        ("spring", "texts:spring", False),
        ("spring", 'spring" OR "summer', False),
    ],
)
def test_search_finds_what_stands_there(workspace: SqliteWorkspace, text: str, typed: str, found: bool) -> None:
    put(workspace, campaign(1, slide("s1", text), name="c"))
    assert ids(workspace, search=typed) == ([uuid(1)] if found else [])


def test_labels_tabs_languages_and_buttons_are_searched(workspace: SqliteWorkspace) -> None:
    message = Message(slides=(slide("s1"),), inbox_tags=("Offers",), languages={"uk": {"a": "назва"}})
    put(workspace, campaign(1, message=message))
    assert ids(workspace, search="offers") == ids(workspace, search="назв") == [uuid(1)]
    assert workspace.count(ListQuery(search="offers назв")) == 1


@pytest.fixture
def many(workspace: SqliteWorkspace) -> SqliteWorkspace:
    put(workspace, *(campaign(number, name=f"Sale {number}") for number in range(2, 1500)))
    put(workspace, campaign(1, name="Party 🎉"))
    return workspace


def steps(workspace: SqliteWorkspace, query: ListQuery) -> int:
    """How often the database looked at whether to go on."""
    looks: list[int] = []
    with workspace.interrupted(lambda: bool(looks.append(1))):
        workspace.rows(query)
    return len(looks)


def test_a_sign_is_looked_up_and_not_sought_in_all_texts(many: SqliteWorkspace) -> None:
    assert ids(many, search="🎉") == [uuid(1)]
    assert steps(many, ListQuery(search="🎉", limit=200)) <= steps(many, ListQuery(search="nowhere", limit=200)) + 1


def test_signs_that_are_sought_in_texts_can_be_given_up(many: SqliteWorkspace) -> None:
    put(many, *(campaign(number, name=f"- Sale - {number}") for number in range(1500, 3000)))
    with pytest.raises(Interrupted), many.interrupted(lambda: True):
        many.rows(ListQuery(search="--"))
    assert many.count(ListQuery(search="--")) == 0


@pytest.mark.parametrize("typed", ["d83c", "1f389", "0025"])
def test_words_of_signs_are_none_of_what_people_type(many: SqliteWorkspace, typed: str) -> None:
    assert ids(many, search=typed) == []
