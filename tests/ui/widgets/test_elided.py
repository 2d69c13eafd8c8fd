import pytest

from app.ui.widgets.elided import ElidedLabel


@pytest.fixture
def label(shown):
    made = shown(ElidedLabel("A header that goes on <and on>"))
    made.resize(80, 20)
    return made


def test_what_does_not_fit_ends_in_dots_and_is_told_in_full(label):
    assert label.text().endswith("…")
    assert label.toolTip() == "<span>A header that goes on &lt;and on&gt;</span>"
    assert label.accessibleName() == "A header that goes on <and on>"


def test_with_room_there_is_nothing_more_to_tell(label):
    label.resize(label.sizeHint())
    assert label.text() == "A header that goes on <and on>"
    assert label.toolTip() == ""


def test_another_text_takes_its_place(label):
    label.tell("Ok")
    assert (label.text(), label.toolTip()) == ("Ok", "")
    assert label.minimumSizeHint().width() < 80
