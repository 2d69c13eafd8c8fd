from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from app.ui.viewmodels.visits import VISITS, Visit
from tests.fakes import FakeClock
from tests.ui.fakes import MemorySettings


def test_a_stay_begins_where_the_one_before_ended():
    settings, clock = MemorySettings(), FakeClock()
    first = Visit(settings, "spring", clock)
    assert first.before == ""
    clock.at += timedelta(hours=1)
    first.note()
    clock.at += timedelta(days=1)
    assert Visit(settings, "spring", clock).before == "2026-03-02T10:00:00.000Z"


def test_a_stay_goes_on_from_the_same_beginning():
    clock = FakeClock()
    visit = Visit(MemorySettings(visits={"spring": "2026-03-01T00:00:00.000Z"}), "spring", clock)
    visit.note()
    assert visit.moment().visited == "2026-03-01T00:00:00.000Z"
    assert visit.moment().now == clock.at


def test_each_workspace_has_its_own():
    settings = MemorySettings(visits={"autumn": "2025-10-01T00:00:00.000Z"})
    Visit(settings, "spring", FakeClock()).note()
    assert settings.get(VISITS) == {"autumn": "2025-10-01T00:00:00.000Z", "spring": "2026-03-02T09:00:00.000Z"}


def test_a_setting_that_is_no_table_counts_as_none():
    assert Visit(MemorySettings(visits=["?"]), "spring", FakeClock()).before == ""


def test_a_stay_is_written_down_soon_after_it_began(qtbot):
    settings = MemorySettings()
    visit = Visit(settings, "spring", FakeClock())
    visit.note_soon()
    assert settings.get(VISITS) is None
    qtbot.waitUntil(lambda: settings.get(VISITS) == {"spring": "2026-03-02T09:00:00.000Z"})


def test_what_was_noted_meanwhile_is_not_noted_again(qtbot):
    settings, clock = MemorySettings(), FakeClock()
    visit = Visit(settings, "spring", clock)
    visit.note_soon()
    visit.note()
    assert not visit.soon.isActive()
    assert settings.get(VISITS) == {"spring": "2026-03-02T09:00:00.000Z"}


def test_the_end_of_the_program_ends_the_stay(qapp):
    settings, clock = MemorySettings(), FakeClock()
    visit = Visit(settings, "spring", clock, QCoreApplication.instance())
    clock.at += timedelta(hours=8)
    qapp.aboutToQuit.emit()
    assert settings.get(VISITS) == {"spring": "2026-03-02T17:00:00.000Z"}
    visit.setParent(None)
    visit.deleteLater()
