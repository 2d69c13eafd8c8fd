import pytest

from app.remote.kinto.address import is_loopback, is_name, read
from app.sync.ports import Barred


@pytest.mark.parametrize(
    ("typed", "base"),
    [
        ("https://team.example", "https://team.example/v1"),
        (" https://team.example/ ", "https://team.example/v1"),
        ("https://team.example/v1", "https://team.example/v1"),
        ("https://team.example/v1/", "https://team.example/v1"),
        ("https://team.example:8443/store", "https://team.example:8443/store/v1"),
        ("https://team.example/v1?x=1#y", "https://team.example/v1"),
        ("http://127.0.0.1:8888", "http://127.0.0.1:8888/v1"),
        ("http://[::1]:8888/v1", "http://[::1]:8888/v1"),
    ],
)
def test_the_version_is_added_where_it_is_missing(typed: str, base: str) -> None:
    assert read(typed).base == base


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "https://"),
        ("team.example", "https://"),
        ("ftp://team.example", "https://"),
        ("https://", "https://"),
        ("https://team.example:port", "address"),
        ("https://[::1", "address"),
        ("http://team.example", "read passwords"),
        ("http://10.0.0.7", "read passwords"),
        ("http://127.0.0.1.team.example", "read passwords"),
        ("https://ada:secret@team.example", "user or password"),
    ],
)
def test_other_addresses_are_barred_with_a_reason(typed: str, told: str) -> None:
    with pytest.raises(Barred, match=told):
        read(typed)


def test_a_reason_does_not_repeat_a_password() -> None:
    with pytest.raises(Barred) as barred:
        read("https://ada:secret@team.example")
    assert "secret" not in str(barred.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "localhost", "LocalHost"])
def test_loopback(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["10.0.0.1", "0.0.0.0", "localhost.example", "", "::", "example"])
def test_not_loopback(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("url", "held"),
    [
        ("https://team.example/elsewhere", True),
        ("https://TEAM.example:443/v1", True),
        ("https://team.example:444/v1", False),
        ("http://team.example/v1", False),
        ("https://other.example/v1", False),
        ("https://team.example@other.example/v1", False),
    ],
)
def test_what_is_on_the_same_server(url: str, held: bool) -> None:
    assert read("https://team.example").holds(url) is held


@pytest.mark.parametrize("name", ["team", "Team-1_x", "7"])
def test_names_that_kinto_takes(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("name", ["", "-a", "a b", "ü", "a/b", "a\n", ".."])
def test_names_that_kinto_refuses(name: str) -> None:
    assert not is_name(name)
