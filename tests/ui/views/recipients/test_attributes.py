import pytest

from app.domain.errors import UserError
from app.domain.recipient import Attribute
from app.ui.views.recipients.attributes import AttributesPanel
from tests.ui.people import ATTRIBUTES, PeopleBench


@pytest.fixture
def attributes(bench, show_panel):
    return show_panel(bench, AttributesPanel)


def row(panel, name):
    return panel.rows.rows[[each.name for each in panel.model.people.attributes].index(name)]


def choose(combo, value):
    combo.setCurrentIndex(combo.findData(value))


def test_each_attribute_has_a_row(attributes):
    city = row(attributes, "City")
    assert [each.name.text() for each in attributes.rows.rows] == [each.name for each in ATTRIBUTES]
    assert (city.kind.currentData(), city.role.currentData()) == ("text", "city")
    assert (city.samples.text(), city.filled.text()) == ("Kyiv · Ulm", "2 of 3")
    assert row(attributes, "Points").role.currentData() == ""


def test_another_role_is_stored_told_and_taken_back(attributes, bench, host):
    choose(row(attributes, "City").role, "time_zone")
    bench.settle()
    assert bench.attribute("City").role == "time_zone"
    assert host.told == ["Changed: City"]
    host.back()
    bench.settle()
    assert bench.attribute("City").role == "city"
    assert row(attributes, "City").role.currentData() == "city"


def test_a_role_that_moves_is_shown_to_move(attributes, bench):
    choose(row(attributes, "City").role, "first_name")
    bench.settle()
    assert row(attributes, "Given").role.currentData() == ""


def test_values_that_can_not_be_read_so_are_counted(attributes, bench, host):
    choose(row(attributes, "City").kind, "number")
    bench.settle()
    assert bench.attribute("City").kind == "number"
    assert host.told == ["Changed: City. 2 values can't be read so and stay as they are"]
    host.back()
    bench.settle()
    assert row(attributes, "City").kind.currentData() == "text"


def test_new_attributes_appear(attributes, bench):
    bench.put([], [*ATTRIBUTES, Attribute(name="Plan")])
    bench.opened.watch.changed.emit()
    bench.settle()
    assert attributes.rows.rows[-1].name.text() == "Plan"


def test_without_attributes_it_says_where_they_come_from(show_panel):
    bench = PeopleBench(())
    bench.put((), ())
    panel = show_panel(bench, AttributesPanel)
    assert panel.empty.isVisible()


def test_loading_is_said_after_a_while(qtbot, bench, show_panel):
    panel = show_panel(bench, AttributesPanel, settled=False)
    assert panel.waiting.isVisible()
    panel._patience.setInterval(0)
    panel._patience.start()
    qtbot.waitUntil(panel.loading.isVisible)
    bench.settle()
    assert panel.full.isVisible()


def test_an_error_can_be_tried_again(attributes, bench, monkeypatch):
    def fail():
        raise UserError("The file is gone", "It was moved", "Open it again")

    with monkeypatch.context() as patched:
        patched.setattr(bench.workspace, "people", fail)
        attributes.model.load()
        bench.settle()
    assert "It was moved" in attributes.error.text.text()
    attributes.again.click()
    bench.settle()
    assert attributes.full.isVisible()


def test_a_workspace_that_can_only_be_read_offers_no_choice(show_panel):
    panel = show_panel(PeopleBench(read_only=True), AttributesPanel)
    assert not row(panel, "City").kind.isEnabled()


def test_every_choice_names_its_attribute(attributes):
    assert row(attributes, "City").kind.accessibleName() == "City holds"
    assert row(attributes, "City").role.accessibleName() == "City is used as"
    assert row(attributes, "City").filled.accessibleName() == "2 of 3 have it"
