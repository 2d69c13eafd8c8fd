from collections.abc import Iterator

import pytest
from requests.auth import HTTPBasicAuth

from app.remote.kinto.address import read
from app.remote.kinto.asking import Asking
from app.remote.kinto.connection import Connection
from tests.remote.kinto.liar import Liar
from tests.remote.kinto_server import KintoTeam, kinto_team


class Clock:
    """Waiting moves it. ``waits`` are the seconds; ``end``: there is nothing to wait for any more."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.waits: list[float] = []
        self.end = False

    def __call__(self) -> float:
        return self.now

    def wait(self, seconds: float) -> bool:
        self.waits.append(seconds)
        self.now += seconds
        return self.end


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def liar() -> Iterator[Liar]:
    with Liar() as running:
        yield running


@pytest.fixture
def connection(liar: Liar) -> Iterator[Connection]:
    made = Connection(read(liar.url), HTTPBasicAuth("ada", "secret"))
    yield made
    made.close()


@pytest.fixture
def asking(connection: Connection, clock: Clock) -> Asking:
    return Asking(connection, "team", clock.wait, clock)


@pytest.fixture
def team() -> Iterator[KintoTeam]:
    with kinto_team() as made:
        yield made
