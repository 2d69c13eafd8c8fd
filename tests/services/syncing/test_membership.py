import pytest

from app.services.syncing.membership import Membership
from app.sync.ports import Offline
from app.sync.values import Hello
from tests.fakes import FakeWorkspace


def test_nobody_is_anything_before_a_store_has_said_so():
    membership = Membership(FakeWorkspace())
    assert membership.role() is None
    assert not membership.only_reads


def test_it_is_what_the_store_says_at_every_sync(olena, taras):
    assert taras.services.membership(taras.workspace).role() == "editor"
    taras.role = "reader"
    taras.sync()
    assert taras.services.membership(taras.workspace).only_reads
    taras.role = "owner"
    taras.sync()
    assert taras.services.membership(taras.workspace).role() == "owner"


def test_it_is_known_without_a_network(taras):
    taras.role = "reader"
    taras.sync()
    taras.trouble = Offline("the server can't be reached")
    with pytest.raises(Offline):
        taras.sync()
    assert taras.services.membership(taras.workspace).only_reads


def test_whoever_leaves_the_team_may_write_again(taras):
    taras.role = "reader"
    taras.sync()
    taras.syncing.disconnect()
    assert taras.services.membership(taras.workspace).role() is None


def test_a_rehearsal_teaches_nothing(taras):
    taras.role = "reader"
    taras.sync(dry_run=True)
    assert not taras.services.membership(taras.workspace).only_reads


def test_a_workspace_that_can_only_be_read_is_left_alone():
    workspace = FakeWorkspace()
    workspace.read_only = True
    Membership(workspace).learn(Hello(workspace="w", role="reader"))
    assert workspace.setting("team_role") is None
