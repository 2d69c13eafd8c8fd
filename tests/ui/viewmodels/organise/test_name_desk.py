"""What holds for labels and for subscriptions alike."""

import pytest

from app.services.ports import CATEGORIES, LABELS
from app.ui.viewmodels.organise.desk import Twin
from app.ui.viewmodels.organise.name_desk import NameDesk


@pytest.fixture(params=[LABELS, CATEGORIES])
def kind(request):
    return request.param


@pytest.fixture
def names(bench, kind):
    return bench.labels if kind == LABELS else bench.subscriptions


@pytest.fixture
def desk(bench, kind, names):
    return NameDesk(kind, bench.workspace, names, bench.jobs, bench.undo)


@pytest.fixture
def told(desk, heard):
    return heard(desk)


def test_a_new_one_is_made_once(bench, desk, told, kind):
    desk.create("Spring")
    desk.create("SPRING")
    bench.settle()
    made = bench.workspace.named(kind, "Spring")
    assert told.made == [(made, True), (made, False)]


def test_another_name_is_stored_and_taken_back(bench, desk, told, names):
    key = names.create("Spring")
    desk.rename_from(key, "Spring", "Summer")
    bench.settle()
    assert names.find(key).name == "Summer"
    assert [(done.command, done.name, done.other) for done in told.done] == [("rename", "Spring", "Summer")]
    told.done[0].back()
    bench.settle()
    assert names.find(key).name == "Spring"


def test_a_name_that_another_has_is_told_and_nothing_is_changed(bench, desk, told, names):
    key, other = names.create("Spring"), names.create("Summer")
    desk.rename_from(key, "Spring", "summer")
    bench.settle()
    assert told.twins == [Twin(key=key, other=other, name="Summer", campaigns=0)]
    assert (names.find(key).name, told.done) == ("Spring", [])


def test_another_spelling_of_its_own_name_is_no_twin(bench, desk, told, names):
    key = names.create("Spring")
    desk.rename_from(key, "Spring", "SPRING")
    bench.settle()
    assert (names.find(key).name, told.twins) == ("SPRING", [])


def test_what_is_changed_is_told_by_its_name(bench, desk, told, names):
    key = names.create("Spring")
    desk.change(key, "Spring", "describe", lambda: names.describe(key, "From March on"))
    bench.settle()
    assert names.find(key).description == "From March on"
    assert [(done.command, done.name) for done in told.done] == [("describe", "Spring")]
