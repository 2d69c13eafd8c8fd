import pytest
from PySide6.QtCore import Qt

from app.services.results.values import Candidate
from app.ui.models.matches import CAMPAIGN
from app.ui.viewmodels.results.importing import ResultImport
from app.ui.views.results.matching import OUT, MatchingView
from tests.made import uuid
from tests.ui.results import report

ROWS = ("7,Spring,2026-04-01,10,5,1", "8,Twins,2026-04-01,30,5,1", "9,Nobody,,40,5,1")


@pytest.fixture
def begin(shown, bench, tmp_path):
    def make(*rows: str) -> MatchingView:
        model = ResultImport(bench.results, bench.workspace, report(tmp_path, *(rows or ROWS)), bench.jobs)
        view = shown(MatchingView(model))
        view.resize(800, 500)
        view.model = model
        model.setParent(view)
        model.start()
        bench.settle()
        return view

    return make


def asked(view, bench, row=0):
    view.table.open(view.rows.index(row, 0))
    bench.settle()
    return view.picker


def test_counts_say_what_is_found_and_what_is_left_to_choose(begin):
    view = begin()
    assert view.counts.text().startswith("1 of 3 campaigns of the report")
    assert view.to_choose.text().endswith("Left to choose: 1")
    view.model.choose("8", Candidate(id=uuid(3), name="Twins"))
    assert view.counts.text().startswith("2 of 3")
    assert not view.to_choose.isVisible()


def test_what_fits_is_offered_first_then_the_way_out_then_all(begin, bench):
    picker = asked(begin(), bench)
    assert [choice.key for choice in picker.choices] == [uuid(2), uuid(3), OUT, uuid(1)]
    assert picker.choices[0].detail == "Draft · 1 Mar 2026"


def test_a_choice_is_taken_over(begin, bench):
    view = begin()
    asked(view, bench).chosen.emit(uuid(3))
    assert view.model.choices == {"8": Candidate(id=uuid(3), name="Twins")}
    assert view.rows.index(0, CAMPAIGN).data() == "Twins"
    picker = asked(view, bench)
    assert [choice.ticked for choice in picker.choices] == [False, True, False, False]
    picker.chosen.emit(OUT)
    assert view.model.choices == {"8": None}


def test_a_search_finds_any_campaign(begin, bench):
    view = begin()
    picker = asked(view, bench, 1)
    picker.search.setText("spri")
    bench.settle()
    assert [choice.key for choice in picker.choices] == [uuid(1)]
    picker.chosen.emit(uuid(1))
    assert view.model.meant(view.rows.matches[1]).id == uuid(1)


def test_an_answer_to_an_older_search_is_not_shown(begin, bench):
    view = begin()
    picker = asked(view, bench)
    before = picker.choices
    view.model.found.emit("older", [], [])
    assert picker.choices == before


def test_enter_and_a_click_on_the_campaign_let_one_choose(qtbot, begin, bench):
    view = begin()
    heard = []
    view.table.asked.disconnect(view.ask)
    view.table.asked.connect(lambda match, anchor: heard.append((match.key, anchor.geometry())))
    view.table.stand_on(1)
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    for column in (CAMPAIGN, 0):
        cell = view.table.visualRect(view.rows.index(0, column))
        qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert [key for key, _ in heard] == ["9", "8"]
    assert heard[1][1] == view.table.visualRect(view.rows.index(0, CAMPAIGN))


def test_rows_that_can_not_be_read_are_listed(begin):
    view = begin("7,Spring,one day,10,5,1", "8,Twins,,many,5,1", *ROWS)
    assert view.fold.head.text() == "Rows that are left out: 2"
    assert view.problems.model.rowCount() == 2
    assert not begin().fold.isVisible()


def test_dates_that_can_be_read_in_two_ways_are_asked_about(begin, bench):
    assert not begin().order.isVisible()
    view = begin("7,Spring,03/04/2026,10,5,1")
    assert view.order.isVisible()
    assert view.rows.matches[0].days == ("2026-04-03",)
    view.order.setCurrentIndex(1)
    bench.settle()
    assert view.rows.matches[0].days == ("2026-03-04",)
    assert view.order.isVisible()
