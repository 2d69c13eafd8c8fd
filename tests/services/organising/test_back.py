import pytest

from app.domain.errors import UserError
from app.services.organising.back import take_back

ORIGINS = ("user", "bulk")


def test_the_newest_step_is_taken_back(labels, editing, workspace):
    label = labels.create("Summer")
    group = labels.rename(label, "Winter").group
    take_back(workspace, editing, group, ORIGINS)
    assert [each.name for each in workspace.labels()] == ["Summer"]


def test_another_step_behind_it_keeps_it(labels, editing, workspace):
    group = labels.rename(labels.create("Summer"), "Winter").group
    labels.create("Spring")
    before = workspace.last_seq()
    with pytest.raises(UserError, match="can't be undone alone"):
        take_back(workspace, editing, group, ORIGINS)
    assert workspace.last_seq() == before


def test_it_is_taken_back_once(labels, editing, workspace):
    group = labels.rename(labels.create("Summer"), "Winter").group
    take_back(workspace, editing, group, ORIGINS)
    with pytest.raises(UserError):
        take_back(workspace, editing, group, ORIGINS)
