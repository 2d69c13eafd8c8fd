import pytest

from app.bootstrap import Services
from app.cli.main import main
from app.domain.errors import UserError
from app.services.ports import Access
from tests.cli.conftest import Ran
from tests.cli.schemas import validate

ACCESS = Access(url="http://127.0.0.1:5000/v1", workspace="team", user="admin", password="pw")


class FakeServer:
    """Serves, unless it can't, until ``during`` has been called."""

    def __init__(self, during=lambda: None, error: UserError | None = None) -> None:
        self._during, self._error = during, error

    def serve(self, ready):
        if self._error:
            raise self._error
        ready(ACCESS)
        self._during()


@pytest.fixture
def remote_server(capsys):
    def run(server: FakeServer, *arguments: str) -> Ran:
        code = main(["remote", "server", *arguments], Services(team_server=server))
        return Ran(code, *capsys.readouterr())

    return run


@pytest.mark.parametrize("arguments", [(), ("--json",)])
def test_how_the_server_is_reached_is_one_line_of_json(remote_server, arguments):
    ran = remote_server(FakeServer(), *arguments)
    assert (ran.code, ran.lines) == (
        0,
        [{"url": "http://127.0.0.1:5000/v1", "workspace": "team", "user": "admin", "password": "pw"}],
    )
    validate("remote-server", ran.lines[0])


def test_the_line_is_there_while_the_server_still_serves(monkeypatch, remote_server):
    flushed: list[str] = []
    monkeypatch.setattr("app.cli.base.Output.flush", lambda self: flushed.append("flushed"))
    seen: list[list[str]] = []
    remote_server(FakeServer(during=lambda: seen.append([*flushed])))
    assert seen == [["flushed"]]


def test_a_server_that_is_not_installed_is_one_line(remote_server):
    ran = remote_server(FakeServer(error=UserError("The team server is not installed", next_step="Get it")))
    assert (ran.code, ran.out, ran.err) == (2, "", "The team server is not installed. Get it.\n")
