import getpass

import pytest

from app.system.person import user_name


def test_the_account_has_a_name(monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "olena")
    assert user_name() == "olena"


@pytest.mark.parametrize("error", [OSError, KeyError, ImportError])
def test_a_system_without_accounts_has_none(monkeypatch, error):
    def nobody():
        raise error

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert user_name() == ""
