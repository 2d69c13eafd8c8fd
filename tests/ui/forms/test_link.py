import pytest

from app.templates import fields
from tests.ui.forms.bench import SLIDE


@pytest.fixture
def widget(bench, show_field):
    return show_field(bench, fields.ACTION)


def test_addresses_stand_there_while_it_opens_a_link(bench, widget):
    assert not widget.addresses.isVisible()
    widget.enabled.click()
    assert widget.addresses.isVisible()


def test_switching_off_keeps_the_addresses(bench, widget, qtbot):
    widget.enabled.click()
    qtbot.keyClicks(widget.addresses.all, "https://a.test")
    widget.enabled.click()
    assert bench.value(f"{SLIDE}/action/enabled") is False
    assert bench.value(f"{SLIDE}/action/ios") == "https://a.test"
