import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from app.domain.errors import UserError
from app.services.ports import Interrupted
from app.storage.failures import WORDS, explain, explained, read_from

FILE = Path("shop.galley")


def failure(code: int, message: str = "it broke") -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(message)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize("code", WORDS)
def test_every_failure_of_the_disk_is_one_sentence_about_the_file(code: int) -> None:
    said = explain(failure(code), FILE)
    assert said is not None
    assert "{}" not in said.sentence()
    assert "shop.galley" in said.sentence() or code == sqlite3.SQLITE_NOMEM
    assert said.next_step


def test_extended_codes_mean_what_their_primary_means() -> None:
    said = explain(failure(sqlite3.SQLITE_IOERR_WRITE), FILE)
    assert said is not None
    assert said.title == "The disk failed"


def test_a_bug_stays_a_bug() -> None:
    with pytest.raises(sqlite3.OperationalError), explained(FILE):
        raise failure(sqlite3.SQLITE_ERROR, "no such column: nmae")


def test_a_closed_connection_is_a_bug() -> None:
    connection = sqlite3.connect(":memory:")
    connection.close()
    with pytest.raises(sqlite3.ProgrammingError), read_from(FILE):
        connection.execute("SELECT 1")


def test_a_missing_table_is_damage_where_one_reads() -> None:
    with closing(sqlite3.connect(":memory:")) as empty, pytest.raises(UserError, match="damaged"), read_from(FILE):
        empty.execute("SELECT * FROM campaigns")


def test_text_that_is_no_utf_8_is_damage() -> None:
    with closing(sqlite3.connect(":memory:")) as odd, pytest.raises(UserError, match="damaged"), read_from(FILE):
        odd.execute("SELECT CAST(x'ff' AS TEXT)").fetchall()


@pytest.mark.parametrize("error", [ValueError("odd"), msgspec.ValidationError("Expected `str`")])
def test_a_value_of_the_wrong_kind_is_damage(error: Exception) -> None:
    with pytest.raises(UserError, match="damaged"), read_from(FILE):
        raise error


def test_a_reading_that_was_stopped_is_no_failure() -> None:
    with pytest.raises(Interrupted), read_from(FILE):
        raise failure(sqlite3.SQLITE_INTERRUPT, "interrupted")
