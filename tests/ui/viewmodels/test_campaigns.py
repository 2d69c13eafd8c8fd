from datetime import UTC
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.ui.viewmodels.campaigns import CampaignsViewModel, Filter
from app.ui.viewmodels.paging import PAGE
from app.ui.viewmodels.periods import Moment
from tests.ui.fakes import NOW, row


@pytest.fixture
def view_model(qtbot, workspace, commands, jobs):
    return CampaignsViewModel(workspace, commands, jobs, lambda: Moment(now=NOW, zone=UTC))


@pytest.fixture
def seen(view_model):
    """What was told, in order: (signal, names of the rows or values)."""
    heard: list[tuple[object, ...]] = []
    for name in ("replaced", "appended", "refreshed"):
        signal = getattr(view_model, name)
        signal.connect(lambda rows, more, name=name: heard.append((name, [line.name for line in rows], more)))
    view_model.state_changed.connect(lambda state: heard.append(("state", state)))
    view_model.counted.connect(lambda count: heard.append(("count", count)))
    return heard


def loaded(view_model: CampaignsViewModel, jobs) -> CampaignsViewModel:
    view_model.load()
    jobs.run_all()
    return view_model


def test_the_first_page_comes_newest_first_with_the_count(view_model, jobs, seen, workspace):
    loaded(view_model, jobs)
    names = [line.name for line in workspace.lines]
    assert seen == [("replaced", names, False), ("state", "full"), ("count", len(names))]


def test_a_newer_search_drops_the_older_answer(view_model, jobs, seen, workspace):
    loaded(view_model, jobs)
    seen.clear()
    for text in ("s", "sp", "spr"):
        view_model.ask(search=text)
    jobs.run_all()
    assert seen == [("replaced", ["Spring sale"], False), ("count", 1)]
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
    assert ("replaced", names, False) in seen


def test_pages_follow_each_other_without_a_gap(view_model, jobs, seen, workspace):
    workspace.lines = [row(number) for number in range(2 * PAGE + 5)]
    loaded(view_model, jobs)
    while view_model._more:
        view_model.load_more()
        jobs.run_all()
    pages = [entry[1] for entry in seen if entry[0] in ("replaced", "appended")]
    assert [len(page) for page in pages] == [PAGE, PAGE, 5]
    assert [name for page in pages for name in page] == [f"Campaign {n}" for n in reversed(range(2 * PAGE + 5))]


def test_one_page_is_asked_for_at_a_time(view_model, jobs, workspace):
    workspace.lines = [row(number) for number in range(3 * PAGE)]
    loaded(view_model, jobs)
    view_model.load_more()
    view_model.load_more()
    assert len(jobs.waiting) == 1


def test_without_more_nothing_is_asked(view_model, jobs):
    loaded(view_model, jobs).load_more()
    assert jobs.waiting == []


def test_what_others_wrote_is_read_over_all_pages_shown(view_model, jobs, seen, workspace):
    workspace.lines = [row(number) for number in range(PAGE + 50)]
    loaded(view_model, jobs).load_more()
    jobs.run_all()
    seen.clear()
    workspace.change(3, name="Changed elsewhere")
    view_model.refresh()
    jobs.run_all()
    name, names, more = seen[0]
    assert (name, names[0], len(names), more) == ("refreshed", "Changed elsewhere", PAGE + 50, True)


def test_a_change_during_paging_is_not_forgotten(view_model, jobs, seen, workspace):
    workspace.lines = [row(number) for number in range(PAGE + 50)]
    loaded(view_model, jobs).load_more()
    workspace.change(3, name="Changed elsewhere")
    view_model.refresh()
    jobs.run_all()
    assert [entry[0] for entry in seen if entry[0] != "count"][-2:] == ["appended", "refreshed"]
    assert seen[-2][1][0] == "Changed elsewhere"


def test_nothing_at_all_and_nothing_found_are_told_apart(view_model, jobs, workspace):
    loaded(view_model, jobs).ask(search="zzz")
    jobs.run_all()
    assert view_model.state == "no match"
    workspace.lines = []
    view_model.ask(search="")
    jobs.run_all()
    assert view_model.state == "empty"


def test_an_error_is_a_state_and_reading_again_mends_it(view_model, jobs, workspace):
    workspace.trouble = UserError("The file is gone")
    view_model.load()
    jobs.waiting.pop()
    jobs.run_all()
    assert view_model.state == "error"
    assert str(view_model.error) == "The file is gone."
    workspace.trouble = None
    view_model.refresh()
    jobs.run_all()
    assert view_model.state == "full"


def test_loading_is_said_only_when_it_takes_long(qtbot, view_model, jobs):
    view_model._patience.setInterval(1)
    view_model.load()
    assert view_model.state == "waiting"
    qtbot.waitUntil(lambda: view_model.state == "loading")
    jobs.run_all()
    assert view_model.state == "full"
    assert not view_model._patience.isActive()


@pytest.mark.parametrize(
    ("command", "call"),
    [
        ("duplicate", ("duplicate", ("a", "b"))),
        ("archive", ("archive", ("a", "b"), True)),
        ("unarchive", ("archive", ("a", "b"), False)),
        ("bin", ("to_bin", ("a", "b"))),
        ("restore", ("restore", ("a", "b"))),
    ],
)
def test_commands_reach_the_services_and_are_told_when_stored(qtbot, view_model, jobs, commands, command, call):
    view_model.run(command, ["a", "b"])
    assert commands.calls == []
    with qtbot.waitSignal(view_model.done) as told:
        jobs.run_all()
    assert commands.calls == [call]
    assert told.args == [command, ("a", "b")]


def test_a_command_on_nothing_does_nothing(view_model, jobs):
    view_model.run("bin", [])
    assert jobs.waiting == []


@pytest.mark.parametrize(
    ("command", "call"),
    [("archive", ("archive", ("a",), False)), ("bin", ("restore", ("a",))), ("restore", ("to_bin", ("a",)))],
)
def test_a_command_can_be_taken_back(view_model, jobs, commands, command, call):
    view_model.back(command, ["a"])
    jobs.run_all()
    assert commands.calls == [call]


def test_after_a_command_the_list_is_read_again(view_model, jobs, seen, workspace):
    loaded(view_model, jobs)
    first = workspace.lines[0]
    view_model.run("bin", [first.id])
    jobs.run_all()
    assert seen[-2][0] == "refreshed"
    assert first.name not in seen[-2][1]


@pytest.mark.parametrize("way", ["undo", "redo"])
def test_undo_and_redo_say_what_they_were_about(qtbot, view_model, jobs, commands, way):
    getattr(view_model, way)()
    with qtbot.waitSignal(view_model.travelled) as told:
        jobs.run_all()
    assert told.args == [way, "Archive"]
    assert commands.calls == [(way,)]


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
