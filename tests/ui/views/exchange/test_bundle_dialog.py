"""The dry run of a package as a person sees it."""

import pytest
from PySide6.QtCore import Qt

from app.ui.views.exchange.bundle_dialog import BundleDialog, BundleReview
from tests.services.packages.made import package, pictured
from tests.ui.exchanging import CHANGED, CLASHING, NEW, ExchangeBench, four


@pytest.fixture
def show(begin, place):
    def make(bench, path, *, settled=True):
        model = bench.bundle(path)
        dialog = BundleDialog(model, BundleReview(model, bench.cards, lambda instant: instant[:10]), place)
        dialog.heard = []
        dialog.imported.connect(dialog.heard.append)
        begin(dialog)
        if settled:
            bench.settle()
        return dialog

    return make


@pytest.fixture
def dialog(show, tmp_path):
    bench, path = four(tmp_path)
    made = show(bench, path)
    made.bench = bench
    return made


def table(dialog):
    rows = dialog.review.rows
    return [[rows.index(row, column).data() for column in range(3)] for row in range(rows.rowCount())]


def test_a_package_is_read_before_anything_is_asked(show, tmp_path):
    bench, path = four(tmp_path)
    dialog = show(bench, path, settled=False)
    assert dialog.progress.isVisible()
    assert not dialog.go.isVisible()
    bench.settle()
    assert dialog.review.isVisible()
    assert dialog.title.text() == "Spring.galleypack"


def test_every_campaign_says_how_it_stands_and_what_happens(dialog):
    assert table(dialog) == [
        ["Clashing", "Clashing", "Keep mine"],
        ["Changed", "Changed", "Keep mine"],
        ["New", "New", "Import"],
        ["Same", "The same", "Nothing to do"],
    ]
    assert dialog.review.counts.text() == "4 campaigns: 1 new, 1 changed, 1 clashing, 1 the same"
    assert dialog.go.text() == "Import 1 campaign"


def test_a_choice_for_all_reaches_the_table_and_the_button(dialog):
    combo = dialog.review.choices.combos["changed"]
    combo.setCurrentIndex(combo.findData("both"))
    combo.activated.emit(combo.currentIndex())
    assert table(dialog)[1][2] == "Keep both"
    assert dialog.go.text() == "Import 2 campaigns"


def test_the_campaign_in_hand_shows_both_sides_and_what_differs(dialog):
    row = dialog.review.row
    assert (row.name.text(), row.hint.text()) == (
        "Clashing",
        "It differs from the one here, which was changed later.",
    )
    assert row.mine.heading.accessibleName() == "Here, changed 2026-03-03"
    assert row.theirs.heading.accessibleName() == "In the package, changed 2026-03-02"
    assert dialog.bench.drawn[-2:] == ["Mine, later", "Clashing"]
    (name,) = row.differences.rows
    assert (name.place.text(), name.old.text(), name.new.text()) == ("Name", "Mine, later", "Clashing")


def test_of_a_new_campaign_there_is_one_side(dialog):
    dialog.review.table.stand_on(2)
    row = dialog.review.row
    assert row.theirs.isVisible()
    assert not row.mine.isVisible()
    assert [each for each, radio in row.radios.items() if radio.isVisible()] == ["theirs", "skip"]


def test_of_one_that_is_the_same_nothing_is_asked(dialog):
    dialog.review.table.stand_on(3)
    dialog.bench.settle()
    assert not any(radio.isVisible() for radio in dialog.review.row.radios.values())
    assert "already" in dialog.review.row.hint.text()


def test_the_choice_in_hand_counts_for_all_that_are_selected(qtbot, dialog):
    dialog.review.table.selectAll()
    qtbot.mouseClick(dialog.review.row.radios["both"], Qt.MouseButton.LeftButton)
    assert [line[2] for line in table(dialog)] == ["Keep both", "Keep both", "Import", "Nothing to do"]


def test_leaving_everything_out_leaves_nothing_to_import(qtbot, dialog):
    dialog.review.table.stand_on(2)
    qtbot.mouseClick(dialog.review.row.radios["skip"], Qt.MouseButton.LeftButton)
    assert (dialog.go.text(), dialog.go.isEnabled()) == ("Nothing to import", False)
    assert dialog.review.choices.combos["new"].currentData() == "skip"


def test_an_import_ends_with_what_was_done(dialog):
    dialog.model.choose_all("changed", "theirs")
    dialog.go.click()
    assert "Importing" in dialog.progress.text.text()
    dialog.bench.settle()
    (taken,) = dialog.heard
    assert (taken.added, taken.replaced) == ((NEW,), (CHANGED,))


def test_what_comes_along_is_said(show, tmp_path):
    bench = ExchangeBench(tmp_path)
    dialog = show(bench, package(tmp_path / "p"))
    assert dialog.review.along.text() == "New labels: Spring. New subscriptions: News. 1 media file"


def test_a_refused_package_says_why_and_can_be_tried_again(show, tmp_path):
    bench, path = four(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-200])
    dialog = show(bench, path)
    assert "can't be imported" in dialog.failure.text.text()
    assert dialog.failure.text.textFormat() == Qt.TextFormat.PlainText
    assert (dialog.cancel.text(), dialog.go.isVisible()) == ("Close", False)
    path.write_bytes(whole)
    dialog.again.click()
    bench.settle()
    assert dialog.go.text() == "Import 1 campaign"


def test_escape_while_importing_changes_nothing(dialog):
    before = dialog.bench.names
    dialog.go.click()
    (job,) = (each for each in dialog.bench.jobs.waiting if each.lane == "database")
    dialog.reject()
    assert job.context.cancelled
    dialog.bench.settle()
    assert dialog.bench.names == before
    assert CLASHING in before


def test_of_many_campaigns_only_the_one_in_hand_is_drawn(show, tmp_path):
    bench = ExchangeBench(tmp_path)
    dialog = show(bench, package(tmp_path / "p", *(pictured(number) for number in range(1, 400))))
    assert dialog.review.rows.rowCount() == 399
    assert bench.drawn == [pictured(1).name]
