import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.organising.keys import key_for


def free(key):
    return False


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Weekly news", "weekly-news"),
        ("  5 % OFF — today!  ", "5-off-today"),
        ("Щотижневі новини", "shchotyzhnevi-novyny"),
        ("Їжак і ґава", "izhak-i-gava"),
        ("Новости", "novosty"),
        ("Объявления", "obiavlenyia"),
        ("Straße in Łódź", "strasse-in-lodz"),
        ("Ｗｉｄｅ", "wide"),
        ("夏のセール", "subscription"),
        ("", "subscription"),
    ],
)
def test_keys_are_what_every_system_can_hold(name, key):
    assert key_for(name, free) == key


def test_a_key_that_is_taken_gets_a_number():
    assert key_for("News", {"news", "news-2"}.__contains__) == "news-3"


@given(st.text())
def test_whatever_the_name_the_key_is_plain(name):
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", key_for(name, free))
