import pytest

from app.ui.forms.counter import Counter
from app.ui.viewmodels.fits import Fit


@pytest.fixture
def counter(shown, theme):
    return shown(Counter())


def test_a_judgement_stands_behind_the_count(counter):
    counter.tell("Hello", Fit("fits all phones"))
    assert counter.text() == "5 · fits all phones"


def test_without_a_judgement_the_size_stands_there(counter):
    counter.tell("é", None)
    assert counter.text() == "1 · 2 bytes"


def test_a_cut_text_is_marked_and_names_its_devices(counter):
    counter.tell("Hello", Fit("cut", "warn", "Tiny phone"))
    assert (counter.property("tone"), counter.toolTip()) == ("warn", "Tiny phone")


def test_an_empty_text_is_not_judged(counter):
    counter.tell("", Fit("cut", "warn", "Tiny phone"))
    assert (counter.text(), counter.property("tone"), counter.toolTip()) == ("0", "", "")


def test_a_text_that_utf_8_can_not_spell_is_counted(counter):
    counter.tell("\ud800", None)
    assert counter.text() == "1 · 3 bytes"
