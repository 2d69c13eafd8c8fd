import pytest
from msgspec.structs import replace

from app.domain.errors import UserError
from app.sync.ports import Barred, Offline
from app.ui.viewmodels.history.entries import Entry
from tests.ui.past import BODY, TITLE, at_rest


@pytest.fixture
def told(written):
    """Olena shared the campaign, Ben gave it another title."""
    campaign = written.staged.editor.campaign
    written.team.wrote(campaign, "olena", "Spring")
    written.team.wrote(campaign, "ben", "Summer")
    return written


@pytest.fixture
def looked(told):
    told.start()
    told.model.choose_mode("team")
    told.run()
    return told


def titles(model):
    return [line.title for line in model.lines if isinstance(line, Entry)]


def shown(side):
    return side and side.document.message.slides[0].title.text


def test_the_team_is_asked_only_when_somebody_looks(told):
    told.start()
    assert told.team.asked == 0
    told.model.choose_mode("team")
    assert len([job for job in told.staged.jobs.waiting if job.lane == "sync"]) == 1
    told.run()
    assert told.team.asked == 1


def test_who_did_what_stands_line_by_line(looked):
    model = looked.model.team
    assert isinstance(model.lines[0], str)
    assert titles(model) == ["Title", "Shared with the team"]
    newest, oldest = (line for line in model.lines if isinstance(line, Entry))
    assert (newest.author, oldest.author) == ("ben", "olena")
    assert newest.time in newest.at


def test_the_newest_change_is_in_hand_beside_what_was_before(looked):
    pair = looked.model.pair
    assert (shown(pair.one), shown(pair.other)) == ("Spring", "Summer")
    assert pair.other.title == "ben"
    at_rest(pair._rested)
    looked.run()
    assert [each.place for each in pair.comparison.differences] == [("Title",)]


def test_the_beginning_stands_alone(looked):
    looked.model.team.choose([line.key for line in looked.model.team.lines if isinstance(line, Entry)][-1])
    assert (shown(looked.model.pair.one), looked.model.pair.other) == ("Spring", None)


def test_a_deletion_shows_what_was_deleted_and_is_no_state_to_go_back_to(told):
    told.team.wrote(told.staged.editor.campaign, "ben")
    told.start()
    told.model.choose_mode("team")
    told.run()
    assert titles(told.model.team)[0] == "Deleted in the team"
    assert (shown(told.model.pair.one), told.model.pair.other) == ("Summer", None)
    assert told.model.document is None


def test_a_state_of_the_team_is_restored(looked):
    looked.model.restore()
    looked.run()
    assert looked.title() == "Summer"


def test_typing_asks_nobody(looked):
    for number in range(3):
        looked.write(BODY, f"Text {number}")
    assert looked.team.asked == 1


def test_coming_back_to_it_asks_nobody_until_the_history_was_closed(looked):
    looked.model.choose_mode("versions")
    looked.model.choose_mode("team")
    looked.run()
    assert looked.team.asked == 1
    looked.model.leave()
    looked.model.start()
    looked.run()
    assert looked.team.asked == 2


def test_offline_what_was_read_stays_and_the_reason_is_told(looked):
    looked.team.trouble = Offline("the server can't be reached")
    looked.model.team.load()
    looked.run()
    model = looked.model.team
    assert (model.state, model.trouble) == ("full", "Offline: the server can't be reached.")
    assert len(titles(model)) == 2
    looked.team.trouble = None
    model.load()
    looked.run()
    assert (model.state, model.trouble) == ("full", "")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (Offline("no network"), "Offline: no network."),
        (Barred("The service has ended."), "The service has ended."),
        (UserError("This workspace has no team yet"), "This workspace has no team yet."),
        (KeyError("broken"), "The history of the team can't be read."),
    ],
)
def test_without_anything_read_the_reason_stands_alone(told, error, words):
    told.team.trouble = error
    told.start()
    told.model.choose_mode("team")
    told.run()
    assert (told.model.team.state, told.model.team.trouble) == ("error", words)


def test_a_team_without_a_log_has_nothing_to_tell(written):
    written.start()
    written.model.choose_mode("team")
    written.run()
    assert written.model.team.state == "empty"
    assert written.model.pair.one is None


def test_waiting_is_told_only_after_a_while(told):
    told.start()
    told.model.choose_mode("team")
    assert told.model.team.state == "waiting"
    at_rest(told.model.team._slow)
    assert told.model.team.state == "loading"


def test_what_is_in_hand_stays_in_hand_when_more_comes(looked):
    oldest = [line.key for line in looked.model.team.lines if isinstance(line, Entry)][-1]
    looked.model.team.choose(oldest)
    looked.team.wrote(looked.staged.editor.campaign, "ada", "Winter")
    looked.model.team.load()
    looked.run()
    assert looked.model.team.hand == oldest
    assert len(titles(looked.model.team)) == 3


def test_what_nobody_is_known_for_is_somebodys(told):
    told.team.events[0] = replace(told.team.events[0], user="")
    told.start()
    told.model.choose_mode("team")
    told.run()
    assert told.model.team.lines[1].author == "Somebody in your team"
    assert told.title() == "Spring"
    assert told.staged.editor.value(TITLE) == "Spring"
