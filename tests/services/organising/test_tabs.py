import pytest

from app.domain.edits import SetValue
from app.domain.errors import UserError
from app.services.organising.tabs import PATH, Tab
from tests.made import uuid


@pytest.fixture
def filled(tabs, editing):
    for number, names in ((1, ["Offers", "News"]), (2, ["offers ", "Offers"]), (3, ["News"])):
        editing.apply(uuid(number), [SetValue(PATH, names)])
    return tabs


def written(workspace):
    return [workspace.get(uuid(number)).campaign.message.inbox_tags for number in (1, 2, 3)]


def test_tabs_are_listed_as_they_are_written(filled):
    assert filled.tabs() == [
        Tab(name="News", campaigns=2),
        Tab(name="Offers", campaigns=2),
        Tab(name="offers ", campaigns=1),
    ]


def test_a_new_name_reaches_every_message_and_is_a_change_of_it(filled, workspace, editing):
    before, changed = written(workspace), workspace.get(uuid(1)).campaign.changed
    assert len(filled.rename("Offers", " Deals ")) == 2
    assert written(workspace) == [("Deals", "News"), ("offers ", "Deals"), ("News",)]
    assert workspace.get(uuid(1)).campaign.changed > changed
    editing.undo()
    assert written(workspace) == before


def test_merging_leaves_each_tab_once(filled, workspace):
    filled.merge("offers ", "Offers")
    assert written(workspace)[1] == ("Offers",)
    filled.rename("News", "Offers")
    assert written(workspace) == [("Offers",), ("Offers",), ("Offers",)]


def test_a_tab_is_taken_out_of_all_messages_in_one_step(filled, workspace, editing):
    filled.remove("News")
    assert written(workspace) == [("Offers",), ("offers ", "Offers"), ()]
    editing.undo()
    assert written(workspace)[2] == ("News",)


def test_a_tab_without_a_name_is_refused(filled, workspace):
    before = written(workspace)
    with pytest.raises(UserError, match="no name"):
        filled.rename("News", " \x00")
    assert written(workspace) == before


def test_nothing_is_written_where_no_message_has_the_tab(filled, workspace):
    last = workspace.last_seq()
    assert filled.remove("Gone") == ()
    assert workspace.last_seq() == last


def test_whoever_stops_it_finds_nothing_changed(filled, workspace):
    before = written(workspace)

    def stop(done, total):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        filled.remove("News", stop)
    assert written(workspace) == before
