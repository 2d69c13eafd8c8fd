import pytest

from app.domain.recipient import Attribute
from app.ui.views.recipients.attribute_row import AttributeRow


@pytest.fixture
def row(shown):
    made = shown(AttributeRow("City"))
    made.resize(900, 50)
    return made


def test_what_is_shown_is_not_told(qtbot, row):
    with qtbot.assertNotEmitted(row.kind_chosen), qtbot.assertNotEmitted(row.role_chosen):
        row.show_attribute(Attribute(name="City", kind="date", role="city", filled=2, samples=("a", "<b>")), 9)
    assert (row.kind.currentData(), row.role.currentData()) == ("date", "city")
    assert row.samples.text() == "a · <b>"


def test_choices_are_told(qtbot, row):
    row.show_attribute(Attribute(name="City", role="city"), 9)
    with qtbot.waitSignal(row.role_chosen) as role:
        row.role.setCurrentIndex(0)
    with qtbot.waitSignal(row.kind_chosen) as kind:
        row.kind.setCurrentIndex(row.kind.findData("list"))
    assert (role.args, kind.args) == ([""], ["list"])


def test_without_samples_there_is_no_empty_line(row):
    row.show_attribute(Attribute(name="City"), 9)
    assert not row.samples.isVisible()
