from array import array
from datetime import UTC
from pathlib import Path

import pytest

from app.ui.viewmodels.campaigns import MATCH, CampaignsViewModel, Filter, Order
from app.ui.viewmodels.periods import Moment
from app.ui.viewmodels.source import PAGE
from tests.ui.fakes import NOW, row


@pytest.fixture
def view_model(qtbot, workspace, commands, jobs):
    return CampaignsViewModel(workspace, commands, jobs, lambda: Moment(now=NOW, zone=UTC))


@pytest.fixture
def seen(view_model):
    """What was told, in order: (signal, names of the rows or values)."""
    heard: list[tuple[object, ...]] = []
    view_model.begun.connect(lambda rows: heard.append(("begun", [line.name for line in rows])))
    view_model.renewed.connect(lambda renewal: heard.append(("renewed", [line.name for line in renewal.rows])))
    view_model.grown.connect(lambda count: heard.append(("grown", count)))
    return heard


def loaded(view_model: CampaignsViewModel, jobs) -> CampaignsViewModel:
    view_model.load()
    jobs.run_all()
    return view_model


def test_the_first_rows_come_newest_first_with_the_count(view_model, jobs, seen, workspace):
    loaded(view_model, jobs)
    names = [line.name for line in workspace.lines]
    assert seen == [("begun", names), ("grown", len(names))]


def test_a_newer_search_drops_the_older_answer(view_model, jobs, seen, workspace):
    loaded(view_model, jobs)
    seen.clear()
    for text in ("s", "sp", "spr"):
        view_model.ask(search=text)
    jobs.run_all()
    assert seen == [("begun", ["Spring sale"]), ("grown", 1)]
    assert [query.search for query in workspace.asked] == ["", "spr"]


def test_asking_the_same_again_asks_nobody(view_model, jobs):
    view_model.ask(search="")
    assert jobs.waiting == []


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({"status": "approved"}, ["Welcome aboard"]),
        ({"template": "carousel-image"}, ["New in the bookshop"]),
        ({"label": "Books"}, ["New in the bookshop"]),
        ({"label": "Sale", "status": "review"}, ["Two nights, one price"]),
    ],
)
def test_filters_narrow_the_list(view_model, jobs, seen, changes, names):
    view_model.ask(**changes)
    jobs.run_all()
    assert ("begun", names) in seen


def test_the_order_goes_with_the_question(view_model, jobs, seen, workspace):
    loaded(view_model, jobs).sort(Order("name", ascending=True))
    jobs.run_all()
    names = sorted(line.name for line in workspace.lines)
    assert seen[-2:] == [("begun", names), ("grown", len(names))]
    assert list(view_model.places) == [row.place for row in sorted(workspace.lines, key=lambda row: row.name)]


def test_sorting_by_the_same_again_asks_nobody(qtbot, view_model, jobs):
    with qtbot.assertNotEmitted(view_model.order_changed):
        view_model.sort(Order())
    assert jobs.waiting == []


def test_a_search_is_sorted_by_what_fits_best_until_somebody_says_otherwise(view_model, jobs, workspace):
    view_model.sort(Order("name", ascending=True))
    view_model.ask(search="s")
    assert view_model.order == MATCH
    view_model.sort(Order("status"))
    view_model.ask(search="sa")
    assert view_model.order == Order("status")
    view_model.ask(search=" ")
    assert view_model.order == Order("status")
    view_model.ask(search="x")
    assert view_model.order == MATCH
    jobs.run_all()
    assert [(query.search, query.sort) for query in workspace.asked] == [("x", "match")]


def test_the_order_is_told_where_a_search_changes_it(qtbot, view_model, jobs):
    with qtbot.waitSignal(view_model.order_changed):
        view_model.ask(search="s")
    with qtbot.assertNotEmitted(view_model.order_changed):
        view_model.ask(search="sa")
    with qtbot.waitSignal(view_model.order_changed):
        view_model.ask(search="")
    jobs.run_all()


def test_lists_are_read_on_their_own_lane(view_model, jobs):
    view_model.load()
    assert {job.lane for job in jobs.waiting} == {"lists"}
    jobs.run_all()


def test_campaigns_are_found_by_id_wherever_they_stand(view_model, jobs, workspace):
    workspace.lines = [row(number) for number in range(3 * PAGE)]
    loaded(view_model, jobs)
    found: list[dict[str, int]] = []
    view_model.locate([row(0).id, row(3 * PAGE - 2).id, "nobody"], found.append)
    jobs.run_all()
    assert found == [{row(3 * PAGE - 2).id: 1, row(0).id: 3 * PAGE - 1}]


def test_ids_are_read_for_places(view_model, jobs, workspace):
    found: list[list[str]] = []
    view_model.ids_at(array("q", [10, 77, 2]), found.append)
    jobs.run_all()
    assert found == [[row(9).id, row(1).id]]


def test_imports_and_samples_come_into_the_list(qtbot, view_model, jobs, workspace, seen):
    loaded(view_model, jobs)
    view_model.add_files([Path("one.json"), Path("two.json")])
    with qtbot.waitSignal(view_model.imported) as told:
        jobs.run_all()
    assert len(told.args[0].campaigns) == 2
    view_model.add_samples()
    with qtbot.waitSignal(view_model.imported) as told:
        jobs.run_all()
    assert len(told.args[0].campaigns) == 4


def test_a_refused_import_is_told_by_the_window_and_changes_nothing(qtbot, view_model, jobs, workspace):
    before = list(workspace.lines)
    view_model.add_files([Path("bad.json")])
    with qtbot.waitSignal(jobs.trouble) as told:
        jobs.run_all()
    assert "bad.json" in str(told.args[0])
    assert workspace.lines == before


def test_only_a_fresh_filter_is_not_narrowed():
    assert not Filter().narrowed
    assert Filter(shelf="bin").narrowed
    assert Filter(search="x").narrowed
