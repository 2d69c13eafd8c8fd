import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from app.domain.segments import Compare, Did
from app.ui.viewmodels.rules import Row
from app.ui.views.segments.event_row import EventRow

FULL = Did(
    event="Bought",
    times=3,
    after="2026-02-01T00:00:00Z",
    before="2026-03-01T10:00:00Z",
    where=(Compare(attribute="amount", operator="after", value=100), Compare(attribute="sku", value="S1")),
)


@pytest.fixture
def make(shown):
    return lambda did=FULL, turned=False: shown(EventRow(Row(leaf=did, turned=turned), ("Bought", "Opened")))


@pytest.mark.parametrize("did", [FULL, Did(event="Gone"), Did(event="Opened", times=2**31 - 1)])
@pytest.mark.parametrize("turned", [False, True])
def test_it_says_what_it_was_given(make, did, turned):
    assert make(did, turned).node() == Row(leaf=did, turned=turned)


def test_every_part_is_told(make):
    row, heard = make(Did(event="Bought")), []
    row.changed.connect(lambda: heard.append(row.node()))
    row.event_name.setCurrentIndex(1)
    row.did.setCurrentIndex(1)
    row.times.setValue(2)
    row.after.setText("2026-02-01")
    assert heard[-1] == Row(leaf=Did(event="Opened", times=2, after="2026-02-01T00:00:00Z"), turned=True)


def test_a_date_that_is_none_is_marked_and_left_out(make):
    row = make(Did(event="Bought"))
    row.before.setText("2026-02-30")
    assert row.node().leaf.before is None
    assert row.before.property("tone") == "bad"
    assert row.before.toolTip() == "Write the date as 2026-01-31"
    row.before.setText("2026-02-28")
    assert (row.before.property("tone"), row.node().leaf.before) == ("", "2026-02-28T00:00:00Z")


def test_properties_come_and_go(make):
    row, heard = make(), []
    row.changed.connect(lambda: heard.append(row.node().leaf.where))
    row.add.click()
    assert row.conditions[-1].name.hasFocus() or row.conditions[-1].focusProxy() is row.conditions[-1].name
    assert heard[-1] == (*FULL.where, Compare(attribute="", operator="exists"))
    row.conditions[0].remove.click()
    assert heard[-1] == (FULL.where[1], Compare(attribute="", operator="exists"))


def test_everything_in_it_has_a_name(make):
    row = make()
    for kind in (QComboBox, QLineEdit, QSpinBox):
        for part in row.findChildren(kind):
            inside = isinstance(part.parent(), QSpinBox)
            assert inside or part.accessibleName(), part
