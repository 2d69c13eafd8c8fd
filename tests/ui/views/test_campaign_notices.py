from datetime import UTC

import pytest

from app.ui.viewmodels.campaigns import CampaignsViewModel
from app.ui.viewmodels.commands import Imported
from app.ui.viewmodels.periods import Moment
from app.ui.views.campaign_notices import NOTES, CampaignNotices
from tests.ui.fakes import NOW


class Heard:
    """A host that remembers what it was told: text and way back."""

    def __init__(self) -> None:
        self.told = []
        self.warned = []

    def tell(self, text, undo=None, action=""):
        self.told.append((text, undo))

    def warn(self, text, action="", run=None):
        self.warned.append(text)


@pytest.fixture
def host():
    return Heard()


@pytest.fixture
def view_model(qapp, workspace, commands, jobs):
    return CampaignsViewModel(workspace, commands, jobs, lambda: Moment(now=NOW, zone=UTC))


@pytest.fixture
def notices(view_model, commands, host):
    return CampaignNotices(view_model, commands.undo, host)


def test_an_import_says_how_many_came_and_a_few_of_its_remarks(notices, view_model, commands, host):
    view_model.imported.emit(Imported(("a", "b"), ("One.", "Two.", "Three.", "Four.")))
    assert (host.told[0][0], host.told[0][1]) == ("Imported: 2", commands.undo)
    assert host.warned == ["One. Two. Three."]
    assert NOTES == 3


def test_who_could_not_be_followed_is_counted(notices, host):
    notices.tell_lost(12_304)
    assert host.told[0][0] == "12304 campaigns are not selected any more, because their order has changed"
