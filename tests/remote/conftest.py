from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme

from app.remote.addresses import is_public
from app.remote.pictures import HttpsPictures
from tests.remote.server import NAMES, PictureServer, server_context


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def authorities(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("tls") / "authorities.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


@pytest.fixture
def server(authority: trustme.CA) -> Iterator[PictureServer]:
    with PictureServer(server_context(authority, *NAMES)) as running:
        yield running


@pytest.fixture
def fetcher(server: PictureServer, authorities: str) -> Callable[..., HttpsPictures]:
    """Makes fetchers for which every name leads to the server, and loopback passes for public."""

    def make(**options: object) -> HttpsPictures:
        settings = {
            "resolve": lambda host, port: [server.endpoint],
            "allow": lambda address: address == "127.0.0.1" or is_public(address),
            "authorities": authorities,
        }
        return HttpsPictures(**(settings | options))

    return make
