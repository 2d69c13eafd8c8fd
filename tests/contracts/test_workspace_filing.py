"""What every workspace promises of campaigns that are filed by the thousand, and of its bin."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.campaign import encode
from app.domain.edits import BIN, SetValue
from app.domain.emptying import kept_since
from app.domain.errors import UserError
from app.domain.instants import stamp
from app.services.ports import ListQuery, Named, Workspace, Workspaces
from tests.contracts.steps import append, ids, put
from tests.made import campaign, uuid

START = datetime(2026, 3, 1, 12, tzinfo=UTC)


def day(number: float) -> str:
    return stamp(START + timedelta(days=number))


def text(workspace: Workspace, number: int = 1) -> str:
    stored = workspace.get(uuid(number))
    assert stored
    return encode(stored.campaign)


def test_records_say_where_campaigns_are_filed_in_the_order_asked_for(workspace: Workspace) -> None:
    put(workspace, campaign(1, labels=("b", "a"), archived=True), campaign(2, categories=("c",), shared=True))
    put(workspace, campaign(3), bin=day(1))
    with workspace.transaction() as transaction:
        records = transaction.records([uuid(3), uuid(9), uuid(1), uuid(2), uuid(1), "\ud800"])
    assert list(records) == [uuid(3), uuid(1), uuid(2)]
    one = {"id": uuid(1), "archived": True, "shared": False, "labels": ["b", "a"], "categories": [], BIN: None}
    assert records[uuid(1)] == one
    assert (records[uuid(2)]["shared"], records[uuid(2)]["categories"]) == (True, ["c"])
    assert records[uuid(3)][BIN] == day(1)


def test_a_name_that_spells_a_document_is_only_a_name(workspace: Workspace) -> None:
    odd = campaign(1, name='","archived":true,"product":"x\ud800', labels=('","product":',), author=',"archived":')
    put(workspace, odd)
    with workspace.transaction() as transaction:
        record = transaction.records([uuid(1)])[uuid(1)]
        assert (record["archived"], record["labels"]) == (False, ['","product":'])
        transaction.refile({uuid(1): {**record, "labels": ["a"]}})
    stored = workspace.get(uuid(1))
    assert stored
    assert (stored.campaign.name, stored.campaign.labels, stored.campaign.product) == (odd.name, ("a",), "both")


def test_filing_reaches_the_document_and_every_list(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="l", name="Summer"))
    put(workspace, campaign(1, labels=("gone",)), campaign(2))
    with workspace.transaction() as transaction:
        record = transaction.records([uuid(1)])[uuid(1)]
        transaction.refile({uuid(1): {**record, "labels": ["l"], "categories": ["c"], "archived": True, BIN: day(2)}})
    stored = workspace.get(uuid(1))
    assert stored
    assert (stored.campaign.labels, stored.campaign.categories, stored.campaign.archived) == (("l",), ("c",), True)
    assert stored.bin == day(2)
    assert ids(workspace) == [uuid(2)]
    assert ids(workspace, label="Summer", archived=True, bin=True) == [uuid(1)]
    assert ids(workspace, category="c", archived=True, bin=True) == [uuid(1)]
    assert ids(workspace, label="gone", archived=None, bin=None) == []


def test_filing_leaves_the_place_in_the_list(workspace: Workspace) -> None:
    put(workspace, *(campaign(number, changed=day(number)) for number in (1, 2, 3)))
    before = {row.id: row.place for row in workspace.rows(ListQuery())}
    with workspace.transaction() as transaction:
        records = transaction.records([uuid(2)])
        transaction.refile({id: {**record, "labels": ["l"]} for id, record in records.items()})
    assert {row.id: row.place for row in workspace.rows(ListQuery())} == before


def test_an_alias_is_filed_under_its_survivor(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        transaction.put_label(Named(id="a", name="Summer"))
        transaction.put_label(Named(id="b", name="summer"))
    put(workspace, campaign(1))
    with workspace.transaction() as transaction:
        record = transaction.records([uuid(1)])[uuid(1)]
        transaction.refile({uuid(1): {**record, "labels": ["b", "x", "a"]}})
    assert workspace.rows(ListQuery())[0].labels == ("Summer", "x")


@pytest.mark.parametrize(
    ("path", "value"), [("labels", ["a", 1]), ("categories", "c"), ("archived", "yes"), (BIN, "yesterday"), (BIN, 7)]
)
def test_what_schema_1_does_not_allow_is_refused_and_nothing_filed(workspace: Workspace, path: str, value: object):
    put(workspace, campaign(1), campaign(2))
    before = text(workspace), text(workspace, 2)
    with pytest.raises(UserError), workspace.transaction() as transaction:
        records = transaction.records([uuid(1), uuid(2)])
        transaction.refile({uuid(1): {**records[uuid(1)], "labels": ["l"]}, uuid(2): {**records[uuid(2)], path: value}})
    assert (text(workspace), text(workspace, 2)) == before


def test_a_group_is_read_backwards_page_by_page(workspace: Workspace) -> None:
    with workspace.transaction() as transaction:
        for number in range(5):
            append(transaction, uuid(1), "g1", str(number))
            append(transaction, uuid(1), "g2", "other")
    first = workspace.group_page("g1", limit=2)
    second = workspace.group_page("g1", first[-1].seq, limit=2)
    third = workspace.group_page("g1", second[-1].seq, limit=2)
    values = [[row.edit for row in page] for page in (first, second, third)]
    assert values == [[SetValue("name", "4"), SetValue("name", "3")], [SetValue("name", "2"), SetValue("name", "1")], [
        SetValue("name", "0")
    ]]  # fmt: skip
    assert workspace.group_page("g1", third[-1].seq) == []
    assert workspace.group_page("g9") == []


class TestBin:
    @pytest.fixture
    def thrown(self, workspace: Workspace) -> None:
        """One is deleted on day 0, another on day 20; on day 45 somebody works on a third."""
        put(workspace, campaign(1, name="Old", labels=("l",)), bin=day(0))
        put(workspace, campaign(2), bin=day(20))
        put(workspace, campaign(3))
        with workspace.transaction() as transaction:
            append(transaction, uuid(1), "g1", at=day(0), author="Ann")
            append(transaction, uuid(2), "g2", at=day(20))
            append(transaction, uuid(3), "g3", at=day(45))

    def everything(self, workspace: Workspace) -> set[str]:
        return set(ids(workspace, bin=None, archived=None))

    @pytest.mark.usefixtures("thrown")
    def test_what_was_deleted_long_ago_goes_for_good(self, workspace: Workspace) -> None:
        assert workspace.empty_bin(kept_since(START + timedelta(days=48))) == 1
        assert self.everything(workspace) == {uuid(2), uuid(3)}
        assert ids(workspace, search="old", bin=None) == ids(workspace, label="l", bin=None) == []
        assert all(checkup.ok for checkup in workspace.examine())
        assert workspace.empty_bin(kept_since(START + timedelta(days=48))) == 0

    @pytest.mark.usefixtures("thrown")
    def test_its_history_stays(self, workspace: Workspace) -> None:
        workspace.empty_bin(kept_since(START + timedelta(days=48)))
        assert [row.author for row in workspace.group_rows("g1")] == ["Ann"]

    @pytest.mark.usefixtures("thrown")
    def test_a_clock_years_ahead_takes_no_more_than_the_journal_bears_out(self, workspace: Workspace) -> None:
        assert workspace.empty_bin(kept_since(START + timedelta(days=9000))) == 1
        assert self.everything(workspace) == {uuid(2), uuid(3)}

    @pytest.mark.usefixtures("thrown")
    def test_nothing_goes_before_its_time(self, workspace: Workspace) -> None:
        assert workspace.empty_bin(kept_since(START + timedelta(days=30))) == 0
        assert len(self.everything(workspace)) == 3

    @pytest.mark.usefixtures("thrown")
    def test_a_read_only_workspace_keeps_all(self, workspaces: Workspaces, workspace: Workspace) -> None:
        reading = workspaces.open(workspace.path, read_only=True)
        assert reading.empty_bin(kept_since(START + timedelta(days=48))) == 0
        assert len(self.everything(reading)) == 3
        reading.close()
