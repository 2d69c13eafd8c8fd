import gc
import weakref

import pytest

from app.services.crowds import Crowds
from tests.fakes import FakeWorkspace
from tests.people import crowd, person


def workspace_of(*people):
    workspace = FakeWorkspace()
    workspace.file.state.crowd = crowd(*people)
    return workspace


def test_recipients_are_read_once_until_they_are_written():
    workspace, crowds = workspace_of(person("a")), Crowds()
    first = crowds.of(workspace)
    assert crowds.of(workspace) is first
    with workspace.transaction() as transaction:
        transaction.put_recipients([person("b")])
    assert crowds.of(workspace).identities == ["a", "b"]


def test_workspaces_are_kept_apart_and_let_go():
    one, other, crowds = workspace_of(person("a")), workspace_of(person("b")), Crowds()
    assert (crowds.of(one).identities, crowds.of(other).identities) == (["a"], ["b"])
    known = weakref.ref(crowds.of(one))
    del one
    gc.collect()
    assert known() is None


def test_reading_that_was_stopped_leaves_nothing_half_read():
    workspace, crowds = workspace_of(person("a"), person("b")), Crowds()

    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        crowds.of(workspace, stop)
    assert crowds.of(workspace).identities == ["a", "b"]
