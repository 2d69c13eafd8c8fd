"""Every kind of damage is found by the check that is made for it, and by no other."""

from hashlib import sha256

import pytest

from app.domain.message import Message
from app.domain.recipient import Attribute, Recipient
from app.domain.segments import Segment
from app.services.ports import Category, MediaInfo, Named, Run, Version
from app.storage.checks.names import astray
from app.storage.workspace import SqliteWorkspace
from tests.contracts.steps import append, at, put
from tests.made import campaign, slide, uuid

DATA = b"a picture"
PICTURE = MediaInfo(sha256=sha256(DATA).hexdigest(), kind="image", mime="image/png", width=3, height=2, bytes=len(DATA))


FOLLOWS = {"references": {"history"}, "membership": {"order"}, "names": {"order"}}
"""Which other checks look at the same, too."""


@pytest.fixture
def filled(workspace: SqliteWorkspace) -> SqliteWorkspace:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Summer"))
        transaction.put_label(Named(id="far", name="Far"))
        transaction.put_category(Category(id="c1", name="News"))
        transaction.put_category(Category(id="c2", name="Sales"))
        transaction.add_media(PICTURE, DATA)
        append(transaction, uuid(1), "g1")
        transaction.put_recipients(
            [Recipient(identity="ada", attributes={"City": "Київ \ud800", "Points": 5}), Recipient(identity="bob")]
        )
        transaction.put_attributes([Attribute(name="City", filled=1), Attribute(name="Points", filled=1)], [])
        transaction.put_segment(Segment(id="s1", name="Far", members=("ada",)))
    put(
        workspace,
        campaign(1, slide("s1", "秋 and emoji 🎉 \ud800"), labels=("l1", "far"), categories=("c1",)),
        campaign(2, message=Message(slides=(slide("s1"),), inbox_tags=("Offers",))),
    )
    with workspace.transaction() as transaction:
        transaction.add_version(Version(id="v1", campaign=uuid(1), kind="hour", at=at(1), author="Ada"), campaign(1))
        transaction.put_runs([Run(campaign=uuid(1), day="2026-03-01", figures={"Total Sent (users)": 10})])
        transaction.put_platform_ids({"77": uuid(1)})
    return workspace


def failed(workspace: SqliteWorkspace) -> dict[str, str]:
    return {result.check: result.detail for result in workspace.examine() if not result.ok}


def test_nothing_is_found_in_a_whole_file(filled: SqliteWorkspace) -> None:
    assert failed(filled) == {}


@pytest.mark.parametrize(
    ("check", "damage", "said"),
    [
        ("campaigns", "UPDATE campaigns SET status = 'review' WHERE place = {place}", "another status"),
        ("campaigns", "UPDATE campaigns SET shelf = 1 WHERE place = {place}", "another shelf"),
        ("campaigns", "UPDATE documents SET text = '[]' WHERE campaign = '{id}'", "not a campaign of schema 1"),
        ("membership", "DELETE FROM campaign_labels WHERE named = 'far'", "other labels"),
        ("membership", "UPDATE campaign_labels SET position = 1 - position", "other labels"),
        ("membership", "INSERT INTO campaign_categories VALUES ({place}, 'c2', 1)", "other categories"),
        ("order", "UPDATE campaigns SET labels_key = 'autumn' WHERE place = {place}", "by other labels"),
        ("order", "UPDATE campaigns SET categories_key = 'x' WHERE place = {place}", "by other categories"),
        ("search", "UPDATE campaign_search SET texts = 'x' WHERE rowid = {place}", "another text"),
        ("search", "UPDATE campaign_search SET tags = 'Winter' WHERE rowid = {place}", "another text"),
        ("membership", "INSERT INTO campaign_tabs VALUES ({place}, '\"x\"')", "other inbox tabs"),
        ("membership", "DELETE FROM campaign_tabs", "other inbox tabs"),
        ("names", "DELETE FROM labels WHERE id = 'far'", "1 campaigns have the label far, which is gone"),
        ("names", "DELETE FROM categories WHERE id = 'c1'", "1 campaigns have the subscription c1, which is gone"),
        ("names", "UPDATE categories SET alias_of = 'c2' WHERE id = 'c2'", "merged subscription c2 leads to c2"),
        ("versions", "UPDATE versions SET document = ''", "Version v1 of campaign {id} has no document"),
        ("versions", "UPDATE versions SET document = '{{}}'", "Version v1 of campaign {id}"),
        ("versions", "UPDATE versions SET digest = 'x'", "Version v1 of campaign {id} is not what it was"),
        ("versions", "UPDATE versions SET campaign = 'none'", "1 versions belong to campaign none, which is gone"),
        (
            "results",
            "UPDATE platform_ids SET campaign = 'none'",
            "1 numbers of a delivery platform lead to",
        ),
        ("results", "INSERT INTO runs VALUES ('none', '', '{{}}')", "1 days of results belong to campaign none"),
        ("results", "UPDATE campaigns SET sent = 11 WHERE place = {place}", "other results than campaign {id}"),
        ("results", "UPDATE runs SET figures = '[]'", "damaged"),
        ("search", "UPDATE campaign_search SET signs = ''", "another text"),
        ("search", "DELETE FROM campaign_search WHERE rowid = {place}", "another text"),
        ("search", "INSERT INTO campaign_search (rowid, name) VALUES (5, 'x')", "1 campaigns that are gone"),
        ("media", "UPDATE media SET data = x'00'", "not what it was"),
        ("media", "UPDATE media SET bytes = 8", "9 bytes long, not 8"),
        ("history", "UPDATE journal SET inverse = 'x'", "damaged"),
        ("history", "DELETE FROM journal", "lost the edits of g1"),
        ("references", "UPDATE journal SET group_id = 'g9'", "journal points to a row of edit_groups"),
        ("index", "DELETE FROM campaign_search_data WHERE id > 10", "damaged"),
        ("name-index", "DELETE FROM name_parts_data WHERE id > 10", "damaged"),
        (
            "name-index",
            "INSERT INTO name_parts (name_parts, rowid, name_key) VALUES ('delete', {place}, 'spring sale')",
            "damaged",
        ),
        ("name-index", "INSERT INTO name_parts (rowid, name_key) VALUES (5, 'stray')", "damaged"),
        ("recipients", "UPDATE attributes SET filled = 9 WHERE name = 'City'", "City counts 9 recipients, not 1"),
        ("recipients", "DELETE FROM attributes WHERE name = 'Points'", "Points counts 0 recipients, not 1"),
        ("recipients", "UPDATE attributes SET kind = 'x'", "damaged"),
        ("recipient-search", "UPDATE recipient_search SET words = 'x'", "another text than 2 recipients"),
        ("recipient-search", "DELETE FROM recipient_search", "another text than 2 recipients"),
        (
            "recipient-search",
            "INSERT INTO recipient_search (rowid, words) VALUES (9, 'x')",
            "1 recipients that are gone",
        ),
        ("recipient-index", "DELETE FROM recipient_search_data WHERE id > 10", "damaged"),
        ("segments", "UPDATE segments SET name = 'Near'", "another name than segment s1"),
        ("segments", "UPDATE segments SET text = '{{}}'", "damaged"),
    ],
)
def test_damage_is_found(filled: SqliteWorkspace, check: str, damage: str, said: str) -> None:
    connection = filled.connection()
    connection.execute("PRAGMA foreign_keys = OFF")
    (place,) = connection.execute("SELECT place FROM campaigns WHERE id = ?", (uuid(1),)).fetchone()
    connection.execute(damage.format(place=place, id=uuid(1)))
    found = failed(filled)
    assert said.format(id=uuid(1)) in found.pop(check)
    assert set(found) <= FOLLOWS.get(check, set())


