import pytest

from app.services.syncing.membership import Membership
from app.sync.ports import Offline
from app.sync.values import Hello
from tests.fakes import FakeWorkspace


def test_nobody_is_anything_before_a_store_has_said_so():
    membership = Membership(FakeWorkspace())
    assert membership.role() is None
    assert not membership.only_reads


def test_it_is_what_the_store_says_at_every_sync(ada, ben):
    assert ben.services.membership(ben.workspace).role() == "editor"
    ben.role = "reader"
    ben.sync()
    assert ben.services.membership(ben.workspace).only_reads
    ben.role = "owner"
    ben.sync()
    assert ben.services.membership(ben.workspace).role() == "owner"


def test_it_is_known_without_a_network(ben):
    ben.role = "reader"
    ben.sync()
    ben.trouble = Offline("the server can't be reached")
    with pytest.raises(Offline):
        ben.sync()
    assert ben.services.membership(ben.workspace).only_reads


def test_whoever_leaves_the_team_may_write_again(ben):
    ben.role = "reader"
    ben.sync()
    ben.syncing.disconnect()
    assert ben.services.membership(ben.workspace).role() is None


def test_a_rehearsal_teaches_nothing(ben):
    ben.role = "reader"
    ben.sync(dry_run=True)
    assert not ben.services.membership(ben.workspace).only_reads


def test_a_workspace_that_can_only_be_read_is_left_alone():
    workspace = FakeWorkspace()
    workspace.read_only = True
    Membership(workspace).learn(Hello(workspace="w", role="reader"))
    assert workspace.setting("team_role") is None
