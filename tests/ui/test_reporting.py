import logging
import sys
from pathlib import Path

import pytest

from app.ui import reporting
from app.ui.reporting import LogFile, PlainFormatter, Reporter, log_file, outline

SECRET = "Olena's spring sale"


def failed(message: str = SECRET) -> Exception:
    try:
        try:
            raise KeyError(message)
        except KeyError as error:
            raise ValueError(message) from error
    except ValueError as error:
        return error


@pytest.fixture
def reporter(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    made = Reporter(tmp_path / "logs" / "galley.log")
    made.install()
    yield made
    made.remove()


def logged(tmp_path: Path) -> str:
    return (tmp_path / "logs" / "galley.log").read_text(encoding="utf-8")


def test_a_trace_says_kinds_and_places_but_no_words():
    lines = "\n".join(outline(failed()))
    assert "builtins.ValueError" in lines and "builtins.KeyError" in lines
    assert "tests/ui/test_reporting.py:" in lines and "in failed" in lines
    assert SECRET not in lines


def test_a_trace_does_not_tell_whose_computer_it_is():
    assert str(Path(__file__).parents[3]) not in "\n".join(outline(failed()))


def test_what_nobody_caught_is_written_and_told(qtbot, reporter, tmp_path):
    error = failed()
    with qtbot.waitSignal(reporter.happened) as told:
        sys.excepthook(type(error), error, error.__traceback__)
    assert told.args == [error]
    assert "ValueError" in logged(tmp_path)
    assert SECRET not in logged(tmp_path)


def test_an_interrupt_is_no_bug(qtbot, reporter, tmp_path):
    with qtbot.assertNotEmitted(reporter.happened):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not (tmp_path / "logs").exists()


def test_without_a_record_there_is_no_file(reporter, tmp_path):
    logging.getLogger("app").debug("nothing of note")
    assert not (tmp_path / "logs").exists()


def test_hooks_and_log_are_left_as_they_were(qtbot, tmp_path):
    before = sys.excepthook, list(logging.getLogger().handlers)
    reporter = Reporter(tmp_path / "galley.log")
    reporter.install()
    assert sys.excepthook != before[0]
    reporter.remove()
    assert (sys.excepthook, list(logging.getLogger().handlers)) == before


def test_a_log_that_can_not_be_written_is_no_error(tmp_path):
    blocked = tmp_path / "file"
    blocked.touch()
    handler = LogFile(blocked / "galley.log")
    handler.emit(logging.LogRecord("app", logging.ERROR, "", 0, "text", (), None))
    handler.close()


def test_the_log_does_not_grow_for_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(reporting, "MOST_BYTES", 500)
    handler = LogFile(tmp_path / "galley.log")
    for _ in range(200):
        handler.emit(logging.LogRecord("app", logging.ERROR, "", 0, "a line of text", (), None))
    handler.close()
    files = list(tmp_path.iterdir())
    assert len(files) == reporting.KEPT + 1
    assert all(file.stat().st_size <= 500 for file in files)


def test_a_record_keeps_its_head():
    record = logging.LogRecord("app.ui.jobs", logging.ERROR, "", 0, "A job on lane %s failed", ("database",), None)
    assert PlainFormatter().format(record).endswith("ERROR app.ui.jobs: A job on lane database failed")


def test_the_log_lies_in_the_persons_log_folder():
    assert log_file().name == "galley.log"
    assert "galley" in str(log_file().parent).casefold()