def test_recipients_that_cannot_be_read_are_found(filled: SqliteWorkspace) -> None:
    filled.connection().execute("UPDATE recipients SET events = '[{}]' WHERE identity = 'bob'")
    assert set(failed(filled)) == {"recipients", "recipient-search"}


def test_what_is_found_names_no_recipient(filled: SqliteWorkspace) -> None:
    filled.connection().execute("UPDATE recipient_search SET words = 'x'")
    filled.connection().execute("UPDATE attributes SET filled = 9")
    said = " ".join(failed(filled).values())
    assert "ada" not in said
    assert "Київ" not in said


def test_every_page_of_recipients_is_compared(filled: SqliteWorkspace) -> None:
    with filled.transaction() as transaction:
        transaction.put_recipients(Recipient(identity=f"r{number:04}") for number in range(1200))
    assert failed(filled) == {}
    filled.connection().execute(
        "UPDATE recipient_search SET words = 'x' WHERE rowid = (SELECT max(number) FROM recipients)"
    )
    assert "1 recipients" in failed(filled)["recipient-search"]


def test_a_campaign_without_a_document_is_found(filled: SqliteWorkspace) -> None:
    filled.connection().execute("DELETE FROM documents WHERE campaign = ?", (uuid(2),))
    assert "has no document" in failed(filled)["campaigns"]


def test_an_index_that_lost_rows_is_found(filled: SqliteWorkspace) -> None:
    connection = filled.connection()
    connection.execute("PRAGMA writable_schema = ON")
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'campaigns_by_shelf'").fetchone()
    connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = 'campaigns_by_name'", (root,))
    connection.execute("PRAGMA writable_schema = RESET")
    assert "file" in failed(filled)


def test_every_page_of_documents_is_read(filled: SqliteWorkspace) -> None:
    put(filled, *(campaign(number) for number in range(10, 1200)))
    filled.connection().execute("UPDATE documents SET text = '' WHERE campaign = ?", (uuid(1199),))
    assert uuid(1199) in failed(filled)["campaigns"]


def test_versions_and_results_of_a_campaign_that_may_come_back_are_no_damage(filled: SqliteWorkspace) -> None:
    with filled.transaction() as transaction:
        transaction.put(uuid(1), None)
    assert failed(filled) == {}
    filled.connection().execute("DELETE FROM edit_groups")
    assert set(failed(filled)) == {"versions", "results"}


@pytest.mark.parametrize(
    ("damage", "leads"),
    [
        ("a = NULL", {}),
        ("a = 'gone'", {"a": None}),
        ("a = 'b', b = 'c'", {"a": "c"}),
        ("a = 'b', b = 'a'", {"a": None, "b": None}),
        ("a = 'a'", {"a": None}),
    ],
)
def test_the_end_of_every_alias_is_found(damage: str, leads: dict[str, str | None]) -> None:
    known: dict[str, str | None] = dict.fromkeys("abc")
    for part in damage.replace("'", "").split(", "):
        alias, target = part.split(" = ")
        known[alias] = None if target == "NULL" else target
    assert astray(known) == leads
