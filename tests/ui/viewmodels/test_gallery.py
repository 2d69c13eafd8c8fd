import pytest

from app.domain.errors import UserError
from app.ui.viewmodels.gallery import GalleryViewModel


@pytest.fixture
def view_model(qtbot, choices, jobs):
    return GalleryViewModel(choices, jobs)


def test_the_cards_are_loaded(qtbot, view_model, jobs, choices):
    view_model.load()
    with qtbot.waitSignal(view_model.loaded) as told:
        jobs.run_all()
    assert list(told.args[0]) == list(choices.choices())


def test_choosing_makes_one_campaign_however_often_it_is_pressed(qtbot, view_model, jobs, choices):
    view_model.choose("simple")
    view_model.choose("simple")
    with qtbot.waitSignal(view_model.created) as told:
        jobs.run_all()
    assert told.args == ["campaign-from-simple"]
    assert choices.made == ["simple"]


def test_after_a_failure_it_can_be_tried_again(qtbot, view_model, jobs, choices):
    choices.trouble = UserError("The disk is full")
    view_model.choose("simple")
    with qtbot.waitSignal(view_model.failed):
        jobs.run_all()
    choices.trouble = None
    view_model.choose("simple")
    jobs.run_all()
    assert choices.made == ["simple"]
