from unittest.mock import patch

from app.domain.campaign import Audience
from app.domain.segments import Every, Segment, Sent
from app.services.ports import Named, TeamRecord
from app.services.syncing.standing import Standing
from app.sync.values import Agreed
from tests.made import campaign, uuid
from tests.services.syncing.conftest import ONE, TWO, Seat

RULE = Segment(id="s1", name="Got sale", rule=Every(rules=(Sent(label="l2"),)))


def read(seat: Seat, collection, *ids: str):
    return {id: mine.data and mine.data["id"] for id, mine in Standing(seat.workspace).read(collection, ids).items()}


def filled(seat: Seat) -> None:
    """Labels, subscriptions and segments, some of which a shared campaign uses."""
    with seat.workspace.transaction() as transaction:
        for id in ("l1", "l2", "l3"):
            transaction.put_label(Named(id=id, name=id))
        transaction.put_segment(RULE)
        transaction.put_segment(Segment(id="s2", name="Few", members=("ada@example.com",)))
        transaction.put_segment(Segment(id="s3", name="Other", rule=Every()))
    seat.create(campaign(1, labels=("l1",), audience=Audience(include=("s1", "s2"))))
    seat.create(campaign(2, labels=("l3",), audience=Audience(include=("s3",))), shared=False)


def test_only_shared_campaigns_take_part(ada: Seat) -> None:
    filled(ada)
    assert read(ada, "campaigns", ONE, TWO, uuid(9)) == {ONE: ONE}


def test_labels_take_part_that_shared_campaigns_or_their_segments_use(ada: Seat) -> None:
    filled(ada)
    assert read(ada, "labels", "l1", "l2", "l3") == {"l1": "l1", "l2": "l2"}
    assert Standing(ada.workspace).waiting("labels", refused=False) == ["l1", "l2"]


def test_lists_of_recipients_never_take_part(ada: Seat) -> None:
    filled(ada)
    assert read(ada, "segments", "s1", "s2", "s3") == {"s1": "s1"}
    assert Standing(ada.workspace).waiting("segments", refused=False) == ["s1"]


def test_what_the_store_has_goes_on_taking_part(ada: Seat) -> None:
    filled(ada)
    with ada.workspace.transaction() as transaction:
        transaction.put_team_records("labels", {"l3": TeamRecord(agreed=Agreed("r", {}))})
    assert read(ada, "labels", "l3") == {"l3": "l3"}


def test_the_mark_of_a_campaign_is_its_last_change(ada: Seat) -> None:
    filled(ada)
    before = Standing(ada.workspace).read("campaigns", [ONE])[ONE].mark
    ada.set("name", "New")
    assert Standing(ada.workspace).read("campaigns", [ONE])[ONE].mark > before


def test_what_takes_part_is_counted(ada: Seat) -> None:
    filled(ada)
    standing = Standing(ada.workspace)
    assert [standing.count(each) for each in ("labels", "categories", "segments", "campaigns")] == [2, 0, 1, 1]


def test_documents_are_not_looked_through_for_segments_that_ask_for_no_label_in_question(ada: Seat) -> None:
    filled(ada)
    looked = []
    real = ada.workspace.shared_segments
    with patch.object(ada.workspace, "shared_segments", side_effect=lambda: looked.append("all") or real()):
        assert read(ada, "labels", "l3") == {}
        assert looked == []
        assert read(ada, "labels", "l2", "l3") == {"l2": "l2"}
        assert looked == ["all"]
