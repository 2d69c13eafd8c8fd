import pytest
from msgspec import UNSET

from app.domain.edits import Insert, Remove, SetValue
from app.domain.errors import UserError
from app.services.ports import ListQuery
from app.sync.values import Write
from tests.made import campaign, slide, uuid
from tests.services.syncing.conftest import ONE, TITLE, Seat


def values(ben: Seat) -> dict[str, tuple[object, object, object]]:
    found = ben.conflicts.of(ONE)
    return {each.path: (each.base, each.mine, each.theirs) for each in found.fields} if found else {}


def settled(ada: Seat, ben: Seat) -> None:
    """Both come to the same, and it is quiet."""
    for seat in (ben, ada, ben):
        seat.sync()
    assert ada.told() == ben.told() == []
    assert ada.get() == ben.get()


def test_what_both_changed_is_told_with_both_sides(clash) -> None:
    _, ben = clash
    (found,) = ben.conflicts.all()
    assert (found.collection, found.id, found.name) == ("campaigns", ONE, "Ben's")
    assert values(ben) == {"name": ("Spring sale", "Ben's", "Ada's"), TITLE: ("Hello", "Ben's", "Ada's")}
    assert (found.mine["name"], found.theirs["name"]) == ("Ben's", "Ada's")


def test_where_nothing_waits_there_is_nothing(both) -> None:
    ada, _ = both
    assert (ada.conflicts.all(), ada.conflicts.of(ONE), ada.conflicts.of(uuid(9))) == ([], None, None)
    with pytest.raises(UserError, match="nothing to choose"):
        ada.conflicts.take(ONE, "mine")


def test_mine_goes_to_the_team(clash) -> None:
    ada, ben = clash
    ben.conflicts.take(ONE, "mine")
    assert ben.conflicts.all() == []
    settled(ada, ben)
    assert (ada.get().name, ada.title()) == ("Ben's", "Ben's")


def test_theirs_is_taken_here(clash) -> None:
    ada, ben = clash
    choice = ben.conflicts.take(ONE, "theirs")
    assert (ben.get().name, ben.title()) == ("Ada's", "Ada's")
    assert ben.workspace.groups(None)[-1].id == choice.group
    settled(ada, ben)
    assert ada.title() == "Ada's"


def test_one_field_is_chosen_and_the_other_waits_on(clash) -> None:
    ada, ben = clash
    assert ben.conflicts.take(ONE, "theirs", ["name"]).paths == ("name",)
    assert values(ben) == {TITLE: ("Hello", "Ben's", "Ada's")}
    assert ben.get().name == "Ada's"
    ben.conflicts.take(ONE, "mine", [TITLE])
    settled(ada, ben)
    assert (ada.get().name, ada.title()) == ("Ada's", "Ben's")


def test_a_slide_is_chosen_with_all_that_is_in_it(clash) -> None:
    _, ben = clash
    assert ben.conflicts.take(ONE, "theirs", ["message/slides/s1"]).paths == (TITLE,)
    assert [*values(ben)] == ["name"]


def test_a_path_that_only_begins_alike_is_not_inside(clash) -> None:
    _, ben = clash
    with pytest.raises(UserError, match="nothing to choose"):
        ben.conflicts.take(ONE, "theirs", ["message/slides/s"])


def test_both_makes_a_copy_of_mine_on_this_computer_only(clash, team) -> None:
    ada, ben = clash
    copy = ben.conflicts.take(ONE, "both").copy
    mine = ben.get(copy)
    assert (mine.name, mine.message.slides[0].title.text, mine.shared) == ("Ben's (2)", "Ben's", False)
    assert mine.message.slides[0].id != "s1"
    assert (ben.get().name, ben.title(), ben.get().shared) == ("Ada's", "Ada's", True)
    settled(ada, ben)
    assert [*team.current("campaigns")] == [ONE]


@pytest.mark.parametrize("side", ["mine", "theirs", "both"])
def test_every_choice_can_be_taken_back_and_made_again(clash, side) -> None:
    _, ben = clash
    before, waiting = ben.get(), values(ben)
    choice = ben.conflicts.take(ONE, side)
    ben.conflicts.take_back(choice)
    assert (ben.get(), values(ben)) == (before, waiting)
    assert ben.workspace.count(ListQuery()) == 1
    assert ben.told() == []
    ben.conflicts.take(ONE, side)
    assert ben.conflicts.all() == []


def test_what_the_team_has_by_now_is_not_taken_back(clash) -> None:
    _, ben = clash
    choice = ben.conflicts.take(ONE, "mine")
    ben.sync()
    before = ben.workspace.state
    with pytest.raises(UserError, match="can't be taken back"):
        ben.conflicts.take_back(choice)
    assert ben.workspace.state == before


