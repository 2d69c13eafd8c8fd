import contextlib
import socket

import pytest
from requests import Request

from app.remote.pinned import Deadline, PinnedAdapter, Route


def test_a_deadline_tells_what_is_left_and_then_ends() -> None:
    now = [100.0]
    deadline = Deadline(10, lambda: now[0])
    now[0] = 107.5
    assert deadline.remaining() == 2.5
    now[0] = 110.0
    with pytest.raises(TimeoutError):
        deadline.remaining()


def test_a_route_without_addresses_leads_nowhere() -> None:
    with pytest.raises(ConnectionError):
        Route([], Deadline(10, lambda: 0.0)).dial()


def test_a_route_fails_with_the_last_address() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(ConnectionRefusedError):
        Route([("127.0.0.1", port)] * 2, Deadline(10, lambda: 0.0)).dial()


def test_a_connection_may_wait_as_long_as_is_left() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as listening,
        Route([listening.getsockname()], Deadline(10, lambda: 0.0)).dial() as connection,
    ):
        assert connection.gettimeout() == 10
        assert connection.getpeername() == listening.getsockname()


def test_no_address_is_dialled_after_the_deadline() -> None:
    now = iter([0.0, 11.0])
    with socket.create_server(("127.0.0.1", 0)) as listening:
        route = Route([listening.getsockname()], Deadline(10, lambda: next(now)))
        with pytest.raises(TimeoutError):
            route.dial()
        listening.setblocking(False)
        with pytest.raises(BlockingIOError):
            listening.accept()


def test_an_adapter_goes_by_its_route_for_every_host() -> None:
    route = Route([], Deadline(10, lambda: 0.0))
    with contextlib.closing(PinnedAdapter(route)) as adapter:
        request = Request("GET", "https://pictures.test/a").prepare()
        pool = adapter.get_connection_with_tls_context(request, verify=True, proxies={"https": "http://10.0.0.1:3128"})
        assert (pool.host, pool.port, pool.proxy) == ("pictures.test", 443, None)
        assert pool.conn_kw["route"] is route
