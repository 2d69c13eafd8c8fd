from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from app.domain.edits import SetValue
from app.ui.viewmodels import bulk as bulk_model
from app.ui.viewmodels.commands import NameChange
from tests.ui.library import FOUR, ONE, THREE, TWO, LibraryBench

Seen = Callable[[LibraryBench], object]


@pytest.fixture
def bench(window, theme) -> LibraryBench:
    return LibraryBench(window)


def names_of(bench: LibraryBench, campaign: str) -> object:
    return bench.labels(campaign), bench.subscriptions(campaign)


def apply(bench: LibraryBench, command: str, change: NameChange) -> None:
    bench.window.commands[f"campaign.{command}"].trigger()
    bench.settle()
    bench.page.bulk.picker.applied.emit(change)
    bench.page.bulk.picker.close()
    bench.settle()


ACTIONS: list[tuple[str, str, str, Seen]] = [
    ("", "duplicate", "Duplicated 2 campaigns", lambda bench: len(bench.ids())),
    ("", "reuse", "Duplicated 2 campaigns to use again", lambda bench: len(bench.ids())),
    ("", "archive", "Archived 2 campaigns", lambda bench: bench.ids(archived=True)),
    ("", "bin", "Moved 2 campaigns to the bin", lambda bench: bench.ids(bin=True)),
    ("archived", "unarchive", "Took Four out of the archive", lambda bench: bench.ids()),
    ("bin", "restore", "Took 2 campaigns out of the bin", lambda bench: bench.ids()),
]

IDS = [command for _, command, *_ in ACTIONS]


def prepare(bench: LibraryBench, shelf: str) -> None:
    if shelf == "bin":
        bench.services.library(bench.workspace).delete([ONE, THREE])
    bench.show(shelf)
    bench.select(*((FOUR,) if shelf == "archived" else (ONE, THREE)))


@pytest.mark.parametrize(
    ("shelf", "command", "said", "seen"), ACTIONS, ids=lambda it: it if isinstance(it, str) else ""
)
def test_every_action_is_one_step_that_is_told_undone_and_redone(bench, qtbot, shelf, command, said, seen):
    prepare(bench, shelf)
    before = seen(bench)
    bench.trigger(f"campaign.{command}")
    assert bench.told == said
    after = seen(bench)
    assert after != before

    qtbot.mouseClick(bench.window.toast.button, Qt.MouseButton.LeftButton)
    bench.settle()
    assert seen(bench) == before
    assert bench.told.startswith("Undone: ")

    bench.trigger("edit.redo")
    assert seen(bench) == after
    bench.trigger("edit.undo")
    assert seen(bench) == before


NAMES: list[tuple[str, NameChange, str]] = [
    ("label", NameChange(add=("b",)), "Labelled 2 campaigns"),
    ("label", NameChange(remove=("a",)), "Took labels off One"),
    ("label", NameChange(add=("b",), remove=("a",)), "Changed the labels of 2 campaigns"),
    ("label", NameChange(new=("Autumn",)), "Labelled 2 campaigns"),
    ("subscribe", NameChange(add=("d",)), "Changed the subscriptions of 2 campaigns"),
    ("subscribe", NameChange(remove=("c",)), "Changed the subscriptions of 2 campaigns"),
    ("subscribe", NameChange(add=("d",), replace=True), "Changed the subscriptions of 2 campaigns"),
    ("subscribe", NameChange(new=("Late",), replace=True), "Changed the subscriptions of 2 campaigns"),
]


@pytest.mark.parametrize(("command", "change", "said"), NAMES, ids=lambda it: str(it)[:40])
def test_names_are_given_and_taken_in_one_step_that_is_undone_and_redone(bench, command, change, said):
    bench.select(ONE, THREE)
    before = [names_of(bench, each) for each in (ONE, THREE)]
    apply(bench, command, change)
    assert bench.told.replace("1 campaign", "One") == said
    after = [names_of(bench, each) for each in (ONE, THREE)]
    assert after != before
    bench.trigger("edit.undo")
    assert [names_of(bench, each) for each in (ONE, THREE)] == before
    bench.trigger("edit.redo")
    assert [names_of(bench, each) for each in (ONE, THREE)] == after
    assert bench.page.selected().count == 2