def test_what_was_typed_over_the_choice_is_not_taken_back(clash) -> None:
    _, ben = clash
    choice = ben.conflicts.take(ONE, "theirs")
    ben.set("name", "Later")
    with pytest.raises(UserError, match="can't be taken back"):
        ben.conflicts.take_back(choice)
    assert ben.get().name == "Later"


@pytest.mark.parametrize(("side", "lost"), [("mine", "Ada's"), ("theirs", "Ben's")])
def test_what_is_not_chosen_stays_as_a_version(clash, side, lost) -> None:
    _, ben = clash
    ben.conflicts.take(ONE, side)
    documents = [ben.workspace.version(each.id)[1] for each in ben.workspace.versions(ONE)]
    assert lost in [each.name for each in documents]


def test_orders_are_told_by_ids(ada: Seat, ben: Seat) -> None:
    ada.create(campaign(1, slide("s1"), slide("s2"), slide("s3")))
    ada.sync()
    ben.sync()
    slides = {each["id"]: each for each in ada.workspace.document_rows([ONE])[ONE].document["message"]["slides"]}
    ada.set("message/slides", [slides[id] for id in ("s2", "s1", "s3")])
    ben.set("message/slides", [slides[id] for id in ("s3", "s1", "s2")])
    ada.sync()
    ben.sync()
    assert values(ben) == {"message/slides": (["s1", "s2", "s3"], ["s3", "s1", "s2"], ["s2", "s1", "s3"])}
    ben.conflicts.take(ONE, "theirs")
    assert [each.id for each in ben.get().message.slides] == ["s2", "s1", "s3"]
    settled(ada, ben)


def test_what_is_missing_on_one_side_is_told_as_nothing(both) -> None:
    ada, ben = both
    for seat, value in ((ada, {"hours": 3}), (ben, None)):
        seat.set("ttl", value)
    ada.sync()
    ben.sync()
    assert values(ben)["ttl"][1] is None
    ada.edit([SetValue("variants", [variant("One")])])
    ben.edit([SetValue("variants", [variant("Two")])])
    ada.sync()
    ben.sync()
    assert values(ben)["variants/" + uuid(7) + "/name"] == (UNSET, "Two", "One")


def variant(name: str) -> dict[str, object]:
    return {"id": uuid(7), "name": name, "share": 10.0, "values": {}}


def test_a_whole_record_that_does_not_fit_waits_and_mine_can_stay(both, team) -> None:
    _, ben = both
    there = team.kept.records["campaigns"][ONE]
    team.put(Write("campaigns", ONE, {**there.data, "from tomorrow": 1}, there.revision), "zoe")
    ben.set("name", "Ben's")
    ben.sync()
    assert [*values(ben)] == [""]
    with pytest.raises(UserError, match="can't be taken here"):
        ben.conflicts.take(ONE, "theirs")
    ben.conflicts.take(ONE, "mine", [TITLE])
    assert ben.told() == [("pushed", ONE)]
    assert "from tomorrow" not in team.current("campaigns")[ONE]


def test_labels_wait_and_are_chosen_too(ada: Seat, ben: Seat) -> None:
    label = ada.labels.create("Sale", "#111111")
    ada.create(campaign(1, labels=(label,)))
    ada.sync()
    ben.sync()
    for seat, color in ((ada, "#222222"), (ben, "#333333")):
        with seat.workspace.transaction() as transaction:
            record = transaction.record(f"labels/{label}")
            transaction.put(f"labels/{label}", {**record, "color": color})
    ada.sync()
    assert ben.told() == [("conflict", label)]
    (found,) = ben.conflicts.all()
    assert (found.collection, found.name, found.fields[0].path) == ("labels", "Sale", "color")
    with pytest.raises(UserError, match="Only campaigns"):
        ben.conflicts.take(label, "both", collection="labels")
    ben.conflicts.take(label, "theirs", collection="labels")
    assert [each.color for each in ben.workspace.labels()] == ["#222222"]
    assert (ben.told(), ada.told()) == ([], [])


def test_a_campaign_that_is_not_shared_any_more_does_not_ask(clash) -> None:
    _, ben = clash
    ben.sharing.unshare([ONE])
    assert ben.conflicts.all() == []


def test_slides_that_came_and_went_are_no_conflict(both) -> None:
    ada, ben = both
    new = slide("s2", "New")
    ada.edit([Insert("message/slides", {"id": new.id}, "s1")])
    ben.edit([Insert("message/slides", {"id": "s3"}, "s1"), Remove("message/slides/s1")])
    ada.sync()
    ben.sync()
    assert ben.conflicts.all() == []
