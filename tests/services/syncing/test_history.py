"""The team's log, asked through the services."""

import pytest

from app.services.versions.comparing import compare
from app.services.versions.who import changes
from app.sync.ports import Offline


def test_it_is_read_from_the_team(ada, ben):
    id = ada.shares()
    ben.sync()
    ben.retitle(id, "Spring")
    ben.sync()
    read = changes(id, ada.syncing.history(id), compare)
    assert [(each.user, each.deed) for each in read] == [("ben", "changed"), ("ada", "shared")]
    assert ada.asked == 3, "connecting, syncing, asking"


def test_without_a_network_it_says_so(ada):
    id = ada.shares()
    ada.trouble = Offline("the server can't be reached")
    with pytest.raises(Offline):
        ada.syncing.history(id)
