from pathlib import Path

import pytest

from app.bootstrap import Services
from app.services.ports import ListQuery, RecipientQuery
from tests.shots.workspaces import FAULTY, MAKERS, MANY


@pytest.mark.parametrize(
    ("kind", "count"), [("empty", 0), ("samples", 5), ("many", MANY), ("people", 6), ("organised", 34)]
)
def test_workspaces_hold_what_they_promise(kind, count, tmp_path: Path):
    path = tmp_path / "Made.galley"
    with Services() as services:
        MAKERS[kind](services, path)
        assert services.open(path).count(ListQuery(archived=None)) == count


def test_the_faulty_campaign_has_something_to_fix(tmp_path: Path):
    path = tmp_path / "Made.galley"
    with Services() as services:
        MAKERS["samples"](services, path)
        workspace = services.open(path)
        ((id, _),) = workspace.resolve(FAULTY)
        stored = workspace.get(id)
        found = {issue.severity for issue in services.checking(workspace).check(stored.campaign)}
    assert {"error", "warning"} <= found


def test_the_crowd_was_imported_without_the_rows_that_have_mistakes(tmp_path: Path):
    path = tmp_path / "Made.galley"
    with Services() as services:
        MAKERS["crowd"](services, path)
        workspace = services.open(path)
        assert workspace.count_recipients(RecipientQuery()) == 638
        assert [each.identity for each in workspace.recipients(RecipientQuery(kept=True))] == [
            "ada.1@example.com",
            "ada.4@example.com",
        ]
        assert not workspace.people().made_up


def test_before_the_first_start_there_is_no_file(tmp_path: Path):
    with Services() as services:
        MAKERS["first"](services, tmp_path / "Made.galley")
    assert list(tmp_path.iterdir()) == []
