import pytest

from app.domain.recipient import Attribute
from app.ui.viewmodels.columns import COLUMNS, Columns
from tests.ui.fakes import MemorySettings

EVERY = (
    Attribute(name="Given", role="first_name"),
    Attribute(name="Family", role="last_name"),
    Attribute(name="Mail", role="email"),
    *(Attribute(name=name) for name in "ABCDEF"),
)


@pytest.fixture
def settings():
    return MemorySettings()


@pytest.fixture
def columns(settings):
    return Columns(settings, "one")


def test_at_first_there_are_the_first_that_tell_more_than_name_and_identity(columns):
    assert columns.names(EVERY) == ("A", "B", "C", "D")


def test_a_choice_is_remembered_in_the_order_of_the_attributes(columns, settings):
    columns.show("B", False, EVERY)
    columns.show("F", True, EVERY)
    columns.show("Given", True, EVERY)
    assert Columns(settings, "one").names(EVERY) == ("Given", "A", "C", "D", "F")


def test_all_can_be_taken_off(columns):
    for name in "ABCD":
        columns.show(name, False, EVERY)
    assert columns.names(EVERY) == ()


def test_what_is_not_there_any_more_is_not_shown(columns):
    columns.show("A", False, EVERY)
    assert columns.names(EVERY[:5]) == ("B",)


def test_workspaces_have_their_own(columns, settings):
    columns.show("A", False, EVERY)
    assert Columns(settings, "two").names(EVERY) == ("A", "B", "C", "D")
    columns.forget()
    assert columns.names(EVERY) == ("A", "B", "C", "D")


@pytest.mark.parametrize("stored", ["x", {"one": 5}, None, {"one": {"A": 1}}])
def test_settings_of_another_shape_are_as_none(settings, stored):
    settings.set(COLUMNS, stored)
    assert Columns(settings, "one").names(EVERY) == ("A", "B", "C", "D")