def test_a_new_label_goes_with_the_step_that_made_it(bench):
    bench.select(ONE, TWO)
    apply(bench, "label", NameChange(new=("Autumn",)))
    assert bench.labels(TWO) == ("Spring", "Summer", "Autumn")
    bench.trigger("edit.undo")
    assert bench.workspace.named("labels", "Autumn") is None


def test_the_way_back_of_a_notice_takes_back_its_own_step_alone(bench, qtbot):
    bench.select(ONE)
    bench.trigger("campaign.archive")
    bench.editing.apply(TWO, [SetValue("name", "Typed since")])
    qtbot.mouseClick(bench.window.toast.button, Qt.MouseButton.LeftButton)
    bench.settle()
    assert ONE in bench.ids()
    assert bench.workspace.get(TWO).campaign.name == "Typed since"


def test_what_changes_nothing_says_so_and_offers_no_way_back(bench):
    bench.select(ONE)
    apply(bench, "label", NameChange(add=("a",)))
    assert bench.told == "Nothing had to be changed"
    assert not bench.window.toast.button.isVisible()


def test_a_refused_step_is_said_and_leaves_everything(bench):
    bench.select(ONE)
    bench.window.commands["campaign.label"].trigger()
    bench.settle()
    bench.services.labels(bench.workspace).delete("b")
    bench.page.bulk.picker.applied.emit(NameChange(add=("b",)))
    bench.settle()
    assert "not in the workspace any more" in bench.window.banner.text.text()
    assert bench.labels(ONE) == ("Spring",)
    assert not bench.page.bulk.model.busy


def test_with_something_selected_the_bar_takes_the_place_of_the_filters_and_nothing_moves(bench):
    line, table = bench.page.bar.line, bench.page.table
    place = table.mapTo(bench.page, table.rect().topLeft())
    bench.select(ONE, TWO)
    assert line.current() is line.bar
    assert line.bar.count.text() == "2 selected"
    assert table.mapTo(bench.page, table.rect().topLeft()) == place
    bench.trigger("list.clear")
    assert line.current() is line.filters
    assert bench.page.selected().count == 0


def test_escape_in_the_list_clears_the_selection(bench, qtbot):
    bench.select(ONE, TWO)
    with qtbot.waitActive(bench.window):
        bench.window.activateWindow()
    bench.page.table.setFocus()
    qtbot.keyClick(bench.page.table, Qt.Key.Key_Escape)
    assert bench.page.selected().count == 0


def test_what_was_put_elsewhere_is_not_selected_any_more_and_the_list_has_the_keyboard(bench, qtbot):
    with qtbot.waitActive(bench.window):
        bench.window.activateWindow()
    bench.select(ONE)
    bench.page.bar.line.bar.buttons["archive"].setFocus()
    bench.trigger("campaign.archive")
    assert bench.page.selected().count == 0
    assert bench.page.table.hasFocus()


@pytest.mark.parametrize(
    ("shelf", "offered"),
    [
        ("", {"label", "subscribe", "duplicate", "reuse", "archive", "bin", "export"}),
        ("archived", {"label", "subscribe", "duplicate", "reuse", "unarchive", "bin", "export"}),
        ("bin", {"restore"}),
    ],
)
def test_the_bar_offers_what_fits_where_campaigns_lie(bench, shelf, offered):
    prepare(bench, shelf)
    actions = bench.page.bar.line.bar.offered()
    assert {action.objectName().removeprefix("campaign.") for action in actions} == offered


