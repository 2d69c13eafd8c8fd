"""The import of a table as a person sees it."""

import pytest
from PySide6.QtCore import Qt

from app.ui.views.exchange.sheet_dialog import SheetDialog
from tests.ui.exchanging import CSV, ExchangeBench


@pytest.fixture
def bench(qapp, tmp_path):
    return ExchangeBench(tmp_path)


@pytest.fixture
def show(begin, place, bench):
    def make(text=CSV):
        dialog = SheetDialog(bench.sheet(text), bench.cards(), place)
        dialog.heard = []
        dialog.imported.connect(dialog.heard.append)
        begin(dialog)
        bench.settle()
        return dialog

    return make


def report(dialog):
    model = dialog.mapping.report.model
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def replan(bench, dialog):
    dialog.model._soon.stop()
    dialog.model._plan()
    bench.settle()


def test_columns_show_their_values_and_what_they_are_taken_for(show):
    dialog = show()
    rows = dialog.mapping.columns.rows
    assert [row.header.accessibleName() for row in rows] == ["Title", "Message", "Picture", "Kept for"]
    assert rows[0].samples.accessibleName() == "One · Two · Three"
    assert [row.choice.currentText() for row in rows] == ["Title", "Message", "Picture", "Leave out"]
    assert dialog.mapping.notes.text() == "4 rows."


def test_every_row_has_its_report(show):
    dialog = show()
    assert [line[:2] for line in report(dialog)] == [["2", "One"], ["3", "Two"], ["4", ""], ["5", "Three"]]
    results = [line[2] for line in report(dialog)]
    assert results[0] == results[3] == "Taken"
    assert results[1].startswith("Taken, but the picture is no address")
    assert results[2].startswith("Left out: it has no name")
    assert dialog.mapping.report.counts.text() == "3 campaigns, 1 row left out"
    assert dialog.go.text() == "Import 3 campaigns"


def test_rows_that_need_a_look_can_be_had_alone(show):
    dialog = show()
    dialog.mapping.report.narrow.click()
    assert [line[0] for line in report(dialog)] == ["3", "4"]
    assert dialog.model.in_hand.row == 3
    dialog.mapping.report.narrow.click()
    assert len(report(dialog)) == 4


def test_the_row_in_hand_is_drawn_or_says_why_not(bench, show):
    dialog = show()
    assert bench.drawn == ["One"]
    dialog.mapping.report.table.stand_on(1)
    bench.settle()
    assert bench.drawn[-1] == "Two"
    assert dialog.mapping.card.heading.accessibleName() == "Row 3"
    dialog.mapping.report.table.stand_on(2)
    assert dialog.mapping.card.picture.text().startswith("Left out: it has no name")


def test_another_choice_makes_report_and_card_anew(bench, show):
    dialog = show()
    choice = dialog.mapping.columns.rows[0].choice
    choice.setCurrentIndex(choice.findData("name"))
    assert not dialog.go.isEnabled()
    assert dialog.mapping.report.counts.text() == "Reading the rows"
    replan(bench, dialog)
    assert dialog.go.isEnabled()
    assert dialog.model.in_hand.campaign.message.slides[0].title.text == ""


def test_without_anything_to_import_it_says_what_to_choose(bench, show):
    dialog = show("Owner,Where\nMira,Lviv\n")
    assert "Choose the columns" in dialog.mapping.report.counts.text()
    assert dialog.mapping.report.counts.property("tone") == "bad"
    assert not dialog.go.isEnabled()
    choice = dialog.mapping.columns.rows[1].choice
    choice.setCurrentIndex(choice.findData("title"))
    replan(bench, dialog)
    assert dialog.go.text() == "Import 1 campaign"
    assert dialog.mapping.report.counts.property("tone") == ""


def test_labels_that_will_be_made_are_said(show):
    dialog = show("Title,Labels\nOne,Spring; Sale\n")
    assert dialog.mapping.remarks.text() == "New labels: Spring, Sale"


def test_an_import_ends_with_what_came_in(bench, show):
    dialog = show()
    dialog.go.click()
    bench.settle()
    (campaigns,) = dialog.heard
    assert len(campaigns) == 3
    assert bench.workspace.get(campaigns[2]).campaign.message.slides[0].media.url == "https://example.com/p.png"


def test_markup_in_a_file_stays_text(show):
    dialog = show("<img src=x>,Title\n<b>x</b>,<i>One</i>\n")
    row = dialog.mapping.columns.rows[0]
    for label in (row.header, row.samples, dialog.mapping.report.counts, dialog.mapping.card.picture):
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert row.samples.accessibleName() == "<b>x</b>"


def test_a_file_without_rows_says_so(show):
    dialog = show("Title,Message\n")
    assert "holds no campaigns" in dialog.failure.text.text()
    assert not dialog.go.isVisible()
