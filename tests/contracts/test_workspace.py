"""What every workspace promises, in memory or on the disk."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app.domain.campaign import Campaign, encode, to_tree
from app.domain.edits import BIN, Create, Erase, SetValue
from app.domain.errors import UserError
from app.domain.message import Text
from app.services.ports import ListQuery, MediaInfo, Named, NewRow, Transaction, Workspace, Workspaces
from app.storage.workspaces import SqliteWorkspaces
from tests.fakes import FakeClock, FakeWorkspaces
from tests.made import campaign, slide, uuid

BINNED = "2026-03-05T12:00:00.000Z"
PICTURE = MediaInfo(sha256="a" * 64, kind="image", mime="image/png", width=3, height=2, bytes=4, filename="sea.png")


@pytest.fixture(params=["memory", "sqlite"])
def workspaces(request: pytest.FixtureRequest) -> Workspaces:
    return FakeWorkspaces() if request.param == "memory" else SqliteWorkspaces(FakeClock())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "shop.galley"


@pytest.fixture
def workspace(workspaces: Workspaces, path: Path) -> Iterator[Workspace]:
    workspace = workspaces.create(path)
    yield workspace
    workspace.close()


def put(workspace: Workspace, *campaigns: Campaign, bin: str | None = None) -> None:
    with workspace.transaction() as transaction:
        for each in campaigns:
            transaction.put(each.id, {**to_tree(each), BIN: bin})


def ids(workspace: Workspace, **query: object) -> list[str]:
    return [row.id for row in workspace.rows(ListQuery(**query))]  # type: ignore[arg-type]


def at(day: int) -> str:
    return f"2026-03-{day:02}T08:00:00.000Z"


def append(transaction: Transaction, campaign: str, group: str, value: str = "x", **fields: object) -> int:
    row = NewRow(campaign=campaign, edit=SetValue("name", value), inverse=SetValue("name", "before"))
    settings = {"kind": "edit", "origin": "user", "author": "Ada", "at": at(3), **fields}
    return transaction.append([row], group=group, **settings)  # type: ignore[arg-type]


def test_a_campaign_comes_back_as_it_was_put(workspace: Workspace) -> None:
    made = campaign(1, slide("s1", "Grüße, \ud800 and 🎉", "b1"), labels=("l1",), categories=("c1", "c1"))
    put(workspace, made)
    stored = workspace.get(made.id)
    assert stored is not None
    assert (encode(stored.campaign), stored.bin, stored.seq) == (encode(made), None, 0)


def test_what_is_not_there_is_none(workspace: Workspace) -> None:
    assert workspace.get(uuid(7)) is None
    assert workspace.media_info("b" * 64) is None
    assert workspace.media_bytes("b" * 64) is None
    assert workspace.fitted("b" * 64, "wide") is None
    assert workspace.linked("https://example.com/a.png") is None
    assert workspace.setting("theme") is None
    with workspace.transaction() as transaction:
        assert transaction.record(uuid(7)) is None


def test_a_record_is_the_document_and_the_bin(workspace: Workspace) -> None:
    put(workspace, campaign(1), bin=BINNED)
    with workspace.transaction() as transaction:
        record = transaction.record(uuid(1))
        assert record is not None
        assert record[BIN] == BINNED
        transaction.put(uuid(1), {**record, BIN: None, "name": "Renamed"})
    stored = workspace.get(uuid(1))
    assert stored is not None
    assert (stored.bin, stored.campaign.name) == (None, "Renamed")


def test_a_transaction_reads_what_it_has_written(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put(uuid(1), {**to_tree(campaign(1)), BIN: None})
        assert transaction.get(uuid(1)) is not None
        assert [row.id for row in transaction.rows(ListQuery())] == [uuid(1)]


def test_an_exception_takes_everything_back(workspace: Workspace) -> None:
    def fail() -> None:
        with workspace.transaction() as transaction:
            transaction.put(uuid(1), {**to_tree(campaign(1)), BIN: None})
            append(transaction, uuid(1), "g1")
            transaction.set_setting("theme", "dark")
            raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        fail()
    assert workspace.get(uuid(1)) is None
    assert workspace.last_seq() == 0
    assert workspace.groups(None) == []
    assert workspace.setting("theme") is None


def test_a_broken_document_is_refused_and_leaves_the_good_one(workspace: Workspace) -> None:
    put(workspace, campaign(1))

    def fail() -> None:
        with workspace.transaction() as transaction:
            transaction.put(uuid(1), {**to_tree(campaign(1)), BIN: None, "status": "lost"})

    with pytest.raises(UserError, match="status"):
        fail()
    stored = workspace.get(uuid(1))
    assert stored is not None
    assert stored.campaign.status == "draft"


def test_an_erased_campaign_is_gone_from_lists_and_search(workspace: Workspace) -> None:
    put(workspace, campaign(1, labels=("l1",)))
    with workspace.transaction() as transaction:
        transaction.put(uuid(1), None)
        transaction.put(uuid(2), None)
    assert workspace.get(uuid(1)) is None
    assert ids(workspace) == ids(workspace, search="spring") == []


def test_the_newest_change_comes_first(workspace: Workspace) -> None:
    for number, day in ((1, 4), (2, 6), (3, 5)):
        put(workspace, campaign(number, changed=at(day)))
    assert ids(workspace) == [uuid(2), uuid(3), uuid(1)]
    put(workspace, campaign(1, changed=at(7)))
    assert ids(workspace) == [uuid(1), uuid(2), uuid(3)]


@pytest.mark.parametrize("sort", ["changed", "created", "name", "status", "template"])
@pytest.mark.parametrize("ascending", [True, False])
@pytest.mark.parametrize("search", ["", "sale"])
def test_pages_follow_each_other_without_gaps_or_doubles(
    workspace: Workspace, sort: str, ascending: bool, search: str
) -> None:
    names, statuses = ("Éclair sale", "apple sale", "Zoo sale"), ("draft", "review")
    for n in range(1, 12):
        put(
            workspace,
            campaign(n, name=names[n % 3], status=statuses[n % 2], changed=at(n % 4 + 1), created=at(n % 5 + 1)),
        )
    query = ListQuery(sort=sort, ascending=ascending, search=search)  # type: ignore[arg-type]
    whole = workspace.rows(query)
    pages = page = workspace.rows(msgspec.structs.replace(query, limit=4))
    while page:
        page = workspace.rows(msgspec.structs.replace(query, limit=4, after=page[-1]))
        pages = [*pages, *page]
    assert len(whole) == 11
    assert pages == whole
    if sort != "name":
        values = [getattr(row, sort) for row in whole]
        assert values == sorted(values, reverse=not ascending)


def test_names_are_sorted_without_regard_to_case_and_accents(workspace: Workspace) -> None:
    for number, name in enumerate(("éclair", "Zoo", "apple", "Eve"), 1):
        put(workspace, campaign(number, name=name))
    rows = workspace.rows(ListQuery(sort="name", ascending=True))
    assert [row.name for row in rows] == ["apple", "éclair", "Eve", "Zoo"]


@pytest.mark.parametrize(
    ("archived", "bin", "shown"),
    [
        (False, False, {1}),
        (True, False, {2}),
        (None, False, {1, 2}),
        (False, True, {3}),
        (True, True, {4}),
        (None, True, {3, 4}),
        (False, None, {1, 3}),
        (True, None, {2, 4}),
        (None, None, {1, 2, 3, 4}),
    ],
)
def test_archive_and_bin_are_set_apart(
    workspace: Workspace, archived: bool | None, bin: bool | None, shown: set[int]
) -> None:
    put(workspace, campaign(1), campaign(2, archived=True))
    put(workspace, campaign(3), campaign(4, archived=True), bin=BINNED)
    query = ListQuery(archived=archived, bin=bin)
    assert {row.id for row in workspace.rows(query)} == {uuid(number) for number in shown}
    assert workspace.count(query) == len(shown)


def test_filters_narrow_the_list_together(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Summer"))
        transaction.put_category(Named(id="c1", name="News"))
    put(
        workspace,
        campaign(1, labels=("l1",), categories=("c1",), status="review"),
        campaign(2, labels=("l1",), status="review"),
        campaign(3, categories=("c1",), status="review", name="Autumn"),
        campaign(4, labels=("l1",), categories=("c1",)),
    )
    assert set(ids(workspace, label="Summer")) == set(ids(workspace, label="l1")) == {uuid(1), uuid(2), uuid(4)}
    assert set(ids(workspace, category="News")) == {uuid(1), uuid(3), uuid(4)}
    assert ids(workspace, label="l1", category="c1", status="review", search="spring") == [uuid(1)]
    assert ids(workspace, label="Winter") == ids(workspace, template="carousel") == []
    assert workspace.count(ListQuery(label="l1", limit=1)) == 3


def test_a_row_says_what_the_list_shows(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Summer", color="#FF0000"))
        transaction.put_category(Named(id="c1", name="News"))
    put(workspace, campaign(1, labels=("l1",), categories=("c1",), shared=True, status="approved"))
    (row,) = workspace.rows(ListQuery())
    assert (row.errors, row.warnings) == (None, None)
    assert (row.labels, row.categories, row.shared, row.archived) == (("Summer",), ("News",), True, False)
    assert (row.name, row.template, row.status, row.created) == ("Spring sale", "simple", "approved", row.changed)
    with workspace.transaction() as transaction:
        transaction.set_counts(uuid(1), 2, 0)
    (row,) = workspace.rows(ListQuery())
    assert (row.errors, row.warnings) == (2, 0)


def test_counts_survive_an_edit(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    with workspace.transaction() as transaction:
        transaction.set_counts(uuid(1), 2, 1)
    put(workspace, campaign(1, changed=at(9)))
    (row,) = workspace.rows(ListQuery())
    assert (row.errors, row.warnings) == (2, 1)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("spr", True),
        ("SALE", True),
        ("sale spring", True),
        ("brulee", True),
        ("CRÈME b", True),
        ('"creme brulee"', True),
        ('"brulee creme"', False),
        ('"creme bru', True),
        ("ummer", False),
        ("spring winter", False),
        ("summ", True),
        ("  ", True),
    ],
)
def test_search_finds_words_by_their_beginning(workspace: Workspace, typed: str, found: bool) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Summer"))
    dessert = msgspec.structs.replace(slide("s1", "Free today"), body=Text(text="A crème brûlée for everyone"))
    put(workspace, campaign(1, dessert, labels=("l1",)))
    assert ids(workspace, search=typed) == ([uuid(1)] if found else [])
    assert workspace.count(ListQuery(search=typed)) == found


def test_search_follows_an_edit(workspace: Workspace) -> None:
    put(workspace, campaign(1, slide("s1", "Hello")))
    put(workspace, campaign(1, slide("s1", "Goodbye")))
    assert ids(workspace, search="hello") == []
    assert ids(workspace, search="goodb") == [uuid(1)]


def test_a_reference_is_an_id_then_a_name_then_a_beginning(workspace: Workspace) -> None:
    put(workspace, campaign(1, name=uuid(2)), campaign(2, name="0000"), campaign(3, name="0000"))
    assert workspace.resolve(uuid(2)) == [(uuid(2), "0000")]
    assert set(workspace.resolve("0000")) == {(uuid(2), "0000"), (uuid(3), "0000")}
    assert workspace.resolve("00000001") == [(uuid(1), uuid(2))]
    assert len(workspace.resolve("00000")) == 3
    assert workspace.resolve("000") == workspace.resolve("ffff") == workspace.resolve("") == []


def test_a_campaign_in_the_bin_is_found_by_its_id_only(workspace: Workspace) -> None:
    put(workspace, campaign(1, name="Old news"), bin=BINNED)
    assert workspace.resolve("Old news") == []
    assert workspace.resolve(uuid(1)) == workspace.resolve(uuid(1)[:8]) == [(uuid(1), "Old news")]


def test_the_journal_keeps_edits_in_their_groups(workspace: Workspace) -> None:
    put(workspace, campaign(1), campaign(2))
    with workspace.transaction() as transaction:
        assert append(transaction, uuid(1), "g1", "a", label="Typing") == 1
        assert append(transaction, uuid(1), "g1", "b") == 2
        assert append(transaction, uuid(2), "g2", "c", origin="bulk") == 3
        assert append(transaction, uuid(1), "g3", "d", kind="undo", target="g1") == 4
    assert workspace.last_seq() == 4
    first, second, third = workspace.groups(None)
    assert (first.id, first.kind, first.first_seq, first.last_seq, first.label) == ("g1", "edit", 1, 2, "Typing")
    assert (second.id, second.origin) == ("g2", "bulk")
    assert (third.id, third.kind, third.target) == ("g3", "undo", "g1")
    assert [group.id for group in workspace.groups(uuid(1))] == ["g1", "g3"]
    assert [group.id for group in workspace.groups(uuid(2))] == ["g2"]
    assert [row.edit for row in workspace.group_rows("g1")] == [SetValue("name", "a"), SetValue("name", "b")]
    assert workspace.group_rows("g9") == []


def test_the_journal_is_read_on_from_any_row(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        for number in range(5):
            append(transaction, uuid(1), f"g{number}", str(number), at=at(number + 1))
    rows = workspace.journal_since(2, limit=2)
    assert [(row.seq, row.group, row.at) for row in rows] == [(3, "g2", at(3)), (4, "g3", at(4))]
    assert (rows[0].author, rows[0].origin, rows[0].campaign) == ("Ada", "user", uuid(1))
    assert rows[0].inverse == SetValue("name", "before")
    assert workspace.journal_since(5) == []


def test_whole_records_pass_through_the_journal(workspace: Workspace) -> None:
    record = {**to_tree(campaign(1, slide("s1", "lone \udc00 half"))), BIN: None}
    row = NewRow(campaign=uuid(1), edit=Create(record), inverse=Erase())
    with workspace.transaction() as transaction:
        transaction.append([row], group="g1", kind="edit", origin="cli", author="", at=at(1))
    (kept,) = workspace.group_rows("g1")
    assert kept.inverse == Erase()
    assert isinstance(kept.edit, Create)
    assert kept.edit.record["message"]["slides"][0]["title"]["text"] == "lone \udc00 half"


@pytest.mark.parametrize("first", ["put", "append"])
def test_a_campaign_knows_the_last_row_about_it(workspace: Workspace, first: str) -> None:
    with workspace.transaction() as transaction:
        if first == "append":
            append(transaction, uuid(1), "g1")
        transaction.put(uuid(1), {**to_tree(campaign(1)), BIN: None})
        if first == "put":
            append(transaction, uuid(1), "g1")
        append(transaction, uuid(2), "g2")
    stored = workspace.get(uuid(1))
    assert stored is not None
    assert stored.seq == 1


def test_media_are_kept_once_and_listed_newest_first(workspace: Workspace) -> None:
    other = MediaInfo(sha256="c" * 64, kind="video", mime="video/mp4", width=None, height=None, bytes=2)
    with workspace.transaction() as transaction:
        transaction.add_media(PICTURE, b"\x00png")
        transaction.add_media(other, b"mp")
        transaction.add_media(msgspec.structs.replace(PICTURE, filename="again.png"), b"\x00png")
        transaction.add_fitted(PICTURE.sha256, "wide", b"fit")
        transaction.add_fitted(PICTURE.sha256, "wide", b"better fit")
        transaction.link("https://example.com/ä.png", other.sha256)
        transaction.link("https://example.com/ä.png", PICTURE.sha256)
    assert workspace.all_media() == [other, PICTURE]
    assert workspace.media_info(PICTURE.sha256) == PICTURE
    assert workspace.media_bytes(PICTURE.sha256) == b"\x00png"
    assert workspace.fitted(PICTURE.sha256, "wide") == b"better fit"
    assert workspace.fitted(PICTURE.sha256, "square") is None
    assert workspace.linked("https://example.com/ä.png") == PICTURE.sha256


def test_settings_are_json(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.set_setting("inbox_style", {"tabs": ["Offers", "Neues"], "title": None})
        transaction.set_setting("product", "both")
        transaction.set_setting("product", "yespo")
    assert workspace.setting("inbox_style") == {"tabs": ["Offers", "Neues"], "title": None}
    assert workspace.setting("product") == "yespo"


def test_a_label_is_kept_under_its_id(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l1", name="Sumer"))
        transaction.put_label(Named(id="l1", name="Summer", color="#FF0000", description="June on", key="s"))
        transaction.put_category(Named(id="c1", name="News"))
    assert workspace.labels() == [Named(id="l1", name="Summer", color="#FF0000", description="June on", key="s")]
    assert workspace.categories() == [Named(id="c1", name="News")]


def test_a_new_file_is_empty_and_has_the_product_and_an_id(workspaces: Workspaces, path: Path) -> None:
    workspace = workspaces.create(path, "yespo")
    other = workspaces.create(path.with_name("other.galley"))
    assert (workspace.path, workspace.read_only, workspace.setting("product")) == (path, False, "yespo")
    assert (ids(workspace), workspace.groups(None), workspace.all_media()) == ([], [], [])
    assert workspace.id != other.id
    assert other.setting("product") is None
    workspace.close()
    other.close()


def test_a_closed_file_opens_again_as_it_was(workspaces: Workspaces, path: Path) -> None:
    first = workspaces.create(path)
    put(first, campaign(1))
    first.close()
    again = workspaces.open(path)
    assert again.id == first.id
    assert ids(again) == [uuid(1)]
    again.close()


def test_an_existing_file_is_never_replaced(workspaces: Workspaces, path: Path, workspace: Workspace) -> None:
    put(workspace, campaign(1))
    with pytest.raises(UserError, match="exists"):
        workspaces.create(path)
    assert ids(workspace) == [uuid(1)]


def test_a_missing_file_is_not_made_by_opening_it(workspaces: Workspaces, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.galley"):
        workspaces.open(tmp_path / "none.galley")
    assert not (tmp_path / "none.galley").exists()


def test_read_only_reads_and_refuses_to_write(workspaces: Workspaces, path: Path, workspace: Workspace) -> None:
    put(workspace, campaign(1))
    reading = workspaces.open(path, read_only=True)
    assert reading.read_only
    assert ids(reading) == [uuid(1)]
    with pytest.raises(UserError, match="read-only"):
        put(reading, campaign(2))
    assert reading.prune() == 0
    reading.close()
    assert ids(workspace) == [uuid(1)]


def test_two_openings_of_a_file_see_each_others_commits(
    workspaces: Workspaces, path: Path, workspace: Workspace
) -> None:
    other = workspaces.open(path)
    before = workspace.data_version()
    assert workspace.data_version() == before
    put(other, campaign(1))
    assert workspace.data_version() != before
    assert ids(workspace) == [uuid(1)]
    other.close()


def test_a_whole_workspace_passes_every_check(workspace: Workspace) -> None:
    put(workspace, campaign(1))
    assert workspace.prune() == 0
    checkups = workspace.examine()
    assert checkups
    assert all(checkup.ok for checkup in checkups)
