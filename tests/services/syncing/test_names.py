import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.folding import folded
from app.services.ports import ALIAS, Category, Named, pack_name
from app.services.syncing.names import settled
from app.sync.values import Agreed
from tests.fake_team import FakeTeam
from tests.made import campaign, uuid
from tests.services.syncing.conftest import Seat

NAMES = ("Sale", "sale", "Spring", "News")


def label(id: str, name: str, alias_of: str | None = None, **fields: str) -> dict:
    return pack_name(Named(id=id, name=name, **fields), alias_of)


def store(seat: Seat, *trees: dict, gone: tuple[str, ...] = (), agree: bool = True) -> dict[str, str]:
    """What the team has, stored by a run of its own."""
    with seat.run().change() as change:
        failed = change.store("labels", {**{tree["id"]: tree for tree in trees}, **dict.fromkeys(gone)})
        if agree:
            change.agree("labels", {tree["id"]: Agreed("r", tree) for tree in trees} | dict.fromkeys(gone))
    return failed


def here(seat: Seat) -> dict[str, tuple[str, str | None]]:
    return {id: (tree["name"], tree[ALIAS]) for id, tree in seat.workspace.name_records("labels").items()}


class TestStoring:
    def test_what_came_is_here_as_it_was_given(self, ada: Seat) -> None:
        trees = (label("l1", "Sale", color="#111111", description="Cheap"), label("l2", "Offer", "l1"))
        assert store(ada, *trees) == {}
        assert ada.workspace.name_records("labels") == {tree["id"]: tree for tree in trees}
        assert ada.run().waiting("labels") == []

    def test_it_stands_in_the_journal_as_the_syncs(self, ada: Seat) -> None:
        store(ada, label("l1", "Sale"))
        store(ada, label("l1", "Offer"))
        store(ada, label("l1", "Offer"))
        assert ada.origins() == ["sync", "sync"]

    def test_subscriptions_come_with_all_they_have(self, ada: Seat) -> None:
        tree = pack_name(
            Category(id="c1", name="News", key="news", names={"uk": "Новини"}, subscribed=True, position=3)
        )
        with ada.run().change() as change:
            assert change.store("categories", {"c1": tree}) == {}
        assert ada.workspace.name_records("categories") == {"c1": tree}

    @pytest.mark.parametrize(
        ("tree", "reason"),
        [
            ({**label("l1", "Sale"), "shape": "round"}, "newer version"),
            (label("l2", "Sale"), "another id"),
            ({"id": "l1", "name": 7}, "does not fit"),
            ({"id": "l1", "name": "x", "color": {"a": [[]] * 2}}, "does not fit"),
        ],
    )
    def test_what_is_no_label_is_left_alone_with_a_reason(self, ada: Seat, tree, reason) -> None:
        with ada.run().change() as change:
            failed = change.store("labels", {"l1": tree, "l3": label("l3", "Fine")})
        assert reason in failed["l1"]
        assert here(ada) == {"l3": ("Fine", None)}


class TestOneName:
    def test_the_lower_id_survives_and_the_other_is_sent_as_its_alias(self, ada: Seat) -> None:
        store(ada, label("l5", "Sale"))
        store(ada, label("l3", "SALE"))
        assert here(ada) == {"l3": ("SALE", None), "l5": ("Sale", "l3")}
        assert ada.run().waiting("labels") == ["l5"]

    def test_one_that_only_this_computer_has_gives_way_or_stays(self, ada: Seat) -> None:
        with ada.workspace.transaction() as transaction:
            transaction.put_label(Named(id="l4", name="Sale"))
            transaction.put_label(Named(id="l1", name="News"))
        store(ada, label("l2", "sale"), label("l6", "news"))
        assert here(ada) == {
            "l1": ("News", None),
            "l2": ("sale", None),
            "l4": ("Sale", "l2"),
            "l6": ("news", "l1"),
        }

    def test_names_may_be_exchanged(self, ada: Seat) -> None:
        store(ada, label("l1", "Sale"), label("l2", "News"))
        store(ada, label("l1", "News"), label("l2", "Sale"))
        assert here(ada) == {"l1": ("News", None), "l2": ("Sale", None)}

    def test_both_sides_come_to_the_same(self, ada: Seat, ben: Seat) -> None:
        for seat, number in ((ada, 1), (ben, 2)):
            seat.labels.create("Sale")
            (mine,) = seat.workspace.labels()
            seat.create(campaign(number, labels=(mine.id,)))
        for seat in (ada, ben, ada, ben, ada):
            seat.sync()
        assert here(ada) == here(ben)
        assert len(ada.workspace.labels()) == 1
        assert {*ada.workspace.members("labels", ada.workspace.labels()[0].id)} == {uuid(1), uuid(2)}
        assert (ada.told(), ben.told()) == ([], [])


