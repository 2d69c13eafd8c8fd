from app.domain.campaign import Audience
from app.domain.segments import Every, Segment
from app.services.syncing.segments import store_segments
from tests.made import campaign
from tests.services.syncing.conftest import ONE, Seat

ALL = Segment(id="s1", name="All", rule=Every())
TREE = {"id": "s1", "name": "All", "rule": {"type": "and", "rules": []}}


def store(seat: Seat, records) -> dict[str, str]:
    with seat.workspace.transaction() as transaction:
        return store_segments(transaction, records)


def test_rules_come_and_take_the_place_of_what_was_here(ada: Seat) -> None:
    assert store(ada, {"s1": TREE}) == {}
    assert ada.workspace.segments() == [ALL]
    store(ada, {"s1": {**TREE, "name": "Everybody"}})
    assert [each.name for each in ada.workspace.segments()] == ["Everybody"]


def test_what_is_no_rule_is_left_alone_and_the_rest_comes(ada: Seat) -> None:
    failed = store(ada, {"s2": {"id": "s2", "name": "Few", "members": []}, "s1": TREE})
    assert [*failed] == ["s2"]
    assert ada.workspace.segments() == [ALL]


def test_what_is_deleted_goes_unless_a_campaign_goes_by_it(ada: Seat) -> None:
    store(ada, {"s1": TREE})
    ada.create(campaign(1, audience=Audience(include=("s1",))), shared=False)
    store(ada, {"s1": None})
    assert ada.workspace.segments() == [ALL]
    ada.set("audience", {}, ONE)
    store(ada, {"s1": None, "s9": None})
    assert ada.workspace.segments() == []


def test_a_list_of_recipients_is_nobody_elses_to_change(ada: Seat) -> None:
    few = Segment(id="s1", name="Few", members=("ada@example.com",))
    with ada.workspace.transaction() as transaction:
        transaction.put_segment(few)
    store(ada, {"s1": None})
    assert "list of recipients" in store(ada, {"s1": TREE})["s1"]
    assert ada.workspace.segments() == [few]