def test_exports_are_offered_as_a_menu(bench):
    bench.select(ONE, TWO)
    menu = bench.page.bar.line.bar.buttons["export"].menu()
    assert menu.actions()[0].text() == "Package"
    bench.page.table.clearSelection()
    bench.page.table.setCurrentIndex(bench.page.model.index(-1, 0))
    assert not bench.window.commands["campaign.export"].isEnabled()


def test_a_long_step_shows_how_far_it_is_and_can_be_cancelled(bench, qtbot, monkeypatch):
    monkeypatch.setattr(bulk_model, "MANY", 1)
    line, before = bench.page.bar.line, bench.ids()
    bench.select(ONE, TWO, THREE)
    seen = []

    def cancel(command, done, total):
        seen.append((command, done, total, line.current() is line.progress, line.progress.stop.isEnabled()))
        line.progress.stop.click()

    bench.page.bulk.model.moved.connect(cancel)
    bench.trigger("campaign.duplicate")
    assert seen == [("duplicate", 0, 3, True, True)]
    assert bench.told == "Cancelled. Nothing has changed."
    assert bench.ids() == before
    assert line.current() is line.bar


def test_what_is_only_being_stored_can_not_be_cancelled_any_more(bench, monkeypatch):
    monkeypatch.setattr(bulk_model, "MANY", 1)
    bench.select(ONE, TWO, THREE)
    seen = []
    progress = bench.page.bar.line.progress
    bench.page.bulk.model.moved.connect(
        lambda *_: seen.append((progress.bar.accessibleName(), progress.stop.isEnabled()))
    )
    bench.trigger("campaign.bin")
    assert seen == [("Moving to the bin: 0 of 3", True), ("Moving to the bin: storing", False)]


def test_the_undo_of_a_long_step_can_be_cancelled_too(bench, monkeypatch):
    bench.select(ONE, TWO, THREE)
    bench.trigger("campaign.bin")
    monkeypatch.setattr(bulk_model, "MANY", 1)
    bench.page.bulk.model.moved.connect(lambda *_: bench.page.bulk.model.cancel())
    bench.trigger("edit.undo")
    assert bench.told == "Cancelled. Nothing has changed."
    assert bench.ids(bin=True) == {ONE, TWO, THREE}


def test_a_copy_alone_comes_into_hand(bench):
    bench.select(ONE)
    bench.trigger("campaign.duplicate")
    (row,) = bench.page.selected().rows()
    assert (row.name, bench.told) == ("One (2)", "Duplicated One")


def test_the_picker_opens_over_the_names_of_the_selected(bench):
    bench.select(ONE, TWO)
    bench.trigger("campaign.label")
    picker = bench.page.bulk.picker
    assert [(line.name, line.share, line.count) for line in picker.lines()] == [
        ("Spring", "all", 2),
        ("Summer", "some", 1),
    ]
    assert picker.about.text() == "2 campaigns"
    picker.close()


def test_the_picker_of_subscriptions_can_let_all_others_go(bench, qtbot):
    bench.select(ONE, TWO)
    bench.trigger("campaign.subscribe")
    picker = bench.page.bulk.picker
    picker.only.click()
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    bench.settle()
    assert bench.subscriptions(TWO) == ("News",)


def test_the_bin_says_how_long_it_keeps_and_each_row_how_long_yet(bench):
    bench.select(ONE)
    bench.trigger("campaign.bin")
    assert not bench.page.states.kept.isVisible()
    bench.show("bin")
    assert bench.page.states.kept.isVisible()
    assert "30 days" in bench.page.states.kept.text()
    assert bench.page.model.heading(bench.page.model.columnCount() - 1) == "Kept"
    assert bench.page.model.index(0, bench.page.model.columnCount() - 1).data() == "30 days left"
    bench.show("")
    assert not bench.page.states.kept.isVisible()
    assert bench.page.model.heading(bench.page.model.columnCount() - 1) == "Changed"
