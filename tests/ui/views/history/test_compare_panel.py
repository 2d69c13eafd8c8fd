import pytest

from app.ui.viewmodels.history.entries import NOW
from app.ui.views.history.compare_panel import ComparePanel
from tests.ui.past import BODY, at_rest


@pytest.fixture
def panel(written, painter, pictures, shown):
    made = ComparePanel(written.model, painter, pictures)
    made.resize(900, 700)
    shown(made)
    written.start()
    return made


def compared(panel, written):
    at_rest(panel.model.pair._rested)
    written.run()


def test_the_fields_that_differ_are_counted_and_listed(panel, written):
    compared(panel, written)
    assert panel.count.text() == "1 field differs"
    assert "Title" in panel.fields.toPlainText()
    written.write(BODY, "Three nights")
    compared(panel, written)
    assert panel.count.text() == "2 fields differ"


def test_what_is_the_same_says_so(panel, written):
    written.model.restore()
    written.run()
    compared(panel, written)
    assert panel.count.text() == "No field differs"


def test_one_alone_has_no_list(panel, written):
    written.model.versions.choose(NOW)
    assert panel.below.isHidden()


def test_the_time_line_is_always_compared_with_now(panel, written):
    assert panel.bar.against.isVisible()
    written.model.choose_mode("timeline")
    assert not panel.bar.against.isVisible()


def test_the_marks_of_the_bar_reach_the_cards(panel, written):
    panel.cards.compare()
    assert panel.bar.share.text().endswith("differ")
    panel.bar.switch.setChecked(False)
    assert panel.cards.columns[0].face.marks.isNull()