class TestAliases:
    def test_one_that_comes_before_what_it_leads_to_waits_for_it(self, ada: Seat) -> None:
        store(ada, label("l1", "Old", "l2"))
        assert here(ada) == {"l1": ("Old", None)}
        assert ada.run().waiting("labels") == []
        store(ada, label("l2", "New"))
        assert here(ada) == {"l1": ("Old", "l2"), "l2": ("New", None)}
        assert ada.run().waiting("labels") == []

    def test_a_chain_leads_to_its_end(self, ada: Seat) -> None:
        store(ada, label("l1", "A", "l2"), label("l2", "B", "l3"), label("l3", "C"))
        assert here(ada) == {"l1": ("A", "l3"), "l2": ("B", "l3"), "l3": ("C", None)}

    def test_what_others_lead_to_may_be_merged_itself(self, ada: Seat) -> None:
        store(ada, label("l1", "A", "l2"), label("l2", "B"), label("l3", "C"))
        store(ada, label("l2", "B", "l3"))
        assert here(ada)["l1"] == ("A", "l3")

    def test_a_merge_here_and_one_there_come_together(self, ada: Seat, ben: Seat) -> None:
        ids = [ada.labels.create(name) for name in ("A", "B", "C")]
        ada.create(*(campaign(number, labels=(id,)) for number, id in enumerate(ids, 1)))
        ada.sync()
        ben.sync()
        ada.labels.merge(ids[0], ids[1])
        ben.labels.merge(ids[1], ids[2])
        for seat in (ada, ben, ada, ben):
            seat.sync()
        assert here(ada) == here(ben)
        assert [each.name for each in ada.workspace.labels()] == ["C"]
        assert (ada.told(), ben.told()) == ([], [])


class TestGoing:
    def test_what_nobody_uses_goes(self, ada: Seat) -> None:
        store(ada, label("l1", "Sale"), label("l2", "News"))
        store(ada, gone=("l1", "l9"))
        assert here(ada) == {"l2": ("News", None)}

    def test_what_a_campaign_has_stays_if_only_in_the_bin(self, ada: Seat) -> None:
        store(ada, label("l1", "Sale"), label("l2", "sale"))
        ada.create(campaign(1, labels=("l2",)), shared=False)
        ada.set("@bin", "2026-03-01T08:00:00Z")
        store(ada, gone=("l1", "l2"))
        assert [*here(ada)] == ["l1", "l2"]
        assert ada.run().waiting("labels") == []

    def test_a_label_deleted_by_others_goes_with_the_campaigns_that_lose_it(self, ada: Seat, ben: Seat) -> None:
        label = ada.labels.create("Sale")
        ada.create(campaign(1, labels=(label,)))
        ada.sync()
        ben.sync()
        ada.labels.delete(label)
        ada.sync()
        ben.sync()
        assert (here(ada), here(ben)) == ({}, {})
        assert (ada.told(), ben.told()) == ([], [])

    def test_an_alias_and_what_it_leads_to_go_together(self, ada: Seat) -> None:
        store(ada, label("l1", "Sale"), label("l2", "Old", "l1"))
        store(ada, gone=("l1",))
        assert [*here(ada)] == ["l1", "l2"]
        store(ada, gone=("l1", "l2"))
        assert here(ada) == {}


ids = st.sampled_from(("l1", "l2", "l3", "l4", "l5"))
anything = st.dictionaries(
    ids, st.tuples(st.sampled_from(NAMES), st.none() | ids | st.just("nowhere")), min_size=1
).map(lambda every: {id: label(id, name, alias) for id, (name, alias) in every.items()})


@given(anything)
def test_whatever_there_is_every_name_stands_for_one(records) -> None:
    found = settled(records)
    alive = [tree for tree in found.values() if tree[ALIAS] is None]
    assert len({folded(tree["name"]) for tree in alive}) == len(alive) > 0
    assert {tree[ALIAS] for tree in found.values()} <= {None, *(tree["id"] for tree in alive)}
    assert settled(found) == found
    assert {id: {**tree, ALIAS: None} for id, tree in found.items()} == {
        id: {**tree, ALIAS: None} for id, tree in records.items()
    }


@given(st.lists(anything, max_size=4))
def test_whatever_comes_in_whatever_order_can_be_stored(pages) -> None:
    seat = Seat(FakeTeam(), "Ada")
    for page in pages:
        assert store(seat, *page.values()) == {}
    stored = seat.workspace.name_records("labels")
    assert {id: tree["name"] for id, tree in stored.items()} == {
        id: tree["name"] for page in pages for id, tree in page.items()
    }
