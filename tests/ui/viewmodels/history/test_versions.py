import pytest

from app.domain.errors import UserError
from app.ui.viewmodels.history.entries import NOW
from tests.ui.past import TITLE, at_rest


@pytest.fixture
def listed(written):
    """Three versions of three titles, read."""
    made = [written.name("First")]
    for title in ("Summer", "Autumn"):
        written.write(TITLE, title)
        made.append(written.keep("publish"))
    written.write(TITLE, "Winter")
    written.model.versions.load()
    written.run()
    return written.model.versions, [version.id for version in made]


def shown(side):
    return side and side.document.message.slides[0].title.text


def test_at_first_the_newest_version_is_in_hand_beside_now(listed):
    model, made = listed
    assert (model.state, model.hand, model.against) == ("full", made[2], NOW)
    assert [shown(side) for side in model.sides] == ["Autumn", "Winter"]


def test_a_document_is_read_when_it_is_first_asked_for(listed, written, qtbot):
    model, made = listed
    model.choose(made[0])
    assert model.sides == (None, None)
    with qtbot.waitSignals([model.arrived, model.chosen]):
        written.run()
    assert [shown(side) for side in model.sides] == ["Spring", "Winter"]


def test_it_is_read_once_however_often_it_is_asked_for(listed, written):
    model, made = listed
    for _ in range(5):
        model.document(made[0])
    assert len(written.staged.jobs.waiting) == 1


@pytest.mark.parametrize("swapped", [False, True])
def test_the_older_one_stands_first(listed, written, swapped):
    model, made = listed
    model.choose(made[1 if swapped else 0])
    model.compare_with(made[0 if swapped else 1])
    written.run()
    assert [shown(side) for side in model.sides] == ["Spring", "Summer"]
    assert [side.title for side in model.sides] == ["First", "Published"]


def test_now_beside_itself_stands_alone(listed):
    model, _ = listed
    model.choose(NOW)
    assert [shown(side) for side in model.sides] == ["Winter", None]
    assert model.version is None


def test_the_version_before_is_the_next_in_the_list(listed):
    model, made = listed
    assert model.before() == made[1]
    model.choose(made[0])
    assert model.before() is None


def test_what_is_in_hand_stays_in_hand_when_the_list_grows(listed, written):
    model, made = listed
    model.choose(made[1])
    written.keep("sync")
    model.load()
    written.run()
    assert model.hand == made[1]
    assert len(model.entries) == 5


def test_what_is_gone_leads_back_to_now(listed, written):
    model, made = listed
    model.choose(made[1])
    model.compare_with(made[0])
    for id in made[:2]:
        written.service.forget(id)
    model.load()
    written.run()
    assert (model.hand, model.against) == (NOW, NOW)


def test_without_a_version_now_is_in_hand(written):
    model = written.model.versions
    model.load()
    written.run()
    assert (model.hand, len(model.lines)) == (NOW, 1)


def test_waiting_is_told_only_after_a_while(written, qtbot):
    model = written.model.versions
    model.load()
    assert model.state == "waiting"
    with qtbot.waitSignal(model.state_changed):
        at_rest(model._slow)
    assert model.state == "loading"
    written.run()
    assert model.state == "full"


def test_a_list_that_can_not_be_read_says_why_and_can_be_tried_again(written, monkeypatch):
    model = written.model.versions

    def broken(_campaign):
        raise UserError("The disk is gone")

    monkeypatch.setattr(model._service, "list", broken)
    model.load()
    written.run()
    assert (model.state, model.error.title) == ("error", "The disk is gone")
    monkeypatch.undo()
    model.load()
    written.run()
    assert model.state == "full"


def test_a_version_that_went_meanwhile_is_no_trouble(listed, written):
    model, made = listed
    model.document(made[0])
    version, document = written.service.forget(made[0])
    written.run()
    assert model.document(made[0]) is None
    written.service.bring_back(version, document)
    written.run()
    assert model.document(made[0]) == document
