import logging

import pytest

from app.server.application import in_memory_application
from app.server.calling import inside
from app.server.settings import ADMINISTRATOR
from app.server.workspaces import Administration, Refused
from tests.server.conftest import PASSWORD


def test_there_is_an_administrator_with_the_password_that_was_asked_for(application: object):
    assert Administration(inside(application, ADMINISTRATOR, PASSWORD)).examine() == "account:admin"
    with pytest.raises(Refused):
        Administration(inside(application, ADMINISTRATOR, "another one")).examine()


def test_two_of_them_share_nothing(application: object):
    other = in_memory_application("salt", "other")
    Administration(inside(other, ADMINISTRATOR, "other")).set_password("olena", "x")
    assert not Administration(inside(application, ADMINISTRATOR, PASSWORD)).has_account("olena")


def test_it_starts_and_greets_without_a_word(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING):
        Administration(inside(in_memory_application("salt", "x"), ADMINISTRATOR, "x")).examine()
    assert (*capfd.readouterr(), caplog.messages) == ("", "", [])
