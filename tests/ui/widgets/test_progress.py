import pytest

from app.ui.widgets.progress import Progress


@pytest.fixture
def progress(shown):
    made = shown(Progress())
    yield made
    made.bar.setRange(0, 1)


def test_it_says_how_far_it_is(progress):
    progress.tell("Importing", 3, 12)
    assert (progress.bar.value(), progress.bar.maximum()) == (3, 12)
    assert progress.bar.accessibleName() == progress.text.text() == "Importing"


def test_without_an_end_it_only_moves(progress):
    progress.tell("Reading")
    assert progress.bar.minimum() == progress.bar.maximum() == 0


def test_it_can_be_stopped(qtbot, progress):
    with qtbot.waitSignal(progress.cancelled):
        progress.stop.click()
