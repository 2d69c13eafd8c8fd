import configparser

from app.server.serial_writes import DEFAULTS
from app.server.settings import ADMINISTRATOR, COMMON, PRINCIPAL, in_memory
from tests.server.running import INI


def written() -> dict[str, str]:
    """The settings in the file for real servers."""
    parser = configparser.RawConfigParser(interpolation=None)
    parser.read(INI, encoding="utf-8")
    return dict(parser["app:main"])


def test_the_real_server_is_set_up_as_the_one_for_a_try():
    found = written()
    assert {name: found.get(name) for name in COMMON} == dict(COMMON)


def test_the_real_server_says_how_long_a_writer_waits():
    assert {name: int(written()[name]) for name in DEFAULTS} == dict(DEFAULTS)


def test_no_secret_stands_in_the_file():
    found = written()
    names = ("kinto.storage_url", "kinto.permission_url", "kinto.userid_hmac_secret")
    assert ["KINTO_" in found[name] for name in names] == [True] * 3


def test_what_a_lock_has_seen_is_what_was_committed_last():
    found = written()
    assert found["kinto.storage_isolation_level"] == found["kinto.permission_isolation_level"] == "READ COMMITTED"


def test_only_the_administrator_makes_accounts_and_workspaces():
    assert ADMINISTRATOR in PRINCIPAL
    makers = ("account_create", "account_write", "bucket_create", "bucket_write")
    assert {COMMON[f"kinto.{name}_principals"] for name in makers} == {PRINCIPAL}


def test_in_memory_nothing_needs_a_database():
    settings = in_memory("salt")
    assert settings["kinto.userid_hmac_secret"] == "salt"
    assert {settings[f"kinto.{name}_backend"].rpartition(".")[2] for name in ("storage", "permission")} == {"memory"}
