import gc
import weakref

import pytest

from app.domain.segments import Segment
from app.services.crowds import Crowds
from tests.fakes import FakeWorkspace
from tests.people import crowd, person

TEAM = Segment(id="team", name="Team", members=())


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


def test_a_change_of_other_things_is_no_reason_to_read_again():
    workspace, crowds = workspace_of(person("a")), Crowds()
    first = crowds.of(workspace)
    with workspace.transaction() as transaction:
        before = transaction.people_version()
        transaction.put_segment(TEAM)
        between = transaction.people_version()
        transaction.put_segment(TEAM)
    assert before != between != workspace.people_version()
    crowds.keep(workspace, before, between)
    assert crowds.of(workspace) is not first
    second = crowds.of(workspace)
    with workspace.transaction() as transaction:
        start = transaction.people_version()
        transaction.put_segment(TEAM)
        crowds.keep(workspace, start, transaction.people_version())
    assert crowds.of(workspace) is second
    with workspace.transaction() as transaction:
        transaction.put_recipients([person("b")])
    assert crowds.of(workspace).identities == ["a", "b"]


def test_a_version_that_was_kept_before_it_was_read_is_known_too():
    workspace, crowds = workspace_of(person("a")), Crowds()
    version = workspace.people_version()
    crowds.keep(workspace, version, version)
    crowds.keep(workspace, version - 1, version)
    assert crowds.of(workspace).identities == ["a"]
    assert crowds.of(workspace) is crowds.of(workspace)


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
