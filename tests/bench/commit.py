"""From a key to COMMIT: typing into the open editor, until its sign says that the key is stored."""

import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter_ns

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.domain.campaign import encode
from app.services.ports import Stored
from app.ui.jobs import Jobs
from app.ui.viewmodels.editor import EditorModel
from app.ui.viewmodels.saving import SaveSign
from tests.bench.desk import Desk, desk
from tests.bench.figures import Figure, Samples, timed

KEYS = 300
BETWEEN_MS = 40
TEXT = "Only this weekend: everything for the garden at half the price, and delivery is on us. "


class Typist(QObject):
    """Types one letter every ``BETWEEN_MS`` with the event loop running; notes when the sign covers it."""

    def __init__(self, model: EditorModel) -> None:
        super().__init__()
        self.waits: list[float] = []
        self._model = model
        self._path = f"message/slides/{model.slide.id}/title/text"
        self._waiting: list[int] = []
        self._typed = 0
        self._loop = QEventLoop()
        self._clock = QTimer(self, interval=BETWEEN_MS, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._type)
        model.sign_changed.connect(self._on_sign)

    def work(self) -> Samples:
        """Type all of it, and wait until it is stored."""
        self._clock.start()
        self._loop.exec()
        return Samples(tuple(self.waits))

    def _type(self) -> None:
        self._typed += 1
        text = (TEXT * (self._typed // len(TEXT) + 1))[: self._typed]
        self._waiting.append(perf_counter_ns())
        self._model.set(self._path, text, typing=True)
        if self._typed == KEYS:
            self._clock.stop()

    def _on_sign(self, sign: SaveSign) -> None:
        if sign.pending:
            return
        now = perf_counter_ns()
        self.waits += [(now - pressed) / 1e6 for pressed in self._waiting]
        self._waiting.clear()
        if self._typed == KEYS:
            self._loop.quit()


def figures() -> list[Figure]:
    """The keys' waits beside a bare UPDATE and COMMIT of the same document in the same folder."""
    application = QApplication.instance() or QApplication([])
    with desk() as made:
        floor = bare(made.workspace.path.parent, encode(made.sample("simple")))
        samples = typed(made)
    del application
    return [
        Figure(
            "key to COMMIT",
            samples,
            floor=floor,
            floor_name="bare UPDATE and COMMIT, synchronous=FULL",
            max_limit=300,
            notes={"letters": KEYS, "milliseconds between": BETWEEN_MS},
        )
    ]


def typed(made: Desk) -> Samples:
    """What a typist waits in the editor of the simple sample."""
    services, workspace = made.services, made.workspace
    jobs = Jobs()
    stored = workspace.get(made.sample("simple").id)
    assert isinstance(stored, Stored)
    model = EditorModel(workspace, services.editing(workspace), jobs, services.clock, stored)
    try:
        return Typist(model).work()
    finally:
        model.close()
        jobs.shutdown()


def bare(folder: Path, text: str) -> Samples:
    """The same document written by SQLite alone, as safely."""
    with closing(sqlite3.connect(folder / "bare.sqlite", isolation_level=None)) as connection:
        for statement in (
            "PRAGMA journal_mode = WAL",
            "PRAGMA synchronous = FULL",
            "CREATE TABLE documents (text TEXT, times INTEGER)",
            "INSERT INTO documents VALUES ('', 0)",
        ):
            connection.execute(statement).fetchall()

        def commit() -> None:
            connection.execute("UPDATE documents SET text = ?, times = times + 1", (text,))

        return Samples(tuple(timed(commit) for _ in range(KEYS)))
