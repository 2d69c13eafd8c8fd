import pytest

from app.templates import fields


def choose(widget, unit):
    widget.unit.setCurrentIndex(widget.unit.findData(unit))


@pytest.mark.parametrize(("unit", "stored"), [("hours", {"hours": 12}), ("ever", None)])
def test_another_unit_begins_with_its_usual_number(bench, show_field, unit, stored):
    widget = show_field(bench, fields.TTL)
    choose(widget, unit)
    assert bench.value("ttl") == stored


def test_for_ever_asks_for_no_number(bench, show_field):
    widget = show_field(bench, fields.TTL)
    choose(widget, "ever")
    assert not widget.number.isVisible()
    choose(widget, "days")
    assert widget.number.isVisible()
    assert bench.value("ttl") == {"days": 2}


@pytest.mark.parametrize("value", [{"days": 400}, {"hours": 1}, {"days": 2**40}, None])
def test_unusual_lengths_are_shown_and_left_alone(bench, show_field, value):
    bench.model.set("ttl", value)
    widget = show_field(bench, fields.TTL)
    widget.refresh()
    assert bench.value("ttl") == value


def test_the_number_is_stored_with_its_unit(bench, show_field):
    bench.model.set("ttl", {"hours": 5})
    widget = show_field(bench, fields.TTL)
    widget.number.stepUp()
    assert bench.value("ttl") == {"hours": 6}
