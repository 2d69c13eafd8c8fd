import pytest

from app.ui.viewmodels.organise.desk import Twin
from app.ui.viewmodels.organise.tabs import TabDesk, TabsModel


@pytest.fixture
def model(bench):
    made = TabsModel(bench.workspace, bench.tabs, bench.jobs)
    bench.campaigns = [bench.campaign(tabs=["Offers", "News"]), bench.campaign(tabs=["All"])]
    made.load()
    bench.settle()
    return made


@pytest.fixture
def desk(bench):
    return TabDesk(bench.tabs, bench.jobs, bench.undo)


def line(model, name):
    return next(each for each in model.shown if each.name == name)


def test_tabs_come_with_their_campaigns_and_what_phones_make_of_them(model):
    assert [(each.name, each.campaigns) for each in model.shown] == [("All", 1), ("News", 1), ("Offers", 1)]
    assert "first tab" in line(model, "All").trouble
    assert line(model, "News").trouble == ""


def test_a_tab_is_renamed_in_all_messages_and_back(model, desk, bench, heard):
    told = heard(desk)
    desk.rename(line(model, "Offers"), "Deals", model.shown)
    bench.settle()
    assert bench.tabbed(bench.campaigns[0]) == ["Deals", "News"]
    told.done[0].back()
    bench.settle()
    assert bench.tabbed(bench.campaigns[0]) == ["Offers", "News"]


def test_the_name_of_another_tab_is_told_and_nothing_renamed(model, desk, bench, heard):
    told = heard(desk)
    desk.rename(line(model, "Offers"), " News ", model.shown)
    bench.settle()
    assert told.twins == [Twin(key="Offers", other="News", name="News", campaigns=1)]
    assert bench.tabbed(bench.campaigns[0]) == ["Offers", "News"]


def test_two_tabs_become_one(model, desk, bench, heard):
    told = heard(desk)
    desk.merge(line(model, "All"), "News")
    bench.settle()
    assert bench.tabbed(bench.campaigns[1]) == ["News"]
    assert (told.done[0].campaigns, told.done[0].other) == (1, "News")


def test_a_tab_is_taken_out_of_all_messages(model, desk, bench, heard):
    told = heard(desk)
    desk.remove(line(model, "Offers"))
    bench.settle()
    assert bench.tabbed(bench.campaigns[0]) == ["News"]
    assert told.done[0].campaigns == 1
