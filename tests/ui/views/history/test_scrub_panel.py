import pytest
from PySide6.QtCore import Qt

from app.ui.views.history.scrub_panel import ScrubPanel


@pytest.fixture
def panel(written, shown):
    made = ScrubPanel(written.model.timeline)
    made.resize(900, 120)
    shown(made)
    written.model.timeline.load()
    written.run()
    return made


def test_it_says_when_who_and_what(panel):
    assert panel.when.text() == "Today, 09:06"
    assert panel.what.accessibleName() == "ann · Title"
    assert panel.bar.accessibleDescription() == "Today, 09:06, ann, Title"


def test_keys_lead_to_the_moment_at_once(panel, written, qtbot):
    qtbot.keyClick(panel.bar, Qt.Key.Key_Home)
    assert written.model.timeline.at == 1
    assert panel.what.accessibleName() == "ann · Created"
    written.run()
    assert written.model.timeline.document.message.slides[0].title.text == "Spring"


def test_the_model_moves_the_bar_without_being_moved_by_it(panel, written):
    written.model.timeline.go(1)
    assert panel.bar.value() == -1
    assert written.model.timeline.at == 1


@pytest.mark.parametrize(
    ("end", "words"),
    [("created", "Created"), ("forgotten", "What was before is not kept any more"), ("more", "")],
)
def test_it_says_where_the_history_ends(panel, end, words):
    panel.model.end = end
    panel.refresh()
    assert panel.end.text() == words
