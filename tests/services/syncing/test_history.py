"""The team's log, asked through the services."""

import pytest

from app.services.syncing.who import changes
from app.services.versions.comparing import compare
from app.sync.ports import Offline


def test_it_is_read_from_the_team(olena, taras):
    id = olena.shares()
    taras.sync()
    taras.retitle(id, "Spring")
    taras.sync()
    read = changes(id, olena.syncing.history(id), compare)
    assert [(each.user, each.deed) for each in read] == [("taras", "changed"), ("olena", "shared")]
    assert olena.asked == 3, "connecting, syncing, asking"


def test_without_a_network_it_says_so(olena):
    id = olena.shares()
    olena.trouble = Offline("the server can't be reached")
    with pytest.raises(Offline):
        olena.syncing.history(id)
