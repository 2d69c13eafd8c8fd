"""An export under way, and what stands in its way."""

import pytest
from PySide6.QtCore import Qt

from app.ui.views.exchange.export_dialog import ExportDialog


@pytest.fixture
def show(begin, place, bench, both):
    def make(form, campaigns=both):
        dialog = ExportDialog(bench.export(form, *campaigns), place)
        dialog.heard = []
        dialog.written.connect(dialog.heard.append)
        dialog.field_wanted.connect(lambda *where: dialog.heard.append(where))
        return begin(dialog)

    return make


def test_a_quick_export_shows_no_dialog(bench, show):
    dialog = show("package")
    heard = dialog.heard
    assert not dialog.isVisible()
    assert dialog._soon.isActive()
    bench.settle()
    assert [written.campaigns for written in heard] == [2]
    assert not dialog.isVisible()
    assert not dialog._soon.isActive()


def test_one_that_takes_a_while_says_how_far_it_is(bench, show):
    dialog = show("package")
    dialog._soon.timeout.emit()
    assert dialog.isVisible()
    dialog.model.progressed.emit(1, 3)
    assert dialog.progress.text.text() == "Exporting: 1 of 3"
    assert dialog.progress.bar.value() == 1


def test_a_cancel_stops_the_work_and_writes_nothing(bench, show, tmp_path):
    dialog = show("package")
    dialog._soon.timeout.emit()
    (job,) = bench.jobs.waiting
    dialog.progress.stop.click()
    assert job.context.cancelled
    bench.settle()
    assert list(tmp_path.iterdir()) == []


def test_a_picture_without_an_address_leads_to_its_field(bench, show, both):
    dialog = show("clevertap-inbox")
    bench.settle()
    assert dialog.isVisible()
    assert "isn't online yet" in dialog.failure.text()
    assert dialog.failure.textFormat() == Qt.TextFormat.PlainText
    heard = dialog.heard
    dialog.field.click()
    assert heard == [(both[0], "message/slides/s1/media")]


def test_an_address_is_enough_to_go_on(bench, show, tmp_path):
    dialog = show("clevertap-inbox")
    bench.settle()
    assert not dialog.again.isEnabled()
    dialog.base.setText("https://cdn.example.com")
    assert (dialog.again.isEnabled(), dialog.again.text()) == (True, "Export with this address")
    heard = dialog.heard
    dialog.again.click()
    bench.settle()
    assert [written.beside for written in heard] == [tmp_path / "out-media"]


def test_an_address_that_is_none_is_said_and_can_be_mended(bench, show):
    dialog = show("clevertap-inbox")
    bench.settle()
    dialog.base.setText("not an address")
    dialog.again.click()
    bench.settle()
    assert dialog.isVisible()
    assert "address" in dialog.failure.text()
    assert (dialog.field.isVisible(), dialog.again.isEnabled()) == (False, True)
    heard = dialog.heard
    dialog.base.setText("https://cdn.example.com")
    dialog.base.returnPressed.emit()
    bench.settle()
    assert [written.campaigns for written in heard] == [2]


def test_other_failures_offer_to_try_again(bench, show):
    dialog = show("galley", ["gone"])
    bench.settle()
    assert "not in this workspace any more" in dialog.failure.text()
    assert (dialog.field.isVisible(), dialog.base.isVisible()) == (False, False)
    assert (dialog.again.isEnabled(), dialog.again.text()) == (True, "Try again")
