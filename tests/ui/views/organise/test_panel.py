"""What every tab of the page does, held with the labels."""

import pytest

from app.ui.views.organise.labels import LabelsPanel


@pytest.fixture
def panel(bench, show_panel):
    bench.campaign(["Sale"])
    return show_panel(bench, LabelsPanel)


def test_what_nobody_looks_at_is_not_read_when_others_write(panel, bench):
    panel.hide()
    bench.opened.watch.changed.emit()
    assert bench.jobs.waiting == []
    panel.show()
    bench.opened.watch.changed.emit()
    assert [job.lane for job in bench.jobs.waiting] == ["lists"]


def test_leaving_drops_the_reading_and_the_question(panel, bench):
    panel.ask("Merge?", "Merge", lambda: None)
    panel.model.load()
    panel.left()
    assert not panel.question.isVisible()
    bench.labels.create("Toys")
    bench.settle()
    assert [line.name for line in panel.view.table.lines] == ["Sale"]


def test_a_step_that_others_have_built_on_is_not_taken_back(panel, bench, host):
    panel.view.table.renamed.emit(bench.label_id("Sale"), "Deals")
    bench.settle()
    bench.labels.create("Toys")
    host.back()
    bench.settle()
    assert "Something else was changed since" in panel.note.text()
    assert bench.label_names == ["Deals", "Toys"]


def test_the_bar_is_left_out_where_it_is_empty_and_the_note_where_nothing_went_wrong(panel):
    assert not panel.note.isVisible()
    assert not panel.progress.isVisible()
    panel.show_note("No")
    assert panel.note.isVisible()


def test_every_control_has_a_name_and_can_be_reached_by_keyboard(panel):
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit

    parts = [part for kind in (QAbstractButton, QComboBox, QLineEdit) for part in panel.findChildren(kind)]
    seen = [part for part in parts if part.isVisible() and not part.objectName().startswith("qt_")]
    assert len(seen) > 15
    for part in seen:
        text = part.text() if isinstance(part, QAbstractButton) else ""
        assert part.accessibleName() or text, part
        assert part.focusPolicy() & Qt.FocusPolicy.TabFocus, part
