import pytest

from app.domain.campaign import to_tree
from app.domain.edits import BIN, Create, Erase, SetValue
from app.domain.tree import same
from app.services.ports import ListQuery
from app.services.syncing.wire import campaign_out
from tests.made import campaign, slide, uuid
from tests.services.syncing.conftest import ONE, TWO, Seat


def tree(number: int, **fields):
    return {**campaign_out(to_tree(campaign(number, slide("s1", "Hello")))), **fields}


def store(seat: Seat, *trees, gone: tuple[str, ...] = ()) -> dict[str, str]:
    with seat.run().change() as change:
        return change.store("campaigns", {**{each["id"]: each for each in trees}, **dict.fromkeys(gone)})


def data(seat: Seat):
    return {id: mine.data for id, mine in seat.run().read("campaigns", [ONE, TWO]).items()}


def test_what_came_is_read_back_as_it_was_given(ada: Seat) -> None:
    given = {ONE: tree(1, changed="2020-01-01T00:00:00Z"), TWO: tree(2, author="Zoe", status="review")}
    assert store(ada, *given.values()) == {}
    assert same(data(ada), given)
    assert ada.get().shared


def test_new_ones_are_created_by_the_sync(ada: Seat) -> None:
    store(ada, tree(1))
    (row,) = ada.workspace.group_rows(ada.workspace.groups(None)[0].id)
    assert isinstance(row.edit, Create)
    assert (row.inverse, row.origin, row.author) == (Erase(), "sync", "")
    assert ada.workspace.document_rows([ONE])[ONE].seq == row.seq


def test_changes_are_edits_of_just_what_differs(ada: Seat) -> None:
    ada.create(campaign(1, slide("s1", "Hello")))
    store(ada, tree(1, name="Theirs"))
    rows = ada.workspace.group_rows(ada.workspace.groups(None)[-1].id)
    assert [row.edit for row in rows] == [SetValue("name", "Theirs")]


def test_what_is_the_same_leaves_no_trace(ada: Seat) -> None:
    ada.create(campaign(1, slide("s1", "Hello")))
    before = ada.workspace.last_seq()
    store(ada, campaign_out(to_tree(ada.get())))
    assert (ada.workspace.last_seq(), ada.workspace.versions(ONE)) == (before, [])


def test_what_was_unshared_or_deleted_here_is_shared_again(ada: Seat) -> None:
    ada.create(campaign(1), shared=False)
    ada.set(BIN, "2026-03-01T08:00:00Z")
    store(ada, tree(1))
    assert (ada.get().shared, ada.bin()) == (True, None)


def test_what_was_deleted_goes_into_the_bin_and_keeps_its_day(ada: Seat) -> None:
    ada.create(campaign(1), campaign(2))
    ada.set(BIN, "2026-03-01T08:00:00Z", TWO)
    before = ada.get()
    store(ada, gone=(ONE, TWO, uuid(9)))
    assert ada.bin(ONE) == "2026-03-02T09:00:" + ada.bin(ONE)[17:]
    assert ada.bin(TWO) == "2026-03-01T08:00:00Z"
    assert ada.get() == before
    assert ada.workspace.count(ListQuery(bin=True)) == 2


@pytest.mark.parametrize("here", [True, False])
def test_what_does_not_fit_is_told_and_the_rest_is_stored(ada: Seat, here) -> None:
    if here:
        ada.create(campaign(1))
    failed = store(ada, tree(1, strange=1), tree(2))
    assert "strange" in failed[ONE]
    assert (ada.workspace.get(ONE) is not None) is here
    assert ada.get(TWO)


def test_what_is_spelled_otherwise_is_stored_and_waits_to_be_sent_as_it_should_be(ada: Seat) -> None:
    short = tree(1)
    del short["goal"]
    with ada.run().change() as change:
        assert change.store("campaigns", {ONE: short}) == {}
    assert same(data(ada)[ONE], tree(1))


def test_a_version_is_kept_of_what_changes(ada: Seat) -> None:
    ada.create(campaign(1, slide("s1", "Mine")))
    store(ada, tree(1))
    (version,) = ada.workspace.versions(ONE)
    assert (version.kind, ada.workspace.version(version.id)[1].message.slides[0].title.text) == ("sync", "Mine")
    assert ada.title() == "Hello"
