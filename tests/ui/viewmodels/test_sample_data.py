import pytest

from app.services.personalising import SAMPLE_DATA
from app.ui.viewmodels.sample_data import SampleData
from tests.ui.people import PeopleBench


@pytest.fixture
def bench(qapp):
    return PeopleBench()


@pytest.fixture
def model(bench):
    made = SampleData(bench.workspace, bench.jobs)
    yield made
    made.flush()


def store(bench, value):
    with bench.workspace.transaction() as transaction:
        transaction.set_setting(SAMPLE_DATA, value)


def stored(bench):
    return bench.workspace.setting(SAMPLE_DATA)


def test_it_is_read(model, bench):
    store(bench, {"Event": {"price": 1}})
    model.load()
    bench.settle()
    assert model.values == {"Event": {"price": 1}}


def test_a_root_is_stored_beside_the_others(model, bench):
    store(bench, {"Event": {"price": 1}, "Campaign": {"campaignId": "7"}})
    model.set("Catalog", {"Books": []})
    model.flush()
    bench.settle()
    assert stored(bench) == {"Event": {"price": 1}, "Campaign": {"campaignId": "7"}, "Catalog": {"Books": []}}


def test_an_emptied_root_goes(model, bench):
    store(bench, {"Event": {"price": 1}})
    model.load()
    bench.settle()
    model.set("Event", None)
    model.flush()
    bench.settle()
    assert stored(bench) == {}


def test_typing_is_stored_when_it_pauses(qtbot, model, bench):
    model._timer.setInterval(0)
    for price in (1, 12, 120):
        model.set("Event", {"price": price})
    qtbot.waitUntil(lambda: bool(bench.jobs.waiting))
    assert len(bench.jobs.waiting) == 1
    bench.settle()
    assert stored(bench) == {"Event": {"price": 120}}


def test_what_waits_is_not_overtaken_by_a_reading(model, bench):
    model.set("Event", {"price": 2})
    model.load()
    bench.settle()
    assert model.values == {"Event": {"price": 2}}


def test_the_same_value_is_not_stored_again(model, bench):
    store(bench, {"Event": {"price": 1}})
    model.load()
    bench.settle()
    model.set("Event", {"price": 1})
    model.flush()
    assert bench.jobs.waiting == []


@pytest.mark.parametrize("odd", ["text", [1], 5])
def test_a_setting_of_another_shape_counts_as_none(model, bench, odd):
    store(bench, odd)
    model.load()
    bench.settle()
    assert model.values == {}
    model.set("data", {"a": 1})
    model.flush()
    bench.settle()
    assert stored(bench) == {"data": {"a": 1}}
