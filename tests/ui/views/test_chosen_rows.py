import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from app.ui.models.campaigns import ROW
from app.ui.viewmodels.campaigns import Order
from app.ui.viewmodels.source import PAGE
from app.ui.views.chosen_rows import FOLLOWED
from tests.ui.fakes import row

MANY = 30 * PAGE
ADD = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def page(desktop, window):
    return window.navigation.current


@pytest.fixture
def long(page, workspace, jobs):
    """The page over many campaigns, newest first."""
    workspace.lines = [row(number) for number in range(MANY)]
    page.view_model.load()
    jobs.run_all()
    return page


def chosen_ids(page, jobs) -> list[str]:
    found: list[list[str]] = []
    page.selected().ids(found.append)
    jobs.run_all()
    return found[0]


def select(page, jobs, *rows: int) -> None:
    """Choose rows one by one, and let it be noted who they are."""
    page.table.clearSelection()
    for number in rows:
        page.table.selectionModel().select(page.model.index(number, 0), ADD)
    page.table.selectionModel().setCurrentIndex(
        page.model.index(rows[-1], 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    page.selected()._note()
    jobs.run_all()


def rows_chosen(page) -> list[int]:
    return [number for first, last in page.selected().ranges() for number in range(first, last + 1)]


def test_without_a_choice_the_row_in_hand_counts(page, jobs):
    page.table.setCurrentIndex(page.model.index(4, 0))
    page.table.clearSelection()
    assert (page.selected().count, page.selected().some) == (0, True)
    assert chosen_ids(page, jobs) == [page.model.lines[4].id]


def test_several_are_handed_over_from_top_to_bottom(page, jobs):
    select(page, jobs, 3, 1)
    assert [line.id for line in page.selected().rows()] == [page.model.lines[number].id for number in (1, 3)]


def test_in_an_empty_list_nothing_is_chosen(page, workspace, jobs):
    workspace.lines = []
    page.view_model.load()
    jobs.run_all()
    assert not page.selected().some
    assert chosen_ids(page, jobs) == []


def test_all_are_chosen_at_once_over_all_pages(qtbot, long, jobs):
    with qtbot.waitSignal(long.selection_changed) as told:
        qtbot.keyClick(long.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [MANY]
    assert len(long.selected().ranges()) == 1
    assert chosen_ids(long, jobs) == [row(number).id for number in reversed(range(MANY))]


def test_a_choice_over_pages_that_nobody_has_seen_is_handed_over(long, jobs):
    long.table.stand_on(5)
    long.table.selectionModel().select(long.model.index(MANY - 1, 0), ADD)
    assert chosen_ids(long, jobs) == [row(MANY - 6).id, row(0).id]


def test_all_chosen_before_the_order_is_known_wait_for_it(page, workspace, jobs):
    workspace.lines = [row(number) for number in range(MANY)]
    page.view_model.load()
    jobs.run_next()
    jobs.run_next()
    page.table.selectAll()
    found: list[list[str]] = []
    page.selected().ids(found.append)
    assert found == []
    jobs.run_all()
    assert len(found[0]) == MANY


@pytest.mark.parametrize("rows", [(2, 7), (0, PAGE + 3, MANY - 1)])
def test_who_is_chosen_stays_chosen_when_the_list_is_sorted(long, jobs, rows):
    select(long, jobs, *rows)
    before = chosen_ids(long, jobs)
    long.view_model.sort(Order("changed", ascending=True))
    jobs.run_all()
    assert chosen_ids(long, jobs) == before[::-1]
    assert rows_chosen(long) == sorted(MANY - 1 - number for number in rows)
    assert long.table.currentIndex().row() == MANY - 1 - rows[-1]


def test_who_is_chosen_and_changed_elsewhere_stays_chosen(long, workspace, jobs):
    select(long, jobs, 700)
    (campaign,) = chosen_ids(long, jobs)
    workspace.change(MANY - 701, name="Changed elsewhere")
    long.view_model.refresh()
    jobs.run_all()
    assert (chosen_ids(long, jobs), rows_chosen(long)) == ([campaign], [0])
    assert long.table.currentIndex().data(ROW).name == "Changed elsewhere"


def test_who_is_chosen_among_many_changes_stays_chosen(long, workspace, jobs):
    select(long, jobs, 10, 700)
    before = set(chosen_ids(long, jobs))
    for number in range(0, MANY, 7):
        workspace.change(number, name="Changed elsewhere")
    long.view_model.refresh()
    jobs.run_all()
    assert set(chosen_ids(long, jobs)) == before


def test_who_went_is_not_chosen_any_more(long, workspace, jobs):
    select(long, jobs, 3, 700)
    gone, kept = chosen_ids(long, jobs)
    workspace.binned.add(gone)
    long.view_model.refresh()
    jobs.run_all()
    assert chosen_ids(long, jobs) == [kept]


def test_others_that_come_between_are_not_chosen(long, workspace, jobs):
    long.table.selectAll()
    long.selected()._note()
    jobs.run_all()
    workspace.lines.append(row(MANY + 5))
    long.view_model.refresh()
    jobs.run_all()
    assert row(MANY + 5).id not in chosen_ids(long, jobs)
    assert long.selected().count == MANY


def test_another_question_chooses_nobody(long, jobs):
    select(long, jobs, 2, 7)
    long.view_model.ask(search="campaign")
    jobs.run_all()
    assert long.selected().count == 0


def test_a_choice_made_meanwhile_is_left_alone(long, jobs):
    select(long, jobs, 2)
    long.view_model.sort(Order("changed", ascending=True))
    jobs.run_next()
    long.table.stand_on(50)
    jobs.run_all()
    assert rows_chosen(long) == [50]


def test_too_many_to_be_followed_are_let_go_and_that_is_said(page, workspace, jobs, window):
    workspace.lines = [row(number) for number in range(FOLLOWED + 1)]
    page.view_model.load()
    jobs.run_all()
    page.table.selectAll()
    page.view_model.sort(Order("changed", ascending=True))
    jobs.run_all()
    assert page.selected().count == 0
    assert window.toast.text.text().startswith("10001 campaigns are not selected any more")


def test_one_can_be_chosen_before_it_is_in_the_list(long, workspace, jobs):
    workspace.lines.insert(0, row(MANY + 1))
    long.selected().choose(row(MANY + 1).id)
    jobs.run_all()
    assert long.selected().count == 0
    long.view_model.refresh()
    jobs.run_all()
    assert rows_chosen(long) == [0]


def test_one_far_down_is_chosen_and_shown(long, jobs):
    long.selected().choose(row(500).id)
    jobs.run_all()
    assert rows_chosen(long) == [MANY - 501]
    assert long.table.visualRect(long.model.index(MANY - 501, 0)).intersects(long.table.viewport().rect())


def test_none_is_selected_after_clearing(page, jobs):
    select(page, jobs, 1, 2)
    page.selected().clear()
    assert (page.selected().count, page.table.currentIndex().row()) == (0, 2)
