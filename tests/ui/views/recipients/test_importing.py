"""The import's dialog, from the file to what is told."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from shiboken6 import isValid

from app.ui.jobs import Jobs
from app.ui.viewmodels.importing import ImportModel
from app.ui.views.recipients.importing import ImportDialog
from tests.ui.people import PEOPLE, PeopleBench

CSV = "Email,First name,When\nann@example.com,Ann,2026-01-02\nbob@example.com,Bob,\n,Nobody,\n"


@pytest.fixture
def begin(qtbot, theme, tmp_path):
    made: list[ImportDialog] = []

    def start(bench, text: str = CSV, jobs=None) -> ImportDialog:
        path = tmp_path / "people.csv"
        path.write_text(text, encoding="utf-8")
        dialog = ImportDialog(ImportModel(bench.services.people(bench.workspace), path, jobs or bench.jobs))
        dialog.heard = []
        dialog.imported.connect(lambda imported, errors: dialog.heard.append((imported, errors)))
        dialog.start()
        made.append(dialog)
        return dialog

    yield start
    for dialog in made:
        if isValid(dialog):
            dialog.reject()
            dialog.deleteLater()


def replan(bench, dialog):
    dialog.model._soon.stop()
    dialog.model._plan()
    bench.settle()


def test_a_file_is_read_before_anything_is_asked(bench, begin):
    dialog = begin(bench)
    assert dialog.progress.isVisible()
    assert "Reading" in dialog.progress.text.text()
    assert not dialog.go.isVisible()
    bench.settle()
    assert dialog.mapping.isVisible()
    assert dialog.title.text() == "people.csv"
    assert dialog.mapping.notes.text() == "3 rows."


def test_counts_and_problems_come_before_the_import(bench, begin):
    dialog = begin(bench)
    bench.settle()
    assert dialog.mapping.counts.text() == "2 recipients, 1 row left out"
    assert dialog.go.text() == "Import 2"
    assert dialog.go.isEnabled()
    assert dialog.mapping.fold.head.text() == "Rows that are left out: 1"
    dialog.mapping.fold.unfold()
    model = dialog.mapping.problems.model
    assert [model.index(0, column).data() for column in (0, 1)] == ["4", "Email"]


def test_a_choice_counts_anew(bench, begin):
    dialog = begin(bench)
    bench.settle()
    choice = dialog.mapping.columns.rows[1].choice
    choice.setCurrentIndex(choice.findData("identity"))
    assert not dialog.go.isEnabled()
    assert dialog.mapping.counts.text() == "Counting"
    assert dialog.mapping.columns.rows[0].choice.currentData() == "email"
    replan(bench, dialog)
    assert dialog.mapping.counts.text() == "3 recipients"
    assert not dialog.mapping.fold.isVisible()


def test_without_an_identity_it_says_what_to_choose(bench, begin):
    dialog = begin(bench)
    bench.settle()
    choice = dialog.mapping.columns.rows[0].choice
    choice.setCurrentIndex(choice.findData("leave_out"))
    assert "who is who" in dialog.mapping.counts.text()
    assert dialog.mapping.counts.property("tone") == "bad"
    replan(bench, dialog)
    assert not dialog.go.isEnabled()


def test_a_mapping_that_can_not_be_says_why_and_can_be_mended(bench, begin):
    dialog = begin(bench, "Email,email\na@example.com,b@example.com\n")
    bench.settle()
    dialog.model.mapping = tuple(replace(column, target="identity") for column in dialog.model.mapping)
    dialog.model.plan = None
    replan(bench, dialog)
    assert dialog.mapping.isVisible()
    assert dialog.model.error.sentence() == dialog.mapping.counts.text()
    assert dialog.mapping.counts.property("tone") == "bad"
    assert not dialog.go.isEnabled()
    dialog.mapping.columns.rows[1].choice.setCurrentIndex(0)
    replan(bench, dialog)
    assert dialog.go.isEnabled()


def test_an_import_ends_with_what_was_done(bench, begin):
    dialog = begin(bench)
    bench.settle()
    heard = dialog.heard
    dialog.go.click()
    assert dialog.progress.isVisible()
    assert "Importing" in dialog.progress.text.text()
    bench.settle()
    ((imported, errors),) = heard
    assert (imported.recipients, imported.left_out, errors.count) == (2, 1, 1)
    assert "ann@example.com" in bench.identities


def test_a_file_that_is_none_says_why(bench, begin):
    dialog = begin(bench, "")
    bench.settle()
    assert "is empty" in dialog.failure.text()
    assert dialog.cancel.text() == "Close"
    assert not dialog.go.isVisible()


def test_escape_leaves_and_stops_the_work(qtbot, bench, begin):
    dialog = begin(bench)
    bench.settle()
    dialog.go.click()
    job = bench.jobs.waiting[0]
    dialog.reject()
    assert job.context.cancelled
    bench.settle()
    assert bench.workspace.recipient("ann@example.com") == PEOPLE[0]


def test_sample_recipients_make_room_and_that_is_said(qtbot, begin):
    bench = PeopleBench(())
    bench.services.people(bench.workspace).add_samples()
    dialog = begin(bench)
    bench.settle()
    assert "make room" in dialog.mapping.remarks.text()


def test_rows_that_are_events_are_explained(bench, begin):
    dialog = begin(bench, "Email,What\nann@example.com,Charged\nann@example.com,Left\n")
    bench.settle()
    choice = dialog.mapping.columns.rows[1].choice
    choice.setCurrentIndex(choice.findData("event"))
    replan(bench, dialog)
    assert dialog.mapping.counts.text() == "1 recipient, 2 events"
    assert dialog.mapping.remarks.text().startswith("Each row is an event")


def test_markup_in_a_file_stays_text(bench, begin):
    dialog = begin(bench, "Email,<img src=x>\nann@example.com,<b>x</b>\n")
    bench.settle()
    row = dialog.mapping.columns.rows[1]
    for label in (row.header, row.samples):
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert row.samples.accessibleName() == "<b>x</b>"


def test_the_event_loop_turns_while_a_large_file_is_imported(qtbot, begin):
    bench = PeopleBench(())
    jobs = Jobs()
    turns: dict[str, int] = {}
    clock = QTimer(interval=0)
    dialog = begin(bench, "Email,Name\n" + "".join(f"p{n}@example.com,Name {n}\n" for n in range(80_000)), jobs)
    clock.timeout.connect(lambda: turns.update({dialog.model.step: turns.get(dialog.model.step, 0) + 1}))
    clock.start()
    model = dialog.model
    qtbot.waitUntil(lambda: model.ready, timeout=60_000)
    with qtbot.waitSignal(dialog.imported, timeout=60_000):
        dialog.go.click()
    clock.stop()
    jobs.shutdown()
    assert len(bench.identities) == 80_000
    assert min(turns["reading"], turns["mapping"], turns["importing"]) > 10
