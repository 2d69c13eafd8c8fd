from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from app.services.results.values import Candidate
from app.ui.views.results.import_dialog import ResultImportDialog
from app.ui.views.results.page import TABS
from tests.made import uuid
from tests.ui.results import RUNS, ResultsBench, report, run


def names(page):
    return [line.name for line in page.figures.model.lines]


def choose(page, bench, by):
    page.tabs.setCurrentIndex(list(TABS).index(by))
    bench.settle()


def test_tabs_choose_what_is_grouped_by(page, bench):
    assert names(page) == ["Boots", "Shoes"]
    choose(page, bench, "category")
    assert names(page) == ["News"]
    choose(page, bench, "template")
    assert names(page) == ["Simple", "Carousel"]
    choose(page, bench, "month")
    assert names(page) == ["March 2026", "February 2026", "March 2025"]
    assert page.bar.count.text() == "3 campaigns with results"


def test_a_stretch_of_days_narrows_and_can_be_left(page, bench):
    page.bar.stretch.setCurrentIndex(page.bar.stretch.findData("month"))
    bench.settle()
    assert page.figures.measures.buttons["sent"].value == "1400"
    page.bar.stretch.setCurrentIndex(page.bar.stretch.findData("last-year"))
    bench.settle()
    assert page.figures.measures.buttons["sent"].value == "50"


def test_days_without_results_say_so_and_lead_back(bench, open_page):
    page = open_page(ResultsBench((run(1, "2020-01-01", 5),)))
    page.bar.stretch.setCurrentIndex(1)
    page.model._jobs.run_all()
    assert page.states.currentWidget() is page.states.panels["no match"]
    page.states.clear.click()
    page.model._jobs.run_all()
    assert page.states.currentWidget() is page.figures


def test_without_results_there_is_one_thing_to_do(open_page):
    page = open_page(ResultsBench(()))
    assert page.states.currentWidget() is page.states.panels["empty"]
    assert not page.bar.isVisible()
    assert not page.tabs.isVisible()
    page.states.bring.click()
    assert page.findChild(QFileDialog) is not None


def test_a_group_leads_to_its_campaigns(page, bench, host):
    page.figures.table.opened.emit("a")
    choose(page, bench, "template")
    page.figures.chart.chart.opened.emit("carousel")
    choose(page, bench, "month")
    page.figures.table.opened.emit("2026-03")
    assert host.pages == ["label: Shoes", "template: carousel", "month: 2026-03"]


def test_a_group_of_some_days_leads_to_those_that_were_sent_then(page, bench, host):
    page.bar.stretch.setCurrentIndex(page.bar.stretch.findData("year"))
    bench.settle()
    page.figures.table.opened.emit("a")
    assert host.pages == ["label: Shoes, 2026-01-01 to 2026-03-13"]


def test_what_has_no_day_leads_nowhere(open_page, host):
    bench = ResultsBench((run(1, "", 5),))
    page = open_page(bench)
    choose(page, bench, "month")
    page.figures.table.opened.emit("")
    assert host.pages == []


def test_an_import_is_seen_told_and_taken_back(page, bench, host, tmp_path):
    page.bringing.start(report(tmp_path, "7,Spring,2026-03-05,600,5,1", "8,Twins,2026-03-05,40,5,1"))
    bench.settle()
    dialog = page.findChild(ResultImportDialog)
    dialog.model.choose("8", Candidate(id=uuid(3), name="Twins"))
    dialog.go.click()
    bench.settle()
    assert page.figures.measures.buttons["sent"].value == "3090"
    assert host.told == ["2 rows of results imported"]
    assert page.can_undo()
    page.undo()
    bench.settle()
    assert page.figures.measures.buttons["sent"].value == "2450"
    assert not page.can_undo()
    assert host.told[-1] == "The import was taken back"


def test_what_others_write_is_shown_while_the_page_is_in_sight(page, bench):
    with bench.workspace.transaction() as transaction:
        transaction.put_runs([run(1, "2026-03-09", 550)])
    bench.opened.watch.changed.emit()
    bench.settle()
    assert page.figures.measures.buttons["sent"].value == "3000"
    page.hide()
    bench.opened.watch.changed.emit()
    assert bench.jobs.waiting == []


def test_a_report_can_be_dropped(page, bench, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "picture.png")), QUrl.fromLocalFile(str(report(tmp_path)))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), Qt.DropAction.CopyAction, mime, buttons, keys)
    page.dragEnterEvent(enter)
    assert enter.isAccepted()
    page.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys))
    assert page.findChild(ResultImportDialog).title.text() == "stats.csv"


def test_a_workspace_that_can_only_be_read_takes_no_results(open_page):
    page = open_page(ResultsBench(RUNS, read_only=True))
    assert not page.bar.bring.isEnabled()
    assert not page.acceptDrops()
    assert page.figures.measures.buttons["sent"].value == "2450"


def test_the_palette_asks_for_a_report(page):
    page.carry_out("import")
    chooser = page.findChild(QFileDialog)
    assert chooser.windowTitle() == "Import results"
    chooser.reject()
