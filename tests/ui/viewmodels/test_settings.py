import pytest

from app.platforms.base import InboxStyle
from app.ui.viewmodels.settings import SettingsViewModel, style_of


@pytest.fixture
def view_model(qtbot, workspace, jobs):
    return SettingsViewModel(workspace, jobs)


def test_what_is_stored_is_read(qtbot, view_model, jobs, workspace):
    workspace.settings = {"product": "yespo", "inbox_style": {"title": "Deals", "toolbar_color": "#112233"}}
    view_model.load()
    with qtbot.waitSignal(view_model.loaded):
        jobs.run_all()
    assert view_model.product == "yespo"
    assert view_model.style == InboxStyle(title="Deals", toolbar_color="#112233")


def test_a_change_is_stored_and_told(qtbot, view_model, jobs, workspace):
    view_model.set_style(title="Deals", background="#FAFAFA")
    with qtbot.waitSignal(view_model.style_changed):
        jobs.run_all()
    assert style_of(workspace.settings["inbox_style"]) == InboxStyle(title="Deals", background="#FAFAFA")


def test_an_emptied_field_brings_the_usual_look_back(view_model, jobs, workspace):
    view_model.set_style(title="Deals")
    view_model.set_style(title="")
    jobs.run_all()
    assert style_of(workspace.settings["inbox_style"]).title is None


def test_the_same_value_is_not_stored_again(view_model, jobs):
    view_model.set_style(title="")
    assert jobs.waiting == []


def test_all_can_be_taken_back_at_once(qtbot, view_model, jobs, workspace):
    view_model.set_style(title="Deals", toolbar_color="#112233", tab_color="#445566")
    with qtbot.waitSignal(view_model.loaded):
        view_model.reset_style()
    jobs.run_all()
    assert style_of(workspace.settings["inbox_style"]) == InboxStyle()


def test_the_product_is_stored(view_model, jobs, workspace):
    view_model.set_product("clevertap")
    jobs.run_all()
    assert workspace.settings["product"] == "clevertap"


@pytest.mark.parametrize("stored", [None, {}, {"title": 7}, "red", [1]])
def test_a_style_that_makes_no_sense_counts_as_none(stored):
    assert style_of(stored) == InboxStyle()
