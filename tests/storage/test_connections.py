import sqlite3
import threading
from collections.abc import Callable

import pytest

from app.storage.connections import Connections


def made() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", check_same_thread=False)


def in_a_thread(work: Callable[[], object]) -> object:
    answers: list[object] = []
    thread = threading.Thread(target=lambda: answers.append(work()))
    thread.start()
    thread.join()
    return answers[0]


def is_closed(connection: object) -> bool:
    assert isinstance(connection, sqlite3.Connection)
    try:
        connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:
        return True
    return False


def test_a_thread_keeps_its_connection_and_another_gets_another() -> None:
    connections = Connections(made)
    own = connections.here()
    assert connections.here() is own
    assert in_a_thread(connections.here) is not own
    connections.close()


def test_closing_closes_those_of_every_thread() -> None:
    connections = Connections(made)
    all_ = [connections.here(), in_a_thread(connections.here)]
    connections.close()
    assert all(map(is_closed, all_))
    connections.close()


def test_the_connection_of_an_ended_thread_goes_with_the_next_one() -> None:
    connections = Connections(made)
    ended = in_a_thread(connections.here)
    assert not is_closed(ended)
    assert not is_closed(connections.here())
    assert is_closed(ended)
    connections.close()


def test_a_failure_to_connect_is_tried_again() -> None:
    names = [":memory:", "/no/such/folder/x"]
    connections = Connections(lambda: sqlite3.connect(names.pop()))
    with pytest.raises(sqlite3.OperationalError):
        connections.here()
    assert not is_closed(connections.here())
    connections.close()


def long_reading(connection: sqlite3.Connection) -> int:
    numbers = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 50000)"
    return connection.execute(f"{numbers} SELECT count(*) FROM n").fetchone()[0]


def test_a_statement_ends_early_where_it_is_told_to_and_the_next_one_does_not() -> None:
    connections = Connections(made)
    with connections.stopping(lambda: True), pytest.raises(sqlite3.OperationalError, match="interrupted"):
        long_reading(connections.here())
    assert long_reading(connections.here()) == 50_000
    connections.close()


def test_other_threads_read_on() -> None:
    connections = Connections(made)
    with connections.stopping(lambda: True):
        assert in_a_thread(lambda: long_reading(connections.here())) == 50_000
    connections.close()


def test_the_outer_reason_to_stop_counts_again_after_the_inner_one() -> None:
    connections = Connections(made)
    with connections.stopping(lambda: True):
        with connections.stopping(lambda: False):
            assert long_reading(connections.here()) == 50_000
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            long_reading(connections.here())
    connections.close()


def test_a_workspace_may_be_closed_while_a_reading_could_be_stopped() -> None:
    connections = Connections(made)
    with connections.stopping(lambda: False):
        connections.close()
    assert is_closed(connections.here())
