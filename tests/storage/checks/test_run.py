from collections.abc import Iterator

import pytest

from app.domain.errors import UserError
from app.storage.checks import run
from app.storage.reading.reader import Reading
from app.storage.workspace import SqliteWorkspace


def test_a_whole_file_passes_and_says_nothing(workspace: SqliteWorkspace) -> None:
    results = run.examine(workspace, read_only=False)
    assert [result.check for result in results] == [*run.CHECKS, *run.WRITING]
    assert all(result.ok and not result.detail for result in results)


def test_the_indexes_are_left_out_where_writing_is_not_allowed(workspace: SqliteWorkspace) -> None:
    checked = {result.check for result in run.examine(workspace, read_only=True)}
    assert checked & {"index", "name-index", "recipient-index"} == set()


@pytest.mark.parametrize(
    ("count", "detail"), [(1, "0"), (3, "0; 1; 2"), (5, "0; 1; 2; and 2 more")], ids=["one", "three", "five"]
)
def test_many_problems_are_counted(
    workspace: SqliteWorkspace, monkeypatch: pytest.MonkeyPatch, count: int, detail: str
) -> None:
    monkeypatch.setattr(run, "CHECKS", {"file": lambda _: map(str, range(count))})
    (result,) = run.examine(workspace, read_only=True)
    assert (result.ok, result.detail) == (False, detail)


def test_a_check_that_breaks_off_has_failed(workspace: SqliteWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(_: Reading) -> Iterator[str]:
        yield "first"
        raise UserError("The disk failed", "It is gone", "Check it")

    monkeypatch.setattr(run, "CHECKS", {"file": check})
    (result,) = run.examine(workspace, read_only=True)
    assert (result.ok, result.detail) == (False, "first; The disk failed: It is gone")
