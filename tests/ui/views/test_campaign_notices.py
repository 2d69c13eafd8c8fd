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
def notices(view_model, host):
    made = CampaignNotices(view_model, host)
    made.about = {"a": "Spring sale"}
    return made


@pytest.mark.parametrize(
    ("command", "campaigns", "said"),
    [
        ("duplicate", ("a",), "Duplicated: Spring sale"),
        ("archive", ("a", "b"), "Archived: 2"),
        ("unarchive", ("b",), "Out of the archive: 1"),
        ("bin", ("a",), "In the bin: Spring sale"),
        ("restore", ("a",), "Out of the bin: Spring sale"),
    ],
)
def test_what_was_done_is_said_of_one_by_name_of_several_by_number(notices, view_model, host, command, campaigns, said):
    view_model.done.emit(command, campaigns)
    assert host.told[0][0] == said
    assert (host.told[0][1] is None) == (command == "duplicate")


def test_the_way_back_takes_back_what_was_done(notices, view_model, host, jobs, commands):
    view_model.done.emit("bin", ("a", "b"))
    host.told[0][1]()
    jobs.run_all()
    assert commands.calls == [("restore", ("a", "b"))]


@pytest.mark.parametrize(("way", "said"), [("undo", "Undone: Archive"), ("redo", "Done again: Archive")])
def test_travelling_says_which_way_and_over_what(notices, view_model, host, way, said):
    view_model.travelled.emit(way, "Archive")
    assert host.told == [(said, None)]


def test_an_import_says_how_many_came_and_a_few_of_its_remarks(notices, view_model, host):
    view_model.imported.emit(Imported(("a", "b"), ("One.", "Two.", "Three.", "Four.")))
    assert (host.told[0][0], host.told[0][1]) == ("Imported: 2", view_model.undo)
    assert host.warned == ["One. Two. Three."]
    assert NOTES == 3


def test_who_could_not_be_followed_is_counted(notices, host):
    notices.tell_lost(12_304)
    assert host.told[0][0] == "12304 campaigns are not selected any more, because their order has changed"
