from types import SimpleNamespace

import pytest

from app.sync.engine.report import Report
from app.ui.viewmodels.guards import GuardsModel


def standing(question=None, barred="", trouble="", wants_secret=False):
    return SimpleNamespace(question=question, barred=barred, trouble=trouble, wants_secret=wants_secret)


@pytest.fixture
def guards(qapp):
    done = []
    model = GuardsModel(lambda **wishes: done.append(wishes), lambda: done.append("team"))
    made = SimpleNamespace(model=model, done=done, told=[], changes=[])
    model.told.connect(made.told.append)
    model.changed.connect(lambda: made.changes.append(model.notice))
    return made


def press(guards, text):
    next(verb for verb in guards.model.notice.verbs if verb.text == text).run()


def test_all_well_and_offline_are_nothing_to_act_on(guards):
    guards.model.follow(standing())
    assert (guards.model.notice, guards.changes) == (None, [])


def test_many_deletions_are_a_question_with_two_answers(guards):
    guards.model.follow(standing(SimpleNamespace(count=48, of=60)))
    notice = guards.model.notice
    assert notice.title == "48 of 60 campaigns were deleted in the team. Take that over?"
    assert "Nothing was deleted here yet" in notice.text
    press(guards, "Keep mine")
    press(guards, "Delete here too")
    assert guards.done == [{"deletes": "keep"}, {"deletes": "take"}]


def test_the_question_goes_once_it_is_answered(guards):
    guards.model.follow(standing(SimpleNamespace(count=48, of=60)))
    guards.model.follow(standing())
    assert guards.changes[-1] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "team.example lacks serial_writes, without which two people can lose what one of them wrote.",
        "The workspace spring on team.example is another one than this; connect to the right one.",
        "The service at team.example has ended: moved away.",
    ],
)
def test_what_the_person_has_to_do_something_about_is_told_with_the_way_there(guards, sentence):
    guards.model.follow(standing(barred=sentence))
    assert guards.model.notice.text == f"{sentence} Your changes are kept here."
    press(guards, "Show team")
    press(guards, "Try again")
    assert guards.done == ["team", {}]


def test_trouble_here_is_tried_again(guards):
    guards.model.follow(standing(trouble="The disk is full."))
    assert guards.model.notice.title == "The last sync ended early."
    assert guards.model.notice.verbs[0].text == "Try again"


def test_a_password_is_asked_for(guards):
    guards.model.follow(standing(barred="the password is not known", wants_secret=True))
    assert guards.model.notice.title == "The team asks for your password."
    assert guards.model.notice.text == "The password is not known. Your changes are kept here."
    press(guards, "Enter it")
    assert guards.done == ["team"]


def test_the_page_of_the_team_says_by_itself_what_stands_in_the_way_but_for_the_question(guards):
    guards.model.move("team")
    guards.model.follow(standing(barred="The service has ended."))
    assert guards.model.notice is None
    guards.model.move("campaigns")
    assert guards.model.notice.text.startswith("The service has ended.")
    guards.model.move("team")
    assert guards.model.notice is None
    guards.model.follow(standing(SimpleNamespace(count=48, of=60)))
    assert guards.model.notice.verbs[0].text == "Keep mine"


def test_the_question_comes_first(guards):
    guards.model.follow(standing(SimpleNamespace(count=48, of=60), barred="Barred."))
    assert guards.model.notice.verbs[0].text == "Keep mine"


def test_the_same_again_tells_nothing_new(guards):
    for _ in range(3):
        guards.model.follow(standing(barred="The service has ended."))
    assert len(guards.changes) == 1


def test_a_server_that_was_set_back_is_told_not_asked(guards):
    guards.model.synced(Report())
    guards.model.synced(Report(restored=True))
    assert guards.told == ["The team's server was set back to an earlier state. Galley sends again what is missing."]
    assert guards.model.notice is None
