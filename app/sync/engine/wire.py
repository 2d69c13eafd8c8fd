"""Writes on their way to the store, while other things are done here."""

from collections.abc import Sequence
from concurrent.futures import Future
from threading import Thread

from app.sync.ports import RemoteStore
from app.sync.values import Outcome, Write


class Wire:
    """One call at a time, on a thread that ends with it. One that hangs in the network holds nobody up at the end of
    the program."""

    def __init__(self, remote: RemoteStore) -> None:
        self._remote = remote
        self._underway: tuple[Thread, Future[list[Outcome]]] | None = None

    def send(self, writes: Sequence[Write]) -> None:
        """Begin to carry these out; ``answers`` has to be taken before the next ones go."""
        assert self._underway is None
        outcomes: Future[list[Outcome]] = Future()
        thread = Thread(target=self._write, args=(writes, outcomes), name="team writes", daemon=True)
        self._underway = thread, outcomes
        thread.start()

    def answers(self) -> list[Outcome]:
        """Wait for what became of the last ones, once. Raises what ``RemoteStore.write`` raised."""
        assert self._underway
        thread, outcomes = self._underway
        thread.join()
        self._underway = None
        return outcomes.result()

    def _write(self, writes: Sequence[Write], outcomes: Future[list[Outcome]]) -> None:
        try:
            outcomes.set_result(self._remote.write(writes))
        except BaseException as error:
            outcomes.set_exception(error)
