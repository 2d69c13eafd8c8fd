import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.checks.tabs import troubles


@pytest.mark.parametrize(
    ("tabs", "tab", "words"),
    [
        (["Offers, news"], "Offers, news", "comma"),
        (["aLL"], "aLL", "first tab"),
        ([" "], " ", "without a name"),
        (["Sale", "SALE"], "SALE", "capitals"),
        (["Wholesale", "Sale"], "Sale", "“wholesale”"),
    ],
)
def test_a_name_that_phones_show_otherwise_is_said(tabs, tab, words):
    assert words in troubles(tabs, "both")[tab]


def test_names_that_phones_show_as_they_are_are_left_alone():
    assert troubles(["Offers", "News", "Все"], "clevertap") == {}


def test_the_longer_of_two_names_is_right():
    assert list(troubles(["Wholesale", "Sale"], "both")) == ["Sale"]


def test_without_clevertap_there_is_nothing_to_say():
    assert troubles(["all", "a,b"], "yespo") == {}


@given(st.lists(st.text(max_size=6), unique=True))
def test_every_trouble_is_about_one_of_the_tabs(tabs):
    assert set(troubles(tabs, "both")) <= set(tabs)
